//! A book that was exported and imported is the same book, whatever its texts hold.

use partnerdesk_domain::{Customer, Permissions, Resource, Timestamp, Version};
use partnerdesk_exchange::{Contents, CsvStyle, Format, Shape};
use partnerdesk_ports::{MemoryBook, Replica};
use proptest::prelude::*;

use crate::bench::{CSV, book_of, customers, export, import_all};
use crate::random::desk;

const BARE: Format = Format::Csv(CsvStyle {
    byte_order_mark: false,
    crlf: false,
});

/// A customer without what is about its record: that is not taken over.
fn without_stamps(mut customer: Customer) -> Customer {
    (customer.version, customer.open_invitation) = (Version(1), None);
    (customer.added, customer.updated) = (Timestamp(0), Timestamp(0));
    let mut permissions = Permissions::default();
    for resource in Resource::ALL {
        permissions.of_mut(*resource).switch = customer.permissions.of(*resource).switch;
    }
    customer.permissions = permissions;
    customer
}

fn taken_over(book: &MemoryBook) -> Vec<Customer> {
    customers(book).into_iter().map(without_stamps).collect()
}

fn check(known: Vec<Customer>, format: Format, shape: Shape) -> Result<(), TestCaseError> {
    let count = known.len() as u64;
    let mut book = book_of(known);
    let file = export(&book, Contents::Full, format);

    let mut other = MemoryBook::default();
    let report = import_all(&mut other, &file);
    prop_assert_eq!(&report.rejects, &[]);
    prop_assert_eq!((report.shape, report.counts.added), (shape, count));
    prop_assert_eq!(taken_over(&other), taken_over(&book));
    prop_assert_eq!(
        export(&other, Contents::Portal, BARE),
        export(&book, Contents::Portal, BARE)
    );

    for held in [&mut book, &mut other] {
        let head = held.head().expect("a book in memory");
        let again = import_all(held, &file);
        prop_assert_eq!(again.counts.unchanged, count);
        prop_assert_eq!(held.head().expect("a book in memory"), head);
    }
    Ok(())
}

proptest! {
    // Failures are told, not kept: this directory holds crates only.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_table_brings_the_same_book(known in desk()) {
        check(known.clone(), CSV, Shape::Full)?;
        check(known, BARE, Shape::Full)?;
    }

    #[test]
    fn lines_of_json_bring_the_same_book(known in desk()) {
        check(known, Format::JsonLines, Shape::JsonLines)?;
    }

    #[test]
    fn the_portals_columns_change_nothing_in_the_book_they_came_from(known in desk()) {
        let count = known.len() as u64;
        let mut book = book_of(known);
        for format in [CSV, Format::JsonLines] {
            let file = export(&book, Contents::Portal, format);
            let again = import_all(&mut book, &file);
            prop_assert_eq!(&again.rejects, &[]);
            prop_assert_eq!(again.counts.unchanged, count);
        }
    }
}
