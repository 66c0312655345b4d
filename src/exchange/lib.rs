//! Customer lists in and out: the portal's export, subscriptions, the full format.
//! Reading is hostile-proof and streaming, writing is whole or not at all.

mod decode;
mod eml;
mod formula;
mod window;

pub use decode::{DAMAGED, Decoder, Encoding};
pub use eml::mail_file;
pub use formula::{neutralise, restore};
