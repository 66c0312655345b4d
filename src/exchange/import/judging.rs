//! What becomes of the writes of a batch: submitted to the book, or, in a dry run, judged by the
//! same rules against what the book has and not written.

use partnerdesk_domain::{Customer, Event, Refusal, Refused, decide};
use partnerdesk_ports::{Book, Records, StoreError, Verdict, Write};

/// What becomes of one write.
pub(super) enum Fate {
    /// It happens.
    Applied {
        /// What happens.
        events: Vec<Event>,
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

/// What becomes of each of these writes, in their order.
pub(super) fn judge(
    book: &mut dyn Book,
    writes: &[Write],
    dry_run: bool,
) -> Result<Vec<Fate>, StoreError> {
    if dry_run {
        return writes.iter().map(|write| foresee(book, write)).collect();
    }
    let verdicts = book.submit_many(writes)?;
    Ok(verdicts.into_iter().map(of_verdict).collect())
}

fn of_verdict(verdict: Verdict) -> Fate {
    match verdict {
        Verdict::Unchanged { .. } => Fate::Unchanged,
        Verdict::Refused { refused, .. } => Fate::Refused(refused),
        Verdict::Applied { events, .. } => Fate::Applied {
            events,
            foreseen: None,
        },
    }
}

/// Judges one write without making it. Writes of one batch are about different customers, so
/// that none of them changes what another one is judged by.
fn foresee(book: &dyn Book, write: &Write) -> Result<Fate, StoreError> {
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
    Ok(Fate::Applied { events, foreseen })
}

/// Whether a refusal is about the book or the agent and not about one row: then every row is
/// refused alike, and none was written.
pub(super) fn is_for_all(refused: &Refused) -> bool {
    let is_for_all =
        |refusal: &Refusal| matches!(refusal, Refusal::ReadOnly | Refusal::RoleMayNot { .. });
    refused.reasons().iter().any(is_for_all)
}
