//! The activity log as a file: the portal's columns first, everything that was asked for, once.

use std::ops::ControlFlow;

use partnerdesk_domain::{Actor, Alias, Command, Confirmation, OperationId, Role, Timestamp};
use partnerdesk_exchange::{Format, LogEntryJson, write_log};
use partnerdesk_ports::{Authority, LogQuery, LogScope, MemoryBook, Replica, Write};
use partnerdesk_search::LogFilter;

use crate::bench::{CSV, actor, data, id, import_all, is_applied};

fn act(book: &mut MemoryBook, n: u128, actor: Actor, command: Command) -> bool {
    let write = Write {
        operation: OperationId(u128::MAX - n),
        actor,
        at: Timestamp(1_774_958_400_000),
        command,
        expected: None,
        undoes: None,
    };
    is_applied(&book.submit(&write).expect("a book in memory"))
}

fn worked_on() -> MemoryBook {
    let mut book = MemoryBook::default();
    import_all(&mut book, &data("portal_bom_crlf.csv"));
    let alias = Command::SetAlias(id(1), Alias::parse("=cmd").ok());
    assert!(act(&mut book, 1, actor(Role::AdminAgent), alias));
    let end = Command::EndRelationship(id(1), Confirmation::Typed("Contoso Retail".into()));
    assert!(!act(&mut book, 2, actor(Role::HelpdeskAgent), end));
    book
}

fn write(book: &MemoryBook, query: &LogQuery, format: Format) -> (u64, String) {
    let mut out = Vec::new();
    let go_on = &mut |_| ControlFlow::Continue(());
    let rows = write_log(book, query, format, &mut out, go_on).expect("an export");
    (rows, String::from_utf8(out).expect("exports are UTF-8"))
}

#[test]
fn what_was_done_and_what_was_refused_stands_in_the_table() {
    let book = worked_on();
    let (rows, written) = write(&book, &LogQuery::default(), CSV);
    assert_eq!(rows, 2);
    let lines: Vec<&str> = written.trim_end().split("\r\n").collect();
    let columns = "\u{feff}Date-time (UTC),Affected customer,Action,Partner user,Role,Result,\
                   Reasons,Before,After,Microsoft ID,Undoes,Operation type,Sequence,Hash";
    assert_eq!(lines[0], columns);
    let hash = |line: &str| line.rsplit(',').next().expect("a cell").to_owned();
    assert_eq!(
        lines[1],
        format!(
            "2026-03-31T12:00:00Z,Contoso Retail,relationship.end,wu.jo,helpdesk-agent,refused,\
             role-may-not (helpdesk-agent),,,{},,\
             remove_partner_customer_relationship,6,{}",
            id(1),
            hash(lines[1])
        )
    );
    assert!(
        lines[2].contains(",alias.set,wu.jo,admin-agent,done,,,'=cmd,"),
        "{}",
        lines[2]
    );
    let (_, head) = book.head().expect("a book in memory");
    assert_eq!(hash(lines[1]), head.to_string());
}

#[test]
fn lines_of_json_hold_the_whole_entry() {
    let book = worked_on();
    let query = LogQuery {
        scope: LogScope::All,
        filter: LogFilter::parse("result:refused"),
        ..LogQuery::default()
    };
    let (rows, written) = write(&book, &query, Format::JsonLines);
    assert_eq!(rows, 1);
    let entry: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(entry["sequence"], 6);
    assert_eq!(entry["customer"], id(1).to_string());
    assert_eq!(entry["reasons"][0]["code"], "role-may-not");
    let page = book.log(&LogQuery { len: 1, ..query }).expect("a page");
    let name = page.customers[0].as_deref();
    let published = LogEntryJson::of(&page.links[0], name);
    assert_eq!(serde_json::to_value(published).expect("JSON"), entry);
}

#[test]
fn a_log_of_many_pages_is_written_once_and_whole() {
    let mut book = worked_on();
    for n in 0..1_200_u32 {
        let alias = Alias::parse(&format!("alias {n}")).ok();
        let command = Command::SetAlias(id(2), alias);
        let n = 100 + u128::from(n);
        assert!(act(&mut book, n, actor(Role::SalesAgent), command));
    }
    let query = LogQuery {
        scope: LogScope::All,
        ..LogQuery::default()
    };
    let (rows, written) = write(&book, &query, Format::JsonLines);
    let sequences: Vec<u64> = written
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON"))
        .map(|entry| entry["sequence"].as_u64().expect("a number"))
        .collect();
    assert_eq!(rows, 1_206);
    assert_eq!(sequences, (1..=1_206).rev().collect::<Vec<u64>>());
}
