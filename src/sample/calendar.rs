//! The working days of the month before `now`: people at a desk do not work on Sundays at three
//! in the night. Public holidays and time zones are left out.

use partnerdesk_domain::Timestamp;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// The working day on which the book was begun, counted back from now.
pub(crate) const FIRST_DAY: u32 = 21;

/// So many minutes after seven in the morning (UTC) of the working day so many days ago; 1 is
/// the last one before today.
pub(crate) fn working_time(now: Timestamp, days_ago: u32, minute: u32) -> Timestamp {
    let mut day = now.0.div_euclid(DAY);
    for _ in 0..days_ago {
        day -= 1;
        while is_weekend(day) {
            day -= 1;
        }
    }
    let since_midnight = (7 * 60 + i64::from(minute)) * MINUTE;
    Timestamp(day.saturating_mul(DAY).saturating_add(since_midnight))
}

/// Day 0 was a Thursday.
fn is_weekend(day: i64) -> bool {
    matches!((day + 4).rem_euclid(7), 0 | 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wednesday, 2025-01-15, noon.
    const NOW: Timestamp = Timestamp(1_736_942_400_000);

    #[test]
    fn days_are_counted_without_weekends() {
        // Tuesday the 14th, Monday the 13th, Friday the 10th.
        let days = [1, 2, 3].map(|back| working_time(NOW, back, 0).0);
        assert_eq!(
            days,
            [1_736_838_000_000, 1_736_751_600_000, 1_736_492_400_000]
        );
    }

    #[test]
    fn each_day_is_before_the_next_and_the_first_about_a_month_ago() {
        for shift in 0..7 {
            let now = Timestamp(NOW.0 + shift * DAY);
            let times: Vec<i64> = (1..=FIRST_DAY)
                .rev()
                .map(|back| working_time(now, back, 0).0)
                .collect();
            assert!(times.is_sorted_by(|a, b| a < b));
            assert!(times.iter().all(|time| *time < now.0));
            assert!((28..=32).contains(&((now.0 - times[0]) / DAY)));
        }
    }
}
