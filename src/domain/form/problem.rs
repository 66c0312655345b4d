//! What can be wrong with a field, and what is only worth a second look, as data. The numbers
//! are those that Partner Center answers with; sentences are made elsewhere.

use super::CustomerField;
use crate::account::coded;

/// Why a field cannot stay as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldProblem {
    /// It has to be filled in.
    Missing,
    /// It may not be filled in for this market.
    NotHere,
    /// It is longer than allowed.
    TooLong {
        /// The most characters.
        limit: usize,
        /// The characters given.
        length: usize,
    },
    /// It does not have the form of such a thing.
    Malformed {
        /// How it would look, where that is known.
        samples: Vec<String>,
    },
    /// It is none of those that there are.
    NotListed {
        /// Those that there are.
        choices: Vec<String>,
    },
    /// The day has not come yet.
    InFuture,
    /// An address of a free mail service, or of the new directory itself, proves no school.
    NotOfTheSchool,
    /// The code may create no further customer.
    NoCreatesLeft,
}

impl FieldProblem {
    /// The stable code in exports and scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "field-missing",
            Self::NotHere => "field-not-here",
            Self::TooLong { .. } => "field-too-long",
            Self::Malformed { .. } => "field-malformed",
            Self::NotListed { .. } => "field-not-listed",
            Self::InFuture => "field-in-future",
            Self::NotOfTheSchool => "field-not-of-the-school",
            Self::NoCreatesLeft => "field-no-creates-left",
        }
    }

    /// The number with which Partner Center answers the same slip, where it is documented
    /// (documentation page "Partner Center REST error codes").
    pub fn documented(&self, field: CustomerField) -> Option<u32> {
        match (field, self) {
            (CustomerField::Registration, Self::Missing) => Some(600_049),
            (CustomerField::Registration, Self::Malformed { .. }) => Some(600_050),
            (CustomerField::Registration, Self::NotHere) => Some(600_002),
            (CustomerField::Phone, Self::Missing) => Some(600_051),
            _ => None,
        }
    }
}

/// Something that forbids nothing but makes the vetting of a company fail more often
/// (documentation page "Add a new customer").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Advice {
    /// The name looks like an acronym; the legal name is wanted.
    NameIsAcronym,
    /// The name speaks of a test.
    NameIsTest,
    /// The name is very short.
    NameIsShort,
    /// The address is not whole.
    AddressNotWhole,
    /// The number could be a person's own; the company's is wanted.
    RegistrationOfCompany,
}

coded!(Advice {
    NameIsAcronym => "name-is-acronym",
    NameIsTest => "name-is-test",
    NameIsShort => "name-is-short",
    AddressNotWhole => "address-not-whole",
    RegistrationOfCompany => "registration-of-company",
});
