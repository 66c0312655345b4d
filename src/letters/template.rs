//! A template: its name, its text, and how both are read from a file. Whether the text makes a
//! letter is judged when it is filled.

use std::fmt;

/// The name of a template: lower-case letters, digits and hyphens, so that it can also name a
/// file on every system.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TemplateName(String);

/// Why a name is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MalformedName;

impl TemplateName {
    /// The most letters of a name.
    pub const LIMIT: usize = 40;

    /// A name as typed, in any case.
    pub fn parse(text: &str) -> Result<Self, MalformedName> {
        let name = text.trim().to_ascii_lowercase();
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.is_empty()
            || Self::LIMIT < name.len()
            || !name.chars().all(fits)
            || name.starts_with('-')
        {
            return Err(MalformedName);
        }
        Ok(Self(name))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TemplateName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for MalformedName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "a template is named with at most {} lower-case letters, digits and hyphens",
            TemplateName::LIMIT
        )
    }
}

impl std::error::Error for MalformedName {}

/// The text of a letter, with placeholders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// One line.
    pub subject: String,
    /// Lines separated by `\n`, the personal link on one of its own.
    pub body: String,
}

impl Template {
    /// Reads a file: the first line is the subject, a blank line parts it from the body.
    pub fn of_file(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let text = text.replace("\r\n", "\n");
        let (subject, body) = text.split_once('\n').unwrap_or((&text, ""));
        Self {
            subject: subject.trim().to_owned(),
            body: body.trim_matches('\n').trim_end().to_owned(),
        }
    }

    /// The text of the file that it is kept in.
    pub fn to_file(&self) -> String {
        format!("{}\n\n{}\n", self.subject, self.body)
    }
}
