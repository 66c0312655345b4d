//! The side of a store that answers every read, and follows an authority elsewhere.

use std::ops::ControlFlow;

use partnerdesk_domain::{
    Customer, CustomerId, Invitation, InvitationId, Matter, MatterId, Matters, PartnerAccount,
    Sequence, State, Subjects,
};

use crate::asker::Asker;
use crate::chain::{ChainReport, Hash, Link};
use crate::error::StoreError;
use crate::log::{LogPage, LogQuery};
use crate::outbox::{OutboxCounts, Posting};
use crate::query::{InvitationPage, InvitationQuery, MatterQuery, Page, Query, Window};

/// How many there are of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Customers in the book.
    pub customers: u64,
    /// Invitations in the ledger.
    pub invitations: u64,
    /// Entries in the journal.
    pub entries: u64,
}

/// Answers every read. Each call sees one consistent state; two calls may see two.
pub trait Replica: Send + Sync {
    /// The last entry of the journal and its hash; zeros for a new book.
    fn head(&self) -> Result<(Sequence, Hash), StoreError>;

    /// How many there are of what. Does not depend on the size of the book.
    fn counts(&self) -> Result<Counts, StoreError>;

    /// Our own account.
    fn account(&self) -> Result<PartnerAccount, StoreError>;

    /// A customer, whole.
    fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError>;

    /// An invitation, whole.
    fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>, StoreError>;

    /// A matter, whole.
    fn matter(&self, id: MatterId) -> Result<Option<Matter>, StoreError>;

    /// The matters of a kind, of a customer, or both, in the order of kinds and ages. There are
    /// hundreds to thousands of them, not more.
    fn matters(&self, query: MatterQuery) -> Result<Vec<Matter>, StoreError>;

    /// A part of the customer list.
    fn page(&self, query: &Query, window: Window) -> Result<Page, StoreError>;

    /// The same for somebody who may stop waiting, in which case there is none, and who can use
    /// the first rows before everything is counted.
    fn page_for(
        &self,
        query: &Query,
        window: Window,
        asker: &dyn Asker,
    ) -> Result<Option<Page>, StoreError> {
        if asker.has_left() {
            return Ok(None);
        }
        self.page(query, window).map(Some)
    }

    /// Makes ready what makes pages quick, after many writes. Pages are right without it.
    fn prepare(&self) -> Result<(), StoreError> {
        Ok(())
    }

    /// Every customer that fits, whole, one after the other in name order, until told to stop:
    /// for exports. The book as it was at the first is the book at the last.
    fn each(
        &self,
        query: &Query,
        visit: &mut dyn FnMut(Customer) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// A part of the invitation ledger.
    fn invitations(&self, query: &InvitationQuery) -> Result<InvitationPage, StoreError>;

    /// Letters in the outbox after a position, oldest first, at most so many.
    fn pending(&self, after: Sequence, most: usize) -> Result<Vec<Posting>, StoreError>;

    /// How many letters of the outbox stand where.
    fn outbox(&self) -> Result<OutboxCounts, StoreError> {
        let mut counts = OutboxCounts::default();
        let mut after = Sequence(0);
        loop {
            let window = self.pending(after, 500)?;
            let Some(last) = window.last() else {
                return Ok(counts);
            };
            after = last.sequence;
            for posting in &window {
                counts.add(posting.dispatch().stage());
            }
        }
    }

    /// A part of the activity log.
    fn log(&self, query: &LogQuery) -> Result<LogPage, StoreError>;

    /// One entry.
    fn entry(&self, sequence: Sequence) -> Result<Option<Link>, StoreError>;

    /// Walks the whole journal and tells whether each entry follows from the one before.
    fn verify_journal(&self) -> Result<ChainReport, StoreError>;

    /// Applies the entries of an authority elsewhere, in order, in one transaction. Refuses a
    /// hole, and an entry whose hash does not follow from the last one here: so an authority of
    /// its own takes nothing from another.
    fn apply(&mut self, links: &[Link]) -> Result<Sequence, StoreError>;

    /// The records that a command is judged by, or that a screen shows together.
    fn state(&self, subjects: &Subjects) -> Result<State, StoreError> {
        let invitation = match subjects.invitation {
            Some(id) => self.invitation(id)?,
            None => None,
        };
        let named = match subjects.matter {
            Some(id) => self.matter(id)?,
            None => None,
        };
        let of = subjects
            .customer
            .or_else(|| invitation.as_ref().and_then(|found| found.customer))
            .or_else(|| named.as_ref().and_then(Matter::customer));
        let mut matters = Matters::default();
        for kind in subjects.kinds {
            for matter in self.matters(MatterQuery::of_kind(*kind))? {
                matters.insert(matter);
            }
        }
        if let (Some(id), true) = (of, subjects.of_customer) {
            let about = MatterQuery {
                kind: None,
                customer: Some(id),
            };
            for matter in self.matters(about)? {
                matters.insert(matter);
            }
        }
        if let Some(named) = named {
            matters.insert(named);
        }
        let customer = match of {
            Some(id) => self.customer(id)?,
            None => None,
        };
        Ok(State {
            account: self.account()?,
            customer,
            invitation,
            matters,
        })
    }
}
