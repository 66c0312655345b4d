//! A letter's steps through the outbox. Whoever sends says what it saw; what follows from it is
//! decided here, so that every sender does the same.

use super::Gate;
use super::invitation::sent_by_mail;
use crate::dispatch::{Dispatch, DispatchStage as D, DispatchState, DispatchStep};
use crate::event::{Decision, Event, InvitationEvent};
use crate::id::InvitationId;
use crate::invitation::{HandOver, Invitation, InvitationStatus};
use crate::refusal::{Refusal, Refused};

pub(super) fn step(
    gate: Gate<'_>,
    id: InvitationId,
    step: &DispatchStep,
) -> Result<Decision, Refused> {
    let invitation = gate.invitation(id)?;
    let Some(before) = &invitation.dispatch else {
        return Err(gate.refused([Refusal::NotInOutbox]));
    };
    let now = gate.now;
    let (needs, attempt): (&[D], Option<u32>) = match step {
        DispatchStep::Begin => (&[D::Queued, D::Deferred], None),
        // The server's answer may come late, when the letter was given up for lost already.
        DispatchStep::Delivered { attempt, .. } => (&[D::Sending, D::Unknown], Some(*attempt)),
        DispatchStep::Defer { attempt, .. }
        | DispatchStep::Fail { attempt, .. }
        | DispatchStep::Lose { attempt, .. } => (&[D::Sending], Some(*attempt)),
        DispatchStep::Retry => (&[D::Deferred, D::Failed, D::Unknown], None),
        DispatchStep::Drop => (&[D::Queued, D::Deferred, D::Failed, D::Unknown], None),
    };
    let is_due = !matches!(step, DispatchStep::Begin) || before.due().is_none_or(|due| due <= now);
    let fits = needs.contains(&before.stage())
        && is_due
        && attempt.is_none_or(|attempt| attempt == before.attempts);
    if !fits {
        let stage = before.stage();
        let needs = needs.to_vec();
        return Err(gate.refused([Refusal::WrongDispatch { stage, needs }]));
    }
    let state = match step {
        DispatchStep::Begin => DispatchState::Sending { since: now },
        DispatchStep::Defer { fault, .. } if before.tries < Dispatch::MOST_TRIES => {
            DispatchState::Deferred {
                until: now.plus(Dispatch::pause(before.tries)),
                fault: fault.clone(),
            }
        }
        DispatchStep::Defer { fault, .. } | DispatchStep::Fail { fault, .. } => {
            DispatchState::Failed {
                at: now,
                fault: fault.clone(),
            }
        }
        DispatchStep::Lose { fault, .. } => DispatchState::Unknown {
            at: now,
            fault: fault.clone(),
        },
        DispatchStep::Retry => DispatchState::Queued,
        DispatchStep::Delivered { attempt, answer } => {
            let delivered = InvitationEvent::Delivered {
                attempt: *attempt,
                answer: answer.clone(),
            };
            return sent_by_mail(gate, invitation, delivered);
        }
        DispatchStep::Drop => return taken_out(gate, invitation),
    };
    gate.close()?;
    let begun = u32::from(matches!(step, DispatchStep::Begin));
    let tries = match step {
        DispatchStep::Retry => 0,
        _ => before.tries.saturating_add(begun),
    };
    let after = Dispatch {
        attempts: before.attempts.saturating_add(begun),
        tries,
        state,
    };
    let event = InvitationEvent::DispatchChanged {
        before: Box::new(before.clone()),
        after: Box::new(after),
    };
    Ok(Decision::of([Event::Invitation(id, event)]))
}

/// Out of the outbox: still checked and ready, and nobody sends it by itself.
fn taken_out(gate: Gate<'_>, invitation: &Invitation) -> Result<Decision, Refused> {
    let InvitationStatus::Ready { at, .. } = invitation.status else {
        return Err(gate.refused([Refusal::NotInOutbox]));
    };
    gate.close()?;
    let event = InvitationEvent::StatusChanged {
        before: invitation.status,
        after: InvitationStatus::Ready {
            at,
            by: HandOver::Marked,
        },
    };
    Ok(Decision::of([Event::Invitation(invitation.id, event)]))
}

/// A reason, unless the letter is not in the outbox, or stands at one of these there.
pub(super) fn require_not_in_outbox(gate: &mut Gate<'_>, invitation: &Invitation, harmless: &[D]) {
    if let Some(dispatch) = &invitation.dispatch {
        let stage = dispatch.stage();
        gate.require(harmless.contains(&stage), || Refusal::InOutbox(stage));
    }
}
