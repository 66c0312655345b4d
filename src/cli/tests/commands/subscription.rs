//! `subscription list`, `suspend`, `reactivate`, `cancel`.

use partnerdesk_cli::Exit;

use crate::desk::{CONTOSO, Desk};
use crate::relationship::blocked;

#[test]
fn the_list_tells_what_blocks_the_end() {
    let desk = blocked();
    let said = desk.run(&format!("subscription list {CONTOSO}")).done();
    assert!(
        said.data
            .contains("res-1         Reserved VM Instance         2  active"),
        "{said:?}"
    );
    assert!(said.talk.contains("1 of them blocks the end"), "{said:?}");
    let json = desk
        .run(&format!("subscription list {CONTOSO} --json"))
        .done()
        .json();
    let one = &json["subscriptions"][0];
    assert_eq!(one["id"], "res-1");
    assert_eq!(one["category"], "reservation");
    assert_eq!(one["standing"], "active");
    assert_eq!(one["blocks"], "open-reservation");
}

#[test]
fn cancelling_clears_the_way() {
    let desk = blocked();
    let said = desk.run(&format!("subscription suspend {CONTOSO} res-1 --json"));
    assert_eq!(said.refused(), ["cannot-suspend"]);
    let line = format!("subscription cancel {CONTOSO} res");
    let change = desk.run(&format!("{line} --dry-run --json")).done().json();
    assert_eq!(change["consequences"][0]["code"], "cancelled-for-good");
    let said = desk.run(&line).done();
    assert!(
        said.talk
            .contains("cancel subscription (Reserved VM Instance, Contoso)"),
        "{said:?}"
    );
    let said = desk.run(&format!("subscription list {CONTOSO}")).done();
    assert!(said.talk.contains("Nothing here blocks"), "{said:?}");
    desk.run(&format!("relationship end {CONTOSO} --confirm Contoso"))
        .done();
}

#[test]
fn a_subscription_is_suspended_and_comes_back() {
    let desk = Desk::with_contoso();
    let file = desk.file(
        "s.csv",
        "Subscription ID,Subscription,Quantity,Status\na-1,Plan,1,Active\na-2,Plan,1,Active\n",
    );
    desk.run(&format!("import {file} --subscriptions-of {CONTOSO}"))
        .done();
    let standing = || {
        let json = desk
            .run(&format!("subscription list {CONTOSO} --json"))
            .done()
            .json();
        json["subscriptions"][0]["standing"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    desk.run(&format!("subscription suspend {CONTOSO} a-1"))
        .done();
    assert_eq!(standing(), "suspended");
    desk.run(&format!("subscription reactivate {CONTOSO} a-1"))
        .done();
    assert_eq!(standing(), "active");
    // A beginning that two have in common names neither.
    let said = desk.run(&format!("subscription suspend {CONTOSO} a- --json"));
    assert_eq!(said.refused(), ["no-such-subscription"]);
    let said = desk.run(&format!(
        "subscription suspend {CONTOSO} a-1 --role helpdesk-agent"
    ));
    assert_eq!(said.exit, Exit::Refused);
}
