//! What is owed at a million customers, row by row, and whether it is met.

use crate::report::{Checked, Figure};
use crate::times::short;

/// The reason when a program to compare with is not there.
pub(crate) const ABSENT: &str = "not installed";
/// The reason when a program to compare with is there, and cannot do this.
pub(crate) const UNABLE: &str = "not in this build of it";
/// The reason when the system does not tell or cannot do something.
pub(crate) const UNTOLD: &str = "not known on this system";

/// Whether a figure is missing for a reason that is nobody's fault.
pub(crate) fn is_excused(reason: &str) -> bool {
    [ABSENT, UNABLE, UNTOLD].contains(&reason)
}

/// The size at which it is owed.
const SIZE: u64 = 1_000_000;

/// A bound.
enum Bound {
    AtMost(f64),
    AtLeast(f64),
}
use Bound::{AtLeast, AtMost};

/// The rows that have a bound.
const OWED: &[(&str, Bound)] = &[
    ("first frame, ratio to the smallest book", AtMost(1.3)),
    (
        "first frame after kill -9, ratio to the smallest book",
        AtMost(1.3),
    ),
    ("first frame, ratio to SQLite", AtMost(0.35)),
    ("search, 1 letter, first rows, ms p99", AtMost(16.0)),
    ("search, 1 letter, ms p99", AtMost(16.0)),
    ("search, 2 letters, first rows, ms p99", AtMost(16.0)),
    ("search, 2 letters, ms p99", AtMost(16.0)),
    (
        "search, 3 and more letters, first rows, ms p99",
        AtMost(16.0),
    ),
    ("search, 3 and more letters, ms p99", AtMost(16.0)),
    ("search, Chinese, first rows, ms p99", AtMost(16.0)),
    ("search, Chinese, ms p99", AtMost(16.0)),
    (
        "search, several words and terms, first rows, ms p99",
        AtMost(16.0),
    ),
    ("search, several words and terms, ms p99", AtMost(16.0)),
    ("search in another order, first rows, ms p99", AtMost(16.0)),
    ("search in another order, ms p99", AtMost(16.0)),
    ("first key after opening, first rows, ms p99", AtMost(16.0)),
    ("first key after opening, ms p99", AtMost(16.0)),
    (
        "first key after opening, disk cold, first rows, ms p99",
        AtMost(16.0),
    ),
    ("first key after opening, disk cold, ms p99", AtMost(16.0)),
    ("filter, ms p99", AtMost(16.0)),
    ("order by a column, again, worst column, ms", AtMost(16.0)),
    (
        "order by a column, after a change, worst column, ms",
        AtMost(16.0),
    ),
    ("one change, ratio to redb alone", AtMost(1.5)),
    ("one change, ratio to SQLite", AtMost(2.0)),
    ("open after kill -9, ratio to a clean open", AtMost(2.0)),
    ("import, ratio to SQLite's rate", AtLeast(1.25)),
    ("import, ratio to SQLite's rate when tuned", AtLeast(1.0)),
    ("import, peak memory, MB", AtMost(150.0)),
    ("size, ratio to SQLite's", AtMost(1.25)),
    ("search while importing, ms p99", AtMost(16.0)),
    ("browse and search, peak memory, MB", AtMost(125.0)),
    ("idle 10 s, computing, ms", AtMost(10.0)),
    ("idle 10 s, bytes to the terminal", AtMost(0.0)),
    ("draw after a move, 200x60, ms p50", AtMost(2.0)),
    ("draw all of 200x60, ms p50", AtMost(2.0)),
];

/// What is owed of a row, and whether the figure of the largest size meets it.
pub(crate) fn of(label: &str, last: Option<(&u64, &Checked<Figure>)>) -> (String, String) {
    let Some((_, bound)) = OWED.iter().find(|(name, _)| *name == label) else {
        return Default::default();
    };
    let (text, limit) = match bound {
        AtMost(limit) => (format!("at most {}", plain(*limit)), *limit),
        AtLeast(limit) => (format!("at least {}", plain(*limit)), *limit),
    };
    let met = match last {
        Some((size, Ok(figure))) if SIZE <= *size => {
            let miss = match bound {
                AtMost(_) => figure.value / limit,
                AtLeast(_) => limit / figure.value,
            };
            match miss {
                miss if miss <= 1.0 || figure.value.to_bits() == limit.to_bits() => {
                    "met".to_owned()
                }
                miss if miss.is_finite() => format!("missed {} times", short(miss)),
                _ => "missed".to_owned(),
            }
        }
        _ => String::new(),
    };
    (text, met)
}

fn plain(limit: f64) -> String {
    limit.to_string()
}
