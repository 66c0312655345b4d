//! The rows that could not be used, kept in a table of their own: why, and then the row as
//! it was, so that a person can mend it in place and import that file.
//! It decides nothing about rows.

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::atomic_file::{AtomicFile, FileError, Overwrite};
use crate::formula;
use crate::headers::Headers;

/// The columns that come before those of the original.
const REASONS: [&str; 3] = ["line", "column", "reason"];

/// Lets a spreadsheet see that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Where the rejected rows of a file are kept: `customers.csv` has them in
/// `customers.rejected.csv` beside it.
pub fn rejected_path(source: &Path) -> PathBuf {
    source.with_extension("rejected.csv")
}

/// The table of rejected rows. No file is made before the first row, and it appears only
/// when it is finished.
#[derive(Debug)]
pub struct RejectedFile {
    target: PathBuf,
    overwrite: Overwrite,
    columns: Vec<String>,
    /// How many columns of the original are reasons themselves: those of a file that was
    /// rejected before, which would otherwise stand there twice.
    stale: usize,
    writer: Option<csv::Writer<AtomicFile>>,
    rows: u64,
}

/// A table of rejected rows that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Where it is.
    pub path: PathBuf,
    /// How many rows it holds.
    pub rows: u64,
}

impl RejectedFile {
    /// Prepares to keep rows of a table with these columns; touches no file.
    pub fn new(target: PathBuf, headers: &Headers, overwrite: Overwrite) -> Self {
        let columns = headers.names();
        let is_stale =
            columns.len() > REASONS.len() && columns.starts_with(&REASONS.map(str::to_owned));
        let stale = if is_stale { REASONS.len() } else { 0 };
        Self {
            target,
            overwrite,
            columns: columns[stale..].to_vec(),
            stale,
            writer: None,
            rows: 0,
        }
    }

    /// Keeps one row: the line it came from, the column at fault if it is one, the reason
    /// as a sentence, and the fields of the original in their order.
    pub fn add<Field: AsRef<[u8]>>(
        &mut self,
        line: u64,
        column: Option<&str>,
        reason: &str,
        fields: &[Field],
    ) -> Result<(), FileError> {
        let line = line.to_string();
        let why = [line.as_str(), column.unwrap_or_default(), reason];
        let why = why.iter().map(|text| text.as_bytes());
        let original = fields.iter().skip(self.stale).map(AsRef::as_ref);
        let cells = why.chain(original).map(formula::neutralise_bytes);
        let written = self.writer()?.write_record(cells);
        written.map_err(|error| self.failed(error.into()))?;
        self.rows += 1;
        Ok(())
    }

    /// Puts the table in its place. Nothing if no row was kept.
    pub fn finish(mut self) -> Result<Option<Kept>, FileError> {
        let Some(writer) = self.writer.take() else {
            return Ok(None);
        };
        let file = writer.into_inner();
        file.map_err(|error| self.failed(error.into_error()))?
            .commit()?;
        let (path, rows) = (self.target, self.rows);
        Ok(Some(Kept { path, rows }))
    }

    fn writer(&mut self) -> Result<&mut csv::Writer<AtomicFile>, FileError> {
        let begun = match self.writer.take() {
            Some(writer) => writer,
            None => self.begin()?,
        };
        Ok(self.writer.insert(begun))
    }

    fn begin(&self) -> Result<csv::Writer<AtomicFile>, FileError> {
        let mut file = AtomicFile::create(&self.target, self.overwrite)?;
        let marked = file.write_all(BYTE_ORDER_MARK.as_bytes());
        marked.map_err(|error| self.failed(error))?;
        // A row keeps as many fields as it had, which may be the reason it is here.
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(file);
        let columns = self.columns.iter().map(String::as_str);
        let names = REASONS.into_iter().chain(columns).map(formula::neutralise);
        let written = writer.write_record(names.map(Cow::into_owned));
        written.map_err(|error| self.failed(error.into()))?;
        Ok(writer)
    }

    fn failed(&self, source: io::Error) -> FileError {
        let path = self.target.clone();
        FileError::Io { path, source }
    }
}
