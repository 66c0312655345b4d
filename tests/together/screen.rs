//! The program is open while commands write to its book.

use crate::terminal::{
    CUSTOMER, Desk, PROSPECT, Place, Ran, Screen, Signal, argument, imported, pause, proceed,
    signal, subscriptions, until,
};

const SIZE: (u16, u16) = (100, 30);

fn open(place: &Place) -> Desk {
    let desk = Desk::open(place, &["--agent", "anna"], SIZE);
    desk.wait_for("Enter Open");
    desk
}

fn find(desk: &mut Desk, domain: &str) {
    desk.keys("/");
    desk.type_text(domain);
    desk.wait_for(&format!("/ {domain}"));
    desk.wait_until("one customer", |screen| screen.rows[1].contains(" 1 of "));
    desk.keys("<enter>");
}

/// The row that the cursor of the list is on, without what stands beside the list.
fn under_cursor(screen: &Screen) -> Option<String> {
    let row = screen.rows.iter().find(|row| row.starts_with("│ > "))?;
    let name = row.chars().skip(4).take(24);
    Some(name.collect())
}

#[test]
fn a_new_customer_appears_by_itself_and_the_cursor_stays_where_it_is() {
    let place = Place::new();
    imported(&place, 20);
    let mut desk = open(&place);
    desk.keys("jjjj");
    let before = desk.wait_until("a moved cursor", |screen| {
        screen.rows[8].starts_with("│ > ")
    });
    let name = under_cursor(&before);
    place.done(&[
        "customer",
        "add",
        "00000000-0000-4000-8000-000000000001",
        "--name",
        "AAA Anfang GmbH",
    ]);
    // Nobody presses a key.
    let after = desk.wait_until("the new customer above", |screen| {
        screen.rows[4].contains("AAA Anfang") && screen.has(" of 21")
    });
    assert_eq!(under_cursor(&after), name, "{after:?}");
    assert!(after.rows[9].starts_with("│ > "), "{after:?}");
    desk.quit();
}

#[test]
fn a_customer_on_the_screen_follows_what_commands_do_to_it() {
    let place = Place::new();
    imported(&place, 20);
    let mut desk = open(&place);
    find(&mut desk, CUSTOMER.domain);
    desk.keys("<enter>");
    desk.wait_for("[Overview]");
    place.done(&["customer", "tag", CUSTOMER.id, "+from-outside"]);
    desk.wait_for("from-outside");
    subscriptions(&place, CUSTOMER.id, &["s-1,Azure plan,1,Active"]);
    desk.wait_for("Blockers(1)");
    place.done(&["subscription", "cancel", CUSTOMER.id, "s-1"]);
    desk.wait_gone("Blockers(1)");
    desk.quit();
}

#[test]
fn what_is_done_by_key_is_seen_by_the_next_command() {
    let place = Place::new();
    imported(&place, 20);
    let mut desk = open(&place);
    find(&mut desk, CUSTOMER.domain);
    desk.keys("t");
    desk.wait_for("┌─ Tags ");
    desk.type_text("by-key");
    desk.keys("<enter>");
    desk.wait_gone("┌─ Tags ");
    desk.wait_for("[ok]");
    let tags = place.customer(CUSTOMER.id)["tags"].clone();
    assert_eq!(tags, serde_json::json!(["by-key", "dach"]));
    let last = place.journal().pop().expect("an entry");
    assert_eq!(last.0, "anna");
    desk.quit();
}

#[test]
fn nothing_ends_on_what_was_true_when_the_question_was_asked() {
    let place = Place::new();
    imported(&place, 20);
    let mut desk = open(&place);
    find(&mut desk, CUSTOMER.domain);
    desk.keys("<enter>");
    desk.wait_for("[Overview]");
    desk.keys("D");
    desk.wait_for("[ locked ]");
    subscriptions(&place, CUSTOMER.id, &["s-1,Azure plan,1,Active"]);
    desk.type_text(CUSTOMER.domain);
    desk.wait_gone("[ locked ]");
    desk.keys("<enter>");
    desk.wait_for("This cannot be done");
    assert_eq!(place.customer(CUSTOMER.id)["relationship"], "active");
    desk.quit();
}

