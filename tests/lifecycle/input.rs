//! What comes from a terminal beside keys: pastes, reports of the mouse, and rubbish.

use crate::terminal::{Desk, Place};

fn open(place: &Place) -> Desk {
    let desk = Desk::open(place, &["demo"], (80, 24));
    desk.wait_for("Contoso Deutschland GmbH");
    desk
}

#[test]
fn a_paste_where_nothing_is_written_does_nothing() {
    let place = Place::new();
    let mut desk = open(&place);
    let before = desk.screen();
    desk.paste("/zzz\rqqD\x03\x03");
    // The next key says that the paste is through.
    desk.keys("j");
    let cursor =
        |screen: &crate::terminal::Screen| screen.rows.iter().position(|row| row.contains("│ > "));
    let expected = cursor(&before).map(|row| row + 1);
    let after = desk.wait_until("one row further", |screen| cursor(screen) == expected);
    assert!(after.has("54 of 60"), "{after:?}");
    desk.quit();
}

#[test]
fn a_paste_into_the_filter_is_text() {
    let place = Place::new();
    let mut desk = open(&place);
    desk.keys("/");
    desk.paste("Con\x1btoso Deutsch\x07land");
    let screen = desk.wait_for("1 of 60");
    assert!(screen.has("/ Contoso Deutschland"), "{screen:?}");
    desk.quit();
}

#[test]
fn a_paste_of_many_lines_into_one_stays_one_line() {
    let place = Place::new();
    let mut desk = open(&place);
    desk.keys("/");
    desk.paste("Contoso\r\nDeutschland\n");
    // What is broken over lines was one thing before: an address, an identity.
    let screen = desk.wait_for("/ ContosoDeutschland");
    assert!(
        !screen.has("Overview"),
        "a line end opens nothing: {screen:?}"
    );
    desk.wait_for("1 of 60");
    desk.quit();
}

#[test]
fn a_huge_paste_neither_blocks_nor_breaks() {
    let place = Place::new();
    let mut desk = open(&place);
    desk.keys("/");
    desk.paste(&"schiff fahrt ".repeat(20_000));
    desk.wait_for("0 of 60");
    desk.keys("<esc><esc>");
    desk.wait_for("54 of 60");
    desk.quit();
}

#[test]
fn sequences_that_mean_nothing_do_nothing() {
    let place = Place::new();
    let mut desk = open(&place);
    // Answers of a terminal, focus, unknown keys, and what is no letter.
    desk.send(b"\x1b[?62;c\x1b[I\x1b[O\x1b[99~\x1bOZ\x1b[1;1R\xff");
    desk.keys("/Contoso");
    desk.wait_for("1 of 60");
    desk.quit();
}

#[test]
fn the_mouse_moves_opens_and_can_be_switched_off() {
    let place = Place::new();
    let mut desk = open(&place);
    let screen = desk.screen();
    let row = screen
        .rows
        .iter()
        .position(|row| row.contains("Contoso"))
        .expect("a row")
        + 1;
    let click = format!("\x1b[<0;10;{row}M\x1b[<0;10;{row}m");
    desk.send(click.as_bytes());
    desk.wait_for("│ >  Contoso");
    desk.send(click.repeat(2).as_bytes());
    desk.wait_for("Overview");
    desk.quit();
}
