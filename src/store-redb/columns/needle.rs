//! A text that is looked for in a block: in names, domains and spellings, shortened as they are,
//! and in identities. It is found where it is found in what the block was made of.

use memchr::memmem::Finder;
use partnerdesk_search::IdPart;

use super::block::Block;
use super::judge::{Bits, WORDS, count, ones};
use super::tails::is_tail;

/// See above.
pub(super) struct Needle<'a> {
    text: &'a [u8],
    finder: Finder<'a>,
    /// What stands before its first dot, and what from there on, where both are something: it may
    /// begin before a tail and end in it.
    across: Option<(Finder<'a>, usize, &'a [u8])>,
    id: Option<IdPart>,
}

/// Who may have a text because of the tails of a block.
struct InTails {
    /// Those in one of whose tails it stands.
    within: Bits,
    /// The numbers of the tails that begin as it ends; a bit for each.
    ends: u32,
}

impl<'a> Needle<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let dot = text.find('.').filter(|dot| 0 < *dot);
        let across = dot.map(|dot| {
            let (before, after) = text.as_bytes().split_at(dot);
            (Finder::new(before), dot, after)
        });
        Self {
            text: text.as_bytes(),
            finder: Finder::new(text),
            across,
            id: IdPart::of(text),
        }
    }

    /// Keeps the bits of those whose text or identity holds it, or of those who have it in
    /// neither.
    pub(super) fn keep(&self, block: &Block, bits: &mut Bits, wanted: bool) {
        let tails = self.in_tails(block);
        let mut found = tails.within;
        let mut left = *bits;
        for (word, found) in left.iter_mut().zip(found) {
            *word &= !found;
        }
        if count(&left) < block.len() / 8 {
            for row in ones(&left) {
                let here = self.is_in(block.text(row), &tails)
                    || self.id.is_some_and(|part| part.is_in(block.id(row)));
                found[row / 64] |= u64::from(here) << (row % 64);
            }
        } else {
            mark(block, &mut found, |text| self.find(text));
            if 0 < tails.ends {
                mark(block, &mut found, |text| self.find_across(text, tails.ends));
            }
            if let Some(part) = self.id {
                mark_ids(part, block, &mut found);
            }
        }
        for (word, found) in bits.iter_mut().zip(found) {
            *word &= if wanted { found } else { !found };
        }
    }

    fn in_tails(&self, block: &Block) -> InTails {
        let mut within = [0; WORDS];
        let mut ends = 0;
        for ((number, tail), rows) in (1..).zip(block.tails()).zip(block.tail_rows()) {
            if self.text.len() <= tail.len() && self.finder.find(tail).is_some() {
                for (word, rows) in within.iter_mut().zip(rows) {
                    *word |= u64::from_le_bytes(*rows);
                }
            }
            if self
                .across
                .as_ref()
                .is_some_and(|(_, _, after)| tail.starts_with(after))
            {
                ends |= 1 << number;
            }
        }
        InTails { within, ends }
    }

    fn is_in(&self, text: &[u8], tails: &InTails) -> bool {
        self.find(text).is_some() || 0 < tails.ends && self.find_across(text, tails.ends).is_some()
    }

    fn find(&self, text: &[u8]) -> Option<usize> {
        match self.text {
            [byte] => memchr::memchr(*byte, text),
            _ => self.finder.find(text),
        }
    }

    /// Finds what stands before the dot where one of these tails follows.
    fn find_across(&self, text: &[u8], ends: u32) -> Option<usize> {
        let (finder, length, _) = self.across.as_ref()?;
        let mut from = 0;
        while let Some(at) = finder.find(text.get(from..)?) {
            let at = from + at;
            let mut tails = text
                .get(at + length..)?
                .iter()
                .take_while(|byte| is_tail(**byte));
            if tails.any(|tail| ends >> *tail & 1 == 1) {
                return Some(at);
            }
            from = at + 1;
        }
        None
    }
}

/// Marks those in whose text something is found, by one search through all texts.
fn mark(block: &Block, found: &mut Bits, find: impl Fn(&[u8]) -> Option<usize>) {
    let (texts, ends) = (block.texts(), block.ends());
    let is_before = |end: &[u8; 4], at: usize| (u32::from_le_bytes(*end) as usize) < at;
    let (mut from, mut row) = (0, 0);
    while let Some(at) = texts.get(from..).and_then(&find) {
        let at = from + at;
        // Mostly it is this one or the next; only then is it worth a search.
        if ends.get(row).is_some_and(|end| is_before(end, at)) {
            row += 1;
            if ends.get(row).is_some_and(|end| is_before(end, at)) {
                row += ends[row..].partition_point(|end| is_before(end, at));
            }
        }
        let Some(end) = ends.get(row) else {
            break;
        };
        found[row / 64] |= 1 << (row % 64);
        from = u32::from_le_bytes(*end) as usize + 1;
        row += 1;
    }
}

/// Marks those whose identity holds these digits: looks for their whole bytes, then compares.
fn mark_ids(part: IdPart, block: &Block, found: &mut Bits) {
    let ids = block.ids();
    for bytes in part.bytes() {
        let finder = Finder::new(&bytes);
        let mut from = 0;
        while let Some(at) = ids.get(from..).and_then(|rest| finder.find(rest)) {
            let row = (from + at) / 16;
            if part.is_in(block.id(row)) {
                found[row / 64] |= 1 << (row % 64);
                from = (row + 1) * 16;
            } else {
                from += at + 1;
            }
        }
    }
}
