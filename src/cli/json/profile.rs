//! The shape of a business profile.

use partnerdesk_domain::{
    BusinessProfile, CompanySize, Industry, Location, ProductLine, Publication, Rule, Service, Tag,
};
use partnerdesk_exchange::instant_text;
use serde::Serialize;

use super::referral::PersonShape;

/// A business profile.
#[derive(Debug, Serialize)]
pub(crate) struct ProfileShape {
    region: &'static str,
    /// `draft`, `published`, `revised`.
    status: &'static str,
    /// When it was published last.
    published: Option<String>,
    description: Option<String>,
    website: Option<String>,
    linkedin: Option<String>,
    logo: Option<LogoShape>,
    industries: Vec<&'static str>,
    products: Vec<&'static str>,
    services: Vec<&'static str>,
    skills: Vec<String>,
    target_sizes: Vec<&'static str>,
    endorsement: bool,
    locations: Vec<LocationShape>,
    /// What has to be there before it can be published: codes of the reasons.
    lacks: Vec<&'static str>,
    version: u64,
    updated: String,
}

#[derive(Debug, Serialize)]
struct LogoShape {
    path: String,
    width: u32,
}

#[derive(Debug, Serialize)]
struct LocationShape {
    name: String,
    address: String,
    country: String,
    contact: PersonShape,
}

fn codes<'a, T: Copy + 'a>(
    all: impl IntoIterator<Item = &'a T>,
    code: fn(T) -> &'static str,
) -> Vec<&'static str> {
    all.into_iter().map(|one| code(*one)).collect()
}

impl ProfileShape {
    /// The shape of a profile.
    pub(crate) fn of(profile: &BusinessProfile) -> Self {
        let content = &profile.content;
        let published = match profile.publication {
            Publication::Draft => None,
            Publication::Published { at } | Publication::Revised { published: at } => Some(at),
        };
        let location = |it: &Location| LocationShape {
            name: it.name.to_string(),
            address: it.site.to_string(),
            country: it.site.country.to_string(),
            contact: PersonShape::of(&it.contact),
        };
        Self {
            region: profile.region.code(),
            status: profile.publication.stage().code(),
            published: published.map(instant_text),
            description: content.description.as_ref().map(ToString::to_string),
            website: content.website.as_ref().map(ToString::to_string),
            linkedin: content.linkedin.as_ref().map(ToString::to_string),
            logo: content.logo.as_ref().map(|logo| LogoShape {
                path: logo.path().to_owned(),
                width: logo.width(),
            }),
            industries: codes(&content.industries, Industry::code),
            products: codes(&content.products, ProductLine::code),
            services: codes(&content.services, Service::code),
            skills: content.skills.iter().map(Tag::to_string).collect(),
            target_sizes: codes(&content.target_sizes, CompanySize::code),
            endorsement: content.endorsement,
            locations: profile.locations.iter().map(location).collect(),
            lacks: codes(&profile.lacks(), Rule::code),
            version: profile.stamp.version.0,
            updated: instant_text(profile.stamp.updated),
        }
    }
}
