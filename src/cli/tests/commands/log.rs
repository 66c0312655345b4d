//! `log list`, `verify`, `export`, `undo`.

use partnerdesk_cli::Exit;
use serde_json::json;

use crate::desk::{CONTOSO, Desk};

#[test]
fn the_list_tells_who_did_what_and_what_came_of_it() {
    let desk = Desk::with_contoso();
    desk.run(&format!(
        "customer edit {CONTOSO} --alias con --agent wu.jo --role sales-agent"
    ))
    .done();
    desk.run(&format!(
        "relationship end {CONTOSO} --confirm X --agent wu.jo"
    ));
    let said = desk.run("log list").done();
    let lines: Vec<&str> = said.data.lines().collect();
    assert!(lines[0].starts_with("ENTRY  WHEN"), "{said:?}");
    assert!(
        lines[1].ends_with(
            "end relationship  remove_partner_customer_relationship  refused: wrong name typed"
        ),
        "{said:?}"
    );
    assert!(
        lines[2].starts_with("    3  2026-11-22 10:00  wu.jo  Sales agent  Contoso"),
        "{said:?}"
    );
    assert!(lines[2].ends_with("con"), "{said:?}");
    let said = desk.run("log list --lang zh-CN --limit 1").done();
    assert!(said.data.contains("已拒绝："), "{said:?}");
    assert!(said.talk.contains("共 4 项"), "{said:?}");
}

#[test]
fn programs_get_every_entry_with_its_place_in_the_chain() {
    let desk = Desk::with_contoso();
    desk.run(&format!("customer tag {CONTOSO} +vip")).done();
    let log = desk.run("log list --json action:tag").done().json();
    assert_eq!((&log["total"], &log["matching"]), (&json!(3), &json!(1)));
    let entry = &log["entries"][0];
    assert_eq!(entry["sequence"], 3);
    assert_eq!(entry["action"], "tag.change");
    assert_eq!(entry["customer"], CONTOSO);
    assert_eq!(entry["customer_name"], "Contoso");
    assert_eq!(entry["agent"], "li.na");
    assert_eq!(entry["hash"].as_str().unwrap().len(), 64);
}

#[test]
fn rows_of_files_are_there_when_asked_for() {
    let desk = Desk::with_contoso();
    let file = desk.file(
        "c.csv",
        &format!("Microsoft ID,Company name\n{CONTOSO},Contoso AG\n"),
    );
    desk.run(&format!("import {file}")).done();
    let total = |words: &str| {
        let log = desk.run(&format!("log list --json {words}")).done().json();
        log["matching"].as_u64().unwrap()
    };
    assert_eq!(total(""), 2);
    assert_eq!(total("--all"), 3);
    assert_eq!(total(&format!("--customer {CONTOSO}")), 2);
    let said = desk.run("log list by:nobody").done();
    assert!(
        said.data.is_empty() && said.talk.contains("No entry matches"),
        "{said:?}"
    );
}

#[test]
fn the_chain_is_verified() {
    let desk = Desk::with_contoso();
    let said = desk.run("log verify").done();
    assert!(
        said.data.contains("The log is whole: 2 entries"),
        "{said:?}"
    );
    let report = desk.run("log verify --json").done().json();
    assert_eq!(
        (&report["entries"], &report["broken"]),
        (&json!(2), &json!(null))
    );
    let info = desk.run("book info --json").done().json();
    assert_eq!(report["head"], info["head"]);
}

#[test]
fn the_log_is_exported_as_table_and_as_lines() {
    let desk = Desk::with_contoso();
    let csv = desk.path("log.csv");
    let said = desk.run(&format!("log export {}", csv.display())).done();
    assert!(said.talk.contains("Wrote 2 rows"), "{said:?}");
    let text = desk.read("log.csv");
    assert!(
        text.starts_with("Date-time (UTC),Affected customer,Action"),
        "{text}"
    );
    assert_eq!(
        desk.run(&format!("log export {}", csv.display())).exit,
        Exit::Failed
    );
    let lines = desk
        .run("log export - --format jsonl --filter action:customer")
        .done()
        .data;
    assert_eq!(lines.lines().count(), 1);
    let entry: serde_json::Value = serde_json::from_str(&lines).unwrap();
    assert_eq!(entry["action"], "customer.add");
}

#[test]
fn an_entry_is_taken_back_once() {
    let desk = Desk::with_contoso();
    desk.run(&format!("customer tag {CONTOSO} +vip")).done();
    let said = desk.run("log undo 3 --dry-run").done();
    assert!(
        said.data.contains("take back entry 3 (change tags)"),
        "{said:?}"
    );
    let change = desk.run("log undo 3 --json").done().json();
    assert_eq!(change["events"][0]["before"], "-vip");
    assert_eq!(change["entry"], 4);
    let log = desk.run("log list --json --limit 1").done().json();
    assert_eq!(log["entries"][0]["undoes"], 3);
    assert!(
        desk.run("log list")
            .done()
            .data
            .contains("takes back 3: -vip")
    );
    assert_eq!(desk.run("log undo 3 --json").refused(), ["changed-since"]);
    assert_eq!(desk.run("log undo 2 --json").refused(), ["not-undoable"]);
    let said = desk.run("log undo 99 --lang zh-CN");
    assert_eq!(said.exit, Exit::Failed);
    assert!(said.talk.contains("没有第 99 条"), "{said:?}");
}

#[test]
fn an_undo_is_bound_to_the_role_like_the_deed() {
    let desk = Desk::with_contoso();
    desk.run(&format!(
        "permission set {CONTOSO} azure-reservations on --confirm Contoso"
    ))
    .done();
    let said = desk.run("log undo 3 --role sales-agent --json");
    assert_eq!(said.refused(), ["role-may-not"]);
    desk.run("log undo 3").done();
    desk.run("account set --name Other").done();
    desk.run("log undo 6").done();
    let account = desk.run("account show --json").done().json();
    assert_eq!(account["name"], "Lindtal");
}
