//! `referral ...`: from a mail that came in to a deal that was made, and the portal's file.

use serde_json::{Value, json};

use crate::desk::Desk;
use partnerdesk_cli::Exit;

const DAY: i64 = 86_400_000;

/// A desk with one new referral, and the beginning of its identity.
fn with_referral() -> (Desk, String) {
    let desk = Desk::with_contoso();
    desk.run_words(&[
        "referral",
        "add",
        "--company",
        "Tailspin Toys",
        "--name",
        "New desks",
        "--contact",
        "Ann Lee <ann@tailspin.example>",
        "--wants-contact",
    ])
    .done();
    let id = inbox(&desk, "")["referrals"][0]["id"].clone();
    (desk, id.as_str().unwrap().to_owned())
}

fn inbox(desk: &Desk, flags: &str) -> Value {
    desk.run(&format!("referral list --json {flags}"))
        .done()
        .json()
}

fn shown(desk: &Desk, id: &str) -> Value {
    desk.run(&format!("referral show {id} --json"))
        .done()
        .json()
}

#[test]
fn a_referral_goes_from_the_inbox_to_a_deal() {
    let (desk, id) = with_referral();
    assert_eq!(inbox(&desk, "--tab new")["total"], 1);
    assert_eq!(shown(&desk, &id)["contact"], "fresh");
    let said = desk.run(&format!("referral accept {id} --json"));
    assert_eq!(
        said.refused(),
        ["deal-value-missing", "deal-timeframe-missing"]
    );
    let said = desk.run(&format!("referral accept {id} --value 12000"));
    assert_eq!(said.exit, Exit::Usage, "{said:?}");
    desk.run(&format!(
        "referral accept {id} --value 12,000.50 --currency eur --closes 2027-01-31 --crm C-1"
    ))
    .done();
    let now = shown(&desk, &id);
    assert_eq!(now["status"], "accepted");
    assert_eq!(now["deal"]["value"], "12000.50");
    assert_eq!(now["deal"]["currency"], "EUR");
    assert_eq!(inbox(&desk, "--tab new")["total"], 0);
    desk.run(&format!("referral edit {id} --closes 2027-02-28"))
        .done();
    desk.run_words(&["referral", "contact", &id, "Bo Li, +49 89 1234", "--team"])
        .done();
    desk.run(&format!("referral favourite {id} on")).done();
    let said = desk.run(&format!("referral won {id}")).done();
    assert!(said.talk.contains("Next: add Tailspin Toys"), "{said:?}");
    let now = shown(&desk, &id);
    assert_eq!(now["status"], "won");
    assert_eq!(now["favourite"], true);
    assert_eq!(now["team"][0]["phone"], "+49 89 1234");
    assert_eq!(now["deal"]["closes"], "2027-02-28");
    let said = desk.run(&format!("referral edit {id} --value 1 --json"));
    assert_eq!(said.refused(), ["referral-won"]);
}

#[test]
fn an_unanswered_referral_is_expired_once_its_time_is_over() {
    let (desk, id) = with_referral();
    desk.now.set(desk.now.get() + 14 * DAY);
    let now = shown(&desk, &id);
    assert_eq!(now["status"], "expired");
    assert_eq!(now["closed"], "2026-12-06T10:00:00Z");
    assert_eq!(inbox(&desk, "--tab archive")["total"], 1);
    let said = desk.run(&format!("referral decline {id} 2"));
    assert_eq!(said.exit, Exit::Refused);
    assert!(said.talk.contains("within 14 days"), "{said:?}");
}

#[test]
fn declining_needs_one_of_eight_reasons() {
    let (desk, id) = with_referral();
    for bad in ["0", "9", "never"] {
        let said = desk.run(&format!("referral decline {id} {bad}"));
        assert_eq!(said.exit, Exit::Usage, "{said:?}");
    }
    desk.run(&format!("referral decline {id} other-vendor --notes gone"))
        .done();
    let now = shown(&desk, &id);
    assert_eq!(now["reason"], "other-vendor");
    assert_eq!(now["reason_notes"], "gone");
}

#[test]
fn roles_and_clouds_are_told_from_the_first_look() {
    let (desk, id) = with_referral();
    let said = desk.run("referral list --role helpdesk-agent --json");
    assert_eq!(said.refused(), ["role-may-not"]);
    desk.run("account set --cloud us-government").done();
    let said = desk.run(&format!("referral decline {id} 1 --json"));
    assert_eq!(said.refused(), ["not-offered"]);
    assert_eq!(said.json()["refused"][0]["feature"], "referrals");
}

