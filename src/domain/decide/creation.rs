//! A new customer from the form: may it be created, is the form whole, is it there already.
//! Partner Center creates its directory; the book records what is to be created there.

use super::Gate;
use crate::capability::Feature;
use crate::command::Newcomer;
use crate::customer::{Customer, Qualification};
use crate::event::{CustomerEvent, Decision, Event, Warning};
use crate::form::{Checked, CustomerField as F};
use crate::id::CustomerId;
use crate::refusal::{Refusal, Refused};
use crate::relationship::Relationship;
use crate::words::{CompanyName, DomainName, EmailAddress, PersonName};

pub(super) fn create(mut gate: Gate<'_>, new: &Newcomer) -> Result<Decision, Refused> {
    let form = &new.form;
    let checked = form.check(new.today);
    gate.require_offered_towards(new.id, Feature::CreateCustomers);
    if form.qualification() != Qualification::None {
        gate.require_offered(Feature::Qualification);
    }
    // Whoever may not at all is not told what is missing.
    gate.pass()?;
    gate.require_region(form.country());
    let known = gate.state.customer.as_ref();
    gate.require(known.is_none_or(|known| known.id != new.id), || {
        Refusal::CustomerExists(new.id)
    });
    if let Some(twin) = new.twin.filter(|twin| *twin != new.id) {
        gate.refuse(Refusal::DomainTaken(twin));
    }
    for (field, problem) in &checked.problems {
        gate.refuse(Refusal::Field(*field, problem.clone()));
    }
    let is_region_known = gate.state.account.country.is_some();
    let now = gate.now;
    gate.close()?;
    let mut customer = written(new.id, &checked, now);
    // Whoever was created already is ours from the day on which the book learns of it.
    if !new.id.microsoft_id.is_provisional() {
        customer.relationship = Relationship::Active { since: Some(now) };
    }
    let mut warnings: Vec<Warning> = checked
        .advice
        .iter()
        .map(|(field, advice)| Warning::Advice(*field, *advice))
        .collect();
    if !is_region_known {
        warnings.push(Warning::CountryUnknown);
    }
    let added = CustomerEvent::Added(Box::new(customer));
    Ok(Decision {
        warnings,
        ..Decision::of([Event::Customer(new.id, added)])
    })
}

/// The record of a form without problems.
fn written(id: CustomerId, checked: &Checked, now: crate::time::Timestamp) -> Customer {
    let name = CompanyName::parse(checked.text(F::Company));
    let mut customer = Customer::new(id, name.expect("the name was checked"), now);
    let domain = format!("{}{}", checked.text(F::Domain), F::DOMAIN_END);
    customer.primary_domain = DomainName::parse(&domain).ok();
    let details = &mut customer.details;
    details.country = crate::country::Country::parse(checked.text(F::Country));
    let person = format!(
        "{} {}",
        checked.text(F::FirstName),
        checked.text(F::LastName)
    );
    details.contact_name = PersonName::parse(&person).ok();
    details.contact_email = EmailAddress::parse(checked.text(F::Email)).ok();
    customer
}
