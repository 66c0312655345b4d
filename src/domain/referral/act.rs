//! What can be asked of a referral, and what happens to it then. Whether it may is decided in
//! `decide`.

use super::{
    Consent, Deal, LeadQuality, Reference, Referral, ReferralKind, ReferralReason, ReferralRow,
    ReferredCompany,
};
use crate::account::coded;
use crate::contact::Contact;
use crate::matter::Asked;
use crate::policy::Action;
use crate::time::Timestamp;
use crate::words::Note;

/// On whose side a contact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    /// The company that was sent to us.
    Customer,
    /// Ours.
    Team,
}

coded!(Party { Customer => "customer", Team => "team" });

/// A referral as it reaches us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// What it belongs to.
    pub engagement: Option<Reference>,
    /// Who works on it.
    pub kind: ReferralKind,
    /// How good a lead it is.
    pub quality: LeadQuality,
    /// Who was sent to us.
    pub company: ReferredCompany,
    /// What the company agreed to.
    pub consent: Consent,
    /// The deal, as far as it is known.
    pub deal: Deal,
    /// When it reached us; now, when it is not said.
    pub received: Option<Timestamp>,
    /// Whether somebody has looked at it: whoever enters one by hand has.
    pub seen: bool,
}

/// What can be asked of one referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferralCommand {
    /// Enter it by hand.
    Enter(Box<Arrival>),
    /// Take over what a file says.
    Import(Box<ReferralRow>),
    /// Record that somebody has looked at it.
    See,
    /// Mark it, or no longer.
    SetFavourite(bool),
    /// Accept it, with the deal as it was agreed and people to add on both sides.
    Accept {
        /// The deal.
        deal: Box<Deal>,
        /// Who is to be added.
        contacts: Vec<(Party, Contact)>,
    },
    /// Decline it.
    Decline {
        /// Why.
        reason: ReferralReason,
        /// What else there is to say.
        notes: Option<Note>,
    },
    /// Change the deal.
    EditDeal(Box<Deal>),
    /// Add a person.
    AddContact(Party, Contact),
    /// Take a person away again.
    RemoveContact(Party, Contact),
    /// Record that the deal was made.
    Win,
    /// Record that it was not.
    Lose {
        /// Why, where somebody says so.
        reason: Option<ReferralReason>,
        /// What else there is to say.
        notes: Option<Note>,
    },
}

/// What happened to a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferralChange {
    /// It was entered by hand.
    Entered,
    /// A file brought it or changed it.
    Imported,
    /// Somebody looked at it.
    Seen,
    /// It was marked, or no longer.
    FavouriteChanged,
    /// It was accepted.
    Accepted,
    /// It was declined.
    Declined,
    /// The deal changed.
    Edited,
    /// A person was added.
    ContactAdded,
    /// A person was taken away.
    ContactRemoved,
    /// The deal was made.
    Won,
    /// It was not.
    Lost,
}

coded!(ReferralChange {
    Entered => "referral-entered",
    Imported => "referral-imported",
    Seen => "referral-seen",
    FavouriteChanged => "referral-favourite",
    Accepted => "referral-accepted",
    Declined => "referral-declined",
    Edited => "referral-edited",
    ContactAdded => "referral-contact-added",
    ContactRemoved => "referral-contact-removed",
    Won => "referral-won",
    Lost => "referral-lost",
});

impl Asked<Referral> for ReferralCommand {
    fn action(&self) -> Action {
        Action::ManageReferrals
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Enter(_) => "referral.add",
            Self::Import(_) => "referral.import",
            Self::See => "referral.seen",
            Self::SetFavourite(_) => "referral.favourite",
            Self::Accept { .. } => "referral.accept",
            Self::Decline { .. } => "referral.decline",
            Self::EditDeal(_) => "referral.edit",
            Self::AddContact(..) => "referral.contact",
            Self::RemoveContact(..) => "referral.contact-remove",
            Self::Win => "referral.won",
            Self::Lose { .. } => "referral.lost",
        }
    }

    /// What takes a change back. An answer that was given stays given; work on the deal and our
    /// own mark have a way back.
    fn back(change: &str, before: Option<&Referral>, after: &Referral) -> Option<Self> {
        let before = before?;
        match ReferralChange::from_code(change)? {
            ReferralChange::FavouriteChanged => Some(Self::SetFavourite(before.favourite)),
            ReferralChange::Edited => Some(Self::EditDeal(Box::new(before.deal.clone()))),
            ReferralChange::ContactAdded => {
                one_more(before, after).map(|(party, it)| Self::RemoveContact(party, it))
            }
            ReferralChange::ContactRemoved => {
                one_more(after, before).map(|(party, it)| Self::AddContact(party, it))
            }
            ReferralChange::Entered
            | ReferralChange::Imported
            | ReferralChange::Seen
            | ReferralChange::Accepted
            | ReferralChange::Declined
            | ReferralChange::Won
            | ReferralChange::Lost => None,
        }
    }
}

/// The person that the one record knows more than the other.
fn one_more(fewer: &Referral, more: &Referral) -> Option<(Party, Contact)> {
    let of = |party: Party| {
        let mut people = more.people(party).iter();
        let new = people.find(|person| !fewer.people(party).contains(person))?;
        Some((party, new.clone()))
    };
    of(Party::Customer).or_else(|| of(Party::Team))
}
