//! How the program takes a terminal and gives it back, whatever ends or interrupts it.

#[path = "terminal/harness.rs"]
mod terminal;

use terminal::{Desk, Place, Signal};

#[test]
fn leaving_gives_the_terminal_back() {
    let place = Place::new();
    let mut desk = Desk::open(&place, &["demo"], (80, 24));
    desk.wait_for("Contoso");
    assert!(!desk.has_settings_of_before(), "raw");
    eprintln!("{:?}", desk.screen());
    desk.quit();
}
