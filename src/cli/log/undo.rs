//! `log undo`: takes an entry back by a new change, where there is a way back. The entry stays.

use clap::Args;
use partnerdesk_domain::{Sequence, Subjects, undo};
use partnerdesk_ports::version_named;

use crate::deed::{Deed, Mode};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;

/// `log undo`
#[derive(Debug, Args)]
pub(crate) struct UndoLine {
    #[arg(value_name = "ENTRY")]
    entry: u64,
    #[arg(long)]
    dry_run: bool,
}

impl UndoLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let sequence = Sequence(self.entry);
        let number = ("entry", self.entry.to_string().into());
        let Some(link) = book.entry(sequence)? else {
            return Err(desk.failed("cli-log-no-entry", &[number]));
        };
        let entry = link.entry;
        let state = book.state(&Subjects::whole(
            entry.customer,
            entry.invitation,
            entry.matter,
        ))?;
        let command = undo(&entry, &state)?;
        let version = version_named(&command, &state);
        let deed = Deed {
            // An account has no version: it is no record that two people change at once.
            expected: version,
            command,
            undoes: Some(sequence),
        };
        let outcome = desk.act(&mut *book, deed, Mode::of(self.dry_run))?;
        let action = desk.locale.journal_action(&entry.action);
        let args = [number, ("action", action.into())];
        let headline = desk.locale.with("cli-log-undo", &args);
        Ok(desk.report(&headline, &outcome))
    }
}
