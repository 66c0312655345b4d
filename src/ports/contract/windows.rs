//! Laws of the customer list: every window is a part of what filter and sort say, whichever way
//! the store finds it.

use std::ops::ControlFlow;

use partnerdesk_domain::{Command, Customer, CustomerId};
use partnerdesk_search::{Column, Direction, Filter, Row, Sort};

use super::desk::{Desk, customer_id, listing};
use crate::query::{Page, Query, Start, Window};
use crate::shelf::Book;

const FILTERS: [&str; 14] = [
    "",
    "contoso",
    "o",
    "fabrikam retail",
    "東京",
    "d19",
    "nothing like that",
    "rel:active",
    "-rel:ended country:DE",
    "tag:vip -tag:test",
    "has:tags e",
    "alias",
    "-contoso",
    "00000000-0000-0000-0000-000000000707",
];

/// Everybody in the book.
fn everybody(book: &dyn Book) -> Vec<Customer> {
    let mut all = Vec::new();
    book.each(&Query::default(), &mut |customer| {
        all.push(customer);
        ControlFlow::Continue(())
    })
    .unwrap();
    all
}

/// What the list has to be, by looking at everybody.
fn expected(all: &[Customer], query: &Query) -> Vec<Row> {
    let mut rows: Vec<Row> = all.iter().map(Row::of).collect();
    rows.retain(|row| query.filter.matches(&row.glimpse()));
    rows.sort_by(|a, b| query.sort.compare(a, b));
    rows
}

fn queries() -> impl Iterator<Item = Query> {
    let sorts = Column::ALL.into_iter().flat_map(|column| {
        [Direction::Ascending, Direction::Descending].map(|direction| Sort { column, direction })
    });
    sorts.flat_map(|sort| {
        FILTERS.map(|text| Query {
            filter: Filter::parse(text).unwrap(),
            sort,
        })
    })
}

fn check(page: &Page, rows: &[Row], start: usize, len: usize, what: &str) {
    let end = (start + len).min(rows.len());
    assert_eq!(page.rows, rows[start..end], "{what}");
    assert_eq!(page.start, start as u64, "{what}");
    assert_eq!(page.total, rows.len() as u64, "{what}");
}

/// Windows of several sizes at every rank, for every filter and every sort.
pub fn windows_agree_with_filter_and_sort(book: &mut dyn Book) {
    Desk::at(book).fill();
    let all = everybody(book);
    assert_eq!(all.len(), 20);
    for query in queries() {
        let rows = expected(&all, &query);
        for len in [0, 1, 4, 100] {
            for rank in [
                0,
                1,
                rows.len() / 2,
                rows.len() - rows.len() / 4,
                rows.len() + 1,
            ] {
                let start = Start::Rank(rank as u64);
                let page = book.page(&query, Window { start, len }).unwrap();
                let first = rank.min(rows.len().saturating_sub(len));
                check(&page, &rows, first, len, &format!("{query:?} {rank} {len}"));
                assert_eq!(page.book, 20);
            }
        }
    }
}

/// However far down a window is asked for, it is full when there is enough to fill it.
pub fn a_window_beyond_the_end_is_the_last_full_one(book: &mut dyn Book) {
    let window = Window {
        start: Start::Rank(u64::MAX),
        len: 3,
    };
    let empty = book.page(&Query::default(), window).unwrap();
    assert_eq!((empty.start, empty.total, empty.rows.len()), (0, 0, 0));
    Desk::at(book).fill();
    let all = everybody(book);
    for query in queries() {
        let rows = expected(&all, &query);
        let page = book.page(&query, window).unwrap();
        let first = rows.len().saturating_sub(3);
        check(&page, &rows, first, 3, &format!("{query:?}"));
    }
}

/// A window around a customer holds it, as far below its top as was asked; or is where it was
/// asked to be when the customer is not in the list, or not in the book.
pub fn a_window_stays_around_its_customer(book: &mut dyn Book) {
    Desk::at(book).fill();
    let all = everybody(book);
    let mut ids: Vec<CustomerId> = all.iter().map(|customer| customer.id).collect();
    ids.push(customer_id(0xdead));
    for query in queries() {
        let rows = expected(&all, &query);
        for id in ids.iter().step_by(2) {
            for (lead, len) in [(0, 5), (3, 5), (9, 5), (2, 100)] {
                let window = Window {
                    start: Start::Around {
                        customer: *id,
                        lead,
                        otherwise: 6,
                    },
                    len,
                };
                let rank = rows.iter().position(|row| row.id == *id);
                let lead = usize::try_from(lead).unwrap();
                let wanted = rank.map_or(6, |rank| rank.saturating_sub(lead));
                let first = wanted.min(rows.len().saturating_sub(len));
                let page = book.page(&query, window).unwrap();
                check(&page, &rows, first, len, &format!("{query:?} {window:?}"));
            }
        }
    }
}

/// A customer stands in the list once, under the name it has.
pub fn a_renamed_customer_moves_in_the_list(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.import(listing(1, "Aardvark"));
    desk.import(listing(2, "Middle"));
    desk.import(listing(1, "Zebra"));
    desk.import(listing(1, "zebra"));
    let writes = ["Yak", "Gnu"].map(|name| {
        let listing = listing(1, name);
        desk.write(Command::ImportCustomer(Box::new(listing)))
    });
    desk.book.submit_many(&writes).unwrap();
    let window = Window {
        start: Start::Rank(0),
        len: 10,
    };
    let page = desk.book.page(&Query::default(), window).unwrap();
    let names: Vec<&str> = page.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Gnu", "Middle"]);
    assert_eq!((page.total, page.book), (2, 2));
}

/// Long names, equal names and names that begin alike have one order, both ways round.
pub fn names_that_differ_only_in_what_is_not_shown_keep_their_order(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    let long = "猫".repeat(990);
    for (number, name) in [
        (9, "Same"),
        (3, "SAME"),
        (5, "same"),
        (4, "Same\u{0}hidden"),
        (8, "Sam"),
        (7, "Same "),
        (2, long.as_str()),
        (1, long.as_str()),
    ] {
        desk.import(listing(number, name));
    }
    let all = everybody(desk.book);
    for sort in [Sort::default(), Sort::default().reversed()] {
        let query = Query {
            sort,
            ..Query::default()
        };
        let rows = expected(&all, &query);
        let window = Window {
            start: Start::Rank(0),
            len: 100,
        };
        let page = desk.book.page(&query, window).unwrap();
        check(&page, &rows, 0, 100, &format!("{sort:?}"));
    }
}

/// An export sees every fitting customer once, whole, and stops when it is told to.
pub fn each_gives_whole_customers_in_name_order_until_told_to_stop(book: &mut dyn Book) {
    Desk::at(book).fill();
    let query = Query {
        filter: Filter::parse("o").unwrap(),
        ..Query::default()
    };
    let rows = expected(&everybody(book), &query);
    let mut seen = Vec::new();
    book.each(&query, &mut |customer| {
        seen.push(customer);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(seen.iter().map(Row::of).collect::<Vec<_>>(), rows);
    for customer in &seen {
        assert_eq!(book.customer(customer.id).unwrap().as_ref(), Some(customer));
    }
    let mut stopped = Vec::new();
    book.each(&query, &mut |customer| {
        stopped.push(customer);
        if stopped.len() < 2 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })
    .unwrap();
    assert_eq!(stopped, seen[..2]);
}
