//! The tabs of one customer: their order, their names with counts, and the line they stand in.

use partnerdesk_domain::blockers;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::shared::Shared;
use crate::widgets::{self, tabs};

use super::CustomerDetail;

/// A tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tab {
    /// Who it is, and what can be done.
    Overview,
    /// What stands in the way of the end.
    Blockers,
    /// What it bought.
    Subscriptions,
    /// What it may buy for itself.
    Permissions,
    /// The invitations it got.
    Invitations,
    /// What was done about it.
    Activity,
    /// What our people wrote about it.
    Notes,
}

impl Tab {
    /// Every tab, from left to right.
    pub(super) const ALL: [Self; 7] = [
        Self::Overview,
        Self::Blockers,
        Self::Subscriptions,
        Self::Permissions,
        Self::Invitations,
        Self::Activity,
        Self::Notes,
    ];

    fn index(self) -> usize {
        let found = Self::ALL.iter().position(|tab| *tab == self);
        found.expect("every tab is among all of them")
    }

    /// The tab to the right, and after the last one the first.
    pub(super) fn next(self) -> Self {
        Self::ALL[(self.index() + 1) % Self::ALL.len()]
    }

    /// The tab to the left, and before the first one the last.
    pub(super) fn before(self) -> Self {
        Self::ALL[(self.index() + Self::ALL.len() - 1) % Self::ALL.len()]
    }

    fn key(self) -> &'static str {
        match self {
            Self::Overview => "detail-tab-overview",
            Self::Blockers => "detail-tab-blockers",
            Self::Subscriptions => "detail-tab-subscriptions",
            Self::Permissions => "detail-tab-permissions",
            Self::Invitations => "detail-tab-invitations",
            Self::Activity => "detail-tab-activity",
            Self::Notes => "detail-tab-notes",
        }
    }

    /// Its name.
    pub(super) fn name(self, shared: &Shared) -> String {
        shared.locale.text(self.key())
    }
}

fn all(detail: &CustomerDetail, shared: &Shared) -> Vec<tabs::Tab> {
    let record = detail.record();
    let live = record.filter(|customer| customer.relationship.is_live());
    let count = |tab| match tab {
        Tab::Blockers => live.map_or(0, |customer| blockers(customer, shared.now).len()),
        Tab::Subscriptions => record.map_or(0, |customer| customer.subscriptions.len()),
        Tab::Invitations => usize::try_from(detail.invitations.total).unwrap_or(usize::MAX),
        _ => 0,
    };
    let tab = |tab: &Tab| tabs::Tab::counting(&tab.name(shared), count(*tab));
    Tab::ALL.iter().map(tab).collect()
}

/// Draws the line of tabs.
pub(super) fn view(detail: &CustomerDetail, shared: &Shared, frame: &mut Frame<'_>, line: Rect) {
    let all = all(detail, shared);
    tabs::render(
        &all,
        detail.tab.index(),
        line,
        frame.buffer_mut(),
        &shared.look,
    );
}

/// Which tab lies under the mouse.
pub(super) fn at(
    detail: &CustomerDetail,
    shared: &Shared,
    line: Rect,
    position: Position,
) -> Option<Tab> {
    let mut unseen = Buffer::empty(line);
    let hits = tabs::render(
        &all(detail, shared),
        detail.tab.index(),
        line,
        &mut unseen,
        &shared.look,
    );
    widgets::hit(&hits, position).map(|index| Tab::ALL[index])
}
