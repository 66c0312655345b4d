//! How the partners look: the filter and the count, the table, and beside it, where there is
//! room, what is known of the one under the cursor.

use partnerdesk_domain::{MatterKind, Partnership, PartnershipStage, PartnershipStatus, Timestamp};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::act::{Act, Scope};
use crate::layout;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::table::{self, Table};
use crate::widgets::{Focus, StyledLine, empty as nothing, scroll};

use super::Partners;

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
pub(super) fn row_at(partners: &Partners, shared: &Shared, at: Position) -> Option<usize> {
    let (columns, rows) = (columns(shared), rows(partners, shared));
    Table::new(&columns, &rows).row_at(table_area(shared), at)
}

fn columns(shared: &Shared) -> Vec<table::Column> {
    let title = |name: &str| shared.locale.text(&format!("partnership-column-{name}"));
    vec![
        table::Column::flexible(title("partner"), 14, 44, 2),
        table::Column::fixed(title("counterpart"), 18).leaves_at(2),
        table::Column::fixed(title("status"), 21).leaves_at(1),
        table::Column::fixed(title("since"), 10).leaves_at(3),
        table::Column::fixed(title("country"), 9).leaves_at(4),
    ]
}

fn rows(partners: &Partners, shared: &Shared) -> Vec<table::Row> {
    let view = partners
        .scroll
        .in_view(partners.shown.len(), in_view(shared));
    let row = |rank| partners.line(rank).map(|one| cells(one, shared));
    view.map(|rank| row(rank).unwrap_or_default()).collect()
}

fn stage_style(shared: &Shared, stage: PartnershipStage) -> Style {
    let styles = &shared.look.styles;
    match stage {
        PartnershipStage::Invited => styles.base,
        PartnershipStage::Sent => styles.info,
        PartnershipStage::Active => styles.ok,
        PartnershipStage::Ended => styles.dim,
    }
}

fn since(one: &Partnership) -> Timestamp {
    match one.status {
        PartnershipStatus::Invited => one.stamp.made,
        PartnershipStatus::Sent { at } | PartnershipStatus::Ended { at } => at,
        PartnershipStatus::Active { since } => since,
    }
}

fn words(one: &Partnership, shared: &Shared) -> [String; 4] {
    let locale = &shared.locale;
    let country = one.partner.country.map(|it| it.to_string());
    [
        locale.text(&format!("counterpart-{}", one.counterpart.code())),
        locale.matter_stage(MatterKind::Partnership, one.status.stage().code()),
        locale.date(since(one)),
        country.unwrap_or_else(|| "-".to_owned()),
    ]
}

fn cells(one: &Partnership, shared: &Shared) -> table::Row {
    let styles = &shared.look.styles;
    let [counterpart, stage, since, country] = words(one, shared);
    let text = |text: &str| StyledLine::new(text, styles.base);
    table::Row::new(vec![
        text(one.partner.name.as_str()),
        text(&counterpart),
        StyledLine::new(stage, stage_style(shared, one.status.stage())),
        text(&since),
        text(&country),
    ])
}

/// Draws the partners.
pub(super) fn view(partners: &Partners, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let (line, outer, beside) = areas(shared, area);
    summary(partners, shared, frame, line);
    let panel = Panel::new(shared.locale.text("screen-partners")).focus(Focus::Here);
    let inner = panel.render(outer, frame.buffer_mut(), &shared.look);
    if partners.shown.is_empty() && partners.asked.is_none() {
        empty(partners, shared, frame, inner);
    } else {
        let (columns, rows) = (columns(shared), rows(partners, shared));
        let offset = partners.scroll.offset();
        let cursor = partners.scroll.cursor().checked_sub(offset);
        let table = Table::new(&columns, &rows).cursor(cursor.filter(|row| *row < rows.len()));
        table.render(inner, frame.buffer_mut(), &shared.look);
        if !partners.filtering
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
        let total = partners.shown.len();
        scroll::render_bar(
            partners.scroll,
            total,
            bar,
            frame.buffer_mut(),
            &shared.look,
        );
    }
    if let Some(beside) = beside {
        preview(partners, shared, frame, beside);
    }
}

