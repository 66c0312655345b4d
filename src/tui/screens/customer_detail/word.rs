//! The words that our people write about a customer: what each is called, what stands there
//! now, and the command that writes another. How they are asked for is another file's.

use partnerdesk_domain::{
    Alias, Command, CompanyName, Country, Customer, Details, EmailAddress, Note, PersonName,
    WordProblem,
};

use crate::shared::Shared;

/// Something that can be written about a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// Our short name for it.
    Alias,
    /// The name in the list.
    ListName,
    /// Where it is.
    Country,
    /// Who to write to.
    ContactName,
    /// Where to write to.
    ContactEmail,
    /// Our note, many lines.
    Note,
}

impl Word {
    /// Every word, in the order of the menu.
    pub(super) const ALL: [Self; 6] = [
        Self::Alias,
        Self::ListName,
        Self::Country,
        Self::ContactName,
        Self::ContactEmail,
        Self::Note,
    ];

    /// What it is called.
    pub(super) fn name(self, shared: &Shared) -> String {
        shared.locale.text(match self {
            Self::Alias => "detail-alias",
            Self::ListName => "detail-list-name",
            Self::Country => "detail-country",
            Self::ContactName => "detail-contact-name",
            Self::ContactEmail => "detail-contact-email",
            Self::Note => "detail-note",
        })
    }

    /// What could be typed.
    pub(super) fn hint(self, shared: &Shared) -> String {
        shared.locale.text(match self {
            Self::Alias => "detail-alias-hint",
            Self::ListName => "detail-list-name-hint",
            Self::Country => "detail-country-hint",
            Self::ContactName => "detail-contact-name-hint",
            Self::ContactEmail => "detail-contact-email-hint",
            Self::Note => "detail-note-hint",
        })
    }

    /// What stands there now.
    pub(super) fn now(self, customer: &Customer) -> String {
        fn word(value: Option<&impl ToString>) -> String {
            value.map(ToString::to_string).unwrap_or_default()
        }
        let details = &customer.details;
        match self {
            Self::Alias => word(customer.alias.as_ref()),
            Self::ListName => word(details.list_name.as_ref()),
            Self::Country => word(details.country.as_ref()),
            Self::ContactName => word(details.contact_name.as_ref()),
            Self::ContactEmail => word(details.contact_email.as_ref()),
            Self::Note => word(customer.note.as_ref()),
        }
    }

    /// What writing this asks for; nothing typed takes away what is there.
    pub(super) fn command(self, customer: &Customer, text: &str) -> Result<Command, WordProblem> {
        let details = |change: &dyn Fn(&mut Details) -> Result<(), WordProblem>| {
            let mut details = customer.details.clone();
            change(&mut details)?;
            Ok(Command::EditDetails(customer.id, Box::new(details)))
        };
        match self {
            Self::Alias => Ok(Command::SetAlias(customer.id, Alias::parse_optional(text)?)),
            Self::Note => Ok(Command::SetNote(customer.id, Note::parse_optional(text)?)),
            Self::ListName => details(&|of| {
                of.list_name = CompanyName::parse_optional(text)?;
                Ok(())
            }),
            Self::Country => details(&|of| {
                of.country = country(text)?;
                Ok(())
            }),
            Self::ContactName => details(&|of| {
                of.contact_name = PersonName::parse_optional(text)?;
                Ok(())
            }),
            Self::ContactEmail => details(&|of| {
                of.contact_email = EmailAddress::parse_optional(text)?;
                Ok(())
            }),
        }
    }
}

fn country(text: &str) -> Result<Option<Country>, WordProblem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let found = Country::parse(text);
    found.map(Some).ok_or(WordProblem::Malformed)
}
