//! A place of its own for every test: home, settings, book and temporary files, and the program
//! run in it as a command. Nothing of the person who runs the tests reaches the program.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The program under test.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_partnerdesk");

/// A directory that is gone after the test.
pub(crate) struct Place {
    root: TempDir,
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub(crate) struct Ran {
    /// The number the process ended with; none if a signal ended it.
    pub(crate) code: Option<i32>,
    pub(crate) data: Vec<u8>,
    pub(crate) talk: String,
}

impl Place {
    pub(crate) fn new() -> Self {
        let root = tempfile::Builder::new()
            .prefix("partnerdesk-test-")
            .tempdir()
            .expect("a temporary directory");
        for folder in ["home", "tmp", "work"] {
            fs::create_dir(root.path().join(folder)).expect("a directory");
        }
        Self { root }
    }

    /// A file in the directory that the program works in.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.root.path().join("work").join(name)
    }

    /// The book that is opened unless `--book` names another.
    pub(crate) fn book(&self) -> PathBuf {
        self.file("book.redb")
    }

    /// Where the program may put what it needs for a moment.
    pub(crate) fn temporary(&self) -> PathBuf {
        self.root.path().join("tmp")
    }

    /// Writes a file to work with.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.file(name);
        fs::write(&path, bytes).expect("a file of the test");
        path
    }

    /// The settings of the person.
    pub(crate) fn settings(&self, text: &str) {
        let folder = self.root.path().join("home/config/partnerdesk");
        fs::create_dir_all(&folder).expect("a directory");
        fs::write(folder.join("settings.toml"), text).expect("the settings");
    }

    /// The whole environment of the program.
    pub(crate) fn environment(&self) -> Vec<(String, String)> {
        let below = |name: &str| self.root.path().join(name).display().to_string();
        let path = std::env::var("PATH").unwrap_or_default();
        [
            ("PATH", path),
            ("HOME", below("home")),
            ("XDG_CONFIG_HOME", below("home/config")),
            ("XDG_DATA_HOME", below("home/data")),
            ("XDG_STATE_HOME", below("home/state")),
            ("XDG_CACHE_HOME", below("home/cache")),
            ("TMPDIR", below("tmp")),
            ("PARTNERDESK_BOOK", self.book().display().to_string()),
            ("USER", "tester".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
            ("TZ", "UTC".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
    }

    /// The program as a command that has not been started.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command
            .args(arguments)
            .env_clear()
            .envs(self.environment())
            .current_dir(self.root.path().join("work"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Starts the program and lets it run.
    pub(crate) fn start(&self, arguments: &[&str]) -> Child {
        self.command(arguments).spawn().expect("the program starts")
    }

    /// Runs the program to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.start(arguments))
    }

    /// Runs the program to its end with something to read.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &[u8]) -> Ran {
        let mut command = self.command(arguments);
        let mut child = command.stdin(Stdio::piped()).spawn().expect("it starts");
        let mut writer = child.stdin.take().expect("its input is a pipe");
        // It may end without reading everything.
        let _ = writer.write_all(input);
        drop(writer);
        Ran::of(child)
    }

    /// Runs the program, which has to do what it was asked.
    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!(ran.code, Some(0), "{}", ran.told(arguments));
        ran.text()
    }

    /// Runs the program with `--json`; it has to do what it was asked.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let arguments = [&["--json"], arguments].concat();
        let text = self.done(&arguments);
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("no JSON ({error}): {text}"))
    }

    /// Runs the program with `--json`; a rule has to refuse it. Gives the codes of the reasons.
    pub(crate) fn refused(&self, arguments: &[&str]) -> Vec<String> {
        let arguments = [&["--json"], arguments].concat();
        let ran = self.run(&arguments);
        assert_eq!(ran.code, Some(3), "{}", ran.told(&arguments));
        let reasons = ran.json()["refused"].clone();
        let reasons = reasons.as_array().expect("a list of reasons");
        let code = |reason: &Value| reason["code"].as_str().expect("a code").to_owned();
        reasons.iter().map(code).collect()
    }

    /// What the journal tells of the desk's work, oldest first: who did what, with what result.
    pub(crate) fn journal(&self) -> Vec<(String, String, String)> {
        let log = self.json(&["log", "list", "--limit", "1000"]);
        let entries = log["entries"].as_array().expect("a list of entries");
        let text = |entry: &Value, field: &str| {
            let text = entry[field].as_str().expect("a text in the entry");
            text.to_owned()
        };
        let entry = |entry| {
            (
                text(entry, "agent"),
                text(entry, "action"),
                text(entry, "result"),
            )
        };
        entries.iter().rev().map(entry).collect()
    }

    /// One customer, as programs read it.
    pub(crate) fn customer(&self, id: &str) -> Value {
        self.json(&["customer", "show", id])
    }

    /// The files beside the book whose names contain this.
    pub(crate) fn files_with(&self, part: &str) -> Vec<String> {
        let folder = self.root.path().join("work");
        let names = fs::read_dir(folder).expect("a directory").map(|entry| {
            let entry = entry.expect("an entry of the directory");
            entry.file_name().to_string_lossy().into_owned()
        });
        names.filter(|name| name.contains(part)).collect()
    }
}

impl Ran {
    /// Waits for the end of a command.
    pub(crate) fn of(child: Child) -> Self {
        let output = child.wait_with_output().expect("the program ends");
        Self {
            code: output.status.code(),
            data: output.stdout,
            talk: String::from_utf8(output.stderr).expect("it talks in UTF-8"),
        }
    }

    /// The data, which has to be text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.data.clone()).expect("the data is text")
    }

    /// The data, which has to be JSON.
    pub(crate) fn json(&self) -> Value {
        let text = self.text();
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("no JSON ({error}): {text}"))
    }

    /// All of it, for the message of a test that fails.
    pub(crate) fn told(&self, arguments: &[&str]) -> String {
        let mut told = String::new();
        let data = String::from_utf8_lossy(&self.data);
        let _ = writeln!(told, "partnerdesk {}", arguments.join(" "));
        let _ = writeln!(told, "ended with {:?}", self.code);
        let _ = write!(told, "data: {data}\ntalk: {}", self.talk);
        told
    }
}

/// A path as an argument.
pub(crate) fn argument(path: &Path) -> &str {
    path.to_str().expect("the test names its files in UTF-8")
}
