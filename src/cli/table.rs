//! Lines in columns, measured in cells of the terminal and cut where they do not fit.
//! Widths come from the first rows, so that a list of any length is printed as it arrives.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::output::Output;
use crate::visible::{on_one_line, visible};

/// What stands between two columns.
const GAP: usize = 2;
/// No column is made narrower than this to make a line fit.
const NARROWEST: usize = 8;
/// Where a text was cut.
const CUT: char = '~';

/// A column and how wide it is.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Column {
    title: String,
    width: usize,
    /// Numbers end under each other.
    is_number: bool,
}

/// Prints rows under their titles.
pub(crate) struct Table {
    columns: Vec<Column>,
    limit: Option<usize>,
    ascii: bool,
}

impl Table {
    /// Columns as wide as these rows need, in a line of at most `limit` cells. A title that
    /// begins with `#` is one of numbers.
    pub(crate) fn new(
        titles: &[String],
        rows: &[Vec<String>],
        limit: Option<usize>,
        ascii: bool,
    ) -> Self {
        let column = |(at, title): (usize, &String)| {
            let is_number = title.starts_with('#');
            let title = title.trim_start_matches('#').to_owned();
            let cells = rows.iter().filter_map(|row| row.get(at));
            let widest = cells.map(|cell| cell_width(cell, limit, ascii)).max();
            let width = title.width().max(widest.unwrap_or(0));
            Column {
                title,
                width,
                is_number,
            }
        };
        let mut columns: Vec<Column> = titles.iter().enumerate().map(column).collect();
        if let Some(limit) = limit {
            narrow(&mut columns, limit);
        }
        Self {
            columns,
            limit,
            ascii,
        }
    }

    /// Prints the titles.
    pub(crate) fn print_titles(&self, out: &mut Output<'_>) {
        let titles: Vec<String> = self.columns.iter().map(|it| it.title.clone()).collect();
        self.print(out, &titles);
    }

    /// Prints one row.
    pub(crate) fn print(&self, out: &mut Output<'_>, cells: &[String]) {
        out.line(&self.line(cells));
    }

    fn line(&self, cells: &[String]) -> String {
        let mut line = String::new();
        let last = self.columns.len().saturating_sub(1);
        for (at, (column, cell)) in self.columns.iter().zip(cells).enumerate() {
            let cell = on_one_line(cell);
            // Symbols are put in before measuring: what is drawn is what is counted.
            let cell = match self.limit {
                Some(_) => cut(&visible(&cell, self.ascii), column.width),
                None => cell.into_owned(),
            };
            let blank = " ".repeat(column.width.saturating_sub(width(&cell)));
            match (column.is_number, at == last) {
                (true, _) => line.extend([blank.as_str(), &cell]),
                (false, false) => line.extend([&cell, blank.as_str()]),
                (false, true) => line.push_str(&cell),
            }
            if at != last {
                line.push_str(&" ".repeat(GAP));
            }
        }
        line.truncate(line.trim_end().len());
        line
    }
}

/// Takes from the widest columns until the line fits, or until all are as narrow as can be.
fn narrow(columns: &mut [Column], limit: usize) {
    loop {
        let gaps = GAP * columns.len().saturating_sub(1);
        let whole: usize = columns.iter().map(|it| it.width).sum::<usize>() + gaps;
        let widest = columns.iter_mut().max_by_key(|column| column.width);
        match widest {
            Some(column) if limit < whole && NARROWEST < column.width => {
                let least = column.width.saturating_sub(whole - limit);
                // Not all from one column: the next widest gives as well.
                column.width = least.max(column.width * 3 / 4).max(NARROWEST);
            }
            _ => return,
        }
    }
}

fn cell_width(cell: &str, limit: Option<usize>, ascii: bool) -> usize {
    let cell = on_one_line(cell);
    match limit {
        Some(_) => width(&visible(&cell, ascii)),
        None => width(&cell),
    }
}

/// Cells, character by character: the same measure by which a text is cut.
fn width(text: &str) -> usize {
    text.chars().filter_map(UnicodeWidthChar::width).sum()
}

fn cut(text: &str, most: usize) -> String {
    if width(text) <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if most < used {
            break;
        }
        kept.push(c);
    }
    kept.push(CUT);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rows: &[&[&str]], limit: Option<usize>) -> Vec<String> {
        let own = |row: &[&str]| {
            row.iter()
                .map(|cell| (*cell).to_owned())
                .collect::<Vec<_>>()
        };
        let all: Vec<Vec<String>> = rows.iter().map(|row| own(row)).collect();
        let table = Table::new(&all[0], &all[1..], limit, false);
        let titles: Vec<String> = table.columns.iter().map(|it| it.title.clone()).collect();
        let rest = all[1..].iter().map(|row| table.line(row));
        std::iter::once(table.line(&titles)).chain(rest).collect()
    }

    #[test]
    fn wide_characters_take_two_cells() {
        let rows: &[&[&str]] = &[
            &["NAME", "#N", "X"],
            &["上海明德", "7", "a"],
            &["Contoso", "12", ""],
        ];
        assert_eq!(
            lines(rows, None),
            ["NAME       N  X", "上海明德   7  a", "Contoso   12"]
        );
    }

    #[test]
    fn lines_fit_the_terminal_and_say_where_they_were_cut() {
        let long = "上".repeat(60);
        let rows: &[&[&str]] = &[&["NAME", "DOMAIN"], &[&long, "contoso.example"]];
        let made = lines(rows, Some(40));
        assert!(made.iter().all(|line| width(line) <= 40), "{made:?}");
        assert!(made[1].contains('~'));
        assert!(made[1].contains("contoso.example"));
    }

    #[test]
    fn hostile_cells_stay_in_their_place() {
        let rows: &[&[&str]] = &[&["A", "B"], &["x\n\u{1b}[2Jy", "z"]];
        assert_eq!(lines(rows, Some(80))[1], "x ␛[2Jy  z");
    }
}
