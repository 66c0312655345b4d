//! Whether a customer may buy for itself. Only the relationship is a hard precondition; what
//! else should be true is warned of and recorded.

use super::Gate;
use crate::capability::Feature;
use crate::command::Confirmation;
use crate::event::{CustomerEvent, Decision, Event, Warning};
use crate::id::CustomerId;
use crate::permission::{Finding, Precondition, Resource, Switch, preconditions};
use crate::refusal::Refused;
use crate::relationship::Stage;

pub(super) fn switch(
    mut gate: Gate<'_>,
    id: CustomerId,
    (resource, to): (Resource, Switch),
    confirmation: Option<&Confirmation>,
) -> Result<Decision, Refused> {
    let customer = gate.customer(id)?;
    if customer.permissions.of(resource).switch == to {
        gate.close()?;
        return Ok(Decision::default());
    }
    // Off never costs us anything: it is possible wherever we stand.
    let mut unconfirmed = Vec::new();
    if to == Switch::On {
        gate.require_offered_towards(id, Feature::PurchasePermissions);
        gate.require_offered_towards(id, Feature::NewSales);
        gate.require_stage(customer, &[Stage::Active, Stage::Ending]);
        gate.require_confirmation(customer, confirmation);
        let findings = preconditions(customer, gate.now).into_iter();
        unconfirmed = findings
            .filter(|(_, finding)| *finding != Finding::Met)
            .map(|(what, _)| what)
            .filter(|what| *what != Precondition::RelationshipActive)
            .collect();
    }
    gate.close()?;
    let warnings = unconfirmed
        .iter()
        .copied()
        .map(Warning::Unconfirmed)
        .collect();
    let event = CustomerEvent::PermissionSwitched {
        resource,
        to,
        unconfirmed,
    };
    Ok(Decision {
        warnings,
        ..Decision::of([Event::Customer(id, event)])
    })
}

/// Ownership is looked up while we serve the customer; that it is not known may always be said.
pub(super) fn owner_role(
    mut gate: Gate<'_>,
    id: CustomerId,
    confirmed: bool,
) -> Result<Decision, Refused> {
    let customer = gate.customer(id)?;
    if confirmed {
        gate.require_stage(customer, &[Stage::Active, Stage::Ending]);
    }
    gate.close()?;
    let before = customer.owner_role_confirmed;
    let event = CustomerEvent::OwnerRoleConfirmed { before, confirmed };
    let changes = before.is_some() != confirmed;
    Ok(Decision::of(changes.then_some(Event::Customer(id, event))))
}
