//! The month of work that the desk tells of: in order, by several people, and nothing in it
//! that the rules would not have let happen.

use std::collections::{BTreeMap, BTreeSet};

use partnerdesk_domain::{Command, Role, action_name};
use partnerdesk_ports::{LogQuery, LogScope, Replica, Verdict};
use partnerdesk_sample::Sample;

use crate::{NOW, build, desk, of_size};

/// What is refused, on purpose: the action and the first reason.
const REFUSED: [(&str, &str); 5] = [
    ("invitation.draft", "outside-region"),
    ("permission.on", "role-may-not"),
    ("permission.on", "role-may-not"),
    ("relationship.end", "confirmation-mismatch"),
    ("relationship.end", "open-reservation"),
];

#[test]
fn everything_happens_but_what_is_refused_on_purpose() {
    for seed in [Sample::SEED, 0, 1, 2, 3, 4] {
        let mut refused = Vec::new();
        for (write, verdict) in build(&Sample { seed, ..desk() }).1 {
            match verdict {
                Verdict::Applied { .. } => {}
                Verdict::Unchanged { .. } => panic!("{write:?} changes nothing"),
                Verdict::Refused { refused: why, .. } => {
                    refused.push((action_name(&write.command), why.reasons()[0].code()));
                }
            }
        }
        refused.sort_unstable();
        assert_eq!(refused, REFUSED, "seed {seed}");
    }
}

#[test]
fn writes_are_in_the_order_of_time_and_end_now() {
    for customers in [1, 12, 60, 300] {
        let times: Vec<i64> = of_size(customers)
            .writes()
            .map(|write| write.at.0)
            .collect();
        assert!(times.is_sorted(), "{customers}");
        assert_eq!(times.last(), Some(&NOW.0));
        let days = (NOW.0 - times[0]) / 86_400_000;
        assert!((27..=33).contains(&days), "{days}");
    }
}

#[test]
fn several_people_work_through_the_whole_month() {
    let mut people: BTreeMap<String, Role> = BTreeMap::new();
    let mut days = BTreeSet::new();
    let mut busy: BTreeMap<String, usize> = BTreeMap::new();
    for write in desk().writes() {
        if matches!(write.command, Command::ImportCustomer(_)) {
            continue;
        }
        let name = write.actor.name.to_string();
        days.insert(write.at.0 / 86_400_000);
        *busy.entry(name.clone()).or_default() += 1;
        let known = people.insert(name, write.actor.role);
        assert!(known.is_none_or(|role| role == write.actor.role));
    }
    let roles: BTreeSet<Role> = people.values().copied().collect();
    assert_eq!(roles.len(), Role::ALL.len(), "every role is at work");
    assert!(
        5 <= busy.values().filter(|count| 5 <= **count).count(),
        "{busy:?}"
    );
    assert!(15 <= days.len(), "{} days", days.len());
}

#[test]
fn the_log_shows_work_and_refused_attempts_without_the_import() {
    let (book, verdicts) = build(&desk());
    let page = |scope| {
        let query = LogQuery {
            scope,
            len: 10,
            ..LogQuery::default()
        };
        book.log(&query).unwrap()
    };
    let (all, desk_work) = (page(LogScope::All), page(LogScope::Desk));
    assert_eq!(all.total, verdicts.len() as u64, "every write is kept");
    assert!(150 <= desk_work.total && desk_work.total < all.total);
}

#[test]
fn the_same_seed_gives_the_same_book_and_another_another() {
    let journal = |seed| {
        let book = build(&Sample { seed, ..desk() }).0;
        book.head().unwrap()
    };
    assert_eq!(journal(Sample::SEED), journal(Sample::SEED));
    assert_ne!(journal(Sample::SEED), journal(Sample::SEED + 1));
    let later = Sample {
        now: partnerdesk_domain::Timestamp(NOW.0 + 1),
        ..desk()
    };
    assert_eq!(
        later.listing(4).id,
        desk().listing(4).id,
        "time moves no customer"
    );
}

#[test]
fn the_account_is_set_first_and_whole() {
    let sample = desk();
    let first = sample.writes().next().unwrap();
    assert_eq!(
        first.command,
        Command::SetAccount(Box::new(sample.account()))
    );
    let account = build(&of_size(0)).0.account().unwrap();
    assert_eq!(account, sample.account());
    assert!(account.name.is_some() && account.tenant.is_some() && account.mpn_id.is_some());
}
