//! Files that leave the book: the portal's columns and all of ours, as table and as lines of
//! JSON, and that what left comes back the same.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::lists::{FIRST, HEAD, customers, id, list, with_customers};
use crate::terminal::{Place, argument};

/// A sample book with every kind of customer, in which the tests then work.
fn sample() -> Place {
    let place = Place::new();
    let book = place.book();
    place.done(&["demo", "--write", argument(&book)]);
    place
}

/// All customers of a book as lines of JSON, without what tells of the book and not of the
/// customer: when a record came into it and was changed, which of its invitations is open, and
/// who turned a switch.
fn contents(place: &Place) -> Vec<Map<String, Value>> {
    let text = place.done(&["export", "-", "--full", "--format", "jsonl"]);
    let strip = |line: &str| {
        let mut customer: Map<String, Value> = serde_json::from_str(line).expect("an object");
        for key in ["added", "updated", "version", "open_invitation"] {
            assert!(customer.remove(key).is_some(), "no key {key}");
        }
        let permissions = customer["permissions"].as_object_mut().expect("switches");
        for permission in permissions.values_mut() {
            *permission = permission["switch"].clone();
        }
        customer
    };
    text.lines().map(strip).collect()
}

fn text(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("an export");
    text.trim_start_matches('\u{feff}').to_owned()
}

#[test]
fn what_was_exported_makes_the_same_book() {
    let place = sample();
    let before = contents(&place);
    assert_eq!(before.len(), 60);
    for name in ["full.csv", "full.jsonl"] {
        let file = place.file(name);
        place.done(&["export", argument(&file), "--full"]);
        let other = Place::new();
        let summary = other.json(&["import", argument(&file)]);
        assert_eq!(
            (&summary["added"], &summary["rejected"]),
            (&json!(60), &json!(0)),
            "{name}"
        );
        for (after, before) in contents(&other).iter().zip(&before) {
            assert_eq!(after, before, "{name}");
        }
        let again = place.json(&["import", argument(&file)]);
        assert_eq!(again["unchanged"], 60, "into its own book: {name}");
    }
}

#[test]
fn the_portal_s_columns_come_back_as_they_left() {
    let place = with_customers(3);
    let file = place.file("out.csv");
    place.done(&["export", argument(&file)]);
    let text = text(&file);
    assert_eq!(text.lines().next(), Some(HEAD));
    let mut rows: Vec<&str> = text.lines().skip(1).collect();
    rows.sort_unstable();
    let list = list(3);
    assert_eq!(rows, list.lines().skip(1).collect::<Vec<_>>());
    assert_eq!(place.json(&["import", argument(&file)])["unchanged"], 3);
}

#[test]
fn a_filter_chooses_and_the_output_is_a_file_too() {
    let place = with_customers(12);
    place.done(&["customer", "tag", &id(7), "+vip"]);
    let file = place.file("vip.jsonl");
    let told = place.json(&["export", argument(&file), "--filter", "tag:vip"]);
    assert_eq!(told, json!({ "path": argument(&file), "rows": 1 }));
    let customer: Value = serde_json::from_str(text(&file).trim()).expect("one line of JSON");
    assert_eq!(customer["id"], id(7));
    let rest = place.run(&["export", "-", "--filter", "-tag:vip"]);
    assert_eq!(rest.text().lines().count(), 12, "a head and eleven rows");
    assert!(rest.talk.is_empty(), "{}", rest.talk);
    let csv = place.done(&["export", "-", "--full", "--format", "csv"]);
    let head = csv.lines().next().expect("a head");
    for column in ["Microsoft ID", "Alias", "Note", "Subscriptions"] {
        assert!(head.contains(column), "no column {column}: {head}");
    }
}

#[test]
fn nothing_is_overwritten_unasked() {
    let place = with_customers(2);
    let file = place.write("out.csv", "mine");
    let shortcut = place.file("link.csv");
    std::os::unix::fs::symlink(&file, &shortcut).expect("a link");
    let line = ["export", argument(&file)];
    let ran = place.run(&line);
    assert_eq!(ran.code, Some(1), "{}", ran.told(&line));
    assert!(
        ran.talk.contains("out.csv") && ran.talk.contains("--force"),
        "{}",
        ran.talk
    );
    assert_eq!(text(&file), "mine");
    place.done(&[&line[..], &["--force"]].concat());
    assert!(text(&file).starts_with(HEAD));
    for other in [
        shortcut.as_path(),
        &place.file("no/such/place.csv"),
        &place.file(""),
    ] {
        let line = ["export", argument(other), "--force"];
        let ran = place.run(&line);
        assert_eq!(ran.code, Some(1), "{}", ran.told(&line));
    }
    assert!(shortcut.is_symlink(), "a link is not replaced");
    assert_eq!(place.files_with(".part"), [""; 0], "nothing half is left");
}

#[test]
fn a_name_is_never_a_formula() {
    let names = ["=1+1", "+49 89", "-2", "@SUM(A1)", "\t=1", "'=1", "＝1"];
    let row = |(number, name): (u32, &str)| {
        let id = id(number);
        format!("{id},\"'{name}\",f{number}.example,Cloud Reseller,\n")
    };
    let rows: String = (0..).zip(names).map(row).collect();
    let place = Place::new();
    let file = place.write("in.csv", format!("{HEAD}\n{rows}"));
    place.done(&["import", argument(&file)]);
    let first = &place.json(&["customer", "show", FIRST])["name"];
    assert_eq!(
        *first, "=1+1",
        "what stood behind the apostrophe is the name"
    );
    for flags in [&[][..], &["--full"]] {
        let csv = place.done(&[&["export", "-", "--format", "csv"], flags].concat());
        for cell in csv.lines().skip(1).flat_map(|row| row.split(',')) {
            let begins = cell.trim_start_matches('"').chars().next();
            assert!(!begins.is_some_and(|it| "=+-@\t＝".contains(it)), "{cell}");
        }
        assert!(csv.contains("'=1+1"), "{csv}");
    }
    let before = contents(&place);
    let out = place.file("out.csv");
    place.done(&["export", argument(&out), "--full"]);
    let other = Place::new();
    other.done(&["import", argument(&out)]);
    assert_eq!(contents(&other), before, "no character is lost");
    assert_eq!(customers(&other), 7);
}

#[test]
fn a_byte_order_mark_is_written_where_it_is_wanted() {
    let place = with_customers(1);
    let plain = place.done(&["export", "-"]);
    assert!(plain.starts_with(HEAD), "{plain:?}");
    place.settings("export_bom = true\n");
    let marked = place.done(&["export", "-"]);
    assert_eq!(marked, format!("\u{feff}{plain}"));
}
