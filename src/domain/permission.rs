//! What a customer may buy for itself, resource by resource, and what should be true before.
//! The switch lives with us; the purchase itself happens in the customer's own portal.

use crate::account::coded;
use crate::customer::Customer;
use crate::subscription::{Category, Standing};
use crate::time::Timestamp;
use crate::words::AgentName;

/// Something a customer can be allowed to purchase by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resource {
    /// Azure reserved instances.
    AzureReservations,
    /// Azure savings plans.
    AzureSavingsPlans,
}

coded!(Resource {
    AzureReservations => "azure-reservations",
    AzureSavingsPlans => "azure-savings-plans",
});

/// The position of a purchase permission. Off is the default for every customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Switch {
    /// The customer may not buy.
    #[default]
    Off,
    /// The customer may buy; we pay.
    On,
}

coded!(Switch { Off => "off", On => "on" });

impl Switch {
    /// The other position.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Off => Self::On,
            Self::On => Self::Off,
        }
    }
}

/// One purchase permission of one customer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Permission {
    /// Its position.
    pub switch: Switch,
    /// When and by whom it was last changed.
    pub changed: Option<(Timestamp, AgentName)>,
}

/// The purchase permissions of one customer: one for each resource.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Permissions {
    /// For Azure reservations.
    pub azure_reservations: Permission,
    /// For Azure savings plans.
    pub azure_savings_plans: Permission,
}

impl Permissions {
    /// The permission for a resource.
    pub fn of(&self, resource: Resource) -> &Permission {
        match resource {
            Resource::AzureReservations => &self.azure_reservations,
            Resource::AzureSavingsPlans => &self.azure_savings_plans,
        }
    }

    /// The permission for a resource, to be changed.
    pub fn of_mut(&mut self, resource: Resource) -> &mut Permission {
        match resource {
            Resource::AzureReservations => &mut self.azure_reservations,
            Resource::AzureSavingsPlans => &mut self.azure_savings_plans,
        }
    }

    /// The resources the customer may buy now.
    pub fn on(&self) -> impl Iterator<Item = Resource> + '_ {
        Resource::ALL
            .iter()
            .copied()
            .filter(|resource| self.of(*resource).switch == Switch::On)
    }
}

/// What should be true before a purchase permission helps anybody
/// (documentation page "Give customers permission", steps 1 and 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precondition {
    /// We are the customer's reseller. Without it nothing can be switched on.
    RelationshipActive,
    /// The customer has an Azure plan bought through us.
    AzurePlan,
    /// A user of the customer holds the Owner role on it.
    OwnerRole,
}

coded!(Precondition {
    RelationshipActive => "relationship-active",
    AzurePlan => "azure-plan",
    OwnerRole => "owner-role",
});

/// What we know about a precondition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Finding {
    /// It holds.
    Met,
    /// It does not hold.
    Unmet,
    /// Nothing recorded; somebody has to look in the portal.
    Unknown,
}

/// Every precondition of a purchase permission with what the book knows of it.
pub fn preconditions(customer: &Customer, now: Timestamp) -> [(Precondition, Finding); 3] {
    let relationship = if customer.relationship.is_live() {
        Finding::Met
    } else {
        Finding::Unmet
    };
    let live_plan = customer.subscriptions.iter().any(|subscription| {
        subscription.category == Category::AzurePlan
            && subscription.standing(now) == Standing::Active
    });
    let azure_plan = match (live_plan, customer.subscriptions.is_empty()) {
        (true, _) => Finding::Met,
        (false, true) => Finding::Unknown,
        (false, false) => Finding::Unmet,
    };
    let owner = if customer.owner_role_confirmed.is_some() {
        Finding::Met
    } else {
        Finding::Unknown
    };
    [
        (Precondition::RelationshipActive, relationship),
        (Precondition::AzurePlan, azure_plan),
        (Precondition::OwnerRole, owner),
    ]
}
