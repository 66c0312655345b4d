//! What must hold between the facets of one customer, however its record came about, and what
//! the end of a relationship takes with it. Whether it may end is judged in `decide`.

use std::collections::BTreeMap;

use crate::customer::Customer;
use crate::permission::{Permission, Resource, Switch};
use crate::relationship::Stage;
use crate::subscription::Subscription;
use crate::time::Timestamp;
use crate::words::AgentName;

/// What goes with a relationship: delegated administration is dropped, permissions are void.
pub(crate) fn void(customer: &mut Customer, by: &AgentName, at: Timestamp) {
    customer.admin_access = customer.admin_access.revoked(at);
    void_permissions(customer, by, at);
}

/// Makes a record that came from outside one that could have come about here.
pub(crate) fn settle(customer: &mut Customer, by: &AgentName, at: Timestamp) {
    match customer.relationship.stage() {
        Stage::Active | Stage::Ending => {}
        Stage::None => void_permissions(customer, by, at),
        Stage::Ended => void(customer, by, at),
    }
    customer.subscriptions = each_once(customer.subscriptions.drain(..));
}

/// Subscriptions by identity, each of them once: what is said last of one holds.
pub(crate) fn each_once(all: impl IntoIterator<Item = Subscription>) -> Vec<Subscription> {
    let by_id: BTreeMap<_, _> = all.into_iter().map(|one| (one.id.clone(), one)).collect();
    by_id.into_values().collect()
}

/// Switches everything off, and whoever was Owner of the Azure plan has to be asked again. The
/// change is signed, so that an old file does not take a switch for untouched.
fn void_permissions(customer: &mut Customer, by: &AgentName, at: Timestamp) {
    customer.owner_role_confirmed = None;
    let on: Vec<Resource> = customer.permissions.on().collect();
    for resource in on {
        *customer.permissions.of_mut(resource) = Permission {
            switch: Switch::Off,
            changed: Some((at, by.clone())),
        };
    }
}
