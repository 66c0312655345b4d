//! A run of changes in one write transaction: records are read into memory when first needed,
//! changed there, and written in the order of their keys at the end. Entries go into the journal
//! at once, since each one's hash follows from the one before; rows of a file as soon as a run of
//! them is together.

mod customers;
mod matters;
mod rows;

use std::collections::BTreeMap;

use partnerdesk_domain::{
    CustomerId, Delivery, Entry, Invitation, InvitationId, Matter, MatterId, OperationId,
    PartnerAccount, Sequence, State, Subjects,
};
use partnerdesk_ports::{Hash, Records, Write};
use redb::{ReadableTable, Table, WriteTransaction};

use crate::chain;
use crate::customers::WriteCustomers;
use crate::failure::{At, Failure};
use crate::list::Changes;
use crate::lookup::{entry_of, read_account, read_invitation};
use crate::record::Record;
use crate::renewal::renew;
use crate::tables as t;
use crate::{format, outbox};
use matters::HeldMatters;
use rows::{Rows, Tables, is_row};

/// The changes, not yet all written.
pub(crate) struct Batch<'txn> {
    transaction: &'txn WriteTransaction,
    operations: Table<'txn, u128, u64>,
    operations_of_runs: Table<'txn, u128, (u128, u64)>,
    stored_customers: WriteCustomers<'txn>,
    stored_invitations: Table<'txn, u128, &'static [u8]>,
    account: Held<PartnerAccount>,
    customers: BTreeMap<CustomerId, customers::Held>,
    lines: Changes,
    invitations: BTreeMap<InvitationId, Held<Invitation>>,
    matters: HeldMatters<'txn>,
    outbox: BTreeMap<Sequence, Delivery>,
    rows: Rows,
    appended: Vec<Place>,
    head: (Sequence, Hash),
}

/// A record as it is in the book and, if it changed, as it is to be.
pub(crate) struct Held<T> {
    pub(crate) stored: Option<T>,
    pub(crate) changed: Option<T>,
}

impl<T> Held<T> {
    pub(crate) fn now(&self) -> Option<&T> {
        self.changed.as_ref().or(self.stored.as_ref())
    }
}

/// Where an entry has to be found.
struct Place {
    sequence: Sequence,
    customer: Option<CustomerId>,
    invitation: Option<InvitationId>,
    matter: Option<MatterId>,
    is_desk_work: bool,
}

