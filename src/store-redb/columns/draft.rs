//! A block in the making: customers are added behind the last one, then it is put together.

use crate::codec::Malformed;
use crate::roster::Line;

use super::block::{Block, END, MOST, Part, narrow};
use super::facets::{country, facets};
use super::tails::Tails;
use super::texts::Texts;

/// How many bytes a block has at most, but for what its last customer brings. A little less than
/// a power of two, since that is what the book gives it room for.
pub(super) const FULL: usize = if cfg!(test) { 4 << 10 } else { 246 << 10 };
/// About how many bytes a customer takes beside texts.
const ROW: usize = 40;

/// See above.
#[derive(Default)]
pub(super) struct Draft {
    texts: Vec<u8>,
    ends: Vec<u8>,
    ids: Vec<u8>,
    facets: Vec<u8>,
    countries: Vec<u8>,
    labels: Vec<u8>,
    label_sets: Vec<Labels>,
    subscriptions: Vec<u8>,
    pairs: Vec<(u32, u32)>,
    updated: Vec<i64>,
    domains: Vec<u8>,
    odd_domains: Vec<(u16, Box<[u8]>)>,
    aliases: Vec<(u16, Box<[u8]>)>,
    tails: Tails,
    /// How many bytes aliases, labels and odd domains take.
    rare: usize,
}

/// The labels of customers that have the same ones.
#[derive(PartialEq, Eq)]
struct Labels {
    folded: Box<[u8]>,
    first: Option<Box<[u8]>>,
}

/// Which sets a draft has for those of a block that is copied from.
#[derive(Default)]
pub(super) struct Copied {
    labels: Vec<Option<u16>>,
    pairs: Vec<Option<u16>>,
}

impl Draft {
    /// How many customers.
    pub(super) fn len(&self) -> usize {
        self.updated.len()
    }

    /// Whether it has as many customers, or as many bytes, as it should have.
    pub(super) fn is_full(&self, bytes: usize) -> bool {
        MOST <= self.len() || bytes <= self.size()
    }

    fn size(&self) -> usize {
        self.texts.len() + self.len() * ROW + self.rare
    }

    /// Adds a customer. Not beyond [`MOST`].
    pub(super) fn push(&mut self, line: &Line<'_>) -> Result<(), Malformed> {
        let glimpse = line.glimpse()?;
        let [alias, domain, label] = line.texts()?;
        let domain = domain.filter(|text| !text.is_empty());
        let row = self.len();
        let place = self
            .tails
            .shorten(glimpse.haystack, domain, row, &mut self.texts);
        self.add_texts(
            alias.map(str::as_bytes),
            place.ok_or(domain.map(str::as_bytes)),
        );
        let labels = self.label_set(glimpse.folded_tags.as_bytes(), label.map(str::as_bytes));
        self.labels.extend(labels.to_le_bytes());
        let pair = (line.subscriptions_active(), line.subscriptions_total());
        let pair = self.pair(pair);
        self.subscriptions.extend(pair.to_le_bytes());
        self.add(line.updated().0);
        self.ids.extend(glimpse.id.microsoft_id.0.to_be_bytes());
        self.facets.extend(facets(&glimpse).to_le_bytes());
        self.countries.extend(country(&glimpse).to_le_bytes());
        Ok(())
    }

    /// A draft for customers of this block among others: it begins with the same tails.
    pub(super) fn like(block: &Block) -> Self {
        Self {
            tails: Tails::of(block),
            ..Self::default()
        }
    }

    /// Adds a customer of a block that this draft is like. What was copied from it before is told in `copied`, which is
    /// for one block and one draft.
    pub(super) fn copy(&mut self, block: &Block, row: usize, copied: &mut Copied) {
        let place = block.domain_place(row).ok_or_else(|| block.odd_domain(row));
        self.tails.copy(block, row, self.updated.len());
        self.texts.extend_from_slice(block.text(row));
        self.add_texts(block.alias(row), place);
        let set = usize::from(block.number(Part::Labels, row));
        let labels = *of(&mut copied.labels, set).get_or_insert_with(|| {
            let (folded, first) = block.label_set(set);
            self.label_set(folded, first)
        });
        self.labels.extend(labels.to_le_bytes());
        let pair = usize::from(block.number(Part::Subscriptions, row));
        let pair =
            *of(&mut copied.pairs, pair).get_or_insert_with(|| self.pair(block.subscriptions(row)));
        self.subscriptions.extend(pair.to_le_bytes());
        self.add(block.updated(row).0);
        self.ids.extend_from_slice(&block.ids()[row * 16..][..16]);
        self.facets.extend(block.column(Part::Facets)[row]);
        self.countries.extend(block.column(Part::Countries)[row]);
    }

