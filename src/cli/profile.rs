//! `profile ...`: the business profile of our region, by which customers find us. What may stand
//! in it, and what it takes to publish it, is the domain's business.

mod location;
mod set;
mod show;

use std::sync::Arc;

use clap::Subcommand;
use partnerdesk_domain::{
    BusinessProfile, Command, Country, Matter, MatterCommand, ProfileCommand, ProfileId, Refusal,
    Region, Rule,
};
use partnerdesk_ports::Book;

use crate::deed::{Deed, Mode};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;

/// `profile ...`
#[derive(Debug, Subcommand)]
pub(crate) enum ProfileLine {
    Show,
    Preview,
    Words,
    Set(Box<set::SetLine>),
    #[command(subcommand)]
    Location(Box<location::LocationLine>),
    Publish,
}

impl ProfileLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::Show => show::run(desk),
            Self::Preview => show::preview(desk),
            Self::Words => Ok(show::words(desk)),
            Self::Set(line) => line.run(desk),
            Self::Location(line) => line.run(desk),
            Self::Publish => {
                let mut book = desk.open()?;
                let region = region(&*book)?;
                let known = profile(&*book, region)?;
                let command = ProfileCommand::Publish;
                take(desk, &mut *book, region, known, "profile.publish", command)
            }
        }
    }
}

/// The region that our own country belongs to.
fn region(book: &dyn Book) -> Result<Region, Failure> {
    let country = book.account()?.country;
    let unknown = Refusal::Rule {
        rule: Rule::ProfileRegionUnknown,
        about: String::new(),
    };
    country.map(Country::region).ok_or_else(|| unknown.into())
}

/// The profile of a region, where one was begun.
fn profile(book: &dyn Book, region: Region) -> Result<Option<Arc<BusinessProfile>>, Failure> {
    match book.matter(ProfileId::of(region).into())? {
        Some(Matter::BusinessProfile(profile)) => Ok(Some(profile)),
        _ => Ok(None),
    }
}

fn take(
    desk: &mut Desk<'_>,
    book: &mut dyn Book,
    region: Region,
    known: Option<Arc<BusinessProfile>>,
    action: &str,
    command: ProfileCommand,
) -> Result<Exit, Failure> {
    let id = ProfileId::of(region);
    let command = Command::Matter(MatterCommand::BusinessProfile(id, command));
    let deed = match known {
        Some(profile) => Deed::on(profile.stamp.version, command),
        None => Deed::new(command),
    };
    let outcome = desk.act(book, deed, Mode::Real)?;
    let headline = desk.headline(action, &desk.locale.region(region));
    Ok(desk.report(&headline, &outcome))
}
