//! A book in memory: the fake that tests use, and the measure that real stores are held to. It
//! keeps everything in ordinary maps and answers by looking at all of it.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::time::Duration;

use partnerdesk_domain::{
    Customer, CustomerId, Delivery, Entry, Invitation, InvitationId, OperationId, Outcome,
    PartnerAccount, Sequence,
};
use partnerdesk_search::{LogLine, Row, fold};

use crate::authority::Authority;
use crate::chain::{ChainReport, Hash, Link};
use crate::error::StoreError;
use crate::judge::{Judged, Records, judge};
use crate::log::{LogPage, LogQuery, LogScope};
use crate::query::{InvitationPage, InvitationQuery, Page, Query, Start, Window};
use crate::replica::{Counts, Replica};
use crate::write::{Verdict, Write};

/// A book in memory.
#[derive(Debug, Clone, Default)]
pub struct MemoryBook {
    account: PartnerAccount,
    customers: BTreeMap<CustomerId, Customer>,
    invitations: BTreeMap<InvitationId, Invitation>,
    journal: Vec<Link>,
    operations: BTreeMap<OperationId, Sequence>,
    outbox: BTreeMap<Sequence, Delivery>,
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
        let state = self.state(write.command.customer(), write.command.invitation())?;
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
                warnings,
            } => {
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
            let before = self.state(entry.customer, entry.invitation)?;
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

    fn pending(&mut self) -> Result<Vec<(Sequence, Delivery)>, StoreError> {
        Ok(self
            .outbox
            .iter()
            .map(|(at, delivery)| (*at, delivery.clone()))
            .collect())
    }

    fn settle(&mut self, delivery: Sequence) -> Result<(), StoreError> {
        self.outbox.remove(&delivery);
        Ok(())
    }
}

impl Replica for MemoryBook {
    fn head(&self) -> Result<(Sequence, Hash), StoreError> {
        Ok(self
            .journal
            .last()
            .map(|link| (link.entry.sequence, link.hash))
            .unwrap_or_default())
    }

    fn counts(&self) -> Result<Counts, StoreError> {
        Ok(Counts {
            customers: self.customers.len() as u64,
            invitations: self.invitations.len() as u64,
            entries: self.journal.len() as u64,
        })
    }

    fn account(&self) -> Result<PartnerAccount, StoreError> {
        Ok(self.account.clone())
    }

    fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError> {
        Ok(self.customers.get(&id).cloned())
    }

    fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        Ok(self.invitations.get(&id).cloned())
    }

    fn page(&self, query: &Query, window: Window) -> Result<Page, StoreError> {
        let mut rows: Vec<Row> = self.customers.values().map(Row::of).collect();
        rows.retain(|row| query.filter.matches(&row.glimpse()));
        rows.sort_by(|a, b| query.sort.compare(a, b));
        let total = rows.len() as u64;
        let rank = match window.start {
            Start::Rank(rank) => rank,
            Start::Around {
                customer,
                lead,
                otherwise,
            } => {
                let found = rows.iter().position(|row| row.id == customer);
                found.map_or(otherwise, |rank| (rank as u64).saturating_sub(lead))
            }
        };
        let start = rank.min(total.saturating_sub(window.len as u64));
        let from = usize::try_from(start).unwrap_or(usize::MAX).min(rows.len());
        let rows = rows.into_iter().skip(from).take(window.len).collect();
        Ok(Page {
            rows,
            start,
            total,
            book: self.customers.len() as u64,
        })
    }

    fn each(
        &self,
        query: &Query,
        visit: &mut dyn FnMut(Customer) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let mut fits: Vec<(Row, &Customer)> = self
            .customers
            .values()
            .map(|customer| (Row::of(customer), customer))
            .collect();
        fits.retain(|(row, _)| query.filter.matches(&row.glimpse()));
        fits.sort_by(|a, b| partnerdesk_search::Sort::default().compare(&a.0, &b.0));
        for (_, customer) in fits {
            if visit(customer.clone()).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn invitations(&self, query: &InvitationQuery) -> Result<InvitationPage, StoreError> {
        let fits = |invitation: &&Invitation| {
            let recipient = invitation
                .content
                .recipient
                .as_ref()
                .map(ToString::to_string);
            query
                .customer
                .is_none_or(|customer| invitation.customer == Some(customer))
                && (query.stages.is_empty() || query.stages.contains(&invitation.status.stage()))
                && (fold(invitation.company.as_str()).contains(&query.needle)
                    || recipient.is_some_and(|text| fold(&text).contains(&query.needle)))
        };
        let all: Vec<&Invitation> = self.invitations.values().rev().filter(fits).collect();
        let offset = usize::try_from(query.offset).unwrap_or(usize::MAX);
        let total = all.len() as u64;
        let invitations = all
            .into_iter()
            .skip(offset)
            .take(query.len)
            .cloned()
            .collect();
        Ok(InvitationPage { invitations, total })
    }

    fn log(&self, query: &LogQuery) -> Result<LogPage, StoreError> {
        let in_scope = |link: &&Link| match query.scope {
            LogScope::All => true,
            LogScope::Desk => link.entry.is_desk_work(),
            LogScope::Customer(id) => link.entry.customer == Some(id),
            LogScope::Invitation(id) => link.entry.invitation == Some(id),
        };
        let scoped: Vec<&Link> = self.journal.iter().rev().filter(in_scope).collect();
        let total = scoped.len() as u64;
        let mut page = LogPage {
            total,
            ..LogPage::default()
        };
        for link in scoped {
            let older = query
                .before
                .is_none_or(|before| link.entry.sequence < before);
            let name = self.name_of(link.entry.customer);
            let line = LogLine {
                entry: &link.entry,
                customer: name.as_deref(),
            };
            if !older || !query.filter.matches(&line) {
                continue;
            }
            page.matching += 1;
            if query.offset < page.matching && page.links.len() < query.len {
                page.links.push(link.clone());
                page.customers.push(name);
            }
        }
        Ok(page)
    }

    fn entry(&self, sequence: Sequence) -> Result<Option<Link>, StoreError> {
        let index = usize::try_from(sequence.0).unwrap_or(0).checked_sub(1);
        Ok(index.and_then(|index| self.journal.get(index)).cloned())
    }

    fn verify_journal(&self) -> Result<ChainReport, StoreError> {
        let head = self.head()?.1;
        Ok(ChainReport {
            entries: self.journal.len() as u64,
            head,
            broken: None,
        })
    }

    fn apply(&mut self, links: &[Link]) -> Result<Sequence, StoreError> {
        // All or nothing: the copy takes over only when every entry fitted.
        let mut after = self.clone();
        for link in links {
            after.apply_one(link)?;
        }
        *self = after;
        Ok(self.head()?.0)
    }
}

impl crate::shelf::Book for MemoryBook {
    /// A copy: two handles on one memory book do not see each other's writes.
    fn handle(&self) -> Box<dyn crate::shelf::Book> {
        Box::new(self.clone())
    }
}
