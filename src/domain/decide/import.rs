//! Customers that come into the book: by hand, from a list, with their subscriptions.
//! A file is believed about what the portal knows; what only our book knows it cannot erase.

use super::Gate;
use crate::capability::Feature;
use crate::command::Listing;
use crate::customer::Customer;
use crate::event::{CustomerEvent, Decision, Event};
use crate::evolve::end_facets;
use crate::id::{CustomerId, Version};
use crate::permission::Switch;
use crate::refusal::{Refusal, Refused};
use crate::relationship::{Relationship, Stage};
use crate::subscription::Subscription;
use crate::time::Timestamp;

pub(super) fn add(mut gate: Gate<'_>, customer: &Customer) -> Result<Decision, Refused> {
    gate.require_offered(Feature::CreateCustomers);
    gate.require(gate.state.customer.is_none(), || {
        Refusal::CustomerExists(customer.id)
    });
    gate.require_region(customer.details.country);
    let now = gate.now;
    gate.close()?;
    let mut added = customer.clone();
    added.version = Version(1);
    added.added = now;
    added.updated = now;
    let event = CustomerEvent::Added(Box::new(added));
    Ok(Decision::of([Event::Customer(customer.id, event)]))
}

pub(super) fn listing(gate: Gate<'_>, listing: &Listing) -> Result<Decision, Refused> {
    let now = gate.now;
    let before = gate.state.customer.as_ref();
    gate.close()?;
    let mut after = before.map_or_else(
        || Customer::new(listing.id, listing.name.clone(), now),
        Customer::clone,
    );
    take_names(&mut after, listing, before.is_none());
    take_facts(&mut after, listing);
    take_standing(&mut after, listing, now, before.is_none());
    take_local(&mut after, listing);
    if before == Some(&after) {
        return Ok(Decision::default());
    }
    after.version = before.map_or(Version(1), |customer| customer.version.next());
    after.updated = now;
    let event = CustomerEvent::Imported(Box::new(after));
    Ok(Decision::of([Event::Customer(listing.id, event)]))
}

/// The list shows the bill-to name, so that is what a list changes; the tenant's own name only
/// where the file tells it apart, or where there was never another.
fn take_names(after: &mut Customer, listing: &Listing, is_new: bool) {
    if let Some(tenant_name) = &listing.tenant_name {
        after.tenant_name = tenant_name.clone();
    } else if is_new || after.details.list_name.is_none() {
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
    if let Some(agreement) = listing.agreement
        && agreement.standing() != after.agreement.standing()
    {
        after.agreement = agreement;
    }
    if let Some(qualification) = listing.qualification {
        after.qualification = qualification;
    }
}

/// A file tells stages; the dates and the off-boarding that our book knows stay.
fn take_standing(after: &mut Customer, listing: &Listing, now: Timestamp, is_new: bool) {
    if let Some(told) = listing.relationship {
        let known = after.relationship.stage();
        let refines = known == Stage::Ending && told.stage() == Stage::Active;
        if is_new {
            after.relationship = told;
        } else if told.stage() != known && !refines {
            if told.stage() == Stage::Ended {
                end_facets(after, now);
            }
            after.relationship = told;
        }
    } else if is_new {
        // A list of customers is a list of those one is reseller of.
        after.relationship = Relationship::Active { since: None };
    }
    if let Some(told) = listing.admin_access
        && told.standing() != after.admin_access.standing()
    {
        after.admin_access = told;
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
    gate.close()?;
    let after: Vec<Subscription> = told.iter().map(|new| merged(customer, new)).collect();
    if after == customer.subscriptions {
        return Ok(Decision::default());
    }
    let before = customer.subscriptions.clone();
    let event = CustomerEvent::SubscriptionsImported { before, after };
    Ok(Decision::of([Event::Customer(id, event)]))
}

/// The portal's file names product, quantity and status; what else the book knows stays.
fn merged(customer: &Customer, told: &Subscription) -> Subscription {
    let Some(known) = customer.subscription(&told.id) else {
        return told.clone();
    };
    let same_status = std::mem::discriminant(&known.status) == std::mem::discriminant(&told.status);
    let known_detail = known.product == told.product;
    Subscription {
        status: if same_status {
            known.status
        } else {
            told.status
        },
        category: if known_detail {
            known.category
        } else {
            told.category
        },
        commerce: if known_detail {
            known.commerce
        } else {
            told.commerce
        },
        billing: if known_detail {
            known.billing
        } else {
            told.billing
        },
        started: told.started.or(known.started),
        ends: told.ends.or(known.ends),
        parent: told.parent.clone().or_else(|| known.parent.clone()),
        reseller: told.reseller.clone().or_else(|| known.reseller.clone()),
        ..told.clone()
    }
}
