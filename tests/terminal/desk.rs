//! The program, open in a pseudo-terminal, with somebody at the keys.

use std::io::Write;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::Signal;

use super::place::{PROGRAM, Place};
use super::process::{self, CpuTicks};
use super::shows::Screen;
use super::watch::{Watch, last};
use super::{keys, until};

/// A terminal and the program in it.
pub(crate) struct Desk {
    terminal: Option<Terminal>,
    child: Box<dyn Child + Send + Sync>,
    watch: Watch,
    /// The settings of the terminal before the program had it.
    before: String,
}

struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Box<dyn Write + Send>,
}

/// How a program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ended {
    /// The number it ended with; 1 as well when a signal killed it.
    pub(crate) code: u32,
    /// What killed it, in words, if something did.
    pub(crate) signal: Option<String>,
}

impl Desk {
    /// Opens the program in a terminal of so many columns and rows.
    pub(crate) fn open(place: &Place, arguments: &[&str], size: (u16, u16)) -> Self {
        Self::open_with(place, arguments, size, &[])
    }

    /// Opens it with more in its environment.
    pub(crate) fn open_with(
        place: &Place,
        arguments: &[&str],
        size: (u16, u16),
        more: &[(&str, &str)],
    ) -> Self {
        let words = [&[PROGRAM], arguments].concat();
        Self::start(place, &words, size, more)
    }

    /// Opens a shell that knows the program as `$PROGRAM`, for what only a shell can do.
    pub(crate) fn shell(place: &Place, size: (u16, u16)) -> Self {
        let words = ["bash", "--noprofile", "--norc", "-i"];
        // What the shell asks of the terminal for itself would look as if it was left over.
        let keys = place.write("inputrc", "set enable-bracketed-paste off\n");
        let keys = keys.to_string_lossy();
        let more = [
            ("PROGRAM", PROGRAM),
            ("PS1", "shell> "),
            ("INPUTRC", &*keys),
        ];
        let desk = Self::start(place, &words, size, &more);
        desk.wait_for("shell>");
        desk
    }

    /// Runs a script that knows the program as `$PROGRAM`.
    pub(crate) fn script(place: &Place, script: &str, size: (u16, u16)) -> Self {
        let more = [("PROGRAM", PROGRAM)];
        Self::start(place, &["sh", "-c", script], size, &more)
    }

    fn start(place: &Place, words: &[&str], size: (u16, u16), more: &[(&str, &str)]) -> Self {
        let pair = native_pty_system()
            .openpty(pty_size(size))
            .expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(words[0]);
        command.args(&words[1..]);
        command.env_clear();
        for (name, value) in place.environment() {
            command.env(name, value);
        }
        for (name, value) in more {
            command.env(name, value);
        }
        command.cwd(place.file(""));
        let before = settings(&*pair.master);
        let child = pair.slave.spawn_command(command).expect("it starts");
        // As long as this side is open the reader would never see the end.
        drop(pair.slave);
        let reader = pair.master.try_clone_reader().expect("a reader");
        let writer = pair.master.take_writer().expect("a writer");
        Self {
            terminal: Some(Terminal {
                master: pair.master,
                writer,
            }),
            child,
            watch: Watch::start(reader, size),
            before,
        }
    }

    /// Presses keys; see [`keys::bytes`].
    pub(crate) fn keys(&mut self, keys: &str) {
        self.send(&keys::bytes(keys));
    }

