//! The shape of something that happened: `{"event", "customer" or "invitation", "before",
//! "after"}`. Before and after are stable words or texts; empty where there is none to tell.

use partnerdesk_domain::{CustomerEvent, Event, InvitationEvent, change_words};
use serde::Serialize;

/// Something that happened to one record.
#[derive(Debug, Serialize)]
pub(crate) struct EventShape {
    event: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    invitation: Option<String>,
    before: String,
    after: String,
}

/// The shape of an event.
pub(crate) fn event(event: &Event) -> EventShape {
    let (before, after) = change_words(event);
    let (code, customer, invitation) = match event {
        Event::Account { .. } => ("account-changed", None, None),
        Event::Customer(id, event) => (of_customer(event), Some(id.to_string()), None),
        Event::Invitation(id, event) => (of_invitation(event), None, Some(id.to_string())),
    };
    EventShape {
        event: code,
        customer,
        invitation,
        before,
        after,
    }
}

fn of_customer(event: &CustomerEvent) -> &'static str {
    use CustomerEvent as E;
    match event {
        E::Added(_) => "customer-added",
        E::Imported(_) => "customer-imported",
        E::SubscriptionsImported { .. } => "subscriptions-imported",
        E::AliasChanged { .. } => "alias-changed",
        E::NoteChanged { .. } => "note-changed",
        E::TagsChanged { .. } => "tags-changed",
        E::DetailsChanged { .. } => "details-changed",
        E::OffboardingBegun => "offboarding-begun",
        E::OffboardingAbandoned => "offboarding-abandoned",
        E::RelationshipEnded { .. } => "relationship-ended",
        E::RelationshipStarted { .. } => "relationship-started",
        E::AdminAccessLost => "admin-access-lost",
        E::OwnerRoleConfirmed { .. } => "owner-role-confirmed",
        E::PermissionSwitched { .. } => "permission-switched",
        E::SubscriptionsChanged { .. } => "subscriptions-changed",
        E::InvitationOpened(_) => "invitation-opened",
        E::InvitationClosed(_) => "invitation-closed",
    }
}

fn of_invitation(event: &InvitationEvent) -> &'static str {
    use InvitationEvent as E;
    match event {
        E::Drafted(_) => "invitation-drafted",
        E::Revised { .. } => "invitation-revised",
        E::HandedOver { .. } => "invitation-handed-over",
        E::StatusChanged { .. } => "invitation-status-changed",
        E::Matched(_) => "invitation-matched",
    }
}
