//! Windows of the customer list. In name order, whole or without those that are ended, they come
//! straight from an index, where that is near; everything else comes from the columns or, while
//! there are none, from one scan that keeps only what is needed to choose.

mod landmarks;
mod passing;
mod selection;
mod walk;

use std::cmp::Ordering;
use std::ops::ControlFlow;

use partnerdesk_domain::{Customer, CustomerId, Stage};
use partnerdesk_ports::{Asker, Page, Query, Start, Window};
use partnerdesk_search::{Column, Direction, Filter, Row, Sort, TermKind};
use redb::{ReadOnlyTable, ReadTransaction, ReadableTableMetadata};

use crate::codec::Malformed;
use crate::columns::{Blocks, Columns, Kept};
use crate::customers::ReadCustomers;
use crate::failure::{At, Failure, damaged};
use crate::list::is_current;
use crate::renewal;
use crate::roster::{Line, line};
use crate::tables::{CURRENT, META, ROSTER};
pub(crate) use landmarks::Known;
use passing::Passing;
use selection::Selection;
use walk::{NEAR, Walk};

/// A table in the order of the list.
type Keys<V> = ReadOnlyTable<&'static [u8], V>;
pub(crate) type Roster = Keys<&'static [u8]>;

/// After how many lines somebody who scans looks whether the answer is still wanted.
const LOOK: u64 = 1_024;

/// A part of the customer list; none when the asker has left.
pub(crate) fn page(
    transaction: &ReadTransaction,
    known: &Known,
    kept: Option<&Kept>,
    query: &Query,
    window: Window,
    asker: &dyn Asker,
) -> Result<Option<Page>, Failure> {
    let roster = transaction.open_table(ROSTER)?;
    let list = List {
        transaction,
        book: roster.len()?,
        roster,
        query,
        window,
        // Where to find the customer that has to be seen, if it is in the book at all.
        around: match window.start {
            Start::Around { customer, .. } => key_of(transaction, customer)?,
            Start::Rank(_) => None,
        },
        asker,
    };
    let is_near = match window.start {
        Start::Rank(rank) => rank <= NEAR as u64,
        Start::Around { .. } => false,
    };
    if query.sort.column == Column::Name
        && (is_near || !kept.is_some_and(Kept::is_whole))
        && let Some(page) = list.walked(known)?
    {
        return Ok(Some(page));
    }
    // What may be wrong with journal, customers or blocks is nothing that a list has to tell: it
    // can always be scanned.
    if let Some(kept) = kept
        && let Ok(Some(columns)) = kept.at(transaction)
    {
        match list.loaded(&columns) {
            Ok(true) => return list.found(&columns),
            Ok(false) => return Ok(None),
            Err(_) => kept.forget(),
        }
    }
    list.scanned()
}

/// The list as it is at one moment, and what is asked of it.
struct List<'a> {
    transaction: &'a ReadTransaction,
    roster: Roster,
    book: u64,
    query: &'a Query,
    window: Window,
    /// The key of the customer that has to be seen.
    around: Option<Vec<u8>>,
    asker: &'a dyn Asker,
}

