//! What is due: answers that are overdue, letters that were not finished or not sent, customers
//! in off-boarding. Each line says what, who and why; what can be done is a key away.

mod gather;
mod view;

use partnerdesk_domain::{CustomerId, InvitationId};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::Effect;
use crate::msg::{Mouse, MouseAct, Reply, Ticket};
use crate::screens::invitation_steps::Steps;
use crate::screens::overlays::menu::Menu;
use crate::screens::{Answer, Context, DetailStart, Place, Route, Screen};
use crate::shared::Shared;
use crate::widgets::scroll::{Motion, Scroll};

use gather::{Gathering, Item, Target};

/// Where the keys are looked up.
const SCOPES: [Scope; 2] = [Scope::Due, Scope::Global];

/// What is due.
pub struct Due {
    gathering: Gathering,
    items: Vec<Item>,
    /// How many there are, more than are shown perhaps.
    total: usize,
    /// Whether everything was looked through once.
    loaded: bool,
    scroll: Scroll,
    steps: Steps,
}

impl Due {
    /// Nothing is known yet.
    pub fn new(cx: &mut Context<'_>) -> Self {
        Self {
            gathering: Gathering::new(cx),
            items: Vec::new(),
            total: 0,
            loaded: false,
            scroll: Scroll::default(),
            steps: Steps::new(cx),
        }
    }

    fn current(&self) -> Option<&Item> {
        self.items.get(self.scroll.cursor())
    }

    fn invitation(&self) -> Option<InvitationId> {
        match self.current()?.target {
            Target::Invitation(id, _) => Some(id),
            Target::Customer(_) => None,
        }
    }

    /// Everything was looked through: the cursor stays on what it was on.
    fn gathered(&mut self, cx: &mut Context<'_>, items: Vec<Item>, total: usize) {
        let target = self.current().map(|item| item.target);
        self.items = items;
        self.total = total;
        self.loaded = true;
        let found = self
            .items
            .iter()
            .position(|item| Some(item.target) == target);
        let rank = found.unwrap_or(self.scroll.cursor());
        self.scroll
            .put(rank, self.items.len(), view::in_view(cx.shared));
    }

    fn open(&self, cx: &mut Context<'_>) {
        match self.current().map(|item| item.target) {
            Some(Target::Invitation(id, _)) => cx.open(Route::Reopen(id)),
            Some(Target::Customer(id)) => cx.open(Route::Detail(id, DetailStart::Blockers)),
            None => {}
        }
    }

    fn menu(&self, shared: &Shared) -> Menu {
        let mut acts = vec![Act::Open];
        if self.invitation().is_some() {
            acts.extend([
                Act::MarkSent,
                Act::MarkAccepted,
                Act::MarkDeclined,
                Act::MarkLapsed,
                Act::Withdraw,
            ]);
        }
        acts.extend([Act::Invite, Act::Permissions, Act::Activity, Act::Why]);
        Menu::of_acts(shared, shared.label(Act::ActionsMenu), &SCOPES, acts)
    }
}

impl Screen for Due {
    fn place(&self) -> Place {
        Place::Due
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Due]
    }

    fn is_arriving(&self) -> bool {
        self.steps.is_waiting()
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("screen-due")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        let mut acts = vec![Act::Open];
        if self.invitation().is_some() {
            acts.extend([Act::MarkSent, Act::MarkAccepted]);
        }
        acts.extend([Act::ActionsMenu, Act::Activity, Act::Back]);
        acts.extend([Act::Palette, Act::Help]);
        acts
    }

    fn opened(&mut self, cx: &mut Context<'_>) {
        self.gathering.begin(cx);
    }

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            let height = view::in_view(cx.shared);
            self.scroll.go(motion, self.items.len(), height);
            return true;
        }
        let customer = self.customer();
        match (act, customer) {
            (Act::Open, _) => self.open(cx),
            (Act::ActionsMenu, _) => cx.over(self.menu(cx.shared)),
            (Act::Why, _) => self.steps.explain(cx, customer, self.invitation()),
            (Act::CopyMenu, _) => {
                let acts = vec![Act::CopyId, Act::CopyName];
                let title = cx.shared.label(act);
                cx.over(Menu::of_acts(cx.shared, title, &SCOPES, acts));
            }
            (Act::CopyId | Act::CopyName, _) => {
                let text = self.current().map(|item| match (act, item.target) {
                    (Act::CopyName, _) => item.company.clone(),
                    (_, Target::Invitation(id, _)) => id.to_string(),
                    (_, Target::Customer(id)) => id.to_string(),
                });
                if let Some(text) = text {
                    cx.ask(Effect::Copy(text));
                }
            }
            (Act::Invite, Some(customer)) => cx.open(Route::Compose(customer)),
            (Act::Permissions, Some(customer)) => cx.open(Route::Permissions(vec![customer])),
            (Act::Activity, Some(customer)) => cx.open(Route::Activity(Some(customer))),
            _ => {
                return self
                    .invitation()
                    .is_some_and(|invitation| self.steps.begin(cx, invitation, act));
            }
        }
        true
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let (total, height) = (self.items.len(), view::in_view(cx.shared));
        match mouse.what {
            MouseAct::ScrollUp => self.scroll.roll(-3, total, height),
            MouseAct::ScrollDown => self.scroll.roll(3, total, height),
            MouseAct::Click | MouseAct::DoubleClick => {
                let at = Position::new(mouse.column, mouse.row);
                let Some(index) = view::row_at(self, cx.shared, at) else {
                    return;
                };
                self.scroll.put(self.scroll.offset() + index, total, height);
                if mouse.what == MouseAct::DoubleClick {
                    self.open(cx);
                }
            }
        }
    }

    fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        self.steps.receive(cx, ticket, reply);
        if let Some((items, total)) = self.gathering.receive(cx, ticket, reply) {
            self.gathered(cx, items, total);
        }
    }

    fn news(&mut self, cx: &mut Context<'_>) {
        self.gathering.begin(cx);
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        self.steps.answered(cx, &answer);
    }

    fn resized(&mut self, cx: &mut Context<'_>) {
        let height = view::in_view(cx.shared);
        self.scroll
            .put(self.scroll.cursor(), self.items.len(), height);
    }

    fn customer(&self) -> Option<CustomerId> {
        match self.current()?.target {
            Target::Invitation(_, customer) => customer,
            Target::Customer(customer) => Some(customer),
        }
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, shared, frame, area);
    }
}
