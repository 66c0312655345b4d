//! Backups are books of one moment, and a restored one takes the place of another without a
//! moment in which there is none, under the eyes of whoever has it open.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "samples/desk.rs"]
mod desk;

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};

use partnerdesk_domain::Sequence;
use partnerdesk_ports::{Authority, Replica, Shelf, StoreError, Verdict};
use partnerdesk_store_redb::{Options, RedbBook, RedbShelf};
use tempfile::TempDir;

fn shelf() -> RedbShelf {
    RedbShelf::new(Options::default())
}

fn sound(path: &std::path::Path) -> RedbBook {
    assert_eq!(shelf().check(path).unwrap().problems, Vec::<String>::new());
    shelf().open_book(path).unwrap()
}

#[test]
fn a_backup_is_the_book() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let to = place.path().join("copies/monday.redb");
    let mut book = shelf().create_book(&path).unwrap();
    book.submit_many(&[desk::import(1), desk::import(2), desk::alias(3, 1, "One")])
        .unwrap();
    let file = shelf().backup(&path, &to).unwrap();
    assert_eq!((file.path.as_path(), file.format), (to.as_path(), 2));
    assert_eq!(file.bytes, fs::metadata(&to).unwrap().len());
    let copy = sound(&to);
    assert_eq!(desk::list(&copy), desk::list(&book));
    assert_eq!(copy.head().unwrap(), book.head().unwrap());
    book.submit(&desk::import(4)).unwrap();
    assert_eq!(desk::list(&copy).len(), 2);
    let again = shelf().backup(&path, &to);
    assert!(matches!(again, Err(StoreError::Exists(_))));
}

#[test]
fn a_backup_made_while_others_write_is_one_moment() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let mut book = shelf().create_book(&path).unwrap();
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in 1.. {
                if over.load(Ordering::Relaxed) {
                    break;
                }
                book.submit_many(&[desk::import(number), desk::import(number + 1_000_000)])
                    .unwrap();
            }
        });
        for number in 0..5 {
            let to = place.path().join(format!("copy-{number}.redb"));
            shelf().backup(&path, &to).unwrap();
            let copy = sound(&to);
            let customers = copy.counts().unwrap().customers;
            assert_eq!(customers % 2, 0, "half of a transaction");
            assert_eq!(copy.head().unwrap().0, Sequence(customers));
        }
        over.store(true, Ordering::Relaxed);
    });
}

#[test]
fn a_restored_book_is_seen_by_whoever_has_it_open() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let backup = place.path().join("backup.redb");
    let mut book = shelf().create_book(&path).unwrap();
    book.submit(&desk::import(1)).unwrap();
    shelf().backup(&path, &backup).unwrap();
    let kept = fs::read(&backup).unwrap();
    book.submit(&desk::import(2)).unwrap();
    let newest = book.head().unwrap();

    let aside = shelf().restore(&path, &backup).unwrap().unwrap();
    assert_eq!(aside, place.path().join("book.redb.before-restore-1"));
    assert_eq!(desk::list(&book).len(), 1);
    assert_eq!(sound(&aside).head().unwrap(), newest);
    assert!(fs::read(&backup).unwrap() == kept, "a backup is only read");
    // Who waited for the entry after the newest learns that things are otherwise now.
    book.wait(newest.0, std::time::Duration::from_hours(1))
        .unwrap();
    let verdict = book.submit(&desk::import(3)).unwrap();
    assert!(matches!(
        verdict,
        Verdict::Applied {
            sequence: Sequence(2),
            ..
        }
    ));
    drop(book);

    let second = shelf().restore(&path, &aside).unwrap().unwrap();
    assert_eq!(second, place.path().join("book.redb.before-restore-2"));
    assert_eq!(sound(&path).head().unwrap(), newest);
    assert_eq!(desk::list(&sound(&second)).len(), 2);
}

#[test]
fn what_cannot_be_restored_changes_nothing() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let mut book = shelf().create_book(&path).unwrap();
    book.submit(&desk::import(1)).unwrap();
    let text = place.path().join("text");
    fs::write(&text, "no book").unwrap();
    for from in [&text, &path, &place.path().join("missing")] {
        assert!(shelf().restore(&path, from).is_err());
    }
    let directory = place.path().join("directory");
    fs::create_dir(&directory).unwrap();
    assert!(shelf().restore(&directory, &path).is_err());
    let mut names: Vec<_> = fs::read_dir(place.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["book.redb", "directory", "text"]);
    assert_eq!(desk::list(&book).len(), 1);
}

#[test]
fn a_ruined_book_can_be_replaced() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let backup = place.path().join("backup.redb");
    let mut book = shelf().create_book(&path).unwrap();
    book.submit(&desk::import(1)).unwrap();
    drop(book);
    shelf().backup(&path, &backup).unwrap();
    let mut ruin = fs::read(&path).unwrap();
    let middle = ruin.len() / 2;
    ruin[..middle].fill(0xAA);
    fs::write(&path, &ruin).unwrap();
    assert!(shelf().open(&path).is_err());
    let aside = shelf().restore(&path, &backup).unwrap().unwrap();
    assert!(fs::read(aside).unwrap() == ruin);
    assert_eq!(desk::list(&sound(&path)).len(), 1);
}

#[test]
fn a_book_that_was_moved_away_is_missing_and_not_made_again() {
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let mut book = shelf().create_book(&path).unwrap();
    book.submit(&desk::import(1)).unwrap();
    let away = place.path().join("away.redb");
    fs::rename(&path, &away).unwrap();
    assert!(matches!(book.head(), Err(StoreError::Missing(_))));
    let write = book.submit(&desk::import(2));
    assert!(matches!(write, Err(StoreError::Missing(_))));
    assert!(!path.exists());
    fs::rename(&away, &path).unwrap();
    assert_eq!(book.head().unwrap().0, Sequence(1));
}
