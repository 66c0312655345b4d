//! The screens: pure state, update and view, without terminal or I/O.

pub mod act;
pub mod glyphs;
pub mod key;
pub mod keymap;
pub mod theme;
pub mod widgets;
