//! Whether a customer may buy for itself. Only the relationship is a hard precondition; what
//! else should be true is warned of and recorded.

use super::{Gate, State, named_customer};
use crate::capability::Feature;
use crate::command::Confirmation;
use crate::event::{CustomerEvent, Decision, Event, Warning};
use crate::id::CustomerId;
use crate::permission::{Finding, Precondition, Resource, Switch, preconditions};
use crate::refusal::Refused;
use crate::relationship::Stage;
use crate::time::Timestamp;

pub(super) fn switch(
    mut gate: Gate,
    now: Timestamp,
    state: &State,
    id: CustomerId,
    (resource, to): (Resource, Switch),
    confirmation: Option<&Confirmation>,
) -> Result<Decision, Refused> {
    gate.require_offered(&state.account, Feature::PurchasePermissions);
    let customer = match named_customer(state, id) {
        Ok(customer) => customer,
        Err(missing) => return Err(gate.refused(missing)),
    };
    if customer.permissions.of(resource).switch == to {
        gate.close()?;
        return Ok(Decision::default());
    }
    let mut unconfirmed = Vec::new();
    if to == Switch::On {
        gate.require_offered(&state.account, Feature::NewSales);
        gate.require_stage(customer, &[Stage::Active, Stage::Ending]);
        unconfirmed = preconditions(customer, now)
            .into_iter()
            .filter(|(what, finding)| {
                *what != Precondition::RelationshipActive && *finding != Finding::Met
            })
            .map(|(what, _)| what)
            .collect();
        gate.require_confirmation(customer, confirmation);
    }
    gate.close()?;
    let warnings = unconfirmed
        .iter()
        .map(|what| Warning::Unconfirmed(*what))
        .collect();
    let event = CustomerEvent::PermissionSwitched {
        resource,
        to,
        unconfirmed,
    };
    Ok(Decision {
        events: vec![Event::Customer(id, event)],
        warnings,
        ..Decision::default()
    })
}

pub(super) fn owner_role(
    gate: Gate,
    state: &State,
    id: CustomerId,
    confirmed: bool,
) -> Result<Decision, Refused> {
    let customer = match named_customer(state, id) {
        Ok(customer) => customer,
        Err(missing) => return Err(gate.refused(missing)),
    };
    gate.close()?;
    let before = customer.owner_role_confirmed;
    let event = CustomerEvent::OwnerRoleConfirmed { before, confirmed };
    let changes = before.is_some() != confirmed;
    Ok(Decision::of(changes.then_some(Event::Customer(id, event))))
}
