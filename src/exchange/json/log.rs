//! An entry of the activity log as published JSON.

use partnerdesk_domain::{Outcome, change_words, operation_type};
use partnerdesk_ports::Link;
use serde::Serialize;

use crate::instant::instant_text;

/// An entry of the activity log as published JSON, with its place in the chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LogEntryJson {
    pub(crate) sequence: u64,
    pub(crate) at: String,
    pub(crate) action: String,
    /// The portal's name for it, where it has one.
    pub(crate) operation_type: Option<&'static str>,
    pub(crate) customer: Option<String>,
    pub(crate) customer_name: Option<String>,
    pub(crate) invitation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) matter: Option<String>,
    pub(crate) agent: String,
    pub(crate) role: &'static str,
    pub(crate) result: &'static str,
    pub(crate) reasons: Vec<ReasonJson>,
    pub(crate) changes: Vec<ChangeJson>,
    pub(crate) undoes: Option<u64>,
    pub(crate) operation: String,
    pub(crate) previous_hash: String,
    pub(crate) hash: String,
}

/// A reason that stood against an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ReasonJson {
    pub(crate) code: String,
    pub(crate) about: Option<String>,
}

/// What an event changed, in stable words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct ChangeJson {
    pub(crate) before: String,
    pub(crate) after: String,
}

impl LogEntryJson {
    /// An entry, with the name of the customer it is about where that is known.
    pub fn of(link: &Link, customer_name: Option<&str>) -> Self {
        let entry = &link.entry;
        let (result, reasons, changes) = match &entry.outcome {
            Outcome::Done(events) => {
                let words = events.iter().map(change_words);
                let changes = words.map(|(before, after)| ChangeJson { before, after });
                ("done", Vec::new(), changes.collect())
            }
            Outcome::Refused(notes) => {
                let reasons = notes.iter().map(|note| ReasonJson {
                    code: note.code.clone(),
                    about: (!note.about.is_empty()).then(|| note.about.clone()),
                });
                ("refused", reasons.collect(), Vec::new())
            }
        };
        Self {
            sequence: entry.sequence.0,
            at: instant_text(entry.at),
            action: entry.action.clone(),
            operation_type: operation_type(entry),
            customer: entry.customer.map(|id| id.to_string()),
            customer_name: customer_name.map(str::to_owned),
            invitation: entry.invitation.map(|id| id.to_string()),
            matter: entry.matter.map(|id| format!("{}/{id}", id.kind().code())),
            agent: entry.actor.name.to_string(),
            role: entry.actor.role.code(),
            result,
            reasons,
            changes,
            undoes: entry.undoes.map(|sequence| sequence.0),
            operation: entry.operation.to_string(),
            previous_hash: link.previous.to_string(),
            hash: link.hash.to_string(),
        }
    }
}
