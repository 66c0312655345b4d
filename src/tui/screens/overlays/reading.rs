//! Something to read over the screen, scrolled and left again: a dry run, an entry of the
//! journal. It asks nothing and answers nothing.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::act::{Act, Scope};
use crate::layout;
use crate::screens::{Context, Go, Place, Screen};
use crate::shared::Shared;

use super::explain::{Explanation, Paragraph};

/// The text.
pub(crate) struct Reading {
    title: String,
    paragraphs: Vec<Paragraph>,
    explanation: Explanation,
}

impl Reading {
    /// A text under a title.
    pub(crate) fn new(title: String, paragraphs: Vec<Paragraph>) -> Self {
        Self {
            title,
            paragraphs,
            explanation: Explanation::default(),
        }
    }
}

impl Screen for Reading {
    fn place(&self) -> Place {
        Place::Overlay
    }

    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Help]
    }

    fn title(&self, _shared: &Shared) -> String {
        self.title.clone()
    }

    fn hints(&self, _shared: &Shared) -> Vec<Act> {
        vec![Act::Down, Act::Back]
    }

    fn opened(&mut self, _cx: &mut Context<'_>) {}

    fn act(&mut self, cx: &mut Context<'_>, act: Act) -> bool {
        if act == Act::Open {
            cx.go(Go::Back);
            return true;
        }
        let body = layout::body(cx.shared.size);
        let lines = Explanation::lines(&self.paragraphs, Explanation::width(body)).len();
        self.explanation
            .act(act, lines, usize::from(body.height.saturating_sub(2)))
    }

    fn view(&self, shared: &Shared, frame: &mut Frame<'_>, area: Rect) {
        let lines = Explanation::lines(&self.paragraphs, Explanation::width(area));
        self.explanation
            .view(shared, frame, area, &self.title, &lines);
    }
}
