//! The list in memory, column by column: what answers filters and sorts without reading the
//! book. It is as the book is at one moment; rows themselves are still read from the book.

mod block;
mod found;
mod kept;
mod order;
mod select;

#[cfg(test)]
mod tests;

use std::sync::{Arc, Mutex, PoisonError};

use partnerdesk_domain::CustomerId;
use partnerdesk_ports::Query;
use partnerdesk_search::{Column, Filter, Row, Sort};

use crate::codec::Malformed;
use crate::failure::{At, Failure};
use crate::roster::{Line, line};
use block::{Block, MOST};
pub(crate) use found::Found;
pub(crate) use kept::{Gathering, Kept};
use select::Selected;

/// How many customers a block begins with: there is room for as many again.
const BEGIN: usize = MOST / 2;
/// Up to how many customers are sorted by themselves.
const FEW: usize = if cfg!(test) { 20 } else { 20_000 };
/// How many orders of the whole list are remembered.
const ORDERS: usize = 2;

/// The list as it is at one moment. A *place* tells a customer: the number of its block times
/// [`MOST`], and its row there; places grow in name order.
#[derive(Default)]
pub(crate) struct Columns {
    blocks: Vec<Arc<Block>>,
    known: Mutex<Known>,
}

/// Where a key is, or where it belongs: block and row.
type Place = Result<(usize, usize), (usize, usize)>;

/// What was asked last, since it will be asked again with another window.
#[derive(Default)]
struct Known {
    selected: Option<(Filter, Arc<Selected>)>,
    orders: Vec<(Sort, Arc<[u32]>)>,
}

/// Puts columns together, line by line in name order.
#[derive(Default)]
pub(crate) struct Builder {
    full: Vec<Arc<Block>>,
    last: Block,
}

impl Builder {
    /// Takes the next line.
    pub(crate) fn push(&mut self, line: &Line<'_>) -> Result<(), Malformed> {
        if self.last.len() == BEGIN {
            self.full.push(Arc::new(self.last.take()));
        }
        self.last.push(line)
    }

    /// All of it.
    pub(crate) fn finish(mut self) -> Columns {
        if 0 < self.last.len() {
            self.full.push(Arc::new(self.last.take()));
        }
        Columns {
            blocks: self.full,
            known: Mutex::default(),
        }
    }
}

