//! Every main screen of the real program, in both languages and in a small and a large terminal:
//! each is reached by its key, help and palette open on it, and a change is taken back by key.

use crate::steps::{SIZE, find};
use crate::terminal::{CUSTOMER, Desk, Place, Screen, imported};

#[test]
fn every_screen_is_reached_in_every_language_and_size() {
    for language in ["en", "zh-CN"] {
        for size in [(80, 24), (140, 40)] {
            tour(language, size);
        }
    }
}

fn tour(language: &str, size: (u16, u16)) {
    let place = Place::new();
    let mut desk = Desk::open(&place, &["--lang", language, "demo"], size);
    let list = desk.wait_for("Contoso Deutschland");
    let mut seen = vec![heading(&list)];
    for key in ["2", "3", "4", "5"] {
        desk.keys(key);
        let before = seen.clone();
        let screen = desk.wait_until("a screen of its own", |screen| {
            screen.rows.len() == usize::from(size.1) && !before.contains(&heading(screen))
        });
        seen.push(heading(&screen));
        let titles = if language == "en" {
            ["Keys", "Commands"]
        } else {
            ["按键", "命令"]
        };
        over(&mut desk, "?", titles[0]);
        over(&mut desk, ":", titles[1]);
    }
    desk.keys("1");
    desk.wait_until("the list", |screen| heading(screen) == seen[0]);
    desk.quit();
}

/// The name of the screen: the first word of the first row.
fn heading(screen: &Screen) -> String {
    let row = screen.rows[0].trim_start();
    row.split("  ").next().unwrap_or_default().to_owned()
}

/// Opens something with this title over the screen, and closes it again.
fn over(desk: &mut Desk, key: &str, title: &str) {
    let title = format!("┌─ {title} ─");
    desk.keys(key);
    desk.wait_for(&title);
    desk.keys("<esc>");
    desk.wait_gone(&title);
}

#[test]
fn what_was_done_by_key_is_taken_back_by_key() {
    let place = Place::new();
    imported(&place, 20);
    let before = place.customer(CUSTOMER.id)["tags"].clone();
    let mut desk = Desk::open(&place, &["--agent", "anna"], SIZE);
    find(&mut desk, CUSTOMER);
    desk.keys("t");
    desk.wait_for("┌─ Tags ");
    desk.type_text("by-mistake");
    desk.keys("<enter>");
    desk.wait_for("[ok]");
    assert_ne!(place.customer(CUSTOMER.id)["tags"], before);
    desk.keys("u");
    let is_back = || place.customer(CUSTOMER.id)["tags"] == before;
    crate::terminal::until("the tag is gone again", is_back);
    desk.quit();
    let done: Vec<_> = place.journal().into_iter().map(|entry| entry.2).collect();
    assert_eq!(
        done.last().map(String::as_str),
        Some("done"),
        "an undo is written down as well"
    );
}
