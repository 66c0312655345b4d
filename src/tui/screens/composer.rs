//! The invitation composer: a letter is written, checked while it is written, kept while it is
//! written, and taken out of the program. A letter that is ready or sent is shown with what can
//! be done next. Nothing is sent from here.

mod answers;
mod areas;
mod check;
mod form;
mod form_view;
mod hand_over;
mod link;
mod moves;
mod provider;
pub(crate) mod reading;
mod records;
mod saving;
mod view;

use partnerdesk_domain::{CustomerId, Invitation, InvitationId, InvitationStage, State, Timestamp};
use partnerdesk_ports::InvitationQuery;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::{Effect, Slot};
use crate::key::{Key, KeyCode};
use crate::msg::{Mouse, MouseAct, Reply, Ticket};
use crate::notice::Notice;
use crate::screens::invitation_steps::{STEPS, Steps};
use crate::screens::overlays::menu::Menu;
use crate::screens::{Answer, Context, Place, Screen};
use crate::shared::Shared;
use crate::widgets::Pressed;
use crate::widgets::scroll::Motion;

use answers::Question;
use form::{Form, Spot, Texts};
use hand_over::Way;
use reading::Reading;
use saving::Saving;

/// Where the keys of a letter are looked up.
const SCOPES: [Scope; 2] = [Scope::Composer, Scope::Global];

/// What the composer was opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    /// A customer that is to be written to.
    Customer(CustomerId),
    /// An invitation that is there already.
    Invitation(InvitationId),
}

/// What is to be done as soon as the write on its way has its answer.
enum Next {
    /// Hand the letter over.
    HandOver(Way),
    /// Take a step of the invitation's way.
    Step(Act),
}

/// A text that was replaced as a whole and can be gone back to.
enum Aside {
    /// Subject and body.
    Letter(Texts),
    /// Everything.
    Whole(Texts),
}

/// The composer.
pub struct Composer {
    slot: Slot,
    target: Target,
    /// The invitation, or the identity that a new one will have.
    id: InvitationId,
    asked: Option<Ticket>,
    /// The records as the book has them, our own writes among them.
    state: Option<Box<State>>,
    form: Form,
    focus: Spot,
    /// Whether keys go into the field that has the focus.
    editing: bool,
    /// Whether a letter that is ready is written on again.
    rewriting: bool,
    saving: Saving,
    aside: Option<Aside>,
    question: Option<Question>,
    wanted: Option<Next>,
    /// Whether to leave as soon as everything is kept.
    leaving: bool,
    steps: Steps,
    edit_asked: Option<Ticket>,
    reading: Reading,
    /// Where the link stood last, counted from 0.
    link_line: usize,
}

impl Composer {
    /// A new invitation to a customer, or the draft that there is already.
    pub fn to(cx: &mut Context<'_>, customer: CustomerId) -> Self {
        let id = cx.invitation_id();
        Self::new(cx, Target::Customer(customer), id)
    }

    /// An invitation that is there already.
    pub fn of(cx: &mut Context<'_>, invitation: InvitationId) -> Self {
        Self::new(cx, Target::Invitation(invitation), invitation)
    }

    fn new(cx: &mut Context<'_>, target: Target, id: InvitationId) -> Self {
        Self {
            slot: cx.slot(),
            target,
            id,
            asked: None,
            state: None,
            form: Form::default(),
            focus: Spot::To,
            editing: false,
            rewriting: false,
            saving: Saving::default(),
            aside: None,
            question: None,
            wanted: None,
            leaving: false,
            steps: Steps::new(cx),
            edit_asked: None,
            reading: Reading::default(),
            link_line: 0,
        }
    }

    /// Reads the records; for a customer, first whether there is a draft already.
    fn load(&mut self, cx: &mut Context<'_>) {
        let slot = self.slot;
        let customer = match self.target {
            Target::Customer(customer) => Some(customer),
            Target::Invitation(_) => None,
        };
        let effect = match customer {
            Some(_) if self.state.is_none() => Effect::LoadInvitations {
                slot,
                query: Box::new(InvitationQuery {
                    customer,
                    stages: vec![InvitationStage::Draft, InvitationStage::Ready],
                    len: 1,
                    ..InvitationQuery::default()
                }),
            },
            _ => Effect::LoadState {
                slot,
                customer,
                invitation: Some(self.id),
                matter: None,
            },
        };
        self.asked = Some(cx.ask(effect));
    }

    /// A draft to the customer was found, or none.
    fn looked(&mut self, cx: &mut Context<'_>, found: Option<&Invitation>) {
        if let Some(found) = found {
            self.id = found.id;
            cx.tell(Notice::info(cx.shared.locale.text("composer-reopened")));
        }
        let Target::Customer(customer) = self.target else {
            return;
        };
        self.asked = Some(cx.ask(Effect::LoadState {
            slot: self.slot,
            customer: Some(customer),
            invitation: Some(self.id),
            matter: None,
        }));
    }

    /// The invitation as the book has it.
    fn invitation(&self) -> Option<&Invitation> {
        self.state.as_ref()?.invitation.as_ref()
    }

    /// Whether the letter is only shown: it is ready, sent or closed, or may not be written on.
    fn is_reading(&self, shared: &Shared) -> bool {
        self.invitation().is_some() && !self.is_writable(shared)
    }
}

