//! The shape of something that happened: `{"event", "customer" or "invitation" or "matter",
//! "before", "after"}`. Before and after are stable words or texts; empty where there is none to tell.

use partnerdesk_domain::{CustomerEvent, Event, InvitationEvent, change_words};
use serde::Serialize;

/// Something that happened to one record.
#[derive(Debug, Serialize)]
pub(crate) struct EventShape {
    event: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    invitation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    matter: Option<MatterShape>,
    before: String,
    after: String,
}

/// Which matter it happened to.
#[derive(Debug, Serialize)]
struct MatterShape {
    kind: &'static str,
    id: String,
}

/// The shape of an event.
pub(crate) fn event(shown: &Event) -> EventShape {
    let (before, after) = change_words(shown);
    let (code, customer, invitation) = match shown {
        Event::Account { .. } => ("account-changed".to_owned(), None, None),
        Event::Customer(id, CustomerEvent::Revised { change, .. }) => {
            (change.code().to_owned(), Some(id.to_string()), None)
        }
        Event::Customer(id, event) => (of_customer(event).to_owned(), Some(id.to_string()), None),
        Event::Invitation(id, event) => {
            (of_invitation(event).to_owned(), None, Some(id.to_string()))
        }
        Event::Matter(event) => (event.change.code().to_owned(), None, None),
    };
    let matter = match shown {
        Event::Matter(event) => Some(MatterShape {
            kind: event.after.id().kind().code(),
            id: event.after.id().to_string(),
        }),
        _ => None,
    };
    EventShape {
        event: code,
        customer,
        invitation,
        matter,
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
        E::Revised { .. } => "customer-revised",
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
        E::DispatchChanged { .. } => "invitation-outbox-changed",
        E::Delivered { .. } => "invitation-delivered",
    }
}
