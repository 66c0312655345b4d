//! Off-boarding, the end of a relationship, and the loss of delegated administration.
//! Reinstating is an invitation like any other.

use super::Gate;
use crate::capability::Feature;
use crate::command::Confirmation;
use crate::customer::Customer;
use crate::event::{CustomerEvent, Decision, Event};
use crate::id::CustomerId;
use crate::refusal::{Refusal, Refused};
use crate::relationship::{AdminStanding, Stage};
use crate::removal::blockers;

pub(super) fn begin(mut gate: Gate<'_>, id: CustomerId) -> Result<Decision, Refused> {
    gate.require_offered_towards(id, Feature::EndRelationship);
    staged(gate, id, Stage::Active, CustomerEvent::OffboardingBegun)
}

pub(super) fn abandon(gate: Gate<'_>, id: CustomerId) -> Result<Decision, Refused> {
    staged(gate, id, Stage::Ending, CustomerEvent::OffboardingAbandoned)
}

fn staged(
    mut gate: Gate<'_>,
    id: CustomerId,
    needs: Stage,
    event: CustomerEvent,
) -> Result<Decision, Refused> {
    let customer = gate.customer(id)?;
    gate.require_stage(customer, &[needs]);
    gate.close()?;
    Ok(Decision::of([Event::Customer(id, event)]))
}

pub(super) fn end(
    mut gate: Gate<'_>,
    id: CustomerId,
    confirmation: &Confirmation,
) -> Result<Decision, Refused> {
    gate.require_offered_towards(id, Feature::EndRelationship);
    let customer = gate.customer(id)?;
    gate.require_stage(customer, &[Stage::Active, Stage::Ending]);
    if customer.relationship.is_live() {
        for blocker in blockers(customer, gate.now) {
            gate.refuse(Refusal::Blocked(blocker));
        }
    }
    // Ending has no way back, so that an undo never stands in for the typed name.
    let typed = match confirmation {
        Confirmation::Typed(_) => Some(confirmation),
        Confirmation::Undo(_) => None,
    };
    gate.require_confirmation(customer, typed);
    gate.close()?;
    Ok(Decision::of([Event::Customer(id, ended(customer))]))
}

/// What ending takes with it: permissions are void, delegated administration is dropped
/// (documentation page "Remove a relationship"; another page disagrees about the latter, so
/// the consequences tell to have the customer look).
fn ended(customer: &Customer) -> CustomerEvent {
    CustomerEvent::RelationshipEnded {
        voided: customer.permissions.on().collect(),
        admin_dropped: customer.admin_access.standing() == AdminStanding::Granted,
    }
}

pub(super) fn admin_loss(mut gate: Gate<'_>, id: CustomerId) -> Result<Decision, Refused> {
    let customer = gate.customer(id)?;
    gate.require_stage(customer, &[Stage::None, Stage::Active, Stage::Ending]);
    gate.close()?;
    let lost = customer.admin_access.standing() == AdminStanding::Granted;
    let event = Event::Customer(id, CustomerEvent::AdminAccessLost);
    Ok(Decision::of(lost.then_some(event)))
}
