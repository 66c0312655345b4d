//! Help lists no key that does nothing: every act that a screen has a key for is answered there.
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
use partnerdesk_domain::Command;
use partnerdesk_ports::MemoryBook;
use partnerdesk_tui::Place;
use partnerdesk_tui::act::{Act, Scope};
use partnerdesk_tui::keymap::Keymap;
use records::{at, book_of, contoso, days_ago, draft, fabrikam, northwind};

/// Every screen: its scope, what it is, and the keys that lead to it from the list.
const SCREENS: [(Scope, Place, &str); 10] = [
    (Scope::List, Place::Customers, ""),
    (Scope::Detail, Place::Detail, "<enter>"),
    (Scope::Composer, Place::Composer, "2<enter><esc>"),
    (Scope::Permissions, Place::Permissions, "<space><space>p"),
    (Scope::Invitations, Place::Invitations, "2"),
    (Scope::Activity, Place::Activity, "3"),
    (Scope::History, Place::Detail, "<enter>]]]]]"),
    (Scope::Then, Place::Then, "<enter>]]]]]t"),
    (Scope::Due, Place::Due, "4"),
    (Scope::Settings, Place::Settings, "5"),
];

fn book() -> MemoryBook {
    let mut book = book_of([contoso(), fabrikam(), northwind()]);
    at(&mut book, days_ago(12), 200, draft(0x77, &fabrikam()));
    let alias = partnerdesk_domain::Alias::parse("quay").ok();
    at(
        &mut book,
        days_ago(1),
        201,
        Command::SetAlias(contoso().id, alias),
    );
    book
}

fn does_something(place: Place, way: &str, act: Act) -> bool {
    let mut desk = Desk::sit(book(), Seat::default());
    desk.press(way);
    assert_eq!(desk.model.place(), place, "{}", desk.screen());
    desk.act(act);
    !desk.screen().contains("This does nothing here.")
}

#[test]
fn every_key_of_a_screen_does_something_there() {
    let keymap = Keymap::default();
    let mut idle = Vec::new();
    for (scope, place, way) in SCREENS {
        for (act, _) in keymap.acts_in(scope).chain(keymap.acts_in(Scope::Global)) {
            if !does_something(place, way, act) {
                idle.push(format!("{scope}: {act}"));
            }
        }
    }
    assert!(idle.is_empty(), "{idle:#?}");
}
