//! Damaged files. What is promised of a file that was changed by anything but this program:
//! no wrong record and no shorter list is ever given out as if it were right, and nothing
//! panics. Below the records, where redb keeps its own pages, a lookup may miss what is there;
//! that is found by the check of every page, which small books get whenever they are opened.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "samples/desk.rs"]
mod desk;
#[path = "samples/ruin.rs"]
mod ruin;

use std::fs;
use std::path::Path;
use std::sync::Once;

use partnerdesk_domain::{Customer, PartnerAccount, Sequence};
use partnerdesk_ports::{
    Authority, LogPage, LogQuery, LogScope, Query, Replica, Shelf, Start, StoreError, Window,
};
use partnerdesk_search::{Filter, Row, Sort};
use partnerdesk_store_redb::{Options, RedbBook, RedbShelf};
use ruin::{Chance, KINDS, damage};
use tempfile::TempDir;

const CUSTOMERS: u64 = 60;

/// Everything that a person could look at in a book, or what was said instead.
#[derive(Debug, PartialEq)]
struct Views {
    account: Result<PartnerAccount, ()>,
    rows: Result<Vec<Row>, ()>,
    filtered: Result<Vec<Row>, ()>,
    customers: Vec<Result<Option<Customer>, ()>>,
    log: Result<LogPage, ()>,
    head: Result<Sequence, ()>,
}

fn views(book: &RedbBook) -> Views {
    let page = |filter: &str, sort: &str| {
        let query = Query {
            filter: Filter::parse(filter).unwrap(),
            sort: Sort::parse(sort).unwrap(),
        };
        let window = Window {
            start: Start::Rank(0),
            len: 1_000,
        };
        book.page(&query, window)
            .map(|page| page.rows)
            .map_err(drop)
    };
    let log = LogQuery {
        scope: LogScope::All,
        len: 1_000,
        ..LogQuery::default()
    };
    Views {
        account: book.account().map_err(drop),
        rows: page("", "name"),
        filtered: page("müller", "domain"),
        customers: (1..=CUSTOMERS)
            .map(|number| book.customer(desk::id(number)).map_err(drop))
            .collect(),
        log: book.log(&log).map_err(drop),
        head: book.head().map(|(sequence, _)| sequence).map_err(drop),
    }
}

/// Whether this is what was there, or an error; or, where lookups may miss, nothing.
fn honest<T: PartialEq>(found: &Result<T, ()>, right: &Result<T, ()>) -> bool {
    found.is_err() || found == right
}

impl Views {
    fn lies(&self, right: &Self, lookups_may_miss: bool) -> Vec<String> {
        let mut lies = Vec::new();
        let mut expect = |holds: bool, what: &str| {
            if !holds {
                lies.push(what.to_owned());
            }
        };
        let missing_account = lookups_may_miss && self.account == Ok(PartnerAccount::default());
        expect(
            honest(&self.account, &right.account) || missing_account,
            "account",
        );
        expect(honest(&self.rows, &right.rows), "rows");
        expect(honest(&self.filtered, &right.filtered), "filtered rows");
        for (found, right) in self.customers.iter().zip(&right.customers) {
            let missed = lookups_may_miss && *found == Ok(None);
            expect(honest(found, right) || missed, "customer");
        }
        // The names in a log are lookups.
        let links =
            |page: &Result<LogPage, ()>| page.as_ref().map(|page| page.links.clone()).map_err(drop);
        expect(honest(&links(&self.log), &links(&right.log)), "log");
        expect(honest(&self.head, &right.head), "head");
        lies
    }
}

fn make(path: &Path) -> Views {
    let mut book = RedbShelf::default().create_book(path).unwrap();
    // Some stand by themselves, more of them in runs of rows.
    for number in 1..=20 {
        book.submit(&desk::import(number)).unwrap();
    }
    for first in (21..=CUSTOMERS).step_by(20) {
        let writes: Vec<_> = (first..first + 20).map(desk::import).collect();
        book.submit_many(&writes).unwrap();
    }
    for number in 1..=20 {
        let write = desk::alias(1_000 + number, number * 3, &format!("Alias {number}"));
        book.submit(&write).unwrap();
    }
    views(&book)
}

