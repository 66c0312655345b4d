//! Books to work on, made as a person makes them: by importing what the portal exports.

use super::place::{Place, argument};

/// A customer as the tests name it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    /// Nobody else has it, however many customers a sample has.
    pub(crate) domain: &'static str,
}

/// A customer of ours, in every sample list.
pub(crate) const CUSTOMER: Known = Known {
    id: "6cfd9929-88c5-42ba-a47d-1c87f00df567",
    name: "Contoso Deutschland GmbH",
    domain: "contosodeutschland.onmicrosoft.com",
};

/// One who is not ours yet, in every sample list.
pub(crate) const PROSPECT: Known = Known {
    id: "e21d0a42-d216-4003-b9c7-50b2fa578647",
    name: "Clinique de la Marée-Basse SAS",
    domain: "cliniquemareebasse.example",
};

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
