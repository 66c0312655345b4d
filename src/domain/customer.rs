//! A customer of ours: what it is called, where it stands, what it bought, what we noted.
//! It may have other partners too; this is our relationship only.

use std::collections::{BTreeMap, BTreeSet};

use crate::account::coded;
use crate::country::Country;
use crate::dossier::{AccountReview, Attestation, Offboarding, SupportContact, Vetting};
use crate::id::{CustomerId, InvitationId, SubscriptionId, Version};
use crate::partnership::PartnershipId;
use crate::permission::Permissions;
use crate::post::{Address, Culture, LanguageCode, PhoneNumber, RegistrationNumber};
use crate::relationship::{AdminAccess, Relationship};
use crate::subscription::{Standing, Subscription};
use crate::time::{Day, Timestamp};
use crate::words::{
    Alias, CompanyName, DomainName, EmailAddress, Note, PersonName, Tag, fold_typed,
};

/// How the customer agreed to Microsoft's customer agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// Nothing recorded.
    NotRecorded,
    /// We attested that the customer agreed.
    Attested {
        /// On this date, where known.
        on: Option<Day>,
    },
    /// The customer accepted by itself.
    AcceptedDirectly {
        /// On this date, where known.
        on: Option<Day>,
    },
}

/// An agreement without its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgreementStanding {
    /// See [`Agreement::NotRecorded`].
    NotRecorded,
    /// See [`Agreement::Attested`].
    Attested,
    /// See [`Agreement::AcceptedDirectly`].
    AcceptedDirectly,
}

coded!(AgreementStanding {
    NotRecorded => "none",
    Attested => "attested",
    AcceptedDirectly => "direct",
});

impl Agreement {
    /// The standing alone.
    pub fn standing(&self) -> AgreementStanding {
        match self {
            Self::NotRecorded => AgreementStanding::NotRecorded,
            Self::Attested { .. } => AgreementStanding::Attested,
            Self::AcceptedDirectly { .. } => AgreementStanding::AcceptedDirectly,
        }
    }
}

/// A special qualification of the customer. Cannot be undone once set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Qualification {
    /// None.
    #[default]
    None,
    /// A school.
    Education,
    /// A charity.
    Nonprofit,
    /// US government community cloud.
    GovernmentCommunityCloud,
    /// Owned by a state.
    StateOwnedEntity,
}

coded!(Qualification {
    None => "none",
    Education => "education",
    Nonprofit => "nonprofit",
    GovernmentCommunityCloud => "government-community-cloud",
    StateOwnedEntity => "state-owned-entity",
});

/// What our people may edit about a customer: the list's name for it and how to reach it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Details {
    /// The bill-to name, shown in the list in place of the tenant's own name.
    pub list_name: Option<CompanyName>,
    /// Where the customer is.
    pub country: Option<Country>,
    /// Who to write to.
    pub contact_name: Option<PersonName>,
    /// Where to write to.
    pub contact_email: Option<EmailAddress>,
    /// Where it is, beside the country.
    pub address: Address,
    /// Where to ring.
    pub phone: Option<PhoneNumber>,
    /// The number it is registered under; asked for in a few markets only.
    pub registration_number: Option<RegistrationNumber>,
    /// Its culture, which decides on the currency.
    pub culture: Option<Culture>,
    /// The language that Microsoft writes to it in.
    pub language: Option<LanguageCode>,
}

