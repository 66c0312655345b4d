//! A "no": exit 3, every reason with its evidence as data for programs, sentences in the
//! person's language for people, and the attempt in the log.

use serde_json::{Value, json};

use crate::lists::{FIRST, customers, entries, with_customers};
use crate::terminal::{Place, subscriptions};

const BLOCKERS: [&str; 3] = [
    "res-1,Reserved VM Instance,2,Active",
    "sub-1,Microsoft Azure,1,Active",
    "sub-2,Visio Plan 2,1,Suspended",
];

/// A customer whose relationship cannot end yet.
fn blocked() -> Place {
    let place = with_customers(1);
    subscriptions(&place, FIRST, &BLOCKERS);
    place
}

#[test]
fn every_blocker_is_named_in_the_order_in_which_one_clears_them() {
    let place = blocked();
    let line = [
        "--json",
        "relationship",
        "end",
        FIRST,
        "--confirm",
        "Customer 0",
    ];
    let ran = place.run(&line);
    assert_eq!(ran.code, Some(3), "{}", ran.told(&line));
    assert_eq!(ran.talk, "", "a program reads the data only");
    let refused = ran.json();
    let reasons = refused["refused"].as_array().expect("reasons");
    let blockers: Vec<_> = reasons
        .iter()
        .map(|it| (it["code"].as_str(), it["subscription"].as_str()))
        .collect();
    assert_eq!(
        blockers,
        [
            (Some("open-reservation"), Some("res-1")),
            (Some("active-subscription"), Some("sub-1")),
            (Some("new-commerce-not-cancelled"), Some("sub-2")),
        ]
    );
    assert_eq!(reasons[2]["product"], "Visio Plan 2");
    assert_eq!(reasons[2]["quantity"], 1);
    let log = place.json(&["log", "list", "--limit", "1"]);
    let entry = &log["entries"][0];
    assert_eq!(
        entry["action"], "relationship.end",
        "the attempt is in the log"
    );
    assert_eq!(entry["result"], "refused");
}

#[test]
fn people_are_told_why_in_their_language() {
    let place = blocked();
    for (language, word) in [("en", "reservation"), ("zh-CN", "预留")] {
        let line = ["--lang", language, "relationship", "end", FIRST];
        let ran = place.run(&line);
        assert_eq!(ran.code, Some(3), "{}", ran.told(&line));
        assert!(
            ran.data.is_empty(),
            "a refusal is talk: {}",
            ran.told(&line)
        );
        assert!(ran.talk.contains(word), "{}", ran.told(&line));
        assert!(ran.talk.contains("3. "), "every reason: {}", ran.talk);
    }
}

#[test]
fn a_relationship_ends_and_comes_back_only_by_invitation() {
    let place = with_customers(1);
    let end = ["relationship", "end", FIRST];
    assert_eq!(place.refused(&end), ["confirmation-missing"]);
    let wrong = [&end[..], &["--confirm", "Customer"]].concat();
    assert_eq!(place.refused(&wrong), ["confirmation-mismatch"]);
    let foreseen = place.json(&[&end[..], &["--confirm", "Customer 0", "--dry-run"]].concat());
    assert_eq!(foreseen["applied"], false);
    let codes = foreseen["consequences"].as_array().expect("a list");
    assert!(
        codes.iter().any(|it| it["code"] == "leaves-list"),
        "{foreseen}"
    );
    let done = place.json(&[&end[..], &["--confirm", "Customer 0"]].concat());
    assert_eq!(done["applied"], true);
    assert_eq!(place.refused(&end)[0], "wrong-relationship");
    let archive = place.json(&["customer", "list", "rel:ended"]);
    assert_eq!(archive["total"], 1);
    let current = place.json(&["customer", "list", "-rel:ended"]);
    assert_eq!(current["total"], 0);
}

#[test]
fn why_answers_for_every_option() {
    let place = blocked();
    let why = place.json(&["relationship", "why", FIRST]);
    assert_eq!(why["customer"], FIRST);
    let options = why["options"].as_array().expect("options");
    let answer = |name: &str| {
        let found = options.iter().find(|it| it["option"] == name);
        found.unwrap_or_else(|| panic!("no option {name}"))["answer"].clone()
    };
    assert_eq!(answer("end"), "refused");
    assert_eq!(answer("edit"), "allowed");
    assert_eq!(answer("reinstate"), "not-applicable");
    let text = place.run(&["relationship", "why", FIRST]);
    assert!(text.talk.is_empty() && text.text().contains("Customer 0"));
}

#[test]
fn a_role_may_what_its_row_says() {
    let place = with_customers(1);
    let set = [
        "--role",
        "helpdesk-agent",
        "--json",
        "permission",
        "set",
        FIRST,
        "azure-reservations",
        "on",
        "--confirm",
        "Customer 0",
    ];
    let ran = place.run(&set);
    assert_eq!(ran.code, Some(3), "{}", ran.told(&set));
    let reason = &ran.json()["refused"][0];
    assert_eq!(reason["code"], "role-may-not");
    assert_eq!(reason["role"], "helpdesk-agent");
    let allowed = reason["allowed"].as_array().expect("roles");
    assert!(allowed.contains(&json!("admin-agent")), "{reason}");
    let list = argument_list(&place);
    let import = ["--role", "helpdesk-agent", "import", &list];
    assert_eq!(place.refused(&import), ["role-may-not"]);
}

fn argument_list(place: &Place) -> String {
    place.file("list.csv").display().to_string()
}

#[test]
fn a_session_that_only_looks_changes_nothing() {
    let place = with_customers(2);
    let (customers_before, entries_before) = (customers(&place), entries(&place));
    let list = argument_list(&place);
    let copy = place.file("copy.redb").display().to_string();
    place.done(&["--read-only", "book", "backup", &copy]);
    let lines: [&[&str]; 8] = [
        &["account", "set", "--country", "DE"],
        &["import", &list],
        &["customer", "edit", FIRST, "--alias", "x"],
        &["customer", "tag", FIRST, "+x"],
        &["relationship", "end", FIRST, "--confirm", "Customer 0"],
        &["subscription", "cancel", FIRST, "sub-1"],
        &["invite", "draft", FIRST, "--to", "a@b.example"],
        &["book", "restore", &copy],
    ];
    for line in lines {
        let line = [&["--read-only"], line].concat();
        let codes = place.refused(&line);
        assert!(
            codes.contains(&"read-only".to_owned()),
            "{line:?}: {codes:?}"
        );
    }
    for line in [
        &["customer", "list"][..],
        &["log", "list"],
        &["book", "info"],
    ] {
        place.done(&[&["--read-only"], line].concat());
    }
    assert_eq!(customers(&place), customers_before);
    assert_eq!(entries(&place), entries_before, "not even the attempt");
}

#[test]
fn who_is_not_in_the_book_is_not_found() {
    let place = with_customers(1);
    let stranger = "99999999-0000-4000-8000-000000000000";
    for line in [
        &["customer", "show", stranger][..],
        &["relationship", "end", stranger],
        &["permission", "list", stranger],
        &["subscription", "list", stranger],
    ] {
        let ran = place.run(&[&["--json"], line].concat());
        assert_eq!(ran.code, Some(3), "{}", ran.told(line));
        let expected = json!({ "refused": [{ "code": "no-such-customer", "customer": stranger }] });
        assert_eq!(ran.json(), expected, "{line:?}");
    }
    assert_eq!(
        place.json(&["customer", "show", FIRST])["open_invitation"],
        Value::Null
    );
}
