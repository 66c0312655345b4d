//! Writes customers, subscriptions and the activity log to files: as the portal's table, as our
//! own full one, or as lines of JSON. A file appears whole or not at all.

mod customers;
mod log;
mod subscriptions;
mod table;

use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use partnerdesk_domain::CustomerId;
use partnerdesk_ports::{Query, StoreError};
use thiserror::Error;

use crate::atomic_file::{AtomicFile, FileError, Overwrite};

pub use customers::{write_customers, write_given};
pub use log::write_log;
pub use subscriptions::write_subscriptions;
pub(crate) use table::begin_csv;

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvStyle {
    /// Begin with a byte order mark: without one, spreadsheets take UTF-8 for something else.
    pub byte_order_mark: bool,
    /// End lines with CRLF rather than LF.
    pub crlf: bool,
}

impl Default for CsvStyle {
    /// What spreadsheets like best: both.
    fn default() -> Self {
        Self {
            byte_order_mark: true,
            crlf: true,
        }
    }
}

/// In which form a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A table. Cells that a spreadsheet could take for formulas get a `'` before them, which
    /// an import takes away again.
    Csv(CsvStyle),
    /// One JSON object a line, in UTF-8. Texts are exactly as in the book.
    JsonLines,
}

/// How much of each customer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contents {
    /// What the portal's own list has.
    Portal,
    /// Everything that another book can take over, and a few stamps.
    Full,
}

/// Which customers are written.
#[derive(Debug, Clone, Copy)]
pub enum Which<'a> {
    /// Those that a query lets through, in name order; its sort order does not matter.
    Query(&'a Query),
    /// These, in this order. One that is not in the book any more is left out.
    Selection(&'a [CustomerId]),
}

/// Where a file goes.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The path.
    pub path: &'a Path,
    /// What to do about a file that is there already.
    pub overwrite: Overwrite,
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Where it is.
    pub path: PathBuf,
    /// How many rows it holds, the header not counted.
    pub rows: u64,
}

/// Why nothing was exported. A file that was there before is untouched.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The file cannot be written.
    #[error(transparent)]
    File(#[from] FileError),
    /// What writes the rows failed.
    #[error("the export cannot be written: {0}")]
    Unwritable(#[from] io::Error),
    /// The book cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The customer whose subscriptions were asked for is not in the book.
    #[error("there is no customer {0} in the book")]
    NoSuchCustomer(CustomerId),
    /// It was told to stop.
    #[error("the export was stopped; nothing was written")]
    Interrupted,
}

/// What hears how many rows are written so far, every few hundred, and may ask to stop.
pub type RowsWritten<'a> = dyn FnMut(u64) -> ControlFlow<()> + 'a;

/// Writes to a file, which appears only when `rows` has written all of it. `rows` answers
/// with their number; it calls one of `write_customers`, `write_subscriptions`, `write_log`.
pub fn to_file(
    target: Target<'_>,
    rows: impl FnOnce(&mut dyn io::Write) -> Result<u64, ExportError>,
) -> Result<Exported, ExportError> {
    let mut file = AtomicFile::create(target.path, target.overwrite)?;
    let rows = rows(&mut file)?;
    file.commit()?;
    let path = target.path.to_owned();
    Ok(Exported { path, rows })
}
