//! Draws the pictures of the README from the running program:
//! `cargo test --test screenshot -- --ignored` writes them to `assets/`.
//! Nothing is asserted about the screens beyond what has to be reached for a picture.

#[path = "terminal/harness.rs"]
mod terminal;

use terminal::{Desk, Place};

#[test]
#[ignore = "writes the pictures of the README"]
fn the_pictures_of_the_readme() {
    let place = Place::new();
    let desk = Desk::open(&place, &["demo"], (120, 32));
    desk.wait_for("Contoso");
}
