//! Keys that come faster than the book answers: none is lost, and none is taken for something
//! that it was not meant for.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/composing.rs"]
mod composing;
#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use composing::{only, written};
use driver::{Desk, NOW, Seat};
use partnerdesk_domain::{InvitationStage, Span};
use partnerdesk_tui::{Msg, Place, Size, update};
use records::{book_of, contoso, fabrikam, northwind};

#[test]
fn text_typed_before_the_letter_is_there_is_text() {
    let mut desk = Desk::sit(book_of([northwind()]), Seat::default());
    desk.press("fj<enter>");
    let before = desk.journal().len();
    desk.press_at_once("iadmin@xm.example");
    assert!(
        desk.screen().contains("admin@xm.example"),
        "{}",
        desk.screen()
    );
    let done = desk.journal().split_off(before);
    assert_eq!(done, ["invitation.draft"], "nothing else was done");
}

#[test]
fn steps_follow_each_other_as_if_each_had_been_awaited() {
    let mut desk = written();
    desk.press_at_once("<esc><c-s>MAy");
    assert_eq!(only(&desk).status.stage(), InvitationStage::Accepted);
    let journal = desk.journal();
    let refused = journal.iter().find(|entry| entry.contains("refused"));
    assert_eq!(refused, None, "{journal:?}");
}

#[test]
fn a_filter_is_awaited_before_its_customer_is_opened() {
    let mut desk = Desk::sit(book_of([contoso(), fabrikam()]), Seat::default());
    desk.press_at_once("/fabrikam<enter><enter>");
    assert_eq!(desk.model.place(), Place::Detail);
    assert!(desk.screen().contains("Fabrikam"), "{}", desk.screen());
}

#[test]
fn a_change_is_seen_before_the_next_key_is_judged() {
    let mut desk = Desk::sit(book_of([contoso()]), Seat::default());
    desk.press("<enter>]]");
    let before = desk.journal().len();
    desk.press_at_once("CyjCy");
    let done = desk.journal().split_off(before);
    assert_eq!(done, ["subscription.cancel"; 2]);
}

#[test]
fn nothing_waits_for_ever_and_control_c_waits_for_nothing() {
    let mut desk = Desk::sit(book_of([contoso()]), Seat::default());
    // Nobody carries out what these ask for: a book that does not answer.
    let tell = |desk: &mut Desk, at: i64, msg: Msg| {
        let _ = update(&mut desk.model, NOW.plus(Span(at)), msg);
    };
    tell(&mut desk, 5_000, Msg::Key("<enter>".parse().unwrap()));
    tell(&mut desk, 5_001, Msg::Key("q".parse().unwrap()));
    assert_eq!(desk.model.place(), Place::Detail, "it waits");
    assert_eq!(desk.model.wakes_at(), NOW.plus(Span(7_001)));
    tell(&mut desk, 7_001, Msg::Woke);
    assert_eq!(desk.model.place(), Place::Customers, "it has waited enough");
    tell(&mut desk, 7_002, Msg::Key("<enter>".parse().unwrap()));
    tell(&mut desk, 7_003, Msg::Key("j".parse().unwrap()));
    for at in [7_004, 7_005] {
        tell(&mut desk, at, Msg::Key("<c-c>".parse().unwrap()));
    }
    assert!(desk.model.is_finished());
    tell(
        &mut desk,
        7_006,
        Msg::Resized(Size {
            width: 1,
            height: 1,
        }),
    );
}
