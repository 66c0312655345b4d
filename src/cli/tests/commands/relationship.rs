//! `relationship ...`: why, the end, the way back.

use partnerdesk_cli::Exit;
use serde_json::{Value, json};

use crate::desk::{CONTOSO, Desk};

/// A desk whose customer has a reservation and a suspended licence.
pub(crate) fn blocked() -> Desk {
    let desk = Desk::with_contoso();
    let file = desk.file(
        "subs.csv",
        "Subscription ID,Subscription,Quantity,Status\n\
         res-1,Reserved VM Instance,2,Active\n",
    );
    desk.run(&format!("import {file} --subscriptions-of {CONTOSO}"))
        .done();
    desk
}

fn stage(desk: &Desk) -> String {
    let shown = desk
        .run(&format!("customer show {CONTOSO} --json"))
        .done()
        .json();
    shown["relationship"].as_str().unwrap().to_owned()
}

fn option<'a>(why: &'a Value, name: &str) -> &'a Value {
    let options = why["options"].as_array().unwrap();
    options.iter().find(|it| it["option"] == name).unwrap()
}

#[test]
fn why_gives_the_answer_of_the_screens_for_every_option() {
    let desk = blocked();
    let why = desk
        .run(&format!("relationship why {CONTOSO} --json"))
        .done()
        .json();
    assert_eq!(why["customer"], CONTOSO);
    assert_eq!(option(&why, "begin-offboarding")["answer"], "allowed");
    assert_eq!(
        option(&why, "begin-offboarding")["consequences"][0]["code"],
        "local-only"
    );
    assert_eq!(option(&why, "reinstate")["answer"], "not-applicable");
    let end = option(&why, "end");
    assert_eq!(end["answer"], "refused");
    assert_eq!(
        end["reasons"],
        json!([{
            "code": "open-reservation", "subscription": "res-1",
            "product": "Reserved VM Instance", "quantity": 2, "ends": null,
        }])
    );
    assert_eq!(option(&why, "cancel")["subscription"], "res-1");
    let why = desk
        .run(&format!(
            "relationship why {CONTOSO} --json --role helpdesk-agent"
        ))
        .done()
        .json();
    assert_eq!(
        option(&why, "azure-reservations")["reasons"][0]["code"],
        "role-may-not"
    );
}

#[test]
fn why_is_read_by_people_too() {
    let desk = blocked();
    let shown = desk.run(&format!("relationship why {CONTOSO}")).done().data;
    assert!(shown.starts_with("Contoso\n"), "{shown}");
    assert!(shown.contains("[allowed] Begin off-boarding\n"), "{shown}");
    assert!(
        shown.contains("[refused] End the relationship\n    - An Azure"),
        "{shown}"
    );
    assert!(shown.contains("Cancel it in the portal"), "{shown}");
    let shown = desk
        .run(&format!("relationship why {CONTOSO} --lang zh-CN"))
        .done()
        .data;
    assert!(shown.contains("[可以] 开始结束流程\n"), "{shown}");
}

#[test]
fn the_end_names_every_blocker_and_what_has_to_be_typed() {
    let desk = blocked();
    let said = desk.run(&format!("relationship end {CONTOSO} --json"));
    assert_eq!(said.refused(), ["open-reservation", "confirmation-missing"]);
    assert_eq!(
        said.json()["refused"][1]["expected"],
        json!(["Contoso", "contoso.example"])
    );
    let said = desk.run(&format!(
        "relationship end {CONTOSO} --confirm Fabrikam --json"
    ));
    assert_eq!(
        said.refused(),
        ["open-reservation", "confirmation-mismatch"]
    );
    let said = desk.run(&format!("relationship end {CONTOSO}"));
    assert!(said.data.is_empty(), "{said:?}");
    assert!(
        said.talk.contains("Not possible, for 2 reasons:"),
        "{said:?}"
    );
    assert!(said.talk.contains("2. Nothing was typed"), "{said:?}");
    assert!(said.talk.contains("\"contoso.example\""), "{said:?}");
    let said = desk.run(&format!("relationship end {CONTOSO} --lang zh-CN"));
    assert!(said.talk.contains("原因共 2 个"), "{said:?}");
    assert_eq!(stage(&desk), "active");
    let log = desk.run("log list result:refused --json").done().json();
    assert_eq!(log["matching"], 4, "each attempt is kept");
}

