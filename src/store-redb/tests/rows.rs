//! Rows of files in the file itself: they stand together in runs, no customer that is as its row
//! says is kept twice, and a run that is damaged is named and never shown.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "samples/desk.rs"]
mod desk;

use std::path::{Path, PathBuf};

use partnerdesk_ports::{Authority, LogQuery, LogScope, Replica, Shelf, StoreError, Write};
use partnerdesk_store_redb::{Options, RedbShelf};
use redb::{ReadableTable, ReadableTableMetadata, TableDefinition, WriteTransaction};
use tempfile::TempDir;

type Bytes = &'static [u8];
const CUSTOMERS: TableDefinition<&[u8; 17], Bytes> = TableDefinition::new("customers");
const JOURNAL: TableDefinition<u64, Bytes> = TableDefinition::new("journal");
const RUNS: TableDefinition<u64, Bytes> = TableDefinition::new("journal_runs");
const SPANS: TableDefinition<u128, (u128, u64)> = TableDefinition::new("operations_of_runs");
const OF_CUSTOMER: TableDefinition<&[u8; 25], ()> = TableDefinition::new("journal_of_customer");

/// How many rows the book is made of.
const ROWS: u64 = 400;

fn shelf() -> RedbShelf {
    RedbShelf::new(Options {
        checked_up_to: 0,
        ..Options::default()
    })
}

fn make(place: &TempDir) -> PathBuf {
    let path = place.path().join("book.redb");
    let rows: Vec<Write> = (1..=ROWS).map(desk::import).collect();
    let mut book = shelf().create_book(&path).unwrap();
    book.submit_many(&rows).unwrap();
    path
}

fn tamper(path: &Path, work: impl FnOnce(&WriteTransaction)) {
    let database = redb::Database::open(path).unwrap();
    let transaction = database.begin_write().unwrap();
    work(&transaction);
    transaction.commit().unwrap();
}

/// The end and the bytes of each run.
fn runs(transaction: &WriteTransaction) -> Vec<(u64, Vec<u8>)> {
    let table = transaction.open_table(RUNS).unwrap();
    let runs = table.iter().unwrap();
    runs.map(|item| item.unwrap())
        .map(|(key, value)| (key.value(), value.value().to_vec()))
        .collect()
}

fn sound(path: &Path) {
    assert_eq!(shelf().check(path).unwrap().problems, Vec::<String>::new());
}

#[test]
fn rows_stand_together_and_no_customer_stands_twice() {
    let place = TempDir::new().unwrap();
    let path = make(&place);
    tamper(&path, |transaction| {
        let runs = runs(transaction);
        assert!((3..20).contains(&runs.len()), "{} runs", runs.len());
        let single = transaction.open_table(JOURNAL).unwrap().len().unwrap();
        assert!(single < 16, "{single} entries by themselves");
        let indexed = transaction.open_table(OF_CUSTOMER).unwrap().len().unwrap();
        assert_eq!(indexed, single);
        let customers = transaction.open_table(CUSTOMERS).unwrap();
        let mut short = 0;
        for item in customers.iter().unwrap() {
            short += u64::from(item.unwrap().1.value().len() < 20);
        }
        assert_eq!(short, ROWS - single);
    });
    sound(&path);
    // Whoever changes one afterwards writes its record, and its row stays in its log.
    let mut book = shelf().open_book(&path).unwrap();
    book.submit(&desk::alias(9_000, 5, "Five")).unwrap();
    let query = LogQuery {
        scope: LogScope::Customer(desk::id(5)),
        len: 10,
        ..LogQuery::default()
    };
    let log = book.log(&query).unwrap();
    let sequences = log.links.iter().map(|link| link.entry.sequence.0);
    assert_eq!(sequences.collect::<Vec<_>>(), [ROWS + 1, 5]);
    drop(book);
    sound(&path);
}

#[test]
fn a_damaged_run_is_named_and_the_others_are_not_lost() {
    for at in [0, 5, 9, 40, 80, 91, 200, 2_000] {
        let place = TempDir::new().unwrap();
        let path = make(&place);
        let mut hit = 0;
        tamper(&path, |transaction| {
            let (last, mut bytes) = runs(transaction).swap_remove(1);
            bytes[at] ^= 1;
            let mut table = transaction.open_table(RUNS).unwrap();
            table.insert(last, bytes.as_slice()).unwrap();
            hit = last;
        });
        let told = |error: StoreError| {
            let expected = format!("the rows up to entry {hit} of the journal");
            assert!(error.to_string().contains(&expected), "{error}");
        };
        let problems = shelf().check(&path).unwrap().problems;
        let expected = format!("the rows up to entry {hit} of the journal");
        assert!(
            problems.iter().any(|it| it.contains(&expected)),
            "{problems:?}"
        );
        let book = shelf().open_book(&path).unwrap();
        told(book.customer(desk::id(hit)).unwrap_err());
        told(book.entry(partnerdesk_domain::Sequence(hit)).unwrap_err());
        assert!(book.customer(desk::id(hit + 1)).unwrap().is_some());
        assert!(book.customer(desk::id(1)).unwrap().is_some());
        // The list and what is looked for in it are kept by themselves.
        assert_eq!(desk::list(&book).len() as u64, ROWS);
    }
}

#[test]
fn a_lost_run_a_lost_span_and_a_wrong_place_are_found() {
    let of = |work: fn(&WriteTransaction), expected: &str| {
        let place = TempDir::new().unwrap();
        let path = make(&place);
        tamper(&path, work);
        let problems = shelf().check(&path).unwrap().problems;
        let found = problems.iter().any(|problem| problem.contains(expected));
        assert!(found, "{problems:?} tell of {expected}");
    };
    of(
        |transaction| {
            let (last, _) = runs(transaction).swap_remove(1);
            transaction.open_table(RUNS).unwrap().remove(last).unwrap();
        },
        "of the journal does not tell it",
    );
    of(
        |transaction| {
            transaction.open_table(SPANS).unwrap().pop_first().unwrap();
        },
        "an index does not know it",
    );
    of(
        |transaction| {
            let mut table = transaction.open_table(CUSTOMERS).unwrap();
            let first = table.pop_first().unwrap().unwrap();
            let stored = first.1.value().to_vec();
            drop(first);
            let next = *table.first().unwrap().unwrap().0.value();
            table.insert(&next, stored.as_slice()).unwrap();
        },
        "its checksum does not fit",
    );
}
