//! Carrying a mailing out: every recipient is judged by itself, gets an invitation of its own and
//! has its letter handed over in the same transaction. Going on after an interruption finds what
//! was done before by the identities of those invitations.

use std::ops::ControlFlow;

use partnerdesk_domain::{
    Actor, Command, Content, HandOver, InvitationId, InvitationStage, Mailing, OperationId,
    Refusal, State, Subjects, Timestamp, Version, Warning, decide, evolve,
};
use partnerdesk_letters::compose_for;
use partnerdesk_ports::{Book, Replica, StoreError, Verdict, Write};

/// So many recipients share a transaction: a person who pauses waits for one of them.
const BATCH: usize = 20;

/// Where a recipient stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing speaks against writing to it.
    Waiting,
    /// It has its invitation, which has come so far.
    Invited(InvitationStage),
    /// Another invitation to this customer has not been answered yet.
    Pending(InvitationId),
    /// The rules forbid it.
    Blocked(Vec<Refusal>),
}

/// How far a mailing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MailingProgress {
    /// Recipients looked at.
    pub done: usize,
    /// Recipients in all.
    pub total: usize,
    /// Letters handed over this time.
    pub handed_over: usize,
    /// Recipients that cannot be written to.
    pub blocked: usize,
}

/// Who carries it out, when, and how letters leave.
pub struct MailingRun<'a> {
    /// Who.
    pub actor: &'a Actor,
    /// How the letters leave.
    pub by: HandOver,
    /// The present.
    pub now: &'a dyn Fn() -> Timestamp,
    /// A new identity of an attempt.
    pub operation: &'a dyn Fn() -> OperationId,
}

/// Where every recipient stands, in their order. Nothing is written.
pub fn standings(
    book: &dyn Replica,
    mailing: &Mailing,
    actor: &Actor,
    now: Timestamp,
) -> Result<Vec<Standing>, StoreError> {
    (0..mailing.plan.recipients.len())
        .map(|index| Ok(judged(book, mailing, index, actor, now)?.0))
        .collect()
}

/// Goes on with a mailing where it stands, until every recipient has been looked at or `listen`
/// says stop; what was done by then stays done.
pub fn carry_out(
    book: &mut dyn Book,
    mailing: &Mailing,
    run: &MailingRun<'_>,
    listen: &mut dyn FnMut(&MailingProgress) -> ControlFlow<()>,
) -> Result<MailingProgress, StoreError> {
    let mut progress = MailingProgress {
        total: mailing.plan.recipients.len(),
        ..MailingProgress::default()
    };
    let places: Vec<usize> = (0..progress.total).collect();
    for batch in places.chunks(BATCH) {
        if listen(&progress).is_break() {
            return Ok(progress);
        }
        let mut writes = Vec::new();
        for index in batch {
            let now = (run.now)();
            match judged(book, mailing, *index, run.actor, now)? {
                (Standing::Waiting, Some(next)) => {
                    writes.extend(letter_out(mailing, *index, run, now, &next));
                }
                (Standing::Blocked(_) | Standing::Pending(_), _) => progress.blocked += 1,
                _ => {}
            }
        }
        if !writes.is_empty() {
            let verdicts = book.submit_many(&writes)?;
            for (write, verdict) in writes.iter().zip(&verdicts) {
                let hands_over = matches!(write.command, Command::HandOverInvitation { .. });
                match verdict {
                    Verdict::Applied { .. } if hands_over => progress.handed_over += 1,
                    Verdict::Refused { .. } if hands_over => progress.blocked += 1,
                    _ => {}
                }
            }
        }
        progress.done += batch.len();
    }
    // The last word is not a question.
    let _ = listen(&progress);
    Ok(progress)
}

/// What is written next for a recipient that waits: the records with its draft, and whether the
/// draft itself has to be written first.
struct Next {
    state: State,
    is_new: bool,
}

fn judged(
    book: &dyn Replica,
    mailing: &Mailing,
    index: usize,
    actor: &Actor,
    now: Timestamp,
) -> Result<(Standing, Option<Next>), StoreError> {
    let recipient = &mailing.plan.recipients[index];
    let id = mailing.invitation(index);
    let subjects = Subjects::whole(recipient.customer, Some(id), None);
    let mut state = book.state(&subjects)?;
    if let Some(invitation) = &state.invitation {
        let come_to = invitation.status.stage();
        // A draft that was not handed over, because somebody stopped in between, still waits.
        if come_to != InvitationStage::Draft {
            return Ok((Standing::Invited(come_to), None));
        }
        let is_new = false;
        return Ok((Standing::Waiting, Some(Next { state, is_new })));
    }
    let mut reasons = Vec::new();
    if let (Some(customer), Some(ours), None) =
        (recipient.country, state.account.country, recipient.customer)
        && customer.region() != ours.region()
    {
        reasons.push(Refusal::OutsideRegion { customer, ours });
    }
    match decide(actor, now, &state, &drafting(mailing, index)) {
        Err(refused) => reasons.extend(refused.reasons().iter().cloned()),
        Ok(decision) => {
            let open = decision.warnings.iter().find_map(|warning| match warning {
                Warning::AnotherInvitationOpen(id) => Some(*id),
                _ => None,
            });
            if let Some(open) = open {
                return Ok((Standing::Pending(open), None));
            }
            for event in &decision.events {
                evolve(&mut state, actor, now, event);
            }
        }
    }
    if reasons.is_empty()
        && let Some(invitation) = &state.invitation
    {
        let customer = state.customer.as_ref();
        let letter = compose_for(&state.account, customer, invitation, &actor.name);
        reasons.extend(letter.err().into_iter().flatten().map(Refusal::Letter));
    }
    if reasons.is_empty() {
        let is_new = true;
        Ok((Standing::Waiting, Some(Next { state, is_new })))
    } else {
        Ok((Standing::Blocked(reasons), None))
    }
}

fn drafting(mailing: &Mailing, index: usize) -> Command {
    let plan = &mailing.plan;
    let recipient = &plan.recipients[index];
    let text = mailing.text(recipient.language);
    Command::DraftInvitation {
        id: mailing.invitation(index),
        customer: recipient.customer,
        company: recipient.company.clone(),
        kind: plan.kind.clone(),
        content: Box::new(Content {
            recipient: Some(recipient.email.clone()),
            recipient_name: recipient.name.clone(),
            language: recipient.language,
            includes_admin: plan.includes_admin,
            subject: text.map(|it| it.subject.clone()).unwrap_or_default(),
            body: text.map(|it| it.body.clone()).unwrap_or_default(),
        }),
    }
}

/// The writes that bring one letter out: its draft, unless that is there already, and the
/// hand-over.
fn letter_out(
    mailing: &Mailing,
    index: usize,
    run: &MailingRun<'_>,
    now: Timestamp,
    next: &Next,
) -> Vec<Write> {
    let write = |command, expected| Write {
        operation: (run.operation)(),
        actor: run.actor.clone(),
        at: now,
        command,
        expected: Some(expected),
        undoes: None,
    };
    let State {
        account,
        customer,
        invitation: Some(invitation),
        ..
    } = &next.state
    else {
        return Vec::new();
    };
    let hand_over = Command::HandOverInvitation {
        invitation: invitation.id,
        by: run.by,
        letter: compose_for(account, customer.as_ref(), invitation, &run.actor.name),
    };
    let draft = next
        .is_new
        .then(|| write(drafting(mailing, index), Version(0)));
    draft
        .into_iter()
        .chain([write(hand_over, invitation.version)])
        .collect()
}
