//! The invitation ledger: who was written to, where each letter stands, and what can be done
//! about it. It never holds more than the lines around the window.

mod view;
mod wanted;

use partnerdesk_domain::{CustomerId, Invitation, InvitationId, InvitationStage};
use partnerdesk_ports::{InvitationPage, InvitationQuery};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::{Effect, Slot};
use crate::key::Key;
use crate::msg::{Mouse, MouseAct, Reply, Ticket};
use crate::screens::invitation_steps::Steps;
use crate::screens::overlays::menu::{Item, Menu};
use crate::screens::{Answer, Context, Place, Route, Screen};
use crate::shared::Shared;
use crate::widgets::Pressed;
use crate::widgets::field::Field;
use crate::widgets::scroll::{Motion, Scroll};

use wanted::Wanted;

/// The ready-made views: a name and the filter behind it.
const VIEWS: [(&str, &str); 7] = [
    ("invitations-view-all", ""),
    ("invitations-view-open", "status:open"),
    ("invitations-view-draft", "status:draft"),
    ("invitations-view-ready", "status:ready"),
    ("invitations-view-sent", "status:sent"),
    ("invitations-view-accepted", "status:accepted"),
    ("invitations-view-closed", "status:closed"),
];

/// The ledger.
pub struct Invitations {
    slot: Slot,
    filter: Field,
    filtering: bool,
    wanted: Wanted,
    page: InvitationPage,
    /// The rank of the first line that is there.
    start: usize,
    /// The question on its way, and the rank it begins at.
    asked: Option<(Ticket, usize)>,
    scroll: Scroll,
    cursor: Option<InvitationId>,
    steps: Steps,
    choosing_view: bool,
}

impl Invitations {
    /// Every invitation, newest first.
    pub fn new(cx: &mut Context<'_>) -> Self {
        Self {
            slot: cx.slot(),
            filter: Field::default(),
            filtering: false,
            wanted: Wanted::default(),
            page: InvitationPage::default(),
            start: 0,
            asked: None,
            scroll: Scroll::default(),
            cursor: None,
            steps: Steps::new(cx),
            choosing_view: false,
        }
    }

    fn total(&self) -> usize {
        usize::try_from(self.page.total).unwrap_or(usize::MAX)
    }

    /// The invitation of a rank, where it is there.
    fn line(&self, rank: usize) -> Option<&Invitation> {
        self.page.invitations.get(rank.checked_sub(self.start)?)
    }

    fn current(&self) -> Option<&Invitation> {
        self.line(self.scroll.cursor())
    }

    fn load(&mut self, cx: &mut Context<'_>, start: usize) {
        let query = Box::new(InvitationQuery {
            customer: None,
            stages: self.wanted.stages.clone(),
            needle: self.wanted.needle.clone(),
            offset: start as u64,
            len: view::in_view(cx.shared) * 3,
        });
        let slot = self.slot;
        let ticket = cx.ask(Effect::LoadInvitations { slot, query });
        self.asked = Some((ticket, start));
    }

    fn load_missing(&mut self, cx: &mut Context<'_>) {
        let height = view::in_view(cx.shared);
        let view = self.scroll.in_view(self.total(), height);
        let end = self.start + self.page.invitations.len();
        if view.start < self.start || end < view.end {
            self.load(cx, view.start.saturating_sub(height));
        }
    }

    fn moved(&mut self, cx: &mut Context<'_>) {
        self.cursor = self.current().map(|it| it.id);
        self.load_missing(cx);
    }

    fn refilter(&mut self, cx: &mut Context<'_>) {
        self.wanted = Wanted::parse(self.filter.text());
        self.cursor = None;
        self.scroll = Scroll::default();
        self.load(cx, 0);
    }

    fn took_page(&mut self, cx: &mut Context<'_>, page: &InvitationPage, start: usize) {
        self.page = page.clone();
        self.start = start;
        let found = self
            .cursor
            .and_then(|id| self.page.invitations.iter().position(|it| it.id == id));
        let rank = found.map_or(self.scroll.cursor(), |index| start + index);
        self.scroll
            .put(rank, self.total(), view::in_view(cx.shared));
        self.moved(cx);
    }

    /// Esc goes back one step at a time: typing, filter, screen.
    fn back(&mut self, cx: &mut Context<'_>) -> bool {
        let was_filtering = std::mem::take(&mut self.filtering);
        if self.filter.is_empty() {
            return was_filtering;
        }
        self.filter = Field::default();
        self.refilter(cx);
        true
    }

    fn choose_view(&mut self, cx: &mut Context<'_>) {
        let locale = &cx.shared.locale;
        let items = VIEWS
            .iter()
            .map(|(name, filter)| Item::noted(locale.text(name), *filter));
        let menu = Menu::new(locale.text("invitations-view-title"), items.collect());
        self.steps.forget();
        self.choosing_view = true;
        cx.over(menu);
    }

    fn menu(&self, shared: &Shared) -> Menu {
        use InvitationStage as S;
        let mut acts = vec![Act::Open];
        acts.extend(match self.current().map(|it| it.status.stage()) {
            Some(S::Draft) => vec![Act::Withdraw],
            Some(S::Ready) => vec![Act::MarkSent, Act::MarkAccepted, Act::Withdraw],
            Some(S::Sent) => vec![
                Act::MarkAccepted,
                Act::MarkDeclined,
                Act::MarkLapsed,
                Act::Withdraw,
            ],
            Some(S::Lapsed) => vec![Act::MarkAccepted, Act::Resend],
            Some(S::Declined | S::Withdrawn) => vec![Act::Resend],
            Some(S::Accepted) | None => Vec::new(),
        });
        acts.extend([
            Act::CopyLink,
            Act::CopyId,
            Act::Invite,
            Act::Activity,
            Act::Why,
        ]);
        let title = shared.label(Act::ActionsMenu);
        Menu::of_acts(shared, title, &[Scope::Invitations, Scope::Global], acts)
    }

