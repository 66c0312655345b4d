//! The only place that prints: data to the standard output, talk to the standard error. A reader
//! that goes away is no failure; whatever else goes wrong with the data is remembered.

use std::io::{self, BufWriter, IsTerminal, Read, Write};

use serde::Serialize;

use crate::visible::{is_dangerous, on_one_line, visible};

/// Which of the streams are a terminal, and how wide it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terminal {
    /// Whether a person types the input.
    pub input: bool,
    /// Whether a person reads the data.
    pub data: bool,
    /// Whether a person reads the talk.
    pub talk: bool,
    /// Cells in a line of the terminal that shows the data, where known.
    pub columns: Option<usize>,
}

/// The streams of a process.
pub struct Streams<'a> {
    /// What is typed or piped in.
    pub input: Box<dyn Read + 'a>,
    /// Where data goes.
    pub data: Box<dyn Write + 'a>,
    /// Where talk goes.
    pub talk: Box<dyn Write + 'a>,
    /// Which of them are a terminal.
    pub terminal: Terminal,
}

impl Streams<'static> {
    /// The standard streams.
    pub fn of_this_process() -> Self {
        let columns = terminal_size::terminal_size_of(io::stdout());
        Self {
            terminal: Terminal {
                input: io::stdin().is_terminal(),
                data: io::stdout().is_terminal(),
                talk: io::stderr().is_terminal(),
                columns: columns.map(|(width, _)| usize::from(width.0)),
            },
            input: Box::new(io::stdin()),
            data: Box::new(BufWriter::new(io::stdout())),
            talk: Box::new(io::stderr()),
        }
    }
}

/// Prints for one command.
pub(crate) struct Output<'a> {
    streams: Streams<'a>,
    ascii: bool,
    fault: Option<io::Error>,
}

impl<'a> Output<'a> {
    /// Prints to these streams.
    pub(crate) fn new(streams: Streams<'a>, ascii: bool) -> Self {
        Self {
            streams,
            ascii,
            fault: None,
        }
    }

    /// Which of the streams are a terminal.
    pub(crate) fn terminal(&self) -> Terminal {
        self.streams.terminal
    }

    /// The input, to its end or to this many bytes and one more.
    pub(crate) fn read_input(&mut self, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut bounded = self.streams.input.as_mut().take(limit + 1);
        bounded.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// One line of data.
    pub(crate) fn line(&mut self, text: &str) {
        let line = on_one_line(text);
        if self.streams.terminal.data {
            self.write(visible(&line, self.ascii).as_bytes());
        } else {
            self.write(line.as_bytes());
        }
        self.write(b"\n");
    }

    /// Data that has lines of its own.
    pub(crate) fn text(&mut self, text: &str) {
        text.lines().for_each(|line| self.line(line));
    }

    /// Data as it is, for programs.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        self.write(bytes);
    }

    /// One line of JSON.
    pub(crate) fn json(&mut self, value: &impl Serialize) {
        self.json_part(value);
        self.write(b"\n");
    }

    /// JSON within a line that somebody else completes.
    pub(crate) fn json_part(&mut self, value: &impl Serialize) {
        let text = serde_json::to_string(value).expect("our shapes have text keys only");
        self.write(escaped(&text).as_bytes());
    }

    /// A sentence, or several lines of them, to whoever sits there.
    pub(crate) fn say(&mut self, text: &str) {
        for line in text.lines() {
            let line = visible(line, self.ascii);
            // Nobody can be told that telling failed.
            let _ = writeln!(self.streams.talk, "{line}");
        }
        let _ = self.streams.talk.flush();
    }

    /// Whether nobody reads the data any more, or it cannot be written.
    pub(crate) fn is_closed(&self) -> bool {
        self.fault.is_some()
    }

    /// Writes out what is still waiting, and tells what went wrong with the data.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        if self.fault.is_none() {
            self.fault = self.streams.data.flush().err();
        }
        match self.fault.take() {
            Some(fault) if fault.kind() != io::ErrorKind::BrokenPipe => Err(fault),
            _ => Ok(()),
        }
    }

    fn write(&mut self, bytes: &[u8]) {
        if self.fault.is_none() {
            self.fault = self.streams.data.write_all(bytes).err();
        }
    }
}

/// The data stream for whoever writes to any stream.
pub(crate) struct Data<'o, 'a>(pub(crate) &'o mut Output<'a>);

impl Write for Data<'_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes);
        if self.0.is_closed() {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// JSON leaves the upper control characters and the marks that reverse the reading order as they
/// are, and terminals obey them. All of them have four digits.
fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if is_dangerous(c) {
            text.extend(format!("\\u{:04x}", u32::from(c)).chars());
        } else {
            text.push(c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Gone(io::ErrorKind);

    impl Write for Gone {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn printing_to(kind: io::ErrorKind) -> io::Result<()> {
        let streams = Streams {
            input: Box::new(io::empty()),
            data: Box::new(Gone(kind)),
            talk: Box::new(io::sink()),
            terminal: Terminal::default(),
        };
        let mut output = Output::new(streams, false);
        output.line("a");
        assert!(output.is_closed());
        output.line("b");
        output.finish()
    }

    #[test]
    fn a_reader_that_goes_away_is_no_failure_but_a_full_disk_is() {
        assert!(printing_to(io::ErrorKind::BrokenPipe).is_ok());
        assert!(printing_to(io::ErrorKind::StorageFull).is_err());
    }

    #[test]
    fn json_keeps_no_control_character() {
        let hostile = "\"\u{9b}31m\u{7f}\u{202e}上\"";
        assert_eq!(escaped(hostile), "\"\\u009b31m\\u007f\\u202e上\"");
    }
}
