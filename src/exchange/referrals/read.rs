//! What one row of a file of referrals says. An empty cell says nothing; a cell that is filled
//! must be right.

use partnerdesk_domain::{
    Address, AddressLine, City, CompanyName, Contact, Country, Currency, Day, Deal, DealName,
    DunsNumber, EmailAddress, Money, NamePart, Note, PhoneNumber, PostalCode, Reference,
    ReferralId, ReferralReason, ReferralRow, ReferralStage, ReferredCompany, RowStatus, Site,
    StateName, WordProblem,
};

use super::columns::{Column, Layout};
use crate::cell::{CellFault, CellReason};
use crate::instant::{parse_day, parse_us_day};

/// What a row says.
pub(super) struct Told {
    /// Which referral, where the row says so.
    pub(super) id: Option<ReferralId>,
    pub(super) row: ReferralRow,
}

type Fault = CellFault<Column>;

/// Reads a row.
pub(super) fn read(layout: &Layout, fields: &[String]) -> Result<Told, Fault> {
    let cells = Cells { layout, fields };
    let wants_help = cells.flag(Column::HelpWanted)?.unwrap_or_default();
    let contact = cells.contact(wants_help)?;
    let team = cells.team()?;
    Ok(Told {
        id: match cells.text(Column::Id) {
            "" => None,
            given => Some(
                given
                    .parse()
                    .map_err(|_| CellReason::NotAnId(given.to_owned()).at(Column::Id))?,
            ),
        },
        row: ReferralRow {
            engagement: cells.word(Column::Engagement, Reference::parse_optional, "an ID")?,
            company: ReferredCompany {
                name: cells.needed(Column::Customer, CompanyName::parse, "a name")?,
                site: cells.site()?,
                size: None,
                duns: cells.word(
                    Column::Duns,
                    DunsNumber::parse_optional,
                    "number of nine digits",
                )?,
                microsoft_id: None,
                contacts: contact.into_iter().collect(),
            },
            to_share: cells.flag(Column::Consent)?,
            deal: Deal {
                name: cells.needed(Column::Deal, DealName::parse, "a name")?,
                value: cells.value()?,
                closes: cells.close_date()?,
                notes: cells.word(Column::Notes, Note::parse_optional, "a note")?,
                crm_id: cells.word(Column::CrmId, Reference::parse_optional, "an ID")?,
                campaign_id: cells.word(Column::Campaign, Reference::parse_optional, "an ID")?,
            },
            status: cells.status()?,
            team: team.into_iter().collect(),
        },
    })
}

/// The columns that a row about a referral we do not know has to fill, and does not.
pub(super) fn missing(layout: &Layout, fields: &[String]) -> Option<Column> {
    const NEEDED: [Column; 6] = [
        Column::Line1,
        Column::City,
        Column::Country,
        Column::Value,
        Column::Currency,
        Column::CloseDate,
    ];
    let is_empty = |column: &Column| layout.cell(fields, *column).is_empty();
    NEEDED.into_iter().find(is_empty)
}

struct Cells<'a> {
    layout: &'a Layout,
    fields: &'a [String],
}

