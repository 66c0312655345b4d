//! The book on disk keeps the laws that every book keeps, and what it promises beyond them:
//! handles see each other, and everything is still there when the book is opened again.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use partnerdesk_ports::{Book, Query, Replica, Shelf, Start, Window, contract, hold_to_contract};
use partnerdesk_store_redb::{Options, RedbShelf};
use tempfile::TempDir;

fn shelf() -> RedbShelf {
    RedbShelf::new(Options::default())
}

fn with_book(law: fn(&mut dyn Book)) {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let mut book = shelf().create(&path).unwrap();
    law(&mut *book);
    let found = shelf().check(&path).unwrap();
    assert_eq!(found.problems, Vec::<String>::new());
}

fn with_two(law: fn(&mut dyn Book, &mut dyn Book)) {
    let place = TempDir::new().unwrap();
    let make = |name| shelf().create(&place.path().join(name)).unwrap();
    let (mut one, mut other) = (make("one.redb"), make("other.redb"));
    law(&mut *one, &mut *other);
    for name in ["one.redb", "other.redb"] {
        let found = shelf().check(&place.path().join(name)).unwrap();
        assert_eq!(found.problems, Vec::<String>::new());
    }
}

hold_to_contract!(with_book, with_two);

const ALL: Window = Window {
    start: Start::Rank(0),
    len: 1_000,
};

#[test]
fn handles_and_other_openings_see_each_other() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let mut book = shelf().create(&path).unwrap();
    let handle = book.handle();
    let other = shelf().open(&path).unwrap();
    contract::a_renamed_customer_moves_in_the_list(&mut *book);
    let expected = book.page(&Query::default(), ALL).unwrap();
    assert_eq!(expected.total, 2);
    assert_eq!(handle.page(&Query::default(), ALL).unwrap(), expected);
    assert_eq!(other.page(&Query::default(), ALL).unwrap(), expected);
    drop((book, handle, other));
    let again = shelf().open_book(&path).unwrap();
    assert_eq!(again.page(&Query::default(), ALL).unwrap(), expected);
}
