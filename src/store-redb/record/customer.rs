//! A customer as it is stored.

use partnerdesk_domain::{
    AdminAccess, AgentName, Agreement, Alias, CompanyName, Country, Customer, CustomerId, Day,
    Details, DomainName, EmailAddress, InvitationId, MicrosoftId, Note, Permission, Permissions,
    PersonName, Relationship, Tag, Timestamp, Version,
};
use serde::{Deserialize, Serialize};

use super::Coded;
use super::account::{country, word};
use super::subscription::{self, SubscriptionV1};
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct V1<'a> {
    id: CustomerIdV1,
    version: u64,
    tenant_name: &'a str,
    #[serde(borrow)]
    details: DetailsV1<'a>,
    primary_domain: Option<&'a str>,
    custom_domains: Vec<&'a str>,
    relationship: RelationshipV1,
    admin_access: AdminAccessV1,
    agreement: AgreementV1,
    qualification: u8,
    reservations: PermissionV1<'a>,
    savings_plans: PermissionV1<'a>,
    owner_role_confirmed: Option<i64>,
    subscriptions: Vec<SubscriptionV1<'a>>,
    alias: Option<&'a str>,
    tags: Vec<&'a str>,
    note: Option<&'a str>,
    open_invitation: Option<u128>,
    added: i64,
    updated: i64,
}

/// A customer's identity: Microsoft ID and capacity.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) struct CustomerIdV1(u128, u8);

#[derive(Serialize, Deserialize)]
pub(super) struct DetailsV1<'a> {
    list_name: Option<&'a str>,
    country: Option<&'a str>,
    contact_name: Option<&'a str>,
    contact_email: Option<&'a str>,
}

#[derive(Serialize, Deserialize)]
struct PermissionV1<'a> {
    switch: u8,
    #[serde(borrow)]
    changed: Option<(i64, &'a str)>,
}

/// Append only, like the two below: the encoding keeps the place of a variant, not its name.
#[derive(Serialize, Deserialize)]
enum RelationshipV1 {
    None,
    Active { since: Option<i64> },
    Ending { since: Option<i64>, begun: i64 },
    Ended { at: Option<i64> },
}

#[derive(Serialize, Deserialize)]
enum AdminAccessV1 {
    NotGranted,
    Granted { since: Option<i64> },
    Revoked { at: Option<i64> },
}

#[derive(Serialize, Deserialize)]
enum AgreementV1 {
    NotRecorded,
    Attested { on: Option<i32> },
    AcceptedDirectly { on: Option<i32> },
}

impl<'a> From<&'a Customer> for V1<'a> {
    fn from(customer: &'a Customer) -> Self {
        let domains = customer.custom_domains.iter().map(DomainName::as_str);
        Self {
            id: customer.id.into(),
            version: customer.version.0,
            tenant_name: customer.tenant_name.as_str(),
            details: (&customer.details).into(),
            primary_domain: customer.primary_domain.as_ref().map(DomainName::as_str),
            custom_domains: domains.collect(),
            relationship: customer.relationship.into(),
            admin_access: customer.admin_access.into(),
            agreement: customer.agreement.into(),
            qualification: customer.qualification.number(),
            reservations: (&customer.permissions.azure_reservations).into(),
            savings_plans: (&customer.permissions.azure_savings_plans).into(),
            owner_role_confirmed: customer.owner_role_confirmed.map(|at| at.0),
            subscriptions: subscription::all(&customer.subscriptions),
            alias: customer.alias.as_ref().map(Alias::as_str),
            tags: customer.tags.iter().map(Tag::as_str).collect(),
            note: customer.note.as_ref().map(Note::as_str),
            open_invitation: customer.open_invitation.map(|id| id.0),
            added: customer.added.0,
            updated: customer.updated.0,
        }
    }
}

impl TryFrom<V1<'_>> for Customer {
    type Error = Malformed;

    fn try_from(stored: V1<'_>) -> Result<Self, Malformed> {
        let name =
            CompanyName::parse(stored.tenant_name).map_err(|_| Malformed::Value("tenant name"))?;
        let domain = |text| DomainName::parse(text).map_err(|_| Malformed::Value("domain"));
        let tag = |text| Tag::parse(text).map_err(|_| Malformed::Value("label"));
        let id = stored.id.try_into()?;
        Ok(Self {
            version: Version(stored.version),
            details: stored.details.try_into()?,
            primary_domain: stored.primary_domain.map(domain).transpose()?,
            custom_domains: stored
                .custom_domains
                .into_iter()
                .map(domain)
                .collect::<Result<_, _>>()?,
            relationship: stored.relationship.into(),
            admin_access: stored.admin_access.into(),
            agreement: stored.agreement.into(),
            qualification: Coded::stored(stored.qualification)?,
            permissions: Permissions {
                azure_reservations: stored.reservations.try_into()?,
                azure_savings_plans: stored.savings_plans.try_into()?,
            },
            owner_role_confirmed: stored.owner_role_confirmed.map(Timestamp),
            subscriptions: subscription::read_all(stored.subscriptions)?,
            alias: word("alias", Alias::parse, stored.alias)?,
            tags: stored.tags.into_iter().map(tag).collect::<Result<_, _>>()?,
            note: word("note", Note::parse, stored.note)?,
            open_invitation: stored.open_invitation.map(InvitationId),
            updated: Timestamp(stored.updated),
            ..Self::new(id, name, Timestamp(stored.added))
        })
    }
}

