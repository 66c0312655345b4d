//! Letters through a real mail server: what arrives is what was written, and every way in which
//! a server can say no is understood.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/desk.rs"]
mod desk;
#[path = "support/exim.rs"]
mod exim;

use std::collections::BTreeMap;

use desk::{Desk, secured, smtp};
use exim::{Exim, PASSWORD, USER};
use mail_parser::MessageParser;
use partnerdesk_domain::*;
use partnerdesk_mail::{Account, Check, Ended, Security, Step};
use partnerdesk_ports::Replica;

const ENGLISH: MailLanguage = MailLanguage::English;
const CHINESE: MailLanguage = MailLanguage::SimplifiedChinese;

#[test]
fn a_letter_arrives_as_it_was_written() {
    let Some(server) = Exim::start() else { return };
    let starttls = secured(server.port, USER, Some(server.certificate()));
    let implicit = Account {
        port: server.tls_port,
        security: Security::Tls,
        ..starttls.clone()
    };
    let mut desk = Desk::new();
    for (id, account) in [(1, starttls), (2, implicit)] {
        let id = desk.post(id, "it@contoso.example", CHINESE);
        let run = desk.send(&smtp(account, PASSWORD));
        assert_eq!((run.sent, &run.ended), (1, &Ended::Done), "{run:?}");
        assert!(desk.is_sent(id));
    }
    for bytes in server.messages(2) {
        let message = MessageParser::default().parse(&bytes).unwrap();
        let number = message.subject().unwrap().rsplit_once(' ').unwrap().1;
        let id = InvitationId(number.parse().unwrap());
        let invitation = desk.book.invitation(id).unwrap().unwrap();
        let letter = invitation.letter.unwrap();
        assert_eq!(message.subject(), Some(letter.subject.as_str()));
        let to = message.to().unwrap().first().unwrap();
        assert_eq!(to.address(), Some("it@contoso.example"));
        assert_eq!(to.name(), Some("李 \"Jo\" O'Neil, <x>"));
        let from = message.from().unwrap().first().unwrap();
        assert_eq!(from.address(), Some("desk@fabrikam.example"));
        assert_eq!(from.name(), Some("Fabrikam 合作"));
        assert!(message.message_id().unwrap().starts_with(&id.to_string()));
        assert!(message.message_id().unwrap().ends_with("@fabrikam.example"));
        let text = message.body_text(0).unwrap().replace("\r\n", "\n");
        assert_eq!(text.trim_end(), letter.body.trim_end());
        let html = message.html_part(0).unwrap().text_contents().unwrap();
        for part in [text.as_str(), html] {
            assert_eq!(part.matches(invitation.link.as_str()).count(), 1, "{part}");
        }
    }
}

#[test]
fn each_no_of_a_server_is_understood() {
    let Some(server) = Exim::start() else { return };
    let account = smtp(
        secured(server.port, USER, Some(server.certificate())),
        PASSWORD,
    );
    let mut desk = Desk::new();
    let [grey, gone, full, fine] = [
        "grey@contoso.example",
        "gone@contoso.example",
        "full@contoso.example",
        "fine@contoso.example",
    ]
    .map(|to| {
        let id = u128::try_from(to.len()).unwrap() * 1_000 + u128::from(to.as_bytes()[1]);
        desk.post(id, to, ENGLISH)
    });
    let run = desk.send(&account);
    assert_eq!(
        (run.sent, run.deferred, run.failed, run.unknown),
        (1, 1, 2, 0)
    );
    assert!(desk.is_sent(fine));
    assert_eq!(desk.stage(grey), Some(DispatchStage::Deferred));
    let later = desk.fault(grey);
    assert_eq!(later.trouble, MailTrouble::TryLater);
    assert!(later.words.as_str().starts_with("451"), "{later:?}");
    for (id, code) in [(gone, "550"), (full, "552")] {
        assert_eq!(desk.stage(id), Some(DispatchStage::Failed));
        assert_eq!(desk.fault(id).trouble, MailTrouble::Rejected);
        assert!(desk.fault(id).words.as_str().starts_with(code));
    }
    // Nothing happens before its time, and then it goes through.
    server.end_greylisting();
    assert_eq!(desk.send(&account).sent, 0);
    desk.later(2);
    assert_eq!(desk.send(&account).sent, 1);
    assert!(desk.is_sent(grey));
    assert_eq!(server.messages(2).len(), 2);
}

