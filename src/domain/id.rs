//! Identities: customers, invitations, subscriptions, operations, positions in the journal.
//! Fresh values come from outside; nothing here makes one up.

use std::fmt;
use std::str::FromStr;

/// A text that should have been an identity and is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MalformedId {
    /// What was given, as given.
    pub given: String,
}

/// Reads 32 hexadecimal digits, with or without hyphens and braces.
pub(crate) fn parse_guid(text: &str) -> Option<u128> {
    let text = text.trim();
    let inner = text
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
        .unwrap_or(text);
    let groups: Vec<usize> = inner.split('-').map(str::len).collect();
    if groups != [32] && groups != [8, 4, 4, 4, 12] {
        return None;
    }
    let digits: String = inner.chars().filter(|c| *c != '-').collect();
    if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    u128::from_str_radix(&digits, 16).ok()
}

pub(crate) fn write_guid(value: u128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let hex = format!("{value:032x}");
    write!(
        f,
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}

macro_rules! guid_newtype {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u128);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::id::write_guid(self.0, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::id::MalformedId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let id = $crate::id::parse_guid(text).map(Self);
                id.ok_or_else(|| $crate::id::MalformedId { given: text.to_owned() })
            }
        }
    };
}
pub(crate) use guid_newtype;

guid_newtype! {
    /// The directory (tenant) of a company: the portal's "Microsoft ID".
    MicrosoftId
}
guid_newtype! {
    /// One invitation in our ledger. Time-ordered (UUID version 7), so that newest sorts last.
    InvitationId
}
guid_newtype! {
    /// One attempt to write, made by the writer before the first try: a retry is applied once.
    OperationId
}

impl MicrosoftId {
    /// The identity that the book makes up for a customer that Partner Center has not created
    /// yet, from a number that is new.
    pub fn provisional(number: u128) -> Self {
        Self((number & !(0xf << 76)) | (7 << 76))
    }

    /// Whether the book made it up for a customer that Partner Center has not created yet: a UUID
    /// of version 7, which no directory has.
    pub fn is_provisional(self) -> bool {
        (self.0 >> 76) & 0xf == 7
    }
}

/// In which capacity we serve a customer. Only a dual partner has rows in the second one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Capacity {
    /// The capacity of the account itself: the only one for all but dual partners.
    #[default]
    Primary,
    /// A dual partner's second row for the same company, as indirect reseller.
    IndirectReseller,
}

/// A customer in our list: a company, in one capacity of ours.
///
/// A dual partner may list one Microsoft ID twice (documentation page "See your customer list").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CustomerId {
    /// The company's directory.
    pub microsoft_id: MicrosoftId,
    /// Our capacity towards it.
    pub capacity: Capacity,
}

impl CustomerId {
    /// The customer of this directory in the account's own capacity.
    pub fn primary(microsoft_id: MicrosoftId) -> Self {
        Self {
            microsoft_id,
            capacity: Capacity::Primary,
        }
    }
}

/// Written behind the Microsoft ID for the second capacity.
const INDIRECT_MARK: &str = "/indirect";

impl fmt::Display for CustomerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.microsoft_id.fmt(f)?;
        match self.capacity {
            Capacity::Primary => Ok(()),
            Capacity::IndirectReseller => f.write_str(INDIRECT_MARK),
        }
    }
}

impl FromStr for CustomerId {
    type Err = MalformedId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (guid, capacity) = match text.trim().strip_suffix(INDIRECT_MARK) {
            Some(guid) => (guid, Capacity::IndirectReseller),
            None => (text, Capacity::Primary),
        };
        let microsoft_id = guid.parse().map_err(|_| MalformedId {
            given: text.to_owned(),
        })?;
        Ok(Self {
            microsoft_id,
            capacity,
        })
    }
}

/// A subscription's identity as the portal writes it: usually a GUID, kept as text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubscriptionId(String);

impl SubscriptionId {
    /// The longest identity kept, in characters.
    pub const LIMIT: usize = 100;

    /// The text of the identity.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SubscriptionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for SubscriptionId {
    type Err = MalformedId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let unfit = text.is_empty()
            || Self::LIMIT < text.chars().count()
            || text.chars().any(|c| c.is_control() || c.is_whitespace());
        if unfit {
            Err(MalformedId {
                given: text.to_owned(),
            })
        } else {
            Ok(Self(text.to_owned()))
        }
    }
}

/// A position in the journal: dense, starting at 1. Zero is "before the first entry".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Sequence(pub u64);

/// How often a record has changed: 0 for a record that does not exist, 1 when it is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Version(pub u64);

impl Version {
    /// The version after one more change.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guid_is_read_in_every_usual_spelling_and_written_in_one() {
        let written = "6b1f0a52-0000-4000-8000-00000000002e";
        for given in [
            "6b1f0a52-0000-4000-8000-00000000002e",
            " 6B1F0A52-0000-4000-8000-00000000002E ",
            "{6b1f0a52-0000-4000-8000-00000000002e}",
            "6b1f0a520000400080000000000000", /* short */
        ] {
            match given.parse::<MicrosoftId>() {
                Ok(id) => assert_eq!(id.to_string(), written),
                Err(problem) => assert_eq!(problem.given, "6b1f0a520000400080000000000000"),
            }
        }
    }

    #[test]
    fn guid_with_misplaced_hyphens_is_refused() {
        assert!(
            "6b1f0a5-20000-4000-8000-00000000002e"
                .parse::<MicrosoftId>()
                .is_err()
        );
        assert!(
            "-+b1f0a52000040008000000000000002e"
                .parse::<MicrosoftId>()
                .is_err()
        );
    }

    #[test]
    fn what_the_book_makes_up_is_told_from_what_a_directory_has() {
        for number in [0, 1 << 78, u128::MAX] {
            assert!(MicrosoftId::provisional(number).is_provisional());
        }
        let real = "6c86dd73-1f72-4b63-b7f9-6ebf1c1d6f33";
        assert!(!real.parse::<MicrosoftId>().unwrap().is_provisional());
    }

    #[test]
    fn second_capacity_survives_its_text() {
        let id = CustomerId {
            microsoft_id: MicrosoftId(7),
            capacity: Capacity::IndirectReseller,
        };
        assert_eq!(id.to_string().parse(), Ok(id));
    }
}
