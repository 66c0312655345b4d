//! Times, days and numbers as people read them, in the locale's zone and language. Nothing is
//! computed with them here, and the present is always an argument.

use jiff::civil::{Date, date};
use jiff::{Span, Timestamp as Instant, Zoned};
use partnerdesk_domain::{Day, Timestamp};

use crate::locale::Locale;

impl Locale {
    /// A moment in a list: "10:02" today, "Fri 16:40" on the six days before, else the date.
    /// At most ten cells wide.
    pub fn when_short(&self, at: Timestamp, now: Timestamp) -> String {
        let (then, today) = (self.zoned(at), self.zoned(now).date());
        let days = (today - then.date()).get_days();
        match days {
            0 => self.time(at),
            1..=6 => {
                let day = then.weekday().to_monday_one_offset();
                format!("{} {}", self.text(&format!("weekday-{day}")), self.time(at))
            }
            _ => self.date(at),
        }
    }

    /// How long ago it was, in one rounded unit: "2h", "3d", "5mo"; "in 3d" when it is ahead.
    pub fn age(&self, at: Timestamp, now: Timestamp) -> String {
        let seconds = now.since(at).0 / 1000;
        let minutes = seconds.unsigned_abs() / 60;
        let (hours, days) = (minutes / 60, minutes / 60 / 24);
        let (unit, count) = match (minutes, hours, days) {
            (0, _, _) => return self.text("age-now"),
            (_, 0, _) => ("age-minutes", minutes),
            (_, _, 0) => ("age-hours", hours),
            (_, _, 1..=30) => ("age-days", days),
            (_, _, 31..=364) => ("age-months", days * 12 / 365),
            _ => ("age-years", days / 365),
        };
        let age = self.with(unit, &[("count", count.into())]);
        if seconds < 0 {
            self.with("age-ahead", &[("age", age.into())])
        } else {
            age
        }
    }

    /// The time of day: "10:02".
    pub fn time(&self, at: Timestamp) -> String {
        self.zoned(at).strftime("%H:%M").to_string()
    }

    /// The date: "2026-11-22".
    pub fn date(&self, at: Timestamp) -> String {
        self.zoned(at).date().to_string()
    }

    /// Date and time of day: "2026-11-22 10:02".
    pub fn date_time(&self, at: Timestamp) -> String {
        format!("{} {}", self.date(at), self.time(at))
    }

    /// The moment for files and other programs, whole and in no zone of ours:
    /// "2026-11-22T10:02:11.5Z".
    pub fn utc(&self, at: Timestamp) -> String {
        instant(at).to_string()
    }

    /// A day that is the same everywhere: "2026-11-22".
    pub fn day(&self, day: Day) -> String {
        civil(day).to_string()
    }

    /// A number with separators: "12,408".
    pub fn number(&self, number: u64) -> String {
        grouped(i128::from(number))
    }

    /// The day that it is in the locale's zone.
    pub fn today(&self, now: Timestamp) -> Day {
        let date = self.zoned(now).date();
        let days = date
            .duration_since(jiff::civil::date(1970, 1, 1))
            .as_hours()
            / 24;
        Day(i32::try_from(days).unwrap_or(i32::MAX))
    }

    pub(crate) fn zoned(&self, at: Timestamp) -> Zoned {
        instant(at).to_zoned(self.zone.clone())
    }
}

/// What is beyond the calendar is shown as its last or first moment.
fn instant(at: Timestamp) -> Instant {
    let end = if at.0 < 0 { Instant::MIN } else { Instant::MAX };
    Instant::from_millisecond(at.0).unwrap_or(end)
}

fn civil(day: Day) -> Date {
    let end = if day.0 < 0 { Date::MIN } else { Date::MAX };
    let since: Result<Span, _> = Span::new().try_days(day.0);
    since
        .and_then(|days| date(1970, 1, 1).checked_add(days))
        .unwrap_or(end)
}

/// Puts a separator before every third digit from the end.
pub(crate) fn grouped(number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at != 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if number < 0 { format!("-{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use jiff::tz::{TimeZone, offset};

    use super::*;
    use crate::language::Language;

    /// 2026-11-22, a Sunday, 02:42:58.5 UTC: 10:42 in a zone eight hours ahead.
    const NOW: Timestamp = Timestamp(1_795_315_378_500);
    const MINUTE: i64 = 60_000;
    const HOUR: i64 = 60 * MINUTE;
    const DAY: i64 = 24 * HOUR;

    fn ahead(language: Language) -> Locale {
        Locale::new(language, TimeZone::fixed(offset(8)))
    }

    fn before(span: i64) -> Timestamp {
        Timestamp(NOW.0 - span)
    }

    #[test]
    fn a_list_tells_time_weekday_or_date_by_the_calendar_of_the_zone() {
        let (english, chinese) = (ahead(Language::English), ahead(Language::SimplifiedChinese));
        let short = |locale: &Locale, at| locale.when_short(at, NOW);
        assert_eq!(short(&english, before(40 * MINUTE)), "10:02");
        assert_eq!(short(&english, before(11 * HOUR)), "Sat 23:42");
        assert_eq!(short(&chinese, before(11 * HOUR)), "周六 23:42");
        assert_eq!(short(&english, before(6 * DAY)), "Mon 10:42");
        assert_eq!(short(&english, before(7 * DAY)), "2026-11-15");
        assert_eq!(short(&english, before(-DAY)), "2026-11-23");
    }

    #[test]
    fn an_age_is_one_rounded_unit() {
        let locale = Locale::in_utc(Language::English);
        let ages = [
            (59_999, "now"),
            (MINUTE, "1m"),
            (HOUR - 1, "59m"),
            (DAY - 1, "23h"),
            (30 * DAY, "30d"),
            (31 * DAY, "1mo"),
            (364 * DAY, "11mo"),
            (365 * DAY, "1y"),
            (-30_000, "now"),
            (-3 * DAY, "in 3d"),
        ];
        for (span, said) in ages {
            assert_eq!(locale.age(before(span), NOW), said);
        }
        let chinese = Locale::in_utc(Language::SimplifiedChinese);
        assert_eq!(chinese.age(before(2 * HOUR), NOW), "2小时");
        assert_eq!(chinese.age(before(-3 * DAY), NOW), "3天后");
    }

    #[test]
    fn files_get_the_same_moment_in_every_zone() {
        let locale = ahead(Language::SimplifiedChinese);
        assert_eq!(locale.utc(NOW), "2026-11-22T02:42:58.5Z");
        assert_eq!(locale.date_time(NOW), "2026-11-22 10:42");
        assert_eq!(locale.day(Day(20_779)), "2026-11-22");
    }

    #[test]
    fn what_is_beyond_the_calendar_is_still_shown() {
        let locale = ahead(Language::English);
        for at in [i64::MIN, i64::MAX] {
            let at = Timestamp(at);
            assert!(locale.utc(at).contains("9999-"), "{}", locale.utc(at));
            assert!(locale.when_short(at, NOW).contains("9999-"));
            assert!(locale.age(at, NOW).ends_with('y'));
        }
        assert_eq!(locale.day(Day(i32::MAX)), "9999-12-31");
        assert_eq!(locale.day(Day(i32::MIN)), "-009999-01-01");
    }

    #[test]
    fn every_third_digit_is_parted() {
        let groups = [(0, "0"), (999, "999"), (1000, "1,000"), (12_408, "12,408")];
        for (number, said) in groups {
            assert_eq!(Locale::in_utc(Language::English).number(number), said);
        }
        assert_eq!(grouped(-1_234_567), "-1,234,567");
        assert_eq!(grouped(-123), "-123");
    }
}
