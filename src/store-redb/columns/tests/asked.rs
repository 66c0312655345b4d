//! What is written and asked in the tests of columns: customers in several scripts, some of them
//! hostile, and questions of every kind about them.

use partnerdesk_domain::{
    Alias, Command, CompanyName, Country, CustomerId, DomainName, Listing, MicrosoftId,
    Relationship, Tag,
};
use partnerdesk_ports::{Query, Start, Window};
use partnerdesk_search::{Column, Direction, Filter, Sort};
use proptest::prelude::*;

/// A change to the customer of this number, by numbers that stand for what it is changed to.
#[derive(Debug, Clone)]
pub(super) enum Change {
    Import { number: u64, look: u64 },
    Alias { number: u64, look: u64 },
    Label { number: u64, look: u64 },
}

impl Change {
    pub(super) fn command(&self) -> Command {
        match *self {
            Self::Import { number, look } => {
                Command::ImportCustomer(Box::new(listing(number, look)))
            }
            Self::Alias { number, look } => {
                let alias = ["", "Überbau", "alpha", "zulu"][(look % 4) as usize];
                Command::SetAlias(id(number), Alias::parse(alias).ok())
            }
            Self::Label { number, look } => Command::ChangeTags {
                customer: id(number),
                add: vec![
                    Tag::parse(["vip", "Ärger", "test", "süd"][(look % 4) as usize]).unwrap(),
                ],
                remove: vec![Tag::parse(["vip", "test"][(look / 4 % 2) as usize]).unwrap()],
            },
        }
    }
}

pub(super) fn id(number: u64) -> CustomerId {
    let scattered = (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    CustomerId::primary(MicrosoftId(u128::from(scattered) << 30))
}

pub(super) fn listing(number: u64, look: u64) -> Listing {
    let first = [
        "Contoso",
        "Äpfel",
        "東京",
        "上海明德",
        "zebra",
        "🦓\u{200d}🏳️ Ünïcode",
        "한국전력",
        "\u{202e}gnirts %s {} 7f4a",
    ][(look % 8) as usize];
    let stages = [
        Relationship::None,
        Relationship::Active { since: None },
        Relationship::Ended { at: None },
    ];
    // Some domains are folded otherwise than they are shown.
    let domain = [
        "contoso.com",
        "ﬁrma.example",
        "a.example",
        "xn--pfel-koa.example",
    ];
    Listing {
        id: id(number),
        name: CompanyName::parse(&format!("{first} {}", look / 8 % 9)).unwrap(),
        tenant_name: None,
        primary_domain: DomainName::parse(domain[(look / 3 % 4) as usize]).ok(),
        // More endings than a block has numbers for.
        custom_domains: Some(
            [
                format!("contoso.t{}.example", look % 60),
                "contoso.com".to_owned(),
                format!("a.b{}.example", look % 3),
            ]
            .iter()
            .take((look % 4) as usize)
            .filter_map(|domain| DomainName::parse(domain).ok())
            .collect(),
        ),
        country: [None, Country::parse("DE"), Country::parse("ZA")][(look / 7 % 3) as usize],
        contact_name: None,
        contact_email: None,
        relationship: Some(stages[(look / 11 % 3) as usize]),
        admin_access: None,
        agreement: None,
        qualification: None,
        local: None,
        tags: Vec::new(),
    }
}

pub(super) fn change() -> impl Strategy<Value = Change> {
    let parts = (0..3_u8, 0..330_u64, 0..10_000_u64);
    parts.prop_map(|(kind, number, look)| match kind {
        0 => Change::Import { number, look },
        1 => Change::Alias { number, look },
        _ => Change::Label { number, look },
    })
}

pub(super) fn query() -> impl Strategy<Value = Query> {
    let filters = [
        "",
        "con",
        "o 3",
        "-con",
        "shmd",
        "rel:active",
        "-tag:vip has:country",
        "tag:ärger",
        "has:tags a",
        "country:DE -e",
        "-country:DE rel:active,none",
        "has:subscriptions",
        "e",
        "7f4a",
        "9e37",
        "-9e37",
        "9e3779b9-7f4a",
        "🦓",
        "unico con",
        "c",
        "co",
        "cont",
        "東",
        "한",
        "example com",
        "contoso.com",
        "o.c",
        "so.t5",
        ".t",
        ".example",
        "a.b1.ex",
        "-a.b1.",
        "..",
        "nobody",
        "\u{202e}",
    ];
    let sort = (prop::sample::select(&Column::ALL[..]), any::<bool>());
    (prop::sample::select(filters.to_vec()), sort).prop_map(|(filter, (column, ascending))| Query {
        filter: Filter::parse(filter).unwrap(),
        sort: Sort {
            column,
            direction: if ascending {
                Direction::Ascending
            } else {
                Direction::Descending
            },
        },
    })
}

pub(super) fn window() -> impl Strategy<Value = Window> {
    let start = prop_oneof![
        (0..400_u64).prop_map(Start::Rank),
        (0..340_u64, 0..30_u64, 0..300_u64).prop_map(|(number, lead, otherwise)| Start::Around {
            customer: id(number),
            lead,
            otherwise,
        }),
    ];
    (start, 0..60_usize).prop_map(|(start, len)| Window { start, len })
}
