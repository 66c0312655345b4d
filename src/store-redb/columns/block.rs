//! Some thousand customers that follow one another in the list, column by column: what filters
//! and sorting look at. A block is never changed; another one takes its place.

use partnerdesk_domain::{CustomerId, Timestamp};
use partnerdesk_search::Glimpse;

use crate::codec::Malformed;
use crate::record::Coded;
use crate::roster::Line;
use crate::tables::roster_key;

/// How many customers a block has at most; a multiple of 64. Tests want many blocks.
pub(super) const MOST: usize = if cfg!(test) { 1 << 6 } else { 1 << 12 };
/// What ends a customer's searched text. No UTF-8 holds it, so that nothing is found across it.
const END: u8 = 0xFF;
/// How many different [`Block::facets`] there can be.
pub(super) const FACETS: usize = 1 << 10;
/// How many different [`Block::countries`] there can be: each two letters, or none.
pub(super) const COUNTRIES: usize = 26 * 26 + 1;

/// See above. Lists have one element for each customer, in name order.
#[derive(Clone, Default)]
pub(super) struct Block {
    /// Every searched text, each followed by [`END`].
    texts: Vec<u8>,
    /// Where each text ends.
    ends: Vec<u32>,
    /// Small choices, packed; see [`facets`].
    pub(super) facets: Vec<u16>,
    /// 0 for none, else one more than the place of the letters among all pairs of letters.
    pub(super) countries: Vec<u16>,
    /// Which of [`Self::label_sets`].
    pub(super) labels: Vec<u16>,
    pub(super) label_sets: Vec<Labels>,
    /// In use, not yet gone.
    pub(super) subscriptions: Vec<(u32, u32)>,
    pub(super) updated: Vec<Timestamp>,
    /// Where the domain stands in the searched text, and its length; no length when it does not.
    domains: Vec<(u16, u8)>,
    /// Domains that differ from what is searched, by customer.
    odd_domains: Vec<(u16, Box<str>)>,
    /// By customer.
    aliases: Vec<(u16, Box<str>)>,
}

/// The labels of customers that have the same ones.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Labels {
    pub(super) folded: Box<str>,
    pub(super) first: Option<Box<str>>,
}

impl Block {
    /// How many customers.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// All searched texts.
    pub(super) fn texts(&self) -> &[u8] {
        &self.texts
    }

    /// Where each searched text ends.
    pub(super) fn ends(&self) -> &[u32] {
        &self.ends
    }

    /// The searched text of a customer.
    pub(super) fn text(&self, row: usize) -> &[u8] {
        let begin = row.checked_sub(1).map_or(0, |before| self.ends[before] + 1);
        &self.texts[begin as usize..self.ends[row] as usize]
    }

    /// Its key in the list: the searched text begins with the name and ends with the identity.
    pub(super) fn key(&self, row: usize) -> Result<Vec<u8>, Malformed> {
        let text = std::str::from_utf8(self.text(row)).map_err(|_| Malformed::Value("text"))?;
        let (name, _) = text.split_once('\0').ok_or(Malformed::Value("text"))?;
        let (_, id) = text.rsplit_once('\0').ok_or(Malformed::Value("text"))?;
        let id: CustomerId = id.parse().map_err(|_| Malformed::Value("identity"))?;
        Ok(roster_key(name, id))
    }

    /// Its alias.
    pub(super) fn alias(&self, row: usize) -> Option<&str> {
        of(&self.aliases, row)
    }

    /// Its domain.
    pub(super) fn domain(&self, row: usize) -> Option<&str> {
        let (at, length) = self.domains[row];
        if length == 0 {
            return of(&self.odd_domains, row);
        }
        let at = usize::from(at);
        std::str::from_utf8(&self.text(row)[at..at + usize::from(length)]).ok()
    }

    /// Its first label.
    pub(super) fn label(&self, row: usize) -> Option<&str> {
        let labels = &self.label_sets[usize::from(self.labels[row])];
        labels.first.as_deref()
    }

    /// Adds a customer behind the last one. Not beyond [`MOST`].
    pub(super) fn push(&mut self, line: &Line<'_>) -> Result<(), Malformed> {
        let glimpse = line.glimpse()?;
        let [alias, domain, label] = line.texts()?;
        let domain = domain.filter(|text| !text.is_empty());
        let at = domain.map(|text| glimpse.haystack.find(text));
        let place =
            |text: &str, at: usize| Some((at.try_into().ok()?, text.len().try_into().ok()?));
        let place = domain
            .zip(at.flatten())
            .and_then(|(text, at)| place(text, at));
        let labels = Labels {
            folded: glimpse.folded_tags.into(),
            first: label.map(Into::into),
        };
        self.add(
            glimpse.haystack.as_bytes(),
            (facets(&glimpse), country(&glimpse)),
            (line.subscriptions_active(), line.subscriptions_total()),
            line.updated(),
        );
        self.add_texts(alias, place.ok_or(domain), &labels);
        Ok(())
    }

