//! One customer: who it is, what can be done and why not, what stands in the way of the end,
//! what it bought and may buy, its invitations, its history, and our notes on it. What is on
//! the screen is read from the book; nothing is decided here.

mod activity;
mod answers;
mod checklist;
mod cursor;
mod deeds;
mod edits;
mod facts;
mod invitations;
mod lines;
mod moving;
mod notes;
mod offers;
mod overview;
mod permissions;
mod sharing;
mod subscriptions;
mod tab;
pub(crate) mod then;
mod view;
mod word;

use partnerdesk_domain::{
    Customer, CustomerId, Invitation, InvitationId, Sequence, State, SubscriptionId, Version,
};
use partnerdesk_ports::Link;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::{Effect, Slot};
use crate::msg::{Mouse, MouseAct, Reply, Ticket};
use crate::screens::overlays::actions;
use crate::screens::overlays::why::Why;
use crate::screens::{Answer, Context, DetailStart, Place, Route, Screen};
use crate::shared::Shared;
use crate::widgets::scroll::{Motion, Scroll};

use answers::Asked;
use cursor::{Cursor, Growing, Step};
use edits::Written;
use overview::Pick;
use tab::Tab;
use view::empty;

/// Who asks for the parts of the screen.
struct Slots {
    state: Slot,
    entries: Slot,
    invitations: Slot,
}

/// One customer.
pub struct CustomerDetail {
    id: CustomerId,
    /// What is to be begun as soon as the customer is there.
    begin: DetailStart,
    tab: Tab,
    slots: Slots,
    state: Option<Box<State>>,
    asked: Option<Ticket>,
    picks: Cursor<Pick>,
    blockers: Cursor<checklist::Item>,
    subscriptions: Cursor<SubscriptionId>,
    invitations: Growing<Invitation, InvitationId>,
    entries: Growing<Link, Sequence>,
    notes: Scroll,
    question: Option<Asked>,
    written: Option<Written>,
}

impl CustomerDetail {
    /// The screen of a customer, with something begun once it is loaded.
    pub fn new(cx: &mut Context<'_>, id: CustomerId, begin: DetailStart) -> Self {
        Self {
            id,
            begin,
            tab: match begin {
                DetailStart::Overview => Tab::Overview,
                DetailStart::Blockers | DetailStart::End | DetailStart::DryRun => Tab::Blockers,
                DetailStart::Notes => Tab::Notes,
            },
            slots: Slots {
                state: cx.slot(),
                entries: cx.slot(),
                invitations: cx.slot(),
            },
            state: None,
            asked: None,
            picks: Cursor::default(),
            blockers: Cursor::default(),
            subscriptions: Cursor::default(),
            invitations: Growing::new(|invitation| invitation.id),
            entries: Growing::new(|link| link.entry.sequence),
            notes: Scroll::default(),
            question: None,
            written: None,
        }
    }

    /// The customer as it was loaded last.
    fn record(&self) -> Option<&Customer> {
        self.state.as_ref()?.customer.as_ref()
    }

    fn state_and_record(&self) -> Option<(&State, &Customer)> {
        let state = self.state.as_deref()?;
        Some((state, state.customer.as_ref()?))
    }

    /// The version on the screen.
    fn seen(&self) -> Option<Version> {
        self.record().map(|customer| customer.version)
    }

    fn load(&mut self, cx: &mut Context<'_>) {
        self.asked = Some(cx.ask(Effect::LoadState {
            slot: self.slots.state,
            customer: Some(self.id),
            invitation: None,
            matter: None,
        }));
        self.load_entries(cx);
        self.load_invitations(cx);
    }

    /// Puts every cursor where its thing is now.
    fn settle(&mut self, shared: &Shared) {
        let area = view::body(shared);
        let picks = overview::picks(self, shared, area);
        self.picks.follow(&picks, picks.len());
        let blockers = checklist::items(self, shared);
        self.blockers.follow(&blockers, blockers.len());
        let ids = subscriptions::ids(self);
        self.subscriptions
            .follow(&ids, subscriptions::in_view(area));
        self.invitations.settle(invitations::in_view(area));
        self.entries.settle(activity::in_view(area));
        let lines = notes::count(self, shared, area);
        self.notes
            .put(self.notes.cursor(), lines, notes::in_view(area));
    }

    fn took_state(&mut self, cx: &mut Context<'_>, state: &State) {
        self.state = Some(Box::new(state.clone()));
        self.settle(cx.shared);
        match std::mem::take(&mut self.begin) {
            DetailStart::End => self.end(cx),
            DetailStart::DryRun => self.dry_run(cx),
            DetailStart::Overview | DetailStart::Blockers | DetailStart::Notes => {}
        }
    }
}

