//! Writing about a customer at its screen: words, note and tags; what is wrong with them; and
//! that nothing typed is lost when somebody else was faster.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/records.rs"]
mod records;

use driver::{Desk, Seat};
use partnerdesk_domain::{Alias, Command, Customer, Role, Tag};
use partnerdesk_ports::Replica;
use partnerdesk_tui::Effect;
use records::{book_of, contoso, id};

fn at_contoso(role: Role) -> Desk {
    let seat = Seat {
        role,
        ..Seat::default()
    };
    let mut desk = Desk::sit(book_of([contoso()]), seat);
    desk.press("<enter>");
    desk
}

fn record(desk: &Desk) -> Customer {
    desk.book.customer(id(0x2e)).unwrap().unwrap()
}

/// Opens the menu and the item so many rows below its first one.
fn edit(desk: &mut Desk, row: usize) {
    desk.press("e");
    desk.press(&"j".repeat(row));
    desk.press("<enter>");
}

#[test]
fn each_word_is_asked_with_what_stands_there_and_written() {
    let mut desk = at_contoso(Role::SalesAgent);
    for (row, text) in [
        (0, "the big one"),
        (1, "Contoso"),
        (2, "fr"),
        (3, "Éva Nagy"),
        (4, "eva@contoso.example"),
    ] {
        edit(&mut desk, row);
        desk.press("<c-u>");
        desk.type_text(text);
        desk.press("<enter>");
    }
    let record = record(&desk);
    assert_eq!(record.alias.unwrap().as_str(), "the big one");
    let details = record.details;
    assert_eq!(details.list_name.unwrap().as_str(), "Contoso");
    assert_eq!(details.country.unwrap().code(), "FR");
    assert_eq!(details.contact_name.unwrap().as_str(), "Éva Nagy");
    assert_eq!(
        details.contact_email.unwrap().as_str(),
        "eva@contoso.example"
    );
    assert!(desk.screen().contains("Contoso (the big one)"));
    edit(&mut desk, 0);
    assert!(desk.screen().contains("the big one"));
    desk.press("<c-u><enter>");
    assert_eq!(self::record(&desk).alias, None);
}

#[test]
fn what_is_wrong_is_explained_and_what_was_typed_stays() {
    let mut desk = at_contoso(Role::AdminAgent);
    let wrong = "eva at contoso";
    edit(&mut desk, 4);
    desk.press("<c-u>");
    desk.type_text(wrong);
    desk.press("<enter>");
    let screen = desk.screen();
    assert!(
        screen.contains("This does not have the right form."),
        "{screen}"
    );
    assert!(screen.contains(wrong), "{screen}");
    desk.press("<esc>");
    edit(&mut desk, 2);
    desk.type_text("XX");
    desk.press("<enter>");
    assert!(
        desk.screen()
            .contains("This is no country of the programme")
    );
    assert!(desk.screen().contains("DEXX"));
    desk.press("<esc>");
    edit(&mut desk, 0);
    desk.type_text(&"x".repeat(101));
    desk.press("<enter>");
    assert!(
        desk.screen()
            .contains("This has 111 characters; 100 are allowed.")
    );
    assert_eq!(desk.journal().len(), 2, "nothing of it was asked for");
}

#[test]
fn a_country_outside_the_region_is_refused_with_the_reason_and_asked_again() {
    let mut desk = at_contoso(Role::AdminAgent);
    edit(&mut desk, 2);
    desk.press("<c-u>");
    desk.type_text("us");
    desk.press("<enter>");
    assert!(
        desk.screen()
            .contains("The customer is in US (United States).")
    );
    desk.press("<esc>");
    assert!(desk.screen().contains("Two letters, such as DE or CN."));
    desk.press("<c-u>");
    desk.type_text("at");
    desk.press("<enter>");
    assert_eq!(record(&desk).details.country.unwrap().code(), "AT");
}

#[test]
fn a_word_that_was_overtaken_comes_back_filled_in() {
    let mut desk = at_contoso(Role::AdminAgent);
    edit(&mut desk, 0);
    desk.press("<c-u>");
    desk.type_text("mine");
    let theirs = Alias::parse("theirs").unwrap();
    desk.behind_the_back(Command::SetAlias(id(0x2e), Some(theirs)));
    desk.press("<enter>");
    assert!(
        desk.screen()
            .contains("Somebody changed this since you looked at it")
    );
    assert_eq!(record(&desk).alias.unwrap().as_str(), "theirs");
    desk.press("<esc>");
    let screen = desk.screen();
    assert!(
        screen.contains("Contoso Retail (theirs)"),
        "it is read again: {screen}"
    );
    assert!(screen.contains("mine"), "what was typed is there: {screen}");
    desk.press("<enter>");
    assert_eq!(record(&desk).alias.unwrap().as_str(), "mine");
}

