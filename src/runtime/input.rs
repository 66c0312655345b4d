//! From the terminal's events to messages. It waits without waking up, and lets go of the
//! terminal while somebody else (an editor) reads from it.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::AsFd;
use std::sync::mpsc::{Receiver, Sender};
use std::time::{Duration, Instant};

use crossterm::event::{
    self, KeyCode as Code, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};
use partnerdesk_tui::key::{Key, KeyCode};
use partnerdesk_tui::{Mouse, MouseAct, Msg};
use rustix::event::{PollFd, PollFlags, poll};

use crate::events::Event;
use crate::provoked;
use crate::workers::spawn;

/// Two presses on one cell within this time are a double click.
const DOUBLE: Duration = Duration::from_millis(400);

/// How long to look for what is there already. With no time at all, nothing is looked for.
const AT_ONCE: Duration = Duration::from_millis(2);

/// Starts and stops the reading.
pub(crate) struct Input {
    wake: PipeWriter,
    resume: Sender<()>,
    paused: Receiver<()>,
}

impl Input {
    /// Starts to read.
    pub(crate) fn start(events: &Sender<Event>) -> io::Result<Self> {
        let (mut woken, wake) = io::pipe()?;
        let (resume, resumed) = std::sync::mpsc::channel();
        let (pausing, paused) = std::sync::mpsc::channel();
        let answers = events.clone();
        spawn("input", events, move || {
            read(&answers, &mut woken, &resumed, &pausing);
        })?;
        Ok(Self {
            wake,
            resume,
            paused,
        })
    }

    /// Waits until nobody here reads from the terminal any more.
    pub(crate) fn pause(&self) {
        if (&self.wake).write_all(b"p").is_ok() {
            let _ = self.paused.recv();
        }
    }

    /// Reads again.
    pub(crate) fn resume(&self) {
        let _ = self.resume.send(());
    }
}

fn read(
    events: &Sender<Event>,
    woken: &mut PipeReader,
    resumed: &Receiver<()>,
    pausing: &Sender<()>,
) {
    let mut clicks = Clicks::default();
    loop {
        let stdin = io::stdin();
        let (readable, wake, gone) = {
            let mut wait = [
                PollFd::from_borrowed_fd(stdin.as_fd(), PollFlags::IN),
                PollFd::from_borrowed_fd(woken.as_fd(), PollFlags::IN),
            ];
            match poll(&mut wait, None) {
                Ok(_) => {}
                Err(rustix::io::Errno::INTR) => continue,
                Err(_) => return hung_up(events),
            }
            let lost = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
            let (input, pipe) = (wait[0].revents(), wait[1].revents());
            (
                input.contains(PollFlags::IN),
                pipe.contains(PollFlags::IN),
                input.intersects(lost),
            )
        };
        if gone {
            return hung_up(events);
        }
        if wake {
            let _ = woken.read(&mut [0_u8; 1]);
            let _ = pausing.send(());
            if resumed.recv().is_err() {
                return;
            }
            continue;
        }
        // All that is there, and no more: waiting is done above, where a hang-up is seen.
        if !readable {
            continue;
        }
        loop {
            match event::poll(AT_ONCE) {
                Ok(true) => {}
                Ok(false) => break,
                Err(_) => return hung_up(events),
            }
            let Ok(event) = event::read() else {
                return hung_up(events);
            };
            provoked::place("input");
            if let Some(msg) = message(event, &mut clicks)
                && events.send(Event::Msg(msg)).is_err()
            {
                return;
            }
        }
    }
}

/// The terminal is gone: nobody will ever press a key again.
fn hung_up(events: &Sender<Event>) {
    let _ = events.send(Event::Msg(Msg::Terminate));
}

#[derive(Default)]
struct Clicks {
    last: Option<(u16, u16, Instant)>,
}

impl Clicks {
    fn press(&mut self, column: u16, row: u16) -> MouseAct {
        let now = Instant::now();
        let double = self
            .last
            .is_some_and(|(x, y, at)| (x, y) == (column, row) && now.duration_since(at) <= DOUBLE);
        self.last = (!double).then_some((column, row, now));
        if double {
            MouseAct::DoubleClick
        } else {
            MouseAct::Click
        }
    }
}

fn message(event: event::Event, clicks: &mut Clicks) -> Option<Msg> {
    match event {
        event::Event::Key(key) => key_of(key).map(Msg::Key),
        event::Event::Paste(text) => Some(Msg::Paste(text)),
        event::Event::Mouse(mouse) => {
            let what = match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => clicks.press(mouse.column, mouse.row),
                MouseEventKind::ScrollUp => MouseAct::ScrollUp,
                MouseEventKind::ScrollDown => MouseAct::ScrollDown,
                _ => return None,
            };
            Some(Msg::Mouse(Mouse {
                column: mouse.column,
                row: mouse.row,
                what,
            }))
        }
        event::Event::Resize(..) => crate::terminal::size().ok().map(Msg::Resized),
        event::Event::FocusGained | event::Event::FocusLost => None,
    }
}

/// Terminals that report releases report them as events too; only presses are keys.
fn key_of(key: KeyEvent) -> Option<Key> {
    if key.kind == KeyEventKind::Release {
        return None;
    }
    let code = match key.code {
        Code::Char(c) => KeyCode::Char(c),
        Code::Enter => KeyCode::Enter,
        Code::Esc => KeyCode::Esc,
        Code::Tab => KeyCode::Tab,
        Code::BackTab => KeyCode::BackTab,
        Code::Backspace => KeyCode::Backspace,
        Code::Delete => KeyCode::Delete,
        Code::Insert => KeyCode::Insert,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::PageUp => KeyCode::PageUp,
        Code::PageDown => KeyCode::PageDown,
        Code::F(number) => KeyCode::F(number),
        _ => return None,
    };
    let held = |modifier| key.modifiers.contains(modifier);
    // A letter says by itself whether Shift was held.
    let shift = held(KeyModifiers::SHIFT) && !matches!(code, KeyCode::Char(_) | KeyCode::BackTab);
    Some(Key {
        code,
        ctrl: held(KeyModifiers::CONTROL),
        alt: held(KeyModifiers::ALT),
        shift,
    })
}
