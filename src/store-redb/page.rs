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
use partnerdesk_ports::{Page, Query, Start, Window};
use partnerdesk_search::{Column, Direction, Filter, Row, TermKind};
use redb::{ReadOnlyTable, ReadTransaction, ReadableTableMetadata};

use crate::codec::Malformed;
use crate::columns::Columns;
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

/// A part of the customer list.
pub(crate) fn page(
    transaction: &ReadTransaction,
    known: &Known,
    columns: Option<&Columns>,
    query: &Query,
    window: Window,
) -> Result<Page, Failure> {
    let roster = transaction.open_table(ROSTER)?;
    let book = roster.len()?;
    // Where to find the customer that has to be seen, if it is in the book at all.
    let around = match window.start {
        Start::Around { customer, .. } => key_of(transaction, customer)?,
        Start::Rank(_) => None,
    };
    let descending = query.sort.direction == Direction::Descending;
    let is_near = columns.is_none()
        || match window.start {
            Start::Rank(rank) => rank <= NEAR as u64,
            Start::Around { .. } => false,
        };
    if query.sort.column == Column::Name && is_near {
        if query.filter.is_empty() {
            let walk = Walk {
                transaction,
                roster: &roster,
                keys: &roster,
                known: &known.roster,
                descending,
            };
            return walk.page(window, around.as_deref());
        }
        // A program that knows nothing of the index may have written the list last.
        if is_default(&query.filter) && renewal::is_current(&transaction.open_table(META)?)? {
            let walk = Walk {
                transaction,
                roster: &roster,
                keys: &transaction.open_table(CURRENT)?,
                known: &known.current,
                descending,
            };
            return walk.page(window, around.as_deref());
        }
    }
    if let Some(columns) = columns {
        let found = columns.find(query);
        let place = || "the list in memory".to_owned();
        let rank = match &around {
            Some(key) => found.rank(key).at(place)?,
            None => None,
        };
        let total = found.total();
        let start = first_rank(window, rank, total);
        let keys = found.keys(start, window.len).at(place)?;
        let rows = keys.iter().map(|key| row_of(&roster, key));
        return Ok(Page {
            rows: rows.collect::<Result<_, _>>()?,
            start,
            total,
            book,
        });
    }
    let (total, start, keys) = if query.sort.column == Column::Name {
        let mut passing = Passing::new(window, around.as_deref());
        scan(&roster, book, descending, |key, line| {
            if query.filter.matches(&line.glimpse()?) {
                passing.add(key);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        passing.end()
    } else {
        let mut selection = Selection::new(query.sort);
        scan(&roster, book, false, |key, line| {
            if query.filter.matches(&line.glimpse()?) {
                selection.add(key, line)?;
            }
            Ok(ControlFlow::Continue(()))
        })?;
        let total = selection.len() as u64;
        let rank = around.and_then(|key| selection.rank(&key));
        let start = first_rank(window, rank, total);
        (total, start, selection.keys(start, window.len))
    };
    let rows = keys
        .iter()
        .map(|key| row_of(&roster, key))
        .collect::<Result<_, _>>()?;
    Ok(Page {
        rows,
        start,
        total,
        book,
    })
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
