//! Customers in a table, the portal's or our own.

use std::io::Read;

use super::{Broken, CustomerRows, Row};
use crate::attribute::{Attribute, Layout};
use crate::decode::Encoding;
use crate::fault::Stopped;
use crate::full;
use crate::headers::Headers;
use crate::import::Shape;
use crate::records::{Record, Records};

pub(super) struct Table<R> {
    records: Records<R>,
    layout: Layout,
}

impl<R: Read> Table<R> {
    pub(super) fn new(records: Records<R>) -> Self {
        let layout = Layout::of(records.headers());
        Self { records, layout }
    }

    fn row(&self, record: Record) -> Row {
        let line = record.line;
        let told = full::read(&self.layout, &record);
        Row {
            line,
            told: told.map_err(|fault| Broken::customer(self, line, &fault)),
            fields: record.fields.into_iter().map(String::into_bytes).collect(),
        }
    }
}

impl<R: Read> CustomerRows for Table<R> {
    fn shape(&self) -> Shape {
        if self.layout.is_full() {
            Shape::Full
        } else {
            Shape::Portal
        }
    }

    fn headers(&self) -> &Headers {
        self.records.headers()
    }

    fn encoding(&self) -> Encoding {
        self.records.encoding()
    }

    fn bytes_read(&self) -> u64 {
        self.records.bytes_read()
    }

    fn next(&mut self) -> Result<Option<Row>, Stopped> {
        let row = self.records.next().transpose()?;
        Ok(row.map(|row| match row {
            Ok(record) => self.row(record),
            Err(bad) => Row {
                line: bad.line,
                told: Err(Broken::row(&bad)),
                fields: bad.fields,
            },
        }))
    }

    fn column(&self, attribute: Attribute) -> Option<String> {
        let position = self.layout.position(attribute)?;
        self.headers().name(position).map(str::to_owned)
    }
}
