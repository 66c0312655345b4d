//! Countries and the fifteen regions of the programme: a partner sells only inside its own.
//! Source: documentation page "CSP program regional markets and currencies".

use std::fmt;

use crate::market::Market;

/// A country by its ISO 3166 alpha-2 code, one of those in which the programme is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

/// A region: countries that one partner may serve together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// Sub-Saharan Africa.
    Africa,
    /// Asia and Pacific.
    AsiaPacific,
    /// Australia and nearby islands.
    Australia,
    /// Brazil.
    Brazil,
    /// Canada.
    Canada,
    /// European Union, EFTA, United Kingdom.
    Europe,
    /// India.
    India,
    /// Japan.
    Japan,
    /// Korea.
    Korea,
    /// Latin America and Caribbean.
    LatinAmerica,
    /// Middle East, Central and Eastern Europe.
    MiddleEast,
    /// New Zealand.
    NewZealand,
    /// Russia.
    Russia,
    /// Taiwan.
    Taiwan,
    /// United States.
    UnitedStates,
    /// Mainland China: a market of its own, served through its operator.
    China,
}

crate::account::coded!(Region {
    Africa => "africa",
    AsiaPacific => "asia-pacific",
    Australia => "australia",
    Brazil => "brazil",
    Canada => "canada",
    Europe => "europe",
    India => "india",
    Japan => "japan",
    Korea => "korea",
    LatinAmerica => "latin-america",
    MiddleEast => "middle-east",
    NewZealand => "new-zealand",
    Russia => "russia",
    Taiwan => "taiwan",
    UnitedStates => "united-states",
    China => "china",
});

impl Country {
    /// The country of a two-letter code in any case; none when the programme does not know it.
    pub fn parse(text: &str) -> Option<Self> {
        let code = text.trim().to_ascii_uppercase();
        Market::find(&code).map(|market| market.country)
    }

    /// Two capital letters of the table of markets, which decides what countries there are.
    pub(crate) fn of_table(code: &str) -> Option<Self> {
        let code: [u8; 2] = code.as_bytes().try_into().ok()?;
        code.iter()
            .all(u8::is_ascii_uppercase)
            .then_some(Self(code))
    }

    /// The two capital letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a country is made of two ASCII letters")
    }

    /// The region this country belongs to.
    pub fn region(self) -> Region {
        Market::of(self).region
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_share_a_region_and_strangers_do_not() {
        let region = |code: &str| Country::parse(code).map(Country::region);
        assert_eq!(region("de"), region("FR"));
        assert_ne!(region("DE"), region("US"));
        assert_eq!(region("ZZ"), None);
    }
}
