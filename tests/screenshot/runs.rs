//! A screen as runs: neighbouring cells of one row that are drawn alike. How they are drawn is
//! not known here.

use crate::ink::Ink;

/// Neighbouring cells of one row with the same ink.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) row: u16,
    pub(crate) column: u16,
    /// How many cells it takes.
    pub(crate) cells: u16,
    pub(crate) text: String,
    pub(crate) ink: Ink,
}

/// All runs of a screen, row by row. A wide character is a run of its own: no font promises that
/// it is as wide as two others.
pub(crate) fn runs(screen: &vt100::Screen) -> Vec<Run> {
    let (rows, columns) = screen.size();
    let mut runs: Vec<Run> = Vec::new();
    for row in 0..rows.get() {
        let mut may_join = false;
        for column in 0..columns.get() {
            let cell = screen.cell(row, column).expect("it is on the screen");
            if cell.is_wide_continuation() {
                continue;
            }
            let text = if cell.has_contents() {
                cell.contents()
            } else {
                " "
            };
            let ink = Ink::of(cell);
            match runs.last_mut() {
                Some(run) if may_join && !cell.is_wide() && run.ink == ink => {
                    run.text.push_str(text);
                    run.cells += 1;
                }
                _ => runs.push(Run {
                    row,
                    column,
                    cells: if cell.is_wide() { 2 } else { 1 },
                    text: text.to_owned(),
                    ink,
                }),
            }
            may_join = !cell.is_wide();
        }
    }
    runs
}

impl Run {
    /// The words of it, each with the column where it begins. Blanks between words need no ink,
    /// and without them a font of another width shifts nothing. Single blanks stay.
    pub(crate) fn words(&self) -> Vec<(u16, &str)> {
        if 1 < self.cells && self.text.chars().count() != usize::from(self.cells) {
            // Marks are put on letters here, so that characters are no cells.
            return vec![(self.column, &self.text)];
        }
        let mut words = Vec::new();
        let mut rest = self.text.as_str();
        let mut column = self.column;
        while !rest.is_empty() {
            let blanks = rest.len() - rest.trim_start_matches(' ').len();
            column += cells(&rest[..blanks]);
            rest = &rest[blanks..];
            let end = rest.find("  ").unwrap_or(rest.len());
            let word = &rest[..end];
            if !word.trim_end().is_empty() {
                words.push((column, word.trim_end()));
            }
            column += cells(word);
            rest = &rest[end..];
        }
        words
    }
}

/// How many cells a text of narrow characters takes.
fn cells(text: &str) -> u16 {
    u16::try_from(text.chars().count()).expect("a row of a terminal is short")
}
