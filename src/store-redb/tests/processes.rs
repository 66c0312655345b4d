//! Several programs on one book, as real processes: each sees what the others wrote, nothing
//! that was acknowledged is lost when one is killed, and nobody waits for ever.
//!
//! This program starts itself again with a part to play in `PART`; parts tell what they did on
//! their standard output, one word a line.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "samples/desk.rs"]
mod desk;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use partnerdesk_domain::{Outcome, Refusal, Sequence, Version};
use partnerdesk_ports::{Authority, Replica, Shelf, StoreError, Verdict, Write};
use partnerdesk_store_redb::{Options, RedbBook, RedbShelf};
use tempfile::TempDir;

/// How many writes each writer makes.
const EACH: u64 = 40;

fn shelf(wait: Duration) -> RedbShelf {
    RedbShelf::new(Options {
        wait,
        ..Options::default()
    })
}

fn patient() -> RedbShelf {
    shelf(Duration::from_mins(2))
}

/// How many rows a file has, and how many of them are submitted together.
const FILE: u64 = 6_000;
const PORTION: usize = 300;

/// A part that is played by another process.
struct Part {
    process: Child,
    lines: BufReader<ChildStdout>,
}

impl Part {
    fn start(part: &str, book: &Path, number: u64) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "a_part_of_its_own", "--nocapture", "--quiet"])
            .env("PART", part)
            .env("BOOK", book)
            .env("NUMBER", number.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap());
        Self { process, lines }
    }

    /// The next thing it tells, without what the test harness says around it.
    fn told(&mut self) -> Option<String> {
        loop {
            let mut line = String::new();
            if self.lines.read_line(&mut line).unwrap() == 0 {
                return None;
            }
            if let Some(word) = line.trim().strip_prefix("> ") {
                return Some(word.to_owned());
            }
        }
    }

    /// Everything that it still tells, until it is over.
    fn rest(mut self) -> Vec<String> {
        drop(self.process.stdin.take());
        let told = std::iter::from_fn(|| self.told()).collect();
        assert!(self.process.wait().unwrap().success());
        told
    }

    fn kill(mut self) -> Vec<String> {
        self.process.kill().unwrap();
        let told = std::iter::from_fn(|| self.told()).collect();
        self.process.wait().unwrap();
        told
    }
}

fn tell(word: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n> {word}").unwrap();
    out.flush().unwrap();
}

/// What the other processes do. Without a part, nothing.
#[test]
fn a_part_of_its_own() {
    let Ok(part) = std::env::var("PART") else {
        return;
    };
    let book = PathBuf::from(std::env::var_os("BOOK").unwrap());
    let number: u64 = std::env::var("NUMBER").unwrap().parse().unwrap();
    match part.as_str() {
        "writer" => write_on_and_on(&book, number),
        "holder" => hold_the_lock(&book),
        "one" => one_write(&book, number),
        "importer" => bring_in(&book),
        other => panic!("there is no part {other}"),
    }
}

/// Adds to a shared note of one customer, again and again, on the version that was looked at,
/// and brings in a customer of its own each time.
fn write_on_and_on(path: &Path, number: u64) {
    let mut book = patient().open_book(path).unwrap();
    for turn in 1..=EACH {
        let operation = number * 1_000 + turn;
        book.submit(&desk::import(operation)).unwrap();
        append(&mut book, operation * 1_000, &format!("{number}.{turn}"));
        tell(&operation.to_string());
    }
}

/// Reads the alias of customer 1 and writes a longer one; again when another was faster.
fn append(book: &mut RedbBook, operation: u64, word: &str) {
    for attempt in 0.. {
        let customer = book.customer(desk::id(1)).unwrap().unwrap();
        let before = customer.alias.map_or(0, |alias| {
            alias
                .as_str()
                .split(' ')
                .next()
                .unwrap()
                .parse::<u64>()
                .unwrap()
        });
        let text = format!("{} {word}", before + 1);
        let write = Write {
            expected: Some(customer.version),
            ..desk::alias(operation + attempt, 1, &text)
        };
        match book.submit(&write).unwrap() {
            Verdict::Applied { .. } => return,
            Verdict::Refused { refused, .. } => {
                assert!(matches!(refused.reasons(), [Refusal::Changed { .. }]));
            }
            Verdict::Unchanged { .. } => panic!("the alias was to change"),
        }
    }
}

/// Begins to write and does not end until its standard input does.
fn hold_the_lock(path: &Path) {
    let database = redb::Builder::new()
        .set_concurrency_mode(redb::ConcurrencyMode::MultiWriter)
        .create(path)
        .unwrap();
    let transaction = database.begin_write().unwrap();
    tell("holding");
    let mut nothing = String::new();
    std::io::stdin().read_to_string(&mut nothing).unwrap();
    transaction.abort().unwrap();
}

/// The rows of a long file, in submissions of some hundred.
fn bring_in(path: &Path) {
    let mut book = patient().open_book(path).unwrap();
    for first in (0..FILE).step_by(PORTION) {
        let rows: Vec<Write> = (first..first + PORTION as u64)
            .map(|n| desk::import(100 + n))
            .collect();
        let mut applied = 0;
        book.submit_each(rows, &mut |verdict| {
            applied += u64::from(matches!(verdict, Verdict::Applied { .. }));
        })
        .unwrap();
        tell(&format!("{first} {applied}"));
    }
}

fn one_write(path: &Path, number: u64) {
    let mut book = patient().open_book(path).unwrap();
    book.submit(&desk::import(number)).unwrap();
    tell("done");
}

fn new_book(place: &TempDir) -> (PathBuf, RedbBook) {
    let path = place.path().join("book.redb");
    let mut book = patient().create_book(&path).unwrap();
    book.submit(&desk::import(1)).unwrap();
    (path, book)
}

