//! The ways of a letter out of the program, and the steps after it: what leaves is what the book
//! kept, and every step is a write with its own entry.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/composing.rs"]
mod composing;
#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use composing::*;
use driver::{Desk, NOW, Seat};
use partnerdesk_domain::*;
use partnerdesk_ports::Replica;
use partnerdesk_tui::Effect;
use partnerdesk_tui::act::Act;
use records::{account, at, book_of, northwind};

fn stage(desk: &Desk) -> InvitationStage {
    only(desk).status.stage()
}

/// A desk with a letter that is ready to be sent.
fn ready() -> Desk {
    let mut desk = written();
    desk.press("<c-s>");
    assert_eq!(stage(&desk), InvitationStage::Ready);
    desk
}

#[test]
fn the_copied_letter_is_the_one_that_the_book_kept() {
    let mut desk = written();
    desk.press("<tab>Ann<c-y>");
    let kept = only(&desk);
    let letter = kept.letter.as_ref().unwrap();
    assert_eq!(
        copied(&desk),
        [format!("{}\n\n{}", letter.subject, letter.body)]
    );
    assert!(letter.body.starts_with("Hello Ann,"));
    assert!(matches!(
        kept.status,
        InvitationStatus::Ready {
            by: HandOver::Clipboard,
            ..
        }
    ));
    assert!(desk.screen().contains("copied to the clipboard"));
    desk.press("<c-y>");
    assert_eq!(
        copied(&desk).len(),
        2,
        "a letter that is ready can be copied again"
    );
}

#[test]
fn a_letter_that_nobody_touched_is_kept_before_it_is_copied() {
    let mut desk = composing();
    desk.press("<c-y>");
    assert_eq!(copied(&desk).len(), 1);
    let journal = desk.journal();
    assert_eq!(
        journal[journal.len() - 2..],
        ["invitation.draft", "invitation.ready"]
    );
}

#[test]
fn the_link_is_copied_byte_for_byte_and_is_no_letter() {
    let mut desk = composing();
    desk.press("<esc>yl");
    let tenant = account().tenant.unwrap();
    let link = InviteLink::new(tenant, &InvitationKind::Reseller, true);
    assert_eq!(copied(&desk), [link.as_str()]);
    assert_eq!(ledger(&desk), []);
}

#[test]
fn the_mail_program_gets_address_subject_and_body() {
    let mut desk = written();
    desk.press("<esc>o");
    let letter = only(&desk).letter.unwrap();
    let mail = Effect::OpenMail {
        to: "it@northwind.example".to_owned(),
        subject: letter.subject,
        body: letter.body,
    };
    assert!(desk.asked.contains(&mail));

    let mut desk = composing();
    desk.press("<esc>o");
    assert!(
        !desk
            .asked
            .iter()
            .any(|one| matches!(one, Effect::OpenMail { .. }))
    );
    assert_eq!(
        desk.journal().pop().unwrap(),
        "invitation.ready refused: recipient-missing"
    );
}

#[test]
fn a_mail_file_goes_where_one_says() {
    let mut desk = written();
    desk.press("<esc>E");
    assert!(
        desk.screen()
            .contains("/desk/invitation-northwind.example.eml")
    );
    desk.press("<c-u>/tmp/x.eml<enter>");
    let kept = only(&desk);
    let saved = Effect::SaveMail {
        path: "/tmp/x.eml".into(),
        letter: Box::new(kept.letter.clone().unwrap()),
        invitation: Box::new(kept),
    };
    assert!(desk.asked.contains(&saved));
    assert!(desk.screen().contains("Wrote") || desk.screen().contains("/tmp/x.eml"));
}

#[test]
fn a_mail_file_of_an_unsound_letter_is_refused_before_a_name_is_asked_for() {
    let mut desk = written();
    desk.edited = Some("No link".to_owned());
    desk.press("<c-o><esc>E");
    assert_eq!(
        desk.journal().pop().unwrap(),
        "invitation.ready refused: link-missing"
    );
    assert!(
        !desk
            .asked
            .iter()
            .any(|one| matches!(one, Effect::SaveMail { .. }))
    );
}

#[test]
fn sent_and_accepted_makes_the_relationship_active() {
    let mut desk = ready();
    desk.press("M");
    assert_eq!(stage(&desk), InvitationStage::Sent);
    desk.press("A");
    let screen = desk.screen();
    assert!(
        screen.contains("You are the customer's reseller."),
        "{screen}"
    );
    assert_eq!(
        stage(&desk),
        InvitationStage::Sent,
        "nothing before the yes"
    );
    desk.press("y");
    assert_eq!(stage(&desk), InvitationStage::Accepted);
    let customer = desk.book.customer(northwind().id).unwrap().unwrap();
    assert_eq!(customer.relationship.stage(), Stage::Active);
    assert_eq!(customer.admin_access.standing(), AdminStanding::Granted);
    assert!(desk.screen().contains("accepted"));
}

