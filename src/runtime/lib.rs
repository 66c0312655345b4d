//! The event loop over a real terminal: input, lanes, signals, restore.
