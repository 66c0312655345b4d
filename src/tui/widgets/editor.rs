//! An editor for text of several lines, folded softly at its width. Like the
//! field it holds only what can be shown; longer work belongs into an editor
//! of the person's own.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, Scrolling, TextArea, WrapMode};

use super::display_text::shown;
use super::wrap::TAB;
use super::{Focus, Look, Pasted, Pressed};
use crate::key::{Key, KeyCode};

/// No text grows beyond this many bytes: rows are counted in 16 bits further
/// down, and a letter is never this long.
const LIMIT: usize = 64_000;

/// Changes that can be taken back one by one.
const UNDO_STEPS: usize = 200;

/// Text of several lines that is being entered, with its cursor.
#[derive(Clone, Debug)]
pub struct Editor {
    area: TextArea<'static>,
}

impl Default for Editor {
    fn default() -> Self {
        Self::with_text("")
    }
}

impl Editor {
    /// An editor with this text, the cursor at its beginning.
    pub fn with_text(text: &str) -> Self {
        let (clean, _) = entered(text, LIMIT);
        let lines = clean.split('\n').map(str::to_owned).collect();
        let mut area = TextArea::new(lines);
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.set_max_histories(UNDO_STEPS);
        // The terminal's own cursor is placed instead of a painted one.
        area.set_cursor_style(Style::new());
        area.set_cursor_line_style(Style::new());
        Self { area }
    }

    /// The text, its lines ended by `\n` except the last.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// The lines of the text, without their ends.
    pub fn lines(&self) -> &[String] {
        self.area.lines()
    }

    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        self.area.is_empty()
    }

    /// Puts other text into the editor, the cursor at its beginning and nothing
    /// left to undo.
    pub fn set_text(&mut self, text: &str) {
        *self = Self::with_text(text);
    }

    /// The line the cursor is in and the number of characters before it there,
    /// both counted from 0.
    pub fn place(&self) -> (usize, usize) {
        let at = self.area.cursor();
        (at.0, at.1)
    }

    /// Takes back the last change.
    pub fn undo(&mut self) -> Pressed {
        changed(self.area.undo())
    }

    /// Does again what was taken back.
    pub fn redo(&mut self) -> Pressed {
        changed(self.area.redo())
    }

    /// Takes a key as it came from the keyboard, not normalized.
    pub fn press(&mut self, key: Key) -> Pressed {
        if let Some(c) = key.text() {
            if shown(c) != Some(c) || self.room() < c.len_utf8() {
                return Pressed::Kept;
            }
            self.area.insert_char(c);
            return Pressed::Changed;
        }
        let key = key.normalized();
        if let Some(motions) = motions(key) {
            for motion in motions {
                self.area.move_cursor(*motion);
            }
            return Pressed::Kept;
        }
        let by_word = key.ctrl || key.alt;
        match key.code {
            KeyCode::Enter if self.room() > 0 => {
                self.area.insert_newline();
                Pressed::Changed
            }
            KeyCode::Enter => Pressed::Kept,
            KeyCode::Backspace if by_word => changed(self.area.delete_word()),
            KeyCode::Backspace => changed(self.area.delete_char()),
            KeyCode::Delete if by_word => changed(self.area.delete_next_word()),
            KeyCode::Delete => changed(self.area.delete_next_char()),
            KeyCode::PageUp => self.scroll(Scrolling::PageUp),
            KeyCode::PageDown => self.scroll(Scrolling::PageDown),
            KeyCode::Char('h') if key.ctrl => changed(self.area.delete_char()),
            KeyCode::Char('k') if key.ctrl => changed(self.area.delete_line_by_end()),
            KeyCode::Char('u') if key.ctrl => changed(self.area.delete_line_by_head()),
            KeyCode::Char('w') if key.ctrl => changed(self.area.delete_word()),
            KeyCode::Char('d') if key.alt => changed(self.area.delete_next_word()),
            // Terminals send Ctrl-_ and Ctrl-/ in one of these three ways.
            KeyCode::Char('_' | '/' | '7') if key.ctrl => self.undo(),
            _ => Pressed::NotMine,
        }
    }

    fn scroll(&mut self, by: Scrolling) -> Pressed {
        self.area.scroll(by);
        Pressed::Kept
    }

    /// Inserts pasted text at the cursor in one step, with its line ends.
    pub fn paste(&mut self, text: &str) -> Pasted {
        let (clean, whole) = entered(text, self.room());
        if clean.is_empty() {
            return Pasted::Nothing;
        }
        self.area.insert_str(&clean);
        if whole { Pasted::Whole } else { Pasted::Cut }
    }

    /// How many bytes there is still room for.
    fn room(&self) -> usize {
        let taken: usize = self.lines().iter().map(|line| line.len() + 1).sum();
        (LIMIT + 1).saturating_sub(taken)
    }

    /// Draws the text, scrolled so that the cursor is in view.
    pub fn render(&self, area: Rect, buf: &mut Buffer, look: &Look, focus: Focus) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        // Underlining a whole text would hide it: the panel around the editor
        // shows where the keys go.
        let style = match focus {
            Focus::Here => look.styles.base,
            Focus::Elsewhere => look.styles.field,
        };
        buf.set_style(area, style);
        (&self.area).render(area, buf);
    }

    /// Where the terminal's own cursor belongs, after the editor was drawn
    /// into `area`.
    pub fn cursor(&self, area: Rect) -> Option<Position> {
        let at = self.area.screen_cursor();
        let (top, left) = self.area.scroll_offset();
        let row = u16::try_from(at.row).ok()?.checked_sub(top)?;
        let column = u16::try_from(at.col).ok()?.checked_sub(left)?;
        // Behind the last letter of a full line there is no cell left.
        let column = column.min(area.width.saturating_sub(1));
        (row < area.height && area.width > 0).then(|| Position::new(area.x + column, area.y + row))
    }
}

fn changed(changed: bool) -> Pressed {
    if changed {
        Pressed::Changed
    } else {
        Pressed::Kept
    }
}

/// How a key moves the cursor, if it does.
fn motions(key: Key) -> Option<&'static [CursorMove]> {
    use CursorMove as To;

    let by_word = key.ctrl || key.alt;
    Some(match key.code {
        KeyCode::Left if by_word => &[To::WordBack],
        KeyCode::Right if by_word => &[To::WordForward],
        KeyCode::Left => &[To::Back],
        KeyCode::Right => &[To::Forward],
        KeyCode::Up => &[To::Up],
        KeyCode::Down => &[To::Down],
        KeyCode::Home if key.ctrl => &[To::Top, To::Head],
        KeyCode::End if key.ctrl => &[To::Bottom, To::End],
        KeyCode::Home => &[To::Head],
        KeyCode::End => &[To::End],
        KeyCode::Char('a') if key.ctrl => &[To::Head],
        KeyCode::Char('e') if key.ctrl => &[To::End],
        KeyCode::Char('b') if key.alt => &[To::WordBack],
        KeyCode::Char('f') if key.alt => &[To::WordForward],
        _ => return None,
    })
}

/// What can be entered of `text` in at most `limit` bytes, and whether that is
/// all of it. Every kind of line end becomes `\n`, a tab becomes blanks.
fn entered(text: &str, limit: usize) -> (String, bool) {
    let mut clean = String::new();
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let before = clean.len();
        match c {
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push_str(TAB),
            c if shown(c) == Some(c) => clean.push(c),
            _ => {}
        }
        if clean.len() > limit {
            clean.truncate(before);
            return (clean, false);
        }
    }
    (clean, true)
}

#[cfg(test)]
mod tests;
