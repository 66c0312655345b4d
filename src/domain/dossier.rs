//! What is recorded about a customer beside its facets: who agreed for it, how its qualification
//! is vetted, how far its off-boarding has come, who supports its subscriptions.

use std::collections::BTreeMap;

use crate::account::coded;
use crate::customer::Qualification;
use crate::partnership::PartnershipId;
use crate::post::{NamePart, PhoneNumber};
use crate::time::{Day, Timestamp};
use crate::words::{AgentName, EmailAddress, Note};

/// Who agreed to the customer agreement, as we attested it (documentation page "Confirm customer
/// agreement").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attestation {
    /// Given name.
    pub first_name: NamePart,
    /// Family name.
    pub last_name: NamePart,
    /// Address.
    pub email: EmailAddress,
    /// Phone, where it is known.
    pub phone: Option<PhoneNumber>,
    /// The day on which that person agreed.
    pub agreed: Day,
    /// When this was recorded.
    pub recorded: Timestamp,
    /// By whom.
    pub recorded_by: AgentName,
}

impl Attestation {
    /// Whether another one names the same person: the portal refuses such a repetition.
    pub fn names_the_same(&self, other: &Self) -> bool {
        self.first_name == other.first_name
            && self.last_name == other.last_name
            && self.email == other.email
            && self.phone == other.phone
    }
}

/// How far the vetting of a special qualification has come (documentation page "Sell to
/// education customers").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vetting {
    /// What was asked for.
    pub of: Qualification,
    /// When.
    pub requested: Timestamp,
    /// What came of it.
    pub outcome: VettingOutcome,
}

/// What came of a vetting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VettingOutcome {
    /// Nothing yet.
    InReview,
    /// The customer is what it says.
    Approved {
        /// When we learnt of it.
        at: Timestamp,
    },
    /// It is not; it can be asked for again.
    Denied {
        /// When we learnt of it.
        at: Timestamp,
        /// Why, as far as it was told.
        reason: Option<Note>,
    },
}

/// A vetting's outcome without its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VettingStage {
    /// See [`VettingOutcome::InReview`].
    InReview,
    /// See [`VettingOutcome::Approved`].
    Approved,
    /// See [`VettingOutcome::Denied`].
    Denied,
}

coded!(VettingStage { InReview => "in-review", Approved => "approved", Denied => "denied" });

impl VettingOutcome {
    /// The stage alone.
    pub fn stage(&self) -> VettingStage {
        match self {
            Self::InReview => VettingStage::InReview,
            Self::Approved { .. } => VettingStage::Approved,
            Self::Denied { .. } => VettingStage::Denied,
        }
    }
}

/// Whether Microsoft lets the customer's account transact: under review or not approved, nothing
/// can be bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum AccountReview {
    /// It may, as far as we know.
    #[default]
    Approved,
    /// It is looked at.
    UnderReview,
    /// It may not.
    NotApproved,
}

coded!(AccountReview {
    Approved => "approved",
    UnderReview => "under-review",
    NotApproved => "not-approved",
});

/// Who helps with a subscription (documentation page "Assign support contacts").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SupportContact {
    /// We do.
    Us,
    /// A partner that shares the customer with us.
    Partner(PartnershipId),
}

/// A step of an off-boarding that a person ticks off. What the rules can see for themselves, such
/// as open subscriptions, is no step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OffboardingStep {
    /// The customer was told, in writing: nobody else tells it.
    CustomerTold,
    /// It knows where to get its licences from.
    SuccessorKnown,
    /// Its data was handed over, or it said that it needs nothing.
    DataHandedOver,
    /// Last invoices were settled.
    InvoicesSettled,
    /// Azure roles of our groups were removed; nothing removes them by itself.
    AzureRolesRemoved,
    /// The customer looked at its list of partners and found us gone.
    PartnerListChecked,
}

coded!(OffboardingStep {
    CustomerTold => "customer-told",
    SuccessorKnown => "successor-known",
    DataHandedOver => "data-handed-over",
    InvoicesSettled => "invoices-settled",
    AzureRolesRemoved => "azure-roles-removed",
    PartnerListChecked => "partner-list-checked",
});

/// What happened to a step, by its stable code in events.
pub(crate) const STEP_DONE: &str = "offboarding-step-done";
/// See [`STEP_DONE`].
pub(crate) const STEP_OPEN: &str = "offboarding-step-open";

impl Offboarding {
    /// Whether this step is done.
    pub fn is_done(&self, step: OffboardingStep) -> bool {
        self.done.contains_key(&step)
    }

    /// How many of the steps are done, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.done.len(), OffboardingStep::ALL.len())
    }
}

/// How far an off-boarding has come: one person begins it, another may finish it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offboarding {
    /// When it was begun.
    pub begun: Timestamp,
    /// By whom.
    pub begun_by: AgentName,
    /// The steps that are done: when, and by whom.
    pub done: BTreeMap<OffboardingStep, (Timestamp, AgentName)>,
}
