//! A letter's way through the outbox: which step may follow which, and what the steps of a
//! person mean for a letter that is there.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/records.rs"]
mod records;

use partnerdesk_domain::*;
use records::*;

/// The letter that [`content`] makes for [`account`].
fn letter() -> Composed {
    match handing_over(1) {
        Command::HandOverInvitation { letter, .. } => letter,
        other => panic!("{other:?}"),
    }
}

const ID: InvitationId = InvitationId(1);

fn fault(trouble: MailTrouble) -> MailFault {
    MailFault::new(trouble, "451 later")
}

fn queued() -> State {
    let mut state = invited(InvitationStage::Draft);
    let command = Command::HandOverInvitation {
        invitation: ID,
        by: HandOver::Outbox,
        letter: letter(),
    };
    done(&mut state, day(150), &command);
    state
}

fn step(step: DispatchStep) -> Command {
    Command::Dispatch(ID, step)
}

fn dispatch(state: &State) -> Option<&Dispatch> {
    state.invitation.as_ref()?.dispatch.as_ref()
}

/// A letter that stands there.
fn standing(place: DispatchStage) -> State {
    let mut state = queued();
    let now = day(151);
    let attempt = 1;
    let then = match place {
        DispatchStage::Queued => return state,
        DispatchStage::Sending => None,
        DispatchStage::Deferred => Some(DispatchStep::Defer {
            attempt,
            fault: fault(MailTrouble::TryLater),
        }),
        DispatchStage::Failed => Some(DispatchStep::Fail {
            attempt,
            fault: fault(MailTrouble::Rejected),
        }),
        DispatchStage::Unknown => Some(DispatchStep::Lose {
            attempt,
            fault: fault(MailTrouble::AnswerLost),
        }),
    };
    done(&mut state, now, &step(DispatchStep::Begin));
    if let Some(then) = then {
        done(&mut state, now, &step(then));
    }
    assert_eq!(dispatch(&state).unwrap().stage(), place);
    state
}

fn refusals(state: &State, command: &Command) -> Vec<&'static str> {
    match decide(&agent(), day(152), state, command) {
        Ok(_) => Vec::new(),
        Err(refused) => refused.reasons().iter().map(Refusal::code).collect(),
    }
}

fn agent() -> Actor {
    Actor {
        name: AgentName::parse("li.na").unwrap(),
        role: Role::SalesAgent,
    }
}

#[test]
fn the_steps_that_may_follow_are_these() {
    use DispatchStage as D;
    let answer = ServerWords::new("250 ok");
    let attempt = 1;
    let table: [(DispatchStep, &[D]); 7] = [
        (DispatchStep::Begin, &[D::Queued, D::Deferred]),
        (
            DispatchStep::Delivered { attempt, answer },
            &[D::Sending, D::Unknown],
        ),
        (
            DispatchStep::Defer {
                attempt,
                fault: fault(MailTrouble::TryLater),
            },
            &[D::Sending],
        ),
        (
            DispatchStep::Fail {
                attempt,
                fault: fault(MailTrouble::Rejected),
            },
            &[D::Sending],
        ),
        (
            DispatchStep::Lose {
                attempt,
                fault: fault(MailTrouble::AnswerLost),
            },
            &[D::Sending],
        ),
        (DispatchStep::Retry, &[D::Deferred, D::Failed, D::Unknown]),
        (
            DispatchStep::Drop,
            &[D::Queued, D::Deferred, D::Failed, D::Unknown],
        ),
    ];
    for (one, from) in table {
        for stage in D::ALL {
            let expected = if from.contains(stage) {
                vec![]
            } else {
                vec!["wrong-outbox-state"]
            };
            let found = refusals(&standing(*stage), &step(one.clone()));
            assert_eq!(found, expected, "{one:?} from {stage:?}");
        }
    }
    let outside = invited(InvitationStage::Draft);
    assert_eq!(
        refusals(&outside, &step(DispatchStep::Begin)),
        ["not-in-outbox"]
    );
}

