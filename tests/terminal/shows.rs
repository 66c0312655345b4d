//! What stands on a screen at one moment, as a person would see it.

use std::fmt;

/// A picture of the screen.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Screen {
    pub(crate) rows: Vec<String>,
    /// Row and column, counted from 0.
    pub(crate) cursor: (u16, u16),
    pub(crate) has_cursor: bool,
    /// Whether it is the screen of the program, not the shell's.
    pub(crate) is_alternate: bool,
}

impl Screen {
    pub(crate) fn of(screen: &vt100::Screen) -> Self {
        let (_, columns) = screen.size();
        Self {
            rows: screen.rows(0, columns.get()).collect(),
            cursor: screen.cursor_position(),
            has_cursor: !screen.hide_cursor(),
            is_alternate: screen.alternate_screen(),
        }
    }

    /// Whether some row contains this text.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.rows.iter().any(|row| row.contains(text))
    }

    /// The first row that contains this text.
    pub(crate) fn row(&self, text: &str) -> Option<&str> {
        let row = self.rows.iter().find(|row| row.contains(text))?;
        Some(row)
    }

    /// How many rows contain this text.
    pub(crate) fn count(&self, text: &str) -> usize {
        self.rows.iter().filter(|row| row.contains(text)).count()
    }

    /// Whether all words stand on the screen in this order, wherever lines are broken.
    pub(crate) fn says(&self, text: &str) -> bool {
        let frame = |c: char| ('\u{2500}'..='\u{259f}').contains(&c) || c.is_whitespace();
        let plain = |text: &str| {
            let words = text.split(frame).filter(|word| !word.is_empty());
            words.collect::<Vec<_>>().join(" ")
        };
        plain(&self.rows.join("\n")).contains(&plain(text))
    }
}

impl fmt::Debug for Screen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f)?;
        for row in &self.rows {
            writeln!(f, "|{row}")?;
        }
        write!(f, "cursor at {:?}", self.cursor)?;
        f.write_str(if self.has_cursor { "" } else { " (hidden)" })?;
        f.write_str(if self.is_alternate {
            ""
        } else {
            ", the shell's screen"
        })
    }
}
