//! Two independent facets of a customer: our reseller relationship and our delegated
//! administration. Each can exist without the other once the first invitation was accepted.

use crate::account::coded;
use crate::time::Timestamp;

/// Where a customer stands with us as reseller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relationship {
    /// Known to us, never in a relationship.
    None,
    /// We are its reseller.
    Active {
        /// Since when, where known: a list from the portal does not tell.
        since: Option<Timestamp>,
    },
    /// Still active, with off-boarding begun. Local to the book.
    Ending {
        /// Since when the relationship is active, where known.
        since: Option<Timestamp>,
        /// When off-boarding was begun.
        begun: Timestamp,
    },
    /// Ended. The customer stays in the book so that it can be reinstated.
    Ended {
        /// When, where known.
        at: Option<Timestamp>,
    },
}

/// A relationship without its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// See [`Relationship::None`].
    None,
    /// See [`Relationship::Active`].
    Active,
    /// See [`Relationship::Ending`].
    Ending,
    /// See [`Relationship::Ended`].
    Ended,
}

coded!(Stage { None => "none", Active => "active", Ending => "ending", Ended => "ended" });

impl Relationship {
    /// The stage alone.
    pub fn stage(&self) -> Stage {
        match self {
            Self::None => Stage::None,
            Self::Active { .. } => Stage::Active,
            Self::Ending { .. } => Stage::Ending,
            Self::Ended { .. } => Stage::Ended,
        }
    }

    /// Whether we are the customer's reseller now.
    pub fn is_live(&self) -> bool {
        matches!(self, Self::Active { .. } | Self::Ending { .. })
    }

    /// Since when it is live, where it is and where known.
    pub fn since(&self) -> Option<Timestamp> {
        match self {
            Self::Active { since } | Self::Ending { since, .. } => *since,
            Self::None | Self::Ended { .. } => None,
        }
    }
}

impl Relationship {
    /// What a list from outside makes of what the book knows. A list tells stages; the dates and
    /// the off-boarding that the book knows stay, and whom we served once is never unknown again.
    pub(crate) fn told(self, told: Self) -> Self {
        match (self.stage(), told.stage()) {
            (known, told) if known == told => self,
            (Stage::Ending, Stage::Active) | (Stage::Ended, Stage::None) => self,
            (Stage::Active | Stage::Ending, Stage::None) => Self::Ended { at: None },
            _ => told,
        }
    }
}

/// Delegated administration (all or nothing) in the customer's directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdminAccess {
    /// Never granted, as far as we know.
    NotGranted,
    /// Granted.
    Granted {
        /// Since when, where known.
        since: Option<Timestamp>,
    },
    /// Granted once and taken away; comes back only by a new accepted request.
    Revoked {
        /// When, where known.
        at: Option<Timestamp>,
    },
}

/// Delegated administration without its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AdminStanding {
    /// See [`AdminAccess::NotGranted`].
    NotGranted,
    /// See [`AdminAccess::Granted`].
    Granted,
    /// See [`AdminAccess::Revoked`].
    Revoked,
}

coded!(AdminStanding { NotGranted => "none", Granted => "granted", Revoked => "lost" });

impl AdminAccess {
    /// The standing alone.
    pub fn standing(&self) -> AdminStanding {
        match self {
            Self::NotGranted => AdminStanding::NotGranted,
            Self::Granted { .. } => AdminStanding::Granted,
            Self::Revoked { .. } => AdminStanding::Revoked,
        }
    }

    /// What a list from outside makes of what the book knows: the dates stay, and what was
    /// granted once is lost, not forgotten, when the list does not find it any more.
    pub(crate) fn told(self, told: Self) -> Self {
        use AdminStanding::{Granted, NotGranted, Revoked};
        match (self.standing(), told.standing()) {
            (known, told) if known == told => self,
            (Revoked, NotGranted) => self,
            (Granted, NotGranted) => Self::Revoked { at: None },
            _ => told,
        }
    }

    /// What is left of it when it is taken away at `at`.
    #[must_use]
    pub fn revoked(self, at: Timestamp) -> Self {
        match self {
            Self::Granted { .. } => Self::Revoked { at: Some(at) },
            Self::NotGranted | Self::Revoked { .. } => self,
        }
    }
}
