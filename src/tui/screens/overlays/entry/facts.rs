//! The facts of one entry of the journal: what, when, who, about whom, what changed or what stood
//! against it, its way back, its place in the chain. How many lines there are for them is the
//! business of whoever draws them.

use partnerdesk_domain::{Entry, Outcome, Sequence, is_undoable, operation_type};
use partnerdesk_ports::Link;
use ratatui::style::Style;

use crate::shared::Shared;
use crate::widgets::wrap::wrapped;
use crate::widgets::{DisplayText, StyledLine};

use super::change::{Change, change};

/// What became of an entry afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// Nobody has taken it back.
    Stands,
    /// This entry took it back.
    TakenBack(Sequence),
    /// It lies too far back to tell.
    Unknown,
}

/// One line of facts.
pub(crate) struct Fact {
    label: String,
    text: String,
    style: Style,
    /// Whether it stands on the line of the one before where lines are few.
    joins: bool,
}

impl Fact {
    fn new(shared: &Shared, key: &str, text: impl Into<String>) -> Self {
        Self {
            label: shared.locale.text(key),
            text: text.into(),
            style: shared.look.styles.base,
            joins: false,
        }
    }

    fn joining(mut self) -> Self {
        self.joins = true;
        self
    }

    fn in_style(mut self, style: Style) -> Self {
        self.style = style;
        self
    }
}

/// What came of it, in a word or two.
pub(crate) fn result_words(shared: &Shared, entry: &Entry) -> (String, Style) {
    let locale = &shared.locale;
    match &entry.outcome {
        Outcome::Done(_) => (locale.text("succeeded"), shared.look.styles.ok),
        Outcome::Refused(notes) => (
            locale.with("log-blocked", &[("count", notes.len().into())]),
            shared.look.styles.refusal,
        ),
    }
}

/// What, when, who, about whom.
pub(crate) fn head(shared: &Shared, link: &Link, name: Option<&str>) -> Vec<Fact> {
    let locale = &shared.locale;
    let entry = &link.entry;
    let said = locale.journal_action(&entry.action);
    let who = locale.with(
        "log-who-value",
        &[
            ("agent", entry.actor.name.as_str().into()),
            ("role", locale.role(entry.actor.role).into()),
        ],
    );
    let names = match operation_type(entry) {
        Some(portal) => format!("{}, {portal}", entry.action),
        None => entry.action.clone(),
    };
    let mut facts = vec![
        Fact::new(shared, "log-what", format!("{said} ({names})")),
        Fact::new(shared, "log-when", locale.utc(entry.at)).joining(),
        Fact::new(shared, "log-who", who),
        Fact::new(shared, "log-local", locale.date_time(entry.at)).joining(),
    ];
    match (entry.customer, entry.invitation) {
        (Some(id), _) => {
            let name = name.map_or_else(|| locale.text("log-not-in-book"), str::to_owned);
            facts.push(Fact::new(shared, "log-about", name));
            facts.push(Fact::new(shared, "field-id", id.to_string()).joining());
        }
        (None, Some(id)) => {
            facts.push(Fact::new(shared, "log-about-invitation", id.to_string()));
        }
        (None, None) => {
            facts.push(Fact::new(shared, "log-about", locale.text("log-about-us")));
        }
    }
    facts
}

/// What it changed, or what stood against it.
pub(crate) fn middle(shared: &Shared, link: &Link) -> Vec<Fact> {
    let styles = &shared.look.styles;
    match &link.entry.outcome {
        Outcome::Done(events) => {
            let changes = events.iter().map(|event| change(&shared.locale, event));
            labelled_once(changes.flat_map(|change| changed(shared, &change)))
        }
        Outcome::Refused(notes) => labelled_once(notes.iter().map(|note| {
            let text = shared.locale.refusal_note(note);
            let text = format!("{} {text}", shared.look.glyphs.attention);
            Fact::new(shared, "log-reason", text).in_style(styles.refusal)
        })),
    }
}

