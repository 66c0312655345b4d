//! How the settings look: the list with what each is now, what there is to know of the one under
//! the cursor, and, over a new book, what to begin with.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::layout;
use crate::screens::overlays::explain::{Explanation, Paragraph};
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::table::{self, Table};
use crate::widgets::{Focus, StyledLine, scroll};

use super::Settings;
use super::rows::{Row, is_first_run};

/// The parts of the body: what to begin with, the list, the explanation.
fn areas(shared: &Shared, area: Rect) -> (Option<Rect>, Rect, Rect) {
    let (first, rest) = if is_first_run(shared) && 16 <= area.height {
        let lines = Explanation::lines(&beginning(shared), area.width).len();
        let height = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2);
        let (first, rest) = layout::upper(area, height.min(area.height / 3));
        (Some(first), rest)
    } else {
        (None, area)
    };
    let (list, about) = if shared.is_wide() {
        layout::split(rest, 62)
    } else {
        let about = if rest.height < 12 { 0 } else { 6 };
        layout::upper(rest, rest.height - about)
    };
    (first, list, about)
}

/// What a new book begins with.
fn beginning(shared: &Shared) -> [Paragraph; 2] {
    let text = |key: &str| Paragraph::new(shared.locale.text(key), shared.look.styles.base);
    [
        text("setting-first-account"),
        text("setting-first-customers"),
    ]
}

fn table_area(shared: &Shared) -> Rect {
    let (_, list, _) = areas(shared, layout::body(shared.size));
    Panel::inner(list)
}

/// How many rows are in view.
pub(super) fn in_view(shared: &Shared) -> usize {
    Table::rows_in(table_area(shared)).max(1)
}

/// Which row in view lies under the mouse.
pub(super) fn row_at(screen: &Settings, shared: &Shared, at: Position) -> Option<usize> {
    let (columns, rows) = (columns(shared), rows(screen, shared));
    Table::new(&columns, &rows).row_at(table_area(shared), at)
}

fn columns(shared: &Shared) -> Vec<table::Column> {
    let text = |key: &str| shared.locale.text(key);
    vec![
        table::Column::fixed(text("setting-column-section"), 12).leaves_at(1),
        table::Column::flexible(text("setting-column-what"), 14, 22, 1),
        table::Column::flexible(text("setting-column-value"), 14, 120, 2),
    ]
}

fn rows(screen: &Settings, shared: &Shared) -> Vec<table::Row> {
    let styles = &shared.look.styles;
    let locale = &shared.locale;
    let all = Row::shown(shared);
    let view = screen.scroll.in_view(all.len(), in_view(shared));
    let first = view.start;
    view.map(|index| {
        let row = all[index];
        // The section is named at its first line in view.
        let goes_on = first < index && all[index - 1].section() == row.section();
        let section = if goes_on {
            String::new()
        } else {
            row.section().label(locale)
        };
        let value = match row.value(shared) {
            Some(value) => StyledLine::new(value, styles.base),
            None => StyledLine::new(locale.text("not-recorded"), styles.warning),
        };
        table::Row::new(vec![
            StyledLine::new(section, styles.heading),
            StyledLine::new(row.label(locale), styles.base),
            value,
        ])
    })
    .collect()
}

/// Draws the screen.
pub(super) fn view(screen: &Settings, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let (first, list, about) = areas(shared, area);
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    if let Some(first) = first {
        let title = locale.text("setting-first-title");
        paragraphs(shared, frame, first, &title, &beginning(shared));
    }
    let panel = Panel::new(locale.text("screen-settings")).focus(Focus::Here);
    let inner = panel.render(list, frame.buffer_mut(), &shared.look);
    let (columns, rows) = (columns(shared), rows(screen, shared));
    let cursor = screen.scroll.cursor().checked_sub(screen.scroll.offset());
    let table = Table::new(&columns, &rows).cursor(cursor.filter(|row| *row < rows.len()));
    table.render(inner, frame.buffer_mut(), &shared.look);
    if let Some(position) = table.cursor_position(inner) {
        frame.set_cursor_position(position);
    }
    let bar = Rect::new(
        list.right().saturating_sub(1),
        inner.y + 1,
        1,
        inner.height.saturating_sub(1),
    );
    let total = Row::shown(shared).len();
    scroll::render_bar(screen.scroll, total, bar, frame.buffer_mut(), &shared.look);
    if 0 < about.height {
        let row = screen.current(shared);
        let text = [Paragraph::new(row.about(locale), styles.base)];
        paragraphs(shared, frame, about, &row.label(locale), &text);
    }
}

fn paragraphs(shared: &Shared, frame: &mut Frame<'_>, area: Rect, title: &str, text: &[Paragraph]) {
    let inner = Panel::new(title).render(area, frame.buffer_mut(), &shared.look);
    for (row, line) in inner.rows().zip(Explanation::lines(text, inner.width + 4)) {
        line.truncated(usize::from(row.width))
            .render(row, frame.buffer_mut(), &shared.look.glyphs);
    }
}
