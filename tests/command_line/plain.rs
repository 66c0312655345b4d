//! What needs no book: help, version, completions, the manual page, and command lines that make
//! no sense.

use crate::terminal::Place;

#[test]
fn without_a_terminal_the_program_says_so() {
    let place = Place::new();
    for arguments in [&[][..], &["demo"]] {
        let ran = place.run(arguments);
        assert_eq!(ran.code, Some(2), "{}", ran.told(arguments));
        assert!(ran.data.is_empty(), "{}", ran.told(arguments));
        assert!(ran.talk.contains("terminal"), "{}", ran.told(arguments));
    }
    assert!(!place.book().exists(), "nothing was opened");
}

#[test]
fn a_command_line_that_makes_no_sense_ends_with_two() {
    let place = Place::new();
    let lines: [(&[&str], &str); 8] = [
        (&["no-such-command"], "no-such-command"),
        (&["customers"], "customer"),
        (&["--no-such-flag"], "--no-such-flag"),
        (&["--role", "owner", "book", "info"], "helpdesk-agent"),
        (&["customer", "show"], "ID"),
        (&["customer", "show", "no-identity"], "no-identity"),
        (&["customer", "list", "rel:never"], "never"),
        (&["customer", "list", "--limit", "-1"], "--limit"),
    ];
    for (arguments, named) in lines {
        for language in ["en", "zh-CN"] {
            let arguments = [arguments, &["--lang", language]].concat();
            let ran = place.run(&arguments);
            assert_eq!(ran.code, Some(2), "{}", ran.told(&arguments));
            assert!(ran.data.is_empty(), "{}", ran.told(&arguments));
            assert!(ran.talk.contains(named), "{}", ran.told(&arguments));
        }
    }
    let unknown = place.run(&["--lang", "fr", "book", "info"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.talk.contains("zh-CN"), "{}", unknown.talk);
    assert!(!place.book().exists(), "nothing was opened");
}

#[test]
fn help_and_version_are_data() {
    let place = Place::new();
    let help = place.done(&["--help"]);
    let families = [
        "demo",
        "account",
        "import",
        "export",
        "customer",
        "relationship",
        "invite",
        "permission",
        "subscription",
        "log",
        "book",
        "completions",
        "man",
    ];
    for family in families {
        assert!(help.contains(family), "{family}: {help}");
    }
    let inner = place.done(&["invite", "--help"]);
    for step in [
        "draft", "show", "export", "ready", "sent", "accepted", "declined", "withdraw",
    ] {
        assert!(inner.contains(step), "{step}: {inner}");
    }
    let chinese = place.done(&["--lang", "zh-CN", "--help"]);
    assert!(chinese.contains("客户") && chinese != help, "{chinese}");
    let version = place.done(&["--version"]);
    assert_eq!(
        version.trim(),
        concat!("partnerdesk ", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn completions_and_the_manual_page_are_made_from_the_commands() {
    let place = Place::new();
    for (shell, sign) in [
        ("bash", "complete -F _partnerdesk"),
        ("zsh", "#compdef partnerdesk"),
        ("fish", "complete -c partnerdesk"),
    ] {
        let script = place.done(&["completions", shell]);
        assert!(script.contains(sign), "{shell}");
        for word in ["relationship", "subscriptions-of", "helpdesk-agent"] {
            assert!(script.contains(word), "{shell} knows no {word}");
        }
    }
    let page = place.done(&["man"]);
    assert!(page.contains(".TH partnerdesk 1"), "a title");
    for section in ["PARTNERDESK IMPORT", "PARTNERDESK LOG VERIFY"] {
        assert!(page.contains(section), "no section {section}");
    }
    assert!(!place.book().exists(), "nothing was opened");
}

#[test]
fn a_completion_script_is_one_that_the_shell_takes() {
    let place = Place::new();
    let script = place.write("completions.bash", place.done(&["completions", "bash"]));
    let checked = std::process::Command::new("bash")
        .arg("-n")
        .arg(script)
        .output();
    let checked = checked.expect("a machine that builds this has bash");
    assert!(checked.status.success(), "{checked:?}");
}

#[test]
fn mistakes_in_the_settings_are_talk_and_stop_nothing() {
    let place = Place::new();
    place.settings("langage = \"en\"\n");
    let ran = place.run(&["--version"]);
    assert_eq!(ran.code, Some(0), "{}", ran.told(&[]));
    assert!(ran.talk.contains("langage"), "{}", ran.told(&[]));
    assert!(ran.talk.contains("language"), "it names what is known");
    assert!(!ran.text().contains("langage"), "data is data");
}
