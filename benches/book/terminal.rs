//! A program in a pseudo-terminal of its own: what it draws is taken with the time at which it
//! came, so that looking at it costs the figures nothing.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::report::{Checked, because, check};

/// The size of the terminal.
pub(crate) const COLUMNS: u16 = 200;
/// The size of the terminal.
pub(crate) const LINES: u16 = 60;
/// How long to wait before a figure is given up: far longer than anything takes.
const PATIENCE: Duration = Duration::from_mins(1);

/// A terminal and the program in it.
pub(crate) struct Terminal {
    /// Kept, since the program is hung up when it goes.
    _master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    chunks: Receiver<(Instant, Vec<u8>)>,
    picture: vt100::Parser,
    begun: Instant,
    bytes: u64,
}

impl Terminal {
    /// Starts a program with nothing but this environment.
    pub(crate) fn start(words: &[&str], environment: &[(String, String)]) -> Checked<Self> {
        let size = PtySize {
            rows: LINES,
            cols: COLUMNS,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).map_err(because)?;
        let mut command = CommandBuilder::new(words[0]);
        command.args(&words[1..]);
        command.env_clear();
        command.cwd(std::env::current_dir().map_err(because)?);
        for (name, value) in environment {
            command.env(name, value);
        }
        let mut reader = pair.master.try_clone_reader().map_err(because)?;
        let writer = pair.master.take_writer().map_err(because)?;
        let (sender, chunks) = channel();
        thread::spawn(move || {
            let mut chunk = vec![0; 64 * 1024];
            while let Ok(read @ 1..) = reader.read(&mut chunk) {
                if sender
                    .send((Instant::now(), chunk[..read].to_vec()))
                    .is_err()
                {
                    return;
                }
            }
        });
        let begun = Instant::now();
        let child = pair.slave.spawn_command(command).map_err(because)?;
        // As long as this side is open the reader would never see the end.
        drop(pair.slave);
        let cells = |cells| NonZeroU16::new(cells).expect("the size is above");
        Ok(Self {
            _master: pair.master,
            writer,
            child,
            chunks,
            picture: vt100::Parser::new(cells(LINES), cells(COLUMNS), 0),
            begun,
            bytes: 0,
        })
    }

    /// The number of its process.
    pub(crate) fn pid(&self) -> Checked<u32> {
        self.child
            .process_id()
            .ok_or("it has no process".to_owned())
    }

    /// Types, and counts the time from now.
    pub(crate) fn types(&mut self, keys: &str) -> Checked<()> {
        self.begun = Instant::now();
        self.writer.write_all(keys.as_bytes()).map_err(because)?;
        self.writer.flush().map_err(because)
    }

    /// Waits until the screen is as it should be. Gives the milliseconds from the start, or from
    /// the last key, to the bytes that made it so.
    pub(crate) fn until(&mut self, what: &str, is_so: impl Fn(&[String]) -> bool) -> Checked<f64> {
        let given_up = Instant::now() + PATIENCE;
        loop {
            let left = given_up.saturating_duration_since(Instant::now());
            let Ok((came, chunk)) = self.chunks.recv_timeout(left) else {
                let screen = self.screen().join("/");
                let screen: String = screen.split_whitespace().take(30).collect();
                return Err(format!("{what} was never to be seen: {screen}"));
            };
            self.bytes += chunk.len() as u64;
            self.picture.process(&chunk);
            if is_so(&self.screen()) {
                return Ok(crate::times::milliseconds(came - self.begun));
            }
        }
    }

    /// Takes what is drawn for so long; gives how many bytes that were.
    pub(crate) fn watch(&mut self, time: Duration) -> u64 {
        let (over, before) = (Instant::now() + time, self.bytes);
        while let Some(left) = over.checked_duration_since(Instant::now()) {
            if let Ok((_, chunk)) = self.chunks.recv_timeout(left) {
                self.bytes += chunk.len() as u64;
                self.picture.process(&chunk);
            }
        }
        self.bytes - before
    }

    /// The lines of the screen.
    pub(crate) fn screen(&self) -> Vec<String> {
        self.picture.screen().rows(0, COLUMNS).collect()
    }

    /// Waits for its end, which has to be in order.
    pub(crate) fn ended(mut self) -> Checked<()> {
        while self.chunks.recv_timeout(PATIENCE).is_ok() {}
        let status = self.child.wait().map_err(because)?;
        check(status.success(), || format!("it ended with {status}"))
    }

    /// Leaves the program as a person does.
    pub(crate) fn quit(mut self) -> Checked<()> {
        self.types("\x03\x03")?;
        self.ended()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It has ended already when all went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether the lines of a list stand one below the other on the screen.
pub(crate) fn shows(screen: &[String], names: &[String]) -> bool {
    let has = |line: &String, name: &String| line.contains(name.as_str());
    screen
        .windows(names.len())
        .any(|lines| lines.iter().zip(names).all(|(line, name)| has(line, name)))
}
