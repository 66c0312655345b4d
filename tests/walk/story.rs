//! The whole way in one sitting, and what is left of it after a restart.

use crate::steps::{
    SIZE, accept, back_to_list, block, clear, end, end_in_vain, find, find_no_more, invite, open,
    open_archive, open_customer, permit,
};
use crate::terminal::{CUSTOMER, Desk, PROSPECT, Place, imported};

#[test]
fn from_the_first_list_to_the_way_back() {
    the_whole_way(2_000);
}

#[test]
#[ignore = "takes a minute with an unoptimised build"]
fn the_same_among_a_hundred_thousand_customers() {
    the_whole_way(100_000);
}

fn the_whole_way(customers: u32) {
    let place = Place::new();
    imported(&place, customers);
    block(&place, CUSTOMER);
    let before = place.journal().len();

    let mut desk = open(&place);
    find(&mut desk, PROSPECT);
    open_customer(&mut desk);
    invite(&mut desk, "i", "admin@clinique.example");
    accept(&mut desk);
    desk.keys("<esc>");
    desk.wait_for("[Overview]");
    back_to_list(&mut desk);
    find_no_more(&mut desk);

    find(&mut desk, CUSTOMER);
    permit(&mut desk, CUSTOMER);
    desk.wait_for("┌─ Customers ");
    open_customer(&mut desk);
    end_in_vain(&mut desk);
    clear(&mut desk);
    end(&mut desk, CUSTOMER);
    back_to_list(&mut desk);
    find_no_more(&mut desk);

    open_archive(&mut desk);
    desk.keys("/ contoso");
    desk.wait_until("the ended customer", |screen| {
        screen.rows[4].contains("Contoso Deutsch") && screen.rows[4].contains("ended")
    });
    desk.keys("<enter>");
    invite(&mut desk, "r", "boss@contoso.example");
    accept(&mut desk);
    desk.quit();

    let done = |action: &str| ("anna".to_owned(), action.to_owned(), "done".to_owned());
    let refused = |action: &str| ("anna".to_owned(), action.to_owned(), "refused".to_owned());
    let expected = [
        done("invitation.draft"),
        done("invitation.ready"),
        done("invitation.sent"),
        done("invitation.accepted"),
        done("permission.on"),
        refused("relationship.end"),
        done("subscription.cancel"),
        done("subscription.cancel"),
        done("subscription.cancel"),
        done("relationship.end"),
        done("invitation.draft"),
        done("invitation.ready"),
        done("invitation.sent"),
        done("invitation.accepted"),
    ];
    assert_eq!(place.journal()[before..], expected);
    is_whole(&place);
    still_there(&place);
}

/// Nothing is broken in the journal nor in the book.
fn is_whole(place: &Place) {
    let journal = place.json(&["log", "verify"]);
    assert!(journal["broken"].is_null(), "{journal}");
    let book = place.json(&["book", "verify"]);
    assert_eq!(book["problems"], serde_json::json!([]), "{book}");
}

/// Everything that was done is there after a restart, for commands and on the screen.
fn still_there(place: &Place) {
    let prospect = place.customer(PROSPECT.id);
    assert_eq!(prospect["relationship"], "active");
    assert_eq!(prospect["delegated_admin"], "granted");
    let customer = place.customer(CUSTOMER.id);
    assert_eq!(customer["relationship"], "active");
    // The end took the permission away, and the way back does not bring it.
    assert_eq!(
        customer["permissions"]["azure-reservations"]["switch"],
        "off"
    );
    let cancelled = |one: &serde_json::Value| one["status"] == "cancelled";
    let subscriptions = customer["subscriptions"].as_array().expect("a list");
    assert!(subscriptions.iter().all(cancelled), "{customer}");

    let mut desk = open(place);
    find(&mut desk, CUSTOMER);
    open_customer(&mut desk);
    let screen = desk.wait_for("Subs(3)");
    assert!(screen.says("relation active"), "{screen:?}");
    desk.keys("]]]]]");
    desk.wait_for("[Activity]");
    for told in [
        "invitation accepted",
        "end relationship",
        "refused:",
        "cancel subscription",
    ] {
        desk.wait_for(told);
    }
    back_to_list(&mut desk);
    desk.quit();
}

#[test]
fn a_draft_survives_whatever_happens_to_the_program() {
    let place = Place::new();
    imported(&place, 20);
    let mut desk = open(&place);
    find(&mut desk, PROSPECT);
    desk.keys("i");
    desk.wait_for("Invitation to ");
    desk.type_text("admin@clinique.example");
    // It says by itself when it has kept all of it.
    desk.wait_for("autosaved ");
    desk.signal(crate::terminal::Signal::KILL);
    assert!(desk.ended().signal.is_some());
    let mut desk = Desk::open(&place, &["--agent", "anna"], SIZE);
    find(&mut desk, PROSPECT);
    desk.keys("i");
    desk.wait_for("admin@clinique.example");
    desk.quit();
    is_whole(&place);
}
