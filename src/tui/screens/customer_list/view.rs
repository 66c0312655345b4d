//! How the customer list looks: the line of view, filter and counts; the table; the preview.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::table::Table;
use crate::widgets::{Focus, StyledLine, empty as nothing, scroll};

use super::answers::VIEWS;
use super::{CustomerList, Shelf, preview, rows};

/// Draws the list.
pub(super) fn view(list: &CustomerList, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let (line, table, beside) = rows::areas(shared, area);
    summary(list, shared, frame, line);
    let panel = Panel::new(shared.locale.text("screen-customers")).focus(Focus::Here);
    let inner = panel.render(table, frame.buffer_mut(), &shared.look);
    if list.total() == 0 && list.asked.is_none() {
        empty(list, shared, frame, inner);
    } else {
        body(list, shared, frame, table, inner);
    }
    if let Some(beside) = beside {
        preview::view(list, shared, frame, beside);
    }
}

fn body(list: &CustomerList, shared: &Shared, frame: &mut Frame<'_>, outer: Rect, inner: Rect) {
    let columns = rows::columns(shared);
    let shown = rows::rows(list, shared);
    let cursor = list.scroll.cursor().checked_sub(list.scroll.offset());
    let mut table = Table::new(&columns, &shown).cursor(cursor.filter(|row| *row < shown.len()));
    if let Some((column, order)) = rows::sorted(list) {
        table = table.sorted(column, order);
    }
    table.render(inner, frame.buffer_mut(), &shared.look);
    if !list.filtering
        && let Some(position) = table.cursor_position(inner)
    {
        frame.set_cursor_position(position);
    }
    let bar = Rect::new(
        outer.right().saturating_sub(1),
        inner.y + 1,
        1,
        inner.height.saturating_sub(1),
    );
    scroll::render_bar(
        list.scroll,
        list.total(),
        bar,
        frame.buffer_mut(),
        &shared.look,
    );
}

fn summary(list: &CustomerList, shared: &Shared, frame: &mut Frame<'_>, line: Rect) {
    let styles = &shared.look.styles;
    let locale = &shared.locale;
    let shown = locale.number(list.page.total);
    let all = locale.number(list.page.book);
    let key = if list.page.counting {
        "shown-so-far"
    } else {
        "shown-of-total"
    };
    let count = if list.outdated {
        locale.text("state-searching")
    } else {
        locale.with(key, &[("shown", shown.into()), ("total", all.into())])
    };
    let mut right = StyledLine::new(count, styles.heading);
    if !list.marks.is_empty() {
        let marked = locale.with("marked-count", &[("count", list.marks.len().into())]);
        right = right.with("  ", styles.base).with(marked, styles.mark);
    }
    let right_width = u16::try_from(right.width())
        .unwrap_or(line.width)
        .min(line.width);
    let left_area = Rect {
        width: line.width.saturating_sub(right_width + 2),
        ..line
    };
    let right_area = Rect {
        x: line.right().saturating_sub(right_width + 1),
        width: right_width.min(line.width),
        ..line
    };
    right.render(right_area, frame.buffer_mut(), &shared.look.glyphs);
    let view = label(list).map_or_else(String::new, |key| locale.text(key));
    let mut left = StyledLine::new(" ", styles.base).with(view, styles.dim);
    if !list.filtering && list.filter.text().is_empty() {
        let key = shared
            .keymap
            .hint(&[Scope::List], Act::Filter)
            .map(ToString::to_string);
        let hint = locale.with("filter-hint", &[("key", key.unwrap_or_default().into())]);
        left = left.with("   ", styles.base).with(hint, styles.dim);
        left.truncated(usize::from(left_area.width)).render(
            left_area,
            frame.buffer_mut(),
            &shared.look.glyphs,
        );
        return;
    }
    left = left.with("  / ", styles.hint_key);
    left.render(left_area, frame.buffer_mut(), &shared.look.glyphs);
    let used = u16::try_from(left.width())
        .unwrap_or(0)
        .min(left_area.width);
    let mut field = Rect {
        x: left_area.x + used,
        width: left_area.width - used,
        ..left_area
    };
    if let Some(problem) = list.problems.first() {
        let known = problem.known.join(" ");
        let text = locale.with(
            "filter-unknown",
            &[
                (
                    "term",
                    format!("{}:{}", problem.field, problem.value).into(),
                ),
                ("known", known.into()),
            ],
        );
        let half = field.width / 2;
        let beside = Rect {
            x: field.x + half,
            width: field.width - half,
            ..field
        };
        StyledLine::new(text, styles.warning).render(
            beside,
            frame.buffer_mut(),
            &shared.look.glyphs,
        );
        field.width = half;
    }
    let focus = if list.filtering {
        Focus::Here
    } else {
        Focus::Elsewhere
    };
    list.filter
        .render(field, frame.buffer_mut(), &shared.look, focus);
    if list.filtering
        && let Some(position) = list.filter.cursor(field)
    {
        frame.set_cursor_position(position);
    }
}

/// The name of what the list shows: a ready-made view, or the shelf; none when the filter itself
/// says which relationships are shown.
fn label(list: &CustomerList) -> Option<&'static str> {
    let text = list.filter.text().trim();
    let mut views = VIEWS.iter().filter(|(_, filter)| !filter.is_empty());
    match (views.find(|(_, filter)| *filter == text), list.shelf) {
        (Some((name, _)), _) => Some(name),
        (None, Shelf::Everything) => Some("shelf-everything"),
        (None, Shelf::Current) => (!list.query_names_stage()).then_some("shelf-current"),
    }
}

fn empty(list: &CustomerList, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let locale = &shared.locale;
    let (title, text) = if list.unread {
        let key = shared.keymap.hint(&[Scope::Global], Act::Refresh);
        let key = key.map(ToString::to_string).unwrap_or_default();
        (
            locale.text("state-unread"),
            locale.with("state-unread-hint", &[("key", key.into())]),
        )
    } else if list.page.book == 0 {
        (
            locale.text("state-empty-book"),
            locale.text("state-empty-book-hint"),
        )
    } else {
        let key = shared.keymap.hint(&[Scope::List, Scope::Global], Act::Back);
        let key = key.map(ToString::to_string).unwrap_or_default();
        let hidden = locale.with(
            "state-empty-filter-hidden",
            &[("count", list.page.book.into())],
        );
        let hint = locale.with("state-empty-filter-hint", &[("key", key.into())]);
        let title = locale.with(
            "state-empty-filter",
            &[("filter", list.filter.text().into())],
        );
        (title, format!("{hidden} {hint}"))
    };
    nothing::render(&title, &text, area, frame.buffer_mut(), &shared.look);
}
