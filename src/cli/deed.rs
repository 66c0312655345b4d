//! Something to be done: judged beforehand or submitted, with what came of it. Every write names
//! the version of the record that was looked at. What is printed of it stands in `report`.

use partnerdesk_domain::{
    Command, Customer, Decision, Event, OperationId, Sequence, State, Subjects, Timestamp, Version,
    Warning, decide, evolve,
};
use partnerdesk_ports::{Book, Verdict, Write};

use crate::desk::Desk;
use crate::failure::Failure;

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

impl Desk<'_> {
    /// Does one thing, or looks what it would do.
    pub(crate) fn act(
        &self,
        book: &mut dyn Book,
        deed: Deed,
        mode: Mode,
    ) -> Result<Outcome, Failure> {
        let before = state_of(book, &deed.command)?;
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

    /// Does several things about one customer in the order given, or none of them when one of
    /// them would be refused.
    pub(crate) fn act_all(
        &self,
        book: &mut dyn Book,
        customer: &Customer,
        commands: Vec<Command>,
        mode: Mode,
    ) -> Result<Outcome, Failure> {
        let before = book.state(&Subjects::whole(Some(customer.id), None, None))?;
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
            let outcome = self.act(book, deed, mode)?;
            whole.events.extend(outcome.events);
            whole.warnings.extend(outcome.warnings);
            whole.sequence = outcome.sequence.or(whole.sequence);
        }
        Ok(whole)
    }
}

/// The records a command is judged by.
pub(crate) fn state_of(book: &dyn Book, command: &Command) -> Result<State, Failure> {
    Ok(book.state(&command.subjects())?)
}
