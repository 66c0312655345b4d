//! Servers that misbehave: whatever they do, a letter is sent once, or it is known by name that
//! nobody knows.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/desk.rs"]
mod desk;
#[path = "support/scripted.rs"]
mod scripted;

use std::net::TcpListener;
use std::time::Duration;

use desk::{Desk, plain, secured, smtp};
use partnerdesk_domain::*;
use partnerdesk_mail::{Account, Ended, Incomplete, Security, Smtp, Step};
use scripted::{Script, Server};

fn desk_with(letters: u128) -> (Desk, Vec<InvitationId>) {
    let mut desk = Desk::new();
    let to = "it@contoso.example";
    let ids = (1..=letters)
        .map(|id| desk.post(id, to, MailLanguage::English))
        .collect();
    (desk, ids)
}

fn account(port: u16) -> Smtp {
    Smtp::new(plain(port), None)
}

fn no_server(ended: &Ended) -> MailTrouble {
    let Ended::NoServer(fault) = ended else {
        unreachable!("{ended:?}");
    };
    fault.trouble
}

#[test]
fn a_server_that_is_down_leaves_every_letter_where_it_is() {
    let port = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let (mut desk, ids) = desk_with(2);
    let run = desk.send(&account(port));
    assert_eq!(no_server(&run.ended), MailTrouble::Unreachable);
    for id in ids {
        assert_eq!(desk.stage(id), Some(DispatchStage::Queued));
    }
}

#[test]
fn an_answer_that_is_lost_is_never_taken_for_another_chance() {
    for script in [Script::CutAfterLetter, Script::CutInLetter] {
        let server = Server::start(&[script, Script::Take]);
        let (mut desk, ids) = desk_with(2);
        let run = desk.send(&account(server.port));
        assert_eq!((run.sent, run.unknown), (1, 1), "{script:?}");
        assert_eq!(desk.stage(ids[0]), Some(DispatchStage::Unknown));
        assert_eq!(desk.fault(ids[0]).trouble, MailTrouble::AnswerLost);
        // However often one sends, and however much later: a person decides.
        desk.later(100_000);
        assert_eq!(desk.send(&account(server.port)).sent, 0);
        let before = server.seen(|seen| seen.letters.len());
        desk.done(Command::Dispatch(ids[0], DispatchStep::Retry));
        assert_eq!(desk.send(&account(server.port)).sent, 1);
        server.seen(|seen| {
            assert_eq!(seen.letters.len(), before + 1);
            // The same message, should the first one have arrived after all.
            let id = |letter: &String| {
                let line = letter.lines().find(|line| line.starts_with("Message-ID"));
                line.unwrap().to_owned()
            };
            if script == Script::CutAfterLetter {
                assert_eq!(id(&seen.letters[0]), id(&seen.letters[2]));
            }
        });
    }
}

#[test]
fn a_slow_server_is_given_up_in_time() {
    let slow = |script: &[Script]| {
        let server = Server::start(script);
        let account = Account {
            timeout: Duration::from_millis(300),
            ..plain(server.port)
        };
        (Smtp::new(account, None), server)
    };
    let (silent, _server) = slow(&[Script::Silent]);
    let (mut desk, ids) = desk_with(1);
    let run = desk.send(&silent);
    assert_eq!(no_server(&run.ended), MailTrouble::TimedOut);
    assert_eq!(desk.stage(ids[0]), Some(DispatchStage::Queued));
    // It has the letter and says nothing: nobody knows.
    let (silent, server) = slow(&[Script::SilentAfterLetter]);
    let run = desk.send(&silent);
    assert_eq!((run.sent, run.unknown), (0, 1));
    assert_eq!(desk.fault(ids[0]).trouble, MailTrouble::AnswerLost);
    assert_eq!(server.seen(|seen| seen.letters.len()), 1);
}

#[test]
fn greylisting_is_waited_for_and_a_refusal_is_final() {
    let server = Server::start(&[Script::Recipient("450 4.2.0 greylisted"), Script::Take]);
    let (mut desk, ids) = desk_with(1);
    let run = desk.send(&account(server.port));
    assert_eq!((run.deferred, run.sent), (1, 0));
    let due = run.next;
    assert_eq!(due, None, "what was tried now is not asked for again");
    assert_eq!(desk.send(&account(server.port)).sent, 0);
    desk.later(2);
    assert_eq!(desk.send(&account(server.port)).sent, 1);
    assert!(desk.is_sent(ids[0]));

    let server = Server::start(&[Script::Recipient("550 5.1.1 nobody\u{1b}[2J there")]);
    let (mut desk, ids) = desk_with(1);
    assert_eq!(desk.send(&account(server.port)).failed, 1);
    desk.later(100_000);
    assert_eq!(desk.send(&account(server.port)).failed, 0);
    assert_eq!(
        desk.fault(ids[0]).words.as_str(),
        "550 5.1.1 nobody [2J there"
    );
}

#[test]
fn a_server_that_has_enough_is_asked_again_on_another_connection() {
    let enough = Script::Enough(2, "421 too many letters");
    let server = Server::start(&[enough]);
    let (mut desk, ids) = desk_with(5);
    let run = desk.send(&account(server.port));
    assert_eq!((run.sent, run.ended), (5, Ended::Done));
    assert_eq!(server.seen(|seen| seen.letters.len()), 5);
    assert!(ids.iter().all(|id| desk.is_sent(*id)));
}

#[test]
fn a_sender_that_is_not_allowed_is_no_fault_of_the_letters() {
    let server = Server::start(&[Script::Enough(0, "550 not your address")]);
    let (mut desk, ids) = desk_with(3);
    let run = desk.send(&account(server.port));
    assert_eq!(no_server(&run.ended), MailTrouble::Rejected);
    assert_eq!(desk.stage(ids[0]), Some(DispatchStage::Deferred));
    assert_eq!(desk.stage(ids[1]), Some(DispatchStage::Queued));
}

#[test]
fn nothing_secret_is_said_where_encryption_was_taken_away() {
    let server = Server::start(&[Script::Take]);
    let stripped = smtp(secured(server.port, "desk", None), "canary");
    let mut steps = Vec::new();
    let fault = stripped
        .connect(&mut |check| steps.push(check.step))
        .map(drop)
        .unwrap_err();
    assert_eq!(fault.trouble, MailTrouble::Insecure);
    assert_eq!(steps.last(), Some(&Step::Encrypt));
    server.seen(|seen| {
        assert!(!seen.said.is_empty());
        for line in &seen.said {
            assert!(line.starts_with("EHLO") || line == "QUIT", "{line}");
        }
    });
    // Nor can one ask for it.
    let settings = partnerdesk_config::MailSettings {
        host: Some("localhost".to_owned()),
        user: Some("desk".to_owned()),
        from: Some("desk@fabrikam.example".to_owned()),
        security: Security::None,
        ..partnerdesk_config::MailSettings::default()
    };
    assert_eq!(Account::of(Some(&settings)), Err(Incomplete::ClearPassword));
    let by_hand = Account {
        security: Security::None,
        ..secured(server.port, "desk", None)
    };
    let refused = smtp(by_hand, "canary").connect(&mut |_| {}).map(drop);
    assert_eq!(refused.unwrap_err().trouble, MailTrouble::Insecure);
    server.seen(|seen| {
        let said = seen.said.join("\n");
        assert!(!said.contains("AUTH") && !said.contains("canary"), "{said}");
    });
}
