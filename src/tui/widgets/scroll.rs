//! Where a list stands: the cursor, the first row in view, and the scrollbar.
//! Arithmetic on counts; it never sees the rows themselves.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Look;
use crate::act::Act;

/// Rows kept visible above and below the cursor where there is room.
const MARGIN: usize = 2;

/// A way to move through a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// Half of what is in view, up.
    HalfPageUp,
    /// Half of what is in view, down.
    HalfPageDown,
    /// As much as is in view, up.
    PageUp,
    /// As much as is in view, down.
    PageDown,
    /// To the first row.
    Top,
    /// To the last row.
    Bottom,
}

impl Motion {
    /// The motion that an act asks for, if it asks for one.
    pub const fn of(act: Act) -> Option<Self> {
        Some(match act {
            Act::Up => Self::Up,
            Act::Down => Self::Down,
            Act::HalfPageUp => Self::HalfPageUp,
            Act::HalfPageDown => Self::HalfPageDown,
            Act::PageUp => Self::PageUp,
            Act::PageDown => Self::PageDown,
            Act::Top => Self::Top,
            Act::Bottom => Self::Bottom,
            _ => return None,
        })
    }
}

/// The place of a cursor in a list, and of the window through which the list
/// is seen. Rows are counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll {
    cursor: usize,
    offset: usize,
}

impl Scroll {
    /// The row the cursor is on; 0 in an empty list.
    pub const fn cursor(self) -> usize {
        self.cursor
    }

    /// The first row in view.
    pub const fn offset(self) -> usize {
        self.offset
    }

    /// The rows in view of a list of `total` rows in a window of `height`.
    pub fn in_view(self, total: usize, height: usize) -> Range<usize> {
        let first = self.offset.min(total);
        first..first.saturating_add(height).min(total)
    }

    /// Moves the cursor, stopping at both ends, and the window after it.
    pub fn go(&mut self, motion: Motion, total: usize, height: usize) {
        let page = height.max(1);
        let half = (height / 2).max(1);
        let row = match motion {
            Motion::Up => self.cursor.saturating_sub(1),
            Motion::Down => self.cursor.saturating_add(1),
            Motion::HalfPageUp => self.cursor.saturating_sub(half),
            Motion::HalfPageDown => self.cursor.saturating_add(half),
            Motion::PageUp => self.cursor.saturating_sub(page),
            Motion::PageDown => self.cursor.saturating_add(page),
            Motion::Top => 0,
            Motion::Bottom => usize::MAX,
        };
        self.put(row, total, height);
    }

    /// Puts the cursor on `row`, or the last one, and the window around it.
    /// Call it with the cursor's own row when the list or the window changed.
    pub fn put(&mut self, row: usize, total: usize, height: usize) {
        self.cursor = row.min(total.saturating_sub(1));
        let margin = MARGIN.min(height.saturating_sub(1) / 2);
        let highest = self.cursor.saturating_sub(margin);
        let lowest = (self.cursor + margin + 1).saturating_sub(height.max(1));
        self.offset = self.offset.clamp(lowest.min(highest), highest);
        self.offset = self.offset.min(total.saturating_sub(height));
    }

    /// Moves the window by `rows` without the cursor leaving it, as the mouse
    /// wheel does.
    pub fn roll(&mut self, rows: isize, total: usize, height: usize) {
        self.offset = self
            .offset
            .saturating_add_signed(rows)
            .min(total.saturating_sub(height));
        let view = self.in_view(total, height);
        let margin = MARGIN.min(height.saturating_sub(1) / 2);
        // At either end of the list there is nothing to keep in view.
        let first = if view.start == 0 {
            0
        } else {
            view.start + margin
        };
        let last = if view.end == total {
            view.end
        } else {
            view.end - margin
        };
        let row = self.cursor.clamp(first, last.saturating_sub(1).max(first));
        self.put(row, total, height);
    }
}

/// The cells of a scrollbar of `track` cells that stand for what is in view;
/// none if everything is.
pub fn thumb(offset: usize, total: usize, height: usize, track: usize) -> Option<Range<usize>> {
    if total <= height || track == 0 {
        return None;
    }
    let length = (track.saturating_mul(height) / total).clamp(1, track);
    let farthest = total - height;
    let start = (track - length).saturating_mul(offset.min(farthest)) / farthest;
    Some(start..start + length)
}

