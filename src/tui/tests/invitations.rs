//! The ledger and what is due, worked as a person works: filter, page, take steps, go on.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/composing.rs"]
mod composing;
#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/mail_room.rs"]
mod mail_room;
#[path = "desk/records.rs"]
mod records;

use composing::{copied, ledger, seat};
use driver::{Desk, Seat};
use mail_room::{Way, add, book};
use partnerdesk_domain::*;
use partnerdesk_i18n::Language;
use partnerdesk_ports::Replica;
use partnerdesk_tui::{Effect, MouseAct, Place};
use records::{book_of, company};

fn at_ledger(book: partnerdesk_ports::MemoryBook, seat: Seat) -> Desk {
    let mut desk = Desk::sit(book, seat);
    desk.press("2");
    desk
}

fn stage_of(desk: &Desk, number: u128) -> InvitationStage {
    let found = desk.book.invitation(InvitationId(number)).unwrap();
    found.unwrap().status.stage()
}

#[test]
fn the_ledger_looks_like_this() {
    for (name, seat) in [
        ("ledger-80-en", seat(80, 24, Language::English)),
        ("ledger-140-en", seat(140, 40, Language::English)),
        ("ledger-80-zh", seat(80, 24, Language::SimplifiedChinese)),
        ("ledger-140-zh", seat(140, 40, Language::SimplifiedChinese)),
    ] {
        insta::assert_snapshot!(name, at_ledger(book(), seat).screen());
    }
}

#[test]
fn what_is_due_looks_like_this() {
    for (name, seat) in [
        ("due-80-en", seat(80, 24, Language::English)),
        ("due-140-en", seat(140, 40, Language::English)),
        ("due-80-zh", seat(80, 24, Language::SimplifiedChinese)),
        ("due-140-zh", seat(140, 40, Language::SimplifiedChinese)),
    ] {
        let mut desk = Desk::sit(book(), seat);
        desk.press("4");
        insta::assert_snapshot!(name, desk.screen());
    }
}

#[test]
fn overdue_is_said_in_a_word_and_the_total_is_always_there() {
    let desk = at_ledger(book(), Seat::default());
    let screen = desk.screen();
    assert!(screen.contains("sent overdue"), "{screen}");
    assert!(screen.contains("8 of 8"));
}

#[test]
fn the_filter_takes_text_and_statuses() {
    let mut desk = at_ledger(book(), Seat::default());
    desk.press("/CAFE societe");
    assert!(desk.screen().contains("1 of 8"), "{}", desk.screen());
    assert!(desk.screen().contains("Café Société"));
    desk.press("<enter><esc>/status:sent,ready");
    assert!(desk.screen().contains("3 of 8"));
    desk.press(" toys");
    assert!(desk.screen().contains("2 of 8"));
    desk.press("<esc>/status:snet");
    assert!(desk.screen().contains("8 of 8"));
    assert!(desk.screen().contains("status:snet is not known"));
    desk.press("<esc>/nobody at all");
    assert!(
        desk.screen().contains("Nothing matches"),
        "{}",
        desk.screen()
    );
    desk.press("<esc>fj<enter>");
    assert!(desk.screen().contains("4 of 8"), "the open ones");
    desk.press("<esc>");
    assert!(desk.screen().contains("8 of 8"));
    desk.press("<esc>");
    assert_eq!(desk.model.place(), Place::Customers);
}

#[test]
fn a_long_ledger_is_read_in_parts() {
    let customers: Vec<Customer> = (0..200)
        .map(|n| company(0x1000 + n, &format!("Company {n:03}"), "a.example"))
        .collect();
    let mut book = book_of(customers.clone());
    for (number, customer) in (1..).zip(&customers) {
        add(
            &mut book,
            number,
            customer,
            &Way(&[InvitationStage::Draft], 1),
        );
    }
    let mut desk = at_ledger(book, Seat::default());
    assert!(desk.screen().contains("Company 199"));
    desk.press("G");
    assert!(desk.screen().contains("Company 000"), "{}", desk.screen());
    assert!(desk.screen().contains("200 of 200"));
    desk.press("gg");
    assert!(desk.screen().contains("Company 199"));
    for _ in 0..10 {
        desk.press("<pgdn>");
    }
    desk.press("<enter>");
    assert_eq!(desk.model.place(), Place::Composer);
    let parts = desk.asked.iter().filter_map(|effect| match effect {
        Effect::LoadInvitations { query, .. } => Some(query.len),
        _ => None,
    });
    assert!(parts.max().unwrap() < 100, "never the whole ledger");
}

