//! The pieces that screens are composed of. They draw what they are given and
//! decide nothing; none of them draws outside its area or minds how small that
//! is.

pub mod display_text;
pub mod styled_line;
pub mod wrap;

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
