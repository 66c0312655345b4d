//! Imports that end before their file: told to stop, a file that breaks off, a disk that is
//! full, a place for rejected rows that is taken.

use std::fmt::Write as _;
use std::ops::ControlFlow;

use partnerdesk_exchange::{End, ImportError, Overwrite, Progress, Stopped};
use partnerdesk_ports::{Book, MemoryBook, StoreError};

use crate::bench::{customers, data, id, import_all, import_hearing, import_with, options};
use crate::failing::FullDisk;

/// A list of so many customers; the nth stands on line n + 1.
fn list_of(count: u128) -> String {
    let mut file = "Microsoft ID,Company name\n".to_owned();
    for n in 1..=count {
        writeln!(file, "{},Company {n}", id(n)).expect("a text grows");
    }
    file
}

fn import_until(book: &mut dyn Book, rows: u64) -> partnerdesk_exchange::Report {
    let mut options = options();
    (options.batch_rows, options.progress_rows) = (4, 1);
    let hear = &mut |progress: &Progress| {
        if progress.counts.rows == rows {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let file = list_of(10);
    import_hearing(book, file.as_bytes(), &options, hear).expect("a table")
}

#[test]
fn a_stopped_import_has_submitted_what_it_read_and_goes_on_when_run_again() {
    let mut book = MemoryBook::default();
    let report = import_until(&mut book, 6);
    assert!(
        matches!(report.end, End::Interrupted { after_line: 7 }),
        "{:?}",
        report.end
    );
    assert_eq!((report.counts.rows, report.counts.added), (6, 6));
    assert_eq!(customers(&book).len(), 6);
    assert!(!report.is_whole());
    let report = import_all(&mut book, list_of(10).as_bytes());
    assert_eq!((report.counts.unchanged, report.counts.added), (6, 4));
}

#[test]
fn progress_is_heard_of_after_every_batch_and_every_few_rows() {
    let mut book = MemoryBook::default();
    let file = list_of(10);
    let mut heard = Vec::new();
    let mut options = options();
    (options.batch_rows, options.progress_rows) = (4, 5);
    let hear = &mut |progress: &Progress| {
        assert_eq!(progress.bytes, file.len() as u64);
        heard.push((progress.counts.rows, progress.counts.added, progress.line));
        ControlFlow::Continue(())
    };
    import_hearing(&mut book, file.as_bytes(), &options, hear).expect("a table");
    assert_eq!(
        heard,
        [(4, 4, 5), (5, 4, 6), (8, 8, 9), (10, 8, 11), (10, 10, 11)]
    );
}

#[test]
fn a_full_disk_leaves_the_batches_before_it_and_says_after_which_line() {
    let book = MemoryBook::default();
    let mut book = FullDisk {
        book,
        transactions_left: 2,
    };
    let mut options = options();
    options.batch_rows = 3;
    let report = import_with(&mut book, list_of(10).as_bytes(), &options).expect("a table");
    let End::StoreFailed {
        after_line,
        because,
    } = report.end
    else {
        panic!("{:?}", report.end);
    };
    assert!(matches!(because, StoreError::Unwritable(_)));
    assert_eq!((after_line, report.counts.added), (7, 6));
    assert_eq!(customers(&book.book).len(), 6);
    book.transactions_left = usize::MAX;
    let report = import_all(&mut book, list_of(10).as_bytes());
    assert_eq!((report.counts.unchanged, report.counts.added), (6, 4));
}

#[test]
fn more_rows_than_are_read_end_an_import_after_them() {
    let mut book = MemoryBook::default();
    let mut options = options();
    options.limits.rows = 5;
    let report = import_with(&mut book, list_of(10).as_bytes(), &options).expect("a table");
    let End::Stopped {
        after_line,
        because: Stopped::TooManyRows { limit },
    } = report.end
    else {
        panic!("{:?}", report.end);
    };
    assert_eq!((after_line, limit, report.counts.added), (6, 5, 5));
}

#[test]
fn a_taken_place_for_rejected_rows_ends_an_import() {
    let place = tempfile::tempdir().expect("a directory");
    let path = place.path().join("customers.rejected.csv");
    std::fs::write(&path, "somebody works on this").expect("a file");
    let mut book = MemoryBook::default();
    let mut options = options();
    options.rejects = Some((path.clone(), Overwrite::Refuse));
    let report = import_with(&mut book, &data("portal_troubles.csv"), &options);
    let end = report.expect("a table").end;
    assert!(
        matches!(end, End::RejectsNotKept { after_line: 0, .. }),
        "{end:?}"
    );
    let kept = std::fs::read_to_string(&path).expect("it is still there");
    assert_eq!(kept, "somebody works on this");
    assert!(customers(&book).is_empty());
}

#[test]
fn subscriptions_are_taken_whole_or_not_at_all() {
    let mut book = MemoryBook::default();
    import_all(&mut book, list_of(1).as_bytes());
    let before = customers(&book);
    let mut options = options();
    options.subscriptions_of = Some(id(1));
    options.limits.rows = 3;
    let refused = import_with(&mut book, &data("subscriptions.csv"), &options);
    assert!(
        matches!(refused, Err(ImportError::Incomplete(_))),
        "{refused:?}"
    );

    options.limits.rows = 100;
    options.progress_rows = 1;
    let stop = &mut |_: &Progress| ControlFlow::Break(());
    let report = import_hearing(&mut book, &data("subscriptions.csv"), &options, stop);
    let end = report.expect("a table").end;
    assert!(matches!(end, End::Interrupted { after_line: 0 }), "{end:?}");
    assert_eq!(customers(&book), before);
}