    /// The block of those that were added; it begins again.
    pub(super) fn finish(&mut self) -> Block {
        let draft = std::mem::take(self);
        let pairs: Vec<u8> = draft
            .pairs
            .iter()
            .flat_map(|(active, total)| [active.to_le_bytes(), total.to_le_bytes()])
            .flatten()
            .collect();
        let rare = |texts: &[(u16, Box<[u8]>)]| {
            Texts::bytes(texts.iter().map(|(whose, text)| (*whose, &**text)))
        };
        let sets = || (0..).zip(&draft.label_sets);
        let folded = Texts::bytes(sets().map(|(set, labels)| (set, &*labels.folded)));
        let first = sets().filter_map(|(set, labels)| Some((set, labels.first.as_deref()?)));
        let parts = [
            draft.texts.as_slice(),
            &draft.ends,
            &draft.ids,
            &draft.facets,
            &draft.countries,
            &draft.labels,
            &draft.subscriptions,
            &[],
            &draft.domains,
            &pairs,
            &rare(&draft.aliases),
            &rare(&draft.odd_domains),
            &folded,
            &Texts::bytes(first),
            &draft.tails.texts(),
            &draft.tails.rows(),
        ];
        let block = Block::of(draft.updated.len(), &draft.updated, parts);
        self.begin_again_in(draft);
        block
    }

    /// Uses memory again that was large enough before.
    fn begin_again_in(&mut self, mut draft: Self) {
        draft.texts.clear();
        self.texts = draft.texts;
    }

    /// Ends the text that was added.
    fn add(&mut self, updated: i64) {
        let end = u32::try_from(self.texts.len()).expect("texts are cut at some thousand bytes");
        self.ends.extend(end.to_le_bytes());
        self.texts.push(END);
        self.updated.push(updated);
    }

    fn add_texts(&mut self, alias: Option<&[u8]>, domain: Result<[u8; 4], Option<&[u8]>>) {
        let row = narrow(self.len());
        self.domains.extend(domain.unwrap_or_default());
        let odd = domain.err().flatten();
        for text in alias.iter().chain(&odd) {
            self.rare += text.len();
        }
        self.aliases.extend(alias.map(|text| (row, text.into())));
        self.odd_domains.extend(odd.map(|text| (row, text.into())));
    }

    fn label_set(&mut self, folded: &[u8], first: Option<&[u8]>) -> u16 {
        // Where each customer has labels of its own, looking for equals would never end.
        let mut recent = self.label_sets.iter().enumerate().rev().take(64);
        let same = |labels: &Labels| *labels.folded == *folded && labels.first.as_deref() == first;
        let known = recent.find_map(|(place, known)| same(known).then_some(place));
        narrow(known.unwrap_or_else(|| {
            self.rare += folded.len() + first.map_or(0, <[u8]>::len);
            self.label_sets.push(Labels {
                folded: folded.into(),
                first: first.map(Into::into),
            });
            self.label_sets.len() - 1
        }))
    }

    fn pair(&mut self, pair: (u32, u32)) -> u16 {
        let mut recent = self.pairs.iter().enumerate().rev().take(64);
        let known = recent.find_map(|(place, known)| (*known == pair).then_some(place));
        narrow(known.unwrap_or_else(|| {
            self.pairs.push(pair);
            self.pairs.len() - 1
        }))
    }
}

/// The place for a set, made when it is not there yet.
fn of(sets: &mut Vec<Option<u16>>, set: usize) -> &mut Option<u16> {
    if sets.len() <= set {
        sets.resize(set + 1, None);
    }
    &mut sets[set]
}
