//! Off-boarding as a checklist: one person begins it, another goes on, and what was ticked off
//! stays until the off-boarding is given up.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/records.rs"]
mod records;

use partnerdesk_domain::*;
use records::*;

fn tick(step: OffboardingStep, done: bool) -> Command {
    Command::TickOffboarding {
        customer: customer_id(1),
        step,
        done,
    }
}

fn begun() -> State {
    let mut state = State::of_customer(account(), customer(1));
    done(
        &mut state,
        day(100),
        &Command::BeginOffboarding(customer_id(1)),
    );
    state
}

fn offboarding(state: &State) -> &Offboarding {
    let customer = state.customer.as_ref().unwrap();
    customer.offboarding.as_ref().unwrap()
}

#[test]
fn whoever_goes_on_finds_what_was_done_by_whom_and_when() {
    let mut state = begun();
    assert_eq!(offboarding(&state).begun, day(100));
    let told = OffboardingStep::CustomerTold;
    done(&mut state, day(101), &tick(told, true));
    let (at, by) = offboarding(&state).done[&told].clone();
    assert_eq!((at, by), (day(101), admin_agent().name));
    assert_eq!(offboarding(&state).progress(), (1, 6));
    let again = decide(&admin_agent(), NOW, &state, &tick(told, true)).unwrap();
    assert_eq!(again.events, [], "it is done already");
    done(&mut state, day(102), &tick(told, false));
    assert_eq!(offboarding(&state).progress(), (0, 6));
}

#[test]
fn steps_are_no_blockers_and_outlive_the_end() {
    let mut state = begun();
    let ending = ending("Contoso 1");
    done(&mut state, day(110), &ending);
    let last = OffboardingStep::PartnerListChecked;
    done(&mut state, day(120), &tick(last, true));
    assert!(offboarding(&state).is_done(last));
}

#[test]
fn what_was_ticked_off_is_not_forgotten_when_it_is_given_up() {
    let mut state = begun();
    let id = customer_id(1);
    let known = OffboardingStep::SuccessorKnown;
    done(&mut state, day(101), &tick(known, true));
    done(&mut state, day(102), &Command::AbandonOffboarding(id));
    let command = tick(OffboardingStep::CustomerTold, true);
    assert_eq!(codes(&refused(&state, &command)), ["wrong-relationship"]);
    done(&mut state, day(103), &Command::BeginOffboarding(id));
    assert!(offboarding(&state).is_done(known));
    done(&mut state, day(104), &tick(known, false));
    done(&mut state, day(105), &Command::AbandonOffboarding(id));
    assert_eq!(
        state.customer.unwrap().offboarding,
        None,
        "nothing is left of it"
    );
}
