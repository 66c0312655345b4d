//! Undo: what can be taken back, that it restores what was, and what has no way back.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/records.rs"]
mod records;

use partnerdesk_domain::*;
use records::*;

const ID: InvitationId = InvitationId(1);

fn of(customer: Customer) -> State {
    State::of_customer(account(), customer)
}

/// Does a command and takes it back: the way there, and the state it led to.
fn there_and_back(mut state: State, command: &Command) -> (Command, State) {
    let entry = done(&mut state, NOW, command);
    assert!(is_undoable(&entry), "{command:?}");
    let back = undo(&entry, &state).unwrap_or_else(|no| panic!("{command:?}: {no:?}"));
    done(&mut state, day(210), &back);
    (back, state)
}

fn has_no_way_back(mut state: State, command: &Command) {
    let entry = done(&mut state, NOW, command);
    assert_eq!(
        undo(&entry, &state),
        Err(Refusal::NotUndoable),
        "{command:?}"
    );
    assert!(!is_undoable(&entry), "{command:?}");
}

fn statuses(state: &State) -> Vec<Status> {
    let all = state.customer.iter().flat_map(|c| &c.subscriptions);
    all.map(|subscription| subscription.status).collect()
}

/// A base and its add-on, and one that stands alone, each with another status.
fn three(base: Status, add_on: Status, alone: Status) -> State {
    let of = |id, status, parent: Option<&str>| Subscription {
        status,
        parent: parent.and_then(|id| id.parse().ok()),
        commerce: Commerce::NewCommerce,
        ..subscription(id)
    };
    let subscriptions = vec![
        of("a", base, None),
        of("b", add_on, Some("a")),
        of("c", alone, None),
    ];
    self::of(Customer {
        subscriptions,
        ..customer(1)
    })
}

const SUSPENDED: Status = Status::Suspended {
    since: Some(day(150)),
};
const WITH_TERM: Status = Status::ScheduledToEnd { at: day(300) };

fn id(text: &str) -> SubscriptionId {
    text.parse().unwrap()
}

#[test]
fn a_reactivated_subscription_is_suspended_again_since_it_was() {
    let before = three(Status::Active, Status::Active, SUSPENDED);
    let command = Command::ReactivateSubscription(customer_id(1), id("c"));
    let (_, after) = there_and_back(before.clone(), &command);
    assert_eq!(statuses(&after), statuses(&before));
}

#[test]
fn a_base_comes_back_with_its_add_ons_each_as_it_was() {
    let before = three(Status::Active, WITH_TERM, SUSPENDED);
    let command = Command::SuspendSubscription(customer_id(1), id("a"));
    let (_, after) = there_and_back(before.clone(), &command);
    assert_eq!(statuses(&after), statuses(&before));
}

#[test]
fn an_end_with_the_term_can_be_called_off() {
    let before = three(Status::Active, Status::Active, SUSPENDED);
    let command = Command::CancelSubscription(customer_id(1), id("a"));
    let (_, after) = there_and_back(before.clone(), &command);
    assert_eq!(statuses(&after), statuses(&before));
}

#[test]
fn what_is_cancelled_for_good_does_not_come_back() {
    let mut state = three(Status::Pending, Status::Active, SUSPENDED);
    has_no_way_back(
        state.clone(),
        &Command::CancelSubscription(customer_id(1), id("a")),
    );
    done(
        &mut state,
        NOW,
        &Command::CancelSubscription(customer_id(1), id("a")),
    );
    let restore = |to| Command::RestoreSubscriptions(customer_id(1), vec![(id("a"), to)]);
    assert_eq!(
        codes(&refused(&state, &restore(Status::Active))),
        ["wrong-subscription-status"]
    );
}

#[test]
fn restoring_is_no_way_around_the_rules() {
    let state = three(Status::Active, Status::Active, SUSPENDED);
    let restore = |of, to| Command::RestoreSubscriptions(customer_id(1), vec![(id(of), to)]);
    for to in [Status::Cancelled, Status::Pending] {
        assert_eq!(codes(&refused(&state, &restore("a", to))), ["not-undoable"]);
    }
    assert_eq!(
        codes(&refused(&state, &restore("x", Status::Active))),
        ["no-such-subscription"]
    );
    assert_eq!(
        decide(&admin_agent(), NOW, &state, &restore("c", SUSPENDED)),
        Ok(Decision::default())
    );
}

