//! Places and people from outside the book as they are stored, in a referral or in the business
//! profile.

use partnerdesk_domain::{
    Address, AddressLine, City, Contact, Country, EmailAddress, NamePart, PhoneNumber, PostalCode,
    Site, StateName,
};
use serde::{Deserialize, Serialize};

use super::account::word;
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct SiteV1<'a> {
    line1: Option<&'a str>,
    line2: Option<&'a str>,
    city: Option<&'a str>,
    state: Option<&'a str>,
    postal_code: Option<&'a str>,
    country: &'a str,
}

#[derive(Serialize, Deserialize)]
pub(super) struct ContactV1<'a> {
    first_name: &'a str,
    last_name: Option<&'a str>,
    phone: Option<&'a str>,
    email: Option<&'a str>,
}

impl<'a> From<&'a Site> for SiteV1<'a> {
    fn from(site: &'a Site) -> Self {
        let address = &site.address;
        Self {
            line1: address.line1.as_ref().map(AddressLine::as_str),
            line2: address.line2.as_ref().map(AddressLine::as_str),
            city: address.city.as_ref().map(City::as_str),
            state: address.state.as_ref().map(StateName::as_str),
            postal_code: address.postal_code.as_ref().map(PostalCode::as_str),
            country: site.country.code(),
        }
    }
}

impl TryFrom<SiteV1<'_>> for Site {
    type Error = Malformed;

    fn try_from(stored: SiteV1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            address: Address {
                line1: word("address", AddressLine::parse, stored.line1)?,
                line2: word("address", AddressLine::parse, stored.line2)?,
                city: word("city", City::parse, stored.city)?,
                state: word("state", StateName::parse, stored.state)?,
                postal_code: word("postal code", PostalCode::parse, stored.postal_code)?,
            },
            country: Country::parse(stored.country).ok_or(Malformed::Value("country"))?,
        })
    }
}

impl<'a> From<&'a Contact> for ContactV1<'a> {
    fn from(contact: &'a Contact) -> Self {
        Self {
            first_name: contact.first_name.as_str(),
            last_name: contact.last_name.as_ref().map(NamePart::as_str),
            phone: contact.phone.as_ref().map(PhoneNumber::as_str),
            email: contact.email.as_ref().map(EmailAddress::as_str),
        }
    }
}

impl TryFrom<ContactV1<'_>> for Contact {
    type Error = Malformed;

    fn try_from(stored: ContactV1<'_>) -> Result<Self, Malformed> {
        let first_name = NamePart::parse(stored.first_name);
        Ok(Self {
            first_name: first_name.map_err(|_| Malformed::Value("name"))?,
            last_name: word("name", NamePart::parse, stored.last_name)?,
            phone: word("phone", PhoneNumber::parse, stored.phone)?,
            email: word("address", EmailAddress::parse, stored.email)?,
        })
    }
}

/// People, read back.
pub(super) fn people(stored: Vec<ContactV1<'_>>) -> Result<Vec<Contact>, Malformed> {
    stored.into_iter().map(Contact::try_from).collect()
}
