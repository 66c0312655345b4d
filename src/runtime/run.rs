//! The loop: draw, wait, deal with all that has come, carry out what was asked for, draw again.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use partnerdesk_domain::Timestamp;
use partnerdesk_ports::Book;
use partnerdesk_tui::{Effect, Model, Msg, Reply, Size, Start, Ticket, start, update};

use crate::events::Event;
use crate::input::Input;
use crate::lanes::Lanes;
use crate::mail_room::{MailRoom, Sending};
use crate::terminal::Screen;
use crate::{clipboard, editor, follow, provoked, signals, terminal};

/// How long a key that asked for rows is not drawn without them, at most.
const FRAME: Duration = Duration::from_millis(12);

/// Why the program ended otherwise than by a person's wish.
#[derive(Debug, thiserror::Error)]
pub enum RuntimeError {
    /// There is no terminal to draw on, or it failed.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] io::Error),
    /// A worker of ours died. What was acknowledged before is in the book.
    #[error("a part of the program failed ({0}); what was saved is in the book")]
    Worker(String),
}

/// With what the loop starts, beside the book.
pub struct Session {
    /// With what the screens start. Size and present are filled in here.
    pub start: Start,
    /// Whether it runs inside tmux, which hands escape sequences on only in a frame.
    pub in_tmux: bool,
    /// With what letters of the outbox are sent; nothing where no account is set up.
    pub mail: Option<MailRoom>,
}

/// The present.
pub(crate) fn now() -> Timestamp {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// Runs the program until a person, or a signal, ends it. The terminal is given back whatever
/// happens; writes that were asked for are finished first.
pub fn run(book: &dyn Book, session: Session) -> Result<(), RuntimeError> {
    let (events, inbox) = channel();
    // Before the terminal is taken: a signal in between shall find somebody to deal with it.
    signals::start(&events)?;
    let mut lanes = Lanes::start(book, &events)?;
    follow::start(book.handle(), &events)?;
    let sending = session
        .mail
        .map(|room| Sending::start(room, book.handle(), &events))
        .transpose()?;
    let size = terminal::size()?;
    let mouse = session.start.mouse;
    let mut model = Model::new(Start {
        size,
        now: now(),
        ..session.start
    });
    let screen = Screen::enter(mouse)?;
    let input = Input::start(&events)?;
    let mut desk = Loop {
        model: &mut model,
        screen,
        input,
        lanes: &lanes,
        in_tmux: session.in_tmux,
    };
    let ended = desk.run(&inbox);
    drop(desk);
    if let Some(sending) = sending {
        sending.finish();
    }
    lanes.finish();
    ended
}

struct Loop<'a> {
    model: &'a mut Model,
    screen: Screen,
    input: Input,
    lanes: &'a Lanes,
    in_tmux: bool,
}

impl Loop<'_> {
    fn run(&mut self, inbox: &Receiver<Event>) -> Result<(), RuntimeError> {
        let first = start(self.model);
        self.carry_out(first)?;
        self.await_first_page(inbox)?;
        while !self.model.is_finished() {
            self.screen.draw(self.model)?;
            match inbox.recv_timeout(self.patience()) {
                Ok(event) => {
                    self.deal(event)?;
                    // All that is there before the next frame: a burst is drawn once.
                    while let Ok(event) = inbox.try_recv() {
                        self.deal(event)?;
                    }
                    self.await_rows(inbox)?;
                }
                Err(RecvTimeoutError::Timeout) => self.deal(Event::Msg(Msg::Woke))?,
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        Ok(())
    }

    /// The first frame shows the list, not an empty box, if the list comes quickly.
    fn await_first_page(&mut self, inbox: &Receiver<Event>) -> Result<(), RuntimeError> {
        for _ in 0..2 {
            match inbox.recv_timeout(Duration::from_millis(100)) {
                Ok(event) => self.deal(event)?,
                Err(_) => break,
            }
        }
        Ok(())
    }

    /// Rows that come within a frame are shown with the key that asked for them: nothing
    /// flickers, and no list stands under a filter that it was not found by.
    fn await_rows(&mut self, inbox: &Receiver<Event>) -> Result<(), RuntimeError> {
        let until = Instant::now() + FRAME;
        while self.model.is_searching() {
            let left = until.saturating_duration_since(Instant::now());
            let Ok(event) = inbox.recv_timeout(left) else {
                break;
            };
            self.deal(event)?;
        }
        Ok(())
    }

    fn patience(&self) -> Duration {
        let wait = self.model.wakes_at().since(now()).0.max(1);
        Duration::from_millis(u64::try_from(wait).unwrap_or(1))
    }

    fn deal(&mut self, event: Event) -> Result<(), RuntimeError> {
        match event {
            Event::Msg(msg) => {
                if matches!(msg, Msg::Key(_)) {
                    provoked::place("screen");
                }
                let effects = update(self.model, now(), msg);
                self.carry_out(effects)?;
            }
            Event::Stop => self.stop()?,
            Event::Continued => self.come_back()?,
            Event::WorkerDied(name) => return Err(RuntimeError::Worker(name)),
        }
        Ok(())
    }

    fn carry_out(&mut self, effects: Vec<(Ticket, Effect)>) -> Result<(), RuntimeError> {
        for (ticket, effect) in effects {
            if let Some((ticket, effect)) = self.lanes.take(ticket, effect) {
                self.serve(ticket, effect)?;
            }
        }
        Ok(())
    }

    /// Serves what needs the terminal itself.
    fn serve(&mut self, ticket: Ticket, effect: Effect) -> Result<(), RuntimeError> {
        match effect {
            Effect::Copy(text) => self.copy(ticket, &text),
            Effect::CopySecret(secret) => self.copy(ticket, secret.reveal()),
            Effect::Edit(text) => {
                self.input.pause();
                terminal::give_back();
                let edited = signals::while_lent(|| editor::edit(&text));
                self.come_back()?;
                self.input.resume();
                self.answer(ticket, Reply::Edited(edited.ok().flatten()))
            }
            Effect::SetMouse(on) => Ok(self.screen.set_mouse(on)?),
            Effect::Suspend => self.stop(),
            Effect::Repaint => Ok(self.screen.repaint()?),
            other => self.answer(ticket, crate::lanes::misled(&other)),
        }
    }

    fn copy(&mut self, ticket: Ticket, text: &str) -> Result<(), RuntimeError> {
        let route = match clipboard::sequence(text, self.in_tmux) {
            Ok((sequence, route)) => {
                terminal::write_sequence(&sequence)?;
                route
            }
            Err(route) => route,
        };
        self.answer(ticket, Reply::Copied(route))
    }

    fn answer(&mut self, ticket: Ticket, reply: Reply) -> Result<(), RuntimeError> {
        let effects = update(self.model, now(), Msg::Reply(ticket, reply));
        self.carry_out(effects)
    }

    /// Gives the terminal back and stops, until the shell continues the program.
    fn stop(&mut self) -> Result<(), RuntimeError> {
        terminal::give_back();
        signals::stop()?;
        self.come_back()
    }

    /// The shell may have drawn on the terminal, or changed its size, meanwhile.
    fn come_back(&mut self) -> Result<(), RuntimeError> {
        self.screen.enter_again()?;
        let size: Size = terminal::size()?;
        let effects = update(self.model, now(), Msg::Resized(size));
        self.carry_out(effects)
    }
}
