//! What was done about this customer and tried in vain, newest first. More is loaded as one
//! scrolls.

use partnerdesk_domain::Outcome;
use partnerdesk_ports::{Link, LogQuery, LogScope};
use partnerdesk_search::LogFilter;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::effect::Effect;
use crate::screens::Context;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::table::{self, Table};
use crate::widgets::{DisplayText, Focus, StyledLine, scroll};

use super::{CustomerDetail, empty};

impl CustomerDetail {
    /// Asks for the entries from the newest on.
    pub(super) fn load_entries(&mut self, cx: &mut Context<'_>) {
        let query = Box::new(LogQuery {
            scope: LogScope::Customer(self.id),
            filter: LogFilter::default(),
            before: None,
            offset: 0,
            len: self.entries.wanted(),
        });
        let slot = self.slots.entries;
        self.entries.asked(cx.ask(Effect::LoadLog { slot, query }));
    }
}

/// An entry in one line: when, who, what, what came of it.
pub(super) fn line(shared: &Shared, link: &Link) -> StyledLine {
    let styles = &shared.look.styles;
    let entry = &link.entry;
    let when = shared.locale.when_short(entry.at, shared.now);
    let (came, style) = outcome(shared, link);
    let cell = |text: &str, cells| DisplayText::new(text).padded(cells);
    StyledLine::new(cell(&when, 11), styles.dim)
        .with(cell(entry.actor.name.as_str(), 10), styles.base)
        .with(" ", styles.base)
        .with(
            cell(&shared.locale.journal_action(&entry.action), 24),
            styles.base,
        )
        .with(" ", styles.base)
        .with(came, style)
}

/// What came of it: the first thing that happened, or the reasons why nothing did.
fn outcome(shared: &Shared, link: &Link) -> (String, Style) {
    let styles = &shared.look.styles;
    match &link.entry.outcome {
        Outcome::Done(events) => {
            let said = events.first().map(|event| shared.locale.event(event));
            (said.unwrap_or_default(), styles.base)
        }
        Outcome::Refused(notes) => {
            let said: Vec<String> = notes
                .iter()
                .map(|note| shared.locale.refusal_note(note))
                .collect();
            let text = format!("{}: {}", shared.locale.text("refused"), said.join(", "));
            (text, styles.refusal)
        }
    }
}

/// How many rows are in view.
pub(super) fn in_view(area: Rect) -> usize {
    Table::rows_in(Panel::inner(area)).max(1)
}

/// The row under the mouse, counted from the first of the list.
pub(super) fn at(
    detail: &CustomerDetail,
    shared: &Shared,
    area: Rect,
    position: Position,
) -> Option<usize> {
    let (columns, rows) = (columns(shared), rows(detail, shared, area));
    let found = Table::new(&columns, &rows).row_at(Panel::inner(area), position)?;
    Some(detail.entries.cursor.scroll().offset() + found)
}

fn columns(shared: &Shared) -> Vec<table::Column> {
    let text = |key: &str| shared.locale.text(key);
    vec![
        table::Column::fixed(text("detail-column-when"), when_width(shared)),
        table::Column::flexible(text("detail-column-by"), 8, 12, 1).leaves_at(1),
        table::Column::flexible(text("detail-column-action"), 20, 26, 2),
        table::Column::flexible(text("detail-column-result"), 14, 100, 4),
    ]
}

/// The whole date where there is room, else the day as one speaks of it.
fn when_width(shared: &Shared) -> usize {
    if shared.is_wide() { 16 } else { 10 }
}

/// The rows in view.
fn rows(detail: &CustomerDetail, shared: &Shared, area: Rect) -> Vec<table::Row> {
    let all = &detail.entries.items;
    let view = detail
        .entries
        .cursor
        .scroll()
        .in_view(all.len(), in_view(area));
    let styles = &shared.look.styles;
    all[view]
        .iter()
        .map(|link| {
            let entry = &link.entry;
            let (came, style) = outcome(shared, link);
            let text = |text: String| StyledLine::new(text, styles.base);
            let when = if shared.is_wide() {
                shared.locale.date_time(entry.at)
            } else {
                shared.locale.when_short(entry.at, shared.now)
            };
            table::Row::new(vec![
                StyledLine::new(when, styles.dim),
                text(entry.actor.name.to_string()),
                text(shared.locale.journal_action(&entry.action)),
                StyledLine::new(came, style),
            ])
        })
        .collect()
}

/// Draws the tab.
pub(super) fn view(detail: &CustomerDetail, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let entries = &detail.entries;
    let count = shared
        .locale
        .with("entries-count", &[("count", entries.total.into())]);
    let panel = Panel::new(shared.locale.text("screen-activity"))
        .note(count)
        .focus(Focus::Here);
    let inner = panel.render(area, frame.buffer_mut(), &shared.look);
    if entries.items.is_empty() {
        return empty(shared, frame, inner, "state-empty-list");
    }
    let (columns, rows) = (columns(shared), rows(detail, shared, area));
    let place = entries.cursor.scroll();
    let cursor = place.cursor().checked_sub(place.offset());
    let table = Table::new(&columns, &rows).cursor(cursor);
    table.render(inner, frame.buffer_mut(), &shared.look);
    if let Some(position) = table.cursor_position(inner) {
        frame.set_cursor_position(position);
    }
    let bar = Rect::new(
        area.right().saturating_sub(1),
        inner.y + 1,
        1,
        inner.height.saturating_sub(1),
    );
    let total = usize::try_from(entries.total).unwrap_or(usize::MAX);
    scroll::render_bar(place, total, bar, frame.buffer_mut(), &shared.look);
}