/// Damages copies of a file and looks at each through a shelf: what was found amiss with us.
fn survey(file: &[u8], right: &Views, options: Options, rounds: usize) -> Vec<String> {
    let place = TempDir::new().unwrap();
    let shelf = RedbShelf::new(options);
    let lookups_may_miss = options.checked_up_to == 0;
    let mut amiss = Vec::new();
    silence_redb();
    for round in 0..rounds {
        for (kind, name) in KINDS.iter().enumerate() {
            let mut chance = Chance(u64::try_from(round * 10 + kind).unwrap() << 8);
            let mut bytes = file.to_vec();
            damage(kind, &mut bytes, &mut chance);
            let path = place.path().join(format!("{round}-{kind}.redb"));
            fs::write(&path, &bytes).unwrap();
            let looked = std::panic::catch_unwind(|| {
                let lies = match shelf.open_book(&path) {
                    Ok(book) => views(&book).lies(right, lookups_may_miss),
                    Err(_) => Vec::new(),
                };
                (lies, shelf.check(&path).map(|report| report.problems))
            });
            match looked {
                Err(_) => amiss.push(format!("{name}, round {round}: panicked")),
                Ok((lies, checked)) => {
                    for lie in lies {
                        amiss.push(format!("{name}, round {round}: wrong {lie}"));
                    }
                    let sound = matches!(&checked, Ok(problems) if problems.is_empty());
                    let intact = shelf
                        .open_book(&path)
                        .is_ok_and(|book| views(&book) == *right);
                    if sound && !intact {
                        amiss.push(format!("{name}, round {round}: the check found nothing"));
                    }
                }
            }
            fs::remove_file(&path).unwrap();
        }
    }
    amiss
}

/// redb says by panicking that it cannot go on. That ends as an error and need not be printed.
fn silence_redb() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if !panic
                .location()
                .is_some_and(|at| at.file().contains("/redb-"))
            {
                usual(panic);
            }
        }));
    });
}

/// How often each kind of damage is done; more with `DAMAGE_ROUNDS=1000`, for a night.
fn rounds() -> usize {
    std::env::var("DAMAGE_ROUNDS").map_or(8, |rounds| rounds.parse().unwrap())
}

#[test]
fn a_damaged_small_book_is_refused_or_right() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let right = make(&path);
    let file = fs::read(&path).unwrap();
    let amiss = survey(&file, &right, Options::default(), rounds());
    assert_eq!(amiss, Vec::<String>::new());
}

#[test]
fn a_damaged_large_book_gives_out_nothing_wrong() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let right = make(&path);
    let file = fs::read(&path).unwrap();
    // Too large to be checked page by page each time, as far as the shelf knows.
    let options = Options {
        checked_up_to: 0,
        ..Options::default()
    };
    let amiss = survey(&file, &right, options, rounds());
    assert_eq!(amiss, Vec::<String>::new());
}

#[test]
fn a_damaged_book_of_a_killed_program_is_refused_or_right() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let right = make(&path);
    let book = RedbShelf::default().open_book(&path).unwrap();
    // While it is open, its bytes are those that a kill would leave.
    let file = fs::read(&path).unwrap();
    drop(book);
    let amiss = survey(&file, &right, Options::default(), rounds());
    assert_eq!(amiss, Vec::<String>::new());
}

/// Every byte of a stored line, customer and entry, changed where it stands in the file.
#[test]
fn a_changed_record_is_named_and_never_shown() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    make(&path);
    let file = fs::read(&path).unwrap();
    let needle = b"firm7.example";
    let places: Vec<usize> = file
        .windows(needle.len())
        .enumerate()
        .filter(|(_, window)| window == needle)
        .map(|(at, _)| at)
        .collect();
    // In the record, in the list twice, in the journal; and in pages that are free by now.
    assert!(4 <= places.len());
    let shelf = RedbShelf::new(Options {
        checked_up_to: 0,
        ..Options::default()
    });
    let mut told = 0;
    for at in places {
        let mut bytes = file.clone();
        bytes[at] = b'F';
        fs::write(&path, &bytes).unwrap();
        let book = shelf.open_book(&path).unwrap();
        let seen = views(&book);
        let shown = format!("{seen:?}");
        assert!(!shown.contains("Firm7.example"), "at {at}");
        let damaged = |error: StoreError| matches!(error, StoreError::Damaged { .. });
        let errors = [
            book.customer(desk::id(7)).err().is_some_and(damaged),
            seen.rows.is_err(),
            seen.log.is_err(),
        ];
        told += errors.into_iter().filter(|error| *error).count();
        drop(book);
        let problems = shelf
            .check(&path)
            .map(|report| report.problems)
            .unwrap_or_default();
        let any = errors.contains(&true);
        assert!(!any || !problems.is_empty(), "the check agrees");
    }
    assert!(3 <= told, "record, list and journal each told of it");
}
