//! What a person writes down about a new customer: texts by field, as typed, so that nothing is
//! lost while it is not right yet. `check` reads them by the rules of the customer's market.

mod check;
mod problem;
mod rules;

pub use check::Checked;
pub use problem::{Advice, FieldProblem};

use std::collections::BTreeMap;

use crate::account::coded;
use crate::country::Country;
use crate::market::{Demand, Market};

/// A field of the form (documentation pages "Add a new customer" and "Create a customer").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CustomerField {
    /// The country, which decides what the other fields ask for.
    Country,
    /// The company's legal name.
    Company,
    /// What stands before `.onmicrosoft.com`; never changes afterwards.
    Domain,
    /// Street and number.
    Line1,
    /// What did not fit there.
    Line2,
    /// The city.
    City,
    /// The state, by its code where the market has codes.
    State,
    /// The postal code.
    PostalCode,
    /// Given name of the primary contact.
    FirstName,
    /// Family name of the primary contact.
    LastName,
    /// Address of the primary contact.
    Email,
    /// Phone of the primary contact.
    Phone,
    /// The number the company is registered under.
    Registration,
    /// The culture, as in `de-DE`.
    Culture,
    /// The language, as in `de`.
    Language,
    /// The special qualification, by its code.
    Qualification,
    /// For the government community cloud: the validation code.
    ValidationCode,
    /// How many customers that code may still create.
    RemainingCreates,
    /// How the customer agrees, by its code: `attest`, `direct`, or nothing yet.
    Agreement,
    /// Given name of who agreed for the customer.
    AgreedFirstName,
    /// Family name of who agreed.
    AgreedLastName,
    /// Address of who agreed.
    AgreedEmail,
    /// Phone of who agreed.
    AgreedPhone,
    /// The day of the agreement, `YYYY-MM-DD`.
    AgreedOn,
    /// The indirect reseller that serves the customer, by the identity of its partnership.
    Reseller,
    /// The customer's Microsoft ID, once Partner Center has given it one.
    MicrosoftId,
}

coded!(CustomerField {
    Country => "country",
    Company => "company",
    Domain => "domain",
    Line1 => "line1",
    Line2 => "line2",
    City => "city",
    State => "state",
    PostalCode => "postal-code",
    FirstName => "first-name",
    LastName => "last-name",
    Email => "email",
    Phone => "phone",
    Registration => "registration",
    Culture => "culture",
    Language => "language",
    Qualification => "qualification",
    ValidationCode => "validation-code",
    RemainingCreates => "remaining-creates",
    Agreement => "agreement",
    AgreedFirstName => "agreed-first-name",
    AgreedLastName => "agreed-last-name",
    AgreedEmail => "agreed-email",
    AgreedPhone => "agreed-phone",
    AgreedOn => "agreed-on",
    Reseller => "reseller",
    MicrosoftId => "microsoft-id",
});

impl CustomerField {
    /// What each new domain ends with.
    pub const DOMAIN_END: &'static str = ".onmicrosoft.com";
}

/// How the customer is to agree to Microsoft's customer agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgreementWay {
    /// We attest now that it agreed.
    Attest,
    /// It accepts by itself later.
    Direct,
}

coded!(AgreementWay { Attest => "attest", Direct => "direct" });

/// The fields as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CustomerForm(BTreeMap<CustomerField, String>);

impl CustomerForm {
    /// What stands in a field, without the blanks around it.
    pub fn text(&self, field: CustomerField) -> &str {
        self.0.get(&field).map_or("", |text| text.trim())
    }

    /// Writes a field anew.
    pub fn set(&mut self, field: CustomerField, text: impl Into<String>) {
        let text = text.into();
        if text.is_empty() {
            self.0.remove(&field);
        } else {
            self.0.insert(field, text);
        }
    }

    /// Writes a field where nothing stands in it yet.
    pub fn fill(&mut self, field: CustomerField, text: impl Into<String>) {
        if self.text(field).is_empty() {
            self.set(field, text);
        }
    }

    /// Whether nothing was written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every field in which something stands.
    pub fn written(&self) -> impl Iterator<Item = (CustomerField, &str)> {
        let all = self.0.keys().map(|field| (*field, self.text(*field)));
        all.filter(|(_, text)| !text.is_empty())
    }

    /// The country, when it is one.
    pub fn country(&self) -> Option<Country> {
        Country::parse(self.text(CustomerField::Country))
    }

    /// The market of that country.
    pub fn market(&self) -> Option<&'static Market> {
        self.country().map(Market::of)
    }

    /// How the customer is to agree, where it is said.
    pub fn agreement(&self) -> Option<AgreementWay> {
        AgreementWay::from_code(self.text(CustomerField::Agreement))
    }

    /// Whether a field has to be, may be or may not be filled in, as far as the rest is known.
    pub fn demand(&self, field: CustomerField) -> Demand {
        rules::demand(self, field)
    }

    /// The values of which a field takes one; empty where it is free text.
    pub fn choices(&self, field: CustomerField) -> Vec<String> {
        rules::choices(self, field)
    }

    /// What a field looks like in this market, where that is known.
    pub fn samples(&self, field: CustomerField) -> Vec<String> {
        rules::samples(self, field)
    }

    /// Puts in what follows from the market where nothing stands: culture and language.
    pub fn fill_missing_from_market(&mut self) {
        if let Some(market) = self.market() {
            self.fill(CustomerField::Culture, market.culture);
            self.fill(CustomerField::Language, market.languages[0]);
        }
    }

    /// Puts in what follows from the market, in the place of what cannot be there: culture and
    /// language.
    pub fn fill_from_market(&mut self) {
        let Some(market) = self.market() else { return };
        let cultures = market.cultures();
        let culture = self.text(CustomerField::Culture).to_owned();
        if !cultures.contains(&culture) {
            self.set(CustomerField::Culture, market.culture);
        }
        let language = self.text(CustomerField::Language).to_owned();
        if !market.languages.contains(&language.as_str()) {
            self.set(CustomerField::Language, market.languages[0]);
        }
    }
}

#[cfg(test)]
mod tests;
