//! The side of a book that answers every read, each from one consistent state, and that follows
//! an authority elsewhere.

use std::ops::ControlFlow;

use partnerdesk_domain::{
    Customer, CustomerId, Invitation, InvitationId, Matter, MatterId, Outcome, PartnerAccount,
    Sequence, Subjects,
};
use partnerdesk_ports::{
    Asker, Book, ChainReport, Counts, Hash, InvitationPage, InvitationQuery, Link, LogPage,
    LogQuery, MatterQuery, Page, Patient, Posting, Query, Records, Replica, StoreError, Window,
};
use redb::ReadableTableMetadata;

use crate::batch::Batch;
use crate::book::{Keep, RedbBook};
use crate::chain::ReadJournal;
use crate::customers::ReadCustomers;
use crate::lookup::{read_account, read_invitation, read_matter};
use crate::tables as t;
use crate::{chain, ledger, log, matters, outbox, page};

impl Book for RedbBook {
    fn handle(&self) -> Box<dyn Book> {
        Box::new(self.clone())
    }
}

impl Replica for RedbBook {
    fn head(&self) -> Result<(Sequence, Hash), StoreError> {
        self.read(|transaction| ReadJournal::of(transaction)?.head())
    }

    fn counts(&self) -> Result<Counts, StoreError> {
        self.read(|transaction| {
            Ok(Counts {
                customers: transaction.open_table(t::CUSTOMERS)?.len()?,
                invitations: transaction.open_table(t::INVITATIONS)?.len()?,
                entries: ReadJournal::of(transaction)?.head()?.0.0,
            })
        })
    }

    fn account(&self) -> Result<PartnerAccount, StoreError> {
        self.read(|transaction| {
            let account = read_account(&transaction.open_table(t::META)?)?;
            Ok(account.unwrap_or_default())
        })
    }

    fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError> {
        self.read(|transaction| ReadCustomers::of(transaction)?.read(id))
    }

    fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        self.read(|transaction| read_invitation(&transaction.open_table(t::INVITATIONS)?, id))
    }

    fn matter(&self, id: MatterId) -> Result<Option<Matter>, StoreError> {
        self.read(
            |transaction| match t::newer(transaction.open_table(t::MATTERS))? {
                Some(table) => read_matter(&table, id),
                None => Ok(None),
            },
        )
    }

    fn matters(&self, query: MatterQuery) -> Result<Vec<Matter>, StoreError> {
        self.read(|transaction| matters::matters(transaction, query))
    }

    fn page(&self, query: &Query, window: Window) -> Result<Page, StoreError> {
        let page = self.page_for(query, window, &Patient)?;
        Ok(page.expect("who is patient gets an answer"))
    }

    fn page_for(
        &self,
        query: &Query,
        window: Window,
        asker: &dyn Asker,
    ) -> Result<Option<Page>, StoreError> {
        let (page, has_work) = self.read(|transaction| {
            let known = self.landmarks();
            let columns = Some(self.columns());
            let page = page::page(transaction, known, columns, query, window, asker)?;
            Ok((page, self.columns().has_work(transaction)?))
        })?;
        if has_work {
            self.begin_to_prepare();
        }
        Ok(page)
    }

    fn prepare(&self) -> Result<(), StoreError> {
        if self.read(|transaction| self.columns().has_work(transaction))? {
            self.prepare_for(&Patient)?;
        }
        Ok(())
    }

    fn each(
        &self,
        query: &Query,
        visit: &mut dyn FnMut(Customer) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.read(|transaction| page::each(transaction, query, visit))
    }

    fn invitations(&self, query: &InvitationQuery) -> Result<InvitationPage, StoreError> {
        self.read(|transaction| ledger::invitations(transaction, query))
    }

    fn pending(&self, after: Sequence, most: usize) -> Result<Vec<Posting>, StoreError> {
        self.read(|transaction| outbox::pending(transaction, after, most))
    }

    fn log(&self, query: &LogQuery) -> Result<LogPage, StoreError> {
        self.read(|transaction| log::log(transaction, query))
    }

    fn entry(&self, sequence: Sequence) -> Result<Option<Link>, StoreError> {
        self.read(|transaction| ReadJournal::of(transaction)?.link(sequence))
    }

    fn verify_journal(&self) -> Result<ChainReport, StoreError> {
        self.read(|transaction| ReadJournal::of(transaction)?.verify(|_| Ok(())))
    }

    fn apply(&mut self, links: &[Link]) -> Result<Sequence, StoreError> {
        self.write(|transaction| {
            let mut batch = Batch::new(transaction)?;
            for link in links {
                let entry = &link.entry;
                let fail = |detail| chain::discontinuous(entry.sequence, detail);
                if entry.sequence != batch.next() {
                    return Err(fail("is not the next one"));
                }
                if link.previous != batch.head().1 {
                    return Err(fail("does not follow from the last one here"));
                }
                let is_again = batch.knows(entry.operation)?;
                if let Outcome::Done(events) = &entry.outcome {
                    let before = batch.state(&Subjects {
                        customer: entry.customer,
                        invitation: entry.invitation,
                        ..Subjects::default()
                    })?;
                    let records = Records::after(&before, &entry.actor, entry.at, events);
                    batch.keep(records, entry)?;
                }
                if batch.append(entry, is_again)? != link.hash {
                    return Err(fail("is not what its hash says"));
                }
            }
            let (head, _) = batch.head();
            if batch.is_empty() {
                return Ok(Keep::Nothing(head));
            }
            batch.flush()?;
            Ok(Keep::Changes(head))
        })
    }
}
