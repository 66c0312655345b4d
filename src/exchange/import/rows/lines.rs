//! Customers as lines of published JSON.

use std::io::Read;

use super::{Broken, CustomerRows, Row};
use crate::attribute::Attribute;
use crate::cell::CellReason;
use crate::decode::Encoding;
use crate::fault::{Refused, Stopped};
use crate::headers::Headers;
use crate::import::Shape;
use crate::json::CustomerJson;
use crate::json_lines::{JsonLines, Line};
use crate::splitter::Limits;

/// How many times longer than one cell a line may be: it holds a whole customer.
const CELLS_OF_A_LINE: usize = 4;

pub(super) struct Lines<R> {
    source: JsonLines<R>,
    limit: usize,
    headers: Headers,
}

impl<R: Read> Lines<R> {
    pub(super) fn open(source: R, limits: Limits) -> Result<Self, Refused> {
        let limit = limits.field_bytes.saturating_mul(CELLS_OF_A_LINE);
        Ok(Self {
            source: JsonLines::new(source, limit, limits.rows),
            limit,
            // Lines that cannot be used are kept in a table of one column.
            headers: Headers::new(&[b"json".to_vec()])?,
        })
    }

    fn row(&self, line: Line) -> Row {
        let number = line.number;
        let Some(bytes) = line.bytes else {
            let limit = self.limit;
            let reason = CellReason::LineTooLong { limit };
            return Row {
                line: number,
                told: Err(Broken::cell(number, None, &reason)),
                fields: Vec::new(),
            };
        };
        let told = serde_json::from_slice::<CustomerJson>(&bytes).map_err(|error| {
            let reason = CellReason::NotJson(error.to_string());
            Broken::cell(number, None, &reason)
        });
        Row {
            line: number,
            told,
            fields: vec![bytes],
        }
    }
}

impl<R: Read> CustomerRows for Lines<R> {
    fn shape(&self) -> Shape {
        Shape::JsonLines
    }

    fn headers(&self) -> &Headers {
        &self.headers
    }

    fn encoding(&self) -> Encoding {
        self.source.encoding()
    }

    fn bytes_read(&self) -> u64 {
        self.source.bytes_read()
    }

    fn next(&mut self) -> Result<Option<Row>, Stopped> {
        let line = self.source.next()?;
        Ok(line.map(|line| self.row(line)))
    }

    fn column(&self, attribute: Attribute) -> Option<String> {
        Some(attribute.key().to_owned())
    }
}
