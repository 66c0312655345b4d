//! Alias, note, tags and details: what our own people write about a customer.

use super::{Gate, State, named_customer};
use crate::customer::Details;
use crate::event::{CustomerEvent, Decision, Event};
use crate::id::CustomerId;
use crate::refusal::{Refusal, Refused};
use crate::words::{Alias, Note, Tag};

/// Applies a check of the record and gives one event, or none when nothing changes.
fn changed(
    gate: Gate,
    state: &State,
    id: CustomerId,
    event: impl FnOnce(&crate::customer::Customer) -> Option<CustomerEvent>,
) -> Result<Decision, Refused> {
    let customer = match named_customer(state, id) {
        Ok(customer) => customer,
        Err(missing) => return Err(gate.refused(missing)),
    };
    gate.close()?;
    Ok(Decision::of(
        event(customer).map(|event| Event::Customer(id, event)),
    ))
}

pub(super) fn alias(
    gate: Gate,
    state: &State,
    id: CustomerId,
    after: &Option<Alias>,
) -> Result<Decision, Refused> {
    changed(gate, state, id, |customer| {
        let before = customer.alias.clone();
        (before != *after).then(|| CustomerEvent::AliasChanged {
            before,
            after: after.clone(),
        })
    })
}

pub(super) fn note(
    gate: Gate,
    state: &State,
    id: CustomerId,
    after: &Option<Note>,
) -> Result<Decision, Refused> {
    changed(gate, state, id, |customer| {
        let before = customer.note.clone();
        (before != *after).then(|| CustomerEvent::NoteChanged {
            before,
            after: after.clone(),
        })
    })
}

/// Adding what is there and taking away what is not there change nothing.
pub(super) fn tags(
    gate: Gate,
    state: &State,
    id: CustomerId,
    add: &[Tag],
    remove: &[Tag],
) -> Result<Decision, Refused> {
    changed(gate, state, id, |customer| {
        let has = |tag: &Tag| customer.tags.iter().any(|own| own.same_as(tag));
        let mut added: Vec<Tag> = Vec::new();
        for tag in add {
            if !has(tag) && !added.iter().any(|new| new.same_as(tag)) {
                added.push(tag.clone());
            }
        }
        let removed: Vec<Tag> = customer
            .tags
            .iter()
            .filter(|own| remove.iter().any(|tag| tag.same_as(own)))
            .cloned()
            .collect();
        (!added.is_empty() || !removed.is_empty())
            .then_some(CustomerEvent::TagsChanged { added, removed })
    })
}

pub(super) fn details(
    mut gate: Gate,
    state: &State,
    id: CustomerId,
    after: &Details,
) -> Result<Decision, Refused> {
    if let (Some(customer), Some(ours)) = (after.country, state.account.country) {
        // A country that was wrong before may stay; a new one must be one we serve.
        let kept = state
            .customer
            .as_ref()
            .is_some_and(|c| c.details.country == after.country);
        gate.require(kept || customer.region() == ours.region(), || {
            Refusal::OutsideRegion { customer, ours }
        });
    }
    changed(gate, state, id, |customer| {
        let before = Box::new(customer.details.clone());
        (*before != *after).then(|| CustomerEvent::DetailsChanged {
            before,
            after: Box::new(after.clone()),
        })
    })
}
