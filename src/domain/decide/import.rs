//! Customers that come into the book: by hand, from a list, with their subscriptions.
//! A file is believed about what the portal knows; what only our book knows it cannot erase.

use super::Gate;
use crate::capability::Feature;
use crate::command::Listing;
use crate::customer::Customer;
use crate::event::{CustomerEvent, Decision, Event};
use crate::facets::{each_once, settle};
use crate::id::{CustomerId, Version};
use crate::permission::Switch;
use crate::refusal::{Refusal, Refused};
use crate::relationship::Relationship;
use crate::subscription::{Status, Subscription};
use crate::time::Timestamp;

/// Adding a customer of ours creates its tenant; a company that we only know is just noted.
pub(super) fn add(mut gate: Gate<'_>, customer: &Customer) -> Result<Decision, Refused> {
    if customer.relationship.is_live() {
        gate.require_offered_towards(customer.id, Feature::CreateCustomers);
    }
    let known = gate.state.customer.as_ref();
    gate.require(known.is_none_or(|known| known.id != customer.id), || {
        Refusal::CustomerExists(customer.id)
    });
    gate.require_region(customer.details.country);
    let (now, actor) = (gate.now, gate.actor);
    gate.close()?;
    let mut added = customer.clone();
    added.version = Version(1);
    added.added = now;
    added.updated = now;
    added.open_invitation = None;
    settle(&mut added, &actor.name, now);
    let event = CustomerEvent::Added(Box::new(added));
    Ok(Decision::of([Event::Customer(customer.id, event)]))
}

pub(super) fn listing(gate: Gate<'_>, listing: &Listing) -> Result<Decision, Refused> {
    let (now, actor) = (gate.now, gate.actor);
    let known = gate.state.customer.as_ref();
    let before = known.filter(|known| known.id == listing.id);
    gate.close()?;
    let mut after = before.map_or_else(|| fresh(listing, now), Customer::clone);
    take_names(&mut after, listing);
    take_facts(&mut after, listing);
    take_local(&mut after, listing);
    settle(&mut after, &actor.name, now);
    if before == Some(&after) {
        return Ok(Decision::default());
    }
    after.version = before.map_or(Version(1), |customer| customer.version.next());
    after.updated = now;
    let event = CustomerEvent::Imported(Box::new(after));
    Ok(Decision::of([Event::Customer(listing.id, event)]))
}

/// A customer that the book meets for the first time, with its standing as far as it is told.
fn fresh(listing: &Listing, now: Timestamp) -> Customer {
    let mut customer = Customer::new(listing.id, listing.name.clone(), now);
    // A list of customers is a list of those one is reseller of.
    let assumed = Relationship::Active { since: None };
    customer.relationship = listing.relationship.unwrap_or(assumed);
    customer
}

/// The list shows the bill-to name, so that is what a list changes; the tenant's own name only
/// where the file tells it apart, or where there was never another.
fn take_names(after: &mut Customer, listing: &Listing) {
    if let Some(tenant_name) = &listing.tenant_name {
        after.tenant_name = tenant_name.clone();
    } else if after.details.list_name.is_none() {
        after.tenant_name = listing.name.clone();
    }
    after.details.list_name = (listing.name != after.tenant_name).then(|| listing.name.clone());
}

fn take_facts(after: &mut Customer, listing: &Listing) {
    fn take<T: Clone>(known: &mut Option<T>, told: Option<&T>) {
        if let Some(told) = told {
            *known = Some(told.clone());
        }
    }
    let details = &mut after.details;
    take(&mut after.primary_domain, listing.primary_domain.as_ref());
    take(&mut details.country, listing.country.as_ref());
    take(&mut details.contact_name, listing.contact_name.as_ref());
    take(&mut details.contact_email, listing.contact_email.as_ref());
    if let Some(domains) = &listing.custom_domains {
        after.custom_domains.clone_from(domains);
    }
    if let Some(told) = listing.relationship {
        after.relationship = after.relationship.told(told);
    }
    if let Some(told) = listing.admin_access {
        after.admin_access = after.admin_access.told(told);
    }
    if let Some(agreement) = listing.agreement
        && agreement.standing() != after.agreement.standing()
    {
        after.agreement = agreement;
    }
    if let Some(qualification) = listing.qualification {
        after.qualification = qualification;
    }
}

fn take_local(after: &mut Customer, listing: &Listing) {
    for tag in &listing.tags {
        if !after.tags.iter().any(|own| own.same_as(tag)) {
            after.tags.insert(tag.clone());
        }
    }
    let Some(local) = &listing.local else { return };
    if after.alias.is_none() {
        after.alias.clone_from(&local.alias);
    }
    if after.note.is_none() {
        after.note.clone_from(&local.note);
    }
    if after.owner_role_confirmed.is_none() {
        after.owner_role_confirmed = local.owner_role_confirmed;
    }
    for resource in &local.permissions_on {
        let permission = after.permissions.of_mut(*resource);
        // A switch that somebody has touched here keeps its position.
        if permission.changed.is_none() && after.relationship.is_live() {
            permission.switch = Switch::On;
        }
    }
    if after.subscriptions.is_empty() {
        after.subscriptions.clone_from(&local.subscriptions);
    }
}

pub(super) fn subscriptions(
    gate: Gate<'_>,
    id: CustomerId,
    told: &[Subscription],
) -> Result<Decision, Refused> {
    let customer = gate.customer(id)?;
    let now = gate.now;
    gate.close()?;
    let told = told.iter().map(|told| merged(customer, told, now));
    let after = each_once(told);
    if after == customer.subscriptions {
        return Ok(Decision::default());
    }
    let before = customer.subscriptions.clone();
    let event = CustomerEvent::SubscriptionsImported { before, after };
    Ok(Decision::of([Event::Customer(id, event)]))
}

/// The portal's file names product, quantity and status; what else the book knows stays.
fn merged(customer: &Customer, told: &Subscription, now: Timestamp) -> Subscription {
    let Some(known) = customer.subscription(&told.id) else {
        return told.clone();
    };
    let detail = if known.product == told.product {
        known
    } else {
        told
    };
    Subscription {
        status: status_told(known.status, told.status, now),
        category: detail.category,
        commerce: detail.commerce,
        billing: detail.billing,
        started: told.started.or(known.started),
        ends: told.ends.or(known.ends),
        parent: told.parent.clone().or_else(|| known.parent.clone()),
        reseller: told.reseller.clone().or_else(|| known.reseller.clone()),
        ..told.clone()
    }
}

/// The dates that the book knows stay; the portal calls active what ends with its term.
fn status_told(known: Status, told: Status, now: Timestamp) -> Status {
    match (known, told) {
        (Status::Suspended { since: None }, Status::Suspended { .. }) => told,
        (Status::ScheduledToEnd { at }, Status::Active) if now < at => known,
        _ if std::mem::discriminant(&known) == std::mem::discriminant(&told) => known,
        _ => told,
    }
}
