//! `profile ...`: written, shown as customers read it, published, and where it is refused.

use partnerdesk_cli::Exit;
use serde_json::json;

use crate::desk::Desk;

fn with_profile() -> Desk {
    let desk = Desk::with_contoso();
    desk.run_words(&[
        "profile",
        "set",
        "--description",
        "We move desks.",
        "--products",
        "azure,teams",
        "--skills",
        "ERP, erp",
        "--role",
        "global-admin",
    ])
    .done();
    desk
}

#[test]
fn a_profile_is_written_and_published() {
    let desk = with_profile();
    let said = desk.run("profile publish --role global-admin --json");
    assert_eq!(
        said.refused(),
        ["profile-lacks-website", "profile-lacks-location"]
    );
    let shown = desk.run("profile show --json").done().json();
    assert_eq!(shown["region"], "europe");
    assert_eq!(shown["products"], json!(["azure", "teams"]));
    assert_eq!(shown["skills"], json!(["ERP"]));
    desk.run("profile set --website https://fabrikam.example --role global-admin")
        .done();
    desk.run_words(&[
        "profile",
        "location",
        "add",
        "Graz",
        "--street",
        "Main 1",
        "--city",
        "Graz",
        "--country",
        "AT",
        "--contact",
        "Eva <eva@fabrikam.example>",
        "--role",
        "global-admin",
    ])
    .done();
    let said = desk.run("profile publish --role global-admin").done();
    assert!(said.talk.contains("within 24 hours"), "{said:?}");
    let shown = desk.run("profile show --json").done().json();
    assert_eq!(shown["status"], "published");
    assert_eq!(shown["published"], "2026-11-22T10:00:00Z");
    let preview = desk.run("profile preview").done().data;
    assert!(preview.starts_with("Lindtal\n"), "{preview}");
    assert!(preview.contains("Graz: Main 1, Graz, AT; Eva"), "{preview}");
    let said = desk.run_words(&[
        "profile",
        "location",
        "edit",
        "Graz",
        "--city",
        "Wien",
        "--role",
        "global-admin",
        "--json",
    ]);
    assert_eq!(said.refused(), ["location-address-fixed"]);
    desk.run("profile location delete Graz --role global-admin")
        .done();
    let shown = desk.run("profile show --json").done().json();
    assert_eq!(shown["status"], "revised");
}

#[test]
fn limits_roles_and_clouds_are_told() {
    let desk = with_profile();
    let said = desk.run("profile set --website https://a.example --json");
    assert_eq!(said.refused(), ["role-may-not"]);
    for line in [
        "profile set --linkedin https://www.linkedin.com/in/me",
        "profile set --industries fishing",
        "profile set --website fabrikam.example",
        "profile set --logo l.svg --logo-width 100",
        "profile set --logo l.png --logo-width 301",
    ] {
        let said = desk.run(&format!("{line} --role global-admin"));
        assert_eq!(said.exit, Exit::Usage, "{line}: {said:?}");
    }
    let long = "x".repeat(2_501);
    let words = ["profile", "set", "--description", &long];
    assert_eq!(desk.run_words(&words).exit, Exit::Usage);
    desk.run("account set --cloud us-government").done();
    let said = desk.run("profile publish --role global-admin --json");
    assert!(said.refused().contains(&"not-offered".to_owned()));
}

#[test]
fn many_tags_get_an_advice() {
    let desk = with_profile();
    let said = desk
        .run("profile set --products azure,teams,sql,visio,office,windows,surface,yammer,project,exchange,sharepoint,power-bi --role global-admin")
        .done();
    assert!(said.talk.contains("fewer and sharper"), "{said:?}");
    let words = desk.run("profile words").done().data;
    assert!(words.contains("power-bi"), "{words}");
}
