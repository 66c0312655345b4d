//! An invitation from its draft to the answer, command by command.

use std::fs;

use serde_json::Value;

use crate::lists::{FIRST, with_customers};
use crate::terminal::{Place, argument};

const TENANT: &str = "11111111-2222-3333-4444-555555555555";

/// A desk that may invite, with a customer whose relationship has ended.
fn desk() -> Place {
    let place = with_customers(1);
    place.done(&["account", "set", "--name", "Nordlicht", "--tenant", TENANT]);
    place.done(&["relationship", "end", FIRST, "--confirm", "Customer 0"]);
    place
}

/// A step of the only invitation, and where it stands then.
fn step(place: &Place, step: &str, invitation: &str) -> Value {
    place.json(&["invite", step, invitation])["invitation"]["status"].clone()
}

#[test]
fn the_way_back_is_an_invitation_that_is_accepted() {
    let place = desk();
    let reinstate = ["relationship", "reinstate", FIRST, "--to", "it@c.example"];
    let drafted = place.json(&reinstate);
    let invitation = drafted["invitation"]["id"].as_str().expect("an identity");
    assert_eq!(drafted["invitation"]["status"], "draft");
    let link = drafted["invitation"]["link"].as_str().expect("a link");
    assert!(link.contains(TENANT), "the link is our own: {link}");
    assert_eq!(step(&place, "ready", invitation), "ready");
    let letter = place.file("letter.eml");
    place.done(&["invite", "export", invitation, argument(&letter)]);
    let text = fs::read_to_string(&letter).expect("a mail file");
    assert!(
        text.contains("To: ") && text.contains("it@c.example"),
        "{text}"
    );
    assert_eq!(step(&place, "sent", invitation), "sent");
    let shown = place.json(&["invite", "show", invitation]);
    assert!(
        shown["letter"]["body"]
            .as_str()
            .is_some_and(|it| it.contains(link)),
        "the letter is kept as it left: {shown}"
    );
    let listed = place.json(&["invite", "list", "--status", "sent"]);
    assert_eq!(listed["total"], 1);
    assert_eq!(step(&place, "accepted", invitation), "accepted");
    let customer = place.json(&["customer", "show", FIRST]);
    assert_eq!(customer["relationship"], "active");
    assert_eq!(
        place.refused(&["invite", "sent", invitation]),
        ["wrong-invitation-status"]
    );
}

#[test]
fn an_invitation_may_be_declined_or_withdrawn() {
    for (last, status) in [("declined", "declined"), ("withdraw", "withdrawn")] {
        let place = desk();
        let drafted = place.json(&["invite", "draft", FIRST, "--to", "it@c.example"]);
        let invitation = drafted["invitation"]["id"].as_str().expect("an identity");
        step(&place, "ready", invitation);
        step(&place, "sent", invitation);
        assert_eq!(step(&place, last, invitation), status);
        let customer = place.json(&["customer", "show", FIRST]);
        assert_eq!(customer["relationship"], "ended");
    }
}

#[test]
fn a_letter_without_the_link_or_a_recipient_goes_nowhere() {
    let place = desk();
    let body = place.write("body.txt", "Please look at our web site.\n");
    let draft = ["invite", "draft", FIRST, "--body-file", argument(&body)];
    let drafted = place.json(&draft);
    let invitation = drafted["invitation"]["id"].as_str().expect("an identity");
    assert_eq!(
        place.refused(&["invite", "ready", invitation]),
        ["link-missing"]
    );
    assert_eq!(
        place.json(&["invite", "show", invitation])["status"],
        "draft"
    );
    // Whoever copies a letter may know to whom it goes; whoever has sent it does.
    let body = place.write("body.txt", "Please follow {{invite.link}}\n");
    place.done(&["invite", "edit", invitation, "--body-file", argument(&body)]);
    assert_eq!(step(&place, "ready", invitation), "ready");
    assert_eq!(
        place.refused(&["invite", "sent", invitation]),
        ["recipient-missing"]
    );
}

#[test]
fn without_our_tenant_nobody_is_invited() {
    let place = with_customers(1);
    let codes = place.refused(&["invite", "draft", FIRST, "--to", "it@c.example"]);
    assert!(
        codes.contains(&"account-incomplete".to_owned()),
        "{codes:?}"
    );
}
