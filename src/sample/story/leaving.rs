//! Off-boarding: begun, cleared, given up, ended, and the attempts that the rules refuse.

use partnerdesk_domain::{BlockerKind, Command, Confirmation, Tag, blockers};

use super::arriving::buy;
use crate::agents::Agent;
use crate::catalogue::Fresh;
use crate::pen::Pen;

fn mark(pen: &mut Pen, who: Agent) {
    let customer = pen.id();
    let add = vec![Tag::parse("offboarding").expect("a label")];
    pen.write(
        who,
        Command::ChangeTags {
            customer,
            add,
            remove: Vec::new(),
        },
    );
}

/// Begins off-boarding and labels the customer.
pub(crate) fn begin(pen: &mut Pen, days_ago: u32) {
    pen.on(days_ago);
    let who = pen.seller();
    pen.write(who, Command::BeginOffboarding(pen.id()));
    mark(pen, who);
}

/// Clears one blocker after the other until so many are left.
pub(crate) fn clear_until(pen: &mut Pen, days_ago: u32, left: usize) {
    pen.on(days_ago);
    let who = pen.admin();
    // One step for each subscription is enough: none needs two.
    for _ in 0..pen.customer().subscriptions.len() {
        let now = pen.time();
        let found = blockers(pen.customer(), now);
        if found.len() <= left {
            return;
        }
        let (id, first) = (pen.id(), &found[0]);
        let subscription = first.subscription.clone();
        let command = if first.kind == BlockerKind::ActiveSubscription {
            Command::SuspendSubscription(id, subscription)
        } else {
            Command::CancelSubscription(id, subscription)
        };
        pen.write(who, command);
    }
}

/// Somebody tries to end a relationship that is not cleared at all; later the customer even
/// buys something more.
pub(crate) fn refused(pen: &mut Pen) {
    if pen.profile.index == 1 {
        pen.on(8);
        let command = Command::EndRelationship(pen.id(), pen.typed());
        pen.write(Agent::Rossi, command);
    }
    buy(pen, 2, Fresh::Server, 3);
    buy(pen, 1, Fresh::Copilot, 2);
}

/// Begun and given up.
pub(crate) fn abandoned(pen: &mut Pen) {
    pen.on(14);
    let who = pen.seller();
    pen.write(who, Command::BeginOffboarding(pen.id()));
    pen.on(12);
    pen.write(who, Command::AbandonOffboarding(pen.id()));
}

/// Begun, cleared and ended; once with a wrong name typed first.
pub(crate) fn ended(pen: &mut Pen) {
    begin(pen, 13);
    clear_until(pen, 12, 0);
    pen.on(10);
    let who = pen.seller();
    if pen.profile.index == 6 {
        let wrong = Confirmation::Typed("the whole book".to_owned());
        pen.write(who, Command::EndRelationship(pen.id(), wrong));
    }
    let command = Command::EndRelationship(pen.id(), pen.typed());
    pen.write(who, command);
}
