//! `customer add`: a customer that no list has brought in yet.

use clap::Args;
use partnerdesk_domain::{
    Command, CompanyName, Country, Customer, CustomerId, DomainName, Relationship,
};

use crate::deed::{Deed, Mode};
use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value;

/// `customer add`
#[derive(Debug, Args)]
pub(crate) struct AddLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[arg(long, value_name = "NAME", value_parser = value::word(CompanyName::parse, "cli-slip-name"))]
    name: CompanyName,
    #[arg(long, value_name = "DOMAIN", value_parser = value::word(DomainName::parse, "cli-slip-domain"))]
    domain: Option<DomainName>,
    #[arg(long, value_name = "CODE", value_parser = value::known(Country::parse, "cli-slip-country"))]
    country: Option<Country>,
    #[arg(long)]
    prospect: bool,
    #[arg(long)]
    dry_run: bool,
}

impl AddLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mode = Mode::of(self.dry_run);
        let mut book = desk.open_or_create(mode)?;
        let mut customer = Customer::new(self.customer, self.name, desk.now());
        customer.primary_domain = self.domain;
        customer.details.country = self.country;
        if !self.prospect {
            // Since when is not known: it was a customer before it came into the book.
            customer.relationship = Relationship::Active { since: None };
        }
        let name = customer.name().to_string();
        let deed = Deed::new(Command::AddCustomer(Box::new(customer)));
        let outcome = desk.act(&mut *book, deed, mode)?;
        let headline = desk.headline("customer.add", &name);
        Ok(desk.report(&headline, &outcome))
    }
}
