//! `import` and `export` when all goes well, and what they tell.

use partnerdesk_cli::Exit;
use serde_json::json;

use crate::desk::{CONTOSO, Desk};

const LIST: &str = "Microsoft ID,Company name,Primary domain name,Relationship\n\
    6b1f0a52-0000-4000-8000-00000000002e,Contoso,contoso.example,Cloud Reseller\n\
    00000000-0000-4000-8000-000000000001,\"上海明德, 科技\",mingde.example,Cloud Reseller\n";

#[test]
fn an_import_makes_the_book_and_sums_up() {
    let desk = Desk::new();
    let file = desk.file("customers.csv", LIST);
    let said = desk.run(&format!("import {file}")).done();
    assert!(said.talk.contains("There was no book yet"), "{said:?}");
    assert_eq!(
        said.data,
        "2 rows: 2 new, 0 changed, 0 unchanged, 0 repeated, 0 rejected.\n"
    );
    let said = desk.run(&format!("import {file} --lang zh-CN")).done();
    assert!(said.data.contains("未变 2"), "{said:?}");
    assert_eq!(desk.run("customer list --json").done().json()["total"], 2);
}

#[test]
fn a_dry_run_tells_what_would_change_and_makes_no_book() {
    let desk = Desk::new();
    let file = desk.file("customers.csv", LIST);
    let said = desk.run(&format!("import {file} --dry-run")).done();
    assert!(said.data.contains("2 would be new"), "{said:?}");
    assert!(
        said.data.contains(&format!("+ {CONTOSO}  Contoso")),
        "{said:?}"
    );
    assert!(desk.shelf.is_empty_at(&desk.book_path()));
    desk.run(&format!("import {file}")).done();
    let file = desk.file(
        "customers.csv",
        &LIST.replace("contoso.example", "contoso.test"),
    );
    let said = desk.run(&format!("import {file} --dry-run")).done();
    assert!(
        said.data
            .contains("    domain: \"contoso.example\" -> \"contoso.test\""),
        "{said:?}"
    );
    let json = desk
        .run(&format!("import {file} --dry-run --json"))
        .done()
        .json();
    assert_eq!(json["changed"], 1);
    assert_eq!(json["would_change"][0]["differences"][0]["key"], "domain");
    let shown = desk
        .run(&format!("customer show {CONTOSO} --json"))
        .done()
        .json();
    assert_eq!(shown["domain"], "contoso.example");
}

#[test]
fn rejected_rows_are_named_kept_and_counted_by_the_exit() {
    let desk = Desk::new();
    let file = desk.file("customers.csv", &format!("{LIST}nonsense,X,y.example,\n"));
    let said = desk.run(&format!("import {file}"));
    assert_eq!(said.exit, Exit::Partly);
    assert!(
        said.data.contains("2 new") && said.data.contains("1 rejected"),
        "{said:?}"
    );
    assert!(said.talk.contains("Line 4, Microsoft ID: "), "{said:?}");
    assert!(said.talk.contains("customers.rejected.csv"), "{said:?}");
    assert!(desk.read("customers.rejected.csv").contains("nonsense"));
    let said = desk.run(&format!("import {file} --lang zh-CN"));
    assert!(
        said.talk.contains("第 4 行，Microsoft ID：不是有效的 ID（"),
        "{said:?}"
    );
    let said = desk.run(&format!("import {file} --json"));
    assert_eq!(said.exit, Exit::Partly);
    let json = said.json();
    assert_eq!(
        (&json["rejected"], &json["unchanged"]),
        (&json!(1), &json!(2))
    );
    assert_eq!(json["rejects"][0]["line"], 4);
    assert_eq!(json["rejects"][0]["code"], "not-an-id");
    assert_eq!(json["end"], "complete");
    assert!(
        json["rejected_file"]
            .as_str()
            .unwrap()
            .ends_with("customers.rejected.csv")
    );
}

#[test]
fn what_is_exported_comes_back_the_same() {
    let desk = Desk::with_contoso();
    desk.run_words(&[
        "customer", "edit", CONTOSO, "--alias", "=1+1", "--note", "a\nb",
    ])
    .done();
    desk.run(&format!("customer tag {CONTOSO} +vip")).done();
    for name in ["full.csv", "full.jsonl"] {
        let path = desk.path(name);
        let said = desk
            .run(&format!("export {} --full", path.display()))
            .done();
        assert!(said.talk.contains("Wrote 1 row to"), "{said:?}");
        let other = Desk::new();
        other.run(&format!("import {}", path.display())).done();
        let [before, after] = [&desk, &other].map(|desk| {
            let shown = desk.run(&format!("customer show {CONTOSO} --json"));
            let mut shown = shown.done().json();
            for stamp in ["version", "added", "updated"] {
                shown[stamp] = json!(null);
            }
            shown
        });
        assert_eq!(before, after, "{name}");
    }
}

#[test]
fn an_export_is_of_the_portals_columns_and_of_what_matches() {
    let desk = Desk::with_contoso();
    let file = desk.file("customers.csv", LIST);
    desk.run(&format!("import {file}")).done();
    let all = desk.run("export -").done().data;
    assert!(
        all.starts_with("Microsoft ID,Company name,Primary domain name"),
        "{all}"
    );
    assert_eq!(all.lines().count(), 3);
    let some = desk
        .run("export - --filter -country:DE --format jsonl")
        .done()
        .data;
    assert_eq!(some.lines().count(), 1, "{some}");
    assert!(some.contains("上海明德"), "{some}");
    desk.settings.borrow_mut().export_bom = true;
    assert!(desk.run("export -").done().data.starts_with('\u{feff}'));
}

#[test]
fn an_export_replaces_a_file_only_when_told_to() {
    let desk = Desk::with_contoso();
    let file = desk.file("out.csv", "mine");
    let said = desk.run(&format!("export {file}"));
    assert_eq!(said.exit, Exit::Failed);
    assert!(said.talk.contains("--force"), "{said:?}");
    assert_eq!(desk.read("out.csv"), "mine");
    let said = desk.run(&format!("export {file} --force --json")).done();
    assert_eq!(said.json(), json!({ "path": file, "rows": 1 }));
    let said = desk.run(&format!(
        "export {file} --force --role helpdesk-agent --json"
    ));
    assert_eq!(said.refused(), ["role-may-not"]);
    desk.impatient.set(true);
    assert!(desk.read("out.csv").contains("Contoso"));
}

#[test]
fn subscriptions_go_out_and_in_by_customer() {
    let desk = Desk::with_contoso();
    let file = desk.file(
        "subs.csv",
        "Subscription ID,Subscription,Quantity,Status\na-1,Plan,1,Active\n",
    );
    desk.run(&format!("import {file} --subscriptions-of {CONTOSO}"))
        .done();
    let out = desk
        .run(&format!("export - --subscriptions-of {CONTOSO}"))
        .done()
        .data;
    assert!(out.contains("a-1"), "{out}");
    let file = desk.file("none.csv", "Subscription ID,Subscription,Quantity,Status\n");
    let said = desk
        .run(&format!("import {file} --subscriptions-of {CONTOSO}"))
        .done();
    assert!(
        said.data
            .contains("1 subscription is no longer in the file"),
        "{said:?}"
    );
}
