//! A question that is answered with yes or no. No is what one gets without thinking.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::screens::{Answer, Context, Go, Place, Screen};
use crate::shared::Shared;
use crate::widgets::StyledLine;

use super::explain::{Explanation, Paragraph};

/// The question.
pub struct Confirm {
    title: String,
    lines: Vec<String>,
    yes: bool,
}

impl Confirm {
    /// A question with what there is to know before answering.
    pub fn new(title: String, lines: Vec<String>) -> Self {
        Self {
            title,
            lines,
            yes: false,
        }
    }
}

impl Screen for Confirm {
    fn place(&self) -> Place {
        Place::Overlay
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Dialog]
    }

    fn title(&self, _shared: &Shared) -> String {
        self.title.clone()
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Yes, Act::No, Act::Back]
    }

    fn opened(&mut self, _cx: &mut Context<'_>) {}

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        match act {
            Act::Yes => cx.go(Go::Answer(Answer::Yes)),
            Act::Open if self.yes => cx.go(Go::Answer(Answer::Yes)),
            Act::No | Act::Open => cx.go(Go::Back),
            Act::NextField | Act::PrevField => self.yes = !self.yes,
            _ => return false,
        }
        true
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        let styles = &shared.look.styles;
        let mut text: Vec<Paragraph> = self
            .lines
            .iter()
            .map(|line| Paragraph::new(line.as_str(), styles.base))
            .collect();
        text.push(Paragraph::new("", styles.base));
        let mut lines = Explanation::lines(&text, Explanation::width(area));
        let look = |on: bool| {
            if on {
                styles.button_focus
            } else {
                styles.button
            }
        };
        let label = |key: &str, on: bool| {
            let word = shared.locale.text(key);
            if on {
                format!("[>{word}<]")
            } else {
                format!("[ {word} ]")
            }
        };
        lines.push(
            StyledLine::new(label("no", !self.yes), look(!self.yes))
                .with("  ", styles.base)
                .with(label("yes", self.yes), look(self.yes)),
        );
        Explanation::default().view(shared, frame, area, &self.title, &lines);
    }
}
