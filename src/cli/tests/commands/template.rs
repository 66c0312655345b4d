//! `template ...`: the letters of the program and a person's own.

use partnerdesk_cli::Exit;
use serde_json::json;

use crate::desk::Desk;
use crate::invite::{OTHER, drafted};

#[test]
fn a_template_of_ones_own_is_written_used_and_taken_away() {
    let (desk, _) = drafted("");
    let body = desk.file(
        "body.txt",
        "Hello {{contact.name|default(\"team\")}},\r\n\r\n{{invite.link}}\r\n",
    );
    desk.run_words(&[
        "template",
        "new",
        "renewal",
        "--subject",
        "Again: {{customer.name}}",
        "--body-file",
        &body,
    ])
    .done();
    let listed = desk.run("template list --json").done().json();
    let last = listed.as_array().unwrap().last().unwrap().clone();
    assert_eq!(
        last,
        json!({"name": "renewal", "languages": ["en"], "origin": "own"})
    );
    let shown = desk.run("template show renewal --json").done().json();
    assert_eq!(
        shown["body"],
        "Hello {{contact.name|default(\"team\")}},\n\n{{invite.link}}"
    );
    let preview = desk.run(&format!("template preview renewal --customer {OTHER}"));
    assert!(preview.done().data.contains("Hello team,\n\nhttps://"));

    let id = desk.run("invite list --json").done().json()["invitations"][0]["id"].clone();
    let id = id.as_str().unwrap();
    desk.run(&format!("invite edit {id} --template renewal"))
        .done();
    let shown = desk.run(&format!("invite show {id}")).done().data;
    assert!(shown.contains("Again: Fabrikam"), "{shown}");

    desk.run("template remove renewal").done();
    let gone = desk.run(&format!("invite edit {id} --template renewal"));
    assert_eq!(gone.exit, Exit::Failed);
    assert!(gone.talk.contains("first-contact"), "{gone:?}");
}

#[test]
fn a_shipped_template_is_stood_in_for_and_comes_back() {
    let desk = Desk::new();
    let origin = || desk.run("template list --json").done().json()[0]["origin"].clone();
    assert_eq!(origin(), "shipped");
    desk.run_words(&[
        "template",
        "edit",
        "first-contact",
        "--subject",
        "Mine: {{customer.name}}",
    ])
    .done();
    assert_eq!(origin(), "in-place");
    assert!(
        desk.run("template show first-contact")
            .done()
            .data
            .contains("Mine:")
    );
    desk.run("template remove first-contact").done();
    assert_eq!(origin(), "shipped");
    let kept = desk.run("template remove first-contact");
    assert_eq!(kept.exit, Exit::Failed, "{kept:?}");
}

#[test]
fn what_makes_no_letter_is_not_kept_and_every_problem_is_named() {
    let desk = Desk::new();
    let body = desk.file("body.txt", "Hello {{contact.nmae}}\n{% if %}\n");
    let said = desk.run_words(&["template", "new", "bad", "--body-file", &body]);
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.talk.contains("line 2"), "{said:?}");
    let body = desk.file("body.txt", "Hello {{contact.nmae}}\n{{nope}}\n");
    let said = desk.run_words(&["template", "new", "bad", "--body-file", &body]);
    assert!(
        said.talk.contains("contact.nmae") && said.talk.contains("nope"),
        "{said:?}"
    );
    let listed = desk.run("template list --json").done().json();
    assert_eq!(listed.as_array().unwrap().len(), 5);
    assert_eq!(desk.run("template show ../x").exit, Exit::Usage);
    assert_eq!(desk.run("template new first-contact").exit, Exit::Failed);
    let looks = desk.run("--read-only template edit first-contact --subject x");
    assert_eq!(looks.exit, Exit::Refused);
}