#[test]
fn marking_sent_can_be_taken_back() {
    let mut desk = ready();
    desk.press("Mu");
    assert_eq!(stage(&desk), InvitationStage::Ready);
    assert!(desk.screen().contains("Mark sent"));
}

#[test]
fn what_was_gone_back_to_while_writing_is_not_what_is_taken_back_after() {
    let mut desk = written();
    desk.edited = Some("Hello {{invite.link}}".to_owned());
    desk.press("<c-o><c-s>Mu");
    let kept = only(&desk);
    assert_eq!(kept.status.stage(), InvitationStage::Ready);
    assert_eq!(kept.content.body, "Hello {{invite.link}}");
}

#[test]
fn a_step_out_of_turn_is_refused_explained_and_logged() {
    let mut desk = written();
    desk.press("<esc>M");
    assert_eq!(
        desk.journal().pop().unwrap(),
        "invitation.sent refused: wrong-invitation-status"
    );
    assert!(
        desk.screen()
            .contains("The status of the invitation is draft")
    );
}

#[test]
fn declined_lapsed_and_sent_again() {
    for (act, expected) in [
        (Act::MarkDeclined, InvitationStage::Declined),
        (Act::MarkLapsed, InvitationStage::Lapsed),
    ] {
        let mut desk = ready();
        desk.press("M");
        desk.act(act);
        assert_eq!(stage(&desk), expected);
        desk.press("r");
        assert_eq!(stage(&desk), InvitationStage::Draft);
        assert!(
            desk.screen().contains("link in place"),
            "it can be written on"
        );
    }
}

#[test]
fn withdrawing_warns_that_the_link_keeps_working() {
    let mut desk = ready();
    desk.press("X");
    assert!(desk.screen().contains("The link keeps working"));
    desk.press("n");
    assert_eq!(stage(&desk), InvitationStage::Ready);
    desk.press("Xy");
    assert_eq!(stage(&desk), InvitationStage::Withdrawn);
}

#[test]
fn withdrawing_keeps_first_what_was_typed() {
    let mut desk = written();
    desk.press("<tab>Ann<esc>X");
    desk.press("y");
    let kept = only(&desk);
    assert_eq!(kept.status.stage(), InvitationStage::Withdrawn);
    assert_eq!(kept.content.recipient_name.unwrap().as_str(), "Ann");
}

#[test]
fn a_letter_that_is_ready_can_be_written_on_and_is_a_draft_again() {
    let mut desk = ready();
    desk.press("e");
    desk.press("<tab><tab><tab><tab><tab><tab><tab>Ann");
    assert_eq!(stage(&desk), InvitationStage::Ready, "nothing was kept yet");
    desk.wait(Span(2_000));
    assert_eq!(stage(&desk), InvitationStage::Draft);
    assert_eq!(only(&desk).letter, None);
}

#[test]
fn a_sent_letter_is_copied_without_being_handed_over_again() {
    let mut desk = ready();
    desk.press("M<c-y>");
    assert_eq!(copied(&desk).len(), 1);
    assert_eq!(stage(&desk), InvitationStage::Sent);
    assert_eq!(desk.journal().pop().unwrap(), "invitation.sent");
    desk.press("yl");
    assert_eq!(copied(&desk)[1], only(&desk).link.as_str());
}

#[test]
fn an_acceptance_from_outside_the_book_asks_who_it_was() {
    let mut book = book_of([northwind()]);
    let outside = Command::DraftInvitation {
        id: InvitationId(9),
        customer: None,
        company: CompanyName::parse("Tailspin Toys").unwrap(),
        kind: InvitationKind::Reseller,
        content: Box::new(Content {
            recipient: EmailAddress::parse("it@tailspin.example").ok(),
            recipient_name: None,
            language: MailLanguage::English,
            includes_admin: true,
            subject: "Hello".to_owned(),
            body: LINK_TOKEN.to_owned(),
        }),
    };
    let hand_over = Command::HandOverInvitation {
        invitation: InvitationId(9),
        by: HandOver::Marked,
        letter: Ok(records::letter()),
    };
    let steps = [outside, hand_over, Command::MarkSent(InvitationId(9))];
    for (number, command) in steps.into_iter().enumerate() {
        at(&mut book, NOW, 500 + number as u128, command);
    }
    let mut desk = Desk::sit(book, Seat::default());
    desk.press("2A");
    assert!(
        desk.screen().contains("whose Microsoft ID"),
        "{}",
        desk.screen()
    );
    desk.press("nonsense<enter>");
    assert!(desk.screen().contains("is no valid ID"));
    desk.press("A");
    desk.type_text(&northwind().id.to_string());
    desk.press("<enter>");
    assert_eq!(stage(&desk), InvitationStage::Accepted);
    assert_eq!(only(&desk).customer, Some(northwind().id));
}
