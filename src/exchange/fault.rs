//! Everything that can be wrong with a table, as data: with the whole of it, with one row,
//! or with the reading. The sentences are English; `code` is what programs may rely on.

use std::io;

use thiserror::Error;

/// Why a file is not read at all. Nothing of it was used.
#[derive(Debug, Error)]
pub enum Refused {
    /// The file holds nothing but blank lines.
    #[error("the file is empty; export the list again")]
    Empty,
    /// The file is a spreadsheet's own format.
    #[error(
        "the file is a workbook and not a CSV file; open it in the spreadsheet and save it as CSV (UTF-8)"
    )]
    Workbook,
    /// The first line is not text.
    #[error("the file is not text, so it cannot be a CSV file; check that it is the right one")]
    Binary,
    /// The first line names no column.
    #[error("the first line names no column; it must hold the column names")]
    NoHeader,
    /// The first line does not end where a line of column names should.
    #[error("the first line is no list of column names: {0}")]
    BrokenHeader(RowFault),
    /// More columns than a customer list can have.
    #[error(
        "the first line names {found} columns, and at most {limit} are read; check that it is the right file"
    )]
    TooManyColumns {
        /// How many there are.
        found: usize,
        /// How many are read at most.
        limit: usize,
    },
    /// Two columns have the same name, so that neither can be trusted.
    #[error("the column {} stands there twice; remove or rename one of them", shown(.name))]
    DuplicateColumn {
        /// The name as it stands in the file.
        name: String,
    },
    /// No column says which record a row is about.
    #[error("there is no column {}; the columns are {}", listed(.wanted, " or "), listed(.found, ", "))]
    NoIdentityColumn {
        /// The names of which one is needed.
        wanted: Vec<String>,
        /// The names that stand in the file.
        found: Vec<String>,
    },
    /// The file could not be read.
    #[error("the file cannot be read: {0}")]
    Unreadable(#[source] io::Error),
}

/// Why reading ended before the file did. What was returned until then stands.
#[derive(Debug, Error)]
pub enum Stopped {
    /// The file has more rows than are read.
    #[error("the file has more than {limit} rows; split it and go on with the rest")]
    TooManyRows {
        /// How many rows are read at most.
        limit: u64,
    },
    /// The file could not be read further.
    #[error("the file cannot be read further: {0}")]
    Unreadable(#[source] io::Error),
}

/// A row that cannot be used. The rows around it can.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadRow {
    /// The line on which the fault lies, counted from 1: where the row begins or, if one
    /// field does not end as it should, where that field begins.
    pub line: u64,
    /// The last line that belongs to the row: lines up to here hold nothing else.
    pub last_line: u64,
    /// The column at fault, if it is one column and has a name.
    pub column: Option<String>,
    /// What is wrong.
    pub reason: RowFault,
    /// The fields as they stand in the file, so that they can be mended. Empty when a copy
    /// could later pass for a good row: when a field is cut short or does not end for sure.
    pub fields: Vec<Vec<u8>>,
}

/// What can be wrong with one row as such, whatever it is about.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RowFault {
    /// The row has more or fewer fields than there are columns.
    #[error("{found} fields where there are {expected} columns")]
    ColumnCount {
        /// How many columns there are.
        expected: usize,
        /// How many fields the row has.
        found: usize,
    },
    /// A field is larger than any field may be.
    #[error("a field of more than {limit} bytes")]
    FieldTooLong {
        /// The largest size, in bytes of UTF-8.
        limit: usize,
    },
    /// A field begins with a quote that nothing ends, so that it took in the rest of the file.
    #[error("a quote that is never closed; every line after it was read as part of this field")]
    UnterminatedQuote,
    /// A quoted field goes on after its closing quote, so that nobody can say where it ends.
    #[error(
        "text after a closing quote; write a quote inside quotes twice, and look for one that was left open"
    )]
    StrayQuote,
    /// A field holds bytes that are no characters in the encoding of the file.
    #[error("bytes that are no text in this encoding")]
    NotText,
    /// A field holds the character NUL.
    #[error("a NUL character")]
    NulCharacter,
}

impl RowFault {
    /// A name that stays the same in every language and version.
    pub fn code(&self) -> &'static str {
        match self {
            Self::ColumnCount { .. } => "column-count",
            Self::FieldTooLong { .. } => "field-too-long",
            Self::UnterminatedQuote => "unterminated-quote",
            Self::StrayQuote => "stray-quote",
            Self::NotText => "not-text",
            Self::NulCharacter => "nul-character",
        }
    }
}

/// Names come out of a file: they are quoted with their control characters escaped, and a
/// message stays a message however many there are.
fn listed(names: &[String], between: &str) -> String {
    const AT_MOST: usize = 12;
    let mut list: Vec<_> = names.iter().take(AT_MOST).map(|name| shown(name)).collect();
    if AT_MOST < names.len() {
        list.push("...".to_owned());
    }
    list.join(between)
}

fn shown(name: &str) -> String {
    const AT_MOST: usize = 60;
    let short: String = name.chars().take(AT_MOST).collect();
    let rest = if short.len() < name.len() { "..." } else { "" };
    format!("{short:?}{rest}")
}
