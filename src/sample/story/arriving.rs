//! How customers and their subscriptions come into the book: with the first import, or added by
//! a seller in the course of the month.

use partnerdesk_domain::{Command, Customer, LocalFields, Relationship, Span, Timestamp};

use crate::Sample;
use crate::agents::Agent;
use crate::calendar::{FIRST_DAY, working_time};
use crate::catalogue::{Fresh, Shopper};
use crate::pen::Pen;
use crate::plot::{Outline, Plot};
use crate::profile::Profile;

/// The import begins so many minutes into the first day and is over before it ends.
const IMPORT_FROM: u32 = 70;
const IMPORT_MILLIS: u64 = 8 * 60 * 60_000;
/// A file is not read faster than this.
const ROWS_AT_LEAST: u64 = 115_200;

/// When the import comes to a customer.
pub(crate) fn import_time(sample: &Sample, index: u64) -> Timestamp {
    let rows = sample.customers.max(ROWS_AT_LEAST);
    let done = u128::from(IMPORT_MILLIS) * u128::from(index) / u128::from(rows);
    let begun = working_time(sample.now, FIRST_DAY, IMPORT_FROM);
    begun.plus(Span(i64::try_from(done).unwrap_or(i64::MAX)))
}

/// The command that brings a customer into the book as it stands in `outline`.
pub(crate) fn arrival(sample: &Sample, profile: &Profile, outline: &Outline) -> Command {
    let mut listing = profile.listing(outline, sample.now);
    let subscriptions = shopper(sample, profile, &sample.mpn_id()).subscriptions(outline.basket);
    let owner_role_confirmed = (!outline.permissions.is_empty()).then_some(profile.since);
    if !subscriptions.is_empty() {
        listing.local = Some(Box::new(LocalFields {
            permissions_on: outline.permissions.to_vec(),
            owner_role_confirmed,
            subscriptions,
            ..LocalFields::default()
        }));
    }
    Command::ImportCustomer(Box::new(listing))
}

fn shopper<'a>(
    sample: &Sample,
    profile: &Profile,
    reseller: &'a partnerdesk_domain::MpnId,
) -> Shopper<'a> {
    Shopper {
        seed: sample.seed,
        index: profile.index,
        now: sample.now,
        reseller,
        has_terms: profile.renews(),
    }
}

/// Brings the customer of a story into the book; gives back how many working days ago that was.
pub(crate) fn arrive(pen: &mut Pen) -> u32 {
    let plot = pen.profile.plot;
    // What the rules refuse to add by hand, a file can still bring.
    if plot.is_prospect() && plot != Plot::OutsideRegion {
        let days_ago = day_of_arrival(plot);
        pen.on(days_ago);
        let who = pen.seller();
        let customer = by_hand(&pen.profile, pen.time());
        pen.write(who, Command::AddCustomer(Box::new(customer)));
        days_ago
    } else {
        pen.at(import_time(&pen.sample, pen.profile.index));
        let command = arrival(&pen.sample, &pen.profile, &plot.opening());
        pen.write(Agent::Becker, command);
        FIRST_DAY
    }
}

/// Each prospect is known a day or more before it is written to.
fn day_of_arrival(plot: Plot) -> u32 {
    match plot {
        Plot::Lapsed | Plot::Resent => 20,
        Plot::Overdue => 16,
        Plot::Declined | Plot::Accepted => 14,
        Plot::Withdrawn => 10,
        Plot::Prospect => 8,
        _ => 7,
    }
}

fn by_hand(profile: &Profile, now: Timestamp) -> Customer {
    let mut customer = Customer::new(profile.id, profile.name.clone(), now);
    customer.relationship = Relationship::None;
    customer.primary_domain = Some(profile.primary_domain.clone());
    customer.custom_domains.clone_from(&profile.custom_domains);
    customer.details.country = Some(profile.country);
    if let Some((name, address)) = &profile.contact {
        customer.details.contact_name = Some(name.clone());
        customer.details.contact_email = Some(address.clone());
    }
    customer.tags.extend(profile.tags.iter().cloned());
    customer
}

/// A file of subscriptions that holds one more, bought `age` days ago.
pub(crate) fn buy(pen: &mut Pen, days_ago: u32, what: Fresh, age: i64) {
    pen.on(days_ago);
    let reseller = pen.sample.mpn_id();
    let bought = shopper(&pen.sample, &pen.profile, &reseller).fresh(what, age);
    let mut subscriptions = pen.customer().subscriptions.clone();
    subscriptions.push(bought);
    let customer = pen.id();
    let who = pen.admin();
    pen.write(
        who,
        Command::ImportSubscriptions {
            customer,
            subscriptions,
        },
    );
}
