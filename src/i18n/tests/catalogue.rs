//! The catalogue against itself and against the sources: both languages have the same sentences
//! with the same values, no terminal counts their cells differently, and every key that a
//! source asks for is there. How the sentences sound is not judged here.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use partnerdesk_i18n::{Language, Locale};
use unicode_width::UnicodeWidthStr;

/// Keys, parts of sentences among them, with the names of the values in each.
type Sentences = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a source that was listed can be read")
}

fn entries(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is part of the project");
    entries.map(|entry| entry.expect("the folder can be listed").path())
}

/// The files of a language by name, in order.
fn files(language: Language) -> BTreeMap<String, String> {
    let folder = root().join("assets/locales").join(language.code());
    let name = |path: &Path| {
        path.file_name()
            .map(|name| name.to_string_lossy().into_owned())
    };
    entries(&folder)
        .map(|path| (name(&path).unwrap_or_default(), read(&path)))
        .collect()
}

/// The sentences of one file. Every line that does not begin with a blank begins a sentence or
/// is a comment; a part begins with a point.
fn sentences(text: &str) -> Sentences {
    let mut found = Sentences::new();
    let (mut id, mut key) = (String::new(), String::new());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let name = line.split('=').next().unwrap_or_default().trim();
        if let Some(part) = name.strip_prefix('.') {
            key = format!("{id}.{part}");
        } else if !line.is_empty() && !line.starts_with([' ', '}']) {
            (id, key) = (name.to_owned(), name.to_owned());
        }
        if !key.is_empty() {
            found.entry(key.clone()).or_default().extend(values(line));
        }
    }
    found
}

/// The names behind the dollar signs of a line.
fn values(line: &str) -> impl Iterator<Item = String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let names = line.split('$').skip(1);
    names.map(move |rest| rest.chars().take_while(|c| is_name(*c)).collect())
}

fn all_sentences(language: Language) -> Sentences {
    files(language)
        .values()
        .flat_map(|text| sentences(text))
        .collect()
}

#[test]
fn both_languages_have_the_same_sentences_in_the_same_files() {
    let [english, chinese] = Language::ALL.map(files);
    assert_eq!(
        english.keys().collect::<Vec<_>>(),
        chinese.keys().collect::<Vec<_>>()
    );
    for (name, text) in &english {
        let (ours, theirs) = (sentences(text), sentences(&chinese[name]));
        let keys = |of: &Sentences| of.keys().cloned().collect::<BTreeSet<_>>();
        let lonely = &keys(&ours) ^ &keys(&theirs);
        assert!(
            lonely.is_empty(),
            "{name}: in one language only: {lonely:?}"
        );
        for (key, values) in ours {
            assert_eq!(values, theirs[&key], "{name}: the values of {key}");
        }
    }
}

#[test]
fn no_character_is_wider_in_one_terminal_than_in_another() {
    for (name, text) in Language::ALL.into_iter().flat_map(files) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            assert_eq!(line.width(), line.width_cjk(), "{name}: {line}");
            assert!(!line.chars().any(char::is_control), "{name}: {line}");
        }
    }
}

/// The names that a list declares, as in `Down = "down",`, by the enum they stand in.
fn declared(source: &str, enum_name: &str) -> Vec<String> {
    let list = source
        .split(&format!("pub enum {enum_name} {{"))
        .nth(1)
        .unwrap_or_default();
    let list = list
        .split(
            "
}",
        )
        .next()
        .unwrap_or_default();
    let lines = list.lines().filter_map(|line| line.split_once(" = \""));
    lines
        .map(|(_, rest)| rest.trim_end_matches("\",").to_owned())
        .collect()
}

#[test]
fn every_act_and_every_scope_has_a_label_and_no_label_is_left_over() {
    let source = read(&root().join("src/tui/act.rs"));
    let families = [
        ("act-", declared(&source, "Act")),
        ("scope-", declared(&source, "Scope")),
    ];
    let english = all_sentences(Language::English);
    for (family, names) in families {
        assert!(10 < names.len(), "{family} was not found in the source");
        let wanted: BTreeSet<_> = names.iter().map(|name| format!("{family}{name}")).collect();
        let there = english
            .keys()
            .filter(|key| key.starts_with(family))
            .cloned();
        assert_eq!(wanted, there.collect());
        for language in Language::ALL {
            let locale = Locale::in_utc(language);
            for key in &wanted {
                assert!(
                    locale.text(key).width() <= 26,
                    "{key} is too wide for a menu"
                );
            }
        }
    }
}

