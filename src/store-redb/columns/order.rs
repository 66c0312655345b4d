//! The order of customers by a column: places, sorted by what stands there. Sorted once for all
//! customers, it serves every filter and is mended when some of them change; a few customers are
//! sorted by themselves.

use std::cmp::Ordering;
use std::thread;

use partnerdesk_search::{Column, Direction, Sort};

use super::Columns;
use super::block::{Block, FACETS, Part};
use super::facets;
use super::select::threads;
use crate::record::Coded;

/// What comes last, and no number or text begins with.
const ABSENT: u128 = u128::MAX;
/// Into how many parts places are dealt before each part is sorted: 2 to this power.
const DEALT: u32 = 16;
/// From how many places on more than one thread sorts.
const MANY: usize = if cfg!(test) { 50 } else { 20_000 };

/// What customers are sorted by.
pub(super) struct Key<'a> {
    columns: &'a Columns,
    sort: Sort,
    /// What stands for each combination of small choices.
    ranks: Vec<u64>,
    turn: u128,
}

impl<'a> Key<'a> {
    pub(super) fn of(columns: &'a Columns, sort: Sort) -> Self {
        let rank = |number: usize| {
            let glimpse = facets::glimpse(u16::try_from(number).ok()?)?;
            Some(u64::from(match sort.column {
                Column::Relationship => glimpse.stage.number(),
                Column::Admin => glimpse.admin.number(),
                Column::Agreement => glimpse.agreement.number(),
                _ => glimpse.reservations.number() << 1 | glimpse.savings_plans.number(),
            }))
        };
        Self {
            columns,
            sort,
            ranks: (0..FACETS).map(|one| rank(one).unwrap_or(0)).collect(),
            turn: match sort.direction {
                Direction::Ascending => 0,
                Direction::Descending => u128::MAX,
            },
        }
    }

    /// Places sorted, those of equals as they are given: by name.
    pub(super) fn sorted(&self, places: impl Iterator<Item = u32> + Clone) -> Vec<u32> {
        let keys: Vec<u64> = places.clone().map(|place| high(self.at(place))).collect();
        let least = keys.iter().copied().min().unwrap_or_default();
        let most = keys.iter().copied().max().unwrap_or_default();
        let used = u64::BITS - (most - least).leading_zeros();
        let shift = used.saturating_sub(DEALT);
        let part = |key: u64| usize::try_from((key - least) >> shift).unwrap_or_default();
        let mut ends = vec![0_u32; 1 << used.min(DEALT)];
        for key in &keys {
            ends[part(*key)] += 1;
        }
        let mut end = 0;
        for bound in &mut ends {
            // Until the places are dealt, it is where the part begins.
            let here = std::mem::replace(bound, end);
            end += here;
        }
        let mut dealt = vec![0_u32; keys.len()];
        for (place, key) in places.zip(&keys) {
            let next = &mut ends[part(*key)];
            dealt[*next as usize] = place;
            *next += 1;
        }
        drop(keys);
        if 0 < shift || self.is_text() {
            self.sort_parts(&mut dealt, &ends);
        }
        dealt
    }

    /// Sorts each part by itself; it ends where `ends` says.
    fn sort_parts(&self, dealt: &mut [u32], ends: &[u32]) {
        let threads = if dealt.len() < MANY { 1 } else { threads() };
        let share = dealt.len().div_ceil(threads).max(1);
        thread::scope(|scope| {
            let (mut rest, mut begin, mut done) = (dealt, 0, 0);
            while done < ends.len() {
                // Parts stay whole; a thread takes as many as make up its share.
                let wanted = u32::try_from(begin + share).unwrap_or(u32::MAX);
                let upto = ends[done..].partition_point(|end| *end < wanted) + done;
                let upto = (upto + 1).min(ends.len());
                let (own, others) = rest.split_at_mut(ends[upto - 1] as usize - begin);
                let bounds = &ends[done..upto];
                let first = begin;
                (rest, begin, done) = (others, ends[upto - 1] as usize, upto);
                if rest.is_empty() {
                    return self.sort_own(own, first, bounds);
                }
                scope.spawn(move || self.sort_own(own, first, bounds));
            }
        });
    }

