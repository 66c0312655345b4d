//! `outbox list`: the letters that wait, oldest first, each with what stands in its way.

use clap::Args;
use partnerdesk_domain::{Dispatch, DispatchState, Sequence};
use partnerdesk_ports::Posting;
use serde::Serialize;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::DispatchShape;

/// `outbox list`
#[derive(Debug, Args)]
pub(crate) struct ListLine {
    #[arg(long, value_name = "N", default_value_t = 1_000)]
    limit: usize,
}

/// The outbox, as programs read it.
#[derive(Debug, Serialize)]
struct OutboxShape {
    total: u64,
    waiting: u64,
    sending: u64,
    failed: u64,
    unknown: u64,
    letters: Vec<LetterShape>,
}

/// A letter that waits.
#[derive(Debug, Serialize)]
struct LetterShape {
    /// The entry of the journal that put it there.
    entry: u64,
    invitation: String,
    company: String,
    to: String,
    subject: String,
    outbox: DispatchShape,
}

impl ListLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let book = desk.open()?;
        let counts = book.outbox()?;
        let letters = book.pending(Sequence(0), self.limit)?;
        if desk.session.json {
            desk.out.json(&OutboxShape {
                total: counts.total(),
                waiting: counts.waiting,
                sending: counts.sending,
                failed: counts.failed,
                unknown: counts.unknown,
                letters: letters.iter().map(LetterShape::of).collect(),
            });
            return Ok(Exit::Done);
        }
        if letters.is_empty() {
            desk.say("cli-outbox-empty", &[]);
            return Ok(Exit::Done);
        }
        let titles = [
            "cli-column-invitation",
            "cli-column-company",
            "cli-column-recipient",
            "cli-column-status",
        ];
        let titles = titles.map(|key| desk.locale.text(key));
        let rows: Vec<Vec<String>> = letters
            .iter()
            .map(|one| {
                vec![
                    one.invitation.id.to_string(),
                    one.invitation.company.to_string(),
                    one.delivery.to.to_string(),
                    desk.place(one.dispatch()),
                ]
            })
            .collect();
        desk.print_table(&titles, &rows);
        if (rows.len() as u64) < counts.total() {
            let args = [
                ("shown", rows.len().into()),
                ("total", counts.total().into()),
            ];
            desk.say("cli-list-part", &args);
        }
        if 0 < counts.failed + counts.unknown {
            desk.say("cli-outbox-decide", &[]);
        }
        Ok(Exit::Done)
    }
}

impl LetterShape {
    fn of(posting: &Posting) -> Self {
        Self {
            entry: posting.sequence.0,
            invitation: posting.invitation.id.to_string(),
            company: posting.invitation.company.to_string(),
            to: posting.delivery.to.to_string(),
            subject: posting.delivery.letter.subject.clone(),
            outbox: DispatchShape::of(posting.dispatch()),
        }
    }
}

impl Desk<'_> {
    /// Where a letter stands, when it is tried again, and what the server said.
    pub(crate) fn place(&self, dispatch: &Dispatch) -> String {
        let stage = self.locale.dispatch_stage(dispatch.stage());
        let stage = match dispatch.state {
            DispatchState::Deferred { until, .. } => {
                let date = self.locale.date_time(until);
                let args = [("word", stage.into()), ("date", date.into())];
                self.locale.with("cli-outbox-later", &args)
            }
            _ => stage,
        };
        match dispatch.fault() {
            None => stage,
            Some(fault) if fault.words.as_str().is_empty() => {
                let reason = self.locale.mail_trouble(fault.trouble);
                format!("{stage}: {}", reason.what)
            }
            Some(fault) => format!("{stage}: {}", fault.words.as_str()),
        }
    }
}
