//! Reading one value of the settings file into the type that it stands for.
//! It knows kinds of values; which setting has which kind is in `settings`.

use std::ops::RangeInclusive;
use std::path::Path;

use serde::Deserialize;
use toml::de::{DeValue, Deserializer};
use toml::{Spanned, Table};

use crate::problem::Problem;

/// What was found instead of what may stand there.
#[derive(Debug)]
pub(crate) struct Mismatch {
    pub(crate) found: String,
    pub(crate) expected: &'static str,
}

pub(crate) fn flag(value: &DeValue<'_>) -> Result<bool, Mismatch> {
    match value {
        DeValue::Boolean(flag) => Ok(*flag),
        other => Err(mismatch(other, "true or false")),
    }
}

/// A whole number within a range that the expectation spells out.
pub(crate) fn number(
    value: &DeValue<'_>,
    range: RangeInclusive<u16>,
    expected: &'static str,
) -> Result<u16, Mismatch> {
    let parsed = match value {
        DeValue::Integer(digits) => u16::from_str_radix(digits.as_str(), digits.radix()).ok(),
        _ => None,
    };
    let inside = parsed.filter(|number| range.contains(number));
    inside.ok_or_else(|| mismatch(value, expected))
}

/// One line of text that passes a test, without the blanks around it.
pub(crate) fn text(
    value: &DeValue<'_>,
    is_fit: impl Fn(&str) -> bool,
    expected: &'static str,
) -> Result<String, Mismatch> {
    match value {
        DeValue::String(text) if is_fit(text.trim()) => Ok(text.trim().to_owned()),
        other => Err(mismatch(other, expected)),
    }
}

impl Mismatch {
    /// What was found instead.
    pub(crate) fn of(value: &DeValue<'_>, expected: &'static str) -> Self {
        mismatch(value, expected)
    }

    /// The complaint about a key of a file.
    pub(crate) fn at(self, path: &Path, line: usize, key: &'static str) -> Problem {
        Problem::WrongValue {
            path: path.to_owned(),
            line,
            key,
            found: self.found,
            expected: self.expected,
        }
    }
}

fn mismatch(value: &DeValue<'_>, expected: &'static str) -> Mismatch {
    let found = match value {
        DeValue::String(text) if text.chars().count() <= 40 => format!("{text:?}"),
        DeValue::String(_) => "a long text".to_owned(),
        DeValue::Integer(digits) => digits.to_string(),
        DeValue::Float(digits) => digits.to_string(),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(_) => "a date".to_owned(),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    };
    Mismatch { found, expected }
}

/// A table written out as the text of a TOML file of its own.
pub(crate) fn inline_text(value: &DeValue<'_>, expected: &'static str) -> Result<String, Mismatch> {
    let DeValue::Table(table) = value else {
        return Err(mismatch(value, expected));
    };
    let whole = Spanned::new(0..0, table.clone());
    // A number too large for any integer passes the parser and fails here.
    let written = Table::deserialize(Deserializer::from(whole))
        .ok()
        .and_then(|table| toml::to_string(&table).ok());
    written.ok_or_else(|| mismatch(value, expected))
}
