//! The book itself: bringing customers in, the first window, windows while typing, far windows,
//! other orders, one durable change, the log, memory and size.

use std::path::Path;

use partnerdesk_domain::{
    Actor, AgentName, Command, CustomerId, OperationId, Role, Tag, Timestamp,
};
use partnerdesk_ports::{Book, LogQuery, Page, Query, Shelf, Start, Verdict, Window, Write};
use partnerdesk_sample::Sample;
use partnerdesk_search::{Filter, Sort};
use partnerdesk_store_redb::RedbShelf;

use crate::clock::{Times, peak_megabytes, seconds};
use crate::table::Table;

/// What is typed, letter by letter: frequent, rare, Chinese, nowhere to be found.
const TYPED: [&str; 6] = ["salzmoor", "gmbh", "berufskoll", "齐云岭", "shmd", "zzqxv"];
/// The end of the sample's month, the same in every run.
const NOW: Timestamp = Timestamp(1_795_305_600_000);
/// How many rows go into one transaction.
const BATCH: usize = 2_000;

fn sample(customers: u64) -> Sample {
    Sample {
        customers,
        ..Sample::desk(NOW)
    }
}

fn write(number: u128, command: Command) -> Write {
    let name = AgentName::parse("bench").expect("it is a plain word");
    let actor = Actor {
        name,
        role: Role::AdminAgent,
    };
    let operation = OperationId(u128::MAX - number);
    Write {
        operation,
        actor,
        at: NOW,
        command,
        expected: None,
        undoes: None,
    }
}

/// Measures a book of this size.
pub(crate) fn measure(size: u64, folder: &Path, table: &mut Table) {
    let shelf = RedbShelf::default();
    let path = folder.join("book.redb");
    let rows = import(&shelf, &path, size);
    table.put("bring in, 1,000 rows a second", size, rows / 1_000.0);
    let bytes = std::fs::metadata(&path).expect("the book is there").len();
    table.put("size, bytes a customer", size, figure(bytes) / figure(size));

    let first = Times::of(20, |_| {
        let book = shelf.open(&path).expect("the book opens");
        assert_eq!(
            page(&*book, "rel:none,active,ending", Sort::default(), 0)
                .rows
                .len(),
            50
        );
    });
    table.put("open and first window, ms p50", size, first.percentile(50));

    let mut book = shelf.open(&path).expect("the book opens");
    let needles: Vec<String> = TYPED.iter().flat_map(|word| prefixes(word)).collect();
    // Once for everything that is made at the first question.
    page(&*book, "warm", Sort::default(), 0);
    let typing = Times::of(needles.len() * 3, |number| {
        let found = page(&*book, &needles[number % needles.len()], Sort::default(), 0);
        assert_eq!(found.book, size);
    });
    table.put(
        "a key typed, window and total, ms p50",
        size,
        typing.percentile(50),
    );
    table.put(
        "a key typed, window and total, ms p99",
        size,
        typing.percentile(99),
    );

    let far = Times::of(40, |number| {
        let rank = size / 40 * number as u64;
        let found = page(&*book, "", Sort::default(), rank);
        assert_eq!(found.total, size);
    });
    table.put("jump to any rank, ms p50", size, far.percentile(50));

    let orders = ["domain:desc", "relationship", "updated:desc", "country"];
    let sorted = Times::of(orders.len() * 3, |number| {
        let sort = Sort::parse(orders[number % orders.len()]).expect("a known column");
        assert_eq!(page(&*book, "", sort, 0).rows.len(), 50);
    });
    table.put("another order, ms p50", size, sorted.percentile(50));

    let ids: Vec<CustomerId> = page(&*book, "rel:active", Sort::default(), 0)
        .rows
        .iter()
        .map(|row| row.id)
        .collect();
    let changes = Times::of(100, |number| change(&mut *book, &ids, number));
    table.put("one durable change, ms p50", size, changes.percentile(50));

    let log = Times::of(20, |_| {
        let query = LogQuery {
            len: 50,
            ..LogQuery::default()
        };
        assert_eq!(book.log(&query).expect("the log answers").links.len(), 50);
    });
    table.put("a window of the log, ms p50", size, log.percentile(50));
    if let Some(megabytes) = peak_megabytes() {
        table.put("peak memory so far, MB", size, megabytes);
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts are far below what a float tells apart"
)]
fn figure(count: u64) -> f64 {
    count as f64
}

/// Brings customers in as an import does; rows a second.
fn import(shelf: &RedbShelf, path: &Path, size: u64) -> f64 {
    let mut book = shelf.create(path).expect("a new book");
    let taken = seconds(|| {
        let mut batch = Vec::with_capacity(BATCH);
        for (number, listing) in sample(size).listings().enumerate() {
            batch.push(write(
                number as u128 + 1_000,
                Command::ImportCustomer(Box::new(listing)),
            ));
            if batch.len() == BATCH {
                book.submit_many(&batch).expect("the book takes them");
                batch.clear();
            }
        }
        book.submit_many(&batch).expect("the book takes them");
    });
    assert_eq!(book.counts().expect("the book counts").customers, size);
    figure(size) / taken
}

fn page(book: &dyn Book, filter: &str, sort: Sort, rank: u64) -> Page {
    let filter = Filter::parse(filter).expect("a right filter");
    let window = Window {
        start: Start::Rank(rank),
        len: 50,
    };
    book.page(&Query { filter, sort }, window)
        .expect("the book answers")
}

fn prefixes(word: &str) -> Vec<String> {
    word.char_indices()
        .map(|(at, letter)| word[..at + letter.len_utf8()].to_owned())
        .collect()
}

/// A change that is none the second time would cost nothing: each one adds another tag.
fn change(book: &mut dyn Book, ids: &[CustomerId], number: usize) {
    let tag = Tag::parse(&format!("bench-{number}")).expect("a right tag");
    let customer = ids[number % ids.len()];
    let command = Command::ChangeTags {
        customer,
        add: vec![tag],
        remove: Vec::new(),
    };
    let verdict = book
        .submit(&write(number as u128, command))
        .expect("the book takes it");
    assert!(matches!(verdict, Verdict::Applied { .. }), "{verdict:?}");
}
