//! `customer list`.

use partnerdesk_cli::{Exit, Terminal};
use serde_json::{Value, json};

use crate::desk::{CONTOSO, Desk};

fn id(number: u32) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

/// Contoso and so many more.
fn desk_with(more: u32) -> Desk {
    let desk = Desk::with_contoso();
    for number in 0..more {
        desk.run(&format!("customer add {} --name N{number:02}", id(number)))
            .done();
    }
    desk
}

fn names(page: &Value) -> Vec<&str> {
    let rows = page["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect()
}

#[test]
fn programs_get_the_total_and_the_rows_and_nothing_else() {
    let desk = Desk::with_contoso();
    let page = desk.run("customer list --json").done().json();
    assert_eq!(
        page,
        json!({
            "total": 1,
            "rows": [{
                "id": CONTOSO, "name": "Contoso", "alias": null, "domain": "contoso.example",
                "country": "DE", "relationship": "active", "delegated_admin": "none",
                "agreement": "none", "subscriptions_active": 0, "subscriptions_total": 0,
                "permissions_on": [], "invited": false, "tags": [],
                "updated": "2026-11-22T10:00:00Z",
            }],
        })
    );
}

#[test]
fn a_part_is_a_part_and_the_total_is_the_total() {
    let desk = desk_with(5);
    let check = |line: &str, total: u64, expected: &[&str]| {
        let page = desk
            .run(&format!("customer list --json {line}"))
            .done()
            .json();
        assert_eq!(page["total"], total, "{line}");
        assert_eq!(names(&page), expected, "{line}");
    };
    check("--limit 2", 6, &["Contoso", "N00"]);
    check("--limit 2 --offset 4", 6, &["N03", "N04"]);
    check("--offset 5", 6, &["N04"]);
    check("--offset 6", 6, &[]);
    check("--offset 18446744073709551615", 6, &[]);
    check("--limit 0", 6, &[]);
    check("--sort name:desc --limit 1", 6, &["N04"]);
    check("n0 -n03 --sort name", 4, &["N00", "N01", "N02", "N04"]);
    check("country:DE", 1, &["Contoso"]);
}

#[test]
fn people_get_columns_and_are_told_what_is_left_out() {
    let desk = desk_with(2);
    let said = desk.run("customer list").done();
    let lines: Vec<&str> = said.data.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(lines[0].starts_with("NAME     DOMAIN           COUNTRY  RELATIONSHIP"));
    assert!(lines[1].starts_with("Contoso  contoso.example  DE       active"));
    assert!(said.talk.is_empty(), "{said:?}");
    let said = desk.run("customer list --limit 1 --lang zh-CN").done();
    assert!(said.data.contains("有效"), "{said:?}");
    assert!(said.talk.contains("共 3 项"), "{said:?}");
}

#[test]
fn nothing_found_is_not_the_same_as_nothing_there() {
    let desk = Desk::with_contoso();
    let said = desk.run("customer list zzz").done();
    assert!(said.data.is_empty());
    assert!(said.talk.contains("No customer matches"), "{said:?}");
    let empty = Desk::new();
    empty.run("account set --name X").done();
    let said = empty.run("customer list").done();
    assert!(said.talk.contains("partnerdesk import FILE"), "{said:?}");
    let page = empty.run("customer list --json").done().json();
    assert_eq!(page, json!({ "total": 0, "rows": [] }));
}

#[test]
fn without_a_book_it_says_what_to_do() {
    let desk = Desk::new();
    let said = desk.run("customer list --json");
    assert_eq!(said.exit, Exit::Failed);
    assert!(said.data.is_empty(), "{said:?}");
    assert!(said.talk.contains("partnerdesk import FILE"), "{said:?}");
    let said = desk.run("customer list --lang zh-CN");
    assert!(said.talk.contains("没有客户簿"), "{said:?}");
}

#[test]
fn a_terminal_gets_lines_that_fit_and_nothing_to_obey() {
    let desk = Desk::with_contoso();
    let hostile = "Evil\u{1b}[2J\nCorp\u{202e} 上海明德科技有限公司上海明德科技有限公司上海明德";
    desk.run_words(&["customer", "add", &id(1), "--name", hostile])
        .done();
    let raw = desk.run("customer list evil").done().data;
    assert!(raw.contains("Evil\u{1b}[2J Corp\u{202e}"), "{raw:?}");
    assert_eq!(raw.lines().count(), 2);
    desk.terminal.set(Terminal {
        data: true,
        columns: Some(100),
        ..Terminal::default()
    });
    let shown = desk.run("customer list evil").done().data;
    let dangerous = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    assert!(!shown.contains(dangerous), "{shown:?}");
    assert!(shown.contains("Evil␛[2J Corp"), "{shown}");
    let ascii = desk.run("customer list evil --ascii").done().data;
    assert!(ascii.contains("Evil^[[2J Corp?"), "{ascii}");
}
