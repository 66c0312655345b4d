//! `customer create`: every field is judged at once, a twin is refused, and the password is said
//! once and kept nowhere.

use partnerdesk_cli::Exit;

use crate::desk::Desk;

const WHOLE: &str = "customer create --country DE --company Northwind --domain northwind \
    --line1 Hauptstr --city Berlin --postal-code 10115 --first-name Ada --last-name Lovelace \
    --email ada@northwind.example";

#[test]
fn a_customer_is_created_and_its_password_is_said_once() {
    let desk = Desk::new();
    let said = desk.run(WHOLE).done();
    assert!(
        said.data.contains("admin@northwind.onmicrosoft.com"),
        "{said:?}"
    );
    let line = said
        .data
        .lines()
        .find(|line| line.starts_with("One-time password"));
    let password = line.unwrap().rsplit(' ').next().unwrap();
    assert_eq!(password.len(), 16);
    let journal = desk.run("log list --json").done();
    let book = desk.run("customer list --json").done();
    for text in [&journal.data, &book.data] {
        assert!(text.contains("orthwind") && !text.contains(password));
    }
    let again = desk.run(&format!("{WHOLE} --json"));
    assert_eq!(again.refused(), ["domain-taken"]);
    // Once Partner Center has created what was planned, it comes with its own identity.
    let id = "6c86dd73-1f72-4b63-b7f9-6ebf1c1d6f33";
    desk.run(&format!("{WHOLE} --microsoft-id {id}")).done();
    let other = id.replace("6c86", "7c86");
    let third = desk.run(&format!("{WHOLE} --microsoft-id {other} --json"));
    assert_eq!(third.refused(), ["domain-taken"]);
}

#[test]
fn programs_get_the_password_only_when_they_ask() {
    let desk = Desk::new();
    let created = desk.run(&format!("{WHOLE} --json")).done().json();
    assert_eq!(created["admin"], "admin@northwind.onmicrosoft.com");
    assert_eq!(created["planned"], true);
    assert!(created.get("password").is_none());
    let line = WHOLE.replace("northwind", "fabrikam");
    let asked = desk.run(&format!("{line} --with-password --json")).done();
    assert_eq!(asked.json()["password"].as_str().unwrap().len(), 16);
    let id = "6c86dd73-1f72-4b63-b7f9-6ebf1c1d6f33";
    let line = WHOLE.replace("northwind", "contoso");
    let known = desk
        .run(&format!("{line} --microsoft-id {id} --json"))
        .done();
    assert_eq!(known.json()["planned"], false);
    let shown = desk
        .run(&format!("customer show {id} --json"))
        .done()
        .json();
    assert_eq!(shown["relationship"], "active");
}

#[test]
fn every_slip_is_named_with_its_field_and_number() {
    let desk = Desk::new();
    let said = desk.run("customer create --country HU --postal-code 1 --json --dry-run");
    let reasons = said.json()["refused"].as_array().unwrap().clone();
    let fields: Vec<&str> = reasons
        .iter()
        .filter_map(|it| it["field"].as_str())
        .collect();
    assert_eq!(
        fields.join(" "),
        "company domain line1 city postal-code first-name last-name email phone registration"
    );
    assert_eq!(reasons.last().unwrap()["number"], 600_049);
    assert_eq!(said.exit, Exit::Refused);
    let said = desk.run(&format!("{WHOLE} --registration 12345678"));
    assert!(said.talk.contains("[600002]"), "{said:?}");
    desk.run("account set --country US").done();
    let said = desk.run(&format!("{WHOLE} --json"));
    assert_eq!(said.refused(), ["outside-region"]);
}

#[test]
fn a_role_or_account_that_may_not_is_told_that_alone() {
    let desk = Desk::new();
    let said = desk.run("customer create --role helpdesk-agent --json");
    assert_eq!(said.refused(), ["role-may-not"]);
    desk.run("account set --kind indirect-reseller").done();
    assert_eq!(
        desk.run("customer create --json").refused(),
        ["not-offered"]
    );
}

#[test]
fn all_that_was_told_is_in_the_book() {
    let desk = Desk::new();
    let id = "6c86dd73-1f72-4b63-b7f9-6ebf1c1d6f33";
    let agreed = "--agreement attest --agreed-first-name Ada --agreed-last-name Lovelace \
        --agreed-email ada@northwind.example --agreed-on 2020-02-29";
    desk.run(&format!("{WHOLE} --microsoft-id {id} {agreed}"))
        .done();
    let shown = desk.run(&format!("customer show {id} --json")).done();
    for told in ["attested", "2020-02-29", "ada@northwind.example"] {
        assert!(shown.data.contains(told), "{told}: {shown:?}");
    }
    let line = WHOLE.replace("northwind", "fabrikam");
    let late = agreed.replace("2020-02-29", "9999-01-01");
    let said = desk.run(&format!("{line} {late} --json"));
    assert_eq!(said.refused(), ["field-in-future"]);
    desk.run("account set --cloud us-government").done();
    let said = desk.run(&format!("{line} {agreed} --json"));
    assert_eq!(said.refused(), ["not-offered"]);
}
