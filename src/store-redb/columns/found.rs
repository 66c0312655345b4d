//! Who was found, in the order asked for: ranks, and the keys of a window. The rows themselves
//! are not here.

use std::sync::Arc;

use partnerdesk_search::{Direction, Sort};

use super::select::Selected;
use super::{Columns, place};

/// Who is asked for, in order.
pub(crate) struct Found<'a> {
    pub(super) columns: &'a Columns,
    pub(super) sort: Sort,
    pub(super) selected: Arc<Selected>,
    /// The order of the customers found, or of everybody; none in name order.
    pub(super) order: Option<Arc<[u32]>>,
}

impl Found<'_> {
    /// How many.
    pub(crate) fn total(&self) -> u64 {
        self.selected.total as u64
    }

    /// How many come before the customer with this key; none when it is not among them.
    pub(crate) fn rank(&self, key: &[u8]) -> Option<u64> {
        let (at, row) = self.columns.look(key).ok()?;
        let place = place(at, row);
        if !self.selected.has(place) {
            return None;
        }
        Some(match (&self.order, self.sort.direction) {
            (None, Direction::Ascending) => self.selected.before(place),
            (None, Direction::Descending) => self.selected.total - 1 - self.selected.before(place),
            (Some(order), _) => {
                let before = order.iter().take_while(|other| **other != place);
                before.filter(|other| self.selected.has(**other)).count()
            }
        } as u64)
    }

    /// The keys of a window, in order.
    pub(crate) fn keys(&self, start: u64, len: usize) -> Vec<Vec<u8>> {
        let total = self.selected.total;
        let start = usize::try_from(start).unwrap_or(usize::MAX).min(total);
        let len = len.min(total - start);
        let places: Vec<u32> = match (&self.order, self.sort.direction) {
            (None, Direction::Ascending) => self.selected.from(start).take(len).collect(),
            (None, Direction::Descending) => {
                let end = self.selected.from(total - start - len).take(len);
                let end: Vec<u32> = end.collect();
                end.into_iter().rev().collect()
            }
            (Some(order), _) => {
                let found = order.iter().filter(|place| self.selected.has(**place));
                found.skip(start).take(len).copied().collect()
            }
        };
        let key = |place: &u32| {
            let (block, row) = self.columns.at(*place);
            block.key(row)
        };
        places.iter().map(key).collect()
    }
}
