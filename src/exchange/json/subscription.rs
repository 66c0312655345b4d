//! A subscription as published JSON, both ways.

use std::str::FromStr;

use partnerdesk_domain::{
    Billing, Category, Commerce, MpnId, ProductName, Status, Subscription, SubscriptionId,
    Timestamp, status_word,
};
use serde::{Deserialize, Serialize};

use crate::cell::CellReason;
use crate::instant::{instant_text, parse_instant};

/// A subscription as published JSON.
///
/// `status_at` belongs to the status: since when it is suspended, or when it is going to end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubscriptionJson {
    pub(crate) id: String,
    pub(crate) product: String,
    pub(crate) quantity: u32,
    pub(crate) status: String,
    #[serde(default)]
    pub(crate) status_at: Option<String>,
    pub(crate) category: String,
    pub(crate) commerce: String,
    pub(crate) billing: String,
    #[serde(default)]
    pub(crate) started: Option<String>,
    #[serde(default)]
    pub(crate) ends: Option<String>,
    #[serde(default)]
    pub(crate) parent: Option<String>,
    #[serde(default)]
    pub(crate) reseller: Option<String>,
}

impl SubscriptionJson {
    /// A subscription of the book.
    pub fn of(subscription: &Subscription) -> Self {
        let status_at = match subscription.status {
            Status::ScheduledToEnd { at } => Some(at),
            Status::Suspended { since } => since,
            Status::Pending | Status::Active | Status::Cancelled => None,
        };
        Self {
            id: subscription.id.to_string(),
            product: subscription.product.to_string(),
            quantity: subscription.quantity,
            status: status_word(subscription.status).to_owned(),
            status_at: status_at.map(instant_text),
            category: subscription.category.code().to_owned(),
            commerce: subscription.commerce.code().to_owned(),
            billing: subscription.billing.code().to_owned(),
            started: subscription.started.map(instant_text),
            ends: subscription.ends.map(instant_text),
            parent: subscription.parent.as_ref().map(ToString::to_string),
            reseller: subscription.reseller.as_ref().map(ToString::to_string),
        }
    }

    /// The subscription it describes.
    pub(crate) fn subscription(&self) -> Result<Subscription, CellReason> {
        let parent = self.parent.as_deref().map(parse_id).transpose()?;
        let reseller = self.reseller.as_deref().map(|given| {
            MpnId::parse(given)
                .map_err(|problem| CellReason::of_word(&problem, given, "partner location id"))
        });
        Ok(Subscription {
            id: parse_id(&self.id)?,
            product: parse_product(&self.product)?,
            quantity: self.quantity,
            status: self.parse_status()?,
            category: of_code(&self.category, Category::ALL, Category::code)?,
            commerce: of_code(&self.commerce, Commerce::ALL, Commerce::code)?,
            billing: of_code(&self.billing, Billing::ALL, Billing::code)?,
            started: optional_instant(self.started.as_deref())?,
            ends: optional_instant(self.ends.as_deref())?,
            parent,
            reseller: reseller.transpose()?,
        })
    }

    fn parse_status(&self) -> Result<Status, CellReason> {
        let at = optional_instant(self.status_at.as_deref())?;
        match self.status.as_str() {
            "pending" => Ok(Status::Pending),
            "active" => Ok(Status::Active),
            "suspended" => Ok(Status::Suspended { since: at }),
            "cancelled" => Ok(Status::Cancelled),
            "ending" => Ok(Status::ScheduledToEnd {
                at: at.ok_or(CellReason::EndWithoutDate)?,
            }),
            other => Err(CellReason::UnknownWord {
                given: other.to_owned(),
                known: vec!["pending", "active", "ending", "suspended", "cancelled"],
            }),
        }
    }
}

/// The identity of a subscription.
pub(crate) fn parse_id(given: &str) -> Result<SubscriptionId, CellReason> {
    if given.trim().is_empty() {
        return Err(CellReason::Missing);
    }
    SubscriptionId::from_str(given).map_err(|_| CellReason::Malformed {
        given: given.to_owned(),
        what: "subscription id",
    })
}

/// The product of a subscription.
pub(crate) fn parse_product(given: &str) -> Result<ProductName, CellReason> {
    ProductName::parse(given)
        .map_err(|problem| CellReason::of_word(&problem, given, "product name"))
}

/// The value of a code, in any case.
pub(crate) fn of_code<T: Copy>(
    given: &str,
    all: &'static [T],
    code: fn(T) -> &'static str,
) -> Result<T, CellReason> {
    let is_meant = |value: &&T| code(**value).eq_ignore_ascii_case(given.trim());
    all.iter()
        .find(is_meant)
        .copied()
        .ok_or_else(|| CellReason::UnknownWord {
            given: given.to_owned(),
            known: all.iter().map(|value| code(*value)).collect(),
        })
}

/// An instant, where there is one.
pub(crate) fn optional_instant(given: Option<&str>) -> Result<Option<Timestamp>, CellReason> {
    let read =
        |text: &str| parse_instant(text).ok_or_else(|| CellReason::NotADate(text.to_owned()));
    given.map(read).transpose()
}
