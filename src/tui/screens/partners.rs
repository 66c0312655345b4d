//! The partners of the indirect model: with whom we work, as what, where it stands, and what can
//! be done about it. There are hundreds of them at most, so that all are held.

mod deeds;
mod view;

use partnerdesk_domain::{
    CompanyName, Kept, Matter, MatterKind, MicrosoftId, Partnership, PartnershipId, State,
};
use partnerdesk_ports::MatterQuery;
use partnerdesk_search::fold;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::{Effect, Slot};
use crate::key::Key;
use crate::msg::{Mouse, MouseAct, Reply, Ticket};
use crate::screens::overlays::menu::Menu;
use crate::screens::{Answer, Context, Place, Route, Screen};
use crate::shared::Shared;
use crate::widgets::Pressed;
use crate::widgets::field::Field;
use crate::widgets::scroll::{Motion, Scroll};

/// What a question on the screen is about.
#[derive(Debug, Clone)]
enum Asked {
    /// What a new partner is called.
    Name,
    /// Its Microsoft ID.
    Tenant(CompanyName),
    /// Where it is.
    Country(CompanyName, MicrosoftId),
    /// Which field of this one is corrected.
    Field(PartnershipId),
    /// What stands there now.
    Value(PartnershipId, deeds::Place),
    /// The proof that the end of this one is meant.
    End(PartnershipId),
}

/// The partners.
pub struct Partners {
    slot: Slot,
    filter: Field,
    filtering: bool,
    all: Vec<Partnership>,
    /// Those that fit the filter, by their place among all.
    shown: Vec<usize>,
    asked: Option<Ticket>,
    /// What the partner under the cursor is judged by.
    state: Option<Box<State>>,
    wanted: Option<Ticket>,
    scroll: Scroll,
    cursor: Option<PartnershipId>,
    question: Option<Asked>,
}

impl Partners {
    /// All of them.
    pub fn new(cx: &mut Context<'_>) -> Self {
        Self {
            slot: cx.slot(),
            filter: Field::default(),
            filtering: false,
            all: Vec::new(),
            shown: Vec::new(),
            asked: None,
            state: None,
            wanted: None,
            scroll: Scroll::default(),
            cursor: None,
            question: None,
        }
    }

    fn line(&self, rank: usize) -> Option<&Partnership> {
        self.all.get(*self.shown.get(rank)?)
    }

    fn current(&self) -> Option<&Partnership> {
        self.line(self.scroll.cursor())
    }

    fn load(&mut self, cx: &mut Context<'_>) {
        let query = MatterQuery::of_kind(MatterKind::Partnership);
        let slot = self.slot;
        self.asked = Some(cx.ask(Effect::LoadMatters { slot, query }));
    }

    /// Asks for what the line under the cursor is judged by.
    fn look(&mut self, cx: &mut Context<'_>) {
        self.cursor = self.current().map(|it| it.id);
        let known = self.state.as_deref();
        let is_there = self
            .cursor
            .is_some_and(|id| known.is_some_and(|it| it.matters.get(id.into()).is_some()));
        if is_there || self.wanted.is_some() {
            return;
        }
        let slot = self.slot;
        self.wanted = Some(cx.ask(Effect::LoadState {
            slot,
            customer: None,
            invitation: None,
            matter: Some(self.cursor.unwrap_or(PartnershipId(0)).into()),
        }));
    }

    fn refilter(&mut self, cx: &Context<'_>) {
        let needle = fold(self.filter.text().trim());
        let locale = &cx.shared.locale;
        let fits = |one: &Partnership| {
            let stage = locale.matter_stage(MatterKind::Partnership, one.status.stage().code());
            let email = one.partner.email.as_ref().map(ToString::to_string);
            let text = format!(
                "{} {} {stage} {}",
                one.partner.name,
                one.partner.tenant,
                email.unwrap_or_default()
            );
            fold(&text).contains(&needle)
        };
        let found = self.all.iter().enumerate().filter(|(_, one)| fits(one));
        self.shown = found.map(|(at, _)| at).collect();
        let kept = self
            .cursor
            .and_then(|id| self.shown.iter().position(|at| self.all[*at].id == id));
        let rank = kept.unwrap_or(self.scroll.cursor());
        self.scroll
            .put(rank, self.shown.len(), view::in_view(cx.shared));
    }

