//! A book whose disk is full after so many transactions.

use std::io;
use std::ops::ControlFlow;
use std::time::Duration;

use partnerdesk_domain::{
    Customer, CustomerId, Invitation, InvitationId, Matter, MatterId, PartnerAccount, Sequence,
};
use partnerdesk_ports::{
    Authority, Book, ChainReport, Claim, Claimed, Counts, Hash, InvitationPage, InvitationQuery,
    Link, LogPage, LogQuery, MatterQuery, MemoryBook, Page, Posting, Query, Replica, StoreError,
    Verdict, Window, Write,
};

/// A book whose disk is full after so many transactions.
pub(crate) struct FullDisk {
    pub(crate) book: MemoryBook,
    pub(crate) transactions_left: usize,
}

impl Book for FullDisk {
    fn handle(&self) -> Box<dyn Book> {
        self.book.handle()
    }
}

impl Authority for FullDisk {
    fn submit_many(&mut self, writes: &[Write]) -> Result<Vec<Verdict>, StoreError> {
        if self.transactions_left == 0 {
            let full = io::Error::from(io::ErrorKind::StorageFull);
            return Err(StoreError::Unwritable(full));
        }
        self.transactions_left -= 1;
        self.book.submit_many(writes)
    }

    fn outcome(&mut self, write: &Write) -> Result<Option<Verdict>, StoreError> {
        self.book.outcome(write)
    }

    fn entries_after(&mut self, after: Sequence, most: usize) -> Result<Vec<Link>, StoreError> {
        self.book.entries_after(after, most)
    }

    fn wait(&mut self, after: Sequence, at_most: Duration) -> Result<(), StoreError> {
        self.book.wait(after, at_most)
    }

    fn claim_sending(&mut self, claim: &Claim) -> Result<Claimed, StoreError> {
        self.book.claim_sending(claim)
    }

    fn release_sending(&mut self, owner: u128) -> Result<(), StoreError> {
        self.book.release_sending(owner)
    }
}

impl Replica for FullDisk {
    fn head(&self) -> Result<(Sequence, Hash), StoreError> {
        self.book.head()
    }

    fn counts(&self) -> Result<Counts, StoreError> {
        self.book.counts()
    }

    fn account(&self) -> Result<PartnerAccount, StoreError> {
        self.book.account()
    }

    fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError> {
        self.book.customer(id)
    }

    fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        self.book.invitation(id)
    }

    fn matter(&self, id: MatterId) -> Result<Option<Matter>, StoreError> {
        self.book.matter(id)
    }

    fn matters(&self, query: MatterQuery) -> Result<Vec<Matter>, StoreError> {
        self.book.matters(query)
    }

    fn page(&self, query: &Query, window: Window) -> Result<Page, StoreError> {
        self.book.page(query, window)
    }

    fn each(
        &self,
        query: &Query,
        visit: &mut dyn FnMut(Customer) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.book.each(query, visit)
    }

    fn invitations(&self, query: &InvitationQuery) -> Result<InvitationPage, StoreError> {
        self.book.invitations(query)
    }

    fn pending(&self, after: Sequence, most: usize) -> Result<Vec<Posting>, StoreError> {
        self.book.pending(after, most)
    }

    fn log(&self, query: &LogQuery) -> Result<LogPage, StoreError> {
        self.book.log(query)
    }

    fn entry(&self, sequence: Sequence) -> Result<Option<Link>, StoreError> {
        self.book.entry(sequence)
    }

    fn verify_journal(&self) -> Result<ChainReport, StoreError> {
        self.book.verify_journal()
    }

    fn apply(&mut self, links: &[Link]) -> Result<Sequence, StoreError> {
        self.book.apply(links)
    }
}
