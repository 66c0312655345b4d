//! What the program writes to a terminal beside its picture, and what it never writes.

use crate::terminal::{CUSTOMER, Desk, Place, contains, imported};

const SIZE: (u16, u16) = (100, 30);

fn on_customer(place: &Place, more: &[(&str, &str)]) -> Desk {
    imported(place, 20);
    let mut desk = Desk::open_with(place, &[], SIZE, more);
    desk.wait_for("Enter Open");
    desk.keys("/");
    desk.type_text(CUSTOMER.domain);
    desk.wait_for(" 1 of 20");
    desk.keys("<enter>");
    desk
}

/// The identity of [`CUSTOMER`] as terminals take it for their clipboard.
const ENCODED: &str = "NmNmZDk5MjktODhjNS00MmJhLWE0N2QtMWM4N2YwMGRmNTY3";

#[test]
fn a_copy_goes_to_the_terminal_and_no_more_is_claimed() {
    let place = Place::new();
    let mut desk = on_customer(&place, &[]);
    desk.keys("yi");
    let sequence = format!("\x1b]52;c;{ENCODED}\x1b\\");
    desk.wait_for_bytes(sequence.as_bytes());
    desk.wait_to_say("Sent to the terminal's clipboard. The terminal does not say whether it took");
    desk.quit();
}

#[test]
fn inside_tmux_a_copy_is_handed_through_as_well() {
    let place = Place::new();
    let mut desk = on_customer(&place, &[("TMUX", "/tmp/none,1,0")]);
    desk.keys("yi");
    let framed = format!("\x1bPtmux;\x1b\x1b]52;c;{ENCODED}");
    desk.wait_for_bytes(framed.as_bytes());
    desk.wait_for("tmux");
    desk.quit();
}

#[test]
fn nothing_in_a_book_can_command_the_terminal() {
    let place = Place::new();
    let hostile = "A\u{1b}]0;owned\u{7}B\u{1b}[2J\u{9b}31m\u{202e}C";
    let list = format!(
        "Microsoft ID,Company name,Primary domain name,Relationship,Tags\n\
         00000000-0000-4000-8000-000000000001,{hostile},a.example,Cloud Reseller,\n"
    );
    let list = place.write("hostile.csv", list);
    place.done(&["import", crate::terminal::argument(&list)]);
    let mut desk = Desk::open(&place, &[], SIZE);
    desk.wait_for(" 1 of 1");
    desk.keys("<enter>");
    desk.wait_for("[Overview]");
    desk.keys("]]]]]");
    desk.wait_for("[Activity]");
    desk.keys("W");
    desk.wait_for("What can be done");
    desk.keys("<esc>");
    desk.wait_gone("What can be done");
    desk.keys("D");
    desk.wait_for("[ locked ]");
    desk.quit();
    let bytes = desk.bytes();
    for never in ["\x1b]0;", "owned\u{7}", "\u{9b}", "\u{202e}"] {
        assert!(!contains(&bytes, never.as_bytes()), "{never:?} was written");
    }
    // What is no command is still told.
    assert!(contains(&bytes, b"owned"));
}

#[test]
fn without_colour_and_without_other_letters() {
    let place = Place::new();
    let mut desk = Desk::open_with(&place, &["--ascii", "demo"], SIZE, &[("NO_COLOR", "1")]);
    desk.wait_for("Contoso Deutschland GmbH");
    let screen = desk.screen();
    assert!(!screen.has("│") && screen.has("+-"), "{screen:?}");
    let cells = desk.cells();
    let (rows, columns) = cells.size();
    for (row, column) in (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |at| (row, at)))
    {
        let cell = cells.cell(row, column).expect("it is on the screen");
        let colours = (cell.fgcolor(), cell.bgcolor());
        assert_eq!(colours, (vt100::Color::Default, vt100::Color::Default));
    }
    desk.quit();
}

#[test]
fn the_other_language_is_spoken_from_the_first_picture_on() {
    let place = Place::new();
    let mut desk = Desk::open(&place, &["--lang", "zh-CN", "demo"], SIZE);
    let screen = desk.wait_for("Contoso Deutschland GmbH");
    assert!(!screen.has("Customers") && screen.has("客户"), "{screen:?}");
    desk.quit();
}
