//! The root of all change: a message goes in, the model changes, effects come out. The same
//! model, message and time give the same result.

mod ahead;
mod keys;
mod replies;

use partnerdesk_domain::Timestamp;

use crate::act::Act;
use crate::effect::Effect;
use crate::model::Model;
use crate::msg::{Msg, Ticket};
use crate::notice::Notice;
use crate::screens::{Context, Go, Place, Screen, Setting, screen};
use crate::shared::ChainState;
use crate::theme::{BuiltIn, Styles, Theme};
use crate::undoing::Undoing;

/// Deals with a message.
pub fn update(model: &mut Model, now: Timestamp, msg: Msg) -> Vec<(Ticket, Effect)> {
    model.shared.now = now;
    model.shared.notices.pass(now);
    let mut effects = Vec::new();
    match msg {
        Msg::Key(_) | Msg::Paste(_) | Msg::Mouse(_) => ahead::came(model, msg, &mut effects),
        Msg::Resized(size) => {
            model.shared.size = size;
            on_each(model, &mut effects, |screen, cx| screen.resized(cx));
        }
        Msg::Woke => on_each(model, &mut effects, |screen, cx| screen.woke(cx)),
        Msg::MailTrouble(fault) => {
            let reason = model.shared.locale.mail_trouble(fault.trouble);
            let text = [reason.what.as_str(), fault.words.as_str(), &reason.fix].join("  ");
            let now = model.shared.now;
            model.shared.notices.show(Notice::trouble(text), now);
        }
        Msg::News(sequence, hash) => {
            if model.shared.head != (sequence, hash) {
                news(model, &mut effects);
            }
        }
        Msg::Reply(ticket, reply) => replies::received(model, ticket, &reply, &mut effects),
        Msg::Terminate => quit(model, &mut effects),
    }
    replies::refuse_withheld(model, &mut effects);
    ahead::pass(model, &mut effects);
    effects
}

/// Asks the first questions. Called once, before the first frame.
pub fn start(model: &mut Model) -> Vec<(Ticket, Effect)> {
    let mut effects = Vec::new();
    on_top(model, &mut effects, |screen, cx| screen.opened(cx));
    load_book(model, &mut effects);
    effects
}

pub(crate) type Effects = Vec<(Ticket, Effect)>;

/// The book changed: the root and every screen look again.
pub(crate) fn news(model: &mut Model, effects: &mut Effects) {
    load_book(model, effects);
    on_each(model, effects, |screen, cx| screen.news(cx));
}

fn load_book(model: &mut Model, effects: &mut Effects) {
    let ticket = model.fresh.ticket();
    model.book_ticket = Some(ticket);
    effects.push((ticket, Effect::LoadBook));
}

