//! The one who takes letters from the outbox to the server, one after the other, never faster
//! than allowed, and writes down each step before and after. It works the same in the screens
//! and on the command line; whoever starts it says when to stop.

mod lease;
mod run;

pub use run::give_up_abandoned;

use std::time::Duration;

use partnerdesk_domain::{
    Actor, Dispatch, InvitationId, MailFault, Sequence, ServerWords, Span, Timestamp,
};
use partnerdesk_ports::Posting;

use crate::message::{Message, Sender};

/// What became of a message that was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The server has it.
    Taken(ServerWords),
    /// The server asks to try this letter again later.
    Deferred(MailFault),
    /// The server will not take this letter.
    Refused(MailFault),
    /// It is certain that the server does not have it, for a reason that is not the letter.
    NotSent(MailFault),
    /// The server may have it or not.
    Lost(MailFault),
}

/// A way to a server.
pub trait Mailer: Send {
    /// Connects and logs in.
    fn open(&self) -> Result<Box<dyn Wire>, MailFault>;
}

/// A connection for letters.
pub trait Wire {
    /// Hands a message over.
    fn send(&mut self, message: &Message) -> Answer;

    /// Whether no other message can follow.
    fn is_broken(&self) -> bool;

    /// Ends it in order.
    fn close(self: Box<Self>);
}

/// Which letters are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// Every one whose turn it is.
    Due,
    /// These, as far as it is their turn.
    Only(Vec<InvitationId>),
}

/// A letter after a try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Where it stands in the outbox.
    pub sequence: Sequence,
    /// Whose it is.
    pub invitation: InvitationId,
    /// To which company.
    pub company: String,
    /// To which address.
    pub to: String,
    /// Where it stands now; none when it is delivered.
    pub dispatch: Option<Dispatch>,
}

/// Why a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// There was nothing more to send now.
    Done,
    /// It was told to stop.
    Stopped,
    /// The server cannot be used now: nothing is wrong with the letters.
    NoServer(MailFault),
    /// Another program sends.
    Elsewhere {
        /// Which.
        name: ServerWords,
        /// Until when, unless it goes on.
        until: Timestamp,
    },
}

/// What a run did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Delivered.
    pub sent: u64,
    /// To be tried again.
    pub deferred: u64,
    /// Failed for good.
    pub failed: u64,
    /// Nobody knows.
    pub unknown: u64,
    /// Why it ended.
    pub ended: Ended,
    /// When the next letter that waits is due.
    pub next: Option<Timestamp>,
}

/// Who sends, as whom, how fast.
pub struct Postman<'a> {
    /// The way to the server.
    pub mailer: &'a dyn Mailer,
    /// From whom the letters come.
    pub sender: &'a Sender,
    /// Under whose name the steps enter the journal.
    pub actor: &'a Actor,
    /// A number that no other sender has.
    pub owner: u128,
    /// Who it is, in words for people.
    pub name: ServerWords,
    /// The least time between two letters.
    pub gap: Duration,
    /// How long a claim to send lasts; it is renewed while the run goes on.
    pub lease: Span,
    /// The present.
    pub clock: &'a dyn Fn() -> Timestamp,
    /// Makes identities for writes.
    pub fresh: &'a dyn Fn() -> u128,
    /// Waits so long, and says whether to go on.
    pub wait: &'a dyn Fn(Duration) -> bool,
}

impl Postman<'_> {
    /// How long a claim lasts. A program that was killed is missed after this.
    pub const LEASE: Span = Span(9_000);
}

impl Which {
    fn covers(&self, posting: &Posting) -> bool {
        match self {
            Self::Due => true,
            Self::Only(ids) => ids.contains(&posting.invitation.id),
        }
    }
}

impl Run {
    fn new(ended: Ended) -> Self {
        Self {
            sent: 0,
            deferred: 0,
            failed: 0,
            unknown: 0,
            ended,
            next: None,
        }
    }
}
