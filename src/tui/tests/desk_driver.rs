//! The driver of the other tests, tried on the customer list: keys arrive, the book answers,
//! and what another program writes is seen.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, Seat};
use partnerdesk_domain::{Alias, Command};
use partnerdesk_tui::Effect;
use records::{book_of, contoso, fabrikam};

#[test]
fn keys_reach_the_list_and_its_effects_reach_the_book() {
    let mut desk = Desk::sit(book_of([contoso(), fabrikam()]), Seat::default());
    assert!(desk.screen().contains("Contoso Retail"));
    desk.press("/fab<enter>");
    assert!(!desk.screen().contains("Contoso Retail"));
    assert!(desk.screen().contains("Fabrikam GmbH"));
    desk.press("yd");
    let copied = Effect::Copy("fabrikam.example".to_owned());
    assert_eq!(desk.asked.last(), Some(&copied));
}

#[test]
fn what_another_program_writes_is_seen() {
    let seat = Seat {
        size: (140, 40),
        ..Seat::default()
    };
    let mut desk = Desk::sit(book_of([fabrikam()]), seat);
    let alias = Alias::parse("quay").unwrap();
    desk.elsewhere(Command::SetAlias(fabrikam().id, Some(alias)));
    assert!(desk.screen().contains("quay"));
    assert_eq!(desk.journal().last().unwrap(), "alias.set");
}
