//! Files that spreadsheets, portals and bad luck have made, brought in by the real binary:
//! every row is in the book or set aside with its reason, and what is no table is refused whole.

use std::fs;

use serde_json::{Value, json};

use crate::lists::{FIRST, HEAD, customers, id, list, row, with_customers};
use crate::terminal::{Place, argument};

/// Imports these bytes into a new book; everything in them has to be good.
fn good(bytes: &[u8]) -> (Place, Value) {
    let place = Place::new();
    let file = place.write("in.csv", bytes);
    let summary = place.json(&["import", argument(&file)]);
    assert_eq!(summary["rejected"], 0, "{summary}");
    assert_eq!(
        place.files_with("rejected"),
        [""; 0],
        "nothing was set aside"
    );
    (place, summary)
}

fn names(place: &Place) -> Vec<Value> {
    let list = place.json(&["customer", "list", "--sort", "domain"]);
    let rows = list["rows"].as_array().expect("rows").clone();
    rows.into_iter().map(|it| it["name"].clone()).collect()
}

#[test]
fn every_encoding_that_a_spreadsheet_writes_is_read() {
    let text = format!("{HEAD}\r\n{}{}", row(0, "北京 Müller"), row(1, "Äpfel"));
    let marked = format!("\u{feff}{text}");
    let little: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = marked.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let unix = text.replace("\r\n", "\n");
    let mac = text.replace("\r\n", "\r");
    let semicolons = text.replace(',', ";");
    let tabs = text.replace(',', "\t");
    let files = [
        text.as_bytes(),
        marked.as_bytes(),
        &little,
        &big,
        unix.as_bytes(),
        mac.as_bytes(),
        semicolons.as_bytes(),
        tabs.as_bytes(),
    ];
    for (number, file) in files.into_iter().enumerate() {
        let (place, summary) = good(file);
        assert_eq!(summary["added"], 2, "file {number}: {summary}");
        assert_eq!(names(&place), ["北京 Müller", "Äpfel"], "file {number}");
    }
}

#[test]
fn columns_in_any_case_and_order_and_quoted_cells() {
    let text = format!(
        "TAGS,relationship,\"Company Name\",x,MICROSOFT id\n\
         \"vip, dach\",Cloud Reseller,\"Smith, \"\"Sons\"\" & Co\",?,{}\n\
         ,,\"two\nlines\",?,{}\n",
        id(0),
        id(1)
    );
    let (place, summary) = good(text.as_bytes());
    assert_eq!(summary["added"], 2, "{summary}");
    let first = place.json(&["customer", "show", FIRST]);
    assert_eq!(first["name"], "Smith, \"Sons\" & Co");
    assert_eq!(first["tags"], json!(["dach", "vip"]));
    assert_eq!(first["relationship"], "active");
    let second = place.json(&["customer", "show", &id(1)]);
    let name = second["name"].as_str().expect("a name");
    assert!(
        name.starts_with("two") && name.ends_with("lines"),
        "{name:?}"
    );
}

#[test]
fn bad_rows_are_set_aside_with_line_column_and_reason() {
    let place = Place::new();
    let text = format!(
        "{HEAD}\r\n{}no-identity,Broken,b.example,Cloud Reseller,\r\n{},\"\",c.example,\
         Cloud Reseller,\r\n{},Too,few\r\n{}",
        row(0, "Good"),
        id(1),
        id(2),
        row(3, "Also good")
    );
    let file = place.write("in.csv", text);
    let line = ["import", argument(&file)];
    let ran = place.run(&line);
    assert_eq!(ran.code, Some(5), "{}", ran.told(&line));
    assert!(ran.text().contains("2 new"), "{}", ran.told(&line));
    assert!(ran.talk.contains("in.rejected.csv"), "{}", ran.told(&line));
    assert_eq!(customers(&place), 2, "the rest went on");
    let kept = fs::read_to_string(place.file("in.rejected.csv")).expect("the rejected rows");
    let lines: Vec<&str> = kept.lines().collect();
    assert_eq!(
        lines[0].trim_start_matches('\u{feff}'),
        format!("line,column,reason,{HEAD}")
    );
    assert!(lines[1].starts_with("3,Microsoft ID,"), "{kept}");
    assert!(lines[1].contains("no-identity,Broken,b.example"), "{kept}");
    assert!(lines[2].starts_with("4,Company name,"), "{kept}");
    assert!(lines[3].starts_with("5,,"), "{kept}");
    let summary = place.run(&["--json", "import", argument(&file)]);
    assert_eq!(summary.code, Some(5));
    let summary = summary.json();
    assert_eq!(
        (&summary["unchanged"], &summary["rejected"]),
        (&json!(2), &json!(3))
    );
    assert_eq!(summary["rejects"][0]["line"], 3);
    assert_eq!(summary["rejects"][2]["code"], "column-count");
    assert_eq!(
        summary["rejected_file"],
        argument(&place.file("in.rejected.csv"))
    );
}

