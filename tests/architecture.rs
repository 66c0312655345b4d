//! The rules of the house, checked: which crate may see which, how long a file may
//! grow, and which words belong in one place only.
//! It reads manifests and sources. What the program does is tested elsewhere.

#[path = "architecture/allowed.rs"]
mod allowed;
#[path = "architecture/evidence.rs"]
mod evidence;

use allowed::{ARROWS, BACKENDS, OUTSIDE, PRIVATE, WIDGETS};
use evidence::{Source, cargo, files, our_packages, ours, rust_files};

const LINES_AT_MOST: usize = 400;
const LINES_WORTH_A_LOOK: usize = 300;
const EMPTY_NAMES: &[&str] = &["utils", "helpers", "common", "misc", "manager"];
/// This test has to spell the words that it looks for.
const THIS_TEST: &str = "tests/architecture";

/// Which lines of a file a rule about words looks at.
#[derive(Clone, Copy)]
enum Lines {
    All,
    Code,
}

#[test]
fn our_crates_depend_on_each_other_only_along_the_arrows() {
    let mut broken = Vec::new();
    for (package, dependencies) in our_packages() {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == package) else {
            broken.push(format!("{package}: has no row in ARROWS"));
            continue;
        };
        for name in dependencies.iter().filter_map(|it| ours(&it.name)) {
            if !allowed.contains(&name) {
                broken.push(format!("src/{package}/Cargo.toml: {package} -> {name}"));
            }
        }
    }
    report("an arrow between our crates is not in the table", &broken);
}

#[test]
fn pure_crates_use_only_what_cannot_do_io() {
    let mut broken = Vec::new();
    for (package, dependencies) in our_packages() {
        let Some((_, allowed)) = OUTSIDE.iter().find(|(name, _)| *name == package) else {
            continue;
        };
        for dependency in dependencies.iter().filter(|it| !it.for_tests) {
            let name = dependency.name.as_str();
            if ours(name).is_none() && !allowed.contains(&name) {
                broken.push(format!("src/{package}/Cargo.toml: {package} -> {name}"));
            }
        }
    }
    report("a pure crate uses an unlisted crate from outside", &broken);
}

#[test]
fn private_dependencies_stay_with_their_owner() {
    let mut broken = Vec::new();
    for (package, dependencies) in our_packages() {
        for dependency in &dependencies {
            let owned = PRIVATE.iter().find(|(name, _)| *name == dependency.name);
            if let Some((name, owner)) = owned
                && *owner != package
            {
                broken.push(format!(
                    "src/{package}/Cargo.toml: {name} belongs to {owner}"
                ));
            }
        }
    }
    report("a dependency that one crate keeps to itself", &broken);
}

#[test]
fn the_screens_are_built_without_a_terminal_backend() {
    let packages = our_packages();
    let (_, dependencies) = packages
        .iter()
        .find(|(name, _)| name == "tui")
        .expect("the screens are a crate");
    let mut broken = Vec::new();
    for dependency in dependencies {
        let name = dependency.name.as_str();
        let features = &dependency.features;
        let asks = features.iter().any(|it| BACKENDS.contains(&it.as_str()));
        if asks || (WIDGETS.contains(&name) && dependency.default_features) {
            broken.push(format!("src/tui/Cargo.toml: {name} brings a backend"));
        }
    }
    let tree = cargo(&[
        "tree",
        "--offline",
        "--package=partnerdesk-tui",
        "--edges=normal",
        "--prefix=none",
    ]);
    for line in tree.lines() {
        let name = line.split(' ').next().unwrap_or_default();
        if BACKENDS.iter().any(|backend| name.contains(backend)) {
            broken.push(format!("partnerdesk-tui alone is built with {line}"));
        }
    }
    report("tui draws into a buffer and knows no terminal", &broken);
}

#[test]
fn every_manifest_inherits_the_lints() {
    let missing = files("src", &["toml"]).into_iter().filter(|file| {
        file.path.ends_with("/Cargo.toml") && !file.text.contains("[lints]\nworkspace = true")
    });
    let broken: Vec<_> = missing.map(|file| file.path).collect();
    report("a crate without `[lints] workspace = true`", &broken);
}

#[test]
fn no_file_is_longer_than_the_limit() {
    let mut broken = Vec::new();
    for file in rust_files() {
        let lines = file.text.lines().count();
        if LINES_AT_MOST < lines {
            broken.push(format!("{}:{lines}: at most {LINES_AT_MOST}", file.path));
        } else if LINES_WORTH_A_LOOK < lines {
            println!("{}: {lines} lines, split it before it grows", file.path);
        }
    }
    report("a file that holds more than one idea", &broken);
}

