//! What can be done about a subscription, and when: windows, terms, add-ons, whose it is.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/records.rs"]
mod records;

use partnerdesk_domain::*;
use records::*;

fn with(subscriptions: Vec<Subscription>) -> State {
    let customer = Customer {
        subscriptions,
        ..customer(1)
    };
    State::of_customer(account(), customer)
}

/// Bought or renewed on this day, in new commerce: cancelled at once within seven days only.
fn started(on: i64, status: Status) -> Subscription {
    Subscription {
        commerce: Commerce::NewCommerce,
        started: Some(day(on)),
        status,
        ..subscription("a")
    }
}

fn add_on(id: &str, status: Status) -> Subscription {
    Subscription {
        parent: "a".parse().ok(),
        status,
        ..subscription(id)
    }
}

fn suspend(id: &str) -> Command {
    Command::SuspendSubscription(customer_id(1), id.parse().unwrap())
}

fn reactivate(id: &str) -> Command {
    Command::ReactivateSubscription(customer_id(1), id.parse().unwrap())
}

fn cancel(id: &str) -> Command {
    Command::CancelSubscription(customer_id(1), id.parse().unwrap())
}

/// The statuses after a command, in the order of the subscriptions.
fn after(mut state: State, command: &Command) -> Vec<Status> {
    done(&mut state, NOW, command);
    let customer = state.customer.unwrap();
    customer.subscriptions.iter().map(|s| s.status).collect()
}

const SUSPENDED: Status = Status::Suspended {
    since: Some(day(190)),
};
const SUSPENDED_NOW: Status = Status::Suspended { since: Some(NOW) };
const WITH_TERM: Status = Status::ScheduledToEnd { at: day(385) };

#[test]
fn the_window_for_cancelling_at_once_is_seven_days_in_new_commerce() {
    let state = |on| with(vec![started(on, Status::Active)]);
    assert_eq!(after(state(193), &cancel("a")), [Status::Cancelled]);
    assert_eq!(after(state(192), &cancel("a")), [WITH_TERM]);
    let decision = decide(&admin_agent(), NOW, &state(192), &cancel("a")).unwrap();
    assert_eq!(decision.warnings, [Warning::EndsWithTerm(Some(day(385)))]);
}

#[test]
fn a_reservation_is_cancelled_at_any_time_and_never_suspended() {
    let mut reservation = started(20, Status::Active);
    reservation.category = Category::Reservation;
    let state = with(vec![reservation]);
    assert_eq!(codes(&refused(&state, &suspend("a"))), ["cannot-suspend"]);
    assert_eq!(after(state, &cancel("a")), [Status::Cancelled]);
}

#[test]
fn what_is_not_provisioned_is_cancelled_at_any_time() {
    let state = with(vec![started(20, Status::Pending)]);
    assert_eq!(after(state, &cancel("a")), [Status::Cancelled]);
}

#[test]
fn a_suspended_subscription_is_not_brought_back_by_cancelling_it_too_late() {
    let late = with(vec![started(20, SUSPENDED)]);
    let refusal = Refusal::WrongStanding {
        standing: Standing::Suspended,
        needs: vec![Standing::Active],
    };
    assert_eq!(refused(&late, &cancel("a")), [refusal]);
    let in_time = with(vec![started(195, SUSPENDED)]);
    assert_eq!(after(in_time, &cancel("a")), [Status::Cancelled]);
}

#[test]
fn what_is_gone_is_not_cancelled_again_however_late() {
    let state = with(vec![started(20, Status::Cancelled)]);
    let refusal = Refusal::WrongStanding {
        standing: Standing::Cancelled,
        needs: vec![Standing::Pending, Standing::Active, Standing::Suspended],
    };
    assert_eq!(refused(&state, &cancel("a")), [refusal]);
}

#[test]
fn a_term_that_is_over_or_unknown_is_no_end_to_wait_for() {
    for ends in [None, Some(NOW), Some(day(150))] {
        let mut known = started(20, Status::Active);
        known.ends = ends;
        let until = day(27);
        assert_eq!(
            refused(&with(vec![known]), &cancel("a")),
            [Refusal::CancellationWindowClosed { until }]
        );
    }
}

#[test]
fn cancelling_again_what_ends_with_its_term_changes_nothing() {
    let state = with(vec![started(20, WITH_TERM)]);
    let decision = decide(&admin_agent(), NOW, &state, &cancel("a")).unwrap();
    assert_eq!(decision.events, []);
    assert_eq!(decision.warnings, [Warning::EndsWithTerm(Some(day(385)))]);
}

#[test]
fn add_ons_follow_their_base_into_suspension_and_come_back_one_by_one() {
    let all = vec![
        subscription("a"),
        add_on("b", Status::Active),
        add_on("c", Status::Pending),
        subscription("d"),
    ];
    let mut state = with(all);
    done(&mut state, NOW, &suspend("a"));
    assert_eq!(
        after(state, &reactivate("a")),
        [
            Status::Active,
            SUSPENDED_NOW,
            Status::Pending,
            Status::Active
        ]
    );
}

#[test]
fn add_ons_go_with_their_base_but_none_is_brought_back_by_its_schedule() {
    let earlier = Status::ScheduledToEnd { at: day(250) };
    let all = |on| {
        with(vec![
            started(on, Status::Active),
            add_on("b", Status::Active),
            add_on("c", SUSPENDED),
            add_on("d", earlier),
        ])
    };
    assert_eq!(after(all(195), &cancel("a")), [Status::Cancelled; 4]);
    assert_eq!(
        after(all(20), &cancel("a")),
        [WITH_TERM, WITH_TERM, SUSPENDED, earlier]
    );
}

#[test]
fn after_retention_nothing_can_be_reactivated() {
    let since = |on| {
        with(vec![started(
            20,
            Status::Suspended {
                since: Some(day(on)),
            },
        )])
    };
    assert_eq!(after(since(111), &reactivate("a")), [Status::Active]);
    let refusal = Refusal::WrongStanding {
        standing: Standing::Cancelled,
        needs: vec![Standing::Suspended],
    };
    assert_eq!(refused(&since(110), &reactivate("a")), [refusal]);
}

#[test]
fn only_a_customer_of_ours_has_subscriptions_to_manage() {
    for stage in [Stage::None, Stage::Ended] {
        let mut customer = at_stage(stage);
        customer.subscriptions = vec![subscription("a"), add_on("b", SUSPENDED)];
        let state = State::of_customer(account(), customer);
        for command in [suspend("a"), cancel("a"), reactivate("b")] {
            let codes = codes(&refused(&state, &command));
            assert_eq!(codes, ["wrong-relationship"], "{stage:?} {command:?}");
        }
    }
}

#[test]
fn data_is_kept_from_the_day_of_the_suspension() {
    let state = with(vec![subscription("a")]);
    let told = |command: &Command, state: &State| {
        let decision = decide(&admin_agent(), NOW, state, command).unwrap();
        consequences(state, NOW, &decision)
    };
    assert_eq!(
        told(&suspend("a"), &state),
        [
            Consequence::UsersLockedOut,
            Consequence::DataKeptUntil(day(290))
        ]
    );
    let restore =
        Command::RestoreSubscriptions(customer_id(1), vec![("a".parse().unwrap(), SUSPENDED)]);
    assert_eq!(
        told(&restore, &state),
        [
            Consequence::UsersLockedOut,
            Consequence::DataKeptUntil(day(280))
        ]
    );
}
