//! What a file says about a customer, checked word by word and turned into what the domain
//! understands. Whether it changes anything is decided there.

use std::str::FromStr;

use partnerdesk_domain::{
    AdminAccess, AdminStanding, Agreement, AgreementStanding, Alias, Capacity, CompanyName,
    Country, CustomerId, DomainName, EmailAddress, Listing, LocalFields, Note, PersonName,
    Qualification, Relationship, Resource, Stage, Subscription, Switch, Tag, Timestamp,
    WordProblem,
};

use crate::attribute::{Attribute, Attribute as A};
use crate::cell::{CellFault, CellReason};
use crate::full::parse_switch;
use crate::instant::{parse_day, parse_instant};
use crate::json::{CustomerJson, of_code};
use crate::portal;

type Checked<T> = Result<T, CellFault<Attribute>>;

/// What has to be known to understand a row besides the row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading {
    /// When off-boarding began if the row does not tell: now.
    pub(crate) now: Timestamp,
    /// Whether our account serves one company in two capacities, so that the relationship
    /// tells which of its two rows this is.
    pub(crate) two_capacities: bool,
}

/// Checks what a file says about a customer.
pub(crate) fn listing(told: &CustomerJson, reading: Reading) -> Checked<Listing> {
    let name = word(&told.name, CompanyName::parse, A::Name, "company name")?;
    let domains = told.custom_domains.as_deref();
    let domains = domains.map(|all| words(all, DomainName::parse, A::CustomDomains, "domain"));
    let tags = told.tags.as_deref().unwrap_or_default();
    Ok(Listing {
        id: id(told, reading)?,
        name,
        tenant_name: optional(
            told.tenant_name.as_deref(),
            CompanyName::parse,
            A::TenantName,
            "company name",
        )?,
        primary_domain: optional(
            told.domain.as_deref(),
            DomainName::parse,
            A::Domain,
            "domain",
        )?,
        custom_domains: domains.transpose()?,
        country: country(told)?,
        contact_name: optional(
            told.contact_name.as_deref(),
            PersonName::parse,
            A::ContactName,
            "name",
        )?,
        contact_email: optional(
            told.contact_email.as_deref(),
            EmailAddress::parse,
            A::ContactEmail,
            "mail address",
        )?,
        relationship: relationship(told, reading)?,
        admin_access: admin_access(told)?,
        agreement: agreement(told)?,
        qualification: code(
            told.qualification.as_deref(),
            Qualification::ALL,
            Qualification::code,
            A::Qualification,
        )?,
        local: Some(Box::new(local(told)?)),
        tags: words(tags, Tag::parse, A::Tags, "tag")?,
    })
}

fn local(told: &CustomerJson) -> Checked<LocalFields> {
    Ok(LocalFields {
        alias: optional(told.alias.as_deref(), Alias::parse, A::Alias, "alias")?,
        note: optional(told.note.as_deref(), Note::parse, A::Note, "note")?,
        permissions_on: permissions_on(told)?,
        owner_role_confirmed: instant(told.owner_role_confirmed.as_deref(), A::OwnerRoleConfirmed)?,
        subscriptions: subscriptions(told)?,
    })
}

fn id(told: &CustomerJson, reading: Reading) -> Checked<CustomerId> {
    if told.id.trim().is_empty() {
        return Err(CellReason::Missing.at(A::Id));
    }
    let id = CustomerId::from_str(&told.id);
    let mut id = id.map_err(|_| CellReason::NotAnId(told.id.clone()).at(A::Id))?;
    let word = told.relationship.as_deref().unwrap_or_default();
    if reading.two_capacities && portal::is_indirect(word) {
        id.capacity = Capacity::IndirectReseller;
    }
    Ok(id)
}

fn country(told: &CustomerJson) -> Checked<Option<Country>> {
    let parse = |given: &str| {
        Country::parse(given).ok_or_else(|| {
            let given = given.to_owned();
            let what = "two-letter code of a country of the programme";
            CellReason::Malformed { given, what }.at(A::Country)
        })
    };
    filled(told.country.as_deref()).map(parse).transpose()
}

fn relationship(told: &CustomerJson, reading: Reading) -> Checked<Option<Relationship>> {
    let Some(given) = filled(told.relationship.as_deref()) else {
        return Ok(None);
    };
    let stage = portal::stage(given).ok_or_else(|| {
        let known = portal::known_words();
        let given = given.to_owned();
        CellReason::UnknownWord { given, known }.at(A::Relationship)
    })?;
    let since = instant(told.since.as_deref(), A::Since)?;
    let begun = instant(told.offboarding_begun.as_deref(), A::OffboardingBegun)?;
    let ended = instant(told.ended.as_deref(), A::Ended)?;
    Ok(Some(match stage {
        Stage::None => Relationship::None,
        Stage::Active => Relationship::Active { since },
        Stage::Ending => Relationship::Ending {
            since,
            begun: begun.unwrap_or(reading.now),
        },
        Stage::Ended => Relationship::Ended { at: ended },
    }))
}

