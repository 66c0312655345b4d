//! What a person does, in keys, and what the screen has to answer before the next key.

use crate::terminal::{Desk, Known, Place, subscriptions};

/// The smallest terminal that everything has to work in.
pub(crate) const SIZE: (u16, u16) = (80, 24);

/// Opens the program as an Admin agent by the name of anna.
pub(crate) fn open(place: &Place) -> Desk {
    let desk = Desk::open(place, &["--agent", "anna"], SIZE);
    desk.wait_for("Enter Open");
    desk
}

/// Types a filter that only one customer passes.
pub(crate) fn find(desk: &mut Desk, customer: Known) {
    desk.keys("/");
    desk.type_text(customer.domain);
    desk.wait_until("one customer", |screen| {
        screen.rows[1].contains(&format!("/ {}", customer.domain))
            && screen.rows[1].contains(" 1 of ")
            && screen.rows[4].contains(&customer.name[..12])
    });
    desk.keys("<enter>");
}

/// Leaves the filter, so that the next one begins empty.
pub(crate) fn find_no_more(desk: &mut Desk) {
    desk.keys("<esc>");
    desk.wait_until("all customers", |screen| {
        screen.rows[1].contains("filters:") && !screen.rows[1].contains(" 1 of ")
    });
}

/// Opens the customer under the cursor.
pub(crate) fn open_customer(desk: &mut Desk) {
    desk.keys("<enter>");
    desk.wait_for("[Overview]");
}

/// Goes back to the list.
pub(crate) fn back_to_list(desk: &mut Desk) {
    desk.keys("<esc>");
    desk.wait_for("┌─ Customers ");
}

/// Writes a letter to the customer on the screen and records that it was sent.
pub(crate) fn invite(desk: &mut Desk, begin: &str, address: &str) {
    desk.keys(begin);
    desk.wait_for("Invitation to ");
    desk.type_text(address);
    desk.wait_for(address);
    desk.keys("<esc>");
    desk.wait_for("e Edit");
    desk.keys("<c-s>");
    desk.wait_for("The letter is ready");
    desk.keys("M");
    desk.wait_for("The invitation: sent.");
}

/// Records that the customer accepted the letter on the screen.
pub(crate) fn accept(desk: &mut Desk) {
    desk.keys("A");
    desk.wait_for("This cannot be taken back.");
    desk.keys("y");
    desk.wait_for("The invitation: accepted.");
}

/// Lets the customer under the cursor buy reservations.
pub(crate) fn permit(desk: &mut Desk, customer: Known) {
    desk.keys("p");
    desk.wait_for("Azure reserv");
    desk.keys("<space>");
    desk.wait_for("-> on");
    desk.keys("<c-s>");
    desk.wait_to_say("To go on, type the name.");
    desk.wait_for("[ locked ]");
    // The wrong name opens nothing.
    desk.type_text("Contoso");
    desk.wait_for("[ locked ]");
    desk.keys("<c-u>");
    desk.type_text(&customer.name.to_lowercase());
    desk.wait_gone("[ locked ]");
    desk.keys("<enter>");
    desk.wait_to_say("The customer may buy Azure reservations by itself now.");
    desk.keys("<esc>");
}

/// The subscriptions that stand against the end of a relationship.
pub(crate) fn block(place: &Place, customer: Known) {
    subscriptions(
        place,
        customer.id,
        &[
            "s-1,Microsoft 365 Business Premium,25,Active",
            "s-2,Azure plan,1,Active",
            "s-3,Azure Reserved VM Instance,2,Active",
        ],
    );
}

/// Tries to end the blocked relationship on the screen: everything in its way is named.
pub(crate) fn end_in_vain(desk: &mut Desk) {
    desk.keys("D");
    desk.wait_for("This cannot be done: 3 reasons");
    for subscription in ["(s-1)", "(s-2)", "(s-3)"] {
        desk.wait_for(subscription);
    }
    desk.keys("<esc>");
    desk.wait_gone("This cannot be done");
}

/// Clears everything that stands against the end, by key.
pub(crate) fn clear(desk: &mut Desk) {
    // The first press goes to where subscriptions are cancelled.
    desk.keys("C");
    desk.wait_for("[Subs(3)]");
    for subscription in ["s-1", "s-2", "s-3"] {
        desk.wait_for(&format!("id: {subscription}"));
        desk.keys("C");
        desk.wait_for(&format!("Cancel subscription {subscription}:"));
        desk.keys("y");
        desk.wait_for(&format!("Subscription {subscription}: cancelled."));
        desk.keys("j");
    }
}

/// Ends the relationship of the customer on the screen.
pub(crate) fn end(desk: &mut Desk, customer: Known) {
    desk.keys("D");
    desk.wait_for("End the relationship: ");
    desk.wait_for("[ locked ]");
    desk.type_text(customer.domain);
    desk.wait_gone("[ locked ]");
    desk.keys("<enter>");
    desk.wait_for("The relationship has ended.");
}

/// Goes to the archive view of the list.
pub(crate) fn open_archive(desk: &mut Desk) {
    desk.keys("f");
    desk.wait_for("> Current customers");
    desk.keys("jj<enter>");
    desk.wait_for("/ rel:ended");
}