/// A customer in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Customer {
    /// Which customer.
    pub id: CustomerId,
    /// How often the record has changed.
    pub version: Version,
    /// The company's own name for its directory.
    pub tenant_name: CompanyName,
    /// What we may edit.
    pub details: Details,
    /// The domain chosen at creation; never changes.
    pub primary_domain: Option<DomainName>,
    /// Further domains.
    pub custom_domains: Vec<DomainName>,
    /// Our reseller relationship.
    pub relationship: Relationship,
    /// Our delegated administration.
    pub admin_access: AdminAccess,
    /// Its agreement with Microsoft.
    pub agreement: Agreement,
    /// Its special qualification.
    pub qualification: Qualification,
    /// What it may buy for itself.
    pub permissions: Permissions,
    /// When somebody confirmed that a user of the customer is Owner of its Azure plan.
    pub owner_role_confirmed: Option<Timestamp>,
    /// What it bought, by identity.
    pub subscriptions: Vec<Subscription>,
    /// Our short name for it.
    pub alias: Option<Alias>,
    /// Our labels on it.
    pub tags: BTreeSet<Tag>,
    /// Our note about it.
    pub note: Option<Note>,
    /// The invitation of ours that it has not answered yet: of several, the newest; none once
    /// that one is closed, although an older one may still be open.
    pub open_invitation: Option<InvitationId>,
    /// Who agreed for it, where we attested that.
    pub attestation: Option<Attestation>,
    /// How the vetting of its qualification stands, where one was asked for.
    pub vetting: Option<Vetting>,
    /// Whether Microsoft lets its account transact.
    pub review: AccountReview,
    /// As provider: the indirect reseller that it is assigned to. A direct customer without.
    pub reseller: Option<PartnershipId>,
    /// As reseller: the indirect providers that share it with us.
    pub providers: BTreeSet<PartnershipId>,
    /// Who helps with which subscription, where somebody was chosen.
    pub support_contacts: BTreeMap<SubscriptionId, SupportContact>,
    /// How far its off-boarding has come, where somebody keeps a list of it.
    pub offboarding: Option<Offboarding>,
    /// Whether somebody wants it at hand.
    pub favourite: bool,
    /// When it came into the book.
    pub added: Timestamp,
    /// When it last changed.
    pub updated: Timestamp,
}

impl Customer {
    /// A customer of which nothing but its name is known.
    pub fn new(id: CustomerId, tenant_name: CompanyName, added: Timestamp) -> Self {
        Self {
            id,
            version: Version(1),
            tenant_name,
            details: Details::default(),
            primary_domain: None,
            custom_domains: Vec::new(),
            relationship: Relationship::None,
            admin_access: AdminAccess::NotGranted,
            agreement: Agreement::NotRecorded,
            qualification: Qualification::None,
            permissions: Permissions::default(),
            owner_role_confirmed: None,
            subscriptions: Vec::new(),
            alias: None,
            tags: BTreeSet::new(),
            note: None,
            open_invitation: None,
            attestation: None,
            vetting: None,
            review: AccountReview::default(),
            reseller: None,
            providers: BTreeSet::new(),
            support_contacts: BTreeMap::new(),
            offboarding: None,
            favourite: false,
            added,
            updated: added,
        }
    }

    /// The name shown in the list.
    pub fn name(&self) -> &CompanyName {
        self.details.list_name.as_ref().unwrap_or(&self.tenant_name)
    }

    /// The texts whose typing confirms a grave act: list name, tenant name, alias, domain.
    /// Alias and domain are there because not every name can be typed on every keyboard.
    pub fn confirmations(&self) -> impl Iterator<Item = &str> {
        [
            Some(self.name().as_str()),
            Some(self.tenant_name.as_str()),
            self.alias.as_ref().map(Alias::as_str),
            self.primary_domain.as_ref().map(DomainName::as_str),
        ]
        .into_iter()
        .flatten()
    }

    /// Whether `typed` names this customer, case and width aside.
    pub fn is_named(&self, typed: &str) -> bool {
        let typed = fold_typed(typed);
        !typed.is_empty() && self.confirmations().any(|name| fold_typed(name) == typed)
    }

    /// Subscriptions in use and subscriptions not yet gone, at `now`.
    pub fn subscription_counts(&self, now: Timestamp) -> (usize, usize) {
        let count = |wanted: fn(Standing) -> bool| {
            self.subscriptions
                .iter()
                .filter(|s| wanted(s.standing(now)))
                .count()
        };
        (
            count(|s| s == Standing::Active),
            count(|s| s != Standing::Cancelled),
        )
    }

    /// The subscription of this identity.
    pub fn subscription(&self, id: &SubscriptionId) -> Option<&Subscription> {
        self.subscriptions
            .iter()
            .find(|subscription| subscription.id == *id)
    }
}
