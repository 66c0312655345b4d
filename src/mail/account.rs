//! The mail account: what the settings say, made into what is needed to send. Whether it works
//! is found out by trying; see `smtp`.

use std::path::PathBuf;
use std::time::Duration;

use partnerdesk_config::MailSettings;
pub use partnerdesk_config::{MailAuth as Auth, MailSecurity as Security};
use partnerdesk_domain::EmailAddress;

use crate::address::WireAddress;
use crate::header_text::HeaderText;
use crate::message::Sender;

/// What is missing or wrong in the settings, by the name of the key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Incomplete {
    /// There is no `[mail]` section at all.
    #[error("there is no [mail] section")]
    NoSection,
    /// A key is missing.
    #[error("`{0}` is missing")]
    Missing(&'static str),
    /// A value cannot be used.
    #[error("`{key}`: {detail}")]
    Wrong {
        /// Which key.
        key: &'static str,
        /// Why.
        detail: String,
    },
    /// A password would travel in clear.
    #[error("`security = \"none\"` does not go with `user`: the password would travel in clear")]
    ClearPassword,
}

/// The mail account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The server's name. Its certificate has to be for this name.
    pub host: String,
    /// The server's port.
    pub port: u16,
    /// How the connection is encrypted.
    pub security: Security,
    /// Who logs in; nobody where the server asks for no login.
    pub user: Option<String>,
    /// How.
    pub auth: Auth,
    /// From whom letters come.
    pub sender: Sender,
    /// What we call ourselves towards the server.
    pub hello_name: Option<String>,
    /// A certificate authority of our own, in PEM, trusted besides those of the system.
    pub ca_file: Option<PathBuf>,
    /// The most letters in a minute.
    pub per_minute: u16,
    /// How long to wait for each answer of the server.
    pub timeout: Duration,
}

impl Account {
    /// Makes an account of the settings.
    pub fn of(settings: Option<&MailSettings>) -> Result<Self, Incomplete> {
        let settings = settings.ok_or(Incomplete::NoSection)?;
        let host = settings.host.clone().ok_or(Incomplete::Missing("host"))?;
        let from = settings
            .from
            .as_deref()
            .ok_or(Incomplete::Missing("from"))?;
        let wrong = |detail: String| Incomplete::Wrong {
            key: "from",
            detail,
        };
        let address =
            EmailAddress::parse(from).map_err(|_| wrong("it is not a mail address".to_owned()))?;
        WireAddress::of(&address).map_err(|error| wrong(error.to_string()))?;
        if settings.security == Security::None && settings.user.is_some() {
            return Err(Incomplete::ClearPassword);
        }
        Ok(Self {
            host,
            port: settings.port(),
            security: settings.security,
            user: settings.user.clone(),
            auth: settings.auth,
            sender: Sender {
                address,
                name: HeaderText::new(settings.from_name.as_deref().unwrap_or_default()),
            },
            hello_name: settings.hello_name.clone(),
            ca_file: settings.ca_file.clone(),
            per_minute: settings.per_minute,
            timeout: settings.timeout,
        })
    }
}
