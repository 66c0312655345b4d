//! Makes room on top of what is already drawn, for dialogs, menus and notices.
//! It is the one place that touches a cell beside its area, and says why.

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::Look;

/// Empties `area` and lays the ground of the theme.
pub fn clear(area: Rect, buf: &mut Buffer, look: &Look) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    // A wide letter whose right half lies under our left edge would swallow
    // that edge on the terminal: its left half becomes a blank.
    if area.x > buf.area.x {
        for y in area.rows().map(|row| row.y) {
            let neighbour = &mut buf[(area.x - 1, y)];
            if neighbour.symbol().cell_width() > 1 {
                neighbour.set_symbol(" ");
            }
        }
    }
    Clear.render(area, buf);
    buf.set_style(area, look.styles.base);
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;
    use crate::glyphs::Glyphs;
    use crate::theme::Styles;

    /// The columns at which a terminal shows the symbols of a row.
    fn shown(buf: &Buffer, y: u16) -> String {
        let mut row = String::new();
        let mut x = 0;
        while x < buf.area.width {
            let symbol = buf[(x, y)].symbol();
            row.push_str(symbol);
            x += symbol.cell_width();
        }
        row
    }

    #[test]
    fn the_edge_stays_in_place_over_wide_letters() {
        let look = Look {
            styles: Styles::mono(),
            glyphs: Glyphs::ascii(),
        };
        for left in 0..4 {
            let mut buf = Buffer::empty(Rect::new(0, 0, 8, 1));
            buf.set_string(0, 0, "上海明德", Style::new());
            clear(Rect::new(left, 0, 3, 1), &mut buf, &look);
            buf.set_string(left, 0, "|x|", Style::new());
            let row = shown(&buf, 0);
            let expected = ["|x| 明德", " |x|明德", "上|x| 德", "上 |x|德"];
            assert_eq!(row, expected[usize::from(left)]);
        }
    }
}