impl<'txn> Batch<'txn> {
    /// Begins in a transaction.
    pub(crate) fn new(transaction: &'txn WriteTransaction) -> Result<Self, Failure> {
        // Another program, older or newer, may have written the book since we opened it.
        format::raise(transaction)?;
        renew(transaction)?;
        let stored_customers = WriteCustomers::to_write(transaction)?;
        let head = stored_customers.journal.head()?;
        let account = read_account(&transaction.open_table(t::META)?)?;
        Ok(Self {
            transaction,
            operations: transaction.open_table(t::OPERATIONS)?,
            operations_of_runs: transaction.open_table(t::OPERATIONS_OF_RUNS)?,
            stored_customers,
            stored_invitations: transaction.open_table(t::INVITATIONS)?,
            account: Held {
                stored: account,
                changed: None,
            },
            customers: BTreeMap::new(),
            lines: Changes::default(),
            invitations: BTreeMap::new(),
            matters: HeldMatters::of(transaction)?,
            outbox: BTreeMap::new(),
            rows: Rows::new(),
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
    pub(crate) fn entry_of(&mut self, write: &Write) -> Result<Option<Entry>, Failure> {
        if self.rows.wait_with(write.operation.0) {
            self.keep_rows()?;
        }
        let journal = &self.stored_customers.journal;
        entry_of(
            &self.operations,
            Some(&self.operations_of_runs),
            journal,
            write,
        )
    }

    /// Whether an entry of this operation was written before.
    pub(crate) fn knows(&self, operation: OperationId) -> Result<bool, Failure> {
        Ok(self.operations.get(operation.0)?.is_some())
    }

    /// The records that a command about these is judged by.
    pub(crate) fn state(&mut self, subjects: &Subjects) -> Result<State, Failure> {
        let invitation = match subjects.invitation {
            Some(id) => self.invitation(id)?,
            None => None,
        };
        let matters = self.matters.at_hand(subjects)?;
        let named = subjects.matter.and_then(|id| matters.get(id));
        let of = subjects
            .customer
            .or_else(|| invitation.as_ref().and_then(|found| found.customer))
            .or_else(|| named.and_then(Matter::customer));
        let customer = match of {
            Some(id) => self.customer(id)?.cloned(),
            None => None,
        };
        Ok(State {
            account: self.account.now().cloned().unwrap_or_default(),
            customer,
            invitation,
            matters,
        })
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

    /// Takes records over that this entry changed. They were read before, to be judged by.
    pub(crate) fn keep(&mut self, records: Records, entry: &Entry) -> Result<(), Failure> {
        if let Some(account) = records.account {
            self.account.changed = Some(account);
        }
        if let Some(customer) = records.customer {
            self.keep_customer(customer, entry)?;
        }
        if let Some(invitation) = records.invitation {
            let id = invitation.id;
            self.invitation(id)?;
            if let Some(held) = self.invitations.get_mut(&id) {
                held.changed = Some(invitation);
            }
        }
        for matter in records.matters {
            self.matters.keep(matter)?;
        }
        Ok(())
    }

    /// Puts a letter into the outbox.
    pub(crate) fn send(&mut self, sequence: Sequence, delivery: Delivery) {
        self.outbox.insert(sequence, delivery);
    }

    /// Takes the letter of an invitation out of the outbox.
    pub(crate) fn take_out(&mut self, id: InvitationId) -> Result<(), Failure> {
        self.outbox.retain(|_, letter| letter.invitation != id);
        outbox::take_out(self.transaction, id)
    }

    /// Puts the next entry into the journal; its hash follows from the one before. `is_again`
    /// when its operation is known already, because it was refused.
    pub(crate) fn append(&mut self, entry: &Entry, is_again: bool) -> Result<Hash, Failure> {
        let previous = self.head.1;
        let stored = chain::Stored::after(previous, entry)?;
        let hash = stored.hash();
        if is_row(entry) && !is_again {
            self.rows.add(entry, previous, &stored);
            if self.rows.are_many() {
                let (rows, mut tables) = self.rows_and_tables();
                rows.keep_some(&mut tables)?;
            }
        } else {
            self.keep_rows()?;
            self.stored_customers.journal.put(entry.sequence, &stored)?;
            self.operations
                .insert(entry.operation.0, entry.sequence.0)?;
        }
        self.appended.push(Place {
            sequence: entry.sequence,
            customer: entry.customer,
            invitation: entry.invitation,
            matter: entry.matter,
            is_desk_work: entry.is_desk_work(),
        });
        self.head = (entry.sequence, hash);
        Ok(hash)
    }

    fn rows_and_tables(&mut self) -> (&mut Rows, Tables<'_, 'txn>) {
        let tables = Tables {
            journal: &mut self.stored_customers.journal,
            operations: &mut self.operations,
            of_runs: &mut self.operations_of_runs,
        };
        (&mut self.rows, tables)
    }

    fn keep_rows(&mut self) -> Result<(), Failure> {
        let (rows, mut tables) = self.rows_and_tables();
        rows.keep_all(&mut tables)
    }

    /// Writes what is still in memory.
    pub(crate) fn flush(mut self) -> Result<(), Failure> {
        self.keep_rows()?;
        self.flush_customers()?;
        self.flush_invitations()?;
        self.matters.flush(self.transaction)?;
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
        let mut of_matters = self.transaction.open_table(t::JOURNAL_OF_MATTER)?;
        self.appended.sort_by_key(|place| place.customer);
        for place in &self.appended {
            if place.is_desk_work {
                desk.insert(place.sequence.0, ())?;
            }
            if let Some(customer) = place.customer
                && self.born(customer) != Some(place.sequence)
            {
                of_customers.insert(&t::entry_of_customer(customer, place.sequence), ())?;
            }
            if let Some(invitation) = place.invitation {
                of_invitations.insert(&t::entry_of_invitation(invitation, place.sequence), ())?;
            }
            if let Some(matter) = place.matter {
                of_matters.insert(&t::entry_of_matter(matter, place.sequence), ())?;
            }
        }
        Ok(())
    }
}
