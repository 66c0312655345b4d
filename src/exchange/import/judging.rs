//! What becomes of the writes of a batch: submitted to the book, or, in a dry run, judged by the
//! same rules against what the book has and not written.

use partnerdesk_domain::{Customer, Event, Refusal, Refused, decide};
use partnerdesk_ports::{Book, Records, StoreError, Verdict, Write};

/// What becomes of one write; of what happens, as much as somebody looks at.
pub(super) enum Fate<T> {
    /// It happens.
    Applied {
        /// What happens.
        told: T,
        /// The customer before and after, which only a dry run looks at.
        foreseen: Option<Box<Foreseen>>,
    },
    /// Everything is as told already.
    Unchanged,
    /// The rules forbid it.
    Refused(Refused),
}

/// A customer before and after a write.
pub(super) struct Foreseen {
    pub(super) before: Option<Customer>,
    pub(super) after: Customer,
}

/// What becomes of each of these writes, in their order; `look` takes what is wanted of what
/// happens, since many rows together are too large to be kept whole.
pub(super) fn judge<T>(
    book: &mut dyn Book,
    writes: Vec<Write>,
    dry_run: bool,
    look: impl Fn(Vec<Event>) -> T,
) -> Result<Vec<Fate<T>>, StoreError> {
    let mut fates = Vec::with_capacity(writes.len());
    if dry_run {
        for write in &writes {
            fates.push(foresee(book, write, &look)?);
        }
        return Ok(fates);
    }
    book.submit_each(writes, &mut |verdict| {
        fates.push(match verdict {
            Verdict::Unchanged { .. } => Fate::Unchanged,
            Verdict::Refused { refused, .. } => Fate::Refused(refused),
            Verdict::Applied { events, .. } => Fate::Applied {
                told: look(events),
                foreseen: None,
            },
        });
    })?;
    Ok(fates)
}

/// Judges one write without making it. Writes of one batch are about different customers, so
/// that none of them changes what another one is judged by.
fn foresee<T>(
    book: &dyn Book,
    write: &Write,
    look: impl Fn(Vec<Event>) -> T,
) -> Result<Fate<T>, StoreError> {
    let state = book.state(&write.command.subjects())?;
    let events = match decide(&write.actor, write.at, &state, &write.command) {
        Err(refused) => return Ok(Fate::Refused(refused)),
        Ok(decision) => decision.events,
    };
    if events.is_empty() {
        return Ok(Fate::Unchanged);
    }
    let after = Records::after(&state, &write.actor, write.at, &events).customer;
    let before = state.customer;
    let foreseen = after.map(|after| Box::new(Foreseen { before, after }));
    let told = look(events);
    Ok(Fate::Applied { told, foreseen })
}

/// Whether a refusal is about the book or the agent and not about one row: then every row is
/// refused alike, and none was written.
pub(super) fn is_for_all(refused: &Refused) -> bool {
    let is_for_all =
        |refusal: &Refusal| matches!(refusal, Refusal::ReadOnly | Refusal::RoleMayNot { .. });
    refused.reasons().iter().any(is_for_all)
}
