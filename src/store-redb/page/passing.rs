//! A window of a list that passes by in its order: only the keys that may be shown are kept,
//! however many pass.

use std::collections::VecDeque;

use partnerdesk_ports::{Start, Window};

use super::first_rank;

/// The list as far as it has passed.
pub(super) struct Passing<'a> {
    window: Window,
    /// The customer to be in the window.
    around: Option<&'a [u8]>,
    passed: u64,
    /// The window where it was asked to be, whatever else comes.
    otherwise: Part,
    /// The window around the customer, once it came.
    found: Option<Part>,
    /// The last ones: a window never reaches beyond the end, and may begin before its customer.
    last: VecDeque<Vec<u8>>,
    keep: usize,
}

/// A part of the list.
struct Part {
    start: u64,
    keys: Vec<Vec<u8>>,
}

impl<'a> Passing<'a> {
    pub(super) fn new(window: Window, around: Option<&'a [u8]>) -> Self {
        let (otherwise, lead) = match window.start {
            Start::Rank(rank) => (rank, 0),
            Start::Around {
                otherwise, lead, ..
            } => (otherwise, usize::try_from(lead).unwrap_or(usize::MAX)),
        };
        Self {
            window,
            around,
            passed: 0,
            otherwise: Part {
                start: otherwise,
                keys: Vec::new(),
            },
            found: None,
            last: VecDeque::new(),
            keep: window.len.saturating_add(lead),
        }
    }

    /// The next one.
    pub(super) fn add(&mut self, key: &[u8]) {
        let (rank, len) = (self.passed, self.window.len);
        self.passed += 1;
        let mut buffer = if self.last.len() < self.keep {
            Vec::new()
        } else {
            self.last.pop_front().unwrap_or_default()
        };
        buffer.clear();
        buffer.extend_from_slice(key);
        self.last.push_back(buffer);
        self.otherwise.add(rank, key, len);
        match &mut self.found {
            Some(part) => part.add(rank, key, len),
            None if self.around == Some(key) => self.found = Some(self.part_around(rank)),
            None => {}
        }
    }

    /// The window that ends at the one that came last, which has this rank.
    fn part_around(&self, rank: u64) -> Part {
        let start = first_rank(self.window, Some(rank), u64::MAX);
        let behind = usize::try_from(rank - start).unwrap_or(usize::MAX);
        let skip = self.last.len().saturating_sub(behind.saturating_add(1));
        let keys = self.last.iter().skip(skip).take(self.window.len);
        Part {
            start,
            keys: keys.cloned().collect(),
        }
    }

    /// How many passed, the rank of the first in the window, and the keys in it.
    pub(super) fn end(self) -> (u64, u64, Vec<Vec<u8>>) {
        let len = self.window.len as u64;
        let last_full = self.passed.saturating_sub(len);
        let part = self.found.unwrap_or(self.otherwise);
        if part.start <= last_full {
            return (self.passed, part.start, part.keys);
        }
        let skip = self.last.len().saturating_sub(self.window.len);
        let keys = self.last.into_iter().skip(skip).collect();
        (self.passed, last_full, keys)
    }
}

impl Part {
    fn add(&mut self, rank: u64, key: &[u8], len: usize) {
        if self.keys.len() < len && rank == self.start.saturating_add(self.keys.len() as u64) {
            self.keys.push(key.to_vec());
        }
    }
}
