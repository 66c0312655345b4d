//! What a row of a file says about a referral. Whether it may be so is decided in `decide`.

use super::{Deal, Party, Reference, Referral, ReferralReason, ReferralStage, ReferredCompany};
use crate::contact::Contact;

/// Where a row of a file says that a referral stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowStatus {
    /// New.
    New {
        /// Whether somebody has looked at it.
        seen: bool,
    },
    /// Accepted.
    Active,
    /// Won.
    Won,
    /// Lost, which a file has to give a reason for.
    Lost(ReferralReason),
    /// Declined.
    Declined(ReferralReason),
    /// Expired. Only time lets a referral expire, so no file can.
    Expired,
}

/// What a row of a file says about a referral. Nothing it does not say is touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferralRow {
    /// What it belongs to.
    pub engagement: Option<Reference>,
    /// The company. Its contacts and its directory are added to what is known.
    pub company: ReferredCompany,
    /// Whether the company agreed that its data is shared, where the file says so.
    pub to_share: Option<bool>,
    /// The deal.
    pub deal: Deal,
    /// Where it stands.
    pub status: RowStatus,
    /// People of ours, added to those who are known.
    pub team: Vec<Contact>,
}

impl RowStatus {
    /// The stage alone.
    pub fn stage(self) -> ReferralStage {
        match self {
            Self::New { seen: false } => ReferralStage::Pending,
            Self::New { seen: true } => ReferralStage::Received,
            Self::Active => ReferralStage::Accepted,
            Self::Won => ReferralStage::Won,
            Self::Lost(_) => ReferralStage::Lost,
            Self::Declined(_) => ReferralStage::Declined,
            Self::Expired => ReferralStage::Expired,
        }
    }
}

impl ReferralRow {
    /// Writes what the row says into a referral: a cell that is empty changes nothing.
    pub(crate) fn tell(&self, referral: &mut Referral) {
        fn over<T: Clone>(known: &mut Option<T>, said: Option<&T>) {
            if let Some(said) = said {
                *known = Some(said.clone());
            }
        }
        over(&mut referral.engagement, self.engagement.as_ref());
        let (known, said) = (&mut referral.company, &self.company);
        known.name = said.name.clone();
        over(&mut known.site, said.site.as_ref());
        over(&mut known.size, said.size.as_ref());
        over(&mut known.duns, said.duns.as_ref());
        over(&mut known.microsoft_id, said.microsoft_id.as_ref());
        let (known, said) = (&mut referral.deal, &self.deal);
        known.name = said.name.clone();
        over(&mut known.value, said.value.as_ref());
        over(&mut known.closes, said.closes.as_ref());
        over(&mut known.notes, said.notes.as_ref());
        over(&mut known.crm_id, said.crm_id.as_ref());
        over(&mut known.campaign_id, said.campaign_id.as_ref());
        if let Some(to_share) = self.to_share {
            referral.consent.to_share = to_share;
        }
        for contact in &self.company.contacts {
            referral.add(Party::Customer, contact);
        }
        for contact in &self.team {
            referral.add(Party::Team, contact);
        }
    }
}
