//! A customer as it was: made again from the entries of the journal, by the same `evolve` that
//! made it the first time. Which entries there are is the store's business.

use crate::customer::Customer;
use crate::decide::State;
use crate::event::{CustomerEvent, Event};
use crate::evolve::evolve;
use crate::id::CustomerId;
use crate::journal::{Entry, Outcome};

/// The customer as these entries leave it, which are given oldest first; none when none of them
/// brings it into the book. They may begin anywhere at or before the entry that [`holds_whole`].
pub fn as_of<'a>(id: CustomerId, entries: impl IntoIterator<Item = &'a Entry>) -> Option<Customer> {
    let mut state = State::default();
    for entry in entries {
        for event in about(id, entry) {
            evolve(&mut state, &entry.actor, entry.at, event);
        }
    }
    state.customer
}

/// Whether an entry holds the whole record of this customer, so that nothing before it is needed
/// to know what it was afterwards.
pub fn holds_whole(id: CustomerId, entry: &Entry) -> bool {
    about(id, entry).any(|event| {
        matches!(
            event,
            Event::Customer(_, CustomerEvent::Added(_) | CustomerEvent::Imported(_))
        )
    })
}

/// What an entry did to this customer; an entry may be about several.
fn about(id: CustomerId, entry: &Entry) -> impl Iterator<Item = &Event> {
    let events = match &entry.outcome {
        Outcome::Done(events) => events.as_slice(),
        Outcome::Refused(_) => &[],
    };
    events
        .iter()
        .filter(move |event| matches!(event, Event::Customer(of, _) if *of == id))
}
