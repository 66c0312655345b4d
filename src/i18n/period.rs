//! Days as people type them, read in the locale's zone into the moments between which they lie.
//! The present is an argument.

use jiff::civil::Date;
use jiff::{ToSpan, Zoned};
use partnerdesk_domain::{Span, Timestamp};

use crate::locale::Locale;

impl Locale {
    /// The first moment of a typed day, month or year and the first after it: "2026-11-22",
    /// "2026-11", "2026". "today" and "yesterday" are days; "7d" is the last seven days.
    pub fn period(&self, typed: &str, now: Timestamp) -> Option<(Timestamp, Timestamp)> {
        let today = self.zoned(now).date();
        let typed = typed.trim();
        if let Some(days) = typed
            .strip_suffix('d')
            .and_then(|it| it.parse::<u16>().ok())
        {
            return Some((now.plus(Span::days(-i64::from(days))), now));
        }
        let (first, after) = match typed {
            "today" => (today, today.tomorrow().ok()?),
            "yesterday" => (today.yesterday().ok()?, today),
            _ => written(typed)?,
        };
        Some((self.start(first)?, self.start(after)?))
    }

    /// The first moment of a day in the zone.
    fn start(&self, day: Date) -> Option<Timestamp> {
        let start: Zoned = day.to_zoned(self.zone.clone()).ok()?;
        Some(Timestamp(start.timestamp().as_millisecond()))
    }
}

/// A day, a month or a year, and the day after it.
fn written(typed: &str) -> Option<(Date, Date)> {
    let plain = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-')
    };
    if !plain(typed) {
        return None;
    }
    let (whole, span) = match typed.len() {
        4 => (format!("{typed}-01-01"), 1.year()),
        7 => (format!("{typed}-01"), 1.month()),
        10 => (typed.to_owned(), 1.day()),
        _ => return None,
    };
    let first: Date = whole.parse().ok()?;
    Some((first, first.checked_add(span).ok()?))
}

#[cfg(test)]
mod tests {
    use jiff::tz::{TimeZone, offset};

    use super::*;
    use crate::language::Language;

    /// 2026-11-22, a Sunday, 02:42:58.5 UTC: 10:42 in a zone eight hours ahead.
    const NOW: Timestamp = Timestamp(1_795_315_378_500);

    #[test]
    fn a_period_begins_and_ends_in_the_zone() {
        let locale = Locale::new(Language::English, TimeZone::fixed(offset(8)));
        let said = |typed| {
            let (from, to) = locale.period(typed, NOW)?;
            Some(format!("{} {}", locale.utc(from), locale.utc(to)))
        };
        let day = "2026-11-21T16:00:00Z 2026-11-22T16:00:00Z";
        let known = [
            ("2026-11-22", day),
            ("today", day),
            ("yesterday", "2026-11-20T16:00:00Z 2026-11-21T16:00:00Z"),
            ("2026-02", "2026-01-31T16:00:00Z 2026-02-28T16:00:00Z"),
            ("2024", "2023-12-31T16:00:00Z 2024-12-31T16:00:00Z"),
            ("2d", "2026-11-20T02:42:58.5Z 2026-11-22T02:42:58.5Z"),
        ];
        for (typed, expected) in known {
            assert_eq!(said(typed).as_deref(), Some(expected), "{typed}");
        }
        for typed in [
            "",
            "22.11.2026",
            "2026-02-30",
            "d",
            "99999d",
            "-011-01-01",
            "９９９９",
        ] {
            assert_eq!(said(typed), None, "{typed}");
        }
    }
}
