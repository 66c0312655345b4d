//! What a person can set, within which bounds, and what holds otherwise.
//! How it is written in the settings file is the business of `file`.

use std::path::PathBuf;
use std::time::Duration;

use crate::language::Language;
use crate::mail::MailSettings;
use crate::problem::Warning;

/// What a person may choose once and for all. No field grants anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language to speak; nothing leaves it to the locale.
    pub language: Option<Language>,
    /// The name of a theme: letters, digits, `-` and `_`, so that it is never a path.
    pub theme: Option<String>,
    /// Draw with ASCII characters only.
    pub ascii: bool,
    /// Listen to the mouse.
    pub mouse: bool,
    /// The name under which changes enter the journal, 1 to 100 characters.
    pub agent: Option<String>,
    /// How long to wait for a book that another program is writing to, up to 300 seconds.
    pub wait_for_lock: Duration,
    /// Begin exported CSV files with a byte order mark, which Excel needs to see UTF-8.
    pub export_bom: bool,
    /// Keys that differ from the built-in ones.
    pub keys: Option<KeySource>,
    /// The mail account, where there is a section on it.
    pub mail: Option<MailSettings>,
}

/// Where a person's own keys are written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeySource {
    /// In a file of their own; relative paths count from the settings file.
    File(PathBuf),
    /// In the settings file itself, given here as the text of a keymap file.
    Inline(String),
}

/// Settings, and what was passed over while reading them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Loaded {
    /// What holds, defaults included.
    pub settings: Settings,
    /// Lines without effect.
    pub warnings: Vec<Warning>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: None,
            ascii: false,
            mouse: true,
            agent: None,
            wait_for_lock: Duration::from_secs(5),
            export_bom: false,
            keys: None,
            mail: None,
        }
    }
}
