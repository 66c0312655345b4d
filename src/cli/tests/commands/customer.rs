//! `customer show`, `add`, `edit`, `tag`.

use partnerdesk_cli::{Exit, Terminal};
use partnerdesk_domain::{Actor, AgentName, Alias, Command, OperationId, Role, Timestamp};
use partnerdesk_ports::Write;
use serde_json::{Value, json};

use crate::desk::{CONTOSO, Desk};

const OTHER: &str = "00000000-0000-4000-8000-000000000001";

fn customer(desk: &Desk) -> Value {
    desk.run(&format!("customer show {CONTOSO} --json"))
        .done()
        .json()
}

#[test]
fn adding_makes_a_customer_of_ours_or_a_prospect() {
    let desk = Desk::with_contoso();
    assert_eq!(customer(&desk)["relationship"], "active");
    desk.run(&format!("customer add {OTHER} --name X --prospect"))
        .done();
    let shown = desk
        .run(&format!("customer show {OTHER} --json"))
        .done()
        .json();
    assert_eq!(shown["relationship"], "none");
    let said = desk.run(&format!("customer add {OTHER} --name Y --json"));
    assert_eq!(said.refused(), ["customer-exists"]);
    assert_eq!(said.json()["refused"][0]["customer"], OTHER);
}

#[test]
fn adding_makes_the_book_but_not_in_a_dry_run() {
    let desk = Desk::new();
    let said = desk
        .run(&format!("customer add {OTHER} --name X --dry-run"))
        .done();
    assert!(
        said.data.contains("Would be done: add customer (X)"),
        "{said:?}"
    );
    assert!(desk.shelf.is_empty_at(&desk.book_path()));
    desk.run(&format!("customer add {OTHER} --name X")).done();
    assert_eq!(desk.run("customer list --json").done().json()["total"], 1);
}

#[test]
fn an_unknown_customer_is_a_refusal_with_its_id() {
    let desk = Desk::with_contoso();
    for line in [
        "customer show",
        "relationship why",
        "permission list",
        "subscription list",
    ] {
        let said = desk.run(&format!("{line} {OTHER} --json"));
        assert_eq!(said.refused(), ["no-such-customer"], "{line}");
        assert_eq!(said.json()["refused"][0]["customer"], OTHER, "{line}");
    }
    let said = desk.run(&format!("customer show {OTHER} --lang zh-CN"));
    assert_eq!(said.exit, Exit::Refused);
    assert!(
        said.talk.contains(OTHER) && said.data.is_empty(),
        "{said:?}"
    );
}

#[test]
fn editing_changes_what_is_named_and_empties_what_is_empty() {
    let desk = Desk::with_contoso();
    let edit = |words: &[&str]| {
        let words = [&["customer", "edit", CONTOSO, "--json"], words].concat();
        desk.run_words(&words).done().json()
    };
    let done = edit(&[
        "--alias",
        "con",
        "--note",
        "- call\nback",
        "--name",
        "Contoso Retail",
        "--country",
        "fr",
        "--contact-name",
        "Jo Wu",
        "--contact-email",
        "jo@contoso.example",
    ]);
    let events = done["events"].as_array().unwrap();
    let codes: Vec<&Value> = events.iter().map(|event| &event["event"]).collect();
    assert_eq!(codes, ["alias-changed", "note-changed", "details-changed"]);
    let after = customer(&desk);
    assert_eq!(after["name"], "Contoso Retail");
    assert_eq!(after["tenant_name"], "Contoso");
    assert_eq!(after["note"], "- call\nback");
    assert_eq!(after["contact_email"], "jo@contoso.example");
    assert_eq!(after["version"], 4);

    edit(&["--alias", "", "--note", "", "--contact-name", ""]);
    let after = customer(&desk);
    assert_eq!(
        (&after["alias"], &after["note"]),
        (&json!(null), &json!(null))
    );
    assert_eq!(after["contact_name"], json!(null));
    assert_eq!(after["country"], "FR");
    assert_eq!(edit(&["--alias", ""])["applied"], false);
}

#[test]
fn an_edit_that_is_refused_in_part_is_refused_whole_and_kept_in_the_log() {
    let desk = Desk::with_contoso();
    let said = desk.run(&format!(
        "customer edit {CONTOSO} --alias con --country FR --role helpdesk-agent --json"
    ));
    assert_eq!(said.refused(), ["role-may-not"]);
    assert_eq!(customer(&desk)["alias"], json!(null));
    let log = desk.run("log list --json --limit 1").done().json();
    assert_eq!(log["entries"][0]["action"], "customer.edit");
    assert_eq!(log["entries"][0]["result"], "refused");
    assert_eq!(log["entries"][0]["reasons"][0]["code"], "role-may-not");
}

#[test]
fn a_dry_run_of_an_edit_writes_nothing() {
    let desk = Desk::with_contoso();
    let said = desk
        .run(&format!(
            "customer edit {CONTOSO} --alias con --dry-run --json"
        ))
        .done();
    let change = said.json();
    assert_eq!(change["dry_run"], true);
    assert_eq!(change["applied"], false);
    assert_eq!(change["events"][0]["after"], "con");
    assert_eq!(customer(&desk)["alias"], json!(null));
}

