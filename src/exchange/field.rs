//! One field of a table, byte by byte: where it ends, and whether its quotes hold.
//! It never looks ahead and never keeps more than it may.

use crate::fault::RowFault;

/// A field that was read to its end.
pub(crate) struct Field {
    pub(crate) bytes: Vec<u8>,
    pub(crate) end: FieldEnd,
    pub(crate) fault: Option<RowFault>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum FieldEnd {
    Delimiter,
    LineBreak,
    EndOfSource,
}

/// A field being read.
pub(crate) struct Draft {
    bytes: Vec<u8>,
    limit: usize,
    place: Place,
    fault: Option<RowFault>,
}

/// Where in a field the reading stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Unquoted,
    Quoted,
    /// After a quote inside quotes: the end of the field, or one half of a doubled quote.
    AfterQuote,
}

impl Draft {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            bytes: Vec::new(),
            limit,
            place: Place::Start,
            fault: None,
        }
    }

    /// Takes one byte; says so if it ends the field.
    pub(crate) fn take(&mut self, byte: u8, delimiter: u8) -> Option<FieldEnd> {
        let is_quote = byte == b'"';
        self.place = match self.place {
            Place::Start if is_quote => Place::Quoted,
            Place::Quoted if is_quote => Place::AfterQuote,
            Place::Quoted => self.keep(byte, Place::Quoted),
            Place::AfterQuote if is_quote => self.keep(byte, Place::Quoted),
            _ if byte == delimiter => return Some(FieldEnd::Delimiter),
            _ if is_line_break(byte) => return Some(FieldEnd::LineBreak),
            Place::AfterQuote => {
                // An earlier quote was left open, or a quote inside was not doubled:
                // either way nobody can say where this field should have ended.
                self.fault.get_or_insert(RowFault::StrayQuote);
                self.keep(byte, Place::Unquoted)
            }
            Place::Start | Place::Unquoted => self.keep(byte, Place::Unquoted),
        };
        None
    }

    fn keep(&mut self, byte: u8, place: Place) -> Place {
        if self.bytes.len() < self.limit {
            self.bytes.push(byte);
        } else {
            let limit = self.limit;
            self.fault.get_or_insert(RowFault::FieldTooLong { limit });
        }
        place
    }

    pub(crate) fn finish(self, end: FieldEnd) -> Field {
        let is_open = end == FieldEnd::EndOfSource && self.place == Place::Quoted;
        let fault = if is_open {
            Some(RowFault::UnterminatedQuote)
        } else {
            self.fault
        };
        let bytes = self.bytes;
        Field { bytes, end, fault }
    }
}

pub(crate) fn is_line_break(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}
