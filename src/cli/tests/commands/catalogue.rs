//! The sentences of the command line against its sources: none is missing, none is left over,
//! and whatever fails says what to do next.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use partnerdesk_i18n::{Language, Locale};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("tests") {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
    found
}

/// All sources without white space, so that no line break hides anything.
fn dense() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts = sources(root)
        .into_iter()
        .map(|path| fs::read_to_string(path).unwrap());
    texts
        .flat_map(|text| {
            text.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The keys of ours in quotes that follow `before`.
fn keys<'a>(dense: &'a str, before: &str) -> BTreeSet<&'a str> {
    let literals = dense.split(before).skip(1);
    let literals = literals.filter_map(|rest| rest.split('"').next());
    let is_key = |text: &&str| text.len() > 4 && text.starts_with("cli-") && !text.contains('{');
    literals.filter(is_key).collect()
}

fn locales() -> [Locale; 2] {
    Language::ALL.map(|language| Locale::new(language, TimeZone::UTC))
}

#[test]
fn every_sentence_that_is_asked_for_is_there() {
    let dense = dense();
    let asked = keys(&dense, "\"");
    assert!(150 < asked.len(), "the keys were not found in the sources");
    for locale in locales() {
        let missing: Vec<_> = asked
            .iter()
            .filter(|key| locale.text(key) == **key)
            .collect();
        assert!(missing.is_empty(), "{:?}: {missing:?}", locale.language());
    }
}

#[test]
fn every_failure_says_what_to_do_next() {
    let dense = dense();
    let mut failures = keys(&dense, "failed(\"");
    failures.extend(
        keys(&dense, "(\"")
            .into_iter()
            .filter(|key| key.starts_with("cli-fail-")),
    );
    // The output itself failed: there is nothing to do about it here.
    failures.remove("cli-fail-output");
    assert!(
        25 < failures.len(),
        "the failures were not found in the sources"
    );
    for locale in locales() {
        for key in &failures {
            let fix = format!("{key}.fix");
            assert_ne!(locale.text(&fix), fix, "{:?}", locale.language());
        }
    }
}

#[test]
fn no_sentence_is_left_over() {
    let dense = dense();
    let asked = keys(&dense, "\"");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("../../assets/locales/en/cli.ftl")).unwrap();
    let there = text.lines().filter(|line| line.starts_with("cli-"));
    let there = there.map(|line| line.split(' ').next().unwrap());
    // Keys of help are put together from the definition, which a test beside it walks through,
    // and those of rejected rows from codes of the exchange.
    let left: Vec<_> = there
        .filter(|key| {
            !["cli-help", "cli-reject-", "cli-any"]
                .iter()
                .any(|it| key.starts_with(it))
        })
        .filter(|key| !asked.contains(key))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
