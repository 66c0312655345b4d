//! A lane serves one kind of effect, one after the other, in a thread of its own: questions to
//! the book, writes to the book, and what the desk does with files and other programs.

use std::collections::BTreeMap;
use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use partnerdesk_domain::Subjects;
use partnerdesk_ports::{Asker, Book, Page, StoreError, as_of};
use partnerdesk_tui::{Effect, Msg, Reply, Slot, Ticket, Trouble, TroubleKind};

use crate::events::Event;
use crate::workers::spawn;
use crate::{desk, provoked};

type Errand = (Ticket, Effect);

/// The lanes.
pub(crate) struct Lanes {
    questions: Sender<Errand>,
    newest: Arc<Newest>,
    writes: Option<Sender<Errand>>,
    desk: Sender<Errand>,
    /// Ends when the last write is done.
    writing: Option<thread::JoinHandle<()>>,
}

impl Lanes {
    /// Starts the lanes over handles of one book.
    pub(crate) fn start(book: &dyn Book, events: &Sender<Event>) -> io::Result<Self> {
        let (questions, asked) = channel();
        let reader = book.handle();
        let answers = events.clone();
        let newest = Arc::<Newest>::default();
        let known = Arc::clone(&newest);
        spawn("questions", events, move || {
            answer_questions(&*reader, &asked, &known, &answers);
        })?;
        let (writes, written) = channel();
        let mut book_to_write = book.handle();
        let answers = events.clone();
        let writing = spawn("writes", events, move || {
            for (ticket, effect) in written {
                reply(&answers, ticket, write(&mut *book_to_write, effect));
            }
        })?;
        let (desk, given) = channel();
        let reader = book.handle();
        let answers = events.clone();
        spawn("desk", events, move || {
            for (ticket, effect) in given {
                provoked::place("desk");
                reply(&answers, ticket, desk::serve(&*reader, effect));
            }
        })?;
        Ok(Self {
            questions,
            newest,
            writes: Some(writes),
            desk,
            writing: Some(writing),
        })
    }

    /// Puts an effect on its lane. Gives back what belongs to the loop itself.
    pub(crate) fn take(&self, ticket: Ticket, effect: Effect) -> Option<Errand> {
        let lane = match &effect {
            Effect::LoadPage { .. }
            | Effect::LoadState { .. }
            | Effect::LoadLog { .. }
            | Effect::LoadInvitations { .. }
            | Effect::LoadThen { .. }
            | Effect::LoadMatters { .. }
            | Effect::LoadBook => &self.questions,
            Effect::Submit(_) => self.writes.as_ref()?,
            Effect::VerifyJournal
            | Effect::MakePassword
            | Effect::OpenMail { .. }
            | Effect::SaveMail { .. }
            | Effect::ExportCustomers { .. }
            | Effect::ExportLog { .. } => &self.desk,
            Effect::Copy(_)
            | Effect::CopySecret(_)
            | Effect::Edit(_)
            | Effect::SetMouse(_)
            | Effect::Suspend
            | Effect::Repaint => return Some((ticket, effect)),
        };
        self.newest.note(ticket, &effect);
        // A lane that is gone has told so; the loop ends in order.
        let _ = lane.send((ticket, effect));
        None
    }

    /// Waits for the writes that were asked for before the end.
    pub(crate) fn finish(&mut self) {
        drop(self.writes.take());
        if let Some(writing) = self.writing.take() {
            let _ = writing.join();
        }
    }
}

fn reply(events: &Sender<Event>, ticket: Ticket, reply: Reply) {
    let _ = events.send(Event::Msg(Msg::Reply(ticket, reply)));
}

/// The newest question of each asker: it makes older ones void, also the one that is just being
/// answered.
#[derive(Default)]
struct Newest(Mutex<BTreeMap<(Slot, u8), Ticket>>);

impl Newest {
    fn note(&self, ticket: Ticket, effect: &Effect) {
        if let Some(asker) = asker(effect) {
            let mut newest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            newest.insert(asker, ticket);
        }
    }