#[test]
fn tags_are_put_on_and_taken_off() {
    let desk = Desk::with_contoso();
    desk.run_words(&["customer", "tag", CONTOSO, "+vip", "+Key account"])
        .done();
    assert_eq!(customer(&desk)["tags"], json!(["Key account", "vip"]));
    desk.run_words(&["customer", "tag", CONTOSO, "-VIP", "+west"])
        .done();
    assert_eq!(customer(&desk)["tags"], json!(["Key account", "west"]));
    let said = desk.run(&format!("customer tag {CONTOSO} vip"));
    assert_eq!(said.exit, Exit::Usage);
    assert!(said.talk.contains("+TAG"), "{said:?}");
}

#[test]
fn people_see_everything_about_a_customer() {
    let desk = Desk::with_contoso();
    desk.run_words(&["customer", "edit", CONTOSO, "--note", "one\n\u{1b}two"])
        .done();
    desk.terminal.set(Terminal {
        data: true,
        ..Terminal::default()
    });
    let shown = desk.run(&format!("customer show {CONTOSO}")).done().data;
    for line in [
        "Name: Contoso\n",
        "Relationship: active\n",
        "Alias: not recorded\n",
        "Tags: none\n",
        "Subscriptions: 0 in use of 0\n",
        "Azure reservations: off\n",
        "Note: \n  one\n  ␛two\n",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
    let shown = desk
        .run(&format!("customer show {CONTOSO} --lang zh-CN"))
        .done()
        .data;
    assert!(shown.contains("客户关系：有效\n"), "{shown}");
}

#[test]
fn a_book_that_is_only_looked_at_changes_by_nothing() {
    let desk = Desk::with_contoso();
    let before = desk.run("book info --json").done().json();
    for line in [
        format!("customer tag {CONTOSO} +vip"),
        format!("customer edit {CONTOSO} --alias x"),
        format!("relationship end {CONTOSO} --confirm Contoso"),
        "account set --name X".to_owned(),
        "book restore somewhere".to_owned(),
    ] {
        let said = desk.run(&format!("{line} --read-only --json"));
        assert_eq!(said.refused(), ["read-only"], "{line}");
    }
    assert_eq!(desk.run("book info --json").done().json(), before);
    let fresh = Desk::new();
    let said = fresh.run("account set --name X --read-only");
    assert_eq!(said.exit, Exit::Failed);
    assert!(fresh.shelf.is_empty_at(&fresh.book_path()));
}

#[test]
fn what_somebody_else_changed_meanwhile_is_not_overwritten() {
    let desk = Desk::with_contoso();
    let lines = [
        format!("customer edit {CONTOSO} --alias mine --note mine"),
        format!("customer tag {CONTOSO} +mine"),
        format!("relationship end {CONTOSO} --confirm Contoso"),
        format!("permission set {CONTOSO} azure-reservations on --confirm Contoso"),
    ];
    for (at, line) in lines.iter().enumerate() {
        let book = desk.shelf.book(&desk.book_path()).unwrap();
        *book.intruder.lock().unwrap() = Some(Write {
            operation: OperationId(at as u128),
            actor: Actor {
                name: AgentName::parse("wu.jo").unwrap(),
                role: Role::SalesAgent,
            },
            at: Timestamp(desk.now.get()),
            command: Command::SetAlias(
                CONTOSO.parse().unwrap(),
                Alias::parse(&format!("theirs {at}")).ok(),
            ),
            expected: None,
            undoes: None,
        });
        let version = customer(&desk)["version"].clone();
        let said = desk.run(&format!("{line} --json"));
        assert_eq!(said.refused(), ["changed"], "{line}");
        assert_eq!(said.json()["refused"][0]["expected"], version, "{line}");
        assert_eq!(customer(&desk)["alias"], format!("theirs {at}"), "{line}");
        assert_eq!(customer(&desk)["note"], json!(null), "{line}");
    }
}

#[test]
fn a_customer_is_shown_as_it_was_at_an_entry_or_on_a_day() {
    let desk = Desk::with_contoso();
    desk.run(&format!("customer edit {CONTOSO} --alias first"))
        .done();
    desk.run(&format!("customer edit {CONTOSO} --alias second"))
        .done();
    let then = |moment: &str| {
        let said = desk.run(&format!("customer show {CONTOSO} --json --as-of {moment}"));
        said.done().json()["alias"].clone()
    };
    assert_eq!(then("#2"), Value::Null);
    assert_eq!(then("#3"), "first");
    assert_eq!(then("#4"), "second");
    assert_eq!(then("#999"), "second");
    assert_eq!(then("2026-11-22"), "second");
    assert_eq!(then("2026-11-22T10:00:00Z"), "second");
    let said = desk
        .run(&format!("customer show {CONTOSO} --as-of #3"))
        .done();
    assert!(
        said.data.starts_with("As of entry 3, 2026-11-22 10:00: "),
        "{said:?}"
    );
    assert!(said.data.contains("first"), "{said:?}");
    for (moment, complaint) in [
        ("2026-11-21", "not in the book then"),
        ("#1", "not in the book then"),
        ("soon", "no moment"),
        ("#x", "no moment"),
    ] {
        let said = desk.run(&format!("customer show {CONTOSO} --as-of {moment}"));
        assert_eq!(said.exit, Exit::Failed, "{said:?}");
        assert!(said.talk.contains(complaint), "{said:?}");
    }
}