#[test]
fn every_file_opens_by_saying_what_it_is() {
    let silent = rust_files()
        .into_iter()
        .filter(|file| !file.text.starts_with("//!"));
    let broken: Vec<_> = silent.map(|file| format!("{}:1", file.path)).collect();
    report("line one starts with `//!`", &broken);
}

#[test]
fn files_and_modules_are_named_for_what_they_hold() {
    let mut broken = Vec::new();
    for file in rust_files() {
        let stem = file.path.trim_end_matches(".rs");
        if stem.ends_with("/mod") {
            broken.push(format!("{}: use `name.rs` beside `name/`", file.path));
        }
        if stem.split(['/', '_', '-']).any(is_empty_name) {
            broken.push(format!("{}: a name that says nothing", file.path));
        }
        for (number, line) in file.code_lines() {
            let declared = line.split("mod ").nth(1).unwrap_or_default();
            let name = declared.split([';', ' ', '{']).next().unwrap_or_default();
            if name.split('_').any(is_empty_name) {
                broken.push(format!("{}:{number}: module `{name}`", file.path));
            }
        }
    }
    report("mod.rs and names that say nothing are not used", &broken);
}

#[test]
fn shared_mutable_state_is_not_used() {
    let words = ["Rc<RefCell"];
    absent("no shared mutable state", &words, Lines::Code, rust_files());
}

#[test]
fn only_the_runtime_names_the_terminal_library() {
    let sources = outside("src/runtime/", rust_files());
    let rule = "only src/runtime names the terminal library";
    absent(rule, &["crossterm"], Lines::All, sources);
}

#[test]
fn only_the_codec_names_the_record_encoding() {
    let sources = outside("src/store-redb/codec.rs", rust_files());
    let rule = "only the store's codec names bincode";
    absent(rule, &["bincode"], Lines::All, sources);
}

#[test]
fn only_the_printer_prints() {
    let sources = outside("src/cli/output.rs", rust_files());
    let rule = "only the printer of the command line writes to the standard streams";
    absent(rule, &["println!", "print!"], Lines::Code, sources);
}

#[test]
fn stored_records_have_one_shape() {
    // The record encoding does not describe itself: with these attributes it
    // writes bytes that it cannot read back.
    let words = [
        "skip_serializing_if",
        "serde(flatten",
        "serde(tag",
        "serde(untagged",
    ];
    let sources = files("src/store-redb", &["rs"]);
    let rule = "the shape of a stored record never depends on its data";
    absent(rule, &words, Lines::Code, sources);
}

#[test]
fn pure_crates_touch_nothing_outside_themselves() {
    let words = [
        "SystemTime",
        "Instant::now",
        "std::env",
        "std::fs",
        "std::thread",
        "std::net",
    ];
    let rule = "a pure crate reads no clock, environment, file, thread or network";
    for directory in ["src/domain", "src/search", "src/tui"] {
        absent(rule, &words, Lines::Code, files(directory, &["rs"]));
    }
}

#[test]
fn texts_speak_only_of_what_their_reader_can_open() {
    let kinds = [
        "rs", "toml", "md", "yml", "ftl", "txt", "snap", "run", "tape", "sh",
    ];
    let words = ["shared/", "issue #", "Issue #"];
    let rule = "no text refers to something outside the repository";
    absent(rule, &words, Lines::All, files("", &kinds));
}

/// Fails with file and line wherever one of the words stands.
fn absent(rule: &str, words: &[&str], lines: Lines, sources: Vec<Source>) {
    assert!(!sources.is_empty(), "{rule}: found no file to look at");
    let mut broken = Vec::new();
    for file in outside(THIS_TEST, sources) {
        let found: Vec<_> = match lines {
            Lines::All => file.lines().collect(),
            Lines::Code => file.code_lines().collect(),
        };
        for (number, line) in found {
            if let Some(word) = words.iter().find(|word| line.contains(*word)) {
                broken.push(format!("{}:{number}: `{word}`", file.path));
            }
        }
    }
    report(rule, &broken);
}

/// The files that do not lie at this path or below it.
fn outside(place: &str, sources: Vec<Source>) -> Vec<Source> {
    let elsewhere = sources
        .into_iter()
        .filter(|file| !file.path.starts_with(place));
    elsewhere.collect()
}

fn is_empty_name(name: &str) -> bool {
    EMPTY_NAMES.contains(&name)
}

fn report(rule: &str, broken: &[String]) {
    assert!(broken.is_empty(), "{rule}:\n  {}", broken.join("\n  "));
}
