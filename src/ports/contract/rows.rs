//! Laws of rows that a file brings in together: however a store keeps them, each is found by
//! itself, in its place in the journal.

use partnerdesk_domain::{Command, Event, Outcome, Sequence};

use super::desk::{Desk, alias, customer_id, listing};
use super::feed::assert_replayed;
use crate::chain::Link;
use crate::log::{LogQuery, LogScope};
use crate::shelf::Book;
use crate::write::{Verdict, Write};

/// More than a store would keep together in one piece.
const ROWS: u128 = 300;

fn row(number: u128, name: &str) -> Command {
    let name = format!("{name} {:03}", number * 37 % 1000);
    Command::ImportCustomer(Box::new(listing(number, &name)))
}

/// A refused attempt, and then one submission: rows, one change in their middle, more rows.
fn a_file(book: &mut dyn Book) -> Vec<Write> {
    let mut desk = Desk::at(book);
    assert!(desk.submit(alias(5, "Early")).refused().is_some());
    let mut writes: Vec<Write> = (1..=ROWS).map(|n| desk.write(row(n, "Firm"))).collect();
    let change = desk.write(alias(7, "Seven"));
    writes.insert(150, change);
    let verdicts = desk.book.submit_many(&writes).unwrap();
    let applied = |verdict: &Verdict| matches!(verdict, Verdict::Applied { .. });
    assert!(verdicts.iter().all(applied));
    writes
}

fn log(book: &dyn Book, scope: LogScope) -> Vec<u64> {
    let query = LogQuery {
        scope,
        len: 1_000,
        ..LogQuery::default()
    };
    let page = book.log(&query).unwrap();
    assert_eq!(page.total, page.links.len() as u64);
    let sequences = page.links.iter().map(|link| link.entry.sequence.0);
    sequences.collect()
}

fn feed(book: &mut dyn Book) -> Vec<Link> {
    book.entries_after(Sequence(0), 10_000).unwrap()
}

/// Each row is an entry of its own: in the feed, in the log of its customer, by its operation.
pub fn rows_submitted_together_are_found_one_by_one(book: &mut dyn Book) {
    let writes = a_file(book);
    let links = feed(book);
    assert_eq!(links.len() as u128, ROWS + 2);
    for (link, write) in links[1..].iter().zip(&writes) {
        assert_eq!(
            book.entry(link.entry.sequence).unwrap().as_ref(),
            Some(link)
        );
        assert_eq!(link.entry.operation, write.operation);
        let found = book.outcome(write).unwrap();
        assert_eq!(found, Verdict::of_entry(&link.entry, write));
        assert!(found.is_some());
    }
    for pair in links.windows(2) {
        assert_eq!(pair[1].previous, pair[0].hash);
    }
    assert_eq!(
        book.entries_after(Sequence(100), 3).unwrap(),
        links[100..103]
    );
    for (number, expected) in [(5, vec![6, 1]), (7, vec![152, 8]), (200, vec![202])] {
        assert_eq!(log(book, LogScope::Customer(customer_id(number))), expected);
    }
    assert_eq!(log(book, LogScope::Desk), [152, 1]);
    assert_eq!(log(book, LogScope::All).len(), links.len());
    assert_eq!(book.counts().unwrap().entries, links.len() as u64);
    assert_replayed(book);
    assert_eq!(book.verify_journal().unwrap().broken, None);
}

/// The same rows again are answered as they were, and nothing is written.
pub fn rows_submitted_again_are_answered_as_they_were(book: &mut dyn Book) {
    let writes = a_file(book);
    let (head, links) = (book.head().unwrap(), feed(book));
    let verdicts = book.submit_many(&writes).unwrap();
    for (verdict, link) in verdicts.iter().zip(&links[1..]) {
        let Verdict::Applied { sequence, .. } = verdict else {
            panic!("{verdict:?}")
        };
        assert_eq!(*sequence, link.entry.sequence);
    }
    assert_eq!(book.head().unwrap(), head);
    // Newer operations that say the same change nothing either.
    let again: Vec<Write> = writes[..20]
        .iter()
        .map(|write| Write {
            operation: partnerdesk_domain::OperationId(write.operation.0 + 1),
            ..write.clone()
        })
        .collect();
    let verdicts = book.submit_many(&again).unwrap();
    let unchanged = |verdict: &Verdict| matches!(verdict, Verdict::Unchanged { .. });
    assert!(verdicts.iter().all(unchanged));
    assert_eq!(book.head().unwrap(), head);
}

/// A later file changes what an earlier one brought in; both stay in the log of the customer,
/// and a row of which the operation was refused before stands where it was made.
pub fn rows_change_what_rows_brought_in(book: &mut dyn Book) {
    let first = a_file(book);
    let mut again = first[..100].to_vec();
    for (number, write) in (1..).zip(&mut again) {
        // Between the operations of the first file, so that their spans would cross.
        write.operation.0 += 1;
        write.command = row(number, "Company");
    }
    let before = book.head().unwrap().0.0;
    for verdict in book.submit_many(&again).unwrap() {
        assert!(matches!(verdict, Verdict::Applied { .. }), "{verdict:?}");
    }
    for (number, write) in (1..=100).zip(&again) {
        let id = customer_id(u128::from(number));
        let customer = book.customer(id).unwrap().unwrap();
        assert!(customer.name().to_string().starts_with("Company"));
        assert_eq!(log(book, LogScope::Customer(id))[0], before + number);
        assert!(book.outcome(write).unwrap().is_some());
    }
    assert_eq!(
        log(book, LogScope::Customer(customer_id(7))),
        [before + 7, 152, 8]
    );
    assert!(
        first
            .iter()
            .all(|write| book.outcome(write).unwrap().is_some())
    );
    assert_replayed(book);
    assert_eq!(book.verify_journal().unwrap().broken, None);
}

/// A follower may get rows one by one or many together, and has the same chain in the end.
pub fn a_replica_takes_rows_in_any_portions(book: &mut dyn Book, other: &mut dyn Book) {
    a_file(book);
    let links = feed(book);
    let (few, many) = links.split_at(90);
    for portion in few.chunks(7) {
        other.apply(portion).unwrap();
    }
    other.apply(many).unwrap();
    assert_eq!(other.head().unwrap(), book.head().unwrap());
    assert_eq!(feed(other), links);
    for link in &links {
        let Outcome::Done(events) = &link.entry.outcome else {
            continue;
        };
        let Some(Event::Customer(id, _)) = events.first() else {
            panic!("only customers change here")
        };
        assert_eq!(other.customer(*id).unwrap(), book.customer(*id).unwrap());
    }
    assert_eq!(other.verify_journal().unwrap().broken, None);
}
