//! The only way a record changes: by an event. It judges nothing; what could not have happened
//! was refused before. Replaying every event of the journal gives every record of the book.

use std::collections::BTreeMap;

use crate::customer::Customer;
use crate::decide::State;
use crate::dispatch::Dispatch;
use crate::dossier::Offboarding;
use crate::event::{CustomerEvent, Event, InvitationEvent};
use crate::facets::void;
use crate::id::SubscriptionId;
use crate::invitation::{HandOver, Invitation, InvitationStatus};
use crate::permission::Permission;
use crate::relationship::{AdminAccess, Relationship};
use crate::role::Actor;
use crate::subscription::Status;
use crate::time::Timestamp;

/// Applies what happened at `at` by `actor` to the records it happened to.
pub fn evolve(state: &mut State, actor: &Actor, at: Timestamp, event: &Event) {
    match event {
        Event::Account { after, .. } => state.account = (**after).clone(),
        Event::Customer(_, CustomerEvent::Added(customer) | CustomerEvent::Imported(customer)) => {
            state.customer = Some((**customer).clone());
        }
        Event::Matter(event) => state.matters.insert(event.after.clone()),
        Event::Customer(id, event) => {
            if let Some(customer) = state.customer.as_mut().filter(|known| known.id == *id) {
                evolve_customer(customer, actor, at, event);
                customer.version = customer.version.next();
                customer.updated = at;
            }
        }
        Event::Invitation(_, InvitationEvent::Drafted(invitation)) => {
            state.invitation = Some((**invitation).clone());
        }
        Event::Invitation(id, event) => {
            if let Some(invitation) = state.invitation.as_mut().filter(|known| known.id == *id) {
                evolve_invitation(invitation, at, event);
                invitation.version = invitation.version.next();
                invitation.updated = at;
            }
        }
    }
}

fn evolve_customer(customer: &mut Customer, actor: &Actor, at: Timestamp, event: &CustomerEvent) {
    use CustomerEvent as E;
    match event {
        E::Added(_) | E::Imported(_) => {}
        E::Revised { after, .. } => {
            *customer = Customer {
                version: customer.version,
                ..(**after).clone()
            };
        }
        E::SubscriptionsImported { after, .. } => customer.subscriptions.clone_from(after),
        E::AliasChanged { after, .. } => customer.alias.clone_from(after),
        E::NoteChanged { after, .. } => customer.note.clone_from(after),
        E::TagsChanged { added, removed } => {
            customer.tags.retain(|tag| !removed.contains(tag));
            customer.tags.extend(added.iter().cloned());
        }
        E::DetailsChanged { after, .. } => customer.details.clone_from(after),
        E::OffboardingBegun => {
            let since = customer.relationship.since();
            customer.relationship = Relationship::Ending { since, begun: at };
            // What was ticked off before an off-boarding was given up still was.
            customer.offboarding.get_or_insert_with(|| Offboarding {
                begun: at,
                begun_by: actor.name.clone(),
                done: BTreeMap::new(),
            });
        }
        E::OffboardingAbandoned => {
            let since = customer.relationship.since();
            customer.relationship = Relationship::Active { since };
            let begun = customer.offboarding.take();
            customer.offboarding = begun.filter(|begun| !begun.done.is_empty());
        }
        E::RelationshipEnded { .. } => {
            void(customer, &actor.name, at);
            customer.relationship = Relationship::Ended { at: Some(at) };
        }
        E::RelationshipStarted {
            invitation,
            admin_granted,
        } => {
            if !customer.relationship.is_live() {
                customer.relationship = Relationship::Active { since: Some(at) };
            }
            if *admin_granted && !matches!(customer.admin_access, AdminAccess::Granted { .. }) {
                customer.admin_access = AdminAccess::Granted { since: Some(at) };
            }
            if customer.open_invitation == Some(*invitation) {
                customer.open_invitation = None;
            }
        }
        E::AdminAccessLost => customer.admin_access = customer.admin_access.revoked(at),
        E::OwnerRoleConfirmed { confirmed, .. } => {
            customer.owner_role_confirmed = confirmed.then_some(at);
        }
        E::PermissionSwitched { resource, to, .. } => {
            *customer.permissions.of_mut(*resource) = Permission {
                switch: *to,
                changed: Some((at, actor.name.clone())),
            };
        }
        E::SubscriptionsChanged { before, after } => set_status(customer, before, *after),
        E::InvitationOpened(id) => customer.open_invitation = Some(*id),
        E::InvitationClosed(id) => {
            if customer.open_invitation == Some(*id) {
                customer.open_invitation = None;
            }
        }
    }
}

fn set_status(customer: &mut Customer, which: &[(SubscriptionId, Status)], after: Status) {
    for subscription in &mut customer.subscriptions {
        if which.iter().any(|(id, _)| *id == subscription.id) {
            subscription.status = after;
        }
    }
}

fn evolve_invitation(invitation: &mut Invitation, at: Timestamp, event: &InvitationEvent) {
    match event {
        // What follows from a delivery is an event of its own.
        InvitationEvent::Drafted(_) | InvitationEvent::Delivered { .. } => {}
        InvitationEvent::Revised { after, link, .. } => {
            invitation.content.clone_from(after);
            invitation.link = link.clone();
        }
        InvitationEvent::HandedOver { by, letter } => {
            invitation.letter = Some(letter.clone());
            invitation.status = InvitationStatus::Ready { at, by: *by };
            invitation.dispatch = (*by == HandOver::Outbox).then_some(Dispatch::NEW);
        }
        InvitationEvent::StatusChanged { after, .. } => {
            invitation.status = *after;
            invitation.dispatch = None;
            if *after == InvitationStatus::Draft {
                invitation.letter = None;
            }
        }
        InvitationEvent::Matched(customer) => invitation.customer = Some(*customer),
        InvitationEvent::DispatchChanged { after, .. } => {
            invitation.dispatch = Some((**after).clone());
        }
    }
}
