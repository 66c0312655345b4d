//! How the screen of one customer looks: every tab at two sizes in two languages, and the
//! customers that have little to show.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, Seat};
use insta::assert_snapshot;
use partnerdesk_domain::{AdminAccess, Command, Tag};
use partnerdesk_i18n::Language;
use partnerdesk_ports::MemoryBook;
use records::{at, book_of, contoso, days_ago, draft, fabrikam, id, northwind};

/// A book in which something has happened to Contoso.
fn lived_in() -> MemoryBook {
    let mut contoso = contoso();
    contoso.admin_access = AdminAccess::NotGranted;
    let mut book = book_of([contoso.clone()]);
    let change = Command::ChangeTags {
        customer: contoso.id,
        add: vec![Tag::parse("q1").unwrap()],
        remove: vec![],
    };
    at(&mut book, days_ago(5), 200, change);
    at(&mut book, days_ago(3), 201, draft(0x77, &contoso));
    let begin = Command::BeginOffboarding(contoso.id);
    at(&mut book, days_ago(1), 202, begin);
    let abandon = Command::AbandonOffboarding(contoso.id);
    at(&mut book, days_ago(0), 203, abandon);
    book
}

fn seat(size: (u16, u16), language: Language) -> Seat {
    Seat {
        size,
        language,
        ..Seat::default()
    }
}

const TABS: [&str; 7] = [
    "overview",
    "blockers",
    "subscriptions",
    "permissions",
    "invitations",
    "activity",
    "notes",
];

#[test]
fn every_tab_at_every_size_in_every_language() {
    for size in [(80, 24), (140, 40)] {
        for language in Language::ALL {
            let mut desk = Desk::sit(lived_in(), seat(size, language));
            desk.press("<enter>");
            for tab in TABS {
                let name = format!("{tab}-{}x{}-{}", size.0, size.1, language.code());
                assert_snapshot!(name, desk.screen());
                desk.press("]");
            }
        }
    }
}

#[test]
fn ascii_has_no_other_letter_than_the_data() {
    let seat = Seat {
        ascii: true,
        ..Seat::default()
    };
    let mut desk = Desk::sit(lived_in(), seat);
    desk.press("<enter>");
    for tab in TABS {
        let screen = desk.screen().replace("Zoë Müller", "");
        assert!(screen.is_ascii(), "{tab}:\n{screen}");
        desk.press("]");
    }
}

#[test]
fn an_ended_customer_has_no_checklist() {
    let mut desk = Desk::sit(book_of([northwind()]), Seat::default());
    desk.press("/rel:ended<enter><enter>");
    assert_snapshot!("ended-overview", desk.screen());
    desk.press("]");
    assert_snapshot!("ended-blockers", desk.screen());
}

#[test]
fn an_ending_customer_shows_where_it_stands() {
    let mut desk = Desk::sit(book_of([fabrikam()]), seat((140, 40), Language::English));
    desk.press("<enter>");
    assert_snapshot!("ending-overview", desk.screen());
}

#[test]
fn every_small_size_is_drawn_without_harm() {
    let mut desk = Desk::sit(lived_in(), Seat::default());
    desk.press("<enter>");
    for _ in TABS {
        for (width, height) in [(40, 10), (41, 11), (60, 16), (99, 12), (140, 20), (200, 60)] {
            desk.resize(width, height);
            desk.press("jG");
            assert!(desk.screen().contains("Contoso"), "{width}x{height}");
            desk.press("gg");
        }
        desk.press("]");
    }
}

#[test]
fn a_hostile_name_reaches_no_cell() {
    let mut contoso = contoso();
    let evil = "Evil\u{1b}[2J\u{202e}\u{7}Corp";
    contoso.tenant_name = partnerdesk_domain::CompanyName::parse(evil).unwrap();
    contoso.details.list_name = None;
    contoso.note = partnerdesk_domain::Note::parse("a\u{1b}]0;x\u{7}b").ok();
    contoso.subscriptions[0].product = partnerdesk_domain::ProductName::parse(evil).unwrap();
    let mut desk = Desk::sit(book_of([contoso]), Seat::default());
    desk.press("<enter>");
    for _ in TABS {
        let screen = desk.screen();
        let harmful = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!screen.contains(harmful), "{screen:?}");
        desk.press("]");
    }
}

#[test]
fn a_customer_that_is_not_in_the_book_says_so() {
    let mut desk = Desk::sit(book_of([fabrikam()]), Seat::default());
    desk.press("<enter>");
    assert!(desk.screen().contains("fabrikam.example"));
    desk.book = book_of([contoso()]);
    desk.press("R");
    let screen = desk.screen();
    let missing = format!("No customer {} is in", id(0x7a));
    assert!(screen.contains(&missing), "{screen}");
    let before = desk.journal().len();
    desk.press("DSCOLeptd");
    assert_eq!(desk.journal().len(), before, "nothing is asked for");
    desk.press("<esc>");
    assert!(desk.screen().contains("Contoso Retail"));
}
