//! Where the files of one size stand, how the program is run on them, and how they are asked.

use std::path::{Path, PathBuf};
use std::process::Command;

use partnerdesk_domain::{Actor, AgentName, CustomerId, OperationId, Role, Tag, Timestamp};
use partnerdesk_ports::{Book, Page, Query, Shelf, Start, Verdict, Window, Write};
use partnerdesk_sample::Sample;
use partnerdesk_search::{Filter, Sort};
use partnerdesk_store_redb::RedbShelf;

use crate::report::{Checked, Report, because, check};

/// The program that is measured.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_partnerdesk");
/// The end of the sample's month, the same in every run.
pub(crate) const NOW: Timestamp = Timestamp(1_795_305_600_000);
/// What the list shows when nobody asked for anything else.
pub(crate) const DEFAULT: &str = "rel:none,active,ending";
/// How many rows a window of these measurements has.
pub(crate) const ROWS: usize = 50;

/// How many lines of the list have to stand on the first screen.
pub(crate) const FIRST: usize = 48;
/// How many letters of a name are looked for.
const LETTERS: usize = 8;

/// The files of one size.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    /// Where they stand.
    pub(crate) folder: PathBuf,
    /// How many customers there are.
    pub(crate) size: u64,
    /// What they are made from.
    pub(crate) seed: u64,
    /// Whether few repetitions are enough.
    pub(crate) quick: bool,
}

impl Place {
    /// One of its files.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The book.
    pub(crate) fn book(&self) -> PathBuf {
        self.file("book.redb")
    }

    /// The sample that the book is made from.
    pub(crate) fn sample(&self) -> Sample {
        Sample {
            seed: self.seed,
            customers: self.size,
            now: NOW,
        }
    }

    /// Where its figures go.
    pub(crate) fn report(&self) -> Report {
        Report { size: self.size }
    }

    /// Whether there are so many customers that fewer repetitions have to do.
    pub(crate) fn is_large(&self) -> bool {
        500_000 <= self.size
    }

    /// How often to repeat something.
    pub(crate) fn times(&self, usual: usize, quick: usize) -> usize {
        if self.quick { quick } else { usual }
    }

    /// Opens the book.
    pub(crate) fn open(&self) -> Checked<Box<dyn Book>> {
        open(&self.book())
    }

    /// The program on the book, with nothing of the person who runs the measurement.
    pub(crate) fn program(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command.args(arguments).env_clear().envs(self.environment());
        command
    }

    /// A part of the run on this size, as a process of its own.
    pub(crate) fn part(&self, part: &str) -> Checked<Command> {
        let mut command = Command::new(std::env::current_exe().map_err(because)?);
        let folder = self.folder.parent().ok_or("it is a folder in another")?;
        command.args(["--part", part, "--seed", &self.seed.to_string(), "--folder"]);
        command.arg(folder).arg(self.size.to_string());
        if self.quick {
            command.arg("--quick");
        }
        Ok(command)
    }

    /// The environment of the program.
    pub(crate) fn environment(&self) -> Vec<(String, String)> {
        let below = |name: &str| self.file(name).display().to_string();
        [
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("HOME", below("home")),
            ("XDG_CONFIG_HOME", below("home/config")),
            ("XDG_DATA_HOME", below("home/data")),
            ("XDG_STATE_HOME", below("home/state")),
            ("TMPDIR", self.folder.display().to_string()),
            ("PARTNERDESK_BOOK", self.book().display().to_string()),
            ("USER", "bench".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
            ("TZ", "UTC".to_owned()),
            ("TERM", "xterm-256color".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
    }
}

/// Opens a book.
pub(crate) fn open(path: &Path) -> Checked<Box<dyn Book>> {
    RedbShelf::default().open(path).map_err(because)
}

/// A window of the list, at a rank.
pub(crate) fn page(book: &dyn Book, filter: &str, sort: Sort, rank: u64) -> Checked<Page> {
    let filter = Filter::parse(filter).map_err(|problem| format!("{problem:?}"))?;
    let window = Window {
        start: Start::Rank(rank),
        len: ROWS,
    };
    let page = book
        .page(&Query { filter, sort }, window)
        .map_err(because)?;
    let shown = page.rows.len() as u64;
    let due = (page.total - page.start.min(page.total)).min(ROWS as u64);
    check(shown == due, || {
        format!("{shown} rows were given where {due} were due")
    })?;
    Ok(page)
}

/// The first letters of the names that the first screen has to show; columns may cut the rest.
pub(crate) fn first_names(place: &Place) -> Checked<Vec<String>> {
    let book = place.open()?;
    let page = page(&*book, DEFAULT, Sort::default(), 0)?;
    let names = page.rows.iter().take(FIRST);
    Ok(names
        .map(|row| row.name.as_str().chars().take(LETTERS).collect())
        .collect())
}

/// Customers that the changes of a measurement are about.
pub(crate) fn customers(book: &dyn Book) -> Checked<Vec<CustomerId>> {
    let page = page(book, DEFAULT, Sort::default(), 0)?;
    Ok(page.rows.iter().map(|row| row.id).collect())
}

/// The next change of a customer: its label comes or goes, so that every one changes something
/// and no record grows.
pub(crate) fn next_change(book: &dyn Book, customer: CustomerId, mark: u128) -> Checked<Write> {
    let tag = Tag::parse("bench").map_err(|problem| format!("{problem:?}"))?;
    let found = book.customer(customer).map_err(because)?;
    let found = found.ok_or("the customer is not there")?;
    let (add, remove) = if found.tags.contains(&tag) {
        (Vec::new(), vec![tag])
    } else {
        (vec![tag], Vec::new())
    };
    Ok(Write {
        operation: OperationId(mark),
        actor: actor(),
        at: NOW,
        command: partnerdesk_domain::Command::ChangeTags {
            customer,
            add,
            remove,
        },
        expected: None,
        undoes: None,
    })
}

/// Submits a change, which has to be written.
pub(crate) fn change(book: &mut dyn Book, write: &Write) -> Checked<()> {
    let verdict = book.submit(write).map_err(because)?;
    check(matches!(verdict, Verdict::Applied { .. }), || {
        format!("it was not written: {verdict:?}")
    })
}

/// Who works in these measurements.
pub(crate) fn actor() -> Actor {
    Actor {
        name: AgentName::parse("bench").expect("it is a plain word"),
        role: Role::AdminAgent,
    }
}

/// A path as an argument.
pub(crate) fn argument(path: &Path) -> &str {
    path.to_str().expect("the folder is named in UTF-8")
}
