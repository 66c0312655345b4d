//! What flags say about a deal and about people. What is not named stays as it is; an empty text
//! takes a value away.

use clap::Args;
use partnerdesk_domain::{Contact, Currency, Day, Deal, DealName, Money, Note, Reference};
use partnerdesk_exchange::parse_day;

use crate::desk::Desk;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::value::{self, Change};

/// The parts of a deal.
#[derive(Debug, Args)]
pub(super) struct DealFlags {
    #[arg(long, value_name = "NAME", value_parser = value::word(DealName::parse, "cli-slip-line"))]
    name: Option<DealName>,
    #[arg(long, value_name = "AMOUNT", value_parser = value::known(Money::parse_amount, "cli-slip-amount"))]
    value: Option<u64>,
    #[arg(long, value_name = "CODE", value_parser = value::known(Currency::parse, "cli-slip-currency"))]
    currency: Option<Currency>,
    #[arg(long, value_name = "DATE", value_parser = value::known(parse_day, "cli-slip-date"))]
    closes: Option<Day>,
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true, value_parser = value::change(Note::parse_optional, "cli-slip-line"))]
    notes: Option<Change<Note>>,
    #[arg(long, value_name = "ID", value_parser = value::change(Reference::parse_optional, "cli-slip-line"))]
    crm: Option<Change<Reference>>,
    #[arg(long, value_name = "ID", value_parser = value::change(Reference::parse_optional, "cli-slip-line"))]
    campaign: Option<Change<Reference>>,
}

impl DealFlags {
    /// The deal that it becomes. An amount needs to know its currency.
    pub(super) fn applied_to(self, desk: &Desk<'_>, mut deal: Deal) -> Result<Deal, Failure> {
        let known = deal.value;
        let currency = self.currency.or(known.map(|money| money.currency));
        let amount = self.value.or(known.map(|money| money.hundredths));
        deal.value = match (amount, currency) {
            (Some(hundredths), Some(currency)) => Some(Money {
                hundredths,
                currency,
            }),
            (None, None) => None,
            _ => {
                let text = desk.locale.text("cli-referral-half-a-value");
                return Err(Failure::Said(Exit::Usage, text));
            }
        };
        deal.name = self.name.unwrap_or(deal.name);
        deal.closes = self.closes.or(deal.closes);
        if let Some(Change(notes)) = self.notes {
            deal.notes = notes;
        }
        if let Some(Change(crm_id)) = self.crm {
            deal.crm_id = crm_id;
        }
        if let Some(Change(campaign_id)) = self.campaign {
            deal.campaign_id = campaign_id;
        }
        Ok(deal)
    }
}

/// Reads a person.
pub(crate) fn person() -> impl clap::builder::TypedValueParser<Value = Contact> {
    value::known(Contact::parse, "cli-slip-contact")
}
