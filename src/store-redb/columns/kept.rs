//! The columns that a book keeps beside it: read from the book where they are ready there, or
//! gathered from the list; brought up to each moment that somebody reads at, by what the journal
//! says has changed since; and written back when much has.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use partnerdesk_domain::{Outcome, Sequence};
use partnerdesk_ports::{Asker, Hash};
use partnerdesk_search::Row;
use redb::{ReadTransaction, ReadableTable, ReadableTableMetadata, WriteTransaction};

use super::change::Changed;
use super::stored::{self, Blocks, Stored};
use super::{Builder, Columns};
use crate::chain::{Journal, ReadJournal, WriteJournal};
use crate::customers::ReadCustomers;
use crate::failure::Failure;
use crate::page::scan;
use crate::renewal;
use crate::roster::line;
use crate::tables as t;

/// Books of fewer customers are scanned faster than anybody sees.
const WORTH: u64 = 5_000;
/// Up to how many entries are caught up with. What comes in larger numbers, an import, changes
/// so much that everything is gathered anew.
const BEHIND: u64 = if cfg!(test) { 256 } else { 4_096 };
/// After how many entries the blocks in the book are written anew.
const STALE: u64 = if cfg!(test) { 8 } else { 1_024 };
/// After how many lines somebody who gathers looks whether that is still wanted.
const LOOK: usize = if cfg!(test) { 16 } else { 1_024 };

/// The columns of a book, for all its handles.
#[derive(Default)]
pub(crate) struct Kept(Mutex<State>);

#[derive(Default)]
struct State {
    known: Option<(Moment, Arc<Columns>)>,
    /// The last entry that the blocks in the book know of.
    stored: Option<Sequence>,
    /// Writing them failed: the disk may be full, and nobody asked for it.
    gave_up: bool,
}

/// Which book, and the last entry of its journal: the list follows from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) store: Vec<u8>,
    pub(super) head: (Sequence, Hash),
}

/// What was written, to be noted once it is durable.
pub(crate) struct Written {
    columns: Arc<Columns>,
    stored: Vec<Stored>,
    upto: Sequence,
}

impl Kept {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The columns at this moment, if they can be had soon. Not all of them may be loaded.
    pub(crate) fn at(
        &self,
        transaction: &ReadTransaction,
    ) -> Result<Option<Arc<Columns>>, Failure> {
        let Some(now) = Moment::read(transaction)? else {
            return Ok(None);
        };
        // Held until they are there: whoever asks meanwhile wants the same.
        let mut state = self.state();
        let blocks = Blocks::of(transaction)?;
        let mut known = state.known.clone();
        if let Some((then, columns)) = &known {
            if *then == now {
                return Ok(Some(Arc::clone(columns)));
            }
            if !then.is_shortly_before(&now, transaction)? {
                known = None;
            }
        }
        if known.is_none()
            && let Some((then, columns)) = blocks.list()?
            && (then == now || then.is_shortly_before(&now, transaction)?)
        {
            state.stored = Some(then.head.0);
            known = Some((then, Arc::new(columns)));
        }
        let Some((then, columns)) = known else {
            return Ok(None);
        };
        let columns = if then == now {
            columns
        } else {
            let changed = changed(then.head.0, now.head.0, transaction)?;
            Arc::new(columns.after(changed, &blocks)?)
        };
        if columns.len() as u64 != transaction.open_table(t::ROSTER)?.len()? {
            state.known = None;
            return Ok(None);
        }
        state.known = Some((now, Arc::clone(&columns)));
        Ok(Some(columns))
    }

    /// Whether columns are there that have all they need in memory, be it of an earlier moment.
    pub(crate) fn is_whole(&self) -> bool {
        let known = self.state().known.clone();
        known.is_some_and(|(_, columns)| columns.is_whole())
    }

    /// Whether there is something to be done in the background.
    pub(crate) fn has_work(&self, transaction: &ReadTransaction) -> Result<bool, Failure> {
        let is_worth_it = WORTH <= transaction.open_table(t::ROSTER)?.len()?;
        Ok(is_worth_it && (!self.is_whole() || self.is_stale()))
    }

    /// Whether the blocks in the book should be written anew.
    pub(crate) fn is_stale(&self) -> bool {
        let state = self.state();
        let Some((then, _)) = &state.known else {
            return false;
        };
        let since = |stored: Sequence| then.head.0.0.saturating_sub(stored.0);
        !state.gave_up && state.stored.is_none_or(|stored| STALE <= since(stored))
    }

    /// Forgets columns that turned out not to be usable.
    pub(crate) fn forget(&self) {
        self.state().known = None;
    }

