//! A mailing: the same letter to many companies, prepared once. Each recipient gets an invitation
//! of its own, whose identity follows from the mailing, so that going on after an interruption
//! can never write to anybody twice. What became of each is seen from those invitations.

use crate::account::coded;
use crate::country::Country;
use crate::id::{CustomerId, InvitationId, guid_newtype};
use crate::invitation::MailLanguage;
use crate::link::InvitationKind;
use crate::matter::{Asked, Described, Stamp};
use crate::policy::Action;
use crate::words::{CompanyName, EmailAddress, PersonName, text_newtype, without_controls};

guid_newtype! {
    /// One mailing in our book.
    MailingId
}

text_newtype! {
    /// What people call a mailing, such as `spring 2026`.
    MailingName, 60, without_controls
}

/// Somebody who is written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The company.
    pub company: CompanyName,
    /// The customer that it is in the book, where it is one.
    pub customer: Option<CustomerId>,
    /// Where it is, as far as the list of recipients says.
    pub country: Option<Country>,
    /// Where the letter goes.
    pub email: EmailAddress,
    /// Whom it greets.
    pub name: Option<PersonName>,
    /// In which language.
    pub language: MailLanguage,
}

/// The text of a mailing in one language, with placeholders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailingText {
    /// Which language.
    pub language: MailLanguage,
    /// One line.
    pub subject: String,
    /// Lines separated by `\n`, with the link's placeholder.
    pub body: String,
}

/// What is sent, and to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailingPlan {
    /// What people call it.
    pub name: MailingName,
    /// What it asks for.
    pub kind: InvitationKind,
    /// Whether it also asks for delegated administration.
    pub includes_admin: bool,
    /// The text in each language that is needed.
    pub texts: Vec<MailingText>,
    /// To whom.
    pub recipients: Vec<Recipient>,
}

/// One mailing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailing {
    /// Which one.
    pub id: MailingId,
    /// Its version, and when and by whom it was made.
    pub stamp: Stamp,
    /// What is sent, and to whom.
    pub plan: MailingPlan,
}

impl Mailing {
    /// The most recipients of one mailing.
    pub const LIMIT: usize = 2_000;

    /// The identity of the invitation to a recipient, counted from 0. Those of one mailing lie
    /// together, and no other invitation lies among them.
    pub fn invitation(&self, recipient: usize) -> InvitationId {
        let place = u128::try_from(recipient).unwrap_or(u128::from(u32::MAX));
        InvitationId(self.id.0 & !u128::from(u32::MAX) | place)
    }

    /// The text in a language.
    pub fn text(&self, language: MailLanguage) -> Option<&MailingText> {
        self.plan
            .texts
            .iter()
            .find(|text| text.language == language)
    }
}

/// What can be asked for about a mailing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailingCommand {
    /// Write down what is to be sent, and to whom. Nothing is sent by it.
    Prepare(Box<MailingPlan>),
}

/// What happened to a mailing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MailingChange {
    /// It was prepared.
    Prepared,
}

coded!(MailingChange { Prepared => "mailing-prepared" });

impl Described for Mailing {
    fn title(&self) -> String {
        self.plan.name.to_string()
    }

    fn state_word(&self) -> &'static str {
        "prepared"
    }
}

impl Asked<Mailing> for MailingCommand {
    fn action(&self) -> Action {
        Action::RequestRelationship
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Prepare(_) => "mailing.prepare",
        }
    }
}
