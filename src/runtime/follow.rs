//! Follows the journal: whatever any program writes becomes news for the screens.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use partnerdesk_ports::Book;
use partnerdesk_tui::Msg;

use crate::events::Event;
use crate::provoked;
use crate::workers::spawn;

/// The longest wait between two looks; news comes earlier, as soon as the store tells.
const LONGEST: Duration = Duration::from_secs(30);
/// How long to let a store rest that failed.
const AFTER_FAILURE: Duration = Duration::from_secs(5);

/// Starts to follow from what the book holds now.
pub(crate) fn start(mut book: Box<dyn Book>, events: &Sender<Event>) -> io::Result<()> {
    let answers = events.clone();
    spawn("follow", events, move || {
        let mut seen = book
            .head()
            .map(|(sequence, _)| sequence)
            .unwrap_or_default();
        loop {
            let waited = book.wait(seen, LONGEST);
            match waited.and_then(|()| book.head()) {
                Ok((sequence, hash)) if sequence != seen => {
                    provoked::place("follow");
                    seen = sequence;
                    if answers.send(Event::Msg(Msg::News(sequence, hash))).is_err() {
                        return;
                    }
                }
                Ok(_) => {}
                Err(_) => thread::sleep(AFTER_FAILURE),
            }
        }
    })?;
    Ok(())
}
