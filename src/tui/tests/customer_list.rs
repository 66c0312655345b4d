//! What the customer list does: filter, archive, order, marks, undo, and what stays where it is
//! when the book changes behind it.

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/history.rs"]
mod history;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, Seat};
use partnerdesk_domain::{Alias, Command, Role};
use partnerdesk_tui::Effect;

fn desk() -> Desk {
    Desk::sit(history::worked(), Seat::default())
}

/// The line the cursor is on.
fn cursor_line(desk: &Desk) -> String {
    let screen = desk.screen();
    let line = screen
        .lines()
        .find(|line| line.contains("│ >") || line.contains("| >"));
    line.unwrap_or_default().to_owned()
}

#[test]
fn typing_narrows_the_list_and_escape_gives_it_back() {
    let mut desk = desk();
    let before = desk.screen();
    desk.press("/");
    desk.type_text("CONTÓSO");
    let narrowed = desk.screen();
    assert!(
        narrowed.contains("Contoso") && !narrowed.contains("Fabrikam"),
        "{narrowed}"
    );
    desk.press("<esc>");
    assert_eq!(desk.screen(), before);
}

#[test]
fn an_unknown_value_is_named_with_the_known_ones_and_stops_nothing() {
    let mut desk = desk();
    desk.press("/");
    desk.type_text("rel:gone contoso");
    let screen = desk.screen();
    assert!(screen.contains("rel:gone"), "{screen}");
    assert!(screen.contains("Contoso"), "{screen}");
}

#[test]
fn ended_customers_are_in_the_archive_alone() {
    let mut desk = desk();
    assert!(!desk.screen().contains(" ended "), "{}", desk.screen());
    desk.press("/");
    desk.type_text("rel:ended");
    assert!(desk.screen().contains(" ended "), "{}", desk.screen());
}

#[test]
fn the_cursor_stays_on_its_customer_when_others_come_and_the_order_turns() {
    let mut desk = desk();
    desk.press("j");
    let name: String = cursor_line(&desk).chars().skip(4).take(12).collect();
    desk.elsewhere(Command::AddCustomer(Box::new(records::company(
        0xaaaa,
        "Aaa comes first",
        "aaa.example",
    ))));
    assert!(
        desk.screen().contains("Aaa comes first"),
        "{}",
        desk.screen()
    );
    assert!(
        cursor_line(&desk).contains(&name),
        "{name}: {}",
        desk.screen()
    );
    desk.press("S");
    assert!(
        cursor_line(&desk).contains(&name),
        "{name}: {}",
        desk.screen()
    );
}

#[test]
fn marked_customers_are_tagged_together_and_undone_one_by_one() {
    let mut desk = desk();
    let before = desk.journal().len();
    desk.press("<space><space>t");
    desk.type_text("board, -nothing");
    desk.press("<enter>");
    assert_eq!(desk.journal().len(), before + 2, "{:?}", desk.journal());
    desk.press("<esc>u");
    desk.press("u");
    let journal = desk.journal();
    assert_eq!(journal.len(), before + 4, "{journal:?}");
    desk.press("/");
    desk.type_text("tag:board");
    assert!(desk.screen().contains("0 of "), "{}", desk.screen());
    desk.press("<esc>UU");
    desk.press("/");
    desk.type_text("tag:board");
    assert!(desk.screen().contains("2 of "), "{}", desk.screen());
}

#[test]
fn undo_takes_back_ones_own_last_change_only() {
    let mut desk = desk();
    desk.press("t");
    desk.type_text("mine");
    desk.press("<enter>");
    desk.elsewhere(Command::SetAlias(
        records::contoso().id,
        Alias::parse("theirs").ok(),
    ));
    desk.press("u");
    desk.press("/");
    desk.type_text("tag:mine");
    assert!(desk.screen().contains("0 of "), "{}", desk.screen());
    desk.press("<esc>/");
    desk.type_text("theirs");
    assert!(desk.screen().contains("1 of "), "{}", desk.screen());
}

#[test]
fn the_row_is_copied_as_it_is_and_never_shortened() {
    let mut desk = desk();
    desk.press("/");
    desk.type_text("contoso");
    desk.press("<enter>y");
    assert!(
        desk.screen().contains("y i"),
        "a menu of the chord: {}",
        desk.screen()
    );
    desk.press("i");
    let id = records::contoso().id.microsoft_id.to_string();
    assert!(desk.asked.contains(&Effect::Copy(id)));
}

#[test]
fn a_helpdesk_agent_is_told_who_may_and_the_attempt_is_kept() {
    let seat = Seat {
        role: Role::HelpdeskAgent,
        ..Seat::default()
    };
    let mut desk = Desk::sit(history::worked(), seat);
    desk.press("/contoso<enter>p<space>");
    let screen = desk.screen();
    assert!(screen.contains("Admin agent"), "{screen}");
    let journal = desk.journal();
    let last = journal.last().expect("the attempt is kept");
    assert!(
        last.starts_with("permission.") && last.contains("refused: role-may-not"),
        "{last}"
    );
}
