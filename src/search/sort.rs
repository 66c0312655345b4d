//! The order of a list: by one column, then by name, then by identity, so that it is total.

use std::cmp::Ordering;

use crate::row::Row;

/// A column that a list can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Column {
    /// The name.
    #[default]
    Name,
    /// The primary domain.
    Domain,
    /// The country.
    Country,
    /// The relationship: none, active, ending, ended.
    Relationship,
    /// Delegated administration.
    Admin,
    /// Subscriptions in use.
    Subscriptions,
    /// The agreement.
    Agreement,
    /// Whether it may buy for itself.
    Permissions,
    /// Our short name.
    Alias,
    /// The labels.
    Tags,
    /// The last change.
    Updated,
}

impl Column {
    /// Every column, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Name,
        Self::Domain,
        Self::Country,
        Self::Relationship,
        Self::Admin,
        Self::Subscriptions,
        Self::Agreement,
        Self::Permissions,
        Self::Alias,
        Self::Tags,
        Self::Updated,
    ];

    /// The stable name in commands.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Domain => "domain",
            Self::Country => "country",
            Self::Relationship => "relationship",
            Self::Admin => "admin",
            Self::Subscriptions => "subscriptions",
            Self::Agreement => "agreement",
            Self::Permissions => "permissions",
            Self::Alias => "alias",
            Self::Tags => "tags",
            Self::Updated => "updated",
        }
    }

    /// The column of a stable name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|column| column.code().eq_ignore_ascii_case(code.trim()))
    }
}

/// Which way a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Direction {
    /// Smallest first.
    #[default]
    Ascending,
    /// Largest first.
    Descending,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Sort {
    /// The first thing compared.
    pub column: Column,
    /// Which way.
    pub direction: Direction,
}

impl Sort {
    /// Reads `COLUMN`, `COLUMN:asc` or `COLUMN:desc`.
    pub fn parse(text: &str) -> Option<Self> {
        let (column, direction) = match text.split_once(':') {
            None => (text, Direction::Ascending),
            Some((column, "asc")) => (column, Direction::Ascending),
            Some((column, "desc")) => (column, Direction::Descending),
            Some(_) => return None,
        };
        Some(Self {
            column: Column::from_code(column)?,
            direction,
        })
    }

    /// The same column the other way round.
    #[must_use]
    pub fn reversed(self) -> Self {
        let direction = match self.direction {
            Direction::Ascending => Direction::Descending,
            Direction::Descending => Direction::Ascending,
        };
        Self { direction, ..self }
    }

    /// Compares two rows. Among equals the name decides, always ascending, then the identity.
    pub fn compare(self, a: &Row, b: &Row) -> Ordering {
        let first = match self.column {
            Column::Name => a.folded_name().cmp(b.folded_name()),
            Column::Domain => empty_last(a.domain.as_ref(), b.domain.as_ref()),
            Column::Country => empty_last(a.country.as_ref(), b.country.as_ref()),
            Column::Relationship => a.stage.cmp(&b.stage),
            Column::Admin => a.admin.cmp(&b.admin),
            Column::Subscriptions => (a.subscriptions_active, a.subscriptions_total)
                .cmp(&(b.subscriptions_active, b.subscriptions_total)),
            Column::Agreement => a.agreement.cmp(&b.agreement),
            Column::Permissions => {
                (a.reservations, a.savings_plans).cmp(&(b.reservations, b.savings_plans))
            }
            Column::Alias => empty_last(a.alias.as_ref(), b.alias.as_ref()),
            Column::Tags => empty_last(a.tags.first(), b.tags.first()),
            Column::Updated => a.updated.cmp(&b.updated),
        };
        let first = match self.direction {
            Direction::Ascending => first,
            Direction::Descending => first.reverse(),
        };
        // By name, ties are broken the same way round, so that a name index can be walked back.
        let id = match (self.column, self.direction) {
            (Column::Name, Direction::Descending) => b.id.cmp(&a.id),
            _ => a.id.cmp(&b.id),
        };
        first
            .then_with(|| a.folded_name().cmp(b.folded_name()))
            .then(id)
    }
}

fn empty_last<T: Ord>(a: Option<&T>, b: Option<&T>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.cmp(b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}
