//! `profile show`, `preview` and `words`: the profile as we keep it, as a customer reads it, and
//! the words that its lists may hold.

use partnerdesk_domain::{
    BusinessProfile, CompanySize, Industry, ProductLine, ProfileId, Publication, Refusal, Service,
    Tag,
};

use super::{profile, region};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::json::ProfileShape;

pub(super) fn run(desk: &mut Desk<'_>) -> Result<Exit, Failure> {
    let profile = known(desk)?;
    if desk.session.json {
        desk.out.json(&ProfileShape::of(&profile));
        return Ok(Exit::Done);
    }
    let locale = desk.locale;
    let stage = locale.publication(profile.publication.stage());
    let status = match profile.publication {
        Publication::Draft => stage,
        Publication::Published { at } | Publication::Revised { published: at } => {
            let args = [("word", stage.into()), ("date", locale.date(at).into())];
            locale.with("cli-dated", &args)
        }
    };
    desk.field("profile-region", Some(locale.region(profile.region)));
    desk.field("profile-status", Some(status));
    told(desk, &profile);
    let content = &profile.content;
    let logo = content.logo.as_ref();
    let logo = logo.map(|logo| format!("{} ({} px)", logo.path(), logo.width()));
    desk.field("profile-logo", logo);
    let sizes = content.target_sizes.iter();
    let sizes = sizes.map(|it| locale.company_size(*it));
    desk.field("profile-sizes", joined(sizes));
    let switch = if content.endorsement { "yes" } else { "no" };
    desk.field("profile-endorsement", Some(locale.text(switch)));
    for rule in profile.lacks() {
        let refusal = Refusal::Rule {
            rule,
            about: String::new(),
        };
        let reason = locale.refusal(&refusal);
        desk.out.say(&format!("  ! {}", reason.what));
    }
    for advice in profile.advice() {
        let text = locale.profile_advice(advice);
        desk.out.say(&format!("  ! {text}"));
    }
    Ok(Exit::Done)
}

/// What customers read: neither limits nor what is ours alone.
pub(super) fn preview(desk: &mut Desk<'_>) -> Result<Exit, Failure> {
    let profile = known(desk)?;
    if desk.session.json {
        desk.out.json(&ProfileShape::of(&profile));
        return Ok(Exit::Done);
    }
    let book = desk.open()?;
    if let Some(name) = book.account()?.name {
        desk.out.line(name.as_str());
        desk.out.line("");
    }
    told(desk, &profile);
    Ok(Exit::Done)
}

/// The words of the lists, each with its meaning.
pub(super) fn words(desk: &mut Desk<'_>) -> Exit {
    let locale = desk.locale;
    let groups: [(&str, Vec<(&str, String)>); 4] = [
        (
            "profile-industries",
            Industry::ALL
                .iter()
                .map(|it| (it.code(), locale.industry(*it)))
                .collect(),
        ),
        (
            "profile-products",
            ProductLine::ALL
                .iter()
                .map(|it| (it.code(), locale.product_line(*it)))
                .collect(),
        ),
        (
            "profile-services",
            Service::ALL
                .iter()
                .map(|it| (it.code(), locale.service(*it)))
                .collect(),
        ),
        (
            "profile-sizes",
            CompanySize::ALL
                .iter()
                .map(|it| (it.code(), locale.company_size(*it)))
                .collect(),
        ),
    ];
    for (label, words) in groups {
        desk.out.line(&locale.text(label));
        for (code, meaning) in words {
            desk.out.line(&format!("  {code:<24} {meaning}"));
        }
    }
    Exit::Done
}

fn known(desk: &Desk<'_>) -> Result<std::sync::Arc<BusinessProfile>, Failure> {
    let book = desk.open()?;
    let region = region(&*book)?;
    let found = profile(&*book, region)?;
    found.ok_or_else(|| Refusal::NoSuchMatter(ProfileId::of(region).into()).into())
}

fn joined(words: impl Iterator<Item = String>) -> Option<String> {
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// What customers are told.
fn told(desk: &mut Desk<'_>, profile: &BusinessProfile) {
    let locale = desk.locale;
    let content = &profile.content;
    desk.field(
        "profile-description",
        content.description.as_ref().map(ToString::to_string),
    );
    desk.field(
        "profile-website",
        content.website.as_ref().map(ToString::to_string),
    );
    desk.field(
        "profile-linkedin",
        content.linkedin.as_ref().map(ToString::to_string),
    );
    let industries = content.industries.iter().map(|it| locale.industry(*it));
    desk.field("profile-industries", joined(industries));
    let products = content.products.iter().map(|it| locale.product_line(*it));
    desk.field("profile-products", joined(products));
    let services = content.services.iter().map(|it| locale.service(*it));
    desk.field("profile-services", joined(services));
    let skills = content.skills.iter().map(Tag::to_string);
    desk.field("profile-skills", joined(skills));
    for location in &profile.locations {
        let text = format!("{}: {}; {}", location.name, location.site, location.contact);
        desk.field("profile-location", Some(text));
    }
}