#[test]
fn the_file_of_the_portal_goes_out_and_comes_back() {
    let (desk, id) = with_referral();
    let path = desk.path("out.csv");
    let path = path.to_str().unwrap();
    desk.run_words(&["referral", "export", path]).done();
    let text = desk.read("out.csv");
    assert!(text.contains("Referral ID") && text.contains(&id), "{text}");
    let said = desk
        .run_words(&["referral", "import", path, "--json"])
        .done();
    assert_eq!(said.json()["unchanged"], 1);
    let said = desk.run("referral export - --tab archive").done();
    assert_eq!(said.data.lines().count(), 1, "{said:?}");
}

#[test]
fn rows_that_cannot_be_used_come_back_with_the_reason() {
    let (desk, id) = with_referral();
    desk.run(&format!("referral decline {id} 1")).done();
    let head = "Error,Referral ID,Deal name,Customer name,Customer address line 1,Customer city,\
                Customer country,Partner referral status,Partner referral substatus,\
                Decline/Lost reason,Estimated value,Currency,Estimated close date,Team member 1";
    let rows = [
        "old error,,Cloud move,Wingtip,Main 1,Graz,AT,Active,Accepted,,5000,EUR,03/31/2027,Bo Li <bo@us.example>",
        ",,Cloud move 2,Wingtip,,Graz,AT,New,,,5000,EUR,03/31/2027,",
        ",,Cloud move 3,Wingtip,Main 1,Graz,AT,Closed,Lost,,5000,EUR,03/31/2027,",
        &format!(",{id},New desks,Tailspin Toys,,,,Active,Accepted,,,,,"),
        ",,=cmd(),Wingtip,Main 1,Graz,AT,New,Pending,,x,EUR,03/31/2027,",
    ];
    let file = desk.file("in.csv", &format!("{head}\n{}\n", rows.join("\n")));
    let dry = desk.run_words(&["referral", "import", &file, "--dry-run", "--json"]);
    assert_eq!(dry.json()["added"], 1);
    assert!(!desk.path("in.rejected.csv").exists());
    let said = desk.run_words(&["referral", "import", &file, "--json"]);
    assert_eq!(said.exit, Exit::Partly, "{said:?}");
    let told = said.json();
    assert_eq!((&told["added"], &told["rejected"]), (&json!(1), &json!(4)));
    let codes: Vec<&str> = told["rejects"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["code"].as_str().unwrap())
        .collect();
    assert_eq!(
        codes,
        ["missing", "missing", "referral-declined", "malformed"]
    );
    let rejected = desk.read("in.rejected.csv");
    let mut lines = rejected.lines();
    assert!(
        lines.next().unwrap().ends_with("Team member 1"),
        "{rejected}"
    );
    assert!(!rejected.contains("old error"), "{rejected}");
    assert!(rejected.contains("was declined"), "{rejected}");
    assert!(rejected.contains("'=cmd()"), "{rejected}");
    // The same file again: what is in is in, and is not there twice.
    let again = desk
        .run_words(&["referral", "import", &file, "--json"])
        .json();
    assert_eq!(
        (&again["added"], &again["unchanged"]),
        (&json!(0), &json!(1))
    );
}

#[test]
fn a_file_of_too_many_rows_is_refused_whole() {
    let desk = Desk::with_contoso();
    let head = "Deal name,Customer name,Customer address line 1,Customer city,Customer country,\
                Partner referral status,Estimated value,Currency,Estimated close date\n";
    let row = |number: u32| format!("Deal {number},A,B 1,Graz,AT,New,1,EUR,03/31/2027\n");
    let rows = |count: u32| (0..count).map(row).collect::<String>();
    let file = desk.file("in.csv", &format!("{head}{}", rows(1_001)));
    let said = desk.run_words(&["referral", "import", &file]);
    assert_eq!(said.exit, Exit::Failed, "{said:?}");
    assert_eq!(inbox(&desk, "")["total"], 0);
    let file = desk.file("in.csv", &format!("{head}{}", rows(1_000)));
    desk.run_words(&["referral", "import", &file]).done();
    assert_eq!(inbox(&desk, "")["total"], 1_000);
}
