//! Where things are on the screen: one line of title, the body, one line for notices, one for
//! keys. Screens compute with the same figures when they scroll and when they draw.

use ratatui::layout::Rect;

use crate::msg::Size;

/// Below this, the program only says that the window is too small.
pub const LEAST: Size = Size {
    width: 40,
    height: 10,
};

/// The title line.
pub fn title(size: Size) -> Rect {
    Rect::new(0, 0, size.width, size.height.min(1))
}

/// Everything between title and notices.
pub fn body(size: Size) -> Rect {
    Rect::new(0, 1, size.width, size.height.saturating_sub(3))
}

/// The line for notices.
pub fn notice(size: Size) -> Rect {
    Rect::new(
        0,
        size.height.saturating_sub(2),
        size.width,
        size.height.min(1),
    )
}

/// The line of keys.
pub fn keys(size: Size) -> Rect {
    Rect::new(
        0,
        size.height.saturating_sub(1),
        size.width,
        size.height.min(1),
    )
}

/// The first line of an area, and the rest.
pub fn first_line(area: Rect) -> (Rect, Rect) {
    let line = Rect {
        height: area.height.min(1),
        ..area
    };
    let rest = Rect {
        y: area.y + line.height,
        height: area.height - line.height,
        ..area
    };
    (line, rest)
}

/// A left part of so many hundredths of the width, and the rest.
pub fn split(area: Rect, hundredths: u16) -> (Rect, Rect) {
    let width = u16::try_from(u32::from(area.width) * u32::from(hundredths) / 100)
        .expect("a part is narrower than the whole");
    let left = Rect { width, ..area };
    let right = Rect {
        x: area.x + width,
        width: area.width - width,
        ..area
    };
    (left, right)
}

/// An upper part of so many rows, and the rest.
pub fn upper(area: Rect, rows: u16) -> (Rect, Rect) {
    let height = rows.min(area.height);
    let rest = Rect {
        y: area.y + height,
        height: area.height - height,
        ..area
    };
    (Rect { height, ..area }, rest)
}
