//! The customers that a scan let through, by the little that is needed to put them in order and
//! to find their lines again.

use std::cmp::Ordering;

use partnerdesk_domain::Country;
use partnerdesk_search::{Column, Direction, Sort};

use crate::codec::Malformed;
use crate::record::Coded;
use crate::roster::Line;

/// The customers let through, in the order in which they were added: by name, then identity. The
/// order by name itself needs no selection.
pub(super) struct Selection {
    sort: Sort,
    /// Key and sorting text of each item, one after the other.
    bytes: Vec<u8>,
    items: Vec<Item>,
}

/// One customer.
struct Item {
    /// Whether it has nothing in the column; such items come last.
    absent: bool,
    /// The number it is sorted by, or the first bytes of the text.
    number: u64,
    /// Where its bytes begin. Grows from item to item, so that it tells the order by name.
    begin: usize,
    key_length: u32,
    text_length: u32,
}

impl Selection {
    /// None yet.
    pub(super) fn new(sort: Sort) -> Self {
        Self {
            sort,
            bytes: Vec::new(),
            items: Vec::new(),
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// Adds a customer. Lines have to come in the order of their keys.
    pub(super) fn add(&mut self, key: &[u8], line: &Line<'_>) -> Result<(), Malformed> {
        let (absent, number, text) = sorting(self.sort.column, line)?;
        let length =
            |bytes: &[u8]| u32::try_from(bytes.len()).map_err(|_| Malformed::TooLarge(bytes.len()));
        self.items.push(Item {
            absent,
            number,
            begin: self.bytes.len(),
            key_length: length(key)?,
            text_length: length(text)?,
        });
        self.bytes.extend_from_slice(key);
        self.bytes.extend_from_slice(text);
        Ok(())
    }

    /// How many come before the customer with this key; none when it is not among them.
    pub(super) fn rank(&self, key: &[u8]) -> Option<u64> {
        let place = self
            .items
            .binary_search_by(|item| self.key(item).cmp(key))
            .ok()?;
        let found = &self.items[place];
        let before = |item: &&Item| self.compare(item, found) == Ordering::Less;
        Some(self.items.iter().filter(before).count() as u64)
    }

    /// The keys of a window, in order. Only as much is sorted as it takes to tell them.
    pub(super) fn keys(mut self, start: u64, len: usize) -> Vec<Vec<u8>> {
        let mut items = std::mem::take(&mut self.items);
        let start = usize::try_from(start)
            .unwrap_or(usize::MAX)
            .min(items.len());
        let end = start.saturating_add(len).min(items.len());
        let compare = |a: &Item, b: &Item| self.compare(a, b);
        if 0 < start && start < items.len() {
            items.select_nth_unstable_by(start, compare);
        }
        if start < end && end < items.len() {
            items[start..].select_nth_unstable_by(end - start, compare);
        }
        let window = &mut items[start..end];
        window.sort_unstable_by(compare);
        window.iter().map(|item| self.key(item).to_vec()).collect()
    }

    fn compare(&self, a: &Item, b: &Item) -> Ordering {
        let by_column = (a.absent, a.number)
            .cmp(&(b.absent, b.number))
            .then_with(|| self.text(a).cmp(self.text(b)));
        let by_column = match self.sort.direction {
            Direction::Ascending => by_column,
            Direction::Descending => by_column.reverse(),
        };
        by_column.then(a.begin.cmp(&b.begin))
    }

    fn key(&self, item: &Item) -> &[u8] {
        &self.bytes[item.begin..item.begin + item.key_length as usize]
    }

    fn text(&self, item: &Item) -> &[u8] {
        let begin = item.begin + item.key_length as usize;
        &self.bytes[begin..begin + item.text_length as usize]
    }
}

/// What a line is sorted by in a column, so that bytes compare as [`Sort::compare`] compares
/// rows: whether it has nothing there, a number, a text.
fn sorting<'a>(column: Column, line: &Line<'a>) -> Result<(bool, u64, &'a [u8]), Malformed> {
    let number = |number: u64| Ok((false, number, [].as_slice()));
    let text = |text: Option<&'a str>| {
        let bytes = text.unwrap_or_default().as_bytes();
        let mut first = [0; 8];
        let shared = bytes.len().min(8);
        first[..shared].copy_from_slice(&bytes[..shared]);
        Ok((text.is_none(), u64::from_be_bytes(first), bytes))
    };
    let glimpse = line.glimpse()?;
    match column {
        Column::Name => number(0),
        Column::Country => Ok(match glimpse.country {
            Some(country) => (false, letters(country).into(), [].as_slice()),
            None => (true, 0, [].as_slice()),
        }),
        Column::Relationship => number(glimpse.stage.number().into()),
        Column::Admin => number(glimpse.admin.number().into()),
        Column::Agreement => number(glimpse.agreement.number().into()),
        Column::Subscriptions => {
            let active = u64::from(line.subscriptions_active());
            number(active << 32 | u64::from(line.subscriptions_total()))
        }
        Column::Permissions => {
            let switches = [glimpse.reservations, glimpse.savings_plans].map(Coded::number);
            number(u16::from_be_bytes(switches).into())
        }
        // Turning the sign bit makes the bits of signed numbers sort as the numbers do.
        Column::Updated => number(line.updated().0.cast_unsigned() ^ (1 << 63)),
        Column::Alias => line.texts().and_then(|[alias, ..]| text(alias)),
        Column::Domain => line.texts().and_then(|[_, domain, _]| text(domain)),
        Column::Tags => line.texts().and_then(|[.., tag]| text(tag)),
    }
}

/// The letters of a country as a number that sorts as they do.
fn letters(country: Country) -> u16 {
    country
        .code()
        .bytes()
        .fold(0, |number, letter| number << 8 | u16::from(letter))
}
