//! What the customer bought: a table, and below it all that is known of the one under the
//! cursor with what can be done about it.

use partnerdesk_domain::{Customer, Standing, Subscription, SubscriptionId, blockers};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::layout;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::table::{self, Table};
use crate::widgets::{Focus, StyledLine, scroll};

use super::lines::Lines;
use super::{CustomerDetail, empty, offers};

/// The rows of the panel below the table, its frame among them.
const BELOW: u16 = 9;
/// The least height at which that panel has room.
const TALL: u16 = 16;

/// The identities of the subscriptions, in the order of the table.
pub(super) fn ids(detail: &CustomerDetail) -> Vec<SubscriptionId> {
    let all = detail.record().map(|customer| &customer.subscriptions);
    all.into_iter()
        .flatten()
        .map(|subscription| subscription.id.clone())
        .collect()
}

fn areas(area: Rect) -> (Rect, Option<Rect>) {
    if area.height < TALL {
        return (area, None);
    }
    let (above, below) = layout::upper(area, area.height - BELOW);
    (above, Some(below))
}

/// How many rows are in view.
pub(super) fn in_view(area: Rect) -> usize {
    Table::rows_in(Panel::inner(areas(area).0)).max(1)
}

/// The row under the mouse, counted from the first of the list.
pub(super) fn at(
    detail: &CustomerDetail,
    shared: &Shared,
    area: Rect,
    position: Position,
) -> Option<usize> {
    let customer = detail.record()?;
    let inner = Panel::inner(areas(area).0);
    let (columns, rows) = (columns(shared), rows(shared, customer));
    let offset = detail.subscriptions.scroll().offset();
    let found = Table::new(&columns, &rows).row_at(inner, position)?;
    Some(offset + found).filter(|index| *index < customer.subscriptions.len())
}

fn columns(shared: &Shared) -> Vec<table::Column> {
    let text = |key: &str| shared.locale.text(key);
    vec![
        table::Column::flexible(text("detail-sub-column-product"), 16, 60, 3),
        table::Column::fixed(text("detail-sub-column-quantity"), 5)
            .right()
            .leaves_at(3),
        table::Column::flexible(text("detail-sub-column-status"), 20, 28, 1),
        table::Column::flexible(text("detail-sub-column-category"), 10, 22, 1).leaves_at(5),
        table::Column::fixed(text("detail-sub-column-commerce"), 12).leaves_at(4),
        table::Column::fixed(text("detail-sub-column-ends"), 10).leaves_at(2),
        table::Column::fixed(text("detail-sub-column-blocks"), 7).leaves_at(1),
    ]
}

fn rows(shared: &Shared, customer: &Customer) -> Vec<table::Row> {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let blocking: Vec<SubscriptionId> = if customer.relationship.is_live() {
        let all = blockers(customer, shared.now).into_iter();
        all.map(|blocker| blocker.subscription).collect()
    } else {
        Vec::new()
    };
    let row = |one: &Subscription| {
        let (status, style) = status(shared, one);
        let ground = if one.standing(shared.now) == Standing::Cancelled {
            styles.dim
        } else {
            styles.base
        };
        let text = |text: String| StyledLine::new(text, ground);
        let blocks = if blocking.contains(&one.id) {
            StyledLine::new(locale.text("yes"), styles.warning)
        } else {
            StyledLine::new(locale.text("no"), styles.dim)
        };
        let ends = one.ends.map(|at| locale.date(at)).unwrap_or_default();
        table::Row::new(vec![
            text(one.product.to_string()),
            text(locale.number(u64::from(one.quantity))),
            StyledLine::new(status, style),
            text(locale.category(one.category)),
            text(locale.commerce(one.commerce)),
            text(ends),
            blocks,
        ])
    };
    customer.subscriptions.iter().map(row).collect()
}

/// What was recorded, unless time has made something else of it.
fn status(shared: &Shared, one: &Subscription) -> (String, ratatui::style::Style) {
    let styles = &shared.look.styles;
    let standing = one.standing(shared.now);
    let word = match standing {
        Standing::Cancelled => shared.locale.standing(standing),
        _ => shared.locale.status(one.status),
    };
    let style = match standing {
        Standing::Active => styles.base,
        Standing::Pending | Standing::Suspended => styles.warning,
        Standing::Cancelled => styles.dim,
    };
    (word, style)
}

