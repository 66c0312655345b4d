//! How the ledger looks: the filter and the counts, the table, and beside it, where there is
//! room, the letter of the line under the cursor.

use partnerdesk_domain::{Invitation, InvitationStage, InvitationStatus};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::act::{Act, Scope};
use crate::layout;
use crate::screens::composer::reading;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::table::{self, Table};
use crate::widgets::{Focus, StyledLine, empty as nothing, scroll};

use super::{Invitations, Wanted};

/// The line above, the table, and the letter where there is room for both.
fn areas(shared: &Shared, area: Rect) -> (Rect, Rect, Option<Rect>) {
    let (line, rest) = layout::first_line(area);
    if shared.is_very_wide() {
        let (list, beside) = layout::split(rest, 62);
        (line, list, Some(beside))
    } else {
        (line, rest, None)
    }
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
pub(super) fn row_at(ledger: &Invitations, shared: &Shared, at: Position) -> Option<usize> {
    let (columns, rows) = (columns(shared), rows(ledger, shared));
    Table::new(&columns, &rows).row_at(table_area(shared), at)
}

fn columns(shared: &Shared) -> Vec<table::Column> {
    let title = |name: &str| shared.locale.text(&format!("invitations-column-{name}"));
    vec![
        table::Column::flexible(title("company"), 14, 40, 2),
        table::Column::flexible(title("recipient"), 14, 36, 1).leaves_at(2),
        table::Column::fixed(title("status"), 16).leaves_at(1),
        table::Column::fixed(title("age"), 5).right().leaves_at(3),
        table::Column::fixed(title("follow-up"), 10).leaves_at(4),
        table::Column::fixed(title("language"), 5).leaves_at(6),
        table::Column::fixed(title("admin"), 5).leaves_at(5),
    ]
}

fn rows(ledger: &Invitations, shared: &Shared) -> Vec<table::Row> {
    let view = ledger.scroll.in_view(ledger.total(), in_view(shared));
    view.map(|rank| match ledger.line(rank) {
        Some(invitation) => cells(invitation, shared),
        None => table::Row::default(),
    })
    .collect()
}

/// How a status looks.
fn stage_style(shared: &Shared, stage: InvitationStage) -> Style {
    let styles = &shared.look.styles;
    match stage {
        InvitationStage::Draft | InvitationStage::Ready => styles.base,
        InvitationStage::Sent => styles.info,
        InvitationStage::Accepted => styles.ok,
        InvitationStage::Declined | InvitationStage::Lapsed | InvitationStage::Withdrawn => {
            styles.dim
        }
    }
}

fn cells(invitation: &Invitation, shared: &Shared) -> table::Row {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let status = invitation.status;
    let content = &invitation.content;
    let text = |text: &str| StyledLine::new(text, styles.base);
    let stage = match &invitation.dispatch {
        Some(dispatch) => locale.dispatch_stage(dispatch.stage()),
        None => locale.invitation_stage(status.stage()),
    };
    let mut standing = StyledLine::new(stage, stage_style(shared, status.stage()));
    if status.is_overdue(shared.now) {
        let word = locale.text("invitations-overdue");
        standing = standing.with(format!(" {word}"), styles.warning);
    }
    let follow_up = match status {
        InvitationStatus::Sent { follow_up, .. } => locale.date(follow_up),
        _ => "-".to_owned(),
    };
    let to = content.recipient.as_ref().map(ToString::to_string);
    let admin = locale.text(if content.includes_admin { "yes" } else { "no" });
    table::Row::new(vec![
        text(invitation.company.as_str()),
        text(to.as_deref().unwrap_or("-")),
        standing,
        text(&locale.age(reading::since(invitation), shared.now)),
        text(&follow_up),
        text(content.language.code()),
        text(&admin),
    ])
}

/// Draws the ledger.
pub(super) fn view(ledger: &Invitations, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let (line, outer, beside) = areas(shared, area);
    summary(ledger, shared, frame, line);
    let panel = Panel::new(shared.locale.text("screen-invitations")).focus(Focus::Here);
    let inner = panel.render(outer, frame.buffer_mut(), &shared.look);
    if ledger.total() == 0 && ledger.asked.is_none() {
        empty(ledger, shared, frame, inner);
    } else {
        let (columns, rows) = (columns(shared), rows(ledger, shared));
        let cursor = ledger.scroll.cursor().checked_sub(ledger.scroll.offset());
        let table = Table::new(&columns, &rows).cursor(cursor.filter(|row| *row < rows.len()));
        table.render(inner, frame.buffer_mut(), &shared.look);
        if !ledger.filtering
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
        let (scroll, total) = (ledger.scroll, ledger.total());
        scroll::render_bar(scroll, total, bar, frame.buffer_mut(), &shared.look);
    }
    if let Some(beside) = beside {
        preview(ledger, shared, frame, beside);
    }
}

fn preview(ledger: &Invitations, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let current = ledger.current();
    let title = current.map(|it| it.company.to_string()).unwrap_or_default();
    let inner = Panel::new(&*title).render(area, frame.buffer_mut(), &shared.look);
    let Some(invitation) = current else {
        return;
    };
    let mut lines = reading::facts(shared, invitation);
    lines.push(StyledLine::default());
    match &invitation.letter {
        Some(letter) => lines.extend(reading::letter_lines(
            shared,
            letter,
            invitation.link.as_str(),
            usize::from(inner.width),
        )),
        None => lines.push(StyledLine::new(
            invitation.content.subject.as_str(),
            shared.look.styles.dim,
        )),
    }
    for (row, line) in inner.rows().zip(lines) {
        line.truncated(usize::from(row.width))
            .render(row, frame.buffer_mut(), &shared.look.glyphs);
    }
}

/// The filter at the left, how many there are at the right.
fn summary(ledger: &Invitations, shared: &Shared, frame: &mut Frame<'_>, line: Rect) {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let shown = locale.number(ledger.page.total);
    let all = locale.number(shared.counts.invitations);
    let args = [("shown", shown.into()), ("total", all.into())];
    let right = StyledLine::new(locale.with("shown-of-total", &args), styles.heading);
    let width = u16::try_from(right.width())
        .unwrap_or(line.width)
        .min(line.width);
    let place = Rect {
        x: line.right().saturating_sub(width + 1).max(line.x),
        width,
        ..line
    };
    right.render(place, frame.buffer_mut(), &shared.look.glyphs);
    let room = Rect {
        width: line.width.saturating_sub(width + 2),
        ..line
    };
    if !ledger.filtering && ledger.filter.is_empty() {
        let key = shared.keymap.hint(&[Scope::Invitations], Act::Filter);
        let key = key.map(ToString::to_string).unwrap_or_default();
        let hint = locale.with("invitations-filter-hint", &[("key", key.into())]);
        let left = StyledLine::new(" ", styles.dim)
            .with(locale.text("invitations-all"), styles.dim)
            .with("   ", styles.dim)
            .with(hint, styles.dim);
        left.truncated(usize::from(room.width)).render(
            room,
            frame.buffer_mut(),
            &shared.look.glyphs,
        );
        return;
    }
    let used = StyledLine::new(" / ", styles.hint_key).render(
        room,
        frame.buffer_mut(),
        &shared.look.glyphs,
    );
    let mut field = Rect {
        x: room.x + used,
        width: room.width - used,
        ..room
    };
    if let Some(term) = &ledger.wanted.unknown {
        let args = [("term", term.into()), ("known", Wanted::known().into())];
        let text = locale.with("invitations-unknown", &args);
        let (half, beside) = layout::split(field, 40);
        field = half;
        StyledLine::new(text, styles.warning).render(
            beside,
            frame.buffer_mut(),
            &shared.look.glyphs,
        );
    }
    let focus = if ledger.filtering {
        Focus::Here
    } else {
        Focus::Elsewhere
    };
    ledger
        .filter
        .render(field, frame.buffer_mut(), &shared.look, focus);
    if ledger.filtering
        && let Some(position) = ledger.filter.cursor(field)
    {
        frame.set_cursor_position(position);
    }
}

fn empty(ledger: &Invitations, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let locale = &shared.locale;
    let (title, text) = if ledger.filter.is_empty() {
        (
            locale.text("invitations-empty"),
            locale.text("invitations-empty-hint"),
        )
    } else {
        let key = shared.keymap.hint(&[Scope::Global], Act::Back);
        let key = key.map(ToString::to_string).unwrap_or_default();
        let count = shared.counts.invitations;
        let hidden = locale.with("invitations-hidden", &[("count", count.into())]);
        let hint = locale.with("state-empty-filter-hint", &[("key", key.into())]);
        let args = [("filter", ledger.filter.text().into())];
        (
            locale.with("state-empty-filter", &args),
            format!("{hidden} {hint}"),
        )
    };
    nothing::render(&title, &text, area, frame.buffer_mut(), &shared.look);
}
