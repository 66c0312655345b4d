//! A book whose list was written by a program that folds otherwise has its list written anew
//! before anything is shown of it, or written to it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "samples/desk.rs"]
mod desk;

use std::path::Path;

use partnerdesk_ports::{Authority, Replica, Shelf};
use partnerdesk_store_redb::RedbShelf;
use redb::{ReadableTable, TableDefinition};

type Bytes = &'static [u8];
const ROSTER: TableDefinition<Bytes, Bytes> = TableDefinition::new("roster");
const CURRENT: TableDefinition<Bytes, ()> = TableDefinition::new("current");
const META: TableDefinition<&str, Bytes> = TableDefinition::new("meta");

/// Makes the list one of another program: other places, and less in it; no index of the current.
fn write_otherwise(database: &redb::Database) {
    let transaction = database.begin_write().unwrap();
    let mut roster = transaction.open_table(ROSTER).unwrap();
    let (key, line) = {
        let (key, line) = roster.first().unwrap().unwrap();
        (key.value().to_vec(), line.value().to_vec())
    };
    roster.remove(key.as_slice()).unwrap();
    let elsewhere = [b"zz".as_slice(), &key].concat();
    roster
        .insert(elsewhere.as_slice(), line.as_slice())
        .unwrap();
    drop(roster);
    transaction.delete_table(CURRENT).unwrap();
    let mut meta = transaction.open_table(META).unwrap();
    meta.insert("list", [0xFF, 0xFF].as_slice()).unwrap();
    drop(meta);
    transaction.commit().unwrap();
}

fn sound(path: &Path) {
    let found = RedbShelf::default().check(path).unwrap();
    assert_eq!(found.problems, Vec::<String>::new());
}

#[test]
fn a_list_of_another_program_is_written_anew() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("book.redb");
    let shelf = RedbShelf::default();
    let mut book = shelf.create_book(&path).unwrap();
    let imports: Vec<_> = (1..=30).map(desk::import).collect();
    book.submit_many(&imports).unwrap();
    let list = desk::list(&book);
    drop(book);

    write_otherwise(&redb::Database::open(&path).unwrap());
    let copy = place.path().join("copy.redb");
    shelf.restore(&copy, &path).unwrap();
    sound(&copy);
    let mut book = shelf.open_book(&path).unwrap();
    assert_eq!(desk::list(&book), list);
    assert_eq!(book.head().unwrap().0.0, 30);
    sound(&path);

    // Another program does so while we have the book open; our next write puts it right.
    let other = redb::Builder::new()
        .set_concurrency_mode(redb::ConcurrencyMode::MultiWriter)
        .create(&path)
        .unwrap();
    write_otherwise(&other);
    drop(other);
    book.submit(&desk::import(31)).unwrap();
    assert_eq!(desk::list(&book).len(), 31);
    sound(&path);
}