#[test]
fn a_change_that_arrives_while_one_types_is_not_overwritten_unseen() {
    let mut desk = at_contoso(Role::AdminAgent);
    edit(&mut desk, 1);
    desk.press("<c-u>");
    desk.type_text("Contoso North");
    let mut details = contoso().details;
    details.contact_name = None;
    desk.elsewhere(Command::EditDetails(id(0x2e), Box::new(details)));
    assert!(
        desk.screen().contains("Contoso North"),
        "the question stays"
    );
    desk.press("<enter>");
    assert!(desk.screen().contains("Somebody changed this"));
    desk.press("<esc><enter>");
    let details = record(&desk).details;
    assert_eq!(details.list_name.unwrap().as_str(), "Contoso North");
    assert_eq!(details.contact_name, None, "theirs is still there");
}

#[test]
fn the_helpdesk_annotates_but_does_not_edit() {
    let mut desk = at_contoso(Role::HelpdeskAgent);
    edit(&mut desk, 2);
    assert!(desk.screen().contains("You act as Helpdesk agent."));
    assert_eq!(
        desk.journal().last().unwrap(),
        "customer.edit refused: role-may-not"
    );
    desk.press("<esc>");
    edit(&mut desk, 0);
    desk.type_text("!");
    desk.press("<enter>");
    assert_eq!(record(&desk).alias.unwrap().as_str(), "contoso-us!");
}

#[test]
fn a_note_of_many_lines_is_kept_when_told_so() {
    let mut desk = at_contoso(Role::HelpdeskAgent);
    desk.press("[<enter>");
    desk.type_text("New. ");
    desk.press("<enter>");
    desk.press("<c-s>");
    assert_eq!(
        record(&desk).note.unwrap().as_str(),
        "New. \nCalls on Fridays.\nPrefers e-mail."
    );
    assert!(desk.screen().contains("The note was saved."));
    assert_eq!(desk.journal().last().unwrap(), "note.set");
}

#[test]
fn a_changed_note_is_not_given_up_without_asking() {
    let mut desk = at_contoso(Role::AdminAgent);
    desk.press("[<enter><esc>");
    assert!(!desk.screen().contains("Give up"), "nothing was changed");
    desk.press("<enter>");
    desk.type_text("half a thought");
    desk.press("<esc>");
    assert!(desk.screen().contains("Give up what was changed here?"));
    desk.press("n");
    assert!(desk.screen().contains("half a thought"));
    desk.press("<esc>y");
    assert!(!desk.screen().contains("half a thought"));
    assert_eq!(desk.journal().len(), 2);
}

#[test]
fn a_note_can_be_written_in_the_editor_of_ones_own() {
    let mut desk = at_contoso(Role::AdminAgent);
    desk.press("[<enter><c-o>");
    let given = "Calls on Fridays.\nPrefers e-mail.".to_owned();
    assert_eq!(desk.asked.last(), Some(&Effect::Edit(given)));
    assert!(desk.screen().contains("The editor gave no text back."));
    desk.edited = Some("From my editor\n".to_owned());
    desk.press("<c-o><c-s>");
    assert_eq!(record(&desk).note.unwrap().as_str(), "From my editor");
}

#[test]
fn a_note_that_was_overtaken_comes_back_filled_in() {
    let mut desk = at_contoso(Role::AdminAgent);
    desk.press("[<enter>");
    desk.type_text("Mine. ");
    let theirs = partnerdesk_domain::Note::parse("Theirs.").unwrap();
    desk.behind_the_back(Command::SetNote(id(0x2e), Some(theirs)));
    desk.press("<c-s><esc>");
    assert!(desk.screen().contains("Mine. Calls on Fridays."));
    desk.press("<c-s>");
    assert!(record(&desk).note.unwrap().as_str().starts_with("Mine. "));
}

#[test]
fn tags_are_added_and_taken_away_in_one_line() {
    let mut desk = at_contoso(Role::AdminAgent);
    desk.press("t");
    desk.type_text("gold, -vip；+east");
    desk.press("<enter>");
    let tags: Vec<String> = record(&desk).tags.iter().map(Tag::to_string).collect();
    assert_eq!(tags, ["east", "gold", "renewals-q4"]);
    desk.press("t");
    desk.type_text("a \"quoted\" tag");
    desk.press("<enter>");
    let screen = desk.screen();
    assert!(screen.contains("cannot be a tag"), "{screen}");
    assert!(screen.contains("a \"quoted\" tag"), "{screen}");
}

#[test]
fn what_was_written_is_taken_back_by_undo() {
    let mut desk = at_contoso(Role::AdminAgent);
    edit(&mut desk, 0);
    desk.press("<c-u>");
    desk.type_text("oops");
    desk.press("<enter>u");
    assert_eq!(record(&desk).alias.unwrap().as_str(), "contoso-us");
}

#[test]
fn a_word_that_could_not_be_written_is_asked_again() {
    let mut desk = at_contoso(Role::AdminAgent);
    edit(&mut desk, 0);
    desk.press("<c-u>");
    desk.type_text("patience");
    desk.failing = true;
    desk.press("<enter>");
    assert!(desk.screen().contains("patience"), "{}", desk.screen());
    desk.failing = false;
    desk.press("<enter>");
    assert_eq!(record(&desk).alias.unwrap().as_str(), "patience");
}
