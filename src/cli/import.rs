//! `import`: a file into the book, with a bar of its progress and a summary. What a row may
//! change is the domain's business, how it is read is the exchange's.

pub(crate) mod failure;
mod progress;
mod summary;

use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::Args;
use partnerdesk_domain::{CustomerId, OperationId};
use partnerdesk_exchange::{
    ImportError, ImportOptions, Overwrite, Report, Stamps, import, rejected_path,
};
use partnerdesk_ports::{Book, MemoryBook, StoreError};

use crate::deed::Mode;
use crate::desk::{Desk, shown};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;
use failure::import_failure;
use progress::Bar;
use summary::Summary;

/// As much of a file as tells whether it is one that can be read.
const BEGINNING: u64 = 256 * 1024;

/// `import`
#[derive(Debug, Args)]
pub(crate) struct ImportLine {
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "ID", value_parser = value::customer())]
    subscriptions_of: Option<CustomerId>,
    #[arg(long)]
    dry_run: bool,
}

impl ImportLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mode = Mode::of(self.dry_run);
        let mut options = ImportOptions::new(desk.session.actor.clone());
        options.subscriptions_of = self.subscriptions_of;
        options.dry_run = self.dry_run;
        let file = self.open(desk)?;
        let size = file.metadata().map_or(0, |it| it.len());
        if mode == Mode::Real {
            desk.require_writable()?;
            self.refuse_before_a_book_is_made(desk, &options)?;
            options.rejects = Some((rejected_path(&self.file), Overwrite::Replace));
        }
        let mut book = desk.open_or_create(mode)?;
        let report = Self::carry_out(desk, file, size, &mut *book, &options)?;
        if !self.dry_run && 0 < report.counts.added + report.counts.changed {
            // What was brought in is in the book, and is found, with or without it.
            let _ = book.prepare();
        }
        self.tell(desk, report)
    }

    fn open(&self, desk: &Desk<'_>) -> Result<File, Failure> {
        File::open(&self.file).map_err(|error| {
            let detail = error.to_string();
            let args = [
                ("path", shown(&self.file).into()),
                ("detail", detail.into()),
            ];
            desk.failed("cli-fail-read", &args)
        })
    }

    /// A file that is refused whole leaves nothing behind, not even an empty book.
    fn refuse_before_a_book_is_made(
        &self,
        desk: &Desk<'_>,
        options: &ImportOptions,
    ) -> Result<(), Failure> {
        let opened = desk.world.shelf.open(&desk.path()?);
        if !matches!(opened, Err(StoreError::Missing(_))) {
            return Ok(());
        }
        let beginning = self.open(desk)?.take(BEGINNING);
        let options = ImportOptions {
            dry_run: true,
            ..options.clone()
        };
        let mut stamps = Stamps {
            now: &mut || desk.now(),
            operation: &mut || OperationId((desk.world.fresh)()),
        };
        let mut go_on = |_: &_| ControlFlow::Continue(());
        let mut nothing = MemoryBook::default();
        match import(beginning, &mut nothing, &options, &mut stamps, &mut go_on) {
            Err(ImportError::Incomplete(_)) | Ok(_) => Ok(()),
            Err(error) => Err(import_failure(desk, error)),
        }
    }

    fn carry_out(
        desk: &Desk<'_>,
        file: File,
        size: u64,
        book: &mut dyn Book,
        options: &ImportOptions,
    ) -> Result<Report, Failure> {
        let go_on = desk.until_stopped();
        let bar = Bar::new(desk, size);
        let mut stamps = Stamps {
            now: &mut || desk.now(),
            operation: &mut || OperationId((desk.world.fresh)()),
        };
        let mut listen = |progress: &partnerdesk_exchange::Progress| {
            bar.show(desk.locale, progress);
            go_on()
        };
        let report = import(file, book, options, &mut stamps, &mut listen);
        bar.clear();
        report.map_err(|error| import_failure(desk, error))
    }

    fn tell(&self, desk: &mut Desk<'_>, report: Report) -> Result<Exit, Failure> {
        let summary = Summary::of(&report, self.dry_run);
        if desk.session.json {
            desk.out.json(&summary);
        } else {
            summary.tell(desk);
        }
        summary::ended(desk, report)
    }
}
