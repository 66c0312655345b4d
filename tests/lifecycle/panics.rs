//! A mistake of ours, wherever it happens: the terminal is given back and the program says so.
//! The mistakes are provoked, by a feature that only test builds have.

use crate::terminal::{Desk, Place, contains};

/// Opens the program with a mistake in it, makes it happen, and gives what was said at the end.
fn provoked(place_of_it: &str, arguments: &[&str], make: impl FnOnce(&mut Desk)) -> String {
    let place = Place::new();
    let more = [("PARTNERDESK_PROVOKE", place_of_it)];
    let mut desk = Desk::open_with(&place, arguments, (80, 24), &more);
    desk.wait_for_bytes(b"\x1b[?1049h");
    make(&mut desk);
    let ended = desk.ended();
    assert_eq!(ended.signal, None, "{place_of_it}");
    assert_ne!(ended.code, 0, "{place_of_it}");
    desk.is_given_back();
    let reason = format!("provoked in {place_of_it}");
    desk.wait_for_bytes(reason.as_bytes());
    let bytes = desk.bytes();
    let text = String::from_utf8_lossy(&bytes);
    let (_, after) = text.rsplit_once("\x1b[?1049l").expect("it was left");
    assert!(
        contains(after.as_bytes(), reason.as_bytes()),
        "not seen: {after:?}"
    );
    after.to_owned()
}

fn list(desk: &Desk) {
    desk.wait_for("Contoso Deutschland GmbH");
}

#[test]
fn in_the_screens() {
    provoked("screen", &["demo"], |desk| {
        list(desk);
        desk.keys("j");
    });
}

#[test]
fn in_the_input() {
    let said = provoked("input", &["demo"], |desk| {
        list(desk);
        desk.keys("j");
    });
    assert!(said.contains("what was saved is in the book"), "{said:?}");
}

#[test]
fn in_the_questions_to_the_book() {
    let said = provoked("questions", &["demo"], |_| {});
    assert!(said.contains("what was saved is in the book"), "{said:?}");
}

#[test]
fn in_the_writing() {
    let said = provoked("writes", &["demo"], |desk| {
        list(desk);
        desk.keys("tnew-tag<enter>");
    });
    assert!(said.contains("what was saved is in the book"), "{said:?}");
}

#[test]
fn in_the_signals() {
    provoked("signals", &["demo"], |desk| {
        list(desk);
        desk.resize((100, 30));
    });
}

#[test]
fn in_following_the_journal() {
    provoked("follow", &["demo"], |desk| {
        list(desk);
        desk.keys("tnew-tag<enter>");
    });
}
