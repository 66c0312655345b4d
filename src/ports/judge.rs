//! From an attempt to what has to be written: what every authority does in its transaction,
//! between reading the records and writing them. It reads and writes nothing itself.

use partnerdesk_domain::{
    Actor, Command, Customer, Decision, Delivery, Entry, Event, Invitation, InvitationId, Matter,
    Outcome, PartnerAccount, Refusal, RefusalNote, Refused, Sequence, State, Timestamp, Version,
    action_name, decide, evolve,
};

use crate::write::Write;

/// The records after an attempt, as far as they changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Records {
    /// Our own account, if it changed.
    pub account: Option<PartnerAccount>,
    /// The customer, if it changed.
    pub customer: Option<Customer>,
    /// The invitation, if it changed.
    pub invitation: Option<Invitation>,
    /// The matters that changed.
    pub matters: Vec<Matter>,
}

impl Records {
    /// Applies events to the records they are about; what they did not touch is not among them.
    pub fn after(state: &State, actor: &Actor, at: Timestamp, events: &[Event]) -> Self {
        let mut after = state.clone();
        for event in events {
            evolve(&mut after, actor, at, event);
        }
        let is_news = |matter: &&Matter| state.matters.get(matter.id()) != Some(matter);
        Self {
            matters: after.matters.iter().filter(is_news).cloned().collect(),
            account: (after.account != state.account).then_some(after.account),
            customer: after
                .customer
                .filter(|customer| Some(customer) != state.customer.as_ref()),
            invitation: after
                .invitation
                .filter(|one| Some(one) != state.invitation.as_ref()),
        }
    }
}

/// What has to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// The records and the entry; the letters go into the outbox.
    Apply {
        /// The records after it.
        records: Box<Records>,
        /// The entry.
        entry: Box<Entry>,
        /// The letters.
        deliveries: Vec<Delivery>,
        /// The invitation whose letter leaves the outbox, before others are put into it.
        leaves_outbox: Option<InvitationId>,
        /// What the person should know.
        warnings: Vec<partnerdesk_domain::Warning>,
    },
    /// Nothing.
    Nothing {
        /// What the person should know.
        warnings: Vec<partnerdesk_domain::Warning>,
    },
    /// The entry of the attempt, if it is one that is kept.
    Refuse {
        /// Why it was refused.
        refused: Refused,
        /// The entry.
        entry: Option<Box<Entry>>,
    },
}

/// Judges `write` against `state`, the records it names; `sequence` is the next free place in
/// the journal.
pub fn judge(write: &Write, state: &State, sequence: Sequence) -> Judged {
    let verdict = check_version(write, state)
        .and_then(|()| decide(&write.actor, write.at, state, &write.command));
    match verdict {
        Ok(Decision {
            events, warnings, ..
        }) if events.is_empty() => Judged::Nothing { warnings },
        Ok(Decision {
            events,
            deliveries,
            warnings,
        }) => {
            let records = Records::after(state, &write.actor, write.at, &events);
            let leaves_outbox = leaves_outbox(state, &records, &deliveries);
            let entry = Box::new(entry(write, state, sequence, Outcome::Done(events)));
            Judged::Apply {
                records: Box::new(records),
                entry,
                deliveries,
                leaves_outbox,
                warnings,
            }
        }
        Err(refused) => {
            let notes = refused
                .essential()
                .iter()
                .map(|reason| note(reason))
                .collect();
            // A file may hold a million rows that are refused for the same reason; it keeps
            // its own account of them.
            let kept = !matches!(write.command, Command::ImportCustomer(_));
            let entry =
                kept.then(|| Box::new(entry(write, state, sequence, Outcome::Refused(notes))));
            Judged::Refuse { refused, entry }
        }
    }
}

/// A letter is in the outbox exactly while its invitation is on the way through it.
fn leaves_outbox(before: &State, after: &Records, deliveries: &[Delivery]) -> Option<InvitationId> {
    let was_there = before.invitation.as_ref()?.dispatch.is_some();
    let after = after.invitation.as_ref()?;
    let stays = after.dispatch.is_some() && deliveries.is_empty();
    (was_there && !stays).then_some(after.id)
}

fn check_version(write: &Write, state: &State) -> Result<(), Refused> {
    let Some(expected) = write.expected else {
        return Ok(());
    };
    let found = version_named(&write.command, state).unwrap_or(Version(0));
    if expected == found {
        Ok(())
    } else {
        Err(Refusal::Changed { expected, found }.into())
    }
}

/// The version of the record that a command is on: the matter's or the invitation's where it
/// names one, the customer's otherwise; none where there is no such record.
pub fn version_named(command: &Command, state: &State) -> Option<Version> {
    match (command.matter(), command.invitation()) {
        (Some(id), _) => state.matters.get(id).map(|matter| matter.stamp().version),
        (None, Some(_)) => state.invitation.as_ref().map(|it| it.version),
        (None, None) => state.customer.as_ref().map(|it| it.version),
    }
}

fn entry(write: &Write, state: &State, sequence: Sequence, outcome: Outcome) -> Entry {
    let of_invitation = state
        .invitation
        .as_ref()
        .and_then(|invitation| invitation.customer);
    let of_matter = write.command.matter().and_then(|id| {
        let matter = state.matters.get(id);
        matter.and_then(Matter::customer)
    });
    Entry {
        sequence,
        operation: write.operation,
        at: write.at,
        actor: write.actor.clone(),
        action: action_name(&write.command).to_owned(),
        customer: write.command.customer().or(of_invitation).or(of_matter),
        invitation: write.command.invitation(),
        matter: write.command.matter(),
        outcome,
        undoes: write.undoes,
    }
}

fn note(refusal: &Refusal) -> RefusalNote {
    let about = match refusal {
        Refusal::RoleMayNot { role, .. } => role.code().to_owned(),
        Refusal::Blocked(blocker) => blocker.subscription.to_string(),
        Refusal::NoSuchSubscription(id) => id.to_string(),
        Refusal::WrongStage { stage, .. } => stage.code().to_owned(),
        Refusal::WrongInvitationStage { stage, .. } => stage.code().to_owned(),
        Refusal::InOutbox(stage) | Refusal::WrongDispatch { stage, .. } => stage.code().to_owned(),
        Refusal::WrongStanding { standing, .. } => standing.code().to_owned(),
        Refusal::AccountIncomplete(part) => part.code().to_owned(),
        Refusal::WrongMatterStage { stage, .. } => (*stage).to_owned(),
        Refusal::Rule { about, .. } => about.clone(),
        _ => String::new(),
    };
    RefusalNote {
        code: refusal.code().to_owned(),
        about,
    }
}
