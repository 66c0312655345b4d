//! A table of any size as a stream of records: the whole refused if it is no table, a bad
//! row reported and passed over, memory the same for ten rows and for a million.
//! What a row is about is decided elsewhere.

use std::io::Read;

use crate::decode::{Decoder, Encoding};
use crate::fault::{BadRow, Refused, RowFault, Stopped};
use crate::formula;
use crate::headers::Headers;
use crate::splitter::{Limits, Split, Splitter};

/// A row that has one field for each column, all of them text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The line on which the row begins, counted from 1.
    pub line: u64,
    /// One field for each column, as it was before an export protected it from being
    /// taken for a formula. Blanks are kept.
    pub fields: Vec<String>,
}

/// A row of a table: usable or not.
pub type Row = Result<Record, BadRow>;

/// The rows of one table, in the order of the file. Rows without any content are passed
/// over. After an error there is nothing more.
pub struct Records<R> {
    splitter: Splitter<Decoder<R>>,
    headers: Headers,
    limits: Limits,
    rows: u64,
    is_over: bool,
}

impl<R: Read> Records<R> {
    /// Reads the column names. `identity` lists the names of which one must be there.
    pub fn open(source: R, identity: &[&str], limits: Limits) -> Result<Self, Refused> {
        let mut decoder = Decoder::new(source);
        if is_workbook(decoder.first_bytes().map_err(Refused::Unreadable)?) {
            return Err(Refused::Workbook);
        }
        let splitter = Splitter::new(decoder, limits);
        let mut splitter = splitter.map_err(Refused::Unreadable)?;
        let first = splitter.next().map_err(Refused::Unreadable)?;
        let first = first.ok_or(Refused::Empty)?;
        if let Some(flaw) = first.flaw {
            return Err(Refused::BrokenHeader(flaw.fault));
        }
        if limits.columns < first.count {
            let (found, limit) = (first.count, limits.columns);
            return Err(Refused::TooManyColumns { found, limit });
        }
        let headers = Headers::new(&first.fields)?;
        if identity.iter().all(|name| headers.position(name).is_none()) {
            let wanted = identity.iter().map(|&name| name.to_owned()).collect();
            let found = headers.names().to_vec();
            return Err(Refused::NoIdentityColumn { wanted, found });
        }
        Ok(Self {
            splitter,
            headers,
            limits,
            rows: 0,
            is_over: false,
        })
    }

    /// The column names.
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// The encoding as far as it is known; it is certain once all rows were read.
    pub fn encoding(&self) -> Encoding {
        self.splitter.source().encoding()
    }

    /// How many bytes of the file were read, for a progress bar.
    pub fn bytes_read(&self) -> u64 {
        self.splitter.source().bytes_read()
    }

    fn row(&self, split: Split) -> Row {
        if let Some(flaw) = split.flaw {
            return Err(BadRow {
                line: flaw.line,
                last_line: split.lines.1,
                column: self.headers.name(flaw.column).map(str::to_owned),
                reason: flaw.fault,
                fields: Vec::new(),
            });
        }
        let (line, last_line) = split.lines;
        let fault = self.fault(&split);
        let was_cut = split.fields.len() < split.count;
        let fields = split.fields.into_iter();
        if let Some((reason, column)) = fault {
            let restored = fields.map(|field| formula::restore_bytes(&field).to_vec());
            return Err(BadRow {
                line,
                last_line,
                column: column
                    .and_then(|it| self.headers.name(it))
                    .map(str::to_owned),
                reason,
                fields: if was_cut {
                    Vec::new()
                } else {
                    restored.collect()
                },
            });
        }
        let texts = fields.map(|field| {
            let text = String::from_utf8(field).expect("a row without fault is text");
            formula::restore(&text).to_owned()
        });
        Ok(Record {
            line,
            fields: texts.collect(),
        })
    }

    /// What is wrong with a row whose fields end as they should, and in which column.
    fn fault(&self, split: &Split) -> Option<(RowFault, Option<usize>)> {
        let (expected, found) = (self.headers.names().len(), split.count);
        if expected != found {
            return Some((RowFault::ColumnCount { expected, found }, None));
        }
        split.fields.iter().enumerate().find_map(|(column, field)| {
            if str::from_utf8(field).is_err() {
                Some((RowFault::NotText, Some(column)))
            } else if field.contains(&0) {
                Some((RowFault::NulCharacter, Some(column)))
            } else {
                None
            }
        })
    }

    fn next_row(&mut self) -> Result<Option<Row>, Stopped> {
        loop {
            let split = self.splitter.next().map_err(Stopped::Unreadable)?;
            let Some(split) = split else { return Ok(None) };
            if is_blank(&split) {
                continue;
            }
            if self.rows == self.limits.rows {
                let limit = self.limits.rows;
                return Err(Stopped::TooManyRows { limit });
            }
            self.rows += 1;
            return Ok(Some(self.row(split)));
        }
    }
}

impl<R: Read> Iterator for Records<R> {
    type Item = Result<Row, Stopped>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let row = self.next_row().transpose();
        self.is_over = !matches!(row, Some(Ok(_)));
        row
    }
}

/// Spreadsheets write the rows that a person emptied as separators and nothing else.
fn is_blank(split: &Split) -> bool {
    let is_blank = |field: &Vec<u8>| field.iter().all(|byte| *byte == b' ');
    let is_whole = split.flaw.is_none() && split.fields.len() == split.count;
    is_whole && split.fields.iter().all(is_blank)
}

/// A zip archive, as new workbooks are, or the container of old ones.
fn is_workbook(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04") || start.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}
