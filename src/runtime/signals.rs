//! Signals become events: ending, stopping, continuing, another window size. Nothing is done
//! inside a signal handler.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use partnerdesk_tui::Msg;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use crate::events::Event;

/// Starts to listen.
pub(crate) fn start(events: Sender<Event>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in signals.forever() {
                let event = match signal {
                    SIGTSTP => Event::Stop,
                    SIGCONT => Event::Continued,
                    SIGWINCH => match crate::terminal::size() {
                        Ok(size) => Event::Msg(Msg::Resized(size)),
                        Err(_) => continue,
                    },
                    _ => Event::Msg(Msg::Terminate),
                };
                if events.send(event).is_err() {
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
