//! How the permissions look: the switches, what follows, what should be true before.

use partnerdesk_domain::{Finding, Resource, Switch, consequences, preconditions};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::layout;
use crate::screens::overlays::explain::{Explanation, Paragraph};
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::table::{self, Table};
use crate::widgets::{Focus, StyledLine};

use super::{Line, Permissions};

/// The parts: switches, what follows, what should be true, and the line below.
fn areas(screen: &Permissions, shared: &Shared, area: Rect) -> [Rect; 4] {
    let (above, note) = layout::upper(area, area.height.saturating_sub(1));
    if shared.is_wide() {
        let (left, right) = layout::split(above, 55);
        let (upper, lower) = layout::upper(right, right.height / 2);
        return [left, upper, lower, note];
    }
    let rows = u16::try_from(screen.row_count())
        .unwrap_or(u16::MAX)
        .saturating_add(3);
    let (list, rest) = layout::upper(above, rows.min(above.height / 2));
    let (upper, lower) = layout::upper(rest, rest.height.saturating_sub(5));
    [list, upper, lower, note]
}

fn table_area(screen: &Permissions, shared: &Shared) -> Rect {
    let [list, ..] = areas(screen, shared, layout::body(shared.size));
    Panel::inner(list)
}

/// How many rows are in view.
pub(super) fn in_view(screen: &Permissions, shared: &Shared) -> usize {
    Table::rows_in(table_area(screen, shared)).max(1)
}

/// Which row in view lies under the mouse.
pub(super) fn row_at(screen: &Permissions, shared: &Shared, at: Position) -> Option<usize> {
    let (columns, rows) = (columns(screen, shared), rows(screen, shared));
    Table::new(&columns, &rows).row_at(table_area(screen, shared), at)
}

/// Draws the screen.
pub(super) fn view(screen: &Permissions, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let [list, effects, before, note] = areas(screen, shared, area);
    let locale = &shared.locale;
    let panel = Panel::new(locale.text("permissions-title")).focus(Focus::Here);
    let inner = panel.render(list, frame.buffer_mut(), &shared.look);
    let (columns, rows) = (columns(screen, shared), rows(screen, shared));
    let cursor = screen.scroll.cursor().checked_sub(screen.scroll.offset());
    let table = Table::new(&columns, &rows).cursor(cursor.filter(|row| *row < rows.len()));
    table.render(inner, frame.buffer_mut(), &shared.look);
    if let Some(position) = table.cursor_position(inner) {
        frame.set_cursor_position(position);
    }
    if let Some((index, resource)) = screen.current() {
        let line = &screen.lines[index];
        follows(shared, frame, effects, (line, resource));
        needed(shared, frame, before, line);
    }
    let pending = locale.with(
        "permissions-pending",
        &[("count", screen.pending_count().into())],
    );
    let style = if screen.pending_count() == 0 {
        shared.look.styles.dim
    } else {
        shared.look.styles.warning
    };
    let line = StyledLine::new(" ", style).with(pending, style);
    line.truncated(usize::from(note.width))
        .render(note, frame.buffer_mut(), &shared.look.glyphs);
}

fn columns(screen: &Permissions, shared: &Shared) -> Vec<table::Column> {
    let text = |key: &str| shared.locale.text(key);
    if screen.is_bulk() {
        let mut columns = vec![table::Column::flexible(text("column-name"), 14, 40, 1)];
        columns.extend(Resource::ALL.iter().enumerate().map(|(index, resource)| {
            let name = shared.locale.resource(*resource);
            let title = if index == screen.resource {
                format!("[{name}]")
            } else {
                name
            };
            table::Column::fixed(title, 24).leaves_at(u8::from(index != screen.resource))
        }));
        return columns;
    }
    vec![
        table::Column::flexible(text("permissions-column-what"), 18, 28, 1),
        table::Column::fixed(text("permissions-column-now"), 5),
        table::Column::fixed(text("permissions-column-pending"), 10),
        table::Column::flexible(text("permissions-column-changed"), 12, 30, 1).leaves_at(1),
    ]
}

fn rows(screen: &Permissions, shared: &Shared) -> Vec<table::Row> {
    let view = screen
        .scroll
        .in_view(screen.row_count(), in_view(screen, shared));
    if screen.is_bulk() {
        view.map(|index| bulk_row(&screen.lines[index], shared))
            .collect()
    } else {
        let resources = view.filter_map(|index| Resource::ALL.get(index));
        resources
            .map(|resource| single_row(&screen.lines[0], *resource, shared))
            .collect()
    }
}

fn change(line: &Line, resource: Resource, shared: &Shared) -> StyledLine {
    let styles = &shared.look.styles;
    let Some((now, to)) = line.positions(resource) else {
        return StyledLine::new("-", styles.dim);
    };
    let word = |switch| shared.locale.switch(switch);
    let style = if now == Switch::On {
        styles.warning
    } else {
        styles.base
    };
    let text = StyledLine::new(word(now), style);
    if now == to {
        return text;
    }
    text.with(format!(" {} ", shared.look.glyphs.becomes), styles.base)
        .with(word(to), styles.warning)
}

