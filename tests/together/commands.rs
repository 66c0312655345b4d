//! Commands that write at the same time.

use crate::terminal::{CUSTOMER, Place, Ran, argument, imported};

#[test]
fn many_writers_at_once_lose_nothing_that_they_were_told_is_done() {
    let place = Place::new();
    imported(&place, 20);
    let tags: Vec<String> = (0..12).map(|number| format!("+tag-{number:02}")).collect();
    let started: Vec<_> = tags
        .iter()
        .map(|tag| place.start(&["customer", "tag", CUSTOMER.id, tag]))
        .collect();
    let mut expected = vec!["dach".to_owned()];
    for (tag, child) in tags.iter().zip(started) {
        let ran = Ran::of(child);
        match ran.code {
            Some(0) => expected.push(tag[1..].to_owned()),
            // Somebody else was quicker, and it is said: look again.
            Some(3) => assert!(ran.talk.contains("changed this"), "{}", ran.told(&[tag])),
            _ => panic!("{}", ran.told(&[tag])),
        }
    }
    let found = place.customer(CUSTOMER.id)["tags"].clone();
    assert_eq!(found, serde_json::json!(expected));
    assert!(expected.len() > 1, "somebody is always first");
    assert!(place.json(&["log", "verify"])["broken"].is_null());
}

#[test]
fn two_imports_of_one_list_bring_every_customer_once() {
    let place = Place::new();
    imported(&place, 1);
    let list = place.file("list.csv");
    place.done(&["demo", "--customers", "3000", "--write", argument(&list)]);
    let both = [0, 1].map(|_| place.start(&["--json", "import", argument(&list)]));
    let mut added = 0;
    for child in both {
        let ran = Ran::of(child);
        assert_eq!(ran.code, Some(0), "{}", ran.told(&["import"]));
        added += ran.json()["added"].as_u64().expect("a number");
    }
    assert_eq!(added, 2_999, "one was there before");
    assert_eq!(place.json(&["book", "info"])["customers"], 3_000);
    assert_eq!(
        place.json(&["book", "verify"])["problems"],
        serde_json::json!([])
    );
}

#[test]
fn a_copy_of_a_book_in_use_is_whole() {
    let place = Place::new();
    imported(&place, 1);
    let list = place.file("list.csv");
    place.done(&["demo", "--customers", "5000", "--write", argument(&list)]);
    let import = place.start(&["import", argument(&list)]);
    let copy = place.file("copy.redb");
    place.done(&["book", "backup", argument(&copy)]);
    let ran = Ran::of(import);
    assert_eq!(ran.code, Some(0), "{}", ran.told(&["import"]));
    let of_copy = ["--book", argument(&copy), "book", "verify"];
    assert_eq!(place.json(&of_copy)["problems"], serde_json::json!([]));
}