#[test]
fn rejected_rows_that_were_mended_can_be_imported() {
    let place = Place::new();
    let bad = row(1, "Mended").replace(&id(1), "oops");
    let file = place.write("in.csv", format!("{HEAD}\r\n{}{bad}", row(0, "Good")));
    let ran = place.run(&["import", argument(&file)]);
    assert_eq!(ran.code, Some(5), "{}", ran.talk);
    let rejected = place.file("in.rejected.csv");
    let text = fs::read_to_string(&rejected).expect("the rejected rows");
    let (head, row) = text.split_once('\n').expect("a head and a row");
    let row = row.replacen(",oops,", &format!(",{},", id(1)), 1);
    fs::write(&rejected, format!("{head}\n{row}")).expect("mended");
    let summary = place.json(&["import", argument(&rejected)]);
    assert_eq!(
        (&summary["added"], &summary["rejected"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(names(&place), ["Good", "Mended"]);
}

#[test]
fn one_cell_of_ten_megabytes_costs_one_row() {
    let place = Place::new();
    let huge = "x".repeat(10_000_000);
    let text = format!("{HEAD}\r\n{}{}{}", row(0, "A"), row(1, &huge), row(2, "C"));
    let file = place.write("in.csv", text);
    let ran = place.run(&["--json", "import", argument(&file)]);
    assert_eq!(ran.code, Some(5), "{}", ran.talk);
    let summary = ran.json();
    assert_eq!(summary["rejects"][0]["code"], "field-too-long", "{summary}");
    assert_eq!(summary["rejects"][0]["line"], 3);
    assert_eq!(names(&place), ["A", "C"]);
    assert!(ran.data.len() < 10_000, "the cell is not told");
    let kept = fs::metadata(place.file("in.rejected.csv")).expect("the rejected rows");
    assert!(kept.len() < 10_000, "nor kept");
}

#[test]
fn what_is_no_table_is_refused_whole_and_nothing_is_written() {
    let files: [(&str, &[u8]); 7] = [
        ("empty", b""),
        ("blank", b"\r\n\r\n"),
        ("workbook", b"PK\x03\x04\x14\x00\x06\x00"),
        ("picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"),
        ("prose", b"Dear customer,\nplease find attached\n"),
        (
            "no identity",
            b"Company name,Relationship\nA,Cloud Reseller\n",
        ),
        ("twice", b"Microsoft ID,microsoft id\n1,2\n"),
    ];
    for (kind, bytes) in files {
        let place = Place::new();
        let file = place.write("in.csv", bytes);
        for flags in [&[][..], &["--json"], &["--lang", "zh-CN"]] {
            let line = [flags, &["import", argument(&file)]].concat();
            let ran = place.run(&line);
            assert_eq!(ran.code, Some(1), "{kind}: {}", ran.told(&line));
            assert!(ran.data.is_empty(), "{kind}: {}", ran.told(&line));
            assert!(20 < ran.talk.len(), "{kind}: {}", ran.told(&line));
        }
        assert_eq!(
            place.files_with(""),
            ["in.csv"],
            "{kind}: nothing was written"
        );
    }
}

#[test]
fn a_file_that_is_refused_leaves_a_book_as_it_is() {
    let place = with_customers(2);
    let before = place.json(&["log", "verify"]);
    let file = place.write("bad.csv", "Company name\nA\n");
    assert_eq!(place.run(&["import", argument(&file)]).code, Some(1));
    let missing = place.run(&["import", "no-such-file.csv"]);
    assert_eq!(missing.code, Some(1));
    assert!(
        missing.talk.contains("no-such-file.csv"),
        "{}",
        missing.talk
    );
    assert_eq!(place.json(&["log", "verify"]), before);
}

#[test]
fn a_list_that_says_one_thing_twice_takes_the_later_row() {
    let text = format!("{}{}", list(2), row(0, "Later"));
    let (place, summary) = good(text.as_bytes());
    assert_eq!(
        (&summary["added"], &summary["repeated"]),
        (&json!(2), &json!(1))
    );
    assert_eq!(place.json(&["customer", "show", FIRST])["name"], "Later");
}
