//! Every family of commands in order, as a program would use them: the shapes of the answers,
//! and that talk never stands among the data.

use serde_json::{Value, json};

use crate::lists::{FIRST, HEAD, with_customers};
use crate::terminal::{Place, argument, subscriptions};

#[test]
fn the_account_is_set_and_shown() {
    let place = Place::new();
    let set = place.json(&["account", "set", "--name", "Nordlicht", "--country", "DE"]);
    assert_eq!(set["applied"], true);
    assert_eq!(set["events"][0]["event"], "account-changed");
    let tenant = "11111111-2222-3333-4444-555555555555";
    place.done(&[
        "account",
        "set",
        "--cloud",
        "public",
        "--kind",
        "direct-reseller",
        "--tenant",
        tenant,
        "--mpn",
        "1234567",
    ]);
    let shown = place.json(&["account", "show"]);
    let expected = [
        ("name", "Nordlicht"),
        ("kind", "direct-reseller"),
        ("cloud", "public"),
        ("country", "DE"),
        ("tenant", tenant),
        ("mpn_id", "1234567"),
    ];
    for (key, value) in expected {
        assert_eq!(shown[key], value, "{key}");
    }
    assert!(place.done(&["account", "show"]).contains("Nordlicht"));
}

#[test]
fn a_list_of_customers_has_its_total_and_its_rows() {
    let place = with_customers(12);
    let list = place.json(&["customer", "list", "--limit", "2", "--offset", "1"]);
    assert_eq!(list["total"], 12);
    let rows = list["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 2);
    let keys = [
        "id",
        "name",
        "domain",
        "country",
        "relationship",
        "delegated_admin",
        "tags",
    ];
    for key in keys {
        assert!(rows[0].get(key).is_some(), "no key {key}");
    }
    let named = place.json(&["customer", "list", "customer7", "tag:dach"]);
    assert_eq!(named["total"], 1);
    assert_eq!(named["rows"][0]["name"], "Customer 7");
    assert_eq!(named["rows"][0]["tags"], json!(["dach"]));
    assert_eq!(named["rows"][0]["relationship"], "active");
    let without = place.json(&["customer", "list", "-tag:dach"]);
    assert_eq!(without, json!({ "total": 0, "rows": [] }));
    let sorted = place.json(&["customer", "list", "--sort", "name:desc", "--limit", "1"]);
    assert_eq!(sorted["rows"][0]["name"], "Customer 9");
}

#[test]
fn rows_are_data_and_how_many_there_are_is_talk() {
    let place = with_customers(3);
    let ran = place.run(&["customer", "list", "--limit", "2"]);
    let text = ran.text();
    assert_eq!(text.lines().count(), 3, "titles and two rows: {text}");
    assert!(!ran.talk.is_empty(), "that there are more is talk");
    let none = place.run(&["customer", "list", "nobody"]);
    assert_eq!((none.code, none.data.len()), (Some(0), 0));
    assert!(!none.talk.is_empty());
}

#[test]
fn a_customer_is_added_edited_tagged_and_shown() {
    let place = Place::new();
    let id = "aaaaaaaa-0000-4000-8000-000000000001";
    let added = place.json(&[
        "customer",
        "add",
        id,
        "--name",
        "Fabrikam",
        "--country",
        "AT",
    ]);
    assert_eq!(added["applied"], true);
    assert_eq!(added["entry"], 1);
    let foreseen = place.json(&["customer", "edit", id, "--alias", "Fab", "--dry-run"]);
    assert_eq!(
        (&foreseen["dry_run"], &foreseen["applied"]),
        (&json!(true), &json!(false))
    );
    place.done(&[
        "customer",
        "edit",
        id,
        "--alias",
        "Fab",
        "--note",
        "line one\nline two",
    ]);
    place.done(&["customer", "tag", id, "+vip", "+old"]);
    place.done(&["customer", "tag", id, "-old"]);
    let shown = place.json(&["customer", "show", id]);
    assert_eq!(shown["name"], "Fabrikam");
    assert_eq!(shown["alias"], "Fab");
    assert_eq!(shown["country"], "AT");
    assert_eq!(shown["note"], "line one\nline two");
    assert_eq!(shown["tags"], json!(["vip"]));
    let text = place.done(&["customer", "show", id]);
    assert!(
        text.contains("Fabrikam") && text.contains("line two"),
        "{text}"
    );
    let same = place.json(&["customer", "edit", id, "--alias", "Fab"]);
    assert_eq!(
        (&same["applied"], &same["entry"]),
        (&json!(false), &Value::Null)
    );
}

#[test]
fn a_permission_is_listed_and_set() {
    let place = with_customers(1);
    let resource = "azure-reservations";
    let list = place.json(&["permission", "list", FIRST]);
    assert_eq!(list["permissions"][0]["resource"], resource);
    assert_eq!(list["permissions"][0]["position"], "off");
    let set = [
        "permission",
        "set",
        FIRST,
        resource,
        "on",
        "--confirm",
        "Customer 0",
    ];
    let on = place.json(&set);
    assert_eq!(on["applied"], true);
    let codes = on["consequences"].as_array().expect("a list");
    assert!(codes.iter().any(|it| it["code"] == "we-pay"), "{on}");
    let list = place.json(&["permission", "list", FIRST]);
    assert_eq!(list["permissions"][0]["position"], "on");
    assert_eq!(list["permissions"][0]["changed_by"], "tester");
    let found = place.json(&["customer", "list", "perm:on"]);
    assert_eq!(found["rows"][0]["permissions_on"], json!([resource]));
}

#[test]
fn a_subscription_is_suspended_reactivated_and_cancelled() {
    let place = with_customers(1);
    let rows = ["sub-1,Microsoft 365 Business Premium,5,Active"];
    subscriptions(&place, FIRST, &rows);
    let standing = || {
        let list = place.json(&["subscription", "list", FIRST]);
        assert_eq!(list["customer"], FIRST);
        let first = &list["subscriptions"][0];
        assert_eq!(
            (&first["id"], &first["quantity"]),
            (&json!("sub-1"), &json!(5))
        );
        first["standing"].as_str().expect("a word").to_owned()
    };
    assert_eq!(standing(), "active");
    for (step, becomes) in [
        ("suspend", "suspended"),
        ("reactivate", "active"),
        ("cancel", "cancelled"),
    ] {
        let done = place.json(&["subscription", step, FIRST, "sub-1"]);
        assert_eq!(done["applied"], true, "{step}");
        assert_eq!(standing(), becomes);
    }
}

#[test]
fn the_sample_is_written_as_a_list_and_as_a_book() {
    let place = Place::new();
    let (list, book) = (place.file("s.csv"), place.file("s.redb"));
    let write = |path| {
        let arguments = ["demo", "--customers", "12", "--write", argument(path)];
        place.run(&arguments)
    };
    for path in [&list, &book] {
        let ran = write(path);
        assert_eq!((ran.code, ran.data.len()), (Some(0), 0), "{}", ran.talk);
        assert_eq!(write(path).code, Some(1), "nothing is replaced");
    }
    assert_eq!(write(&place.file("s.txt")).code, Some(2));
    let text = std::fs::read_to_string(&list).expect("a list");
    assert!(
        text.trim_start_matches('\u{feff}').starts_with(HEAD),
        "{text}"
    );
    let imported = place.json(&["import", argument(&list)]);
    assert_eq!(
        (&imported["shape"], &imported["added"]),
        (&json!("portal"), &json!(12))
    );
    let info = place.json(&["--book", argument(&book), "book", "info"]);
    assert_eq!(info["customers"], 12);
}

#[test]
fn the_log_is_listed_filtered_exported_and_undone() {
    let place = with_customers(1);
    place.done(&[
        "--agent", "li.na", "customer", "edit", FIRST, "--alias", "Uno",
    ]);
    let log = place.json(&["log", "list", "--customer", FIRST]);
    assert_eq!(log["total"], 2);
    let entry = &log["entries"][0];
    assert_eq!(entry["agent"], "li.na");
    assert_eq!(entry["role"], "admin-agent");
    assert_eq!(entry["customer"], FIRST);
    assert_eq!(entry["result"], "done");
    assert_eq!(entry["changes"][0]["after"], "Uno");
    let by_her = place.json(&["log", "list", "--all", "agent:li.na"]);
    assert_eq!(by_her["entries"].as_array().map(Vec::len), Some(1));
    let file = place.file("log.jsonl");
    place.done(&["log", "export", argument(&file), "--all"]);
    let text = std::fs::read_to_string(&file).expect("an export");
    assert_eq!(text.lines().count(), 2, "{text}");
    let number = entry["sequence"].to_string();
    let undone = place.json(&["log", "undo", &number]);
    assert_eq!(undone["applied"], true);
    assert_eq!(
        place.json(&["customer", "show", FIRST])["alias"],
        Value::Null
    );
    let verified = place.json(&["log", "verify"]);
    assert_eq!(
        (&verified["entries"], &verified["broken"]),
        (&json!(3), &Value::Null)
    );
}

#[test]
fn the_book_is_described_and_checked() {
    let place = with_customers(3);
    let info = place.json(&["book", "info"]);
    assert_eq!(info["path"], argument(&place.book()));
    assert_eq!(
        (&info["customers"], &info["entries"]),
        (&json!(3), &json!(3))
    );
    let checked = place.json(&["book", "verify"]);
    assert_eq!(checked["problems"], json!([]));
    let head = place.json(&["log", "verify"])["head"].clone();
    assert_eq!(info["head"], head);
}