#[test]
fn writers_share_a_book_and_a_killed_one_takes_nothing_along() {
    let place = TempDir::new().unwrap();
    let (path, book) = new_book(&place);
    let writers: Vec<Part> = (1..=2).map(|n| Part::start("writer", &path, n)).collect();
    let mut victim = Part::start("writer", &path, 3);
    let mut acknowledged: BTreeSet<u64> = (0..EACH / 4)
        .map(|_| victim.told().unwrap().parse().unwrap())
        .collect();
    // In the middle of whatever it does just now.
    acknowledged.extend(
        victim
            .kill()
            .iter()
            .map(|word| word.parse::<u64>().unwrap()),
    );
    for writer in writers {
        let told = writer.rest();
        assert_eq!(told.len() as u64, EACH);
        acknowledged.extend(told.iter().map(|word| word.parse::<u64>().unwrap()));
    }
    assert!(EACH * 2 < acknowledged.len() as u64);
    for operation in &acknowledged {
        assert!(book.customer(desk::id(*operation)).unwrap().is_some());
    }
    // Each addition counted on from the one before: none was made on an old version.
    let shared = book.customer(desk::id(1)).unwrap().unwrap();
    let added = shared.version.0 - 1;
    assert!(acknowledged.len() as u64 <= added);
    assert!(
        shared
            .alias
            .unwrap()
            .as_str()
            .starts_with(&format!("{added} "))
    );
    let applied = |links: Vec<partnerdesk_ports::Link>| {
        let done = |link: &&partnerdesk_ports::Link| matches!(link.entry.outcome, Outcome::Done(_));
        links.iter().filter(done).count() as u64
    };
    let links = book.clone().entries_after(Sequence(0), usize::MAX).unwrap();
    let customers = book.counts().unwrap().customers;
    assert_eq!(applied(links), added + customers);
    let found = patient().check(&path).unwrap();
    assert_eq!(found.problems, Vec::<String>::new());
}

#[test]
fn who_cannot_write_is_told_after_the_time_it_would_wait() {
    let place = TempDir::new().unwrap();
    let (path, book) = new_book(&place);
    drop(book);
    let hasty = shelf(Duration::from_millis(50));
    let mut book = hasty.open_book(&path).unwrap();
    let mut holder = Part::start("holder", &path, 0);
    assert_eq!(holder.told().unwrap(), "holding");
    let busy = |error: StoreError| assert!(matches!(error, StoreError::Busy { waited_ms: 50.. }));
    busy(book.submit(&desk::import(2)).unwrap_err());
    // Whoever only looks is not kept waiting, and who has the book open goes on reading.
    let mut late = hasty.open_book(&path).unwrap();
    assert_eq!(desk::list(&late).len(), 1);
    assert_eq!(desk::list(&book).len(), 1);
    busy(late.submit(&desk::import(2)).unwrap_err());
    assert!(holder.rest().is_empty());
    let verdict = book.submit(&desk::import(2)).unwrap();
    assert!(matches!(
        verdict,
        Verdict::Applied {
            sequence: Sequence(2),
            ..
        }
    ));
    // What was opened to be looked at sees that, and can be written to by now.
    assert_eq!(desk::list(&late).len(), 2);
    assert!(late.submit(&desk::import(3)).unwrap().refused().is_none());
    assert_eq!(desk::list(&book).len(), 3);
}

#[test]
fn who_waits_hears_of_the_writes_of_others() {
    let place = TempDir::new().unwrap();
    let (path, book) = new_book(&place);
    let last = book.head().unwrap().0;
    let waiting = std::thread::spawn({
        let mut book = book.clone();
        move || book.wait(last, Duration::from_hours(1)).unwrap()
    });
    let told = Part::start("one", &path, 7).rest();
    assert_eq!(told, ["done"]);
    waiting.join().unwrap();
    let customer = book.customer(desk::id(7)).unwrap().unwrap();
    assert_eq!(customer.version, Version(1));
    assert_eq!(desk::list(&book).len(), 2);
}

#[test]
fn a_killed_import_keeps_what_it_told_and_goes_on_where_it_was() {
    let place = TempDir::new().unwrap();
    let (path, book) = new_book(&place);
    drop(book);
    let mut told = 0;
    // Each is killed somewhere in a submission, each time some portions further.
    for portions in [1, 3, 2] {
        let mut importer = Part::start("importer", &path, 0);
        for _ in 0..portions + told {
            importer.told().unwrap();
        }
        let rest = importer.kill();
        told += portions + rest.len();
        let found = patient().check(&path).unwrap();
        assert_eq!(found.problems, Vec::<String>::new());
        let book = patient().open_book(&path).unwrap();
        let rows = book.counts().unwrap().customers - 1;
        // Whole submissions are in the book or not: no more than one that nobody was told of.
        let portion = PORTION as u64;
        assert_eq!(rows % portion, 0);
        assert!((told as u64 * portion..=(told as u64 + 1) * portion).contains(&rows));
        told = usize::try_from(rows / portion).unwrap();
        for number in 100..100 + rows {
            assert!(book.customer(desk::id(number)).unwrap().is_some());
        }
        assert_eq!(book.head().unwrap().0.0, rows + 1);
    }
    let told = Part::start("importer", &path, 0).rest();
    assert_eq!(told.len() as u64, FILE / PORTION as u64);
    let book = patient().open_book(&path).unwrap();
    assert_eq!(book.counts().unwrap().customers, FILE + 1);
    assert_eq!(book.head().unwrap().0.0, FILE + 1);
    assert_eq!(book.verify_journal().unwrap().broken, None);
    assert_eq!(
        patient().check(&path).unwrap().problems,
        Vec::<String>::new()
    );
}
