//! `profile set`: what stands in the profile. What is not named stays; an empty text takes a
//! value, or a whole list, away.

use clap::Args;
use partnerdesk_domain::{
    CompanySize, Description, Industry, LinkedInPage, Logo, ProductLine, ProfileCommand, Service,
    Switch, Tag, WebAddress,
};

use super::{profile, region, take};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value::{self, Change};

/// `profile set`
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(crate) struct SetLine {
    #[arg(long, value_name = "TEXT", value_parser = value::change(Description::parse_optional, "cli-slip-line"))]
    description: Option<Change<Description>>,
    #[arg(long, value_name = "URL", value_parser = value::change(WebAddress::parse_optional, "cli-slip-web"))]
    website: Option<Change<WebAddress>>,
    #[arg(long, value_name = "URL", value_parser = value::change(LinkedInPage::parse_optional, "cli-slip-linkedin"))]
    linkedin: Option<Change<LinkedInPage>>,
    #[arg(long, value_name = "PATH", requires = "logo_width")]
    logo: Option<String>,
    #[arg(long, value_name = "PIXELS", requires = "logo")]
    logo_width: Option<u32>,
    #[arg(long, value_name = "LIST", value_parser = value::known(|text| list(text, Industry::from_code), "cli-slip-list"))]
    industries: Option<List<Industry>>,
    #[arg(long, value_name = "LIST", value_parser = value::known(|text| list(text, ProductLine::from_code), "cli-slip-list"))]
    products: Option<List<ProductLine>>,
    #[arg(long, value_name = "LIST", value_parser = value::known(|text| list(text, Service::from_code), "cli-slip-list"))]
    services: Option<List<Service>>,
    #[arg(long, value_name = "LIST", value_parser = value::known(|text| list(text, |word| Tag::parse(word).ok()), "cli-slip-list"))]
    skills: Option<List<Tag>>,
    #[arg(long, value_name = "LIST", value_parser = value::known(|text| list(text, CompanySize::from_code), "cli-slip-list"))]
    sizes: Option<List<CompanySize>>,
    #[arg(long, value_name = "SWITCH", value_parser = value::coded(Switch::ALL, Switch::code))]
    endorsement: Option<Switch>,
}

/// Words with commas between them.
#[derive(Debug, Clone)]
struct List<T>(Vec<T>);

fn list<T>(text: &str, parse: fn(&str) -> Option<T>) -> Option<List<T>> {
    let words = text.split(',').map(str::trim).filter(|it| !it.is_empty());
    words.map(parse).collect::<Option<Vec<T>>>().map(List)
}

impl SetLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let region = region(&*book)?;
        let known = profile(&*book, region)?;
        let mut content = known
            .as_ref()
            .map(|it| it.content.clone())
            .unwrap_or_default();
        if let Some(Change(description)) = self.description {
            content.description = description;
        }
        if let Some(Change(website)) = self.website {
            content.website = website;
        }
        if let Some(Change(linkedin)) = self.linkedin {
            content.linkedin = linkedin;
        }
        if let Some((path, width)) = self.logo.zip(self.logo_width) {
            content.logo = if path.trim().is_empty() {
                None
            } else {
                let logo = Logo::new(&path, width).map_err(|problem| {
                    Failure::Said(Exit::Usage, desk.locale.logo_problem(problem))
                })?;
                Some(logo)
            };
        }
        if let Some(List(industries)) = self.industries {
            content.industries = industries.into_iter().collect();
        }
        if let Some(List(products)) = self.products {
            content.products = products.into_iter().collect();
        }
        if let Some(List(services)) = self.services {
            content.services = services.into_iter().collect();
        }
        if let Some(List(skills)) = self.skills {
            content.skills.clear();
            for skill in skills {
                if !content.skills.iter().any(|it| it.same_as(&skill)) {
                    content.skills.push(skill);
                }
            }
        }
        if let Some(List(sizes)) = self.sizes {
            content.target_sizes = sizes.into_iter().collect();
        }
        if let Some(endorsement) = self.endorsement {
            content.endorsement = endorsement == Switch::On;
        }
        let command = ProfileCommand::Write(region, Box::new(content));
        let exit = take(desk, &mut *book, region, known, "profile.set", command)?;
        if !desk.session.json
            && let Some(written) = profile(&*book, region)?
        {
            for advice in written.advice() {
                let text = desk.locale.profile_advice(advice);
                desk.out.say(&format!("  ! {text}"));
            }
        }
        Ok(exit)
    }
}
