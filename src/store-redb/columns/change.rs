//! Columns after some customers have changed: only their blocks are put together anew, and the
//! orders that are remembered are mended.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use partnerdesk_domain::CustomerId;

use super::block::Block;
use super::draft::{Copied, Draft, FULL};
use super::order::Key;
use super::{Blocks, Columns, Known, MOST, Slot, look_in, place};
use crate::failure::{At, Failure};
use crate::roster::Line;

/// A customer that changed.
pub(super) struct Changed {
    pub(super) id: CustomerId,
    /// The key and the bytes of its line.
    pub(super) key: Vec<u8>,
    pub(super) line: Vec<u8>,
    /// Whether it may be in the columns already.
    pub(super) was_there: bool,
}

/// What becomes of a block.
#[derive(Default)]
struct Edit<'a> {
    /// Rows that go, in order.
    gone: Vec<usize>,
    /// Lines that come, each before a row, in order.
    come: Vec<(usize, Line<'a>)>,
}

/// Where a row of a changed block is now: which of the blocks that replace it, and its row there.
type Moved = Option<(usize, usize)>;

/// The blocks in the place of one.
struct Rebuilt {
    blocks: Vec<Block>,
    moved: Vec<Moved>,
    come: Vec<(usize, usize)>,
}

impl Columns {
    /// The columns after these have changed. Blocks that nothing changes in are shared.
    pub(super) fn after(
        &self,
        mut changed: Vec<Changed>,
        blocks: &Blocks,
    ) -> Result<Self, Failure> {
        changed.sort_by(|a, b| a.key.cmp(&b.key));
        let mut edits: BTreeMap<usize, Edit<'_>> = BTreeMap::new();
        for one in &changed {
            let line = Line::new(&one.key, &one.line).at(|| "a line of the list".to_owned())?;
            let after = self.slots.partition_point(|slot| *slot.first <= *one.key);
            let at = after.saturating_sub(1);
            let found = match self.slots.get(at) {
                Some(slot) => look_in(slot.load(blocks)?, &one.key),
                None => Err(0),
            };
            if let (Err(_), true) = (found, one.was_there)
                && let Some((at, row)) = self.whose(one.id, blocks)?
            {
                // It had another name.
                edits.entry(at).or_default().gone.push(row);
            }
            let edit = edits.entry(at).or_default();
            edit.gone.extend(found.ok());
            edit.come.push((found.unwrap_or_else(|row| row), line));
        }
        let mut slots = Vec::with_capacity(self.slots.len() + edits.len());
        // Where each block begins now, and where the rows of those that changed are.
        let mut begins = Vec::with_capacity(self.slots.len());
        let mut moved: Vec<Option<Vec<Moved>>> = Vec::with_capacity(self.slots.len());
        let mut added = Vec::new();
        for at in 0..self.slots.len().max(1) {
            let begin = slots.len();
            begins.push(begin);
            let Some(edit) = edits.get_mut(&at) else {
                slots.extend(self.slots.get(at).cloned());
                moved.push(None);
                continue;
            };
            edit.gone.sort_unstable();
            let old = self.slots.get(at).map(|slot| slot.load(blocks));
            let rebuilt = edit.rebuilt(old.transpose()?)?;
            added.extend(
                rebuilt
                    .come
                    .iter()
                    .map(|(one, row)| place(begin + one, *row)),
            );
            slots.extend(rebuilt.blocks.into_iter().map(Slot::of));
            moved.push(Some(rebuilt.moved));
        }
        let columns = Self::of(slots);
        let now = |old: u32| {
            let (at, row) = (old as usize / MOST, old as usize % MOST);
            let begin = begins[at];
            match &moved[at] {
                None => Some(place(begin, row)),
                Some(rows) => rows[row].map(|(one, row)| place(begin + one, row)),
            }
        };
        let orders = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let orders = orders.orders.iter().map(|(sort, order)| {
            let mended = Key::of(&columns, *sort).mended(order, now, &added);
            (*sort, Arc::from(mended))
        });
        let known = Known {
            selected: None,
            orders: orders.collect(),
        };
        *columns.known.lock().unwrap_or_else(PoisonError::into_inner) = known;
        Ok(columns)
    }

    /// Where the customer of this identity is, whatever it is called.
    fn whose(&self, id: CustomerId, blocks: &Blocks) -> Result<Option<(usize, usize)>, Failure> {
        let bytes = id.microsoft_id.0.to_be_bytes();
        let finder = memchr::memmem::Finder::new(&bytes);
        for (at, slot) in self.slots.iter().enumerate() {
            let block = slot.load(blocks)?;
            let found = finder.find_iter(block.ids());
            let mut rows = found
                .filter(|found| found % 16 == 0)
                .map(|found| found / 16);
            if let Some(row) = rows.find(|row| block.id(*row) == id) {
                return Ok(Some((at, row)));
            }
        }
        Ok(None)
    }
}

impl Edit<'_> {
    /// The blocks that take the place of `old`.
    fn rebuilt(&self, old: Option<&Block>) -> Result<Rebuilt, Failure> {
        let rows = old.map_or(0, Block::len);
        let grown = rows + self.come.len() - self.gone.len();
        let bytes = old.map_or(0, |block| block.bytes().len());
        // Full ones are divided, so that there is room for the next ones.
        let is_full = MOST < grown || FULL < bytes;
        let (most, room) = if is_full {
            (MOST / 2, FULL / 2)
        } else {
            (MOST, 2 * FULL)
        };
        let mut rebuilt = Rebuilt {
            blocks: Vec::new(),
            moved: Vec::with_capacity(rows),
            come: Vec::with_capacity(self.come.len()),
        };
        let mut draft = old.map_or_else(Draft::default, Draft::like);
        let mut copied = Copied::default();
        let (mut come, mut gone) = (self.come.iter().peekable(), self.gone.iter().peekable());
        for row in 0..=rows {
            while let Some((_, line)) = come.next_if(|(before, _)| *before == row) {
                rebuilt.make_room(old, &mut draft, &mut copied, [most, room]);
                rebuilt.come.push((rebuilt.blocks.len(), draft.len()));
                draft.push(line).at(|| "a line of the list".to_owned())?;
            }
            let Some(old) = old.filter(|_| row < rows) else {
                continue;
            };
            let mut goes = false;
            while gone.next_if(|one| **one == row).is_some() {
                goes = true;
            }
            if goes {
                rebuilt.moved.push(None);
                continue;
            }
            rebuilt.make_room(Some(old), &mut draft, &mut copied, [most, room]);
            rebuilt
                .moved
                .push(Some((rebuilt.blocks.len(), draft.len())));
            draft.copy(old, row, &mut copied);
        }
        if 0 < draft.len() {
            rebuilt.blocks.push(draft.finish());
        }
        Ok(rebuilt)
    }
}

impl Rebuilt {
    fn make_room(
        &mut self,
        old: Option<&Block>,
        draft: &mut Draft,
        copied: &mut Copied,
        [most, bytes]: [usize; 2],
    ) {
        if most <= draft.len() || (0 < draft.len() && draft.is_full(bytes)) {
            self.blocks.push(draft.finish());
            *draft = old.map_or_else(Draft::default, Draft::like);
            *copied = Copied::default();
        }
    }
}
