//! `log list`: who did what and when, newest first.

use clap::Args;
use partnerdesk_domain::{Entry, Outcome, change_words, operation_type};
use partnerdesk_exchange::LogEntryJson;
use partnerdesk_ports::LogQuery;
use serde::Serialize;

use super::{Which, log_filter};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;

/// `log list`
#[derive(Debug, Args)]
pub(crate) struct ListLine {
    #[arg(value_name = "FILTER")]
    filter: Vec<String>,
    #[command(flatten)]
    which: Which,
    #[arg(long, value_name = "N", default_value_t = 100)]
    limit: usize,
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: u64,
}

/// A part of the log, as programs read it.
#[derive(Debug, Serialize)]
struct LogShape {
    /// Entries that could be meant at all.
    total: u64,
    /// Entries that the filter lets through.
    matching: u64,
    entries: Vec<LogEntryJson>,
}

impl ListLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let book = desk.open()?;
        let page = book.log(&LogQuery {
            scope: self.which.scope(),
            filter: log_filter(desk, &self.filter),
            before: None,
            offset: self.offset,
            len: self.limit,
        })?;
        let names = page.customers.iter().map(Option::as_deref);
        let lines = page.links.iter().zip(names);
        if desk.session.json {
            desk.out.json(&LogShape {
                total: page.total,
                matching: page.matching,
                entries: lines
                    .map(|(link, name)| LogEntryJson::of(link, name))
                    .collect(),
            });
            return Ok(Exit::Done);
        }
        if page.links.is_empty() {
            desk.say("cli-log-empty", &[]);
            return Ok(Exit::Done);
        }
        let locale = desk.locale;
        let titles = [
            "cli-column-entry",
            "cli-column-when",
            "cli-column-agent",
            "cli-column-role",
            "cli-column-customer",
            "cli-column-action",
            "cli-column-operation",
            "cli-column-result",
        ];
        let titles = titles.map(|key| locale.text(key));
        let row = |entry: &Entry, name: Option<&str>| {
            vec![
                entry.sequence.0.to_string(),
                locale.date_time(entry.at),
                entry.actor.name.to_string(),
                locale.role(entry.actor.role),
                name.unwrap_or_default().to_owned(),
                locale.journal_action(&entry.action),
                operation_type(entry).unwrap_or_default().to_owned(),
                desk.result(entry),
            ]
        };
        let rows: Vec<Vec<String>> = lines.map(|(link, name)| row(&link.entry, name)).collect();
        desk.print_table(&titles, &rows);
        let shown = rows.len();
        if (shown as u64) < page.matching {
            let args = [("shown", shown.into()), ("total", page.matching.into())];
            desk.say("cli-list-part", &args);
        }
        Ok(Exit::Done)
    }
}

impl Desk<'_> {
    /// What came of an entry: what changed, or what stood against it.
    fn result(&self, entry: &Entry) -> String {
        let undoes = entry.undoes.map(|it| {
            let args = [("entry", it.0.to_string().into())];
            self.locale.with("cli-log-undoes", &args)
        });
        let result = match &entry.outcome {
            Outcome::Done(events) => {
                let words = events.iter().map(change_words);
                let told = words.filter(|(before, after)| !before.is_empty() || !after.is_empty());
                let arrow = |(before, after): (String, String)| match before.as_str() {
                    "" => after,
                    _ => format!("{before} -> {after}"),
                };
                told.map(arrow).collect::<Vec<_>>().join("; ")
            }
            Outcome::Refused(notes) => {
                let reasons = notes.iter().map(|note| self.locale.refusal_note(note));
                let reasons = reasons.collect::<Vec<_>>().join("; ");
                self.locale
                    .with("cli-log-refused", &[("reasons", reasons.into())])
            }
        };
        undoes
            .into_iter()
            .chain([result])
            .collect::<Vec<_>>()
            .join(" ")
    }
}
