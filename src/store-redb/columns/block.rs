//! Some thousand customers that follow one another in the list, column by column, in one run of
//! bytes: what filters and sorting look at. Stored and in memory it is the same, so that nothing
//! has to be decoded. It is never changed; another one takes its place, see `draft`.

use std::ops::Range;

use partnerdesk_domain::{CustomerId, MicrosoftId, Timestamp};

use super::facets::capacity;
use super::texts::Texts;
use crate::codec::Malformed;
use crate::tables::customer_key;

/// How many customers a block has at most; a multiple of 64. Tests want many blocks.
pub(super) const MOST: usize = if cfg!(test) { 1 << 6 } else { 1 << 12 };
/// What ends a customer's searched text. No UTF-8 holds it, so that nothing is found across it.
pub(super) const END: u8 = 0xFF;
/// How many different facets there can be; see `facets`.
pub(super) const FACETS: usize = 1 << 11;
/// How many different countries there can be: each two letters, or none.
pub(super) const COUNTRIES: usize = 26 * 26 + 1;

/// The first byte of every block.
const MAGIC: u8 = 0xB9;
/// Where the checksum ends and what it covers begins.
const COVERED: usize = 5;
/// Where the lengths of the parts stand.
const LENGTHS: usize = COVERED + 11;
/// Where the parts begin.
const PARTS: usize = LENGTHS + 4 * Part::COUNT;

/// What a block consists of, in this order. All but the last ones have something of fixed length
/// for each customer, in name order; numbers are little endian.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Every searched text as `tails` shortens it, each followed by [`END`].
    Texts,
    /// Where each text ends, four bytes.
    Ends,
    /// Each Microsoft ID, sixteen bytes, most significant first.
    Ids,
    /// Small choices, packed in two bytes; see `facets`.
    Facets,
    /// Two bytes: 0 for none, else one more than the place among all pairs of letters.
    Countries,
    /// Two bytes: which of the sets of labels.
    Labels,
    /// Two bytes: which of the pairs of subscriptions.
    Subscriptions,
    /// How much later than the first it last changed, in milliseconds, as wide as needed.
    Updated,
    /// Where the first label of the domain stands in the searched text, two bytes, its length and
    /// the number of the tail behind it, one byte each; no number when it does not stand there.
    Domains,
    /// In use and not yet gone, four bytes each, for every pair there is.
    Pairs,
    /// Aliases, by customer.
    Aliases,
    /// Domains that differ from what is searched, by customer.
    OddDomains,
    /// Folded labels, by set.
    FoldedLabels,
    /// The first label, by set.
    FirstLabels,
    /// The tails, by number; from 1.
    Tails,
    /// For each tail, a bit for each customer that has it.
    TailRows,
}

impl Part {
    pub(super) const COUNT: usize = Self::TailRows as usize + 1;
}

/// See above.
pub(super) struct Block {
    bytes: Box<[u8]>,
    rows: usize,
    first_updated: i64,
    width: usize,
    bounds: [u32; Part::COUNT + 1],
}

impl Block {
    /// Puts a block together from its parts.
    pub(super) fn of(rows: usize, updated: &[i64], parts: [&[u8]; Part::COUNT]) -> Self {
        let first = updated.iter().copied().min().unwrap_or_default();
        let since = |at: &i64| at.wrapping_sub(first).cast_unsigned();
        let longest = updated.iter().map(since).max().unwrap_or_default();
        let width = 8 - longest.leading_zeros() as usize / 8;
        let mut times = Vec::with_capacity(updated.len() * width);
        for at in updated {
            times.extend_from_slice(&since(at).to_le_bytes()[..width]);
        }
        let part = |number: usize| match number {
            number if number == Part::Updated as usize => times.as_slice(),
            number => parts[number],
        };
        let length: usize = (0..Part::COUNT).map(|number| part(number).len()).sum();
        let mut bytes = Vec::with_capacity(PARTS + length);
        bytes.extend([MAGIC, 0, 0, 0, 0]);
        bytes.push(u8::try_from(width).expect("a number has up to eight bytes"));
        bytes.extend(narrow(rows).to_le_bytes());
        bytes.extend(first.to_le_bytes());
        for number in 0..Part::COUNT {
            let length = u32::try_from(part(number).len());
            let length = length.expect("some thousand customers have some megabytes");
            bytes.extend(length.to_le_bytes());
        }
        for number in 0..Part::COUNT {
            bytes.extend_from_slice(part(number));
        }
        let sum = crc32c::crc32c(&bytes[COVERED..]);
        bytes[1..COVERED].copy_from_slice(&sum.to_le_bytes());
        Self::read(bytes.into()).expect("it was put together a moment ago")
    }

