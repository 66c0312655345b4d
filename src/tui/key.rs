//! One key press and chords of them, free of any terminal library.
//! What keys mean is the keymap's business; how they are written in the
//! settings is in `key/notation.rs`.

mod notation;

use std::fmt;

pub use notation::KeyError;

/// The key that was pressed, without its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyCode {
    /// A key that types a character. Letters carry their own case.
    Char(char),
    /// Enter or Return.
    Enter,
    /// Escape.
    Esc,
    /// Tab without Shift.
    Tab,
    /// Tab with Shift.
    BackTab,
    /// Deletes to the left.
    Backspace,
    /// Deletes to the right.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, 1 to 24.
    F(u8),
}

/// One key press: a key and the modifiers held with it.
///
/// Terminals disagree about how they report Shift; compare keys only after
/// [`Key::normalized`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The key itself.
    pub code: KeyCode,
    /// Control was held.
    pub ctrl: bool,
    /// Alt (Option, Meta) was held.
    pub alt: bool,
    /// Shift was held; never set on a normalized character.
    pub shift: bool,
}

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: KeyCode) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// A character key without modifiers.
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// A character key with Control held.
    pub const fn ctrl(c: char) -> Self {
        Self {
            ctrl: true,
            ..Self::char(c)
        }
    }

    /// A character key with Alt held.
    pub const fn alt(c: char) -> Self {
        Self {
            alt: true,
            ..Self::char(c)
        }
    }

    /// The character this key types into a text field, if it types one.
    pub fn text(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// The same key in the one form that the keymap compares.
    ///
    /// Shift is folded into the letter, Control ignores case, and the
    /// full-width characters that an input method sends stand for their ASCII
    /// twins, so that commands work while it is switched on. Text fields must
    /// take the key as it came.
    #[must_use]
    pub fn normalized(mut self) -> Self {
        match self.code {
            KeyCode::Char(c) => {
                let mut c = ascii_twin(c);
                if self.ctrl {
                    c = c.to_ascii_lowercase();
                } else if self.shift {
                    c = single_uppercase(c);
                }
                self.code = KeyCode::Char(c);
                self.shift = false;
            }
            KeyCode::Tab if self.shift => {
                self.code = KeyCode::BackTab;
                self.shift = false;
            }
            KeyCode::BackTab => self.shift = false,
            _ => {}
        }
        self
    }
}

/// What an input method for Chinese or Japanese sends for an ASCII key.
fn ascii_twin(c: char) -> char {
    match c {
        // Full-width forms lie at a fixed distance from ASCII.
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(c) - 0xFEE0).expect("the twin of a full-width form is ASCII")
        }
        '\u{3000}' => ' ',
        // Punctuation that these keys give in Chinese mode.
        '、' => '/',
        '。' => '.',
        '【' | '「' => '[',
        '】' | '」' => ']',
        other => other,
    }
}

/// Upper case where that is one character; `ß` and its like stay as they are.
fn single_uppercase(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(single), None) => single,
        _ => c,
    }
}

/// How the key is written for people: `Ctrl-S`, `Enter`, `Space`, `G`.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        let hides_shift = self.alt && matches!(self.code, KeyCode::Char('A'..='Z'));
        if self.shift || hides_shift || self.code == KeyCode::BackTab {
            f.write_str("Shift-")?;
        }
        match self.code {
            KeyCode::Char(' ') => f.write_str("Space"),
            KeyCode::Char(c) if self.ctrl || self.alt => write!(f, "{}", single_uppercase(c)),
            KeyCode::Char(c) => write!(f, "{c}"),
            KeyCode::Enter => f.write_str("Enter"),
            KeyCode::Esc => f.write_str("Esc"),
            KeyCode::Tab | KeyCode::BackTab => f.write_str("Tab"),
            KeyCode::Backspace => f.write_str("Backspace"),
            KeyCode::Delete => f.write_str("Del"),
            KeyCode::Insert => f.write_str("Ins"),
            KeyCode::Up => f.write_str("Up"),
            KeyCode::Down => f.write_str("Down"),
            KeyCode::Left => f.write_str("Left"),
            KeyCode::Right => f.write_str("Right"),
            KeyCode::Home => f.write_str("Home"),
            KeyCode::End => f.write_str("End"),
            KeyCode::PageUp => f.write_str("PgUp"),
            KeyCode::PageDown => f.write_str("PgDn"),
            KeyCode::F(n) => write!(f, "F{n}"),
        }
    }
}

