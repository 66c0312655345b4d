//! What an account is offered at all, by cloud, kind and standing: a table, not conditions
//! strewn over screens. Roles are judged elsewhere (`policy`).

use crate::account::{AccountKind, Cloud, PartnerAccount, ProgrammeStatus};
use crate::id::Capacity;

/// A part of the business that is not offered to every account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feature {
    /// Receive referrals.
    Referrals,
    /// Publish a business profile.
    BusinessProfile,
    /// Ask an existing company for a reseller relationship.
    RelationshipRequests,
    /// Leave delegated administration out of such a request.
    OmitDelegatedAdmin,
    /// Work through, or as, an indirect provider.
    IndirectModel,
    /// Create a customer's tenant.
    CreateCustomers,
    /// Give a customer a special qualification.
    Qualification,
    /// End a relationship oneself.
    EndRelationship,
    /// Let customers buy for themselves.
    PurchasePermissions,
    /// Allow anything new to be bought.
    NewSales,
    /// Attest that a customer agreed to its agreement.
    Attestation,
    /// Share a direct customer with an indirect provider.
    Extension,
    /// Ask customers for granular administration.
    GranularAdmin,
    /// Keep our own users and their roles.
    PartnerUsers,
}

/// Why a feature is not offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotOffered {
    /// Our cloud does not have it.
    InCloud(Cloud),
    /// Accounts of our kind do not have it.
    ToKind(AccountKind),
    /// Our standing in the programme forbids it.
    InStanding(ProgrammeStatus),
}

/// A row: the feature, and the clouds, kinds and standings that lack it.
struct Row {
    feature: Feature,
    clouds: &'static [Cloud],
    kinds: &'static [AccountKind],
    standings: &'static [ProgrammeStatus],
}

use AccountKind::{DirectReseller, Dual, IndirectProvider, IndirectReseller};
use ProgrammeStatus::{NotEnrolled, Restricted, Suspended};

const NATIONAL: &[Cloud] = &[Cloud::UsGovernment, Cloud::Germany, Cloud::China];
const NO_NEW: &[ProgrammeStatus] = &[Restricted, Suspended, NotEnrolled];

/// Sources: documentation pages "Partner Center for Microsoft Cloud for US Government",
/// "Partner Center for Microsoft Cloud Germany", "National clouds overview", "Remove a
/// relationship", "Give customers permission", "Restricted direct bill capabilities", "Confirm
/// customer agreement", "Transition direct customers to indirect".
const TABLE: &[Row] = &[
    Row {
        feature: Feature::Referrals,
        clouds: NATIONAL,
        kinds: &[],
        standings: &[NotEnrolled],
    },
    Row {
        feature: Feature::BusinessProfile,
        clouds: NATIONAL,
        kinds: &[],
        standings: &[NotEnrolled],
    },
    Row {
        feature: Feature::RelationshipRequests,
        clouds: &[Cloud::UsGovernment],
        kinds: &[],
        standings: NO_NEW,
    },
    Row {
        feature: Feature::OmitDelegatedAdmin,
        clouds: NATIONAL,
        kinds: &[],
        standings: &[],
    },
    Row {
        feature: Feature::IndirectModel,
        clouds: &[Cloud::UsGovernment, Cloud::Germany],
        kinds: &[DirectReseller],
        standings: &[NotEnrolled],
    },
    Row {
        feature: Feature::CreateCustomers,
        // Closed to new customers.
        clouds: &[Cloud::Germany],
        kinds: &[IndirectReseller],
        standings: NO_NEW,
    },
    Row {
        feature: Feature::Qualification,
        clouds: NATIONAL,
        kinds: &[],
        standings: &[],
    },
    Row {
        feature: Feature::EndRelationship,
        clouds: &[],
        kinds: &[IndirectReseller],
        standings: &[NotEnrolled],
    },
    Row {
        feature: Feature::PurchasePermissions,
        clouds: &[],
        kinds: &[IndirectReseller],
        standings: &[NotEnrolled],
    },
    Row {
        feature: Feature::NewSales,
        clouds: &[],
        kinds: &[],
        standings: NO_NEW,
    },
    Row {
        feature: Feature::Attestation,
        clouds: NATIONAL,
        kinds: &[IndirectReseller],
        standings: &[NotEnrolled],
    },
    Row {
        feature: Feature::Extension,
        clouds: NATIONAL,
        kinds: &[DirectReseller, IndirectProvider, IndirectReseller],
        standings: NO_NEW,
    },
    Row {
        feature: Feature::GranularAdmin,
        clouds: &[Cloud::Germany, Cloud::China],
        kinds: &[],
        standings: &[NotEnrolled],
    },
    Row {
        feature: Feature::PartnerUsers,
        clouds: NATIONAL,
        kinds: &[],
        standings: &[],
    },
];

