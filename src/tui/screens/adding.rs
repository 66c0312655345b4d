//! Adding a customer: a wizard whose fields follow from the customer's market. What is wrong
//! stands beside its field while it is typed; the domain judges. What was typed is kept while the
//! program runs, until the customer is recorded.

mod done;
mod fields;
mod moves;
mod review;
mod step;
mod twins;
mod view;

use partnerdesk_domain::{
    Command, CustomerField, CustomerForm, CustomerId, MicrosoftId, Newcomer, Refusal, State, decide,
};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::act::{Act, Scope};
use crate::effect::Effect;
use crate::key::{Key, KeyCode};
use crate::msg::{Mouse, MouseAct, Reply, Ticket};
use crate::notice::Notice;
use crate::screens::{Answer, Context, Go, Place, Screen, Setting};
use crate::shared::Shared;
use crate::widgets::Pressed;
use crate::widgets::field::Field;
use crate::widgets::scroll::{Motion, Scroll};

use done::Done;
use step::Step;
use twins::Twins;

/// What an overlay was opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Question {
    /// Which value a field takes.
    Choice(CustomerField),
    /// What is to be copied.
    Copy,
    /// Whether to leave the password behind.
    Leave,
}

/// The wizard.
pub struct Adding {
    form: CustomerForm,
    step: Step,
    /// The row of the step that the cursor is on.
    scroll: Scroll,
    /// The field of that row, in a step that has fields, and its text while it is typed.
    editing_field: Option<CustomerField>,
    editor: Field,
    /// Whether somebody wanted to go on, so that what is missing is told as a problem.
    urged: bool,
    twins: Twins,
    question: Option<Question>,
    /// The write on its way, and the customer it is about.
    writing: Option<(Ticket, CustomerId)>,
    password: Option<Ticket>,
    /// The identity of the new customer until Partner Center gives it another one.
    own_id: Option<CustomerId>,
    done: Option<Done>,
}

impl Adding {
    /// A form with what is known already; without anything, the draft that was left.
    pub fn new(cx: &mut Context<'_>, known: CustomerForm) -> Self {
        let mut form = if known.is_empty() {
            cx.shared.draft.clone()
        } else {
            known
        };
        if form.text(CustomerField::Country).is_empty()
            && let Some(country) = cx.shared.account.country
        {
            form.set(CustomerField::Country, country.code());
        }
        form.fill_from_market();
        let twins = Twins::new(cx);
        let mut adding = Self {
            form,
            step: Step::Account,
            scroll: Scroll::default(),
            editing_field: Some(CustomerField::Country),
            editor: Field::default(),
            urged: false,
            twins,
            question: None,
            writing: None,
            password: None,
            own_id: None,
            done: None,
        };
        adding.take_up();
        adding
    }

    /// What would be asked of the book.
    fn newcomer(&self, shared: &Shared) -> Newcomer {
        let given = self.form.text(CustomerField::MicrosoftId).parse().ok();
        let own = self
            .own_id
            .unwrap_or(CustomerId::primary(MicrosoftId::provisional(0)));
        Newcomer {
            id: given.map_or(own, CustomerId::primary),
            form: self.form.clone(),
            today: shared.locale.today(shared.now),
            twin: self.twins.found(),
        }
    }

    /// What stands against recording it now, fields aside: a role, our account, a twin.
    fn hindrances(&self, shared: &Shared) -> Vec<Refusal> {
        if shared.read_only {
            return vec![Refusal::ReadOnly];
        }
        let command = Command::CreateCustomer(Box::new(self.newcomer(shared)));
        let state = State {
            account: shared.account.clone(),
            ..State::default()
        };
        let refused = decide(&shared.actor, shared.now, &state, &command).err();
        let of_field = |reason: &Refusal| matches!(reason, Refusal::Field(..));
        let reasons = refused.map(|it| it.reasons().to_vec()).unwrap_or_default();
        reasons.into_iter().filter(|it| !of_field(it)).collect()
    }

    /// Asks the book to record the customer. A refusal is shown by the root, and kept.
    fn submit(&mut self, cx: &mut Context<'_>) {
        if self.writing.is_some() {
            return;
        }
        if self.own_id.is_none() {
            self.own_id = Some(CustomerId::primary(cx.provisional_id()));
        }
        let new = self.newcomer(cx.shared);
        let id = new.id;
        let ticket = cx.submit(Command::CreateCustomer(Box::new(new)), None);
        self.writing = Some((ticket, id));
    }

    fn changed(&mut self, cx: &mut Context<'_>, field: CustomerField, text: &str) {
        self.form.set(field, text);
        if field == CustomerField::Country {
            self.form.fill_from_market();
        }
        self.twins.look(cx, &self.form, field);
    }
}