    fn makes_void(&self, ticket: Ticket, asker: Option<(Slot, u8)>) -> bool {
        let newest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let newest = asker.and_then(|asker| newest.get(&asker));
        newest.is_some_and(|newest| ticket < *newest)
    }
}

/// Somebody who asked for a page and may have asked for another one since.
struct Typist<'a> {
    newest: &'a Newest,
    ticket: Ticket,
    asker: Option<(Slot, u8)>,
    events: &'a Sender<Event>,
}

impl Asker for Typist<'_> {
    fn has_left(&self) -> bool {
        self.newest.makes_void(self.ticket, self.asker)
    }

    fn first_rows(&self, page: Page) {
        reply(self.events, self.ticket, Reply::Page(Box::new(page)));
    }
}

/// Answers questions. Of several by one asker only the newest is answered: while a person
/// types, the older ones are void before they are looked at, or while they are.
fn answer_questions(
    book: &dyn Book,
    asked: &Receiver<Errand>,
    newest: &Newest,
    events: &Sender<Event>,
) {
    for (ticket, effect) in asked {
        let typist = Typist {
            newest,
            ticket,
            asker: asker(&effect),
            events,
        };
        if !typist.has_left()
            && let Some(answer) = answer(book, effect, &typist)
        {
            reply(events, ticket, answer);
        }
    }
}

/// Who asks what kind of question.
fn asker(effect: &Effect) -> Option<(Slot, u8)> {
    match effect {
        Effect::LoadPage { slot, .. } => Some((*slot, 0)),
        Effect::LoadState { slot, .. } => Some((*slot, 1)),
        Effect::LoadLog { slot, .. } => Some((*slot, 2)),
        Effect::LoadInvitations { slot, .. } => Some((*slot, 3)),
        Effect::LoadThen { slot, .. } => Some((*slot, 4)),
        Effect::LoadMatters { slot, .. } => Some((*slot, 5)),
        _ => None,
    }
}

/// The answer; none when nobody waits for it any more.
fn answer(book: &dyn Book, effect: Effect, typist: &Typist<'_>) -> Option<Reply> {
    provoked::place("questions");
    let answered = match effect {
        Effect::LoadPage { query, window, .. } => {
            let page = book.page_for(&query, window, typist).transpose()?;
            page.map(|page| Reply::Page(Box::new(page)))
        }
        Effect::LoadState {
            customer,
            invitation,
            matter,
            ..
        } => book
            .state(&Subjects::whole(customer, invitation, matter))
            .map(|state| Reply::State(Box::new(state))),
        Effect::LoadLog { query, .. } => book.log(&query).map(|page| Reply::Log(Box::new(page))),
        Effect::LoadMatters { query, .. } => book.matters(query).map(Reply::Matters),
        Effect::LoadInvitations { query, .. } => book
            .invitations(&query)
            .map(|page| Reply::Invitations(Box::new(page))),
        Effect::LoadThen {
            customer, moment, ..
        } => as_of(book, customer, moment).map(|then| Reply::Then(then.map(Box::new))),
        Effect::LoadBook => whole(book),
        other => return Some(misled(&other)),
    };
    Some(answered.unwrap_or_else(failed))
}

fn whole(book: &dyn Book) -> Result<Reply, StoreError> {
    let account = Box::new(book.account()?);
    Ok(Reply::Book {
        account,
        counts: book.counts()?,
        head: book.head()?,
        outbox: book.outbox()?,
    })
}

fn write(book: &mut dyn Book, effect: Effect) -> Reply {
    provoked::place("writes");
    match effect {
        Effect::Submit(writes) => book
            .submit_many(&writes)
            .map_or_else(failed, Reply::Verdicts),
        other => misled(&other),
    }
}

/// A failure of the store, in words.
pub(crate) fn failed(error: StoreError) -> Reply {
    Reply::Failed(Trouble::from(error))
}

/// An effect on the wrong lane: a mistake of this program, told instead of hidden.
pub(crate) fn misled(effect: &Effect) -> Reply {
    Reply::Failed(Trouble {
        kind: TroubleKind::Other,
        detail: format!("nobody serves {effect:?}"),
    })
}