    /// Loads the columns, or gathers them anew, unless the asker leaves.
    pub(crate) fn prepare(
        &self,
        transaction: &ReadTransaction,
        asker: &dyn Asker,
    ) -> Result<(), Failure> {
        if let Ok(Some(columns)) = self.at(transaction) {
            if columns.load(&Blocks::of(transaction)?, asker).is_ok() {
                return Ok(());
            }
            self.forget();
        }
        let Some(now) = Moment::read(transaction)? else {
            return Ok(());
        };
        let mut builder = Builder::default();
        let roster = transaction.open_table(t::ROSTER)?;
        let (mut seen, mut left) = (0_usize, false);
        scan(&roster, roster.len()?, false, |_, line| {
            seen += 1;
            left = seen % LOOK == 0 && asker.has_left();
            if left {
                return Ok(ControlFlow::Break(()));
            }
            builder.push(line)?;
            Ok(ControlFlow::Continue(()))
        })?;
        if !left {
            let mut state = self.state();
            state.known = Some((now, Arc::new(builder.finish())));
            state.stored = None;
        }
        Ok(())
    }

    /// Writes blocks that are not in the book, and their directory. None when there is nothing
    /// that fits the book as it is now.
    pub(crate) fn write(&self, transaction: &WriteTransaction) -> Result<Option<Written>, Failure> {
        let Some((then, columns)) = self.state().known.clone() else {
            return Ok(None);
        };
        let journal = WriteJournal::to_write(transaction)?;
        let now = Moment::of(&transaction.open_table(t::META)?, &journal)?;
        let fits = match now {
            Some(now) => then == now || then.is_before(&now, &journal)?,
            None => false,
        };
        if !fits || !columns.is_whole() {
            return Ok(None);
        }
        Ok(Some(Written {
            stored: stored::write(transaction, &then, &columns)?,
            columns,
            upto: then.head.0,
        }))
    }

    /// Notes what became of writing.
    pub(crate) fn wrote(&self, written: Option<Written>) {
        let mut state = self.state();
        let Some(written) = written else {
            state.gave_up = true;
            return;
        };
        for (slot, stored) in written.columns.slots.iter().zip(written.stored) {
            slot.is_stored(stored);
        }
        state.stored = Some(written.upto);
    }
}

impl Moment {
    fn read(transaction: &ReadTransaction) -> Result<Option<Self>, Failure> {
        let journal = ReadJournal::of(transaction)?;
        Self::of(&transaction.open_table(t::META)?, &journal)
    }

    /// The moment of a transaction; none when another program wrote the list as we do not.
    fn of<T: ReadableTable<u64, &'static [u8]>>(
        meta: &impl ReadableTable<&'static str, &'static [u8]>,
        journal: &Journal<T>,
    ) -> Result<Option<Self>, Failure> {
        if !renewal::is_current(meta)? {
            return Ok(None);
        }
        let store = meta.get(t::META_STORE)?;
        Ok(Some(Self {
            store: store
                .map(|bytes| bytes.value().to_vec())
                .unwrap_or_default(),
            head: journal.head()?,
        }))
    }

    fn is_shortly_before(
        &self,
        now: &Self,
        transaction: &ReadTransaction,
    ) -> Result<bool, Failure> {
        let between = now.head.0.0.checked_sub(self.head.0.0);
        if between.is_none_or(|between| BEHIND < between) {
            return Ok(false);
        }
        self.is_before(now, &ReadJournal::of(transaction)?)
    }

    /// Whether the journal, which ends at `now`, has been at this moment.
    fn is_before<T: ReadableTable<u64, &'static [u8]>>(
        &self,
        now: &Self,
        journal: &Journal<T>,
    ) -> Result<bool, Failure> {
        let (then, hash) = self.head;
        if self.store != now.store || now.head.0 < then {
            return Ok(false);
        }
        let link = journal.link(then)?;
        Ok(link.map(|link| link.hash).unwrap_or_default() == hash)
    }
}

/// The customers that changed in the entries behind `then` up to `now`.
fn changed(
    then: Sequence,
    now: Sequence,
    transaction: &ReadTransaction,
) -> Result<Vec<Changed>, Failure> {
    let customers = ReadCustomers::of(transaction)?;
    let of_customers = transaction.open_table(t::JOURNAL_OF_CUSTOMER)?;
    // In the order of the journal: rows of a file are read quickly one after the other.
    let (mut ids, mut known) = (Vec::new(), BTreeSet::new());
    for sequence in then.0 + 1..=now.0 {
        let entry = customers.journal.entry(Sequence(sequence))?;
        let done = entry.filter(|entry| matches!(entry.outcome, Outcome::Done(_)));
        ids.extend(
            done.and_then(|entry| entry.customer)
                .filter(|id| known.insert(*id)),
        );
    }
    let mut changed = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(customer) = customers.read(id)? else {
            continue;
        };
        let (key, line) = line(&Row::of(&customer));
        let before = customers.entries(&of_customers, id, then.0 + 1)?;
        changed.push(Changed {
            id,
            key,
            line,
            was_there: !before.is_empty(),
        });
    }
    Ok(changed)
}
