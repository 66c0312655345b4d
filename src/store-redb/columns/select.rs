//! Who passes a filter: a bit for each customer, judged block by block in more than one thread.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use partnerdesk_ports::Asker;
use partnerdesk_search::Filter;

use super::Columns;
use super::block::MOST;
use super::judge::{Bits, Judge, count, everybody, ones};
use super::place;

/// From how many blocks on more than one thread looks.
const MANY: usize = if cfg!(test) { 3 } else { 32 };
/// The most threads that look.
const THREADS: usize = 4;

/// Who passes. A bit's place is the place of its customer, see [`Columns`].
pub(super) struct Selected {
    bits: Vec<Bits>,
    /// How many pass in the blocks before each, and in all.
    before: Vec<usize>,
    /// How many in all.
    pub(super) total: usize,
}

impl Selected {
    /// Judges everybody, or those in a selection that holds all who can pass. None when the
    /// asker has left.
    pub(super) fn of(
        columns: &Columns,
        filter: &Filter,
        among: Option<&Self>,
        asker: &dyn Asker,
    ) -> Option<Self> {
        let judge = Judge::of(filter);
        let blocks = columns.slots.len();
        let mut bits = match among {
            Some(wider) => wider.bits.clone(),
            None => columns.blocks().map(everybody).collect(),
        };
        let threads = if blocks < MANY { 1 } else { threads() };
        let share = blocks.div_ceil(threads).max(1);
        let left = AtomicBool::new(false);
        let work = |from: usize, bits: &mut [Bits]| {
            for (block, bits) in columns.blocks().skip(from).zip(bits) {
                if left.load(Ordering::Relaxed) || asker.has_left() {
                    left.store(true, Ordering::Relaxed);
                    return;
                }
                if bits.iter().any(|word| *word != 0) {
                    judge.keep(block, bits);
                }
            }
        };
        let mut parts = (0..).step_by(share).zip(bits.chunks_mut(share));
        thread::scope(|scope| {
            let first = parts.next();
            for (from, bits) in parts {
                scope.spawn(move || work(from, bits));
            }
            if let Some((from, bits)) = first {
                work(from, bits);
            }
        });
        if left.into_inner() {
            return None;
        }
        let mut total = 0;
        let mut before = Vec::with_capacity(bits.len());
        for bits in &bits {
            before.push(total);
            total += count(bits);
        }
        Some(Self {
            bits,
            before,
            total,
        })
    }

    /// Whether the customer at this place passes.
    pub(super) fn has(&self, place: u32) -> bool {
        let words = self.bits.as_flattened();
        let word = words.get(place as usize / 64);
        word.is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    /// How many pass that stand before this place.
    pub(super) fn before(&self, place: u32) -> usize {
        let place = place as usize;
        let (block, word) = (place / MOST, place % MOST / 64);
        let Some(bits) = self.bits.get(block) else {
            return self.total;
        };
        let here = bits[word] & ((1 << (place % 64)) - 1);
        self.before[block] + count(&bits[..word]) + count(&[here])
    }

    /// The places of those who pass, from the one on before whom so many do.
    pub(super) fn from(&self, rank: usize) -> impl Iterator<Item = u32> {
        let block = self.before.partition_point(|before| *before <= rank);
        let block = block.saturating_sub(1);
        let left = rank - self.before.get(block).copied().unwrap_or(0).min(rank);
        let blocks = self.bits.iter().enumerate().skip(block);
        let places = blocks.flat_map(|(at, bits)| ones(bits).map(move |row| place(at, row)));
        places.skip(left)
    }
}

/// How many threads are worth it.
pub(super) fn threads() -> usize {
    thread::available_parallelism().map_or(1, |cores| cores.get().min(THREADS))
}
