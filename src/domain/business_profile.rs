//! The business profile: how customers find us, one for each region that we serve.
//!
//! Searches go by its tags and not by its description. It is worked on here and published by an
//! act of its own; what changed since is a revision until it is published again.

mod act;
mod expertise;
mod location;
mod presence;

use std::collections::BTreeSet;

use crate::contact::CompanySize;
use crate::country::Region;
use crate::id::guid_newtype;
use crate::matter::{Described, Stamp};
use crate::rule::Rule;
use crate::time::Timestamp;
use crate::words::Tag;

pub use act::{ProfileChange, ProfileCommand};
pub use expertise::{Industry, ProductLine, Service};
pub use location::{Location, LocationName, MOST_LOCATIONS};
pub use presence::{
    Description, LOGO_WIDTH, LinkedInPage, Logo, LogoFormat, LogoProblem, WebAddress,
};

guid_newtype! {
    /// The profile of one region: its number follows from the region.
    ProfileId
}

impl ProfileId {
    /// The profile of this region.
    pub fn of(region: Region) -> Self {
        let place = Region::ALL.iter().position(|it| *it == region);
        let place = place.expect("every region stands in the list of all");
        Self(place as u128 + 1)
    }
}

/// With more tags than this it is advised to have fewer and sharper ones.
pub const MANY_TAGS: usize = 12;

/// What a person writes: all of a profile but its locations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileContent {
    /// Who we are, in our words.
    pub description: Option<Description>,
    /// Our website.
    pub website: Option<WebAddress>,
    /// Our company's page on LinkedIn.
    pub linkedin: Option<LinkedInPage>,
    /// Our logo.
    pub logo: Option<Logo>,
    /// The industries that we know.
    pub industries: BTreeSet<Industry>,
    /// The Microsoft products that we work with.
    pub products: BTreeSet<ProductLine>,
    /// What we do with them.
    pub services: BTreeSet<Service>,
    /// Further solutions, skills and capabilities in free words.
    pub skills: Vec<Tag>,
    /// The sizes of the companies that we want to hear from.
    pub target_sizes: BTreeSet<CompanySize>,
    /// Whether Microsoft may endorse our expertise.
    pub endorsement: bool,
}

impl Default for ProfileContent {
    /// Nothing said yet: companies of every size are welcome, and endorsement is allowed.
    fn default() -> Self {
        Self {
            description: None,
            website: None,
            linkedin: None,
            logo: None,
            industries: BTreeSet::new(),
            products: BTreeSet::new(),
            services: BTreeSet::new(),
            skills: Vec::new(),
            target_sizes: CompanySize::ALL.iter().copied().collect(),
            endorsement: true,
        }
    }
}

impl ProfileContent {
    /// How many tags it has, earned ones aside.
    pub fn tags(&self) -> usize {
        self.industries.len() + self.products.len() + self.services.len() + self.skills.len()
    }
}

/// Whether customers can see a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Publication {
    /// Never published.
    Draft,
    /// As it stands. Searches find it within a day.
    Published {
        /// Since when.
        at: Timestamp,
    },
    /// Customers see what was published; this is not it any more.
    Revised {
        /// When it was published last.
        published: Timestamp,
    },
}

/// A publication without its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PublicationStage {
    /// See [`Publication::Draft`].
    Draft,
    /// See [`Publication::Published`].
    Published,
    /// See [`Publication::Revised`].
    Revised,
}

crate::account::coded!(PublicationStage {
    Draft => "draft",
    Published => "published",
    Revised => "revised",
});

impl Publication {
    /// The stage alone.
    pub fn stage(self) -> PublicationStage {
        match self {
            Self::Draft => PublicationStage::Draft,
            Self::Published { .. } => PublicationStage::Published,
            Self::Revised { .. } => PublicationStage::Revised,
        }
    }

    /// The same after another change of the profile.
    pub(crate) fn changed(self) -> Self {
        match self {
            Self::Draft => Self::Draft,
            Self::Published { at: published } | Self::Revised { published } => {
                Self::Revised { published }
            }
        }
    }
}

/// Something that would make a profile better, though nothing forbids it as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProfileAdvice {
    /// Fewer and sharper tags are found better.
    FewerTags {
        /// How many there are.
        count: usize,
    },
    /// Searches go by tags and not by the description.
    SearchUsesTags,
}

/// The profile of one region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BusinessProfile {
    /// Which one: that of its region.
    pub id: ProfileId,
    /// Its version, and when and by whom it was begun.
    pub stamp: Stamp,
    /// For which region.
    pub region: Region,
    /// What was written.
    pub content: ProfileContent,
    /// Our locations there, in the order in which they were added.
    pub locations: Vec<Location>,
    /// Whether customers can see it.
    pub publication: Publication,
}

impl BusinessProfile {
    /// The profile of a region that nothing was written about.
    pub fn empty(region: Region, stamp: Stamp) -> Self {
        Self {
            id: ProfileId::of(region),
            stamp,
            region,
            content: ProfileContent::default(),
            locations: Vec::new(),
            publication: Publication::Draft,
        }
    }

    /// What has to be there before it can be published and is not, each as the rule that asks
    /// for it.
    pub fn lacks(&self) -> Vec<Rule> {
        let content = &self.content;
        let parts = [
            (content.description.is_some(), Rule::ProfileLacksDescription),
            (content.website.is_some(), Rule::ProfileLacksWebsite),
            (0 < content.tags(), Rule::ProfileLacksTags),
            (!content.target_sizes.is_empty(), Rule::ProfileLacksSizes),
            (!self.locations.is_empty(), Rule::ProfileLacksLocation),
        ];
        let missing = parts.into_iter().filter(|(is_there, _)| !is_there);
        missing.map(|(_, rule)| rule).collect()
    }

    /// What would make it better, though nothing forbids it as it is.
    pub fn advice(&self) -> Vec<ProfileAdvice> {
        let count = self.content.tags();
        let mut advice = Vec::new();
        if MANY_TAGS < count {
            advice.push(ProfileAdvice::FewerTags { count });
        }
        if count == 0 && self.content.description.is_some() {
            advice.push(ProfileAdvice::SearchUsesTags);
        }
        advice
    }

    /// A location by its name.
    pub fn location(&self, name: &LocationName) -> Option<&Location> {
        self.locations.iter().find(|known| known.name == *name)
    }
}

impl Described for BusinessProfile {
    /// Its region, by its stable code.
    fn title(&self) -> String {
        self.region.code().to_owned()
    }

    fn state_word(&self) -> &'static str {
        self.publication.stage().code()
    }
}
