//! Random walks over the small book: who acts, when, and what is asked for, always the same
//! walks on every machine.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use partnerdesk_domain::*;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

use crate::book::Book;
use crate::catalogue::catalogue;
use crate::records::{actor, day};

pub(crate) static CATALOGUE: LazyLock<Vec<Command>> = LazyLock::new(catalogue);

/// The same by kind: there are many ways to say who we are, and one to record a refusal.
static KINDS: LazyLock<Vec<Vec<Command>>> = LazyLock::new(|| {
    let mut kinds: BTreeMap<&str, Vec<Command>> = BTreeMap::new();
    for command in CATALOGUE.iter() {
        let kind = kinds.entry(action_name(command)).or_default();
        kind.push(command.clone());
    }
    kinds.into_values().collect()
});

/// One step of a walk: who acts, how many days later, and which command.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    role: Role,
    days: i64,
    /// Chooses among all commands, or among those that would change something now: a walk of
    /// refusals only would not come far.
    pick: usize,
    only_possible: bool,
}

pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let role = prop_oneof![
        6 => Just(Role::AdminAgent),
        1 => Just(Role::GlobalAdmin),
        1 => Just(Role::SalesAgent),
        1 => Just(Role::HelpdeskAgent),
    ];
    let step = (role, 0..20_i64, any::<u16>(), prop::bool::weighted(0.8));
    vec(
        step.prop_map(|(role, days, pick, only_possible)| Step {
            role,
            days,
            pick: usize::from(pick),
            only_possible,
        }),
        1..60,
    )
}

/// The same walks every time, on every machine, and no file of earlier failures.
pub(crate) fn walks(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(20_260_131),
        failure_persistence: None,
        ..Config::default()
    }
}

/// A step that was taken: the book before and after it, and what the journal says of it.
pub(crate) struct Taken<'a> {
    pub(crate) before: &'a Book,
    pub(crate) after: &'a Book,
    pub(crate) at: Timestamp,
    pub(crate) actor: Actor,
    pub(crate) entry: Option<Entry>,
}

pub(crate) fn walk(steps: &[Step], mut look: impl FnMut(&Taken<'_>)) -> (Book, Vec<Entry>) {
    let mut book = Book::at_the_start();
    let mut journal = Vec::new();
    let mut at = day(30);
    for step in steps {
        at = at.plus(Span::days(step.days));
        let actor = actor(step.role);
        let command = choose(&book, &actor, at, step);
        let before = book.clone();
        let entry = book.attempt(&actor, at, command);
        journal.extend(entry.clone());
        look(&Taken {
            before: &before,
            after: &book,
            at,
            actor,
            entry,
        });
    }
    (book, journal)
}

/// The command that a step picks. Where only a change will do: one of the kind that it picks, or
/// of the next kind in turn of which there is one.
fn choose(book: &Book, actor: &Actor, at: Timestamp, step: &Step) -> &'static Command {
    let would_change = |command: &&Command| {
        let decision = book.decide(actor, at, command);
        decision.is_ok_and(|decision| !decision.events.is_empty())
    };
    let turned = |kind: &'static Vec<Command>| {
        let (before, after) = kind.split_at(step.pick % kind.len());
        after.iter().chain(before)
    };
    let (before, after) = KINDS.split_at(step.pick % KINDS.len());
    let mut in_turn = after.iter().chain(before).flat_map(turned);
    let found = in_turn.find(would_change).filter(|_| step.only_possible);
    found.unwrap_or_else(|| &CATALOGUE[step.pick % CATALOGUE.len()])
}

/// Where a walk leads, and when.
pub(crate) fn end_of(steps: &[Step]) -> (Book, Timestamp) {
    let mut end = day(0);
    let (book, _) = walk(steps, |taken| end = taken.at);
    (book, end)
}
