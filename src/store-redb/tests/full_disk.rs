//! A disk without space: what cannot be written is refused and leaves no trace, everything can
//! still be read, and writing goes on in the same handle when there is space again.
//!
//! The disk is full because this process may not make files larger; the part that tries it runs
//! in a process of its own, which a shell starts so that it is told of it by an error.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "samples/desk.rs"]
mod desk;

use std::process::Command;

use partnerdesk_ports::{Authority, Replica, Shelf, StoreError, Verdict, Write};
use partnerdesk_store_redb::RedbShelf;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tempfile::TempDir;

fn limit_files(to: Option<u64>) {
    let maximum = getrlimit(Resource::Fsize).maximum;
    let current = to;
    setrlimit(Resource::Fsize, Rlimit { current, maximum }).unwrap();
}

#[test]
fn a_full_disk_stops_writing_until_there_is_space() {
    let status = Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; exec \"$0\" --exact a_desk_on_a_full_disk --nocapture",
        ])
        .arg(std::env::current_exe().unwrap())
        .env("PART", "desk")
        .status()
        .unwrap();
    assert!(status.success());
}

fn batch(number: u64) -> Vec<Write> {
    (number * 50..number * 50 + 50).map(desk::import).collect()
}

/// What the other process does. Without a part, nothing.
#[test]
fn a_desk_on_a_full_disk() {
    if std::env::var_os("PART").is_none() {
        return;
    }
    let place = TempDir::new().unwrap();
    let path = place.path().join("book.redb");
    let shelf = RedbShelf::default();
    let mut book = shelf.create_book(&path).unwrap();
    book.submit_many(&batch(0)).unwrap();
    limit_files(Some(std::fs::metadata(&path).unwrap().len()));

    let mut kept = 1;
    let failure = loop {
        match book.submit_many(&batch(kept)) {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(failure, StoreError::Unwritable(_)), "{failure}");
    let again = book.submit_many(&batch(kept)).unwrap_err();
    assert!(matches!(again, StoreError::Unwritable(_)), "{again}");
    assert_eq!(desk::list(&book).len() as u64, kept * 50);
    assert_eq!(book.outcome(&batch(kept)[0]).unwrap(), None);
    assert_eq!(book.verify_journal().unwrap().broken, None);
    limit_files(Some(10_000));
    let copy = place.path().join("copy.redb");
    let backup = shelf.backup(&path, &copy).unwrap_err();
    assert!(matches!(backup, StoreError::Unwritable(_)), "{backup}");
    let fresh = shelf.create(&copy).err().unwrap();
    assert!(matches!(fresh, StoreError::Unwritable(_)), "{fresh}");
    let files = std::fs::read_dir(place.path()).unwrap().count();
    assert_eq!(files, 1, "nothing half made is left");

    limit_files(None);
    let verdicts = book.submit_many(&batch(kept)).unwrap();
    let applied = |verdict: &Verdict| matches!(verdict, Verdict::Applied { .. });
    assert!(verdicts.iter().all(applied));
    assert_eq!(desk::list(&book).len() as u64, (kept + 1) * 50);
    drop(book);
    assert_eq!(shelf.check(&path).unwrap().problems, Vec::<String>::new());
}
