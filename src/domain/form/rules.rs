//! What each field asks for, given the rest of the form: whether it is needed, what it is chosen
//! from, what it looks like. Markets speak through their row in the table.

use super::{AgreementWay, CustomerField as F, CustomerForm};
use crate::customer::Qualification;
use crate::market::{Demand, Market, Pattern};

/// What a new customer can be given; the others are not ours to give (documentation page
/// "Customer resources").
pub(super) const QUALIFICATIONS: [Qualification; 4] = [
    Qualification::None,
    Qualification::Education,
    Qualification::GovernmentCommunityCloud,
    Qualification::StateOwnedEntity,
];

pub(super) fn demand(form: &CustomerForm, field: F) -> Demand {
    let by_market =
        |wanted: fn(&Market) -> Demand, unknown: Demand| form.market().map_or(unknown, wanted);
    let when = |holds: bool| {
        if holds {
            Demand::Required
        } else {
            Demand::Forbidden
        }
    };
    let attests = form.agreement() == Some(AgreementWay::Attest);
    match field {
        F::Country
        | F::Company
        | F::Domain
        | F::Line1
        | F::FirstName
        | F::LastName
        | F::Email
        | F::Culture
        | F::Language => Demand::Required,
        F::Line2 | F::Qualification | F::Agreement | F::Reseller | F::MicrosoftId => {
            Demand::Optional
        }
        F::City => by_market(|market| market.city, Demand::Required),
        F::State => by_market(Market::state, Demand::Optional),
        F::PostalCode => by_market(|market| market.postal_code, Demand::Optional),
        F::Phone => by_market(Market::phone, Demand::Optional),
        F::Registration => by_market(Market::registration_number, Demand::Optional),
        F::ValidationCode | F::RemainingCreates => {
            when(qualification(form) == Some(Qualification::GovernmentCommunityCloud))
        }
        F::AgreedFirstName | F::AgreedLastName | F::AgreedEmail | F::AgreedOn => when(attests),
        F::AgreedPhone if attests => Demand::Optional,
        F::AgreedPhone => Demand::Forbidden,
    }
}

/// The qualification as chosen; none when nothing that can be chosen stands there.
pub(super) fn qualification(form: &CustomerForm) -> Option<Qualification> {
    match form.text(F::Qualification) {
        "" => Some(Qualification::None),
        code => Qualification::from_code(code).filter(|it| QUALIFICATIONS.contains(it)),
    }
}

pub(super) fn choices(form: &CustomerForm, field: F) -> Vec<String> {
    let of_market = |list: fn(&Market) -> Vec<String>| form.market().map_or(Vec::new(), list);
    let owned = |list: &[&str]| list.iter().map(|&it| it.to_owned()).collect();
    match field {
        F::State => form.market().map_or(Vec::new(), |it| owned(&it.states)),
        F::Culture => of_market(Market::cultures),
        F::Language => form.market().map_or(Vec::new(), |it| owned(&it.languages)),
        F::Qualification => owned(&QUALIFICATIONS.map(Qualification::code)),
        F::Agreement => owned(&[AgreementWay::Attest.code(), AgreementWay::Direct.code()]),
        _ => Vec::new(),
    }
}

pub(super) fn samples(form: &CustomerForm, field: F) -> Vec<String> {
    let texts = |all: &[Pattern]| all.iter().map(ToString::to_string).collect();
    let Some(market) = form.market() else {
        return Vec::new();
    };
    match field {
        F::PostalCode => texts(&market.postal_codes),
        F::Registration => texts(&market.registration),
        F::Phone | F::AgreedPhone => vec![format!("+{} 999...", market.calling_code)],
        _ => Vec::new(),
    }
}