    /// Types a text, whatever it contains.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.send(text.as_bytes());
    }

    /// Pastes a text, as a terminal does it for a program that asked to be told.
    pub(crate) fn paste(&mut self, text: &str) {
        self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes());
    }

    /// Sends bytes as they are.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let terminal = self.terminal.as_mut().expect("the terminal is open");
        terminal
            .writer
            .write_all(bytes)
            .expect("the terminal takes it");
        terminal.writer.flush().expect("the terminal takes it");
    }

    /// Waits until a row of the screen contains a text; choose one that nothing else contains.
    pub(crate) fn wait_for(&self, text: &str) -> Screen {
        self.wait_until(&format!("{text:?}"), |screen| screen.has(text))
    }

    /// Waits until the screen says something, wherever it breaks the lines.
    pub(crate) fn wait_to_say(&self, text: &str) -> Screen {
        self.wait_until(&format!("{text:?}"), |screen| screen.says(text))
    }

    /// Waits until no row contains a text any more.
    pub(crate) fn wait_gone(&self, text: &str) -> Screen {
        self.wait_until(&format!("no {text:?}"), |screen| !screen.has(text))
    }

    /// Waits until the screen is as it should be, and fails the test when it never is.
    pub(crate) fn wait_until(&self, what: &str, is_so: impl Fn(&Screen) -> bool) -> Screen {
        let found = self.watch.wait(|screen, _| is_so(screen));
        found.unwrap_or_else(|| panic!("waited for {what} in vain: {:?}", self.screen()))
    }

    /// Waits until the program has written these bytes.
    pub(crate) fn wait_for_bytes(&self, bytes: &[u8]) {
        self.wait_for_bytes_after(0, bytes);
    }

    /// Waits until the program has written these bytes behind so many others.
    pub(crate) fn wait_for_bytes_after(&self, before: usize, bytes: &[u8]) {
        let found = self.watch.wait(|_, seen| contains(&seen[before..], bytes));
        let wanted = String::from_utf8_lossy(bytes);
        assert!(
            found.is_some(),
            "never written: {wanted:?} {:?}",
            self.screen()
        );
    }

    /// What stands on the screen now.
    pub(crate) fn screen(&self) -> Screen {
        self.watch.screen()
    }

    /// What stands on the screen now, with its colours.
    pub(crate) fn cells(&self) -> vt100::Screen {
        self.watch.cells()
    }

    /// Everything the program has written.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.watch.bytes()
    }

    /// Makes the terminal another size.
    pub(crate) fn resize(&mut self, size: (u16, u16)) {
        self.watch.resize(size);
        let terminal = self.terminal.as_ref().expect("the terminal is open");
        terminal
            .master
            .resize(pty_size(size))
            .expect("another size");
    }

    /// The process of the program.
    pub(crate) fn process(&self) -> u32 {
        self.child.process_id().expect("it was started")
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, signal: Signal) {
        process::signal(self.process(), signal);
    }

    /// Closes the terminal, as its window does.
    pub(crate) fn close(&mut self) {
        let terminal = self.terminal.take().expect("the terminal is open");
        self.watch.stop(|| {
            let other = pty_size((91, 31));
            terminal.master.resize(other).expect("another size");
        });
    }

    /// Waits for the end of the program, and says what it computed in all its life.
    pub(crate) fn computed(&self) -> CpuTicks {
        process::await_end(self.process());
        CpuTicks::of(self.process())
    }

    /// Waits for the end of the program.
    pub(crate) fn ended(&mut self) -> Ended {
        let mut found = None;
        let child = &mut self.child;
        until("the program ends", || {
            found = child.try_wait().expect("it is our child");
            found.is_some()
        });
        let status = found.expect("just found");
        Ended {
            code: status.exit_code(),
            signal: status.signal().map(str::to_owned),
        }
    }

    /// Waits for the end of the program, which has to be in order, and looks whether the
    /// terminal is as it was.
    pub(crate) fn ended_well(&mut self) {
        let ended = self.ended();
        let expected = Ended {
            code: 0,
            signal: None,
        };
        assert_eq!(ended, expected, "{:?}", self.screen());
        self.is_given_back();
    }

    /// Leaves the program as a person does.
    pub(crate) fn quit(&mut self) {
        self.keys("<c-c><c-c>");
        self.ended_well();
    }

    /// Whether the settings of the terminal are those from before the program.
    pub(crate) fn has_settings_of_before(&self) -> bool {
        self.settings() == self.before
    }

    /// The settings of the terminal, to be compared.
    pub(crate) fn settings(&self) -> String {
        let terminal = self.terminal.as_ref().expect("the terminal is open");
        settings(&*terminal.master)
    }

    /// The process that has the terminal now: the job of a shell.
    pub(crate) fn job(&self) -> u32 {
        let terminal = self.terminal.as_ref().expect("the terminal is open");
        let leader = terminal.master.process_group_leader().expect("a job");
        u32::try_from(leader).expect("a process has a positive number")
    }

    /// Looks whether the terminal is as it was before the program: its settings, its screen, its
    /// cursor, and no reports of pastes and the mouse.
    pub(crate) fn is_given_back(&self) {
        self.watch.wait_until_over();
        assert!(self.has_settings_of_before(), "the terminal is still raw");
        for sequence in ["\x1b[?1049l", "\x1b[?2004l", "\x1b[?25h"] {
            let is_last = |other: &str| {
                let bytes = self.bytes();
                last(&bytes, sequence.as_bytes()) > last(&bytes, other.as_bytes())
            };
            let (other, on_off) = sequence.split_at(sequence.len() - 1);
            let other = format!("{other}{}", if on_off == "l" { "h" } else { "l" });
            assert!(is_last(&other), "{sequence:?} is not the last of its kind");
        }
        let cells = self.cells();
        assert!(!cells.alternate_screen() && !cells.hide_cursor() && !cells.bracketed_paste());
        assert_eq!(cells.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // What a failed test leaves running is ended with it, a stopped job as well.
        if let Some(terminal) = &self.terminal
            && let Some(group) = terminal.master.process_group_leader()
        {
            process::end_group(group);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().expect("the settings of it"))
}

fn pty_size((columns, rows): (u16, u16)) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

/// Whether bytes occur in others.
pub(crate) fn contains(all: &[u8], part: &[u8]) -> bool {
    last(all, part).is_some()
}
