//! An amount in a currency, in hundredths: exact, never negative. What a deal is worth to us is
//! an estimate; nothing is ever billed from it.

use std::fmt;

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// The currencies in circulation.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL \
     BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR \
     FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY \
     KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU \
     MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
     RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY \
     TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

impl Currency {
    /// The currency of a code in any case; none when there is no such currency.
    pub fn parse(text: &str) -> Option<Self> {
        let code: [u8; 3] = text
            .trim()
            .to_ascii_uppercase()
            .as_bytes()
            .try_into()
            .ok()?;
        let known = CODES.split_ascii_whitespace();
        let mut known = known.map(str::as_bytes);
        known.any(|it| it == code).then_some(Self(code))
    }

    /// The three capital letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a currency is made of three ASCII letters")
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    /// Hundredths of the currency's unit, whatever its smallest coin is.
    pub hundredths: u64,
    /// In which currency.
    pub currency: Currency,
}

impl Money {
    /// Reads an amount: digits with at most two behind a point. Commas between thousands and
    /// blanks do not count; a sign or anything else is refused.
    pub fn parse_amount(text: &str) -> Option<u64> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        let grouped = |whole: &str| {
            let mut groups = whole.split(',');
            let first = groups.next().is_some_and(|it| (1..=3).contains(&it.len()));
            !whole.contains(',') || (first && groups.all(|group| group.len() == 3))
        };
        let whole_digits: String = whole.chars().filter(|c| *c != ',').collect();
        let are_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        let fits = !whole_digits.is_empty()
            && grouped(whole)
            && are_digits(&whole_digits)
            && are_digits(rest)
            && rest.len() <= 2;
        if !fits {
            return None;
        }
        let units: u64 = whole_digits.parse().ok()?;
        let parts: u64 = format!("{rest:0<2}").parse().ok()?;
        units.checked_mul(100)?.checked_add(parts)
    }

    /// The amount alone, with two digits behind the point: "12000.00".
    pub fn amount(self) -> String {
        format!("{}.{:02}", self.hundredths / 100, self.hundredths % 100)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount(), self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_exactly_or_not_at_all() {
        for (text, hundredths) in [
            ("0", 0),
            ("12", 1_200),
            ("12.5", 1_250),
            ("1,234,567.89", 123_456_789),
            (" 12 000 ", 1_200_000),
        ] {
            assert_eq!(Money::parse_amount(text), Some(hundredths), "{text}");
        }
        for bad in [
            "",
            ".",
            "-1",
            "+1",
            "1.234",
            "1,23",
            ",123",
            "1e3",
            "x",
            "99999999999999999999",
        ] {
            assert_eq!(Money::parse_amount(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let money = Money {
            hundredths: 123_405,
            currency: Currency::parse("eur").unwrap(),
        };
        assert_eq!(money.to_string(), "1234.05 EUR");
        assert_eq!(Money::parse_amount(&money.amount()), Some(123_405));
        assert_eq!(Currency::parse("EURO"), None);
        assert_eq!(Currency::parse("ZZZ"), None);
    }
}
