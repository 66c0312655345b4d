//! Customer lists in and out: the portal's export, subscriptions, the full format.
//! Reading is hostile-proof and streaming, writing is whole or not at all.

mod atomic_file;
mod decode;
mod eml;
mod fault;
mod field;
mod formula;
mod headers;
mod records;
mod rejected;
mod splitter;
mod window;

pub use atomic_file::{AtomicFile, FileError, Overwrite};
pub use decode::{DAMAGED, Decoder, Encoding};
pub use eml::mail_file;
pub use fault::{BadRow, Refused, RowFault, Stopped};
pub use formula::{neutralise, restore};
pub use headers::Headers;
pub use records::{Record, Records, Row};
pub use rejected::{Kept, RejectedFile, rejected_path};
pub use splitter::Limits;