fn admin_access(told: &CustomerJson) -> Checked<Option<AdminAccess>> {
    let standing = code(
        told.delegated_admin.as_deref(),
        AdminStanding::ALL,
        AdminStanding::code,
        A::DelegatedAdmin,
    )?;
    let since = instant(
        told.delegated_admin_since.as_deref(),
        A::DelegatedAdminSince,
    )?;
    let at = instant(told.delegated_admin_lost.as_deref(), A::DelegatedAdminLost)?;
    Ok(standing.map(|standing| match standing {
        AdminStanding::NotGranted => AdminAccess::NotGranted,
        AdminStanding::Granted => AdminAccess::Granted { since },
        AdminStanding::Revoked => AdminAccess::Revoked { at },
    }))
}

fn agreement(told: &CustomerJson) -> Checked<Option<Agreement>> {
    let standing = code(
        told.agreement.as_deref(),
        AgreementStanding::ALL,
        AgreementStanding::code,
        A::Agreement,
    )?;
    let parse = |given: &str| {
        parse_day(given).ok_or_else(|| CellReason::NotADate(given.to_owned()).at(A::AgreementDate))
    };
    let on = filled(told.agreement_date.as_deref())
        .map(parse)
        .transpose()?;
    Ok(standing.map(|standing| match standing {
        AgreementStanding::NotRecorded => Agreement::NotRecorded,
        AgreementStanding::Attested => Agreement::Attested { on },
        AgreementStanding::AcceptedDirectly => Agreement::AcceptedDirectly { on },
    }))
}

fn permissions_on(told: &CustomerJson) -> Checked<Vec<Resource>> {
    let mut on = Vec::new();
    for (name, permission) in &told.permissions {
        let resource = of_code(name, Resource::ALL, Resource::code);
        // Which column it came from does not matter here: its name is one of ours.
        let place = A::Permission(Resource::AzureReservations);
        let resource = resource.map_err(|reason| reason.at(place))?;
        let place = A::Permission(resource);
        let to = parse_switch(&permission.switch).map_err(|reason| reason.at(place))?;
        if to == Switch::On {
            on.push(resource);
        }
    }
    Ok(on)
}

fn subscriptions(told: &CustomerJson) -> Checked<Vec<Subscription>> {
    let mut all: Vec<Subscription> = Vec::new();
    for json in &told.subscriptions {
        let wrong = |why: String| CellReason::NotSubscriptions(why).at(A::Subscriptions);
        let one = json.subscription();
        let one = one.map_err(|reason| wrong(format!("{:?}: {reason}", json.id)))?;
        if all.iter().any(|known| known.id == one.id) {
            return Err(wrong(format!("{:?} stands there twice", json.id)));
        }
        all.push(one);
    }
    Ok(all)
}

/// A value that is there and not blank.
fn filled(given: Option<&str>) -> Option<&str> {
    given.map(str::trim).filter(|it| !it.is_empty())
}

fn word<T>(
    given: &str,
    parse: fn(&str) -> Result<T, WordProblem>,
    place: Attribute,
    what: &'static str,
) -> Checked<T> {
    parse(given).map_err(|problem| CellReason::of_word(&problem, given, what).at(place))
}

fn optional<T>(
    given: Option<&str>,
    parse: fn(&str) -> Result<T, WordProblem>,
    place: Attribute,
    what: &'static str,
) -> Checked<Option<T>> {
    let given = filled(given);
    given.map(|text| word(text, parse, place, what)).transpose()
}

fn words<T>(
    given: &[String],
    parse: fn(&str) -> Result<T, WordProblem>,
    place: Attribute,
    what: &'static str,
) -> Checked<Vec<T>> {
    let each = given.iter().map(|text| word(text, parse, place, what));
    each.collect()
}

fn code<T: Copy>(
    given: Option<&str>,
    all: &'static [T],
    code: fn(T) -> &'static str,
    place: Attribute,
) -> Checked<Option<T>> {
    let read = |text| of_code(text, all, code).map_err(|reason| reason.at(place));
    filled(given).map(read).transpose()
}

fn instant(given: Option<&str>, place: Attribute) -> Checked<Option<Timestamp>> {
    let read = |text: &str| {
        parse_instant(text).ok_or_else(|| CellReason::NotADate(text.to_owned()).at(place))
    };
    filled(given).map(read).transpose()
}
