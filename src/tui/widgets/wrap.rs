//! Folds longer text into lines of a given width, at words where it can. For
//! reading only; text that is being edited is the editor's.

use ratatui::buffer::CellWidth;
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use super::DisplayText;
use super::display_text::CUT;

/// A tab is drawn as this many blanks.
pub(super) const TAB: &str = "    ";

/// `raw` in lines of at most `cells` cells, at most `most` of them.
///
/// Lines of `raw` stay lines; the work is bounded by the space there is, not by
/// the length of `raw`.
pub fn wrapped(raw: &str, cells: usize, most: usize) -> Vec<DisplayText> {
    let mut folded = Folded::new(cells, most);
    if cells == 0 {
        return folded.lines;
    }
    for line in raw.lines() {
        if folded.is_full() {
            break;
        }
        let room = cells.saturating_mul(most).saturating_add(1);
        let end = line
            .char_indices()
            .nth(room)
            .map_or(line.len(), |(end, _)| end);
        let spread = line[..end].replace('\t', TAB);
        folded.fold(DisplayText::looking_at(&spread, room).as_str());
    }
    folded.lines
}

/// Lines that are being filled.
struct Folded {
    lines: Vec<DisplayText>,
    line: String,
    width: usize,
    cells: usize,
    most: usize,
}

impl Folded {
    fn new(cells: usize, most: usize) -> Self {
        Self {
            lines: Vec::new(),
            line: String::new(),
            width: 0,
            cells,
            most,
        }
    }

    fn is_full(&self) -> bool {
        self.lines.len() >= self.most
    }

    /// Breaks where the rules of Unicode allow it: a full stop never begins a line, and Chinese
    /// may break between any two characters that are not punctuation.
    fn fold(&mut self, text: &str) {
        let mut start = 0;
        for (end, _) in linebreaks(text) {
            if self.is_full() {
                return;
            }
            self.piece(&text[start..end]);
            start = end;
        }
        self.end_line();
    }

    fn piece(&mut self, piece: &str) {
        let width_of = |text: &str| text.graphemes(true).map(cells_of).sum::<usize>();
        let word = piece.trim_end();
        let width = width_of(word);
        if self.cells < self.width + width && 0 < self.width {
            self.end_line();
        }
        if self.cells < width {
            self.push_letters(word);
        } else {
            self.push(word, width);
        }
        // Blanks at the end of a line are where it is broken.
        let blanks = &piece[word.len()..];
        let width = width_of(blanks);
        if self.width + width <= self.cells {
            self.push(blanks, width);
        }
    }

    fn push(&mut self, piece: &str, width: usize) {
        self.line.push_str(piece);
        self.width += width;
    }

    fn push_letters(&mut self, word: &str) {
        for letter in word.graphemes(true) {
            let width = cells_of(letter);
            if width > self.cells {
                self.push_letters(CUT);
                continue;
            }
            if self.width + width > self.cells {
                self.end_line();
            }
            self.push(letter, width);
        }
    }

    fn end_line(&mut self) {
        if !self.is_full() {
            let line = DisplayText::looking_at(self.line.trim_end(), self.line.len());
            self.lines.push(line);
        }
        self.line.clear();
        self.width = 0;
    }
}

fn cells_of(letter: &str) -> usize {
    usize::from(letter.cell_width())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(raw: &str, cells: usize) -> String {
        let lines: Vec<_> = wrapped(raw, cells, 99)
            .iter()
            .map(ToString::to_string)
            .collect();
        lines.join("|")
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(
            folded("please accept our request", 10),
            "please|accept our|request"
        );
        assert_eq!(folded("a verylongword b", 5), "a|veryl|ongwo|rd b");
        assert_eq!(folded("one\n\n  two\tx", 20), "one||  two    x");
        assert_eq!(folded("exactly ten", 7), "exactly|ten");
        assert_eq!(folded("", 10), "");
    }

    #[test]
    fn wide_letters_are_never_split() {
        assert_eq!(folded("上海明德科技", 5), "上海|明德|科技");
        assert_eq!(folded("a上海", 2), "a|上|海");
        assert_eq!(folded("上a", 1), "~|a");
        assert_eq!(folded("anything", 0), "");
    }

    #[test]
    fn hostile_text_is_as_harmless_as_elsewhere() {
        assert_eq!(folded("a\u{1b}[2J\u{202E}b", 20), "a␦[2J␦b");
    }

    #[test]
    fn a_long_paragraph_is_shown_as_far_as_there_is_room() {
        let long = "word ".repeat(2_000);
        let lines = wrapped(&long, 10, 500);
        assert_eq!(lines.len(), 500);
        assert!(lines.iter().all(|line| line.as_str() == "word word"));
        let huge = "x".repeat(10_000_000);
        assert_eq!(wrapped(&huge, 80, 3).len(), 3);
        assert_eq!(wrapped(&huge, 80, 0).len(), 0);
    }

    #[test]
    fn no_line_is_wider_than_the_room() {
        let text = "Please 请接受我们成为贵公司经销商的请求： https://example.com/a?b=c 🏢🏢";
        for cells in 1..40 {
            assert!(
                wrapped(text, cells, 99)
                    .iter()
                    .all(|line| line.width() <= cells)
            );
        }
    }

    #[test]
    fn punctuation_never_begins_a_line() {
        let lines = |text: &str, cells| -> Vec<String> {
            wrapped(text, cells, 9)
                .iter()
                .map(|line| line.as_str().to_owned())
                .collect()
        };
        assert_eq!(lines("ends here (abcd).", 16), ["ends here", "(abcd)."]);
        assert_eq!(lines("现在可以做什么。", 14), ["现在可以做什", "么。"]);
    }
}
