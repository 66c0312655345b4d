//! A list long enough for far jumps, and any question about it: the book on disk answers as the
//! book in memory does, which sorts everybody for every window.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::OnceLock;

use partnerdesk_domain::{
    Actor, AgentName, Alias, Command, CompanyName, Country, CustomerId, DomainName, Listing,
    MicrosoftId, OperationId, Relationship, Role, Stage, Tag, Timestamp,
};
use partnerdesk_ports::{Authority, MemoryBook, Query, Replica, Start, Verdict, Window, Write};
use partnerdesk_search::{Column, Direction, Filter, Sort};
use partnerdesk_store_redb::{Options, RedbBook, RedbShelf};
use proptest::prelude::*;
use tempfile::TempDir;

/// More than twice as many as are walked without landmarks, the ended ones left out, and fewer
/// than it takes for columns to be gathered: these have tests of their own.
const CUSTOMERS: u64 = 4_500;

struct Both {
    disk: RedbBook,
    memory: MemoryBook,
    _place: TempDir,
}

/// Numbers that look like chance and are the same each time.
fn scattered(number: u64) -> u64 {
    let mixed = (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 16
}

fn id(number: u64) -> CustomerId {
    CustomerId::primary(MicrosoftId(u128::from(scattered(number)) << 40))
}

fn write(operation: u64, command: Command) -> Write {
    Write {
        operation: OperationId(u128::from(operation)),
        actor: Actor {
            name: AgentName::parse("wu.jo").unwrap(),
            role: Role::AdminAgent,
        },
        at: Timestamp(i64::try_from(scattered(operation) % 10_000).unwrap()),
        command,
        expected: None,
        undoes: None,
    }
}

fn import(number: u64) -> Write {
    let chance = scattered(number ^ 0xabcd);
    let first = ["Contoso", "contoso", "Äpfel", "東京", "Zebra", "Fabrikam"];
    let name = format!("{} {}", first[(chance % 6) as usize], chance / 6 % 700);
    let stages = [
        Relationship::None,
        Relationship::Active { since: None },
        Relationship::Ended { at: None },
    ];
    let domain = format!("d{}.example", chance / 7 % 900);
    let listing = Listing {
        id: id(number),
        name: CompanyName::parse(&name).unwrap(),
        tenant_name: None,
        primary_domain: DomainName::parse(&domain)
            .ok()
            .filter(|_| !chance.is_multiple_of(5)),
        custom_domains: None,
        country: [None, Country::parse("DE"), Country::parse("JP")][(chance / 3 % 3) as usize],
        contact_name: None,
        contact_email: None,
        relationship: Some(stages[(chance / 11 % 3) as usize]),
        admin_access: None,
        agreement: None,
        qualification: None,
        local: None,
        tags: ["vip", "test"][..(chance / 13 % 3) as usize]
            .iter()
            .map(|tag| Tag::parse(tag).unwrap())
            .collect(),
    };
    write(number, Command::ImportCustomer(Box::new(listing)))
}

/// Both books, filled alike once for all cases.
fn both() -> &'static Both {
    static BOTH: OnceLock<Both> = OnceLock::new();
    BOTH.get_or_init(|| {
        let place = TempDir::new().unwrap();
        let shelf = RedbShelf::new(Options::default());
        let mut disk = shelf.create_book(&place.path().join("book.redb")).unwrap();
        let mut memory = MemoryBook::default();
        let imports: Vec<Write> = (0..CUSTOMERS).map(import).collect();
        let aliases: Vec<Write> = (0..CUSTOMERS)
            .step_by(4)
            .map(|number| {
                let alias = Alias::parse(&format!("alias {}", scattered(number) % 300)).ok();
                write(CUSTOMERS + number, Command::SetAlias(id(number), alias))
            })
            .collect();
        for batch in imports.chunks(700).chain([aliases.as_slice()]) {
            let verdicts = disk.submit_many(batch).unwrap();
            assert!(
                verdicts
                    .iter()
                    .all(|one| matches!(one, Verdict::Applied { .. }))
            );
            memory.submit_many(batch).unwrap();
        }
        Both {
            disk,
            memory,
            _place: place,
        }
    })
}

