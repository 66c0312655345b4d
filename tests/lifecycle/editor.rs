//! The person's own editor has the terminal for a while.
