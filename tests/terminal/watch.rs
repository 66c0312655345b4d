//! Reads what the program writes to its terminal, all the time, and keeps a picture of it.

use std::io::Read;
use std::num::NonZeroU16;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::Instant;

use super::PATIENCE;
use super::shows::Screen;

/// What has been seen of a terminal so far.
pub(crate) struct Watch {
    seen: Arc<(Mutex<Seen>, Condvar)>,
    is_closing: Arc<AtomicBool>,
    reader: Option<JoinHandle<()>>,
}

struct Seen {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    /// How many of the bytes are in the picture: all but a frame that is still being written.
    pictured: usize,
    /// Whether nobody can write to the terminal any more.
    is_over: bool,
}

impl Watch {
    /// Starts to watch a terminal of so many columns and rows.
    pub(crate) fn start(mut terminal: Box<dyn Read + Send>, size: (u16, u16)) -> Self {
        let seen = Seen {
            parser: vt100::Parser::new(side(size.1), side(size.0), 0),
            bytes: Vec::new(),
            pictured: 0,
            is_over: false,
        };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        let shared = Arc::clone(&seen);
        let is_closing = Arc::new(AtomicBool::new(false));
        let close = Arc::clone(&is_closing);
        let reader = thread::spawn(move || {
            let mut chunk = vec![0; 64 * 1024];
            loop {
                let read = terminal.read(&mut chunk).unwrap_or(0);
                let (seen, changed) = &*shared;
                let mut seen = seen.lock().expect("no test panics with the lock");
                seen.bytes.extend(&chunk[..read]);
                seen.is_over = read == 0;
                seen.picture();
                changed.notify_all();
                if read == 0 || close.load(Ordering::SeqCst) {
                    return;
                }
            }
        });
        Self {
            seen,
            is_closing,
            reader: Some(reader),
        }
    }

    /// Looks away as soon as the program has written something more, which the caller has to
    /// bring about: as long as somebody reads, a terminal is not closed.
    pub(crate) fn stop(&mut self, make_it_write: impl FnOnce()) {
        self.is_closing.store(true, Ordering::SeqCst);
        make_it_write();
        if let Some(reader) = self.reader.take() {
            reader.join().expect("it only reads");
        }
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.0.lock().expect("no test panics with the lock")
    }

    /// The picture at this moment.
    pub(crate) fn screen(&self) -> Screen {
        Screen::of(self.lock().parser.screen())
    }

    /// Everything at this moment, colours included.
    pub(crate) fn cells(&self) -> vt100::Screen {
        self.lock().parser.screen().clone()
    }

    /// Every byte so far.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.lock().bytes.clone()
    }

    /// Tells the picture that the terminal has another size now.
    pub(crate) fn resize(&self, size: (u16, u16)) {
        let mut seen = self.lock();
        seen.parser.set_size(side(size.1), side(size.0));
    }

    /// Waits until everything is read that the program wrote before it ended.
    pub(crate) fn wait_until_over(&self) {
        let seen = self.lock();
        let changed = &self.seen.1;
        let waited = changed.wait_timeout_while(seen, PATIENCE, |seen| !seen.is_over);
        let (seen, _) = waited.expect("no test panics with the lock");
        assert!(seen.is_over, "somebody still has the terminal");
    }

    /// Waits until the screen is as it should be; gives none when it never is.
    pub(crate) fn wait(&self, mut is_so: impl FnMut(&Screen, &[u8]) -> bool) -> Option<Screen> {
        let begun = Instant::now();
        let mut seen = self.lock();
        loop {
            let screen = Screen::of(seen.parser.screen());
            if is_so(&screen, &seen.bytes) {
                return Some(screen);
            }
            let left = PATIENCE.checked_sub(begun.elapsed())?;
            if seen.is_over {
                return None;
            }
            let waited = self.seen.1.wait_timeout(seen, left);
            seen = waited.expect("no test panics with the lock").0;
        }
    }
}

/// What stands around a frame that is to be seen as a whole.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

impl Seen {
    /// Brings the picture up to date, whole frames at a time.
    fn picture(&mut self) {
        let new = &self.bytes[self.pictured..];
        let begun = last(new, BEGIN);
        let ended = last(new, END);
        let whole = match begun {
            _ if self.is_over => new.len(),
            Some(begun) if ended.is_none_or(|ended| ended < begun) => begun,
            _ => {
                // The last bytes may be the first ones of a frame.
                let half = (1..BEGIN.len()).rfind(|&half| new.ends_with(&BEGIN[..half]));
                new.len() - half.unwrap_or(0)
            }
        };
        self.parser.process(&new[..whole]);
        self.pictured += whole;
    }
}

/// Where bytes occur in others for the last time.
pub(crate) fn last(all: &[u8], part: &[u8]) -> Option<usize> {
    all.windows(part.len()).rposition(|window| window == part)
}

/// A side of the picture: it cannot be without any cell, unlike that of a terminal, and it need
/// not have more than the program draws into.
fn side(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells.min(500)).unwrap_or(NonZeroU16::MIN)
}
