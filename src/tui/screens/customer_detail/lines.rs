//! Lines of which some belong to things that the cursor can stand on, such as a blocker with
//! the way to clear it. The window follows the cursor; nothing of it is remembered.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::shared::Shared;
use crate::widgets::scroll::{self, Scroll};
use crate::widgets::wrap::wrapped;
use crate::widgets::{DisplayText, StyledLine};

/// The cells before every line, for the sign of the cursor.
const GUTTER: u16 = 2;
/// The most lines that one paragraph takes: a hostile name cannot fill the screen.
const MOST: usize = 8;

/// Lines from top to bottom.
#[derive(Default)]
pub(super) struct Lines {
    lines: Vec<(StyledLine, Option<usize>)>,
}

impl Lines {
    /// A line that only stands there.
    pub(super) fn plain(&mut self, line: StyledLine) {
        self.lines.push((line, None));
    }

    /// A line of the thing with this number. Numbers count up from 0.
    pub(super) fn of(&mut self, number: usize, line: StyledLine) {
        self.lines.push((line, Some(number)));
    }

    /// The lines of another after these.
    pub(super) fn append(&mut self, other: Self) {
        self.lines.extend(other.lines);
    }

    /// A paragraph of a thing, folded to the room there is and standing in.
    pub(super) fn paragraph(
        &mut self,
        number: Option<usize>,
        text: &str,
        style: Style,
        place: Place,
    ) {
        let room = usize::from(place.width.saturating_sub(GUTTER)).saturating_sub(place.indent);
        for line in wrapped(text, room.max(10), MOST) {
            let indent = DisplayText::blank(place.indent);
            let line = StyledLine::new(indent, style).with(line, style);
            self.lines.push((line, number));
        }
    }

    /// The window over the lines when the cursor is on this thing.
    fn scroll(&self, on: usize, height: usize) -> Scroll {
        let last = self.lines.iter().rposition(|(_, of)| *of == Some(on));
        let is_last = self.lines.iter().all(|(_, of)| *of <= Some(on));
        let row = match last {
            Some(_) if is_last => self.lines.len().saturating_sub(1),
            Some(row) => row,
            None => 0,
        };
        let mut scroll = Scroll::default();
        scroll.put(row, self.lines.len(), height);
        scroll
    }

    /// Draws the lines into `inner`, with the scrollbar at the edge of the panel around it.
    pub(super) fn view(&self, on: usize, shared: &Shared, frame: &mut Frame<'_>, inner: Rect) {
        let styles = &shared.look.styles;
        let glyphs = &shared.look.glyphs;
        let scroll = self.scroll(on, usize::from(inner.height));
        let view = scroll.in_view(self.lines.len(), usize::from(inner.height));
        let first = self.lines.iter().position(|(_, of)| *of == Some(on));
        for (row, index) in inner.rows().zip(view) {
            let (line, _) = &self.lines[index];
            let here = Some(index) == first;
            let text = Rect {
                x: row.x + GUTTER.min(row.width),
                width: row.width.saturating_sub(GUTTER),
                ..row
            };
            if here {
                StyledLine::new(glyphs.cursor, styles.base).render(row, frame.buffer_mut(), glyphs);
            }
            line.render(text, frame.buffer_mut(), glyphs);
            if here {
                frame.buffer_mut().set_style(row, styles.cursor_row);
                frame.set_cursor_position(row.as_position());
            }
        }
        let bar = Rect::new(inner.right() + 1, inner.y, 1, inner.height);
        scroll::render_bar(
            scroll,
            self.lines.len(),
            bar,
            frame.buffer_mut(),
            &shared.look,
        );
    }

    /// The thing under the mouse, when the cursor is on `on`.
    pub(super) fn at(&self, on: usize, inner: Rect, position: Position) -> Option<usize> {
        if !inner.contains(position) {
            return None;
        }
        let scroll = self.scroll(on, usize::from(inner.height));
        let row = scroll.offset() + usize::from(position.y - inner.y);
        self.lines.get(row)?.1
    }
}

/// Where a paragraph is to stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The cells there are.
    pub(super) width: u16,
    /// How many of them stay blank on the left.
    pub(super) indent: usize,
}
