//! `customer edit`: what our own people record about a customer. What is not named stays; an
//! empty text takes a value away.

use clap::Args;
use partnerdesk_domain::{
    Alias, Command, CompanyName, Country, Customer, CustomerId, EmailAddress, Note, PersonName,
};

use crate::deed::Mode;
use crate::desk::{Desk, customer_of};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value::{self, Change};

/// `customer edit`
#[derive(Debug, Args)]
pub(crate) struct EditLine {
    #[arg(value_name = "ID", value_parser = value::customer())]
    customer: CustomerId,
    #[command(flatten)]
    changes: Changes,
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
struct Changes {
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = value::change(Alias::parse_optional, "cli-slip-line"))]
    alias: Option<Change<Alias>>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = value::change(Note::parse_optional, "cli-slip-line"))]
    note: Option<Change<Note>>,
    #[arg(long, value_name = "NAME", value_parser = value::change(CompanyName::parse_optional, "cli-slip-name"))]
    name: Option<Change<CompanyName>>,
    #[arg(long, value_name = "CODE", value_parser = value::known_change(Country::parse, "cli-slip-country"))]
    country: Option<Change<Country>>,
    #[arg(long, value_name = "NAME", value_parser = value::change(PersonName::parse_optional, "cli-slip-line"))]
    contact_name: Option<Change<PersonName>>,
    #[arg(long, value_name = "ADDRESS", value_parser = value::change(EmailAddress::parse_optional, "cli-slip-email"))]
    contact_email: Option<Change<EmailAddress>>,
}

impl EditLine {
    pub(crate) fn run(self, desk: &mut Desk<'_>) -> Result<Exit, Failure> {
        let mut book = desk.open()?;
        let customer = customer_of(&*book, self.customer)?;
        let commands = self.changes.commands(&customer);
        let mode = Mode::of(self.dry_run);
        let outcome = desk.act_all(&mut *book, &customer, commands, mode)?;
        let headline = desk.headline("customer.edit", customer.name().as_str());
        Ok(desk.report(&headline, &outcome))
    }
}

impl Changes {
    fn commands(self, customer: &Customer) -> Vec<Command> {
        let id = customer.id;
        let mut details = customer.details.clone();
        let mut is_edited = false;
        let mut take = |told: bool| is_edited |= told;
        take(change(&mut details.list_name, self.name));
        take(change(&mut details.country, self.country));
        take(change(&mut details.contact_name, self.contact_name));
        take(change(&mut details.contact_email, self.contact_email));
        let alias = self.alias.map(|Change(alias)| Command::SetAlias(id, alias));
        let note = self.note.map(|Change(note)| Command::SetNote(id, note));
        let edit = is_edited.then(|| Command::EditDetails(id, Box::new(details)));
        alias.into_iter().chain(note).chain(edit).collect()
    }
}

/// Takes over what was told; whether anything was.
fn change<T>(known: &mut Option<T>, told: Option<Change<T>>) -> bool {
    let Some(Change(value)) = told else {
        return false;
    };
    *known = value;
    true
}
