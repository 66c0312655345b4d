//! What the tests of the widgets share: two looks, and a picture of a buffer
//! as a terminal shows it.

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;

use super::Look;
use crate::glyphs::Glyphs;
use crate::theme::Styles;

pub(crate) fn ascii() -> Look {
    Look {
        styles: Styles::mono(),
        glyphs: Glyphs::ascii(),
    }
}

pub(crate) fn unicode() -> Look {
    Look {
        styles: Styles::mono(),
        glyphs: Glyphs::unicode(),
    }
}

/// Draws on a fresh buffer and shows it with a bar at both ends of each row, so
/// that blanks can be seen and a displaced end stands out.
pub(crate) fn drawn(width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer)) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(area, &mut buf);
    picture(&buf)
}

pub(crate) fn picture(buf: &Buffer) -> String {
    let mut text = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        text.push('|');
        let mut x = buf.area.left();
        while x < buf.area.right() {
            let symbol = buf[(x, y)].symbol();
            text.push_str(symbol);
            x += symbol.cell_width().max(1);
        }
        assert_eq!(x, buf.area.right(), "row {y} is wider than the screen");
        text.push_str("|\n");
    }
    text
}
