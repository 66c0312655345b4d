//! A customer as published JSON: everything the book has about it. The same record is what our
//! tables and lines of JSON are read into; what it then means is decided in `listing`.

use std::collections::BTreeMap;

use partnerdesk_domain::{
    AdminAccess, Agreement, Customer, Relationship, Resource, Switch, Timestamp,
};
use serde::{Deserialize, Serialize};

use super::subscription::SubscriptionJson;
use crate::instant::{day_text, instant_text};

/// A customer as published JSON.
///
/// ```json
/// {"id":"6b1f0a52-0000-4000-8000-00000000002e","name":"Contoso","tenant_name":"Contoso Ltd",
///  "alias":null,"domain":"contoso.example","custom_domains":[],"country":"DE",
///  "contact_name":null,"contact_email":null,"relationship":"active",
///  "since":"2026-03-31T09:30:00Z","offboarding_begun":null,"ended":null,
///  "delegated_admin":"granted","delegated_admin_since":null,"delegated_admin_lost":null,
///  "agreement":"attested","agreement_date":"2026-03-31","qualification":"none",
///  "permissions":{"azure-reservations":{"switch":"on","changed":null,"changed_by":null},
///                 "azure-savings-plans":{"switch":"off","changed":null,"changed_by":null}},
///  "owner_role_confirmed":null,"subscriptions":[],"tags":["vip"],"note":null,
///  "open_invitation":null,"added":"2026-01-01T00:00:00Z","updated":"2026-03-31T09:30:00Z",
///  "version":3}
/// ```
///
/// The id is the Microsoft ID, with `/indirect` behind it for a dual partner's second capacity.
/// `name` is the list's name for the customer, `tenant_name` its own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CustomerJson {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) tenant_name: Option<String>,
    pub(crate) alias: Option<String>,
    pub(crate) domain: Option<String>,
    pub(crate) custom_domains: Option<Vec<String>>,
    pub(crate) country: Option<String>,
    pub(crate) contact_name: Option<String>,
    pub(crate) contact_email: Option<String>,
    pub(crate) relationship: Option<String>,
    pub(crate) since: Option<String>,
    pub(crate) offboarding_begun: Option<String>,
    pub(crate) ended: Option<String>,
    pub(crate) delegated_admin: Option<String>,
    pub(crate) delegated_admin_since: Option<String>,
    pub(crate) delegated_admin_lost: Option<String>,
    pub(crate) agreement: Option<String>,
    pub(crate) agreement_date: Option<String>,
    pub(crate) qualification: Option<String>,
    pub(crate) permissions: BTreeMap<String, SwitchJson>,
    pub(crate) owner_role_confirmed: Option<String>,
    pub(crate) subscriptions: Vec<SubscriptionJson>,
    pub(crate) tags: Option<Vec<String>>,
    pub(crate) note: Option<String>,
    pub(crate) open_invitation: Option<String>,
    pub(crate) added: Option<String>,
    pub(crate) updated: Option<String>,
    pub(crate) version: Option<u64>,
}

/// The position of one purchase permission.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct SwitchJson {
    pub(crate) switch: String,
    pub(crate) changed: Option<String>,
    pub(crate) changed_by: Option<String>,
}

/// The part of a customer that the portal's own list has.
#[derive(Debug, Serialize)]
pub(crate) struct PortalJson<'a> {
    id: &'a str,
    name: &'a str,
    domain: Option<&'a str>,
    relationship: Option<&'a str>,
    tags: &'a [String],
}

impl CustomerJson {
    /// A customer of the book.
    pub fn of(customer: &Customer) -> Self {
        let details = &customer.details;
        let mut json = Self {
            id: customer.id.to_string(),
            name: customer.name().to_string(),
            tenant_name: Some(customer.tenant_name.to_string()),
            alias: text(customer.alias.as_ref()),
            domain: text(customer.primary_domain.as_ref()),
            custom_domains: Some(texts(&customer.custom_domains)),
            country: text(details.country.as_ref()),
            contact_name: text(details.contact_name.as_ref()),
            contact_email: text(details.contact_email.as_ref()),
            qualification: Some(customer.qualification.code().to_owned()),
            permissions: permissions(customer),
            owner_role_confirmed: customer.owner_role_confirmed.map(instant_text),
            subscriptions: customer
                .subscriptions
                .iter()
                .map(SubscriptionJson::of)
                .collect(),
            tags: Some(texts(&customer.tags)),
            note: text(customer.note.as_ref()),
            open_invitation: text(customer.open_invitation.as_ref()),
            added: Some(instant_text(customer.added)),
            updated: Some(instant_text(customer.updated)),
            version: Some(customer.version.0),
            ..Self::default()
        };
        json.set_relationship(customer.relationship);
        json.set_admin_access(customer.admin_access);
        json.set_agreement(customer.agreement);
        json
    }

    /// The part that the portal's own list has.
    pub(crate) fn portal(&self) -> PortalJson<'_> {
        PortalJson {
            id: &self.id,
            name: &self.name,
            domain: self.domain.as_deref(),
            relationship: self.relationship.as_deref(),
            tags: self.tags.as_deref().unwrap_or_default(),
        }
    }

    fn set_relationship(&mut self, relationship: Relationship) {
        let instant = |at: Option<Timestamp>| at.map(instant_text);
        self.relationship = Some(relationship.stage().code().to_owned());
        self.since = instant(relationship.since());
        match relationship {
            Relationship::Ending { begun, .. } => {
                self.offboarding_begun = Some(instant_text(begun));
            }
            Relationship::Ended { at } => self.ended = instant(at),
            Relationship::None | Relationship::Active { .. } => {}
        }
    }

    fn set_admin_access(&mut self, admin_access: AdminAccess) {
        self.delegated_admin = Some(admin_access.standing().code().to_owned());
        match admin_access {
            AdminAccess::NotGranted => {}
            AdminAccess::Granted { since } => {
                self.delegated_admin_since = since.map(instant_text);
            }
            AdminAccess::Revoked { at } => self.delegated_admin_lost = at.map(instant_text),
        }
    }

    fn set_agreement(&mut self, agreement: Agreement) {
        self.agreement = Some(agreement.standing().code().to_owned());
        match agreement {
            Agreement::NotRecorded => {}
            Agreement::Attested { on } | Agreement::AcceptedDirectly { on } => {
                self.agreement_date = on.map(day_text);
            }
        }
    }

    /// Switches a permission, without saying when and by whom.
    pub(crate) fn switch(&mut self, resource: Resource, to: Switch) {
        let switch = SwitchJson {
            switch: to.code().to_owned(),
            ..SwitchJson::default()
        };
        self.permissions.insert(resource.code().to_owned(), switch);
    }
}

fn permissions(customer: &Customer) -> BTreeMap<String, SwitchJson> {
    let one = |resource: &Resource| {
        let permission = customer.permissions.of(*resource);
        let changed = permission.changed.as_ref();
        let json = SwitchJson {
            switch: permission.switch.code().to_owned(),
            changed: changed.map(|(at, _)| instant_text(*at)),
            changed_by: changed.map(|(_, by)| by.to_string()),
        };
        (resource.code().to_owned(), json)
    };
    Resource::ALL.iter().map(one).collect()
}

fn text(value: Option<&impl ToString>) -> Option<String> {
    value.map(ToString::to_string)
}

fn texts<'a, T: ToString + 'a>(values: impl IntoIterator<Item = &'a T>) -> Vec<String> {
    values.into_iter().map(ToString::to_string).collect()
}
