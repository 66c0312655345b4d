//! `referral ...`: the inbox of companies that were sent to us, from the first look to the end
//! of the deal. What may be done with one is the domain's business.

mod add;
mod deal;
mod files;
mod list;
mod named;
mod show;
mod step;

use clap::{Args, Subcommand};

pub(crate) use add::PlaceFlags;
pub(crate) use deal::person;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;

/// `referral ...`
#[derive(Debug, Subcommand)]
pub(crate) enum ReferralLine {
    List(list::ListLine),
    Show(OneLine),
    Add(Box<add::AddLine>),
    Seen(OneLine),
    Accept(step::AcceptLine),
    Decline(step::DeclineLine),
    Edit(step::EditLine),
    Contact(step::ContactLine),
    Won(OneLine),
    Lost(step::LostLine),
    Favourite(step::FavouriteLine),
    Import(files::ImportLine),
    Export(files::ExportLine),
}

/// A referral: by its identity or by a beginning of it that is like no other.
#[derive(Debug, Args)]
pub(crate) struct OneLine {
    #[arg(value_name = "REFERRAL")]
    pub(crate) referral: String,
}

impl ReferralLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::List(line) => line.run(desk),
            Self::Show(line) => show::run(desk, &line.referral),
            Self::Add(line) => line.run(desk),
            Self::Seen(line) => step::seen(desk, &line.referral),
            Self::Accept(line) => line.run(desk),
            Self::Decline(line) => line.run(desk),
            Self::Edit(line) => line.run(desk),
            Self::Contact(line) => line.run(desk),
            Self::Won(line) => step::won(desk, &line.referral),
            Self::Lost(line) => line.run(desk),
            Self::Favourite(line) => line.run(desk),
            Self::Import(line) => line.run(desk),
            Self::Export(line) => line.run(desk),
        }
    }
}
