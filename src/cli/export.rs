//! `export`: customers, or the subscriptions of one, to a file that appears whole or not at all.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;
use partnerdesk_domain::{Action, CustomerId};
use partnerdesk_exchange::{
    Contents, ExportError, Target, Which, to_file, write_customers, write_subscriptions,
};
use partnerdesk_ports::Query;
use partnerdesk_search::Sort;

use crate::desk::{Desk, shown};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{FileFormat, overwrite};
use crate::output::Data;
use crate::value;

/// `export`
#[derive(Debug, Args)]
pub(crate) struct ExportLine {
    #[arg(value_name = "PATH")]
    path: PathBuf,
    #[arg(long)]
    full: bool,
    #[arg(long, value_name = "FORMAT", value_parser = value::coded(&FileFormat::ALL, FileFormat::code))]
    format: Option<FileFormat>,
    #[arg(long, value_name = "FILTER", allow_hyphen_values = true)]
    filter: Option<String>,
    #[arg(long, value_name = "ID", value_parser = value::customer(), conflicts_with_all = ["filter", "full"])]
    subscriptions_of: Option<CustomerId>,
    #[arg(long)]
    force: bool,
}

impl ExportLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        desk.require(Action::ExportCustomers)?;
        let query = Query {
            filter: desk.filter(self.filter.as_slice())?,
            sort: Sort::default(),
        };
        let contents = if self.full {
            Contents::Full
        } else {
            Contents::Portal
        };
        let format = desk.format(FileFormat::of(self.format, &self.path));
        let book = desk.open()?;
        let go_on = desk.until_stopped();
        let mut progress = |_| go_on();
        let which = Which::Query(&query);
        let fill = |out: &mut dyn Write| match self.subscriptions_of {
            Some(id) => write_subscriptions(&*book, id, format, out, &mut progress),
            None => write_customers(&*book, which, contents, format, out, &mut progress),
        };
        desk.write_out(&self.path, self.force, fill)
    }
}

impl Desk<'_> {
    /// Writes rows to a file, or to the output when the path is `-`.
    pub(crate) fn write_out(
        &mut self,
        path: &Path,
        force: bool,
        fill: impl FnOnce(&mut dyn Write) -> Result<u64, ExportError>,
    ) -> Result<Exit, Failure> {
        if path == Path::new("-") {
            let filled = fill(&mut Data(&mut self.out));
            // Whoever reads may stop reading; what else goes wrong is told at the end.
            return match filled {
                Err(_) if self.out.is_closed() => Ok(Exit::Done),
                filled => filled
                    .map(|_| Exit::Done)
                    .map_err(|error| self.export_failure(path, error)),
            };
        }
        let target = Target {
            path,
            overwrite: overwrite(force),
        };
        let written = to_file(target, fill).map_err(|error| self.export_failure(path, error))?;
        if self.session.json {
            self.out.json(&serde_json::json!({
                "path": shown(&written.path),
                "rows": written.rows,
            }));
        } else {
            let args = [
                ("path", shown(&written.path).into()),
                ("rows", written.rows.into()),
            ];
            self.say("cli-exported", &args);
        }
        Ok(Exit::Done)
    }
}