fn bulk_row(line: &Line, shared: &Shared) -> table::Row {
    let name = line
        .customer()
        .map(|customer| customer.name().to_string())
        .unwrap_or_default();
    let mut cells = vec![StyledLine::new(name, shared.look.styles.base)];
    cells.extend(
        Resource::ALL
            .iter()
            .map(|resource| change(line, *resource, shared)),
    );
    table::Row::new(cells)
}

fn single_row(line: &Line, resource: Resource, shared: &Shared) -> table::Row {
    let styles = &shared.look.styles;
    let locale = &shared.locale;
    let Some((now, to)) = line.positions(resource) else {
        return table::Row::default();
    };
    let sign = if to == Switch::On {
        shared.look.glyphs.checked
    } else {
        shared.look.glyphs.unchecked
    };
    let pending = if now == to {
        StyledLine::new("", styles.dim)
    } else {
        let arrow = format!("{} {}", shared.look.glyphs.becomes, locale.switch(to));
        StyledLine::new(arrow, styles.warning)
    };
    let changed = line
        .customer()
        .and_then(|customer| customer.permissions.of(resource).changed.clone());
    let changed = changed.map_or_else(
        || locale.text("never"),
        |(at, by)| format!("{} {by}", locale.when_short(at, shared.now)),
    );
    table::Row::new(vec![
        StyledLine::new(format!("{sign} {}", locale.resource(resource)), styles.base),
        StyledLine::new(
            locale.switch(now),
            if now == Switch::On {
                styles.warning
            } else {
                styles.base
            },
        ),
        pending,
        StyledLine::new(changed, styles.dim),
    ])
}

/// What follows from turning the switch over: from the decision itself, or why there is none.
fn follows(
    shared: &Shared,
    frame: &mut Frame<'_>,
    area: Rect,
    (line, resource): (&Line, Resource),
) {
    let styles = &shared.look.styles;
    let locale = &shared.locale;
    let Some((now, _)) = line.positions(resource) else {
        return;
    };
    let to = now.opposite();
    let mut text = Vec::new();
    match Permissions::verdict(shared, line, resource, to) {
        Some(Ok(decision)) => {
            let state = line.state.as_ref().expect("a verdict was made from it");
            for one in consequences(state, shared.now, &decision) {
                let bullet = shared.look.glyphs.bullet;
                let said = format!("{bullet} {}", locale.consequence(&one));
                text.push(Paragraph::new(said, styles.base));
            }
        }
        Some(Err(refused)) => {
            for reason in refused.reasons() {
                let reason = locale.refusal(reason);
                let sign = shared.look.glyphs.unchecked;
                text.push(Paragraph::new(
                    format!("{sign} {}", reason.what),
                    styles.refusal,
                ));
                text.push(Paragraph::new(reason.fix, styles.dim).indented(4));
            }
        }
        None => {}
    }
    let title = locale.with(
        "permissions-if-title",
        &[
            ("what", locale.resource(resource).into()),
            ("to", locale.switch(to).into()),
        ],
    );
    let source = locale.text("permissions-source");
    text.push(Paragraph::new(source, styles.dim));
    paragraphs(shared, frame, area, &title, &text);
}

/// What should be true before switching on, as far as the book knows.
fn needed(shared: &Shared, frame: &mut Frame<'_>, area: Rect, line: &Line) {
    let Some(customer) = line.customer() else {
        return;
    };
    let styles = &shared.look.styles;
    let glyphs = &shared.look.glyphs;
    let text: Vec<Paragraph> = preconditions(customer, shared.now)
        .into_iter()
        .map(|(what, finding)| {
            let (sign, style) = match finding {
                Finding::Met => (glyphs.checked, styles.ok),
                Finding::Unmet => (glyphs.unchecked, styles.refusal),
                Finding::Unknown => (glyphs.unknown, styles.warning),
            };
            // The finding follows on the same line, so that the sentence ends after it.
            let what = shared.locale.precondition(what);
            let what = what.trim_end_matches(['.', '。']);
            Paragraph::new(
                format!("{sign} {what}: {}", shared.locale.finding(finding)),
                style,
            )
        })
        .collect();
    paragraphs(
        shared,
        frame,
        area,
        &shared.locale.text("permissions-before-title"),
        &text,
    );
}

fn paragraphs(shared: &Shared, frame: &mut Frame<'_>, area: Rect, title: &str, text: &[Paragraph]) {
    let inner = Panel::new(title).render(area, frame.buffer_mut(), &shared.look);
    for (row, line) in inner.rows().zip(Explanation::lines(text, inner.width + 4)) {
        line.truncated(usize::from(row.width))
            .render(row, frame.buffer_mut(), &shared.look.glyphs);
    }
}
