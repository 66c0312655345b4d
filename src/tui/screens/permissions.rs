//! What customers may buy for themselves: switches that are set first and applied together, with
//! what follows from each and what should be true before. One customer, or many as a matrix.

mod apply;
mod view;

use partnerdesk_domain::{
    Command, Confirmation, Customer, CustomerId, Decision, Refused, Resource, State, Switch, decide,
};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::{Effect, Slot};
use crate::msg::{Mouse, MouseAct, Reply, Ticket};
use crate::notice::Notice;
use crate::screens::overlays::confirm::Confirm;
use crate::screens::overlays::why::Why;
use crate::screens::{Answer, Context, Go, Place, Route, Screen};
use crate::shared::Shared;
use crate::widgets::scroll::{Motion, Scroll};

use apply::Asked;

/// One customer with the switches that are set and not applied yet.
struct Line {
    id: CustomerId,
    slot: Slot,
    asked: Option<Ticket>,
    state: Option<Box<State>>,
    pending: Vec<Resource>,
}

impl Line {
    fn customer(&self) -> Option<&Customer> {
        self.state.as_ref()?.customer.as_ref()
    }

    /// The position now, and the one it will have.
    fn positions(&self, resource: Resource) -> Option<(Switch, Switch)> {
        let now = self.customer()?.permissions.of(resource).switch;
        let turned = self.pending.contains(&resource);
        Some((now, if turned { now.opposite() } else { now }))
    }

    fn command(
        &self,
        resource: Resource,
        to: Switch,
        confirmation: Option<Confirmation>,
    ) -> Command {
        Command::SwitchPermission {
            customer: self.id,
            resource,
            to,
            confirmation,
        }
    }
}

/// The switches.
pub struct Permissions {
    lines: Vec<Line>,
    left_out: usize,
    scroll: Scroll,
    resource: usize,
    question: Option<Asked>,
}

/// More customers than this are not shown at once: each change of a switch is a liability.
const MOST: usize = 200;

impl Permissions {
    /// The switches of these customers.
    pub fn new(cx: &mut Context<'_>, customers: Vec<CustomerId>) -> Self {
        let left_out = customers.len().saturating_sub(MOST);
        let line = |id| Line {
            id,
            slot: cx.slot(),
            asked: None,
            state: None,
            pending: Vec::new(),
        };
        let lines = customers.into_iter().take(MOST).map(line).collect();
        Self {
            lines,
            left_out,
            scroll: Scroll::default(),
            resource: 0,
            question: None,
        }
    }

    fn is_bulk(&self) -> bool {
        1 < self.lines.len()
    }

    /// The rows of the table: customers, or the switches of the only one.
    fn row_count(&self) -> usize {
        if self.is_bulk() {
            self.lines.len()
        } else {
            Resource::ALL.len()
        }
    }

    /// The line and the switch that the cursor is on.
    fn current(&self) -> Option<(usize, Resource)> {
        let (line, resource) = if self.is_bulk() {
            (self.scroll.cursor(), self.resource)
        } else {
            (0, self.scroll.cursor())
        };
        let resource = *Resource::ALL.get(resource)?;
        (line < self.lines.len()).then_some((line, resource))
    }

    fn pending_count(&self) -> usize {
        self.lines.iter().map(|line| line.pending.len()).sum()
    }

    fn load(&mut self, cx: &mut Context<'_>) {
        for line in &mut self.lines {
            let (slot, customer) = (line.slot, Some(line.id));
            line.asked = Some(cx.ask(Effect::LoadState {
                slot,
                customer,
                invitation: None,
                matter: None,
            }));
        }
    }

    /// What switching over would do, asked with the name filled in.
    fn verdict(
        shared: &Shared,
        line: &Line,
        resource: Resource,
        to: Switch,
    ) -> Option<Result<Decision, Refused>> {
        let state = line.state.as_ref()?;
        let name = line.customer()?.name().to_string();
        let command = line.command(resource, to, Some(Confirmation::Typed(name)));
        Some(decide(&shared.actor, shared.now, state, &command))
    }

    /// Sets a switch over, or back. What is refused is asked for all the same, so that the
    /// attempt is kept; the reasons come with the answer.
    fn toggle(&mut self, cx: &mut Context<'_>) {
        let Some((index, resource)) = self.current() else {
            return;
        };
        let line = &self.lines[index];
        let Some((_, shown)) = line.positions(resource) else {
            return;
        };
        if line.pending.contains(&resource) {
            self.lines[index]
                .pending
                .retain(|pending| *pending != resource);
            return;
        }
        let to = shown.opposite();
        match Self::verdict(cx.shared, line, resource, to) {
            Some(Ok(_)) => self.lines[index].pending.push(resource),
            Some(Err(_)) => {
                let seen = line.customer().map(|customer| customer.version);
                let nothing = Some(Confirmation::Typed(String::new()));
                cx.submit(line.command(resource, to, nothing), seen);
            }
            None => {}
        }
    }

