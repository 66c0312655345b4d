//! The way of an invitation after it was written: sent, answered, taken back, opened again.

use super::Gate;
use crate::event::{CustomerEvent, Decision, Event, InvitationEvent, Warning};
use crate::id::{CustomerId, InvitationId};
use crate::invitation::{FOLLOW_UP, Invitation, InvitationStage, InvitationStatus};
use crate::refusal::{Refusal, Refused};

use InvitationStage as S;

pub(super) fn require_stage(gate: &mut Gate<'_>, invitation: &Invitation, needs: &[S]) {
    let stage = invitation.status.stage();
    gate.require(needs.contains(&stage), || Refusal::WrongInvitationStage {
        stage,
        needs: needs.to_vec(),
    });
}

pub(super) fn sent(mut gate: Gate<'_>, id: InvitationId) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
    gate.require(invitation.content.recipient.is_some(), || {
        Refusal::RecipientMissing
    });
    let after = InvitationStatus::Sent {
        at: gate.now,
        follow_up: gate.now.plus(FOLLOW_UP),
    };
    moved(gate, invitation, &[S::Ready], after)
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

pub(super) fn withdrawn(gate: Gate<'_>, id: InvitationId) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
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

/// Takes back the last step; only steps that were really taken have a way back.
pub(super) fn reopened(
    gate: Gate<'_>,
    id: InvitationId,
    to: InvitationStatus,
) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
    let from: &[S] = match to.stage() {
        S::Draft => &[S::Withdrawn],
        S::Ready => &[S::Sent, S::Withdrawn],
        S::Sent => &[S::Declined, S::Lapsed, S::Withdrawn],
        S::Declined | S::Lapsed | S::Withdrawn | S::Accepted => &[],
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
    gate.close()?;
    let before = invitation.status;
    let event = InvitationEvent::StatusChanged { before, after };
    let mut events = vec![Event::Invitation(invitation.id, event)];
    let of_customer = match (before.is_open(), after.is_open()) {
        (true, false) => Some(CustomerEvent::InvitationClosed(invitation.id)),
        (false, true) => Some(CustomerEvent::InvitationOpened(invitation.id)),
        _ => None,
    };
    if let (Some(customer), Some(event)) = (invitation.customer, of_customer) {
        events.push(Event::Customer(customer, event));
    }
    Ok(Decision::of(events))
}
