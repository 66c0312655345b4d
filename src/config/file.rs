//! The settings file: TOML in, settings out, and every complaint with its line.
//! It never carries a role, an actor or anything about the journal, and says so.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::time::Duration;

use toml::de::{DeTable, DeValue};

use crate::language::Language;
use crate::mail::{self, MailSettings, is_secret};
use crate::problem::{Problem, Warning};
use crate::settings::{KeySource, Loaded, Settings};
use crate::value::{Mismatch, flag, inline_text, number, text};

/// A settings file is a page of text; anything larger is something else.
const LARGEST_FILE: u64 = 256 * 1024;

/// Words that, as a part of a key, ask for authority.
const AUTHORITY: [&str; 6] = ["role", "roles", "actor", "audit", "journal", "permissions"];

/// Sets one thing from its value; the path is that of the settings file.
type Set = fn(&mut Settings, &DeValue<'_>, &Path) -> Result<(), Mismatch>;

/// Every key that a settings file may have.
const KEYS: [(&str, Set); 8] = [
    ("language", |settings, value, _| {
        let expected = "\"en\" or \"zh-CN\"";
        let tag = text(value, |tag| Language::from_tag(tag).is_some(), expected)?;
        settings.language = Language::from_tag(&tag);
        Ok(())
    }),
    ("theme", |settings, value, _| {
        let expected = "the name of a theme, made of letters, digits, `-` and `_`";
        settings.theme = Some(text(value, is_plain_name, expected)?);
        Ok(())
    }),
    ("ascii", |settings, value, _| {
        settings.ascii = flag(value)?;
        Ok(())
    }),
    ("mouse", |settings, value, _| {
        settings.mouse = flag(value)?;
        Ok(())
    }),
    ("agent", |settings, value, _| {
        let expected = "a name of 1 to 100 characters on one line";
        settings.agent = Some(text(value, is_person, expected)?);
        Ok(())
    }),
    ("wait_for_lock_seconds", |settings, value, _| {
        let expected = "a number of seconds from 0 to 300";
        let seconds = number(value, 0..=300, expected)?;
        settings.wait_for_lock = Duration::from_secs(seconds.into());
        Ok(())
    }),
    ("export_bom", |settings, value, _| {
        settings.export_bom = flag(value)?;
        Ok(())
    }),
    ("keys", |settings, value, path| {
        let expected = "a table of keys, or the path of a keymap file";
        settings.keys = Some(if let DeValue::String(_) = value {
            let file = text(value, |file| !file.is_empty(), expected)?;
            let directory = path.parent().unwrap_or(Path::new(""));
            KeySource::File(directory.join(file))
        } else {
            KeySource::Inline(inline_text(value, expected)?)
        });
        Ok(())
    }),
];

/// Reads the settings file. One that does not exist leaves the defaults.
pub fn read_settings(path: &Path) -> Result<Loaded, Problem> {
    let unreadable = |source| Problem::Unreadable {
        path: path.to_owned(),
        source,
    };
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Loaded::default()),
        Err(error) => return Err(unreadable(error)),
    };
    let mut bytes = Vec::new();
    let mut bounded = file.take(LARGEST_FILE + 1);
    bounded.read_to_end(&mut bytes).map_err(unreadable)?;
    if LARGEST_FILE < bytes.len() as u64 {
        let (path, limit) = (path.to_owned(), LARGEST_FILE);
        return Err(Problem::TooLarge { path, limit });
    }
    let text = str::from_utf8(&bytes).map_err(|error| Problem::NotText {
        path: path.to_owned(),
        line: line_of(&bytes, error.valid_up_to()),
    })?;
    parse_settings(path, text)
}

