//! Cuts a byte stream into records and fields, with a cap on everything that is held.
//! The reader of the csv crate takes quoting as it comes: an open quote swallows rows, or
//! the rest of the file, without a word. Here that is a fault with a place.

use std::io::{self, Read};

use crate::fault::RowFault;
use crate::field::{Draft, Field, FieldEnd, is_line_break};
use crate::window::Window;

/// What a record may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest field, in bytes of UTF-8.
    pub field_bytes: usize,
    /// The most columns.
    pub columns: usize,
    /// The most rows, good or bad, the header not counted.
    pub rows: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            field_bytes: 64 * 1024,
            columns: 64,
            rows: 2_000_000,
        }
    }
}

/// One record as it stands in the file.
pub(crate) struct Split {
    /// The first and the last line that belong to it, counted from 1.
    pub(crate) lines: (u64, u64),
    /// At most as many as there may be columns.
    pub(crate) fields: Vec<Vec<u8>>,
    /// How many fields there were.
    pub(crate) count: usize,
    /// What is wrong with the way a field is written: the first such thing, or the one
    /// that took in the rest of the file.
    pub(crate) flaw: Option<Flaw>,
}

/// A field whose extent or content cannot be trusted.
pub(crate) struct Flaw {
    /// Its index in the record.
    pub(crate) column: usize,
    /// The line on which it begins.
    pub(crate) line: u64,
    pub(crate) fault: RowFault,
}

pub(crate) struct Splitter<R> {
    source: R,
    window: Window,
    delimiter: u8,
    limits: Limits,
    lines: LineCounter,
}

impl<R: Read> Splitter<R> {
    /// Looks at the first line to find out what separates the fields.
    pub(crate) fn new(mut source: R, limits: Limits) -> io::Result<Self> {
        let mut window = Window::new();
        window.fill(&mut source)?;
        Ok(Self {
            delimiter: delimiter_of(window.pending()),
            source,
            window,
            limits,
            lines: LineCounter::default(),
        })
    }

    pub(crate) fn source(&self) -> &R {
        &self.source
    }

    /// The next record, blank lines passed over. Nothing at the end of the source.
    pub(crate) fn next(&mut self) -> io::Result<Option<Split>> {
        if !self.skip_line_breaks()? {
            return Ok(None);
        }
        let first_line = self.lines.current();
        let mut split = Split {
            lines: (first_line, first_line),
            fields: Vec::new(),
            count: 0,
            flaw: None,
        };
        loop {
            let line = self.lines.current();
            let field = self.next_field()?;
            if let Some(fault) = field.fault
                && (split.flaw.is_none() || fault == RowFault::UnterminatedQuote)
            {
                let column = split.count;
                split.flaw = Some(Flaw {
                    column,
                    line,
                    fault,
                });
            }
            if split.count < self.limits.columns {
                split.fields.push(field.bytes);
            }
            split.count += 1;
            if field.end != FieldEnd::Delimiter {
                // The line break that ends a record still belongs to its last line.
                let broken = u64::from(field.end == FieldEnd::LineBreak);
                split.lines.1 = self.lines.current() - broken;
                return Ok(Some(split));
            }
        }
    }

    /// Reads one field to its end, and keeps of it what the limit allows.
    fn next_field(&mut self) -> io::Result<Field> {
        let mut draft = Draft::new(self.limits.field_bytes);
        loop {
            if self.window.pending().is_empty() && self.window.fill(&mut self.source)? == 0 {
                return Ok(draft.finish(FieldEnd::EndOfSource));
            }
            let mut read = 0;
            let mut end = None;
            for byte in self.window.pending() {
                read += 1;
                self.lines.count(*byte);
                end = draft.take(*byte, self.delimiter);
                if end.is_some() {
                    break;
                }
            }
            self.window.consume(read);
            if let Some(end) = end {
                return Ok(draft.finish(end));
            }
        }
    }

    /// Goes to where the next record begins; says whether there is one.
    fn skip_line_breaks(&mut self) -> io::Result<bool> {
        loop {
            if self.window.pending().is_empty() && self.window.fill(&mut self.source)? == 0 {
                return Ok(false);
            }
            let byte = self.window.pending()[0];
            if !is_line_break(byte) {
                return Ok(true);
            }
            self.lines.count(byte);
            self.window.consume(1);
        }
    }
}

/// Counts lines that end in LF, CR or CRLF.
#[derive(Default)]
struct LineCounter {
    ended: u64,
    after_cr: bool,
}

impl LineCounter {
    fn current(&self) -> u64 {
        self.ended + 1
    }

    fn count(&mut self, byte: u8) {
        let ends_line = match byte {
            b'\r' => true,
            b'\n' => !self.after_cr,
            _ => false,
        };
        self.ended += u64::from(ends_line);
        self.after_cr = byte == b'\r';
    }
}

/// The separator that stands most often in the first line outside quotes; a comma if none does.
fn delimiter_of(start: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut is_quoted = false;
    for byte in start.iter().skip_while(|byte| is_line_break(**byte)) {
        match byte {
            b'"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            byte if is_line_break(*byte) => break,
            byte => {
                for (delimiter, count) in &mut counts {
                    *count += u64::from(byte == delimiter);
                }
            }
        }
    }
    // Of equals the first wins, so that a comma does.
    let best = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    best.map_or(b',', |(delimiter, _)| delimiter)
}
