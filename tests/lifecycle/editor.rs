//! The person's own editor has the terminal for a while, and gives it back with a text.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::terminal::{CUSTOMER, Desk, Place, argument, imported, until};

const SIZE: (u16, u16) = (80, 24);

/// An editor that does this with the file in `$1`.
fn editor(place: &Place, script: &str) -> String {
    let path = place.write("editor.sh", format!("#!/bin/sh\n{script}\n"));
    let mode = fs::Permissions::from_mode(0o700);
    fs::set_permissions(&path, mode).expect("a script of the test");
    argument(&path).to_owned()
}

/// A new letter, in a program with this editor.
fn letter(place: &Place, editor: &str) -> Desk {
    imported(place, 20);
    let mut desk = Desk::open_with(place, &[], SIZE, &[("EDITOR", editor)]);
    write_to_customer(&mut desk);
    desk
}

fn write_to_customer(desk: &mut Desk) {
    desk.wait_for("Enter Open");
    desk.keys("/");
    desk.type_text(CUSTOMER.domain);
    desk.wait_for(" 1 of 20");
    desk.keys("<enter>i");
    desk.wait_for("Hello {{contact.name");
}

#[test]
fn an_editor_has_the_whole_terminal_and_its_text_is_taken_over() {
    let place = Place::new();
    let script = r#"stty -a > seen.txt; sed -i '1s/.*/Dear reader,/' "$1"; ls -l "$1" >> seen.txt"#;
    let mut desk = letter(&place, &editor(&place, script));
    desk.keys("<c-o>");
    let screen = desk.wait_for("│ Dear reader,");
    assert!(screen.is_alternate && !screen.has("Hello {{"), "{screen:?}");
    assert!(
        !desk.has_settings_of_before(),
        "the terminal is the program's again"
    );
    let seen = fs::read_to_string(place.file("seen.txt")).expect("the editor was there");
    assert!(
        seen.contains(" icanon") && seen.contains(" echo "),
        "{seen}"
    );
    assert!(
        seen.contains("-rw-------"),
        "nobody else may read it: {seen}"
    );
    let left = fs::read_dir(place.temporary())
        .expect("a directory")
        .count();
    assert_eq!(left, 0, "the file is gone");
    // Keys reach the program again, and pastes as well.
    desk.keys("<esc>");
    desk.wait_for("e Edit");
    assert!(desk.cells().bracketed_paste());
    desk.quit();
}

#[test]
fn an_editor_that_fails_or_is_not_there_changes_nothing() {
    for failing in ["sed -i '1s/.*/Never/' \"$1\"; exit 1", "rm \"$1\""] {
        let place = Place::new();
        let mut desk = letter(&place, &editor(&place, failing));
        desk.keys("<c-o>");
        let screen = desk.wait_for("The editor");
        assert!(screen.has("Hello {{contact.name"), "{screen:?}");
        desk.quit();
    }
    let place = Place::new();
    let mut desk = letter(&place, "/nowhere/an-editor");
    desk.keys("<c-o>");
    let screen = desk.wait_for("The editor");
    assert!(screen.has("Hello {{contact.name"), "{screen:?}");
    desk.quit();
}

#[test]
fn control_c_in_an_editor_is_meant_for_the_editor() {
    let place = Place::new();
    // It dies of the signal, as an editor may that knows no better.
    let script = "echo 'editor waits'; exec cat";
    let mut desk = letter(&place, &editor(&place, script));
    desk.keys("<c-o>");
    desk.wait_for("editor waits");
    desk.keys("<c-c>");
    let screen = desk.wait_for("The editor");
    assert!(screen.is_alternate, "{screen:?}");
    desk.quit();
}

#[test]
fn control_z_in_an_editor_stops_the_whole_job() {
    let place = Place::new();
    imported(&place, 20);
    let script = r#"echo "editor waits"; read line; echo "$line" > "$1""#;
    let editor = editor(&place, script);
    let mut desk = Desk::shell(&place, SIZE);
    let prompt = desk.settings();
    desk.type_text(&format!("EDITOR={editor} $PROGRAM\r"));
    write_to_customer(&mut desk);
    desk.keys("<c-o>");
    desk.wait_for("editor waits");
    desk.keys("<c-z>");
    desk.wait_for("Stopped");
    until("the settings of the shell", || desk.settings() == prompt);
    desk.type_text("fg\r");
    until("the settings of the editor", || desk.settings() != prompt);
    desk.type_text("Back again\r");
    desk.wait_for("│ Back again");
    desk.keys("<c-c><c-c>");
    desk.wait_until("the prompt", |screen| !screen.is_alternate);
    until("the settings of the shell", || desk.settings() == prompt);
}
