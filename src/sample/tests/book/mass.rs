//! Books of any size: the further customers keep the proportions of the desk, and each can be
//! had alone.

use std::collections::{BTreeSet, HashSet};

use partnerdesk_domain::{
    AdminAccess, Command, CompanyName, Country, Customer, CustomerId, DomainName, EmailAddress,
    Listing, MicrosoftId, Stage, Tag,
};
use partnerdesk_ports::{Replica, Verdict};
use partnerdesk_sample::Sample;

use crate::{NOW, build, customers, desk, of_size};

/// What a listing and a record are compared by.
#[derive(Debug, PartialEq)]
struct Facts {
    id: CustomerId,
    name: CompanyName,
    domain: Option<DomainName>,
    country: Option<Country>,
    contact: Option<EmailAddress>,
    stage: Option<Stage>,
    admin_access: Option<AdminAccess>,
    tags: BTreeSet<Tag>,
}

fn told(listing: Listing) -> Facts {
    Facts {
        id: listing.id,
        name: listing.name,
        domain: listing.primary_domain,
        country: listing.country,
        contact: listing.contact_email,
        stage: listing
            .relationship
            .map(|relationship| relationship.stage()),
        admin_access: listing.admin_access,
        tags: listing.tags.into_iter().collect(),
    }
}

fn kept(customer: Customer) -> Facts {
    Facts {
        id: customer.id,
        name: customer.name().clone(),
        domain: customer.primary_domain,
        country: customer.details.country,
        contact: customer.details.contact_email,
        stage: Some(customer.relationship.stage()),
        admin_access: Some(customer.admin_access),
        tags: customer.tags,
    }
}

#[test]
fn each_listing_agrees_with_the_book() {
    let sample = of_size(600);
    let (book, _) = build(&sample);
    assert_eq!(book.counts().unwrap().customers, 600);
    for index in 0..600 {
        let listing = sample.listing(index);
        let customer = book
            .customer(listing.id)
            .unwrap()
            .expect("it is in the book");
        assert_eq!(told(listing), kept(customer), "{index}");
    }
}

#[test]
fn a_customer_is_the_same_in_a_book_of_any_size() {
    let (small, large) = (of_size(12), of_size(1_000_000));
    assert_eq!(small.listing(3), large.listing(3));
    assert_eq!(small.listing(70_000), large.listing(70_000));
    assert_eq!(small.listings().count(), 12);
    assert_eq!(build(&small).0.counts().unwrap().customers, 12);
}

#[test]
fn further_customers_are_accepted_and_mostly_rows_of_the_import() {
    let (book, verdicts) = build(&of_size(1_200));
    let refused = verdicts
        .iter()
        .filter(|(_, verdict)| verdict.refused().is_some());
    assert_eq!(refused.count(), 5, "only those of the desk");
    let unchanged = verdicts
        .iter()
        .filter(|(_, v)| matches!(v, Verdict::Unchanged { .. }));
    assert_eq!(unchanged.count(), 0);
    let rows = verdicts
        .iter()
        .filter(|(write, _)| matches!(write.command, Command::ImportCustomer(_)));
    assert!(1_140 <= rows.count());
    let all = customers(&book);
    for stage in Stage::ALL {
        let share = |all: &[Customer]| {
            let count = all
                .iter()
                .filter(|c| c.relationship.stage() == *stage)
                .count();
            count * 100 / all.len()
        };
        let desk = share(&customers(&build(&desk()).0));
        assert!(share(&all).abs_diff(desk) <= 4, "{stage:?}");
    }
}

#[test]
fn ids_and_operations_are_never_used_twice() {
    let sample = of_size(5_000);
    let ids: HashSet<MicrosoftId> = sample.listings().map(|l| l.id.microsoft_id).collect();
    assert_eq!(ids.len(), 5_000);
    let (mut operations, mut written) = (HashSet::new(), 0);
    for write in sample.writes() {
        operations.insert(write.operation);
        written += 1;
    }
    assert_eq!(operations.len(), written);
}

#[test]
fn a_large_list_is_neither_monotonous_nor_all_plain() {
    let sample = of_size(20_000);
    let names: Vec<String> = sample.listings().map(|l| l.name.to_string()).collect();
    let distinct: HashSet<&String> = names.iter().collect();
    assert!(19_990 <= distinct.len(), "{}", distinct.len());
    let percent = |from: char, to: char| {
        let has = |name: &&String| name.chars().any(|letter| (from..=to).contains(&letter));
        names.iter().filter(has).count() * 100 / names.len()
    };
    assert!((8..=12).contains(&percent('\u{4e00}', '\u{9fff}')));
    assert!((12..=20).contains(&percent('\u{c0}', '\u{17f}')));
    let longest = names.iter().map(|name| name.chars().count()).max();
    assert!(Some(150) < longest);
}

#[test]
fn the_furthest_index_is_as_good_as_the_first() {
    let last = Sample { now: NOW, ..desk() }.listing(u64::MAX);
    assert_eq!(last, desk().listing(u64::MAX));
    assert_ne!(last.id, desk().listing(u64::MAX - 1).id);
}
