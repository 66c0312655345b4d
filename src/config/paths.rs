//! Where the book, the settings and the traces of a session lie.
//! Paths are only worked out here; nothing is created or opened.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use crate::language::LocaleVariables;
use crate::problem::Problem;

/// The file name of the book when nobody chose another.
const BOOK_FILE: &str = "book.redb";
const SETTINGS_FILE: &str = "settings.toml";
const TEMPLATES_FOLDER: &str = "templates";
const BOOK_VARIABLE: &str = "PARTNERDESK_BOOK";

/// The directories which the platform gives to this program for this user.
/// They need not exist yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directories {
    /// For the book. Local to the machine: a database must not travel with a roaming profile.
    pub data: PathBuf,
    /// For the settings, the keymap and themes.
    pub config: PathBuf,
    /// For drafts and reports that may be lost without harm.
    pub state: PathBuf,
}

impl Directories {
    /// The directories of the user who runs the program; nothing if there is no home.
    pub fn of_this_user() -> Option<Self> {
        let project = ProjectDirs::from("", "", "partnerdesk")?;
        // Only Linux has a place for state; elsewhere it lies with the data.
        let state = project.state_dir().unwrap_or(project.data_local_dir());
        Some(Self {
            data: project.data_local_dir().to_owned(),
            config: project.config_dir().to_owned(),
            state: state.to_owned(),
        })
    }

    /// The book that is opened when nobody names another.
    pub fn default_book(&self) -> PathBuf {
        self.data.join(BOOK_FILE)
    }

    /// The folder of a person's own letter templates.
    pub fn templates(&self) -> PathBuf {
        self.config.join(TEMPLATES_FOLDER)
    }

    /// The settings file.
    pub fn settings_file(&self) -> PathBuf {
        self.config.join(SETTINGS_FILE)
    }
}

/// Who chose the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookSource {
    /// `--book PATH`.
    Flag,
    /// The variable `PARTNERDESK_BOOK`.
    Variable,
    /// Nobody: it is the default book of this user.
    Default,
}

/// The book to open, and who chose it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookPath {
    /// As it was given: a relative path counts from the working directory.
    pub path: PathBuf,
    /// Who chose it.
    pub source: BookSource,
}

/// Chooses the book: the flag, else the variable unless it is empty, else the default.
pub fn book_path(
    flag: Option<&Path>,
    variable: Option<&OsStr>,
    directories: Option<&Directories>,
) -> Result<BookPath, Problem> {
    if let Some(path) = flag {
        if path.as_os_str().is_empty() {
            return Err(Problem::EmptyBookPath);
        }
        let (path, source) = (path.to_owned(), BookSource::Flag);
        return Ok(BookPath { path, source });
    }
    if let Some(path) = variable.filter(|path| !path.is_empty()) {
        let (path, source) = (PathBuf::from(path), BookSource::Variable);
        return Ok(BookPath { path, source });
    }
    let (path, source) = match directories {
        Some(directories) => (directories.default_book(), BookSource::Default),
        None => return Err(Problem::NoHome),
    };
    Ok(BookPath { path, source })
}

/// Everything outside that has a say in where files lie and which language is spoken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Environment {
    /// Nothing if the user has no home directory.
    pub directories: Option<Directories>,
    /// The value of `PARTNERDESK_BOOK`.
    pub book_variable: Option<OsString>,
    /// The variables that state the locale.
    pub locale: LocaleVariables,
}

impl Environment {
    /// Reads the real environment of this process.
    pub fn of_this_process() -> Self {
        // A locale name that is not UTF-8 names no language that we know.
        let locale = |name| env::var(name).ok();
        Self {
            directories: Directories::of_this_user(),
            book_variable: env::var_os(BOOK_VARIABLE),
            locale: LocaleVariables {
                lc_all: locale("LC_ALL"),
                lc_messages: locale("LC_MESSAGES"),
                lang: locale("LANG"),
            },
        }
    }

    /// The book to open, given the value of `--book` if there was one.
    pub fn book(&self, flag: Option<&Path>) -> Result<BookPath, Problem> {
        book_path(
            flag,
            self.book_variable.as_deref(),
            self.directories.as_ref(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> Directories {
        Directories {
            data: PathBuf::from("/home/lin/data"),
            config: PathBuf::from("/home/lin/config"),
            state: PathBuf::from("/home/lin/state"),
        }
    }

    fn check(flag: Option<&str>, variable: Option<&str>, expected: (&str, BookSource)) {
        let environment = Environment {
            directories: Some(home()),
            book_variable: variable.map(OsString::from),
            locale: LocaleVariables::default(),
        };
        let book = environment.book(flag.map(Path::new)).unwrap();
        assert_eq!((book.path.to_str().unwrap(), book.source), expected);
    }

    #[test]
    fn the_flag_beats_the_variable_and_the_variable_beats_the_default() {
        check(Some("a.redb"), Some("b.redb"), ("a.redb", BookSource::Flag));
        check(None, Some("/b.redb"), ("/b.redb", BookSource::Variable));
        let default = ("/home/lin/data/book.redb", BookSource::Default);
        check(None, None, default);
    }

    #[test]
    fn an_empty_variable_is_no_choice_but_an_empty_flag_is_a_slip() {
        let default = ("/home/lin/data/book.redb", BookSource::Default);
        check(None, Some(""), default);
        let refused = book_path(Some(Path::new("")), None, Some(&home()));
        assert!(matches!(refused, Err(Problem::EmptyBookPath)));
    }

    #[test]
    fn without_a_home_a_named_book_still_opens() {
        let named = book_path(Some(Path::new("a.redb")), None, None).unwrap();
        assert_eq!(named.path, Path::new("a.redb"));
        assert!(matches!(book_path(None, None, None), Err(Problem::NoHome)));
    }

    #[test]
    fn the_settings_lie_in_the_config_directory() {
        let expected = Path::new("/home/lin/config/settings.toml");
        assert_eq!(home().settings_file(), expected);
    }
}
