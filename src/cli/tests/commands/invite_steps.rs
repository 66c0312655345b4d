//! `invite ...`: the steps after the draft, up to the answer.

use partnerdesk_cli::Exit;
use serde_json::json;

use crate::desk::Desk;
use crate::invite::{OTHER, drafted, shown};

#[test]
fn each_step_says_what_comes_next() {
    let (desk, id) = drafted("--to a@b.example");
    let step = |line: &str, next: &str| {
        let said = desk.run(&format!("invite {line}")).done();
        assert!(said.data.is_empty(), "{line}");
        assert!(said.talk.contains(next), "{line}: {said:?}");
    };
    step(&format!("ready {id}"), "invite sent");
    step(&format!("sent {id}"), "invite accepted");
    desk.wait_days(15);
    let list = desk.run("invite list").done();
    assert!(
        list.data.contains("sent, answer overdue since 2026-12-06"),
        "{list:?}"
    );
    step(&format!("lapsed {id}"), "Done: ");
    step(&format!("resend {id}"), "invite show");
    step(&format!("withdraw {id}"), "keeps working");
    let said = desk.run(&format!("invite declined {id} --json"));
    assert_eq!(said.refused(), ["wrong-invitation-status"]);
    assert_eq!(said.json()["refused"][0]["status"], "withdrawn");
    assert_eq!(said.json()["refused"][0]["needs"], json!(["sent"]));
}

#[test]
fn acceptance_by_a_company_outside_the_book_needs_its_customer() {
    let desk = Desk::with_contoso();
    let id = desk
        .run("invite draft --company Fabrikam --to a@b.example")
        .done();
    let id = id.data.trim();
    desk.run(&format!("invite ready {id}")).done();
    let said = desk.run(&format!("invite accepted {id} --json"));
    assert_eq!(said.refused(), ["no-such-customer"]);
    desk.run(&format!("customer add {OTHER} --name Fabrikam --prospect"))
        .done();
    let said = desk
        .run(&format!("invite accepted {id} --customer {OTHER} --json"))
        .done();
    assert_eq!(said.json()["invitation"]["customer"], OTHER);
    assert_eq!(
        said.json()["consequences"][0]["code"],
        "relationship-active"
    );
}

#[test]
fn an_edit_makes_a_ready_letter_a_draft_again() {
    let (desk, id) = drafted("--to a@b.example");
    desk.run(&format!("invite ready {id}")).done();
    desk.run_words(&[
        "invite",
        "edit",
        &id,
        "--to",
        "c@d.example",
        "--name",
        "Jo",
        "--subject",
        "New",
        "--admin",
        "off",
        "--template",
        "reinstate",
        "--letter-lang",
        "zh-CN",
    ])
    .done();
    let after = shown(&desk, &id);
    assert_eq!(after["status"], "draft");
    assert_eq!(after["recipient"], "c@d.example");
    assert_eq!(after["recipient_name"], "Jo");
    assert_eq!(after["subject"], "New");
    assert_eq!(after["includes_admin"], false);
    assert!(after["body"].as_str().unwrap().contains("您好"), "{after}");
    desk.run_words(&["invite", "edit", &id, "--to", ""]).done();
    assert_eq!(shown(&desk, &id)["recipient"], json!(null));
}

#[test]
fn export_writes_a_mail_file_and_marks_the_letter_ready() {
    let (desk, id) = drafted("--to a@b.example");
    let path = desk.path("letter.eml");
    let line = format!("invite export {id} {}", path.display());
    let said = desk.run(&line).done();
    assert!(said.talk.contains("letter.eml"), "{said:?}");
    let mail = desk.read("letter.eml");
    assert!(mail.contains("To: <a@b.example>"), "{mail}");
    assert_eq!(shown(&desk, &id)["handed_over"], "mail-file");
    let said = desk.run(&line);
    assert_eq!(said.exit, Exit::Failed);
    assert!(said.talk.contains("--force"), "{said:?}");
    desk.run(&format!("{line} --force --json")).done();
    desk.run(&format!("invite sent {id}")).done();
    let said = desk.run(&format!("{line} --force --json"));
    assert_eq!(said.refused(), ["wrong-invitation-status"]);
}

#[test]
fn a_mail_file_that_cannot_be_written_leaves_the_letter_where_it_was() {
    let (desk, id) = drafted("--to a@b.example");
    let path = desk.path("no/such/folder/letter.eml");
    let said = desk.run(&format!(
        "invite export {id} {} --lang zh-CN",
        path.display()
    ));
    assert_eq!(said.exit, Exit::Failed);
    assert!(said.talk.contains("不存在"), "{said:?}");
    assert_eq!(shown(&desk, &id)["status"], "draft");
}
