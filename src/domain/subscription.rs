//! A customer's subscriptions, as far as ending a relationship and permissions need them.
//! The book records what was done in the portal; it orders nothing there.

use crate::account::coded;
use crate::id::SubscriptionId;
use crate::time::{Span, Timestamp};
use crate::words::{MpnId, ProductName};

/// What kind of thing was bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Licences for users.
    License,
    /// An Azure plan or Azure usage subscription.
    AzurePlan,
    /// An Azure reservation.
    Reservation,
    /// An Azure savings plan.
    SavingsPlan,
    /// Software, perpetual or for a term.
    Software,
    /// A marketplace offer.
    Marketplace,
    /// A trial.
    Trial,
}

coded!(Category {
    License => "license",
    AzurePlan => "azure-plan",
    Reservation => "reservation",
    SavingsPlan => "savings-plan",
    Software => "software",
    Marketplace => "marketplace",
    Trial => "trial",
});

impl Category {
    /// A guess from a product's name, for files that do not tell.
    pub fn guess(product: &str) -> Self {
        let name = product.to_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
        if says(&["savings plan", "节省计划"]) {
            Self::SavingsPlan
        } else if says(&["reservation", "reserved", "预留"]) {
            Self::Reservation
        } else if says(&["azure plan", "microsoft azure", "azure 计划"]) {
            Self::AzurePlan
        } else if says(&["perpetual", "software", "ltsc", "windows server"]) {
            Self::Software
        } else if says(&["trial", "试用"]) {
            Self::Trial
        } else {
            Self::License
        }
    }
}

/// Under which commerce model it was bought: decides whether suspending is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Commerce {
    /// The older model: a suspended subscription is not billed.
    Legacy,
    /// The newer model: billed until cancelled, suspended or not.
    NewCommerce,
}

coded!(Commerce { Legacy => "legacy", NewCommerce => "new-commerce" });

/// How it is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Billing {
    /// Every month.
    Monthly,
    /// Every year.
    Annual,
    /// Once for three years.
    Triennial,
    /// Once.
    OneTime,
}

coded!(Billing {
    Monthly => "monthly",
    Annual => "annual",
    Triennial => "triennial",
    OneTime => "one-time",
});

/// What was last recorded about a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Ordered, not provisioned.
    Pending,
    /// In use.
    Active,
    /// In use until its term ends, then gone: cancelled too late for less.
    ScheduledToEnd {
        /// When the term ends.
        at: Timestamp,
    },
    /// Users are locked out, data kept until the retention ends.
    Suspended {
        /// When it was suspended, where known.
        since: Option<Timestamp>,
    },
    /// Gone.
    Cancelled,
}

/// How a subscription stands at an instant: retention and terms run out by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Not provisioned yet.
    Pending,
    /// In use, also while scheduled to end.
    Active,
    /// Suspended, inside retention.
    Suspended,
    /// Cancelled, run out, or deleted after retention.
    Cancelled,
}

coded!(Standing {
    Pending => "pending",
    Active => "active",
    Suspended => "suspended",
    Cancelled => "cancelled",
});

/// How long a suspended subscription's data is kept at least
/// (documentation page "Suspend a subscription": 90 to 120 days).
pub const RETENTION: Span = Span::days(90);

/// One subscription of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Its identity, unique within the customer.
    pub id: SubscriptionId,
    /// The product.
    pub product: ProductName,
    /// Licences or units.
    pub quantity: u32,
    /// What was last recorded.
    pub status: Status,
    /// What kind of thing it is.
    pub category: Category,
    /// Under which model it was bought.
    pub commerce: Commerce,
    /// How it is paid.
    pub billing: Billing,
    /// When it was bought or last renewed, where known.
    pub started: Option<Timestamp>,
    /// When its term ends, where known.
    pub ends: Option<Timestamp>,
    /// The base of an add-on: suspending the base suspends it too.
    pub parent: Option<SubscriptionId>,
    /// The partner location that owns it, where known.
    pub reseller: Option<MpnId>,
}

impl Subscription {
    /// How it stands at `now`.
    pub fn standing(&self, now: Timestamp) -> Standing {
        match self.status {
            Status::Pending => Standing::Pending,
            Status::ScheduledToEnd { at } if at <= now => Standing::Cancelled,
            Status::Active | Status::ScheduledToEnd { .. } => Standing::Active,
            Status::Suspended { since: Some(since) } if since.plus(RETENTION) <= now => {
                Standing::Cancelled
            }
            Status::Suspended { .. } => Standing::Suspended,
            Status::Cancelled => Standing::Cancelled,
        }
    }

    /// Whether it can only be cancelled, never suspended.
    pub fn cannot_be_suspended(&self) -> bool {
        matches!(
            self.category,
            Category::Reservation | Category::SavingsPlan | Category::Software
        )
    }

    /// When cancelling at once stops being possible; none when it always is, or when the
    /// start is not recorded. Sources: documentation pages "Cancel a subscription"
    /// (7 days in new commerce) and "Manage marketplace products" (24 hours or 14 days).
    pub fn cancellable_until(&self) -> Option<Timestamp> {
        let window = match (self.category, self.commerce) {
            (Category::Reservation, _) => return None,
            (Category::Marketplace | Category::Software, _) if self.billing == Billing::Monthly => {
                Span::hours(24)
            }
            (Category::Marketplace | Category::Software, _) => Span::days(14),
            (_, Commerce::NewCommerce) => Span::days(7),
            (_, Commerce::Legacy) => return None,
        };
        Some(self.started?.plus(window))
    }
}
