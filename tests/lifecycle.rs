//! How the program takes a terminal and gives it back, whatever ends, interrupts or changes it.

#[path = "lifecycle/editor.rs"]
mod editor;
#[path = "lifecycle/ends.rs"]
mod ends;
#[path = "lifecycle/input.rs"]
mod input;
#[path = "lifecycle/output.rs"]
mod output;
#[path = "lifecycle/panics.rs"]
mod panics;
#[path = "lifecycle/sizes.rs"]
mod sizes;
#[path = "lifecycle/stops.rs"]
mod stops;
#[path = "terminal/harness.rs"]
mod terminal;
