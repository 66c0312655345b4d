//! A list of prospects: companies to be written to, one to a row, in the book or not. Each row
//! becomes a recipient or tells why it cannot be one; no row keeps another out.

use std::collections::BTreeMap;
use std::io::Read;

use partnerdesk_domain::{
    Capacity, CompanyName, Country, Customer, CustomerId, EmailAddress, MailLanguage, MicrosoftId,
    PersonName, Recipient,
};
use partnerdesk_ports::{Query, Replica, Start, StoreError, Window};
use partnerdesk_search::{Filter, fold};
use thiserror::Error;

use crate::fault::{Refused, Stopped};
use crate::headers::Headers;
use crate::records::{Record, Records};
use crate::splitter::Limits;

/// Why a company cannot be written to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProspectFault {
    /// There is no address.
    NoAddress,
    /// The address is none.
    BadAddress(String),
    /// There is no company.
    NoCompany,
    /// A name cannot be used as it stands.
    BadName(String),
    /// The language is none that letters are written in.
    UnknownLanguage(String),
    /// The country is none.
    UnknownCountry(String),
    /// The Microsoft ID is none.
    BadId(String),
    /// The address stands on an earlier line.
    Repeated(u64),
    /// The row is broken as such.
    BadRow(String),
}

impl ProspectFault {
    /// A name that stays the same in every language and version.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoAddress => "no-address",
            Self::BadAddress(_) => "bad-address",
            Self::NoCompany => "no-company",
            Self::BadName(_) => "bad-name",
            Self::UnknownLanguage(_) => "unknown-language",
            Self::UnknownCountry(_) => "unknown-country",
            Self::BadId(_) => "bad-id",
            Self::Repeated(_) => "repeated",
            Self::BadRow(_) => "bad-row",
        }
    }

    /// What it is about.
    pub fn about(&self) -> String {
        match self {
            Self::NoAddress | Self::NoCompany => String::new(),
            Self::Repeated(line) => line.to_string(),
            Self::BadAddress(text)
            | Self::BadName(text)
            | Self::UnknownLanguage(text)
            | Self::UnknownCountry(text)
            | Self::BadId(text)
            | Self::BadRow(text) => text.clone(),
        }
    }
}

/// A row of the list, or a customer that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prospect {
    /// The line in the file; the place among the customers where there is none. From 1.
    pub line: u64,
    /// What people would call it.
    pub title: String,
    /// The recipient, or why there is none.
    pub recipient: Result<Recipient, ProspectFault>,
}

/// Why a list is not read.
#[derive(Debug, Error)]
pub enum ProspectsError {
    /// It is no list.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// It could not be read to its end.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// The book could not be asked.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The names of a column, the first being the one we write.
struct Column(&'static [&'static str]);

const EMAIL: Column = Column(&["E-mail", "Email", "Mail", "Recipient", "邮箱", "电子邮件"]);
const COMPANY: Column = Column(&[
    "Company name",
    "Company",
    "Customer name",
    "公司名称",
    "公司",
]);
const NAME: Column = Column(&["Contact name", "Contact", "Name", "联系人", "姓名"]);
const LANGUAGE: Column = Column(&["Language", "Lang", "语言"]);
const COUNTRY: Column = Column(&["Country", "Country/region", "国家", "国家/地区"]);
const ID: Column = Column(&["Microsoft ID", "Tenant ID", "Customer ID", "Microsoft 标识"]);
const DOMAIN: Column = Column(&[
    "Primary domain name",
    "Primary domain",
    "Domain",
    "主域名",
    "域名",
]);

impl Column {
    fn cell<'a>(&self, headers: &Headers, record: &'a Record) -> &'a str {
        let position = self.0.iter().find_map(|name| headers.position(name));
        let cell = position.and_then(|at| record.fields.get(at));
        cell.map(|text| text.trim()).unwrap_or_default()
    }
}

/// Reads a list of prospects, and finds those that are customers already by Microsoft ID or
/// domain. `language` is that of a row which says none.
pub fn read_prospects(
    source: impl Read,
    book: &dyn Replica,
    language: MailLanguage,
) -> Result<Vec<Prospect>, ProspectsError> {
    let mut records = Records::open(source, EMAIL.0, Limits::default())?;
    let headers = records.headers().clone();
    let mut prospects = Vec::new();
    let mut seen = BTreeMap::new();
    for row in records.by_ref() {
        let record = match row? {
            Ok(record) => record,
            Err(bad) => {
                prospects.push(Prospect {
                    line: bad.line,
                    title: String::new(),
                    recipient: Err(ProspectFault::BadRow(bad.reason.to_string())),
                });
                continue;
            }
        };
        let reading = Reading {
            headers: &headers,
            record: &record,
            book,
            language,
        };
        let recipient = reading.recipient()?.and_then(|found| {
            let address = found.email.as_str().to_lowercase();
            if let Some(line) = seen.get(&address) {
                return Err(ProspectFault::Repeated(*line));
            }
            seen.insert(address, record.line);
            Ok(found)
        });
        prospects.push(Prospect {
            line: record.line,
            title: COMPANY.cell(&headers, &record).to_owned(),
            recipient,
        });
    }
    Ok(prospects)
}

