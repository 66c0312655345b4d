//! Laws of the journal as a feed: dense, chained, and enough to make the same book elsewhere.

use std::collections::BTreeMap;
use std::time::Duration;

use partnerdesk_domain::{Event, Outcome, PartnershipCommand, Sequence, State, Timestamp, evolve};

use super::desk::{Desk, customer_id, draft, invite, listing, partnership, provider};
use crate::chain::{Hash, Link};
use crate::error::StoreError;
use crate::log::{LogQuery, LogScope};
use crate::query::{InvitationQuery, MatterQuery, Query, Start, Window};
use crate::shelf::Book;

/// Some thirty entries of every kind of record.
fn a_day(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.done(super::desk::set_account(provider()));
    desk.fill();
    desk.done(partnership(1, invite(1, "Tailspin")));
    desk.done(partnership(2, invite(2, "Wingtip")));
    desk.done(partnership(1, PartnershipCommand::MarkSent));
    desk.done(partnership(1, PartnershipCommand::Accept));
    desk.done(draft(1, Some(0x0101), "Contoso"));
    desk.done(draft(2, None, "Northwind"));
    assert!(desk.submit(super::desk::alias(9, "x")).refused().is_some());
}

fn feed(book: &mut dyn Book) -> Vec<Link> {
    book.entries_after(Sequence(0), 1_000).unwrap()
}

/// Entries come without gaps, at most as many as asked for, each with the hash of the last.
pub fn the_feed_is_dense_and_bounded(book: &mut dyn Book) {
    assert_eq!(book.head().unwrap(), (Sequence(0), Hash::default()));
    assert_eq!(feed(book), []);
    a_day(book);
    let all = feed(book);
    assert!(20 < all.len());
    for (index, link) in (1..).zip(&all) {
        assert_eq!(link.entry.sequence, Sequence(index));
    }
    for pair in all.windows(2) {
        assert_eq!(pair[1].previous, pair[0].hash);
        assert_ne!(pair[1].hash, pair[0].hash);
    }
    assert_eq!(all[0].previous, Hash::default());
    assert_eq!(book.entries_after(Sequence(5), 3).unwrap(), all[5..8]);
    let (last, hash) = book.head().unwrap();
    assert_eq!(Some(hash), all.last().map(|link| link.hash));
    assert_eq!(book.entries_after(last, 3).unwrap(), []);
    assert_eq!(book.entries_after(Sequence(u64::MAX), 3).unwrap(), []);
}

/// Whoever waits is let go when there is news already, and when the time is over.
pub fn waiting_ends_when_there_is_news(book: &mut dyn Book) {
    book.wait(Sequence(0), Duration::ZERO).unwrap();
    Desk::at(book).import(listing(7, "Contoso"));
    book.wait(Sequence(0), Duration::from_hours(1)).unwrap();
}

/// A walk along the chain reads every entry and ends at the head.
pub fn the_chain_of_a_book_is_whole(book: &mut dyn Book) {
    assert_eq!(book.verify_journal().unwrap().entries, 0);
    a_day(book);
    let report = book.verify_journal().unwrap();
    assert_eq!(report.broken, None);
    assert_eq!(report.entries, book.counts().unwrap().entries);
    assert_eq!(report.head, book.head().unwrap().1);
}

/// Doing every event of the journal again gives every record as it is.
pub fn replaying_the_journal_gives_the_records(book: &mut dyn Book) {
    a_day(book);
    assert_replayed(book);
}

