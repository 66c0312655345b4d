//! A command at work: its session, its book, its voice. Opens books, judges beforehand, submits.
//! What is printed of an outcome stands in `report`.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use partnerdesk_domain::{Access, Sequence};
use partnerdesk_domain::{
    Action, Command, Customer, CustomerId, Decision, Event, OperationId, Refusal, State, Timestamp,
    Version, Warning, access, decide, evolve,
};
use partnerdesk_i18n::{Arg, Locale};
use partnerdesk_ports::{Book, MemoryBook, ReadOnlyBook, StoreError, Verdict, Write};

use crate::failure::Failure;
use crate::output::Output;
use crate::session::Session;
use crate::world::World;

/// What one command works with.
pub(crate) struct Desk<'a> {
    pub(crate) session: &'a Session,
    pub(crate) world: &'a World<'a>,
    pub(crate) locale: &'a Locale,
    pub(crate) out: Output<'a>,
}

/// Something to be done, with the version of the record that was looked at.
pub(crate) struct Deed {
    pub(crate) command: Command,
    pub(crate) expected: Option<Version>,
    pub(crate) undoes: Option<Sequence>,
}

impl Deed {
    /// A command on a record that was read before.
    pub(crate) fn on(version: Version, command: Command) -> Self {
        Self {
            command,
            expected: Some(version),
            undoes: None,
        }
    }

    /// A command on nothing that somebody else could have changed.
    pub(crate) fn new(command: Command) -> Self {
        Self {
            command,
            expected: None,
            undoes: None,
        }
    }
}

/// Whether something is done, or only looked at beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It is done.
    Real,
    /// Nothing is written.
    DryRun,
}

impl Mode {
    /// The mode that a flag `--dry-run` asks for.
    pub(crate) fn of(dry_run: bool) -> Self {
        if dry_run { Self::DryRun } else { Self::Real }
    }
}

/// What came of a deed that was not refused.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) mode: Mode,
    /// The records before it.
    pub(crate) before: State,
    pub(crate) at: Timestamp,
    /// What happened, or would happen; nothing when all was as asked.
    pub(crate) events: Vec<Event>,
    pub(crate) warnings: Vec<Warning>,
    /// Where it stands in the journal.
    pub(crate) sequence: Option<Sequence>,
}

