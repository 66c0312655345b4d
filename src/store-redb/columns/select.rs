//! Who passes a filter: a bit for each customer. Terms are asked once for each value there can
//! be, and texts are searched through whole blocks at once.

use std::thread;

use memchr::memmem::Finder;
use partnerdesk_domain::Country;
use partnerdesk_search::{Filter, Flag, TermKind};

use super::Columns;
use super::block::{self, Block, COUNTRIES, FACETS, MOST};

/// The words of bits of a block.
const WORDS: usize = MOST / 64;
/// From how many blocks on more than one thread looks.
const MANY: usize = if cfg!(test) { 8 } else { 32 };
/// The most threads that look.
const THREADS: usize = 4;

/// Who passes. A bit's place is the place of its customer, see [`Columns`].
pub(super) struct Selected {
    bits: Vec<u64>,
    /// How many in each block.
    counts: Vec<u32>,
    /// How many in all.
    pub(super) total: usize,
}

impl Selected {
    /// Judges everybody.
    pub(super) fn of(columns: &Columns, filter: &Filter) -> Self {
        let judge = Judge::of(filter);
        let blocks = &columns.blocks;
        let mut bits = vec![0_u64; blocks.len() * WORDS];
        let threads = match blocks.len() {
            0..MANY => 1,
            _ => thread::available_parallelism().map_or(1, |cores| cores.get().min(THREADS)),
        };
        let share = blocks.len().div_ceil(threads).max(1);
        let work = |blocks: &[std::sync::Arc<Block>], bits: &mut [u64]| {
            for (block, bits) in blocks.iter().zip(bits.chunks_mut(WORDS)) {
                judge.block(block, bits);
            }
        };
        let mut parts = blocks.chunks(share).zip(bits.chunks_mut(share * WORDS));
        thread::scope(|scope| {
            let first = parts.next();
            for (blocks, bits) in parts {
                scope.spawn(move || work(blocks, bits));
            }
            if let Some((blocks, bits)) = first {
                work(blocks, bits);
            }
        });
        let ones = |bits: &[u64]| bits.iter().map(|word| word.count_ones()).sum();
        let counts: Vec<u32> = bits.chunks(WORDS).map(ones).collect();
        let total = counts.iter().map(|count| *count as usize).sum();
        Self {
            bits,
            counts,
            total,
        }
    }

    /// Whether the customer at this place passes.
    pub(super) fn has(&self, place: u32) -> bool {
        let word = self.bits.get(place as usize / 64);
        word.is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    /// How many before this place pass.
    pub(super) fn before(&self, place: u32) -> usize {
        let (word, block) = (place as usize / 64, place as usize / MOST);
        let blocks: usize = self.counts[..block]
            .iter()
            .map(|count| *count as usize)
            .sum();
        let ones = |word: &u64| word.count_ones() as usize;
        let words: usize = self.bits[block * WORDS..word].iter().map(ones).sum();
        let within = self.bits[word] & ((1 << (place % 64)) - 1);
        blocks + words + ones(&within)
    }

    /// The places of those that pass, in name order, from this one among them on.
    pub(super) fn from(&self, rank: usize) -> impl Iterator<Item = u32> {
        let mut left = rank;
        let mut block = 0;
        while let Some(count) = self
            .counts
            .get(block)
            .filter(|count| **count as usize <= left)
        {
            left -= *count as usize;
            block += 1;
        }
        let words = self.bits.iter().enumerate().skip(block * WORDS);
        words.flat_map(|(at, word)| ones(at, *word)).skip(left)
    }
}

/// The places of the bits that are set in a word.
fn ones(at: usize, mut word: u64) -> impl Iterator<Item = u32> {
    let at = u32::try_from(at * 64).expect("places are counted in 32 bits");
    std::iter::from_fn(move || {
        let bit = (word != 0).then(|| word.trailing_zeros())?;
        word &= word - 1;
        Some(at + bit)
    })
}

/// A filter, taken apart into what it says of each column.
struct Judge<'a> {
    facets: Option<Vec<bool>>,
    countries: Option<Vec<bool>>,
    labels: Option<Filter>,
    needles: Vec<Finder<'a>>,
    without: Vec<Finder<'a>>,
}

