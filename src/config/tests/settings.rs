//! Settings files, good and bad, as a person would write them: what they set, and
//! what is said about a line that cannot stand.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use partnerdesk_config::{
    KeySource, Language, Loaded, Problem, Settings, parse_settings, read_settings,
};

fn parse(text: &str) -> Result<Loaded, Problem> {
    parse_settings(Path::new("/c/settings.toml"), text)
}

/// What is said about a file: the complaint, or else the warnings.
fn said(text: &str) -> String {
    match parse(text) {
        Err(problem) => problem.to_string(),
        Ok(loaded) => {
            let warnings: Vec<_> = loaded.warnings.iter().map(ToString::to_string).collect();
            warnings.join("\n")
        }
    }
}

#[test]
fn every_setting_can_be_set() {
    let loaded = parse(
        r#"
        language = "zh-CN"
        theme = "high_contrast-2"
        ascii = true
        mouse = false
        agent = "  Lin Mei 林美 "
        wait_for_lock_seconds = 0
        export_bom = true
        keys = "keymap.toml"
        "#,
    );
    let expected = Settings {
        language: Some(Language::SimplifiedChinese),
        theme: Some("high_contrast-2".to_owned()),
        ascii: true,
        mouse: false,
        agent: Some("Lin Mei 林美".to_owned()),
        wait_for_lock: Duration::ZERO,
        export_bom: true,
        keys: Some(KeySource::File(PathBuf::from("/c/keymap.toml"))),
        mail: None,
    };
    let loaded = loaded.unwrap();
    assert_eq!((loaded.settings, loaded.warnings), (expected, vec![]));
}

#[test]
fn an_empty_file_leaves_the_defaults() {
    for text in ["", "\u{feff}", "# nothing yet\r\n"] {
        assert_eq!(parse(text).unwrap(), Loaded::default(), "{text:?}");
    }
    assert_eq!(Settings::default().wait_for_lock, Duration::from_secs(5));
}

#[test]
fn keys_may_stand_in_the_settings_themselves() {
    let loaded = parse("[keys.list]\n\"<C-s>\" = \"save\"\n").unwrap();
    let Some(KeySource::Inline(text)) = loaded.settings.keys else {
        panic!("the keys are inline: {:?}", loaded.settings.keys);
    };
    assert_eq!(text, "[list]\n\"<C-s>\" = \"save\"\n");
}

#[test]
fn absolute_keymap_paths_stay_as_they_are() {
    let loaded = parse("keys = '/etc/keys.toml'").unwrap();
    let expected = KeySource::File(PathBuf::from("/etc/keys.toml"));
    assert_eq!(loaded.settings.keys, Some(expected));
}

#[test]
fn an_unknown_key_is_passed_over_and_named_with_its_nearest() {
    assert_eq!(
        said("ascii = true\nwait_for_lock_second = 3\nxyzzy = 1\n"),
        "/c/settings.toml:2: there is no setting \"wait_for_lock_second\", did you mean `wait_for_lock_seconds`; \
         the line has no effect\n\
         /c/settings.toml:3: there is no setting \"xyzzy\"; the line has no effect"
    );
    assert!(
        parse("wait_for_lock_second = 3\nascii = true")
            .unwrap()
            .settings
            .ascii
    );
}

#[test]
fn authority_is_refused_however_it_is_spelled() {
    assert_eq!(
        said("mouse = true\nrole = \"global-admin\"\n"),
        "/c/settings.toml:2: \"role\" cannot be set in a file: settings carry no authority; \
         remove the line, and name the role with --role when you start the program"
    );
    let attempts = [
        "ROLE = 'global-admin'",
        "default_role = 'global-admin'",
        "roles = ['global-admin']",
        "[role]\nname = 'global-admin'",
        "role.name = 'global-admin'",
        "'role' = 'global-admin'",
        "\"\\u0072ole\" = 'global-admin'",
        "actor = 'x'",
        "actor-role = 'x'",
        "audit = false",
        "journal_path = '/dev/null'",
    ];
    for attempt in attempts {
        let refused = parse(attempt);
        assert!(
            matches!(refused, Err(Problem::Authority { .. })),
            "{attempt}"
        );
    }
}