impl From<CustomerId> for CustomerIdV1 {
    fn from(id: CustomerId) -> Self {
        Self(id.microsoft_id.0, id.capacity.number())
    }
}

impl TryFrom<CustomerIdV1> for CustomerId {
    type Error = Malformed;

    fn try_from(stored: CustomerIdV1) -> Result<Self, Malformed> {
        Ok(Self {
            microsoft_id: MicrosoftId(stored.0),
            capacity: Coded::stored(stored.1)?,
        })
    }
}

impl<'a> From<&'a Details> for DetailsV1<'a> {
    fn from(details: &'a Details) -> Self {
        Self {
            list_name: details.list_name.as_ref().map(CompanyName::as_str),
            country: details.country.as_ref().map(Country::code),
            contact_name: details.contact_name.as_ref().map(PersonName::as_str),
            contact_email: details.contact_email.as_ref().map(EmailAddress::as_str),
        }
    }
}

impl TryFrom<DetailsV1<'_>> for Details {
    type Error = Malformed;

    fn try_from(stored: DetailsV1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            list_name: word("list name", CompanyName::parse, stored.list_name)?,
            country: country(stored.country)?,
            contact_name: word("contact", PersonName::parse, stored.contact_name)?,
            contact_email: word("address", EmailAddress::parse, stored.contact_email)?,
            ..Self::default()
        })
    }
}

impl<'a> From<&'a Permission> for PermissionV1<'a> {
    fn from(permission: &'a Permission) -> Self {
        let changed = permission.changed.as_ref();
        Self {
            switch: permission.switch.number(),
            changed: changed.map(|(at, by)| (at.0, by.as_str())),
        }
    }
}

impl TryFrom<PermissionV1<'_>> for Permission {
    type Error = Malformed;

    fn try_from(stored: PermissionV1<'_>) -> Result<Self, Malformed> {
        let agent = |text| AgentName::parse(text).map_err(|_| Malformed::Value("agent"));
        let changed = stored.changed;
        Ok(Self {
            switch: Coded::stored(stored.switch)?,
            changed: changed
                .map(|(at, by)| agent(by).map(|by| (Timestamp(at), by)))
                .transpose()?,
        })
    }
}

/// Writes both ways between a choice with dates and its stored shape, so that neither can
/// forget a variant.
macro_rules! both_ways {
    ($domain:ident, $stored:ident {
        $($variant:ident $({ $($field:ident : $wrap:ident $inner:ident),+ })?),+ $(,)?
    }) => {
        impl From<$domain> for $stored {
            fn from(value: $domain) -> Self {
                match value {
                    $($domain::$variant $({ $($field),+ })? => {
                        Self::$variant $({ $($field: both_ways!(@out $wrap $field)),+ })?
                    }),+
                }
            }
        }

        impl From<$stored> for $domain {
            fn from(stored: $stored) -> Self {
                match stored {
                    $($stored::$variant $({ $($field),+ })? => {
                        Self::$variant $({ $($field: both_ways!(@back $wrap $inner $field)),+ })?
                    }),+
                }
            }
        }
    };
    (@out maybe $field:ident) => { $field.map(|value| value.0) };
    (@out always $field:ident) => { $field.0 };
    (@back maybe $inner:ident $field:ident) => { $field.map($inner) };
    (@back always $inner:ident $field:ident) => { $inner($field) };
}

both_ways!(Relationship, RelationshipV1 {
    None,
    Active { since: maybe Timestamp },
    Ending { since: maybe Timestamp, begun: always Timestamp },
    Ended { at: maybe Timestamp },
});
both_ways!(AdminAccess, AdminAccessV1 {
    NotGranted,
    Granted { since: maybe Timestamp },
    Revoked { at: maybe Timestamp },
});
both_ways!(Agreement, AgreementV1 {
    NotRecorded,
    Attested { on: maybe Day },
    AcceptedDirectly { on: maybe Day },
});
