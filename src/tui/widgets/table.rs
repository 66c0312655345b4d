//! A table of the rows in view: header, cursor row, marks, columns that line up
//! whatever script is in them. Which rows are in view is the caller's to say;
//! which columns fit is decided in `table/columns.rs`.

mod columns;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

pub use columns::{Align, Column, Slot, fit};

use super::{DisplayText, Look, StyledLine};

/// The cells before the first column: cursor, mark and a blank.
const GUTTER: u16 = 3;

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// One row in view.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    cells: Vec<StyledLine>,
    marked: bool,
}

impl Row {
    /// A row with one cell for each column of the table, in their order;
    /// missing cells stay blank.
    pub fn new(cells: Vec<StyledLine>) -> Self {
        Self {
            cells,
            marked: false,
        }
    }

    /// The row with or without a mark.
    #[must_use]
    pub fn marked(mut self, marked: bool) -> Self {
        self.marked = marked;
        self
    }
}

/// A table with the rows that are in view.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    columns: &'a [Column],
    rows: &'a [Row],
    cursor: Option<usize>,
    sorted: Option<(usize, Order)>,
}

impl<'a> Table<'a> {
    /// A table without cursor and without a sorted column.
    pub fn new(columns: &'a [Column], rows: &'a [Row]) -> Self {
        Self {
            columns,
            rows,
            cursor: None,
            sorted: None,
        }
    }

    /// Puts the cursor on a row in view, counted from 0.
    #[must_use]
    pub fn cursor(mut self, row: Option<usize>) -> Self {
        self.cursor = row;
        self
    }

    /// Shows by which column the rows are sorted.
    #[must_use]
    pub fn sorted(mut self, column: usize, order: Order) -> Self {
        self.sorted = Some((column, order));
        self
    }

    /// How many rows a table of this height shows below its header.
    pub fn rows_in(area: Rect) -> usize {
        usize::from(area.height.saturating_sub(1))
    }

    /// Which row in view lies under `position`, if there is one.
    pub fn row_at(&self, area: Rect, position: Position) -> Option<usize> {
        let row = usize::from(position.y.checked_sub(area.y)?.checked_sub(1)?);
        (area.contains(position) && row < self.rows.len()).then_some(row)
    }

    /// Which column's heading lies under `position`, if one does.
    pub fn heading_at(&self, area: Rect, position: Position) -> Option<usize> {
        (position.y == area.y && area.contains(position))
            .then(|| {
                self.places(area)
                    .find(|(_, place)| place.contains(position))
            })
            .flatten()
            .map(|(column, _)| column)
    }

    /// Where the terminal's own cursor belongs: on the cursor row.
    pub fn cursor_position(&self, area: Rect) -> Option<Position> {
        let row = u16::try_from(self.cursor?).ok()?.checked_add(1)?;
        (row < area.height && area.width > 0).then(|| Position::new(area.x, area.y + row))
    }

    /// Draws the header and as many rows as there is room for.
    pub fn render(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return;
        }
        for (column, place) in self.places(area) {
            self.heading(column, usize::from(place.width), look)
                .render(place, buf, &look.glyphs);
        }
        for (index, row) in self.rows.iter().take(Self::rows_in(area)).enumerate() {
            let offset = u16::try_from(index + 1).expect("rows in view are fewer than lines");
            let line = Rect::new(area.x, area.y + offset, area.width, 1);
            self.render_row(index, row, line, buf, look);
        }
    }

    fn render_row(&self, index: usize, row: &Row, line: Rect, buf: &mut Buffer, look: &Look) {
        let here = self.cursor == Some(index);
        let sign = |shown: bool, symbol: &'static str| if shown { symbol } else { " " };
        StyledLine::new(sign(here, look.glyphs.cursor), look.styles.base)
            .with(sign(row.marked, look.glyphs.mark), look.styles.mark)
            .render(line, buf, &look.glyphs);
        for (column, place) in self.places(line) {
            if let Some(cell) = row.cells.get(column) {
                let aligned = self.columns[column].align.place(cell.width(), place);
                cell.render(aligned, buf, &look.glyphs);
            }
        }
        if here {
            buf.set_style(line, look.styles.cursor_row);
        }
    }

    fn heading(&self, column: usize, width: usize, look: &Look) -> StyledLine {
        let title = &self.columns[column].title;
        let sign = match self.sorted {
            Some((sorted, order)) if sorted == column => match order {
                Order::Ascending => look.glyphs.ascending,
                Order::Descending => look.glyphs.descending,
            },
            _ => "",
        };
        let sign = DisplayText::new(sign);
        let title = title.truncated(width.saturating_sub(sign.width()));
        let blank = match self.columns[column].align {
            Align::Left => 0,
            Align::Right => width.saturating_sub(title.width() + sign.width()),
        };
        StyledLine::new(DisplayText::blank(blank), look.styles.heading)
            .with(title, look.styles.heading)
            .with(sign, look.styles.heading)
    }

    /// The columns that are shown, each with its place in the first line of
    /// `area`.
    fn places(&self, area: Rect) -> impl Iterator<Item = (usize, Rect)> {
        let room = usize::from(area.width.saturating_sub(GUTTER));
        let mut x = area.x.saturating_add(GUTTER);
        fit(self.columns, room).into_iter().map(move |slot| {
            let width = u16::try_from(slot.width).expect("a column is narrower than its table");
            let place = Rect::new(x, area.y, width, area.height.min(1));
            x = x.saturating_add(width).saturating_add(1);
            (slot.column, place)
        })
    }
}

#[cfg(test)]
mod tests;
