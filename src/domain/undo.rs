//! The way back from an entry of the journal: an ordinary command that restores what was. The
//! entry stays; undoing adds another.

use crate::command::{Command, Confirmation};
use crate::customer::Customer;
use crate::decide::State;
use crate::dossier::{OffboardingStep, STEP_DONE, STEP_OPEN};
use crate::event::{CustomerEvent, Event, InvitationEvent};
use crate::id::{CustomerId, InvitationId, SubscriptionId};
use crate::indirect::{IndirectCommand, PROVIDER_NOTED, RESELLER_ASSIGNED};
use crate::invitation::InvitationStage;
use crate::journal::{Entry, Outcome};
use crate::matter::{Change, MatterCommand};
use crate::refusal::Refusal;
use crate::relationship::Stage;
use crate::subscription::Status;

/// The command that takes `entry` back in `state`, which holds the records it is about.
///
/// Refuses when there is no way back (a relationship started or ended, a letter that left), and
/// when somebody has changed the same thing since.
pub fn undo(entry: &Entry, state: &State) -> Result<Command, Refusal> {
    let Outcome::Done(events) = &entry.outcome else {
        return Err(Refusal::NotUndoable);
    };
    // The customer's mark of an open invitation follows the invitation; it is not undone itself.
    let is_mark = |event: &&Event| {
        use CustomerEvent::{InvitationClosed, InvitationOpened};
        matches!(
            event,
            Event::Customer(_, InvitationOpened(_) | InvitationClosed(_))
        )
    };
    let own: Vec<&Event> = events.iter().filter(|event| !is_mark(event)).collect();
    match own.as_slice() {
        [Event::Customer(id, event)] => of_customer(entry, state, *id, event),
        [Event::Invitation(id, event)] => of_invitation(state, *id, event),
        [Event::Matter(event)] => {
            let back = MatterCommand::back(event).ok_or(Refusal::NotUndoable)?;
            unchanged(state.matters.get(event.after.id()) == Some(&event.after))?;
            Ok(Command::Matter(back))
        }
        [Event::Account { before, after }] => {
            unchanged(state.account == **after)?;
            Ok(Command::SetAccount(before.clone()))
        }
        // One command takes one thing back: an acceptance, or the change of a letter that was
        // checked already, is more than that.
        _ => Err(Refusal::NotUndoable),
    }
}

/// Whether an entry could be undone at all, whatever has happened since.
pub fn is_undoable(entry: &Entry) -> bool {
    // The answer for an empty state tells the two refusals apart.
    match undo(entry, &State::default()) {
        Ok(_) => true,
        Err(reason) => reason != Refusal::NotUndoable,
    }
}

fn unchanged(holds: bool) -> Result<(), Refusal> {
    if holds {
        Ok(())
    } else {
        Err(Refusal::ChangedSince)
    }
}

fn of_customer(
    entry: &Entry,
    state: &State,
    id: CustomerId,
    event: &CustomerEvent,
) -> Result<Command, Refusal> {
    use CustomerEvent as E;
    let customer = state.customer.as_ref().filter(|customer| customer.id == id);
    let still = |holds: fn(&Customer, &E) -> bool| {
        unchanged(customer.is_some_and(|customer| holds(customer, event)))
    };
    match event {
        E::AliasChanged { before, .. } => {
            still(|c, e| matches!(e, E::AliasChanged { after, .. } if c.alias == *after))?;
            Ok(Command::SetAlias(id, before.clone()))
        }
        E::NoteChanged { before, .. } => {
            still(|c, e| matches!(e, E::NoteChanged { after, .. } if c.note == *after))?;
            Ok(Command::SetNote(id, before.clone()))
        }
        E::TagsChanged { added, removed } => {
            still(|c, e| {
                matches!(e, E::TagsChanged { added, removed }
                    if added.iter().all(|t| c.tags.contains(t)) && !removed.iter().any(|t| c.tags.contains(t)))
            })?;
            Ok(Command::ChangeTags {
                customer: id,
                add: removed.clone(),
                remove: added.clone(),
            })
        }
        E::DetailsChanged { before, .. } => {
            still(|c, e| matches!(e, E::DetailsChanged { after, .. } if c.details == **after))?;
            Ok(Command::EditDetails(id, before.clone()))
        }
        E::OffboardingBegun => {
            still(|c, _| c.relationship.stage() == Stage::Ending)?;
            Ok(Command::AbandonOffboarding(id))
        }
        E::OffboardingAbandoned => {
            still(|c, _| c.relationship.stage() == Stage::Active)?;
            Ok(Command::BeginOffboarding(id))
        }
        E::OwnerRoleConfirmed { confirmed, .. } => {
            still(|c, e| {
                matches!(e, E::OwnerRoleConfirmed { confirmed, .. }
                    if c.owner_role_confirmed.is_some() == *confirmed)
            })?;
            Ok(Command::ConfirmOwnerRole(id, !confirmed))
        }
        E::PermissionSwitched { resource, to, .. } => {
            still(|c, e| {
                matches!(e, E::PermissionSwitched { resource, to, .. }
                    if c.permissions.of(*resource).switch == *to)
            })?;
            Ok(Command::SwitchPermission {
                customer: id,
                resource: *resource,
                to: to.opposite(),
                confirmation: Some(Confirmation::Undo(entry.sequence)),
            })
        }
        E::Revised {
            change,
            before,
            after,
        } => of_revision(customer, id, change, (before, after)),
        E::SubscriptionsChanged { before, after } => of_subscriptions(customer, id, before, *after),
        E::Added(_)
        | E::Imported(_)
        | E::SubscriptionsImported { .. }
        | E::RelationshipEnded { .. }
        | E::RelationshipStarted { .. }
        | E::AdminAccessLost
        | E::InvitationOpened(_)
        | E::InvitationClosed(_) => Err(Refusal::NotUndoable),
    }
}

