//! Ctrl-Z and back, under a shell with job control: without one nothing would be stopped.

use crate::terminal::{Desk, Place, Screen, Signal, is_stopped, until};

const SIZE: (u16, u16) = (80, 24);

/// A shell with the program in it, the settings of the terminal at the shell's prompt, and the
/// process of the program.
fn open(place: &Place) -> (Desk, String, u32) {
    let mut desk = Desk::shell(place, SIZE);
    let prompt = desk.settings();
    desk.type_text("$PROGRAM demo\r");
    desk.wait_for("Contoso Deutschland GmbH");
    let program = desk.job();
    (desk, prompt, program)
}

fn at_the_prompt(desk: &Desk, prompt: &str) {
    let screen = desk.wait_for("Stopped");
    assert!(!screen.is_alternate && screen.has_cursor, "{screen:?}");
    until("the settings of the shell", || desk.settings() == prompt);
    let cells = desk.cells();
    assert!(!cells.bracketed_paste());
    assert_eq!(cells.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
}

/// The whole picture but its first row, where the time is.
fn picture(desk: &Desk) -> Vec<String> {
    let is_whole = |screen: &Screen| {
        let footer = screen.rows.last();
        screen.is_alternate && footer.is_some_and(|row| row.contains("Enter Open"))
    };
    desk.wait_until("the list", is_whole).rows[1..].to_vec()
}

/// The program has drawn all of it again.
fn is_back(desk: &Desk, before: &[String]) {
    desk.wait_until("the picture of before", |screen| {
        screen.is_alternate && screen.rows[1..] == *before
    });
}

#[test]
fn control_z_stops_and_coming_back_draws_everything_again() {
    let place = Place::new();
    let (mut desk, prompt, program) = open(&place);
    let before = picture(&desk);
    for _ in 0..3 {
        desk.keys("<c-z>");
        at_the_prompt(&desk, &prompt);
        assert!(is_stopped(program));
        desk.type_text("fg\r");
        is_back(&desk, &before);
    }
    // Keys reach it again.
    desk.keys("/Contoso");
    desk.wait_for("1 of 60");
    desk.keys("<c-c><c-c>");
    desk.wait_until("the prompt", |screen| !screen.is_alternate);
    until("the settings of the shell", || desk.settings() == prompt);
    desk.type_text("echo ended with $?\r");
    desk.wait_for("ended with 0");
}

#[test]
fn a_stop_from_outside_is_the_same() {
    let place = Place::new();
    let (mut desk, prompt, program) = open(&place);
    let before = picture(&desk);
    crate::terminal::signal(program, Signal::TSTP);
    at_the_prompt(&desk, &prompt);
    desk.type_text("fg\r");
    is_back(&desk, &before);
}

#[test]
fn a_window_that_changed_meanwhile_is_drawn_in_its_new_size() {
    let place = Place::new();
    let (mut desk, prompt, _) = open(&place);
    desk.keys("<c-z>");
    at_the_prompt(&desk, &prompt);
    desk.resize((120, 36));
    desk.type_text("fg\r");
    desk.wait_until("a wide picture", |screen| {
        screen
            .row("Contoso")
            .is_some_and(|row| 100 < row.chars().count())
            && screen
                .rows
                .last()
                .is_some_and(|row| row.contains("Enter Open"))
    });
}

#[test]
fn a_stop_that_cannot_be_caught_is_mended_on_return() {
    let place = Place::new();
    let (mut desk, _, program) = open(&place);
    let before = picture(&desk);
    crate::terminal::signal(program, Signal::STOP);
    until("it is stopped", || is_stopped(program));
    desk.wait_for("Stopped");
    desk.type_text("clear; fg\r");
    is_back(&desk, &before);
}
