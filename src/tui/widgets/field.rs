//! A field for one line of text. It holds what can be shown and nothing else,
//! so that what is seen is what is saved; what the text means is checked by
//! whoever reads it.

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::{Position, Rect};
use tui_input::{Input, InputRequest};
use unicode_segmentation::UnicodeSegmentation;

use super::display_text::shown;
use super::{DisplayText, Focus, Look, Pasted, Pressed};
use crate::key::{Key, KeyCode};

/// A field takes no more bytes than this unless it says otherwise.
const LIMIT: usize = 64 * 1024;

/// One line of text that is being entered, with its cursor.
#[derive(Clone, Debug)]
pub struct Field {
    input: Input,
    limit: usize,
    placeholder: DisplayText,
}

impl Default for Field {
    fn default() -> Self {
        Self {
            input: Input::default(),
            limit: LIMIT,
            placeholder: DisplayText::default(),
        }
    }
}

impl Field {
    /// A field with this text, the cursor at its end.
    pub fn with_text(text: &str) -> Self {
        let mut field = Self::default();
        field.set_text(text);
        field
    }

    /// The field with room for at most this many bytes.
    #[must_use]
    pub fn limited(mut self, bytes: usize) -> Self {
        self.limit = bytes.min(LIMIT);
        let text = self.text().to_owned();
        self.set_text(&text);
        self
    }

    /// The field with a hint of what belongs into it, shown while it is empty.
    #[must_use]
    pub fn placeholder(mut self, text: impl Into<DisplayText>) -> Self {
        self.placeholder = text.into();
        self
    }

    /// The text as it was entered.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Puts other text into the field, the cursor at its end. What cannot be
    /// shown or is too long is left out.
    pub fn set_text(&mut self, text: &str) {
        let (clean, _) = entered(text, self.limit);
        self.input = Input::new(clean);
    }

    /// Takes a key as it came from the keyboard, not normalized.
    pub fn press(&mut self, key: Key) -> Pressed {
        if let Some(c) = key.text() {
            if shown(c) != Some(c) || self.text().len() + c.len_utf8() > self.limit {
                return Pressed::Kept;
            }
            return self.ask(InputRequest::InsertChar(c));
        }
        match request(key.normalized()) {
            Some(request) => self.ask(request),
            None => Pressed::NotMine,
        }
    }

    fn ask(&mut self, request: InputRequest) -> Pressed {
        match self.input.handle(request) {
            Some(change) if change.value => Pressed::Changed,
            _ => Pressed::Kept,
        }
    }

    /// Inserts pasted text at the cursor, in one step however long it is. Line
    /// ends and what cannot be shown are left out.
    pub fn paste(&mut self, text: &str) -> Pasted {
        let room = self.limit.saturating_sub(self.text().len());
        let (clean, whole) = entered(text, room);
        if clean.is_empty() {
            return Pasted::Nothing;
        }
        let (before, after) = self.halves();
        let cursor = self.input.cursor() + clean.chars().count();
        let text = [before, clean.as_str(), after].concat();
        self.input = Input::new(text).with_cursor(cursor);
        if whole { Pasted::Whole } else { Pasted::Cut }
    }

    /// The text before and after the cursor.
    fn halves(&self) -> (&str, &str) {
        let text = self.text();
        let at = text.char_indices().nth(self.input.cursor());
        text.split_at(at.map_or(text.len(), |(at, _)| at))
    }

    /// Draws the text in the first line of `area`, scrolled so that the cursor
    /// is in view.
    pub fn render(&self, area: Rect, buf: &mut Buffer, look: &Look, focus: Focus) {
        let area = first_line(area).intersection(buf.area);
        if area.is_empty() {
            return;
        }
        let style = match focus {
            Focus::Here => look.styles.field_focus,
            Focus::Elsewhere => look.styles.field,
        };
        buf.set_style(area, style);
        let room = usize::from(area.width);
        if self.is_empty() {
            let hint = self.placeholder.truncated(room);
            let text = hint.in_glyphs(&look.glyphs);
            buf.set_stringn(area.x, area.y, text, room, look.styles.placeholder);
        } else {
            let text = &self.text()[self.scrolled(room).start..];
            buf.set_stringn(area.x, area.y, text, room, style);
        }
    }

    /// Where the terminal's own cursor belongs when the field is drawn there.
    pub fn cursor(&self, area: Rect) -> Option<Position> {
        let area = first_line(area);
        if area.is_empty() {
            return None;
        }
        let column = self.scrolled(usize::from(area.width)).column;
        Some(Position::new(area.x + column, area.y))
    }

    /// The part of the text that is in view.
    fn scrolled(&self, room: usize) -> View {
        // The cursor may stand behind the last letter and needs a cell there.
        let room = room.saturating_sub(1);
        let (before, _) = self.halves();
        let (mut start, mut column) = (before.len(), 0);
        for letter in before.graphemes(true).rev() {
            let width = usize::from(letter.cell_width());
            if column + width > room {
                break;
            }
            start -= letter.len();
            column += width;
        }
        let column = u16::try_from(column).expect("the cursor is inside the area");
        View { start, column }
    }
}

/// What is in view: the text from this byte on, the cursor in this column.
struct View {
    start: usize,
    column: u16,
}

fn first_line(area: Rect) -> Rect {
    Rect {
        height: area.height.min(1),
        ..area
    }
}

/// What can be entered of `text` in at most `limit` bytes, and whether that is
/// all of it.
fn entered(text: &str, limit: usize) -> (String, bool) {
    // Copied cells come with a tab between them and a line end behind them.
    let letters = text
        .chars()
        .map(|c| if c == '\t' { ' ' } else { c })
        .filter(|c| shown(*c) == Some(*c));
    let mut clean = String::new();
    for c in letters {
        if clean.len() + c.len_utf8() > limit {
            return (clean, false);
        }
        clean.push(c);
    }
    (clean, true)
}

/// What a key other than a letter does to a line of text. These keys are the
/// same in every line editor and are not part of the keymap.
fn request(key: Key) -> Option<InputRequest> {
    use InputRequest as Ask;

    let by_word = key.ctrl || key.alt;
    Some(match key.code {
        KeyCode::Left if by_word => Ask::GoToPrevWord,
        KeyCode::Right if by_word => Ask::GoToNextWord,
        KeyCode::Left => Ask::GoToPrevChar,
        KeyCode::Right => Ask::GoToNextChar,
        KeyCode::Home => Ask::GoToStart,
        KeyCode::End => Ask::GoToEnd,
        KeyCode::Backspace if by_word => Ask::DeletePrevWord,
        KeyCode::Backspace => Ask::DeletePrevChar,
        KeyCode::Delete if by_word => Ask::DeleteNextWord,
        KeyCode::Delete => Ask::DeleteNextChar,
        KeyCode::Char('a') if key.ctrl => Ask::GoToStart,
        KeyCode::Char('e') if key.ctrl => Ask::GoToEnd,
        KeyCode::Char('h') if key.ctrl => Ask::DeletePrevChar,
        KeyCode::Char('k') if key.ctrl => Ask::DeleteTillEnd,
        KeyCode::Char('u') if key.ctrl => Ask::DeleteFromStart,
        KeyCode::Char('w') if key.ctrl => Ask::DeletePrevWord,
        KeyCode::Char('b') if key.alt => Ask::GoToPrevWord,
        KeyCode::Char('f') if key.alt => Ask::GoToNextWord,
        KeyCode::Char('d') if key.alt => Ask::DeleteNextWord,
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
