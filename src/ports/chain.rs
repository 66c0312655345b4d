//! The chain of the journal: each entry carries the hash of the one before, so that a change in
//! the middle shows. Whoever holds the file can rewrite the whole chain; an exported head tells.

use std::fmt;

use partnerdesk_domain::{Entry, Sequence};
use sha2::{Digest, Sha256};

/// A SHA-256 value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The hash of an entry: of the hash before it, followed by its bytes as stored.
    #[must_use]
    pub fn following(self, bytes: &[u8]) -> Self {
        Self(
            Sha256::new()
                .chain_update(self.0)
                .chain_update(bytes)
                .finalize()
                .into(),
        )
    }

    /// The first eight hexadecimal digits, for a title line.
    pub fn short(&self) -> String {
        self.to_string()[..8].to_owned()
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// An entry of the journal in its chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The entry.
    pub entry: Entry,
    /// The hash of the entry before; zeros before the first.
    pub previous: Hash,
    /// The hash of this one.
    pub hash: Hash,
}

/// What a walk along the whole chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChainReport {
    /// How many entries were read.
    pub entries: u64,
    /// The hash of the last good one.
    pub head: Hash,
    /// The first entry that does not fit, with what is wrong.
    pub broken: Option<(Sequence, String)>,
}
