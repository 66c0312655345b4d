//! A business profile as it is stored.

use partnerdesk_domain::{
    BusinessProfile, Description, LinkedInPage, Location, LocationName, Logo, ProfileContent,
    ProfileId, Publication, Tag, Timestamp, WebAddress,
};
use serde::{Deserialize, Serialize};

use super::Coded;
use super::account::word;
use super::contact::{ContactV1, SiteV1};
use super::partnership::StampV1;
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct V1<'a> {
    #[serde(borrow)]
    stamp: StampV1<'a>,
    region: u8,
    description: Option<&'a str>,
    website: Option<&'a str>,
    linkedin: Option<&'a str>,
    /// Path and width.
    logo: Option<(&'a str, u32)>,
    industries: Vec<u8>,
    products: Vec<u8>,
    services: Vec<u8>,
    skills: Vec<&'a str>,
    target_sizes: Vec<u8>,
    endorsement: bool,
    locations: Vec<LocationV1<'a>>,
    publication: PublicationV1,
}

#[derive(Serialize, Deserialize)]
struct LocationV1<'a> {
    name: &'a str,
    #[serde(borrow)]
    site: SiteV1<'a>,
    contact: ContactV1<'a>,
}

/// Append only: the encoding keeps the place of a variant, not its name.
#[derive(Serialize, Deserialize)]
enum PublicationV1 {
    Draft,
    Published { at: i64 },
    Revised { published: i64 },
}

impl<'a> From<&'a BusinessProfile> for V1<'a> {
    fn from(record: &'a BusinessProfile) -> Self {
        fn numbers<T: Coded + Copy + 'static>(values: impl IntoIterator<Item = T>) -> Vec<u8> {
            values.into_iter().map(Coded::number).collect()
        }
        let content = &record.content;
        let logo = content.logo.as_ref();
        Self {
            stamp: (&record.stamp).into(),
            region: record.region.number(),
            description: content.description.as_ref().map(Description::as_str),
            website: content.website.as_ref().map(WebAddress::as_str),
            linkedin: content.linkedin.as_ref().map(LinkedInPage::as_str),
            logo: logo.map(|logo| (logo.path(), logo.width())),
            industries: numbers(content.industries.iter().copied()),
            products: numbers(content.products.iter().copied()),
            services: numbers(content.services.iter().copied()),
            skills: content.skills.iter().map(Tag::as_str).collect(),
            target_sizes: numbers(content.target_sizes.iter().copied()),
            endorsement: content.endorsement,
            locations: record.locations.iter().map(LocationV1::from).collect(),
            publication: match record.publication {
                Publication::Draft => PublicationV1::Draft,
                Publication::Published { at } => PublicationV1::Published { at: at.0 },
                Publication::Revised { published } => PublicationV1::Revised {
                    published: published.0,
                },
            },
        }
    }
}

/// A business profile, read back.
pub(super) fn read(stored: V1<'_>) -> Result<BusinessProfile, Malformed> {
    fn choices<T: Coded, All: FromIterator<T>>(numbers: Vec<u8>) -> Result<All, Malformed> {
        numbers.into_iter().map(T::stored).collect()
    }
    let region = Coded::stored(stored.region)?;
    let skill = |text: &str| Tag::parse(text).map_err(|_| Malformed::Value("tag"));
    let logo = |(path, width)| Logo::new(path, width).map_err(|_| Malformed::Value("logo"));
    Ok(BusinessProfile {
        id: ProfileId::of(region),
        stamp: stored.stamp.try_into()?,
        region,
        content: ProfileContent {
            description: word("description", Description::parse, stored.description)?,
            website: word("website", WebAddress::parse, stored.website)?,
            linkedin: word("page", LinkedInPage::parse, stored.linkedin)?,
            logo: stored.logo.map(logo).transpose()?,
            industries: choices(stored.industries)?,
            products: choices(stored.products)?,
            services: choices(stored.services)?,
            skills: stored
                .skills
                .into_iter()
                .map(skill)
                .collect::<Result<_, _>>()?,
            target_sizes: choices(stored.target_sizes)?,
            endorsement: stored.endorsement,
        },
        locations: stored
            .locations
            .into_iter()
            .map(Location::try_from)
            .collect::<Result<_, _>>()?,
        publication: match stored.publication {
            PublicationV1::Draft => Publication::Draft,
            PublicationV1::Published { at } => Publication::Published { at: Timestamp(at) },
            PublicationV1::Revised { published } => Publication::Revised {
                published: Timestamp(published),
            },
        },
    })
}

impl<'a> From<&'a Location> for LocationV1<'a> {
    fn from(location: &'a Location) -> Self {
        Self {
            name: location.name.as_str(),
            site: (&location.site).into(),
            contact: (&location.contact).into(),
        }
    }
}

impl TryFrom<LocationV1<'_>> for Location {
    type Error = Malformed;

    fn try_from(stored: LocationV1<'_>) -> Result<Self, Malformed> {
        let name = LocationName::parse(stored.name);
        Ok(Self {
            name: name.map_err(|_| Malformed::Value("location"))?,
            site: stored.site.try_into()?,
            contact: stored.contact.try_into()?,
        })
    }
}