/// Draws a scrollbar into the first column of `area`, or nothing if everything
/// is in view.
pub fn render_bar(scroll: Scroll, total: usize, area: Rect, buf: &mut Buffer, look: &Look) {
    let area = area.intersection(buf.area);
    let height = usize::from(area.height);
    if area.is_empty() {
        return;
    }
    let Some(thumb) = thumb(scroll.offset, total, height, height) else {
        return;
    };
    for (place, y) in (area.top()..area.bottom()).enumerate() {
        let symbol = if thumb.contains(&place) {
            look.glyphs.thumb
        } else {
            look.glyphs.track
        };
        buf[(area.x, y)]
            .set_symbol(symbol)
            .set_style(look.styles.scrollbar);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::widgets::testing::{ascii, drawn};

    fn after(motions: &[Motion], total: usize, height: usize) -> (usize, usize) {
        let mut scroll = Scroll::default();
        for motion in motions {
            scroll.go(*motion, total, height);
        }
        (scroll.cursor(), scroll.offset())
    }

    #[test]
    fn the_window_follows_the_cursor_with_a_margin() {
        use Motion::{Bottom, Down, HalfPageDown, PageDown, Top, Up};
        assert_eq!(after(&[Down, Down], 100, 10), (2, 0));
        assert_eq!(after(&[Down; 8], 100, 10), (8, 1));
        assert_eq!(after(&[PageDown], 100, 10), (10, 3));
        assert_eq!(after(&[HalfPageDown], 100, 10), (5, 0));
        assert_eq!(after(&[Bottom], 100, 10), (99, 90));
        assert_eq!(after(&[Bottom, Up, Up], 100, 10), (97, 90));
        assert_eq!(
            after(&[Bottom, Up, Up, Up, Up, Up, Up, Up, Up], 100, 10),
            (91, 89)
        );
        assert_eq!(after(&[Bottom, Top], 100, 10), (0, 0));
        assert_eq!(after(&[Bottom], 1_000_000, 20), (999_999, 999_980));
    }

    #[test]
    fn an_empty_or_shrunken_list_has_a_place() {
        assert_eq!(after(&[Motion::Down, Motion::Bottom], 0, 10), (0, 0));
        assert_eq!(after(&[Motion::Down, Motion::PageDown], 5, 0), (2, 2));
        let mut scroll = Scroll::default();
        scroll.put(80, 100, 10);
        scroll.put(scroll.cursor(), 12, 10);
        assert_eq!((scroll.cursor(), scroll.offset()), (11, 2));
        assert_eq!(scroll.in_view(12, 10), 2..12);
        assert_eq!(scroll.in_view(1, 10), 1..1);
    }

    #[test]
    fn the_cursor_is_always_in_view() {
        for total in 0..30 {
            for height in 1..12 {
                let mut scroll = Scroll::default();
                for step in 0..60 {
                    scroll.put((step * 17) % 31, total, height);
                    let view = scroll.in_view(total, height);
                    assert!(total == 0 || view.contains(&scroll.cursor()));
                    assert_eq!(view.len(), height.min(total));
                }
            }
        }
    }

    #[test]
    fn rolling_takes_the_cursor_along() {
        let mut scroll = Scroll::default();
        scroll.roll(3, 100, 10);
        assert_eq!((scroll.cursor(), scroll.offset()), (5, 3));
        scroll.roll(-9, 100, 10);
        assert_eq!((scroll.cursor(), scroll.offset()), (5, 0));
        scroll.roll(isize::MAX, 100, 10);
        assert_eq!((scroll.cursor(), scroll.offset()), (92, 90));
        scroll.roll(-1, 0, 0);
        assert_eq!((scroll.cursor(), scroll.offset()), (0, 0));
    }

    #[test]
    fn the_thumb_tells_how_much_and_where() {
        assert_eq!(thumb(0, 10, 10, 10), None);
        assert_eq!(thumb(0, 100, 10, 10), Some(0..1));
        assert_eq!(thumb(90, 100, 10, 10), Some(9..10));
        assert_eq!(thumb(45, 100, 10, 20), Some(9..11));
        assert_eq!(thumb(999_990, 1_000_000, 10, 10), Some(9..10));
        assert!(thumb(usize::MAX, usize::MAX, 10, 10).is_some());
        assert_eq!(thumb(0, 5, 0, 0), None);
    }

    #[test]
    fn the_bar_is_drawn_only_where_there_is_more() {
        let mut scroll = Scroll::default();
        scroll.put(19, 20, 4);
        let more = drawn(2, 4, |area, buf| {
            render_bar(scroll, 20, area, buf, &ascii());
        });
        insta::assert_snapshot!(more, @"
        || |
        || |
        || |
        |# |
        ");
        let all = drawn(2, 1, |area, buf| render_bar(scroll, 1, area, buf, &ascii()));
        assert_eq!(all, "|  |\n");
    }
}
