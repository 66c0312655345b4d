//! What can be asked of a business profile, what happens to it then, and the way back. Whether it
//! may is decided in `decide`.

use super::{BusinessProfile, Location, LocationName, ProfileContent};
use crate::account::coded;
use crate::country::Region;
use crate::matter::Asked;
use crate::policy::Action;

/// What can be asked of the profile of one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileCommand {
    /// Write it: everything but its locations. The first words begin it, for this region.
    Write(Region, Box<ProfileContent>),
    /// Add a location.
    AddLocation(Box<Location>),
    /// Change what a location is called or who answers there.
    ChangeLocation(LocationName, Box<Location>),
    /// Delete a location.
    DeleteLocation(LocationName),
    /// Let customers see it as it stands.
    Publish,
}

/// What happened to a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProfileChange {
    /// It was begun.
    Begun,
    /// It was written on.
    Written,
    /// A location was added.
    LocationAdded,
    /// A location changed.
    LocationChanged,
    /// A location was deleted.
    LocationDeleted,
    /// It was published.
    Published,
}

coded!(ProfileChange {
    Begun => "profile-begun",
    Written => "profile-written",
    LocationAdded => "profile-location-added",
    LocationChanged => "profile-location-changed",
    LocationDeleted => "profile-location-deleted",
    Published => "profile-published",
});

impl Asked<BusinessProfile> for ProfileCommand {
    fn action(&self) -> Action {
        Action::EditProfile
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Write(..) => "profile.set",
            Self::AddLocation(_) => "profile.location-add",
            Self::ChangeLocation(..) => "profile.location-edit",
            Self::DeleteLocation(_) => "profile.location-delete",
            Self::Publish => "profile.publish",
        }
    }

    /// What takes a change back. What was published has been seen, and what was begun stays.
    fn back(
        change: &str,
        before: Option<&BusinessProfile>,
        after: &BusinessProfile,
    ) -> Option<Self> {
        let before = before?;
        let missing_in = |fewer: &BusinessProfile, more: &BusinessProfile| {
            let mut locations = more.locations.iter();
            locations.find(|it| !fewer.locations.contains(it)).cloned()
        };
        match ProfileChange::from_code(change)? {
            ProfileChange::Written => {
                let content = Box::new(before.content.clone());
                Some(Self::Write(before.region, content))
            }
            ProfileChange::LocationAdded => {
                missing_in(before, after).map(|it| Self::DeleteLocation(it.name))
            }
            ProfileChange::LocationDeleted => {
                missing_in(after, before).map(|it| Self::AddLocation(Box::new(it)))
            }
            ProfileChange::LocationChanged => {
                let now = missing_in(before, after)?;
                let then = missing_in(after, before)?;
                Some(Self::ChangeLocation(now.name, Box::new(then)))
            }
            ProfileChange::Begun | ProfileChange::Published => None,
        }
    }
}
