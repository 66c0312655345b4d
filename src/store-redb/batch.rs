//! A run of changes in one write transaction: records are read into memory when first needed,
//! changed there, and written in the order of their keys at the end. Entries go into the journal
//! at once, since each one's hash follows from the one before.

use std::collections::BTreeMap;

use partnerdesk_domain::{
    Customer, CustomerId, Delivery, Entry, Invitation, InvitationId, PartnerAccount, Sequence,
    State,
};
use partnerdesk_ports::{Hash, Records};
use partnerdesk_search::Row;
use redb::{Table, WriteTransaction};

use crate::chain;
use crate::failure::{At, Failure};
use crate::list::{Changes, List};
use crate::lookup::{entry_of, read_account, read_customer, read_invitation};
use crate::record::Record;
use crate::renewal::{count_reshaping, renew};
use crate::tables as t;
use crate::tables::CustomerKey;

/// The changes, not yet all written.
pub(crate) struct Batch<'txn> {
    transaction: &'txn WriteTransaction,
    journal: Table<'txn, u64, &'static [u8]>,
    operations: Table<'txn, u128, u64>,
    stored_customers: Table<'txn, &'static CustomerKey, &'static [u8]>,
    stored_invitations: Table<'txn, u128, &'static [u8]>,
    account: Held<PartnerAccount>,
    customers: BTreeMap<CustomerId, Held<Customer>>,
    invitations: BTreeMap<InvitationId, Held<Invitation>>,
    outbox: BTreeMap<Sequence, Delivery>,
    appended: Vec<Place>,
    head: (Sequence, Hash),
}

/// A record as it is in the book and, if it changed, as it is to be.
struct Held<T> {
    stored: Option<T>,
    changed: Option<T>,
}

impl<T> Held<T> {
    fn now(&self) -> Option<&T> {
        self.changed.as_ref().or(self.stored.as_ref())
    }
}

/// Where an entry has to be found.
struct Place {
    sequence: Sequence,
    customer: Option<CustomerId>,
    invitation: Option<InvitationId>,
    is_desk_work: bool,
}

impl<'txn> Batch<'txn> {
    /// Begins in a transaction.
    pub(crate) fn new(transaction: &'txn WriteTransaction) -> Result<Self, Failure> {
        // Another program, older or newer, may have written the list since we opened the book.
        renew(transaction)?;
        let journal = transaction.open_table(t::JOURNAL)?;
        let head = chain::head(&journal)?;
        let account = read_account(&transaction.open_table(t::META)?)?;
        Ok(Self {
            transaction,
            journal,
            operations: transaction.open_table(t::OPERATIONS)?,
            stored_customers: transaction.open_table(t::CUSTOMERS)?,
            stored_invitations: transaction.open_table(t::INVITATIONS)?,
            account: Held {
                stored: account,
                changed: None,
            },
            customers: BTreeMap::new(),
            invitations: BTreeMap::new(),
            outbox: BTreeMap::new(),
            appended: Vec::new(),
            head,
        })
    }

    /// The last entry and its hash.
    pub(crate) fn head(&self) -> (Sequence, Hash) {
        self.head
    }

    /// The place of the next entry.
    pub(crate) fn next(&self) -> Sequence {
        Sequence(self.head.0.0.saturating_add(1))
    }

    /// Whether anything has to be written.
    pub(crate) fn is_empty(&self) -> bool {
        self.appended.is_empty()
    }

    /// The entry of an operation that was written before.
    pub(crate) fn entry_of(
        &self,
        write: &partnerdesk_ports::Write,
    ) -> Result<Option<Entry>, Failure> {
        entry_of(&self.operations, &self.journal, write)
    }

    /// Reads customers in the order of their keys, which is how they lie in the file.
    pub(crate) fn gather(&mut self, mut ids: Vec<CustomerId>) -> Result<(), Failure> {
        ids.sort_unstable();
        ids.dedup();
        ids.into_iter()
            .try_for_each(|id| self.customer(id).map(drop))
    }

    /// The records that a command about these is judged by.
    pub(crate) fn state(
        &mut self,
        customer: Option<CustomerId>,
        invitation: Option<InvitationId>,
    ) -> Result<State, Failure> {
        let invitation = match invitation {
            Some(id) => self.invitation(id)?,
            None => None,
        };
        let of = customer.or_else(|| invitation.as_ref().and_then(|found| found.customer));
        let customer = match of {
            Some(id) => self.customer(id)?.cloned(),
            None => None,
        };
        Ok(State {
            account: self.account.now().cloned().unwrap_or_default(),
            customer,
            invitation,
        })
    }

    fn customer(&mut self, id: CustomerId) -> Result<Option<&Customer>, Failure> {
        if !self.customers.contains_key(&id) {
            let held = Held {
                stored: read_customer(&self.stored_customers, id)?,
                changed: None,
            };
            self.customers.insert(id, held);
        }
        Ok(self.customers.get(&id).and_then(Held::now))
    }

