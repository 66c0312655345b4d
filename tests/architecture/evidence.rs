//! What the rules of the house are checked against: the manifests as cargo reads
//! them, and the files as they lie in the repository. No rule is stated here.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

pub(crate) struct Dependency {
    pub(crate) name: String,
    pub(crate) features: Vec<String>,
    pub(crate) default_features: bool,
    pub(crate) for_tests: bool,
}

pub(crate) struct Source {
    /// Relative to the root of the repository, with `/` on every platform.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// Every line, numbered from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    /// The lines that are not a comment, with the numbers they have in the file.
    pub(crate) fn code_lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_code = |line: &str| !line.trim_start().starts_with("//");
        self.lines().filter(move |(_, line)| is_code(line))
    }
}

/// Our crates under `src/`, by short name, with what they depend on.
pub(crate) fn our_packages() -> Vec<(String, Vec<Dependency>)> {
    let text = cargo(&["metadata", "--format-version=1", "--no-deps", "--offline"]);
    let metadata: Value = serde_json::from_str(&text).expect("cargo metadata prints JSON");
    let packages = metadata["packages"].as_array().expect("a list of packages");
    let mut found = Vec::new();
    for package in packages {
        let name = package["name"].as_str().expect("a package has a name");
        let Some(short) = ours(name) else { continue };
        let dependencies = package["dependencies"].as_array().expect("a list");
        let dependencies = dependencies.iter().map(dependency).collect();
        found.push((short.to_owned(), dependencies));
    }
    assert!(!found.is_empty(), "cargo metadata names none of our crates");
    found
}

fn dependency(value: &Value) -> Dependency {
    let features = value["features"].as_array().into_iter().flatten();
    Dependency {
        name: value["name"].as_str().expect("a name").to_owned(),
        features: features
            .filter_map(|it| it.as_str().map(str::to_owned))
            .collect(),
        default_features: value["uses_default_features"] == true,
        for_tests: value["kind"] == "dev",
    }
}

/// The short name of one of our crates; nothing for a crate from outside.
pub(crate) fn ours(package: &str) -> Option<&str> {
    package.strip_prefix("partnerdesk-")
}

pub(crate) fn cargo(arguments: &[&str]) -> String {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo {}:\n{said}",
        arguments.join(" ")
    );
    String::from_utf8(output.stdout).expect("cargo prints UTF-8")
}

pub(crate) fn rust_files() -> Vec<Source> {
    let roots = ["src", "tests", "benches"];
    roots.iter().flat_map(|root| files(root, &["rs"])).collect()
}

/// The files of these kinds below a directory, sorted; build output and the
/// version control's own files left out.
pub(crate) fn files(directory: &str, kinds: &[&str]) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut waiting = vec![root.join(directory)];
    while let Some(place) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&place) else {
            continue;
        };
        for entry in entries.map(|entry| entry.expect("a readable directory")) {
            let kind = entry.file_type().expect("a readable entry");
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if kind.is_dir() && name != "target" && name != ".git" {
                waiting.push(path);
            } else if kind.is_file() && kinds.iter().any(|it| is_of_kind(&name, it)) {
                // Samples of foreign encodings are sources as well.
                let bytes = fs::read(&path).expect("a readable file");
                let text = String::from_utf8_lossy(&bytes).into_owned();
                let inside = path.strip_prefix(root).expect("below the root");
                let path = inside.to_string_lossy().replace('\\', "/");
                found.push(Source { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn is_of_kind(name: &str, kind: &str) -> bool {
    name.rsplit('.').next() == Some(kind)
}
