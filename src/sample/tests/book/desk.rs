//! The checklist of the desk: every state a person may want to see is among the sixty.

use std::collections::BTreeSet;

use partnerdesk_domain::{
    Actor, AdminStanding, AgentName, AgreementStanding, Blocker, BlockerKind, Command, Customer,
    InvitationStage, MailLanguage, PartnerAccount, Qualification, Region, Resource, Role, Stage,
    Standing, State, Status, Subscription, Switch, blockers, decide, evolve,
};
use partnerdesk_ports::Replica;
use partnerdesk_sample::Sample;

use crate::{NOW, build, customers, desk, invitations};

fn having(all: &[Customer], holds: impl Fn(&Customer) -> bool) -> usize {
    all.iter().filter(|customer| holds(customer)).count()
}

#[test]
fn every_state_of_a_customer_is_among_the_sixty() {
    let all = customers(&build(&desk()).0);
    assert_eq!(all.len(), 60);
    for stage in Stage::ALL {
        let count = having(&all, |c| c.relationship.stage() == *stage);
        assert!(5 <= count, "{stage:?}: {count}");
    }
    for standing in AdminStanding::ALL {
        let count = having(&all, |c| c.admin_access.standing() == *standing);
        assert!(3 <= count, "{standing:?}: {count}");
    }
    for standing in AgreementStanding::ALL {
        let count = having(&all, |c| c.agreement.standing() == *standing);
        assert!(3 <= count, "{standing:?}: {count}");
    }
    let schools = having(&all, |c| c.qualification == Qualification::Education);
    assert_eq!(schools, 2);
}

#[test]
fn endings_are_blocked_nearly_clear_and_clear() {
    let all = customers(&build(&desk()).0);
    let with = |stage: Stage, wanted: std::ops::RangeInclusive<usize>| {
        having(&all, |c| {
            c.relationship.stage() == stage && wanted.contains(&blockers(c, NOW).len())
        })
    };
    assert!(1 <= with(Stage::Active, 0..=0), "active and clear");
    assert!(3 <= with(Stage::Active, 4..=20), "active and blocked");
    assert!(
        1 <= with(Stage::Ending, 0..=0),
        "off-boarded but for the end"
    );
    assert!(2 <= with(Stage::Ending, 1..=1), "one thing left");
    assert!(2 <= with(Stage::Ending, 4..=20), "nothing cleared yet");
    assert_eq!(with(Stage::Ended, 1..=20), 0, "ended although blocked");
    for kind in BlockerKind::ALL {
        let count = having(&all, |c| blockers(c, NOW).iter().any(|b| b.kind == kind));
        assert!(3 <= count, "{kind:?}: {count}");
    }
}

#[test]
fn subscriptions_stand_in_every_way() {
    let all = customers(&build(&desk()).0);
    let bought: Vec<_> = all.iter().flat_map(|c| &c.subscriptions).collect();
    for standing in Standing::ALL {
        assert!(
            bought.iter().any(|s| s.standing(NOW) == *standing),
            "{standing:?}"
        );
    }
    assert!(
        bought
            .iter()
            .any(|s| matches!(s.status, Status::ScheduledToEnd { .. }))
    );
    assert!(bought.iter().any(|s| s.parent.is_some()), "no add-on");
    assert!(bought.iter().all(|s| s.started.is_none_or(|at| at < NOW)));
}

#[test]
fn every_blocker_can_be_dealt_with_and_where_it_counts_removed() {
    let (book, _) = build(&desk());
    let account = book.account().unwrap();
    let live: Vec<Customer> = customers(&book)
        .into_iter()
        .filter(|c| c.relationship.is_live())
        .collect();
    let mut wait_for_their_term = 0;
    for customer in &live {
        let kinds: BTreeSet<BlockerKind> = blockers(customer, NOW).iter().map(|b| b.kind).collect();
        let left = blockers(&cleared(&account, customer), NOW);
        if customer.relationship.stage() == Stage::Ending || kinds.len() == 4 {
            assert_eq!(left, [], "{}", customer.name());
        }
        wait_for_their_term += usize::from(!left.is_empty());
    }
    // Some terms are recorded and run on, as in life; most customers can be cleared at once.
    assert!(0 < wait_for_their_term && wait_for_their_term * 2 < live.len());
}

/// The customer after somebody has suspended or cancelled whatever blocks.
fn cleared(account: &PartnerAccount, customer: &Customer) -> Customer {
    let actor = Actor {
        name: AgentName::parse("li.na").expect("a name"),
        role: Role::AdminAgent,
    };
    let mut state = State::of_customer(account.clone(), customer.clone());
    while let Some(blocker) = next_to_clear(&state) {
        let (id, subscription) = (customer.id, blocker.subscription);
        let command = if blocker.kind == BlockerKind::ActiveSubscription {
            Command::SuspendSubscription(id, subscription)
        } else {
            Command::CancelSubscription(id, subscription)
        };
        let decision = decide(&actor, NOW, &state, &command).expect("a blocker can be dealt with");
        for event in &decision.events {
            evolve(&mut state, &actor, NOW, event);
        }
    }
    state.customer.expect("clearing removes no customer")
}