#[test]
fn steps_are_taken_from_the_ledger() {
    let mut desk = at_ledger(book(), Seat::default());
    desk.press("/wingtip<enter>M");
    assert_eq!(stage_of(&desk, 3), InvitationStage::Sent);
    desk.press("Ay");
    assert_eq!(stage_of(&desk, 3), InvitationStage::Accepted);
    desk.press("<esc>/tailspin<enter>Xn");
    assert_eq!(stage_of(&desk, 2), InvitationStage::Sent);
    desk.press("Xy");
    assert_eq!(stage_of(&desk, 2), InvitationStage::Withdrawn);
    desk.press("r");
    assert_eq!(stage_of(&desk, 2), InvitationStage::Draft);
    desk.press("<esc>/northwind<enter>x");
    assert!(desk.screen().contains("Mark lapsed"), "{}", desk.screen());
    desk.press("mm<enter>");
    assert_eq!(
        stage_of(&desk, 1),
        InvitationStage::Declined,
        "the second item with m"
    );
}

#[test]
fn a_refused_step_is_explained_and_logged() {
    let helpdesk = Seat {
        role: Role::HelpdeskAgent,
        ..Seat::default()
    };
    let mut desk = at_ledger(book(), helpdesk);
    desk.press("/northwind<enter>A");
    assert_eq!(
        desk.journal().pop().unwrap(),
        "invitation.accepted refused: role-may-not"
    );
    assert!(desk.screen().contains("Helpdesk agent"));
}

#[test]
fn links_and_rows_are_copied_and_lines_opened() {
    let mut desk = at_ledger(book(), Seat::default());
    desk.press("/northwind<enter>ylyn");
    let link = ledger(&desk).pop().unwrap().link;
    assert_eq!(copied(&desk), [link.as_str(), "Northwind Traders"]);
    desk.press("<enter>");
    assert_eq!(desk.model.place(), Place::Composer);
    assert!(desk.screen().contains("overdue"), "{}", desk.screen());
    desk.press("<esc>");
    desk.mouse(10, 4, MouseAct::DoubleClick);
    assert_eq!(desk.model.place(), Place::Composer);
}

#[test]
fn the_cursor_stays_on_its_invitation_when_another_comes() {
    let mut desk = at_ledger(book(), Seat::default());
    desk.press("jjj");
    let line = |desk: &Desk| {
        let screen = desk.screen();
        let line = screen.lines().find(|line| line.contains("> "));
        line.unwrap_or_default().to_owned()
    };
    let before = line(&desk);
    let northwind = records::northwind();
    desk.elsewhere(records::draft(99, &northwind));
    assert!(desk.screen().contains("9 of 9"));
    assert_eq!(line(&desk), before);
}

#[test]
fn what_is_due_is_everything_that_waited_too_long_and_nothing_else() {
    let mut desk = Desk::sit(book(), Seat::default());
    desk.press("4");
    let screen = desk.screen();
    assert!(screen.contains("4 things want attention"), "{screen}");
    let order: Vec<usize> = ["Northwind", "Wingtip", "Café", "Fabrikam"]
        .iter()
        .map(|name| screen.find(name).unwrap())
        .collect();
    assert!(order.is_sorted(), "{screen}");
    for settled in ["Tailspin", "Litware", "Fourth", "上海明德"] {
        assert!(!screen.contains(settled), "{settled}");
    }
    desk.press("jM");
    assert_eq!(stage_of(&desk, 3), InvitationStage::Sent);
    assert!(desk.screen().contains("3 things want attention"));
    desk.press("gg<enter>");
    assert_eq!(desk.model.place(), Place::Composer);
    desk.press("<esc>G<enter>");
    assert_eq!(desk.model.place(), Place::Detail);
}

#[test]
fn everything_open_is_looked_through_however_much_there_is() {
    let customers: Vec<Customer> = (0..700)
        .map(|n| company(0x1000 + n, &format!("Company {n:03}"), "a.example"))
        .collect();
    let mut book = book_of([]);
    for (number, customer) in (1..).zip(&customers) {
        let add_it = Command::AddCustomer(Box::new(customer.clone()));
        records::at(&mut book, records::days_ago(60), 100_000 + number, add_it);
        let days = if number == 1 { 9 } else { 1 };
        add(
            &mut book,
            number,
            customer,
            &Way(&[InvitationStage::Draft], days),
        );
    }
    let mut desk = Desk::sit(book, Seat::default());
    desk.press("4");
    assert!(
        desk.screen().contains("1 thing wants attention"),
        "{}",
        desk.screen()
    );
    assert!(desk.screen().contains("Company 000"));
}

#[test]
fn a_book_without_anything_due_says_so() {
    let mut desk = Desk::sit(book_of([]), Seat::default());
    desk.press("4");
    assert!(desk.screen().contains("Nothing is due."));
    desk.press("2");
    assert!(desk.screen().contains("No invitations yet."));
}
