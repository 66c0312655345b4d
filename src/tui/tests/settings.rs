//! The settings as a person uses them: what is shown, what a change does at once, what is said of
//! values that do not fit, and where a new book begins.
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
use partnerdesk_domain::{AccountKind, Cloud, Command, PartnerAccount, Role};
use partnerdesk_i18n::Language;
use partnerdesk_ports::{MemoryBook, Replica};
use partnerdesk_tui::{Effect, MouseAct, Place, VERY_WIDE};
use records::{at, book_of, contoso, days_ago, fabrikam};

/// The settings over a book with two customers.
fn settings(seat: Seat) -> Desk {
    open(book_of([contoso(), fabrikam()]), seat)
}

fn open(book: MemoryBook, seat: Seat) -> Desk {
    let mut desk = Desk::sit(book, seat);
    desk.press("5");
    assert_eq!(desk.model.place(), Place::Settings);
    desk
}

/// Goes to the row of this label and presses keys there.
fn at_row(desk: &mut Desk, label: &str, keys: &str) {
    desk.press("g");
    desk.press("g");
    for _ in 0..30 {
        let screen = desk.screen();
        let line = screen.lines().find(|line| line.contains("│ > "));
        if line.is_some_and(|line| line.contains(label)) {
            return desk.press(keys);
        }
        desk.press("j");
    }
    panic!("no {label:?} on:\n{}", desk.screen());
}

#[test]
fn they_look_the_same_every_time() {
    for size in [(80, 24), (140, 40)] {
        for language in Language::ALL {
            let seat = Seat {
                size,
                language,
                ..Seat::default()
            };
            let name = |what: &str| format!("{what}_{}x{}_{}", size.0, size.1, language.code());
            assert_snapshot!(name("settings"), settings(seat).screen());
            assert_snapshot!(name("new_book"), open(MemoryBook::default(), seat).screen());
        }
    }
}

#[test]
fn they_fit_the_least_terminal_and_ascii() {
    let desk = settings(Seat {
        size: (40, 10),
        ascii: true,
        ..Seat::default()
    });
    assert_snapshot!("settings_40x10_ascii", desk.screen());
}

#[test]
fn another_role_counts_at_once_and_is_called_what_it_is() {
    let mut desk = settings(Seat::default());
    assert!(
        desk.screen().contains("no security boundary"),
        "{}",
        desk.screen()
    );
    desk.press("<enter>");
    assert!(desk.screen().contains("now"), "{}", desk.screen());
    desk.press("<end><enter>");
    assert_eq!(desk.model.shared().actor.role, Role::HelpdeskAgent);
    assert!(
        desk.screen().contains("role: Helpdesk agent"),
        "{}",
        desk.screen()
    );
}

#[test]
fn looks_and_language_change_at_once() {
    let mut desk = settings(Seat::default());
    let theme = |desk: &Desk| {
        let screen = desk.screen();
        let line = screen.lines().find(|line| line.contains("Theme"));
        line.unwrap().to_owned()
    };
    for (keys, name) in [("<enter><enter>", "dark"), ("<enter><end><enter>", "mono")] {
        at_row(&mut desk, "Theme", keys);
        assert!(theme(&desk).contains(name), "{}", theme(&desk));
    }
    at_row(&mut desk, "Language", "<enter>j<enter>");
    assert_eq!(
        desk.model.shared().locale.language(),
        Language::SimplifiedChinese
    );
    assert!(desk.screen().contains("设置"));
}

#[test]
fn the_mouse_is_switched_here_and_outside() {
    let mut desk = settings(Seat::default());
    at_row(&mut desk, "Mouse", "<space>");
    assert_eq!(desk.asked.last(), Some(&Effect::SetMouse(false)));
    assert!(!desk.model.shared().mouse);
    desk.press("<enter>");
    assert_eq!(desk.asked.last(), Some(&Effect::SetMouse(true)));
}

#[test]
fn read_only_keeps_every_change_from_the_book() {
    let mut desk = settings(Seat::default());
    let before = desk.journal();
    at_row(&mut desk, "Read-only", "<enter>");
    assert!(desk.screen().contains("READ-ONLY"), "{}", desk.screen());
    at_row(&mut desk, "Company name", "<enter>");
    let screen = desk.screen();
    assert!(screen.contains("This cannot be done"), "{screen}");
    assert!(screen.contains("read-only"), "{screen}");
    desk.press("<esc>");
    assert_eq!(desk.journal(), before);
    assert!(
        !desk
            .asked
            .iter()
            .any(|effect| matches!(effect, Effect::Submit(_)))
    );
    at_row(&mut desk, "Read-only", "<enter>");
    at_row(&mut desk, "Company name", "<enter><c-u>Zenith<enter>");
    assert_eq!(desk.journal().last().unwrap(), "account.set");
}

#[test]
fn the_account_is_changed_field_by_field() {
    let mut desk = settings(Seat::default());
    at_row(&mut desk, "Company name", "<enter><c-u>Zenith<enter>");
    at_row(&mut desk, "Kind of partner", "<enter><end><enter>");
    at_row(&mut desk, "Country", "e<c-u>at<enter>");
    at_row(&mut desk, "MPN ID", "<enter><c-u><enter>");
    at_row(&mut desk, "Standing", "<enter>j<enter>");
    let account = desk.book.account().unwrap();
    let expected = PartnerAccount {
        name: partnerdesk_domain::CompanyName::parse("Zenith").ok(),
        kind: AccountKind::Dual,
        country: partnerdesk_domain::Country::parse("AT"),
        mpn_id: None,
        status: partnerdesk_domain::ProgrammeStatus::Restricted,
        ..records::account()
    };
    assert_eq!(account, expected);
    let screen = desk.screen();
    for value in [
        "Zenith",
        "direct and indirect reseller",
        "AT",
        "not recorded",
        "no new sales",
    ] {
        assert!(screen.contains(value), "{value}:\n{screen}");
    }
}

