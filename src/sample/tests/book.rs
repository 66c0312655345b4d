//! The sample book, built through the front door into a book in memory and looked at from there:
//! what a person would see, not how it was made.

#[path = "book/desk.rs"]
mod desk;
#[path = "book/mass.rs"]
mod mass;
#[path = "book/month.rs"]
mod month;

use std::ops::ControlFlow;

use partnerdesk_domain::{Customer, Invitation, Timestamp};
use partnerdesk_ports::{Authority, InvitationQuery, MemoryBook, Query, Replica, Verdict, Write};
use partnerdesk_sample::Sample;

/// Saturday, 2025-11-22, 08:26 UTC.
const NOW: Timestamp = Timestamp(1_763_800_000_000);

/// The desk as it is usually shown.
fn desk() -> Sample {
    Sample::desk(NOW)
}

/// A book of this size.
fn of_size(customers: u64) -> Sample {
    Sample {
        customers,
        ..desk()
    }
}

/// The book with what came of each write.
fn build(sample: &Sample) -> (MemoryBook, Vec<(Write, Verdict)>) {
    let mut book = MemoryBook::default();
    let mut verdicts = Vec::new();
    for write in sample.writes() {
        let verdict = book.submit(&write).expect("a book in memory cannot fail");
        verdicts.push((write, verdict));
    }
    (book, verdicts)
}

/// Every customer of a book, by name.
fn customers(book: &MemoryBook) -> Vec<Customer> {
    let mut all = Vec::new();
    book.each(&Query::default(), &mut |customer| {
        all.push(customer);
        ControlFlow::Continue(())
    })
    .expect("a book in memory cannot fail");
    all
}

/// Every invitation of a book.
fn invitations(book: &MemoryBook) -> Vec<Invitation> {
    let query = InvitationQuery {
        len: 10_000,
        ..InvitationQuery::default()
    };
    let page = book
        .invitations(&query)
        .expect("a book in memory cannot fail");
    page.invitations
}