/// Does every event of the journal again and compares.
pub(super) fn assert_replayed(book: &mut dyn Book) {
    let mut customers = BTreeMap::new();
    let mut invitations = BTreeMap::new();
    let mut matters = BTreeMap::new();
    let mut account = partnerdesk_domain::PartnerAccount::default();
    for link in feed(book) {
        let Outcome::Done(events) = &link.entry.outcome else {
            continue;
        };
        for event in events {
            let mut state = State {
                account: account.clone(),
                ..State::default()
            };
            match event {
                Event::Customer(id, _) => state.customer = customers.remove(id),
                Event::Invitation(id, _) => state.invitation = invitations.remove(id),
                Event::Account { .. } | Event::Matter(_) => {}
            }
            evolve(&mut state, &link.entry.actor, link.entry.at, event);
            account = state.account;
            customers.extend(state.customer.map(|customer| (customer.id, customer)));
            invitations.extend(state.invitation.map(|one| (one.id, one)));
            matters.extend(state.matters.iter().map(|one| (one.id(), one.clone())));
        }
    }
    let counts = book.counts().unwrap();
    assert_eq!(counts.customers, customers.len() as u64);
    assert_eq!(counts.invitations, invitations.len() as u64);
    for (id, customer) in customers {
        assert_eq!(book.customer(id).unwrap(), Some(customer));
    }
    for (id, invitation) in invitations {
        assert_eq!(book.invitation(id).unwrap(), Some(invitation));
    }
    let kept = book.matters(MatterQuery::default()).unwrap();
    assert_eq!(kept, matters.into_values().collect::<Vec<_>>());
    assert_eq!(book.account().unwrap(), account);
}

/// A book that applies the feed of another answers every question as that one does.
pub fn a_replica_that_applies_the_feed_is_equal(book: &mut dyn Book, other: &mut dyn Book) {
    a_day(book);
    let links = feed(book);
    let (first, rest) = links.split_at(7);
    assert_eq!(other.apply(first).unwrap(), Sequence(7));
    assert_eq!(other.apply(&[]).unwrap(), Sequence(7));
    assert_eq!(other.apply(rest).unwrap(), book.head().unwrap().0);
    assert_eq!(other.head().unwrap(), book.head().unwrap());
    assert_eq!(other.counts().unwrap(), book.counts().unwrap());
    assert_eq!(other.account().unwrap(), book.account().unwrap());
    assert_eq!(feed(other), links);
    let window = Window {
        start: Start::Rank(0),
        len: 1_000,
    };
    let list = |book: &dyn Book| book.page(&Query::default(), window).unwrap();
    assert_eq!(list(other), list(book));
    let ledger = InvitationQuery {
        len: 1_000,
        ..InvitationQuery::default()
    };
    assert_eq!(
        other.invitations(&ledger).unwrap(),
        book.invitations(&ledger).unwrap()
    );
    let matters = |book: &dyn Book| book.matters(MatterQuery::default()).unwrap();
    assert_eq!(matters(other).len(), 2);
    assert_eq!(matters(other), matters(book));
    for scope in [LogScope::Desk, LogScope::Customer(customer_id(0x0101))] {
        let query = LogQuery {
            scope,
            len: 1_000,
            ..LogQuery::default()
        };
        assert_eq!(other.log(&query).unwrap(), book.log(&query).unwrap());
    }
    assert_eq!(other.verify_journal().unwrap().broken, None);
}

/// A feed that does not continue what is here is refused, from either side.
pub fn a_feed_with_a_hole_is_refused(book: &mut dyn Book, other: &mut dyn Book) {
    a_day(book);
    let links = feed(book);
    let refused = |other: &mut dyn Book, links: &[Link]| {
        let before = other.head().unwrap();
        let result = other.apply(links);
        assert!(matches!(result, Err(StoreError::Discontinuous(_))));
        assert_eq!(other.head().unwrap(), before);
    };
    refused(other, &links[1..]);
    other.apply(&links[..3]).unwrap();
    refused(other, &links[..3]);
    refused(other, &links[4..]);
    refused(other, &[links[3].clone(), links[5].clone()]);
    assert_eq!(other.apply(&links[3..]).unwrap().0, links.len() as u64);
}

/// An entry that is not what its hash says is refused, and nothing that came with it is kept.
pub fn a_feed_with_another_content_is_refused_whole(book: &mut dyn Book, other: &mut dyn Book) {
    a_day(book);
    let mut links = feed(book);
    links[2].entry.at = Timestamp(links[2].entry.at.0 + 1);
    let result = other.apply(&links[..3]);
    assert!(matches!(result, Err(StoreError::Discontinuous(_))));
    assert_eq!(other.head().unwrap().0, Sequence(0));
    assert_eq!(other.counts().unwrap().customers, 0);
    assert_eq!(
        other.account().unwrap(),
        partnerdesk_domain::PartnerAccount::default()
    );
}
