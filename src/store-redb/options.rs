//! What can be chosen when a book is opened, and what is chosen by default.

use std::time::Duration;

/// How books are opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// How long to wait for another program that writes, before [`StoreError::Busy`](partnerdesk_ports::StoreError::Busy).
    pub wait: Duration,
    /// Books of at most so many bytes are checked page by page each time they are opened, which
    /// takes about half a millisecond for each of their megabytes.
    pub checked_up_to: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            wait: Duration::from_secs(5),
            checked_up_to: 16 << 20,
        }
    }
}
