//! What is typed ahead: keys that come before the records they are meant for are there wait for
//! them, so that none is taken for something else, or judged by what has just been changed.

use crate::act::{Act, Scope};
use crate::key::Key;
use crate::keymap::Resolution;
use crate::model::{AHEAD_AT_MOST, Model, WAIT_WORD};
use crate::msg::Msg;
use crate::notice::Notice;

use super::{Effects, keys, on_top, replies};

/// A person did something with keys or mouse.
pub(super) fn came(model: &mut Model, input: Msg, effects: &mut Effects) {
    if let Msg::Key(key) = input
        && stops(model, key)
    {
        model.ahead.clear();
        return keys::pressed(model, key, effects);
    }
    model.ahead.push_back((model.shared.now, input));
    pass(model, effects);
}

/// Deals with what waited, as far as it need not wait any more.
pub(super) fn pass(model: &mut Model, effects: &mut Effects) {
    while let Some((at, _)) = model.ahead.front() {
        if must_wait(model) && model.shared.now.since(*at) < AHEAD_AT_MOST {
            return;
        }
        let Some((_, input)) = model.ahead.pop_front() else {
            return;
        };
        deal(model, input, effects);
        replies::refuse_withheld(model, effects);
        if model.is_finished() {
            model.ahead.clear();
        }
    }
}

/// Whether the next key has to wait. Text is text whatever is on its way; a write that takes
/// long holds nobody up.
fn must_wait(model: &Model) -> bool {
    let now = model.shared.now;
    let writing = model.shared.writing_since;
    let is_writing = writing.is_some_and(|since| now.since(since) < WAIT_WORD);
    let top = model.top();
    !top.takes_text() && (is_writing || top.is_arriving())
}

fn deal(model: &mut Model, input: Msg, effects: &mut Effects) {
    match input {
        Msg::Key(key) => keys::pressed(model, key, effects),
        Msg::Mouse(mouse) => on_top(model, effects, |screen, cx| screen.mouse(cx, mouse)),
        Msg::Paste(text) if model.top().takes_text() => {
            on_top(model, effects, |screen, cx| screen.pasted(cx, &text));
        }
        Msg::Paste(_) => {
            let notice = Notice::info(model.shared.locale.text("toast-paste-refused"));
            model.shared.notices.show(notice, model.shared.now);
        }
        _ => {}
    }
}

/// Whether a key is the one that stops whatever goes on: it waits for nothing.
fn stops(model: &Model, key: Key) -> bool {
    model.shared.keymap.resolve(&[Scope::Global], &[], key) == Resolution::Act(Act::Cancel)
}
