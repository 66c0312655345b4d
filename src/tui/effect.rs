//! Everything that the screens can ask of the outside. An effect is data: it can be compared
//! and printed, and nothing has happened until the runtime carries it out.

use std::path::PathBuf;

use partnerdesk_domain::{CustomerId, Invitation, InvitationId, Letter, MatterId, Secret};
use partnerdesk_ports::{InvitationQuery, LogQuery, MatterQuery, Moment, Query, Window, Write};

/// Something asked of the outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// A part of the customer list. A newer one of the same slot makes an older one void.
    LoadPage {
        /// Who asks; only the newest question of a slot is answered for sure.
        slot: Slot,
        /// Which customers.
        query: Box<Query>,
        /// Which part.
        window: Window,
    },
    /// A customer, an invitation or a matter, with all that it could be judged by.
    LoadState {
        /// Who asks.
        slot: Slot,
        /// The customer.
        customer: Option<CustomerId>,
        /// The invitation.
        invitation: Option<InvitationId>,
        /// The matter.
        matter: Option<MatterId>,
    },
    /// The matters of a kind, of a customer, or both.
    LoadMatters {
        /// Who asks.
        slot: Slot,
        /// Which.
        query: MatterQuery,
    },
    /// A part of the activity log.
    LoadLog {
        /// Who asks.
        slot: Slot,
        /// Which part.
        query: Box<LogQuery>,
    },
    /// A part of the invitation ledger.
    LoadInvitations {
        /// Who asks.
        slot: Slot,
        /// Which part.
        query: Box<InvitationQuery>,
    },
    /// A customer as it was.
    LoadThen {
        /// Who asks.
        slot: Slot,
        /// The customer.
        customer: CustomerId,
        /// When.
        moment: Moment,
    },
    /// Account, counts and head of the journal.
    LoadBook,
    /// Writes, one after the other, in one transaction.
    Submit(Vec<Write>),
    /// A walk along the whole journal.
    VerifyJournal,
    /// A text to the clipboard.
    Copy(String),
    /// A new one-time password, from the randomness of the machine.
    MakePassword,
    /// A password to the clipboard.
    CopySecret(Secret),
    /// A letter to the mail program.
    OpenMail {
        /// To whom.
        to: String,
        /// The subject.
        subject: String,
        /// The body.
        body: String,
    },
    /// A letter to a mail file.
    SaveMail {
        /// Where.
        path: PathBuf,
        /// The invitation: to whom, and under which identity.
        invitation: Box<Invitation>,
        /// The letter as it stands.
        letter: Box<Letter>,
    },
    /// Customers to a file; the ending decides the form (`.csv`, `.jsonl`).
    ExportCustomers {
        /// Where.
        path: PathBuf,
        /// Which.
        query: Box<Query>,
        /// Only these, when there are any.
        only: Vec<CustomerId>,
        /// With every field.
        full: bool,
    },
    /// The activity log to a file; the ending decides the form.
    ExportLog {
        /// Where.
        path: PathBuf,
        /// Which.
        query: Box<LogQuery>,
    },
    /// A text to the person's own editor.
    Edit(String),
    /// The mouse on or off.
    SetMouse(bool),
    /// The program to the background, until the shell brings it back.
    Suspend,
    /// The whole screen painted again.
    Repaint,
}

/// Who asks a question that may become void.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(pub u64);
