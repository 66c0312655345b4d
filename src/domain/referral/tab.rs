//! Where a referral is listed, and which of them ask for somebody's attention. All of it follows
//! from the record and the time.

use super::{LeadQuality, Referral, ReferralId};
use crate::account::coded;
use crate::time::{Span, Timestamp};

/// A tab of the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferralTab {
    /// Those that wait for an answer.
    New,
    /// Those that we work on.
    Active,
    /// Those where nothing changes any more.
    Archive,
    /// Enquiries of customers.
    Marketplace,
    /// Leads that marketing or sales found good.
    Qualified,
    /// Those that we marked.
    Favourites,
}

coded!(ReferralTab {
    New => "new",
    Active => "active",
    Archive => "archive",
    Marketplace => "marketplace",
    Qualified => "qualified",
    Favourites => "favourites",
});

impl ReferralTab {
    /// Whether a referral is listed here at `now`. The tabs by quality and by mark hold what is
    /// in the archive, too.
    pub fn holds(self, referral: &Referral, now: Timestamp) -> bool {
        let stage = referral.stage(now);
        match self {
            Self::New => stage.is_new(),
            Self::Active => !stage.is_new() && !stage.is_closed(),
            Self::Archive => stage.is_closed(),
            Self::Marketplace => {
                matches!(referral.quality, LeadQuality::None | LeadQuality::Direct)
            }
            Self::Qualified => matches!(
                referral.quality,
                LeadQuality::MarketingQualified | LeadQuality::SalesQualified
            ),
            Self::Favourites => referral.favourite,
        }
    }
}

/// How the mark of a company that wants to be contacted looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContactMarker {
    /// In the first 72 hours.
    Fresh,
    /// Later: it still waits, with less hope.
    Late,
}

coded!(ContactMarker { Fresh => "fresh", Late => "late" });

/// How long a new referral may wait before it asks for attention: an answer within a day is
/// advised.
pub const UNANSWERED: Span = Span::hours(24);
/// How long before it expires a referral asks for attention again.
pub const EXPIRES_SOON: Span = Span::days(3);

/// Why a referral asks for attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attention {
    /// It expires soon.
    ExpiresSoon {
        /// When.
        at: Timestamp,
    },
    /// It waits for an answer since more than a day.
    Unanswered {
        /// Since when.
        since: Timestamp,
    },
}

/// Which of these referrals ask for attention at `now`, the most pressing first: those that are
/// about to expire, then those that wait, each by age. A referral stands there once.
pub fn attention<'a>(
    referrals: impl IntoIterator<Item = &'a Referral>,
    now: Timestamp,
) -> Vec<(ReferralId, Attention)> {
    let mut all: Vec<(ReferralId, Attention)> = referrals
        .into_iter()
        .filter(|referral| referral.stage(now).is_new())
        .filter_map(|referral| {
            let (received, at) = (referral.received, referral.expires());
            let asks = if at.since(now) <= EXPIRES_SOON {
                Attention::ExpiresSoon { at }
            } else if UNANSWERED <= now.since(received) {
                Attention::Unanswered { since: received }
            } else {
                return None;
            };
            Some((referral.id, asks))
        })
        .collect();
    all.sort_unstable_by_key(|(id, asks)| (*asks, *id));
    all
}
