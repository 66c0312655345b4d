//! The screens: pure state, update and view, without terminal or I/O.

pub mod act;
pub mod key;
pub mod keymap;
