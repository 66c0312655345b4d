//! The frame of the screen: the line of tabs, and below it the tab that is shown, or why there
//! is none.

use partnerdesk_domain::Refusal;
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::layout;
use crate::shared::Shared;
use crate::widgets::empty as nothing;
use crate::widgets::panel::Panel;

use super::tab::{self, Tab};
use super::{
    CustomerDetail, activity, checklist, invitations, notes, overview, permissions, subscriptions,
};

/// The line of tabs.
pub(super) fn tab_line(shared: &Shared) -> Rect {
    layout::first_line(layout::body(shared.size)).0
}

/// The area of the tab that is shown.
pub(super) fn body(shared: &Shared) -> Rect {
    layout::first_line(layout::body(shared.size)).1
}

/// How many lines a panel in this area holds.
pub(super) fn lines_in(area: Rect) -> usize {
    usize::from(Panel::inner(area).height).max(1)
}

/// Says that there is nothing to list.
pub(super) fn empty(shared: &Shared, frame: &mut Frame<'_>, area: Rect, key: &str) {
    let title = shared.locale.text(key);
    nothing::render(&title, "", area, frame.buffer_mut(), &shared.look);
}

/// Draws the screen.
pub(super) fn view(detail: &CustomerDetail, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let (line, area) = layout::first_line(area);
    tab::view(detail, shared, frame, line);
    if detail.record().is_none() {
        return absent(detail, shared, frame, area);
    }
    match detail.tab {
        Tab::Overview => overview::view(detail, shared, frame, area),
        Tab::Blockers => checklist::view(detail, shared, frame, area),
        Tab::Subscriptions => subscriptions::view(detail, shared, frame, area),
        Tab::Permissions => permissions::view(detail, shared, frame, area),
        Tab::Invitations => invitations::view(detail, shared, frame, area),
        Tab::Activity => activity::view(detail, shared, frame, area),
        Tab::Notes => notes::view(detail, shared, frame, area),
    }
}

/// There is no customer to show: not yet, or not in the book.
fn absent(detail: &CustomerDetail, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let panel = Panel::new(detail.tab.name(shared));
    let inner = panel.render(area, frame.buffer_mut(), &shared.look);
    if detail.state.is_none() {
        let key = if detail.asked.is_some() {
            "state-loading"
        } else {
            "detail-not-read"
        };
        return empty(shared, frame, inner, key);
    }
    let reason = shared
        .locale
        .refusal(&Refusal::NoSuchCustomer(Some(detail.id)));
    nothing::render(
        &reason.what,
        &reason.fix,
        inner,
        frame.buffer_mut(),
        &shared.look,
    );
}
