//! What a screen is, and how it asks for things. Each screen is one file: its state, what its
//! keys do, and how it looks. It sees the shared data and changes only itself.

use partnerdesk_domain::{
    Command, CustomerForm, CustomerId, InvitationId, MicrosoftId, Sequence, Version,
};
use partnerdesk_ports::Write;
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::effect::{Effect, Slot};
use crate::fresh::Fresh;
use crate::key::Key;
use crate::msg::{Mouse, Reply, Ticket};
use crate::notice::Notice;
use crate::shared::Shared;

pub mod activity;
pub mod adding;
pub mod composer;
pub mod customer_detail;
pub mod customer_list;
pub mod due;
pub(crate) mod invitation_steps;
pub mod invitations;
pub mod overlays;
pub mod partners;
pub mod permissions;
pub mod settings;
pub(crate) mod tag_line;

/// What a screen is about, for the title and for going straight to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The customer list.
    Customers,
    /// One customer.
    Detail,
    /// The invitation ledger.
    Invitations,
    /// One invitation being written.
    Composer,
    /// The purchase permissions.
    Permissions,
    /// The activity log.
    Activity,
    /// What is due.
    Due,
    /// The partners of the indirect model.
    Partners,
    /// One customer as it was.
    Then,
    /// The settings.
    Settings,
    /// A customer that is being added.
    Adding,
    /// Something drawn over another screen.
    Overlay,
}

/// Which screen to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The customer list.
    Customers,
    /// One customer, at one of its tabs, perhaps with something begun at once.
    Detail(CustomerId, DetailStart),
    /// The invitation ledger.
    Invitations,
    /// A new invitation to a customer.
    Compose(CustomerId),
    /// An invitation that is there already.
    Reopen(InvitationId),
    /// The purchase permissions of customers.
    Permissions(Vec<CustomerId>),
    /// One customer as it was after an entry.
    Then(CustomerId, Sequence),
    /// The activity log, of one customer or of all.
    Activity(Option<CustomerId>),
    /// What is due.
    Due,
    /// The partners of the indirect model.
    Partners,
    /// The settings.
    Settings,
    /// A new customer, with what is known of it already; with nothing, the draft that was left.
    AddCustomer(Box<CustomerForm>),
}

/// How a customer's screen begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DetailStart {
    /// At the overview.
    #[default]
    Overview,
    /// At the blockers.
    Blockers,
    /// At the blockers, with the end begun.
    End,
    /// At the blockers, with the dry run shown.
    DryRun,
    /// At the notes.
    Notes,
}

/// What an overlay answers to the screen below it when it closes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A typed text.
    Text(String),
    /// The place of what was chosen, from 0.
    Choice(usize),
    /// Yes.
    Yes,
}

/// Where to go.
pub enum Go {
    /// On top of this screen.
    To(Route),
    /// On top of this screen, as an overlay that may answer.
    Over(Box<dyn Screen>),
    /// Away from this screen.
    Back,
    /// Away from this overlay, with an answer.
    Answer(Answer),
    /// Away from this overlay, and then as if this had been asked for by key.
    Do(Act),
    /// Nowhere; the root takes this entry of the journal back by writing the opposite.
    Undo(Box<partnerdesk_domain::Entry>),
    /// Out of the program.
    Quit,
}

/// What a person's change of the program itself asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Setting {
    /// Act in this role.
    Role(partnerdesk_domain::Role),
    /// Speak this language.
    Language(partnerdesk_i18n::Language),
    /// Look like this.
    Theme(String),
    /// Listen to the mouse, or not.
    Mouse(bool),
    /// Only look, or not.
    ReadOnly(bool),
    /// Keep what was typed about a new customer.
    Draft(Box<CustomerForm>),
}

/// How a screen asks for things while it deals with a message.
pub struct Context<'a> {
    /// What every screen may see.
    pub shared: &'a Shared,
    pub(crate) fresh: &'a mut Fresh,
    pub(crate) effects: Vec<(Ticket, Effect)>,
    pub(crate) go: Option<Go>,
    pub(crate) notices: Vec<Notice>,
    pub(crate) settings: Vec<Setting>,
}

impl<'a> Context<'a> {
    pub(crate) fn new(shared: &'a Shared, fresh: &'a mut Fresh) -> Self {
        Self {
            shared,
            fresh,
            effects: Vec::new(),
            go: None,
            notices: Vec::new(),
            settings: Vec::new(),
        }
    }

    /// Asks something of the outside.
    pub fn ask(&mut self, effect: Effect) -> Ticket {
        let ticket = self.fresh.ticket();
        self.effects.push((ticket, effect));
        ticket
    }

    /// Asks for a command to be judged and written. `expected` is the version looked at.
    pub fn submit(&mut self, command: Command, expected: Option<Version>) -> Ticket {
        let write = self.write(command, expected, None);
        self.ask(Effect::Submit(vec![write]))
    }

    /// Asks for several commands in one transaction.
    pub fn submit_all(&mut self, commands: Vec<(Command, Option<Version>)>) -> Ticket {
        let writes = commands
            .into_iter()
            .map(|(command, seen)| self.write(command, seen, None))
            .collect();
        self.ask(Effect::Submit(writes))
    }

