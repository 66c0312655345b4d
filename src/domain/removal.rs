//! What stands in the way of ending a relationship: every blocker, in the order in which one
//! would clear them (documentation page "Remove a relationship").

use crate::customer::Customer;
use crate::id::SubscriptionId;
use crate::subscription::{Category, Commerce, Standing, Subscription};
use crate::time::Timestamp;
use crate::words::ProductName;

/// Why a subscription blocks the end, in clearing order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockerKind {
    /// An Azure reservation or savings plan that is not cancelled.
    OpenReservation,
    /// A software purchase that is not cancelled.
    SoftwarePurchase,
    /// A subscription in use that has to be suspended.
    ActiveSubscription,
    /// A new-commerce subscription that is not cancelled: suspending is not enough.
    NewCommerceNotCancelled,
}

impl BlockerKind {
    /// Every kind in clearing order.
    pub const ALL: [Self; 4] = [
        Self::OpenReservation,
        Self::SoftwarePurchase,
        Self::ActiveSubscription,
        Self::NewCommerceNotCancelled,
    ];

    /// The stable code in refusals.
    pub fn code(self) -> &'static str {
        match self {
            Self::OpenReservation => "open-reservation",
            Self::SoftwarePurchase => "software-purchase",
            Self::ActiveSubscription => "active-subscription",
            Self::NewCommerceNotCancelled => "new-commerce-not-cancelled",
        }
    }
}

/// One thing to clear before a relationship can end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocker {
    /// Why it blocks; also says how to clear it.
    pub kind: BlockerKind,
    /// The subscription to act on.
    pub subscription: SubscriptionId,
    /// What it is of.
    pub product: ProductName,
    /// How many.
    pub quantity: u32,
    /// When its term ends, where known.
    pub ends: Option<Timestamp>,
}

/// Everything that blocks ending the relationship with `customer` at `now`.
pub fn blockers(customer: &Customer, now: Timestamp) -> Vec<Blocker> {
    let mut found: Vec<Blocker> = customer
        .subscriptions
        .iter()
        .filter_map(|subscription| {
            kind_of(subscription, now).map(|kind| Blocker {
                kind,
                subscription: subscription.id.clone(),
                product: subscription.product.clone(),
                quantity: subscription.quantity,
                ends: subscription.ends,
            })
        })
        .collect();
    found.sort_by(|a, b| (a.kind, &a.subscription).cmp(&(b.kind, &b.subscription)));
    found
}

fn kind_of(subscription: &Subscription, now: Timestamp) -> Option<BlockerKind> {
    let standing = subscription.standing(now);
    match (standing, subscription.category, subscription.commerce) {
        (Standing::Cancelled, _, _) => None,
        (_, Category::Reservation | Category::SavingsPlan, _) => Some(BlockerKind::OpenReservation),
        (_, Category::Software, _) => Some(BlockerKind::SoftwarePurchase),
        (_, _, Commerce::NewCommerce) => Some(BlockerKind::NewCommerceNotCancelled),
        (Standing::Pending | Standing::Active, _, Commerce::Legacy) => {
            Some(BlockerKind::ActiveSubscription)
        }
        (Standing::Suspended, _, Commerce::Legacy) => None,
    }
}