/// Reads the text of a settings file. The path is for messages and for relative paths.
/// The first complaint in the order of the lines is the one that is returned.
pub fn parse_settings(path: &Path, text: &str) -> Result<Loaded, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let table = DeTable::parse(text).map_err(|error| syntax(path, text, &error))?;
    let mut entries: Vec<_> = table.get_ref().iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);

    let mut loaded = Loaded::default();
    for (key, value) in entries {
        let line = line_of(text.as_bytes(), key.span().start);
        let key = key.get_ref().as_ref();
        if asks_for_authority(key) {
            let (path, key) = (path.to_owned(), key.to_owned());
            return Err(Problem::Authority { path, line, key });
        }
        if key == "mail" {
            let DeValue::Table(section) = value.get_ref() else {
                let found = Mismatch::of(value.get_ref(), "a section with the mail account");
                return Err(found.at(path, line, "mail"));
            };
            loaded.settings.mail = Some(parse_mail(path, text, section, &mut loaded.warnings)?);
            continue;
        }
        let Some((known, set)) = KEYS.iter().find(|(known, _)| *known == key) else {
            let names = KEYS.iter().map(|(known, _)| *known).chain(["mail"]);
            let (path, key, nearest) = (path.to_owned(), key.to_owned(), nearest(key, names));
            loaded.warnings.push(Warning::UnknownKey {
                path,
                line,
                key,
                nearest,
            });
            continue;
        };
        let done = set(&mut loaded.settings, value.get_ref(), path);
        done.map_err(|mismatch| mismatch.at(path, line, known))?;
    }
    Ok(loaded)
}

/// Reads the section on the mail account. Whoever writes a password there is stopped.
fn parse_mail(
    path: &Path,
    text: &str,
    section: &DeTable<'_>,
    warnings: &mut Vec<Warning>,
) -> Result<MailSettings, Problem> {
    let mut entries: Vec<_> = section.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    let mut settings = MailSettings::default();
    for (key, value) in entries {
        let line = line_of(text.as_bytes(), key.span().start);
        let key = key.get_ref().as_ref();
        if is_secret(key) {
            let (path, key) = (path.to_owned(), format!("mail.{key}"));
            return Err(Problem::Secret { path, line, key });
        }
        let Some((known, set)) = mail::KEYS.iter().find(|(known, _)| *known == key) else {
            let names = mail::KEYS.iter().map(|(known, _)| *known);
            warnings.push(Warning::UnknownKey {
                path: path.to_owned(),
                line,
                key: format!("mail.{key}"),
                nearest: nearest(key, names),
            });
            continue;
        };
        let done = set(&mut settings, value.get_ref(), path);
        done.map_err(|mismatch| mismatch.at(path, line, known))?;
    }
    Ok(settings)
}

fn asks_for_authority(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    key.split(['_', '-', '.', ' '])
        .any(|word| AUTHORITY.contains(&word))
}

/// The known key that looks most like a mistyped one, if one looks like it at all.
fn nearest(key: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let scored = known.map(|known| (strsim::jaro_winkler(known, key), known));
    let (score, best) = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (0.8 < score).then_some(best)
}

fn is_plain_name(name: &str) -> bool {
    let fits = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
    !name.is_empty() && name.chars().all(fits)
}

fn is_person(name: &str) -> bool {
    !name.contains(char::is_control) && (1..=100).contains(&name.chars().count())
}

fn syntax(path: &Path, text: &str, error: &toml::de::Error) -> Problem {
    let at = error.span().map_or(0, |span| span.start.min(text.len()));
    let before = text.get(..at).unwrap_or_default();
    let start_of_line = before.rfind('\n').map_or(0, |newline| newline + 1);
    // The reader may quote what it found; a terminal must not obey it.
    let message = error.message().escape_debug().to_string();
    Problem::Syntax {
        path: path.to_owned(),
        line: line_of(text.as_bytes(), at),
        column: before[start_of_line..].chars().count() + 1,
        message,
    }
}

/// The line, counted from 1, on which a byte stands.
fn line_of(bytes: &[u8], at: usize) -> usize {
    bytes.iter().take(at).filter(|byte| **byte == b'\n').count() + 1
}
