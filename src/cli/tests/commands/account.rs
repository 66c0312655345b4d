//! `account show` and `account set`.

use partnerdesk_cli::Exit;
use serde_json::json;

use crate::desk::Desk;

#[test]
fn a_new_book_is_made_and_said_to_be() {
    let desk = Desk::new();
    assert_eq!(desk.run("account show").exit, Exit::Failed);
    let said = desk.run("account set --name Lindtal --kind dual").done();
    assert!(said.talk.contains("There was no book yet"), "{said:?}");
    assert!(said.talk.contains("set own account (Lindtal)"), "{said:?}");
    let said = desk.run("account set --kind dual").done();
    assert!(said.talk.contains("Nothing to change"), "{said:?}");
}

#[test]
fn every_field_is_set_shown_and_taken_away() {
    let desk = Desk::new();
    desk.run(
        "account set --name Lindtal --kind indirect-reseller --cloud us-government --country de \
         --tenant {00000000-0000-4000-8000-000000000005} --mpn 4711 --status restricted \
         --grant-requests on",
    )
    .done();
    let shown = desk.run("account show --json").done().json();
    assert_eq!(
        shown,
        json!({
            "name": "Lindtal", "kind": "indirect-reseller", "cloud": "us-government",
            "country": "DE", "tenant": "00000000-0000-4000-8000-000000000005", "mpn_id": "4711",
            "status": "restricted", "relationship_requests_granted": true,
        })
    );
    desk.run_words(&[
        "account",
        "set",
        "--name",
        "",
        "--mpn",
        "",
        "--grant-requests",
        "off",
    ])
    .done();
    let shown = desk.run("account show --json").done().json();
    assert_eq!(
        (&shown["name"], &shown["mpn_id"]),
        (&json!(null), &json!(null))
    );
    assert_eq!(shown["kind"], "indirect-reseller");
    assert_eq!(shown["relationship_requests_granted"], false);
}

#[test]
fn people_read_it_in_their_language() {
    let desk = Desk::with_contoso();
    let shown = desk.run("account show").done().data;
    assert!(shown.contains("Kind: direct reseller\n"), "{shown}");
    assert!(shown.contains("MPN ID: not recorded\n"), "{shown}");
    let shown = desk.run("account show --lang zh-CN").done().data;
    assert!(shown.contains("MPN ID：未记录\n"), "{shown}");
}

#[test]
fn only_some_roles_may() {
    let desk = Desk::with_contoso();
    let said = desk.run("account set --name X --role sales-agent --json");
    assert_eq!(said.refused(), ["role-may-not"]);
    assert_eq!(
        said.json()["refused"][0],
        json!({
            "code": "role-may-not", "action": "manage-account", "role": "sales-agent",
            "allowed": ["global-admin", "admin-agent"],
        })
    );
}
