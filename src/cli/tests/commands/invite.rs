//! `invite ...`: drafting, finding, showing.

use partnerdesk_cli::Exit;
use serde_json::{Value, json};

use crate::desk::{CONTOSO, Desk};

pub(crate) const OTHER: &str = "00000000-0000-4000-8000-000000000001";

/// A desk with a prospect, and the invitation drafted to it.
pub(crate) fn drafted(words: &str) -> (Desk, String) {
    let desk = Desk::with_contoso();
    desk.run(&format!("customer add {OTHER} --name Fabrikam --prospect"))
        .done();
    let said = desk.run(&format!("invite draft {OTHER} {words}")).done();
    assert_eq!(
        said.data.lines().count(),
        1,
        "only the ID is data: {said:?}"
    );
    (desk, said.data.trim().to_owned())
}

pub(crate) fn shown(desk: &Desk, id: &str) -> Value {
    desk.run(&format!("invite show {id} --json")).done().json()
}

#[test]
fn a_draft_takes_what_it_is_not_told_from_the_record() {
    let desk = Desk::with_contoso();
    desk.run(&format!("customer add {OTHER} --name Fabrikam --prospect"))
        .done();
    desk.run_words(&[
        "customer",
        "edit",
        OTHER,
        "--contact-name",
        "Jo Wu",
        "--contact-email",
        "jo@fabrikam.example",
    ])
    .done();
    let draft = |words: &str| {
        let said = desk.run(&format!("--lang zh-CN invite draft {OTHER} --json {words}"));
        said.done().json()["invitation"].clone()
    };
    let invitation = draft("");
    assert_eq!(invitation["recipient"], "jo@fabrikam.example");
    assert_eq!(invitation["recipient_name"], "Jo Wu");
    assert_eq!(invitation["language"], "zh-CN");
    assert_eq!(invitation["includes_admin"], true);
    assert_eq!(invitation["customer"], OTHER);
    assert_eq!(invitation["drafted_by"], "li.na");
    assert_eq!(
        invitation["link"],
        "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=\
         00000000-0000-4000-8000-000000000005&msppId=0&DAP=true#/BillingAccounts/partner-invitation"
    );
    // Another address is another person, whose name is not known.
    let invitation = draft("--to it@fabrikam.example --lang en --no-admin");
    assert_eq!(invitation["recipient"], "it@fabrikam.example");
    assert_eq!(invitation["recipient_name"], json!(null));
    assert_eq!(invitation["language"], "en");
    assert!(invitation["link"].as_str().unwrap().contains("DAP=false"));
}

#[test]
fn the_language_of_the_letter_is_not_that_of_the_screens() {
    let (desk, id) = drafted("--to a@b.example --lang zh-CN");
    assert_eq!(shown(&desk, &id)["language"], "zh-CN");
    let said = desk.run(&format!(
        "invite draft {OTHER} --to a@b.example --lang zh-CN"
    ));
    assert!(said.talk.contains("Done: draft invitation"), "{said:?}");
    let said = desk.run(&format!(
        "--lang zh-CN invite draft {OTHER} --to a@b.example --lang en"
    ));
    assert!(said.talk.contains("已完成：起草邀请"), "{said:?}");
    assert!(
        said.talk.contains("另一份邀请"),
        "another one is open: {said:?}"
    );
}

#[test]
fn a_draft_may_bring_its_own_text() {
    let desk = Desk::with_contoso();
    let body = desk.file("body.txt", "\u{feff}Hello,\r\n{{invite.link}}\r\n\r\n");
    let said = desk.run(&format!(
        "invite draft --company Fabrikam --to a@b.example --subject Hi --body-file {body} --json"
    ));
    let invitation = said.done().json()["invitation"].clone();
    assert_eq!(invitation["customer"], json!(null));
    assert_eq!(invitation["company"], "Fabrikam");
    assert_eq!(invitation["subject"], "Hi");
    assert_eq!(invitation["body"], "Hello,\n{{invite.link}}");

    *desk.input.borrow_mut() = b"no link here".to_vec();
    let said = desk
        .run("invite draft --company Tailspin --to a@b.example --body-file -")
        .done();
    assert!(
        said.talk.contains("Before this letter can leave"),
        "{said:?}"
    );
    let said = desk.run(&format!("invite ready {} --json", said.data.trim()));
    assert_eq!(said.refused(), ["link-missing"]);

    *desk.input.borrow_mut() = b"\xff\xfe".to_vec();
    let said = desk.run("invite draft --company Tailspin --body-file -");
    assert_eq!(said.exit, Exit::Failed);
    let said = desk.run("invite draft --company Tailspin --body-file /nowhere/at/all");
    assert_eq!(said.exit, Exit::Failed);
}

