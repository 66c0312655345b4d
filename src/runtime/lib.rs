//! The event loop over a real terminal: input, lanes, signals, restore.
//!
//! [`run`] is the only loop of the program: it takes what happens, lets the screens decide,
//! draws, and carries out what they ask for. Slow things run in lanes of their own, so that a
//! key is never held up by a disk.

mod clipboard;
mod desk;
mod editor;
mod events;
mod follow;
mod input;
mod lanes;
mod mail_room;
mod provoked;
mod run;
mod signals;
mod terminal;
mod workers;

pub use mail_room::MailRoom;
pub use run::{RuntimeError, Session, run};
pub use terminal::install_panic_hook;
