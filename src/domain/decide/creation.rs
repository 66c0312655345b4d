//! A new customer from the form: may it be created, is the form whole, is it there already.
//! Partner Center creates its directory; the book records what is to be created there.

use super::Gate;
use crate::capability::Feature;
use crate::command::Newcomer;
use crate::country::Country;
use crate::customer::{Agreement, Customer, Details, Qualification};
use crate::dossier::{Attestation, Vetting, VettingOutcome};
use crate::event::{CustomerEvent, Decision, Event, Warning};
use crate::form::{Checked, CustomerField as F, CustomerForm};
use crate::id::CustomerId;
use crate::partnership::{Counterpart, PartnershipId};
use crate::post::{
    Address, AddressLine, City, Culture, LanguageCode, NamePart, PhoneNumber, PostalCode,
    RegistrationNumber, StateName,
};
use crate::refusal::{Refusal, Refused};
use crate::relationship::Relationship;
use crate::time::Day;
use crate::words::{CompanyName, DomainName, EmailAddress, PersonName};

pub(super) fn create(mut gate: Gate<'_>, new: &Newcomer) -> Result<Decision, Refused> {
    let form = &new.form;
    let checked = form.check(new.today);
    gate.require_offered_towards(new.id, Feature::CreateCustomers);
    if form.qualification() != Qualification::None {
        gate.require_offered(Feature::Qualification);
    }
    if form.attests() {
        gate.require_offered(Feature::Attestation);
    }
    // Whoever may not at all is not told what is missing.
    gate.pass()?;
    gate.require_region(form.country());
    let known = gate.state.customer.as_ref();
    gate.require(known.is_none_or(|known| known.id != new.id), || {
        Refusal::CustomerExists(new.id)
    });
    // What the book had planned may come with the identity that Partner Center gave it.
    let fulfils = |twin: &CustomerId| {
        twin.microsoft_id.is_provisional() && !new.id.microsoft_id.is_provisional()
    };
    let twin = new.twin.filter(|twin| *twin != new.id && !fulfils(twin));
    if let Some(twin) = twin {
        gate.refuse(Refusal::DomainTaken(twin));
    }
    for (field, problem) in &checked.problems {
        gate.refuse(Refusal::Field(*field, problem.clone()));
    }
    let is_region_known = gate.state.account.country.is_some();
    if let Ok(reseller) = checked.text(F::Reseller).parse::<PartnershipId>() {
        super::indirect::require_active(&mut gate, reseller, Counterpart::Reseller)?;
    }
    gate.pass()?;
    let now = gate.now;
    let mut customer = written(&gate, new.id, &checked, form);
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
fn written(gate: &Gate<'_>, id: CustomerId, checked: &Checked, form: &CustomerForm) -> Customer {
    let text = |field: F| checked.text(field);
    let name = CompanyName::parse(text(F::Company));
    let mut customer = Customer::new(id, name.expect("the name was checked"), gate.now);
    let domain = format!("{}{}", text(F::Domain), F::DOMAIN_END);
    customer.primary_domain = DomainName::parse(&domain).ok();
    let person = format!("{} {}", text(F::FirstName), text(F::LastName));
    customer.details = Details {
        list_name: None,
        country: Country::parse(text(F::Country)),
        contact_name: PersonName::parse(&person).ok(),
        contact_email: EmailAddress::parse(text(F::Email)).ok(),
        address: Address {
            line1: AddressLine::parse(text(F::Line1)).ok(),
            line2: AddressLine::parse(text(F::Line2)).ok(),
            city: City::parse(text(F::City)).ok(),
            state: StateName::parse(text(F::State)).ok(),
            postal_code: PostalCode::parse(text(F::PostalCode)).ok(),
        },
        phone: PhoneNumber::parse(text(F::Phone)).ok(),
        registration_number: RegistrationNumber::parse(text(F::Registration)).ok(),
        culture: Culture::parse(text(F::Culture)).ok(),
        language: LanguageCode::parse(text(F::Language)).ok(),
    };
    customer.reseller = text(F::Reseller).parse().ok();
    attest(&mut customer, gate, checked, form);
    let of = form.qualification();
    if of != Qualification::None {
        // It counts once it is approved.
        customer.vetting = Some(Vetting {
            of,
            requested: gate.now,
            outcome: VettingOutcome::InReview,
        });
    }
    customer
}

/// What we attest with the form.
fn attest(customer: &mut Customer, gate: &Gate<'_>, checked: &Checked, form: &CustomerForm) {
    let text = |field: F| checked.text(field);
    if !form.attests() {
        return;
    }
    let parts = (
        NamePart::parse(text(F::AgreedFirstName)),
        NamePart::parse(text(F::AgreedLastName)),
        EmailAddress::parse(text(F::AgreedEmail)),
        Day::parse(text(F::AgreedOn)),
    );
    let (Ok(first_name), Ok(last_name), Ok(email), Some(agreed)) = parts else {
        return;
    };
    customer.agreement = Agreement::Attested { on: Some(agreed) };
    customer.attestation = Some(Attestation {
        first_name,
        last_name,
        email,
        phone: PhoneNumber::parse(text(F::AgreedPhone)).ok(),
        agreed,
        recorded: gate.now,
        recorded_by: gate.actor.name.clone(),
    });
}