    pub(crate) fn write(
        &mut self,
        command: Command,
        expected: Option<Version>,
        undoes: Option<Sequence>,
    ) -> Write {
        let at = self.shared.now;
        let operation = self.fresh.operation(at);
        Write {
            operation,
            actor: self.shared.actor.clone(),
            at,
            command,
            expected,
            undoes,
        }
    }

    /// A new asker whose older questions become void.
    pub fn slot(&mut self) -> Slot {
        self.fresh.slot()
    }

    /// A new invitation's identity.
    pub fn invitation_id(&mut self) -> InvitationId {
        self.fresh.invitation(self.shared.now)
    }

    /// The identity of a customer that Partner Center has not created yet.
    pub fn provisional_id(&mut self) -> MicrosoftId {
        MicrosoftId::provisional(self.invitation_id().0)
    }

    /// Goes somewhere once this message is dealt with.
    pub fn go(&mut self, go: Go) {
        self.go = Some(go);
    }

    /// Goes to a screen on top of this one.
    pub fn open(&mut self, route: Route) {
        self.go(Go::To(route));
    }

    /// Opens an overlay.
    pub fn over(&mut self, overlay: impl Screen + 'static) {
        self.go(Go::Over(Box::new(overlay)));
    }

    /// Shows a notice.
    pub fn tell(&mut self, notice: Notice) {
        self.notices.push(notice);
    }

    /// Changes the program itself.
    pub fn set(&mut self, setting: Setting) {
        self.settings.push(setting);
    }
}

/// A screen.
pub trait Screen {
    /// What it is about.
    fn place(&self) -> Place;

    /// Where keys are looked up, the most particular first. The root adds the global ones.
    fn scopes(&self) -> Vec<Scope>;

    /// Whether plain keys are text at the moment.
    fn takes_text(&self) -> bool {
        false
    }

    /// Whether the records that keys would be about are still on their way. Keys wait as well.
    fn is_arriving(&self) -> bool {
        false
    }

    /// Whether it shows nothing yet of what was asked for last. Drawing waits for a moment.
    fn is_searching(&self) -> bool {
        false
    }

    /// The screen's own part of the title line.
    fn title(&self, shared: &Shared) -> String;

    /// The acts whose keys the footer shows, the most needed first.
    fn hints(&self, shared: &Shared) -> Vec<Act>;

    /// It was put on top, for the first time or again.
    fn opened(&mut self, cx: &mut Context<'_>);

    /// A key meant this. Whether the screen knows what to do with it.
    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool;

    /// A key that may be text, while the screen takes text. Whether it was used.
    fn typed(&mut self, _cx: &mut Context<'_>, _key: Key) -> bool {
        false
    }

    /// A text was pasted, while the screen takes text.
    fn pasted(&mut self, _cx: &mut Context<'_>, _text: &str) {}

    /// The mouse did something.
    fn mouse(&mut self, _cx: &mut Context<'_>, _mouse: Mouse) {}

    /// An effect has its answer. It may be another screen's.
    fn receive(&mut self, _cx: &mut Context<'_>, _ticket: Ticket, _reply: &Reply) {}

    /// The book changed, by us or by another program.
    fn news(&mut self, _cx: &mut Context<'_>) {}

    /// The overlay above answered.
    fn answered(&mut self, _cx: &mut Context<'_>, _answer: Answer) {}

    /// The terminal has another size.
    fn resized(&mut self, _cx: &mut Context<'_>) {}

    /// Time has passed; called at least as soon as [`Screen::wakes_at`] asked for.
    fn woke(&mut self, _cx: &mut Context<'_>) {}

    /// When it wants to be woken.
    fn wakes_at(&self) -> Option<partnerdesk_domain::Timestamp> {
        None
    }

    /// It is about to be left: the last chance to keep what was typed.
    fn closing(&mut self, _cx: &mut Context<'_>) {}

    /// The customer that the screen is on, for what the root explains and undoes.
    fn customer(&self) -> Option<CustomerId> {
        None
    }

    /// Draws it.
    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect);
}

/// Makes the screen of a route.
pub(crate) fn screen(cx: &mut Context<'_>, route: Route) -> Box<dyn Screen> {
    match route {
        Route::Activity(customer) => Box::new(activity::Activity::new(cx, customer)),
        Route::Settings => Box::new(settings::Settings::new()),
        Route::Partners => Box::new(partners::Partners::new(cx)),
        Route::Invitations => Box::new(invitations::Invitations::new(cx)),
        Route::Due => Box::new(due::Due::new(cx)),
        Route::Compose(customer) => Box::new(composer::Composer::to(cx, customer)),
        Route::Reopen(invitation) => Box::new(composer::Composer::of(cx, invitation)),
        Route::Customers => Box::new(customer_list::CustomerList::new(cx)),
        Route::Detail(id, start) => Box::new(customer_detail::CustomerDetail::new(cx, id, start)),
        Route::Then(id, entry) => Box::new(customer_detail::then::CustomerThen::new(cx, id, entry)),
        Route::AddCustomer(known) => Box::new(adding::Adding::new(cx, *known)),
        Route::Permissions(customers) => Box::new(permissions::Permissions::new(cx, customers)),
    }
}
