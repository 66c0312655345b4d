//! What can be wrong with one value of a row, as data with an English sentence.
//! Rows that are broken as such are the business of `fault`.

use partnerdesk_domain::WordProblem;
use thiserror::Error;

/// A value that cannot be what it was meant to be, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CellFault<Place> {
    pub(crate) place: Place,
    pub(crate) reason: CellReason,
}

/// What is wrong with a value.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(crate) enum CellReason {
    #[error("nothing here, and every row needs it")]
    Missing,
    #[error("{} is not of the form 6b1f0a52-0000-4000-8000-00000000002e", shown(.0))]
    NotAnId(String),
    #[error("{} is no {what}", shown(.given))]
    Malformed { given: String, what: &'static str },
    #[error("{length} characters where {what} has at most {limit}")]
    TooLong {
        what: &'static str,
        limit: usize,
        length: usize,
    },
    #[error("{} is none of: {}", shown(.given), .known.join(", "))]
    UnknownWord {
        given: String,
        known: Vec<&'static str>,
    },
    #[error("{} is no date such as 2026-03-31 or 2026-03-31T09:30:00Z", shown(.0))]
    NotADate(String),
    #[error("{} is no whole number from 0 to 4294967295", shown(.0))]
    NotANumber(String),
    #[error("an end that is scheduled needs its date")]
    EndWithoutDate,
    #[error("no list of subscriptions as this program writes it: {0}")]
    NotSubscriptions(String),
    #[error("no customer as this program writes it: {0}")]
    NotJson(String),
    #[error("a line of more than {limit} bytes")]
    LineTooLong { limit: usize },
}

impl CellReason {
    /// A name that stays the same in every language and version.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotAnId(_) => "not-an-id",
            Self::Malformed { .. } => "malformed",
            Self::TooLong { .. } => "too-long",
            Self::UnknownWord { .. } => "unknown-word",
            Self::NotADate(_) => "not-a-date",
            Self::NotANumber(_) => "not-a-number",
            Self::EndWithoutDate => "end-without-date",
            Self::NotSubscriptions(_) => "not-subscriptions",
            Self::NotJson(_) => "not-json",
            Self::LineTooLong { .. } => "line-too-long",
        }
    }

    /// Why a text of ours is not one, in words for `what`.
    pub(crate) fn of_word(problem: &WordProblem, given: &str, what: &'static str) -> Self {
        match *problem {
            WordProblem::Blank => Self::Missing,
            WordProblem::TooLong { limit, length } => Self::TooLong {
                what,
                limit,
                length,
            },
            WordProblem::Malformed => Self::Malformed {
                given: given.to_owned(),
                what,
            },
        }
    }

    /// The fault of a value in this place.
    pub(crate) fn at<Place>(self, place: Place) -> CellFault<Place> {
        CellFault {
            place,
            reason: self,
        }
    }
}

/// Values come out of a file: they are quoted with their control characters escaped, and cut.
fn shown(given: &str) -> String {
    const AT_MOST: usize = 60;
    let short: String = given.chars().take(AT_MOST).collect();
    let rest = if short.len() < given.len() { "..." } else { "" };
    format!("{short:?}{rest}")
}
