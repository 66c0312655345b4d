//! Draws the pictures of the README from the running program:
//! `cargo test --test screenshot -- --ignored` writes them to `assets/`.
//! Nothing is asserted about the screens beyond what has to be reached for a picture.

#[path = "screenshot/frames.rs"]
mod frames;
#[path = "screenshot/ink.rs"]
mod ink;
#[path = "screenshot/runs.rs"]
mod runs;
#[path = "screenshot/svg.rs"]
mod svg;
#[path = "terminal/harness.rs"]
mod terminal;

use std::fs;
use std::path::Path;

use terminal::{Desk, Place};

const SIZE: (u16, u16) = (120, 32);

/// The customer of the pictures: everything that can stand in the way of ending stands there.
const CUSTOMER: &str = "Immenhof Personal Linz AG";

#[test]
#[ignore = "writes the pictures of the README"]
fn the_pictures_of_the_readme() {
    let place = Place::new();
    place.settings("theme = \"dark\"\n");
    let mut desk = Desk::open(&place, &["demo"], SIZE);
    desk.wait_for("? Help");
    let rows = desk.wait_for(CUSTOMER).rows;
    let first = rows.iter().position(|row| row.contains("│ >"));
    let row = rows.iter().position(|row| row.contains(CUSTOMER));
    let between = row.zip(first).map_or(0, |(row, first)| row - first);
    desk.keys(&"j".repeat(between));
    desk.wait_until("the preview of the customer", |screen| {
        1 < screen
            .rows
            .iter()
            .map(|row| row.matches(CUSTOMER).count())
            .sum::<usize>()
            && screen.has("Switch purchases of Azure savings plans")
    });
    write(&desk, "screenshot.svg");
    desk.keys("<enter><tab>");
    desk.wait_for("In the way of ending");
    // The lowest row is drawn last.
    desk.wait_for("x Actions  W Why not?");
    write(&desk, "screenshot-detail.svg");
    desk.quit();
}

/// Writes a picture of the screen, with the same time of day in every picture: nothing else
/// differs between two runs on one day.
fn write(desk: &Desk, name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets")
        .join(name);
    let clock = desk.screen().rows[0]
        .trim_end()
        .rsplit(' ')
        .next()
        .map(str::to_owned);
    let clock = clock.expect("the time stands at the end of the first row");
    let picture = svg::picture(&desk.cells(), "partnerdesk demo");
    let picture = picture.replace(&format!(">{clock}</text>"), ">10:00</text>");
    fs::write(path, picture).expect("the picture is written");
}
