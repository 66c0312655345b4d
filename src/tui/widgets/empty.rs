//! What stands where there is nothing to list: an empty store, a filter without
//! hits, a terminal that is too small, an error.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::wrap::wrapped;
use super::{Look, StyledLine};

/// Longer lines are hard to read, however wide the screen is.
const WIDEST: u16 = 60;

/// Draws `title` and below it `text`, both folded to the width, in the middle
/// of `area`. `text` is cut where the height ends.
pub fn render(title: &str, text: &str, area: Rect, buf: &mut Buffer, look: &Look) {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return;
    }
    let most = usize::from(area.height);
    let cells = usize::from(area.width.min(WIDEST));
    let mut lines: Vec<StyledLine> = wrapped(title, cells, most)
        .into_iter()
        .map(|line| StyledLine::new(line, look.styles.heading))
        .collect();
    let room = most - lines.len();
    // The blank line between them is the first to go.
    let body = wrapped(text, cells, room);
    if body.len() < room && !body.is_empty() && !lines.is_empty() {
        lines.push(StyledLine::default());
    }
    lines.extend(
        body.into_iter()
            .map(|line| StyledLine::new(line, look.styles.base)),
    );

    let above = u16::try_from((most - lines.len()) / 2).expect("the lines are fewer than the rows");
    for (line, row) in lines.iter().zip(area.rows().skip(usize::from(above))) {
        let width = u16::try_from(line.width()).expect("the line is narrower than the area");
        let place = Rect {
            x: row.x + (row.width - width) / 2,
            width,
            ..row
        };
        line.render(place, buf, &look.glyphs);
    }
}

#[cfg(test)]
mod tests {
    use insta::assert_snapshot;

    use super::*;
    use crate::widgets::testing::{ascii, drawn};

    fn state(width: u16, height: u16) -> String {
        drawn(width, height, |area, buf| {
            render(
                "No customers yet",
                "Press : and type import, or 按 : demo",
                area,
                buf,
                &ascii(),
            );
        })
    }

    #[test]
    fn it_stands_in_the_middle() {
        assert_snapshot!(state(44, 5), @"
        |                                            |
        |              No customers yet              |
        |                                            |
        |   Press : and type import, or 按 : demo    |
        |                                            |
        ");
    }

    #[test]
    fn it_is_folded_where_there_is_little_room() {
        assert_snapshot!(state(12, 4), @"
        |No customers|
        |    yet     |
        |Press : and |
        |type import,|
        ");
    }
}
