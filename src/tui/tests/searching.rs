//! What the customer list shows while an answer is on its way: never rows of another question,
//! and plainly that the total is still being counted, or that nothing could be read.

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/history.rs"]
mod history;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, NOW, Seat};
use partnerdesk_ports::{Page, Replica};
use partnerdesk_tui::{Effect, Msg, Reply, Ticket, Trouble, TroubleKind, update};

/// Someone who pastes into the filter and has no answer yet: the question, and its ticket.
fn asking(text: &str) -> (Desk, Ticket, Page) {
    let mut desk = Desk::sit(history::worked(), Seat::default());
    desk.press("/");
    let asked = update(&mut desk.model, NOW, Msg::Paste(text.to_owned()));
    let mut pages = asked
        .into_iter()
        .filter_map(|(ticket, effect)| match effect {
            Effect::LoadPage { query, window, .. } => Some((ticket, query, window)),
            _ => None,
        });
    let (ticket, query, window) = pages.next().expect("a filter asks for its rows");
    let page = desk.book.page(&query, window);
    let page = page.expect("the book answers");
    (desk, ticket, page)
}

#[test]
fn rows_of_an_older_filter_are_not_shown_under_a_newer_one() {
    let (desk, ..) = asking("fabrikam");
    let screen = desk.screen();
    assert!(!screen.contains("Contoso"), "{screen}");
    assert!(screen.contains("Searching"), "{screen}");
    assert!(desk.model.is_searching());
}

#[test]
fn the_first_rows_come_before_the_total() {
    let (mut desk, ticket, page) = asking("contoso");
    let first = Page {
        total: 1,
        counting: true,
        ..page.clone()
    };
    update(
        &mut desk.model,
        NOW,
        Msg::Reply(ticket, Reply::Page(Box::new(first))),
    );
    let screen = desk.screen();
    assert!(screen.contains("Contoso"), "{screen}");
    assert!(screen.contains("1 so far of"), "{screen}");
    assert!(!desk.model.is_searching());
    update(
        &mut desk.model,
        NOW,
        Msg::Reply(ticket, Reply::Page(Box::new(page))),
    );
    let screen = desk.screen();
    assert!(!screen.contains("so far"), "{screen}");
}

#[test]
fn what_could_not_be_read_is_said_in_the_place_of_rows() {
    let (mut desk, ticket, _) = asking("contoso");
    let trouble = Trouble {
        kind: TroubleKind::Damaged,
        detail: "a line is missing".to_owned(),
    };
    update(
        &mut desk.model,
        NOW,
        Msg::Reply(ticket, Reply::Failed(trouble)),
    );
    let screen = desk.screen();
    assert!(screen.contains("The list could not be read."), "{screen}");
    assert!(!screen.contains("Contoso Retail"), "{screen}");
}

#[test]
fn a_ready_made_view_has_its_name_and_takes_more_words() {
    let mut desk = Desk::sit(history::worked(), Seat::default());
    desk.press("f");
    let menu = desk.screen();
    desk.press("<down>");
    desk.press("<down>");
    desk.press("<enter>");
    let screen = desk.screen();
    assert!(!screen.contains("current customers"), "{menu}\n{screen}");
    desk.press("/");
    desk.type_text("zz");
    let screen = desk.screen();
    assert!(screen.contains("rel:ended zz"), "{screen}");
}
