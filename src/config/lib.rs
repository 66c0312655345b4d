//! Where files live and what the settings say.
//! It opens no book and knows no role: a settings file is convenience, and whoever
//! can edit one must not gain anything by it.

mod file;
mod language;
mod mail;
mod paths;
mod problem;
mod settings;
mod value;

pub use file::{parse_settings, read_settings};
pub use language::{Language, LocaleVariables, choose_language};
pub use mail::{MailAuth, MailSecurity, MailSettings};
pub use paths::{BookPath, BookSource, Directories, Environment, book_path};
pub use problem::{Problem, Warning};
pub use settings::{KeySource, Loaded, Settings};