    /// Reads stored bytes.
    pub(super) fn read(bytes: Box<[u8]>) -> Result<Self, Malformed> {
        let foreign = Malformed::Foreign("block of the list");
        if bytes.len() < PARTS || bytes[0] != MAGIC {
            return Err(foreign);
        }
        if Self::sum_in(&bytes) != Some(crc32c::crc32c(&bytes[COVERED..])) {
            return Err(Malformed::Checksum);
        }
        let mut bounds = [0_u32; Part::COUNT + 1];
        let mut end = PARTS as u64;
        for (bound, length) in bounds.iter_mut().zip(fixed::<4>(&bytes[LENGTHS..PARTS])) {
            *bound = u32::try_from(end).map_err(|_| Malformed::Value("length"))?;
            end += u64::from(u32::from_le_bytes(*length));
        }
        bounds[Part::COUNT] = u32::try_from(end).map_err(|_| Malformed::Value("length"))?;
        if end != bytes.len() as u64 {
            return Err(Malformed::Value("length"));
        }
        let mut first = [0; 8];
        first.copy_from_slice(&bytes[COVERED + 3..LENGTHS]);
        let block = Self {
            rows: usize::from(u16::from_le_bytes([bytes[COVERED + 1], bytes[COVERED + 2]])),
            first_updated: i64::from_le_bytes(first),
            width: usize::from(bytes[COVERED]),
            bytes,
            bounds,
        };
        if block.is_sound() {
            Ok(block)
        } else {
            Err(Malformed::Value("column"))
        }
    }

    /// The checksum that stands in a block's bytes.
    fn sum_in(bytes: &[u8]) -> Option<u32> {
        bytes
            .get(1..)?
            .first_chunk()
            .copied()
            .map(u32::from_le_bytes)
    }

    /// Its own checksum, which tells it from others.
    pub(super) fn sum(&self) -> u32 {
        Self::sum_in(&self.bytes).unwrap_or_default()
    }

    /// Whether whatever points from one part to another stays within it.
    fn is_sound(&self) -> bool {
        let of_rows = |part, width: usize| self.part(part).len() == self.rows * width;
        let texts = self.part(Part::Texts).len();
        let mut last = None;
        let in_order = self.ends().iter().all(|end| {
            let end = u32::from_le_bytes(*end) as usize;
            let grows = last < Some(end) && end < texts;
            last = Some(end);
            grows
        });
        let below = |part, most: usize| {
            let all = self.column(part).iter();
            all.map(|at| usize::from(u16::from_le_bytes(*at)))
                .all(|at| at < most)
        };
        self.rows <= MOST
            && self.width <= 8
            && in_order
            && of_rows(Part::Ends, 4)
            && of_rows(Part::Ids, 16)
            && [
                Part::Facets,
                Part::Countries,
                Part::Labels,
                Part::Subscriptions,
            ]
            .iter()
            .all(|part| of_rows(*part, 2))
            && of_rows(Part::Updated, self.width)
            && of_rows(Part::Domains, 4)
            && self.part(Part::TailRows).len() == self.tails().count() * MOST / 8
            && below(Part::Facets, FACETS)
            && below(Part::Countries, COUNTRIES)
            && below(Part::Labels, self.label_sets().count())
            && below(Part::Subscriptions, self.part(Part::Pairs).len() / 8)
    }

    /// All of it, as it is stored.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many customers.
    pub(super) fn len(&self) -> usize {
        self.rows
    }

    fn part(&self, part: Part) -> &[u8] {
        let bound = |number: usize| self.bounds[number] as usize;
        &self.bytes[bound(part as usize)..bound(part as usize + 1)]
    }

    /// All searched texts.
    pub(super) fn texts(&self) -> &[u8] {
        self.part(Part::Texts)
    }

    /// Where each searched text ends.
    pub(super) fn ends(&self) -> &[[u8; 4]] {
        fixed(self.part(Part::Ends))
    }

    /// The Microsoft IDs.
    pub(super) fn ids(&self) -> &[u8] {
        self.part(Part::Ids)
    }

    /// A column of two bytes a customer.
    pub(super) fn column(&self, part: Part) -> &[[u8; 2]] {
        fixed(self.part(part))
    }

    /// A number of such a column.
    pub(super) fn number(&self, part: Part, row: usize) -> u16 {
        u16::from_le_bytes(self.column(part)[row])
    }

