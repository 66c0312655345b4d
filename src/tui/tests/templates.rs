//! The letter templates: looked at, written in the person's own editor, taken away.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/composing.rs"]
mod composing;
#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use composing::seat;
use driver::{Desk, Seat};
use partnerdesk_i18n::Language;
use records::{book_of, northwind};

fn opened(seat: Seat) -> Desk {
    let mut desk = Desk::sit(book_of([northwind()]), seat);
    desk.press("2T");
    desk
}

fn here() -> Desk {
    opened(seat(100, 30, Language::English))
}

#[test]
fn every_template_shows_the_letter_that_it_makes() {
    for (name, seat) in [
        ("80-en", seat(80, 24, Language::English)),
        ("140-zh", seat(140, 40, Language::SimplifiedChinese)),
    ] {
        let mut desk = opened(seat);
        desk.press("jj");
        insta::assert_snapshot!(format!("templates-{name}"), desk.screen());
    }
}

#[test]
fn a_new_template_is_written_from_another_and_can_be_chosen_in_the_composer() {
    let mut desk = here();
    desk.edited = Some("Renewal for {{customer.name}}\n\nHello\n\n{{invite.link}}\n".to_owned());
    desk.press("nrenewal<enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("renewal") && screen.contains("your own"),
        "{screen}"
    );
    assert!(
        screen.contains("Subject: Renewal for Contoso Ltd"),
        "{screen}"
    );
    desk.press("nrenewal<enter>");
    assert!(desk.screen().contains("already"), "{}", desk.screen());
    desk.press("1fj<enter>i<esc><tab><tab><tab><right>");
    assert!(desk.screen().contains("renewal"), "{}", desk.screen());
}

#[test]
fn a_text_that_makes_no_letter_is_not_kept_and_not_lost() {
    let mut desk = here();
    desk.edited = Some("Subject\n\nHello {{nobody}}\n".to_owned());
    desk.press("e");
    let screen = desk.screen();
    assert!(
        screen.contains("2 problems") && screen.contains("{{nobody}}"),
        "{screen}"
    );
    desk.edited = Some("Mine\n\n{{invite.link}}\n".to_owned());
    desk.press("e");
    let last = desk.asked.iter().rev().find_map(|effect| match effect {
        partnerdesk_tui::Effect::Edit(text) => Some(text.clone()),
        _ => None,
    });
    assert!(
        last.unwrap().contains("Hello {{nobody}}"),
        "the text comes back to be put right"
    );
    assert!(desk.screen().contains("your own"), "{}", desk.screen());
    desk.press("<enter>");
    assert!(
        !desk.screen().contains("of the program"),
        "the letter alone"
    );
    desk.press("<esc>Xy");
    assert!(!desk.screen().contains("your own"), "{}", desk.screen());
    desk.press("X");
    assert!(
        desk.screen().contains("stays"),
        "a shipped one cannot be taken away"
    );
}

#[test]
fn who_only_looks_changes_no_template() {
    let mut desk = opened(Seat {
        read_only: true,
        ..seat(100, 30, Language::English)
    });
    desk.edited = Some("Mine\n\n{{invite.link}}\n".to_owned());
    desk.press("e");
    assert!(!desk.screen().contains("your own"), "{}", desk.screen());
}
