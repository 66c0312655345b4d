//! The screens: pure state, update and view, without terminal or I/O.
//!
//! A [`Msg`] goes into [`update`], which changes the [`Model`] and answers with [`Effect`]s;
//! [`view`] draws the model. The runtime carries effects out and sends the answers back as
//! messages. Each screen is one file under `screens`.

pub mod act;
mod effect;
mod fresh;
pub mod glyphs;
pub mod key;
pub mod keymap;
pub mod layout;
mod model;
mod msg;
mod notice;
pub mod screens;
mod shared;
pub mod theme;
mod undoing;
mod update;
mod view;
pub mod widgets;

pub use effect::{Effect, Slot};
pub use model::{Model, Start};
pub use msg::{CopyRoute, Mouse, MouseAct, Msg, Reply, Size, Ticket, Trouble, TroubleKind};
pub use notice::{Notice, Weight};
pub use screens::{Place, Setting};
pub use shared::{ChainState, Shared, VERY_WIDE, WIDE};
pub use update::{perform, start, update};
pub use view::view;