impl Desk<'_> {
    /// The present.
    pub(crate) fn now(&self) -> Timestamp {
        (self.world.clock)()
    }

    /// Says a sentence of the catalogue to whoever sits there.
    pub(crate) fn say(&mut self, key: &str, args: &[(&str, Arg<'_>)]) {
        let text = self.locale.with(key, args);
        self.out.say(&text);
    }

    /// A failure in a sentence of the catalogue, with its part "fix" on a line of its own.
    pub(crate) fn failed(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Failure {
        let fix = format!("{key}.fix");
        Failure::failed(format!(
            "{}\n{}",
            self.locale.with(key, args),
            self.locale.with(&fix, args)
        ))
    }

    /// Where the book is that is meant.
    pub(crate) fn path(&self) -> Result<PathBuf, Failure> {
        let found = self.session.book_path(self.world.environment);
        found
            .map(|book| book.path)
            .map_err(|problem| Failure::failed(problem.to_string()))
    }

    /// Opens the book.
    pub(crate) fn open(&self) -> Result<Box<dyn Book>, Failure> {
        let book = self.world.shelf.open(&self.path()?)?;
        Ok(self.guarded(book))
    }

    /// Opens the book, or makes it when there is none and something is to be written. A dry run
    /// looks at what a new book would be.
    pub(crate) fn open_or_create(&mut self, mode: Mode) -> Result<Box<dyn Book>, Failure> {
        let path = self.path()?;
        let book = match self.world.shelf.open(&path) {
            Err(StoreError::Missing(_)) if mode == Mode::DryRun => Box::new(MemoryBook::default()),
            Err(StoreError::Missing(_)) if !self.session.read_only => {
                let book = self.world.shelf.create(&path)?;
                self.say("cli-book-made", &[("path", shown(&path).into())]);
                book
            }
            opened => opened?,
        };
        Ok(self.guarded(book))
    }

    fn guarded(&self, book: Box<dyn Book>) -> Box<dyn Book> {
        if self.session.read_only {
            Box::new(ReadOnlyBook(book))
        } else {
            book
        }
    }

    /// Listens for the person's wish to stop, and asks it of long work between two steps.
    pub(crate) fn until_stopped(&self) -> impl Fn() -> ControlFlow<()> + use<> {
        let stop = (self.world.listen)();
        move || {
            if stop.load(Ordering::Relaxed) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        }
    }

    /// Refuses what the role may not do at all, where no command is judged by itself.
    pub(crate) fn require(&self, action: Action) -> Result<(), Failure> {
        let role = self.session.actor.role;
        match access(role, action) {
            Access::Full => Ok(()),
            Access::ReadOnly | Access::Denied => {
                let allowed = action.roles();
                Err(Refusal::RoleMayNot {
                    action,
                    role,
                    allowed,
                }
                .into())
            }
        }
    }

    /// Refuses what would write, in a session that only looks.
    pub(crate) fn require_writable(&self) -> Result<(), Failure> {
        if self.session.read_only {
            Err(Refusal::ReadOnly.into())
        } else {
            Ok(())
        }
    }

    /// Does one thing, or looks what it would do.
    pub(crate) fn act(
        &self,
        book: &mut dyn Book,
        deed: Deed,
        mode: Mode,
    ) -> Result<Outcome, Failure> {
        let before = state_of(book, &deed.command)?;
        self.act_in(book, before, deed, mode)
    }

    /// Does several things about one customer in the order given, or none of them when one of
    /// them would be refused.
    pub(crate) fn act_all(
        &self,
        book: &mut dyn Book,
        customer: &Customer,
        commands: Vec<Command>,
        mode: Mode,
    ) -> Result<Outcome, Failure> {
        let before = book.state(Some(customer.id), None)?;
        let actor = &self.session.actor;
        let mut ahead = before.clone();
        let mut deeds = Vec::new();
        for command in commands {
            let version = ahead.customer.as_ref().map_or(Version(0), |it| it.version);
            let deed = Deed::on(version, command);
            match decide(actor, self.now(), &ahead, &deed.command) {
                Ok(decision) => {
                    for event in &decision.events {
                        evolve(&mut ahead, actor, self.now(), event);
                    }
                    deeds.push(deed);
                }
                // Only the attempt that is refused goes to the book, to be kept there.
                Err(_) => return self.act(book, Deed::new(deed.command), mode),
            }
        }
        let mut whole = Outcome::nothing(before, self.now(), mode);
        for deed in deeds {
            let state = state_of(book, &deed.command)?;
            let outcome = self.act_in(book, state, deed, mode)?;
            whole.events.extend(outcome.events);
            whole.warnings.extend(outcome.warnings);
            whole.sequence = outcome.sequence.or(whole.sequence);
        }
        Ok(whole)
    }

    fn act_in(
        &self,
        book: &mut dyn Book,
        before: State,
        deed: Deed,
        mode: Mode,
    ) -> Result<Outcome, Failure> {
        let at = self.now();
        let mut outcome = Outcome::nothing(before, at, mode);
        if mode == Mode::DryRun {
            let decision = decide(&self.session.actor, at, &outcome.before, &deed.command)?;
            let Decision {
                events, warnings, ..
            } = decision;
            outcome.events = events;
            outcome.warnings = warnings;
            return Ok(outcome);
        }
        let write = Write {
            operation: OperationId((self.world.fresh)()),
            actor: self.session.actor.clone(),
            at,
            command: deed.command,
            expected: deed.expected,
            undoes: deed.undoes,
        };
        match book.submit(&write)? {
            Verdict::Applied {
                sequence,
                events,
                warnings,
            } => {
                outcome.sequence = Some(sequence);
                outcome.events = events;
                outcome.warnings = warnings;
                Ok(outcome)
            }
            Verdict::Unchanged { warnings } => {
                outcome.warnings = warnings;
                Ok(outcome)
            }
            Verdict::Refused { refused, .. } => Err(refused.into()),
        }
    }
}

impl Outcome {
    fn nothing(before: State, at: Timestamp, mode: Mode) -> Self {
        Self {
            mode,
            before,
            at,
            events: Vec::new(),
            warnings: Vec::new(),
            sequence: None,
        }
    }
}

/// The customer of this identity.
pub(crate) fn customer_of(book: &dyn Book, id: CustomerId) -> Result<Customer, Failure> {
    let found = book.customer(id)?;
    found.ok_or_else(|| Refusal::NoSuchCustomer(Some(id)).into())
}

/// The records a command is judged by.
pub(crate) fn state_of(book: &dyn Book, command: &Command) -> Result<State, Failure> {
    Ok(book.state(command.customer(), command.invitation())?)
}

/// A path for a sentence.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}
