//! A location of ours: a page of its own in the profile, with its own contact, to which
//! referrals of that place go.

use crate::contact::{Contact, Site};
use crate::words::{text_newtype, without_controls};

text_newtype! {
    /// What a location is called; no two of one profile have the same name.
    LocationName, 100, without_controls
}

/// How many locations a profile has at most (documentation page "Create a business profile").
pub const MOST_LOCATIONS: usize = 5;

/// One location.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// What it is called.
    pub name: LocationName,
    /// Where it is. It never changes: a location that moved is another one.
    pub site: Site,
    /// Who answers there.
    pub contact: Contact,
}
