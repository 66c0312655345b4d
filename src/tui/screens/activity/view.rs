//! How the activity log looks: the line of scope, filter and counts; the entries; the one under
//! the cursor with all that is known of it.

use partnerdesk_domain::Timestamp;
use partnerdesk_ports::LogScope;
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::screens::overlays::entry::{self, facts};
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::table::Table;
use crate::widgets::{Focus, StyledLine, empty as nothing, scroll};

use super::chain::chain_words;
use super::{Activity, RECENT, rows};

/// Draws the screen.
pub(super) fn view(screen: &Activity, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let (line, log, beside) = rows::areas(shared, area);
    summary(screen, shared, frame, line);
    let title = if screen.tail {
        "log-title-following"
    } else {
        "log-title"
    };
    let panel = Panel::new(shared.locale.text(title))
        .note(
            shared
                .locale
                .with("log-chain", &[("state", chain_words(shared).into())]),
        )
        .focus(Focus::Here);
    let inner = panel.render(log, frame.buffer_mut(), &shared.look);
    if screen.window.total() == 0 {
        if !screen.window.is_loading() {
            empty(screen, shared, frame, inner);
        }
    } else {
        body(screen, shared, frame, (log, inner));
    }
    if let Some(area) = beside {
        detail(screen, shared, frame, area);
    }
}

fn body(screen: &Activity, shared: &Shared, frame: &mut Frame<'_>, (outer, inner): (Rect, Rect)) {
    let (columns, shown) = (rows::columns(screen, shared), rows::rows(screen, shared));
    let place = screen.window.scroll();
    let cursor = place.cursor().checked_sub(place.offset());
    let table = Table::new(&columns, &shown).cursor(cursor.filter(|row| *row < shown.len()));
    table.render(inner, frame.buffer_mut(), &shared.look);
    if !screen.filtering
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
        place,
        screen.window.total(),
        bar,
        frame.buffer_mut(),
        &shared.look,
    );
}

/// What is shown, in words.
pub(super) fn scope_words(screen: &Activity, shared: &Shared) -> String {
    match screen.window.scope() {
        LogScope::Desk => shared.locale.text("log-scope-desk"),
        LogScope::All => shared.locale.text("log-scope-all"),
        LogScope::Customer(id) => {
            let name = screen.window.names().next();
            name.map_or_else(|| id.to_string(), str::to_owned)
        }
        LogScope::Invitation(id) => id.to_string(),
        LogScope::Matter(id) => format!("{} {id}", shared.locale.matter_kind(id.kind())),
    }
}

/// From when to when it is shown, in words.
fn period_words(screen: &Activity, shared: &Shared) -> String {
    let locale = &shared.locale;
    let filter = screen.log_filter(shared);
    if filter.until.is_none() && filter.from == Some(shared.now.plus(RECENT)) {
        return locale.text("log-recent");
    }
    let date = |at: Option<Timestamp>| at.map(|at| locale.date(at)).unwrap_or_default();
    match (filter.from, filter.until) {
        (None, None) => locale.text("log-all-time"),
        (from, until) => {
            let last = until.map(|until| Timestamp(until.0 - 1));
            format!("{}..{}", date(from), date(last))
        }
    }
}

