//! A panel of text over the screen, wrapped and scrollable: the ground of everything that only
//! explains.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::act::Act;
use crate::shared::Shared;
use crate::widgets::panel::Panel;
use crate::widgets::scroll::{Motion, Scroll};
use crate::widgets::wrap::wrapped;
use crate::widgets::{Focus, StyledLine, overlay, scroll};

use super::centred;

/// A paragraph with its look and how far it stands in.
#[derive(Debug, Clone)]
pub(crate) struct Paragraph {
    /// What it says.
    pub(crate) text: String,
    /// How it looks.
    pub(crate) style: Style,
    /// How many cells it stands in.
    pub(crate) indent: usize,
}

impl Paragraph {
    /// A paragraph at the left edge.
    pub(crate) fn new(text: impl Into<String>, style: Style) -> Self {
        Self {
            text: text.into(),
            style,
            indent: 0,
        }
    }

    /// The same, standing in.
    pub(crate) fn indented(mut self, cells: usize) -> Self {
        self.indent = cells;
        self
    }
}

/// The most lines one paragraph may take: a hostile name cannot fill the panel.
const MOST: usize = 12;

/// A panel of paragraphs.
#[derive(Debug, Default)]
pub(crate) struct Explanation {
    scroll: Scroll,
}

impl Explanation {
    /// Scrolls. Whether the act was one that scrolls.
    pub(crate) fn act(&mut self, act: Act, lines: usize, height: usize) -> bool {
        let Some(motion) = Motion::of(act) else {
            return false;
        };
        match motion {
            Motion::Up => self.scroll.roll(-1, lines, height),
            Motion::Down => self.scroll.roll(1, lines, height),
            other => {
                self.scroll.go(other, lines, height);
            }
        }
        true
    }

    /// The lines of these paragraphs in a panel of this width.
    pub(crate) fn lines(paragraphs: &[Paragraph], width: u16) -> Vec<StyledLine> {
        let room = usize::from(width).saturating_sub(4);
        let mut lines = Vec::new();
        for paragraph in paragraphs {
            if paragraph.text.is_empty() {
                lines.push(StyledLine::new("", paragraph.style));
                continue;
            }
            let cells = room.saturating_sub(paragraph.indent).max(10);
            for line in wrapped(&paragraph.text, cells, MOST) {
                let indent = " ".repeat(paragraph.indent);
                lines.push(StyledLine::new(indent, paragraph.style).with(line, paragraph.style));
            }
        }
        lines
    }

    /// The width of such a panel.
    pub(crate) fn width(area: Rect) -> u16 {
        area.width.saturating_sub(4).clamp(20.min(area.width), 90)
    }

    /// Draws it.
    pub(crate) fn view(
        &self,
        shared: &Shared,
        frame: &mut Frame<'_>,
        area: Rect,
        title: &str,
        lines: &[StyledLine],
    ) -> Rect {
        let height = u16::try_from(lines.len())
            .unwrap_or(u16::MAX)
            .saturating_add(2);
        let place = centred(area, Self::width(area), height);
        overlay::clear(place, frame.buffer_mut(), &shared.look);
        let inner =
            Panel::new(title)
                .focus(Focus::Here)
                .render(place, frame.buffer_mut(), &shared.look);
        let view = self.scroll.in_view(lines.len(), usize::from(inner.height));
        for (row, line) in inner.rows().zip(&lines[view]) {
            line.truncated(usize::from(row.width)).render(
                row,
                frame.buffer_mut(),
                &shared.look.glyphs,
            );
        }
        let bar = Rect::new(place.right().saturating_sub(1), inner.y, 1, inner.height);
        scroll::render_bar(
            self.scroll,
            lines.len(),
            bar,
            frame.buffer_mut(),
            &shared.look,
        );
        inner
    }
}
