//! Moving about the screen of a customer: tabs, cursors that stay on their thing, the mouse,
//! copies, and the ways to other screens.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, Seat};
use partnerdesk_domain::{Alias, Command, Tag};
use partnerdesk_ports::{MemoryBook, Replica};
use partnerdesk_tui::{Effect, MouseAct, Place};
use records::{at, book_of, contoso, days_ago, draft, id, subscription};

fn sit(book: MemoryBook) -> Desk {
    let mut desk = Desk::sit(book, Seat::default());
    desk.press("<enter>");
    desk
}

/// The tab in brackets.
fn tab(desk: &Desk) -> String {
    let screen = desk.screen();
    let line = screen.lines().nth(1).unwrap();
    let from = line.find('[').unwrap();
    line[from + 1..line.find(']').unwrap()].to_owned()
}

/// The line that the cursor is on.
fn line_of_cursor(desk: &Desk) -> String {
    let screen = desk.screen();
    let line = screen.lines().find(|line| line.starts_with("│ >"));
    line.unwrap_or_default().to_owned()
}

#[test]
fn tabs_go_round_in_both_directions() {
    let mut desk = sit(book_of([contoso()]));
    let mut seen = vec![tab(&desk)];
    for key in ["]", "<tab>", "]", "]", "<tab>", "]"] {
        desk.press(key);
        seen.push(tab(&desk));
    }
    assert_eq!(
        seen,
        [
            "Overview",
            "Blockers(4)",
            "Subs(5)",
            "Permissions",
            "Invites",
            "Activity",
            "Notes"
        ]
    );
    desk.press("]");
    assert_eq!(tab(&desk), "Overview");
    desk.press("[");
    assert_eq!(tab(&desk), "Notes");
    desk.press("<s-tab>");
    assert_eq!(tab(&desk), "Activity");
}

#[test]
fn tab_and_cursor_stay_where_they_are_when_another_program_writes() {
    let mut desk = sit(book_of([contoso()]));
    desk.press("]]jj");
    assert!(line_of_cursor(&desk).contains("Enterprise Mobility"));
    let mut all = contoso().subscriptions;
    all.push(subscription("A-0", "Exchange Online Plan 1", 9));
    desk.elsewhere(Command::ImportSubscriptions {
        customer: id(0x2e),
        subscriptions: all,
    });
    assert_eq!(tab(&desk), "Subs(6)");
    assert!(line_of_cursor(&desk).contains("Enterprise Mobility"));
    desk.press("[jj");
    assert!(line_of_cursor(&desk).contains("A subscription is still in use: 9 x Exchange"));
    let suspend = Command::SuspendSubscription(id(0x2e), "A-0".parse().unwrap());
    desk.elsewhere(suspend);
    assert!(
        line_of_cursor(&desk).contains("20 x Microsoft 365"),
        "what came after it takes its place"
    );
}

#[test]
fn the_history_grows_as_one_scrolls_and_an_entry_can_be_read() {
    let mut book = book_of([contoso()]);
    for number in 0..130 {
        let alias = Alias::parse(&format!("alias {number}")).ok();
        let command = Command::SetAlias(id(0x2e), alias);
        at(&mut book, days_ago(50), 1_000 + number, command);
    }
    let seat = Seat {
        size: (140, 40),
        ..Seat::default()
    };
    let mut desk = Desk::sit(book, seat);
    desk.press("<enter>]]]]]");
    assert!(desk.screen().contains("131 entries"));
    assert!(line_of_cursor(&desk).contains("alias 129"));
    for _ in 0..3 {
        desk.press("G");
    }
    assert!(
        line_of_cursor(&desk).contains("add customer"),
        "{}",
        desk.screen()
    );
    desk.press("k<enter>");
    let screen = desk.screen();
    let link = desk.book.entry(partnerdesk_domain::Sequence(3)).unwrap();
    let hash = link.unwrap().hash.to_string();
    for text in [
        "Entry #3",
        "wu.jo (Admin agent)",
        "contoso-us -> alias 0",
        &hash,
    ] {
        assert!(screen.contains(text), "{text}:\n{screen}");
    }
    desk.press("<esc>");
    let alias = Alias::parse("newest").ok();
    desk.elsewhere(Command::SetAlias(id(0x2e), alias));
    assert!(
        line_of_cursor(&desk).contains("alias 0"),
        "the cursor stays on its entry: {}",
        desk.screen()
    );
}

