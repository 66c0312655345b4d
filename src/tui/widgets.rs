//! The pieces that screens are composed of. They draw what they are given and
//! decide nothing; none of them draws outside its area or minds how small that
//! is.

pub mod dialog;
pub mod display_text;
pub mod editor;
pub mod empty;
pub mod field;
pub mod hint_bar;
pub mod overlay;
pub mod panel;
pub mod scroll;
pub mod styled_line;
pub mod table;
pub mod tabs;
pub mod toast;
pub mod wrap;

#[cfg(test)]
mod testing;

use ratatui::layout::{Position, Rect};

pub use display_text::DisplayText;
pub use styled_line::StyledLine;

use crate::glyphs::Glyphs;
use crate::theme::Styles;

/// What every widget is handed to draw with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// How each meaning looks.
    pub styles: Styles,
    /// The marks and lines.
    pub glyphs: Glyphs,
}

/// Whether keys go to a piece of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// Keys go here.
    Here,
    /// Keys go somewhere else.
    Elsewhere,
}

/// What a key did to a piece that text is entered into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The text is different now.
    Changed,
    /// The key was used, the text is the same.
    Kept,
    /// The key means nothing here; someone else may have it.
    NotMine,
}

/// What became of pasted text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// Everything that can be shown was inserted.
    Whole,
    /// There was room for its beginning only.
    Cut,
    /// Nothing of it could be inserted.
    Nothing,
}

/// A place that can be clicked, and which one of the things given to the
/// widget it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The place of the thing in what the widget was given.
    pub index: usize,
    /// Where it was drawn.
    pub area: Rect,
}

/// Which of `hits` lies under `position`.
pub fn hit(hits: &[Hit], position: Position) -> Option<usize> {
    hits.iter()
        .find(|hit| hit.area.contains(position))
        .map(|hit| hit.index)
}
