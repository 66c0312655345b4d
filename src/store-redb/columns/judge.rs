//! A filter, taken apart into what it says of each column, and asked of a whole block at once: a
//! bit for each customer. It says the same as the filter says of each of them.

use partnerdesk_domain::Country;
use partnerdesk_search::{Filter, Flag, Glimpse, TermKind};

use super::block::{Block, COUNTRIES, FACETS, MOST, Part};
use super::facets;
use super::needle::Needle;

/// The words of bits of a block.
pub(super) const WORDS: usize = MOST / 64;
/// A bit for each customer of a block.
pub(super) type Bits = [u64; WORDS];

/// See above.
pub(super) struct Judge<'a> {
    facets: Option<Vec<bool>>,
    countries: Option<Vec<bool>>,
    labels: Option<Filter>,
    needles: Vec<Needle<'a>>,
    without: Vec<Needle<'a>>,
}

impl<'a> Judge<'a> {
    pub(super) fn of(filter: &'a Filter) -> Self {
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
        let needles = |texts: &'a [String]| texts.iter().map(|text| Needle::of(text)).collect();
        Self {
            facets: only(facets).map(|filter| {
                let glimpses = (0..FACETS).map(|one| facets::glimpse(u16::try_from(one).ok()?));
                let passes = |glimpse: Option<_>| glimpse.is_some_and(|one| filter.matches(&one));
                glimpses.map(passes).collect()
            }),
            countries: only(countries).map(|filter| {
                let passes = |place| in_country(&filter, place);
                (0..COUNTRIES).map(passes).collect()
            }),
            labels: only(labels),
            needles: needles(&filter.needles),
            without: needles(&filter.without),
        }
    }

    /// Keeps the bits of those in a block that pass.
    pub(super) fn keep(&self, block: &Block, bits: &mut Bits) {
        if let Some(passing) = &self.facets {
            keep(bits, block.column(Part::Facets), passing);
        }
        if let Some(passing) = &self.countries {
            keep(bits, block.column(Part::Countries), passing);
        }
        if let Some(filter) = &self.labels {
            let neutral = neutral();
            let passes = |folded: &[u8]| {
                let folded_tags = std::str::from_utf8(folded).unwrap_or_default();
                filter.matches(&Glimpse {
                    folded_tags,
                    ..neutral
                })
            };
            let passing: Vec<bool> = block.label_sets().map(passes).collect();
            keep(bits, block.column(Part::Labels), &passing);
        }
        for needle in &self.needles {
            needle.keep(block, bits, true);
        }
        for needle in &self.without {
            needle.keep(block, bits, false);
        }
    }
}

/// The bits of everybody in a block.
pub(super) fn everybody(block: &Block) -> Bits {
    let mut bits = [0; WORDS];
    for (at, word) in bits.iter_mut().enumerate() {
        let here = block.len().saturating_sub(at * 64).min(64);
        let unused = 64 - u32::try_from(here).unwrap_or(64);
        *word = u64::MAX.checked_shr(unused).unwrap_or(0);
    }
    bits
}

/// The places of the bits that are set.
pub(super) fn ones(bits: &[u64]) -> impl Iterator<Item = usize> {
    bits.iter().enumerate().flat_map(|(at, word)| {
        let mut word = *word;
        std::iter::from_fn(move || {
            let bit = (word != 0).then(|| word.trailing_zeros())?;
            word &= word - 1;
            Some(at * 64 + bit as usize)
        })
    })
}

/// How many bits are set.
pub(super) fn count(bits: &[u64]) -> usize {
    bits.iter().map(|word| word.count_ones() as usize).sum()
}

fn neutral() -> Glimpse<'static> {
    facets::glimpse(0).expect("zero stands for the first of each choice")
}

fn in_country(filter: &Filter, place: usize) -> bool {
    let letter = |index: usize| char::from(b'A' + u8::try_from(index).unwrap_or(0));
    let country = place.checked_sub(1).and_then(|pair| {
        Country::parse(&String::from_iter([letter(pair / 26), letter(pair % 26)]))
    });
    filter.matches(&Glimpse {
        country,
        ..neutral()
    })
}

/// Keeps the bits of those whose value passes. Without a branch, so that it costs the same
/// whoever passes.
fn keep(bits: &mut Bits, values: &[[u8; 2]], passing: &[bool]) {
    for (word, values) in bits.iter_mut().zip(values.chunks(64)) {
        let mut kept = 0;
        for (bit, value) in values.iter().enumerate() {
            kept |= u64::from(passing[usize::from(u16::from_le_bytes(*value))]) << bit;
        }
        *word &= kept;
    }
}
