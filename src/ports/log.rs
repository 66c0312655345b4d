//! What the activity log asks of a store, and the page it gets.

use partnerdesk_domain::{CustomerId, InvitationId, MatterId, Sequence};
use partnerdesk_search::LogFilter;

use crate::chain::Link;

/// Whose entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogScope {
    /// The work at the desk, without rows of files and autosaved drafts.
    #[default]
    Desk,
    /// Every entry.
    All,
    /// Every entry about one customer.
    Customer(CustomerId),
    /// Every entry about one invitation.
    Invitation(InvitationId),
    /// Every entry about one matter.
    Matter(MatterId),
}

/// Which entries: newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogQuery {
    /// Whose.
    pub scope: LogScope,
    /// What they have to fulfil.
    pub filter: LogFilter,
    /// Only older ones than this; the newest when there is none.
    pub before: Option<Sequence>,
    /// How many to leave out.
    pub offset: u64,
    /// How many at most.
    pub len: usize,
}

/// The entries that were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogPage {
    /// The entries, newest first.
    pub links: Vec<Link>,
    /// The names of the customers they are about, in the same order; none where they are about
    /// none, or about one that is not in the book.
    pub customers: Vec<Option<String>>,
    /// How many fulfil the filter.
    pub matching: u64,
    /// How many there are in the scope.
    pub total: u64,
}