impl List<'_> {
    fn descending(&self) -> bool {
        self.query.sort.direction == Direction::Descending
    }

    /// The page in name order, whole or without those that are ended, straight from an index;
    /// none when anything else is asked for.
    fn walked(&self, known: &Known) -> Result<Option<Page>, Failure> {
        let (transaction, roster) = (self.transaction, &self.roster);
        let descending = self.descending();
        let around = self.around.as_deref();
        if self.query.filter.is_empty() {
            let walk = Walk {
                transaction,
                roster,
                keys: roster,
                known: &known.roster,
                descending,
            };
            return walk.page(self.window, around).map(Some);
        }
        // A program that knows nothing of the index may have written the list last.
        if is_default(&self.query.filter) && renewal::is_current(&transaction.open_table(META)?)? {
            let walk = Walk {
                transaction,
                roster,
                keys: &transaction.open_table(CURRENT)?,
                known: &known.current,
                descending,
            };
            return walk.page(self.window, around).map(Some);
        }
        Ok(None)
    }

    /// Loads columns that are not loaded yet. What can be shown before that is given to the
    /// asker: the first rows in name order. Not true when the asker has left.
    fn loaded(&self, columns: &Columns) -> Result<bool, Failure> {
        if columns.is_whole() {
            return Ok(true);
        }
        let blocks = Blocks::of(self.transaction)?;
        let is_first = self.window.start == Start::Rank(0) && self.query.sort == Sort::default();
        if is_first {
            let filter = &self.query.filter;
            let first = columns.first(filter, self.window.len, &blocks, self.asker)?;
            if let Some(first) = first {
                self.asker.first_rows(Page {
                    counting: true,
                    ..self.of(&first.keys, 0, first.passed)?
                });
            }
        }
        columns.load(&blocks, self.asker)
    }

    /// The page from columns.
    fn found(&self, columns: &Columns) -> Result<Option<Page>, Failure> {
        let Some(found) = columns.find(self.query, self.asker) else {
            return Ok(None);
        };
        let rank = self.around.as_ref().and_then(|key| found.rank(key));
        let total = found.total();
        let start = first_rank(self.window, rank, total);
        let keys = found.keys(start, self.window.len);
        self.of(&keys, start, total).map(Some)
    }

    /// The page from one scan that keeps only what is needed to choose.
    fn scanned(&self) -> Result<Option<Page>, Failure> {
        let filter = &self.query.filter;
        let (mut seen, mut left) = (0_u64, false);
        let mut each = |line: &Line<'_>, take: &mut dyn FnMut() -> Result<(), Malformed>| {
            seen += 1;
            left = seen.is_multiple_of(LOOK) && self.asker.has_left();
            if left {
                return Ok(ControlFlow::Break(()));
            }
            if filter.matches(&line.glimpse()?) {
                take()?;
            }
            Ok(ControlFlow::Continue(()))
        };
        let (total, start, keys) = if self.query.sort.column == Column::Name {
            let mut passing = Passing::new(self.window, self.around.as_deref());
            scan(&self.roster, self.book, self.descending(), |key, line| {
                each(line, &mut || {
                    passing.add(key);
                    Ok(())
                })
            })?;
            passing.end()
        } else {
            let mut selection = Selection::new(self.query.sort);
            scan(&self.roster, self.book, false, |key, line| {
                each(line, &mut || selection.add(key, line))
            })?;
            let total = selection.len() as u64;
            let rank = self.around.as_ref().and_then(|key| selection.rank(key));
            let start = first_rank(self.window, rank, total);
            (total, start, selection.keys(start, self.window.len))
        };
        if left {
            return Ok(None);
        }
        self.of(&keys, start, total).map(Some)
    }

    /// The page with the rows of these keys.
    fn of(&self, keys: &[Vec<u8>], start: u64, total: u64) -> Result<Page, Failure> {
        let rows = keys.iter().map(|key| row_of(&self.roster, key));
        Ok(Page {
            rows: rows.collect::<Result<_, _>>()?,
            start,
            total,
            book: self.book,
            counting: false,
        })
    }
}

/// Whether a filter lets through what the list shows by default, and nothing else.
fn is_default(filter: &Filter) -> bool {
    let [term] = filter.terms.as_slice() else {
        return false;
    };
    let TermKind::Stage(stages) = &term.kind else {
        return false;
    };
    let shown_as_by_default = |stage| stages.contains(stage) == is_current(*stage);
    !term.negated
        && filter.needles.is_empty()
        && filter.without.is_empty()
        && Stage::ALL.iter().all(shown_as_by_default)
}