/// The company that is written to.
fn company(state: &State) -> String {
    let customer = state.customer.as_ref().map(|it| it.name().to_string());
    let invited = state.invitation.as_ref().map(|it| it.company.to_string());
    customer.or(invited).unwrap_or_default()
}

impl Screen for Composer {
    fn place(&self) -> Place {
        Place::Composer
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Composer]
    }

    fn takes_text(&self) -> bool {
        self.editing && self.focus.is_text() && !self.reading.alone
    }

    fn is_arriving(&self) -> bool {
        self.asked.is_some()
    }

    fn title(&self, shared: &Shared) -> String {
        let company = self.state.as_deref().map(company);
        let args = [("company", company.unwrap_or_default().into())];
        shared.locale.with("composer-title", &args)
    }

    fn hints(&self, shared: &Shared) -> Vec<Act> {
        view::hints(self, shared)
    }

    fn opened(&mut self, cx: &mut Context<'_>) {
        self.load(cx);
    }

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            self.moved(cx, motion);
            return true;
        }
        match act {
            Act::Back => return self.back(cx),
            Act::Undo if self.is_writable(cx.shared) => return self.take_back(cx),
            Act::Refresh if self.saving.theirs.is_some() => self.ask_whose(cx),
            Act::Preview => self.reading.alone = !self.reading.alone,
            Act::CopyText => self.copy_text(cx),
            Act::CopyLink => self.copy_link(cx),
            Act::OpenMail => self.hand_over(cx, Way::MailProgram),
            Act::ExportEml => self.ask_path(cx),
            Act::SendMail => self.send(cx),
            Act::MarkReady => self.hand_over(cx, Way::Ready),
            Act::Why => self.explain(cx),
            Act::ActionsMenu => cx.over(Self::menu(cx.shared)),
            Act::CopyMenu => cx.over(Menu::of_acts(
                cx.shared,
                cx.shared.label(act),
                &SCOPES,
                vec![Act::CopyLink, Act::CopyText],
            )),
            Act::Open => self.enter(cx),
            Act::Edit => self.edit(cx),
            Act::NextField | Act::PrevField if self.is_writable(cx.shared) => {
                if !std::mem::take(&mut self.reading.alone) {
                    self.move_focus(if act == Act::NextField { 1 } else { -1 });
                }
                self.editing = true;
            }
            Act::Toggle if self.is_writable(cx.shared) => {
                // Where there is text and no choice, it is written on.
                self.editing = !self.toggle(cx) || self.editing;
            }
            Act::RestoreLink if self.is_writable(cx.shared) => self.restore_link(cx),
            Act::ExternalEditor if self.is_writable(cx.shared) => self.open_editor(cx),
            _ if STEPS.contains(&act) => self.step(cx, act),
            _ => return false,
        }
        true
    }

    fn typed(&mut self, cx: &mut Context<'_>, key: Key) -> bool {
        let pressed = match self.form.field_mut(self.focus) {
            Some(_) if key.code == KeyCode::Enter => Pressed::NotMine,
            Some(field) => field.press(key),
            None => self.form.body.press(key),
        };
        match pressed {
            Pressed::Changed => self.changed(cx),
            Pressed::Kept => {}
            Pressed::NotMine => return false,
        }
        true
    }

    fn pasted(&mut self, cx: &mut Context<'_>, text: &str) {
        match self.form.field_mut(self.focus) {
            Some(field) => drop(field.paste(text)),
            None => drop(self.form.body.paste(text)),
        }
        self.changed(cx);
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let at = Position::new(mouse.column, mouse.row);
        match mouse.what {
            MouseAct::ScrollUp => self.rolled(cx, at, -3),
            MouseAct::ScrollDown => self.rolled(cx, at, 3),
            MouseAct::Click | MouseAct::DoubleClick => {
                let Some(spot) = areas::spot_at(self, cx.shared, at) else {
                    return;
                };
                self.focus = spot;
                self.editing = self.is_writable(cx.shared);
                if self.editing {
                    self.toggle(cx);
                }
            }
        }
    }

    fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        let writes = self.saving.writing.as_ref().map(|writing| writing.ticket);
        match reply {
            Reply::Invitations(page) if self.asked == Some(ticket) => {
                self.looked(cx, page.invitations.first());
            }
            Reply::State(state) if self.asked == Some(ticket) => {
                self.asked = None;
                self.took_state(cx, state);
            }
            Reply::Verdicts(verdicts) if writes == Some(ticket) => self.wrote(cx, verdicts),
            Reply::Edited(text) if self.edit_asked == Some(ticket) => {
                self.edit_asked = None;
                self.edited(cx, text.as_deref());
            }
            Reply::Failed(trouble) if writes == Some(ticket) => self.write_failed(trouble),
            Reply::Failed(_) if self.asked == Some(ticket) => self.asked = None,
            _ => {}
        }
    }

    fn news(&mut self, cx: &mut Context<'_>) {
        self.load(cx);
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        self.take_answer(cx, &answer);
    }

    fn woke(&mut self, cx: &mut Context<'_>) {
        if self.saves_at().is_some_and(|at| at <= cx.shared.now) {
            self.save(cx);
        }
    }

    fn wakes_at(&self) -> Option<Timestamp> {
        self.saves_at()
    }

    fn closing(&mut self, cx: &mut Context<'_>) {
        self.save_at_last(cx);
    }

    fn customer(&self) -> Option<CustomerId> {
        let state = self.state.as_ref()?;
        state.customer.as_ref().map(|customer| customer.id)
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, shared, frame, area);
    }
}
