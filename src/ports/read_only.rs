//! A book that only looks: every attempt to write is refused, and nothing is kept of it.

use std::ops::ControlFlow;
use std::time::Duration;

use partnerdesk_domain::{
    Customer, CustomerId, Invitation, InvitationId, Matter, MatterId, PartnerAccount, Refusal,
    Sequence,
};

use crate::asker::Asker;
use crate::authority::Authority;
use crate::chain::{ChainReport, Hash, Link};
use crate::error::StoreError;
use crate::log::{LogPage, LogQuery};
use crate::outbox::{Claim, Claimed, OutboxCounts, Posting};
use crate::query::{InvitationPage, InvitationQuery, MatterQuery, Page, Query, Window};
use crate::replica::{Counts, Replica};
use crate::shelf::Book;
use crate::write::{Verdict, Write};

/// A book behind a glass pane. Looking only is a property of the book, not of some keys.
pub struct ReadOnlyBook(pub Box<dyn Book>);

impl Book for ReadOnlyBook {
    fn handle(&self) -> Box<dyn Book> {
        Box::new(Self(self.0.handle()))
    }
}

impl Authority for ReadOnlyBook {
    fn submit_many(&mut self, writes: &[Write]) -> Result<Vec<Verdict>, StoreError> {
        let refused = || Verdict::Refused {
            refused: Refusal::ReadOnly.into(),
            sequence: None,
        };
        Ok(writes.iter().map(|_| refused()).collect())
    }

    fn outcome(&mut self, write: &Write) -> Result<Option<Verdict>, StoreError> {
        self.0.outcome(write)
    }

    fn entries_after(&mut self, after: Sequence, most: usize) -> Result<Vec<Link>, StoreError> {
        self.0.entries_after(after, most)
    }

    fn wait(&mut self, after: Sequence, at_most: Duration) -> Result<(), StoreError> {
        self.0.wait(after, at_most)
    }

    fn claim_sending(&mut self, claim: &Claim) -> Result<Claimed, StoreError> {
        // Whoever only looks sends nothing; for all it knows, somebody else does.
        Ok(Claimed::Theirs {
            name: claim.name.clone(),
            until: claim.now,
        })
    }

    fn release_sending(&mut self, _owner: u128) -> Result<(), StoreError> {
        Ok(())
    }
}

impl Replica for ReadOnlyBook {
    fn head(&self) -> Result<(Sequence, Hash), StoreError> {
        self.0.head()
    }

    fn counts(&self) -> Result<Counts, StoreError> {
        self.0.counts()
    }

    fn account(&self) -> Result<PartnerAccount, StoreError> {
        self.0.account()
    }

    fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError> {
        self.0.customer(id)
    }

    fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        self.0.invitation(id)
    }

    fn matter(&self, id: MatterId) -> Result<Option<Matter>, StoreError> {
        self.0.matter(id)
    }

    fn matters(&self, query: MatterQuery) -> Result<Vec<Matter>, StoreError> {
        self.0.matters(query)
    }

    fn page(&self, query: &Query, window: Window) -> Result<Page, StoreError> {
        self.0.page(query, window)
    }

    fn page_for(
        &self,
        query: &Query,
        window: Window,
        asker: &dyn Asker,
    ) -> Result<Option<Page>, StoreError> {
        self.0.page_for(query, window, asker)
    }

    fn prepare(&self) -> Result<(), StoreError> {
        self.0.prepare()
    }

    fn each(
        &self,
        query: &Query,
        visit: &mut dyn FnMut(Customer) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.0.each(query, visit)
    }

    fn invitations(&self, query: &InvitationQuery) -> Result<InvitationPage, StoreError> {
        self.0.invitations(query)
    }

    fn pending(&self, after: Sequence, most: usize) -> Result<Vec<Posting>, StoreError> {
        self.0.pending(after, most)
    }

    fn outbox(&self) -> Result<OutboxCounts, StoreError> {
        self.0.outbox()
    }

    fn log(&self, query: &LogQuery) -> Result<LogPage, StoreError> {
        self.0.log(query)
    }

    fn entry(&self, sequence: Sequence) -> Result<Option<Link>, StoreError> {
        self.0.entry(sequence)
    }

    fn verify_journal(&self) -> Result<ChainReport, StoreError> {
        self.0.verify_journal()
    }

    fn apply(&mut self, _links: &[Link]) -> Result<Sequence, StoreError> {
        self.0.head().map(|(sequence, _)| sequence)
    }
}
