//! A question that is answered with one line of text.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::key::{Key, KeyCode};
use crate::screens::{Answer, Context, Go, Place, Screen};
use crate::shared::Shared;
use crate::widgets::field::Field;
use crate::widgets::panel::Panel;
use crate::widgets::{Focus, Pressed, StyledLine, overlay};

use super::centred;

/// The question.
pub struct Prompt {
    title: String,
    hint: String,
    about: String,
    field: Field,
}

impl Prompt {
    /// A question with a hint at what could be answered.
    pub fn new(title: String, hint: String) -> Self {
        Self {
            title,
            hint,
            about: String::new(),
            field: Field::default(),
        }
    }

    /// Says what it is about.
    #[must_use]
    pub fn about(mut self, about: String) -> Self {
        self.about = about;
        self
    }

    /// Begins with an answer that may be changed.
    #[must_use]
    pub fn with_text(mut self, text: &str) -> Self {
        self.field = Field::with_text(text);
        self
    }
}

impl Screen for Prompt {
    fn place(&self) -> Place {
        Place::Overlay
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Field]
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn title(&self, _shared: &Shared) -> String {
        self.title.clone()
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Open, Act::Back]
    }

    fn opened(&mut self, _cx: &mut Context<'_>) {}

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if act == Act::Open {
            cx.go(Go::Answer(Answer::Text(self.field.text().to_owned())));
            return true;
        }
        false
    }

    fn typed(&mut self, _cx: &mut Context<'_>, key: Key) -> bool {
        key.code != KeyCode::Enter && self.field.press(key) != Pressed::NotMine
    }

    fn pasted(&mut self, _cx: &mut Context<'_>, text: &str) {
        self.field.paste(text);
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        let place = centred(area, 70, 5);
        overlay::clear(place, frame.buffer_mut(), &shared.look);
        let panel = Panel::new(self.title.as_str())
            .note(self.about.as_str())
            .focus(Focus::Here);
        let inner = panel.render(place, frame.buffer_mut(), &shared.look);
        let mut rows = inner.rows();
        if let Some(row) = rows.next() {
            self.field
                .render(row, frame.buffer_mut(), &shared.look, Focus::Here);
            if let Some(position) = self.field.cursor(row) {
                frame.set_cursor_position(position);
            }
        }
        if let Some(row) = rows.nth(1) {
            let hint = StyledLine::new(self.hint.as_str(), shared.look.styles.dim);
            hint.truncated(usize::from(row.width)).render(
                row,
                frame.buffer_mut(),
                &shared.look.glyphs,
            );
        }
    }
}
