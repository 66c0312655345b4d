//! How the composer looks, at both sizes and in both languages, while a letter is written and
//! when it is read; and that no size or strange name breaks it.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/composing.rs"]
mod composing;
#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use composing::{compose_on, seat, to_text};
use driver::{Desk, Seat};
use partnerdesk_domain::Span;
use partnerdesk_i18n::Language;
use partnerdesk_tui::MouseAct;
use records::{book_of, company, mingde, northwind};

fn seats() -> [(&'static str, Seat); 4] {
    [
        ("80-en", seat(80, 24, Language::English)),
        ("140-en", seat(140, 40, Language::English)),
        ("80-zh", seat(80, 24, Language::SimplifiedChinese)),
        ("140-zh", seat(140, 40, Language::SimplifiedChinese)),
    ]
}

fn writing(seat: Seat) -> Desk {
    let mut desk = compose_on(book_of([northwind()]), seat);
    desk.press("it@northwind.example");
    desk.wait(Span(2_000));
    // The notices of what was done are gone by then.
    desk.wait(Span(5_000));
    desk
}

#[test]
fn a_letter_being_written() {
    for (name, seat) in seats() {
        let mut desk = writing(seat);
        to_text(&mut desk);
        insta::assert_snapshot!(format!("composer-writing-{name}"), desk.screen());
    }
}

#[test]
fn a_letter_with_problems() {
    for (name, seat) in seats() {
        let mut desk = writing(seat);
        desk.edited = Some("Hello {{nobody}},\n\n{{contact.name}}\n\nBye".to_owned());
        desk.press("<c-o>");
        desk.wait(Span(7_000));
        desk.wait(Span(5_000));
        insta::assert_snapshot!(format!("composer-problems-{name}"), desk.screen());
    }
}

#[test]
fn the_finished_letter_instead_of_the_text_where_there_is_no_room_for_both() {
    let mut desk = writing(seat(80, 24, Language::English));
    desk.press("<c-t>");
    insta::assert_snapshot!("composer-preview-80-en", desk.screen());
    desk.press("<pgdn>");
    assert!(desk.screen().contains("Kind regards"), "{}", desk.screen());
    desk.press("<c-t>");
    assert!(desk.screen().contains("{{contact.name"));
}

#[test]
fn a_letter_that_was_sent() {
    for (name, seat) in seats() {
        let mut desk = writing(seat);
        desk.press("<c-s>M");
        desk.wait(Span(5_000));
        insta::assert_snapshot!(format!("composer-sent-{name}"), desk.screen());
    }
}

#[test]
fn ascii_is_ascii() {
    let seat = Seat {
        ascii: true,
        ..Seat::default()
    };
    let screen = writing(seat).screen();
    assert!(screen.is_ascii(), "{screen}");
}

#[test]
fn no_size_and_no_name_breaks_it() {
    let hostile = company(3, "Evil\u{1b}[2J\u{202e} Corp \u{1f3e2}", "evil.example");
    for customer in [hostile, mingde()] {
        let mut desk = compose_on(book_of([customer]), Seat::default());
        desk.press("x@y.example");
        for step in ["", "<esc>", "<c-t>", "<c-t><c-s>", "M", "X", "n"] {
            desk.press(step);
            for (width, height) in (38..150).step_by(7).zip((8..50).rev().step_by(3)) {
                desk.resize(width, height);
                let screen = desk.screen();
                assert!(!screen.contains(['\u{1b}', '\u{202e}']), "{screen}");
                desk.mouse(width / 2, height / 2, MouseAct::ScrollDown);
            }
            desk.resize(80, 24);
        }
    }
}

#[test]
fn a_click_goes_where_it_points() {
    let mut desk = writing(seat(80, 24, Language::English));
    desk.click_on("Name");
    desk.press("Ann");
    desk.click_on("[x] ask for");
    desk.click_on("Hello");
    desk.press("Hi. ");
    desk.wait(Span(2_000));
    let draft = composing::only(&desk);
    assert_eq!(draft.content.recipient_name.unwrap().as_str(), "Ann");
    assert!(!draft.content.includes_admin);
    assert!(draft.content.body.starts_with("Hi. Hello"));
}
