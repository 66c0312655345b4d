//! How an import ends when it does not end well, and what is said to do next.

use std::fmt::Write;

use partnerdesk_cli::Exit;
use std::sync::atomic::Ordering;

use crate::desk::{CONTOSO, Desk};

/// A list of so many customers.
fn list(rows: u32) -> String {
    let mut text = "Microsoft ID,Company name\n".to_owned();
    for row in 0..rows {
        writeln!(text, "00000000-0000-4000-8000-{row:012},N{row}").unwrap();
    }
    text
}

#[test]
fn a_file_that_is_refused_whole_leaves_no_book_behind() {
    let desk = Desk::new();
    let check = |content: &str, line: &str, english: &str, chinese: &str| {
        let file = desk.file("in.csv", content);
        for (language, text) in [("en", english), ("zh-CN", chinese)] {
            let said = desk.run(&format!("import {file} {line} --lang {language}"));
            assert_eq!(said.exit, Exit::Failed, "{content:?}: {said:?}");
            assert!(said.talk.contains(text), "{content:?}: {said:?}");
            assert!(said.data.is_empty(), "{content:?}");
            assert!(desk.shelf.is_empty_at(&desk.book_path()), "{content:?}");
        }
    };
    check("", "", "The file is empty", "文件是空的");
    check("\n\n", "", "The file is empty", "文件是空的");
    check("PK\u{3}\u{4}xx", "", "is a workbook", "是工作簿");
    check("\u{1}\u{2}\0\0", "", "is not text", "不是文本");
    check(
        "Name,Town\nA,B\n",
        "",
        "The file has: Name, Town",
        "Name, Town",
    );
    check(
        "Microsoft ID,Company name,Company Name\n",
        "",
        "stands there twice",
        "出现了两次",
    );
    check(
        "Subscription ID,Subscription,Quantity,Status\n",
        "",
        "--subscriptions-of ID",
        "--subscriptions-of ID",
    );
    let said = desk.run("import /no/such/file.csv");
    assert_eq!(said.exit, Exit::Failed);
    assert!(said.talk.contains("/no/such/file.csv"), "{said:?}");
}

#[test]
fn what_the_rules_forbid_is_refused_before_a_book_is_made() {
    let desk = Desk::new();
    let file = desk.file("in.csv", &list(1));
    let said = desk.run(&format!("import {file} --role helpdesk-agent --json"));
    assert_eq!(said.refused(), ["role-may-not"]);
    let said = desk.run(&format!("import {file} --read-only --json"));
    assert_eq!(said.refused(), ["read-only"]);
    let subscriptions = desk.file("s.csv", "Subscription ID,Subscription,Quantity,Status\n");
    let said = desk.run(&format!(
        "import {subscriptions} --subscriptions-of {CONTOSO} --json"
    ));
    assert_eq!(said.refused(), ["no-such-customer"]);
    assert!(desk.shelf.is_empty_at(&desk.book_path()));
}

#[test]
fn whoever_stops_an_import_is_told_how_to_go_on() {
    let desk = Desk::with_contoso();
    let file = desk.file("in.csv", &list(2_100));
    desk.impatient.set(true);
    let said = desk.run(&format!("import {file}"));
    assert_eq!(said.exit, Exit::Partly);
    assert!(
        said.talk.contains("To go on, run the same command again"),
        "{said:?}"
    );
    let said = desk.run(&format!("import {file} --json"));
    assert_eq!(said.exit, Exit::Partly);
    assert_eq!(said.json()["end"], "interrupted");
    let before = desk.run("customer list --json --limit 1").done().json();
    assert!(before["total"].as_u64() < Some(2_101), "{before}");
    desk.impatient.set(false);
    desk.run(&format!("import {file}")).done();
    let after = desk.run("customer list --json --limit 1").done().json();
    assert_eq!(after["total"], 2_101);
}

#[test]
fn a_busy_book_ends_with_a_number_of_its_own() {
    let desk = Desk::with_contoso();
    let book = desk.shelf.book(&desk.book_path()).unwrap();
    book.busy.store(true, Ordering::Relaxed);
    let file = desk.file("in.csv", &list(3));
    let said = desk.run(&format!("import {file}"));
    assert_eq!(said.exit, Exit::Busy);
    assert!(said.talk.contains("for 5 seconds"), "{said:?}");
    let said = desk.run(&format!("customer tag {CONTOSO} +vip --json --lang zh-CN"));
    assert_eq!(said.exit, Exit::Busy);
    assert!(
        said.data.is_empty() && said.talk.contains("5 秒"),
        "{said:?}"
    );
    desk.run("customer list").done();
}