#[test]
fn a_delivered_letter_is_sent_with_a_date_to_ask_again_in_one_step() {
    let mut state = standing(DispatchStage::Sending);
    let answer = ServerWords::new("250 ok");
    let command = step(DispatchStep::Delivered { attempt: 1, answer });
    done(&mut state, day(152), &command);
    assert_eq!(dispatch(&state), None);
    let status = state.invitation.unwrap().status;
    let follow_up = day(152).plus(FOLLOW_UP);
    let at = day(152);
    assert_eq!(status, InvitationStatus::Sent { at, follow_up });
}

#[test]
fn what_an_older_attempt_saw_means_nothing() {
    let mut state = standing(DispatchStage::Unknown);
    done(&mut state, day(152), &step(DispatchStep::Retry));
    done(&mut state, day(152), &step(DispatchStep::Begin));
    let answer = ServerWords::new("250 ok");
    let late = step(DispatchStep::Delivered { attempt: 1, answer });
    assert_eq!(refusals(&state, &late), ["wrong-outbox-state"]);
    assert_eq!(dispatch(&state).unwrap().attempts, 2);
}

#[test]
fn a_letter_is_tried_again_later_and_in_the_end_fails() {
    let mut state = queued();
    let mut now = day(150);
    for tries in 1..=Dispatch::MOST_TRIES {
        done(&mut state, now, &step(DispatchStep::Begin));
        let deferred = DispatchStep::Defer {
            attempt: tries,
            fault: fault(MailTrouble::TryLater),
        };
        done(&mut state, now, &step(deferred));
        let Some(due) = dispatch(&state).unwrap().due() else {
            assert_eq!(tries, Dispatch::MOST_TRIES);
            break;
        };
        assert!(now < due);
        // Not a moment earlier.
        let early = decide(
            &agent(),
            Timestamp(due.0 - 1),
            &state,
            &step(DispatchStep::Begin),
        );
        assert!(early.is_err());
        now = due;
    }
    assert_eq!(dispatch(&state).unwrap().stage(), DispatchStage::Failed);
    // A person who says "again" starts the tries anew.
    done(&mut state, now, &step(DispatchStep::Retry));
    assert_eq!(dispatch(&state).unwrap().tries, 0);
}

#[test]
fn a_letter_in_the_outbox_is_not_changed_behind_the_senders_back() {
    use DispatchStage as D;
    let revised = Content {
        subject: "Another".to_owned(),
        ..content()
    };
    let revise = Command::ReviseInvitation(ID, Box::new(revised));
    let copy = Command::HandOverInvitation {
        invitation: ID,
        by: HandOver::Clipboard,
        letter: letter(),
    };
    for stage in D::ALL {
        let state = standing(*stage);
        let expected: &[&str] = match stage {
            D::Failed => &[],
            _ => &["in-outbox"],
        };
        assert_eq!(refusals(&state, &revise), expected, "{stage:?}");
        assert_eq!(refusals(&state, &copy), expected, "{stage:?}");
        let on_its_way: &[&str] = match stage {
            D::Sending => &["in-outbox"],
            _ => &[],
        };
        let sent = Command::MarkSent(ID);
        assert_eq!(refusals(&state, &sent), on_its_way, "{stage:?}");
        let withdrawn = Command::WithdrawInvitation(ID);
        assert_eq!(refusals(&state, &withdrawn), on_its_way, "{stage:?}");
    }
}

#[test]
fn what_left_the_outbox_does_not_come_back_by_undo() {
    let mut state = standing(DispatchStage::Unknown);
    let before = state.invitation.as_ref().unwrap().status;
    done(&mut state, day(152), &Command::MarkSent(ID));
    done(&mut state, day(153), &Command::ReopenInvitation(ID, before));
    assert_eq!(dispatch(&state), None);
    let InvitationStatus::Ready { by, .. } = state.invitation.unwrap().status else {
        panic!("it is ready again");
    };
    assert_eq!(by, HandOver::Marked);
}
