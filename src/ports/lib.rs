//! The traits at the edge of the program, their fakes and their contract suites.
//!
//! An [`Authority`] orders and guards writes; a [`Replica`] answers every read. In a local book
//! both are one file; in a team the authority is a server and the replica stays on the desk.
//! Screens and commands know these two and nothing of what is behind them.

mod as_of;
mod asker;
mod authority;
mod chain;
pub mod contract;
mod error;
mod judge;
mod log;
mod memory;
mod outbox;
mod query;
mod read_only;
mod replica;
mod shelf;
mod write;

pub use as_of::{Moment, Then, as_of};
pub use asker::{Asker, Patient};
pub use authority::Authority;
pub use chain::{ChainReport, Hash, Link};
pub use error::StoreError;
pub use judge::{Judged, Records, judge, version_named};
pub use log::{LogPage, LogQuery, LogScope};
pub use memory::MemoryBook;
pub use outbox::{Claim, Claimed, Lease, OutboxCounts, Posting};
pub use query::{InvitationPage, InvitationQuery, MatterQuery, Page, Query, Start, Window};
pub use read_only::ReadOnlyBook;
pub use replica::{Counts, Replica};
pub use shelf::{Book, BookFile, CheckReport, Shelf};
pub use write::{Verdict, Write};