#[test]
fn an_incomplete_account_and_nothing_to_ask_are_refused() {
    let desk = Desk::with_contoso();
    desk.run_words(&["account", "set", "--tenant", ""]).done();
    let said = desk.run("invite draft --company X --json");
    assert_eq!(said.refused(), ["account-incomplete"]);
    assert_eq!(said.json()["refused"][0]["part"], "tenant");
    let said = desk.run(&format!(
        "invite draft --company X --provider {OTHER} --json"
    ));
    assert_eq!(said.json()["refused"][0]["part"], "mpn-id");
    let said = desk.run(&format!("invite draft {CONTOSO} --no-admin --json"));
    assert_eq!(said.refused(), ["account-incomplete", "nothing-to-request"]);
    let said = desk.run("invite draft --company X --role helpdesk-agent --json");
    assert_eq!(said.refused(), ["role-may-not", "account-incomplete"]);
}

#[test]
fn an_invitation_is_found_by_its_beginning_and_by_its_customer() {
    let (desk, id) = drafted("--to a@b.example");
    assert_eq!(shown(&desk, &id[..13].to_uppercase())["id"], id.as_str());
    assert_eq!(shown(&desk, OTHER)["id"], id.as_str());
    desk.run(&format!("invite withdraw {OTHER}")).done();
    assert_eq!(
        shown(&desk, OTHER)["status"],
        "withdrawn",
        "the newest, when none is open"
    );
    desk.run("invite draft --company Tailspin").done();
    for (named, words) in [
        ("01a", "No invitation begins"),
        ("01a00000", "More than one"),
        ("ffff", "No invitation begins"),
    ] {
        let said = desk.run(&format!("invite show {named}"));
        if said.exit == Exit::Usage {
            assert!(said.talk.contains(words), "{named}: {said:?}");
        } else {
            panic!("{named}: {said:?}");
        }
    }
    let said = desk.run("invite show 00000000-0000-4000-8000-0000000000ff --json");
    assert_eq!(said.refused(), ["no-such-invitation"]);
    let said = desk.run(&format!("invite show {CONTOSO}"));
    assert_eq!(said.exit, Exit::Failed);
    assert!(said.talk.contains("no invitation to Contoso"), "{said:?}");
}

#[test]
fn show_gives_the_letter_as_it_would_leave_or_as_it_left() {
    let (desk, id) = drafted("--to a@b.example --name Jo");
    let shown = |line: &str| desk.run(line).done().data;
    let before = shown(&format!("invite show {id}"));
    assert!(before.contains("Status: draft\n"), "{before}");
    assert!(
        before.contains("Subject: Lindtal would like to be"),
        "{before}"
    );
    assert!(before.contains("\n\nHello Jo,\n\n"), "{before}");
    assert_eq!(
        before.matches("DAP=true#").count(),
        2,
        "the field and the letter"
    );
    desk.run(&format!("invite ready {id}")).done();
    desk.run_words(&["account", "set", "--name", "Renamed"])
        .done();
    let after = shown(&format!("invite show {id} --lang zh-CN"));
    assert!(
        after.contains("Lindtal would like to be"),
        "what left stays: {after}"
    );
    assert!(after.contains("状态：就绪"), "{after}");
}

#[test]
fn the_ledger_is_filtered_and_cut() {
    let (desk, first) = drafted("--to a@b.example");
    desk.run("invite draft --company Tailspin --to x@tailspin.example")
        .done();
    let list = |words: &str| {
        desk.run(&format!("invite list --json {words}"))
            .done()
            .json()
    };
    assert_eq!(list("")["total"], 2);
    assert_eq!(list("TAILSPIN")["invitations"][0]["company"], "Tailspin");
    assert_eq!(
        list(&format!("--customer {OTHER}"))["invitations"][0]["id"],
        first.as_str()
    );
    assert_eq!(list("--status sent --status ready")["total"], 0);
    let said = desk.run("invite list --limit 1").done();
    assert!(said.talk.contains("1 of 2 shown"), "{said:?}");
    let said = desk.run("invite list --status sent --lang zh-CN").done();
    assert!(
        said.data.is_empty() && said.talk.contains("没有符合条件的邀请"),
        "{said:?}"
    );
}
