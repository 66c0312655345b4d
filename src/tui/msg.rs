//! What reaches the program from outside: keys, pastes, the mouse, sizes, time, and answers to
//! effects. Nothing else changes the model.

use std::path::PathBuf;

use partnerdesk_domain::{MailFault, Matter, PartnerAccount, Secret, Sequence, State};
use partnerdesk_ports::{
    ChainReport, Counts, Hash, InvitationPage, LogPage, OutboxCounts, Page, StoreError, Then,
    Verdict,
};

use crate::key::Key;

/// Connects an effect with its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(pub u64);

/// The size of the terminal in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

/// What a mouse did, at a cell counted from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// The column.
    pub column: u16,
    /// The row.
    pub row: u16,
    /// What it did there.
    pub what: MouseAct,
}

/// What a mouse can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseAct {
    /// Pressed once.
    Click,
    /// Pressed twice quickly.
    DoubleClick,
    /// Wheel up.
    ScrollUp,
    /// Wheel down.
    ScrollDown,
}

/// Something that happened outside.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted.
    Paste(String),
    /// The mouse did something.
    Mouse(Mouse),
    /// The terminal has another size.
    Resized(Size),
    /// The time asked for by the model has come.
    Woke,
    /// The journal has new entries.
    News(Sequence, Hash),
    /// Letters cannot be sent now, and why.
    MailTrouble(MailFault),
    /// An effect has its answer.
    Reply(Ticket, Reply),
    /// The program was asked to end from outside.
    Terminate,
}

/// Why an effect failed, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What kind of failure.
    pub kind: TroubleKind,
    /// What happened, as the store or the system says it.
    pub detail: String,
}

/// Kinds of failure that a person deals with in different ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TroubleKind {
    /// Another program is writing.
    Busy,
    /// The book is damaged.
    Damaged,
    /// The disk is full or failing.
    Unwritable,
    /// Anything else.
    Other,
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        let kind = match &error {
            StoreError::Busy { .. } => TroubleKind::Busy,
            StoreError::Damaged { .. } => TroubleKind::Damaged,
            StoreError::Unwritable(_) => TroubleKind::Unwritable,
            _ => TroubleKind::Other,
        };
        Self {
            kind,
            detail: error.to_string(),
        }
    }
}

/// How a text reached the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CopyRoute {
    /// By an escape sequence to the terminal. There is no receipt.
    Terminal,
    /// By an escape sequence through tmux.
    Tmux,
    /// It is too long for a terminal's clipboard.
    TooLong,
}

/// The answer to an effect.
#[derive(Debug)]
pub enum Reply {
    /// The effect failed.
    Failed(Trouble),
    /// A part of the customer list.
    Page(Box<Page>),
    /// A customer or invitation with what it is judged by.
    State(Box<State>),
    /// A part of the activity log.
    Log(Box<LogPage>),
    /// A customer as it was; none when it was not in the book yet.
    Then(Option<Box<Then>>),
    /// A part of the invitation ledger.
    Invitations(Box<InvitationPage>),
    /// The matters that were asked for.
    Matters(Vec<Matter>),
    /// What the book is as a whole.
    Book {
        /// Our own account.
        account: Box<PartnerAccount>,
        /// How many there are of what.
        counts: Counts,
        /// The last entry and its hash.
        head: (Sequence, Hash),
        /// How many letters wait to be sent.
        outbox: OutboxCounts,
    },
    /// What came of writes, in their order.
    Verdicts(Vec<Verdict>),
    /// What a walk along the journal found.
    Verified(ChainReport),
    /// A password that nobody has seen yet.
    Password(Secret),
    /// A text went to the clipboard.
    Copied(CopyRoute),
    /// The mail program was asked to open.
    MailOpened,
    /// A file was written.
    Saved {
        /// Where.
        path: PathBuf,
        /// How many records, where it is a list.
        records: Option<u64>,
    },
    /// The editor was closed; none when it failed or nothing was written.
    Edited(Option<String>),
}
