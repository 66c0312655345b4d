//! Long work that is stopped in the middle, and a book that another program keeps.

use std::process::Child;

use crate::lists::{FIRST, customers, list, with_customers};
use crate::terminal::{Place, Ran, Signal, argument, pause, proceed, signal, until};

/// More than goes in before somebody can stop it.
const MANY: u32 = 30_000;

/// Starts a long import, and waits until a part of it is in the book.
fn in_the_middle(place: &Place, flags: &[&str]) -> Child {
    let file = place.write("many.csv", list(MANY));
    let before = customers(place);
    let line = [flags, &["import", argument(&file)]].concat();
    let child = place.start(&line);
    until("a part is in the book", || before < customers(place));
    child
}

#[test]
fn an_import_that_is_interrupted_ends_at_a_batch_and_the_next_one_goes_on() {
    let place = with_customers(1);
    let child = in_the_middle(&place, &["--json"]);
    signal(child.id(), Signal::INT);
    let ran = Ran::of(child);
    assert_eq!(ran.code, Some(5), "{}", ran.told(&[]));
    assert!(
        ran.talk.contains("run the same command again"),
        "{}",
        ran.talk
    );
    let summary = ran.json();
    assert_eq!(summary["end"], "interrupted");
    let (rows, added) = (number(&summary["rows"]), number(&summary["added"]));
    assert!(
        rows < u64::from(MANY),
        "it was too fast to be stopped: {summary}"
    );
    // One row was in the book before.
    assert_eq!(rows, added + 1, "what was read is in: {summary}");
    assert_eq!(customers(&place), rows);
    // The rows begin on the second line.
    assert_eq!(number(&summary["after_line"]), rows + 1);
    assert_eq!(
        place.json(&["book", "verify"])["problems"],
        serde_json::json!([])
    );
    let again = place.json(&["import", argument(&place.file("many.csv"))]);
    assert_eq!(number(&again["unchanged"]), rows);
    assert_eq!(number(&again["added"]), u64::from(MANY) - rows);
    assert_eq!(customers(&place), u64::from(MANY));
}

fn number(value: &serde_json::Value) -> u64 {
    value.as_u64().expect("a number")
}

#[test]
fn a_book_that_somebody_keeps_is_busy() {
    let place = with_customers(1);
    let mut child = in_the_middle(&place, &[]);
    place.settings("wait_for_lock_seconds = 1\n");
    let line = ["customer", "tag", FIRST, "+vip"];
    let mut ran = None;
    // Nearly always it writes, but it may have been stopped between two batches.
    until("it is stopped while it writes", || {
        pause(child.id());
        let tried = place.run(&line);
        let is_busy = tried.code == Some(4);
        if !is_busy {
            assert_eq!(tried.code, Some(0), "{}", tried.told(&line));
            proceed(child.id());
        }
        ran = Some(tried);
        is_busy
    });
    let ran = ran.expect("it was tried");
    assert!(ran.data.is_empty(), "{}", ran.told(&line));
    assert!(
        ran.talk.contains("for 1 second."),
        "how long it waited: {}",
        ran.talk
    );
    let chinese = place.run(&[&["--lang", "zh-CN"], &line[..]].concat());
    assert_eq!(chinese.code, Some(4), "{}", chinese.told(&line));
    assert!(!chinese.talk.is_ascii(), "{}", chinese.talk);
    proceed(child.id());
    signal(child.id(), Signal::INT);
    child.wait().expect("it ends");
    place.done(&line);
}

#[test]
fn whoever_reads_may_stop_reading() {
    let place = with_customers(2_000);
    let script = "\"$PROGRAM\" export - | head -n 2; echo \"ended ${PIPESTATUS[0]}\"";
    let ran = std::process::Command::new("bash")
        .args(["-c", script])
        .env_clear()
        .envs(place.environment())
        .env("PROGRAM", env!("CARGO_BIN_EXE_partnerdesk"))
        .output()
        .expect("a machine that builds this has bash");
    let text = String::from_utf8_lossy(&ran.stdout);
    assert!(text.ends_with("ended 0\n"), "{text}");
    assert!(
        ran.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&ran.stderr)
    );
}
