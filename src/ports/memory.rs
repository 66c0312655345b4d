//! A book in memory: the fake that tests use, and the measure that real stores are held to. It
//! keeps everything in ordinary maps and answers by looking at all of it.

mod replica;

use std::collections::BTreeMap;
use std::time::Duration;

use partnerdesk_domain::{
    Customer, CustomerId, Delivery, Entry, Invitation, InvitationId, Matter, MatterId, OperationId,
    Outcome, PartnerAccount, Sequence, Subjects,
};

use crate::authority::Authority;
use crate::chain::{Hash, Link};
use crate::error::StoreError;
use crate::judge::{Judged, Records, judge};
use crate::outbox::{Claim, Claimed, Lease};
use crate::replica::Replica;
use crate::write::{Verdict, Write};

/// A book in memory.
#[derive(Debug, Clone, Default)]
pub struct MemoryBook {
    account: PartnerAccount,
    customers: BTreeMap<CustomerId, Customer>,
    invitations: BTreeMap<InvitationId, Invitation>,
    matters: BTreeMap<MatterId, Matter>,
    journal: Vec<Link>,
    operations: BTreeMap<OperationId, Sequence>,
    outbox: BTreeMap<Sequence, Delivery>,
    lease: Option<Lease>,
}

impl MemoryBook {
    fn keep(&mut self, records: Records) {
        if let Some(account) = records.account {
            self.account = account;
        }
        if let Some(customer) = records.customer {
            self.customers.insert(customer.id, customer);
        }
        if let Some(invitation) = records.invitation {
            self.invitations.insert(invitation.id, invitation);
        }
        for matter in records.matters {
            self.matters.insert(matter.id(), matter);
        }
    }

    fn last_hash(&self) -> Hash {
        self.journal
            .last()
            .map(|link| link.hash)
            .unwrap_or_default()
    }

    fn append(&mut self, entry: Entry) -> Sequence {
        let previous = self.last_hash();
        let hash = hash_of(previous, &entry);
        let sequence = entry.sequence;
        self.operations.insert(entry.operation, sequence);
        self.journal.push(Link {
            entry,
            previous,
            hash,
        });
        sequence
    }

    fn next(&self) -> Sequence {
        Sequence(self.journal.len() as u64 + 1)
    }

    fn submit_one(&mut self, write: &Write) -> Result<Verdict, StoreError> {
        if let Some(known) = self.outcome(write)? {
            return Ok(known);
        }
        let state = self.state(&write.command.subjects())?;
        Ok(match judge(write, &state, self.next()) {
            Judged::Nothing { warnings } => Verdict::Unchanged { warnings },
            Judged::Refuse { refused, entry } => {
                let sequence = entry.map(|entry| self.append(*entry));
                Verdict::Refused { refused, sequence }
            }
            Judged::Apply {
                records,
                entry,
                deliveries,
                leaves_outbox,
                warnings,
            } => {
                if let Some(id) = leaves_outbox {
                    self.outbox.retain(|_, letter| letter.invitation != id);
                }
                self.keep(*records);
                let events = match &entry.outcome {
                    Outcome::Done(events) => events.clone(),
                    Outcome::Refused(_) => Vec::new(),
                };
                let sequence = self.append(*entry);
                for delivery in deliveries {
                    self.outbox.insert(sequence, delivery);
                }
                Verdict::Applied {
                    sequence,
                    events,
                    warnings,
                }
            }
        })
    }

    fn apply_one(&mut self, link: &Link) -> Result<(), StoreError> {
        let Link {
            entry,
            previous,
            hash,
        } = link;
        if entry.sequence != self.next()
            || *previous != self.last_hash()
            || *hash != hash_of(*previous, entry)
        {
            let place = format!("entry {}", entry.sequence.0);
            return Err(StoreError::Discontinuous(place));
        }
        if let Outcome::Done(events) = &entry.outcome {
            let before = self.state(&Subjects {
                customer: entry.customer,
                invitation: entry.invitation,
                ..Subjects::default()
            })?;
            self.keep(Records::after(&before, &entry.actor, entry.at, events));
        }
        self.append(entry.clone());
        Ok(())
    }

    fn name_of(&self, id: Option<CustomerId>) -> Option<String> {
        id.and_then(|id| self.customers.get(&id))
            .map(|customer| customer.name().to_string())
    }
}

/// It keeps entries as they are; what it hashes is how they are written for people.
fn hash_of(previous: Hash, entry: &Entry) -> Hash {
    previous.following(format!("{entry:?}").as_bytes())
}

impl Authority for MemoryBook {
    fn submit_many(&mut self, writes: &[Write]) -> Result<Vec<Verdict>, StoreError> {
        writes.iter().map(|write| self.submit_one(write)).collect()
    }

    fn outcome(&mut self, write: &Write) -> Result<Option<Verdict>, StoreError> {
        let Some(sequence) = self.operations.get(&write.operation).copied() else {
            return Ok(None);
        };
        let link = self
            .entry(sequence)?
            .expect("an operation's entry is in the journal");
        Ok(Verdict::of_entry(&link.entry, write))
    }

    fn entries_after(&mut self, after: Sequence, most: usize) -> Result<Vec<Link>, StoreError> {
        let from = usize::try_from(after.0)
            .unwrap_or(usize::MAX)
            .min(self.journal.len());
        Ok(self.journal[from..].iter().take(most).cloned().collect())
    }

    fn wait(&mut self, _after: Sequence, _at_most: Duration) -> Result<(), StoreError> {
        Ok(())
    }

    fn claim_sending(&mut self, claim: &Claim) -> Result<Claimed, StoreError> {
        Ok(match Lease::judge(self.lease.as_ref(), claim) {
            Ok((lease, claimed)) => {
                self.lease = Some(lease);
                claimed
            }
            Err(theirs) => theirs,
        })
    }

    fn release_sending(&mut self, owner: u128) -> Result<(), StoreError> {
        self.lease.take_if(|lease| lease.owner == owner);
        Ok(())
    }
}

impl crate::shelf::Book for MemoryBook {
    /// A copy: two handles on one memory book do not see each other's writes.
    fn handle(&self) -> Box<dyn crate::shelf::Book> {
        Box::new(self.clone())
    }
}