    fn took(&mut self, cx: &mut Context<'_>, matters: &[Matter]) {
        self.all = matters
            .iter()
            .filter_map(Partnership::of)
            .cloned()
            .collect();
        // Those that can be worked with first, then by name.
        self.all.sort_by_cached_key(|one| {
            (
                one.status.stage() == partnerdesk_domain::PartnershipStage::Ended,
                fold(one.partner.name.as_str()),
                one.id,
            )
        });
        self.refilter(cx);
        self.look(cx);
    }

    fn menu(shared: &Shared) -> Menu {
        let acts = vec![
            Act::AddPartner,
            Act::MarkSent,
            Act::AcceptPartner,
            Act::Edit,
            Act::EndPartner,
            Act::OpenCustomers,
            Act::CopyId,
            Act::CopyName,
            Act::Why,
        ];
        let title = shared.label(Act::ActionsMenu);
        Menu::of_acts(shared, title, &[Scope::Partners, Scope::Global], acts)
    }
}

impl Screen for Partners {
    fn place(&self) -> Place {
        Place::Partners
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Partners]
    }

    fn takes_text(&self) -> bool {
        self.filtering
    }

    fn is_arriving(&self) -> bool {
        self.asked.is_some() || self.wanted.is_some()
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("screen-partners")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        use partnerdesk_domain::PartnershipStage as S;
        let mut acts = vec![Act::ActionsMenu, Act::AddPartner];
        acts.extend(match self.current().map(|it| it.status.stage()) {
            Some(S::Invited) => vec![Act::MarkSent, Act::AcceptPartner],
            Some(S::Sent) => vec![Act::AcceptPartner],
            Some(S::Active) => vec![Act::EndPartner],
            Some(S::Ended) | None => Vec::new(),
        });
        acts.extend([Act::Filter, Act::Edit, Act::Why, Act::Back]);
        acts.extend([Act::Palette, Act::Help]);
        acts
    }

    fn opened(&mut self, cx: &mut Context<'_>) {
        self.load(cx);
    }

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            let total = self.shown.len();
            self.scroll.go(motion, total, view::in_view(cx.shared));
            self.look(cx);
            return true;
        }
        match act {
            Act::Open | Act::Back if self.filtering => self.filtering = false,
            Act::Back if !self.filter.is_empty() => {
                self.filter = Field::default();
                self.refilter(cx);
                self.look(cx);
            }
            Act::Filter => self.filtering = true,
            Act::Open | Act::ActionsMenu => cx.over(Self::menu(cx.shared)),
            Act::CopyId | Act::CopyName => {
                let Some(one) = self.current() else {
                    return false;
                };
                let text = match act {
                    Act::CopyId => one.partner.tenant.to_string(),
                    _ => one.partner.name.to_string(),
                };
                cx.ask(Effect::Copy(text));
            }
            Act::OpenCustomers => cx.open(Route::Customers),
            _ => return self.deed(cx, act),
        }
        true
    }

    fn typed(&mut self, cx: &mut Context<'_>, key: Key) -> bool {
        match self.filter.press(key) {
            Pressed::Changed => self.refilter(cx),
            Pressed::Kept => {}
            Pressed::NotMine => return false,
        }
        self.look(cx);
        true
    }

    fn pasted(&mut self, cx: &mut Context<'_>, text: &str) {
        self.filter.paste(text);
        self.refilter(cx);
        self.look(cx);
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let (total, height) = (self.shown.len(), view::in_view(cx.shared));
        match mouse.what {
            MouseAct::ScrollUp => self.scroll.roll(-3, total, height),
            MouseAct::ScrollDown => self.scroll.roll(3, total, height),
            MouseAct::Click | MouseAct::DoubleClick => {
                let at = Position::new(mouse.column, mouse.row);
                let Some(index) = view::row_at(self, cx.shared, at) else {
                    return;
                };
                self.scroll.put(self.scroll.offset() + index, total, height);
            }
        }
        self.look(cx);
        if mouse.what == MouseAct::DoubleClick {
            cx.over(Self::menu(cx.shared));
        }
    }

    fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        if self.asked == Some(ticket) {
            self.asked = None;
            if let Reply::Matters(matters) = reply {
                self.took(cx, matters);
            }
        } else if self.wanted == Some(ticket) {
            self.wanted = None;
            if let Reply::State(state) = reply {
                self.state = Some(state.clone());
            }
        }
    }

    fn news(&mut self, cx: &mut Context<'_>) {
        self.state = None;
        self.load(cx);
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        self.answer(cx, answer);
    }

    fn resized(&mut self, cx: &mut Context<'_>) {
        let (rank, total) = (self.scroll.cursor(), self.shown.len());
        self.scroll.put(rank, total, view::in_view(cx.shared));
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, shared, frame, area);
    }
}
