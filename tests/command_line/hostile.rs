//! Names that try to command the terminal of whoever looks at them.

use crate::lists::{FIRST, HEAD, id};
use crate::terminal::{Desk, Place, argument, contains};

/// Clears the screen, sets a title, turns the line round, and the same with one-byte controls.
const HOSTILE: &str = "Evil\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m\u{202e}proC";

/// What no terminal and no program may get, as bytes.
const RAW: [&[u8]; 6] = [
    b"\x1b[2J\x1b]0;",
    b"\x1b]0;owned",
    b"\x07",
    "\u{9b}".as_bytes(),
    "\u{202e}".as_bytes(),
    b"owned\x07",
];

fn place() -> Place {
    let place = Place::new();
    let text = format!("{HEAD}\n{FIRST},{HOSTILE},evil.example,Cloud Reseller,\n");
    let file = place.write("in.csv", text);
    place.done(&["import", argument(&file)]);
    place.done(&["customer", "edit", FIRST, "--note", HOSTILE]);
    place
}

fn is_clean(bytes: &[u8], what: &str) {
    for raw in RAW {
        assert!(
            !contains(bytes, raw),
            "{what}: {:?}",
            String::from_utf8_lossy(bytes)
        );
    }
}

const LOOKS: [&[&str]; 6] = [
    &["customer", "list"],
    &["customer", "show", FIRST],
    &["relationship", "why", FIRST],
    &["relationship", "end", FIRST],
    &["log", "list", "--all"],
    &["permission", "set", FIRST, "azure-reservations", "on"],
];

#[test]
fn a_terminal_is_shown_symbols() {
    let place = place();
    for line in LOOKS {
        for flags in [&[][..], &["--ascii"], &["--lang", "zh-CN"]] {
            let line = [flags, line].concat();
            let mut desk = Desk::open(&place, &line, (200, 50));
            desk.ended();
            desk.wait_for("Evil");
            is_clean(&desk.bytes(), &line.join(" "));
        }
    }
}

#[test]
fn a_complaint_shows_symbols_too() {
    let place = place();
    for line in [
        &["customer", "show", HOSTILE][..],
        &["import", HOSTILE],
        &[HOSTILE],
    ] {
        for flags in [&[][..], &["--json"]] {
            let line = [flags, line].concat();
            let ran = place.run(&line);
            assert_ne!(ran.code, Some(0), "{}", ran.told(&line));
            assert!(ran.talk.contains("Evil"), "{}", ran.told(&line));
            is_clean(ran.talk.as_bytes(), "talk");
            is_clean(&ran.data, "data");
        }
    }
}

#[test]
fn json_keeps_every_character_and_none_of_them_raw() {
    let place = place();
    for line in LOOKS {
        let line = [&["--json"], line].concat();
        let ran = place.run(&line);
        is_clean(&ran.data, &line.join(" "));
        assert!(!contains(&ran.data, b"\x1b"), "{}", ran.told(&line));
        assert!(
            !contains(ran.talk.as_bytes(), b"\x1b"),
            "{}",
            ran.told(&line)
        );
        ran.json();
    }
    assert_eq!(place.json(&["customer", "show", FIRST])["name"], HOSTILE);
    let jsonl = place.done(&["export", "-", "--format", "jsonl"]);
    assert!(!jsonl.contains('\u{1b}'), "{jsonl}");
}

#[test]
fn what_an_import_tells_of_a_file_is_harmless() {
    let place = place();
    let text = format!(
        "{HEAD}\n{HOSTILE},A,b.example,Cloud Reseller,\n{},B,c.example,{HOSTILE},\n\
         {FIRST},{HOSTILE} too,evil.example,Cloud Reseller,\n",
        id(1)
    );
    let file = place.write("again.csv", text);
    for flags in [&[][..], &["--dry-run"]] {
        let line = [&["import", argument(&file)], flags].concat();
        let ran = place.run(&line);
        assert_eq!(ran.code, Some(5), "{}", ran.told(&line));
        is_clean(ran.talk.as_bytes(), "talk");
        let mut desk = Desk::open(&place, &line, (200, 50));
        desk.ended();
        is_clean(&desk.bytes(), &line.join(" "));
    }
}

#[test]
fn width_is_that_of_what_is_seen() {
    let place = Place::new();
    let text = format!(
        "{HEAD}\n{},上海明德电子有限公司,a.example,Cloud Reseller,\n\
         {},👩‍💻 Café,b.example,Cloud Reseller,\n{},Plain,c.example,Cloud Reseller,\n",
        id(0),
        id(1),
        id(2)
    );
    let file = place.write("in.csv", text);
    place.done(&["import", argument(&file)]);
    let mut desk = Desk::open(&place, &["customer", "list"], (160, 20));
    desk.ended();
    desk.wait_for("Plain");
    let cells = desk.cells();
    let column = |text: &str| {
        let at = |(row, column): (u16, u16)| {
            let cell = |n: u16| cells.cell(row, column + n).map(vt100::Cell::contents);
            (0..)
                .zip(text.chars())
                .all(|(n, c)| cell(n) == Some(&c.to_string()))
        };
        let all = (0..20).flat_map(|row| (0..160).map(move |column| (row, column)));
        all.into_iter().find(|it| at(*it)).map(|(_, column)| column)
    };
    let columns = [
        column("a.example"),
        column("b.example"),
        column("c.example"),
    ];
    assert!(columns[0].is_some() && columns[0] == columns[1] && columns[1] == columns[2]);
}
