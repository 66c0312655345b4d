//! The `[mail]` section: where letters are handed over, and as whom. It never holds a password,
//! and says so to whoever writes one there.

use std::path::{Path, PathBuf};
use std::time::Duration;

use toml::de::DeValue;

use crate::value::{Mismatch, number, text};

/// How the connection to the mail server is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MailSecurity {
    /// The connection begins in clear and must be encrypted before anything is said.
    #[default]
    StartTls,
    /// The connection is encrypted from its first byte.
    Tls,
    /// Not at all: only without a login, for a server on this very machine.
    None,
}

/// How to log in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MailAuth {
    /// With the password, as the server likes it.
    #[default]
    Password,
    /// With the password, by PLAIN.
    Plain,
    /// With the password, by LOGIN.
    Login,
    /// With an access token, by XOAUTH2.
    Xoauth2,
}

/// What `[mail]` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailSettings {
    /// The server.
    pub host: Option<String>,
    /// Its port, where it is not the usual one.
    pub port: Option<u16>,
    /// How the connection is encrypted.
    pub security: MailSecurity,
    /// Who logs in.
    pub user: Option<String>,
    /// How.
    pub auth: MailAuth,
    /// A command that prints the password.
    pub password_command: Option<String>,
    /// The address that letters come from.
    pub from: Option<String>,
    /// The name that is shown with it.
    pub from_name: Option<String>,
    /// What we call ourselves towards the server.
    pub hello_name: Option<String>,
    /// A certificate authority of our own; relative paths count from the settings file.
    pub ca_file: Option<PathBuf>,
    /// The most letters in a minute, from 1 to 6,000.
    pub per_minute: u16,
    /// How long to wait for each answer of the server.
    pub timeout: Duration,
}

impl Default for MailSettings {
    fn default() -> Self {
        Self {
            host: None,
            port: None,
            security: MailSecurity::default(),
            user: None,
            auth: MailAuth::default(),
            password_command: None,
            from: None,
            from_name: None,
            hello_name: None,
            ca_file: None,
            per_minute: 30,
            timeout: Duration::from_secs(30),
        }
    }
}

impl MailSettings {
    /// The port: the one that is set, else the usual one.
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(match self.security {
            MailSecurity::StartTls => 587,
            MailSecurity::Tls => 465,
            MailSecurity::None => 25,
        })
    }
}

/// Sets one thing from its value; the path is that of the settings file.
type Set = fn(&mut MailSettings, &DeValue<'_>, &Path) -> Result<(), Mismatch>;

/// Every key of the section.
pub(crate) const KEYS: [(&str, Set); 12] = [
    ("host", |mail, value, _| {
        let expected = "the name of a mail server";
        mail.host = Some(text(value, is_host, expected)?);
        Ok(())
    }),
    ("port", |mail, value, _| {
        let expected = "a number from 1 to 65535";
        mail.port = Some(number(value, 1..=u16::MAX, expected)?);
        Ok(())
    }),
    ("security", |mail, value, _| {
        let expected = "\"starttls\", \"tls\" or \"none\"";
        mail.security = one_of(
            value,
            &[
                ("starttls", MailSecurity::StartTls),
                ("tls", MailSecurity::Tls),
                ("none", MailSecurity::None),
            ],
            expected,
        )?;
        Ok(())
    }),
    ("user", |mail, value, _| {
        mail.user = Some(text(value, is_line, "the name to log in with")?);
        Ok(())
    }),
    ("auth", |mail, value, _| {
        let expected = "\"password\", \"plain\", \"login\" or \"xoauth2\"";
        mail.auth = one_of(
            value,
            &[
                ("password", MailAuth::Password),
                ("plain", MailAuth::Plain),
                ("login", MailAuth::Login),
                ("xoauth2", MailAuth::Xoauth2),
            ],
            expected,
        )?;
        Ok(())
    }),
    ("password_command", |mail, value, _| {
        let expected = "a command that prints the password";
        mail.password_command = Some(text(value, is_line, expected)?);
        Ok(())
    }),
    ("from", |mail, value, _| {
        mail.from = Some(text(value, is_line, "the address that letters come from")?);
        Ok(())
    }),
    ("from_name", |mail, value, _| {
        mail.from_name = Some(text(value, is_line, "a name on one line")?);
        Ok(())
    }),
    ("hello_name", |mail, value, _| {
        let expected = "the full name of this machine";
        mail.hello_name = Some(text(value, is_host, expected)?);
        Ok(())
    }),
    ("ca_file", |mail, value, path| {
        let file = text(value, |file| !file.is_empty(), "the path of a file in PEM")?;
        let directory = path.parent().unwrap_or(Path::new(""));
        mail.ca_file = Some(directory.join(file));
        Ok(())
    }),
    ("per_minute", |mail, value, _| {
        mail.per_minute = number(value, 1..=6_000, "a number of letters from 1 to 6000")?;
        Ok(())
    }),
    ("timeout_seconds", |mail, value, _| {
        let expected = "a number of seconds from 1 to 600";
        let seconds = number(value, 1..=600, expected)?;
        mail.timeout = Duration::from_secs(seconds.into());
        Ok(())
    }),
];

/// Whether a key asks to keep a secret in the file.
pub(crate) fn is_secret(key: &str) -> bool {
    let key = key.to_ascii_lowercase();
    key != "password_command"
        && ["password", "passwd", "secret", "token", "pass"]
            .iter()
            .any(|word| key.split(['_', '-']).any(|part| part == *word))
}

fn one_of<T: Copy>(
    value: &DeValue<'_>,
    known: &[(&str, T)],
    expected: &'static str,
) -> Result<T, Mismatch> {
    let find = |given: &str| known.iter().find(|(name, _)| *name == given);
    let given = text(value, |given| find(given).is_some(), expected)?;
    let (_, found) = find(&given).expect("it was found just before");
    Ok(*found)
}

fn is_line(text: &str) -> bool {
    !text.contains(char::is_control) && (1..=1_000).contains(&text.chars().count())
}

fn is_host(name: &str) -> bool {
    let strange = |c: char| c.is_control() || c.is_whitespace() || "/@<>\\\"'".contains(c);
    !name.is_empty() && name.len() <= 255 && !name.contains(strange)
}