/// Draws the table alone, without a cursor.
pub(super) fn table(
    detail: &CustomerDetail,
    shared: &Shared,
    customer: &Customer,
    frame: &mut Frame<'_>,
    inner: Rect,
) {
    if customer.subscriptions.is_empty() {
        return empty(shared, frame, inner, "detail-no-subscriptions");
    }
    let (columns, rows) = (columns(shared), rows(shared, customer));
    let view = detail
        .subscriptions
        .scroll()
        .in_view(rows.len(), Table::rows_in(inner));
    Table::new(&columns, &rows[view]).render(inner, frame.buffer_mut(), &shared.look);
}

/// Draws the tab.
pub(super) fn view(detail: &CustomerDetail, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let Some(customer) = detail.record() else {
        return;
    };
    let (above, below) = areas(area);
    let panel = Panel::new(shared.locale.text("detail-subscriptions")).focus(Focus::Here);
    let inner = panel.render(above, frame.buffer_mut(), &shared.look);
    if customer.subscriptions.is_empty() {
        empty(shared, frame, inner, "detail-no-subscriptions");
    } else {
        let (columns, rows) = (columns(shared), rows(shared, customer));
        let place = detail.subscriptions.scroll();
        let view = place.in_view(rows.len(), Table::rows_in(inner));
        let cursor = place.cursor().checked_sub(place.offset());
        let table = Table::new(&columns, &rows[view]).cursor(cursor);
        table.render(inner, frame.buffer_mut(), &shared.look);
        if let Some(position) = table.cursor_position(inner) {
            frame.set_cursor_position(position);
        }
        let bar = Rect::new(
            above.right().saturating_sub(1),
            inner.y + 1,
            1,
            inner.height.saturating_sub(1),
        );
        scroll::render_bar(place, rows.len(), bar, frame.buffer_mut(), &shared.look);
    }
    if let Some(below) = below {
        about(detail, shared, frame, below);
    }
}

/// Everything about the subscription under the cursor.
fn about(detail: &CustomerDetail, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let on = detail.subscriptions.on();
    let found =
        on.and_then(|id| Some((detail.state.as_deref()?, detail.record()?.subscription(id)?)));
    let title = found.map(|(_, one)| one.product.to_string());
    let inner =
        Panel::new(title.unwrap_or_default()).render(area, frame.buffer_mut(), &shared.look);
    let Some((state, one)) = found else {
        return;
    };
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let said = |key: &str, value: String| {
        let label = locale.text(key);
        locale.with(
            "labelled",
            &[("label", label.into()), ("value", value.into())],
        )
    };
    let date = |at: Option<partnerdesk_domain::Timestamp>| {
        at.map_or_else(|| locale.text("not-recorded"), |at| locale.date(at))
    };
    let mut what = vec![
        said("field-id", one.id.to_string()),
        locale.category(one.category),
        locale.commerce(one.commerce),
        locale.billing(one.billing),
    ];
    if let Some(parent) = &one.parent {
        what.push(said("detail-sub-add-on-of", parent.to_string()));
    }
    let mut since = vec![
        status(shared, one).0,
        said("detail-sub-started", date(one.started)),
        said("detail-sub-ends", date(one.ends)),
    ];
    if let Some(until) = one.cancellable_until().filter(|until| shared.now <= *until) {
        since.push(said(
            "detail-sub-cancellable-until",
            locale.date_time(until),
        ));
    }
    let mut lines = Lines::default();
    lines.plain(StyledLine::new(what.join("  "), styles.base));
    lines.plain(StyledLine::new(since.join("  "), styles.base));
    lines.plain(StyledLine::new("", styles.base));
    let offers = offers::of_subscription(shared, state, &one.id);
    for line in offers::lines(shared, &offers) {
        lines.plain(line);
    }
    lines.view(usize::MAX, shared, frame, inner);
}
