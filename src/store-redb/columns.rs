//! The list in memory, column by column: what answers filters and sorts without reading the
//! book. It is as the book is at one moment; rows themselves are still read from the book.

mod block;
mod change;
mod draft;
mod facets;
mod found;
mod judge;
mod kept;
mod needle;
mod order;
mod select;
mod stored;
mod tails;
mod texts;
mod work;

#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;

use partnerdesk_ports::{Asker, Query};
use partnerdesk_search::{Column, Filter, Sort};

use crate::codec::Malformed;
use crate::failure::Failure;
use crate::roster::Line;
use block::{Block, MOST};
use draft::{Draft, FULL};
pub(crate) use found::Found;
use judge::{Judge, everybody, ones};
pub(crate) use kept::Kept;
use order::Key;
use select::{Selected, threads};
pub(crate) use stored::Blocks;
use stored::Stored;
pub(crate) use work::Work;

/// Up to how many customers are sorted by themselves.
const FEW: usize = if cfg!(test) { 20 } else { 2_000 };
/// How many orders of the whole list are remembered.
const ORDERS: usize = 2;

/// The list as it is at one moment. A *place* tells a customer: the number of its block times
/// [`MOST`], and its row there; places grow in name order.
#[derive(Default)]
pub(crate) struct Columns {
    slots: Vec<Arc<Slot>>,
    /// The first block that nobody has begun to load.
    next: AtomicUsize,
    known: Mutex<Known>,
}

/// The place of a block, which may still have to be read from the book.
struct Slot {
    /// The key of its first customer.
    first: Box<[u8]>,
    rows: usize,
    /// Where it is in the book, if it is.
    stored: Mutex<Option<Stored>>,
    block: OnceLock<Block>,
    /// Held by whoever reads it.
    reading: Mutex<()>,
}

/// Where a key is, or where it belongs: block and row.
type Place = Result<(usize, usize), (usize, usize)>;

/// The first ones that pass a filter.
pub(crate) struct First {
    /// Their keys, in name order.
    pub(crate) keys: Vec<Vec<u8>>,
    /// How many were seen to pass up to there.
    pub(crate) passed: u64,
}

/// What was asked last, since it will be asked again with another window.
#[derive(Default)]
struct Known {
    selected: Option<(Filter, Arc<Selected>)>,
    orders: Vec<(Sort, Arc<[u32]>)>,
}

/// Puts columns together, line by line in name order.
#[derive(Default)]
pub(crate) struct Builder {
    slots: Vec<Arc<Slot>>,
    last: Draft,
}

impl Builder {
    /// Takes the next line.
    pub(crate) fn push(&mut self, line: &Line<'_>) -> Result<(), Malformed> {
        if self.last.is_full(FULL) {
            self.slots.push(Slot::of(self.last.finish()));
        }
        self.last.push(line)
    }

    /// All of it.
    pub(crate) fn finish(mut self) -> Columns {
        if 0 < self.last.len() {
            self.slots.push(Slot::of(self.last.finish()));
        }
        Columns::of(self.slots)
    }
}

impl Slot {
    /// The slot of a block that is there.
    fn of(block: Block) -> Arc<Self> {
        Arc::new(Self {
            first: block.key(0).into(),
            rows: block.len(),
            stored: Mutex::default(),
            block: block.into(),
            reading: Mutex::default(),
        })
    }

    /// The block, read from the book if need be.
    fn load(&self, blocks: &Blocks) -> Result<&Block, Failure> {
        if self.block.get().is_none() {
            let _reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
            if self.block.get().is_none() {
                let block = blocks.read(self.stored(), self.rows)?;
                drop(self.block.set(block));
            }
        }
        Ok(self.block())
    }

    /// Where it is in the book, if it is.
    fn stored(&self) -> Option<Stored> {
        *self.stored.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes where it is in the book.
    fn is_stored(&self, at: Stored) {
        *self.stored.lock().unwrap_or_else(PoisonError::into_inner) = Some(at);
    }

    /// The block, where it is known to be loaded.
    fn block(&self) -> &Block {
        self.block.get().expect("it was loaded before")
    }
}

impl Columns {
    fn of(slots: Vec<Arc<Slot>>) -> Self {
        Self {
            slots,
            next: AtomicUsize::new(0),
            known: Mutex::default(),
        }
    }

    /// How many customers.
    fn len(&self) -> usize {
        self.slots.iter().map(|slot| slot.rows).sum()
    }

    /// Whether every block is in memory: only then can somebody be found.
    pub(crate) fn is_whole(&self) -> bool {
        self.slots.iter().all(|slot| slot.block.get().is_some())
    }