impl Columns {
    /// Finds those asked for.
    pub(crate) fn find(&self, query: &Query) -> Found<'_> {
        let selected = self.selected(&query.filter);
        let order = match query.sort.column {
            Column::Name => None,
            _ if selected.total <= FEW => {
                Some(order::sorted(self, query.sort, selected.from(0)).into())
            }
            _ => Some(self.order(query.sort)),
        };
        Found {
            columns: self,
            sort: query.sort,
            selected,
            order,
        }
    }

    fn selected(&self, filter: &Filter) -> Arc<Selected> {
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, selected)) = known().selected.as_ref().filter(|(of, _)| of == filter) {
            return Arc::clone(selected);
        }
        let selected = Arc::new(Selected::of(self, filter));
        known().selected = Some((filter.clone(), Arc::clone(&selected)));
        selected
    }

    fn order(&self, sort: Sort) -> Arc<[u32]> {
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, order)) = known().orders.iter().find(|(of, _)| *of == sort) {
            return Arc::clone(order);
        }
        let order: Arc<[u32]> = order::sorted(self, sort, self.places()).into();
        let orders = &mut known().orders;
        orders.retain(|(of, _)| *of != sort);
        orders.truncate(ORDERS - 1);
        orders.insert(0, (sort, Arc::clone(&order)));
        order
    }

    fn places(&self) -> impl Iterator<Item = u32> {
        let blocks = self.blocks.iter().enumerate();
        blocks.flat_map(|(at, block)| (0..block.len()).map(move |row| place(at, row)))
    }

    /// The block and the row of a place.
    fn at(&self, place: u32) -> (&Block, usize) {
        let place = place as usize;
        (&self.blocks[place / MOST], place % MOST)
    }

    /// Looks for a key.
    fn look(&self, key: &[u8]) -> Result<Place, Malformed> {
        let mut failure = None;
        let mut is_up_to = |block: &Block, row: usize| match block.key(row) {
            Ok(found) => found.as_slice() <= key,
            Err(error) => {
                failure = Some(error);
                false
            }
        };
        let after = self.blocks.partition_point(|block| is_up_to(block, 0));
        let Some(at) = after.checked_sub(1) else {
            return failure.map_or(Ok(Err((0, 0))), Err);
        };
        let block = &self.blocks[at];
        let (mut low, mut high) = (1, block.len());
        while low < high {
            let middle = low.midpoint(high);
            if is_up_to(block, middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if let Some(error) = failure {
            return Err(error);
        }
        if block.key(low - 1)? == key {
            return Ok(Ok((at, low - 1)));
        }
        Ok(Err((at, low)))
    }

    /// The same, with nothing remembered of what was asked.
    fn again(&self) -> Self {
        Self {
            blocks: self.blocks.clone(),
            known: Mutex::default(),
        }
    }

    /// The columns after a customer has changed: `was_there` when it may be in them already.
    fn change(&mut self, row: &Row, was_there: bool) -> Result<(), Failure> {
        let (key, bytes) = line(row);
        let new = || Line::new(&key, &bytes).at(|| "a line of the list".to_owned());
        let look = |columns: &Self| columns.look(&key).at(|| "the list in memory".to_owned());
        let place = match look(self)? {
            Ok(place) => Ok(place),
            Err(_) if was_there => {
                // It had another name.
                if let Some((at, row)) = self.whose(row.id) {
                    self.put(at, row, None, 1).at(|| "the list".to_owned())?;
                }
                look(self)?
            }
            Err(place) => Err(place),
        };
        let put = match place {
            Ok((at, row)) => self.put(at, row, Some(&new()?), 1),
            Err((at, row)) => self.put(at, row, Some(&new()?), 0),
        };
        put.at(|| "a line of the list".to_owned())
    }

    /// Puts a line at a row, in the place of so many that are there.
    fn put(
        &mut self,
        at: usize,
        row: usize,
        line: Option<&Line<'_>>,
        instead: usize,
    ) -> Result<(), Malformed> {
        let none = Arc::default();
        let old = self.blocks.get(at).unwrap_or(&none);
        let mut made = vec![Block::default()];
        let room = if old.len() < MOST { MOST } else { BEGIN };
        let last = |made: &mut Vec<Block>| {
            if made.last().is_none_or(|block| block.len() == room) {
                made.push(Block::default());
            }
            made.len() - 1
        };
        for copied in 0..=old.len() {
            if copied == row
                && let Some(line) = line
            {
                let at = last(&mut made);
                made[at].push(line)?;
            }
            if copied < old.len() && !(row..row + instead).contains(&copied) {
                let at = last(&mut made);
                made[at].copy(old, copied);
            }
        }
        made.retain(|block| 0 < block.len());
        let end = (at + 1).min(self.blocks.len());
        let made = made.into_iter().map(|mut block| Arc::new(block.take()));
        self.blocks.splice(at..end, made);
        Ok(())
    }

    /// Where the customer of this identity is, whatever it is called.
    fn whose(&self, id: CustomerId) -> Option<(usize, usize)> {
        let id = format!("\0{id}");
        let finder = memchr::memmem::Finder::new(&id);
        let mut blocks = self.blocks.iter().enumerate();
        blocks.find_map(|(at, block)| {
            finder.find_iter(block.texts()).find_map(|found| {
                let row = block.ends().partition_point(|end| (*end as usize) < found);
                let ends = block.ends().get(row)?;
                (*ends as usize == found + id.len()).then_some((at, row))
            })
        })
    }
}

fn place(block: usize, row: usize) -> u32 {
    u32::try_from(block * MOST + row).expect("places are counted in 32 bits")
}