    /// Adds a customer of another block.
    pub(super) fn copy(&mut self, other: &Self, row: usize) {
        let place = match other.domains[row] {
            (_, 0) => Err(other.domain(row)),
            place => Ok(place),
        };
        self.add(
            other.text(row),
            (other.facets[row], other.countries[row]),
            other.subscriptions[row],
            other.updated[row],
        );
        let labels = &other.label_sets[usize::from(other.labels[row])];
        self.add_texts(other.alias(row), place, labels);
    }

    /// Takes what is there, in no more memory than it needs, and begins again.
    pub(super) fn take(&mut self) -> Self {
        let taken = self.clone();
        self.texts.clear();
        self.ends.clear();
        self.facets.clear();
        self.countries.clear();
        self.labels.clear();
        self.label_sets.clear();
        self.subscriptions.clear();
        self.updated.clear();
        self.domains.clear();
        self.odd_domains.clear();
        self.aliases.clear();
        taken
    }

    fn add(
        &mut self,
        text: &[u8],
        (facets, country): (u16, u16),
        subscriptions: (u32, u32),
        updated: Timestamp,
    ) {
        self.texts.extend_from_slice(text);
        let end = u32::try_from(self.texts.len()).expect("texts are cut at some thousand bytes");
        self.ends.push(end);
        self.texts.push(END);
        self.facets.push(facets);
        self.countries.push(country);
        self.subscriptions.push(subscriptions);
        self.updated.push(updated);
    }

    fn add_texts(
        &mut self,
        alias: Option<&str>,
        domain: Result<(u16, u8), Option<&str>>,
        labels: &Labels,
    ) {
        let row = narrow(self.ends.len() - 1);
        self.aliases.extend(alias.map(|text| (row, text.into())));
        self.domains.push(domain.unwrap_or_default());
        let odd = domain.err().flatten();
        self.odd_domains.extend(odd.map(|text| (row, text.into())));
        // Where each customer has labels of its own, looking for equals would never end.
        let mut recent = self.label_sets.iter().enumerate().rev().take(64);
        let known = recent.find_map(|(place, known)| (known == labels).then_some(place));
        let place = known.unwrap_or(self.label_sets.len());
        if known.is_none() {
            self.label_sets.push(labels.clone());
        }
        self.labels.push(narrow(place));
    }
}

fn narrow(row: usize) -> u16 {
    u16::try_from(row).expect("a block has few customers")
}

fn of(texts: &[(u16, Box<str>)], row: usize) -> Option<&str> {
    let place = texts.binary_search_by_key(&row, |(row, _)| usize::from(*row));
    place.ok().map(|place| &*texts[place].1)
}

/// Small choices in ten bits.
fn facets(glimpse: &Glimpse<'_>) -> u16 {
    let bits = [
        (glimpse.stage.number(), 2),
        (glimpse.admin.number(), 2),
        (glimpse.agreement.number(), 2),
        (glimpse.reservations.number(), 1),
        (glimpse.savings_plans.number(), 1),
        (u8::from(glimpse.invited), 1),
        (u8::from(0 < glimpse.subscriptions_active), 1),
    ];
    bits.into_iter()
        .fold(0, |all, (value, width)| all << width | u16::from(value))
}

/// What a filter sees of these small choices; none when they cannot be.
pub(super) fn glimpse(facets: u16) -> Option<Glimpse<'static>> {
    let value = |at: u32, width: u32| u8::try_from(facets >> at & ((1 << width) - 1)).ok();
    Some(Glimpse {
        stage: Coded::stored(value(8, 2)?).ok()?,
        admin: Coded::stored(value(6, 2)?).ok()?,
        agreement: Coded::stored(value(4, 2)?).ok()?,
        country: None,
        reservations: Coded::stored(value(3, 1)?).ok()?,
        savings_plans: Coded::stored(value(2, 1)?).ok()?,
        invited: value(1, 1)? != 0,
        subscriptions_active: u32::from(value(0, 1)?),
        haystack: "",
        folded_tags: "",
    })
}

fn country(glimpse: &Glimpse<'_>) -> u16 {
    let Some(country) = glimpse.country else {
        return 0;
    };
    let place = |all: u16, letter: u8| all * 26 + u16::from(letter.saturating_sub(b'A').min(25));
    country.code().bytes().take(2).fold(0, place) + 1
}
