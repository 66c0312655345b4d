//! `permission list`, `set`, `owner`.

use serde_json::json;

use crate::desk::{CONTOSO, Desk};

#[test]
fn switching_on_needs_the_name_and_the_role() {
    let desk = Desk::with_contoso();
    let line = format!("permission set {CONTOSO} azure-reservations on");
    let said = desk.run(&format!("{line} --json"));
    assert_eq!(said.refused(), ["confirmation-missing"]);
    let said = desk.run(&format!(
        "{line} --confirm Contoso --role global-admin --json"
    ));
    assert_eq!(said.refused(), ["role-may-not"]);
    assert_eq!(said.json()["refused"][0]["allowed"], json!(["admin-agent"]));
    let change = desk
        .run(&format!("{line} --confirm Contoso --dry-run --json"))
        .done()
        .json();
    assert_eq!(
        change["consequences"][0],
        json!({"code": "we-pay", "resource": "azure-reservations"})
    );
    assert_eq!(
        change["warnings"][0],
        json!({"code": "unconfirmed", "precondition": "azure-plan"})
    );
    let said = desk.run(&format!("{line} --confirm Contoso")).done();
    assert!(
        said.talk.contains("You pay for all Azure reservations"),
        "{said:?}"
    );
    assert!(said.talk.contains("! Not confirmed"), "{said:?}");
}

#[test]
fn the_list_tells_who_switched_and_what_is_known() {
    let desk = Desk::with_contoso();
    desk.run(&format!(
        "permission set {CONTOSO} azure-savings-plans on --confirm Contoso --agent wu.jo"
    ))
    .done();
    desk.run(&format!("permission owner {CONTOSO} confirmed"))
        .done();
    let json_list = desk
        .run(&format!("permission list {CONTOSO} --json"))
        .done()
        .json();
    assert_eq!(
        json_list,
        json!({
            "customer": CONTOSO,
            "permissions": [
                {"resource": "azure-reservations", "position": "off", "changed": null,
                 "changed_by": null},
                {"resource": "azure-savings-plans", "position": "on",
                 "changed": "2026-11-22T10:00:00Z", "changed_by": "wu.jo"},
            ],
            "preconditions": [
                {"precondition": "relationship-active", "finding": "met"},
                {"precondition": "azure-plan", "finding": "unknown"},
                {"precondition": "owner-role", "finding": "met"},
            ],
        })
    );
    let shown = desk.run(&format!("permission list {CONTOSO}")).done().data;
    assert!(
        shown.contains("Azure savings plans: on since 2026-11-22 10:00 by wu.jo\n"),
        "{shown}"
    );
    assert!(
        shown.contains("  [unknown] The customer has an Azure plan"),
        "{shown}"
    );
    desk.run(&format!("permission owner {CONTOSO} unknown"))
        .done();
    desk.run(&format!(
        "permission set {CONTOSO} azure-savings-plans off --lang zh-CN"
    ))
    .done();
    let json_list = desk
        .run(&format!("permission list {CONTOSO} --json"))
        .done()
        .json();
    assert_eq!(json_list["permissions"][1]["position"], "off");
    assert_eq!(json_list["preconditions"][2]["finding"], "unknown");
}
