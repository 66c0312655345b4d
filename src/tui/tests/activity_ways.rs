//! The activity log as it is used: filtered, followed, written to a file, and how an entry is
//! taken back.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/history.rs"]
mod history;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, Seat};
use history::{cursor_line, log, worked};
use partnerdesk_domain::{Alias, Command};
use partnerdesk_ports::{LogScope, Replica};
use partnerdesk_tui::{Effect, Place};
use records::{at, book_of, contoso, days_ago, fabrikam};

/// The keys that show entries of all time.
const ALL_TIME: &str = "fjjjjj<enter>";

/// The log from its beginning.
fn whole() -> Desk {
    let mut desk = log(Seat::default());
    desk.press(ALL_TIME);
    desk
}

/// The newest entries, as they were asked of the book.
fn loads(desk: &Desk) -> impl Iterator<Item = &partnerdesk_ports::LogQuery> {
    desk.asked.iter().filter_map(|effect| match effect {
        Effect::LoadLog { query, .. } => Some(&**query),
        _ => None,
    })
}

#[test]
fn the_filter_says_how_many_of_how_many() {
    let mut desk = whole();
    assert!(desk.screen().contains("13 of 13"));
    desk.press("/result:refused");
    assert!(desk.screen().contains("1 of 13"), "{}", desk.screen());
    assert!(cursor_line(&desk).contains("end relationship"));
    desk.press("<enter>");
    desk.press("<esc>");
    assert!(desk.screen().contains("13 of 13"));
    desk.press("/by:wu.jo action:tag<enter>");
    assert!(desk.screen().contains("1 of 13"));
    desk.press("/x<enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("Nothing matches by:wu.jo action:tagx."),
        "{screen}"
    );
    assert!(screen.contains("13 entries are hidden by it."), "{screen}");
}

#[test]
fn the_facets_set_scope_and_filter() {
    let mut desk = whole();
    assert!(!desk.screen().contains("import customer"));
    desk.press("fj<enter>");
    assert!(desk.screen().contains("14 of 14"), "{}", desk.screen());
    assert!(desk.screen().contains("import customer"));
    desk.press("fjjj<enter>");
    assert!(desk.screen().contains("/ by:li.na"), "{}", desk.screen());
    assert!(desk.screen().contains("2 of 14"));
    desk.press("fjj<enter>");
    assert!(desk.screen().contains("/ by:li.na result:refused"));
    assert!(desk.screen().contains("1 of 14"));
    desk.press("fjjj<enter>");
    assert!(desk.screen().contains("/ result:refused"));
    desk.press("<esc><esc>");
    assert!(desk.screen().contains("13 of 13"));
    desk.press("<esc>");
    assert_eq!(desk.model.place(), Place::Customers);
}

#[test]
fn a_chosen_entry_is_taken_back_by_its_opposite_and_both_stay() {
    let mut desk = log(Seat::default());
    desk.press("/action:tag<enter>");
    assert!(desk.screen().contains("stands, can be taken back"));
    desk.press("u");
    let customer = desk.book.customer(contoso().id).unwrap().unwrap();
    let mut tags: Vec<String> = customer.tags.iter().map(ToString::to_string).collect();
    tags.sort_unstable();
    assert_eq!(tags, ["renewals-q4", "vip"]);
    let journal = desk.journal();
    assert_eq!(
        journal
            .iter()
            .filter(|action| *action == "tag.change")
            .count(),
        2
    );
    assert!(desk.screen().contains("2 of 14"), "{}", desk.screen());
    // The cursor has stayed with the entry that was taken back.
    assert!(desk.screen().contains("Entry #10"), "{}", desk.screen());
    assert!(desk.screen().contains("taken back by entry 15"));
    desk.press("k");
    assert!(
        cursor_line(&desk).contains("(undo 10)"),
        "{}",
        desk.screen()
    );
    // Taking the undo back is doing again.
    desk.press("u");
    let customer = desk.book.customer(contoso().id).unwrap().unwrap();
    assert!(customer.tags.iter().any(|tag| tag.as_str() == "q1"));
}

#[test]
fn what_has_no_way_back_says_so_and_writes_nothing() {
    let mut desk = whole();
    let before = desk.journal();
    desk.press("G");
    assert!(desk.screen().contains("Entry #1 "), "{}", desk.screen());
    desk.press("k");
    assert!(desk.screen().contains("there is none"));
    desk.press("u");
    assert_eq!(desk.journal(), before);
    assert!(
        desk.screen().contains("There is no way back"),
        "{}",
        desk.screen()
    );
}

#[test]
fn read_only_refuses_to_take_back() {
    let mut desk = log(Seat {
        read_only: true,
        ..Seat::default()
    });
    let before = desk.journal();
    desk.press("u");
    assert_eq!(desk.journal(), before);
    assert!(
        !desk
            .asked
            .iter()
            .any(|effect| matches!(effect, Effect::Submit(_)))
    );
    assert!(desk.screen().contains("read-only"), "{}", desk.screen());
}

#[test]
fn an_export_takes_scope_and_filter_along() {
    let mut desk = log(Seat::default());
    desk.press("fj<enter>/action:alias<enter>E");
    assert!(desk.screen().contains("2 entries"), "{}", desk.screen());
    desk.press("<enter>");
    let Some(Effect::ExportLog { path, query }) = desk.asked.last() else {
        panic!("{:?}", desk.asked.last());
    };
    assert_eq!(path.to_str(), Some("/desk/activity.csv"));
    assert_eq!(query.scope, LogScope::All);
    assert_eq!(query.filter.actions, ["alias"]);
    assert_eq!((query.before, query.offset), (None, 0));
}