impl Feature {
    /// The stable name in refusals and exports.
    pub fn code(self) -> &'static str {
        match self {
            Self::Referrals => "referrals",
            Self::BusinessProfile => "business-profile",
            Self::RelationshipRequests => "relationship-requests",
            Self::OmitDelegatedAdmin => "omit-delegated-admin",
            Self::IndirectModel => "indirect-model",
            Self::CreateCustomers => "create-customers",
            Self::Qualification => "qualification",
            Self::EndRelationship => "end-relationship",
            Self::PurchasePermissions => "purchase-permissions",
            Self::NewSales => "new-sales",
            Self::Attestation => "attestation",
            Self::Extension => "extension",
            Self::GranularAdmin => "granular-admin",
            Self::PartnerUsers => "partner-users",
        }
    }

    /// Every feature, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.feature)
    }
}

/// Whether `account` is offered `feature`; when not, every reason.
pub fn offered(account: &PartnerAccount, feature: Feature) -> Result<(), Vec<NotOffered>> {
    offered_as(account.kind, account, feature)
}

/// Whether `account` is offered `feature` towards customers that it serves in `capacity`: a dual
/// partner stands before each of its two rows as a partner of another kind.
pub fn offered_towards(
    account: &PartnerAccount,
    capacity: Capacity,
    feature: Feature,
) -> Result<(), Vec<NotOffered>> {
    offered_as(acting_as(account.kind, capacity), account, feature)
}

fn offered_as(
    kind: AccountKind,
    account: &PartnerAccount,
    feature: Feature,
) -> Result<(), Vec<NotOffered>> {
    let row = TABLE
        .iter()
        .find(|row| row.feature == feature)
        .expect("every feature has a row");
    let granted = feature == Feature::RelationshipRequests && account.relationship_requests_granted;
    let mut reasons = Vec::new();
    if row.clouds.contains(&account.cloud) && !granted {
        reasons.push(NotOffered::InCloud(account.cloud));
    }
    if row.kinds.contains(&kind) {
        reasons.push(NotOffered::ToKind(kind));
    }
    if row.standings.contains(&account.status) {
        reasons.push(NotOffered::InStanding(account.status));
    }
    if reasons.is_empty() {
        Ok(())
    } else {
        Err(reasons)
    }
}

/// As what an account of this kind acts towards a customer that it serves in `capacity`.
pub fn acting_as(kind: AccountKind, capacity: Capacity) -> AccountKind {
    match (kind, capacity) {
        (Dual, Capacity::Primary) => DirectReseller,
        (Dual, Capacity::IndirectReseller) => IndirectReseller,
        (DirectReseller | IndirectProvider | IndirectReseller, _) => kind,
    }
}

/// Whether an account of this kind can hold customers in both capacities.
pub fn has_two_capacities(kind: AccountKind) -> bool {
    match kind {
        Dual => true,
        DirectReseller | IndirectProvider | IndirectReseller => false,
    }
}
