//! Two people at one letter, and a book that cannot be written: nothing typed is lost, and
//! nothing of somebody else is overwritten unasked.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/composing.rs"]
mod composing;
#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use composing::*;
use driver::NOW;
use partnerdesk_domain::*;
use partnerdesk_tui::key::Key;
use partnerdesk_tui::{Effect, Msg, Reply, Trouble, TroubleKind, update};

fn revised(invitation: &Invitation, subject: &str) -> Command {
    let content = Content {
        subject: subject.to_owned(),
        ..invitation.content.clone()
    };
    Command::ReviseInvitation(invitation.id, Box::new(content))
}

#[test]
fn what_somebody_else_writes_meanwhile_never_takes_the_place_of_ones_own() {
    let mut desk = written();
    to_text(&mut desk);
    desk.press("Mine. ");
    let theirs = revised(&only(&desk), "Theirs");
    desk.elsewhere(theirs);
    assert!(desk.screen().contains("Somebody else changed this letter"));
    assert!(desk.screen().contains("Mine. Hello"));
    desk.wait(Span(5_000));
    assert_eq!(
        only(&desk).content.subject,
        "Theirs",
        "nothing is written unasked"
    );
    desk.press("<f5><enter>");
    assert!(desk.screen().contains("Theirs") && !desk.screen().contains("Mine."));
    desk.press("<f9>");
    assert!(
        desk.screen().contains("Mine. Hello"),
        "both texts are there"
    );

    let mut desk = written();
    to_text(&mut desk);
    desk.press("Mine. ");
    let theirs = revised(&only(&desk), "Theirs");
    desk.elsewhere(theirs);
    desk.press("<f5>j<enter>");
    assert!(only(&desk).content.body.starts_with("Mine. "));
}

#[test]
fn what_was_typed_stays_in_sight_when_somebody_else_sent_the_letter() {
    let mut desk = written();
    to_text(&mut desk);
    desk.press("Mine. ");
    let id = only(&desk).id;
    let ready = Command::HandOverInvitation {
        invitation: id,
        by: HandOver::Marked,
        letter: Ok(records::letter()),
    };
    desk.behind_the_back(ready);
    desk.elsewhere(Command::MarkSent(id));
    desk.press("<f5>j<enter>");
    assert_eq!(
        desk.journal().pop().unwrap(),
        "invitation.revise refused: wrong-invitation-status"
    );
    desk.press("<esc>");
    assert!(desk.screen().contains("Mine. Hello"), "{}", desk.screen());
    assert_eq!(only(&desk).status.stage(), InvitationStage::Sent);
}

#[test]
fn a_change_behind_the_back_is_found_when_it_is_written() {
    let mut desk = written();
    to_text(&mut desk);
    desk.press("Mine. ");
    let theirs = revised(&only(&desk), "Theirs");
    desk.behind_the_back(theirs);
    desk.wait(Span(2_000));
    assert_eq!(
        desk.journal().pop().unwrap(),
        "invitation.revise refused: changed"
    );
    desk.press("<esc>");
    assert!(desk.screen().contains("Somebody else changed this letter"));
    assert!(desk.screen().contains("Mine. Hello"));
    assert_eq!(only(&desk).content.subject, "Theirs");
}

#[test]
fn what_somebody_else_writes_appears_where_nothing_of_ones_own_is_lost() {
    let mut desk = written();
    let theirs = revised(&only(&desk), "Quite another subject");
    desk.elsewhere(theirs);
    assert!(desk.screen().contains("Quite another subject"));
}

#[test]
fn a_failed_save_loses_nothing_and_is_tried_again_with_the_next_change() {
    let mut desk = written();
    desk.press("<tab>Ann");
    let now = NOW.plus(Span(60_000));
    let effects = update(&mut desk.model, now, Msg::Woke);
    let (ticket, effect) = effects.into_iter().next().unwrap();
    assert!(matches!(effect, Effect::Submit(_)));
    let trouble = Trouble {
        kind: TroubleKind::Busy,
        detail: "another program writes".to_owned(),
    };
    update(
        &mut desk.model,
        now,
        Msg::Reply(ticket, Reply::Failed(trouble)),
    );
    assert!(desk.screen().contains("Not kept: another program writes"));
    assert!(desk.screen().contains("Ann"));
    update(&mut desk.model, now, Msg::Key(Key::char('a')));
    desk.wait(Span(70_000));
    let name = only(&desk).content.recipient_name.unwrap();
    assert_eq!(name.as_str(), "Anna");
}
