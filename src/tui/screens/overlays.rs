//! What is drawn over a screen: questions, menus, explanations, help. An overlay knows nothing
//! of the screen below; it closes with an answer or without.

pub mod actions;
pub mod confirm;
pub(crate) mod entry;
pub(crate) mod explain;
pub mod help;
pub mod menu;
pub mod messages;
pub mod palette;
pub mod prompt;
pub(crate) mod reading;
pub mod text_box;
pub mod typed_confirm;
pub mod why;

use ratatui::layout::Rect;

/// A box of this size in the middle of an area, as far as there is room.
pub(crate) fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(area.width);
    let height = height.min(area.height);
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    }
}