#[test]
fn a_file_of_no_known_form_is_not_written() {
    let mut desk = log(Seat::default());
    desk.press("E<c-u>log.txt<enter>");
    assert!(
        desk.screen().contains("has to end in .csv or .jsonl"),
        "{}",
        desk.screen()
    );
    assert!(desk.screen().contains("log.txt"), "what was typed is kept");
    desk.press("<backspace><backspace><backspace>jsonl<enter>");
    let Some(Effect::ExportLog { path, .. }) = desk.asked.last() else {
        panic!("{:?}", desk.asked.last());
    };
    assert_eq!(path.to_str(), Some("/desk/log.jsonl"));
}

#[test]
fn the_cursor_stays_with_its_entry_or_follows_what_is_new() {
    let mut desk = log(Seat::default());
    desk.press("jj");
    let entry = "Entry #11";
    assert!(desk.screen().contains(entry), "{}", desk.screen());
    desk.elsewhere(Command::SetAlias(fabrikam().id, Alias::parse("fab").ok()));
    assert!(desk.screen().contains(entry), "{}", desk.screen());
    assert!(desk.screen().contains("Entry #11"));
    desk.press("T");
    assert!(desk.screen().contains("Entry #15"));
    assert!(desk.screen().contains("following"));
    desk.elsewhere(Command::SetAlias(fabrikam().id, None));
    assert!(desk.screen().contains("Entry #16"), "{}", desk.screen());
    desk.press("T");
    desk.elsewhere(Command::SetAlias(fabrikam().id, Alias::parse("f2").ok()));
    assert!(desk.screen().contains("Entry #16"), "{}", desk.screen());
}

#[test]
fn a_long_log_is_loaded_by_windows() {
    let mut book = book_of([contoso()]);
    for number in 0..3_000_u128 {
        let alias = Alias::parse(&format!("a{number}")).ok();
        at(
            &mut book,
            days_ago(1),
            1_000 + number,
            Command::SetAlias(contoso().id, alias),
        );
    }
    let mut desk = Desk::sit(book, Seat::default());
    desk.press("3");
    desk.press(ALL_TIME);
    assert!(desk.screen().contains("3,002 of 3,002"));
    assert!(desk.screen().contains("Entry #3002"));
    desk.press("G");
    assert!(
        cursor_line(&desk).contains("set own account"),
        "{}",
        desk.screen()
    );
    for _ in 0..60 {
        desk.press("<pgup>");
        assert!(
            cursor_line(&desk).contains("set alias"),
            "{}",
            desk.screen()
        );
    }
    // In the middle of it, news moves nothing.
    let line = cursor_line(&desk);
    for alias in ["b1", "b2", "b3"] {
        desk.elsewhere(Command::SetAlias(contoso().id, Alias::parse(alias).ok()));
    }
    assert_eq!(cursor_line(&desk), line);
    assert!(desk.screen().contains("3,005 of 3,005"));
    let most = loads(&desk).map(|query| query.len).max();
    assert!(most <= Some(500), "{most:?}");
    let questions = loads(&desk)
        .filter(|query| query.scope == LogScope::Desk)
        .count();
    assert!(questions < 16, "{questions} questions for 60 pages");
}

#[test]
fn the_log_of_one_customer_holds_nothing_else() {
    let mut desk = Desk::sit(worked(), Seat::default());
    desk.press("/contoso<enter>a");
    let screen = desk.screen();
    assert!(screen.contains("Contoso Retail  Activity"), "{screen}");
    assert!(screen.contains("6 of 6"), "{screen}");
    assert!(!screen.contains("Fabrikam"), "{screen}");
    // It comes back to this customer from the whole desk.
    desk.press("fj<enter>");
    assert!(desk.screen().contains("13 of 13"), "{}", desk.screen());
    desk.press("<esc>");
    assert!(desk.screen().contains("6 of 6"));
}

#[test]
fn the_last_month_is_shown_until_more_is_asked_for() {
    let mut book = book_of([contoso()]);
    for (number, days) in [(1, 90), (2, 20)] {
        let alias = Alias::parse(&format!("alias{days}")).ok();
        let command = Command::SetAlias(contoso().id, alias);
        at(&mut book, days_ago(days), 400 + number, command);
    }
    let mut desk = Desk::sit(book, Seat::default());
    desk.press("3");
    let screen = desk.screen();
    assert!(
        screen.contains("work at the desk, last 30 days"),
        "{screen}"
    );
    let count = |desk: &Desk| desk.screen().matches("set alias").count();
    let recent = count(&desk);
    desk.press("/since:2026<enter>");
    assert_eq!(count(&desk), recent + 1, "{}", desk.screen());
    assert!(desk.screen().contains("2026-01-01.."), "{}", desk.screen());
    desk.press("<esc>");
    desk.press(ALL_TIME);
    assert!(desk.screen().contains("all time"), "{}", desk.screen());
    assert_eq!(count(&desk), recent + 1);
    desk.press("/op:add_customer<enter>");
    assert_eq!(count(&desk), 0, "{}", desk.screen());
}
