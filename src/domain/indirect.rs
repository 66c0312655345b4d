//! Customers in the indirect model: which reseller a provider's customer belongs to, which
//! providers share a reseller's customer, and the way of a direct customer to a provider.

use crate::command::Confirmation;
use crate::partnership::PartnershipId;

/// What can be asked for about one customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndirectCommand {
    /// As provider: the customer belongs to this indirect reseller; to none, it is a direct
    /// customer of ours.
    AssignReseller(Option<PartnershipId>),
    /// As reseller: record whether this provider shares the customer with us.
    NoteProvider {
        /// Which provider.
        provider: PartnershipId,
        /// Whether it does.
        shares: bool,
    },
    /// As dual partner: share a direct customer with this provider (documentation page
    /// "Transition direct customers to indirect"). Not taken back here.
    Extend(PartnershipId, Confirmation),
}

/// The stable codes of what happened.
pub(crate) const RESELLER_ASSIGNED: &str = "reseller-assigned";
/// See [`RESELLER_ASSIGNED`].
pub(crate) const PROVIDER_NOTED: &str = "provider-noted";
/// See [`RESELLER_ASSIGNED`].
pub(crate) const RELATIONSHIP_EXTENDED: &str = "relationship-extended";

impl IndirectCommand {
    /// Its stable name in the journal.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::AssignReseller(_) => "reseller.assign",
            Self::NoteProvider { .. } => "provider.note",
            Self::Extend(..) => "relationship.extend",
        }
    }
}