/// Every customer that fits, whole, in name order.
pub(crate) fn each(
    transaction: &ReadTransaction,
    query: &Query,
    visit: &mut dyn FnMut(Customer) -> ControlFlow<()>,
) -> Result<(), Failure> {
    let roster = transaction.open_table(ROSTER)?;
    let customers = ReadCustomers::of(transaction)?;
    let mut failure = None;
    scan(&roster, roster.len()?, false, |_, line| {
        if !query.filter.matches(&line.glimpse()?) {
            return Ok(ControlFlow::Continue(()));
        }
        let id = line.id()?;
        match customers.read(id) {
            Ok(Some(customer)) => Ok(visit(customer)),
            Ok(None) => {
                failure = Some(damaged(format!("customer {id}"), "it is missing").into());
                Ok(ControlFlow::Break(()))
            }
            Err(error) => {
                failure = Some(error);
                Ok(ControlFlow::Break(()))
            }
        }
    })?;
    failure.map_or(Ok(()), Err)
}

/// Shows every line of the list, in its order or from its end. When lines are missing, that is
/// damage and no shorter list.
pub(crate) fn scan(
    roster: &Roster,
    len: u64,
    descending: bool,
    mut visit: impl FnMut(&[u8], &Line<'_>) -> Result<ControlFlow<()>, Malformed>,
) -> Result<(), Failure> {
    let mut lines = roster.range::<&[u8]>(..)?;
    let mut order = Order::new(descending);
    let mut seen = 0_u64;
    while let Some(item) = if descending {
        lines.next_back()
    } else {
        lines.next()
    } {
        let (key, bytes) = item?;
        seen += 1;
        order.next(key.value())?;
        let flow = Line::new(key.value(), bytes.value()).and_then(|line| visit(key.value(), &line));
        if flow.at(|| format!("line {seen} of the list"))?.is_break() {
            return Ok(());
        }
    }
    if seen == len {
        Ok(())
    } else {
        Err(damaged("the list", format!("{seen} of {len} lines are there")).into())
    }
}

/// Watches that keys come in their order. Each line is what was written, by its checksum; that
/// it stands where it belongs is seen only beside its neighbours.
struct Order {
    descending: bool,
    /// Empty before the first; no key is.
    last: Vec<u8>,
}

impl Order {
    fn new(descending: bool) -> Self {
        Self {
            descending,
            last: Vec::new(),
        }
    }

    fn next(&mut self, key: &[u8]) -> Result<(), Failure> {
        let fits = match key.cmp(self.last.as_slice()) {
            _ if self.last.is_empty() => true,
            Ordering::Less => self.descending,
            Ordering::Greater => !self.descending,
            Ordering::Equal => false,
        };
        self.last.clear();
        self.last.extend_from_slice(key);
        if fits {
            Ok(())
        } else {
            Err(damaged("the list", "its lines are out of order").into())
        }
    }
}

/// Where a window begins: what was asked for, but never so far down that it is not full.
fn first_rank(window: Window, rank: Option<u64>, total: u64) -> u64 {
    let wanted = match window.start {
        Start::Rank(rank) => rank,
        Start::Around {
            lead, otherwise, ..
        } => rank.map_or(otherwise, |rank| rank.saturating_sub(lead)),
    };
    wanted.min(total.saturating_sub(window.len as u64))
}

/// The place of a customer in the list, if it is in the book.
fn key_of(transaction: &ReadTransaction, id: CustomerId) -> Result<Option<Vec<u8>>, Failure> {
    let customer = ReadCustomers::of(transaction)?.read(id)?;
    Ok(customer.map(|customer| line(&Row::of(&customer)).0))
}

fn row_of(roster: &Roster, key: &[u8]) -> Result<Row, Failure> {
    let Some(bytes) = roster.get(key)? else {
        return Err(damaged("the list", "a line is missing").into());
    };
    let row = Line::new(key, bytes.value()).and_then(|line| line.row());
    row.at(|| "a line of the list".to_owned())
}
