//! The rows of a list of customers, whatever its form: what each says, and how it stood in the
//! file in case it cannot be used.

mod lines;
mod table;

use std::io::{Cursor, Read};

use partnerdesk_domain::{Refusal, Refused as NotAllowed};

use crate::attribute::Attribute;
use crate::cell::{CellFault, CellReason};
use crate::decode::Encoding;
use crate::fault::{BadRow, Refused, Stopped};
use crate::headers::Headers;
use crate::import::{ImportError, Shape};
use crate::json::CustomerJson;
use crate::records::Records;
use crate::splitter::Limits;
use crate::subscriptions::Column;

/// How many bytes at the start tell a table from lines of JSON.
const PREFIX: u64 = 64;

/// The rows of a list of customers.
pub(super) trait CustomerRows {
    /// What the file is.
    fn shape(&self) -> Shape;

    /// The columns under which rows that cannot be used are kept.
    fn headers(&self) -> &Headers;

    /// The encoding as far as it is known.
    fn encoding(&self) -> Encoding;

    /// How many bytes of the file were read.
    fn bytes_read(&self) -> u64;

    /// The next row; nothing at the end.
    fn next(&mut self) -> Result<Option<Row>, Stopped>;

    /// The name of the column in which an attribute stands.
    fn column(&self, attribute: Attribute) -> Option<String>;
}

/// A row as it came.
pub(super) struct Row {
    /// The line on which it begins.
    pub(super) line: u64,
    /// What it says.
    pub(super) told: Result<CustomerJson, Broken>,
    /// Its fields as they stood there.
    pub(super) fields: Vec<Vec<u8>>,
}

/// Why a row cannot be used.
pub(super) struct Broken {
    pub(super) line: u64,
    pub(super) column: Option<String>,
    pub(super) code: &'static str,
    pub(super) reason: String,
}

impl Broken {
    pub(super) fn cell(line: u64, column: Option<String>, reason: &CellReason) -> Self {
        Self {
            line,
            column,
            code: reason.code(),
            reason: reason.to_string(),
        }
    }

    pub(super) fn row(bad: &BadRow) -> Self {
        Self {
            line: bad.line,
            column: bad.column.clone(),
            code: bad.reason.code(),
            reason: bad.reason.to_string(),
        }
    }

    /// A row that can be read and that a rule forbids.
    pub(super) fn rule(line: u64, refused: &NotAllowed) -> Self {
        let first = refused.reasons().first();
        let code = first.map_or("refused", Refusal::code);
        Self {
            line,
            column: None,
            code,
            reason: format!("the rules of the book forbid it: {code}"),
        }
    }

    /// What a fault in the value of an attribute means for the row it stands in.
    pub(super) fn customer(
        rows: &dyn CustomerRows,
        line: u64,
        fault: &CellFault<Attribute>,
    ) -> Self {
        Self::cell(line, rows.column(fault.place), &fault.reason)
    }
}

/// Opens a list of customers in any of its forms.
pub(super) fn open<'a, R: Read + 'a>(
    source: R,
    limits: Limits,
) -> Result<Box<dyn CustomerRows + 'a>, ImportError> {
    let (source, is_json) = look(source)?;
    if is_json {
        return Ok(Box::new(lines::Lines::open(source, limits)?));
    }
    let records = open_table(source, Attribute::Id.title(), limits)?;
    if require(records.headers(), Column::Id.titles()).is_ok() {
        return Err(ImportError::WhoseSubscriptions);
    }
    require(records.headers(), Attribute::Name.titles())?;
    Ok(Box::new(table::Table::new(records)))
}

/// Looks at the beginning of a file; gives it back whole and says whether it is lines of JSON.
pub(super) fn look<R: Read>(mut source: R) -> Result<(impl Read, bool), Refused> {
    let mut prefix = Vec::new();
    let read = source.by_ref().take(PREFIX).read_to_end(&mut prefix);
    read.map_err(Refused::Unreadable)?;
    // What stands before a brace in any encoding: byte order marks, zeros, blanks.
    let is_padding = |byte: &&u8| b"\xef\xbb\xbf\xff\xfe\0 \t\r\n".contains(byte);
    let is_json = prefix.iter().find(|byte| !is_padding(byte)) == Some(&b'{');
    Ok((Cursor::new(prefix).chain(source), is_json))
}

/// Opens a table that is one of ours or of the portal's.
pub(super) fn open_table<R: Read>(
    source: R,
    wanted: &str,
    limits: Limits,
) -> Result<Records<R>, Refused> {
    let identities = [Attribute::Id.titles(), Column::Id.titles()].concat();
    Records::open(source, &identities, limits).map_err(|refused| match refused {
        Refused::NoIdentityColumn { found, .. } => missing(wanted, found),
        other => other,
    })
}

/// Refuses a table that has none of these columns.
pub(super) fn require(headers: &Headers, titles: &[&str]) -> Result<(), Refused> {
    if titles.iter().any(|it| headers.position(it).is_some()) {
        return Ok(());
    }
    Err(missing(titles[0], headers.names().to_vec()))
}

fn missing(wanted: &str, found: Vec<String>) -> Refused {
    let wanted = vec![wanted.to_owned()];
    Refused::NoIdentityColumn { wanted, found }
}
