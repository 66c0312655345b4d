//! The book on disk: an authority and a replica over one redb file.
//!
//! [`RedbShelf`] opens, makes, checks, copies and restores books; [`RedbBook`] is a handle on an
//! open one. Any number of handles and programs may share a book, one transaction at a time.
//! What stands in the file byte by byte is told in `ARCHITECTURE.md`.

mod authority;
mod batch;
mod book;
mod chain;
mod check;
mod codec;
mod columns;
mod copy;
mod customers;
mod failure;
mod file;
mod format;
mod ledger;
mod list;
mod log;
mod lookup;
mod matters;
mod opened;
mod options;
mod outbox;
mod page;
mod patient;
mod record;
mod renewal;
mod replica;
mod roster;
mod run;
mod shelf;
mod tables;

pub use book::RedbBook;
pub use codec::Malformed;
pub use options::Options;
pub use record::Record;
pub use shelf::RedbShelf;

#[cfg(test)]
#[path = "tests/samples/records.rs"]
mod sample_records;
