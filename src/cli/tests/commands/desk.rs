//! A desk to try commands at: one book in memory, a folder for files, a clock that stands still
//! until it is moved, identities in order.

use std::cell::{Cell, RefCell};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use jiff::tz::TimeZone;
use partnerdesk_cli::{
    Answer, Exit, Invocation, SampleKind, Streams, Surroundings, Terminal, World, parse, run,
};
use partnerdesk_config::{Directories, Environment, Settings};
use partnerdesk_domain::Timestamp;
use partnerdesk_exchange::read_templates;
use serde_json::Value;
use tempfile::TempDir;

use crate::shelf::MemoryShelf;

/// A customer of ours, as `Desk::with_contoso` has it.
pub(crate) const CONTOSO: &str = "6b1f0a52-0000-4000-8000-00000000002e";
/// 2026-11-22T10:00:00Z.
const NOW: i64 = 1_795_341_600_000;

/// What a command said, and how it ended.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) exit: Exit,
    pub(crate) data: String,
    pub(crate) talk: String,
}

impl Said {
    /// The answer for programs.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.data).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// The codes of a refusal, in order; the exit must agree.
    #[track_caller]
    pub(crate) fn refused(&self) -> Vec<String> {
        assert_eq!(self.exit, Exit::Refused, "{self:?}");
        let json = self.json();
        let reasons = json["refused"].as_array().expect("a list of reasons");
        let code = |reason: &Value| reason["code"].as_str().expect("a code").to_owned();
        reasons.iter().map(code).collect()
    }

    /// The same, if all went well.
    #[track_caller]
    pub(crate) fn done(self) -> Self {
        assert_eq!(self.exit, Exit::Done, "{self:?}");
        self
    }
}

/// Where commands are tried.
pub(crate) struct Desk {
    pub(crate) shelf: MemoryShelf,
    pub(crate) folder: TempDir,
    pub(crate) now: Cell<i64>,
    pub(crate) terminal: Cell<Terminal>,
    pub(crate) input: RefCell<Vec<u8>>,
    pub(crate) settings: RefCell<Settings>,
    /// Whether the person asks to stop as soon as anybody listens.
    pub(crate) impatient: Cell<bool>,
    next: Cell<u128>,
}

impl Desk {
    /// A desk without a book.
    pub(crate) fn new() -> Self {
        Self {
            shelf: MemoryShelf::default(),
            folder: TempDir::new().unwrap(),
            now: Cell::new(NOW),
            terminal: Cell::default(),
            input: RefCell::default(),
            settings: RefCell::default(),
            impatient: Cell::new(false),
            next: Cell::new(0x01a0_0000_0000_7000_8000_0000_0000_0000),
        }
    }

    /// A desk whose book knows who we are, and one customer.
    pub(crate) fn with_contoso() -> Self {
        let desk = Self::new();
        desk.run(
            "account set --name Lindtal --country DE --tenant 00000000-0000-4000-8000-000000000005",
        )
        .done();
        desk.run(&format!(
            "customer add {CONTOSO} --name Contoso --domain contoso.example --country DE"
        ))
        .done();
        desk
    }

    /// A home of which only the folder is known.
    fn environment(&self) -> Environment {
        let place = |name: &str| self.folder.path().join(name);
        Environment {
            directories: Some(Directories {
                data: place("data"),
                config: place("config"),
                state: place("state"),
            }),
            ..Environment::default()
        }
    }

    /// Where the book is.
    pub(crate) fn book_path(&self) -> PathBuf {
        self.path("desk.redb")
    }

    /// A file in the folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file into the folder, and gives its path as a word.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        std::fs::write(self.path(name), text).unwrap();
        self.path(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    /// Parses a line as the program does.
    pub(crate) fn parse(&self, words: &[&str]) -> Result<Invocation, Answer> {
        let environment = Environment::default();
        let book = self.book_path();
        let named = ["partnerdesk", "--book", book.to_str().unwrap()];
        let words = named.iter().chain(words).map(OsString::from);
        let settings = self.settings.borrow();
        let surroundings = Surroundings {
            environment: &environment,
            settings: &settings,
            login: Some("li.na"),
            zone: &TimeZone::UTC,
        };
        parse(words, surroundings)
    }

    /// Carries out a line of words without spaces in them.
    #[track_caller]
    pub(crate) fn run(&self, line: &str) -> Said {
        self.run_words(&line.split_whitespace().collect::<Vec<_>>())
    }

    /// Carries out words.
    #[track_caller]
    pub(crate) fn run_words(&self, words: &[&str]) -> Said {
        let (mut data, mut talk) = (Vec::new(), Vec::new());
        let streams = Streams {
            input: Box::new(std::io::Cursor::new(self.input.borrow().clone())),
            data: Box::new(&mut data),
            talk: Box::new(&mut talk),
            terminal: self.terminal.get(),
        };
        let exit = match self.parse(words) {
            Err(answer) => answer.tell(streams),
            Ok(Invocation::Command(line)) => {
                let settings = self.settings.borrow();
                let environment = self.environment();
                let folder = environment.directories.as_ref().map(Directories::templates);
                let (templates, _) = read_templates(&folder.unwrap_or_default());
                let world = World {
                    shelf: &self.shelf,
                    environment: &environment,
                    settings: &settings,
                    templates: &templates,
                    clock: &|| Timestamp(self.now.get()),
                    fresh: &|| self.fresh(),
                    sample: &|kind, customers, path| write_sample(kind, customers, path),
                    listen: &|| Arc::new(AtomicBool::new(self.impatient.get())),
                };
                run(*line, &world, streams)
            }
            Ok(other) => panic!("{words:?} opens the program: {other:?}"),
        };
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Said {
            exit,
            data: text(data),
            talk: text(talk),
        }
    }

    fn fresh(&self) -> u128 {
        self.next.set(self.next.get() + (1 << 80) + 1);
        self.next.get()
    }

    /// Lets a number of days go by.
    pub(crate) fn wait_days(&self, days: i64) {
        self.now.set(self.now.get() + days * 86_400_000);
    }
}

/// Stands in for the sample: says what was asked for.
fn write_sample(
    kind: SampleKind,
    customers: u32,
    path: &Path,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    Ok(std::fs::write(path, format!("{kind:?} {customers}"))?)
}
