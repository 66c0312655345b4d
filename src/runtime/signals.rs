//! Signals become events: ending, stopping, continuing, another window size. Nothing is done
//! inside a signal handler.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

use partnerdesk_tui::Msg;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use crate::events::Event;
use crate::provoked;
use crate::workers::spawn;

/// Whether another program of ours has the terminal.
static LENT: AtomicBool = AtomicBool::new(false);

/// Does something during which another program has the terminal. What a person asks of that
/// program by a signal, the terminal asks of all of us: only to stop together with it is heard.
pub(crate) fn while_lent<T>(work: impl FnOnce() -> T) -> T {
    LENT.store(true, Ordering::SeqCst);
    let done = work();
    LENT.store(false, Ordering::SeqCst);
    done
}

/// Starts to listen.
pub(crate) fn start(events: &Sender<Event>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    let answers = events.clone();
    spawn("signals", events, move || {
        for signal in signals.forever() {
            provoked::place("signals");
            let is_lent = LENT.load(Ordering::SeqCst);
            let event = match signal {
                SIGTSTP if is_lent => {
                    // The shell takes the terminal back only when all of the job is stopped.
                    let _ = stop();
                    continue;
                }
                SIGINT | SIGQUIT | SIGCONT | SIGWINCH if is_lent => continue,
                SIGTSTP => Event::Stop,
                SIGCONT => Event::Continued,
                SIGWINCH => match crate::terminal::size() {
                    Ok(size) => Event::Msg(Msg::Resized(size)),
                    Err(_) => continue,
                },
                _ => Event::Msg(Msg::Terminate),
            };
            if answers.send(event).is_err() {
                return;
            }
        }
    })?;
    Ok(())
}

/// Stops the program as the shell expects it; comes back when the shell continues it.
pub(crate) fn stop() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(SIGTSTP)
}