#[test]
fn a_wrong_value_is_named_with_what_may_stand_there() {
    let cases = [
        (
            "language = 'fr'",
            "`language` is \"fr\"; it must be \"en\" or \"zh-CN\"",
        ),
        ("ascii = 1", "`ascii` is 1; it must be true or false"),
        (
            "mouse = [true]",
            "`mouse` is a list; it must be true or false",
        ),
        (
            "wait_for_lock_seconds = -1",
            "`wait_for_lock_seconds` is -1; it must be a number of seconds from 0 to 300",
        ),
        (
            "wait_for_lock_seconds = 70000",
            "`wait_for_lock_seconds` is 70000; it must be a number of seconds from 0 to 300",
        ),
        (
            "wait_for_lock_seconds = 1.5",
            "`wait_for_lock_seconds` is 1.5; it must be a number of seconds from 0 to 300",
        ),
        (
            "theme = '../../x'",
            "`theme` is \"../../x\"; it must be the name of a theme, made of letters, digits, `-` and `_`",
        ),
        (
            "agent = ' '",
            "`agent` is \" \"; it must be a name of 1 to 100 characters on one line",
        ),
        (
            "agent = \"a\\u001b[2J\"",
            "`agent` is \"a\\u{1b}[2J\"; it must be a name of 1 to 100 characters on one line",
        ),
        (
            "[agent]\nrole = 'x'",
            "`agent` is a table; it must be a name of 1 to 100 characters on one line",
        ),
        (
            "keys = 5",
            "`keys` is 5; it must be a table of keys, or the path of a keymap file",
        ),
        (
            "keys = { a = 99999999999999999999999 }",
            "`keys` is a table; it must be a table of keys, or the path of a keymap file",
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(said(text), format!("/c/settings.toml:1: {expected}"));
    }
}

#[test]
fn the_first_complaint_is_the_one_highest_in_the_file() {
    assert!(said("theme = 1\nascii = 1").contains(":1: `theme`"));
    assert!(said("mouse = 1\nascii = 1").contains(":1: `mouse`"));
}

#[test]
fn a_file_that_is_no_toml_is_refused_with_its_place() {
    let text = said("ascii = true\nmouse = yes\n");
    assert!(text.starts_with("/c/settings.toml:2:9: "), "{text}");
    assert!(
        text.ends_with("; correct this line, or put `#` before it"),
        "{text}"
    );
    let doubled = said("ascii = true\nascii = false\n");
    assert!(
        doubled.starts_with("/c/settings.toml:2:1: duplicate key"),
        "{doubled}"
    );
    let hostile = said("\u{1b}[31m = 1");
    assert!(!hostile.contains('\u{1b}'), "{hostile:?}");
}

#[test]
fn a_missing_file_leaves_the_defaults() {
    let place = tempfile::tempdir().unwrap();
    let loaded = read_settings(&place.path().join("settings.toml")).unwrap();
    assert_eq!(loaded, Loaded::default());
}

#[test]
fn a_file_that_cannot_be_read_is_a_complaint_and_not_a_default() {
    let place = tempfile::tempdir().unwrap();
    let said = |name: &str| {
        read_settings(&place.path().join(name))
            .unwrap_err()
            .to_string()
    };

    fs::create_dir(place.path().join("directory")).unwrap();
    assert!(said("directory").contains("make the file readable for you"));

    fs::write(
        place.path().join("latin"),
        b"ascii = true\nagent = \"M\xfcller\"\n",
    )
    .unwrap();
    assert!(
        said("latin").ends_with("latin:2: this line is not UTF-8 text; save the file as UTF-8")
    );

    fs::write(place.path().join("huge"), vec![b'#'; 300_000]).unwrap();
    assert!(said("huge").contains("is larger than 262144 bytes"));
}
