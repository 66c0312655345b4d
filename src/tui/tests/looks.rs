//! Every screen and overlay that has no test of its own, as a picture: at both sizes, in both
//! languages, without colour; and the main screens in colour, as runs of text and style.

#[path = "desk/driver.rs"]
mod driver;
#[path = "desk/history.rs"]
mod history;
#[path = "desk/records.rs"]
mod records;

use std::fmt::Write as _;

use driver::{Desk, Seat};
use insta::assert_snapshot;
use partnerdesk_i18n::Language;
use ratatui::buffer::CellWidth;

/// Where to go, under which name: the keys from the customer list.
const PLACES: [(&str, &str); 14] = [
    ("due", "4"),
    ("list", ""),
    ("list_filtered", "/contoso rel:active<enter>"),
    ("list_nothing", "/zzzz<enter>"),
    ("list_marked", "<space><space>"),
    ("list_sort", "s"),
    ("list_views", "f"),
    ("list_tags", "t"),
    ("why", "W"),
    ("help", "?"),
    ("palette", ":role"),
    ("permissions", "p"),
    ("permissions_many", "<space><space>p"),
    ("permissions_confirm", "/tailspin<enter>p<space><c-s>"),
];

fn desk(size: (u16, u16), language: Language, coloured: bool) -> Desk {
    let seat = Seat {
        size,
        language,
        coloured,
        ..Seat::default()
    };
    Desk::sit(history::worked(), seat)
}

#[test]
fn every_place_looks_as_it_should() {
    for size in [(80, 24), (140, 40)] {
        for language in Language::ALL {
            for (name, keys) in PLACES {
                let mut desk = desk(size, language, false);
                desk.press(keys);
                let name = format!("{name}_{}x{}_{}", size.0, size.1, language.code());
                assert_snapshot!(name, desk.screen());
            }
        }
    }
}

#[test]
fn the_main_screens_look_as_they_should_in_colour() {
    let main = [
        ("list", ""),
        ("detail", "<enter>"),
        ("permissions", "p"),
        ("activity", "3"),
        ("invitations", "2"),
        ("settings", "5"),
        ("composer", "i"),
        ("due", "4"),
        ("why", "W"),
        ("help", "?"),
        ("palette", ":role"),
        ("permissions_confirm", "/tailspin<enter>p<space><c-s>"),
    ];
    for size in [(80, 24), (140, 40)] {
        for language in Language::ALL {
            for (name, keys) in main {
                let mut desk = desk(size, language, true);
                desk.press(keys);
                let size = format!("{}x{}", size.0, size.1);
                let name = format!("{name}_in_colour_{size}_{}", language.code());
                assert_snapshot!(name, painted(&desk));
            }
        }
    }
}

/// Each line as runs of one style: the text, then the style where it is not the ground's.
fn painted(desk: &Desk) -> String {
    let buffer = desk.drawn();
    let mut out = String::new();
    for y in 0..buffer.area.height {
        let mut runs: Vec<(String, String)> = Vec::new();
        let mut x = 0;
        while x < buffer.area.width {
            let cell = &buffer[(x, y)];
            let style = format!("{:?}/{:?}/{:?}", cell.fg, cell.bg, cell.modifier);
            match runs.last_mut() {
                Some((text, last)) if *last == style => text.push_str(cell.symbol()),
                _ => runs.push((cell.symbol().to_owned(), style)),
            }
            x += cell.symbol().cell_width().max(1);
        }
        for (text, style) in runs {
            if !text.trim().is_empty() {
                let _ = writeln!(out, "{y:>2} {:?} {style}", text.trim());
            }
        }
    }
    out
}
