//! `mailing ...`: the same letter to many, each judged and reported by itself.

use partnerdesk_cli::Exit;

use crate::desk::{CONTOSO, Desk};
use crate::invite::OTHER;

const LIST: &str = "\
Company,E-mail,Contact name,Language,Country\r\n\
Tailspin,it@tailspin.example,Ada,en,DE\r\n\
上海明德,it@mingde.example,李娜,zh-CN,\r\n\
Nobody,,,,\r\n\
Twice,IT@tailspin.example,,,\r\n\
Broken,not an address,,,\r\n\
Klingon,k@klingon.example,,tlh,\r\n\
Far away,it@far.example,,,JP\r\n\
Contoso,it@contoso.example,,,\r\n";

fn prepared() -> Desk {
    let desk = Desk::with_contoso();
    let file = desk.file("prospects.csv", LIST);
    let said = desk.run_words(&[
        "mailing",
        "prepare",
        "spring",
        "--prospects",
        &file,
        "--json",
    ]);
    assert_eq!(said.exit, Exit::Partly, "{said:?}");
    let rows = said.json()["rows"].as_array().unwrap().clone();
    let standings: Vec<&str> = rows
        .iter()
        .map(|row| row["standing"].as_str().unwrap())
        .collect();
    assert_eq!(
        standings,
        [
            "waiting",
            "waiting",
            "no-address",
            "repeated",
            "bad-address",
            "unknown-language",
            "blocked",
            "waiting"
        ],
        "{rows:?}"
    );
    assert_eq!(said.json()["ready"], 3);
    desk
}

#[test]
fn every_row_is_judged_by_itself_and_the_rest_is_written_to_once() {
    let desk = prepared();
    let sent = desk.run("mailing send spring --json");
    assert_eq!(sent.exit, Exit::Partly);
    let said = sent.json();
    assert_eq!(said["handed_over"], 3, "{said}");
    assert_eq!(said["blocked"], 1);
    let again = desk.run("mailing send spring --json").json();
    assert_eq!(again["handed_over"], 0, "nobody is written to twice");

    let ledger = desk.run("invite list --json").done().json();
    let found: Vec<(&str, &str)> = ledger["invitations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| {
            (
                one["recipient"].as_str().unwrap(),
                one["language"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found.contains(&("it@mingde.example", "zh-CN")), "{found:?}");
    let shown = desk.run("mailing show spring --json").done().json();
    assert_eq!(shown["rows"][0]["standing"], "ready");
    let outside = shown["rows"][2]["reasons"][0].as_str().unwrap();
    assert!(
        outside.contains("Japan") || outside.contains("JP"),
        "{outside}"
    );
}

#[test]
fn who_is_paused_goes_on_where_it_was() {
    let desk = Desk::with_contoso();
    let rows: Vec<String> = (0..50)
        .map(|at| format!("Company {at},it@c{at}.example"))
        .collect();
    let rows = rows.join("\n");
    let file = desk.file("many.csv", &format!("Company,E-mail\n{rows}"));
    desk.run_words(&["mailing", "prepare", "many", "--prospects", &file])
        .done();
    desk.impatient.set(true);
    let paused = desk.run("mailing send many --json");
    assert_eq!(paused.exit, Exit::Partly);
    assert_eq!(paused.json()["complete"], false);
    desk.impatient.set(false);
    let folder = desk.path("out");
    let words = [
        "mailing",
        "eml",
        "many",
        "--into",
        folder.to_str().unwrap(),
        "--json",
    ];
    let done = desk.run_words(&words).done().json();
    assert_eq!(done["handed_over"], 50);
    let links: std::collections::BTreeSet<Vec<u8>> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| std::fs::read(entry.unwrap().path()).unwrap())
        .collect();
    assert_eq!(links.len(), 50, "each letter is a file of its own");
}

#[test]
fn customers_are_written_to_in_their_own_language_or_not_at_all() {
    let desk = Desk::with_contoso();
    desk.run(&format!(
        "customer add {OTHER} --name Fabrikam --prospect --country FR"
    ))
    .done();
    desk.run(&format!(
        "customer edit {OTHER} --contact-email jo@fabrikam.example"
    ))
    .done();
    let words = [
        "mailing",
        "prepare",
        "both",
        "--customers",
        CONTOSO,
        OTHER,
        "--dry-run",
        "--json",
    ];
    let said = desk.run_words(&words).json();
    assert_eq!(said["rows"][0]["standing"], "no-address");
    assert_eq!(said["rows"][1]["language"], "en");
    assert_eq!(said["rows"][1]["standing"], "waiting");
    let listed = desk.run("mailing list --json").done().json();
    assert_eq!(
        listed.as_array().unwrap().len(),
        0,
        "a dry run writes nothing"
    );

    let nobody = desk.run("mailing prepare x --filter tag:nobody --json");
    assert_eq!(nobody.refused(), ["mailing-empty"]);
    let unknown = desk.run("mailing show nothing");
    assert_eq!(unknown.exit, Exit::Failed);
}
