//! One customer as it was: opened from its history and from the log, walked back and forth,
//! and nothing of it can be changed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, Seat};
use insta::assert_snapshot;
use partnerdesk_domain::{Alias, Command};
use partnerdesk_i18n::Language;
use partnerdesk_ports::Replica;
use partnerdesk_tui::Place;
use partnerdesk_tui::act::{Act, Scope};
use partnerdesk_tui::keymap::Keymap;
use records::{at, book_of, contoso, days_ago};

/// Contoso, that was called twice another thing since it came.
fn sit(seat: Seat) -> Desk {
    let mut book = book_of([contoso()]);
    for (number, alias) in [(9, "early"), (5, "late")] {
        let alias = Alias::parse(alias).ok();
        let command = Command::SetAlias(contoso().id, alias);
        at(
            &mut book,
            days_ago(number),
            300 + u128::from(number.unsigned_abs()),
            command,
        );
    }
    Desk::sit(book, seat)
}

/// The history of the customer on its own screen.
const HISTORY: &str = "<enter>]]]]]";

#[test]
fn it_looks_the_same_every_time() {
    for size in [(80, 24), (140, 40)] {
        for language in Language::ALL {
            let mut desk = sit(Seat {
                size,
                language,
                ..Seat::default()
            });
            desk.press(HISTORY);
            desk.press("jt");
            let name = format!("then_{}x{}_{}", size.0, size.1, language.code());
            assert_snapshot!(name, desk.screen());
        }
    }
}

#[test]
fn one_walks_back_to_the_first_entry_and_on_to_the_last() {
    let mut desk = sit(Seat::default());
    desk.press(HISTORY);
    desk.press("t");
    assert_eq!(desk.model.place(), Place::Then);
    assert!(
        desk.screen().contains("alias      late"),
        "{}",
        desk.screen()
    );
    desk.press("[");
    assert!(
        desk.screen().contains("alias      early"),
        "{}",
        desk.screen()
    );
    desk.press("[[[[[[[[");
    let first = desk.screen();
    assert!(
        !first.contains("early") && first.contains("not in the book before"),
        "{first}"
    );
    desk.press("]]]]]]]]]]");
    let last = desk.screen();
    assert!(
        last.contains("late") && last.contains("no later entry"),
        "{last}"
    );
    desk.press("<esc>");
    assert_eq!(desk.model.place(), Place::Detail);
}

#[test]
fn the_log_of_all_opens_it_too() {
    let mut desk = sit(Seat::default());
    desk.press("3jt");
    assert_eq!(desk.model.place(), Place::Then, "{}", desk.screen());
    assert!(
        desk.screen().contains("alias      early"),
        "{}",
        desk.screen()
    );
}

#[test]
fn no_key_changes_anything_there() {
    let mut desk = sit(Seat::default());
    desk.press(HISTORY);
    desk.press("t");
    let before = desk.book.counts().unwrap();
    for (act, _) in Keymap::default().acts_in(Scope::Detail) {
        if !matches!(act, Act::NextTab | Act::PrevTab) {
            desk.act(act);
            assert_eq!(desk.model.place(), Place::Then, "{act}");
        }
    }
    assert_eq!(desk.book.counts().unwrap(), before);
}
