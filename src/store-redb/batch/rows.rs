//! Rows of a file that wait to be kept together as a run of the journal. How many make a run
//! follows from how well they pack: it is to fill the pages that redb gives it.

use std::ops::RangeInclusive;

use partnerdesk_domain::{CustomerEvent, Entry, Event, Outcome, Sequence};
use partnerdesk_ports::Hash;
use redb::{ReadableTable, Table};

use crate::chain::{Stored, WriteJournal};
use crate::failure::{At, Failure};
use crate::run::{self, Facts};

/// The most bytes of a run, unless one row has more: with what redb adds, two of its pages.
const MOST: usize = 8 * 1024 - 64;
/// How many bytes of rows are packed at first, and at most: the second bounds the memory.
const FIRST_TRY: usize = 3 * MOST / 2;
const LAST_TRY: usize = 16 * MOST;
/// Fewer rows are entries like any others.
const FEWEST: usize = 16;

/// The rows that wait.
pub(super) struct Rows {
    /// The hash of the entry before the first of them.
    previous: Hash,
    unpacked: Vec<u8>,
    waiting: Vec<Row>,
    /// How many bytes of rows are expected to fill a run.
    aim: usize,
    /// The spans of the entries that are kept in runs.
    kept: Vec<RangeInclusive<u64>>,
}

struct Row {
    sequence: Sequence,
    operation: u128,
    hash: Hash,
    /// Where it ends among the unpacked bytes.
    end: usize,
}

/// Where rows go.
pub(super) struct Tables<'a, 'txn> {
    pub(super) journal: &'a mut WriteJournal<'txn>,
    pub(super) operations: &'a mut Table<'txn, u128, u64>,
    pub(super) of_runs: &'a mut Table<'txn, u128, (u128, u64)>,
}

/// Whether this is a row of a file and tells one customer whole.
pub(super) fn is_row(entry: &Entry) -> bool {
    let Outcome::Done(events) = &entry.outcome else {
        return false;
    };
    let whole = matches!(
        events.as_slice(),
        [Event::Customer(id, CustomerEvent::Imported(customer))]
            if *id == customer.id && entry.customer == Some(*id)
    );
    whole && entry.invitation.is_none() && entry.matter.is_none()
}

impl Rows {
    /// None yet.
    pub(super) fn new() -> Self {
        Self {
            previous: Hash::default(),
            unpacked: Vec::new(),
            waiting: Vec::new(),
            aim: FIRST_TRY,
            kept: Vec::new(),
        }
    }

    /// Adds a row that follows upon this hash.
    pub(super) fn add(&mut self, entry: &Entry, previous: Hash, stored: &Stored) {
        if self.waiting.is_empty() {
            self.previous = previous;
        }
        run::add(&mut self.unpacked, stored.envelope());
        self.waiting.push(Row {
            sequence: entry.sequence,
            operation: entry.operation.0,
            hash: stored.hash(),
            end: self.unpacked.len(),
        });
    }

    /// Whether this operation is among those that wait.
    pub(super) fn wait_with(&self, operation: u128) -> bool {
        self.waiting.iter().any(|row| row.operation == operation)
    }

    /// Whether enough wait to be kept.
    pub(super) fn are_many(&self) -> bool {
        self.aim <= self.unpacked.len() && FEWEST <= self.waiting.len()
    }

    /// Whether this entry is kept in a run.
    pub(super) fn holds(&self, sequence: Sequence) -> bool {
        let after = self
            .kept
            .partition_point(|span| *span.start() <= sequence.0);
        let span = after.checked_sub(1).and_then(|at| self.kept.get(at));
        span.is_some_and(|span| span.contains(&sequence.0))
    }

    /// Keeps a run of them, as many as fill it.
    pub(super) fn keep_some(&mut self, to: &mut Tables<'_, '_>) -> Result<(), Failure> {
        let mut count = self.waiting.len();
        loop {
            let (Some(first), Some(last)) = (self.waiting.first(), self.waiting.get(count - 1))
            else {
                return Ok(());
            };
            let before = to.journal.last_run()?;
            let facts = Facts {
                first: first.sequence.0,
                in_runs: before.map_or(0, |(_, facts)| facts.in_runs) + count as u64,
                previous: self.previous,
                hash: last.hash,
            };
            let end = last.end;
            let name = || format!("the rows up to entry {}", last.sequence.0);
            let sealed = run::seal(facts, &self.unpacked[..end]).at(name)?;
            let filling = end * MOST / sealed.len();
            if MOST < sealed.len() && FEWEST < count {
                let fits = self.waiting.partition_point(|row| row.end <= filling);
                count = fits.clamp(FEWEST, count - 1);
                continue;
            }
            // A little less, so that the next try fits more often than not.
            self.aim = (filling - filling / 32).clamp(MOST, LAST_TRY);
            to.journal.put_run(last.sequence.0, &sealed)?;
            keep_operations(&self.waiting[..count], to)?;
            self.forget(count, end);
            return Ok(());
        }
    }

    fn forget(&mut self, count: usize, end: usize) {
        let mut kept = self.waiting.drain(..count);
        if let (Some(first), last) = (kept.next(), kept.next_back()) {
            let last = last.as_ref().unwrap_or(&first);
            self.previous = last.hash;
            self.kept.push(first.sequence.0..=last.sequence.0);
        }
        drop(kept);
        self.unpacked.drain(..end);
        self.waiting.iter_mut().for_each(|row| row.end -= end);
    }

    /// Keeps all of them.
    pub(super) fn keep_all(&mut self, to: &mut Tables<'_, '_>) -> Result<(), Failure> {
        while FEWEST <= self.waiting.len() {
            self.keep_some(to)?;
        }
        let mut begin = 0;
        for row in self.waiting.drain(..) {
            let envelope = &self.unpacked[begin + 4..row.end];
            let stored = Stored::again(envelope, self.previous, row.hash);
            to.journal.put(row.sequence, &stored)?;
            to.operations.insert(row.operation, row.sequence.0)?;
            (begin, self.previous) = (row.end, row.hash);
        }
        self.unpacked.clear();
        Ok(())
    }
}

/// Keeps the operations of a run: as one span, unless others are in it already.
fn keep_operations(rows: &[Row], to: &mut Tables<'_, '_>) -> Result<(), Failure> {
    let operations = || rows.iter().map(|row| row.operation);
    let (Some(lowest), Some(highest), Some(last)) =
        (operations().min(), operations().max(), rows.last())
    else {
        return Ok(());
    };
    let below = to.of_runs.range(..=highest)?.next_back().transpose()?;
    if below.is_some_and(|(_, span)| lowest <= span.value().0) {
        for row in rows {
            to.operations.insert(row.operation, row.sequence.0)?;
        }
    } else {
        to.of_runs.insert(lowest, (highest, last.sequence.0))?;
    }
    Ok(())
}
