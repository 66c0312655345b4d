//! Reads the rows of `assets/markets.csv`, which is part of the program, once. The file is ours:
//! a row that cannot be is found by the tests and never reaches a person.

use std::sync::LazyLock;

use super::{Demand, Market, Pattern};
use crate::country::{Country, Region};

const TEXT: &str = include_str!("../../../assets/markets.csv");

static MARKETS: LazyLock<Vec<Market>> =
    LazyLock::new(|| read(TEXT).expect("the table of markets is whole"));

pub(super) fn markets() -> &'static [Market] {
    &MARKETS
}

pub(super) fn find(code: &str) -> Option<&'static Market> {
    let place = MARKETS.binary_search_by(|market| market.country.code().cmp(code));
    place.ok().map(|place| &MARKETS[place])
}

/// Every row, in the order of countries, or what is wrong with the first wrong one.
pub(super) fn read(text: &'static str) -> Result<Vec<Market>, String> {
    let rows = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    let markets: Vec<Market> = rows
        .map(|line| row(line).ok_or_else(|| line.to_owned()))
        .collect::<Result<_, _>>()?;
    let sorted = markets.is_sorted_by(|one, next| one.country < next.country);
    if sorted {
        Ok(markets)
    } else {
        Err("a country stands twice or out of order".to_owned())
    }
}

fn row(line: &'static str) -> Option<Market> {
    let cells: Vec<&'static str> = line.split(',').collect();
    let &[
        code,
        region,
        currency,
        culture,
        languages,
        calling,
        phone,
        city,
        states,
        post,
        postal,
        registration,
        tax,
    ] = cells.as_slice()
    else {
        return None;
    };
    let (fewest, most) = phone.split_once('-')?;
    Some(Market {
        country: Country::of_table(code)?,
        region: Region::from_code(region)?,
        currency: Some(currency).filter(|it| it.len() == 3)?,
        culture: Some(culture).filter(|it| it.len() == 5)?,
        languages: languages.split(' ').collect(),
        calling_code: Some(calling).filter(|it| it.bytes().all(|b| b.is_ascii_digit()))?,
        phone_digits: (fewest.parse().ok()?, most.parse().ok()?),
        city: demand(city)?,
        states: states.split('|').filter(|code| !code.is_empty()).collect(),
        postal_code: demand(post)?,
        postal_codes: patterns(postal)?,
        registration: patterns(registration)?,
        tax_sample: Some(tax).filter(|it| !it.is_empty()),
    })
}

fn demand(cell: &str) -> Option<Demand> {
    match cell {
        "required" => Some(Demand::Required),
        "optional" => Some(Demand::Optional),
        _ => None,
    }
}

fn patterns(cell: &'static str) -> Option<Vec<Pattern>> {
    let all = cell.split('|').filter(|text| !text.is_empty());
    all.map(Pattern::parse).collect()
}
