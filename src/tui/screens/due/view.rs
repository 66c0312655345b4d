//! How what is due looks: a line for each, with the reason; the reason in full below, where the
//! line has no room for it.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::layout;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::table::{self, Table};
use crate::widgets::wrap::wrapped;
use crate::widgets::{Focus, StyledLine, empty, scroll};

use super::Due;
use super::gather::{Item, Matter};

/// The rows below the table for the reason in full.
const REASON: u16 = 2;

fn areas(area: Rect) -> (Rect, Rect, Rect) {
    let (line, rest) = layout::first_line(area);
    let (list, reason) = layout::upper(rest, rest.height.saturating_sub(REASON));
    (line, list, reason)
}

fn table_area(shared: &Shared) -> Rect {
    let (_, list, _) = areas(layout::body(shared.size));
    Panel::inner(list)
}

/// How many rows are in view.
pub(super) fn in_view(shared: &Shared) -> usize {
    Table::rows_in(table_area(shared)).max(1)
}

/// Which row in view lies under the mouse.
pub(super) fn row_at(due: &Due, shared: &Shared, at: Position) -> Option<usize> {
    let (columns, rows) = (columns(shared), rows(due, shared));
    Table::new(&columns, &rows).row_at(table_area(shared), at)
}

fn columns(shared: &Shared) -> Vec<table::Column> {
    let title = |name: &str| shared.locale.text(&format!("due-column-{name}"));
    vec![
        table::Column::fixed(title("what"), 16),
        table::Column::flexible(title("company"), 16, 36, 1),
        table::Column::flexible(title("why"), 20, 100, 2).leaves_at(2),
        table::Column::fixed(title("since"), 5).right().leaves_at(1),
    ]
}

fn rows(due: &Due, shared: &Shared) -> Vec<table::Row> {
    let view = due.scroll.in_view(due.items.len(), in_view(shared));
    due.items[view]
        .iter()
        .map(|item| cells(item, shared))
        .collect()
}

fn cells(item: &Item, shared: &Shared) -> table::Row {
    let styles = &shared.look.styles;
    let (key, style) = match item.matter {
        Matter::Overdue { .. } => ("due-overdue", styles.warning),
        Matter::Unsent(_) => ("due-unsent", styles.info),
        Matter::Stale => ("due-stale", styles.base),
        Matter::Ending(_) => ("due-ending", styles.ending),
    };
    table::Row::new(vec![
        StyledLine::new(shared.locale.text(key), style),
        StyledLine::new(item.company.as_str(), styles.base),
        StyledLine::new(why(item, shared), styles.dim),
        StyledLine::new(shared.locale.age(item.since, shared.now), styles.base),
    ])
}

/// Why it is due, and what would settle it.
fn why(item: &Item, shared: &Shared) -> String {
    let locale = &shared.locale;
    match item.matter {
        Matter::Overdue { sent, expected } => {
            let (sent, expected) = (locale.date(sent), locale.date(expected));
            let args = [("sent", sent.into()), ("date", expected.into())];
            locale.with("due-why-overdue", &args)
        }
        Matter::Unsent(by) => {
            let way = locale.hand_over(by);
            locale.with("due-why-unsent", &[("way", way.into())])
        }
        Matter::Stale => {
            let date = locale.date(item.since);
            locale.with("due-why-stale", &[("date", date.into())])
        }
        Matter::Ending(count) => locale.with("due-why-ending", &[("count", count.into())]),
    }
}

/// Draws what is due.
pub(super) fn view(due: &Due, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let (line, outer, reason) = areas(area);
    let total = due.total as u64;
    let mut summary = StyledLine::new(" ", styles.heading);
    if due.loaded {
        summary.push(
            locale.with("due-count", &[("count", total.into())]),
            styles.heading,
        );
    } else {
        summary.push(locale.text("state-loading"), styles.dim);
    }
    if due.items.len() < due.total {
        let args = [("shown", due.items.len().into()), ("count", total.into())];
        summary.push("   ", styles.dim);
        summary.push(locale.with("due-left-out", &args), styles.dim);
    }
    summary.render(line, frame.buffer_mut(), &shared.look.glyphs);
    let panel = Panel::new(locale.text("screen-due")).focus(Focus::Here);
    let inner = panel.render(outer, frame.buffer_mut(), &shared.look);
    if due.items.is_empty() {
        if due.loaded {
            let (title, hint) = (locale.text("due-empty"), locale.text("due-empty-hint"));
            empty::render(&title, &hint, inner, frame.buffer_mut(), &shared.look);
        }
        return;
    }
    let (columns, rows) = (columns(shared), rows(due, shared));
    let cursor = due.scroll.cursor().checked_sub(due.scroll.offset());
    let table = Table::new(&columns, &rows).cursor(cursor.filter(|row| *row < rows.len()));
    table.render(inner, frame.buffer_mut(), &shared.look);
    if let Some(position) = table.cursor_position(inner) {
        frame.set_cursor_position(position);
    }
    let bar = Rect::new(
        outer.right().saturating_sub(1),
        inner.y + 1,
        1,
        inner.height.saturating_sub(1),
    );
    scroll::render_bar(
        due.scroll,
        due.items.len(),
        bar,
        frame.buffer_mut(),
        &shared.look,
    );
    if let Some(item) = due.current() {
        let cells = usize::from(reason.width.saturating_sub(2));
        let lines = wrapped(&why(item, shared), cells, usize::from(reason.height));
        for (row, line) in reason.rows().zip(lines) {
            StyledLine::new(" ", styles.base)
                .with(line, styles.base)
                .render(row, frame.buffer_mut(), &shared.look.glyphs);
        }
    }
}
