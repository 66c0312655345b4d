//! A book in memory that several handles share, as they share a file.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use partnerdesk_domain::{
    Customer, CustomerId, Invitation, InvitationId, Matter, MatterId, PartnerAccount, Sequence,
};
use partnerdesk_ports::{
    Authority, Book, ChainReport, Claim, Claimed, Counts, Hash, InvitationPage, InvitationQuery,
    Link, LogPage, LogQuery, MatterQuery, MemoryBook, Page, Posting, Query, Replica, StoreError,
    Verdict, Window, Write,
};

/// A handle on a shared book.
#[derive(Clone, Default)]
pub(crate) struct SharedBook {
    book: Arc<Mutex<MemoryBook>>,
    /// Whether somebody else is writing and does not stop.
    pub(crate) busy: Arc<AtomicBool>,
    /// What somebody else is about to write, just before the next write of ours.
    pub(crate) intruder: Arc<Mutex<Option<Write>>>,
}

impl SharedBook {
    fn with<T>(&self, ask: impl FnOnce(&mut MemoryBook) -> T) -> T {
        ask(&mut self.book.lock().unwrap())
    }

    /// The same content, no longer shared.
    pub(crate) fn copied(&self) -> Self {
        let book = self.with(|book| book.clone());
        Self {
            book: Arc::new(Mutex::new(book)),
            ..self.clone()
        }
    }
}

impl Book for SharedBook {
    fn handle(&self) -> Box<dyn Book> {
        Box::new(self.clone())
    }
}

impl Authority for SharedBook {
    fn submit_many(&mut self, writes: &[Write]) -> Result<Vec<Verdict>, StoreError> {
        if self.busy.load(Ordering::Relaxed) {
            return Err(StoreError::Busy { waited_ms: 5_000 });
        }
        if let Some(write) = self.intruder.lock().unwrap().take() {
            self.with(|book| book.submit(&write))?;
        }
        self.with(|book| book.submit_many(writes))
    }

    fn outcome(&mut self, write: &Write) -> Result<Option<Verdict>, StoreError> {
        self.with(|book| book.outcome(write))
    }

    fn entries_after(&mut self, after: Sequence, most: usize) -> Result<Vec<Link>, StoreError> {
        self.with(|book| book.entries_after(after, most))
    }

    fn wait(&mut self, after: Sequence, at_most: Duration) -> Result<(), StoreError> {
        self.with(|book| book.wait(after, at_most))
    }

    fn claim_sending(&mut self, claim: &Claim) -> Result<Claimed, StoreError> {
        self.with(|book| book.claim_sending(claim))
    }

    fn release_sending(&mut self, owner: u128) -> Result<(), StoreError> {
        self.with(|book| book.release_sending(owner))
    }
}

impl Replica for SharedBook {
    fn head(&self) -> Result<(Sequence, Hash), StoreError> {
        self.with(|book| book.head())
    }

    fn counts(&self) -> Result<Counts, StoreError> {
        self.with(|book| book.counts())
    }

    fn account(&self) -> Result<PartnerAccount, StoreError> {
        self.with(|book| book.account())
    }

    fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError> {
        self.with(|book| book.customer(id))
    }

    fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        self.with(|book| book.invitation(id))
    }

    fn matter(&self, id: MatterId) -> Result<Option<Matter>, StoreError> {
        self.with(|book| book.matter(id))
    }

    fn matters(&self, query: MatterQuery) -> Result<Vec<Matter>, StoreError> {
        self.with(|book| book.matters(query))
    }

    fn page(&self, query: &Query, window: Window) -> Result<Page, StoreError> {
        self.with(|book| book.page(query, window))
    }

    fn each(
        &self,
        query: &Query,
        visit: &mut dyn FnMut(Customer) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.with(|book| book.each(query, visit))
    }

    fn invitations(&self, query: &InvitationQuery) -> Result<InvitationPage, StoreError> {
        self.with(|book| book.invitations(query))
    }

    fn pending(&self, after: Sequence, most: usize) -> Result<Vec<Posting>, StoreError> {
        self.with(|book| book.pending(after, most))
    }

    fn log(&self, query: &LogQuery) -> Result<LogPage, StoreError> {
        self.with(|book| book.log(query))
    }

    fn entry(&self, sequence: Sequence) -> Result<Option<Link>, StoreError> {
        self.with(|book| book.entry(sequence))
    }

    fn verify_journal(&self) -> Result<ChainReport, StoreError> {
        self.with(|book| book.verify_journal())
    }

    fn apply(&mut self, links: &[Link]) -> Result<Sequence, StoreError> {
        self.with(|book| book.apply(links))
    }
}
