//! Where a company is and how its people are reached: the parts of a postal address, a phone
//! number, the number it is registered under. Which of them a market asks for is not judged here.

use crate::words::{text_newtype, without_controls};

text_newtype! {
    /// A line of a postal address (documentation page "Create a customer": up to 200 characters).
    AddressLine, 200, without_controls
}
text_newtype! {
    /// A city.
    City, 100, without_controls
}
text_newtype! {
    /// A state or province: its code where the market has codes, its name elsewhere.
    StateName, 50, without_controls
}
text_newtype! {
    /// A postal code, in whatever form its market writes them.
    PostalCode, 20, |text| text.chars().all(|c| c.is_ascii_alphanumeric() || " -".contains(c))
}
text_newtype! {
    /// A phone number as it is written: digits with the signs that usually stand between them.
    PhoneNumber, 40, is_phone
}
text_newtype! {
    /// The number a company is registered or taxed under. Its form is the market's business.
    RegistrationNumber, 50, without_controls
}
text_newtype! {
    /// A culture such as `de-AT`: language and country.
    Culture, 5, is_culture
}
text_newtype! {
    /// A language such as `de`.
    LanguageCode, 2, |text| text.len() == 2 && text.bytes().all(|b| b.is_ascii_lowercase())
}
text_newtype! {
    /// A person's given or family name (documentation page "Create a customer": up to 50).
    NamePart, 50, without_controls
}

fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let allowed = |b: u8| b.is_ascii_digit() || b" +-()./".contains(&b);
    3 <= digits && text.bytes().all(allowed)
}

fn is_culture(text: &str) -> bool {
    let Some((language, country)) = text.split_once('-') else {
        return false;
    };
    language.len() == 2
        && country.len() == 2
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && country.bytes().all(|b| b.is_ascii_uppercase())
}

/// A postal address without its country, which stands beside it. Any part may be unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// Street and number.
    pub line1: Option<AddressLine>,
    /// What did not fit there.
    pub line2: Option<AddressLine>,
    /// The city.
    pub city: Option<City>,
    /// The state or province.
    pub state: Option<StateName>,
    /// The postal code.
    pub postal_code: Option<PostalCode>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phones_and_cultures_have_their_forms() {
        for good in ["+43 1 234 56-78", "(010) 6552 9988", "112"] {
            assert!(PhoneNumber::parse(good).is_ok(), "{good}");
        }
        for bad in ["ring me", "12", "+1;ls", "1\u{1b}23456"] {
            assert!(PhoneNumber::parse(bad).is_err(), "{bad}");
        }
        assert!(Culture::parse("zh-CN").is_ok());
        for bad in ["zh", "zh_CN", "ZH-cn", "zh-", "zh-CN2"] {
            assert!(Culture::parse(bad).is_err(), "{bad}");
        }
        assert!(LanguageCode::parse("EN").is_err());
        assert!(PostalCode::parse("SW1A 2AA").is_ok());
        assert!(PostalCode::parse("1010;").is_err());
    }
}
