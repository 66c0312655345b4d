//! An attempt to write and what came of it.

use partnerdesk_domain::{
    Actor, Command, Entry, Event, OperationId, Outcome, Refused, Sequence, Timestamp, Version,
    Warning,
};

/// An attempt to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Write {
    /// Made by the writer before the first try: the same operation is applied once, however
    /// often it is submitted.
    pub operation: OperationId,
    /// Who asks.
    pub actor: Actor,
    /// When, by the writer's clock.
    pub at: Timestamp,
    /// What is asked for.
    pub command: Command,
    /// The version of the record that the writer looked at: the matter's or the invitation's
    /// for commands on one, the customer's otherwise. None where a lost update cannot happen.
    pub expected: Option<Version>,
    /// The entry that this undoes.
    pub undoes: Option<Sequence>,
}

/// What came of it. What was refused is refused for good; everything else is in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It happened.
    Applied {
        /// Where it stands in the journal.
        sequence: Sequence,
        /// What happened.
        events: Vec<Event>,
        /// What the person should know.
        warnings: Vec<Warning>,
    },
    /// Everything is as asked already; nothing was written.
    Unchanged {
        /// What the person should know.
        warnings: Vec<Warning>,
    },
    /// The rules, or a change by somebody else, forbid it.
    Refused {
        /// Why.
        refused: Refused,
        /// Where the attempt stands in the journal; none where attempts are not kept.
        sequence: Option<Sequence>,
    },
}

impl Verdict {
    /// What came of a write whose entry is in the journal already. A refused one is judged anew
    /// by the caller: its reasons are kept as notes only.
    pub fn of_entry(entry: &Entry, write: &Write) -> Option<Self> {
        match &entry.outcome {
            Outcome::Done(events) if entry.operation == write.operation => Some(Self::Applied {
                sequence: entry.sequence,
                events: events.clone(),
                warnings: Vec::new(),
            }),
            Outcome::Done(_) | Outcome::Refused(_) => None,
        }
    }

    /// The reasons against it, if it was refused.
    pub fn refused(&self) -> Option<&Refused> {
        match self {
            Self::Refused { refused, .. } => Some(refused),
            Self::Applied { .. } | Self::Unchanged { .. } => None,
        }
    }
}
