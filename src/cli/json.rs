//! The shapes that programs read. They are published: a key that is here stays, with its
//! meaning. Instants are RFC 3339 in UTC, identities are texts, codes are the stable names.
//!
//! - customers, rows, subscriptions and log entries: as in exported files, `partnerdesk_exchange`;
//! - a change: see [`Change`]; a refusal: see [`refusal`]; an invitation: see [`invitation`];
//! - what only one command answers stands with that command.

mod consequence;
mod event;
mod invitation;
mod profile;
mod referral;
mod refusal;

use partnerdesk_domain::{Decision, consequences};
use serde::Serialize;
use serde_json::{Map, Value};

pub(crate) use consequence::{consequence, warning};
pub(crate) use event::event;
pub(crate) use invitation::{DispatchShape, InvitationShape};
pub(crate) use profile::ProfileShape;
pub(crate) use referral::ReferralShape;
pub(crate) use refusal::{RefusedShape, reasons};

use crate::deed::{Mode, Outcome};

/// A stable name with what belongs to it: `{"code": ..., ...}`.
#[derive(Debug, Serialize)]
pub(crate) struct Coded {
    pub(crate) code: &'static str,
    #[serde(flatten)]
    pub(crate) evidence: Map<String, Value>,
}

impl Coded {
    /// A code, and its evidence as a JSON object.
    fn new(code: &'static str, evidence: Value) -> Self {
        let evidence = match evidence {
            Value::Object(map) => map,
            _ => Map::new(),
        };
        Self { code, evidence }
    }
}

/// What a command changed, or, in a dry run, would change.
#[derive(Debug, Serialize)]
pub(crate) struct Change {
    /// Whether something was written.
    applied: bool,
    /// Whether it was only looked at.
    dry_run: bool,
    /// The entry of the journal, where one was written.
    entry: Option<u64>,
    /// What happened: `{"event", "customer" or "invitation", "before", "after"}`.
    events: Vec<event::EventShape>,
    /// What follows: `{"code", ...}`.
    consequences: Vec<Coded>,
    /// What to know although nothing forbids it: `{"code", ...}`.
    warnings: Vec<Coded>,
}

impl Change {
    /// The shape of an outcome.
    pub(crate) fn of(outcome: &Outcome) -> Self {
        let decision = Decision {
            events: outcome.events.clone(),
            ..Decision::default()
        };
        let after = consequences(&outcome.before, outcome.at, &decision);
        Self {
            applied: outcome.mode == Mode::Real && !outcome.events.is_empty(),
            dry_run: outcome.mode == Mode::DryRun,
            entry: outcome.sequence.map(|sequence| sequence.0),
            events: outcome.events.iter().map(event).collect(),
            consequences: after.iter().map(consequence).collect(),
            warnings: outcome.warnings.iter().map(warning).collect(),
        }
    }
}
