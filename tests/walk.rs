//! The way of a person through the program, key by key, on a book that was imported from a list
//! in the portal's format: find, invite, permit, end, reinstate, each in the journal and still
//! there after a restart.

#[path = "walk/refused.rs"]
mod refused;
#[path = "walk/steps.rs"]
mod steps;
#[path = "walk/story.rs"]
mod story;
#[path = "terminal/harness.rs"]
mod terminal;
#[path = "walk/tour.rs"]
mod tour;
