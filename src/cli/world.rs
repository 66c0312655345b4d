//! Everything outside that a command touches, given to it: books, clock, identities, samples.
//! Which kind of store is behind the shelf is not known here.

use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use partnerdesk_config::{Environment, Settings};
use partnerdesk_domain::Timestamp;
use partnerdesk_letters::Catalogue;
use partnerdesk_ports::Shelf;

/// What a seeded sample is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SampleKind {
    /// A customer list in the portal's own columns.
    List,
    /// A whole book with its history.
    Book,
}

/// Writes the seeded sample of so many customers to a new file.
pub type WriteSample<'a> =
    dyn Fn(SampleKind, u32, &Path) -> Result<(), Box<dyn Error + Send + Sync>> + 'a;

/// The world outside a command.
pub struct World<'a> {
    /// Finds and opens books.
    pub shelf: &'a dyn Shelf,
    /// Where books lie when nobody names one.
    pub environment: &'a Environment,
    /// What the person set once and for all.
    pub settings: &'a Settings,
    /// The letters that can be written from.
    pub templates: &'a Catalogue,
    /// The present.
    pub clock: &'a dyn Fn() -> Timestamp,
    /// Makes identities, each new and, by itself, later than the one before.
    pub fresh: &'a dyn Fn() -> u128,
    /// Writes samples.
    pub sample: &'a WriteSample<'a>,
    /// Begins to listen for the person's wish to stop, and gives the mark that it sets. Long
    /// work looks at it between two steps.
    pub listen: &'a dyn Fn() -> Arc<AtomicBool>,
}

/// Listens for Ctrl-C: the first one sets the mark, the second one ends the process. Where that
/// is not possible the first one does, as always.
pub fn listen_for_interrupt() -> Arc<AtomicBool> {
    use signal_hook::consts::SIGINT;
    use signal_hook::flag::{register, register_conditional_default};
    let mark = Arc::new(AtomicBool::new(false));
    // In this order: the default is looked at before the mark is set.
    if register_conditional_default(SIGINT, Arc::clone(&mark)).is_ok() {
        let _ = register(SIGINT, Arc::clone(&mark));
    }
    mark
}

/// A new identity that sorts by the time it was made (UUID version 7).
pub fn fresh_id() -> u128 {
    uuid::Uuid::now_v7().as_u128()
}