    fn confirm_owner(&mut self, cx: &mut Context<'_>) {
        let Some((index, _)) = self.current() else {
            return;
        };
        let line = &self.lines[index];
        let Some(customer) = line.customer() else {
            return;
        };
        let confirmed = customer.owner_role_confirmed.is_none();
        cx.submit(
            Command::ConfirmOwnerRole(line.id, confirmed),
            Some(customer.version),
        );
    }

    fn back(&mut self, cx: &mut Context<'_>) -> bool {
        if self.pending_count() == 0 {
            return false;
        }
        let text = cx.shared.locale.text("ask-discard");
        self.question = Some(Asked::Discard);
        cx.over(Confirm::new(
            cx.shared.locale.text("screen-permissions"),
            vec![text],
        ));
        true
    }

    fn why(&self, cx: &mut Context<'_>) {
        let state = self
            .current()
            .and_then(|(line, _)| self.lines[line].state.as_ref());
        if let Some(state) = state {
            let why = Why::of_customer(cx.shared, state);
            cx.over(why);
        }
    }
}

impl Screen for Permissions {
    fn place(&self) -> Place {
        Place::Permissions
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Permissions]
    }

    fn is_arriving(&self) -> bool {
        self.lines.iter().any(|line| line.asked.is_some())
    }

    fn title(&self, shared: &Shared) -> String {
        let name = match self.lines.as_slice() {
            [line] => line.customer().map(|customer| customer.name().to_string()),
            lines => Some(
                shared
                    .locale
                    .with("customers-count", &[("count", lines.len().into())]),
            ),
        };
        format!(
            "{}  {}",
            name.unwrap_or_default(),
            shared.locale.text("screen-permissions")
        )
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        let mut acts = vec![
            Act::Toggle,
            Act::Apply,
            Act::ConfirmPrecondition,
            Act::Why,
            Act::Back,
        ];
        if self.is_bulk() {
            acts.insert(1, Act::NextField);
        }
        acts.push(Act::Help);
        acts
    }

    fn opened(&mut self, cx: &mut Context<'_>) {
        self.load(cx);
        if 0 < self.left_out {
            let text = cx.shared.locale.with(
                "permissions-left-out",
                &[("shown", MOST.into()), ("left", self.left_out.into())],
            );
            cx.tell(Notice::info(text));
        }
    }

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            self.scroll
                .go(motion, self.row_count(), view::in_view(self, cx.shared));
            return true;
        }
        match act {
            Act::Toggle | Act::Open => self.toggle(cx),
            Act::NextField | Act::PrevField if self.is_bulk() => {
                self.resource = (self.resource + 1) % Resource::ALL.len();
            }
            Act::ConfirmPrecondition => self.confirm_owner(cx),
            Act::Apply => self.apply(cx),
            Act::Back => return self.back(cx),
            Act::Why => self.why(cx),
            Act::Activity => {
                let line = self.current().map(|(line, _)| self.lines[line].id);
                cx.open(Route::Activity(line));
            }
            _ => return false,
        }
        true
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let height = view::in_view(self, cx.shared);
        match mouse.what {
            MouseAct::ScrollUp => self.scroll.roll(-1, self.row_count(), height),
            MouseAct::ScrollDown => self.scroll.roll(1, self.row_count(), height),
            MouseAct::Click | MouseAct::DoubleClick => {
                let at = Position::new(mouse.column, mouse.row);
                let Some(row) = view::row_at(self, cx.shared, at) else {
                    return;
                };
                let row = self.scroll.offset() + row;
                let was = self.scroll.cursor();
                self.scroll.put(row, self.row_count(), height);
                // A second click on the row that has the cursor is meant for the switch.
                if was == row {
                    self.toggle(cx);
                }
            }
        }
    }

    fn receive(&mut self, _cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        let Some(line) = self
            .lines
            .iter_mut()
            .find(|line| line.asked == Some(ticket))
        else {
            return;
        };
        line.asked = None;
        if let Reply::State(state) = reply {
            line.state = Some(state.clone());
        }
    }

    fn news(&mut self, cx: &mut Context<'_>) {
        self.load(cx);
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        match (self.question.take(), answer) {
            (Some(Asked::Discard), Answer::Yes) => {
                self.lines.iter_mut().for_each(|line| line.pending.clear());
                cx.go(Go::Back);
            }
            (Some(Asked::Typed), Answer::Text(typed)) => self.submit(cx, Some(&typed)),
            (Some(Asked::Many), Answer::Yes) => self.submit(cx, None),
            _ => {}
        }
    }

    fn customer(&self) -> Option<CustomerId> {
        self.current().map(|(line, _)| self.lines[line].id)
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, shared, frame, area);
    }
}
