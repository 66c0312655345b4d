//! One entry of the journal with everything it changed, over the screen. Texts are shown whole,
//! however long; nothing is asked and nothing answered.

mod change;
pub(crate) mod facts;

use partnerdesk_domain::Outcome;
use partnerdesk_ports::Link;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::act::{Act, Scope};
use crate::layout;
use crate::screens::{Context, Go, Place, Screen};
use crate::shared::Shared;
use crate::widgets::StyledLine;
use crate::widgets::wrap::wrapped;

use super::explain::Explanation;

use change::{Field, change};
use facts::{Fate, folded, head, tail};

/// The panel.
pub(crate) struct WholeEntry {
    link: Box<Link>,
    name: Option<String>,
    fate: Option<Fate>,
    explanation: Explanation,
}

/// More lines than this no text of ours has: a letter of 20,000 line ends is cut here.
const MOST: usize = 2_000;

impl WholeEntry {
    /// The panel of an entry about the customer of this name.
    pub(crate) fn new(link: &Link, name: Option<&str>, fate: Option<Fate>) -> Self {
        Self {
            link: Box::new(link.clone()),
            name: name.map(str::to_owned),
            fate,
            explanation: Explanation::default(),
        }
    }

    fn lines(&self, shared: &Shared, width: u16) -> Vec<StyledLine> {
        let styles = &shared.look.styles;
        let locale = &shared.locale;
        let room = usize::from(width).saturating_sub(4);
        let mut lines = folded(
            shared,
            &head(shared, &self.link, self.name.as_deref()),
            room,
        );
        lines.push(StyledLine::default());
        lines.extend(middle(shared, &self.link, room));
        lines.push(StyledLine::default());
        lines.extend(folded(shared, &tail(shared, &self.link, self.fate), room));
        let full = locale.with(
            "log-hash-whole",
            &[("hash", self.link.hash.to_string().into())],
        );
        text(&mut lines, &full, 0, styles.dim, room);
        let operation = locale.with(
            "log-operation",
            &[("id", self.link.entry.operation.to_string().into())],
        );
        text(&mut lines, &operation, 0, styles.dim, room);
        lines
    }
}

/// What an entry is called: by its number.
pub(crate) fn title(shared: &Shared, link: &Link) -> String {
    let number = link.entry.sequence.0.to_string();
    shared
        .locale
        .with("log-entry-title", &[("entry", number.into())])
}

/// What it changed, each text whole; or what stood against it.
pub(crate) fn middle(shared: &Shared, link: &Link, room: usize) -> Vec<StyledLine> {
    let Outcome::Done(events) = &link.entry.outcome else {
        return folded(shared, &facts::middle(shared, link), room);
    };
    let mut lines = Vec::new();
    for event in events {
        let change = change(&shared.locale, event);
        text(
            &mut lines,
            &change.said,
            0,
            shared.look.styles.heading,
            room,
        );
        for field in &change.fields {
            values(shared, &mut lines, field, room);
        }
    }
    lines
}

/// Before and after of one field: short ones on a line, others on lines of their own.
fn values(shared: &Shared, lines: &mut Vec<StyledLine>, field: &Field, room: usize) {
    let styles = &shared.look.styles;
    let locale = &shared.locale;
    if field.is_short() {
        let line = field.line(locale, shared.look.glyphs.becomes);
        return text(lines, &line, 2, styles.base, room);
    }
    if !field.label.is_empty() {
        text(lines, &field.label, 2, styles.title, room);
    }
    if !field.before.is_empty() {
        text(lines, &locale.text("before"), 2, styles.dim, room);
        text(lines, &field.before, 4, styles.base, room);
    }
    text(lines, &locale.text("after"), 2, styles.dim, room);
    if field.after.is_empty() {
        text(lines, &locale.text("none"), 4, styles.dim, room);
    } else {
        text(lines, &field.after, 4, styles.base, room);
    }
}

fn text(lines: &mut Vec<StyledLine>, text: &str, indent: usize, style: Style, room: usize) {
    let cells = room.saturating_sub(indent).max(10);
    for line in wrapped(text, cells, MOST) {
        lines.push(StyledLine::new(" ".repeat(indent), style).with(line, style));
    }
}

impl Screen for WholeEntry {
    fn place(&self) -> Place {
        Place::Overlay
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Help]
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("log-entry-whole")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Down, Act::PageDown, Act::Back]
    }

    fn opened(&mut self, _cx: &mut Context<'_>) {}

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if matches!(act, Act::Open | Act::Diff) {
            cx.go(Go::Back);
            return true;
        }
        let body = layout::body(cx.shared.size);
        let lines = self.lines(cx.shared, Explanation::width(body)).len();
        let height = usize::from(body.height.saturating_sub(2));
        self.explanation.act(act, lines, height)
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        let lines = self.lines(shared, Explanation::width(area));
        let title = title(shared, &self.link);
        self.explanation.view(shared, frame, area, &title, &lines);
    }
}