impl Screen for Adding {
    fn place(&self) -> Place {
        Place::Adding
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Form]
    }

    fn takes_text(&self) -> bool {
        self.current().is_some_and(step::is_text)
    }

    fn title(&self, shared: &Shared) -> String {
        shared.locale.text("adding-title")
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        match self.step {
            Step::Account | Step::Options => {
                vec![Act::NextField, Act::Open, Act::Apply, Act::Back]
            }
            Step::Review => vec![Act::Apply, Act::Open, Act::Why, Act::Back],
            Step::Done => vec![Act::CopyMenu, Act::Back],
        }
    }

    /// Whoever may not add customers learns it before typing, and the attempt is kept.
    fn opened(&mut self, cx: &mut Context<'_>) {
        let refused = self.hindrances(cx.shared);
        let of_account = |reason: &Refusal| {
            matches!(
                reason,
                Refusal::RoleMayNot { .. } | Refusal::NotOffered { .. } | Refusal::ReadOnly
            )
        };
        if refused.iter().any(of_account) {
            self.submit(cx);
            cx.go(Go::Back);
        } else {
            self.twins.look_all(cx, &self.form);
        }
    }

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if let Some(motion) = Motion::of(act) {
            self.moved(cx.shared, motion);
            return true;
        }
        match act {
            Act::NextField => self.moved(cx.shared, Motion::Down),
            Act::PrevField => self.moved(cx.shared, Motion::Up),
            Act::Open => self.enter(cx),
            Act::Toggle => self.toggle(cx),
            Act::Apply => self.go_on(cx),
            Act::Back => return self.back(cx),
            Act::Why if self.step == Step::Review => self.explain(cx),
            Act::CopyMenu if self.step == Step::Done => self.offer_copies(cx),
            _ => return false,
        }
        true
    }

    fn typed(&mut self, cx: &mut Context<'_>, key: Key) -> bool {
        let Some(field) = self.current().filter(|_| key.code != KeyCode::Enter) else {
            return false;
        };
        match self.editor.press(key) {
            Pressed::Changed => {
                let text = self.editor.text().to_owned();
                self.changed(cx, field, &text);
            }
            Pressed::Kept => {}
            Pressed::NotMine => return false,
        }
        true
    }

    fn pasted(&mut self, cx: &mut Context<'_>, text: &str) {
        if let Some(field) = self.current() {
            self.editor.paste(text);
            let text = self.editor.text().to_owned();
            self.changed(cx, field, &text);
        }
    }

    fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        match mouse.what {
            MouseAct::ScrollUp => self.moved(cx.shared, Motion::Up),
            MouseAct::ScrollDown => self.moved(cx.shared, Motion::Down),
            MouseAct::Click | MouseAct::DoubleClick => {
                self.clicked(cx, Position::new(mouse.column, mouse.row));
            }
        }
    }

    fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        match reply {
            Reply::Page(page) => self.twins.took(ticket, page),
            Reply::Verdicts(verdicts) if self.writing.is_some_and(|(it, _)| it == ticket) => {
                let written = self.writing.take().filter(|_| done::is_written(verdicts));
                if let Some((_, customer)) = written {
                    self.recorded(cx, customer);
                }
            }
            Reply::Password(password) if self.password == Some(ticket) => {
                self.password = None;
                if let Some(done) = &mut self.done {
                    done.password = Some(password.clone());
                }
            }
            Reply::Failed(_) => {
                self.writing.take_if(|(it, _)| *it == ticket);
                self.password.take_if(|it| *it == ticket);
            }
            _ => {}
        }
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        match (self.question.take(), answer) {
            (Some(Question::Choice(field)), Answer::Choice(index)) => {
                self.choose(cx, field, index);
            }
            (Some(Question::Copy), Answer::Choice(index)) => self.copy(cx, index),
            (Some(Question::Leave), Answer::Yes) => cx.go(Go::Back),
            _ => {}
        }
    }

    fn resized(&mut self, cx: &mut Context<'_>) {
        self.scroll.put(
            self.scroll.cursor(),
            self.total(cx.shared),
            view::room(self, cx.shared),
        );
    }

    fn closing(&mut self, cx: &mut Context<'_>) {
        let left = match self.done {
            Some(_) => CustomerForm::default(),
            None => self.form.clone(),
        };
        cx.set(Setting::Draft(Box::new(left)));
    }

    fn customer(&self) -> Option<CustomerId> {
        self.done.as_ref().map(|done| done.customer)
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        view::view(self, shared, frame, area);
    }
}

impl Adding {
    /// The customer is in the book: its first password is made, and what was typed is done with.
    fn recorded(&mut self, cx: &mut Context<'_>, customer: CustomerId) {
        self.done = Some(Done::new(customer, &self.form, cx.shared));
        self.step = Step::Done;
        self.scroll = Scroll::default();
        self.password = Some(cx.ask(Effect::MakePassword));
        cx.set(Setting::Draft(Box::default()));
        cx.tell(Notice::done(cx.shared.locale.text("adding-recorded")));
    }
}
