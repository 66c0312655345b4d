//! `book info`, `verify`, `backup`, `restore`: the book as a file.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use partnerdesk_ports::BookFile;
use serde::Serialize;

use crate::desk::{Desk, shown};
use crate::exit::Exit;
use crate::failure::Failure;

/// `book ...`
#[derive(Debug, Subcommand)]
pub(crate) enum BookLine {
    Info,
    Verify,
    Backup(PathLine),
    Restore(PathLine),
}

/// A file beside the book.
#[derive(Debug, Args)]
pub(crate) struct PathLine {
    #[arg(value_name = "PATH")]
    path: PathBuf,
}

/// A book, as programs read of it.
#[derive(Debug, Serialize)]
struct InfoShape {
    path: String,
    bytes: u64,
    format: u16,
    customers: u64,
    invitations: u64,
    entries: u64,
    /// The hash of the last entry of the journal, which holds those of all entries before.
    head: String,
}

/// What a check found, as programs read it.
#[derive(Debug, Serialize)]
struct VerifyShape {
    records: u64,
    /// Empty when all is well.
    problems: Vec<String>,
}

/// A file that was written, as programs read it.
#[derive(Debug, Serialize)]
struct BackupShape {
    path: String,
    bytes: u64,
    format: u16,
}

/// What became of the book before, as programs read it.
#[derive(Debug, Serialize)]
struct RestoreShape {
    book: String,
    /// Where the book before is kept, if there was one.
    kept: Option<String>,
}

impl BookLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::Info => info(desk),
            Self::Verify => verify(desk),
            Self::Backup(line) => backup(desk, &line.path),
            Self::Restore(line) => restore(desk, &line.path),
        }
    }
}

fn info(desk: &mut Desk<'_>) -> Result<Exit, Failure> {
    let path = desk.path()?;
    let BookFile {
        path,
        bytes,
        format,
    } = desk.world.shelf.describe(&path)?;
    let book = desk.open()?;
    let counts = book.counts()?;
    let (_, head) = book.head()?;
    if desk.session.json {
        desk.out.json(&InfoShape {
            path: shown(&path),
            bytes,
            format,
            customers: counts.customers,
            invitations: counts.invitations,
            entries: counts.entries,
            head: head.to_string(),
        });
        return Ok(Exit::Done);
    }
    let locale = desk.locale;
    desk.field("cli-field-path", Some(shown(&path)));
    desk.field("cli-field-bytes", Some(locale.number(bytes)));
    desk.field("cli-field-format", Some(format.to_string()));
    desk.field("cli-field-customers", Some(locale.number(counts.customers)));
    desk.field(
        "cli-field-invitations",
        Some(locale.number(counts.invitations)),
    );
    desk.field("cli-field-entries", Some(locale.number(counts.entries)));
    desk.field("cli-field-head", Some(head.to_string()));
    Ok(Exit::Done)
}

fn verify(desk: &mut Desk<'_>) -> Result<Exit, Failure> {
    let report = desk.world.shelf.check(&desk.path()?)?;
    let is_well = report.problems.is_empty();
    if desk.session.json {
        desk.out.json(&VerifyShape {
            records: report.records,
            problems: report.problems,
        });
    } else {
        report
            .problems
            .iter()
            .for_each(|problem| desk.out.line(problem));
        let args = [
            ("records", report.records.into()),
            ("count", report.problems.len().into()),
        ];
        let key = if is_well {
            "cli-book-well"
        } else {
            "cli-book-damaged"
        };
        desk.say(key, &args);
    }
    Ok(if is_well { Exit::Done } else { Exit::Failed })
}

fn backup(desk: &mut Desk<'_>, to: &Path) -> Result<Exit, Failure> {
    if to.symlink_metadata().is_ok() {
        return Err(desk.failed("cli-fail-exists", &[("path", shown(to).into())]));
    }
    let written = desk.world.shelf.backup(&desk.path()?, to)?;
    if desk.session.json {
        desk.out.json(&BackupShape {
            path: shown(&written.path),
            bytes: written.bytes,
            format: written.format,
        });
        return Ok(Exit::Done);
    }
    let args = [
        ("path", shown(&written.path).into()),
        ("bytes", written.bytes.into()),
    ];
    desk.say("cli-book-backed-up", &args);
    Ok(Exit::Done)
}

fn restore(desk: &mut Desk<'_>, from: &Path) -> Result<Exit, Failure> {
    desk.require_writable()?;
    let path = desk.path()?;
    let kept = desk.world.shelf.restore(&path, from)?;
    if desk.session.json {
        desk.out.json(&RestoreShape {
            book: shown(&path),
            kept: kept.as_deref().map(shown),
        });
        return Ok(Exit::Done);
    }
    desk.say("cli-book-restored", &[("path", shown(from).into())]);
    if let Some(kept) = kept {
        desk.say("cli-book-kept", &[("path", shown(&kept).into())]);
    }
    Ok(Exit::Done)
}
