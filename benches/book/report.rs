//! What a part says to the run that started it: one line for each figure, or for the reason why
//! there is none.

use std::io::{self, Write};

use crate::times::Times;

/// A figure, or a sentence why it was not measured.
pub(crate) type Checked<T> = Result<T, String>;

/// A figure and what is to be known of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figure {
    /// The figure itself.
    pub(crate) value: f64,
    /// The smallest and largest, and of how many.
    pub(crate) detail: String,
}

impl Figure {
    /// A figure with its detail.
    pub(crate) fn new(value: f64, detail: impl Into<String>) -> Self {
        Self {
            value,
            detail: detail.into(),
        }
    }

    /// A figure that was taken once.
    pub(crate) fn one(value: f64) -> Self {
        Self::new(value, "")
    }
}

/// One line of a part.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The size of the book.
    pub(crate) size: u64,
    /// What was measured.
    pub(crate) label: String,
    /// What came of it.
    pub(crate) figure: Checked<Figure>,
}

/// Says what was measured on a book of one size.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Report {
    /// The size of the book.
    pub(crate) size: u64,
}

impl Report {
    /// Says a figure, or the reason why there is none.
    pub(crate) fn say(self, label: &str, figure: Checked<Figure>) {
        let (value, text) = match figure {
            Ok(figure) => (figure.value.to_string(), figure.detail),
            Err(reason) => ("!".to_owned(), reason),
        };
        let text = text.replace(['\t', '\n', '|'], " ");
        // Whoever started this process is gone when it cannot be told; nobody is left to tell.
        let _ = writeln!(io::stdout(), "{}\t{label}\t{value}\t{text}", self.size);
    }

    /// Says the middle of times and what 99 of 100 of them stay below, in two rows.
    pub(crate) fn say_both(self, label: &str, times: &Checked<Times>) {
        let of = |figure: fn(&Times) -> Figure| times.as_ref().map(figure).map_err(Clone::clone);
        self.say(&format!("{label}, ms p50"), of(Times::median));
        self.say(&format!("{label}, ms p99"), of(Times::late));
    }
}

impl Line {
    /// Reads a line; none when it is not one of ours.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let mut words = line.splitn(4, '\t');
        let size = words.next()?.parse().ok()?;
        let label = words.next()?.to_owned();
        let (value, text) = (words.next()?, words.next()?.to_owned());
        let figure = match value {
            "!" => Err(text),
            value => Ok(Figure::new(value.parse().ok()?, text)),
        };
        Some(Self {
            size,
            label,
            figure,
        })
    }
}

/// A count as a figure.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts are far below what a float tells apart"
)]
pub(crate) fn figure(count: u64) -> f64 {
    count as f64
}

/// Goes on when something is so, and gives the reason when it is not.
pub(crate) fn check(is_so: bool, reason: impl FnOnce() -> String) -> Checked<()> {
    if is_so { Ok(()) } else { Err(reason()) }
}

/// A failure as a reason.
#[expect(
    clippy::needless_pass_by_value,
    reason = "it is given to `map_err`, which hands errors over"
)]
pub(crate) fn because<E: ToString>(error: E) -> String {
    error.to_string()
}
