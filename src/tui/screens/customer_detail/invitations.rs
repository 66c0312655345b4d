//! The invitations that went to this customer, newest first.

use partnerdesk_domain::{Invitation, InvitationStatus};
use partnerdesk_ports::InvitationQuery;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::act::Act;
use crate::effect::Effect;
use crate::screens::Context;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::table::{self, Table};
use crate::widgets::{Focus, StyledLine, scroll};

use super::{CustomerDetail, empty, offers};

impl CustomerDetail {
    /// Asks for the invitations from the newest on.
    pub(super) fn load_invitations(&mut self, cx: &mut Context<'_>) {
        let query = Box::new(InvitationQuery {
            customer: Some(self.id),
            len: self.invitations.wanted(),
            ..InvitationQuery::default()
        });
        let slot = self.slots.invitations;
        self.invitations
            .asked(cx.ask(Effect::LoadInvitations { slot, query }));
    }
}

/// How many rows are in view.
pub(super) fn in_view(area: Rect) -> usize {
    Table::rows_in(Panel::inner(area)).max(1)
}

/// The row under the mouse, counted from the first of the list.
pub(super) fn at(
    detail: &CustomerDetail,
    shared: &Shared,
    area: Rect,
    position: Position,
) -> Option<usize> {
    let (columns, rows) = (columns(shared), rows(detail, shared));
    let found = Table::new(&columns, &rows).row_at(Panel::inner(area), position)?;
    let index = detail.invitations.cursor.scroll().offset() + found;
    Some(index).filter(|index| *index < rows.len())
}

fn columns(shared: &Shared) -> Vec<table::Column> {
    let text = |key: &str| shared.locale.text(key);
    vec![
        table::Column::fixed(text("detail-column-drafted"), 10),
        table::Column::flexible(text("detail-column-recipient"), 16, 50, 3),
        table::Column::fixed(text("detail-column-stage"), 9),
        table::Column::fixed(text("detail-column-since"), 10).leaves_at(1),
        table::Column::fixed(text("detail-column-asks"), 14).leaves_at(2),
        table::Column::flexible(text("detail-column-by"), 8, 20, 1).leaves_at(3),
    ]
}

fn rows(detail: &CustomerDetail, shared: &Shared) -> Vec<table::Row> {
    let all = detail.invitations.items.iter();
    all.map(|one| row(shared, one)).collect()
}

fn row(shared: &Shared, one: &Invitation) -> table::Row {
    let locale = &shared.locale;
    let styles = &shared.look.styles;
    let text = |text: String| StyledLine::new(text, styles.base);
    let recipient = one.content.recipient.as_ref().map(ToString::to_string);
    let asks = if one.content.includes_admin {
        locale.text("detail-asks-admin")
    } else {
        locale.text("detail-asks-relationship")
    };
    let (stage, style) = stage(shared, one);
    table::Row::new(vec![
        text(locale.date(one.drafted)),
        text(recipient.unwrap_or_else(|| locale.text("none"))),
        StyledLine::new(stage, style),
        text(locale.date(one.updated)),
        text(asks),
        text(one.drafted_by.to_string()),
    ])
}

fn stage(shared: &Shared, one: &Invitation) -> (String, Style) {
    let styles = &shared.look.styles;
    let word = shared.locale.invitation_stage(one.status.stage());
    if one.status.is_overdue(shared.now) {
        let sign = shared.look.glyphs.attention;
        return (format!("{word} {sign}"), styles.warning);
    }
    let style = match one.status {
        InvitationStatus::Accepted { .. } => styles.ok,
        _ if one.status.is_open() => styles.info,
        _ => styles.dim,
    };
    (word, style)
}

/// Draws the tab.
pub(super) fn view(detail: &CustomerDetail, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let args = [("key", offers::key(shared, Act::Invite).into())];
    let panel = Panel::new(shared.locale.text("screen-invitations"))
        .note(shared.locale.with("detail-new-invitation", &args))
        .focus(Focus::Here);
    let inner = panel.render(area, frame.buffer_mut(), &shared.look);
    if detail.invitations.items.is_empty() {
        return empty(shared, frame, inner, "detail-no-invitations");
    }
    let (columns, rows) = (columns(shared), rows(detail, shared));
    let place = detail.invitations.cursor.scroll();
    let view = place.in_view(rows.len(), Table::rows_in(inner));
    let cursor = place.cursor().checked_sub(place.offset());
    let table = Table::new(&columns, &rows[view]).cursor(cursor);
    table.render(inner, frame.buffer_mut(), &shared.look);
    if let Some(position) = table.cursor_position(inner) {
        frame.set_cursor_position(position);
    }
    let bar = Rect::new(
        area.right().saturating_sub(1),
        inner.y + 1,
        1,
        inner.height.saturating_sub(1),
    );
    scroll::render_bar(place, rows.len(), bar, frame.buffer_mut(), &shared.look);
}
