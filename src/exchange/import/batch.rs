//! Rows that go to the book together, in one transaction: bounded in number and in bytes. When
//! one identity comes twice, the later row takes the place of the earlier one.

use std::collections::HashMap;

use partnerdesk_domain::{CustomerId, Listing};

use crate::import::ImportOptions;

/// How many bytes of a file wait at most for a transaction; few rows are that large.
const BYTES: usize = 16 * 1024 * 1024;

/// A row that waits.
pub(super) struct Waiting {
    /// The line on which it begins.
    pub(super) line: u64,
    /// What it says.
    pub(super) listing: Listing,
    /// Whether its identity was submitted before, in an earlier transaction.
    pub(super) is_repeat: bool,
}

#[derive(Default)]
pub(super) struct Batch {
    rows: Vec<Waiting>,
    places: HashMap<CustomerId, usize>,
    bytes: usize,
}

impl Batch {
    /// Adds a row of so many bytes.
    pub(super) fn add(&mut self, row: Waiting, bytes: usize) {
        self.bytes += bytes;
        if let Some(place) = self.places.get(&row.listing.id) {
            let earlier = &mut self.rows[*place];
            // The book has seen its identity only if it had seen that of the earlier row.
            let is_repeat = earlier.is_repeat;
            *earlier = Waiting { is_repeat, ..row };
        } else {
            self.places.insert(row.listing.id, self.rows.len());
            self.rows.push(row);
        }
    }

    pub(super) fn is_full(&self, options: &ImportOptions) -> bool {
        options.batch_rows.max(1) <= self.rows.len() || BYTES <= self.bytes
    }

    /// Empties it.
    pub(super) fn take(&mut self) -> Vec<Waiting> {
        self.places.clear();
        self.bytes = 0;
        std::mem::take(&mut self.rows)
    }
}
