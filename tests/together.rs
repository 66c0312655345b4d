//! Several programs on one book at once: what one writes the others see, nobody's work is
//! overwritten, and nothing moves under a person's hand.

#[path = "together/commands.rs"]
mod commands;
#[path = "together/screen.rs"]
mod screen;
#[path = "terminal/harness.rs"]
mod terminal;