/// What else is recorded of a customer, where the opposite is an ordinary command.
fn of_revision(
    customer: Option<&Customer>,
    id: CustomerId,
    change: &Change,
    (before, after): (&Customer, &Customer),
) -> Result<Command, Refusal> {
    match change.code() {
        RESELLER_ASSIGNED => {
            unchanged(customer.is_some_and(|customer| customer.reseller == after.reseller))?;
            let back = IndirectCommand::AssignReseller(before.reseller);
            Ok(Command::Indirect(id, back))
        }
        PROVIDER_NOTED => {
            unchanged(customer.is_some_and(|customer| customer.providers == after.providers))?;
            let differs = before
                .providers
                .symmetric_difference(&after.providers)
                .next();
            let provider = *differs.ok_or(Refusal::NotUndoable)?;
            let shares = before.providers.contains(&provider);
            Ok(Command::Indirect(
                id,
                IndirectCommand::NoteProvider { provider, shares },
            ))
        }
        STEP_DONE | STEP_OPEN => {
            unchanged(customer.is_some_and(|customer| customer.offboarding == after.offboarding))?;
            let step = OffboardingStep::ALL.iter().copied().find(|step| {
                let done =
                    |of: &Customer| of.offboarding.as_ref().is_some_and(|it| it.is_done(*step));
                done(before) != done(after)
            });
            Ok(Command::TickOffboarding {
                customer: id,
                step: step.ok_or(Refusal::NotUndoable)?,
                done: change.code() == STEP_OPEN,
            })
        }
        _ => Err(Refusal::NotUndoable),
    }
}

/// Each subscription gets its status back, unless it was cancelled or not yet provisioned.
fn of_subscriptions(
    customer: Option<&Customer>,
    id: CustomerId,
    before: &[(SubscriptionId, Status)],
    after: Status,
) -> Result<Command, Refusal> {
    let gone = |status: &Status| matches!(status, Status::Pending | Status::Cancelled);
    if gone(&after) || before.iter().any(|(_, status)| gone(status)) {
        return Err(Refusal::NotUndoable);
    }
    let still = |(subscription, _): &(SubscriptionId, Status)| {
        let known = customer.and_then(|customer| customer.subscription(subscription));
        known.is_some_and(|known| known.status == after)
    };
    unchanged(before.iter().all(still))?;
    Ok(Command::RestoreSubscriptions(id, before.to_vec()))
}

fn of_invitation(
    state: &State,
    id: InvitationId,
    event: &InvitationEvent,
) -> Result<Command, Refusal> {
    let invitation = state
        .invitation
        .as_ref()
        .filter(|invitation| invitation.id == id);
    match event {
        InvitationEvent::Revised { before, after, .. } => {
            unchanged(invitation.is_some_and(|found| found.content == **after))?;
            Ok(Command::ReviseInvitation(id, before.clone()))
        }
        InvitationEvent::StatusChanged { before, after } => {
            let back = matches!(
                (after.stage(), before.stage()),
                (InvitationStage::Sent, InvitationStage::Ready)
                    | (
                        InvitationStage::Declined | InvitationStage::Lapsed,
                        InvitationStage::Sent
                    )
                    | (InvitationStage::Withdrawn, _)
            );
            if !back {
                return Err(Refusal::NotUndoable);
            }
            unchanged(invitation.is_some_and(|found| found.status == *after))?;
            Ok(Command::ReopenInvitation(id, *before))
        }
        InvitationEvent::Drafted(_)
        | InvitationEvent::HandedOver { .. }
        | InvitationEvent::Matched(_)
        | InvitationEvent::DispatchChanged { .. }
        | InvitationEvent::Delivered { .. } => Err(Refusal::NotUndoable),
    }
}
