//! Undo and redo: finding the entry to take back, looking at its records, and writing the
//! opposite. Three questions to the store, one after the other; each answer leads to the next.

use partnerdesk_domain::{AgentName, Entry, Outcome, Sequence, State, is_undoable, undo};
use partnerdesk_ports::{Link, LogPage, LogQuery, LogScope, version_named};
use partnerdesk_search::LogFilter;

use crate::effect::{Effect, Slot};
use crate::msg::{Reply, Ticket};
use crate::notice::Notice;
use crate::screens::Context;

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// Take the last change back.
    Undo,
    /// Do again what was taken back last.
    Redo,
}

/// How far it has come.
#[derive(Debug)]
pub(crate) enum Undoing {
    /// Nothing is being undone.
    Idle,
    /// The entries were asked for.
    Looking(Way, Ticket),
    /// The records of this entry were asked for.
    Reading(Box<Entry>, Ticket),
}

/// How far back a person's own last change is looked for.
const DEPTH: usize = 500;
/// Undo has its own asker: no screen's question makes it void.
const SLOT: Slot = Slot(0);

impl Undoing {
    /// Begins.
    pub(crate) fn begin(cx: &mut Context<'_>, way: Way) -> Self {
        let query = LogQuery {
            scope: LogScope::Desk,
            filter: LogFilter::default(),
            before: None,
            offset: 0,
            len: DEPTH,
        };
        Self::Looking(
            way,
            cx.ask(Effect::LoadLog {
                slot: SLOT,
                query: Box::new(query),
            }),
        )
    }

    /// Begins at an entry that a person chose.
    pub(crate) fn begin_at(cx: &mut Context<'_>, entry: Entry) -> Self {
        let ticket = cx.ask(Effect::LoadState {
            slot: SLOT,
            customer: entry.customer,
            invitation: entry.invitation,
            matter: entry.matter,
        });
        Self::Reading(Box::new(entry), ticket)
    }

    /// Takes an answer and goes on.
    pub(crate) fn receive(self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) -> Self {
        match (self, reply) {
            (Self::Looking(way, asked), Reply::Log(page)) if asked == ticket => {
                if let Some(entry) = target(page, &cx.shared.actor.name, way) {
                    Self::begin_at(cx, entry)
                } else {
                    let key = match way {
                        Way::Undo => "toast-nothing-to-undo",
                        Way::Redo => "toast-nothing-to-redo",
                    };
                    cx.tell(Notice::info(cx.shared.locale.text(key)));
                    Self::Idle
                }
            }
            (Self::Reading(entry, asked), Reply::State(state)) if asked == ticket => {
                write(cx, &entry, state);
                Self::Idle
            }
            (Self::Looking(_, asked) | Self::Reading(_, asked), Reply::Failed(_))
                if asked == ticket =>
            {
                Self::Idle
            }
            (still, _) => still,
        }
    }
}

fn write(cx: &mut Context<'_>, entry: &Entry, state: &State) {
    match undo(entry, state) {
        Ok(command) => {
            let expected = version_named(&command, state);
            let write = cx.write(command, expected, Some(entry.sequence));
            cx.ask(Effect::Submit(vec![write]));
        }
        Err(refusal) => {
            let reason = cx.shared.locale.refusal(&refusal);
            cx.tell(Notice::trouble(format!("{} {}", reason.what, reason.fix)));
        }
    }
}

/// The entry to take back: the agent's own last one that has a way back and was not taken back
/// already. An undo is an entry like any other; taking it back is redo.
fn target(page: &LogPage, agent: &AgentName, way: Way) -> Option<Entry> {
    let own = |link: &&Link| link.entry.actor.name == *agent;
    let done = |link: &&Link| matches!(link.entry.outcome, Outcome::Done(_));
    let mut taken_back: Vec<Sequence> = Vec::new();
    for link in page.links.iter().filter(own).filter(done) {
        let entry = &link.entry;
        if let Some(undone) = entry.undoes {
            if taken_back.contains(&entry.sequence) {
                // An undo that was redone: what it took back stands again.
                continue;
            }
            taken_back.push(undone);
            if way == Way::Redo && !is_redo(page, entry) {
                return Some(entry.clone());
            }
            continue;
        }
        if taken_back.contains(&entry.sequence) {
            continue;
        }
        if way == Way::Redo {
            // Something new was done since the last undo: nothing is left to redo.
            return None;
        }
        if is_undoable(entry) {
            return Some(entry.clone());
        }
    }
    None
}

/// Whether what an entry undoes is itself an undo.
fn is_redo(page: &LogPage, entry: &Entry) -> bool {
    page.links
        .iter()
        .find(|link| Some(link.entry.sequence) == entry.undoes)
        .is_some_and(|link| link.entry.undoes.is_some())
}
