//! `log list`, `verify`, `export`, `undo`: the journal of everything that was done or tried.

mod list;
mod undo;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use partnerdesk_domain::{Action, CustomerId};
use partnerdesk_exchange::write_log;
use partnerdesk_ports::{LogQuery, LogScope};
use partnerdesk_search::LogFilter;
use serde::Serialize;

use crate::argv::unshielded;
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::FileFormat;
use crate::value;

/// `log ...`
#[derive(Debug, Subcommand)]
pub(crate) enum LogLine {
    List(list::ListLine),
    Verify,
    Export(ExportLine),
    Undo(undo::UndoLine),
}

/// Which entries.
#[derive(Debug, Args)]
pub(crate) struct Which {
    #[arg(long)]
    all: bool,
    #[arg(long, value_name = "ID", value_parser = value::customer(), conflicts_with = "all")]
    customer: Option<CustomerId>,
}

/// `log export`
#[derive(Debug, Args)]
pub(crate) struct ExportLine {
    #[arg(value_name = "PATH")]
    path: PathBuf,
    #[command(flatten)]
    which: Which,
    #[arg(
        long,
        value_name = "FILTER",
        allow_hyphen_values = true,
        default_value = "",
        hide_default_value = true
    )]
    filter: String,
    #[arg(long, value_name = "FORMAT", value_parser = value::coded(&FileFormat::ALL, FileFormat::code))]
    format: Option<FileFormat>,
    #[arg(long)]
    force: bool,
}

/// What a walk along the journal found, as programs read it.
#[derive(Debug, Serialize)]
struct VerifyShape {
    entries: u64,
    head: String,
    broken: Option<BrokenShape>,
}

#[derive(Debug, Serialize)]
struct BrokenShape {
    entry: u64,
    problem: String,
}

impl LogLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::List(line) => line.run(desk),
            Self::Verify => verify(desk),
            Self::Export(line) => line.run(desk),
            Self::Undo(line) => line.run(desk),
        }
    }
}

impl Which {
    fn scope(&self) -> LogScope {
        match (self.customer, self.all) {
            (Some(id), _) => LogScope::Customer(id),
            (None, true) => LogScope::All,
            (None, false) => LogScope::Desk,
        }
    }
}

/// The filter that these words make.
fn log_filter(desk: &Desk<'_>, words: &[String]) -> LogFilter {
    let words: Vec<String> = words.iter().map(|word| unshielded(word)).collect();
    let now = desk.now();
    LogFilter::parse_with(&words.join(" "), |typed| desk.locale.period(typed, now))
}

fn verify(desk: &mut Desk<'_>) -> Result<Exit, Failure> {
    let report = desk.open()?.verify_journal()?;
    let exit = match &report.broken {
        None => Exit::Done,
        Some(_) => Exit::Failed,
    };
    if desk.session.json {
        desk.out.json(&VerifyShape {
            entries: report.entries,
            head: report.head.to_string(),
            broken: report.broken.map(|(entry, problem)| BrokenShape {
                entry: entry.0,
                problem,
            }),
        });
        return Ok(exit);
    }
    let args = [
        ("count", report.entries.into()),
        ("head", report.head.to_string().into()),
    ];
    match report.broken {
        None => {
            let text = desk.locale.with("cli-log-whole", &args);
            desk.out.line(&text);
        }
        Some((entry, problem)) => {
            let args = [
                ("entry", entry.0.to_string().into()),
                ("problem", problem.into()),
            ];
            let text = desk.locale.with("cli-log-broken", &args);
            desk.out.line(&text);
            desk.say("cli-log-broken.fix", &[]);
        }
    }
    Ok(exit)
}

impl ExportLine {
    fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        desk.require(Action::SeeLog)?;
        let book = desk.open()?;
        let query = LogQuery {
            scope: self.which.scope(),
            filter: log_filter(desk, &[self.filter]),
            ..LogQuery::default()
        };
        let format = desk.format(FileFormat::of(self.format, &self.path));
        let go_on = desk.until_stopped();
        let mut progress = |_| go_on();
        desk.write_out(&self.path, self.force, |out| {
            write_log(&*book, &query, format, out, &mut progress)
        })
    }
}
