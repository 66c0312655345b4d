//! Off-boarding, the end of a relationship, and the loss of delegated administration.
//! Reinstating is an invitation like any other.

use super::Gate;
use crate::capability::Feature;
use crate::command::Confirmation;
use std::collections::BTreeMap;

use crate::customer::Customer;
use crate::dossier::{Offboarding, OffboardingStep, STEP_DONE, STEP_OPEN};
use crate::event::{CustomerEvent, Decision, Event};
use crate::id::CustomerId;
use crate::matter::Change;
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

/// A step may be ticked off after the end too: some are only possible then. An off-boarding that
/// began before steps were kept has none done.
pub(super) fn tick(
    mut gate: Gate<'_>,
    id: CustomerId,
    step: OffboardingStep,
    done: bool,
) -> Result<Decision, Refused> {
    let customer = gate.customer(id)?;
    gate.require_stage(customer, &[Stage::Ending, Stage::Ended]);
    let (now, agent) = (gate.now, gate.actor.name.clone());
    gate.close()?;
    let mut after = customer.clone();
    let offboarding = after.offboarding.get_or_insert_with(|| Offboarding {
        begun: now,
        begun_by: agent.clone(),
        done: BTreeMap::new(),
    });
    if offboarding.is_done(step) == done {
        return Ok(Decision::default());
    }
    let change = if done {
        offboarding.done.insert(step, (now, agent));
        STEP_DONE
    } else {
        offboarding.done.remove(&step);
        STEP_OPEN
    };
    let event = CustomerEvent::Revised {
        change: Change::of(change),
        before: Box::new(customer.clone()),
        after: Box::new(after),
    };
    Ok(Decision::of([Event::Customer(id, event)]))
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