impl Screen for CustomerDetail {
    fn place(&self) -> Place {
        Place::Detail
    }

    fn scopes(&self) -> Vec<Scope> {
        match self.tab {
            Tab::Activity => vec![Scope::History, Scope::Detail],
            _ => vec![Scope::Detail],
        }
    }

    fn is_arriving(&self) -> bool {
        self.asked.is_some()
    }

    fn title(&self, shared: &Shared) -> String {
        let Some(customer) = self.record() else {
            return shared.locale.text("screen-detail");
        };
        match &customer.alias {
            Some(alias) => format!("{} ({alias})", customer.name()),
            None => customer.name().to_string(),
        }
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        if self.record().is_none() {
            return vec![Act::Back, Act::Refresh, Act::Help];
        }
        let own: &[Act] = match self.tab {
            Tab::Overview => &[
                Act::Invite,
                Act::Permissions,
                Act::Edit,
                Act::EndRelationship,
            ],
            Tab::Blockers if matches!(self.blockers.on(), Some(checklist::Item::Step(_))) => {
                &[Act::ConfirmPrecondition, Act::EndRelationship]
            }
            Tab::Blockers => &[
                Act::SuspendSubscription,
                Act::CancelSubscription,
                Act::DryRun,
                Act::EndRelationship,
            ],
            Tab::Subscriptions => &[
                Act::SuspendSubscription,
                Act::ReactivateSubscription,
                Act::CancelSubscription,
            ],
            Tab::Permissions => &[Act::Permissions, Act::ConfirmPrecondition],
            Tab::Invitations => &[Act::Open, Act::Invite, Act::CopyLink],
            Tab::Activity => &[Act::Open, Act::AsOf, Act::Activity, Act::Undo],
            Tab::Notes => &[Act::Open, Act::Edit, Act::Tag],
        };
        let ends = [Act::ActionsMenu, Act::Why, Act::Help];
        [&[Act::NextTab], own, &ends].concat()
    }

    fn opened(&mut self, cx: &mut Context<'_>) {
        self.load(cx);
    }

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            self.step(cx, Step::Go(motion));
            return true;
        }
        match act {
            Act::NextTab | Act::NextField => self.tab = self.tab.next(),
            Act::PrevTab | Act::PrevField => self.tab = self.tab.before(),
            Act::Activity => cx.open(Route::Activity(Some(self.id))),
            _ if self.record().is_none() => return false,
            Act::Open => self.open(cx),
            Act::AsOf => self.look_back(cx),
            Act::Invite => cx.open(Route::Compose(self.id)),
            Act::Permissions => cx.open(Route::Permissions(vec![self.id])),
            Act::ActionsMenu if self.chosen_subscription().is_some() => {
                cx.over(actions::subscription_menu(cx.shared));
            }
            Act::ActionsMenu => cx.over(actions::customer_menu(cx.shared, Scope::Detail)),
            Act::Why => {
                if let Some(state) = &self.state {
                    cx.over(Why::of_customer(cx.shared, state));
                }
            }
            _ => return self.deed(cx, act) || self.edit(cx, act) || self.take_out(cx, act),
        }
        true
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let position = Position::new(mouse.column, mouse.row);
        match mouse.what {
            MouseAct::ScrollUp => self.step(cx, Step::Roll(-3)),
            MouseAct::ScrollDown => self.step(cx, Step::Roll(3)),
            MouseAct::Click => self.clicked(cx, position, false),
            MouseAct::DoubleClick => self.clicked(cx, position, true),
        }
    }

    fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        match reply {
            Reply::State(state) if self.asked == Some(ticket) => {
                self.asked = None;
                self.took_state(cx, state);
            }
            Reply::Failed(_) if self.asked == Some(ticket) => self.asked = None,
            Reply::Log(page) if self.entries.answers(ticket) => {
                self.entries.took(&page.links, page.total);
                self.settle(cx.shared);
            }
            Reply::Invitations(page) if self.invitations.answers(ticket) => {
                self.invitations.took(&page.invitations, page.total);
                self.settle(cx.shared);
            }
            // A refused attempt stands in the log, and what it was judged by may be newer than
            // what is on the screen. What was done is told to every screen as news.
            Reply::Verdicts(all) if all.iter().any(|one| one.refused().is_some()) => self.load(cx),
            _ => {}
        }
        self.word_came_back(cx, ticket, reply);
    }

    fn news(&mut self, cx: &mut Context<'_>) {
        self.load(cx);
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        self.take_answer(cx, answer);
    }

    fn resized(&mut self, cx: &mut Context<'_>) {
        self.settle(cx.shared);
    }

    fn customer(&self) -> Option<CustomerId> {
        Some(self.id)
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, shared, frame, area);
    }
}
