//! One line of the list index: bytes that a filter can look at without copying them. The layout
//! is fixed and told in `ARCHITECTURE.md`; numbers are big endian.

use std::sync::LazyLock;

use partnerdesk_domain::{Country, CustomerId, Timestamp};
use partnerdesk_search::{Glimpse, Row};

use crate::codec::Malformed;
use crate::record::Coded;
use crate::tables::{CustomerKey, customer_of, roster_key};

/// The first byte of every line.
const MAGIC: u8 = 0xB8;
/// Where the checksum ends and what it covers begins, beside the key.
const COVERED: usize = 5;
/// Where the texts begin.
const TEXTS: usize = 37;

/// The key and the bytes of a customer's line.
pub(crate) fn line(row: &Row) -> (Vec<u8>, Vec<u8>) {
    let key = roster_key(row.folded_name(), row.id);
    let country = row.country.map_or([0; 2], letters);
    let mut bytes = vec![MAGIC, 0, 0, 0, 0];
    bytes.extend([
        row.stage.number(),
        row.admin.number(),
        row.agreement.number(),
        row.reservations.number(),
        row.savings_plans.number(),
        u8::from(row.invited),
        country[0],
        country[1],
    ]);
    bytes.extend(row.subscriptions_active.to_be_bytes());
    bytes.extend(row.subscriptions_total.to_be_bytes());
    bytes.extend(row.updated.0.to_be_bytes());
    bytes.extend(length(&row.haystack));
    bytes.extend(length(&row.folded_tags));
    bytes.extend(row.haystack.as_bytes());
    bytes.extend(row.folded_tags.as_bytes());
    put(&mut bytes, Some(&row.name));
    put(&mut bytes, row.alias.as_deref());
    put(&mut bytes, row.domain.as_deref());
    for tag in &row.tags {
        put(&mut bytes, Some(tag));
    }
    let sum = crc32c::crc32c_append(crc32c::crc32c(&key), &bytes[COVERED..]);
    bytes[1..COVERED].copy_from_slice(&sum.to_be_bytes());
    (key, bytes)
}

/// A line as it stands in the book, checked.
#[derive(Clone, Copy)]
pub(crate) struct Line<'a> {
    key: &'a [u8],
    facets: &'a [u8; TEXTS],
    haystack: &'a str,
    folded_tags: &'a str,
    shown: &'a [u8],
}

impl<'a> Line<'a> {
    /// Looks at a line; its checksum covers the key too.
    pub(crate) fn new(key: &'a [u8], bytes: &'a [u8]) -> Result<Self, Malformed> {
        let (facets, texts) = bytes
            .split_first_chunk::<TEXTS>()
            .filter(|(facets, _)| facets[0] == MAGIC)
            .ok_or(Malformed::Foreign("line of the list"))?;
        let sum = crc32c::crc32c_append(crc32c::crc32c(key), &bytes[COVERED..]);
        if number::<4>(facets, 1).map(u32::from_be_bytes) != Some(sum) {
            return Err(Malformed::Checksum);
        }
        let mut rest = texts;
        Ok(Self {
            key,
            facets,
            haystack: take(&mut rest, size(facets, 29))?,
            folded_tags: take(&mut rest, size(facets, 33))?,
            shown: rest,
        })
    }

    /// Which customer it is.
    pub(crate) fn id(&self) -> Result<CustomerId, Malformed> {
        let key: Option<&CustomerKey> = self.key.last_chunk();
        key.and_then(customer_of).ok_or(Malformed::Value("key"))
    }

