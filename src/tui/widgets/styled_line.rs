//! One line in several styles, made of nothing but `DisplayText`. It is what
//! table cells, dialogs and panels are given to draw.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::DisplayText;
use super::display_text::{CUT, LONGEST};
use crate::glyphs::Glyphs;

/// Pieces of text beside each other, each in its own style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StyledLine {
    pieces: Vec<(DisplayText, Style)>,
}

impl StyledLine {
    /// A line of one piece.
    pub fn new(text: impl Into<DisplayText>, style: Style) -> Self {
        Self::default().with(text, style)
    }

    /// The line with one more piece at its end.
    #[must_use]
    pub fn with(mut self, text: impl Into<DisplayText>, style: Style) -> Self {
        self.push(text, style);
        self
    }

    /// Adds a piece at the end.
    pub fn push(&mut self, text: impl Into<DisplayText>, style: Style) {
        self.pieces.push((text.into(), style));
    }

    /// `raw` in `style`, with what the filter matched in `hit`.
    ///
    /// `matches` are byte ranges of `raw`; a letter that is matched in part is
    /// shown as matched.
    pub fn with_matches(raw: &str, matches: &[Range<usize>], style: Style, hit: Style) -> Self {
        let end = raw.char_indices().nth(LONGEST).map(|(end, _)| end);
        let head = &raw[..end.unwrap_or(raw.len())];
        let mut line = Self::default();
        let mut run = (0, false);
        for (start, letter) in head.grapheme_indices(true) {
            let is_hit = matches
                .iter()
                .any(|range| range.start < start + letter.len() && start < range.end);
            if is_hit != run.1 {
                line.push_run(&head[run.0..start], if run.1 { hit } else { style });
                run = (start, is_hit);
            }
        }
        line.push_run(&head[run.0..], if run.1 { hit } else { style });
        if end.is_some() {
            line.push(CUT, style);
        }
        line
    }

    fn push_run(&mut self, raw: &str, style: Style) {
        if !raw.is_empty() {
            self.push(raw, style);
        }
    }

    /// The width in cells.
    pub fn width(&self) -> usize {
        self.pieces.iter().map(|(text, _)| text.width()).sum()
    }

    /// The text without its styles.
    pub fn plain(&self) -> String {
        self.pieces.iter().map(|(text, _)| text.as_str()).collect()
    }

    /// The line in at most `cells` cells; `~` stands where it was cut.
    #[must_use]
    pub fn truncated(&self, cells: usize) -> Self {
        if self.width() <= cells {
            return self.clone();
        }
        let Some(mut room) = cells.checked_sub(CUT.len()) else {
            return Self::default();
        };
        let mut kept = Self::default();
        for (text, style) in &self.pieces {
            if text.width() > room {
                kept.push(text.head(room), *style);
                kept.push(CUT, *style);
                break;
            }
            room -= text.width();
            kept.push(text.clone(), *style);
        }
        kept
    }

    /// Draws the line into the first row of `area`, cut to its width, and tells
    /// how many cells it took. What is not drawn on stays as it was.
    pub fn render(&self, area: Rect, buf: &mut Buffer, glyphs: &Glyphs) -> u16 {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return 0;
        }
        let mut x = area.x;
        for (text, style) in &self.truncated(usize::from(area.width)).pieces {
            let room = usize::from(area.right().saturating_sub(x));
            (x, _) = buf.set_stringn(x, area.y, text.in_glyphs(glyphs), room, *style);
        }
        x - area.x
    }
}

impl From<DisplayText> for StyledLine {
    fn from(text: DisplayText) -> Self {
        Self::new(text, Style::new())
    }
}

impl From<&str> for StyledLine {
    fn from(raw: &str) -> Self {
        Self::new(raw, Style::new())
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Modifier;

    use super::*;

    fn matched(raw: &str, ranges: &[Range<usize>]) -> String {
        let hit = Style::new().add_modifier(Modifier::BOLD);
        StyledLine::with_matches(raw, ranges, Style::new(), hit)
            .pieces
            .iter()
            .map(|(text, style)| {
                if *style == hit {
                    format!("[{text}]")
                } else {
                    text.to_string()
                }
            })
            .collect()
    }

    #[test]
    fn matches_are_shown_by_letter() {
        assert_eq!(matched("Contoso", &[0..3, 5..6]), "[Con]to[s]o");
        assert_eq!(matched("上海明德", &[3..6, 3..5]), "上[海]明德");
        assert_eq!(matched("cafe\u{301}s", &[3..4, 0..0]), "caf[e\u{301}]s");
        assert_eq!(matched("abc", &[]), "abc");
        assert_eq!(matched("", &[0..9, 1..2]), "");
    }

    #[test]
    fn ranges_that_fit_nothing_harm_nothing() {
        #[expect(clippy::reversed_empty_ranges, reason = "that is what is tried")]
        let odd = [7..2, 1..2, 90..99, 4..usize::MAX];
        assert_eq!(matched("上海", &odd), "[上海]");
    }

    #[test]
    fn a_line_is_cut_across_its_pieces() {
        let style = Style::new();
        let line = StyledLine::new("ab", style)
            .with("上海", style)
            .with("c", style);
        let cut: Vec<_> = (0..=7).map(|cells| line.truncated(cells).plain()).collect();
        assert_eq!(
            cut,
            ["", "~", "a~", "ab~", "ab~", "ab上~", "ab上~", "ab上海c"]
        );
    }

    #[test]
    fn drawing_stays_inside_the_area() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 6, 2));
        let line = StyledLine::new("上海明德", Style::new());
        assert_eq!(
            line.render(Rect::new(1, 0, 4, 9), &mut buf, &Glyphs::unicode()),
            3
        );
        assert_eq!(buf, Buffer::with_lines([" 上~  ", "      "]));
        let beyond = Rect::new(4, 1, 90, 1);
        assert_eq!(line.render(beyond, &mut buf, &Glyphs::unicode()), 1);
        assert_eq!(
            line.render(Rect::new(9, 9, 3, 3), &mut buf, &Glyphs::unicode()),
            0
        );
        assert_eq!(line.render(Rect::ZERO, &mut buf, &Glyphs::unicode()), 0);
    }
}