#[test]
fn a_dry_run_of_the_end_tells_what_follows_and_writes_nothing() {
    let desk = Desk::with_contoso();
    let line = format!("relationship end {CONTOSO} --confirm contoso --dry-run");
    let said = desk.run(&line).done();
    assert!(
        said.data
            .contains("Would be done: end relationship (Contoso)"),
        "{said:?}"
    );
    assert!(said.data.contains("leaves the list"), "{said:?}");
    assert!(said.talk.contains("nothing was written"), "{said:?}");
    let change = desk.run(&format!("{line} --json")).done().json();
    assert_eq!(change["events"][0]["event"], "relationship-ended");
    assert_eq!(change["consequences"][0]["code"], "leaves-list");
    assert_eq!(change["entry"], json!(null));
    assert_eq!(stage(&desk), "active");
}

#[test]
fn the_end_and_the_way_back() {
    let desk = Desk::with_contoso();
    let said = desk
        .run(&format!(
            "relationship end {CONTOSO} --confirm CONTOSO.example"
        ))
        .done();
    assert!(said.data.is_empty(), "{said:?}");
    assert!(
        said.talk.contains("Done: end relationship (Contoso)"),
        "{said:?}"
    );
    assert!(said.talk.contains("new invitation"), "{said:?}");
    assert_eq!(stage(&desk), "ended");

    let said = desk
        .run(&format!(
            "relationship reinstate {CONTOSO} --to it@contoso.example"
        ))
        .done();
    let id = said.data.trim().to_owned();
    assert!(
        said.talk.contains(&format!("partnerdesk invite show {id}")),
        "{said:?}"
    );
    let shown = desk.run(&format!("invite show {id} --json")).done().json();
    assert_eq!(shown["status"], "draft");
    assert_eq!(shown["recipient"], "it@contoso.example");
    assert!(
        shown["subject"]
            .as_str()
            .unwrap()
            .starts_with("Working together again")
    );
    for line in ["ready", "sent", "accepted"] {
        desk.run(&format!("invite {line} {id}")).done();
    }
    assert_eq!(stage(&desk), "active");
}

#[test]
fn there_is_no_way_back_from_where_nothing_ended() {
    let desk = Desk::with_contoso();
    let said = desk.run(&format!("relationship reinstate {CONTOSO} --json"));
    assert_eq!(said.refused()[0], "wrong-relationship");
    assert_eq!(said.json()["refused"][0]["relationship"], "active");
    assert_eq!(said.json()["refused"][0]["needs"], json!(["ended"]));
    assert_eq!(desk.run("invite list --json").done().json()["total"], 0);
}

#[test]
fn off_boarding_is_begun_and_given_up() {
    let desk = Desk::with_contoso();
    desk.run(&format!("relationship begin {CONTOSO} --dry-run"))
        .done();
    assert_eq!(stage(&desk), "active");
    desk.run(&format!("relationship begin {CONTOSO}")).done();
    assert_eq!(stage(&desk), "ending");
    let said = desk.run(&format!("relationship begin {CONTOSO} --json"));
    assert_eq!(said.refused(), ["wrong-relationship"]);
    desk.run(&format!("relationship abandon {CONTOSO}")).done();
    assert_eq!(stage(&desk), "active");
    let said = desk.run(&format!("relationship admin-lost {CONTOSO}"));
    assert_eq!(
        said.exit,
        Exit::Done,
        "nothing to lose is nothing to change"
    );
    assert!(said.talk.contains("Nothing to change"), "{said:?}");
}

#[test]
fn the_steps_of_an_off_boarding_are_ticked_off_and_told() {
    let desk = Desk::with_contoso();
    desk.run(&format!("relationship begin {CONTOSO}")).done();
    desk.run(&format!(
        "--agent jo relationship step {CONTOSO} customer-told"
    ))
    .done();
    let shown = desk.run(&format!("customer show {CONTOSO}")).done().data;
    assert!(shown.contains("1 of 6 steps done"), "{shown}");
    desk.run(&format!("relationship step {CONTOSO} customer-told --open"))
        .done();
    let shown = desk.run(&format!("customer show {CONTOSO}")).done().data;
    assert!(shown.contains("0 of 6 steps done"), "{shown}");
}