fn preview(partners: &Partners, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let current = partners.current();
    let title = current.map(|it| it.partner.name.to_string());
    let panel = Panel::new(title.unwrap_or_default());
    let inner = panel.render(area, frame.buffer_mut(), &shared.look);
    let Some(one) = current else {
        return;
    };
    let [counterpart, stage, since, country] = words(one, shared);
    let partner = &one.partner;
    let text = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
    let facts = [
        ("counterpart", counterpart),
        ("status", stage),
        ("since", since),
        ("tenant", partner.tenant.to_string()),
        (
            "mpn-id",
            text(partner.mpn_id.as_ref().map(ToString::to_string)),
        ),
        ("country", country),
        (
            "email",
            text(partner.email.as_ref().map(ToString::to_string)),
        ),
    ];
    let styles = &shared.look.styles;
    for (row, (name, value)) in inner.rows().zip(facts) {
        let label = shared.locale.text(&format!("partnership-column-{name}"));
        let label = crate::widgets::DisplayText::new(&label)
            .truncated(12)
            .padded(13);
        StyledLine::new(label, styles.dim)
            .with(value, styles.base)
            .truncated(usize::from(row.width))
            .render(row, frame.buffer_mut(), &shared.look.glyphs);
    }
}

/// The filter at the left, how many there are at the right.
fn summary(partners: &Partners, shared: &Shared, frame: &mut Frame<'_>, line: Rect) {
    let (locale, styles) = (&shared.locale, &shared.look.styles);
    let count = |number: usize| locale.number(number as u64);
    let args = [
        ("shown", count(partners.shown.len()).into()),
        ("total", count(partners.all.len()).into()),
    ];
    let right = StyledLine::new(locale.with("shown-of-total", &args), styles.heading);
    let width = u16::try_from(right.width()).unwrap_or(line.width);
    let width = width.min(line.width);
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
    if !partners.filtering && partners.filter.is_empty() {
        let key = shared.keymap.hint(&[Scope::Partners], Act::Filter);
        let key = key.map(ToString::to_string).unwrap_or_default();
        let hint = locale.with("partners-filter-hint", &[("key", key.into())]);
        StyledLine::new(format!(" {hint}"), styles.dim)
            .truncated(usize::from(room.width))
            .render(room, frame.buffer_mut(), &shared.look.glyphs);
        return;
    }
    let buffer = frame.buffer_mut();
    let used = StyledLine::new(" / ", styles.hint_key).render(room, buffer, &shared.look.glyphs);
    let field = Rect {
        x: room.x + used,
        width: room.width.saturating_sub(used),
        ..room
    };
    let focus = if partners.filtering {
        Focus::Here
    } else {
        Focus::Elsewhere
    };
    partners.filter.render(field, buffer, &shared.look, focus);
    if partners.filtering
        && let Some(position) = partners.filter.cursor(field)
    {
        frame.set_cursor_position(position);
    }
}

fn empty(partners: &Partners, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let locale = &shared.locale;
    let (title, text) = if partners.filter.is_empty() {
        let key = shared.keymap.hint(&[Scope::Partners], Act::AddPartner);
        let key = key.map(ToString::to_string).unwrap_or_default();
        (
            locale.text("partners-empty"),
            locale.with("partners-empty-hint", &[("key", key.into())]),
        )
    } else {
        let key = shared.keymap.hint(&[Scope::Global], Act::Back);
        let key = key.map(ToString::to_string).unwrap_or_default();
        (
            locale.with(
                "state-empty-filter",
                &[("filter", partners.filter.text().into())],
            ),
            locale.with("state-empty-filter-hint", &[("key", key.into())]),
        )
    };
    nothing::render(&title, &text, area, frame.buffer_mut(), &shared.look);
}
