//! A question over the screen: title, text, room for a field, buttons. What the
//! answer does, and whether a button may be pressed, is decided elsewhere.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::panel::Panel;
use super::{DisplayText, Focus, Hit, Look, StyledLine, overlay};

/// Dialogs are not wider than this, frame and blanks included.
const WIDEST: u16 = 72;

/// Narrower ones look lost.
const NARROWEST: u16 = 30;

/// The frame and the blank beside it, on both sides together.
const FRAME: u16 = 4;

/// What can be done with a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonState {
    /// It can be chosen.
    Idle,
    /// It has the keys: Enter presses it.
    Focused,
    /// It cannot be pressed yet; shown without brackets.
    Locked,
}

/// A button at the foot of a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    label: DisplayText,
    state: ButtonState,
}

impl Button {
    /// A button with this label.
    pub fn new(label: impl Into<DisplayText>, state: ButtonState) -> Self {
        Self {
            label: label.into(),
            state,
        }
    }

    fn line(&self, look: &Look) -> StyledLine {
        let (open, close, style) = match self.state {
            ButtonState::Idle => ("[ ", " ]", look.styles.button),
            ButtonState::Focused => ("[>", "<]", look.styles.button_focus),
            ButtonState::Locked => ("( ", " )", look.styles.button_locked),
        };
        StyledLine::new(open, style)
            .with(&self.label, style)
            .with(close, style)
    }
}

/// Whether a dialog has room for a field below its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// It only has buttons.
    None,
    /// One line is kept free for a field.
    OneLine,
}

/// A dialog, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Dialog<'a> {
    /// What is asked.
    pub title: DisplayText,
    /// The text, one line each.
    pub lines: &'a [StyledLine],
    /// How many lines of the text are scrolled out above.
    pub skipped: usize,
    /// Whether something is to be entered.
    pub entry: Entry,
    /// The answers, in their order.
    pub buttons: &'a [Button],
}

/// Where the parts of a dialog were drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DialogAreas {
    /// The whole dialog with its frame.
    pub outer: Rect,
    /// The text; its height tells how many lines are in view.
    pub body: Rect,
    /// The line for the field, where there is one.
    pub field: Option<Rect>,
    /// Where each button can be clicked.
    pub buttons: Vec<Hit>,
}

impl Dialog<'_> {
    /// Draws the dialog in the middle of `area`, over what is there. Buttons and
    /// field are always in view if anything is; the text gives way first.
    pub fn render(&self, area: Rect, buf: &mut Buffer, look: &Look) -> DialogAreas {
        let area = area.intersection(buf.area);
        let outer = self.outer(area);
        if outer.is_empty() {
            return DialogAreas::default();
        }
        overlay::clear(outer, buf, look);
        let panel = Panel::new(&self.title).focus(Focus::Here);
        let inner = panel.render(outer, buf, look);

        let [body, field, foot] = self.split(inner);
        self.render_text(body, buf, look);
        DialogAreas {
            outer,
            body,
            field: (!field.is_empty()).then_some(field),
            buttons: self.render_buttons(foot, buf, look),
        }
    }

    fn outer(&self, area: Rect) -> Rect {
        let widest = self
            .lines
            .iter()
            .map(StyledLine::width)
            .chain([self.title.width() + 4, self.buttons_width()])
            .max()
            .unwrap_or(0);
        let width = u16::try_from(widest)
            .unwrap_or(WIDEST)
            .saturating_add(FRAME);
        let width = width.clamp(NARROWEST, WIDEST).min(area.width);
        let lines = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        let height = lines.saturating_add(2 + self.field_height() + self.foot_height());
        let height = height.min(area.height);
        Rect {
            x: area.x + (area.width - width) / 2,
            y: area.y + (area.height - height) / 2,
            width,
            height,
        }
    }

    fn field_height(&self) -> u16 {
        match self.entry {
            Entry::None => 0,
            Entry::OneLine => 1,
        }
    }

    /// The buttons and the blank above them.
    fn foot_height(&self) -> u16 {
        if self.buttons.is_empty() { 0 } else { 2 }
    }

    /// Text, field and foot from top to bottom; what is lower comes first when
    /// there is too little room.
    fn split(&self, inner: Rect) -> [Rect; 3] {
        let foot = u16::from(!self.buttons.is_empty()).min(inner.height);
        let field = self.field_height().min(inner.height - foot);
        let room = inner.height - foot - field;
        // The blank above the buttons is the first thing to go.
        let blank = u16::from(foot > 0 && usize::from(room) > self.lines.len());
        let body = room - blank;
        let part = |y: u16, height: u16| Rect {
            y: inner.y + y,
            height,
            ..inner
        };
        [
            part(0, body),
            part(body, field),
            part(inner.height - foot, foot),
        ]
    }

    fn render_text(&self, body: Rect, buf: &mut Buffer, look: &Look) {
        let height = usize::from(body.height);
        let first = self.skipped.min(self.lines.len().saturating_sub(height));
        let hidden = self.lines.len() - first;
        for (place, row) in body.rows().enumerate().take(hidden) {
            let cut = place + 1 == height && hidden > height;
            let line = if cut {
                // Language-free: an arrow and the number of lines below.
                let more = hidden - height + 1;
                let sign = format!("{} {more}", look.glyphs.descending);
                StyledLine::new(sign, look.styles.dim)
            } else {
                self.lines[first + place].clone()
            };
            line.render(row, buf, &look.glyphs);
        }
    }

    fn buttons_width(&self) -> usize {
        let widths: usize = self.buttons.iter().map(|b| b.label.width() + 4).sum();
        widths + self.buttons.len().saturating_sub(1) * 2
    }

    fn render_buttons(&self, foot: Rect, buf: &mut Buffer, look: &Look) -> Vec<Hit> {
        let mut hits = Vec::new();
        let free = usize::from(foot.width).saturating_sub(self.buttons_width());
        let mut x = foot.x + u16::try_from(free).expect("what is free is narrower than the foot");
        for (index, button) in self.buttons.iter().enumerate() {
            let place = Rect {
                x,
                width: foot.right().saturating_sub(x),
                ..foot
            };
            let taken = button.line(look).render(place, buf, &look.glyphs);
            if taken > 0 {
                let area = Rect {
                    width: taken,
                    ..place
                };
                hits.push(Hit { index, area });
            }
            x = x.saturating_add(taken).saturating_add(2);
        }
        hits
    }
}

#[cfg(test)]
mod tests;
