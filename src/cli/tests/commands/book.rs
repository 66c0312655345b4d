//! `book info`, `verify`, `backup`, `restore`.

use partnerdesk_cli::Exit;
use serde_json::json;

use crate::desk::{CONTOSO, Desk};

#[test]
fn info_tells_where_the_book_is_and_what_is_in_it() {
    let desk = Desk::with_contoso();
    let info = desk.run("book info --json").done().json();
    assert_eq!(info["path"], desk.book_path().to_str().unwrap());
    assert_eq!(info["customers"], 1);
    assert_eq!(info["entries"], 2);
    assert_eq!(info["format"], 1);
    let shown = desk.run("book info").done().data;
    assert!(shown.contains("Bytes: 1,002\n"), "{shown}");
    let shown = desk.run("book info --lang zh-CN").done().data;
    assert!(shown.contains("客户：1\n"), "{shown}");
    assert_eq!(Desk::new().run("book info").exit, Exit::Failed);
}

#[test]
fn verify_fails_when_something_does_not_fit() {
    let desk = Desk::with_contoso();
    let said = desk.run("book verify").done();
    assert!(said.talk.contains("All is well: 3 records"), "{said:?}");
    *desk.shelf.problems.lock().unwrap() = vec!["index: one row too many".to_owned()];
    let said = desk.run("book verify");
    assert_eq!(said.exit, Exit::Failed);
    assert_eq!(said.data, "index: one row too many\n");
    assert!(said.talk.contains("1 problem was found"), "{said:?}");
    let said = desk.run("book verify --json");
    assert_eq!(said.exit, Exit::Failed);
    assert_eq!(
        said.json(),
        json!({ "records": 3, "problems": ["index: one row too many"] })
    );
}

#[test]
fn a_backup_comes_back_and_the_book_before_is_kept() {
    let desk = Desk::with_contoso();
    let backup = desk.path("backup.redb");
    let backup = backup.display();
    let said = desk.run(&format!("book backup {backup}")).done();
    assert!(said.talk.contains("backup.redb"), "{said:?}");
    desk.run(&format!("customer tag {CONTOSO} +vip")).done();
    let restored = desk
        .run(&format!("book restore {backup} --json"))
        .done()
        .json();
    assert_eq!(restored["kept"], desk.path("desk.before").to_str().unwrap());
    assert_eq!(
        desk.run("customer list tag:vip --json").done().json()["total"],
        0
    );
    let said = desk.run("book restore /no/such/backup.redb");
    assert_eq!(said.exit, Exit::Failed);
    assert!(said.talk.contains("/no/such/backup.redb"), "{said:?}");
}

#[test]
fn a_backup_replaces_nothing() {
    let desk = Desk::with_contoso();
    let there = desk.file("there.redb", "mine");
    let said = desk.run(&format!("book backup {there} --lang zh-CN"));
    assert_eq!(said.exit, Exit::Failed);
    assert!(said.talk.contains("已经存在"), "{said:?}");
    assert_eq!(desk.read("there.redb"), "mine");
}
