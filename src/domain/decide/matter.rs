//! Matters: which kind judges a command, and how a change of one becomes an event. What a kind
//! allows stands in a file of its own.

use super::{Gate, mailing, partnership, profile, referral};
use crate::event::{Decision, Event};
use crate::matter::{Change, Kept, Matter, MatterCommand, MatterEvent, Stamp};
use crate::refusal::Refused;

pub(super) fn decide(gate: Gate<'_>, command: &MatterCommand) -> Result<Decision, Refused> {
    match command {
        MatterCommand::Partnership(id, command) => partnership::decide(gate, *id, command),
        MatterCommand::Referral(id, command) => referral::decide(gate, *id, command),
        MatterCommand::BusinessProfile(id, command) => profile::decide(gate, *id, command),
        MatterCommand::Mailing(id, command) => mailing::decide(gate, *id, command),
    }
}

/// Closes the gate; the record comes into the book.
pub(super) fn made<T: Kept>(
    gate: Gate<'_>,
    change: &'static str,
    record: T,
) -> Result<Decision, Refused> {
    gate.close()?;
    Ok(Decision::of([happened(change, None, record.into())]))
}

/// Closes the gate; the record changes, or nothing happens when it stays as it is. Whatever
/// stamp the later record has, it gets the one that follows.
pub(super) fn changed<T: Kept>(
    gate: Gate<'_>,
    change: &'static str,
    before: &T,
    after: T,
) -> Result<Decision, Refused> {
    let (now, before) = (gate.now, before.clone());
    gate.close()?;
    if before == after {
        return Ok(Decision::default());
    }
    let before: Matter = before.into();
    let mut after = after;
    *after.stamp_mut() = Stamp {
        version: before.stamp().version.next(),
        updated: now,
        ..before.stamp().clone()
    };
    Ok(Decision::of([happened(change, Some(before), after.into())]))
}

fn happened(change: &'static str, before: Option<Matter>, after: Matter) -> Event {
    Event::Matter(Box::new(MatterEvent {
        change: Change::of(change),
        before,
        after,
    }))
}