    fn invitation(&mut self, id: InvitationId) -> Result<Option<Invitation>, Failure> {
        if !self.invitations.contains_key(&id) {
            let held = Held {
                stored: read_invitation(&self.stored_invitations, id)?,
                changed: None,
            };
            self.invitations.insert(id, held);
        }
        Ok(self.invitations.get(&id).and_then(Held::now).cloned())
    }

    /// Takes changed records over. They were read before, to be judged by.
    pub(crate) fn keep(&mut self, records: Records) -> Result<(), Failure> {
        if let Some(account) = records.account {
            self.account.changed = Some(account);
        }
        if let Some(customer) = records.customer {
            let id = customer.id;
            self.customer(id)?;
            if let Some(held) = self.customers.get_mut(&id) {
                held.changed = Some(customer);
            }
        }
        if let Some(invitation) = records.invitation {
            let id = invitation.id;
            self.invitation(id)?;
            if let Some(held) = self.invitations.get_mut(&id) {
                held.changed = Some(invitation);
            }
        }
        Ok(())
    }

    /// Puts a letter into the outbox.
    pub(crate) fn send(&mut self, sequence: Sequence, delivery: Delivery) {
        self.outbox.insert(sequence, delivery);
    }

    /// Puts the next entry into the journal; its hash follows from the one before.
    pub(crate) fn append(&mut self, entry: &Entry) -> Result<Hash, Failure> {
        let stored = chain::Stored::after(self.head.1, entry)?;
        let hash = stored.hash();
        self.journal.insert(entry.sequence.0, stored.bytes())?;
        self.operations
            .insert(entry.operation.0, entry.sequence.0)?;
        self.appended.push(Place {
            sequence: entry.sequence,
            customer: entry.customer,
            invitation: entry.invitation,
            is_desk_work: entry.is_desk_work(),
        });
        self.head = (entry.sequence, hash);
        Ok(hash)
    }

    /// Writes what is still in memory.
    pub(crate) fn flush(mut self) -> Result<(), Failure> {
        self.flush_customers()?;
        self.flush_invitations()?;
        self.flush_places()?;
        if let Some(account) = &self.account.changed {
            let bytes = account.to_bytes().at(|| "the account".to_owned())?;
            let mut meta = self.transaction.open_table(t::META)?;
            meta.insert(t::META_ACCOUNT, bytes.as_slice())?;
        }
        if !self.outbox.is_empty() {
            let mut outbox = self.transaction.open_table(t::OUTBOX)?;
            for (sequence, delivery) in &self.outbox {
                let bytes = delivery
                    .to_bytes()
                    .at(|| format!("letter {}", sequence.0))?;
                outbox.insert(sequence.0, bytes.as_slice())?;
            }
        }
        Ok(())
    }

    fn flush_customers(&mut self) -> Result<(), Failure> {
        let mut lines = Changes::default();
        for (id, held) in &self.customers {
            let Some(customer) = &held.changed else {
                continue;
            };
            let bytes = customer.to_bytes().at(|| format!("customer {id}"))?;
            self.stored_customers
                .insert(&t::customer_key(*id), bytes.as_slice())?;
            if let Some(stored) = &held.stored
                && stored.name() != customer.name()
            {
                lines.remove(&Row::of(stored));
            }
            lines.put(&Row::of(customer));
        }
        if List::of(self.transaction)?.write(&mut lines)? {
            count_reshaping(&mut self.transaction.open_table(t::META)?)?;
        }
        Ok(())
    }

    fn flush_invitations(&mut self) -> Result<(), Failure> {
        let mut of_customers = self.transaction.open_table(t::INVITATIONS_OF)?;
        for (id, held) in &self.invitations {
            let Some(invitation) = &held.changed else {
                continue;
            };
            let bytes = invitation.to_bytes().at(|| format!("invitation {id}"))?;
            self.stored_invitations.insert(id.0, bytes.as_slice())?;
            let before = held.stored.as_ref().and_then(|stored| stored.customer);
            if before != invitation.customer {
                if let Some(customer) = before {
                    of_customers.remove(&t::invitation_of(customer, *id))?;
                }
                if let Some(customer) = invitation.customer {
                    of_customers.insert(&t::invitation_of(customer, *id), ())?;
                }
            }
        }
        Ok(())
    }

    fn flush_places(&mut self) -> Result<(), Failure> {
        let mut desk = self.transaction.open_table(t::DESK)?;
        let mut of_customers = self.transaction.open_table(t::JOURNAL_OF_CUSTOMER)?;
        let mut of_invitations = self.transaction.open_table(t::JOURNAL_OF_INVITATION)?;
        self.appended.sort_by_key(|place| place.customer);
        for place in &self.appended {
            if place.is_desk_work {
                desk.insert(place.sequence.0, ())?;
            }
            if let Some(customer) = place.customer {
                of_customers.insert(&t::entry_of_customer(customer, place.sequence), ())?;
            }
            if let Some(invitation) = place.invitation {
                of_invitations.insert(&t::entry_of_invitation(invitation, place.sequence), ())?;
            }
        }
        Ok(())
    }
}
