//! From a key to an act: text first where a screen takes text, then the keymap, then what every
//! screen has in common.

use partnerdesk_domain::Span;

use crate::act::{Act, Scope};
use crate::effect::Effect;
use crate::key::{Key, KeyCode};
use crate::keymap::Resolution;
use crate::model::Model;
use crate::notice::Notice;
use crate::screens::overlays::{help::Help, messages::Messages, palette::Palette};
use crate::screens::{Context, Go, Place, Route, Setting};
use crate::undoing::{Undoing, Way};

use super::{Effects, cx_parts, news, on_top, over, quit, settle, travel};

/// Within this time, a second Ctrl-C ends the program.
const TWICE: Span = Span(1_000);

/// A key was pressed.
pub(super) fn pressed(model: &mut Model, key: Key, effects: &mut Effects) {
    model.shared.notices.key_pressed();
    let takes_text = model.top().takes_text();
    if takes_text && model.pending.is_empty() && may_be_text(key) {
        let mut used = false;
        on_top(model, effects, |screen, cx| used = screen.typed(cx, key));
        if used {
            return;
        }
    }
    let mut scopes = model.top().scopes();
    scopes.push(Scope::Global);
    let pending = std::mem::take(&mut model.pending);
    match model.shared.keymap.resolve(&scopes, &pending, key) {
        // While text is entered, a plain letter that the field did not take means nothing.
        Resolution::Act(_) if takes_text && key.text().is_some() => {}
        Resolution::Act(act) => perform(model, act, effects),
        Resolution::Pending => {
            model.pending = pending;
            model.pending.push(key.normalized());
        }
        Resolution::None => {}
    }
}

/// Whether a text field could want this key. Keys that leave it are never text.
fn may_be_text(key: Key) -> bool {
    match key.code {
        KeyCode::Char(c) => !key.alt && (!key.ctrl || "aefkwubd".contains(c)),
        KeyCode::Esc | KeyCode::Tab | KeyCode::BackTab | KeyCode::Insert | KeyCode::F(_) => false,
        _ => true,
    }
}

/// Does what an act asks for: the top screen first, the root for what it leaves.
pub(super) fn perform(model: &mut Model, act: Act, effects: &mut Effects) {
    if act == Act::Cancel {
        return cancel(model, effects);
    }
    let mut used = false;
    on_top(model, effects, |screen, cx| used = screen.act(cx, act));
    if !used {
        by_root(model, act, effects);
    }
}

fn by_root(model: &mut Model, act: Act, effects: &mut Effects) {
    let overlaid = model.top().place() == Place::Overlay;
    match act {
        Act::Back if model.screens.len() == 1 => quit(model, effects),
        Act::Back => travel(model, effects, Go::Back),
        Act::Quit => quit(model, effects),
        Act::Redraw => ask(model, effects, Effect::Repaint),
        Act::Suspend => ask(model, effects, Effect::Suspend),
        _ if overlaid => {}
        Act::Help => {
            let mut scopes = model.top().scopes();
            scopes.push(Scope::Global);
            over(model, effects, Box::new(Help::new(scopes)));
        }
        Act::Palette => {
            let mut scopes = model.top().scopes();
            scopes.push(Scope::Global);
            over(model, effects, Box::new(Palette::new(scopes)));
        }
        Act::Messages => over(model, effects, Box::new(Messages::default())),
        Act::Undo => begin(model, effects, Way::Undo),
        Act::Redo => begin(model, effects, Way::Redo),
        Act::Refresh => news(model, effects),
        Act::OpenCustomers => to_root(model, effects, Route::Customers),
        Act::OpenInvitations => to_root(model, effects, Route::Invitations),
        Act::OpenActivity => to_root(model, effects, Route::Activity(None)),
        Act::OpenDue => to_root(model, effects, Route::Due),
        Act::AddCustomer => travel(model, effects, Go::To(Route::AddCustomer(Box::default()))),
        Act::OpenSettings => to_root(model, effects, Route::Settings),
        Act::OpenPartners => to_root(model, effects, Route::Partners),
        Act::ToggleMouse => {
            let on = !model.shared.mouse;
            with(model, effects, |cx| {
                cx.set(Setting::Mouse(on));
                cx.ask(Effect::SetMouse(on));
            });
        }
        Act::ToggleReadOnly => {
            let on = !model.shared.read_only;
            with(model, effects, |cx| cx.set(Setting::ReadOnly(on)));
        }
        Act::ToggleLanguage => {
            let next = model.shared.locale.language().next();
            with(model, effects, |cx| cx.set(Setting::Language(next)));
        }
        _ => {
            let text = model.shared.locale.text("toast-not-here");
            model
                .shared
                .notices
                .show(Notice::info(text), model.shared.now);
        }
    }
}

fn with(model: &mut Model, effects: &mut Effects, ask: impl FnOnce(&mut Context<'_>)) {
    let mut cx = Context::new(&model.shared, &mut model.fresh);
    ask(&mut cx);
    let wishes = cx_parts(cx);
    settle(model, effects, wishes, true);
}

fn ask(model: &mut Model, effects: &mut Effects, effect: Effect) {
    with(model, effects, |cx| {
        cx.ask(effect);
    });
}

fn begin(model: &mut Model, effects: &mut Effects, way: Way) {
    let mut cx = Context::new(&model.shared, &mut model.fresh);
    model.undoing = Undoing::begin(&mut cx, way);
    let wishes = cx_parts(cx);
    settle(model, effects, wishes, false);
}

/// Goes to one of the main screens: everything above the customer list is left.
fn to_root(model: &mut Model, effects: &mut Effects, route: Route) {
    while 1 < model.screens.len() {
        travel(model, effects, Go::Back);
    }
    if route != Route::Customers {
        travel(model, effects, Go::To(route));
    }
}

/// Ctrl-C leaves an overlay or a text first, and the program when pressed twice.
fn cancel(model: &mut Model, effects: &mut Effects) {
    let now = model.shared.now;
    let again = model.last_cancel.is_some_and(|at| now.since(at) <= TWICE);
    model.last_cancel = Some(now);
    model.pending.clear();
    if again {
        return quit(model, effects);
    }
    // As Esc does, so that nothing typed is lost without a question.
    if model.top().place() == Place::Overlay || model.top().takes_text() {
        perform(model, Act::Back, effects);
    }
    let text = model
        .shared
        .locale
        .with("toast-quit-again", &[("key", "Ctrl-C".into())]);
    model.shared.notices.show(Notice::info(text), now);
}
