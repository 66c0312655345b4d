//! Windows of every size, and sizes that change faster than anybody can draw.

use crate::terminal::{Desk, Place, memory};

const SIZE: (u16, u16) = (80, 24);

fn open(place: &Place, size: (u16, u16)) -> Desk {
    let desk = Desk::open(place, &["demo"], size);
    desk.wait_for("Contoso Deutschland GmbH");
    desk
}

#[test]
fn a_window_that_is_too_small_says_so_and_nothing_is_lost() {
    let place = Place::new();
    let mut desk = open(&place, SIZE);
    desk.keys("/Contoso<enter>");
    desk.wait_for("1 of 60");
    for size in [(39, 9), (0, 0), (1, 1), (80, 0), (0, 24), (5, 2), (39, 9)] {
        desk.resize(size);
    }
    desk.wait_to_say("Make it larger; nothing is lost.");
    desk.resize(SIZE);
    let screen = desk.wait_for("1 of 60");
    assert!(screen.has("Contoso Deutschland GmbH"), "{screen:?}");
    desk.quit();
}

#[test]
fn a_window_of_any_size_takes_little_memory() {
    let place = Place::new();
    let mut desk = open(&place, SIZE);
    let before = memory(desk.process());
    desk.resize((4_000, 3_000));
    desk.wait_until("a large picture", |screen| {
        screen
            .rows
            .get(199)
            .is_some_and(|row| row.contains("Enter Open"))
    });
    let taken = memory(desk.process()).saturating_sub(before);
    assert!(taken < 64 * 1024, "{taken} KiB more");
    desk.resize(SIZE);
    desk.wait_until("a small picture", |screen| {
        screen
            .rows
            .last()
            .is_some_and(|row| row.contains("Enter Open"))
    });
    desk.quit();
}

#[test]
fn a_terminal_that_begins_without_a_cell_is_drawn_once_it_has_some() {
    for size in [(0, 0), (1, 1), (39, 9)] {
        let place = Place::new();
        let mut desk = Desk::open(&place, &["demo"], size);
        desk.wait_for_bytes(b"\x1b[?1049h");
        desk.resize(SIZE);
        desk.wait_for("Contoso Deutschland GmbH");
        desk.quit();
    }
}

#[test]
fn after_a_storm_of_sizes_the_last_one_is_drawn_whole() {
    let place = Place::new();
    let mut desk = open(&place, SIZE);
    let mut sides = (0_u32..600).map(|n| n.wrapping_mul(2_654_435_761) >> 20);
    while let (Some(width), Some(height)) = (sides.next(), sides.next()) {
        let side = |number: u32, limit: u32| u16::try_from(number % limit).expect("small");
        desk.resize((side(width, 200), side(height, 60)));
    }
    let last = (100, 30);
    desk.resize(last);
    // A whole picture ends with the footer in the last row, and its frame in the last column.
    let is_whole = |screen: &crate::terminal::Screen| {
        let footer = screen
            .rows
            .last()
            .is_some_and(|row| row.contains("Enter Open"));
        let frame = screen.rows.iter().filter(|row| row.ends_with('│')).count();
        footer && 20 < frame && screen.has("What you can do now")
    };
    let drawn = desk.wait_until("a whole picture", is_whole);
    let before = desk.bytes().len();
    desk.keys("<c-l>");
    desk.wait_for_bytes_after(before, b"\x1b[2J");
    let again = desk.wait_until("a whole picture", is_whole);
    assert_eq!(drawn.rows[1..], again.rows[1..], "something was left over");
    desk.quit();
}

#[test]
fn no_key_is_lost_beside_a_change_of_size() {
    let place = Place::new();
    let mut desk = open(&place, SIZE);
    let presses = 40;
    for n in 0..presses {
        desk.resize(if n % 2 == 0 { (90, 26) } else { SIZE });
        desk.keys("j");
    }
    let mut other = open(&place, SIZE);
    other.keys(&"j".repeat(presses));
    let here = |screen: &crate::terminal::Screen| {
        let row = screen.row("│ > ")?;
        row.get(..40).map(str::to_owned)
    };
    // The keys that follow each other at once are the measure for those between the sizes.
    other.keys("/");
    other.wait_until("the filter", |screen| screen.cursor.0 == 1);
    let there = here(&other.screen());
    assert!(there.is_some(), "{:?}", other.screen());
    desk.wait_until("the same customer", |screen| here(screen) == there);
    desk.quit();
    other.quit();
}
