//! Companies and people from outside the book, as a referral or a business profile names them:
//! where a company is, how large it is, whom to ask for. Customers of ours stand in `customer`.

use std::fmt;

use crate::account::coded;
use crate::country::Country;
use crate::post::{Address, NamePart, PhoneNumber};
use crate::words::{EmailAddress, WordProblem, text_newtype};

text_newtype! {
    /// A Dun & Bradstreet number: nine digits, hyphens between them or not.
    DunsNumber, 11, is_duns
}

fn is_duns(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits == 9 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-')
}

/// How many people work for a company, in the steps of the documentation page "Referral
/// resources".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CompanySize {
    /// 1 to 9.
    UpTo9,
    /// 10 to 50.
    UpTo50,
    /// 51 to 250.
    UpTo250,
    /// 251 to 1,000.
    UpTo1000,
    /// 1,001 to 5,000.
    UpTo5000,
    /// 5,001 to 10,000.
    UpTo10000,
    /// 10,001 to 20,000.
    UpTo20000,
    /// More than 20,000.
    Over20000,
}

coded!(CompanySize {
    UpTo9 => "1-9",
    UpTo50 => "10-50",
    UpTo250 => "51-250",
    UpTo1000 => "251-1000",
    UpTo5000 => "1001-5000",
    UpTo10000 => "5001-10000",
    UpTo20000 => "10001-20000",
    Over20000 => "over-20000",
});

/// Where something is: an address in its country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Street, city and postal code, as far as they are known.
    pub address: Address,
    /// The country.
    pub country: Country,
}

impl Site {
    /// Whether somebody could find it: street and city are known.
    pub fn is_complete(&self) -> bool {
        self.address.line1.is_some() && self.address.city.is_some()
    }
}

impl fmt::Display for Site {
    /// The address in one line, as its parts stand.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Address {
            line1,
            line2,
            city,
            state,
            postal_code,
        } = &self.address;
        let lines = [line1, line2];
        for line in lines.into_iter().flatten() {
            write!(f, "{line}, ")?;
        }
        let place = [
            postal_code.as_ref().map(ToString::to_string),
            city.as_ref().map(ToString::to_string),
            state.as_ref().map(ToString::to_string),
        ];
        let place: Vec<String> = place.into_iter().flatten().collect();
        if !place.is_empty() {
            write!(f, "{}, ", place.join(" "))?;
        }
        write!(f, "{}", self.country)
    }
}

/// A person to ask for. One of telephone and mail may be unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The first name, or the only one that is known.
    pub first_name: NamePart,
    /// The last name.
    pub last_name: Option<NamePart>,
    /// The telephone number.
    pub phone: Option<PhoneNumber>,
    /// The mail address.
    pub email: Option<EmailAddress>,
}

impl Contact {
    /// The whole name.
    pub fn name(&self) -> String {
        match &self.last_name {
            Some(last) => format!("{} {last}", self.first_name),
            None => self.first_name.to_string(),
        }
    }

    /// A contact of a name in one text: what follows the last blank is the last name.
    pub fn parse_name(text: &str) -> Result<(NamePart, Option<NamePart>), WordProblem> {
        match text.trim().rsplit_once(char::is_whitespace) {
            Some((first, last)) => Ok((NamePart::parse(first)?, Some(NamePart::parse(last)?))),
            None => Ok((NamePart::parse(text)?, None)),
        }
    }

    /// Reads a person in one line: `Ann Lee <ann@contoso.example>, +49 89 1234`, or the parts with
    /// commas between them. None when a part is not what it has to be.
    pub fn parse(text: &str) -> Option<Self> {
        let spread = text.replace(['<', '>'], ",");
        let mut contact = None;
        for part in spread.split(',').map(str::trim).filter(|it| !it.is_empty()) {
            let Some(known) = contact.as_mut() else {
                let (first_name, last_name) = Self::parse_name(part).ok()?;
                contact = Some(Self {
                    first_name,
                    last_name,
                    phone: None,
                    email: None,
                });
                continue;
            };
            let Self { phone, email, .. } = known;
            if part.contains('@') {
                *email = Some(EmailAddress::parse(part).ok()?);
            } else {
                *phone = Some(PhoneNumber::parse(part).ok()?);
            }
        }
        contact
    }

    /// Whether there is a way to reach this person.
    pub fn is_reachable(&self) -> bool {
        self.phone.is_some() || self.email.is_some()
    }
}

impl fmt::Display for Contact {
    /// The person in one line, as [`Contact::parse`] reads it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name())?;
        if let Some(email) = &self.email {
            write!(f, " <{email}>")?;
        }
        if let Some(phone) = &self.phone {
            write!(f, ", {phone}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_in_one_line_is_read_and_written() {
        for text in [
            "Ann Lee <ann@contoso.example>, +49 89 1234",
            "Ann <ann@contoso.example>",
            "Ann Maria Lee, 555 0100",
            "Ann",
        ] {
            assert_eq!(Contact::parse(text).unwrap().to_string(), text);
        }
        for bad in ["", " , ", "Ann <ann@>", "Ann, ring me"] {
            assert_eq!(Contact::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_duns_number_has_nine_digits() {
        assert!(DunsNumber::parse("15-048-3782").is_ok());
        assert!(DunsNumber::parse("15048378").is_err());
    }

    #[test]
    fn a_name_in_one_text_is_taken_apart() {
        let (first, last) = Contact::parse_name(" Ana Maria Silva ").unwrap();
        assert_eq!(first.as_str(), "Ana Maria");
        assert_eq!(last.unwrap().as_str(), "Silva");
        let (first, last) = Contact::parse_name("王伟").unwrap();
        assert_eq!((first.as_str(), last), ("王伟", None));
        assert!(Contact::parse_name("  ").is_err());
    }
}