impl<'a> Judge<'a> {
    fn of(filter: &'a Filter) -> Self {
        let [mut facets, mut countries, mut labels] = [const { Vec::new() }; 3];
        for term in &filter.terms {
            let column = match &term.kind {
                TermKind::Stage(_)
                | TermKind::Admin(_)
                | TermKind::Agreement(_)
                | TermKind::Permission(..)
                | TermKind::Has(Flag::Invitation | Flag::Subscriptions) => &mut facets,
                TermKind::Country(_) | TermKind::Has(Flag::Country) => &mut countries,
                TermKind::Tag(_) | TermKind::Has(Flag::Tags) => &mut labels,
            };
            column.push(term.clone());
        }
        let only = |terms: Vec<_>| {
            let only = Filter {
                terms,
                ..Filter::default()
            };
            (!only.is_empty()).then_some(only)
        };
        let finders = |texts: &'a [String]| texts.iter().map(Finder::new).collect();
        Self {
            facets: only(facets).map(|filter| {
                let glimpses =
                    (0..FACETS).map(|facets| block::glimpse(u16::try_from(facets).ok()?));
                let passes = |glimpse: Option<_>| glimpse.is_some_and(|one| filter.matches(&one));
                glimpses.map(passes).collect()
            }),
            countries: only(countries).map(|filter| {
                (0..COUNTRIES)
                    .map(|place| in_country(&filter, place))
                    .collect()
            }),
            labels: only(labels),
            needles: finders(&filter.needles),
            without: finders(&filter.without),
        }
    }

    /// Sets the bits of those in a block that pass.
    fn block(&self, block: &Block, bits: &mut [u64]) {
        for (at, word) in bits.iter_mut().enumerate() {
            let here = block.len().saturating_sub(at * 64).min(64);
            *word = u64::MAX
                .checked_shr(64 - u32::try_from(here).unwrap_or(64))
                .unwrap_or(0);
        }
        if let Some(passing) = &self.facets {
            keep(bits, &block.facets, passing);
        }
        if let Some(passing) = &self.countries {
            keep(bits, &block.countries, passing);
        }
        if let Some(filter) = &self.labels {
            let neutral = block::glimpse(0).expect("zero stands for the first of each choice");
            let passes = |labels: &block::Labels| {
                filter.matches(&partnerdesk_search::Glimpse {
                    folded_tags: &labels.folded,
                    ..neutral
                })
            };
            let passing: Vec<bool> = block.label_sets.iter().map(passes).collect();
            keep(bits, &block.labels, &passing);
        }
        for needle in &self.needles {
            search(block, needle, bits, true);
        }
        for needle in &self.without {
            search(block, needle, bits, false);
        }
    }
}

fn in_country(filter: &Filter, place: usize) -> bool {
    let letter = |index: usize| char::from(b'A' + u8::try_from(index).unwrap_or(0));
    let country = place.checked_sub(1).and_then(|pair| {
        Country::parse(&String::from_iter([letter(pair / 26), letter(pair % 26)]))
    });
    block::glimpse(0)
        .is_some_and(|neutral| filter.matches(&partnerdesk_search::Glimpse { country, ..neutral }))
}

/// Keeps the bits of those whose value passes. Without a branch, so that it costs the same
/// whoever passes.
fn keep(bits: &mut [u64], values: &[u16], passing: &[bool]) {
    for (word, values) in bits.iter_mut().zip(values.chunks(64)) {
        let mut kept = 0;
        for (bit, value) in values.iter().enumerate() {
            kept |= u64::from(passing[usize::from(*value)]) << bit;
        }
        *word &= kept;
    }
}

/// Keeps the bits of those whose text holds the needle, or of those whose text does not.
fn search(block: &Block, needle: &Finder<'_>, bits: &mut [u64], wanted: bool) {
    let left: u32 = bits.iter().map(|word| word.count_ones()).sum();
    if (left as usize) < block.len() / 4 {
        for (at, word) in bits.iter_mut().enumerate() {
            for place in ones(at, *word) {
                if needle.find(block.text(place as usize)).is_some() != wanted {
                    *word &= !(1 << (place % 64));
                }
            }
        }
        return;
    }
    let mut found = [0_u64; WORDS];
    let (texts, ends) = (block.texts(), block.ends());
    let (mut from, mut row) = (0, 0);
    while let Some(at) = texts.get(from..).and_then(|rest| needle.find(rest)) {
        let at = from + at;
        // Mostly it is this one or the next; only then is it worth a search.
        if ends.get(row).is_some_and(|end| (*end as usize) < at) {
            row += 1;
            if ends.get(row).is_some_and(|end| (*end as usize) < at) {
                row += ends[row..].partition_point(|end| (*end as usize) < at);
            }
        }
        let Some(end) = ends.get(row) else {
            break;
        };
        found[row / 64] |= 1 << (row % 64);
        from = *end as usize + 1;
        row += 1;
    }
    for (word, found) in bits.iter_mut().zip(found) {
        *word &= if wanted { found } else { !found };
    }
}