/// Several facts of one kind: only the first says which.
fn labelled_once(facts: impl Iterator<Item = Fact>) -> Vec<Fact> {
    let mut facts: Vec<Fact> = facts.collect();
    facts.iter_mut().skip(1).for_each(|fact| fact.label.clear());
    facts
}

fn changed(shared: &Shared, change: &Change) -> Vec<Fact> {
    let arrow = shared.look.glyphs.becomes;
    let lines = change
        .fields
        .iter()
        .map(|field| field.line(&shared.locale, arrow));
    let mut facts: Vec<Fact> = lines
        .map(|line| Fact::new(shared, "log-change", line))
        .collect();
    let said = Fact::new(shared, "log-change", change.said.as_str());
    let at = facts.len().min(1);
    facts.insert(at, if at == 0 { said } else { said.joining() });
    facts
}

/// The way back and the chain.
pub(crate) fn tail(shared: &Shared, link: &Link, fate: Option<Fate>) -> Vec<Fact> {
    let hashes = format!(
        "{} {} {}",
        link.previous.short(),
        shared.look.glyphs.becomes,
        link.hash.short()
    );
    let way_back = way_back(shared, &link.entry, fate);
    let way_back = Fact::new(shared, "log-way-back", way_back);
    let hashes = Fact::new(shared, "log-hashes", hashes);
    // Nothing is said of a way back that nobody has looked for.
    let said = Some(way_back).filter(|fact| !fact.text.is_empty());
    said.into_iter().chain([hashes]).collect()
}

fn way_back(shared: &Shared, entry: &Entry, fate: Option<Fate>) -> String {
    let locale = &shared.locale;
    let state = match (&entry.outcome, fate) {
        (Outcome::Refused(_), _) => locale.text("log-nothing-changed"),
        (Outcome::Done(_), Some(Fate::TakenBack(by))) => {
            locale.with("log-taken-back", &[("entry", by.0.into())])
        }
        (Outcome::Done(_), Some(Fate::Stands)) => locale.text("log-stands"),
        (Outcome::Done(_), Some(Fate::Unknown)) => locale.text("log-fate-unknown"),
        (Outcome::Done(_), None) if is_undoable(entry) => String::new(),
        (Outcome::Done(_), None) => locale.text("log-no-way-back"),
    };
    match entry.undoes {
        None => state,
        Some(undone) => {
            let undoes = locale.with("log-undoes", &[("entry", undone.0.into())]);
            [undoes, state].join("  ")
        }
    }
}

/// The cells that labels take.
const LABEL: usize = 10;

/// Facts as lines of their own, folded to a width.
pub(crate) fn folded(shared: &Shared, facts: &[Fact], width: usize) -> Vec<StyledLine> {
    let dim = shared.look.styles.dim;
    let mut lines = Vec::new();
    for fact in facts {
        let cells = width.saturating_sub(LABEL).max(10);
        for (index, line) in wrapped(&fact.text, cells, 6).into_iter().enumerate() {
            let label = if index == 0 {
                label_of(fact)
            } else {
                DisplayText::blank(LABEL)
            };
            lines.push(StyledLine::new(label, dim).with(line, fact.style));
        }
    }
    lines
}

fn label_of(fact: &Fact) -> DisplayText {
    DisplayText::new(&fact.label)
        .truncated(LABEL - 1)
        .padded(LABEL)
}

/// Facts with as few lines as they need: what joins stands behind what it belongs to.
pub(crate) fn joined(shared: &Shared, facts: &[Fact]) -> Vec<StyledLine> {
    let styles = &shared.look.styles;
    let mut lines: Vec<StyledLine> = Vec::new();
    for fact in facts {
        match lines.last_mut().filter(|_| fact.joins) {
            Some(line) => {
                line.push("   ", styles.base);
                line.push(fact.text.as_str(), styles.dim);
            }
            None => lines.push(
                StyledLine::new(label_of(fact), styles.dim).with(fact.text.as_str(), fact.style),
            ),
        }
    }
    lines
}