fn query() -> impl Strategy<Value = Query> {
    let filters = [
        "",
        "",
        "contoso",
        "5",
        "apfel 6",
        "rel:active",
        "-tag:vip has:country",
        "country:DE d1",
        "nobody",
        "alias 7",
    ];
    (
        prop::sample::select(filters.to_vec()),
        prop::sample::select(&Column::ALL[..]),
        any::<bool>(),
    )
        .prop_map(|(filter, column, ascending)| Query {
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
        (0..CUSTOMERS + 100).prop_map(Start::Rank),
        (0..CUSTOMERS + 50, 0..80_u64, 0..CUSTOMERS).prop_map(|(number, lead, otherwise)| {
            Start::Around {
                customer: id(number),
                lead,
                otherwise,
            }
        }),
    ];
    (start, 0..120_usize).prop_map(|(start, len)| Window { start, len })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_window_is_that_of_the_book_in_memory(query in query(), window in window()) {
        let Both { disk, memory, .. } = both();
        prop_assert_eq!(disk.page(&query, window).unwrap(), memory.page(&query, window).unwrap());
    }

    #[test]
    fn any_window_of_the_default_view_is_too(window in window(), ascending in any::<bool>(), turn in 0..3_usize) {
        let Both { disk, memory, .. } = both();
        let sort = if ascending { Sort::default() } else { Sort::default().reversed() };
        let mut stages = vec![Stage::None, Stage::Active, Stage::Ending];
        stages.rotate_left(turn);
        let query = Query { filter: Filter::default().within(stages), sort };
        prop_assert_eq!(disk.page(&query, window).unwrap(), memory.page(&query, window).unwrap());
    }

    #[test]
    fn any_window_in_name_order_is_too(window in window(), ascending in any::<bool>()) {
        let Both { disk, memory, .. } = both();
        let sort = if ascending { Sort::default() } else { Sort::default().reversed() };
        let query = Query { sort, ..Query::default() };
        prop_assert_eq!(disk.page(&query, window).unwrap(), memory.page(&query, window).unwrap());
    }
}

#[test]
fn far_jumps_find_their_way_after_the_list_has_changed() {
    let place = TempDir::new().unwrap();
    let shelf = RedbShelf::new(Options::default());
    let mut disk = shelf.create_book(&place.path().join("book.redb")).unwrap();
    let mut memory = MemoryBook::default();
    for batch in [0..4_200, 4_200..4_201, 4_201..CUSTOMERS] {
        let writes: Vec<Write> = batch.map(import).collect();
        disk.submit_many(&writes).unwrap();
        memory.submit_many(&writes).unwrap();
        assert_same_middle(&disk, &memory);
    }
    // Some leave the default view, and no line of the list comes, goes or moves.
    let endings: Vec<Write> = (0..CUSTOMERS).step_by(7).map(ending).collect();
    let verdicts = disk.submit_many(&endings).unwrap();
    assert!(
        verdicts
            .iter()
            .any(|one| matches!(one, Verdict::Applied { .. }))
    );
    memory.submit_many(&endings).unwrap();
    assert_same_middle(&disk, &memory);
}

fn assert_same_middle(disk: &RedbBook, memory: &MemoryBook) {
    let middle = Window {
        start: Start::Rank(1_400),
        len: 20,
    };
    let current = vec![Stage::None, Stage::Active, Stage::Ending];
    for filter in [Filter::default(), Filter::default().within(current)] {
        let query = Query {
            filter,
            ..Query::default()
        };
        assert_eq!(
            disk.page(&query, middle).unwrap(),
            memory.page(&query, middle).unwrap()
        );
    }
}

/// A list from elsewhere says that a customer is ended.
fn ending(number: u64) -> Write {
    let Command::ImportCustomer(mut listing) = import(number).command else {
        return import(number);
    };
    listing.relationship = Some(Relationship::Ended { at: None });
    write(2 * CUSTOMERS + number, Command::ImportCustomer(listing))
}