#[test]
fn every_action_of_the_journal_has_a_name() {
    let source = read(&root().join("src/domain/journal.rs"));
    let names = source.split("pub fn action_name").nth(1).unwrap();
    let names = names.split("\n}").next().unwrap();
    let names: Vec<_> = names.split('"').skip(1).step_by(2).collect();
    assert!(20 < names.len(), "the names were not found in the source");
    for language in Language::ALL {
        let locale = Locale::in_utc(language);
        for name in &names {
            assert_ne!(locale.journal_action(name), *name, "{language:?}");
            assert!(
                locale.journal_action(name).width() <= 26,
                "{language:?}: {name}"
            );
        }
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let (folders, files): (Vec<_>, Vec<_>) = entries(folder).partition(|path| path.is_dir());
    let here = files
        .into_iter()
        .filter(|path| path.extension().is_some_and(|it| it == "rs"));
    here.chain(folders.iter().flat_map(|folder| rust_files(folder)))
        .collect()
}

/// The literals that a call of this name begins with, if they look like keys.
fn asked<'a>(source: &'a str, call: &str) -> Vec<&'a str> {
    let literals = source
        .split(call)
        .skip(1)
        .filter_map(|rest| rest.strip_prefix('"'));
    let texts = literals.filter_map(|rest| rest.split('"').next());
    let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    texts
        .filter(|text| !text.is_empty() && text.chars().all(is_key))
        .collect()
}

/// The keys that a source asks for by name. One without a hyphen may as well be the argument of
/// some other builder, unless it is a locale that is asked.
fn keys(source: &str) -> BTreeSet<String> {
    let dense: String = source.split_whitespace().collect();
    let any = [".text(", ".with(", ".reason("].into_iter();
    let any = any
        .flat_map(|call| asked(&dense, call))
        .filter(|key| key.contains('-'));
    let ours = ["locale.text(", "locale.with("].into_iter();
    any.chain(ours.flat_map(|call| asked(&dense, call)))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_key_that_a_source_asks_for_is_there() {
    let source = "x.text(\n  \"a-b\") y.text(\"No key\") .text(z) .with(\"c\") locale\n.with(\"d\"";
    assert_eq!(keys(source), ["a-b", "d"].map(str::to_owned).into());
    let there = all_sentences(Language::English);
    let mut missing = Vec::new();
    for folder in ["src/i18n/say", "src/tui", "src/cli", "src/runtime"] {
        for path in rust_files(&root().join(folder)) {
            let unknown = keys(&read(&path))
                .into_iter()
                .filter(|key| !there.contains_key(key));
            missing.extend(unknown.map(|key| format!("{}: {key}", path.display())));
        }
    }
    assert!(
        missing.is_empty(),
        "not in the catalogue:\n{}",
        missing.join("\n")
    );
}

/// The words of the other files are a stock for all screens; these two belong to one crate.
#[test]
fn no_sentence_on_the_business_is_left_over() {
    let sources = rust_files(&root().join("src/i18n/say"));
    let source: String = sources.iter().map(|path| read(path)).collect();
    // Families whose keys are put together from stable codes; a test of speech visits them all.
    let families: Vec<_> = asked(&source, ".coded(");
    let is_used = |key: &str| {
        let id = key.split('.').next().unwrap();
        source.contains(&format!("\"{id}\""))
            || families
                .iter()
                .any(|family| id.starts_with(&format!("{family}-")))
            || ["journal-", "short-"]
                .iter()
                .any(|family| id.starts_with(family))
    };
    let files = files(Language::English);
    for name in ["domain.ftl", "refusal.ftl"] {
        for key in sentences(&files[name]).into_keys() {
            assert!(is_used(&key), "{name}: {key}");
        }
    }
}