/// Customers of the book as recipients. `language` is that of a customer whose own is not known.
pub fn customers_as_prospects<'a>(
    customers: impl IntoIterator<Item = &'a Customer>,
    language: MailLanguage,
) -> Vec<Prospect> {
    let mut seen = BTreeMap::new();
    let mut prospect = |(customer, line): (&Customer, u64)| {
        let details = &customer.details;
        let recipient = match &details.contact_email {
            None => Err(ProspectFault::NoAddress),
            Some(email) => match seen.insert(email.as_str().to_lowercase(), line) {
                Some(before) => Err(ProspectFault::Repeated(before)),
                None => Ok(Recipient {
                    company: customer.name().clone(),
                    customer: Some(customer.id),
                    country: details.country,
                    email: email.clone(),
                    name: details.contact_name.clone(),
                    language: language_of(customer).unwrap_or(language),
                }),
            },
        };
        Prospect {
            line,
            title: customer.name().to_string(),
            recipient,
        }
    };
    customers.into_iter().zip(1..).map(&mut prospect).collect()
}

/// The language that a customer is written to in, as far as its record tells.
fn language_of(customer: &Customer) -> Option<MailLanguage> {
    let details = &customer.details;
    if let Some(language) = &details.language {
        return Some(match language.as_str() {
            "zh" => MailLanguage::SimplifiedChinese,
            _ => MailLanguage::English,
        });
    }
    let country = details.country?;
    (country.code() == "CN").then_some(MailLanguage::SimplifiedChinese)
}

struct Reading<'a> {
    headers: &'a Headers,
    record: &'a Record,
    book: &'a dyn Replica,
    language: MailLanguage,
}

impl Reading<'_> {
    fn cell(&self, column: &Column) -> &str {
        column.cell(self.headers, self.record)
    }

    fn recipient(&self) -> Result<Result<Recipient, ProspectFault>, StoreError> {
        let id = self.cell(&ID);
        let known = match id.parse::<MicrosoftId>() {
            Ok(tenant) => self.book.customer(CustomerId {
                microsoft_id: tenant,
                capacity: Capacity::Primary,
            })?,
            Err(_) if !id.is_empty() => return Ok(Err(ProspectFault::BadId(id.to_owned()))),
            Err(_) => self.of_domain()?,
        };
        Ok(self.read(known.as_ref()))
    }

    /// The customer whose primary domain is the one that the row names, or that of its address.
    fn of_domain(&self) -> Result<Option<Customer>, StoreError> {
        let named = self.cell(&DOMAIN);
        let of_address = self.cell(&EMAIL).rsplit_once('@').map(|(_, domain)| domain);
        let domain = if named.is_empty() {
            of_address.unwrap_or_default()
        } else {
            named
        };
        if domain.is_empty() {
            return Ok(None);
        }
        let query = Query {
            filter: Filter {
                needles: vec![fold(domain)],
                ..Filter::default()
            },
            ..Query::default()
        };
        let window = Window {
            start: Start::Rank(0),
            len: 20,
        };
        let page = self.book.page(&query, window)?;
        for row in &page.rows {
            let customer = self.book.customer(row.id)?;
            let is_it = customer.as_ref().is_some_and(|found| {
                let own = found.primary_domain.iter().chain(&found.custom_domains);
                own.into_iter()
                    .any(|own| own.as_str().eq_ignore_ascii_case(domain))
            });
            if is_it {
                return Ok(customer);
            }
        }
        Ok(None)
    }

    fn read(&self, known: Option<&Customer>) -> Result<Recipient, ProspectFault> {
        let company = self.cell(&COMPANY);
        let company = match (CompanyName::parse(company), known) {
            (_, Some(customer)) => customer.name().clone(),
            (Ok(company), None) => company,
            (Err(_), None) if company.is_empty() => return Err(ProspectFault::NoCompany),
            (Err(_), None) => return Err(ProspectFault::BadName(company.to_owned())),
        };
        let email = self.cell(&EMAIL);
        let email = match EmailAddress::parse(email) {
            Ok(email) => email,
            Err(_) if email.is_empty() => known
                .and_then(|customer| customer.details.contact_email.clone())
                .ok_or(ProspectFault::NoAddress)?,
            Err(_) => return Err(ProspectFault::BadAddress(email.to_owned())),
        };
        let name = self.cell(&NAME);
        let name = PersonName::parse_optional(name)
            .map_err(|_| ProspectFault::BadName(name.to_owned()))?;
        let code = self.cell(&COUNTRY);
        let country = match Country::parse(code) {
            None if !code.is_empty() => {
                return Err(ProspectFault::UnknownCountry(code.to_owned()));
            }
            found => found.or_else(|| known.and_then(|it| it.details.country)),
        };
        let language = self.cell(&LANGUAGE);
        let language = match language.to_lowercase().as_str() {
            "" => known.and_then(language_of).unwrap_or(self.language),
            "en" | "english" | "英语" | "英文" => MailLanguage::English,
            "zh-cn" | "zh" | "chinese" | "中文" | "简体中文" => {
                MailLanguage::SimplifiedChinese
            }
            _ => return Err(ProspectFault::UnknownLanguage(language.to_owned())),
        };
        Ok(Recipient {
            company,
            customer: known.map(|customer| customer.id),
            country,
            email,
            name: name.or_else(|| known.and_then(|it| it.details.contact_name.clone())),
            language,
        })
    }
}
