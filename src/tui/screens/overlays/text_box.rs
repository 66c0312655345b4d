//! A question that is answered with text of several lines. It is kept only when told so; what
//! was changed is not given up without asking.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::effect::Effect;
use crate::key::Key;
use crate::layout;
use crate::msg::{Reply, Ticket};
use crate::notice::Notice;
use crate::screens::{Answer, Context, Go, Place, Screen};
use crate::shared::Shared;
use crate::widgets::editor::Editor;
use crate::widgets::panel::Panel;
use crate::widgets::{Focus, Pressed, StyledLine, overlay};

use super::centred;
use super::confirm::Confirm;

/// The question.
pub struct TextBox {
    title: String,
    about: String,
    hint: String,
    editor: Editor,
    before: String,
    editing: Option<Ticket>,
}

impl TextBox {
    /// A question that begins with the text as it is kept now.
    pub fn new(title: String, hint: String, before: &str) -> Self {
        let editor = Editor::with_text(before);
        Self {
            title,
            about: String::new(),
            hint,
            before: editor.text(),
            editor,
            editing: None,
        }
    }

    /// Says what it is about.
    #[must_use]
    pub fn about(mut self, about: String) -> Self {
        self.about = about;
        self
    }

    /// Begins with another text than the one that is kept.
    #[must_use]
    pub fn with_text(mut self, text: &str) -> Self {
        self.editor.set_text(text);
        self
    }

    fn is_changed(&self) -> bool {
        self.editor.text() != self.before
    }
}

impl Screen for TextBox {
    fn place(&self) -> Place {
        Place::Overlay
    }

    /// Ctrl-S is a key of every question, the editor of one's own one of every text.
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Field, Scope::Dialog]
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn title(&self, _shared: &Shared) -> String {
        self.title.clone()
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Apply, Act::ExternalEditor, Act::Back]
    }

    fn opened(&mut self, _cx: &mut Context<'_>) {}

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        match act {
            Act::Apply => cx.go(Go::Answer(Answer::Text(self.editor.text()))),
            Act::ExternalEditor => self.editing = Some(cx.ask(Effect::Edit(self.editor.text()))),
            Act::Back if self.is_changed() => {
                let ask = cx.shared.locale.text("ask-discard");
                cx.over(Confirm::new(self.title.clone(), vec![ask]));
            }
            _ => return false,
        }
        true
    }

    fn typed(&mut self, _cx: &mut Context<'_>, key: Key) -> bool {
        self.editor.press(key) != Pressed::NotMine
    }

    fn pasted(&mut self, _cx: &mut Context<'_>, text: &str) {
        self.editor.paste(text);
    }

    fn receive(&mut self, cx: &mut Context<'_>, ticket: Ticket, reply: &Reply) {
        if self.editing != Some(ticket) {
            return;
        }
        self.editing = None;
        match reply {
            Reply::Edited(Some(text)) => self.editor.set_text(text.trim_end()),
            Reply::Edited(None) => {
                cx.tell(Notice::info(cx.shared.locale.text("text-box-unedited")));
            }
            _ => {}
        }
    }

    fn answered(&mut self, cx: &mut Context<'_>, answer: Answer) {
        if answer == Answer::Yes {
            cx.go(Go::Back);
        }
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        let place = centred(area, 90.min(area.width.saturating_sub(2)), 20);
        overlay::clear(place, frame.buffer_mut(), &shared.look);
        let panel = Panel::new(self.title.as_str())
            .note(self.about.as_str())
            .focus(Focus::Here);
        let inner = panel.render(place, frame.buffer_mut(), &shared.look);
        let (text, hint) = layout::upper(inner, inner.height.saturating_sub(1));
        self.editor
            .render(text, frame.buffer_mut(), &shared.look, Focus::Here);
        StyledLine::new(self.hint.as_str(), shared.look.styles.dim).render(
            hint,
            frame.buffer_mut(),
            &shared.look.glyphs,
        );
        if let Some(position) = self.editor.cursor(text) {
            frame.set_cursor_position(position);
        }
    }
}