/// The first blocker of which nobody has said that it ends with its term.
fn next_to_clear(state: &State) -> Option<Blocker> {
    let customer = state.customer.as_ref()?;
    blockers(customer, NOW).into_iter().find(|blocker| {
        let subscription = customer.subscription(&blocker.subscription);
        let ends_anyway = |s: &Subscription| matches!(s.status, Status::ScheduledToEnd { .. });
        !subscription.is_some_and(ends_anyway)
    })
}

#[test]
fn invitations_stand_at_every_stage_in_both_languages() {
    let all = invitations(&build(&desk()).0);
    for stage in InvitationStage::ALL {
        assert!(all.iter().any(|i| i.status.stage() == *stage), "{stage:?}");
    }
    let sent = |overdue: bool| {
        let of_sent = all
            .iter()
            .filter(|i| i.status.stage() == InvitationStage::Sent);
        of_sent
            .filter(|i| i.status.is_overdue(NOW) == overdue)
            .count()
    };
    assert!(3 <= sent(false), "waiting");
    assert!(2 <= sent(true), "overdue");
    for language in MailLanguage::ALL {
        assert!(all.iter().any(|i| i.content.language == *language));
    }
    assert!(all.iter().any(|i| i.customer.is_none()), "to a stranger");
    assert!(all.iter().any(|i| !i.content.includes_admin));
}

#[test]
fn permissions_are_on_and_off_with_who_changed_them() {
    let all = customers(&build(&desk()).0);
    for resource in Resource::ALL {
        let on = having(&all, |c| c.permissions.of(*resource).switch == Switch::On);
        assert!(2 <= on, "{resource:?}");
    }
    let taken_back = having(&all, |c| {
        let permission = &c.permissions.azure_reservations;
        permission.switch == Switch::Off && permission.changed.is_some()
    });
    assert_eq!(taken_back, 1);
    let nameless = having(&all, |c| {
        Resource::ALL.iter().any(|resource| {
            let permission = c.permissions.of(*resource);
            permission.switch == Switch::On && permission.changed.is_none()
        })
    });
    assert_eq!(nameless, 0);
}

#[test]
fn people_have_noted_labelled_and_renamed() {
    let all = customers(&build(&desk()).0);
    assert!(10 <= having(&all, |c| c.note.is_some()));
    assert!(10 <= having(&all, |c| c.alias.is_some()));
    assert!(1 <= having(&all, |c| c.details.list_name.is_some()));
    assert!(40 <= having(&all, |c| c.details.contact_email.is_some()));
    assert!(10 <= having(&all, |c| !c.custom_domains.is_empty()));
    for label in ["vip", "renewals-q4", "test", "edu", "azure", "offboarding"] {
        let tagged = having(&all, |c| c.tags.iter().any(|tag| tag.as_str() == label));
        assert!(2 <= tagged, "{label}");
    }
}

#[test]
fn names_and_places_are_those_of_a_european_desk() {
    for seed in [Sample::SEED, 1, 99] {
        let all = customers(&build(&Sample { seed, ..desk() }).0);
        let written = |from: char, to: char| {
            having(&all, |c| {
                c.name().as_str().chars().any(|l| (from..=to).contains(&l))
            })
        };
        assert!(
            (8..=12).contains(&written('\u{4e00}', '\u{9fff}')),
            "Chinese"
        );
        assert!(
            (10..=25).contains(&written('\u{c0}', '\u{17f}')),
            "accented"
        );
        assert_eq!(written('\u{1f300}', '\u{1faff}'), 1, "with a picture");
        assert_eq!(having(&all, |c| 150 < c.name().as_str().chars().count()), 1);
        let country = |c: &Customer| c.details.country.expect("every customer has one");
        let abroad = having(&all, |c| country(c).region() != Region::Europe);
        assert_eq!(abroad, 1);
        let countries: BTreeSet<_> = all.iter().map(country).collect();
        assert!(10 <= countries.len(), "{countries:?}");
        let names: BTreeSet<_> = all.iter().map(Customer::name).collect();
        let domains: BTreeSet<_> = all.iter().map(|c| &c.primary_domain).collect();
        assert_eq!((names.len(), domains.len()), (60, 60), "seed {seed}");
    }
}

#[test]
fn no_address_and_no_domain_can_be_a_real_one() {
    let (book, _) = build(&desk());
    let all = customers(&book);
    let invited = invitations(&book);
    let domains = all
        .iter()
        .flat_map(|c| c.primary_domain.iter().chain(&c.custom_domains));
    for domain in domains {
        let invented = [".example", ".onmicrosoft.com"];
        assert!(
            invented.iter().any(|end| domain.as_str().ends_with(end)),
            "{domain}"
        );
    }
    let contacts = all.iter().filter_map(|c| c.details.contact_email.as_ref());
    let recipients = invited.iter().filter_map(|i| i.content.recipient.as_ref());
    for address in contacts.chain(recipients) {
        assert!(address.as_str().ends_with(".example"), "{address}");
    }
}
