//! Rows into any writer: as a table whose cells no spreadsheet takes for formulas, or as lines
//! of JSON. Counts them, and asks now and then whether to go on.

use std::borrow::Cow;
use std::io::{self, BufWriter, Write};

use serde::Serialize;

use super::{CsvStyle, ExportError, Format, RowsWritten};
use crate::formula;

/// How many rows pass before it is asked again.
const EVERY: u64 = 256;

/// Lets a spreadsheet see that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A table or lines of JSON in the making.
pub(super) struct Table<'a> {
    sink: Sink<'a>,
    rows: u64,
    progress: &'a mut RowsWritten<'a>,
}

enum Sink<'a> {
    Csv(Box<csv::Writer<&'a mut dyn Write>>),
    JsonLines(BufWriter<&'a mut dyn Write>),
}

impl<'a> Table<'a> {
    /// Begins it; a table with its column names.
    pub(super) fn begin(
        out: &'a mut dyn Write,
        format: Format,
        names: &[&str],
        progress: &'a mut RowsWritten<'a>,
    ) -> Result<Self, ExportError> {
        let sink = match format {
            Format::Csv(style) => Sink::Csv(Box::new(begin_csv(out, style, names)?)),
            Format::JsonLines => Sink::JsonLines(BufWriter::new(out)),
        };
        Ok(Self {
            sink,
            rows: 0,
            progress,
        })
    }

    /// Writes a row: the cells of a table or the object of a line, whichever it is.
    pub(super) fn row<T: Serialize>(
        &mut self,
        cells: impl FnOnce() -> Vec<String>,
        object: impl FnOnce() -> T,
    ) -> Result<(), ExportError> {
        match &mut self.sink {
            Sink::Csv(writer) => {
                let cells = cells();
                let safe = cells.iter().map(|cell| formula::neutralise(cell));
                let written = writer.write_record(safe.map(Cow::into_owned));
                written.map_err(io::Error::from)?;
            }
            Sink::JsonLines(writer) => {
                serde_json::to_writer(&mut *writer, &object()).map_err(io::Error::from)?;
                writer.write_all(b"\n")?;
            }
        }
        self.rows += 1;
        if self.rows.is_multiple_of(EVERY) && (self.progress)(self.rows).is_break() {
            return Err(ExportError::Interrupted);
        }
        Ok(())
    }

    /// Writes out what is still held; says how many rows there are.
    pub(super) fn finish(mut self) -> Result<u64, ExportError> {
        match &mut self.sink {
            Sink::Csv(writer) => writer.flush()?,
            Sink::JsonLines(writer) => writer.flush()?,
        }
        Ok(self.rows)
    }
}

/// Begins a table with its column names.
pub(crate) fn begin_csv<'a>(
    out: &'a mut dyn Write,
    style: CsvStyle,
    names: &[&str],
) -> Result<csv::Writer<&'a mut dyn Write>, ExportError> {
    if style.byte_order_mark {
        out.write_all(BYTE_ORDER_MARK.as_bytes())?;
    }
    let terminator = if style.crlf {
        csv::Terminator::CRLF
    } else {
        csv::Terminator::Any(b'\n')
    };
    let mut writer = csv::WriterBuilder::new()
        .terminator(terminator)
        .from_writer(out);
    writer.write_record(names).map_err(io::Error::from)?;
    Ok(writer)
}
