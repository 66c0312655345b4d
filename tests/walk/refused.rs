//! Roles: whoever may not do something is told so, with the reason, and it is in the journal.

use crate::steps::{SIZE, find};
use crate::terminal::{CUSTOMER, Desk, Place, imported};

#[test]
fn a_helpdesk_agent_is_refused_with_the_reason() {
    let place = Place::new();
    imported(&place, 20);
    let before = (place.customer(CUSTOMER.id), place.journal());
    let arguments = ["--agent", "hilda", "--role", "helpdesk-agent"];
    let mut desk = Desk::open(&place, &arguments, SIZE);
    desk.wait_for("role: Helpdesk agent");
    find(&mut desk, CUSTOMER);

    desk.keys("p");
    desk.wait_for("Azure reserv");
    desk.keys("<space>");
    desk.wait_for("┌─ This cannot be done ");
    desk.wait_to_say("Only an Admin agent may change what a customer may buy. You act as");
    desk.wait_to_say("Helpdesk agent.");
    desk.keys("<esc>");
    desk.wait_gone("┌─ This cannot be done ");
    desk.keys("<esc>");
    desk.wait_for("┌─ Customers ");

    desk.keys("D");
    desk.wait_for("┌─ This cannot be done");
    desk.wait_to_say("You act as Helpdesk agent.");
    desk.keys("<esc>");
    desk.wait_gone("┌─ This cannot be done");
    desk.quit();

    assert_eq!(place.customer(CUSTOMER.id), before.0, "nothing has changed");
    let refused = |action: &str| ("hilda".into(), action.into(), "refused".into());
    let expected = [refused("permission.on"), refused("relationship.end")];
    assert_eq!(place.journal()[before.1.len()..], expected);
}

#[test]
fn who_only_looks_changes_nothing_and_is_told_so() {
    let place = Place::new();
    imported(&place, 20);
    let before = (place.customer(CUSTOMER.id), place.journal());
    let mut desk = Desk::open(&place, &["--read-only"], SIZE);
    find(&mut desk, CUSTOMER);
    desk.keys("t");
    desk.wait_for("Tags");
    desk.type_text("never");
    desk.keys("<enter>");
    desk.wait_to_say("Partnerdesk is in read-only mode.");
    desk.keys("<esc>");
    desk.wait_gone("read-only mode.");
    desk.quit();
    assert_eq!(place.customer(CUSTOMER.id), before.0);
    assert_eq!(place.journal(), before.1, "not even the attempt");
}
