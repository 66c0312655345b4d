//! A bordered block with a title. It frames; what is inside is drawn by
//! others into the area it returns.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Widget};

use super::{DisplayText, Focus, Look};

/// A frame around a part of the screen.
#[derive(Clone, Debug)]
pub struct Panel {
    title: DisplayText,
    note: DisplayText,
    focus: Focus,
}

impl Panel {
    /// A panel with this title; an empty title leaves the line whole.
    pub fn new(title: impl Into<DisplayText>) -> Self {
        Self {
            title: title.into(),
            note: DisplayText::default(),
            focus: Focus::Elsewhere,
        }
    }

    /// Says whether keys go to this panel.
    #[must_use]
    pub fn focus(mut self, focus: Focus) -> Self {
        self.focus = focus;
        self
    }

    /// A short text at the right of the title line, such as a count. It gives
    /// way to the title.
    #[must_use]
    pub fn note(mut self, note: impl Into<DisplayText>) -> Self {
        self.note = note.into();
        self
    }

    /// What is left for the content: one line and one blank on every side.
    pub fn inner(area: Rect) -> Rect {
        area.inner(Margin::new(2, 1))
    }

    /// Draws the frame and returns the area for the content.
    pub fn render(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Rect {
        let area = area.intersection(buf.area);
        let line_style = match self.focus {
            Focus::Here => look.styles.focus,
            Focus::Elsewhere => look.styles.border,
        };
        let edge = look.glyphs.border.horizontal_top;
        let label = |text: DisplayText| {
            vec![
                Span::styled(edge, line_style),
                Span::styled(" ", look.styles.title),
                Span::styled(text.in_glyphs(&look.glyphs).into_owned(), look.styles.title),
                Span::styled(" ", look.styles.title),
            ]
        };
        // Two corners, and the edge and blanks around the title.
        let room = usize::from(area.width).saturating_sub(6);
        let title = self.title.truncated(room);
        let taken = title.width() + 4;
        let mut block = Block::bordered()
            .border_set(look.glyphs.border)
            .border_style(line_style);
        if !title.is_empty() {
            block = block.title(Line::from(label(title)));
        }
        if !self.note.is_empty() && taken + self.note.width() <= room {
            let mut note = label(self.note.clone());
            note.rotate_left(1);
            block = block.title(Line::from(note).alignment(Alignment::Right));
        }
        block.render(area, buf);
        Self::inner(area)
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;
    use crate::widgets::testing::{ascii, drawn, unicode};

    #[test]
    fn a_panel_frames_its_content() {
        let panel = Panel::new("Customers").note("5 of 12");
        assert_snapshot!(drawn(30, 3, |area, buf| {
            let inner = panel.render(area, buf, &ascii());
            assert_eq!(inner, Rect::new(2, 1, 26, 1));
        }), @"
        |+- Customers ------ 5 of 12 -+|
        ||                            ||
        |+----------------------------+|
        ");
    }

    #[test]
    fn a_long_title_is_cut_and_the_note_gives_way() {
        let panel = Panel::new("上海明德科技有限公司").note("5 of 12");
        assert_snapshot!(drawn(18, 2, |area, buf| {
            panel.render(area, buf, &unicode());
        }), @"
        |┌─ 上海明德科~ ──┐|
        |└────────────────┘|
        ");
    }
}
