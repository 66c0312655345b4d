//! `profile location ...`: the places of ours that customers see, each with its own contact.

use clap::{Args, Subcommand};
use partnerdesk_domain::{Contact, Location, LocationName, ProfileCommand, Refusal, Rule};

use super::{profile, region, take};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::referral::{PlaceFlags, person};
use crate::value;

/// `profile location ...`
#[derive(Debug, Subcommand)]
pub(crate) enum LocationLine {
    Add(AddLine),
    Edit(EditLine),
    Delete(DeleteLine),
}

/// `profile location add`
#[derive(Debug, Args)]
pub(crate) struct AddLine {
    #[arg(value_name = "NAME", value_parser = value::word(LocationName::parse, "cli-slip-line"))]
    location: LocationName,
    #[command(flatten)]
    place: PlaceFlags,
    #[arg(long, value_name = "PERSON", value_parser = person())]
    contact: Contact,
}

/// `profile location edit`
#[derive(Debug, Args)]
pub(crate) struct EditLine {
    #[arg(value_name = "NAME", value_parser = value::word(LocationName::parse, "cli-slip-line"))]
    location: LocationName,
    #[arg(long, value_name = "NAME", value_parser = value::word(LocationName::parse, "cli-slip-line"))]
    rename: Option<LocationName>,
    #[command(flatten)]
    place: PlaceFlags,
    #[arg(long, value_name = "PERSON", value_parser = person())]
    contact: Option<Contact>,
}

/// `profile location delete`
#[derive(Debug, Args)]
pub(crate) struct DeleteLine {
    #[arg(value_name = "NAME", value_parser = value::word(LocationName::parse, "cli-slip-line"))]
    location: LocationName,
}

impl LocationLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let region = region(&*book)?;
        let known = profile(&*book, region)?;
        let ours = book.account()?.country;
        let (action, command) = match self {
            Self::Add(line) => {
                let site = line.place.site(None, ours);
                let site = site.expect("our own country is known, or the region would not be");
                let location = Location {
                    name: line.location,
                    site,
                    contact: line.contact,
                };
                let command = ProfileCommand::AddLocation(Box::new(location));
                ("profile.location-add", command)
            }
            Self::Edit(line) => {
                let before = known.as_ref().and_then(|it| it.location(&line.location));
                let unknown = || Refusal::Rule {
                    rule: Rule::NoSuchLocation,
                    about: line.location.to_string(),
                };
                let before = before.ok_or_else(unknown)?;
                // A new address is asked for all the same: the refusal says what to do instead.
                let site = line.place.site(Some(&before.site), None);
                let location = Location {
                    name: line.rename.unwrap_or_else(|| before.name.clone()),
                    site: site.unwrap_or_else(|| before.site.clone()),
                    contact: line.contact.unwrap_or_else(|| before.contact.clone()),
                };
                let command = ProfileCommand::ChangeLocation(line.location, Box::new(location));
                ("profile.location-edit", command)
            }
            Self::Delete(line) => {
                let command = ProfileCommand::DeleteLocation(line.location);
                ("profile.location-delete", command)
            }
        };
        take(desk, &mut *book, region, known, action, command)
    }
}
