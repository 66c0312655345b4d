//! An entry of the journal as it is stored. Its hashes stand behind it, outside the envelope.

use partnerdesk_domain::{
    Actor, Entry, InvitationId, MatterId, MatterKind, OperationId, Outcome, RefusalNote, Sequence,
    Timestamp,
};
use serde::{Deserialize, Serialize};

use super::Coded;
use super::customer::CustomerIdV1;
use super::event::EventV1;
use super::invitation::agent;
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct V1<'a> {
    sequence: u64,
    operation: u128,
    at: i64,
    agent: &'a str,
    role: u8,
    action: &'a str,
    customer: Option<CustomerIdV1>,
    invitation: Option<u128>,
    #[serde(borrow)]
    outcome: OutcomeV1<'a>,
    undoes: Option<u64>,
}

/// The second shape: an entry about a matter, by its kind and number.
#[derive(Serialize, Deserialize)]
pub(super) struct V2<'a> {
    #[serde(borrow)]
    first: V1<'a>,
    matter: Option<(u8, u128)>,
}

/// Whether the first shape cannot hold an entry.
pub(super) fn is_about_a_matter(entry: &Entry) -> bool {
    entry.matter.is_some()
}

impl<'a> From<&'a Entry> for V2<'a> {
    fn from(entry: &'a Entry) -> Self {
        let matter = entry.matter.map(|id| (id.kind().number(), id.number()));
        Self {
            first: entry.into(),
            matter,
        }
    }
}

impl TryFrom<V2<'_>> for Entry {
    type Error = Malformed;

    fn try_from(stored: V2<'_>) -> Result<Self, Malformed> {
        let matter = |(kind, number)| -> Result<MatterId, Malformed> {
            Ok(MatterId::new(MatterKind::stored(kind)?, number))
        };
        Ok(Self {
            matter: stored.matter.map(matter).transpose()?,
            ..Self::try_from(stored.first)?
        })
    }
}

/// Append only: the encoding keeps the place of a variant, not its name.
#[derive(Serialize, Deserialize)]
enum OutcomeV1<'a> {
    Done(#[serde(borrow)] Vec<EventV1<'a>>),
    /// Code and subject of each reason.
    Refused(Vec<(&'a str, &'a str)>),
}

impl<'a> From<&'a Entry> for V1<'a> {
    fn from(entry: &'a Entry) -> Self {
        let outcome = match &entry.outcome {
            Outcome::Done(events) => OutcomeV1::Done(events.iter().map(EventV1::from).collect()),
            Outcome::Refused(notes) => {
                let pair = |note: &'a RefusalNote| (note.code.as_str(), note.about.as_str());
                OutcomeV1::Refused(notes.iter().map(pair).collect())
            }
        };
        Self {
            sequence: entry.sequence.0,
            operation: entry.operation.0,
            at: entry.at.0,
            agent: entry.actor.name.as_str(),
            role: entry.actor.role.number(),
            action: &entry.action,
            customer: entry.customer.map(CustomerIdV1::from),
            invitation: entry.invitation.map(|id| id.0),
            outcome,
            undoes: entry.undoes.map(|sequence| sequence.0),
        }
    }
}

impl TryFrom<V1<'_>> for Entry {
    type Error = Malformed;

    fn try_from(stored: V1<'_>) -> Result<Self, Malformed> {
        let outcome = match stored.outcome {
            OutcomeV1::Done(events) => {
                let events = events.into_iter().map(TryInto::try_into);
                Outcome::Done(events.collect::<Result<_, _>>()?)
            }
            OutcomeV1::Refused(notes) => {
                let note = |(code, about): (&str, &str)| RefusalNote {
                    code: code.to_owned(),
                    about: about.to_owned(),
                };
                Outcome::Refused(notes.into_iter().map(note).collect())
            }
        };
        Ok(Self {
            sequence: Sequence(stored.sequence),
            operation: OperationId(stored.operation),
            at: Timestamp(stored.at),
            actor: Actor {
                name: agent(stored.agent)?,
                role: Coded::stored(stored.role)?,
            },
            action: stored.action.to_owned(),
            customer: stored.customer.map(TryInto::try_into).transpose()?,
            invitation: stored.invitation.map(InvitationId),
            matter: None,
            outcome,
            undoes: stored.undoes.map(Sequence),
        })
    }
}
