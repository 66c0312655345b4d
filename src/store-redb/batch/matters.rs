//! The matters of a run of changes: a kind is read whole when the first command needs it whole,
//! a single one when it is named.

use std::collections::{BTreeMap, BTreeSet};

use partnerdesk_domain::{Matter, MatterId, MatterKind, Matters, Subjects};
use redb::{Table, WriteTransaction};

use super::Held;
use crate::failure::{At, Failure};
use crate::lookup::{read_matter, read_matters};
use crate::record::Record;
use crate::tables as t;
use crate::tables::MatterKey;

/// What was read, and what became of it.
pub(super) struct HeldMatters<'txn> {
    stored: Table<'txn, &'static MatterKey, &'static [u8]>,
    held: BTreeMap<MatterId, Held<Matter>>,
    whole: BTreeSet<MatterKind>,
}

impl<'txn> HeldMatters<'txn> {
    /// Begins with none.
    pub(super) fn of(transaction: &'txn WriteTransaction) -> Result<Self, Failure> {
        Ok(Self {
            stored: transaction.open_table(t::MATTERS)?,
            held: BTreeMap::new(),
            whole: BTreeSet::new(),
        })
    }

    /// The matters among these, as they are by now.
    pub(super) fn at_hand(&mut self, subjects: &Subjects) -> Result<Matters, Failure> {
        for kind in subjects.kinds {
            self.read_whole(*kind)?;
        }
        if let Some(id) = subjects.matter {
            self.read_one(id)?;
        }
        let is_wanted =
            |id: MatterId| subjects.matter == Some(id) || subjects.kinds.contains(&id.kind());
        let wanted = self.held.iter().filter(|(id, _)| is_wanted(**id));
        Ok(wanted.filter_map(|(_, held)| held.now().cloned()).collect())
    }

    fn read_whole(&mut self, kind: MatterKind) -> Result<(), Failure> {
        if self.whole.insert(kind) {
            for matter in read_matters(&self.stored, kind)? {
                let held = Held {
                    stored: Some(matter.clone()),
                    changed: None,
                };
                self.held.entry(matter.id()).or_insert(held);
            }
        }
        Ok(())
    }

    fn read_one(&mut self, id: MatterId) -> Result<(), Failure> {
        if !self.held.contains_key(&id) {
            let held = Held {
                stored: read_matter(&self.stored, id)?,
                changed: None,
            };
            self.held.insert(id, held);
        }
        Ok(())
    }

    /// Takes a changed one over.
    pub(super) fn keep(&mut self, matter: Matter) -> Result<(), Failure> {
        let id = matter.id();
        self.read_one(id)?;
        if let Some(held) = self.held.get_mut(&id) {
            held.changed = Some(matter);
        }
        Ok(())
    }

    /// Writes what changed.
    pub(super) fn flush(&mut self, transaction: &WriteTransaction) -> Result<(), Failure> {
        let mut of_customers = transaction.open_table(t::MATTERS_OF)?;
        for (id, held) in &self.held {
            let Some(matter) = &held.changed else {
                continue;
            };
            let place = || format!("{} {id}", id.kind().code());
            let bytes = matter.to_bytes().at(place)?;
            self.stored.insert(&t::matter_key(*id), bytes.as_slice())?;
            let before = held.stored.as_ref().and_then(Matter::customer);
            let after = matter.customer();
            if before != after {
                if let Some(customer) = before {
                    of_customers.remove(&t::matter_of_customer(customer, *id))?;
                }
                if let Some(customer) = after {
                    of_customers.insert(&t::matter_of_customer(customer, *id), ())?;
                }
            }
        }
        Ok(())
    }
}
