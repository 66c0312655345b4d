//! Markets: what each country asks of a new customer (fields, forms of codes, currency,
//! cultures). The facts are the rows of `assets/markets.csv`; `table` reads them once.

mod pattern;
mod table;

pub use pattern::Pattern;

use crate::country::{Country, Region};

/// Whether a market wants a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Demand {
    /// It has to be given.
    Required,
    /// It may be given.
    Optional,
    /// It may not be given.
    Forbidden,
}

/// What one country asks of a new customer (documentation page "Get market-specific validation
/// data"). One for each country of the programme, made once.
#[derive(Debug, PartialEq, Eq)]
pub struct Market {
    /// Which country.
    pub country: Country,
    /// The region within which one partner sells.
    pub region: Region,
    /// What customers there are billed in, by its ISO 4217 code.
    pub currency: &'static str,
    /// The culture that is offered first, as in `de-DE`.
    pub culture: &'static str,
    /// Two-letter languages, the first offered first.
    pub languages: Vec<&'static str>,
    /// The calling code without its plus sign.
    pub calling_code: &'static str,
    /// The fewest and the most digits that follow the calling code.
    pub phone_digits: (usize, usize),
    /// Whether an address needs a city.
    pub city: Demand,
    /// The codes of which a state is one; empty where a state is free text.
    pub states: Vec<&'static str>,
    /// Whether an address needs a postal code.
    pub postal_code: Demand,
    /// How postal codes look; empty where nothing is known about them.
    pub postal_codes: Vec<Pattern>,
    /// How registration numbers look; empty where none may be given.
    pub registration: Vec<Pattern>,
    /// How a company's tax number looks, for reading only.
    pub tax_sample: Option<&'static str>,
}

impl Market {
    /// The market of a country.
    pub fn of(country: Country) -> &'static Self {
        table::find(country.code()).expect("a country without a market is never made")
    }

    /// Every market, by country.
    pub fn all() -> &'static [Self] {
        table::markets()
    }

    pub(crate) fn find(code: &str) -> Option<&'static Self> {
        table::find(code)
    }

    /// Whether an address needs one of the states that are listed; elsewhere it may have one.
    pub fn state(&self) -> Demand {
        if self.states.is_empty() {
            Demand::Optional
        } else {
            Demand::Required
        }
    }

    /// Whether a registration number is needed: in eleven countries it is, elsewhere it may not
    /// be given (documentation page "Create a customer").
    pub fn registration_number(&self) -> Demand {
        if self.registration.is_empty() {
            Demand::Forbidden
        } else {
            Demand::Required
        }
    }

    /// Whether a phone number is needed: where a registration number is.
    pub fn phone(&self) -> Demand {
        if self.registration.is_empty() {
            Demand::Optional
        } else {
            Demand::Required
        }
    }

    /// Every culture offered here, the default first: each language of the market with its
    /// country.
    pub fn cultures(&self) -> Vec<String> {
        let country = self.country.code();
        let of_language = |language: &&str| format!("{language}-{country}");
        let mut all: Vec<String> = self.languages.iter().map(of_language).collect();
        if !all.iter().any(|culture| culture == self.culture) {
            all.insert(0, self.culture.to_owned());
        }
        all
    }

    /// A phone number in the form `+CC digits`, where `text` is one that can be of this market:
    /// with the calling code after a plus sign or two zeros, or as it is dialled inside.
    pub fn phone_number(&self, text: &str) -> Option<String> {
        let text = text.trim();
        let allowed = |c: char| c.is_ascii_digit() || " -./()".contains(c);
        let international = text.strip_prefix('+').or_else(|| text.strip_prefix("00"));
        let rest = international.unwrap_or(text);
        if !rest.chars().all(allowed) {
            return None;
        }
        let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
        let national = match international {
            Some(_) => digits.strip_prefix(self.calling_code)?,
            None => digits.as_str(),
        };
        // In most countries a zero stands before the number when it is dialled inside; in
        // Italy, with the code 39, it is part of the number.
        let bare = national
            .strip_prefix('0')
            .filter(|_| self.calling_code != "39");
        let (fewest, most) = self.phone_digits;
        let mut readings = bare.into_iter().chain([national]);
        let number = readings.find(|number| (fewest..=most).contains(&number.len()))?;
        Some(format!("+{} {number}", self.calling_code))
    }

    /// A postal code as it is written here, where `text` can be one.
    pub fn fit_postal_code(&self, text: &str) -> Option<String> {
        fit(&self.postal_codes, text)
    }

    /// A registration number as it is written here, where `text` can be one.
    pub fn fit_registration(&self, text: &str) -> Option<String> {
        self.registration
            .iter()
            .find_map(|pattern| pattern.fit(text))
    }
}

/// Anything goes where nothing is known.
fn fit(patterns: &[Pattern], text: &str) -> Option<String> {
    if patterns.is_empty() {
        return Some(text.trim().to_owned());
    }
    patterns.iter().find_map(|pattern| pattern.fit(text))
}

#[cfg(test)]
mod tests;
