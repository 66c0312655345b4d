//! Preparing a mailing: what is wrong with the whole of it. What stands against a single
//! recipient is judged when its own invitation is written, and keeps nobody else waiting.

use std::collections::BTreeSet;

use super::Gate;
use super::matter::made;
use crate::capability::Feature;
use crate::event::Decision;
use crate::mailing::{Mailing, MailingChange as Change, MailingCommand, MailingId, MailingPlan};
use crate::matter::Stamp;
use crate::refusal::Refused;
use crate::rule::Rule;

pub(super) fn decide(
    mut gate: Gate<'_>,
    id: MailingId,
    command: &MailingCommand,
) -> Result<Decision, Refused> {
    let MailingCommand::Prepare(plan) = command;
    gate.require_offered(Feature::RelationshipRequests);
    gate.require_free(id.into());
    require_plan(&mut gate, plan);
    let stamp = Stamp::new(gate.now, gate.actor.name.clone());
    let plan = (**plan).clone();
    made(gate, Change::Prepared.code(), Mailing { id, stamp, plan })
}

fn require_plan(gate: &mut Gate<'_>, plan: &MailingPlan) {
    let count = plan.recipients.len();
    gate.require_rule(0 < count, Rule::MailingEmpty, &plan.name);
    gate.require_rule(count <= Mailing::LIMIT, Rule::MailingTooLarge, &count);
    let mut seen = BTreeSet::new();
    for recipient in &plan.recipients {
        let is_new = seen.insert(recipient.email.as_str().to_lowercase());
        gate.require_rule(is_new, Rule::MailingRepeats, &recipient.email);
        let has_text = plan
            .texts
            .iter()
            .any(|it| it.language == recipient.language);
        gate.require_rule(
            has_text,
            Rule::MailingTextMissing,
            &recipient.language.code(),
        );
    }
}
