//! The columns that a book keeps beside it: gathered once by a thread of their own, then brought
//! up to each moment that somebody reads at, by what the journal says has changed since.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use partnerdesk_domain::{Outcome, Sequence};
use partnerdesk_ports::Hash;
use partnerdesk_search::Row;
use redb::{ReadTransaction, ReadableTableMetadata};

use super::{Builder, Columns};
use crate::chain::ReadJournal;
use crate::customers::ReadCustomers;
use crate::failure::Failure;
use crate::page::scan;
use crate::renewal;
use crate::tables as t;

/// Books of fewer customers are scanned faster than anybody sees.
const WORTH: u64 = 5_000;
/// Up to how many entries are caught up with. What comes in larger numbers, an import, changes
/// so much that everything is gathered anew.
const BEHIND: u64 = 256;
/// After how many lines the thread looks whether it is still wanted.
const LOOK: usize = if cfg!(test) { 16 } else { 1_024 };

/// The columns of a book, for all its handles.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Option<(Moment, Arc<Columns>)>>);

/// Which book, and the last entry of its journal: the list follows from it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Moment {
    store: Vec<u8>,
    head: (Sequence, Hash),
}

impl Kept {
    /// The columns at this moment, if they can be had at once.
    pub(crate) fn at(
        &self,
        transaction: &ReadTransaction,
    ) -> Result<Option<Arc<Columns>>, Failure> {
        let Some(now) = Moment::of(transaction)? else {
            return Ok(None);
        };
        let known = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        let Some((then, columns)) = known else {
            return Ok(None);
        };
        if then == now {
            return Ok(Some(columns));
        }
        if !then.is_shortly_before(&now, transaction)? {
            return Ok(None);
        }
        let columns = Arc::new(followed(&columns, then.head.0, now.head.0, transaction)?);
        self.keep(now, Arc::clone(&columns));
        Ok(Some(columns))
    }

    /// Whether it would pay to gather them.
    pub(crate) fn is_worth_it(transaction: &ReadTransaction) -> Result<bool, Failure> {
        Ok(WORTH <= transaction.open_table(t::ROSTER)?.len()?)
    }

    /// Gathers them anew, unless it is called off.
    pub(crate) fn gather(
        &self,
        transaction: &ReadTransaction,
        off: &AtomicBool,
    ) -> Result<(), Failure> {
        let Some(now) = Moment::of(transaction)? else {
            return Ok(());
        };
        let mut builder = Builder::default();
        let roster = transaction.open_table(t::ROSTER)?;
        let (mut seen, mut called_off) = (0_usize, false);
        scan(&roster, roster.len()?, false, |_, line| {
            seen += 1;
            called_off = seen % LOOK == 0 && off.load(Ordering::Relaxed);
            if called_off {
                return Ok(ControlFlow::Break(()));
            }
            builder.push(line)?;
            Ok(ControlFlow::Continue(()))
        })?;
        if !called_off {
            self.keep(now, Arc::new(builder.finish()));
        }
        Ok(())
    }

    fn keep(&self, moment: Moment, columns: Arc<Columns>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((moment, columns));
    }
}

impl Moment {
    /// The moment of a transaction; none when another program wrote the list as we do not.
    fn of(transaction: &ReadTransaction) -> Result<Option<Self>, Failure> {
        let meta = transaction.open_table(t::META)?;
        if !renewal::is_current(&meta)? {
            return Ok(None);
        }
        let store = meta.get(t::META_STORE)?;
        Ok(Some(Self {
            store: store
                .map(|bytes| bytes.value().to_vec())
                .unwrap_or_default(),
            head: ReadJournal::of(transaction)?.head()?,
        }))
    }

    fn is_shortly_before(
        &self,
        now: &Self,
        transaction: &ReadTransaction,
    ) -> Result<bool, Failure> {
        let (then, hash) = self.head;
        let between = now.head.0.0.checked_sub(then.0);
        if self.store != now.store || between.is_none_or(|between| BEHIND < between) {
            return Ok(false);
        }
        let link = ReadJournal::of(transaction)?.link(then)?;
        Ok(link.map(|link| link.hash).unwrap_or_default() == hash)
    }
}

/// The columns after the entries behind `then` up to `now`.
fn followed(
    columns: &Columns,
    then: Sequence,
    now: Sequence,
    transaction: &ReadTransaction,
) -> Result<Columns, Failure> {
    let customers = ReadCustomers::of(transaction)?;
    let of_customers = transaction.open_table(t::JOURNAL_OF_CUSTOMER)?;
    let mut changed = Vec::new();
    for sequence in then.0 + 1..=now.0 {
        let entry = customers.journal.entry(Sequence(sequence))?;
        let done = entry.filter(|entry| matches!(entry.outcome, Outcome::Done(_)));
        changed.extend(done.and_then(|entry| entry.customer));
    }
    changed.sort_unstable();
    changed.dedup();
    let mut columns = columns.again();
    for id in changed {
        let Some(customer) = customers.read(id)? else {
            continue;
        };
        let before = customers.entries(&of_customers, id, then.0 + 1)?;
        let was_there = !before.is_empty();
        columns.change(&Row::of(&customer), was_there)?;
    }
    Ok(columns)
}

/// The thread that gathers columns, called off and waited for when the last handle goes.
#[derive(Default)]
pub(crate) struct Gathering {
    off: Arc<AtomicBool>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Gathering {
    /// Lets a thread do this work, unless one is at it already.
    pub(crate) fn begin(&self, work: impl FnOnce(&AtomicBool) + Send + 'static) {
        let mut thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner);
        if thread.as_ref().is_some_and(|thread| !thread.is_finished()) {
            return;
        }
        let off = Arc::clone(&self.off);
        let begun = thread::Builder::new().name("columns".to_owned());
        // Without it, the list is scanned, as it is until then.
        *thread = begun.spawn(move || work(&off)).ok();
    }
}

impl Drop for Gathering {
    fn drop(&mut self) {
        self.off.store(true, Ordering::Relaxed);
        let thread = self
            .thread
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(thread) = thread.take() {
            let _ = thread.join();
        }
    }
}
