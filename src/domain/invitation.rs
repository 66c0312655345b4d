//! An invitation to connect: our own record of a link we handed out. Microsoft keeps none, so
//! whether it was sent and what came of it is only known from what people tell the book.

use crate::account::coded;
use crate::dispatch::Dispatch;
use crate::id::{CustomerId, InvitationId, Version};
use crate::letter::Letter;
use crate::link::{InvitationKind, InviteLink};
use crate::time::{Span, Timestamp};
use crate::words::{AgentName, CompanyName, EmailAddress, PersonName};

/// The language of a letter, apart from the language of the screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MailLanguage {
    /// English.
    English,
    /// Simplified Chinese.
    SimplifiedChinese,
}

coded!(MailLanguage { English => "en", SimplifiedChinese => "zh-CN" });

/// What a person writes: everything in an invitation that may still change while it is a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// Where it goes; needed before it can be marked sent.
    pub recipient: Option<EmailAddress>,
    /// Whom it greets.
    pub recipient_name: Option<PersonName>,
    /// In which language.
    pub language: MailLanguage,
    /// Whether it also asks for delegated administration.
    pub includes_admin: bool,
    /// The subject, with placeholders.
    pub subject: String,
    /// The body, with placeholders; the link's among them.
    pub body: String,
}

impl Content {
    /// The most characters of a body, and, generously, of a subject.
    pub const LIMIT: usize = 20_000;
}

/// How a letter left the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HandOver {
    /// Marked ready without taking it anywhere yet.
    Marked,
    /// Copied to the clipboard.
    Clipboard,
    /// Opened in the mail program.
    MailProgram,
    /// Written to a mail file.
    MailFile,
    /// Put into the outbox, to be sent by this program.
    Outbox,
}

coded!(HandOver {
    Marked => "marked",
    Clipboard => "clipboard",
    MailProgram => "mail-program",
    MailFile => "mail-file",
    Outbox => "outbox",
});

/// Where an invitation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationStatus {
    /// Being written.
    Draft,
    /// Written and checked; not known to be sent.
    Ready {
        /// Since when.
        at: Timestamp,
        /// How it last left the program.
        by: HandOver,
    },
    /// Sent, waiting for an answer.
    Sent {
        /// When.
        at: Timestamp,
        /// When to ask again.
        follow_up: Timestamp,
    },
    /// The customer accepted.
    Accepted {
        /// When we learnt of it.
        at: Timestamp,
    },
    /// The customer declined.
    Declined {
        /// When we learnt of it.
        at: Timestamp,
    },
    /// No answer came and we stopped waiting.
    Lapsed {
        /// When.
        at: Timestamp,
    },
    /// We took it back. The link itself keeps working.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
}

/// A status without its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InvitationStage {
    /// See [`InvitationStatus::Draft`].
    Draft,
    /// See [`InvitationStatus::Ready`].
    Ready,
    /// See [`InvitationStatus::Sent`].
    Sent,
    /// See [`InvitationStatus::Accepted`].
    Accepted,
    /// See [`InvitationStatus::Declined`].
    Declined,
    /// See [`InvitationStatus::Lapsed`].
    Lapsed,
    /// See [`InvitationStatus::Withdrawn`].
    Withdrawn,
}

coded!(InvitationStage {
    Draft => "draft",
    Ready => "ready",
    Sent => "sent",
    Accepted => "accepted",
    Declined => "declined",
    Lapsed => "lapsed",
    Withdrawn => "withdrawn",
});

impl InvitationStatus {
    /// The stage alone.
    pub fn stage(&self) -> InvitationStage {
        match self {
            Self::Draft => InvitationStage::Draft,
            Self::Ready { .. } => InvitationStage::Ready,
            Self::Sent { .. } => InvitationStage::Sent,
            Self::Accepted { .. } => InvitationStage::Accepted,
            Self::Declined { .. } => InvitationStage::Declined,
            Self::Lapsed { .. } => InvitationStage::Lapsed,
            Self::Withdrawn { .. } => InvitationStage::Withdrawn,
        }
    }

    /// Whether it still waits for something: being written, sent, or answered.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Draft | Self::Ready { .. } | Self::Sent { .. })
    }

    /// Whether its answer is overdue at `now`.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        matches!(self, Self::Sent { follow_up, .. } if *follow_up <= now)
    }
}

/// How long to wait for an answer before asking again.
pub const FOLLOW_UP: Span = Span::days(14);

/// One invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Which one.
    pub id: InvitationId,
    /// How often the record has changed.
    pub version: Version,
    /// The customer in the book it goes to, once there is one.
    pub customer: Option<CustomerId>,
    /// The company it goes to.
    pub company: CompanyName,
    /// What it asks for.
    pub kind: InvitationKind,
    /// What was written.
    pub content: Content,
    /// The personal link. Follows from kind, content and our account.
    pub link: InviteLink,
    /// The letter as it left, once it is ready.
    pub letter: Option<Letter>,
    /// Where it stands.
    pub status: InvitationStatus,
    /// Its way through the outbox: there exactly while it is ready by [`HandOver::Outbox`].
    pub dispatch: Option<Dispatch>,
    /// When it was begun.
    pub drafted: Timestamp,
    /// By whom.
    pub drafted_by: AgentName,
    /// When it last changed.
    pub updated: Timestamp,
}
