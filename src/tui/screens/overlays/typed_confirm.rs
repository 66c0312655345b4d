//! The proof that a grave act is meant: what follows is listed, and the customer's name has to
//! be typed. Pasting is refused, and Enter does nothing until the name fits.

use partnerdesk_domain::fold_typed;
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::key::{Key, KeyCode};
use crate::notice::Notice;
use crate::screens::{Answer, Context, Go, Place, Screen};
use crate::shared::Shared;
use crate::widgets::field::Field;
use crate::widgets::{Focus, Pressed, StyledLine};

use super::explain::{Explanation, Paragraph};

/// The question.
pub struct TypedConfirm {
    title: String,
    consequences: Vec<String>,
    accepted: Vec<String>,
    field: Field,
}

impl TypedConfirm {
    /// A question with what follows from a yes, and what may be typed for it, the first of
    /// which is asked for.
    pub fn new(title: String, consequences: Vec<String>, accepted: Vec<String>) -> Self {
        Self {
            title,
            consequences,
            accepted,
            field: Field::default(),
        }
    }

    fn fits(&self) -> bool {
        let typed = fold_typed(self.field.text());
        !typed.is_empty() && self.accepted.iter().any(|name| fold_typed(name) == typed)
    }
}

impl Screen for TypedConfirm {
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
        match act {
            Act::Open if self.fits() => {
                cx.go(Go::Answer(Answer::Text(self.field.text().to_owned())));
            }
            Act::Open => cx.tell(Notice::info(cx.shared.locale.text("ask-mismatch"))),
            _ => return false,
        }
        true
    }

    fn typed(&mut self, _cx: &mut Context<'_>, key: Key) -> bool {
        key.code != KeyCode::Enter && self.field.press(key) != Pressed::NotMine
    }

    fn pasted(&mut self, cx: &mut Context<'_>, _text: &str) {
        cx.tell(Notice::trouble(cx.shared.locale.text("ask-paste-refused")));
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        let styles = &shared.look.styles;
        let locale = &shared.locale;
        let mut text = vec![Paragraph::new(
            locale.text("ask-after-this"),
            styles.heading,
        )];
        let bullet = shared.look.glyphs.bullet;
        text.extend(
            self.consequences
                .iter()
                .map(|line| Paragraph::new(format!("{bullet} {line}"), styles.base).indented(1)),
        );
        text.push(Paragraph::new("", styles.base));
        text.push(Paragraph::new(locale.text("ask-type-name"), styles.warning));
        let names = self.accepted.join("  |  ");
        text.push(Paragraph::new(names, styles.base).indented(2));
        let mut lines = Explanation::lines(&text, Explanation::width(area));
        lines.push(StyledLine::new("", styles.base));
        let at = lines.len() - 1;
        lines.push(StyledLine::new("", styles.base));
        let (style, word) = if self.fits() {
            (styles.button_focus, locale.text("ask-enter-confirms"))
        } else {
            (styles.button_locked, locale.text("ask-locked"))
        };
        lines.push(StyledLine::new(format!("[ {word} ]"), style));
        let inner = Explanation::default().view(shared, frame, area, &self.title, &lines);
        // On a very low window the field stays in view, whatever else does not.
        let row = u16::try_from(at)
            .unwrap_or(u16::MAX)
            .min(inner.height.saturating_sub(1));
        if let Some(place) = inner.rows().nth(usize::from(row)) {
            self.field
                .render(place, frame.buffer_mut(), &shared.look, Focus::Here);
            if let Some(position) = self.field.cursor(place) {
                frame.set_cursor_position(position);
            }
        }
    }
}
