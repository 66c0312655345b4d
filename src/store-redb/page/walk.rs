//! The list in name order, whole or without those that are ended: windows read straight from an
//! index in this order, from whichever end is near, or from a landmark between.

use std::sync::Arc;

use partnerdesk_ports::{Page, Window};
use partnerdesk_search::Row;
use redb::{AccessGuard, ReadTransaction, ReadableTableMetadata, StorageError, Value};

use super::landmarks::{Landmarks, Last};
use super::{Keys, Order, Roster, first_rank, row_of};
use crate::failure::{Failure, damaged};

/// How many lines are walked before landmarks are worth making.
pub(super) const NEAR: usize = 1_000;

/// The list as it is at one moment.
pub(super) struct Walk<'a, V: Value + 'static> {
    pub(super) transaction: &'a ReadTransaction,
    pub(super) roster: &'a Roster,
    /// What is walked: the list itself, or an index with the same keys.
    pub(super) keys: &'a Keys<V>,
    pub(super) known: &'a Last,
    /// Whether the last name comes first.
    pub(super) descending: bool,
}

impl<V: Value + 'static> Walk<'_, V> {
    /// A part of it; around this key, if one has to be seen that is in the book.
    pub(super) fn page(&self, window: Window, around: Option<&[u8]>) -> Result<Page, Failure> {
        let total = self.keys.len()?;
        let all = usize::try_from(total).unwrap_or(usize::MAX);
        let rank = match around {
            Some(key) if self.keys.get(key)?.is_some() => {
                Some(self.turned(self.rank(key, all)?, all, 1) as u64)
            }
            _ => None,
        };
        let start = first_rank(window, rank, total);
        let first = usize::try_from(start).unwrap_or(usize::MAX).min(all);
        let len = window.len.min(all - first);
        let mut rows = self.rows(self.turned(first, all, len), len, all)?;
        if self.descending {
            rows.reverse();
        }
        if rows.len() != len {
            return Err(damaged("the list", "lines are missing").into());
        }
        Ok(Page {
            rows,
            start,
            total,
            book: self.roster.len()?,
            counting: false,
        })
    }

    /// Counted from the other end, in a descending list: where a part of this length begins.
    fn turned(&self, rank: usize, all: usize, len: usize) -> usize {
        if self.descending {
            all.saturating_sub(rank + len)
        } else {
            rank
        }
    }

    /// So many rows from a rank on, counted and given in ascending order.
    fn rows(&self, first: usize, len: usize, all: usize) -> Result<Vec<Row>, Failure> {
        let behind = all.saturating_sub(first + len);
        let mut rows = Vec::with_capacity(len);
        let mut order = Order::new(false);
        let mut add = |item: Item<V>| -> Result<(), Failure> {
            let (key, _) = item?;
            order.next(key.value())?;
            rows.push(row_of(self.roster, key.value())?);
            Ok(())
        };
        if first <= NEAR {
            let mut lines = self.keys.range::<&[u8]>(..)?.skip(first).take(len);
            lines.try_for_each(&mut add)?;
        } else if behind <= NEAR {
            let lines = self.keys.range::<&[u8]>(..)?.rev().skip(behind);
            let lines: Vec<Item<V>> = lines.take(len).collect();
            lines.into_iter().rev().try_for_each(&mut add)?;
        } else if let Some((key, between)) = self.landmarks()?.before_rank(first) {
            let mut lines = self.keys.range(key..)?.skip(between).take(len);
            lines.try_for_each(&mut add)?;
        }
        Ok(rows)
    }

    /// How many lines stand before this key, in ascending order.
    fn rank(&self, key: &[u8], all: usize) -> Result<usize, Failure> {
        let (mut before, mut after) = (self.keys.range(..key)?.rev(), self.keys.range(key..)?);
        for steps in 0..NEAR {
            match (before.next().transpose()?, after.next().transpose()?) {
                (None, _) => return Ok(steps),
                // All but those from here on are before it.
                (_, None) => return Ok(all.saturating_sub(steps)),
                (Some(_), Some(_)) => {}
            }
        }
        let landmarks = self.landmarks()?;
        let Some((landmark, mut rank)) = landmarks.before_key(key) else {
            return Err(damaged("the list", "its first line is missing").into());
        };
        for item in self.keys.range(landmark..key)? {
            item?;
            rank += 1;
        }
        Ok(rank)
    }

    fn landmarks(&self) -> Result<Arc<Landmarks>, Failure> {
        self.known.at(self.transaction, self.keys)
    }
}

type Item<V> = Result<(AccessGuard<'static, &'static [u8]>, AccessGuard<'static, V>), StorageError>;
