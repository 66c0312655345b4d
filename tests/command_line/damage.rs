//! Books that are damaged, and how one gets over it: what is told, copies, and the way back.

use std::fs;

use crate::lists::{FIRST, customers, with_customers};
use crate::terminal::{Place, argument};

/// Turns a bit of every occurrence of a text in the book; gives how many there were.
fn alter(place: &Place, text: &[u8]) -> usize {
    let mut bytes = fs::read(place.book()).expect("the book");
    let found = |(at, window): (usize, &[u8])| (window == text).then_some(at);
    let places: Vec<usize> = bytes
        .windows(text.len())
        .enumerate()
        .filter_map(found)
        .collect();
    for at in &places {
        bytes[*at] ^= 1;
    }
    fs::write(place.book(), bytes).expect("the book");
    places.len()
}

/// Every command that looks ends with one and a sentence, and no panic.
fn fails_in_words(place: &Place, kind: &str) {
    for line in [
        &["customer", "list"][..],
        &["book", "info"],
        &["log", "verify"],
        &["export", "-"],
        &["customer", "tag", FIRST, "+x"],
    ] {
        for language in ["en", "zh-CN"] {
            let line = [&["--lang", language], line].concat();
            let ran = place.run(&line);
            assert_eq!(ran.code, Some(1), "{kind}: {}", ran.told(&line));
            assert!(ran.data.is_empty(), "{kind}: {}", ran.told(&line));
            assert!(
                !ran.talk.contains("panicked"),
                "{kind}: {}",
                ran.told(&line)
            );
            let lines = ran.talk.lines().count();
            assert!((2..6).contains(&lines), "{kind}: {}", ran.told(&line));
        }
    }
}

#[test]
fn a_file_that_is_no_book_is_told_in_words() {
    let place = with_customers(1);
    let book = fs::read(place.book()).expect("the book");
    let files: [(&str, &[u8]); 5] = [
        ("a list", b"Microsoft ID,Company name\n"),
        ("nothing", b""),
        ("its beginning", &book[..1000]),
        ("zeros", &vec![0; 65536]),
        ("half of it", &book[..book.len() / 2]),
    ];
    for (kind, bytes) in files {
        fs::write(place.book(), bytes).expect("the book");
        fails_in_words(&place, kind);
        let after = fs::read(place.book()).expect("the book");
        assert!(
            after == bytes,
            "{kind}: nobody repairs what he does not know"
        );
    }
    fs::remove_file(place.book()).expect("the book");
    fails_in_words(&place, "none");
}

#[test]
fn what_was_altered_in_the_journal_or_in_a_record_is_found() {
    for (text, command) in [
        (&b"somebody.else"[..], "log"),
        (b"customer1.example", "book"),
    ] {
        let place = with_customers(2);
        let edit = ["customer", "edit", FIRST, "--note", "x"];
        place.done(&[&["--agent", "somebody.else"], &edit[..]].concat());
        place.done(&[command, "verify"]);
        assert!(0 < alter(&place, text), "it stands in the file");
        for flags in [&[][..], &["--json"]] {
            let line = [flags, &[command, "verify"]].concat();
            let ran = place.run(&line);
            assert_eq!(ran.code, Some(1), "{}", ran.told(&line));
            assert!(!ran.talk.contains("panicked"), "{}", ran.told(&line));
            assert!(
                !ran.talk.is_empty() || !ran.data.is_empty(),
                "something is said"
            );
        }
    }
}

#[test]
fn a_flipped_byte_anywhere_is_found_or_does_no_harm() {
    let place = with_customers(20);
    let export = ["export", "-", "--full", "--format", "jsonl"];
    let good = place.done(&export);
    let bytes = fs::read(place.book()).expect("the book");
    let mut found = 0;
    for at in (0..bytes.len()).step_by(bytes.len() / 40) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x40;
        fs::write(place.book(), damaged).expect("the book");
        let ran = place.run(&["book", "verify"]);
        match ran.code {
            Some(0) => assert_eq!(place.done(&export), good, "byte {at}"),
            Some(1) => found += 1,
            _ => panic!("byte {at}: {}", ran.told(&["book", "verify"])),
        }
    }
    assert!(0 < found, "some of these bytes matter");
}

#[test]
fn a_copy_brings_back_what_was_lost() {
    let place = with_customers(3);
    let copy = place.file("copy.redb");
    let told = place.json(&["book", "backup", argument(&copy)]);
    assert_eq!(told["path"], argument(&copy));
    let head = place.json(&["book", "info"])["head"].clone();
    assert_eq!(
        place.run(&["book", "backup", argument(&copy)]).code,
        Some(1)
    );
    place.done(&["relationship", "end", FIRST, "--confirm", "Customer 0"]);
    let restored = place.json(&["book", "restore", argument(&copy)]);
    assert_eq!(restored["book"], argument(&place.book()));
    assert_eq!(place.json(&["book", "info"])["head"], head);
    assert_eq!(
        place.json(&["customer", "show", FIRST])["relationship"],
        "active"
    );
    // What was there before is kept, so that restoring the wrong copy costs nothing.
    let kept = restored["kept"].as_str().expect("the book before");
    let before = place.json(&["--book", kept, "customer", "show", FIRST]);
    assert_eq!(before["relationship"], "ended");
    // Also where there is nothing left that could be opened.
    fs::write(place.book(), "damaged").expect("the book");
    place.done(&["book", "restore", argument(&copy)]);
    assert_eq!(customers(&place), 3);
}

#[test]
fn what_is_no_book_is_not_restored() {
    let place = with_customers(2);
    let file = place.write("copy.redb", "no book");
    let ran = place.run(&["book", "restore", argument(&file)]);
    assert_eq!(ran.code, Some(1), "{}", ran.talk);
    assert!(ran.talk.contains("copy.redb"), "{}", ran.talk);
    assert_eq!(customers(&place), 2, "the book is as it was");
}
