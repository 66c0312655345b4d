//! A referral: a company that looks for a partner was sent to us, and waits for an answer.
//!
//! Its record holds only what happened. That nobody answered in time is never written down: it
//! follows from when it was received and from what time it is ([`Referral::stage`]). What may be
//! done with it is decided in `decide`; where it is listed stands in `referral/tab`.

mod act;
mod deal;
mod reason;
mod row;
mod tab;

use crate::account::coded;
use crate::contact::{CompanySize, Contact, DunsNumber, Site};
use crate::form::{CustomerField, CustomerForm};
use crate::id::{MicrosoftId, guid_newtype};
use crate::matter::{Described, Stamp};
use crate::time::{Span, Timestamp};
use crate::words::{CompanyName, Note};

pub use act::{Arrival, Party, ReferralChange, ReferralCommand};
pub use deal::{Deal, DealName, DealPart, Reference};
pub use reason::ReferralReason;
pub use row::{ReferralRow, RowStatus};
pub use tab::{Attention, ContactMarker, EXPIRES_SOON, ReferralTab, UNANSWERED, attention};

guid_newtype! {
    /// One referral. Time-ordered (UUID version 7) when it was made here.
    ReferralId
}

/// How long a new referral waits for an answer (documentation page "Responding to referrals").
pub const REFERRAL_LIFE: Span = Span::days(14);
/// How long the sender's wish to be contacted counts as fresh.
pub const CONTACT_WINDOW: Span = Span::hours(72);

/// Who works on a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferralKind {
    /// We alone.
    Independent,
    /// We together with others.
    Shared,
}

coded!(ReferralKind { Independent => "independent", Shared => "shared" });

/// How good a lead is: who found that there is a wish to buy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeadQuality {
    /// Nobody said.
    None,
    /// The customer itself asked.
    Direct,
    /// Microsoft's marketing.
    MarketingQualified,
    /// A seller of Microsoft.
    SalesQualified,
}

coded!(LeadQuality {
    None => "none",
    Direct => "direct",
    MarketingQualified => "marketing-qualified",
    SalesQualified => "sales-qualified",
});

/// The company that was sent to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferredCompany {
    /// Its name.
    pub name: CompanyName,
    /// Where it is.
    pub site: Option<Site>,
    /// How large it is.
    pub size: Option<CompanySize>,
    /// Its Dun & Bradstreet number.
    pub duns: Option<DunsNumber>,
    /// Its directory, if it has one already and it is known.
    pub microsoft_id: Option<MicrosoftId>,
    /// Its people.
    pub contacts: Vec<Contact>,
}

/// What the company agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Consent {
    /// Its data may be shared with others.
    pub to_share: bool,
    /// It wants to be contacted.
    pub to_contact: bool,
}

/// What was last done with a referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReferralStatus {
    /// It came in. Nobody may have looked at it yet.
    New {
        /// Whether somebody has.
        seen: bool,
    },
    /// We accepted it and work on the deal.
    Active {
        /// Since when.
        accepted: Timestamp,
    },
    /// The deal was made.
    Won {
        /// When.
        at: Timestamp,
    },
    /// The deal was not made.
    Lost {
        /// When.
        at: Timestamp,
        /// Why, where somebody said so.
        reason: Option<ReferralReason>,
        /// What else there is to say.
        notes: Option<Note>,
    },
    /// We did not want it.
    Declined {
        /// When.
        at: Timestamp,
        /// Why.
        reason: ReferralReason,
        /// What else there is to say.
        notes: Option<Note>,
    },
}

/// Where a referral stands at a moment: its substatus, as the documentation calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferralStage {
    /// New, and nobody has looked at it.
    Pending,
    /// New, and seen.
    Received,
    /// Being worked on.
    Accepted,
    /// See [`ReferralStatus::Won`].
    Won,
    /// See [`ReferralStatus::Lost`].
    Lost,
    /// See [`ReferralStatus::Declined`].
    Declined,
    /// Nobody answered in time.
    Expired,
}

coded!(ReferralStage {
    Pending => "pending",
    Received => "received",
    Accepted => "accepted",
    Won => "won",
    Lost => "lost",
    Declined => "declined",
    Expired => "expired",
});

impl ReferralStage {
    /// Whether an answer is still expected.
    pub fn is_new(self) -> bool {
        matches!(self, Self::Pending | Self::Received)
    }

    /// Whether it is in the archive, where nothing changes any more.
    pub fn is_closed(self) -> bool {
        matches!(
            self,
            Self::Won | Self::Lost | Self::Declined | Self::Expired
        )
    }
}