#[test]
fn a_reason_against_many_subscriptions_is_told_once() {
    let mut state = three(Status::Active, Status::Active, Status::Active);
    state.customer.as_mut().unwrap().relationship = Relationship::Ended { at: None };
    let all = ["a", "b", "c"].map(|name| (id(name), SUSPENDED));
    let restore = Command::RestoreSubscriptions(customer_id(1), all.to_vec());
    assert_eq!(codes(&refused(&state, &restore)), ["wrong-relationship"]);
}

#[test]
fn a_checked_letter_that_was_changed_cannot_be_had_back() {
    let revised = Content {
        subject: "Another".to_owned(),
        ..content()
    };
    let command = Command::ReviseInvitation(ID, Box::new(revised));
    has_no_way_back(invited(InvitationStage::Ready), &command);

    let before = invited(InvitationStage::Draft);
    let (_, after) = there_and_back(before.clone(), &command);
    let content = |state: State| state.invitation.unwrap().content;
    assert_eq!(content(after), content(before));
}

#[test]
fn what_reached_the_customer_has_no_way_back() {
    has_no_way_back(invited(InvitationStage::Draft), &handing_over(1));
    let mut moved = invited(InvitationStage::Draft);
    moved.account.tenant = Some(MicrosoftId(0xbeef));
    let link = InviteLink::new(MicrosoftId(0xbeef), &InvitationKind::Reseller, true);
    has_no_way_back(moved, &handing_over_with(1, HandOver::Clipboard, &link));
    let accepted = Command::RecordAcceptance {
        invitation: ID,
        customer: None,
    };
    has_no_way_back(invited(InvitationStage::Sent), &accepted);
    has_no_way_back(of(customer(1)), &ending("Contoso 1"));
}

#[test]
fn every_answer_and_withdrawal_can_be_taken_back_exactly() {
    use InvitationStage as S;
    for (stage, command) in [
        (S::Ready, Command::MarkSent(ID)),
        (S::Sent, Command::RecordDecline(ID)),
        (S::Sent, Command::RecordLapse(ID)),
        (S::Draft, Command::WithdrawInvitation(ID)),
        (S::Ready, Command::WithdrawInvitation(ID)),
        (S::Sent, Command::WithdrawInvitation(ID)),
    ] {
        let before = invited(stage);
        let (_, after) = there_and_back(before.clone(), &command);
        let invitation = |state: &State| {
            let found = state.invitation.clone().unwrap();
            (found.status, found.letter, found.content, found.link)
        };
        assert_eq!(
            invitation(&after),
            invitation(&before),
            "{stage:?} {command:?}"
        );
        let mark = |state: &State| state.customer.as_ref().unwrap().open_invitation;
        assert_eq!(mark(&after), mark(&before), "{stage:?} {command:?}");
    }
}

#[test]
fn what_was_changed_again_since_is_not_taken_back() {
    let mut state = of(customer(1));
    let alias = |name| Command::SetAlias(customer_id(1), Alias::parse(name).ok());
    let entry = done(&mut state, NOW, &alias("one"));
    done(&mut state, NOW, &alias("two"));
    assert_eq!(undo(&entry, &state), Err(Refusal::ChangedSince));
    assert!(is_undoable(&entry));
}

#[test]
fn an_undo_can_be_undone() {
    let before = of(customer(1));
    let command = switching(Resource::AzureReservations, Switch::On);
    let (back, after) = there_and_back(before.clone(), &command);
    assert_eq!(after.customer.unwrap().permissions.on().count(), 0);

    let mut state = before;
    done(&mut state, NOW, &command);
    let (_, again) = there_and_back(state, &back);
    assert_eq!(again.customer.unwrap().permissions.on().count(), 1);
}
