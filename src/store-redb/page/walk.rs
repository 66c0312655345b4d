//! The list in name order, without a filter: windows read straight from the list index, from
//! whichever end is near, or from a landmark between.

use std::sync::Arc;

use partnerdesk_ports::Window;
use partnerdesk_search::Row;
use redb::ReadTransaction;

use super::landmarks::{Known, Landmarks};
use super::{Order, Roster, first_rank};
use crate::failure::{At, Failure, damaged};
use crate::roster::Line;

/// How many lines are walked before landmarks are worth making.
const NEAR: usize = 1_000;

/// The list as it is at one moment.
pub(super) struct Walk<'a> {
    pub(super) transaction: &'a ReadTransaction,
    pub(super) roster: &'a Roster,
    pub(super) known: &'a Known,
    pub(super) len: u64,
    /// Whether the last name comes first.
    pub(super) descending: bool,
}

impl Walk<'_> {
    /// The rank of the first row, and the rows.
    pub(super) fn window(
        &self,
        window: Window,
        around: Option<&[u8]>,
    ) -> Result<(u64, Vec<Row>), Failure> {
        let all = usize::try_from(self.len).unwrap_or(usize::MAX);
        let rank = match around {
            Some(key) => Some(self.turned(self.rank(key, all)?, all, 1)),
            None => None,
        };
        let start = first_rank(window, rank.map(|rank| rank as u64), self.len);
        let first = usize::try_from(start).unwrap_or(usize::MAX).min(all);
        let len = window.len.min(all - first);
        let mut rows = self.rows(self.turned(first, all, len), len, all)?;
        if self.descending {
            rows.reverse();
        }
        if rows.len() == len {
            Ok((start, rows))
        } else {
            Err(damaged("the list", "lines are missing").into())
        }
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
        let mut add = |item: Item| -> Result<(), Failure> {
            let (key, bytes) = item?;
            order.next(key.value())?;
            let row = Line::new(key.value(), bytes.value()).and_then(|line| line.row());
            rows.push(row.at(|| "a line of the list".to_owned())?);
            Ok(())
        };
        if first <= NEAR {
            let mut lines = self.roster.range::<&[u8]>(..)?.skip(first).take(len);
            lines.try_for_each(&mut add)?;
        } else if behind <= NEAR {
            let lines = self.roster.range::<&[u8]>(..)?.rev().skip(behind);
            let lines: Vec<Item> = lines.take(len).collect();
            lines.into_iter().rev().try_for_each(&mut add)?;
        } else if let Some((key, between)) = self.landmarks()?.before_rank(first) {
            let mut lines = self.roster.range(key..)?.skip(between).take(len);
            lines.try_for_each(&mut add)?;
        }
        Ok(rows)
    }

    /// How many lines stand before this key, in ascending order.
    fn rank(&self, key: &[u8], all: usize) -> Result<usize, Failure> {
        let (mut before, mut after) = (self.roster.range(..key)?.rev(), self.roster.range(key..)?);
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
        for item in self.roster.range(landmark..key)? {
            item?;
            rank += 1;
        }
        Ok(rank)
    }

    fn landmarks(&self) -> Result<Arc<Landmarks>, Failure> {
        self.known.at(self.transaction, self.roster)
    }
}

type Bytes = redb::AccessGuard<'static, &'static [u8]>;
type Item = Result<(Bytes, Bytes), redb::StorageError>;
