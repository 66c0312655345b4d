//! Partnerships and shared customers on the command line.

use crate::desk::{CONTOSO, Desk};

const WINGTIP: &str = "00000000-0000-4000-8000-0000000000aa";

/// A desk of an account of this kind that has invited, or noted, one partner.
fn desk(kind: &str) -> (Desk, String) {
    let desk = Desk::with_contoso();
    desk.run(&format!("account set --kind {kind} --mpn 4711"))
        .done();
    let said = desk.run_words(&[
        "partnership",
        "invite",
        WINGTIP,
        "Wingtip Toys",
        "--country",
        "FR",
    ]);
    let id = said.done().data.trim().to_owned();
    (desk, id)
}

#[test]
fn a_provider_walks_a_partnership_from_invitation_to_end() {
    let (desk, id) = desk("indirect-provider");
    desk.run(&format!("partnership sent {id}")).done();
    desk.run("partnership accept wingtip").done();
    let list = desk.run("partnership list").done().data;
    assert!(list.contains("Wingtip Toys"), "{list}");
    assert!(
        list.contains("indirect reseller") && list.contains("active"),
        "{list}"
    );
    let shown = desk
        .run(&format!("partnership show {WINGTIP} --json"))
        .done()
        .json();
    assert_eq!(shown["status"], "active");
    assert_eq!(shown["counterpart"], "reseller");
    assert_eq!(shown["version"], 3);
    desk.run(&format!("customer assign {CONTOSO} Wingtip"))
        .done();
    let said = desk.run("partnership end Wingtip --json");
    assert_eq!(said.refused(), ["confirmation-missing"]);
    let dry = desk.run_words(&[
        "partnership",
        "end",
        "Wingtip",
        "--confirm",
        "wingtip toys",
        "--dry-run",
    ]);
    let dry = dry.done().data;
    assert!(dry.contains("stay as they are"), "{dry}");
    assert!(dry.contains("Nobody is notified"), "{dry}");
    desk.run_words(&["partnership", "end", "Wingtip", "--confirm", "wingtip toys"])
        .done();
    let ended = desk
        .run("partnership list --status ended --json")
        .done()
        .json();
    assert_eq!(ended[0]["id"], id.as_str());
    assert_eq!(
        desk.run("partnership list --status active --json")
            .done()
            .json()[0],
        serde_json::Value::Null
    );
    let log = desk.run("log list --json").done().data;
    assert!(log.contains("\"partnership.end\""), "{log}");
    assert!(log.contains(&format!("partnership/{id}")), "{log}");
}

#[test]
fn an_indirect_reseller_asks_customers_through_an_accepted_provider_by_name() {
    let (desk, _) = desk("indirect-reseller");
    let ask = "invite draft --company Tailspin --provider wingtip --to a@b.example --json";
    assert_eq!(desk.run(ask).refused(), ["no-provider"]);
    let said = desk.run("partnership sent wingtip --json");
    assert_eq!(said.refused(), ["wrong-counterpart"]);
    desk.run("partnership accept wingtip").done();
    let drafted = desk.run(ask).done().json();
    assert_eq!(drafted["invitation"]["provider"], WINGTIP);
    let link = drafted["invitation"]["link"].as_str().unwrap();
    assert!(
        link.contains(&format!("msppId=4711&indirectCSPId={WINGTIP}")),
        "{link}"
    );
    let other = desk.run(&format!(
        "invite draft --company X --provider {CONTOSO} --json"
    ));
    assert_eq!(other.refused(), ["partnership-not-active"]);
}

#[test]
fn what_an_indirect_reseller_cannot_do_is_said_with_its_reason() {
    let (desk, _) = desk("indirect-reseller");
    desk.run("partnership accept wingtip").done();
    for (line, codes) in [
        (
            "customer add 6b1f0a52-0000-4000-8000-000000000099 --name X".to_owned(),
            vec!["not-offered"],
        ),
        (
            format!("relationship end {CONTOSO} --confirm Contoso"),
            vec!["not-offered"],
        ),
        (
            format!("customer assign {CONTOSO} --none"),
            vec!["only-providers-assign"],
        ),
        (
            format!("customer extend {CONTOSO} wingtip --confirm Contoso"),
            vec!["not-offered"],
        ),
    ] {
        let said = desk.run(&format!("{line} --json"));
        assert_eq!(said.refused(), codes, "{line}");
    }
    desk.run(&format!("customer shared {CONTOSO} wingtip"))
        .done();
    desk.run(&format!("customer shared {CONTOSO} wingtip --no-more"))
        .done();
}

#[test]
fn a_dual_partner_extends_a_direct_customer_and_confirms_it() {
    let (desk, _) = desk("dual");
    desk.run("partnership accept wingtip").done();
    let extend = format!("customer extend {CONTOSO} wingtip");
    assert_eq!(
        desk.run(&format!("{extend} --json")).refused(),
        ["confirmation-missing"]
    );
    let said = desk.run(&format!("{extend} --confirm contoso")).done();
    assert!(
        format!("{}{}", said.data, said.talk).contains("agreed to this"),
        "{said:?}"
    );
    let role = desk.run(&format!(
        "{extend} --role sales-agent --confirm contoso --json"
    ));
    assert_eq!(role.refused(), ["role-may-not"]);
}

#[test]
fn a_partner_that_is_not_clear_is_asked_for_again() {
    let (desk, _) = desk("indirect-provider");
    for (named, words) in [
        ("nobody", "No partnership is called"),
        ("wi", "names more than one"),
    ] {
        let said = desk.run(&format!("partnership show {named}"));
        assert!(said.talk.contains(words), "{said:?}");
    }
    let direct = Desk::with_contoso();
    let said = direct.run_words(&["partnership", "invite", WINGTIP, "X", "--json"]);
    assert_eq!(said.refused(), ["not-offered"]);
}