/// One to three keys pressed one after the other, such as `g g` or `Ctrl-S`.
///
/// Only the first key may be Esc, and then it is the only one: Esc acts at
/// once, whatever else is bound.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Chord(Vec<Key>);

impl Chord {
    /// The keys in the order they are pressed, normalized; never empty.
    pub fn keys(&self) -> &[Key] {
        &self.0
    }

    /// Whether `pressed` followed by more keys can still become this chord.
    pub fn continues(&self, pressed: &[Key]) -> bool {
        pressed.len() < self.0.len() && self.0.starts_with(pressed)
    }
}

/// How the chord is written for people: `g g`, `Ctrl-S`.
impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, key) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(" ")?;
            }
            write!(f, "{key}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        text.parse::<Chord>().unwrap().to_string()
    }

    #[test]
    fn people_read_the_names_printed_on_keyboards() {
        assert_eq!(shown("<c-s>"), "Ctrl-S");
        assert_eq!(shown("<enter>"), "Enter");
        assert_eq!(shown("<space>"), "Space");
        assert_eq!(shown("G"), "G");
        assert_eq!(shown("<s-tab>"), "Shift-Tab");
        assert_eq!(shown("<a-x>"), "Alt-X");
        assert_eq!(shown("<a-X>"), "Alt-Shift-X");
        assert_eq!(shown("g g"), "g g");
        assert_eq!(shown("<pgdn>"), "PgDn");
    }

    #[test]
    fn full_width_keys_stand_for_their_ascii_twins() {
        assert_eq!(Key::char('ｊ').normalized(), Key::char('j'));
        assert_eq!(Key::char('：').normalized(), Key::char(':'));
        assert_eq!(Key::char('～').normalized(), Key::char('~'));
        assert_eq!(Key::char('！').normalized(), Key::char('!'));
        assert_eq!(Key::char('\u{3000}').normalized(), Key::char(' '));
        assert_eq!(Key::char('【').normalized(), Key::char('['));
        assert_eq!(Key::char('明').normalized(), Key::char('明'));
    }

    #[test]
    fn shift_is_folded_however_the_terminal_reports_it() {
        let reported = Key {
            shift: true,
            ..Key::char('g')
        };
        assert_eq!(reported.normalized(), Key::char('G'));
        let already_upper = Key {
            shift: true,
            ..Key::char('G')
        };
        assert_eq!(already_upper.normalized(), Key::char('G'));
        assert_eq!(Key::ctrl('S').normalized(), Key::ctrl('s'));
        let tab = Key {
            shift: true,
            ..Key::plain(KeyCode::Tab)
        };
        assert_eq!(tab.normalized(), Key::plain(KeyCode::BackTab));
    }

    #[test]
    fn only_unmodified_characters_are_text() {
        assert_eq!(Key::char('ｊ').text(), Some('ｊ'));
        assert_eq!(Key::ctrl('a').text(), None);
        assert_eq!(Key::alt('a').text(), None);
        assert_eq!(Key::plain(KeyCode::Enter).text(), None);
    }

    #[test]
    fn a_chord_knows_what_can_still_become_it() {
        let chord: Chord = "y i".parse().unwrap();
        assert!(chord.continues(&[Key::char('y')]));
        assert!(!chord.continues(&[Key::char('x')]));
        assert!(!chord.continues(&[Key::char('y'), Key::char('i')]));
    }
}