fn steps(account: Account, password: &str) -> Vec<Check> {
    let mut steps = Vec::new();
    let connected = smtp(account, password).connect(&mut |check| steps.push(check));
    drop(connected);
    steps
}

fn last(steps: &[Check]) -> (Step, Option<MailTrouble>) {
    let last = steps.last().unwrap();
    let trouble = last.found.as_ref().err().map(|fault| fault.trouble);
    (last.step, trouble)
}

#[test]
fn the_account_is_tried_step_by_step() {
    let Some(server) = Exim::start() else { return };
    let good = secured(server.port, USER, Some(server.certificate()));
    assert_eq!(last(&steps(good.clone(), PASSWORD)), (Step::Login, None));
    let wrong_password = steps(good.clone(), "canary");
    assert_eq!(
        last(&wrong_password),
        (Step::Login, Some(MailTrouble::LoginRefused))
    );
    assert!(!format!("{wrong_password:?}").contains("canary"));
    // The certificate of nobody we know, and one for another name.
    for (account, port) in [
        (
            Account {
                ca_file: None,
                ..good.clone()
            },
            server.port,
        ),
        (
            Account {
                host: "127.0.0.1".to_owned(),
                ..good.clone()
            },
            server.port,
        ),
        (
            Account {
                ca_file: None,
                security: Security::Tls,
                ..good.clone()
            },
            server.tls_port,
        ),
    ] {
        let found = steps(Account { port, ..account }, PASSWORD);
        assert_eq!(
            last(&found),
            (Step::Encrypt, Some(MailTrouble::Insecure)),
            "{found:?}"
        );
    }
    assert!(!server.log().contains("canary"));
    // With a wrong password nothing is wrong with the letters.
    let mut desk = Desk::new();
    let id = desk.post(1, "it@contoso.example", ENGLISH);
    let run = desk.send(&smtp(good, "wrong"));
    assert!(matches!(run.ended, Ended::NoServer(_)), "{run:?}");
    assert_eq!(desk.stage(id), Some(DispatchStage::Queued));
}

#[test]
fn four_hundred_letters_arrive_once_each() {
    let Some(server) = Exim::start() else { return };
    let account = smtp(
        secured(server.port, USER, Some(server.certificate())),
        PASSWORD,
    );
    let mut desk = Desk::new();
    for number in 1..=400 {
        let language = if number % 2 == 0 { CHINESE } else { ENGLISH };
        desk.post(number, &format!("it{number}@contoso.example"), language);
    }
    let run = desk.send(&account);
    assert_eq!((run.sent, run.ended), (400, Ended::Done));
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for bytes in server.messages(400) {
        let message = MessageParser::default().parse(&bytes).unwrap();
        let to = message.to().unwrap().first().unwrap();
        let text = message.body_text(0).unwrap();
        let twice = seen.insert(to.address().unwrap().to_owned(), text.into_owned());
        assert_eq!(twice, None);
    }
    for number in 1..=400_u128 {
        let invitation = desk.book.invitation(InvitationId(number)).unwrap().unwrap();
        let text = &seen[&format!("it{number}@contoso.example")];
        let greeting = if number % 2 == 0 { "尊敬" } else { "Dear" };
        assert!(text.contains(greeting), "{text}");
        assert!(text.contains(&format!("No {number}")), "{text}");
        assert_eq!(text.matches(invitation.link.as_str()).count(), 1);
        assert_eq!(invitation.status.stage(), InvitationStage::Sent);
    }
}