fn summary(screen: &Activity, shared: &Shared, frame: &mut Frame<'_>, line: Rect) {
    let styles = &shared.look.styles;
    let locale = &shared.locale;
    let glyphs = &shared.look.glyphs;
    let (matching, total) = screen.window.counts();
    let count = locale.with(
        "shown-of-total",
        &[
            ("shown", locale.number(matching).into()),
            ("total", locale.number(total).into()),
        ],
    );
    let right = StyledLine::new(count, styles.heading);
    let width = u16::try_from(right.width()).unwrap_or(line.width);
    let left_area = Rect {
        width: line.width.saturating_sub(width.saturating_add(3)),
        ..line
    };
    let right_area = Rect {
        x: line
            .right()
            .saturating_sub(width.saturating_add(1))
            .max(line.x),
        width: width.min(line.width),
        ..line
    };
    right.render(right_area, frame.buffer_mut(), glyphs);
    let scope = format!(
        "{}, {}",
        scope_words(screen, shared),
        period_words(screen, shared)
    );
    let mut left = StyledLine::new(" ", styles.base)
        .with(scope, styles.dim)
        .truncated(usize::from(left_area.width / 2));
    if !screen.filtering && screen.filter.is_empty() {
        let key = shared.keymap.hint(&[Scope::Activity], Act::Filter);
        let key = key.map(ToString::to_string).unwrap_or_default();
        let hint = locale.with("log-filter-hint", &[("key", key.into())]);
        left = left.with("   ", styles.base).with(hint, styles.dim);
        left.render(left_area, frame.buffer_mut(), glyphs);
        return;
    }
    left = left.with("  / ", styles.hint_key);
    let used = left.render(left_area, frame.buffer_mut(), glyphs);
    let field = Rect {
        x: left_area.x + used,
        width: left_area.width - used,
        ..left_area
    };
    let focus = if screen.filtering {
        Focus::Here
    } else {
        Focus::Elsewhere
    };
    screen
        .filter
        .render(field, frame.buffer_mut(), &shared.look, focus);
    if screen.filtering
        && let Some(position) = screen.filter.cursor(field)
    {
        frame.set_cursor_position(position);
    }
}

fn detail(screen: &Activity, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let Some((link, name)) = screen.window.current() else {
        Panel::new("").render(area, frame.buffer_mut(), &shared.look);
        return;
    };
    let panel = Panel::new(entry::title(shared, link));
    let (result, _) = facts::result_words(shared, &link.entry);
    let inner = panel
        .note(result)
        .render(area, frame.buffer_mut(), &shared.look);
    let lay = |all: &[facts::Fact]| {
        if rows::is_beside(shared) {
            facts::folded(shared, all, usize::from(inner.width))
        } else {
            facts::joined(shared, all)
        }
    };
    let above = lay(&facts::head(shared, link, name));
    let middle = if rows::is_beside(shared) {
        entry::middle(shared, link, usize::from(inner.width))
    } else {
        lay(&facts::middle(shared, link))
    };
    let below = lay(&facts::tail(shared, link, screen.fate_of(link)));
    let fixed = above.len() + below.len();
    let room = usize::from(inner.height).saturating_sub(fixed).max(1);
    let middle = fitted(shared, middle, room);
    let lines = above.into_iter().chain(middle).chain(below);
    for (row, line) in inner.rows().zip(lines) {
        line.truncated(usize::from(row.width))
            .render(row, frame.buffer_mut(), &shared.look.glyphs);
    }
}

/// As many lines as there is room for; the last of them says how many more there are.
fn fitted(shared: &Shared, mut lines: Vec<StyledLine>, room: usize) -> Vec<StyledLine> {
    if lines.len() <= room {
        return lines;
    }
    let more = lines.len() - (room - 1);
    lines.truncate(room - 1);
    let key = shared.keymap.hint(&[Scope::Activity], Act::Diff);
    let key = key.map(ToString::to_string).unwrap_or_default();
    let text = shared
        .locale
        .with("log-more", &[("count", more.into()), ("key", key.into())]);
    lines.push(StyledLine::new(text, shared.look.styles.dim));
    lines
}

fn empty(screen: &Activity, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let locale = &shared.locale;
    let (_, total) = screen.window.counts();
    let recent = screen.filter.is_empty() && screen.recent && 0 < total;
    let (title, text) = if recent {
        let key = shared.keymap.hint(&[Scope::Activity], Act::Facets);
        let key = key.map(ToString::to_string).unwrap_or_default();
        let args = [("count", total.into()), ("key", key.into())];
        (
            locale.text("state-empty-list"),
            locale.with("log-older", &args),
        )
    } else if screen.filter.is_empty() {
        let hint = locale.text("log-empty-hint");
        (locale.text("state-empty-list"), hint)
    } else {
        let key = shared
            .keymap
            .hint(&[Scope::Activity, Scope::Global], Act::Back);
        let key = key.map(ToString::to_string).unwrap_or_default();
        let hidden = locale.with("log-hidden", &[("count", total.into())]);
        let hint = locale.with("state-empty-filter-hint", &[("key", key.into())]);
        let title = locale.with(
            "state-empty-filter",
            &[("filter", screen.filter.text().into())],
        );
        (title, format!("{hidden} {hint}"))
    };
    nothing::render(&title, &text, area, frame.buffer_mut(), &shared.look);
}
