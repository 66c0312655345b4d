//! The lane that sends: it looks after the outbox as long as the program is open, one letter
//! after the other, and stops after the letter that is on its way. Which steps a letter takes is
//! not known here; `partnerdesk_mail` takes them.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use partnerdesk_domain::{Actor, MailFault};
use partnerdesk_mail::{Ended, Postman, Smtp, Which};
use partnerdesk_ports::{Book, StoreError};
use partnerdesk_tui::Msg;

use crate::events::Event;
use crate::provoked;
use crate::run::now;
use crate::workers::spawn;

/// With what letters are sent.
pub struct MailRoom {
    /// The account.
    pub smtp: Smtp,
    /// Under whose name the steps enter the journal.
    pub actor: Actor,
    /// Makes identities, each new.
    pub fresh: fn() -> u128,
}

/// How long to wait at most before the outbox is looked at again.
const REST: Duration = Duration::from_secs(5);
/// How long to leave a server alone that cannot be used, at first and at most.
const PAUSE: (Duration, Duration) = (Duration::from_secs(10), Duration::from_mins(10));
/// How soon a wish to stop is noticed.
const LOOK: Duration = Duration::from_millis(50);

/// The lane, to be stopped.
pub(crate) struct Sending {
    stop: Arc<AtomicBool>,
    /// Held while a letter may be on its way.
    at_work: Arc<Mutex<()>>,
}

impl Sending {
    /// Starts the lane over a handle of the book.
    pub(crate) fn start(
        room: MailRoom,
        book: Box<dyn Book>,
        events: &Sender<Event>,
    ) -> io::Result<Self> {
        let lane = Self {
            stop: Arc::default(),
            at_work: Arc::default(),
        };
        let (stop, at_work) = (Arc::clone(&lane.stop), Arc::clone(&lane.at_work));
        let answers = events.clone();
        spawn("mail", events, move || {
            let mut worker = Worker {
                room,
                book,
                events: answers,
                stop,
                known: None,
                pause: PAUSE.0,
            };
            while !worker.is_stopped() {
                let rest = {
                    let _at_work = at_work.lock().unwrap_or_else(PoisonError::into_inner);
                    worker.look_after()
                };
                worker.rest(rest.unwrap_or(PAUSE.0));
            }
        })?;
        Ok(lane)
    }

    /// Stops after the letter that is on its way.
    pub(crate) fn finish(&self) {
        self.stop.store(true, Ordering::Release);
        drop(self.at_work.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

struct Worker {
    room: MailRoom,
    book: Box<dyn Book>,
    events: Sender<Event>,
    stop: Arc<AtomicBool>,
    /// What was told last of the server.
    known: Option<MailFault>,
    pause: Duration,
}

impl Worker {
    fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Acquire)
    }

    /// Sends what is due. Gives back how long to rest.
    fn look_after(&mut self) -> Result<Duration, StoreError> {
        provoked::place("mail");
        let counts = self.book.outbox()?;
        if self.is_stopped() || counts.waiting + counts.sending == 0 {
            return Ok(REST);
        }
        let stop = Arc::clone(&self.stop);
        let account = self.room.smtp.account();
        let name = format!("{} ({})", self.room.actor.name, std::process::id());
        let postman = Postman {
            mailer: &self.room.smtp,
            sender: &account.sender,
            actor: &self.room.actor,
            owner: (self.room.fresh)(),
            name: partnerdesk_domain::ServerWords::new(&name),
            gap: Duration::from_mins(1) / u32::from(account.per_minute),
            lease: Postman::LEASE,
            clock: &now,
            fresh: &self.room.fresh,
            wait: &move |time| nap(&stop, time),
        };
        let run = postman.run(&mut *self.book, &Which::Due, &mut |_| {})?;
        match run.ended {
            Ended::NoServer(fault) => {
                self.tell(fault);
                let pause = self.pause;
                self.pause = (pause * 2).min(PAUSE.1);
                Ok(pause)
            }
            Ended::Done | Ended::Stopped | Ended::Elsewhere { .. } => {
                self.known = None;
                self.pause = PAUSE.0;
                Ok(REST)
            }
        }
    }

    /// The same trouble is told once.
    fn tell(&mut self, fault: MailFault) {
        if self.known.as_ref() != Some(&fault) {
            self.known = Some(fault.clone());
            let _ = self.events.send(Event::Msg(Msg::MailTrouble(fault)));
        }
    }

    /// Rests, unless somebody writes to the book or wants to stop.
    fn rest(&mut self, at_most: Duration) {
        let head = self.book.head().map(|(sequence, _)| sequence);
        let mut left = at_most;
        while !left.is_zero() && !self.is_stopped() {
            let part = left.min(Duration::from_secs(1));
            left -= part;
            let Ok(seen) = head else {
                nap(&self.stop, part);
                continue;
            };
            // A server that cannot be used is left alone whatever is written meanwhile.
            if self.known.is_some() || self.book.wait(seen, part).is_err() {
                nap(&self.stop, part);
            } else if !matches!(self.book.head(), Ok((now, _)) if now == seen) {
                return;
            }
        }
    }
}

/// Waits so long, unless it is time to stop; whether it is not.
fn nap(stop: &AtomicBool, time: Duration) -> bool {
    let mut left = time;
    while !left.is_zero() && !stop.load(Ordering::Acquire) {
        let part = left.min(LOOK);
        thread::sleep(part);
        left -= part;
    }
    !stop.load(Ordering::Acquire)
}
