//! Bytes in whatever encoding a spreadsheet chose, read as UTF-8 in constant memory.
//! Nothing is repaired: what the encoding does not have stays visibly damaged, so that
//! the record which holds it can be reported.

use std::fmt;
use std::io::{self, Read};

use crate::window::Window;

/// How the bytes of a file are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark. Plain ASCII counts as UTF-8.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB18030, which contains GBK and GB2312: what spreadsheets set up for Chinese write.
    Gb18030,
}

impl Encoding {
    /// Whether this is an assumption which a person should be told about, because the
    /// bytes do not say so themselves.
    pub fn is_assumed(self) -> bool {
        self == Self::Gb18030
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
            Self::Gb18030 => "GB18030",
        })
    }
}

/// Stands for a sequence that the encoding does not have. It is never part of valid
/// UTF-8, so no text can hide it.
pub const DAMAGED: u8 = 0xff;

/// Reads any byte source as UTF-8. The byte order mark is taken off. A sequence that is
/// not valid comes out as bytes that are not valid UTF-8 either: as itself in UTF-8, as
/// [`DAMAGED`] in the other encodings.
pub struct Decoder<R> {
    source: R,
    raw: Window,
    bytes_read: u64,
    encoding: Encoding,
    mode: Mode,
}

enum Mode {
    /// Nothing was looked at yet.
    Unopened,
    /// ASCII so far, which UTF-8 and GB18030 have in common: the first other byte decides.
    Undecided,
    /// The bytes are passed on as they are.
    Plain,
    Transcoding(Transcoder),
}

impl<R: Read> Decoder<R> {
    /// Reads nothing yet.
    pub fn new(source: R) -> Self {
        Self {
            source,
            raw: Window::new(),
            bytes_read: 0,
            encoding: Encoding::Utf8,
            mode: Mode::Unopened,
        }
    }

    /// The encoding as far as it is known. A file that begins with ASCII counts as UTF-8
    /// until its first other character, so ask again at the end.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// How many bytes were taken from the source, for a progress bar.
    pub fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// The first bytes as they are in the source, up to 64 KB, before anything was read.
    pub(crate) fn first_bytes(&mut self) -> io::Result<&[u8]> {
        self.fill()?;
        Ok(self.raw.pending())
    }

    fn fill(&mut self) -> io::Result<()> {
        self.bytes_read += self.raw.fill(&mut self.source)? as u64;
        Ok(())
    }

    fn open(&mut self) -> io::Result<()> {
        self.fill()?;
        let (encoding, mark) = recognise(self.raw.pending());
        self.raw.consume(mark);
        self.mode = match encoding {
            Some(Encoding::Utf8) => Mode::Plain,
            Some(other) => Mode::Transcoding(Transcoder::new(other)),
            None => Mode::Undecided,
        };
        self.encoding = encoding.unwrap_or(Encoding::Utf8);
        Ok(())
    }

    /// Decides between UTF-8 and GB18030 by what follows the first byte that is not ASCII.
    fn decide(&mut self) -> io::Result<()> {
        self.fill()?;
        if looks_like_gb18030(self.raw.pending()) {
            self.encoding = Encoding::Gb18030;
            self.mode = Mode::Transcoding(Transcoder::new(Encoding::Gb18030));
        } else {
            self.mode = Mode::Plain;
        }
        Ok(())
    }

    /// Copies up to `limit` pending bytes as they are.
    fn pass_on(&mut self, out: &mut [u8], limit: usize) -> usize {
        let count = limit.min(out.len());
        out[..count].copy_from_slice(&self.raw.pending()[..count]);
        self.raw.consume(count);
        count
    }
}

impl<R: Read> Read for Decoder<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        loop {
            if self.raw.pending().is_empty() && !matches!(self.mode, Mode::Unopened) {
                self.fill()?;
            }
            let pending = self.raw.pending();
            match &mut self.mode {
                Mode::Unopened => self.open()?,
                Mode::Plain => return Ok(self.pass_on(out, self.raw.pending().len())),
                Mode::Undecided => {
                    let ascii = pending.iter().take_while(|byte| byte.is_ascii()).count();
                    if ascii != 0 || pending.is_empty() {
                        return Ok(self.pass_on(out, ascii));
                    }
                    self.decide()?;
                }
                Mode::Transcoding(transcoder) => {
                    let read = transcoder.read(pending, self.raw.at_end(), out);
                    let Step { consumed, written } = read;
                    self.raw.consume(consumed);
                    if written != 0 || transcoder.is_done() {
                        return Ok(written);
                    }
                }
            }
        }
    }
}