#[test]
fn a_refused_attempt_is_read_with_its_reasons() {
    let mut desk = sit(book_of([contoso()]));
    desk.press("D<esc>]]]]]gg<enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("open reservation or savings plan: R-1182"),
        "{screen}"
    );
}

#[test]
fn the_mouse_goes_where_it_is_pressed() {
    let mut desk = sit(book_of([contoso()]));
    desk.click_on("Subs(5)");
    assert_eq!(tab(&desk), "Subs(5)");
    desk.click_on("Reserved VM");
    assert!(line_of_cursor(&desk).contains("Reserved VM"));
    desk.click_on("Blockers(4)");
    desk.click_on("A software purchase");
    assert!(line_of_cursor(&desk).contains("A software purchase"));
    desk.mouse(10, 10, MouseAct::ScrollDown);
    assert!(line_of_cursor(&desk).contains("A new-commerce"));
    desk.click_on("Overview");
    desk.click_on("Edit alias, note and tags");
    assert!(line_of_cursor(&desk).contains("Edit alias, note and tags"));
    let row = desk.screen().lines().position(|line| line.contains("> e"));
    let row = u16::try_from(row.unwrap()).unwrap();
    desk.mouse(10, row, MouseAct::DoubleClick);
    assert!(
        desk.screen().contains("Contact e-mail"),
        "the menu of words is open"
    );
}

#[test]
fn nothing_that_harms_is_on_enter() {
    let mut contoso = contoso();
    contoso.subscriptions.clear();
    let mut desk = sit(book_of([contoso]));
    desk.click_on("Begin off-boarding");
    desk.press("<enter>");
    assert!(desk.screen().contains("is on the key O, not on Enter."));
    desk.click_on("End the relationship");
    desk.press("<enter>");
    assert_eq!(tab(&desk), "Blockers");
    assert_eq!(desk.journal().len(), 2);
}

#[test]
fn enter_on_a_blocker_goes_to_its_subscription() {
    let mut desk = sit(book_of([contoso()]));
    desk.press("]<enter>");
    assert_eq!(tab(&desk), "Subs(5)");
    assert!(line_of_cursor(&desk).contains("Reserved VM"));
    desk.press("<enter>");
    assert!(
        desk.screen().contains("Reactivate subscription  "),
        "its own actions"
    );
    desk.press("<esc>x");
    assert!(
        desk.screen().contains("> Suspend subscription  "),
        "they come first"
    );
    desk.press("jj<enter>");
    assert!(desk.screen().contains("lose the product for good"));
}

#[test]
fn a_deed_on_a_subscription_needs_one_to_be_chosen() {
    let mut desk = sit(book_of([contoso()]));
    desk.press("S");
    assert_eq!(tab(&desk), "Subs(5)");
    assert!(desk.screen().contains("Choose the subscription first."));
    desk.press("S");
    assert_eq!(desk.journal().last().unwrap(), "subscription.suspend");
    desk.press("s");
    assert_eq!(desk.journal().last().unwrap(), "subscription.reactivate");
}

#[test]
fn chords_copy_from_every_tab() {
    let mut contoso = contoso();
    contoso.admin_access = partnerdesk_domain::AdminAccess::NotGranted;
    let mut book = book_of([contoso.clone()]);
    at(&mut book, days_ago(3), 201, draft(0x77, &contoso));
    let mut desk = sit(book);
    let link = desk.book.invitation(partnerdesk_domain::InvitationId(0x77));
    let link = link.unwrap().unwrap().link.to_string();
    for _ in 0..7 {
        for (chord, text) in [
            ("yi", "6b1f0a52-0000-4000-8000-00000000002e"),
            ("yd", "contoso.example"),
            ("yn", "Contoso Retail"),
            ("yl", &link),
        ] {
            desk.press(chord);
            assert_eq!(desk.asked.last(), Some(&Effect::Copy(text.to_owned())));
        }
        desk.press("]");
    }
}

