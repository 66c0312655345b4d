//! From entries to rows on the screen: where the parts of the screen are, the columns, the words.

use partnerdesk_domain::{Outcome, operation_type};
use partnerdesk_ports::{Link, LogScope};
use ratatui::layout::{Position, Rect};

use crate::layout;
use crate::screens::overlays::entry::facts::result_words;
use crate::shared::Shared;
use crate::widgets::StyledLine;
use crate::widgets::panel::Panel;
use crate::widgets::table::{self, Table};

use super::Activity;

/// The width from which the entry stands beside the log instead of below it.
const BESIDE: u16 = 120;

/// The width from which the result has room for reasons beside the customer's name.
const SPACIOUS: u16 = 160;

/// The parts of the body: the line above, the log, the entry where there is room for it.
pub(super) fn areas(shared: &Shared, area: Rect) -> (Rect, Rect, Option<Rect>) {
    let (line, rest) = layout::first_line(area);
    if BESIDE <= shared.size.width {
        let (log, entry) = layout::split(rest, if shared.is_very_wide() { 70 } else { 64 });
        return (line, log, Some(entry));
    }
    let wanted = match rest.height {
        ..14 => return (line, rest, None),
        14..28 => 9,
        _ => 12,
    };
    let (log, entry) = layout::upper(rest, rest.height - wanted);
    (line, log, Some(entry))
}

/// Whether the entry stands beside the log.
pub(super) fn is_beside(shared: &Shared) -> bool {
    BESIDE <= shared.size.width
}

fn table_area(shared: &Shared) -> Rect {
    let (_, log, _) = areas(shared, layout::body(shared.size));
    Panel::inner(log)
}

/// How many rows are in view.
pub(super) fn in_view(shared: &Shared) -> usize {
    Table::rows_in(table_area(shared)).max(1)
}

/// Which row in view lies under the mouse.
pub(super) fn row_at(screen: &Activity, shared: &Shared, at: Position) -> Option<usize> {
    let (columns, rows) = (columns(screen, shared), rows(screen, shared));
    Table::new(&columns, &rows).row_at(table_area(shared), at)
}

/// The columns, the least needed leaving first. The log of one customer needs no name in it.
pub(super) fn columns(screen: &Activity, shared: &Shared) -> Vec<table::Column> {
    let text = |key: &str| shared.locale.text(key);
    let when = if shared.is_very_wide() { 16 } else { 10 };
    let mut columns = vec![
        table::Column::fixed(text("log-column-when"), when).leaves_at(2),
        table::Column::flexible(text("log-column-who"), 7, 14, 1).leaves_at(3),
        table::Column::fixed(text("log-column-role"), 14).leaves_at(4),
        table::Column::flexible(text("log-column-action"), 20, 26, 2),
        table::Column::flexible(text("log-column-result"), 14, 60, 2),
    ];
    if SPACIOUS <= shared.size.width {
        let operation = table::Column::fixed(text("log-column-operation"), 36);
        columns.insert(4, operation.leaves_at(5));
    }
    if !is_of_one(screen) {
        let customer = table::Column::flexible(text("log-column-customer"), 15, 40, 3);
        columns.insert(3, customer.leaves_at(1));
    }
    columns
}

fn is_of_one(screen: &Activity) -> bool {
    matches!(screen.window.scope(), LogScope::Customer(_))
}

/// The rows in view. A row that is not loaded yet is blank.
pub(super) fn rows(screen: &Activity, shared: &Shared) -> Vec<table::Row> {
    let window = &screen.window;
    let view = window.scroll().in_view(window.total(), in_view(shared));
    view.map(|rank| match window.entry(rank) {
        Some((link, name)) => cells(screen, shared, link, name),
        None => table::Row::default(),
    })
    .collect()
}

fn cells(screen: &Activity, shared: &Shared, link: &Link, name: Option<&str>) -> table::Row {
    let styles = &shared.look.styles;
    let locale = &shared.locale;
    let entry = &link.entry;
    let text = |text: &str| StyledLine::new(text, styles.base);
    let when = if shared.is_very_wide() {
        locale.date_time(entry.at)
    } else {
        locale.when_short(entry.at, shared.now)
    };
    let mut cells = vec![
        StyledLine::new(when, styles.dim),
        text(entry.actor.name.as_str()),
        StyledLine::new(locale.role(entry.actor.role), styles.dim),
        text(&locale.journal_action(&entry.action)),
        result(
            shared,
            link,
            is_of_one(screen) || SPACIOUS <= shared.size.width,
        ),
    ];
    if SPACIOUS <= shared.size.width {
        let operation = operation_type(entry).unwrap_or("-");
        cells.insert(4, StyledLine::new(operation, styles.dim));
    }
    if !is_of_one(screen) {
        let name = match (name, entry.customer) {
            (Some(name), _) => text(name),
            (None, Some(id)) => StyledLine::new(id.to_string(), styles.dim),
            (None, None) => StyledLine::new("-", styles.dim),
        };
        cells.insert(3, name);
    }
    table::Row::new(cells)
}

/// What came of it; a column of some width has room for reasons.
fn result(shared: &Shared, link: &Link, reasons: bool) -> StyledLine {
    let styles = &shared.look.styles;
    let entry = &link.entry;
    let (word, look) = result_words(shared, entry);
    let mut cell = StyledLine::new(word, look);
    if let Outcome::Refused(notes) = &entry.outcome {
        if !reasons {
            return cell;
        }
        let reasons: Vec<String> = notes
            .iter()
            .map(|note| shared.locale.refusal_note(note))
            .collect();
        cell = cell.with(format!(" {}", reasons.join(", ")), styles.dim);
    } else if let Some(undone) = entry.undoes {
        let text = shared
            .locale
            .with("log-undo-of", &[("entry", undone.0.into())]);
        cell = cell.with(format!(" {text}"), styles.dim);
    }
    cell
}
