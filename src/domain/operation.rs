//! What the portal's activity log calls an operation (documentation page "Auditing resources").
//! Work that the portal knows nothing of, such as a note or a draft, has no such name.

use crate::event::{CustomerEvent, Event};
use crate::journal::{Entry, Outcome};

/// The portal's name for what an entry did or tried, if it has one.
pub fn operation_type(entry: &Entry) -> Option<&'static str> {
    Some(match entry.action.as_str() {
        "customer.add" | "customer.create" => "add_customer",
        "customer.edit" => "update_customer_billing_profile",
        "relationship.end" => "remove_partner_customer_relationship",
        "admin.lost" => "dap_admin_relationship_terminated",
        "permission.on" => "create_self_serve_policy",
        "permission.off" => "delete_self_serve_policy",
        "subscription.suspend"
        | "subscription.reactivate"
        | "subscription.cancel"
        | "subscription.restore" => "update_subscription",
        "invitation.accepted" if grants_admin(entry) => "dap_admin_relationship_approved",
        "relationship.extend" => "extend_relationship",
        "partnership.accept" => "create_partner_relationship",
        "partnership.end" => "remove_partner_relationship",
        "referral.add" => "create_referral",
        "referral.accept"
        | "referral.decline"
        | "referral.edit"
        | "referral.contact"
        | "referral.contact-remove"
        | "referral.won"
        | "referral.lost"
        | "referral.seen" => "update_referral",
        _ => return None,
    })
}

fn grants_admin(entry: &Entry) -> bool {
    let Outcome::Done(events) = &entry.outcome else {
        return false;
    };
    let granted = |event: &Event| {
        matches!(
            event,
            Event::Customer(
                _,
                CustomerEvent::RelationshipStarted {
                    admin_granted: true,
                    ..
                }
            )
        )
    };
    events.iter().any(granted)
}
