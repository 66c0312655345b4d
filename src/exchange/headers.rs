//! The column names of a table, found again whatever their order, case or padding.
//! Which of them mean something is known to whoever asks.

use crate::fault::Refused;
use crate::formula;

/// The column names of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headers {
    names: Vec<String>,
}

impl Headers {
    /// Takes the fields of the first record for column names. Columns without a name are
    /// allowed, since spreadsheets leave them behind, but not two with the same one.
    pub(crate) fn new(fields: &[Vec<u8>]) -> Result<Self, Refused> {
        let mut names: Vec<String> = Vec::new();
        for field in fields {
            let name = str::from_utf8(field).map_err(|_| Refused::Binary)?;
            let name = formula::restore(name.trim_matches(is_padding));
            if name.contains(|it: char| it == '\0' || it.is_control() && !it.is_whitespace()) {
                return Err(Refused::Binary);
            }
            if !name.is_empty() && names.iter().any(|it| is_same(it, name)) {
                let name = name.to_owned();
                return Err(Refused::DuplicateColumn { name });
            }
            names.push(name.to_owned());
        }
        if names.iter().all(String::is_empty) {
            return Err(Refused::NoHeader);
        }
        Ok(Self { names })
    }

    /// The names in the order of the file, without the blanks around them. A column
    /// without a name has an empty one.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Where a column stands, counted from 0. Case does not matter.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|it| is_same(it, name))
    }

    /// The name of a column, unless it has none.
    pub fn name(&self, position: usize) -> Option<&str> {
        let name = self.names.get(position)?;
        (!name.is_empty()).then_some(name)
    }
}

fn is_same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Blanks, and the byte order mark that gluing two files together leaves inside.
fn is_padding(character: char) -> bool {
    character.is_whitespace() || character == '\u{feff}'
}
