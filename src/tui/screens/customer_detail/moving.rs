//! Moving about the screen of one customer: the cursor of each tab, what Enter opens, and what
//! lies under the mouse.

use partnerdesk_ports::Link;
use ratatui::layout::{Position, Rect};

use crate::act::Act;
use crate::notice::Notice;
use crate::screens::overlays::actions;
use crate::screens::overlays::entry::WholeEntry;
use crate::screens::{Context, Route, Screen};
use crate::shared::Shared;
use crate::widgets::scroll::Motion;

use super::checklist::Item;
use super::cursor::Step;
use super::overview::Pick;
use super::tab::{self, Tab};
use super::word::Word;
use super::{
    CustomerDetail, activity, checklist, invitations, notes, offers, overview, subscriptions, view,
};

impl CustomerDetail {
    /// Moves the cursor of the tab that is shown.
    pub(super) fn step(&mut self, cx: &mut Context<'_>, step: Step) {
        let shared = cx.shared;
        let area = view::body(shared);
        match self.tab {
            Tab::Overview => {
                let picks = overview::picks(self, shared, area);
                let step = by_rows(step, self.picks.scroll().cursor());
                self.picks.step(step, &picks, view::lines_in(area));
            }
            Tab::Blockers => {
                let ids = checklist::items(self, shared);
                let step = by_rows(step, self.blockers.scroll().cursor());
                self.blockers.step(step, &ids, ids.len());
            }
            Tab::Subscriptions => {
                let ids = subscriptions::ids(self);
                self.subscriptions
                    .step(step, &ids, subscriptions::in_view(area));
            }
            Tab::Permissions => {}
            Tab::Invitations => {
                if self.invitations.step(step, invitations::in_view(area)) {
                    self.load_invitations(cx);
                }
            }
            Tab::Activity => {
                if self.entries.step(step, activity::in_view(area)) {
                    self.load_entries(cx);
                }
            }
            Tab::Notes => self.scroll_notes(shared, area, step),
        }
    }

    fn scroll_notes(&mut self, shared: &Shared, area: Rect, step: Step) {
        let height = notes::in_view(area);
        let lines = notes::count(self, shared, area);
        match step {
            Step::Go(Motion::Up) => self.notes.roll(-1, lines, height),
            Step::Go(Motion::Down) => self.notes.roll(1, lines, height),
            Step::Go(motion) => self.notes.go(motion, lines, height),
            Step::Roll(rows) => self.notes.roll(rows, lines, height),
            Step::Put(_) => {}
        }
    }

    /// Opens what the cursor is on. Nothing that harms is on this key.
    pub(super) fn open(&mut self, cx: &mut Context<'_>) {
        match self.tab {
            Tab::Overview => self.open_pick(cx),
            Tab::Blockers => match self.blockers.on() {
                Some(Item::Blocker(id)) => {
                    let ids = subscriptions::ids(self);
                    let row = ids.iter().position(|known| known == id).unwrap_or_default();
                    self.tab = Tab::Subscriptions;
                    self.step(cx, Step::Put(row));
                }
                Some(Item::Step(step)) => self.tick(cx, *step),
                None => {}
            },
            Tab::Subscriptions => {
                if self.subscriptions.on().is_some() {
                    cx.over(actions::subscription_menu(cx.shared));
                }
            }
            Tab::Permissions => cx.open(Route::Permissions(vec![self.id])),
            Tab::Invitations => {
                if let Some(invitation) = self.invitations.current() {
                    cx.open(Route::Reopen(invitation.id));
                }
            }
            Tab::Activity => {
                if let Some(link) = self.entries.current() {
                    self.read(cx, link);
                }
            }
            Tab::Notes => self.begin(cx, Word::Note),
        }
    }

    fn read(&self, cx: &mut Context<'_>, link: &Link) {
        let name = self.record().map(|customer| customer.name().as_str());
        cx.over(WholeEntry::new(link, name, None));
    }

    /// Shows the customer as the entry under the cursor left it.
    pub(super) fn look_back(&mut self, cx: &mut Context<'_>) {
        if self.tab != Tab::Activity {
            self.tab = Tab::Activity;
            return;
        }
        if let Some(link) = self.entries.current() {
            cx.open(Route::Then(self.id, link.entry.sequence));
        }
    }

    fn open_pick(&mut self, cx: &mut Context<'_>) {
        match self.picks.on().cloned() {
            Some(Pick::Fact(_)) => {
                self.act(cx, Act::Edit);
            }
            Some(Pick::Entry(sequence)) => {
                let is_it = |link: &&Link| link.entry.sequence == sequence;
                if let Some(link) = self.entries.items.iter().find(is_it) {
                    self.read(cx, link);
                }
            }
            Some(Pick::Offer(opportunity)) => {
                let act = offers::act_of(&opportunity);
                if act == Act::EndRelationship {
                    self.tab = Tab::Blockers;
                } else if act.is_destructive() {
                    let args = [
                        ("key", offers::key(cx.shared, act).into()),
                        ("what", cx.shared.label(act).into()),
                    ];
                    let text = cx.shared.locale.with("detail-press-key", &args);
                    cx.tell(Notice::info(text));
                } else {
                    self.act(cx, act);
                }
            }
            None => {}
        }
    }

    pub(super) fn clicked(&mut self, cx: &mut Context<'_>, position: Position, twice: bool) {
        let shared = cx.shared;
        let area = view::body(shared);
        if let Some(tab) = tab::at(self, shared, view::tab_line(shared), position) {
            self.tab = tab;
            return;
        }
        let found = match self.tab {
            Tab::Overview => overview::at(self, shared, area, position),
            Tab::Blockers => checklist::at(self, shared, area, position),
            Tab::Subscriptions => subscriptions::at(self, shared, area, position),
            Tab::Invitations => invitations::at(self, shared, area, position),
            Tab::Activity => activity::at(self, shared, area, position),
            Tab::Permissions | Tab::Notes => None,
        };
        if let Some(row) = found {
            self.step(cx, Step::Put(row));
            if twice {
                self.open(cx);
            }
        }
    }
}

/// Where the window follows the cursor, the wheel moves the cursor.
fn by_rows(step: Step, cursor: usize) -> Step {
    match step {
        Step::Roll(rows) => Step::Put(cursor.saturating_add_signed(rows)),
        other => other,
    }
}
