//! Alias, note, tags and details: what our own people write about a customer.

use super::Gate;
use crate::customer::{Customer, Details};
use crate::event::{CustomerEvent, Decision, Event};
use crate::id::CustomerId;
use crate::refusal::Refused;
use crate::words::{Alias, Note, Tag};

/// One event, or none when nothing changes.
fn changed(
    gate: Gate<'_>,
    id: CustomerId,
    event: impl FnOnce(&Customer) -> Option<CustomerEvent>,
) -> Result<Decision, Refused> {
    let customer = gate.customer(id)?;
    gate.close()?;
    let event = event(customer).map(|event| Event::Customer(id, event));
    Ok(Decision::of(event))
}

pub(super) fn alias(
    gate: Gate<'_>,
    id: CustomerId,
    after: Option<&Alias>,
) -> Result<Decision, Refused> {
    changed(gate, id, |customer| {
        (customer.alias.as_ref() != after).then(|| CustomerEvent::AliasChanged {
            before: customer.alias.clone(),
            after: after.cloned(),
        })
    })
}

pub(super) fn note(
    gate: Gate<'_>,
    id: CustomerId,
    after: Option<&Note>,
) -> Result<Decision, Refused> {
    changed(gate, id, |customer| {
        (customer.note.as_ref() != after).then(|| CustomerEvent::NoteChanged {
            before: customer.note.clone(),
            after: after.cloned(),
        })
    })
}

/// Adding what is there and taking away what is not there change nothing.
pub(super) fn tags(
    gate: Gate<'_>,
    id: CustomerId,
    add: &[Tag],
    remove: &[Tag],
) -> Result<Decision, Refused> {
    changed(gate, id, |customer| {
        let has = |tag: &Tag| customer.tags.iter().any(|own| own.same_as(tag));
        let mut added: Vec<Tag> = Vec::new();
        for tag in add {
            if !has(tag) && !added.iter().any(|new| new.same_as(tag)) {
                added.push(tag.clone());
            }
        }
        let leaves = |own: &&Tag| remove.iter().any(|tag| tag.same_as(own));
        let removed: Vec<Tag> = customer.tags.iter().filter(leaves).cloned().collect();
        let changes = !added.is_empty() || !removed.is_empty();
        changes.then_some(CustomerEvent::TagsChanged { added, removed })
    })
}

pub(super) fn details(
    mut gate: Gate<'_>,
    id: CustomerId,
    after: &Details,
) -> Result<Decision, Refused> {
    // A country that was wrong before may stay; a new one must be one we serve.
    let known = gate.state.customer.as_ref();
    if known.is_none_or(|customer| customer.details.country != after.country) {
        gate.require_region(after.country);
    }
    changed(gate, id, |customer| {
        (customer.details != *after).then(|| CustomerEvent::DetailsChanged {
            before: Box::new(customer.details.clone()),
            after: Box::new(after.clone()),
        })
    })
}