    /// Does something with the line under the cursor. Whether the act is such a thing.
    fn on_line(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        let Some(invitation) = self.current() else {
            return false;
        };
        let (id, customer) = (invitation.id, invitation.customer);
        let copy = |text: String| Effect::Copy(text);
        match act {
            Act::Open | Act::Edit => cx.open(Route::Reopen(id)),
            Act::Invite | Act::Activity => {
                let Some(customer) = customer else {
                    return false;
                };
                cx.open(if act == Act::Invite {
                    Route::Compose(customer)
                } else {
                    Route::Activity(Some(customer))
                });
            }
            Act::Why => {
                self.choosing_view = false;
                self.steps.explain(cx, customer, Some(id));
            }
            Act::CopyLink => drop(cx.ask(copy(invitation.link.to_string()))),
            Act::CopyId => drop(cx.ask(copy(id.to_string()))),
            Act::CopyName => drop(cx.ask(copy(invitation.company.to_string()))),
            Act::CopyRow => {
                let to = invitation.content.recipient.as_ref();
                let to = to.map(ToString::to_string).unwrap_or_default();
                let status = invitation.status.stage().code();
                let row = format!("{id}\t{}\t{to}\t{status}", invitation.company);
                cx.ask(copy(row));
            }
            _ => {
                self.choosing_view = false;
                return self.steps.begin(cx, id, act);
            }
        }
        true
    }
}

impl Screen for Invitations {
    fn place(&self) -> Place {
        Place::Invitations
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Invitations]
    }

    fn takes_text(&self) -> bool {
        self.filtering
    }

    fn is_arriving(&self) -> bool {
        self.steps.is_waiting()
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("screen-invitations")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        use InvitationStage as S;
        let mut acts = vec![Act::Open, Act::Filter];
        acts.extend(match self.current().map(|it| it.status.stage()) {
            Some(S::Ready) => vec![Act::MarkSent],
            Some(S::Sent) => vec![Act::MarkAccepted],
            Some(S::Declined | S::Lapsed | S::Withdrawn) => vec![Act::Resend],
            Some(S::Draft | S::Accepted) | None => Vec::new(),
        });
        acts.extend([Act::ActionsMenu, Act::CopyLink, Act::Facets, Act::Back]);
        acts.extend([Act::Withdraw, Act::Palette, Act::Help]);
        acts
    }

    fn opened(&mut self, cx: &mut Context<'_>) {
        self.load(cx, 0);
    }

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            self.scroll
                .go(motion, self.total(), view::in_view(cx.shared));
            self.moved(cx);
            return true;
        }
        match act {
            Act::Open if self.filtering => self.filtering = false,
            Act::Back => return self.back(cx),
            Act::Filter => self.filtering = true,
            Act::Facets => self.choose_view(cx),
            Act::ActionsMenu => cx.over(self.menu(cx.shared)),
            Act::CopyMenu => {
                let acts = vec![Act::CopyLink, Act::CopyId, Act::CopyName, Act::CopyRow];
                let scopes = [Scope::Invitations, Scope::Global];
                let title = cx.shared.label(act);
                cx.over(Menu::of_acts(cx.shared, title, &scopes, acts));
            }
            _ => return self.on_line(cx, act),
        }
        true
    }

    fn typed(&mut self, cx: &mut Context<'_>, key: Key) -> bool {
        match self.filter.press(key) {
            Pressed::Changed => self.refilter(cx),
            Pressed::Kept => {}
            Pressed::NotMine => return false,
        }
        true
    }

    fn pasted(&mut self, cx: &mut Context<'_>, text: &str) {
        self.filter.paste(text);
        self.refilter(cx);
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let height = view::in_view(cx.shared);
        match mouse.what {
            MouseAct::ScrollUp => self.scroll.roll(-3, self.total(), height),
            MouseAct::ScrollDown => self.scroll.roll(3, self.total(), height),
            MouseAct::Click | MouseAct::DoubleClick => {
                let at = Position::new(mouse.column, mouse.row);
                let Some(index) = view::row_at(self, cx.shared, at) else {
                    return;
                };
                let rank = self.scroll.offset() + index;
                self.scroll.put(rank, self.total(), height);
            }
        }
        self.moved(cx);
        if mouse.what == MouseAct::DoubleClick {
            self.on_line(cx, Act::Open);
        }
    }

    fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        self.steps.receive(cx, ticket, reply);
        let Some((_, start)) = self.asked.filter(|(asked, _)| *asked == ticket) else {
            return;
        };
        self.asked = None;
        if let Reply::Invitations(page) = reply {
            self.took_page(cx, page, start);
        }
    }

    fn news(&mut self, cx: &mut Context<'_>) {
        self.load(cx, self.start);
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        if !std::mem::take(&mut self.choosing_view) {
            self.steps.answered(cx, &answer);
        } else if let Answer::Choice(index) = answer
            && let Some((_, filter)) = VIEWS.get(index)
        {
            self.filter = Field::with_text(filter);
            self.filtering = false;
            self.refilter(cx);
        }
    }

    fn resized(&mut self, cx: &mut Context<'_>) {
        let height = view::in_view(cx.shared);
        self.scroll.put(self.scroll.cursor(), self.total(), height);
        self.load_missing(cx);
    }

    fn customer(&self) -> Option<CustomerId> {
        self.current()?.customer
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, shared, frame, area);
    }
}
