//! A sliding window over a byte source: a fixed piece of memory that is refilled behind
//! what was consumed. It does not know what the bytes mean.

use std::io::{self, Read};

/// How much of the source is held at a time, in bytes.
const SIZE: usize = 64 * 1024;

pub(crate) struct Window {
    bytes: Box<[u8]>,
    start: usize,
    end: usize,
    at_end: bool,
}

impl Window {
    pub(crate) fn new() -> Self {
        Self {
            bytes: vec![0; SIZE].into_boxed_slice(),
            start: 0,
            end: 0,
            at_end: false,
        }
    }

    /// What was read and not yet consumed.
    pub(crate) fn pending(&self) -> &[u8] {
        &self.bytes[self.start..self.end]
    }

    /// Whether the source has nothing after what is pending.
    pub(crate) fn at_end(&self) -> bool {
        self.at_end
    }

    pub(crate) fn consume(&mut self, count: usize) {
        self.start += count;
    }

    /// Reads until the window is full or the source ends; says how many bytes came.
    pub(crate) fn fill(&mut self, source: &mut impl Read) -> io::Result<usize> {
        self.bytes.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        let before = self.end;
        while !self.at_end && self.end < self.bytes.len() {
            match source.read(&mut self.bytes[self.end..]) {
                Ok(0) => self.at_end = true,
                Ok(count) => self.end += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(self.end - before)
    }
}
