//! The deal behind a referral: what it is called, what it is worth, when it may be made. It is
//! complete before a referral is accepted and stays so afterwards.

use crate::account::coded;
use crate::money::Money;
use crate::time::Day;
use crate::words::{Note, text_newtype, without_controls};

text_newtype! {
    /// What a deal is called.
    DealName, 200, without_controls
}
text_newtype! {
    /// An identity in a system of somebody else's: an engagement, a CRM record, a campaign.
    Reference, 200, without_controls
}

/// What is known of a deal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deal {
    /// What it is called.
    pub name: DealName,
    /// What it may be worth.
    pub value: Option<Money>,
    /// When the customer means to buy.
    pub closes: Option<Day>,
    /// What else there is to say.
    pub notes: Option<Note>,
    /// Its identity in our own customer records.
    pub crm_id: Option<Reference>,
    /// The campaign that it came from.
    pub campaign_id: Option<Reference>,
}

/// A part of a deal that has to be known before it is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DealPart {
    /// What it may be worth.
    Value,
    /// When the customer means to buy.
    Timeframe,
}

coded!(DealPart { Value => "value", Timeframe => "timeframe" });

impl Deal {
    /// A deal of which only the name is known.
    pub fn named(name: DealName) -> Self {
        Self {
            name,
            value: None,
            closes: None,
            notes: None,
            crm_id: None,
            campaign_id: None,
        }
    }

    /// What is missing before it can be accepted.
    pub fn lacks(&self) -> Vec<DealPart> {
        let value = self.value.is_none().then_some(DealPart::Value);
        let closes = self.closes.is_none().then_some(DealPart::Timeframe);
        value.into_iter().chain(closes).collect()
    }
}
