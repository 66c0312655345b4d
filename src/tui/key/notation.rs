//! How keys and chords are written in the settings: `j`, `<c-s>`, `g g`.
//! Reading and writing only; what people see on screen is `Display`.

use std::fmt;
use std::str::FromStr;

use super::{Chord, Key, KeyCode};

/// More keys than this in a row are a password, not a chord.
const LONGEST_CHORD: usize = 3;

const NAMES: [(&str, KeyCode); 24] = [
    ("enter", KeyCode::Enter),
    ("return", KeyCode::Enter),
    ("esc", KeyCode::Esc),
    ("escape", KeyCode::Esc),
    ("tab", KeyCode::Tab),
    ("backspace", KeyCode::Backspace),
    ("bs", KeyCode::Backspace),
    ("del", KeyCode::Delete),
    ("delete", KeyCode::Delete),
    ("ins", KeyCode::Insert),
    ("insert", KeyCode::Insert),
    ("up", KeyCode::Up),
    ("down", KeyCode::Down),
    ("left", KeyCode::Left),
    ("right", KeyCode::Right),
    ("home", KeyCode::Home),
    ("end", KeyCode::End),
    ("pgup", KeyCode::PageUp),
    ("pageup", KeyCode::PageUp),
    ("pgdn", KeyCode::PageDown),
    ("pagedown", KeyCode::PageDown),
    ("space", KeyCode::Char(' ')),
    ("lt", KeyCode::Char('<')),
    ("gt", KeyCode::Char('>')),
];

/// Why a text in the settings is not a key or a chord.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyError {
    /// There is no key in the text.
    Empty,
    /// No key has this name.
    Unknown(String),
    /// Several characters without `<` and `>`, as in `gg` for `g g`.
    Several(String),
    /// More than three keys in a row.
    TooLong,
    /// Esc inside a chord would have to wait, and Esc never waits.
    EscInChord,
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the key is empty"),
            Self::Unknown(text) => {
                write!(f, "no key is called `{text}`; write `j`, `<c-s>` or `<f1>`")
            }
            Self::Several(text) => {
                let mut apart = String::new();
                for c in text.chars().take(LONGEST_CHORD) {
                    if !apart.is_empty() {
                        apart.push(' ');
                    }
                    apart.push(c);
                }
                write!(
                    f,
                    "`{text}` is several keys; write them apart, as in `{apart}`"
                )
            }
            Self::TooLong => write!(f, "a chord has at most {LONGEST_CHORD} keys"),
            Self::EscInChord => write!(f, "Esc acts at once and cannot be part of a chord"),
        }
    }
}

impl std::error::Error for KeyError {}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (None, _) => return Err(KeyError::Empty),
            (Some(c), None) if is_typed(c) => return Ok(Self::char(c).normalized()),
            _ => {}
        }
        let unknown = || KeyError::Unknown(text.to_owned());
        let Some(mut name) = text.strip_prefix('<').and_then(|t| t.strip_suffix('>')) else {
            return Err(if text.starts_with('<') || !text.chars().all(is_typed) {
                unknown()
            } else {
                KeyError::Several(text.to_owned())
            });
        };
        let mut key = Self::plain(KeyCode::Esc);
        while let Some((modifier, rest)) = split_modifier(name) {
            match modifier {
                'c' => key.ctrl = true,
                'a' | 'm' => key.alt = true,
                _ => key.shift = true,
            }
            name = rest;
        }
        key.code = code_named(name).ok_or_else(unknown)?;
        Ok(key.normalized())
    }
}

/// Splits `c-s` into its modifier and the rest; a lone `-` is a key.
fn split_modifier(name: &str) -> Option<(char, &str)> {
    let (modifier, rest) = name.split_once('-')?;
    let mut letters = modifier.chars();
    let letter = letters.next()?.to_ascii_lowercase();
    let known = matches!(letter, 'c' | 'a' | 'm' | 's') && letters.next().is_none();
    (known && !rest.is_empty()).then_some((letter, rest))
}

fn code_named(name: &str) -> Option<KeyCode> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return is_typed(c).then_some(KeyCode::Char(c));
    }
    let lower = name.to_ascii_lowercase();
    if let Some((_, code)) = NAMES.iter().find(|(known, _)| *known == lower) {
        return Some(*code);
    }
    let number: u8 = lower.strip_prefix('f')?.parse().ok()?;
    (1..=24).contains(&number).then_some(KeyCode::F(number))
}

/// Characters that a person can mean by writing them down.
fn is_typed(c: char) -> bool {
    !c.is_control() && !c.is_whitespace()
}

