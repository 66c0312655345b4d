//! The marks and lines the screens are drawn with, in Unicode or in ASCII.
//! Marks never depend on the font or on the width a terminal gives to
//! ambiguous characters; where lines would, the ASCII set is the answer.

use ratatui::symbols::border;

/// The symbol for what must not reach the terminal; one cell, any locale.
pub const REPLACEMENT: char = '\u{2426}';

/// One consistent set of marks. Every mark is printable in one piece and has
/// the same width in every terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyphs {
    /// The lines of a panel.
    pub border: border::Set<'static>,
    /// Before the row the cursor is on.
    pub cursor: &'static str,
    /// Before a marked row.
    pub mark: &'static str,
    /// A box that is switched on, or a precondition that holds.
    pub checked: &'static str,
    /// A box that is switched off, or a precondition that does not hold.
    pub unchecked: &'static str,
    /// A precondition nobody has recorded.
    pub unknown: &'static str,
    /// Something to look at before going on.
    pub attention: &'static str,
    /// A check that passed.
    pub passed: &'static str,
    /// The chosen one of several.
    pub chosen: &'static str,
    /// One of several that is not chosen.
    pub unchosen: &'static str,
    /// Between what was and what will be.
    pub becomes: &'static str,
    /// Before each line of an enumeration.
    pub bullet: &'static str,
    /// Beside the column that is sorted upwards; one cell.
    pub ascending: &'static str,
    /// Beside the column that is sorted downwards; one cell.
    pub descending: &'static str,
    /// More to the left; one cell.
    pub before: &'static str,
    /// More to the right; one cell.
    pub after: &'static str,
    /// The part of the scrollbar that is in view; one cell.
    pub thumb: &'static str,
    /// The rest of the scrollbar; one cell.
    pub track: &'static str,
    /// Stands for characters that must not reach the terminal; one cell.
    pub replacement: char,
}

impl Glyphs {
    /// Box lines and a few symbols that are narrow everywhere.
    pub const fn unicode() -> Self {
        Self {
            border: border::PLAIN,
            ascending: "▴",
            descending: "▾",
            thumb: "▐",
            track: "│",
            replacement: REPLACEMENT,
            ..Self::ascii()
        }
    }

    /// Characters that every terminal and every screen reader has.
    pub const fn ascii() -> Self {
        Self {
            border: border::Set {
                top_left: "+",
                top_right: "+",
                bottom_left: "+",
                bottom_right: "+",
                vertical_left: "|",
                vertical_right: "|",
                horizontal_top: "-",
                horizontal_bottom: "-",
            },
            cursor: ">",
            mark: "*",
            checked: "[x]",
            unchecked: "[ ]",
            unknown: "[?]",
            attention: "[!]",
            passed: "[ok]",
            chosen: "(o)",
            unchosen: "( )",
            becomes: "->",
            bullet: "-",
            ascending: "^",
            descending: "v",
            before: "<",
            after: ">",
            thumb: "#",
            track: "|",
            replacement: '?',
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    fn marks(glyphs: &Glyphs) -> Vec<String> {
        let replacement = glyphs.replacement.to_string();
        [
            glyphs.cursor,
            glyphs.mark,
            glyphs.checked,
            glyphs.unchecked,
            glyphs.unknown,
            glyphs.attention,
            glyphs.passed,
            glyphs.chosen,
            glyphs.unchosen,
            glyphs.becomes,
            glyphs.bullet,
            glyphs.ascending,
            glyphs.descending,
            glyphs.before,
            glyphs.after,
            glyphs.thumb,
            &replacement,
        ]
        .map(str::to_owned)
        .to_vec()
    }

    #[test]
    fn marks_are_equally_wide_in_every_terminal_and_never_braille() {
        for glyphs in [Glyphs::unicode(), Glyphs::ascii()] {
            for mark in marks(&glyphs) {
                assert_eq!(mark.width(), mark.width_cjk(), "{mark} is ambiguous");
                assert!(!mark.contains(|c| ('\u{2800}'..='\u{28FF}').contains(&c)));
            }
        }
    }

    #[test]
    fn ascii_is_ascii() {
        let glyphs = Glyphs::ascii();
        assert!(marks(&glyphs).iter().all(|mark| mark.is_ascii()));
        assert!(glyphs.track.is_ascii());
        assert!(format!("{:?}", glyphs.border).is_ascii());
    }

    #[test]
    fn marks_of_one_kind_line_up() {
        for glyphs in [Glyphs::unicode(), Glyphs::ascii()] {
            let one_cell = [
                glyphs.cursor,
                glyphs.mark,
                glyphs.ascending,
                glyphs.descending,
                glyphs.before,
                glyphs.after,
                glyphs.thumb,
                glyphs.track,
            ];
            assert!(one_cell.iter().all(|mark| mark.width() == 1));
            let boxes = [glyphs.checked, glyphs.unchecked, glyphs.unknown];
            assert!(boxes.iter().all(|mark| mark.width() == 3));
        }
    }
}
