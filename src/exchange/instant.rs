//! Instants and days as text: RFC 3339 in UTC out; the same, with any offset, or an ISO date in.
//! There is no clock here.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use partnerdesk_domain::{Day, Timestamp};

const EPOCH: Date = jiff::civil::date(1970, 1, 1);
const SECONDS_OF_A_DAY: i64 = 24 * 60 * 60;

/// An instant as RFC 3339 in UTC, to the millisecond where it has any. One outside the years
/// -9999 to 9999 becomes the nearest one inside.
pub fn instant_text(at: Timestamp) -> String {
    nearest(jiff::Timestamp::from_millisecond(at.0), at.0).to_string()
}

/// A day as ISO 8601; the nearest one inside the years -9999 to 9999.
pub fn day_text(day: Day) -> String {
    let second = i64::from(day.0) * SECONDS_OF_A_DAY;
    let midnight = nearest(jiff::Timestamp::from_second(second), second);
    midnight.to_zoned(TimeZone::UTC).date().to_string()
}

fn nearest(found: Result<jiff::Timestamp, jiff::Error>, sign: i64) -> jiff::Timestamp {
    let edge = if sign < 0 {
        jiff::Timestamp::MIN
    } else {
        jiff::Timestamp::MAX
    };
    found.unwrap_or(edge)
}

/// Reads an instant. A date is its midnight, and what names no offset is in UTC.
pub fn parse_instant(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    let instant = if let Ok(instant) = text.parse::<jiff::Timestamp>() {
        instant
    } else {
        let local = text.parse::<DateTime>().ok()?;
        local.to_zoned(TimeZone::UTC).ok()?.timestamp()
    };
    Some(Timestamp(instant.as_millisecond()))
}

/// Reads a day; of an instant, the day in UTC.
pub fn parse_day(text: &str) -> Option<Day> {
    let text = text.trim();
    let date = match text.parse::<jiff::Timestamp>() {
        Ok(instant) => instant.to_zoned(TimeZone::UTC).date(),
        Err(_) => text.parse::<Date>().ok()?,
    };
    let days = date.duration_since(EPOCH).as_secs() / SECONDS_OF_A_DAY;
    i32::try_from(days).ok().map(Day)
}

/// A day as month, day and year, which some files of the portal have: `03/31/2026`.
pub(crate) fn us_day_text(day: Day) -> String {
    let iso = day_text(day);
    let mut parts = iso.rsplitn(3, '-');
    let (day, month) = (parts.next(), parts.next());
    match (parts.next(), month, day) {
        (Some(year), Some(month), Some(day)) => format!("{month}/{day}/{year}"),
        _ => iso,
    }
}

/// Reads month, day and year; one or two digits for month and day.
pub(crate) fn parse_us_day(text: &str) -> Option<Day> {
    let mut parts = text.trim().splitn(3, '/');
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !is_number(month) || !is_number(day) || !is_number(year) || year.len() != 4 {
        return None;
    }
    parse_day(&format!("{year}-{month:0>2}-{day:0>2}"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn american_dates_are_read_and_written() {
        let day = parse_day("2026-03-31").unwrap();
        assert_eq!(us_day_text(day), "03/31/2026");
        for text in ["03/31/2026", "3/31/2026"] {
            assert_eq!(parse_us_day(text), Some(day), "{text}");
        }
        for bad in [
            "31/03/2026",
            "3/31/26",
            "2026-03-31",
            "3//2026",
            "+3/31/2026",
        ] {
            assert_eq!(parse_us_day(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_people_write_is_read() {
        let noon = Some(Timestamp(1_774_958_400_000));
        for text in [
            "2026-03-31T12:00:00Z",
            " 2026-03-31T14:00:00+02:00 ",
            "2026-03-31 12:00",
            "2026-03-31T12:00:00",
        ] {
            assert_eq!(parse_instant(text), noon, "{text}");
        }
        let midnight = Some(Timestamp(1_774_915_200_000));
        assert_eq!(parse_instant("2026-03-31"), midnight);
        assert_eq!(parse_day("2026-03-31"), Some(Day(20_543)));
        assert_eq!(parse_day("2026-03-31T23:59:00-02:00"), Some(Day(20_544)));
        for text in ["", "31.03.2026", "2026-02-30", "03/31/2026", "1774958400"] {
            assert_eq!(parse_instant(text), None, "{text}");
            assert_eq!(parse_day(text), None, "{text}");
        }
    }

    #[test]
    fn times_that_no_calendar_has_do_not_break_an_export() {
        assert_eq!(
            instant_text(Timestamp(i64::MAX)),
            jiff::Timestamp::MAX.to_string()
        );
        assert_eq!(
            instant_text(Timestamp(i64::MIN)),
            jiff::Timestamp::MIN.to_string()
        );
        assert_eq!(day_text(Day(i32::MAX)), "9999-12-30");
        assert!(parse_day(&day_text(Day(i32::MIN))).is_some());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_instant_of_the_calendar_comes_back(ms in -300_000_000_000_000_i64..253_000_000_000_000) {
            prop_assert_eq!(parse_instant(&instant_text(Timestamp(ms))), Some(Timestamp(ms)));
        }

        #[test]
        fn every_day_of_the_calendar_comes_back(day in -4_000_000..2_900_000) {
            prop_assert_eq!(parse_day(&day_text(Day(day))), Some(Day(day)));
        }
    }
}
