//! The `[mail]` section as a person would write it, and what is said about one that cannot stand.

use std::path::{Path, PathBuf};
use std::time::Duration;

use partnerdesk_config::{Loaded, MailAuth, MailSecurity, MailSettings, Problem, parse_settings};

fn parse(text: &str) -> Result<Loaded, Problem> {
    parse_settings(Path::new("/c/settings.toml"), text)
}

#[test]
fn every_part_of_an_account_can_be_set() {
    let loaded = parse(
        r#"
        ascii = true
        [mail]
        host = "smtp.contoso.example"
        port = 2525
        security = "tls"
        user = "desk"
        auth = "xoauth2"
        password_command = "pass show 'mail desk'"
        from = "desk@contoso.example"
        from_name = "Contoso 合作"
        hello_name = "desk.contoso.example"
        ca_file = "ca.pem"
        per_minute = 120
        timeout_seconds = 5
        "#,
    );
    let some = |text: &str| Some(text.to_owned());
    let expected = MailSettings {
        host: some("smtp.contoso.example"),
        port: Some(2525),
        security: MailSecurity::Tls,
        user: some("desk"),
        auth: MailAuth::Xoauth2,
        password_command: some("pass show 'mail desk'"),
        from: some("desk@contoso.example"),
        from_name: some("Contoso 合作"),
        hello_name: some("desk.contoso.example"),
        ca_file: Some(PathBuf::from("/c/ca.pem")),
        per_minute: 120,
        timeout: Duration::from_secs(5),
    };
    let loaded = loaded.unwrap();
    assert_eq!(
        (loaded.settings.mail, loaded.warnings),
        (Some(expected), vec![])
    );
    assert!(loaded.settings.ascii);
}

#[test]
fn the_usual_port_follows_from_the_security() {
    for (security, port) in [("starttls", 587), ("tls", 465), ("none", 25)] {
        let loaded = parse(&format!("[mail]\nsecurity = \"{security}\"")).unwrap();
        assert_eq!(loaded.settings.mail.unwrap().port(), port);
    }
}

#[test]
fn a_password_in_the_file_stops_the_program_and_is_not_repeated() {
    for key in [
        "password",
        "Password",
        "pass",
        "smtp_password",
        "token",
        "secret",
    ] {
        let problem = parse(&format!("[mail]\nhost = \"x\"\n{key} = \"canary\"")).unwrap_err();
        let said = problem.to_string();
        assert!(said.starts_with("/c/settings.toml:3: "), "{said}");
        assert!(said.contains("set-password"), "{said}");
        assert!(!said.contains("canary"), "{said}");
    }
}

#[test]
fn what_cannot_stand_is_said_with_its_line() {
    for (line, expected) in [
        (
            "port = 0",
            "`port` is 0; it must be a number from 1 to 65535",
        ),
        ("security = \"maybe\"", "\"starttls\", \"tls\" or \"none\""),
        ("host = \"a b\"", "the name of a mail server"),
        ("host = \"a\\r\\nMAIL\"", "the name of a mail server"),
        ("user = \"\"", "the name to log in with"),
        ("per_minute = 0", "a number of letters from 1 to 6000"),
    ] {
        let said = parse(&format!("[mail]\n{line}")).unwrap_err().to_string();
        assert!(said.contains(expected), "{line}: {said}");
        assert!(said.starts_with("/c/settings.toml:2: "), "{said}");
    }
    assert!(
        parse("mail = 3")
            .unwrap_err()
            .to_string()
            .contains("a section")
    );
    let warnings = parse("[mail]\nhots = \"x\"").unwrap().warnings;
    assert!(warnings[0].to_string().contains("did you mean `host`"));
}
