//! Countries and the fifteen regions of the programme: a partner sells only inside its own.
//! Source: documentation page "CSP program regional markets and currencies".

use std::fmt;

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

const REGIONS: [(Region, &str); 16] = [
    (
        Region::Africa,
        "AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ GQ ER ET PF GA GM GH GN GW KE LR MG MW ML MU \
         YT NA NC NE NG RE RW ST SN SC SL SO SS SH TZ TG UG ZM",
    ),
    (
        Region::AsiaPacific,
        "BD BT BN KH HK ID LA MO MY MV MM NP PH SG LK TH TL VN",
    ),
    (
        Region::Australia,
        "AU CX CC CK FJ TF GU HM KI MH FM NR NU NF MP PW PG PN SB TK TO TV WF",
    ),
    (Region::Brazil, "BR"),
    (Region::Canada, "CA PM"),
    (
        Region::Europe,
        "AX AD AT BE BV BG HR CY CZ DK EE FO FI FR DE GI GR GL GG HU IS IE IM IT JE LV LI LT LU \
         MT MC NL NO PL PT RO SM SK SI ES SJ SE CH GB VA",
    ),
    (Region::India, "IN"),
    (Region::Japan, "JP"),
    (Region::Korea, "KR"),
    (
        Region::LatinAmerica,
        "AI AQ AG AR AW BS BB BZ BM BO BQ VG KY CL CO CR CW DM DO EC SV FK GF GD GP GT GY HT HN \
         JM MQ MX MS NI PA PY PE PR BL KN LC MF VC SX GS SR TT TC UY VE VI",
    ),
    (
        Region::MiddleEast,
        "AF AL DZ AM AZ BH BY BA IO EG GE IQ IL JO KZ XK KW KG LB LS LY MK MR MD MN ME MA MZ OM \
         PK PS QA SA RS ZA SZ TJ TN TR TM UA AE UZ YE ZW",
    ),
    (Region::NewZealand, "AS NZ WS VU"),
    (Region::Russia, "RU"),
    (Region::Taiwan, "TW"),
    (Region::UnitedStates, "US UM"),
    (Region::China, "CN"),
];

impl Country {
    /// The country of a two-letter code in any case; none when the programme does not know it.
    pub fn parse(text: &str) -> Option<Self> {
        let code: [u8; 2] = text
            .trim()
            .to_ascii_uppercase()
            .as_bytes()
            .try_into()
            .ok()?;
        let country = Self(code);
        country.find_region().map(|_| country)
    }

    /// The two capital letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a country is made of two ASCII letters")
    }

    /// The region this country belongs to.
    pub fn region(self) -> Region {
        self.find_region()
            .expect("a country outside every region is never made")
    }

    fn find_region(self) -> Option<Region> {
        REGIONS
            .iter()
            .find(|(_, codes)| codes.split(' ').any(|c| c.as_bytes() == self.0))
            .map(|(r, _)| *r)
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
    fn each_country_stands_in_one_region() {
        let mut codes: Vec<&str> = REGIONS
            .iter()
            .flat_map(|(_, codes)| codes.split(' '))
            .collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
        assert!(codes.iter().all(|code| code.len() == 2));
    }

    #[test]
    fn neighbours_share_a_region_and_strangers_do_not() {
        let region = |code: &str| Country::parse(code).map(Country::region);
        assert_eq!(region("de"), region("FR"));
        assert_ne!(region("DE"), region("US"));
        assert_eq!(region("ZZ"), None);
    }
}
