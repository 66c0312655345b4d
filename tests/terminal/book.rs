//! Books to work on, made as a person makes them: by importing what the portal exports.

use super::place::{Place, argument};

/// The customer in whom the tests take an interest: it is in every sample list.
pub(crate) const CUSTOMER: &str = "Contoso Deutschland GmbH";

/// Imports a sample list of so many customers into the book of a place, and sets our own
/// account up as invitations need it.
pub(crate) fn imported(place: &Place, customers: u32) {
    let list = place.file("customers.csv");
    let customers = customers.to_string();
    place.done(&[
        "demo",
        "--customers",
        &customers,
        "--write",
        argument(&list),
    ]);
    place.done(&["import", argument(&list)]);
    place.done(&[
        "account",
        "set",
        "--name",
        "Nordlicht Cloud GmbH",
        "--tenant",
        "11111111-2222-3333-4444-555555555555",
        "--country",
        "DE",
    ]);
}

/// Imports a list of subscriptions of a customer, as the portal exports it.
pub(crate) fn subscriptions(place: &Place, customer: &str, rows: &[&str]) {
    let head = "Subscription ID,Subscription,Quantity,Status";
    let text = [&[head], rows].concat().join("\n");
    let list = place.write("subscriptions.csv", text);
    place.done(&["import", argument(&list), "--subscriptions-of", customer]);
}
