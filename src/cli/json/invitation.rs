//! The shape of an invitation. Text with placeholders is the draft; `letter` is what left.

use partnerdesk_domain::{
    Dispatch, DispatchState, HandOver, Invitation, InvitationKind, InvitationStatus, Timestamp,
};
use partnerdesk_exchange::instant_text;
use serde::Serialize;

/// An invitation.
#[derive(Debug, Serialize)]
pub(crate) struct InvitationShape {
    id: String,
    customer: Option<String>,
    company: String,
    /// `draft`, `ready`, `sent`, `accepted`, `declined`, `lapsed`, `withdrawn`.
    status: &'static str,
    /// When it came to stand there; none for a draft.
    since: Option<String>,
    /// When to ask again, while it is sent.
    follow_up: Option<String>,
    /// How it last left the program, while it is ready.
    handed_over: Option<&'static str>,
    /// Where its letter stands in the outbox, while it is there.
    outbox: Option<DispatchShape>,
    /// `reseller` or `indirect-reseller`.
    kind: &'static str,
    /// The indirect provider, where one takes part.
    provider: Option<String>,
    includes_admin: bool,
    recipient: Option<String>,
    recipient_name: Option<String>,
    language: &'static str,
    subject: String,
    body: String,
    link: String,
    letter: Option<LetterShape>,
    drafted: String,
    drafted_by: String,
    updated: String,
}

/// A letter as it left.
#[derive(Debug, Serialize)]
struct LetterShape {
    subject: String,
    body: String,
}

/// A letter's place in the outbox.
#[derive(Debug, Serialize)]
pub(crate) struct DispatchShape {
    /// `queued`, `sending`, `deferred`, `failed`, `unknown`.
    state: &'static str,
    attempts: u32,
    /// Not before this, where it is tried again.
    next_try: Option<String>,
    /// What went wrong last: see `trouble` in the manual.
    trouble: Option<&'static str>,
    /// In the words of the server.
    words: Option<String>,
}

impl DispatchShape {
    /// The shape of a place in the outbox.
    pub(crate) fn of(dispatch: &Dispatch) -> Self {
        let next_try = match dispatch.state {
            DispatchState::Deferred { until, .. } => Some(instant_text(until)),
            _ => None,
        };
        let fault = dispatch.fault();
        Self {
            state: dispatch.stage().code(),
            attempts: dispatch.attempts,
            next_try,
            trouble: fault.map(|fault| fault.trouble.code()),
            words: fault.map(|fault| fault.words.as_str().to_owned()),
        }
    }
}

impl InvitationShape {
    /// The shape of an invitation.
    pub(crate) fn of(invitation: &Invitation) -> Self {
        let content = &invitation.content;
        let (since, follow_up, by) = dates(&invitation.status);
        let (kind, provider) = match &invitation.kind {
            InvitationKind::Reseller => ("reseller", None),
            InvitationKind::IndirectReseller { provider, .. } => {
                ("indirect-reseller", Some(provider.to_string()))
            }
        };
        Self {
            id: invitation.id.to_string(),
            customer: invitation.customer.map(|id| id.to_string()),
            company: invitation.company.to_string(),
            status: invitation.status.stage().code(),
            since: since.map(instant_text),
            follow_up: follow_up.map(instant_text),
            handed_over: by.map(HandOver::code),
            outbox: invitation.dispatch.as_ref().map(DispatchShape::of),
            kind,
            provider,
            includes_admin: content.includes_admin,
            recipient: content.recipient.as_ref().map(ToString::to_string),
            recipient_name: content.recipient_name.as_ref().map(ToString::to_string),
            language: content.language.code(),
            subject: content.subject.clone(),
            body: content.body.clone(),
            link: invitation.link.to_string(),
            letter: invitation.letter.as_ref().map(|letter| LetterShape {
                subject: letter.subject.clone(),
                body: letter.body.clone(),
            }),
            drafted: instant_text(invitation.drafted),
            drafted_by: invitation.drafted_by.to_string(),
            updated: instant_text(invitation.updated),
        }
    }
}

/// Since when, until when, how.
fn dates(status: &InvitationStatus) -> (Option<Timestamp>, Option<Timestamp>, Option<HandOver>) {
    use InvitationStatus as S;
    match *status {
        S::Draft => (None, None, None),
        S::Ready { at, by } => (Some(at), None, Some(by)),
        S::Sent { at, follow_up } => (Some(at), Some(follow_up), None),
        S::Accepted { at } | S::Declined { at } | S::Lapsed { at } | S::Withdrawn { at } => {
            (Some(at), None, None)
        }
    }
}
