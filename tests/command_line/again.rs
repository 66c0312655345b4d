//! Imports into a book that knows the customers already: the same again, a dry run, what only
//! the book knows, and a customer's subscriptions.

use serde_json::json;

use crate::lists::{FIRST, customers, entries, id, list, row, with_customers};
use crate::terminal::{Place, argument, subscriptions};

#[test]
fn the_same_file_again_writes_nothing() {
    let place = with_customers(25);
    let before = std::fs::read(place.book()).expect("the book");
    let file = place.file("list.csv");
    let summary = place.json(&["import", argument(&file)]);
    assert_eq!(
        (
            &summary["unchanged"],
            &summary["added"],
            &summary["changed"]
        ),
        (&json!(25), &json!(0), &json!(0))
    );
    assert_eq!(entries(&place), 25);
    assert_eq!(place.json(&["customer", "show", FIRST])["version"], 1);
    let after = std::fs::read(place.book()).expect("the book");
    assert!(after.len() <= before.len(), "it does not grow either");
}

#[test]
fn a_dry_run_tells_what_would_change_and_writes_nothing() {
    let place = with_customers(2);
    let text = list(2).replace("Customer 1", "Renamed") + &row(2, "New");
    let file = place.write("new.csv", text);
    let line = ["import", argument(&file), "--dry-run"];
    let ran = place.run(&line);
    assert_eq!(ran.code, Some(0), "{}", ran.told(&line));
    for word in [id(1), id(2), "Renamed".to_owned(), "Customer 1".to_owned()] {
        assert!(ran.text().contains(&word), "{word}: {}", ran.told(&line));
    }
    let summary = place.json(&line);
    assert_eq!(summary["dry_run"], true);
    assert_eq!(
        (&summary["added"], &summary["changed"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(summary["would_add"][0]["id"], id(2));
    let difference = &summary["would_change"][0]["differences"];
    assert!(difference.to_string().contains("Renamed"), "{summary}");
    assert_eq!((customers(&place), entries(&place)), (2, 2));
}

#[test]
fn a_dry_run_makes_neither_a_book_nor_a_file_of_rejects() {
    let place = Place::new();
    let file = place.write("in.csv", list(1) + "bad,row,x,y,z\r\n");
    let ran = place.run(&["--json", "import", argument(&file), "--dry-run"]);
    assert_eq!(ran.code, Some(5), "{}", ran.talk);
    assert_eq!(
        (&ran.json()["added"], &ran.json()["rejected"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(place.files_with(""), ["in.csv"]);
}

#[test]
fn what_only_the_book_knows_survives() {
    let place = with_customers(1);
    place.done(&[
        "customer",
        "edit",
        FIRST,
        "--alias",
        "Uno",
        "--note",
        "call first",
    ]);
    place.done(&["customer", "tag", FIRST, "+vip"]);
    let name = "Customer 0";
    let resource = "azure-reservations";
    place.done(&[
        "permission",
        "set",
        FIRST,
        resource,
        "on",
        "--confirm",
        name,
    ]);
    let renamed = list(1).replace(name, "Renamed");
    // The portal exports its tags only if somebody asked for them.
    let untagged = renamed.replace(",Tags", "").replace(",dach\r\n", "\r\n");
    let file = place.write("new.csv", untagged);
    let summary = place.json(&["import", argument(&file)]);
    assert_eq!(summary["changed"], 1, "{summary}");
    let shown = place.json(&["customer", "show", FIRST]);
    assert_eq!(shown["name"], "Renamed");
    assert_eq!(
        (&shown["alias"], &shown["note"]),
        (&json!("Uno"), &json!("call first"))
    );
    assert_eq!(shown["tags"], json!(["dach", "vip"]));
    assert_eq!(shown["permissions"][resource]["switch"], "on");
    let with_tags = place.write("tagged.csv", renamed);
    place.done(&["import", argument(&with_tags)]);
    let tags = &place.json(&["customer", "show", FIRST])["tags"];
    assert_eq!(*tags, json!(["dach", "vip"]), "tags of our own stay too");
}

#[test]
fn a_customer_s_subscriptions_come_from_a_list_of_their_own() {
    let place = with_customers(2);
    let rows = [
        "sub-1,Microsoft 365 Business Premium,5,Active",
        "sub-2,Visio Plan 2,1,Suspended",
    ];
    subscriptions(&place, FIRST, &rows);
    let file = place.file("subscriptions.csv");
    let line = ["import", argument(&file), "--subscriptions-of", FIRST];
    let again = place.json(&line);
    assert_eq!(
        (&again["shape"], &again["unchanged"]),
        (&json!("subscriptions"), &json!(2))
    );
    // A list is whole: what it no longer has is gone.
    subscriptions(&place, FIRST, &rows[1..]);
    let list = place.json(&["subscription", "list", FIRST]);
    let left = list["subscriptions"].as_array().expect("a list");
    assert_eq!(left.len(), 1);
    assert_eq!(
        (&left[0]["id"], &left[0]["standing"]),
        (&json!("sub-2"), &json!("suspended"))
    );
    assert_eq!(left[0]["blocks"], "new-commerce-not-cancelled");
    let other = place.json(&["subscription", "list", &id(1)]);
    assert_eq!(other["subscriptions"], json!([]));
}

#[test]
fn one_list_is_not_taken_for_the_other() {
    let place = with_customers(1);
    let file = place.write("s.csv", "Subscription ID,Subscription,Quantity,Status\n");
    let ran = place.run(&["import", argument(&file)]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.talk.contains("--subscriptions-of"), "{}", ran.talk);
    let list = place.file("list.csv");
    let of = ["import", argument(&list), "--subscriptions-of", FIRST];
    assert_eq!(place.run(&of).code, Some(1));
    let stranger = "99999999-0000-4000-8000-000000000000";
    let of = ["import", argument(&file), "--subscriptions-of", stranger];
    assert_eq!(place.refused(&of), ["no-such-customer"]);
    assert_eq!(entries(&place), 1, "nothing of it was written");
}
