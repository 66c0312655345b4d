//! The table of markets: whole, each country once, and right where the documentation is sure.

use super::table::read;
use super::{Demand, Market};
use crate::country::{Country, Region};

fn market(code: &str) -> &'static Market {
    Market::of(Country::parse(code).unwrap())
}

#[test]
fn the_table_holds_each_country_of_the_programme_once() {
    let count = |region: Region| Market::all().iter().filter(|m| m.region == region).count();
    let counts: Vec<usize> = Region::ALL.iter().map(|region| count(*region)).collect();
    // Regional authorisation page, in its order; China is a market of its own.
    assert_eq!(
        counts,
        [47, 18, 23, 1, 2, 45, 1, 1, 1, 51, 45, 4, 1, 1, 2, 1]
    );
}

#[test]
fn every_row_can_be_used() {
    for market in Market::all() {
        let code = market.country.code();
        assert!(market.culture.ends_with(code), "{code}: culture");
        assert!(
            market.culture.starts_with(market.languages[0]),
            "{code}: language"
        );
        let two = |language: &&str| language.len() == 2;
        assert!(market.languages.iter().all(two), "{code}: languages");
        assert!(!market.calling_code.is_empty(), "{code}: calling code");
        let (fewest, most) = market.phone_digits;
        assert!(2 < fewest && fewest <= most && most < 18, "{code}: phone");
        let needs = market.postal_code == Demand::Required;
        assert!(!needs || !market.postal_codes.is_empty(), "{code}: post");
        assert_eq!(market.cultures()[0], market.culture);
    }
}

#[test]
fn a_row_that_cannot_be_is_told_with_its_text() {
    let header = "code\n";
    for row in ["DE,europe", "XX,nowhere,,,,,,,,,,,"] {
        let text: &'static str = Box::leak(format!("{header}{row}\n").into_boxed_str());
        assert_eq!(read(text), Err(row.to_owned()));
    }
}

#[test]
fn eleven_countries_want_a_registration_number_and_a_phone() {
    let wanting: Vec<&str> = Market::all()
        .iter()
        .filter(|market| market.registration_number() == Demand::Required)
        .map(|market| market.country.code())
        .collect();
    assert_eq!(wanting.join(" "), "AM AZ BY HU KG KZ MD RU TJ UA UZ");
    assert_eq!(market("HU").phone(), Demand::Required);
    assert_eq!(market("DE").phone(), Demand::Optional);
    assert_eq!(market("DE").registration_number(), Demand::Forbidden);
}

#[test]
fn currencies_follow_the_region_and_its_exceptions() {
    for (code, currency) in [
        ("DE", "EUR"),
        ("PL", "EUR"),
        ("GB", "GBP"),
        ("GI", "GBP"),
        ("DK", "DKK"),
        ("SJ", "NOK"),
        ("CH", "CHF"),
        ("SE", "SEK"),
        ("BR", "USD"),
        ("PM", "CAD"),
        ("JP", "JPY"),
        ("RU", "RUB"),
        ("US", "USD"),
    ] {
        assert_eq!(market(code).currency, currency, "{code}");
    }
}

#[test]
fn codes_are_checked_and_written_as_their_country_does() {
    let us = market("US");
    assert_eq!(us.fit_postal_code("98052").as_deref(), Some("98052"));
    assert_eq!(
        us.fit_postal_code("98052 8300").as_deref(),
        Some("98052-8300")
    );
    assert_eq!(us.fit_postal_code("9805"), None);
    assert!(us.states.contains(&"WA") && us.state() == Demand::Required);
    assert_eq!(
        market("GB").fit_postal_code("sw1a1aa").as_deref(),
        Some("SW1A 1AA")
    );
    // Nothing is known about postal codes of Hong Kong: anything goes.
    assert_eq!(market("HK").fit_postal_code("-").as_deref(), Some("-"));
    assert_eq!(
        market("HU").fit_registration("12345678-1-12").as_deref(),
        Some("12345678-1-12")
    );
    assert_eq!(market("RU").fit_registration("123"), None);
    assert_eq!(market("DE").fit_registration("123"), None);
}

#[test]
fn phone_numbers_are_read_as_people_write_them() {
    let de = market("DE");
    for text in [
        "+49 (89) 123 45-67",
        "0049891234567",
        "089/1234567",
        "89 1234567",
    ] {
        let found = de.phone_number(text);
        assert!(found.is_some_and(|it| it.starts_with("+49 ")), "{text}");
    }
    for text in ["", "+1 425 555 0100", "089 CALL ME", "+49", "1"] {
        assert_eq!(de.phone_number(text), None, "{text}");
    }
    assert_eq!(
        market("US").phone_number("(425) 555-0100").as_deref(),
        Some("+1 4255550100")
    );
}
