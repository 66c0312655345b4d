//! The screens: pure state, update and view, without terminal or I/O.