/// Lets the top screen deal with something, and does what it asks for.
pub(crate) fn on_top(
    model: &mut Model,
    effects: &mut Effects,
    deal: impl FnOnce(&mut dyn Screen, &mut Context<'_>),
) {
    let top = model.screens.len() - 1;
    on_screen(model, effects, top, deal);
}

/// Lets every screen deal with something, the top one last so that its wish to go counts.
pub(crate) fn on_each(
    model: &mut Model,
    effects: &mut Effects,
    mut deal: impl FnMut(&mut dyn Screen, &mut Context<'_>),
) {
    for index in 0..model.screens.len() {
        on_screen(model, effects, index, &mut deal);
    }
}

fn on_screen(
    model: &mut Model,
    effects: &mut Effects,
    index: usize,
    deal: impl FnOnce(&mut dyn Screen, &mut Context<'_>),
) {
    let Some(screen) = model.screens.get_mut(index) else {
        return;
    };
    let mut cx = Context::new(&model.shared, &mut model.fresh);
    deal(screen.as_mut(), &mut cx);
    let wishes = cx_parts(cx);
    let is_top = index + 1 == model.screens.len();
    settle(model, effects, wishes, is_top);
}

/// What a context gathered, free of what it borrowed.
pub(crate) struct Wishes {
    effects: Effects,
    go: Option<Go>,
    notices: Vec<Notice>,
    settings: Vec<Setting>,
}

pub(crate) fn cx_parts(cx: Context<'_>) -> Wishes {
    Wishes {
        effects: cx.effects,
        go: cx.go,
        notices: cx.notices,
        settings: cx.settings,
    }
}

/// Does what a screen asked for. Only the top screen may go somewhere.
pub(crate) fn settle(model: &mut Model, effects: &mut Effects, wishes: Wishes, may_go: bool) {
    for (ticket, effect) in wishes.effects {
        match &effect {
            Effect::Submit(writes) if model.shared.read_only => {
                model.writes.push(ticket);
                model.withheld.push((ticket, writes.len()));
                continue;
            }
            Effect::Submit(_) => {
                model.writes.push(ticket);
                model.shared.writing_since.get_or_insert(model.shared.now);
            }
            Effect::VerifyJournal => {
                let known = std::mem::replace(&mut model.shared.chain, ChainState::Checking);
                // While one walk is on its way, what was known before it counts.
                let known = model.verifying.take().map_or(known, |(_, first)| first);
                model.verifying = Some((ticket, known));
            }
            _ => {}
        }
        effects.push((ticket, effect));
    }
    for notice in wishes.notices {
        model.shared.notices.show(notice, model.shared.now);
    }
    for setting in wishes.settings {
        apply(model, setting);
    }
    if let Some(go) = wishes.go.filter(|_| may_go) {
        travel(model, effects, go);
    }
}

fn travel(model: &mut Model, effects: &mut Effects, go: Go) {
    match go {
        Go::To(route) => {
            let mut cx = Context::new(&model.shared, &mut model.fresh);
            let next = screen(&mut cx, route);
            let wishes = cx_parts(cx);
            settle(model, effects, wishes, false);
            model.screens.push(next);
            on_top(model, effects, |screen, cx| screen.opened(cx));
        }
        Go::Over(overlay) => {
            model.screens.push(overlay);
            on_top(model, effects, |screen, cx| screen.opened(cx));
        }
        Go::Back => {
            leave(model, effects);
        }
        Go::Answer(answer) => {
            if leave(model, effects) {
                on_top(model, effects, |screen, cx| screen.answered(cx, answer));
            }
        }
        Go::Do(act) => {
            if leave(model, effects) {
                keys::perform(model, act, effects);
            }
        }
        Go::Undo(entry) => {
            let mut cx = Context::new(&model.shared, &mut model.fresh);
            model.undoing = Undoing::begin_at(&mut cx, *entry);
            let wishes = cx_parts(cx);
            settle(model, effects, wishes, false);
        }
        Go::Quit => quit(model, effects),
    }
}

/// Leaves the top screen; leaving the last one ends the program. Whether one is left.
fn leave(model: &mut Model, effects: &mut Effects) -> bool {
    if model.screens.len() == 1 {
        quit(model, effects);
        return false;
    }
    let mut left = model.screens.pop().expect("there are two at least");
    let was_overlay = left.place() == Place::Overlay;
    let mut cx = Context::new(&model.shared, &mut model.fresh);
    left.closing(&mut cx);
    let wishes = cx_parts(cx);
    settle(model, effects, wishes, false);
    if !was_overlay {
        on_top(model, effects, |screen, cx| screen.news(cx));
    }
    true
}

/// Lets every screen keep what was typed, then ends.
pub(crate) fn quit(model: &mut Model, effects: &mut Effects) {
    on_each(model, effects, |screen, cx| screen.closing(cx));
    model.finished = true;
}

fn apply(model: &mut Model, setting: Setting) {
    let shared = &mut model.shared;
    match setting {
        Setting::Role(role) => shared.actor.role = role,
        Setting::Language(language) => shared.locale = shared.locale.speaking(language),
        Setting::Theme(name) => {
            if let Some(theme) = BuiltIn::named(&name) {
                shared.look.styles = Styles::new(&Theme::built_in(theme));
            }
        }
        Setting::Mouse(on) => shared.mouse = on,
        Setting::ReadOnly(on) => shared.read_only = on,
        Setting::Draft(form) => shared.draft = *form,
    }
}

/// Opens an overlay over whatever is there.
pub(crate) fn over(model: &mut Model, effects: &mut Effects, overlay: Box<dyn Screen>) {
    travel(model, effects, Go::Over(overlay));
}

/// Performs an act as if its key had been pressed: for the palette and for tests.
pub fn perform(model: &mut Model, now: Timestamp, act: Act) -> Vec<(Ticket, Effect)> {
    model.shared.now = now;
    let mut effects = Vec::new();
    keys::perform(model, act, &mut effects);
    replies::refuse_withheld(model, &mut effects);
    effects
}