#[test]
fn what_does_not_fit_is_explained_and_can_be_mended() {
    let mut desk = settings(Seat::default());
    at_row(&mut desk, "Microsoft ID", "<enter><c-u>acme<enter>");
    let screen = desk.screen();
    assert!(screen.contains("\"acme\" is no valid ID."), "{screen}");
    desk.press("<c-u>6b1f0a52-0000-4000-8000-00000000002e<enter>");
    let tenant = desk.book.account().unwrap().tenant.unwrap();
    assert_eq!(tenant.to_string(), "6b1f0a52-0000-4000-8000-00000000002e");
    at_row(&mut desk, "Country", "<enter><c-u>Mars<enter>");
    assert!(
        desk.screen().contains("\"Mars\" is no country"),
        "{}",
        desk.screen()
    );
    desk.press("<esc>");
    assert_eq!(
        desk.book.account().unwrap().country,
        records::account().country
    );
}

#[test]
fn who_may_not_change_the_account_learns_it_before_typing_and_the_attempt_stays() {
    let mut desk = settings(Seat {
        role: Role::SalesAgent,
        ..Seat::default()
    });
    at_row(&mut desk, "Company name", "<enter>");
    assert!(
        desk.screen().contains("This cannot be done"),
        "{}",
        desk.screen()
    );
    assert_eq!(
        desk.journal().last().unwrap(),
        "account.set refused: role-may-not"
    );
    desk.press("<esc>W");
    assert!(
        desk.screen().contains("This cannot be done"),
        "{}",
        desk.screen()
    );
}

#[test]
fn requests_that_the_cloud_does_not_list_concern_that_cloud_only() {
    let mut desk = settings(Seat {
        size: (VERY_WIDE, 40),
        ..Seat::default()
    });
    assert!(!desk.screen().contains("Requests all the same"));
    at_row(&mut desk, "Cloud", "<enter>j<enter>");
    assert_eq!(desk.book.account().unwrap().cloud, Cloud::UsGovernment);
    at_row(&mut desk, "Requests all the same", "<space>");
    assert!(desk.book.account().unwrap().relationship_requests_granted);
}

#[test]
fn a_new_book_says_what_to_fill_in_until_it_is() {
    let mut desk = open(MemoryBook::default(), Seat::default());
    assert!(desk.screen().contains("A new book"), "{}", desk.screen());
    desk.press("<enter>Acme<enter>j<enter>6b1f0a52-0000-4000-8000-00000000002e<enter>");
    assert!(!desk.screen().contains("A new book"), "{}", desk.screen());
    let account = desk.book.account().unwrap();
    assert_eq!(account.name.unwrap().as_str(), "Acme");
    assert!(account.tenant.is_some());
}

#[test]
fn the_chain_is_checked_from_here_too() {
    let mut desk = settings(Seat::default());
    at_row(&mut desk, "Chain of the log", "<enter>");
    assert!(
        desk.screen().contains("verified: 3 entries"),
        "{}",
        desk.screen()
    );
}

#[test]
fn what_is_only_shown_says_so() {
    let mut desk = settings(Seat::default());
    for label in [
        "Name in the log",
        "Book",
        "What is in it",
        "Settings file",
        "Keys of your own",
    ] {
        let asked = desk.asked.len();
        at_row(&mut desk, label, "<enter>");
        assert_eq!(desk.asked.len(), asked);
        assert!(
            desk.screen().contains("not changed here"),
            "{label}: {}",
            desk.screen()
        );
        desk.press("k");
    }
}

#[test]
fn another_program_changes_what_is_shown() {
    let mut desk = settings(Seat::default());
    let mut account = records::account();
    account.name = partnerdesk_domain::CompanyName::parse("Elsewhere Ltd").ok();
    desk.elsewhere(Command::SetAccount(Box::new(account)));
    assert!(desk.screen().contains("Elsewhere Ltd"), "{}", desk.screen());
}

#[test]
fn a_second_click_changes() {
    let mut desk = settings(Seat::default());
    desk.click_on("Mouse");
    assert!(desk.model.shared().mouse);
    desk.click_on("Mouse");
    assert!(!desk.model.shared().mouse);
    desk.mouse(10, 8, MouseAct::ScrollDown);
    assert_eq!(desk.model.place(), Place::Settings);
}

#[test]
fn hostile_words_stay_words() {
    let mut book = book_of([contoso()]);
    let mut account = records::account();
    account.name = partnerdesk_domain::CompanyName::parse("Ev\u{1b}[2Jil \u{202e}Corp").ok();
    at(
        &mut book,
        days_ago(1),
        500,
        Command::SetAccount(Box::new(account)),
    );
    let screen = open(book, Seat::default()).screen();
    assert!(screen.contains("Corp"), "{screen}");
    assert!(!screen.contains(['\u{1b}', '\u{202e}']), "{screen}");
}

#[test]
fn every_small_size_is_drawn_without_harm() {
    for book in [MemoryBook::default(), book_of([contoso()])] {
        let mut desk = open(book, Seat::default());
        desk.press("<end>");
        for (width, height) in (38..=124)
            .step_by(7)
            .flat_map(|w| (9..=30).step_by(2).map(move |h| (w, h)))
        {
            desk.resize(width, height);
            let screen = desk.screen();
            assert_eq!(screen.lines().count(), usize::from(height), "{screen}");
            let least = 40 <= width && 10 <= height;
            assert!(
                !least || screen.contains("│ > "),
                "{width}x{height}:\n{screen}"
            );
        }
    }
}