impl Key {
    /// The key as the settings write it; reading it again gives the same key.
    pub fn notation(self) -> String {
        let key = self.normalized();
        let mut text = String::new();
        for (held, modifier) in [(key.ctrl, "c-"), (key.alt, "a-"), (key.shift, "s-")] {
            if held {
                text.push_str(modifier);
            }
        }
        let bare = text.is_empty();
        match key.code {
            KeyCode::F(number) => {
                text.push('f');
                text.push_str(&number.to_string());
            }
            KeyCode::BackTab => text.push_str("s-tab"),
            KeyCode::Char(' ') => text.push_str("space"),
            KeyCode::Char('<') => text.push_str("lt"),
            KeyCode::Char('>') => text.push_str("gt"),
            KeyCode::Char(c) if bare => return c.to_string(),
            KeyCode::Char(c) => text.push(c),
            code => text.push_str(
                NAMES
                    .iter()
                    .find_map(|(name, named)| (*named == code).then_some(*name))
                    .expect("every key that types nothing has a name"),
            ),
        }
        format!("<{text}>")
    }
}

impl FromStr for Chord {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let keys = text
            .split_whitespace()
            .map(Key::from_str)
            .collect::<Result<Vec<_>, _>>()?;
        match keys.len() {
            0 => Err(KeyError::Empty),
            1 => Ok(Self(keys)),
            2..=LONGEST_CHORD if keys.iter().any(|key| key.code == KeyCode::Esc) => {
                Err(KeyError::EscInChord)
            }
            2..=LONGEST_CHORD => Ok(Self(keys)),
            _ => Err(KeyError::TooLong),
        }
    }
}

impl Chord {
    /// The chord as the settings write it: `g g`, `<c-s>`.
    pub fn notation(&self) -> String {
        let keys: Vec<_> = self.keys().iter().map(|key| key.notation()).collect();
        keys.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_code() -> Vec<KeyCode> {
        let mut codes: Vec<_> = NAMES.iter().map(|(_, code)| *code).collect();
        codes.push(KeyCode::BackTab);
        codes.extend((1..=24).map(KeyCode::F));
        codes.extend((0x21..0x7F).map(|c| KeyCode::Char(char::from(c))));
        codes.extend("éß明Я".chars().map(KeyCode::Char));
        codes
    }

    #[test]
    fn every_key_reads_back_as_it_was_written() {
        for code in every_code() {
            for held in 0..8 {
                let key = Key {
                    code,
                    ctrl: held & 1 != 0,
                    alt: held & 2 != 0,
                    shift: held & 4 != 0,
                }
                .normalized();
                let text = key.notation();
                assert_eq!(text.parse(), Ok(key), "written as {text}");
            }
        }
    }

    #[test]
    fn settings_may_spell_keys_in_several_ways() {
        for (text, expected) in [
            ("<c-s>", Key::ctrl('s')),
            ("<C-S>", Key::ctrl('s')),
            ("<s-tab>", Key::plain(KeyCode::BackTab)),
            ("<s-g>", Key::char('G')),
            ("<m-x>", Key::alt('x')),
            ("<f1>", Key::plain(KeyCode::F(1))),
            ("<Return>", Key::plain(KeyCode::Enter)),
            ("<", Key::char('<')),
            ("-", Key::char('-')),
            ("<c-->", Key::ctrl('-')),
            ("<a-,>", Key::alt(',')),
            ("？", Key::char('?')),
        ] {
            assert_eq!(text.parse(), Ok(expected), "{text}");
        }
        let word: Key = "<c-left>".parse().unwrap();
        assert!(word.ctrl && word.code == KeyCode::Left);
    }

    #[test]
    fn what_is_not_a_key_says_why() {
        let why = |text: &str| text.parse::<Chord>().unwrap_err().to_string();
        assert_eq!(why(""), "the key is empty");
        assert_eq!(why("  "), "the key is empty");
        assert_eq!(
            why("gg"),
            "`gg` is several keys; write them apart, as in `g g`"
        );
        assert_eq!(
            why("<f25>"),
            "no key is called `<f25>`; write `j`, `<c-s>` or `<f1>`"
        );
        assert_eq!(why("a b c d"), "a chord has at most 3 keys");
        assert_eq!(
            why("<esc> x"),
            "Esc acts at once and cannot be part of a chord"
        );
        assert!(why("<>").starts_with("no key"));
        assert!(why("<c->").starts_with("no key"));
        assert!(why("\u{1b}").starts_with("no key"));
    }

    #[test]
    fn a_chord_reads_back_as_it_was_written() {
        for text in ["g g", "y i", "<c-s>", "<space> x", "<lt> <gt>"] {
            assert_eq!(text.parse::<Chord>().unwrap().notation(), text);
        }
    }
}