    /// Reads whatever is still to be read, together with others who do. Whether it is all there:
    /// not when the asker has left.
    pub(crate) fn load(&self, blocks: &Blocks, asker: &dyn Asker) -> Result<bool, Failure> {
        let work = || -> Result<(), Failure> {
            while !asker.has_left()
                && let Some(slot) = self.slots.get(self.next.fetch_add(1, Ordering::Relaxed))
            {
                slot.load(blocks)?;
            }
            Ok(())
        };
        if !self.is_whole() && 1 < threads() {
            thread::scope(|scope| {
                // What fails there is seen below.
                scope.spawn(|| drop(work()));
                work()
            })?;
        }
        // Whoever began with a block may have left, or failed.
        for slot in &self.slots {
            if slot.block.get().is_none() {
                if asker.has_left() {
                    return Ok(false);
                }
                slot.load(blocks)?;
            }
        }
        Ok(true)
    }

    /// The first ones that pass in name order, by their keys, and how many were seen to pass up
    /// to there; read from the book as far as need be. None when there are not so many, or the
    /// asker has left.
    pub(crate) fn first(
        &self,
        filter: &Filter,
        len: usize,
        blocks: &Blocks,
        asker: &dyn Asker,
    ) -> Result<Option<First>, Failure> {
        let judge = Judge::of(filter);
        let mut keys = Vec::new();
        let mut passed = 0;
        for slot in &self.slots {
            if asker.has_left() {
                break;
            }
            let block = slot.load(blocks)?;
            let mut bits = everybody(block);
            judge.keep(block, &mut bits);
            let missing = len - keys.len();
            keys.extend(ones(&bits).take(missing).map(|row| block.key(row)));
            passed += judge::count(&bits) as u64;
            if keys.len() == len {
                return Ok(Some(First { keys, passed }));
            }
        }
        Ok(None)
    }

    /// Finds those asked for, in whole columns. None when the asker has left.
    pub(crate) fn find(&self, query: &Query, asker: &dyn Asker) -> Option<Found<'_>> {
        let selected = self.selected(&query.filter, asker)?;
        let order = match query.sort.column {
            Column::Name => None,
            _ if selected.total <= FEW => {
                let few: Vec<u32> = selected.from(0).collect();
                let sorted = Key::of(self, query.sort).sorted(few.iter().copied());
                Some(sorted.into())
            }
            _ => Some(self.order(query.sort)),
        };
        Some(Found {
            columns: self,
            sort: query.sort,
            selected,
            order,
        })
    }

    fn selected(&self, filter: &Filter, asker: &dyn Asker) -> Option<Arc<Selected>> {
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let last = known().selected.clone();
        if let Some((_, selected)) = last.as_ref().filter(|(of, _)| of == filter) {
            return Some(Arc::clone(selected));
        }
        let wider = last.as_ref().filter(|(of, _)| filter.narrows(of));
        let among = wider.map(|(_, selected)| &**selected);
        let selected = Arc::new(Selected::of(self, filter, among, asker)?);
        known().selected = Some((filter.clone(), Arc::clone(&selected)));
        Some(selected)
    }

    fn order(&self, sort: Sort) -> Arc<[u32]> {
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, order)) = known().orders.iter().find(|(of, _)| *of == sort) {
            return Arc::clone(order);
        }
        let order: Arc<[u32]> = Key::of(self, sort).sorted(self.places()).into();
        let orders = &mut known().orders;
        orders.retain(|(of, _)| *of != sort);
        orders.truncate(ORDERS - 1);
        orders.insert(0, (sort, Arc::clone(&order)));
        order
    }

    /// The blocks of whole columns.
    fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.slots.iter().map(|slot| slot.block())
    }

    fn places(&self) -> impl Iterator<Item = u32> + Clone {
        let slots = self.slots.iter().enumerate();
        slots.flat_map(|(at, slot)| (0..slot.rows).map(move |row| place(at, row)))
    }

    /// The block and the row of a place.
    fn at(&self, place: u32) -> (&Block, usize) {
        let place = place as usize;
        (self.slots[place / MOST].block(), place % MOST)
    }

    /// Looks for a key, in whole columns.
    fn look(&self, key: &[u8]) -> Place {
        let after = self.slots.partition_point(|slot| *slot.first <= *key);
        let Some(at) = after.checked_sub(1) else {
            return Err((0, 0));
        };
        look_in(self.slots[at].block(), key)
            .map(|row| (at, row))
            .map_err(|row| (at, row))
    }
}

/// Looks for a key in a block: the row that has it, or the row before which it belongs.
fn look_in(block: &Block, key: &[u8]) -> Result<usize, usize> {
    let (mut low, mut high) = (0, block.len());
    while low < high {
        let middle = low.midpoint(high);
        if block.key(middle).as_slice() < key {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if low < block.len() && block.key(low) == key {
        Ok(low)
    } else {
        Err(low)
    }
}

fn place(block: usize, row: usize) -> u32 {
    u32::try_from(block * MOST + row).expect("places are counted in 32 bits")
}
