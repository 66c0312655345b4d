//! Our own table of customers: everything that another book can take over, one row a customer.
//! It is known by its column names, and any of them may be missing or moved.
//!
//! What another book does not take over, because it is about the record and not the customer:
//! its version, when it was added and last changed (`Added` and `Updated` are there to be
//! read), when and by whom a purchase permission was switched, and which invitation is open.
//! A list name that equals the tenant's own name comes back as no list name, which is the same.

use partnerdesk_domain::{Resource, Switch};

use crate::attribute::{Attribute, Attribute as A, Layout};
use crate::cell::{CellFault, CellReason};
use crate::json::{CustomerJson, SubscriptionJson};
use crate::nul;
use crate::records::Record;

/// Between the values of a cell that holds several. None of them can contain it.
const BETWEEN: &str = "; ";

/// What a row says about a customer. Blank cells and missing columns say nothing.
pub(crate) fn read(layout: &Layout, record: &Record) -> Result<CustomerJson, CellFault<Attribute>> {
    let mut told = CustomerJson::default();
    for (attribute, cell) in layout.cells(record) {
        let place = Place::of(attribute, &mut told);
        place.take(cell).map_err(|reason| reason.at(attribute))?;
    }
    Ok(told)
}

/// The cells of a row that says this about a customer, before they are protected from being
/// taken for formulas.
pub(crate) fn cells(columns: &[Attribute], mut said: CustomerJson) -> Vec<String> {
    let cell = |attribute: &Attribute| Place::of(*attribute, &mut said).cell();
    columns.iter().map(cell).collect()
}

/// Where one attribute is kept, and what kind of value it has.
enum Place<'a> {
    Required(&'a mut String),
    Text(&'a mut Option<String>),
    Texts(&'a mut Option<Vec<String>>),
    Subscriptions(&'a mut Vec<SubscriptionJson>),
    Permission(Resource, &'a mut CustomerJson),
}

impl<'a> Place<'a> {
    fn of(attribute: Attribute, json: &'a mut CustomerJson) -> Self {
        Self::Text(match attribute {
            A::Id => return Self::Required(&mut json.id),
            A::Name => return Self::Required(&mut json.name),
            A::CustomDomains => return Self::Texts(&mut json.custom_domains),
            A::Tags => return Self::Texts(&mut json.tags),
            A::Subscriptions => return Self::Subscriptions(&mut json.subscriptions),
            A::Permission(resource) => return Self::Permission(resource, json),
            A::TenantName => &mut json.tenant_name,
            A::Alias => &mut json.alias,
            A::Domain => &mut json.domain,
            A::Country => &mut json.country,
            A::ContactName => &mut json.contact_name,
            A::ContactEmail => &mut json.contact_email,
            A::Relationship => &mut json.relationship,
            A::Since => &mut json.since,
            A::OffboardingBegun => &mut json.offboarding_begun,
            A::Ended => &mut json.ended,
            A::DelegatedAdmin => &mut json.delegated_admin,
            A::DelegatedAdminSince => &mut json.delegated_admin_since,
            A::DelegatedAdminLost => &mut json.delegated_admin_lost,
            A::Agreement => &mut json.agreement,
            A::AgreementDate => &mut json.agreement_date,
            A::Qualification => &mut json.qualification,
            A::OwnerRoleConfirmed => &mut json.owner_role_confirmed,
            A::Note => &mut json.note,
            A::Added => &mut json.added,
            A::Updated => &mut json.updated,
        })
    }

    fn take(self, cell: &str) -> Result<(), CellReason> {
        match self {
            Self::Required(text) => *text = nul::unspell(cell).into_owned(),
            Self::Text(text) => *text = Some(nul::unspell(cell).into_owned()),
            Self::Texts(texts) => *texts = Some(split(cell)),
            Self::Subscriptions(list) => {
                *list = serde_json::from_str(cell)
                    .map_err(|error| CellReason::NotSubscriptions(error.to_string()))?;
            }
            Self::Permission(resource, json) => json.switch(resource, parse_switch(cell)?),
        }
        Ok(())
    }

    fn cell(self) -> String {
        match self {
            Self::Required(text) => nul::spell(text).into_owned(),
            Self::Text(text) => nul::spell(text.as_deref().unwrap_or_default()).into_owned(),
            Self::Texts(texts) => texts.as_deref().unwrap_or_default().join(BETWEEN),
            Self::Subscriptions(list) if list.is_empty() => String::new(),
            Self::Subscriptions(list) => {
                serde_json::to_string(list).expect("texts and numbers are always JSON")
            }
            Self::Permission(resource, json) => {
                let permission = json.permissions.get(resource.code());
                permission.map(|it| it.switch.clone()).unwrap_or_default()
            }
        }
    }
}

/// The values of a cell that holds several: the portal and people separate them differently.
fn split(cell: &str) -> Vec<String> {
    let values = cell.split([';', ',']).map(str::trim);
    let values = values.filter(|value| !value.is_empty());
    values.map(str::to_owned).collect()
}

/// The position of a switch.
pub(crate) fn parse_switch(given: &str) -> Result<Switch, CellReason> {
    Switch::from_code(given).ok_or_else(|| CellReason::UnknownWord {
        given: given.to_owned(),
        known: Switch::ALL.iter().map(|switch| switch.code()).collect(),
    })
}
