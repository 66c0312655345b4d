//! `customer assign`, `shared`, `extend`: a customer in the indirect model.

use clap::Args;
use partnerdesk_domain::{
    Command, Confirmation, CustomerId, IndirectCommand, PartnershipId, action_name,
};
use partnerdesk_ports::Book;

use crate::deed::{Deed, Mode};
use crate::desk::{Desk, customer_of};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `customer assign`
#[derive(Debug, Args)]
pub(crate) struct AssignLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(value_name = "PARTNER", required_unless_present = "none")]
    reseller: Option<String>,
    #[arg(long, conflicts_with = "reseller")]
    none: bool,
    #[arg(long)]
    dry_run: bool,
}

/// `customer shared`
#[derive(Debug, Args)]
pub(crate) struct SharedLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(value_name = "PARTNER")]
    provider: String,
    #[arg(long)]
    no_more: bool,
    #[arg(long)]
    dry_run: bool,
}

/// `customer extend`
#[derive(Debug, Args)]
pub(crate) struct ExtendLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(value_name = "PARTNER")]
    provider: String,
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    confirm: String,
    #[arg(long)]
    dry_run: bool,
}

impl AssignLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let reseller = match self.reseller.filter(|_| !self.none) {
            Some(named) => Some(partner(desk, &*book, &named)?),
            None => None,
        };
        let command = IndirectCommand::AssignReseller(reseller);
        carry_out(desk, &mut *book, self.customer, command, self.dry_run)
    }
}

impl SharedLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let command = IndirectCommand::NoteProvider {
            provider: partner(desk, &*book, &self.provider)?,
            shares: !self.no_more,
        };
        carry_out(desk, &mut *book, self.customer, command, self.dry_run)
    }
}

impl ExtendLine {
    pub(super) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let provider = partner(desk, &*book, &self.provider)?;
        let command = IndirectCommand::Extend(provider, Confirmation::Typed(self.confirm));
        carry_out(desk, &mut *book, self.customer, command, self.dry_run)
    }
}

fn partner(desk: &Desk<'_>, book: &dyn Book, named: &str) -> Result<PartnershipId, Failure> {
    desk.partnership(book, named).map(|found| found.id)
}

fn carry_out(
    desk: &mut Desk<'_>,
    book: &mut dyn Book,
    id: CustomerId,
    command: IndirectCommand,
    dry_run: bool,
) -> Result<Exit, Failure> {
    let customer = customer_of(book, id)?;
    let command = Command::Indirect(id, command);
    let headline = desk.headline(action_name(&command), customer.name().as_str());
    let deed = Deed::on(customer.version, command);
    let outcome = desk.act(book, deed, Mode::of(dry_run))?;
    Ok(desk.report(&headline, &outcome))
}
