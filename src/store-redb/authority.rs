//! The side of a book that orders and guards writes: everything that one attempt changes is
//! written in one transaction, or nothing of it.

use std::borrow::Borrow;
use std::time::{Duration, Instant};

use crate::batch::Batch;
use crate::book::{Keep, RedbBook};
use crate::chain::ReadJournal;
use crate::failure::Failure;
use crate::lookup::entry_of;
use crate::outbox;
use crate::tables as t;
use partnerdesk_domain::{CustomerId, Outcome, Sequence};
use partnerdesk_ports::{
    Authority, Claim, Claimed, Judged, Link, StoreError, Verdict, Write, judge,
};
use redb::WriteTransaction;

/// How often a waiting program looks whether another one has written: four times a second, at
/// some millionths of a second each.
const LOOK: Duration = Duration::from_millis(250);

/// How many customers are read at a time to be judged by.
const AT_HAND: usize = 4_096;

impl Authority for RedbBook {
    fn submit_many(&mut self, writes: &[Write]) -> Result<Vec<Verdict>, StoreError> {
        let mut verdicts = Vec::with_capacity(writes.len());
        let customers = customers(writes);
        self.write(|transaction| {
            submit_each(transaction, &customers, writes.iter(), |verdict| {
                verdicts.push(verdict);
            })
        })?;
        Ok(verdicts)
    }

    fn submit_each(
        &mut self,
        writes: Vec<Write>,
        told: &mut dyn FnMut(Verdict),
    ) -> Result<(), StoreError> {
        let customers = customers(&writes);
        self.write(|transaction| submit_each(transaction, &customers, writes.into_iter(), told))
    }

    fn outcome(&mut self, write: &Write) -> Result<Option<Verdict>, StoreError> {
        self.read(|transaction| {
            let operations = transaction.open_table(t::OPERATIONS)?;
            let of_runs = t::newer(transaction.open_table(t::OPERATIONS_OF_RUNS))?;
            let journal = ReadJournal::of(transaction)?;
            let entry = entry_of(&operations, of_runs.as_ref(), &journal, write)?;
            Ok(entry.and_then(|entry| Verdict::of_entry(&entry, write)))
        })
    }

    fn entries_after(&mut self, after: Sequence, most: usize) -> Result<Vec<Link>, StoreError> {
        self.read(|transaction| ReadJournal::of(transaction)?.links_after(after, most))
    }

    fn wait(&mut self, after: Sequence, at_most: Duration) -> Result<(), StoreError> {
        let begun = Instant::now();
        loop {
            let last = self.read(|transaction| ReadJournal::of(transaction)?.last())?;
            // Less than before means that an older book was put in this one's place.
            let left = at_most.saturating_sub(begun.elapsed());
            if last != after.0 || left.is_zero() {
                return Ok(());
            }
            std::thread::sleep(LOOK.min(left));
        }
    }

    fn claim_sending(&mut self, claim: &Claim) -> Result<Claimed, StoreError> {
        self.write(|transaction| outbox::claim(transaction, claim))
    }

    fn release_sending(&mut self, owner: u128) -> Result<(), StoreError> {
        self.write(|transaction| outbox::release(transaction, owner))
    }
}

fn customers(writes: &[Write]) -> Vec<Option<CustomerId>> {
    let customers = writes.iter().map(|write| write.command.customer());
    customers.collect()
}

/// Submits writes about these customers one after the other, some thousand at a time: what did
/// not change of them is not held any longer.
fn submit_each<W: Borrow<Write>>(
    transaction: &WriteTransaction,
    customers: &[Option<CustomerId>],
    writes: impl Iterator<Item = W>,
    mut told: impl FnMut(Verdict),
) -> Result<Keep<()>, Failure> {
    let mut batch = Batch::new(transaction)?;
    for (number, write) in writes.enumerate() {
        if number.is_multiple_of(AT_HAND) {
            let end = customers.len().min(number + AT_HAND);
            batch.gather(customers[number..end].iter().copied().flatten().collect())?;
        }
        told(submit(&mut batch, write.borrow())?);
    }
    if batch.is_empty() {
        return Ok(Keep::Nothing(()));
    }
    batch.flush()?;
    Ok(Keep::Changes(()))
}

fn submit(batch: &mut Batch<'_>, write: &Write) -> Result<Verdict, Failure> {
    let known = batch.entry_of(write)?;
    let is_again = known.is_some();
    if let Some(verdict) = known.and_then(|entry| Verdict::of_entry(&entry, write)) {
        return Ok(verdict);
    }
    let state = batch.state(&write.command.subjects())?;
    match judge(write, &state, batch.next()) {
        Judged::Nothing { warnings } => Ok(Verdict::Unchanged { warnings }),
        Judged::Refuse { refused, entry } => {
            if let Some(entry) = &entry {
                batch.append(entry, is_again)?;
            }
            let sequence = entry.map(|entry| entry.sequence);
            Ok(Verdict::Refused { refused, sequence })
        }
        Judged::Apply {
            records,
            entry,
            deliveries,
            leaves_outbox,
            warnings,
        } => {
            if let Some(id) = leaves_outbox {
                batch.take_out(id)?;
            }
            let sequence = entry.sequence;
            batch.append(&entry, is_again)?;
            batch.keep(*records, &entry)?;
            for delivery in deliveries {
                batch.send(sequence, delivery);
            }
            let events = match entry.outcome {
                Outcome::Done(events) => events,
                Outcome::Refused(_) => Vec::new(),
            };
            Ok(Verdict::Applied {
                sequence,
                events,
                warnings,
            })
        }
    }
}
