//! What is printed of an outcome or of a failure: for people what happened, what follows and
//! what to know; for programs the published shapes.

use partnerdesk_domain::{Decision, Refused, consequences};

use crate::deed::{Mode, Outcome};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::{Failure, store_failure};
use crate::json::{Change, RefusedShape};
use crate::table::Table;

impl Desk<'_> {
    /// A deed in words: what the journal calls it, and what it is about.
    pub(crate) fn headline(&self, action: &str, about: &str) -> String {
        let action = self.locale.journal_action(action);
        let args = [("action", action.into()), ("about", about.into())];
        self.locale.with("cli-deed", &args)
    }

    /// Tells what came of something; `headline` says what it was.
    pub(crate) fn report(&mut self, headline: &str, outcome: &Outcome) -> Exit {
        if self.session.json {
            self.out.json(&Change::of(outcome));
            return Exit::Done;
        }
        let deed = [("deed", headline.into())];
        match (outcome.mode, outcome.events.is_empty()) {
            (_, true) => self.say("cli-nothing-changed", &deed),
            (Mode::DryRun, false) => {
                let text = self.locale.with("cli-would-do", &deed);
                self.out.line(&text);
            }
            (Mode::Real, false) => {
                // A position is a name here, not a count: it is written without separators.
                let entry = outcome.sequence.map(|it| it.0.to_string());
                let entry = ("entry", entry.unwrap_or_default().into());
                self.say("cli-did", &[("deed", headline.into()), entry]);
            }
        }
        self.tell_what_follows(outcome);
        if outcome.mode == Mode::DryRun {
            self.say("cli-dry-run", &[]);
        }
        Exit::Done
    }

    /// What is so afterwards, then what to know. In a dry run this is what was asked for.
    fn tell_what_follows(&mut self, outcome: &Outcome) {
        let decision = Decision {
            events: outcome.events.clone(),
            ..Decision::default()
        };
        let after = consequences(&outcome.before, outcome.at, &decision);
        let after = after.iter().map(|it| self.locale.consequence(it));
        let to_know = outcome.warnings.iter().map(|it| self.locale.warning(it));
        let lines: Vec<String> = after
            .map(|text| format!("  - {text}"))
            .chain(to_know.map(|text| format!("  ! {text}")))
            .collect();
        for line in lines {
            match outcome.mode {
                Mode::DryRun => self.out.line(&line),
                Mode::Real => self.out.say(&line),
            }
        }
    }

    /// Tells why something was not done.
    pub(crate) fn fail(&mut self, failure: &Failure) -> Exit {
        match failure {
            Failure::Refused(refused) if self.session.json => {
                self.out.json(&RefusedShape::of(refused));
            }
            Failure::Refused(refused) => self.tell_reasons(refused),
            Failure::Store(error) => {
                let text = store_failure(self.locale, error);
                self.out.say(&text);
            }
            Failure::Said(_, text) => self.out.say(text),
        }
        failure.exit()
    }

    /// Every reason with what to do about it, in the order in which one would deal with them.
    fn tell_reasons(&mut self, refused: &Refused) {
        let count = refused.reasons().len();
        self.say("cli-refused-because", &[("count", count.into())]);
        for (at, refusal) in refused.reasons().iter().enumerate() {
            let reason = self.locale.refusal(refusal);
            self.out.say(&format!("{}. {}", at + 1, reason.what));
            self.out.say(&format!("   {}", reason.fix));
        }
    }
}

impl Desk<'_> {
    /// A line "label: value" under a label of the catalogue; says so when nothing is recorded.
    pub(crate) fn field(&mut self, label: &str, value: Option<String>) {
        let label = self.locale.text(label);
        let value = value.unwrap_or_else(|| self.locale.text("not-recorded"));
        self.labelled(&label, &value);
    }

    /// A line "label: value".
    pub(crate) fn labelled(&mut self, label: &str, value: &str) {
        // The value is put in here, not by the catalogue: what is data stays as it is unless a
        // terminal shows it.
        let label = self.locale.with("cli-label", &[("label", label.into())]);
        self.out.line(&format!("{label}{value}"));
    }

    /// All rows under their titles.
    pub(crate) fn print_table(&mut self, titles: &[String], rows: &[Vec<String>]) {
        let table = self.table(titles, rows);
        table.print_titles(&mut self.out);
        for row in rows {
            table.print(&mut self.out, row);
        }
    }

    /// A table as wide as these rows need and as the terminal allows.
    pub(crate) fn table(&self, titles: &[String], rows: &[Vec<String>]) -> Table {
        let terminal = self.out.terminal();
        let limit = terminal.columns.filter(|_| terminal.data);
        Table::new(titles, rows, limit, self.session.ascii)
    }
}
