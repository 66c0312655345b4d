//! Lines of JSON as a stream, each held only up to a limit. What a line says is read elsewhere.

use std::io::{self, BufRead, BufReader, Read};

use crate::decode::{Decoder, Encoding};
use crate::fault::Stopped;

/// A line that is not blank.
pub(crate) struct Line {
    /// Its number, counted from 1.
    pub(crate) number: u64,
    /// Its bytes without the line break; none when it is longer than the limit.
    pub(crate) bytes: Option<Vec<u8>>,
}

pub(crate) struct JsonLines<R> {
    source: BufReader<Decoder<R>>,
    /// The longest line, in bytes of UTF-8.
    limit: usize,
    /// The most lines that are not blank.
    most: u64,
    read: u64,
    number: u64,
}

impl<R: Read> JsonLines<R> {
    pub(crate) fn new(source: R, limit: usize, most: u64) -> Self {
        Self {
            source: BufReader::new(Decoder::new(source)),
            limit,
            most,
            read: 0,
            number: 0,
        }
    }

    pub(crate) fn encoding(&self) -> Encoding {
        self.source.get_ref().encoding()
    }

    pub(crate) fn bytes_read(&self) -> u64 {
        self.source.get_ref().bytes_read()
    }

    /// The next line that is not blank; nothing at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Line>, Stopped> {
        let line = loop {
            match self.read_line().map_err(Stopped::Unreadable)? {
                None => return Ok(None),
                Some(line) if line.is_blank() => {}
                Some(line) => break line,
            }
        };
        if self.read == self.most {
            return Err(Stopped::TooManyRows { limit: self.most });
        }
        self.read += 1;
        Ok(Some(line))
    }

    /// One line, or nothing at the end. A line beyond the limit is read over.
    fn read_line(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Some(Vec::new());
        let mut is_any = false;
        loop {
            let chunk = match self.source.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            if chunk.is_empty() && !is_any {
                return Ok(None);
            }
            is_any = true;
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let part = &chunk[..end.unwrap_or(chunk.len())];
            bytes = bytes.filter(|held| held.len() + part.len() <= self.limit);
            if let Some(held) = &mut bytes {
                held.extend_from_slice(part);
            }
            let is_over = end.is_some() || chunk.is_empty();
            let used = part.len() + usize::from(end.is_some());
            self.source.consume(used);
            if is_over {
                self.number += 1;
                let number = self.number;
                return Ok(Some(Line { number, bytes }));
            }
        }
    }
}

impl Line {
    fn is_blank(&self) -> bool {
        let bytes = self.bytes.as_ref();
        bytes.is_some_and(|bytes| bytes.trim_ascii().is_empty())
    }
}
