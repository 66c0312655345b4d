//! `customer ...`: looking customers up, and what our own people record about them.

mod add;
mod create;
mod edit;
mod list;
mod share;
mod show;
mod tag;

use clap::{Args, Subcommand};
use partnerdesk_domain::CustomerId;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `customer ...`
#[derive(Debug, Subcommand)]
pub(crate) enum CustomerLine {
    List(list::ListLine),
    Show(show::ShowLine),
    Add(add::AddLine),
    Create(Box<create::CreateLine>),
    Edit(edit::EditLine),
    Tag(tag::TagLine),
    Assign(share::AssignLine),
    Shared(share::SharedLine),
    Extend(share::ExtendLine),
}

/// A customer by its identity.
#[derive(Debug, Args)]
pub(crate) struct OneLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    pub(crate) customer: CustomerId,
}

impl CustomerLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        match self {
            Self::List(line) => line.run(desk),
            Self::Show(line) => line.run(desk),
            Self::Add(line) => line.run(desk),
            Self::Create(line) => line.run(desk),
            Self::Edit(line) => line.run(desk),
            Self::Tag(line) => line.run(desk),
            Self::Assign(line) => line.run(desk),
            Self::Shared(line) => line.run(desk),
            Self::Extend(line) => line.run(desk),
        }
    }
}
