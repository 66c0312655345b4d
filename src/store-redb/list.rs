//! What is written of the list: its lines, and the index of those that are there by default.
//! Collected first, then written in the order of the keys; what a line holds is not known here.

use std::collections::BTreeMap;

use partnerdesk_domain::Stage;
use partnerdesk_search::Row;
use redb::{Table, WriteTransaction};

use crate::failure::Failure;
use crate::roster::line;
use crate::tables::{CURRENT, ROSTER};

/// Lines that change, by their keys.
#[derive(Default)]
pub(crate) struct Changes(BTreeMap<Vec<u8>, Option<Change>>);

/// What a line is to be.
struct Change {
    bytes: Vec<u8>,
    is_current: bool,
}

/// The tables of the list in a transaction.
pub(crate) struct List<'txn> {
    roster: Table<'txn, &'static [u8], &'static [u8]>,
    current: Table<'txn, &'static [u8], ()>,
}

/// Whether the list shows customers of this stage by default.
pub(crate) fn is_current(stage: Stage) -> bool {
    stage != Stage::Ended
}

impl Changes {
    /// How many lines change.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The line of this row is to be there.
    pub(crate) fn put(&mut self, row: &Row) {
        let (key, bytes) = line(row);
        let is_current = is_current(row.stage);
        self.0.insert(key, Some(Change { bytes, is_current }));
    }

    /// This row is none of the changes after all.
    pub(crate) fn forget(&mut self, row: &Row) {
        self.0.remove(&line(row).0);
    }

    /// The line of this row goes, unless the customer gets one at the same place.
    pub(crate) fn remove(&mut self, row: &Row) {
        self.0.entry(line(row).0).or_insert(None);
    }
}

impl<'txn> List<'txn> {
    /// Opens it.
    pub(crate) fn of(transaction: &'txn WriteTransaction) -> Result<Self, Failure> {
        Ok(Self {
            roster: transaction.open_table(ROSTER)?,
            current: transaction.open_table(CURRENT)?,
        })
    }

    /// Writes changes, after which there are none left. Tells whether any place in the list or
    /// in the index of the current ones is another one now.
    pub(crate) fn write(&mut self, changes: &mut Changes) -> Result<bool, Failure> {
        let mut reshaped = false;
        while let Some((key, change)) = changes.0.pop_first() {
            let key = key.as_slice();
            let in_roster = match &change {
                Some(change) => self.roster.insert(key, change.bytes.as_slice())?.is_some(),
                None => self.roster.remove(key)?.is_some(),
            };
            reshaped |= in_roster != change.is_some();
            let belongs = change.is_some_and(|change| change.is_current);
            let was_there = if belongs {
                self.current.insert(key, ())?.is_some()
            } else {
                self.current.remove(key)?.is_some()
            };
            reshaped |= was_there != belongs;
        }
        Ok(reshaped)
    }
}
