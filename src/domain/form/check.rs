//! Reads the form as a whole: every problem of every field at once, what is only advice, and the
//! texts as the market writes them. Who may create a customer is judged in `decide`.

use std::collections::BTreeMap;

use super::rules::{QUALIFICATIONS, qualification};
use super::{Advice, AgreementWay, CustomerField as F, CustomerForm, FieldProblem};
use crate::customer::Qualification;
use crate::id::MicrosoftId;
use crate::market::{Demand, Market};
use crate::time::Day;
use crate::words::{CompanyName, EmailAddress, WordProblem};

/// The longest first part of a new domain, in letters.
const DOMAIN_LIMIT: usize = 27;
/// The longest line of an address, and the longest part of a person's name, in characters.
const LINE_LIMIT: usize = 200;
const NAME_LIMIT: usize = 50;
/// Mail services that anybody may join: an address there proves no school.
const FREE_MAIL: [&str; 12] = [
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "outlook.com",
    "live.com",
    "msn.com",
    "yahoo.com",
    "icloud.com",
    "aol.com",
    "gmx.de",
    "qq.com",
    "163.com",
];

/// A form that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// What is wrong, in the order of the fields.
    pub problems: Vec<(F, FieldProblem)>,
    /// What is worth a second look.
    pub advice: Vec<(F, Advice)>,
    /// What is right, as its market writes it.
    texts: BTreeMap<F, String>,
}

impl Checked {
    /// A field's text as its market writes it; empty where nothing right stands there.
    pub fn text(&self, field: F) -> &str {
        self.texts.get(&field).map_or("", String::as_str)
    }

    /// What is wrong with a field.
    pub fn problem(&self, field: F) -> Option<&FieldProblem> {
        let found = self.problems.iter().find(|(wrong, _)| *wrong == field);
        found.map(|(_, problem)| problem)
    }
}

impl CustomerForm {
    /// Reads every field. `today` is the day where the person sits: no agreement is later.
    pub fn check(&self, today: Day) -> Checked {
        self.check_of(F::ALL, today)
    }

    /// Reads these fields alone.
    pub fn check_of(&self, fields: &[F], today: Day) -> Checked {
        let mut checked = Checked::default();
        for field in fields {
            match self.read(*field, today) {
                Ok(text) if text.is_empty() => {}
                Ok(text) => drop(checked.texts.insert(*field, text)),
                Err(problem) => checked.problems.push((*field, problem)),
            }
        }
        checked.advice = self.advice(&checked);
        checked
    }

    fn read(&self, field: F, today: Day) -> Result<String, FieldProblem> {
        let text = self.text(field);
        match (self.demand(field), text.is_empty()) {
            (Demand::Required, true) => return Err(FieldProblem::Missing),
            (_, true) => return Ok(String::new()),
            // What belongs to a choice that was given up stays in the form and is not read.
            (Demand::Forbidden, false) if field != F::Registration => return Ok(String::new()),
            (Demand::Forbidden, false) => return Err(FieldProblem::NotHere),
            (Demand::Required | Demand::Optional, false) => {}
        }
        let malformed = || FieldProblem::Malformed {
            samples: self.samples(field),
        };
        let fit = |found: Option<String>| found.ok_or_else(malformed);
        let market = self.market();
        match field {
            F::Country => fit(self.country().map(|country| country.to_string())),
            F::Company => word(CompanyName::parse(text), malformed),
            F::Domain => domain(text),
            F::Line1 | F::Line2 => line(text, LINE_LIMIT),
            F::City => line(text, 100),
            F::FirstName | F::LastName | F::AgreedFirstName | F::AgreedLastName => {
                line(text, NAME_LIMIT)
            }
            F::Email => self.contact_email(text),
            F::AgreedEmail => word(EmailAddress::parse(text), malformed),
            F::Phone | F::AgreedPhone => fit(phone(market, text)),
            F::PostalCode => fit(postal_code(market, text)),
            F::Registration => match market {
                Some(market) => fit(market.fit_registration(text)),
                None => line(text, NAME_LIMIT),
            },
            F::State if self.choices(field).is_empty() => line(text, NAME_LIMIT),
            F::State | F::Culture | F::Language | F::Qualification | F::Agreement => {
                self.listed(field, text)
            }
            F::ValidationCode => fit(number(text)),
            F::RemainingCreates => match number(text).as_deref() {
                Some("0") => Err(FieldProblem::NoCreatesLeft),
                found => fit(found.map(str::to_owned)),
            },
            F::AgreedOn => match Day::parse(text) {
                Some(day) if day <= today => Ok(text.to_owned()),
                Some(_) => Err(FieldProblem::InFuture),
                None => Err(malformed()),
            },
            F::Reseller | F::MicrosoftId => {
                fit(text.parse().ok().map(|id: MicrosoftId| id.to_string()))
            }
        }
    }

