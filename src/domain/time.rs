//! Instants, spans and days as plain integers. There is no clock here: time is an argument.

/// An instant: milliseconds since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

/// A length of time in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span(pub i64);

/// A date without a time of day: days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// Milliseconds of one hour.
const HOUR: i64 = 3_600_000;

impl Span {
    /// So many hours.
    pub const fn hours(count: i64) -> Self {
        Self(count * HOUR)
    }

    /// So many days of 24 hours.
    pub const fn days(count: i64) -> Self {
        Self(count * 24 * HOUR)
    }
}

impl Timestamp {
    /// The instant this much later; the end of time when there is none.
    #[must_use]
    pub fn plus(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }

    /// How long after `earlier` this is; negative when it is before.
    pub fn since(self, earlier: Self) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }

    /// Whole days from `earlier` to here, rounded down; negative when it is before.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.since(earlier).0.div_euclid(24 * HOUR)
    }
}
