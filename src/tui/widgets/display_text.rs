//! `DisplayText`: the only text that screens draw. Nothing in it can move the
//! cursor, reverse the reading order, hide, or be wider than it says. It is for
//! looking at; stored and copied text never passes through it.

use std::borrow::Cow;
use std::fmt;

use ratatui::buffer::CellWidth;
use ratatui::style::Style;
use ratatui::text::Span;
use unicode_segmentation::UnicodeSegmentation;

use crate::glyphs::{Glyphs, REPLACEMENT};

/// Where text was cut; one cell in every terminal.
pub const CUT: &str = "~";

/// Nothing after this many characters is looked at: no screen is wider, and a
/// name of ten megabytes must cost no more than a name.
pub(super) const LONGEST: usize = 1_000;

/// More marks than this on one letter are an attack, not a language.
const MOST_MARKS: usize = 8;

/// Clusters of real scripts are narrower than this many cells.
const WIDEST_CLUSTER: usize = 8;

/// One line of text that is safe to draw, with its width in cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DisplayText {
    text: String,
    width: usize,
}

impl DisplayText {
    /// The drawable form of any text from anywhere.
    ///
    /// Controls, line ends and reversals of the reading order become a visible
    /// symbol; characters that are drawn as nothing are left out.
    pub fn new(raw: &str) -> Self {
        Self::looking_at(raw, LONGEST)
    }

    /// The drawable form of the first `longest` characters.
    pub(super) fn looking_at(raw: &str, longest: usize) -> Self {
        // Names are mostly plain: those need no second look.
        if raw.len() <= longest && raw.bytes().all(|b| (0x20..0x7F).contains(&b)) {
            return Self {
                text: raw.to_owned(),
                width: raw.len(),
            };
        }
        let shown: String = raw.chars().take(longest).filter_map(shown).collect();
        let mut clean = Self::default();
        for cluster in shown.graphemes(true) {
            clean.push_cluster(&tamed(cluster));
        }
        if raw.chars().nth(longest).is_some() {
            clean.push_cluster(CUT);
        }
        clean
    }

    /// A blank of this many cells.
    pub fn blank(cells: usize) -> Self {
        Self {
            text: " ".repeat(cells),
            width: cells,
        }
    }

    fn push_cluster(&mut self, cluster: &str) {
        self.text.push_str(cluster);
        self.width += usize::from(cluster.cell_width());
    }

    /// The text, safe to hand to anything that draws.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The width in cells of the terminal.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The letters with all that belongs to them, each with its width in cells.
    pub fn clusters(&self) -> impl Iterator<Item = (&str, usize)> {
        self.text
            .graphemes(true)
            .map(|cluster| (cluster, usize::from(cluster.cell_width())))
    }

    /// The text in at most `cells` cells, never splitting a letter; `~` stands
    /// where it was cut.
    #[must_use]
    pub fn truncated(&self, cells: usize) -> Self {
        if self.width <= cells {
            return self.clone();
        }
        let Some(room) = cells.checked_sub(CUT.len()) else {
            return Self::default();
        };
        let mut kept = self.head(room);
        kept.push_cluster(CUT);
        kept
    }

    /// As much as fits into `cells` cells, without a mark that it was cut.
    #[must_use]
    pub fn head(&self, cells: usize) -> Self {
        let mut kept = Self::default();
        for (cluster, width) in self.clusters() {
            if kept.width + width > cells {
                break;
            }
            kept.text.push_str(cluster);
            kept.width += width;
        }
        kept
    }

    /// Exactly `cells` cells, cut or filled up with blanks on the right.
    #[must_use]
    pub fn padded(&self, cells: usize) -> Self {
        let mut line = self.truncated(cells);
        line.text
            .extend(std::iter::repeat_n(' ', cells - line.width));
        line.width = cells;
        line
    }

    /// Exactly `cells` cells, cut or filled up with blanks on the left.
    #[must_use]
    pub fn padded_left(&self, cells: usize) -> Self {
        let line = self.truncated(cells);
        let mut padded = Self::blank(cells - line.width);
        padded.text.push_str(&line.text);
        padded.width = cells;
        padded
    }

    /// The text as a styled piece of a ratatui line.
    pub fn span(self, style: Style) -> Span<'static> {
        Span::styled(self.text, style)
    }

    /// The text in the symbols of `glyphs`; the width stays the same.
    pub(super) fn in_glyphs(&self, glyphs: &Glyphs) -> Cow<'_, str> {
        if glyphs.replacement != REPLACEMENT && self.text.contains(REPLACEMENT) {
            let symbol = glyphs.replacement.to_string();
            Cow::Owned(self.text.replace(REPLACEMENT, &symbol))
        } else {
            Cow::Borrowed(&self.text)
        }
    }
}

impl From<&str> for DisplayText {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

impl From<String> for DisplayText {
    fn from(raw: String) -> Self {
        Self::new(&raw)
    }
}

impl From<&String> for DisplayText {
    fn from(raw: &String) -> Self {
        Self::new(raw)
    }
}

impl From<&DisplayText> for DisplayText {
    fn from(text: &DisplayText) -> Self {
        text.clone()
    }
}

impl fmt::Display for DisplayText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

/// What is drawn for a character: itself, a symbol, or nothing.
pub(super) fn shown(c: char) -> Option<char> {
    match c {
        c if c.is_control() => Some(REPLACEMENT),
        // Line and paragraph separators, and everything that can reverse the
        // reading order: who looks must see that something is there.
        '\u{2028}'
        | '\u{2029}'
        | '\u{061C}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' => Some(REPLACEMENT),
        c if is_invisible(c) => None,
        c => Some(c),
    }
}

/// Characters that are drawn as nothing, or whose only use is to change the
/// width of their neighbours in some terminals and not in others: soft hyphen,
/// Hangul fillers, zero-width and joining characters, variation selectors, tags
/// and annotations.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2065}'
        | '\u{206A}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// A cluster with no more marks than a language needs and of a sane width.
fn tamed(cluster: &str) -> Cow<'_, str> {
    let mut chars = cluster.chars();
    if chars.next().is_some() && chars.next().is_none() && cluster.cell_width() > 0 {
        return Cow::Borrowed(cluster);
    }
    let mut marks = 0;
    let kept: String = cluster
        .char_indices()
        .filter(|(place, c)| {
            // Skin tones are two cells more in terminals that do not know them.
            if *place > 0 && ('\u{1F3FB}'..='\u{1F3FF}').contains(c) {
                return false;
            }
            marks += usize::from(*place > 0);
            marks <= MOST_MARKS
        })
        .map(|(_, c)| c)
        .collect();
    // A mark without a letter would be dropped when drawn, and a cluster of
    // endless width would push everything else off the screen.
    match usize::from(kept.cell_width()) {
        1..=WIDEST_CLUSTER => Cow::Owned(kept),
        _ => Cow::Owned(REPLACEMENT.to_string()),
    }
}

#[cfg(test)]
mod tests;