#[test]
fn every_way_leads_to_its_screen_and_back_to_the_same_tab() {
    let mut contoso = contoso();
    contoso.admin_access = partnerdesk_domain::AdminAccess::NotGranted;
    let mut book = book_of([contoso.clone()]);
    at(&mut book, days_ago(3), 201, draft(0x77, &contoso));
    let mut desk = sit(book);
    desk.press("]]]]");
    for (key, place) in [
        ("p", Place::Permissions),
        ("a", Place::Activity),
        ("i", Place::Composer),
        ("<enter>", Place::Composer),
    ] {
        desk.press(key);
        assert_eq!(desk.model.place(), place, "{key}");
        while desk.model.place() != Place::Detail {
            desk.press("<esc>");
        }
        assert!(tab(&desk).starts_with("Invites("), "{key}");
    }
    desk.press("[<enter>");
    assert_eq!(desk.model.place(), Place::Permissions);
}

#[test]
fn why_and_the_actions_menu_open_over_the_customer() {
    let mut desk = sit(book_of([contoso()]));
    desk.press("W");
    assert!(
        desk.screen().contains("blocked by 4 reasons"),
        "{}",
        desk.screen()
    );
    desk.press("<esc>x");
    let screen = desk.screen();
    assert!(screen.contains("Actions"), "{screen}");
    desk.press("<enter>");
    assert_eq!(
        desk.model.place(),
        Place::Composer,
        "the first one is to invite"
    );
}

#[test]
fn the_owner_role_is_confirmed_where_it_is_seen() {
    let mut desk = sit(book_of([contoso()]));
    desk.press("c");
    assert_eq!(tab(&desk), "Permissions");
    assert_eq!(desk.journal().len(), 2, "the first press only shows it");
    desk.press("c");
    assert_eq!(desk.journal().last().unwrap(), "owner-role.confirm");
    let screen = desk.screen();
    assert!(screen.contains("Owner role on that plan.  met"), "{screen}");
}

#[test]
fn an_export_of_one_customer_names_it() {
    let mut desk = sit(book_of([contoso()]));
    desk.press("E<enter>");
    let Some(Effect::ExportCustomers {
        path, only, full, ..
    }) = desk.asked.last()
    else {
        unreachable!("the export was asked for last");
    };
    assert_eq!(path.to_str(), Some("/desk/customer.csv"));
    assert_eq!((only.as_slice(), *full), ([id(0x2e)].as_slice(), false));
}

#[test]
fn the_last_entries_of_the_overview_leave_out_what_nobody_did_at_the_desk() {
    let mut book = book_of([contoso()]);
    let change = |tag: &str| Command::ChangeTags {
        customer: id(0x2e),
        add: vec![Tag::parse(tag).unwrap()],
        remove: vec![],
    };
    for (number, tag) in ["a", "b", "c", "d", "e", "f"].iter().enumerate() {
        at(&mut book, days_ago(9), 900 + number as u128, change(tag));
    }
    let mut desk = sit(book);
    desk.press("G");
    let screen = desk.screen();
    assert!(screen.contains("Tagged \"b\"."), "{screen}");
    assert!(!screen.contains("Tagged \"a\"."), "only five: {screen}");
    desk.press("<enter>");
    assert!(desk.screen().contains("Entry #4"), "{}", desk.screen());
}

#[test]
fn panels_beside_each_other_have_one_cursor() {
    let seat = Seat {
        size: (140, 40),
        ..Seat::default()
    };
    let mut desk = Desk::sit(book_of([contoso()]), seat);
    desk.press("<enter>");
    desk.click_on("End the relationship");
    desk.press("<enter>");
    assert_eq!(tab(&desk), "Blockers(4)");
    desk.press("[");
    desk.click_on("add customer");
    desk.press("<enter>");
    assert!(desk.screen().contains("Entry #2"));
    desk.press("<esc>k");
    assert!(desk.screen().contains("> p"), "{}", desk.screen());
    desk.resize(80, 24);
    assert!(
        desk.screen().contains("> p"),
        "the cursor stays on its deed"
    );
}

#[test]
fn a_long_note_is_scrolled() {
    let mut contoso = contoso();
    let lines: Vec<String> = (1..=90).map(|line| format!("line {line}.")).collect();
    contoso.note = partnerdesk_domain::Note::parse(&lines.join("\n")).ok();
    let mut desk = sit(book_of([contoso]));
    desk.press("[");
    assert!(desk.screen().contains("line 1."));
    desk.press("j");
    assert!(!desk.screen().contains("Alias  "), "one line further");
    desk.press("G");
    assert!(desk.screen().contains("line 90."));
    desk.mouse(10, 10, MouseAct::ScrollUp);
    assert!(!desk.screen().contains("line 90."));
    desk.press("gg");
    assert!(desk.screen().contains("line 1."));
}