#[test]
fn a_letter_being_written_is_not_overwritten_from_outside() {
    let place = Place::new();
    imported(&place, 20);
    let mut desk = open(&place);
    find(&mut desk, PROSPECT.domain);
    desk.keys("i");
    desk.wait_for("Hello {{contact.name");
    desk.type_text("mine@clinique.example");
    desk.wait_for("autosaved ");
    place.done(&[
        "invite",
        "edit",
        PROSPECT.id,
        "--to",
        "theirs@clinique.example",
    ]);
    // Nothing was typed since: the letter on the screen is the newer one.
    desk.wait_for("theirs@clinique.example");
    desk.quit();
    assert_eq!(
        place
            .journal()
            .iter()
            .filter(|entry| entry.2 == "refused")
            .count(),
        0
    );
}

#[test]
fn an_import_while_the_program_is_open_fills_the_list_by_itself() {
    let place = Place::new();
    imported(&place, 20);
    let list = place.file("more.csv");
    place.done(&["demo", "--customers", "5000", "--write", argument(&list)]);
    let mut desk = open(&place);
    let import = place.start(&["import", argument(&list)]);
    // Keys do what they always do meanwhile.
    desk.keys("/");
    desk.type_text(CUSTOMER.domain);
    desk.wait_until("one customer", |screen| {
        screen.rows[1].contains(" 1 of ") && screen.rows[4].contains("Contoso Deutsch")
    });
    let ran = Ran::of(import);
    assert_eq!(ran.code, Some(0), "{}", ran.told(&["import"]));
    desk.wait_for(" 1 of 5,000");
    desk.quit();
    assert!(place.json(&["log", "verify"])["broken"].is_null());
}

#[test]
fn two_programs_on_one_book_see_each_other() {
    let place = Place::new();
    imported(&place, 20);
    let mut first = open(&place);
    let mut second = Desk::open(&place, &["--agent", "berta"], SIZE);
    second.wait_for("Enter Open");
    for desk in [&mut first, &mut second] {
        find(desk, CUSTOMER.domain);
        desk.keys("<enter>");
        desk.wait_for("[Overview]");
    }
    for (tag, by_first) in [("from-anna", true), ("from-berta", false)] {
        let (writer, reader) = if by_first {
            (&mut first, &mut second)
        } else {
            (&mut second, &mut first)
        };
        writer.keys("t");
        writer.wait_for("┌─ Tags ");
        writer.type_text(tag);
        writer.keys("<enter>");
        reader.wait_until("the tag", |screen| {
            screen.row("tags ").is_some_and(|row| row.contains(tag))
        });
    }
    first.quit();
    second.quit();
    let agents: Vec<_> = place.journal().into_iter().map(|entry| entry.0).collect();
    assert!(
        agents.ends_with(&["anna".to_owned(), "berta".to_owned()]),
        "{agents:?}"
    );
}

#[test]
fn a_book_that_somebody_keeps_is_written_to_later() {
    let place = Place::new();
    place.settings("wait_for_lock_seconds = 1\n");
    imported(&place, 20);
    let list = place.file("many.csv");
    place.done(&["demo", "--customers", "20000", "--write", argument(&list)]);
    let mut desk = open(&place);
    find(&mut desk, CUSTOMER.domain);
    let mut import = place.start(&["import", argument(&list)]);
    until("it is stopped while it writes", || {
        pause(import.id());
        let is_kept = place.run(&["customer", "tag", PROSPECT.id, "+tried"]).code == Some(4);
        if !is_kept {
            proceed(import.id());
        }
        is_kept
    });
    let tag = |desk: &mut Desk| {
        desk.keys("t");
        desk.wait_for("┌─ Tags ");
        desk.type_text("waited");
        desk.keys("<enter>");
    };
    tag(&mut desk);
    desk.wait_to_say("Another Partnerdesk kept the book busy. Nothing was changed; try again.");
    // Whoever opens it now can look all the same.
    let mut other = open(&place);
    find(&mut other, CUSTOMER.domain);
    other.quit();
    proceed(import.id());
    signal(import.id(), Signal::INT);
    import.wait().expect("it ends");
    tag(&mut desk);
    desk.wait_for("[ok]");
    desk.quit();
    let tags = place.customer(CUSTOMER.id)["tags"].clone();
    assert_eq!(tags, serde_json::json!(["dach", "waited"]));
}
