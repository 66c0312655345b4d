//! Off-boarding, the end of a relationship, and the loss of delegated administration.
//! Reinstating is an invitation like any other.

use super::{Gate, State, named_customer};
use crate::capability::Feature;
use crate::command::Confirmation;
use crate::customer::Customer;
use crate::event::{CustomerEvent, Decision, Event};
use crate::id::CustomerId;
use crate::refusal::{Refusal, Refused};
use crate::relationship::{AdminStanding, Stage};
use crate::removal::blockers;
use crate::time::Timestamp;

pub(super) fn begin(mut gate: Gate, state: &State, id: CustomerId) -> Result<Decision, Refused> {
    gate.require_offered(&state.account, Feature::EndRelationship);
    staged(
        gate,
        state,
        id,
        &[Stage::Active],
        CustomerEvent::OffboardingBegun,
    )
}

pub(super) fn abandon(gate: Gate, state: &State, id: CustomerId) -> Result<Decision, Refused> {
    staged(
        gate,
        state,
        id,
        &[Stage::Ending],
        CustomerEvent::OffboardingAbandoned,
    )
}

fn staged(
    mut gate: Gate,
    state: &State,
    id: CustomerId,
    needs: &[Stage],
    event: CustomerEvent,
) -> Result<Decision, Refused> {
    let customer = match named_customer(state, id) {
        Ok(customer) => customer,
        Err(missing) => return Err(gate.refused(missing)),
    };
    gate.require_stage(customer, needs);
    gate.close()?;
    Ok(Decision::of([Event::Customer(id, event)]))
}

pub(super) fn end(
    mut gate: Gate,
    now: Timestamp,
    state: &State,
    id: CustomerId,
    confirmation: &Confirmation,
) -> Result<Decision, Refused> {
    gate.require_offered(&state.account, Feature::EndRelationship);
    let customer = match named_customer(state, id) {
        Ok(customer) => customer,
        Err(missing) => return Err(gate.refused(missing)),
    };
    gate.require_stage(customer, &[Stage::Active, Stage::Ending]);
    if customer.relationship.is_live() {
        for blocker in blockers(customer, now) {
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
pub(super) fn ended(customer: &Customer) -> CustomerEvent {
    CustomerEvent::RelationshipEnded {
        voided: customer.permissions.on().collect(),
        admin_dropped: customer.admin_access.standing() == AdminStanding::Granted,
    }
}

pub(super) fn admin_loss(
    mut gate: Gate,
    state: &State,
    id: CustomerId,
) -> Result<Decision, Refused> {
    let customer = match named_customer(state, id) {
        Ok(customer) => customer,
        Err(missing) => return Err(gate.refused(missing)),
    };
    gate.require_stage(customer, &[Stage::None, Stage::Active, Stage::Ending]);
    gate.close()?;
    let lost = customer.admin_access.standing() == AdminStanding::Granted;
    Ok(Decision::of(lost.then_some(Event::Customer(
        id,
        CustomerEvent::AdminAccessLost,
    ))))
}
