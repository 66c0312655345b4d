//! Whatever is asked of them, and whatever was written since they were gathered, columns answer
//! as a scan does and as the book in memory does.

use std::sync::atomic::AtomicBool;

use partnerdesk_domain::{
    Actor, AgentName, Alias, Command, CompanyName, Country, CustomerId, DomainName, Listing,
    MicrosoftId, OperationId, Relationship, Role, Tag, Timestamp,
};
use partnerdesk_ports::{Authority, MemoryBook, Page, Query, Replica, Start, Window, Write};
use partnerdesk_search::{Column, Direction, Filter, Sort};
use proptest::prelude::*;
use tempfile::TempDir;

use crate::page;
use crate::{RedbBook, RedbShelf};

/// A change to the customer of this number, by numbers that stand for what it is changed to.
#[derive(Debug, Clone)]
enum Change {
    Import { number: u64, look: u64 },
    Alias { number: u64, look: u64 },
    Label { number: u64, look: u64 },
}

impl Change {
    fn command(&self) -> Command {
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

fn id(number: u64) -> CustomerId {
    let scattered = (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    CustomerId::primary(MicrosoftId(u128::from(scattered) << 30))
}

fn listing(number: u64, look: u64) -> Listing {
    let first = ["Contoso", "Äpfel", "東京", "上海明德", "zebra"][(look % 5) as usize];
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
        name: CompanyName::parse(&format!("{first} {}", look / 5 % 9)).unwrap(),
        tenant_name: None,
        primary_domain: DomainName::parse(domain[(look / 3 % 4) as usize]).ok(),
        custom_domains: None,
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

fn change() -> impl Strategy<Value = Change> {
    let parts = (0..3_u8, 0..330_u64, 0..10_000_u64);
    parts.prop_map(|(kind, number, look)| match kind {
        0 => Change::Import { number, look },
        1 => Change::Alias { number, look },
        _ => Change::Label { number, look },
    })
}

fn query() -> impl Strategy<Value = Query> {
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

fn window() -> impl Strategy<Value = Window> {
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

/// Both books, written alike.
struct Both {
    disk: RedbBook,
    memory: MemoryBook,
    written: u64,
    _place: TempDir,
}

impl Both {
    /// Books of 300 customers, and columns as they were then.
    fn new() -> Self {
        let place = TempDir::new().unwrap();
        let disk = RedbShelf::default().create_book(&place.path().join("book.redb"));
        let mut both = Self {
            disk: disk.unwrap(),
            memory: MemoryBook::default(),
            written: 0,
            _place: place,
        };
        let import = |number: u64| Change::Import {
            number,
            look: number * 7919,
        };
        both.write(&(0..300).map(import).collect::<Vec<_>>());
        both.gather();
        both
    }

    fn gather(&self) {
        let off = AtomicBool::new(false);
        let gathered = self
            .disk
            .read(|transaction| self.disk.columns().gather(transaction, &off));
        gathered.unwrap();
    }

    fn write(&mut self, changes: &[Change]) {
        let writes: Vec<Write> = changes
            .iter()
            .map(|change| {
                self.written += 1;
                Write {
                    operation: OperationId(u128::from(self.written)),
                    actor: Actor {
                        name: AgentName::parse("wu.jo").unwrap(),
                        role: Role::AdminAgent,
                    },
                    at: Timestamp(i64::try_from(self.written * 7919 % 100).unwrap()),
                    command: change.command(),
                    expected: None,
                    undoes: None,
                }
            })
            .collect();
        let verdicts = self.disk.submit_many(&writes).unwrap();
        assert_eq!(verdicts, self.memory.submit_many(&writes).unwrap());
    }

    /// What a scan answers, and what columns do.
    fn pages(&self, query: &Query, window: Window) -> [Page; 2] {
        let pages = self.disk.read(|transaction| {
            let known = self.disk.landmarks();
            let columns = self.disk.columns().at(transaction)?;
            let columns = columns.expect("columns are there at every moment");
            Ok([
                page::page(transaction, known, None, query, window)?,
                page::page(transaction, known, Some(&columns), query, window)?,
            ])
        });
        pages.unwrap()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn columns_answer_as_a_scan_does(
        steps in prop::collection::vec((
            prop::collection::vec(change(), 0..6),
            prop::collection::vec((query(), window()), 1..8),
        ), 1..10),
    ) {
        let mut both = Both::new();
        for (changes, asked) in steps {
            both.write(&changes);
            for (query, window) in asked {
                let expected = both.memory.page(&query, window).unwrap();
                let [scanned, found] = both.pages(&query, window);
                prop_assert_eq!(&scanned, &expected);
                prop_assert_eq!(&found, &expected);
                prop_assert_eq!(&both.disk.page(&query, window).unwrap(), &expected);
            }
        }
    }
}

#[test]
fn columns_of_long_ago_are_not_used() {
    let mut both = Both::new();
    let import = |number: u64| Change::Import { number, look: 1 };
    both.write(&(400..700).map(import).collect::<Vec<_>>());
    let columns = |both: &Both| {
        let columns = both
            .disk
            .read(|transaction| both.disk.columns().at(transaction));
        columns.unwrap()
    };
    assert!(columns(&both).is_none());
    both.gather();
    assert!(columns(&both).is_some());
}

#[test]
fn gathering_ends_when_it_is_called_off_or_done() {
    let both = Both::new();
    let import = |number: u64| Change::Import { number, look: 1 };
    let mut both = both;
    both.write(&(400..700).map(import).collect::<Vec<_>>());
    let off = AtomicBool::new(true);
    let gathered = both
        .disk
        .read(|transaction| both.disk.columns().gather(transaction, &off));
    gathered.unwrap();
    let columns = both
        .disk
        .read(|transaction| both.disk.columns().at(transaction));
    assert!(columns.unwrap().is_none());
    both.disk.gather_columns();
    // The last handle goes only when the thread has gone.
    drop(both);
}