    fn sort_own(&self, own: &mut [u32], first: usize, ends: &[u32]) {
        let mut keyed: Vec<(u128, u32)> = Vec::new();
        let mut begin = 0;
        for end in ends {
            let end = *end as usize - first;
            let part = &mut own[begin..end];
            begin = end;
            // Those who have nothing there are many, and in order already.
            let absent = ABSENT ^ self.turn;
            if part.len() < 2 || part.iter().all(|place| self.at(*place) == absent) {
                continue;
            }
            keyed.clear();
            keyed.extend(part.iter().map(|place| (self.at(*place), *place)));
            keyed.sort_unstable_by(|a, b| {
                let by_key = a.0.cmp(&b.0);
                by_key
                    .then_with(|| self.texts(a.1, b.1))
                    .then(a.1.cmp(&b.1))
            });
            for (place, (_, sorted)) in part.iter_mut().zip(&keyed) {
                *place = *sorted;
            }
        }
    }

    /// Compares two places as they are sorted.
    fn compare(&self, a: u32, b: u32) -> Ordering {
        let by_key = self.at(a).cmp(&self.at(b));
        by_key.then_with(|| self.texts(a, b)).then(a.cmp(&b))
    }

    /// An order after some customers have changed: where each one has moved to, if it is still
    /// there, and who was added.
    pub(super) fn mended(
        &self,
        order: &[u32],
        moved: impl Fn(u32) -> Option<u32>,
        added: &[u32],
    ) -> Vec<u32> {
        let mut mended = Vec::with_capacity(order.len() + added.len());
        mended.extend(order.iter().filter_map(|place| moved(*place)));
        let mut added = added.to_vec();
        added.sort_unstable_by(|a, b| self.compare(*a, *b));
        let position = |place: &u32| {
            mended.partition_point(|other| self.compare(*other, *place) == Ordering::Less)
        };
        let positions: Vec<usize> = added.iter().map(position).collect();
        // From the last to the first, everything moves once.
        let mut end = mended.len();
        mended.resize(end + added.len(), 0);
        for (more, (position, place)) in positions.iter().zip(&added).enumerate().rev() {
            mended.copy_within(*position..end, position + more + 1);
            mended[position + more] = *place;
            end = *position;
        }
        mended
    }

    fn is_text(&self) -> bool {
        let column = self.sort.column;
        matches!(column, Column::Alias | Column::Domain | Column::Tags)
    }

    fn texts(&self, a: u32, b: u32) -> Ordering {
        if !self.is_text() {
            return Ordering::Equal;
        }
        let text = |place| {
            let (block, row) = self.columns.at(place);
            text(block, self.sort.column, row)
        };
        let order = match (text(a), text(b)) {
            (Some(a), Some(b)) => a.iter().copied().flatten().cmp(b.iter().copied().flatten()),
            (a, b) => b.is_some().cmp(&a.is_some()),
        };
        match self.sort.direction {
            Direction::Ascending => order,
            Direction::Descending => order.reverse(),
        }
    }

    /// A number that sorts as the column does, or the first bytes of its text.
    fn at(&self, place: u32) -> u128 {
        let (block, row) = self.columns.at(place);
        let number = match self.sort.column {
            // Places are in name order.
            Column::Name => u64::from(place),
            Column::Country => match block.number(Part::Countries, row) {
                0 => u64::from(u16::MAX),
                letters => letters.into(),
            },
            Column::Relationship | Column::Admin | Column::Agreement | Column::Permissions => {
                self.ranks[usize::from(block.number(Part::Facets, row))]
            }
            Column::Subscriptions => {
                let (active, total) = block.subscriptions(row);
                u64::from(active) << 32 | u64::from(total)
            }
            // Turning the sign bit makes the bits of signed numbers sort as the numbers do.
            Column::Updated => block.updated(row).0.cast_unsigned() ^ (1 << 63),
            Column::Alias | Column::Domain | Column::Tags => {
                let Some(text) = text(block, self.sort.column, row) else {
                    return ABSENT ^ self.turn;
                };
                let mut first = [0; 16];
                let mut at = 0;
                for part in text {
                    let shared = part.len().min(first.len() - at);
                    first[at..at + shared].copy_from_slice(&part[..shared]);
                    at += shared;
                }
                return u128::from_be_bytes(first) ^ self.turn;
            }
        };
        u128::from(number) << 64 ^ self.turn
    }
}

/// The first half of a key.
fn high(key: u128) -> u64 {
    u64::try_from(key >> 64).unwrap_or_default()
}

/// The text of a customer in a column, in two parts.
fn text(block: &Block, column: Column, row: usize) -> Option<[&[u8]; 2]> {
    let whole = |text| [text, [].as_slice()];
    match column {
        Column::Alias => block.alias(row).map(whole),
        Column::Domain => block.domain(row),
        Column::Tags => block.label(row).map(whole),
        _ => None,
    }
}
