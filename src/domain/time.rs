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

impl Day {
    /// Reads `YYYY-MM-DD`, as a day of the calendar that is in use today.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.trim().split('-').collect();
        let &[year, month, day] = parts.as_slice() else {
            return None;
        };
        let number = |part: &str, digits: usize| {
            let right = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
            part.parse::<i32>().ok().filter(|_| right)
        };
        let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => return None,
        };
        if !(1..=last).contains(&day) {
            return None;
        }
        // Years that begin in March have their leap day at the end; eras of 400 of them are alike.
        let (year, month) = if month < 3 {
            (year - 1, month + 9)
        } else {
            (year, month - 3)
        };
        let era = year.div_euclid(400);
        let year = year.rem_euclid(400);
        let day_of_year = (153 * month + 2) / 5 + day - 1;
        let day_of_era = year * 365 + year / 4 - year / 100 + day_of_year;
        Some(Self(era * 146_097 + day_of_era - 719_468))
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_are_read_by_the_calendar() {
        for (text, day) in [
            ("1970-01-01", Some(0)),
            ("1969-12-31", Some(-1)),
            ("2000-02-29", Some(11_016)),
            ("2026-11-22", Some(20_779)),
            ("2100-02-29", None),
            ("2026-13-01", None),
            ("2026-00-10", None),
            ("2026-04-31", None),
            ("26-11-22", None),
            ("2026-11-+2", None),
            ("today", None),
        ] {
            assert_eq!(Day::parse(text).map(|day| day.0), day, "{text}");
        }
    }
}
