//! The way of an invitation after it was written: sent, answered, taken back, opened again.

use super::Gate;
use super::dispatch::require_not_in_outbox;
use super::indirect::shared_by;
use crate::customer::Customer;
use crate::dispatch::DispatchStage;
use crate::event::{CustomerEvent, Decision, Event, InvitationEvent, Warning};
use crate::id::{CustomerId, InvitationId};
use crate::invitation::{FOLLOW_UP, HandOver, Invitation, InvitationStage, InvitationStatus};
use crate::link::InvitationKind;
use crate::refusal::{Refusal, Refused};

use InvitationStage as S;

/// Where a letter of the outbox may stand while a person settles what became of it.
const NOT_ON_ITS_WAY: [DispatchStage; 4] = [
    DispatchStage::Queued,
    DispatchStage::Deferred,
    DispatchStage::Failed,
    DispatchStage::Unknown,
];

pub(super) fn require_stage(gate: &mut Gate<'_>, invitation: &Invitation, needs: &[S]) {
    let stage = invitation.status.stage();
    gate.require(needs.contains(&stage), || Refusal::WrongInvitationStage {
        stage,
        needs: needs.to_vec(),
    });
}

pub(super) fn sent(mut gate: Gate<'_>, id: InvitationId) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
    require_stage(&mut gate, invitation, &[S::Ready]);
    gate.require(invitation.content.recipient.is_some(), || {
        Refusal::RecipientMissing
    });
    require_not_in_outbox(&mut gate, invitation, &NOT_ON_ITS_WAY);
    let after = InvitationStatus::Sent {
        at: gate.now,
        follow_up: gate.now.plus(FOLLOW_UP),
    };
    moved(gate, invitation, &[S::Ready], after)
}

/// The server took the letter: the same as if a person had said that it was sent.
pub(super) fn sent_by_mail(
    gate: Gate<'_>,
    invitation: &Invitation,
    delivered: InvitationEvent,
) -> Result<Decision, Refused> {
    let after = InvitationStatus::Sent {
        at: gate.now,
        follow_up: gate.now.plus(FOLLOW_UP),
    };
    let mut decision = moved(gate, invitation, &[S::Ready], after)?;
    let delivered = Event::Invitation(invitation.id, delivered);
    decision.events.insert(0, delivered);
    Ok(decision)
}

pub(super) fn declined(gate: Gate<'_>, id: InvitationId) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
    let after = InvitationStatus::Declined { at: gate.now };
    moved(gate, invitation, &[S::Sent], after)
}

pub(super) fn lapsed(gate: Gate<'_>, id: InvitationId) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
    let after = InvitationStatus::Lapsed { at: gate.now };
    moved(gate, invitation, &[S::Sent], after)
}

pub(super) fn withdrawn(mut gate: Gate<'_>, id: InvitationId) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
    require_not_in_outbox(&mut gate, invitation, &NOT_ON_ITS_WAY);
    let after = InvitationStatus::Withdrawn { at: gate.now };
    let mut decision = moved(gate, invitation, &[S::Draft, S::Ready, S::Sent], after)?;
    decision.warnings.push(Warning::LinkKeepsWorking);
    Ok(decision)
}

pub(super) fn resent(gate: Gate<'_>, id: InvitationId) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
    let closed = [S::Declined, S::Lapsed, S::Withdrawn];
    moved(gate, invitation, &closed, InvitationStatus::Draft)
}

/// Takes back the last step. Only a step that was really taken has a way back: a letter shows
/// that an invitation was ready once, and nothing was sent without letter and recipient.
pub(super) fn reopened(
    mut gate: Gate<'_>,
    id: InvitationId,
    to: InvitationStatus,
) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
    let (from, with_letter): (&[S], bool) = match to.stage() {
        S::Draft => (&[S::Withdrawn], false),
        S::Ready => (&[S::Sent, S::Withdrawn], true),
        S::Sent => (&[S::Declined, S::Lapsed, S::Withdrawn], true),
        S::Declined | S::Lapsed | S::Withdrawn | S::Accepted => {
            return Err(gate.refused([Refusal::NotUndoable]));
        }
    };
    if from.contains(&invitation.status.stage()) {
        gate.require(invitation.letter.is_some() == with_letter, || {
            Refusal::NotUndoable
        });
        let has_recipient = invitation.content.recipient.is_some();
        gate.require(has_recipient || to.stage() != S::Sent, || {
            Refusal::RecipientMissing
        });
    }
    let to = match to {
        // What had left the outbox is not put back into it.
        InvitationStatus::Ready {
            at,
            by: HandOver::Outbox,
        } => InvitationStatus::Ready {
            at,
            by: HandOver::Marked,
        },
        other => other,
    };
    moved(gate, invitation, from, to)
}

pub(super) fn accepted(
    mut gate: Gate<'_>,
    id: InvitationId,
    named: Option<CustomerId>,
) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
    require_stage(&mut gate, invitation, &[S::Ready, S::Sent, S::Lapsed]);
    if let (Some(invited), Some(named)) = (invitation.customer, named) {
        gate.require(invited == named, || Refusal::OtherCustomerInvited(invited));
    }
    let Some(wanted) = invitation.customer.or(named) else {
        return Err(gate.refused([Refusal::NoSuchCustomer(None)]));
    };
    let customer = gate.customer(wanted)?;
    let after = InvitationStatus::Accepted { at: gate.now };
    // Whoever it went through shares the customer from now on.
    let shared = match &invitation.kind {
        InvitationKind::IndirectReseller { provider, .. } => shared_by(&gate, customer, *provider),
        InvitationKind::Reseller => None,
    };
    gate.close()?;
    let of_invitation = |event| Event::Invitation(id, event);
    let mut events = Vec::new();
    if invitation.customer.is_none() {
        events.push(of_invitation(InvitationEvent::Matched(customer.id)));
    }
    events.push(of_invitation(InvitationEvent::StatusChanged {
        before: invitation.status,
        after,
    }));
    events.extend(shared);
    let started = CustomerEvent::RelationshipStarted {
        invitation: id,
        admin_granted: invitation.content.includes_admin,
    };
    events.push(Event::Customer(customer.id, started));
    Ok(Decision::of(events))
}

fn moved(
    mut gate: Gate<'_>,
    invitation: &Invitation,
    needs: &[S],
    after: InvitationStatus,
) -> Result<Decision, Refused> {
    require_stage(&mut gate, invitation, needs);
    let known = gate.state.customer.as_ref();
    let customer = known.filter(|known| Some(known.id) == invitation.customer);
    gate.close()?;
    let before = invitation.status;
    let moved = InvitationEvent::StatusChanged { before, after };
    let mut events = vec![Event::Invitation(invitation.id, moved)];
    if let Some(customer) = customer
        && let Some(event) = marked(customer, invitation.id, after)
    {
        events.push(Event::Customer(customer.id, event));
    }
    Ok(Decision::of(events))
}

/// How the customer's mark of an open invitation follows: a mark of another one stays.
fn marked(customer: &Customer, id: InvitationId, after: InvitationStatus) -> Option<CustomerEvent> {
    match (customer.open_invitation, after.is_open()) {
        (None, true) => Some(CustomerEvent::InvitationOpened(id)),
        (Some(marked), false) if marked == id => Some(CustomerEvent::InvitationClosed(id)),
        _ => None,
    }
}