    /// What a filter looks at.
    pub(crate) fn glimpse(&self) -> Result<Glimpse<'a>, Malformed> {
        let [
            stage,
            admin,
            agreement,
            reservations,
            savings_plans,
            invited,
        ] = number::<6>(self.facets, COVERED).ok_or(Malformed::Value("length"))?;
        Ok(Glimpse {
            id: self.id()?,
            stage: Coded::stored(stage)?,
            admin: Coded::stored(admin)?,
            agreement: Coded::stored(agreement)?,
            country: self.country()?,
            reservations: Coded::stored(reservations)?,
            savings_plans: Coded::stored(savings_plans)?,
            invited: invited != 0,
            subscriptions_active: self.subscriptions_active(),
            haystack: self.haystack,
            folded_tags: self.folded_tags,
        })
    }

    /// The whole row.
    pub(crate) fn row(&self) -> Result<Row, Malformed> {
        let glimpse = self.glimpse()?;
        let mut shown = self.shown;
        let name = text(&mut shown)?.ok_or(Malformed::Value("name"))?;
        let alias = text(&mut shown)?;
        let domain = text(&mut shown)?;
        let mut tags = Vec::new();
        while !shown.is_empty() {
            tags.extend(text(&mut shown)?.map(str::to_owned));
        }
        Ok(Row {
            id: self.id()?,
            name: name.to_owned(),
            alias: alias.map(str::to_owned),
            domain: domain.map(str::to_owned),
            country: glimpse.country,
            stage: glimpse.stage,
            admin: glimpse.admin,
            agreement: glimpse.agreement,
            subscriptions_active: glimpse.subscriptions_active,
            subscriptions_total: self.subscriptions_total(),
            reservations: glimpse.reservations,
            savings_plans: glimpse.savings_plans,
            invited: glimpse.invited,
            tags,
            updated: self.updated(),
            haystack: self.haystack.to_owned(),
            folded_tags: self.folded_tags.to_owned(),
        })
    }

    /// The alias, the domain and the first label, for sorting by them.
    pub(crate) fn texts(&self) -> Result<[Option<&'a str>; 3], Malformed> {
        let mut shown = self.shown;
        text(&mut shown)?;
        let alias = text(&mut shown)?;
        let domain = text(&mut shown)?;
        let tag = if shown.is_empty() {
            None
        } else {
            text(&mut shown)?
        };
        Ok([alias, domain, tag])
    }

    /// See [`Row::subscriptions_active`].
    pub(crate) fn subscriptions_active(&self) -> u32 {
        number(self.facets, 13).map_or(0, u32::from_be_bytes)
    }

    /// See [`Row::subscriptions_total`].
    pub(crate) fn subscriptions_total(&self) -> u32 {
        number(self.facets, 17).map_or(0, u32::from_be_bytes)
    }

    /// See [`Row::updated`].
    pub(crate) fn updated(&self) -> Timestamp {
        Timestamp(number(self.facets, 21).map_or(0, i64::from_be_bytes))
    }

    fn country(&self) -> Result<Option<Country>, Malformed> {
        match number::<2>(self.facets, 11) {
            Some([0, 0]) => Ok(None),
            Some(letters) => country(letters)
                .map(Some)
                .ok_or(Malformed::Value("country")),
            None => Err(Malformed::Value("length")),
        }
    }
}

fn length(text: &str) -> [u8; 4] {
    u32::try_from(text.len())
        .expect("the texts of a row are far below 4 GB")
        .to_be_bytes()
}

/// A text that may be absent: its length plus one, or zero, and its bytes.
fn put(bytes: &mut Vec<u8>, text: Option<&str>) {
    let Some(text) = text else {
        bytes.extend([0; 4]);
        return;
    };
    let length = u32::from_be_bytes(length(text)).saturating_add(1);
    bytes.extend(length.to_be_bytes());
    bytes.extend(text.as_bytes());
}

fn text<'a>(rest: &mut &'a [u8]) -> Result<Option<&'a str>, Malformed> {
    let short = || Malformed::Payload("it ends too early".to_owned());
    let (length, after) = rest.split_first_chunk().ok_or_else(short)?;
    *rest = after;
    match u32::from_be_bytes(*length).checked_sub(1) {
        None => Ok(None),
        Some(length) => take(rest, usize::try_from(length).map_err(|_| short())?).map(Some),
    }
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a str, Malformed> {
    let (text, after) = rest
        .split_at_checked(length)
        .ok_or_else(|| Malformed::Payload("it ends too early".to_owned()))?;
    *rest = after;
    std::str::from_utf8(text).map_err(|_| Malformed::Payload("it is no UTF-8".to_owned()))
}

fn number<const N: usize>(facets: &[u8; TEXTS], at: usize) -> Option<[u8; N]> {
    facets.get(at..)?.first_chunk().copied()
}

fn size(facets: &[u8; TEXTS], at: usize) -> usize {
    let length = number(facets, at).map_or(u32::MAX, u32::from_be_bytes);
    usize::try_from(length).unwrap_or(usize::MAX)
}

fn letters(country: Country) -> [u8; 2] {
    let code = country.code().as_bytes();
    [code[0], code[1]]
}

/// A country of two letters. Looked up for every line of a scan, so kept in a table.
fn country(letters: [u8; 2]) -> Option<Country> {
    static COUNTRIES: LazyLock<Vec<Option<Country>>> = LazyLock::new(|| {
        let letter = |index: u16| char::from(b'A' + u8::try_from(index).unwrap_or(0));
        (0..26 * 26)
            .map(|index| {
                Country::parse(&String::from_iter([letter(index / 26), letter(index % 26)]))
            })
            .collect()
    });
    let index = |letter: u8| letter.checked_sub(b'A').filter(|index| *index < 26);
    let place = usize::from(index(letters[0])?) * 26 + usize::from(index(letters[1])?);
    COUNTRIES.get(place).copied().flatten()
}

#[cfg(test)]
mod tests;
