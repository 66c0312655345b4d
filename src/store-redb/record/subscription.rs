//! A customer's subscription as it is stored, inside the customer and inside entries.

use partnerdesk_domain::{MpnId, ProductName, Status, Subscription, SubscriptionId, Timestamp};
use serde::{Deserialize, Serialize};

use super::Coded;
use super::account::word;
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct SubscriptionV1<'a> {
    id: &'a str,
    product: &'a str,
    quantity: u32,
    status: StatusV1,
    category: u8,
    commerce: u8,
    billing: u8,
    started: Option<i64>,
    ends: Option<i64>,
    parent: Option<&'a str>,
    reseller: Option<&'a str>,
}

/// Append only: the encoding keeps the place of a variant, not its name.
#[derive(Serialize, Deserialize)]
pub(super) enum StatusV1 {
    Pending,
    Active,
    ScheduledToEnd { at: i64 },
    Suspended { since: Option<i64> },
    Cancelled,
}

impl<'a> From<&'a Subscription> for SubscriptionV1<'a> {
    fn from(subscription: &'a Subscription) -> Self {
        Self {
            id: subscription.id.as_str(),
            product: subscription.product.as_str(),
            quantity: subscription.quantity,
            status: subscription.status.into(),
            category: subscription.category.number(),
            commerce: subscription.commerce.number(),
            billing: subscription.billing.number(),
            started: subscription.started.map(|at| at.0),
            ends: subscription.ends.map(|at| at.0),
            parent: subscription.parent.as_ref().map(SubscriptionId::as_str),
            reseller: subscription.reseller.as_ref().map(MpnId::as_str),
        }
    }
}

impl TryFrom<SubscriptionV1<'_>> for Subscription {
    type Error = Malformed;

    fn try_from(stored: SubscriptionV1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            id: identity(stored.id)?,
            product: ProductName::parse(stored.product).map_err(|_| Malformed::Value("product"))?,
            quantity: stored.quantity,
            status: stored.status.into(),
            category: Coded::stored(stored.category)?,
            commerce: Coded::stored(stored.commerce)?,
            billing: Coded::stored(stored.billing)?,
            started: stored.started.map(Timestamp),
            ends: stored.ends.map(Timestamp),
            parent: stored.parent.map(identity).transpose()?,
            reseller: word("location id", MpnId::parse, stored.reseller)?,
        })
    }
}

impl From<Status> for StatusV1 {
    fn from(status: Status) -> Self {
        match status {
            Status::Pending => Self::Pending,
            Status::Active => Self::Active,
            Status::ScheduledToEnd { at } => Self::ScheduledToEnd { at: at.0 },
            Status::Suspended { since } => Self::Suspended {
                since: since.map(|at| at.0),
            },
            Status::Cancelled => Self::Cancelled,
        }
    }
}

impl From<StatusV1> for Status {
    fn from(stored: StatusV1) -> Self {
        match stored {
            StatusV1::Pending => Self::Pending,
            StatusV1::Active => Self::Active,
            StatusV1::ScheduledToEnd { at } => Self::ScheduledToEnd { at: Timestamp(at) },
            StatusV1::Suspended { since } => Self::Suspended {
                since: since.map(Timestamp),
            },
            StatusV1::Cancelled => Self::Cancelled,
        }
    }
}

/// The stored shapes of several subscriptions.
pub(super) fn all(subscriptions: &[Subscription]) -> Vec<SubscriptionV1<'_>> {
    subscriptions.iter().map(SubscriptionV1::from).collect()
}

/// Several subscriptions, read back.
pub(super) fn read_all(stored: Vec<SubscriptionV1<'_>>) -> Result<Vec<Subscription>, Malformed> {
    stored.into_iter().map(Subscription::try_from).collect()
}

/// A subscription's identity, read back.
pub(super) fn identity(stored: &str) -> Result<SubscriptionId, Malformed> {
    stored
        .parse()
        .map_err(|_| Malformed::Value("subscription id"))
}
