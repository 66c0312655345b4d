//! The overview: who the customer is, what can be done now, what was done last. One column of
//! lines where room is short; panels beside each other where there is much.

use partnerdesk_domain::{Customer, Matters, Opportunity, Sequence, State};
use partnerdesk_ports::Link;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::layout;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::{Focus, StyledLine};

use super::lines::Lines;
use super::{CustomerDetail, activity, checklist, facts, offers, subscriptions};

/// Something in the overview that the cursor can be on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pick {
    /// A line of facts, counted from 0.
    Fact(usize),
    /// Something that can be done.
    Offer(Opportunity),
    /// One of the last entries.
    Entry(Sequence),
}

/// How many of the last entries are shown.
const LAST: usize = 5;
/// The least height at which panels stand beside each other.
const TALL: u16 = 30;

/// The body in parts, where there is room for panels beside each other.
struct Panels {
    facts: Rect,
    offers: Rect,
    blockers: Rect,
    subscriptions: Rect,
    entries: Rect,
}

fn panels(shared: &Shared, area: Rect) -> Option<Panels> {
    if !shared.is_very_wide() || area.height < TALL {
        return None;
    }
    let (above, entries) = layout::upper(area, area.height.saturating_sub(7));
    let (upper, lower) = layout::upper(above, 17);
    let (facts, offers) = layout::split(upper, 50);
    let (blockers, subscriptions) = layout::split(lower, 50);
    Some(Panels {
        facts,
        offers,
        blockers,
        subscriptions,
        entries,
    })
}

fn last(detail: &CustomerDetail) -> impl Iterator<Item = &Link> {
    let desk_work = |link: &&Link| link.entry.is_desk_work();
    detail.entries.items.iter().filter(desk_work).take(LAST)
}

fn fact_lines(
    detail: &CustomerDetail,
    shared: &Shared,
    customer: &Customer,
    width: u16,
) -> Vec<StyledLine> {
    let none = Matters::default();
    let matters = detail.state.as_deref().map_or(&none, |it| &it.matters);
    let invitation = facts::invitation(detail, shared);
    let facts = facts::facts(shared, customer, matters, invitation);
    facts::rows(&facts, shared, usize::from(width.saturating_sub(2)))
}

/// Everything that the cursor can be on, from top to bottom.
pub(super) fn picks(detail: &CustomerDetail, shared: &Shared, area: Rect) -> Vec<Pick> {
    let Some((state, customer)) = detail.state_and_record() else {
        return Vec::new();
    };
    let mut all = Vec::new();
    if panels(shared, area).is_none() {
        let count = fact_lines(detail, shared, customer, Panel::inner(area).width).len();
        all.extend((0..count).map(Pick::Fact));
    }
    let offers = offers::main_offers(shared, state);
    all.extend(
        offers
            .into_iter()
            .map(|offer| Pick::Offer(offer.opportunity)),
    );
    all.extend(last(detail).map(|link| Pick::Entry(link.entry.sequence)));
    all
}

/// Draws the overview.
pub(super) fn view(detail: &CustomerDetail, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
    let Some((state, customer)) = detail.state_and_record() else {
        return;
    };
    let on = detail.picks.scroll().cursor();
    let Some(panels) = panels(shared, area) else {
        let panel = Panel::new(shared.locale.text("detail-tab-overview")).focus(Focus::Here);
        let inner = panel.render(area, frame.buffer_mut(), &shared.look);
        return column(detail, shared, inner).view(on, shared, frame, inner);
    };
    let framed = |frame: &mut Frame<'_>, area, key: &str, focus| {
        let panel = Panel::new(shared.locale.text(key)).focus(focus);
        panel.render(area, frame.buffer_mut(), &shared.look)
    };
    let inner = framed(frame, panels.facts, "detail-tab-overview", Focus::Elsewhere);
    let mut known = Lines::default();
    for line in fact_lines(detail, shared, customer, inner.width) {
        known.plain(line);
    }
    known.view(usize::MAX, shared, frame, inner);

    let inner = framed(frame, panels.offers, "detail-state", Focus::Here);
    let (path, mark) = layout::upper(inner, 3);
    for (row, line) in path
        .rows()
        .zip(facts::way(shared, customer.relationship.stage()))
    {
        line.render(row, frame.buffer_mut(), &shared.look.glyphs);
    }
    offer_lines(shared, state).view(on, shared, frame, mark);

    let inner = framed(frame, panels.blockers, "detail-blockers", Focus::Elsewhere);
    checklist::summary(shared, state).view(usize::MAX, shared, frame, inner);
    let inner = framed(
        frame,
        panels.subscriptions,
        "detail-subscriptions",
        Focus::Elsewhere,
    );
    subscriptions::table(detail, shared, customer, frame, inner);
    let inner = framed(frame, panels.entries, "detail-last-activity", Focus::Here);
    let first = offers::main_offers(shared, state).len();
    entry_lines(detail, shared, first).view(on, shared, frame, inner);
}

/// All in one column.
fn column(detail: &CustomerDetail, shared: &Shared, inner: Rect) -> Lines {
    let mut all = Lines::default();
    let Some((state, customer)) = detail.state_and_record() else {
        return all;
    };
    let heading = |key: &str| StyledLine::new(shared.locale.text(key), shared.look.styles.heading);
    let mut number = 0;
    for line in fact_lines(detail, shared, customer, inner.width) {
        all.of(number, line);
        number += 1;
    }
    all.plain(heading("next-steps"));
    let offers = offers::main_offers(shared, state);
    for line in offers::lines(shared, &offers) {
        all.of(number, line);
        number += 1;
    }
    all.plain(heading("detail-last-activity"));
    all.append(entry_lines(detail, shared, number));
    all
}

fn offer_lines(shared: &Shared, state: &State) -> Lines {
    let mut all = Lines::default();
    let offers = offers::main_offers(shared, state);
    let lines = offers::lines(shared, &offers);
    for (number, line) in lines.into_iter().enumerate() {
        all.of(number, line);
    }
    all
}

fn entry_lines(detail: &CustomerDetail, shared: &Shared, first: usize) -> Lines {
    let mut all = Lines::default();
    for (number, link) in (first..).zip(last(detail)) {
        all.of(number, activity::line(shared, link));
    }
    all
}

/// What lies under the mouse.
pub(super) fn at(
    detail: &CustomerDetail,
    shared: &Shared,
    area: Rect,
    position: Position,
) -> Option<usize> {
    let (state, _) = detail.state_and_record()?;
    let on = detail.picks.scroll().cursor();
    let Some(panels) = panels(shared, area) else {
        let inner = Panel::inner(area);
        return column(detail, shared, inner).at(on, inner, position);
    };
    let (_, below) = layout::upper(Panel::inner(panels.offers), 3);
    let first = offers::main_offers(shared, state).len();
    offer_lines(shared, state)
        .at(on, below, position)
        .or_else(|| {
            let inner = Panel::inner(panels.entries);
            entry_lines(detail, shared, first).at(on, inner, position)
        })
}
