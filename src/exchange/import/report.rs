//! What came of an import: how many rows went where, what would change, where it ended.
//! Only data; sentences beyond a row's reason are made by whoever shows it.

use std::ops::ControlFlow;

use partnerdesk_domain::CustomerId;
use partnerdesk_ports::StoreError;

use crate::atomic_file::FileError;
use crate::decode::Encoding;
use crate::fault::Stopped;
use crate::rejected::Kept;

/// How many rows of each kind a report names.
pub const EXAMPLES: usize = 20;

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// The portal's list of customers.
    Portal,
    /// Our own table of customers, with columns that the portal does not have.
    Full,
    /// Customers as lines of JSON.
    JsonLines,
    /// The subscriptions of one customer.
    Subscriptions,
}

/// How many rows went where. Every row is in exactly one of the others:
/// `rows = added + changed + unchanged + repeated + rejected`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Rows read.
    pub rows: u64,
    /// Rows that brought something new into the book.
    pub added: u64,
    /// Rows that changed what the book had.
    pub changed: u64,
    /// Rows that said what the book has already.
    pub unchanged: u64,
    /// Rows whose identity stood in the file before. The later row wins; the identity is
    /// counted once among the added, changed or unchanged ones.
    pub repeated: u64,
    /// Rows that could not be used.
    pub rejected: u64,
    /// Not rows: subscriptions that the book had and the file no longer has.
    pub gone: u64,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Bytes of the file read so far. They run ahead of the rows by a buffer.
    pub bytes: u64,
    /// Rows so far. Those in `counts` other than `rows` and `rejected` are submitted already.
    pub counts: Counts,
    /// The line on which the last row began.
    pub line: u64,
}

/// How an import ended.
#[derive(Debug)]
#[non_exhaustive]
pub enum End {
    /// With the file.
    Complete,
    /// It was told to stop. The rows up to this line are in; the same import goes on.
    Interrupted {
        /// The line on which the last row began; 0 when there was none.
        after_line: u64,
    },
    /// The file could not be read further. The rows up to this line are in.
    Stopped {
        /// The line on which the last row began.
        after_line: u64,
        /// Why.
        because: Stopped,
    },
    /// The book failed. The rows up to this line are in; the same import goes on.
    StoreFailed {
        /// The line on which the last submitted row began; 0 when there was none.
        after_line: u64,
        /// Why.
        because: StoreError,
    },
    /// A rejected row could not be kept. The rows up to this line are in.
    RejectsNotKept {
        /// The line on which the last submitted row began; 0 when there was none.
        after_line: u64,
        /// Why.
        because: FileError,
    },
}

/// A row that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// The line on which the fault lies, counted from 1.
    pub line: u64,
    /// The column at fault, as the file names it, where it is one.
    pub column: Option<String>,
    /// A name of the reason that stays the same in every version.
    pub code: &'static str,
    /// The reason as an English sentence.
    pub reason: String,
}

/// A row whose identity stood in the file before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat {
    /// The line on which the later row began.
    pub line: u64,
    /// The identity.
    pub id: String,
}

/// What a row would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The line on which the row began.
    pub line: u64,
    /// The customer, or the subscription.
    pub id: String,
    /// Its name afterwards.
    pub name: String,
    /// What would differ; nothing for what is new.
    pub differences: Vec<Difference>,
}

/// A value that would differ, as it is written in the published JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The key in the published JSON.
    pub key: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// What came of an import.
#[derive(Debug)]
pub struct Report {
    /// What the file is.
    pub shape: Shape,
    /// How its bytes were read.
    pub encoding: Encoding,
    /// Whose subscriptions it told, where it told any.
    pub subscriptions_of: Option<CustomerId>,
    /// How many rows went where.
    pub counts: Counts,
    /// The first rows that could not be used.
    pub rejects: Vec<Reject>,
    /// The first rows whose identity stood in the file before.
    pub repeats: Vec<Repeat>,
    /// What the first rows would add; empty unless it was a dry run.
    pub would_add: Vec<Change>,
    /// What the first rows would change; empty unless it was a dry run.
    pub would_change: Vec<Change>,
    /// Where the rejected rows are, if there are any and they had a place.
    pub kept: Option<Kept>,
    /// How it ended.
    pub end: End,
}

impl Report {
    /// Whether every row of the file is in the book.
    pub fn is_whole(&self) -> bool {
        matches!(self.end, End::Complete) && self.counts.rejected == 0
    }
}

/// What hears of progress, and may ask to stop.
pub(crate) type Listener<'a> = dyn FnMut(&Progress) -> ControlFlow<()> + 'a;