/// One referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referral {
    /// Which one.
    pub id: ReferralId,
    /// Its version, and when and by whom it was entered.
    pub stamp: Stamp,
    /// What it belongs to: several referrals may share one engagement.
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
    /// Our own people who work on it.
    pub team: Vec<Contact>,
    /// Where it stands.
    pub status: ReferralStatus,
    /// Our own mark. It belongs to us and not to the referral, so it may change in the archive.
    pub favourite: bool,
    /// When it reached us: its time runs from here.
    pub received: Timestamp,
}

impl Referral {
    /// When it expires, or would have expired without an answer.
    pub fn expires(&self) -> Timestamp {
        self.received.plus(REFERRAL_LIFE)
    }

    /// Where it stands at `now`.
    pub fn stage(&self, now: Timestamp) -> ReferralStage {
        match self.status {
            ReferralStatus::New { .. } if self.expires() <= now => ReferralStage::Expired,
            _ => self.recorded_stage(),
        }
    }

    /// Where it was last put, however long ago that was.
    fn recorded_stage(&self) -> ReferralStage {
        match self.status {
            ReferralStatus::New { seen: false } => ReferralStage::Pending,
            ReferralStatus::New { seen: true } => ReferralStage::Received,
            ReferralStatus::Active { .. } => ReferralStage::Accepted,
            ReferralStatus::Won { .. } => ReferralStage::Won,
            ReferralStatus::Lost { .. } => ReferralStage::Lost,
            ReferralStatus::Declined { .. } => ReferralStage::Declined,
        }
    }

    /// When it went into the archive, as seen at `now`; none while it is not there.
    pub fn closed(&self, now: Timestamp) -> Option<Timestamp> {
        match self.status {
            ReferralStatus::New { .. } => Some(self.expires()).filter(|at| *at <= now),
            ReferralStatus::Active { .. } => None,
            ReferralStatus::Won { at }
            | ReferralStatus::Lost { at, .. }
            | ReferralStatus::Declined { at, .. } => Some(at),
        }
    }

    /// The people of one side.
    pub fn people(&self, party: Party) -> &[Contact] {
        match party {
            Party::Customer => &self.company.contacts,
            Party::Team => &self.team,
        }
    }

    pub(crate) fn people_mut(&mut self, party: Party) -> &mut Vec<Contact> {
        match party {
            Party::Customer => &mut self.company.contacts,
            Party::Team => &mut self.team,
        }
    }

    /// Adds a person, unless it is known.
    pub(crate) fn add(&mut self, party: Party, contact: &Contact) {
        let people = self.people_mut(party);
        if !people.contains(contact) {
            people.push(contact.clone());
        }
    }

    /// How urgent the company's wish to be contacted is at `now`.
    pub fn contact_marker(&self, now: Timestamp) -> Option<ContactMarker> {
        let waits = self.consent.to_contact && self.stage(now).is_new();
        waits.then(|| {
            if now < self.received.plus(CONTACT_WINDOW) {
                ContactMarker::Fresh
            } else {
                ContactMarker::Late
            }
        })
    }
}

impl Described for Referral {
    fn title(&self) -> String {
        format!("{}, {}", self.deal.name, self.company.name)
    }

    /// What was last done with it. That it expired is no deed.
    fn state_word(&self) -> &'static str {
        self.recorded_stage().code()
    }
}

/// What a referral says about a new customer, as far as the form of one asks for it.
pub fn customer_form(referral: &Referral) -> CustomerForm {
    use CustomerField as F;
    let mut form = CustomerForm::default();
    let company = &referral.company;
    form.set(F::Company, company.name.as_str());
    if let Some(site) = &company.site {
        let address = &site.address;
        let text = |text: Option<String>| text.unwrap_or_default();
        form.set(F::Country, site.country.code());
        form.set(
            F::Line1,
            text(address.line1.as_ref().map(ToString::to_string)),
        );
        form.set(
            F::Line2,
            text(address.line2.as_ref().map(ToString::to_string)),
        );
        form.set(
            F::City,
            text(address.city.as_ref().map(ToString::to_string)),
        );
        form.set(
            F::State,
            text(address.state.as_ref().map(ToString::to_string)),
        );
        let postal_code = address.postal_code.as_ref();
        form.set(F::PostalCode, text(postal_code.map(ToString::to_string)));
    }
    if let Some(contact) = company.contacts.first() {
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        form.set(F::FirstName, contact.first_name.as_str());
        form.set(
            F::LastName,
            text(
                contact
                    .last_name
                    .as_ref()
                    .map(super::post::NamePart::as_str),
            ),
        );
        form.set(
            F::Email,
            text(
                contact
                    .email
                    .as_ref()
                    .map(super::words::EmailAddress::as_str),
            ),
        );
        form.set(
            F::Phone,
            text(contact.phone.as_ref().map(super::post::PhoneNumber::as_str)),
        );
    }
    form
}
