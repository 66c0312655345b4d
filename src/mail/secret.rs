//! The password of the mail account: where it comes from, and that it is seen nowhere. It is
//! asked for when it is needed and forgotten afterwards.

use std::fmt;
use std::process::{Command, Stdio};

use zeroize::Zeroizing;

/// The variable that may hold the password.
pub const VARIABLE: &str = "PARTNERDESK_MAIL_PASSWORD";
/// Under which name it stands in the keyring.
#[cfg(feature = "keyring")]
const SERVICE: &str = "partnerdesk-mail";
/// Passwords and tokens are shorter than this.
const LONGEST: usize = 16 * 1024;

/// A password, or a token that stands for one. Never shown, wiped when it is dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(Zeroizing<String>);

impl Password {
    /// Takes a password over.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The password itself, for the one who sends it.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Where the password comes from. Never the settings file itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasswordSource {
    /// The words of a command that prints it.
    Command(String),
    /// The variable [`VARIABLE`], else the keyring of the platform.
    VariableOrKeyring {
        /// The server.
        host: String,
        /// The user.
        user: String,
    },
}

/// Why there is no password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoPassword {
    /// The command failed. What it printed is not repeated: it might be the password.
    #[error("password_command failed: {0}")]
    Command(String),
    /// Neither the variable nor the keyring has one.
    #[error("there is no password in {VARIABLE} and none in the keyring")]
    Nowhere,
    /// The keyring could not be asked.
    #[error("the keyring cannot be used: {0}")]
    Keyring(String),
}

impl PasswordSource {
    /// Asks for the password.
    pub fn ask(&self) -> Result<Password, NoPassword> {
        match self {
            Self::Command(words) => of_command(words),
            Self::VariableOrKeyring { host, user } => match std::env::var(VARIABLE) {
                Ok(text) if !text.is_empty() => Ok(Password::new(text)),
                _ => of_keyring(host, user),
            },
        }
    }
}

fn of_command(words: &str) -> Result<Password, NoPassword> {
    let failed = |detail: String| NoPassword::Command(detail);
    let split = shell_words::split(words).map_err(|error| failed(error.to_string()))?;
    let Some((program, arguments)) = split.split_first() else {
        return Err(failed("it is empty".to_owned()));
    };
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .map_err(|error| failed(error.to_string()))?;
    let printed = Zeroizing::new(output.stdout);
    if !output.status.success() {
        return Err(failed(format!("it ended with {}", output.status)));
    }
    let text = str::from_utf8(&printed).map_err(|_| failed("it printed no text".to_owned()))?;
    // Like every program of this kind: the first line, without its end.
    let line = text.lines().next().unwrap_or_default();
    if line.is_empty() || LONGEST < line.len() {
        return Err(failed("its first line is no password".to_owned()));
    }
    Ok(Password::new(line.to_owned()))
}

#[cfg(feature = "keyring")]
fn entry(host: &str, user: &str) -> Result<keyring::v1::Entry, NoPassword> {
    let name = format!("{user}@{host}");
    keyring::v1::Entry::new(SERVICE, &name).map_err(|error| NoPassword::Keyring(error.to_string()))
}

#[cfg(feature = "keyring")]
fn of_keyring(host: &str, user: &str) -> Result<Password, NoPassword> {
    match entry(host, user)?.get_password() {
        Ok(text) => Ok(Password::new(text)),
        Err(keyring::v1::Error::NoEntry) => Err(NoPassword::Nowhere),
        Err(error) => Err(NoPassword::Keyring(error.to_string())),
    }
}

/// Keeps the password in the keyring of the platform.
#[cfg(feature = "keyring")]
pub fn keep_password(host: &str, user: &str, password: &Password) -> Result<(), NoPassword> {
    let kept = entry(host, user)?.set_password(password.reveal());
    kept.map_err(|error| NoPassword::Keyring(error.to_string()))
}

/// Takes the password out of the keyring.
#[cfg(feature = "keyring")]
pub fn forget_password(host: &str, user: &str) -> Result<(), NoPassword> {
    match entry(host, user)?.delete_credential() {
        Ok(()) | Err(keyring::v1::Error::NoEntry) => Ok(()),
        Err(error) => Err(NoPassword::Keyring(error.to_string())),
    }
}

#[cfg(not(feature = "keyring"))]
const WITHOUT: &str = "this program was built without it";

#[cfg(not(feature = "keyring"))]
fn of_keyring(_host: &str, _user: &str) -> Result<Password, NoPassword> {
    Err(NoPassword::Keyring(WITHOUT.to_owned()))
}

/// Keeps the password in the keyring of the platform: not in this build.
#[cfg(not(feature = "keyring"))]
pub fn keep_password(_host: &str, _user: &str, _password: &Password) -> Result<(), NoPassword> {
    Err(NoPassword::Keyring(WITHOUT.to_owned()))
}

/// Takes the password out of the keyring: not in this build.
#[cfg(not(feature = "keyring"))]
pub fn forget_password(_host: &str, _user: &str) -> Result<(), NoPassword> {
    Err(NoPassword::Keyring(WITHOUT.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_shown() {
        let password = Password::new("canary".to_owned());
        assert!(!format!("{password:?} {password:#?}").contains("canary"));
    }

    #[test]
    fn a_command_gives_its_first_line() {
        let ask = |words: &str| PasswordSource::Command(words.to_owned()).ask();
        assert_eq!(
            ask("printf 'canary\\nnote'"),
            Ok(Password::new("canary".to_owned()))
        );
        for bad in ["", "false", "printf ''", "no-such-program-anywhere", "'"] {
            let error = ask(bad).unwrap_err();
            assert!(matches!(error, NoPassword::Command(_)), "{bad}");
        }
        let told = ask("sh -c 'echo canary; exit 3'").unwrap_err().to_string();
        assert!(!told.contains("canary"));
    }
}