    fn listed(&self, field: F, text: &str) -> Result<String, FieldProblem> {
        let choices = self.choices(field);
        if choices.is_empty() {
            return Ok(text.to_owned());
        }
        let found = choices.iter().find(|it| it.eq_ignore_ascii_case(text));
        match found {
            Some(found) => Ok(found.clone()),
            None => Err(FieldProblem::NotListed { choices }),
        }
    }

    /// A school proves itself by an address of its own (documentation page "Sell to education
    /// customers").
    fn contact_email(&self, text: &str) -> Result<String, FieldProblem> {
        let none = || FieldProblem::Malformed {
            samples: Vec::new(),
        };
        let email = word(EmailAddress::parse(text), none)?;
        let host = email.rsplit('@').next().unwrap_or_default();
        let host = host.to_ascii_lowercase();
        let foreign = FREE_MAIL.contains(&host.as_str()) || host.ends_with("onmicrosoft.com");
        let is_school = qualification(self) == Some(Qualification::Education);
        if is_school && foreign {
            return Err(FieldProblem::NotOfTheSchool);
        }
        Ok(email)
    }

    fn advice(&self, checked: &Checked) -> Vec<(F, Advice)> {
        let mut all = Vec::new();
        let name = checked.text(F::Company);
        if !name.is_empty() {
            let letters: Vec<char> = name.chars().filter(|c| c.is_alphabetic()).collect();
            let one_word = !name.contains(char::is_whitespace);
            let latin = letters.iter().all(char::is_ascii_alphabetic);
            if name.chars().count() < 3 && latin {
                all.push((F::Company, Advice::NameIsShort));
            } else if one_word
                && latin
                && letters.len() < 6
                && letters.iter().all(|c| c.is_uppercase())
            {
                all.push((F::Company, Advice::NameIsAcronym));
            }
            let words = name.split(|c: char| !c.is_alphanumeric());
            if words
                .into_iter()
                .any(|word| word.eq_ignore_ascii_case("test"))
                || name.contains("测试")
            {
                all.push((F::Company, Advice::NameIsTest));
            }
        }
        let knows_codes = self.market().is_some_and(|it| !it.postal_codes.is_empty());
        if knows_codes && self.text(F::PostalCode).is_empty() {
            all.push((F::PostalCode, Advice::AddressNotWhole));
        }
        if !checked.text(F::Registration).is_empty() {
            all.push((F::Registration, Advice::RegistrationOfCompany));
        }
        all
    }

    /// The qualification that is asked for.
    pub fn qualification(&self) -> Qualification {
        qualification(self).unwrap_or_default()
    }

    /// Whether we attest with this form.
    pub fn attests(&self) -> bool {
        self.agreement() == Some(AgreementWay::Attest)
    }
}

impl Qualification {
    /// What a customer can be given by us.
    pub const GIVEN: [Self; 4] = QUALIFICATIONS;
}

fn word<T: ToString>(
    read: Result<T, WordProblem>,
    malformed: impl Fn() -> FieldProblem,
) -> Result<String, FieldProblem> {
    read.map(|word| word.to_string())
        .map_err(|problem| match problem {
            WordProblem::Blank => FieldProblem::Missing,
            WordProblem::TooLong { limit, length } => FieldProblem::TooLong { limit, length },
            WordProblem::Malformed => malformed(),
        })
}

fn line(text: &str, limit: usize) -> Result<String, FieldProblem> {
    let length = text.chars().count();
    if limit < length {
        Err(FieldProblem::TooLong { limit, length })
    } else if text.contains(char::is_control) {
        Err(FieldProblem::Malformed {
            samples: Vec::new(),
        })
    } else {
        Ok(text.to_owned())
    }
}

/// The first part alone, or the whole domain that it becomes.
fn domain(text: &str) -> Result<String, FieldProblem> {
    let lower = text.to_ascii_lowercase();
    let prefix = lower.strip_suffix(F::DOMAIN_END).unwrap_or(&lower);
    let length = prefix.chars().count();
    if DOMAIN_LIMIT < length {
        let limit = DOMAIN_LIMIT;
        Err(FieldProblem::TooLong { limit, length })
    } else if prefix.is_empty() || !prefix.bytes().all(|b| b.is_ascii_alphanumeric()) {
        let samples = vec![format!("contoso{}", F::DOMAIN_END)];
        Err(FieldProblem::Malformed { samples })
    } else {
        Ok(prefix.to_owned())
    }
}

fn phone(market: Option<&Market>, text: &str) -> Option<String> {
    match market {
        Some(market) => market.phone_number(text),
        None => Some(text.to_owned()),
    }
}

fn postal_code(market: Option<&Market>, text: &str) -> Option<String> {
    match market {
        Some(market) => market.fit_postal_code(text),
        None => Some(text.to_owned()),
    }
}

fn number(text: &str) -> Option<String> {
    let number: u32 = text.parse().ok()?;
    Some(number.to_string())
}
