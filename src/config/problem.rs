//! What can be wrong with the settings or the place of the book, said so that a
//! person knows where to look and what to do next. Nothing is repaired here.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why the program cannot go on with what it was configured with.
/// Text that comes from a file is quoted with its control characters escaped.
#[derive(Debug, Error)]
pub enum Problem {
    /// The settings file exists and cannot be read.
    #[error(
        "cannot read {path}: {source}; make the file readable for you, or move it away to use the defaults"
    )]
    Unreadable {
        /// The settings file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },

    /// The settings file is larger than any settings file is.
    #[error(
        "{path} is larger than {limit} bytes and is not read; move it away to use the defaults"
    )]
    TooLarge {
        /// The settings file.
        path: PathBuf,
        /// The largest size that is read, in bytes.
        limit: u64,
    },

    /// The settings file is not UTF-8 text.
    #[error("{path}:{line}: this line is not UTF-8 text; save the file as UTF-8")]
    NotText {
        /// The settings file.
        path: PathBuf,
        /// Where it stops being text, counted from 1.
        line: usize,
    },

    /// The settings file is not TOML.
    #[error("{path}:{line}:{column}: {message}; correct this line, or put `#` before it")]
    Syntax {
        /// The settings file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// In characters, counted from 1.
        column: usize,
        /// What the TOML reader expected.
        message: String,
    },

    /// A known setting has a value that it cannot have.
    #[error("{path}:{line}: `{key}` is {found}; it must be {expected}")]
    WrongValue {
        /// The settings file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// The setting.
        key: &'static str,
        /// What stands there.
        found: String,
        /// What may stand there.
        expected: &'static str,
    },

    /// The settings file tries to carry authority.
    #[error(
        "{path}:{line}: {key:?} cannot be set in a file: settings carry no authority; remove the line, and name the role with --role when you start the program"
    )]
    Authority {
        /// The settings file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// The key as it stands in the file.
        key: String,
    },

    /// The settings file holds a secret.
    #[error(
        "{path}:{line}: {key:?} does not belong in a file that others may read or copy; remove the line, change that password, and use `partnerdesk mail set-password`, the variable PARTNERDESK_MAIL_PASSWORD, or `password_command`"
    )]
    Secret {
        /// The settings file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// The key as it stands in the file.
        key: String,
    },

    /// There is no home directory and nobody named a book.
    #[error(
        "there is no home directory to keep the book in; name one with --book PATH or the variable PARTNERDESK_BOOK"
    )]
    NoHome,

    /// `--book` was given without a path.
    #[error(
        "--book was given an empty path; name a file, or leave the flag out to open the default book"
    )]
    EmptyBookPath,
}

/// Something in the settings that was passed over.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Warning {
    /// A key that no setting has.
    #[error("{path}:{line}: there is no setting {key:?}{}; the line has no effect", suggestion(*.nearest))]
    UnknownKey {
        /// The settings file.
        path: PathBuf,
        /// Counted from 1.
        line: usize,
        /// The key as it stands in the file.
        key: String,
        /// The known key that looks most like it, if one does.
        nearest: Option<&'static str>,
    },
}

fn suggestion(nearest: Option<&'static str>) -> String {
    nearest.map_or_else(String::new, |key| format!(", did you mean `{key}`"))
}
