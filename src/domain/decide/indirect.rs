//! Customers in the indirect model, and the provider that a combined invitation goes through.

use super::Gate;
use crate::account::AccountKind;
use crate::capability::{Feature, acting_as};
use crate::customer::{Agreement, Customer};
use crate::event::{CustomerEvent, Decision, Event};
use crate::id::{Capacity, CustomerId, MicrosoftId};
use crate::indirect::{IndirectCommand, PROVIDER_NOTED, RELATIONSHIP_EXTENDED, RESELLER_ASSIGNED};
use crate::matter::Change;
use crate::partnership::{Counterpart, Partnership, PartnershipId};
use crate::refusal::Refused;
use crate::relationship::Stage;
use crate::rule::Rule;

pub(super) fn decide(
    mut gate: Gate<'_>,
    id: CustomerId,
    command: &IndirectCommand,
) -> Result<Decision, Refused> {
    match command {
        IndirectCommand::AssignReseller(reseller) => assign(gate, id, *reseller),
        IndirectCommand::NoteProvider { provider, shares } => note(gate, id, *provider, *shares),
        IndirectCommand::Extend(provider, confirmation) => {
            gate.require_offered(Feature::Extension);
            let customer = gate.customer(id)?;
            gate.require_stage(customer, &[Stage::Active]);
            let is_direct = id.capacity == Capacity::Primary;
            gate.require_rule(is_direct, Rule::OnlyDirectExtended, customer.name());
            require_active(&mut gate, *provider, Counterpart::Provider)?;
            gate.require_confirmation(customer, Some(confirmation));
            let mut after = customer.clone();
            after.providers.insert(*provider);
            // What the customer accepted itself stays; what we attested, the provider has to
            // attest again.
            if let Agreement::Attested { .. } = after.agreement {
                after.agreement = Agreement::NotRecorded;
                after.attestation = None;
            }
            revised(gate, RELATIONSHIP_EXTENDED, customer, after)
        }
    }
}

fn assign(
    mut gate: Gate<'_>,
    id: CustomerId,
    reseller: Option<PartnershipId>,
) -> Result<Decision, Refused> {
    gate.require_offered(Feature::IndirectModel);
    let customer = gate.customer(id)?;
    let is_provider = gate.state.account.kind == AccountKind::IndirectProvider;
    gate.require_rule(is_provider, Rule::OnlyProvidersAssign, customer.name());
    // Whoever it belongs to already may stay, also when that partnership has ended since.
    if let Some(reseller) = reseller.filter(|_| reseller != customer.reseller) {
        require_active(&mut gate, reseller, Counterpart::Reseller)?;
    }
    let after = Customer {
        reseller,
        ..customer.clone()
    };
    revised(gate, RESELLER_ASSIGNED, customer, after)
}

fn note(
    mut gate: Gate<'_>,
    id: CustomerId,
    provider: PartnershipId,
    shares: bool,
) -> Result<Decision, Refused> {
    gate.require_offered(Feature::IndirectModel);
    let customer = gate.customer(id)?;
    let acting = acting_as(gate.state.account.kind, id.capacity);
    let is_reseller = acting == AccountKind::IndirectReseller;
    gate.require_rule(is_reseller, Rule::OnlyResellersShare, customer.name());
    if shares {
        require_active(&mut gate, provider, Counterpart::Provider)?;
    }
    let mut after = customer.clone();
    if shares {
        after.providers.insert(provider);
    } else {
        after.providers.remove(&provider);
    }
    revised(gate, PROVIDER_NOTED, customer, after)
}

fn revised(
    gate: Gate<'_>,
    change: &'static str,
    before: &Customer,
    after: Customer,
) -> Result<Decision, Refused> {
    gate.close()?;
    Ok(Decision::of(event(change, before, after)))
}

fn event(change: &'static str, before: &Customer, after: Customer) -> Option<Event> {
    (*before != after).then(|| {
        let event = CustomerEvent::Revised {
            change: Change::of(change),
            before: Box::new(before.clone()),
            after: Box::new(after),
        };
        Event::Customer(before.id, event)
    })
}

pub(super) fn require_active(
    gate: &mut Gate<'_>,
    id: PartnershipId,
    counterpart: Counterpart,
) -> Result<(), Refused> {
    let known = gate.matter::<Partnership>(id)?;
    let name = &known.partner.name;
    gate.require_rule(
        known.counterpart == counterpart,
        Rule::WrongCounterpart,
        name,
    );
    gate.require_rule(known.is_active(), Rule::PartnershipNotActive, name);
    Ok(())
}

/// The provider of a combined invitation has to be a partner of ours before (documentation page
/// "Indirect reseller tasks in Partner Center").
pub(super) fn require_provider(gate: &mut Gate<'_>, tenant: MicrosoftId) {
    let mut providers = gate
        .state
        .matters
        .all::<Partnership>()
        .filter(|known| known.counterpart == Counterpart::Provider && known.is_active())
        .peekable();
    let has_any = providers.peek().is_some();
    let is_one = providers.any(|known| known.partner.tenant == tenant);
    gate.require_rule(has_any, Rule::NoProvider, &"");
    gate.require_rule(is_one || !has_any, Rule::PartnershipNotActive, &tenant);
}

/// What an accepted combined invitation says about who shares the customer.
pub(super) fn shared_by(
    gate: &Gate<'_>,
    customer: &Customer,
    tenant: MicrosoftId,
) -> Option<Event> {
    let mut all = gate.state.matters.all::<Partnership>();
    let partner = all.find(|known| {
        known.counterpart == Counterpart::Provider && known.partner.tenant == tenant
    })?;
    let mut after = customer.clone();
    after.providers.insert(partner.id);
    event(PROVIDER_NOTED, customer, after)
}
