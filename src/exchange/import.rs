//! Brings a file into the book: finds out what it is, reads it row by row, and submits what it
//! says in batches of bounded size. What a row may change is decided by the domain.

mod batch;
mod customers;
mod difference;
mod intake;
mod judging;
mod report;
mod rows;
mod subscriptions;

use std::io::Read;
use std::ops::ControlFlow;
use std::path::PathBuf;

use partnerdesk_domain::{
    Access, Action, Actor, Command, CustomerId, OperationId, Refusal, Refused as NotAllowed,
    Timestamp, access,
};
use partnerdesk_ports::{Book, StoreError, Write};
use thiserror::Error;

use crate::atomic_file::Overwrite;
use crate::fault::{Refused, Stopped};
use crate::splitter::Limits;

pub use report::{
    Change, Counts, Difference, EXAMPLES, End, Progress, Reject, Repeat, Report, Shape,
};

/// How a file is to be brought in.
#[derive(Debug, Clone)]
pub struct ImportOptions {
    /// Who brings it in.
    pub actor: Actor,
    /// The customer whose subscriptions the file lists; none for a list of customers.
    pub subscriptions_of: Option<CustomerId>,
    /// Judge every row and write nothing, neither into the book nor to a file.
    pub dry_run: bool,
    /// Where the rows that cannot be used are kept; they are only counted when there is no
    /// place for them.
    pub rejects: Option<(PathBuf, Overwrite)>,
    /// How many rows go into one transaction at most. The more, the fewer pages of a large book
    /// are written again and again; all of them are in memory until then.
    pub batch_rows: usize,
    /// How many rows pass at most before progress is reported again.
    pub progress_rows: u64,
    /// What a file may hold.
    pub limits: Limits,
}

impl ImportOptions {
    /// The usual sizes for a list of customers, without a place for rows that cannot be used.
    pub fn new(actor: Actor) -> Self {
        Self {
            actor,
            subscriptions_of: None,
            dry_run: false,
            rejects: None,
            batch_rows: 10_000,
            progress_rows: 500,
            // A customer's subscriptions are one cell of the full format: it may be long.
            limits: Limits {
                field_bytes: 1024 * 1024,
                ..Limits::default()
            },
        }
    }
}

/// What stamps each write: a clock and a source of identities that are never given twice.
pub struct Stamps<'a> {
    /// The time now.
    pub now: &'a mut dyn FnMut() -> Timestamp,
    /// A fresh identity for one write.
    pub operation: &'a mut dyn FnMut() -> OperationId,
}

impl Stamps<'_> {
    /// An attempt to write what a file says.
    pub(crate) fn write(&mut self, command: Command, options: &ImportOptions) -> Write {
        Write {
            operation: (self.operation)(),
            actor: options.actor.clone(),
            at: (self.now)(),
            command,
            expected: None,
            undoes: None,
        }
    }
}

/// Why a file was refused whole. Nothing was written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ImportError {
    /// It is no table that can be read, or the column that says who is meant is missing.
    #[error(transparent)]
    File(#[from] Refused),
    /// A list of subscriptions does not say whose they are.
    #[error("this is a list of subscriptions; say whose they are with --subscriptions-of ID")]
    WhoseSubscriptions,
    /// A list of customers was given for the subscriptions of one.
    #[error(
        "this is a list of customers and not of subscriptions; import it without --subscriptions-of"
    )]
    ListOfCustomers,
    /// The rules forbid it: the role may not, the book is only looked at, or the customer whose
    /// subscriptions are told is not in it.
    #[error("the import is refused: {}", codes(.0))]
    NotAllowed(NotAllowed),
    /// A list of subscriptions could not be read to its end. A part of it would look as if the
    /// customer had cancelled the rest.
    #[error("the list of subscriptions is incomplete and nothing was taken from it: {0}")]
    Incomplete(Stopped),
    /// Subscriptions come as a table only.
    #[error("the subscriptions of a customer are read from a CSV file, and this is JSON")]
    SubscriptionsAsJson,
    /// The book failed before anything was written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn codes(refused: &NotAllowed) -> String {
    let codes: Vec<&str> = refused.reasons().iter().map(Refusal::code).collect();
    codes.join(", ")
}

/// Brings a file into the book.
///
/// What the file is follows from its first line: a list of customers as the portal or this
/// program writes it, as table or as lines of JSON, or one customer's subscriptions. `progress`
/// hears of every batch and of every few rows in between; when it answers with a break, what
/// was read so far is still submitted, and the report says where it stopped. Running the same
/// import again goes on from there, because rows that are in the book already change nothing.
///
/// An error means that nothing was written. Whatever ends the import later is in
/// [`Report::end`], because the batches before it are in the book.
pub fn import<R: Read>(
    source: R,
    book: &mut dyn Book,
    options: &ImportOptions,
    stamps: &mut Stamps<'_>,
    progress: &mut dyn FnMut(&Progress) -> ControlFlow<()>,
) -> Result<Report, ImportError> {
    require_role(&options.actor)?;
    match options.subscriptions_of {
        None => customers::import(source, book, options, stamps, progress),
        Some(customer) => subscriptions::import(source, book, options, customer, stamps, progress),
    }
}

fn require_role(actor: &Actor) -> Result<(), ImportError> {
    let action = Action::ImportCustomers;
    if access(actor.role, action) == Access::Full {
        return Ok(());
    }
    let refusal = Refusal::RoleMayNot {
        action,
        role: actor.role,
        allowed: action.roles(),
    };
    Err(ImportError::NotAllowed(refusal.into()))
}
