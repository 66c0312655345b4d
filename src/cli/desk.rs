//! A command at work: its session, its book, its voice. Opens books and asks who may; what is
//! done with them stands in `deed`.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use partnerdesk_config::Problem;
use partnerdesk_domain::{Access, Action, Customer, CustomerId, Refusal, Timestamp, access};
use partnerdesk_i18n::{Arg, Locale};
use partnerdesk_ports::{Book, MemoryBook, ReadOnlyBook, StoreError};

use crate::deed::Mode;
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
            .map_err(|problem| match problem {
                Problem::NoHome => self.failed("cli-fail-no-home", &[]),
                Problem::EmptyBookPath => self.failed("cli-fail-no-path", &[]),
                other => Failure::failed(other.to_string()),
            })
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
}

/// The customer of this identity.
pub(crate) fn customer_of(book: &dyn Book, id: CustomerId) -> Result<Customer, Failure> {
    let found = book.customer(id)?;
    found.ok_or_else(|| Refusal::NoSuchCustomer(Some(id)).into())
}

/// A path for a sentence.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}
