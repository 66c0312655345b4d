//! From rows of the book to rows on the screen: columns, words, marks, and where they are.

use partnerdesk_domain::{AdminStanding, AgreementStanding, Stage, Switch};
use partnerdesk_search::{Column, Direction, Row};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::layout;
use crate::shared::Shared;
use crate::widgets::StyledLine;
use crate::widgets::panel::Panel;
use crate::widgets::table::{self, Order, Table};

use super::{COLUMNS, CustomerList};

/// The parts of the body: the line above, the list, the preview where there is room.
pub(super) fn areas(shared: &Shared, area: Rect) -> (Rect, Rect, Option<Rect>) {
    let (line, rest) = layout::first_line(area);
    if shared.is_wide() {
        let (list, preview) = layout::split(rest, if shared.is_very_wide() { 64 } else { 60 });
        (line, list, Some(preview))
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
pub(super) fn row_at(list: &CustomerList, shared: &Shared, position: Position) -> Option<usize> {
    let columns = columns(shared);
    let rows = rows(list, shared);
    Table::new(&columns, &rows).row_at(table_area(shared), position)
}

/// Which column's heading lies under the mouse.
pub(super) fn column_at(list: &CustomerList, shared: &Shared, at: Position) -> Option<Column> {
    let columns = columns(shared);
    let rows = rows(list, shared);
    let found = Table::new(&columns, &rows).heading_at(table_area(shared), at)?;
    COLUMNS.get(found).copied()
}

/// The columns, the least needed leaving first.
pub(super) fn columns(shared: &Shared) -> Vec<table::Column> {
    let title = |column: Column| shared.locale.text(&format!("column-{}", column.code()));
    COLUMNS
        .iter()
        .map(|column| match column {
            Column::Name => table::Column::flexible(title(*column), 22, 48, 3),
            Column::Domain => table::Column::flexible(title(*column), 18, 40, 2).leaves_at(2),
            Column::Country => table::Column::fixed(title(*column), 7).leaves_at(6),
            Column::Relationship => table::Column::fixed(title(*column), 6).leaves_at(1),
            Column::Admin => table::Column::fixed(title(*column), 6).leaves_at(3),
            Column::Subscriptions => table::Column::fixed(title(*column), 5).right().leaves_at(4),
            Column::Agreement => table::Column::fixed(title(*column), 6).leaves_at(7),
            Column::Tags => table::Column::flexible(title(*column), 8, 24, 1).leaves_at(8),
            _ => table::Column::fixed(title(*column), 4).right().leaves_at(5),
        })
        .collect()
}

/// The column the list is sorted by, where it is one on the screen.
pub(super) fn sorted(list: &CustomerList) -> Option<(usize, Order)> {
    let index = COLUMNS
        .iter()
        .position(|column| *column == list.sort.column)?;
    Some((
        index,
        match list.sort.direction {
            Direction::Ascending => Order::Ascending,
            Direction::Descending => Order::Descending,
        },
    ))
}

/// The rows in view. A row that is not loaded yet is blank,
/// and so is one of another question.
pub(super) fn rows(list: &CustomerList, shared: &Shared) -> Vec<table::Row> {
    let view = list.scroll.in_view(list.total(), in_view(shared));
    view.map(|rank| match list.row(rank) {
        Some(row) if !list.outdated => cells(row, shared).marked(list.marks.contains_key(&row.id)),
        _ => table::Row::new(vec![StyledLine::new("", shared.look.styles.dim)]),
    })
    .collect()
}

/// How a relationship looks.
pub(crate) fn stage_style(shared: &Shared, stage: Stage) -> Style {
    let styles = &shared.look.styles;
    match stage {
        Stage::None => styles.absent,
        Stage::Active => styles.active,
        Stage::Ending => styles.ending,
        Stage::Ended => styles.ended,
    }
}

fn cells(row: &Row, shared: &Shared) -> table::Row {
    let styles = &shared.look.styles;
    let ground = if row.stage == Stage::Ended {
        styles.dim
    } else {
        styles.base
    };
    let text = |text: &str| StyledLine::new(text, ground);
    let mut name = StyledLine::new(row.name.as_str(), ground);
    if let Some(alias) = &row.alias {
        name = name.with(format!(" ({alias})"), styles.dim);
    }
    if row.reservations == Switch::On || row.savings_plans == Switch::On {
        name = name.with(" $", styles.warning);
    }
    if row.invited {
        name = name.with(" @", styles.info);
    }
    let admin = match row.admin {
        AdminStanding::NotGranted => StyledLine::new("-", styles.dim),
        AdminStanding::Granted => StyledLine::new("DAP", ground),
        AdminStanding::Revoked => {
            StyledLine::new(shared.locale.text("admin-short-lost"), styles.warning)
        }
    };
    let agreement = match row.agreement {
        AgreementStanding::NotRecorded => StyledLine::new("-", styles.dim),
        AgreementStanding::Attested => text(&shared.locale.text("agreement-short-attested")),
        AgreementStanding::AcceptedDirectly => text(&shared.locale.text("agreement-short-direct")),
    };
    let stage = shared
        .locale
        .text(&format!("stage-short-{}", row.stage.code()));
    table::Row::new(vec![
        name,
        text(row.domain.as_deref().unwrap_or("-")),
        text(row.country.as_ref().map_or("-", |country| country.code())),
        StyledLine::new(stage, stage_style(shared, row.stage)),
        admin,
        text(&format!(
            "{}/{}",
            row.subscriptions_active, row.subscriptions_total
        )),
        agreement,
        text(&row.tags.join(", ")),
        StyledLine::new(shared.locale.age(row.updated, shared.now), styles.dim),
    ])
}