/// What one step of the transcoder took and gave, in bytes.
struct Step {
    consumed: usize,
    written: usize,
}

/// Turns one of the other encodings into UTF-8, through a small buffer, because a
/// character must not be cut where the reader's own buffer happens to end.
struct Transcoder {
    decoder: encoding_rs::Decoder,
    ready: Vec<u8>,
    given: usize,
    finished: bool,
}

impl Transcoder {
    fn new(encoding: Encoding) -> Self {
        let encoding = match encoding {
            Encoding::Utf8 => encoding_rs::UTF_8,
            Encoding::Utf16Le => encoding_rs::UTF_16LE,
            Encoding::Utf16Be => encoding_rs::UTF_16BE,
            Encoding::Gb18030 => encoding_rs::GB18030,
        };
        Self {
            decoder: encoding.new_decoder_without_bom_handling(),
            ready: Vec::new(),
            given: 0,
            finished: false,
        }
    }

    fn is_done(&self) -> bool {
        self.finished && self.given == self.ready.len()
    }

    fn read(&mut self, input: &[u8], is_last: bool, out: &mut [u8]) -> Step {
        let mut consumed = 0;
        if self.given == self.ready.len() && !self.finished {
            consumed = self.decode(input, is_last);
        }
        let written = (self.ready.len() - self.given).min(out.len());
        out[..written].copy_from_slice(&self.ready[self.given..self.given + written]);
        self.given += written;
        Step { consumed, written }
    }

    fn decode(&mut self, input: &[u8], is_last: bool) -> usize {
        self.ready.resize(8 * 1024, 0);
        self.given = 0;
        let (result, consumed, written) =
            self.decoder
                .decode_to_utf8_without_replacement(input, &mut self.ready, is_last);
        self.ready.truncate(written);
        match result {
            encoding_rs::DecoderResult::InputEmpty => self.finished = is_last,
            encoding_rs::DecoderResult::OutputFull => {}
            encoding_rs::DecoderResult::Malformed(..) => self.ready.push(DAMAGED),
        }
        consumed
    }
}

/// The encoding that the first bytes state or betray, and the length of the mark.
fn recognise(start: &[u8]) -> (Option<Encoding>, usize) {
    match start {
        [0xef, 0xbb, 0xbf, ..] => (Some(Encoding::Utf8), 3),
        [0xff, 0xfe, ..] => (Some(Encoding::Utf16Le), 2),
        [0xfe, 0xff, ..] => (Some(Encoding::Utf16Be), 2),
        [0x84, 0x31, 0x95, 0x33, ..] => (Some(Encoding::Gb18030), 4),
        _ => (looks_like_utf16(start), 0),
    }
}

/// A table begins with column names, and those are mostly ASCII: in UTF-16 every other
/// byte of them is zero.
fn looks_like_utf16(start: &[u8]) -> Option<Encoding> {
    let pairs = start.chunks_exact(2).take(256);
    let (mut low_first, mut high_first, mut other) = (0, 0, 0);
    for pair in pairs {
        match pair {
            [0, 0] => other += 1,
            [_, 0] => low_first += 1,
            [0, _] => high_first += 1,
            _ => other += 1,
        }
    }
    if high_first + other < low_first {
        Some(Encoding::Utf16Le)
    } else if low_first + other < high_first {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Whether bytes that begin with one outside ASCII are more plausible as GB18030 than as
/// UTF-8 with some damage. Western single-byte text is neither: its high bytes stand alone
/// between letters, and guessing would turn `Müller` into Chinese without a word.
fn looks_like_gb18030(bytes: &[u8]) -> bool {
    let (mut characters, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        characters += chunk.valid().chars().filter(|it| !it.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let (mut paired, mut alone) = (0, 0);
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| !byte.is_ascii()) {
        let is_pair = rest.get(at + 1).is_some_and(|trail| 0xa1 <= *trail);
        (paired, alone) = (paired + usize::from(is_pair), alone + usize::from(!is_pair));
        rest = rest
            .get(at + 1 + usize::from(is_pair)..)
            .unwrap_or_default();
    }
    characters < broken && alone < paired
}