    /// Where the searched text of a customer stands.
    pub(super) fn text_range(&self, row: usize) -> Range<usize> {
        let end = |row: usize| u32::from_le_bytes(self.ends()[row]) as usize;
        row.checked_sub(1).map_or(0, |before| end(before) + 1)..end(row)
    }

    /// The searched text of a customer.
    pub(super) fn text(&self, row: usize) -> &[u8] {
        &self.texts()[self.text_range(row)]
    }

    /// Which customer.
    pub(super) fn id(&self, row: usize) -> CustomerId {
        let mut id = [0; 16];
        id.copy_from_slice(&self.ids()[row * 16..row * 16 + 16]);
        CustomerId {
            microsoft_id: MicrosoftId(u128::from_be_bytes(id)),
            capacity: capacity(self.number(Part::Facets, row)),
        }
    }

    /// Its key in the list: the searched text begins with the name.
    pub(super) fn key(&self, row: usize) -> Vec<u8> {
        let text = self.text(row);
        let name = memchr::memchr(0, text).unwrap_or(text.len());
        [&text[..name], &[0], customer_key(self.id(row)).as_slice()].concat()
    }

    /// Its alias.
    pub(super) fn alias(&self, row: usize) -> Option<&[u8]> {
        Texts(self.part(Part::Aliases)).of(row)
    }

    /// Where its domain stands in the searched text; none when it does not.
    pub(super) fn domain_place(&self, row: usize) -> Option<[u8; 4]> {
        let place = fixed::<4>(self.part(Part::Domains))[row];
        (place[3] != 0).then_some(place)
    }

    /// Its domain where that differs from what is searched.
    pub(super) fn odd_domain(&self, row: usize) -> Option<&[u8]> {
        Texts(self.part(Part::OddDomains)).of(row)
    }

    /// Its domain, in two parts.
    pub(super) fn domain(&self, row: usize) -> Option<[&[u8]; 2]> {
        let Some([low, high, length, tail]) = self.domain_place(row) else {
            return self.odd_domain(row).map(|text| [text, &[]]);
        };
        let at = usize::from(u16::from_le_bytes([low, high]));
        let label = self.text(row).get(at..at + usize::from(length))?;
        Some([label, Texts(self.part(Part::Tails)).of(usize::from(tail))?])
    }

    /// The tails in this block, the first of which has the number 1.
    pub(super) fn tails(&self) -> impl Iterator<Item = &[u8]> {
        Texts(self.part(Part::Tails)).all()
    }

    /// For each tail, a word of bits for each 64 customers.
    pub(super) fn tail_rows(&self) -> impl Iterator<Item = &[[u8; 8]]> {
        let rows = self.part(Part::TailRows).chunks(MOST / 8);
        rows.map(fixed)
    }

    /// The folded labels of each set.
    pub(super) fn label_sets(&self) -> impl Iterator<Item = &[u8]> {
        Texts(self.part(Part::FoldedLabels)).all()
    }

    /// The labels of a set: folded, and the first as it is written.
    pub(super) fn label_set(&self, set: usize) -> (&[u8], Option<&[u8]>) {
        let folded = Texts(self.part(Part::FoldedLabels)).of(set);
        let first = Texts(self.part(Part::FirstLabels)).of(set);
        (folded.unwrap_or_default(), first)
    }

    /// Its first label.
    pub(super) fn label(&self, row: usize) -> Option<&[u8]> {
        self.label_set(usize::from(self.number(Part::Labels, row)))
            .1
    }

    /// Its subscriptions: in use, not yet gone.
    pub(super) fn subscriptions(&self, row: usize) -> (u32, u32) {
        let pair = usize::from(self.number(Part::Subscriptions, row)) * 2;
        let numbers = fixed::<4>(self.part(Part::Pairs));
        let number = |at: usize| u32::from_le_bytes(numbers[at]);
        (number(pair), number(pair + 1))
    }

    /// When it last changed.
    pub(super) fn updated(&self, row: usize) -> Timestamp {
        let mut since = [0; 8];
        let stored = &self.part(Part::Updated)[row * self.width..][..self.width];
        since[..self.width].copy_from_slice(stored);
        let since = u64::from_le_bytes(since).cast_signed();
        Timestamp(self.first_updated.wrapping_add(since))
    }
}

/// Bytes as values of a fixed length.
fn fixed<const N: usize>(bytes: &[u8]) -> &[[u8; N]] {
    bytes.as_chunks().0
}

/// A number of customers, or the place of one, in a block.
pub(super) fn narrow(rows: usize) -> u16 {
    u16::try_from(rows).expect("a block has few customers")
}