impl Cells<'_> {
    fn text(&self, column: Column) -> &str {
        self.layout.cell(self.fields, column)
    }

    fn word<T>(
        &self,
        column: Column,
        parse: fn(&str) -> Result<Option<T>, WordProblem>,
        what: &'static str,
    ) -> Result<Option<T>, Fault> {
        let given = self.text(column);
        parse(given).map_err(|problem| CellReason::of_word(&problem, given, what).at(column))
    }

    fn needed<T>(
        &self,
        column: Column,
        parse: fn(&str) -> Result<T, WordProblem>,
        what: &'static str,
    ) -> Result<T, Fault> {
        let given = self.text(column);
        parse(given).map_err(|problem| CellReason::of_word(&problem, given, what).at(column))
    }

    fn malformed(&self, column: Column, what: &'static str) -> Fault {
        let given = self.text(column).to_owned();
        CellReason::Malformed { given, what }.at(column)
    }

    fn flag(&self, column: Column) -> Result<Option<bool>, Fault> {
        match self.text(column).to_lowercase().as_str() {
            "" => Ok(None),
            "yes" | "y" | "true" | "1" | "是" => Ok(Some(true)),
            "no" | "n" | "false" | "0" | "否" | "no help needed" => Ok(Some(false)),
            // The kinds of help are a yes with its reason.
            _ if column == Column::HelpWanted => Ok(Some(true)),
            given => Err(CellReason::UnknownWord {
                given: given.to_owned(),
                known: vec!["Yes", "No"],
            }
            .at(column)),
        }
    }

    fn site(&self) -> Result<Option<Site>, Fault> {
        let address = Address {
            line1: self.word(Column::Line1, AddressLine::parse_optional, "an address")?,
            line2: self.word(Column::Line2, AddressLine::parse_optional, "an address")?,
            city: self.word(Column::City, City::parse_optional, "a city")?,
            state: self.word(Column::State, StateName::parse_optional, "a state")?,
            postal_code: self.word(
                Column::PostalCode,
                PostalCode::parse_optional,
                "postal code",
            )?,
        };
        let given = self.text(Column::Country);
        if given.is_empty() {
            return if address == Address::default() {
                Ok(None)
            } else {
                Err(CellReason::Missing.at(Column::Country))
            };
        }
        let country = Country::parse(given);
        let country = country
            .ok_or_else(|| self.malformed(Column::Country, "code of a country, such as DE"))?;
        Ok(Some(Site { address, country }))
    }

    fn contact(&self, is_needed: bool) -> Result<Option<Contact>, Fault> {
        const COLUMNS: [Column; 4] = [
            Column::ContactFirst,
            Column::ContactLast,
            Column::ContactPhone,
            Column::ContactEmail,
        ];
        let is_empty = |column: &&Column| self.text(**column).is_empty();
        match COLUMNS.iter().find(is_empty) {
            Some(column) if is_needed => return Err(CellReason::Missing.at(*column)),
            _ if COLUMNS.iter().all(|column| self.text(*column).is_empty()) => return Ok(None),
            _ => {}
        }
        let contact = Contact {
            first_name: self.needed(Column::ContactFirst, NamePart::parse, "a name")?,
            last_name: self.word(Column::ContactLast, NamePart::parse_optional, "a name")?,
            phone: self.word(
                Column::ContactPhone,
                PhoneNumber::parse_optional,
                "phone number",
            )?,
            email: self.word(
                Column::ContactEmail,
                EmailAddress::parse_optional,
                "mail address",
            )?,
        };
        if contact.is_reachable() {
            Ok(Some(contact))
        } else {
            Err(CellReason::Missing.at(Column::ContactEmail))
        }
    }

    /// A person of ours as `Name <mail address>`, or the address alone.
    fn team(&self) -> Result<Option<Contact>, Fault> {
        let given = self.text(Column::Team);
        if given.is_empty() {
            return Ok(None);
        }
        let what = "person such as Ann Lee <ann@fabrikam.example>";
        let no = || self.malformed(Column::Team, what);
        let (name, address) = match given.split_once('<') {
            Some((name, rest)) => (name.trim(), rest.trim_end_matches('>')),
            None => ("", given),
        };
        let email = EmailAddress::parse(address).map_err(|_| no())?;
        let own = email.as_str().split('@').next().unwrap_or_default();
        let name = if name.is_empty() { own } else { name };
        let (first_name, last_name) = Contact::parse_name(name).map_err(|_| no())?;
        Ok(Some(Contact {
            first_name,
            last_name,
            phone: None,
            email: Some(email),
        }))
    }

    fn value(&self) -> Result<Option<Money>, Fault> {
        let (given, code) = (self.text(Column::Value), self.text(Column::Currency));
        if given.is_empty() {
            return Ok(None);
        }
        let amount = Money::parse_amount(given);
        let hundredths =
            amount.ok_or_else(|| self.malformed(Column::Value, "amount such as 12000.50"))?;
        if code.is_empty() {
            return Err(CellReason::Missing.at(Column::Currency));
        }
        let currency = Currency::parse(code);
        let currency =
            currency.ok_or_else(|| self.malformed(Column::Currency, "currency such as EUR"))?;
        Ok(Some(Money {
            hundredths,
            currency,
        }))
    }

    fn close_date(&self) -> Result<Option<Day>, Fault> {
        let given = self.text(Column::CloseDate);
        if given.is_empty() {
            return Ok(None);
        }
        let day = parse_us_day(given).or_else(|| parse_day(given));
        day.map(Some)
            .ok_or_else(|| self.malformed(Column::CloseDate, "date such as 03/31/2026"))
    }

    fn status(&self) -> Result<RowStatus, Fault> {
        let unknown = |column: Column, known: Vec<&'static str>| {
            let given = self.text(column).to_owned();
            CellReason::UnknownWord { given, known }.at(column)
        };
        let status = self.text(Column::Status).to_lowercase();
        if status.is_empty() {
            return Err(CellReason::Missing.at(Column::Status));
        }
        let substatus = self.text(Column::Substatus);
        let stage = ReferralStage::from_code(substatus);
        if stage.is_none() && !substatus.is_empty() {
            let known = ReferralStage::ALL.iter().map(|stage| stage.code());
            return Err(unknown(Column::Substatus, known.collect()));
        }
        let reason = || {
            let given = self.text(Column::Reason);
            if given.is_empty() {
                return Err(CellReason::Missing.at(Column::Reason));
            }
            let reason = ReferralReason::parse(given);
            reason.ok_or_else(|| self.malformed(Column::Reason, "reason from 1 to 8"))
        };
        match (status.as_str(), stage) {
            ("new", None | Some(ReferralStage::Pending)) => Ok(RowStatus::New { seen: false }),
            ("new", Some(ReferralStage::Received)) => Ok(RowStatus::New { seen: true }),
            ("active", None | Some(ReferralStage::Accepted)) => Ok(RowStatus::Active),
            ("closed", Some(ReferralStage::Won)) => Ok(RowStatus::Won),
            ("closed", Some(ReferralStage::Lost)) => reason().map(RowStatus::Lost),
            ("closed", Some(ReferralStage::Declined)) => reason().map(RowStatus::Declined),
            ("closed", Some(ReferralStage::Expired)) => Ok(RowStatus::Expired),
            ("new", _) => Err(unknown(Column::Substatus, vec!["Pending", "Received"])),
            ("active", _) => Err(unknown(Column::Substatus, vec!["Accepted"])),
            ("closed", _) => Err(unknown(
                Column::Substatus,
                vec!["Won", "Lost", "Declined", "Expired"],
            )),
            _ => Err(unknown(Column::Status, vec!["New", "Active", "Closed"])),
        }
    }
}
