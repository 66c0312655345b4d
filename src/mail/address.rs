//! A mail address as it travels: the domain in ASCII, whatever script it was written in, and
//! checked once more by the library that speaks with the server.

use lettre::Address;
use partnerdesk_domain::EmailAddress;

/// Why nothing can be sent to an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{address}: {detail}")]
pub struct Misaddressed {
    /// The address.
    pub address: String,
    /// What is wrong with it.
    pub detail: String,
}

/// An address as it travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WireAddress {
    local: String,
    domain: String,
    inner: Address,
}

impl WireAddress {
    /// Makes an address ready to travel.
    pub fn of(address: &EmailAddress) -> Result<Self, Misaddressed> {
        let wrong = |detail: String| Misaddressed {
            address: address.to_string(),
            detail,
        };
        let (local, domain) = address
            .as_str()
            .rsplit_once('@')
            .ok_or_else(|| wrong("it has no @".to_owned()))?;
        let domain = idna::domain_to_ascii_strict(domain)
            .map_err(|_| wrong(format!("{domain} is no domain")))?;
        let inner = Address::new(local, &domain).map_err(|error| wrong(error.to_string()))?;
        // The library checks what a person may type; these two must never reach a server.
        if local.starts_with('-') || inner.to_string().chars().any(char::is_control) {
            return Err(wrong("it holds what a mail server would obey".to_owned()));
        }
        Ok(Self {
            local: local.to_owned(),
            domain,
            inner,
        })
    }

    /// Whether only a server with SMTPUTF8 can handle it.
    pub fn needs_smtputf8(&self) -> bool {
        !self.local.is_ascii()
    }

    /// The domain, in ASCII.
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// The address as the library knows it.
    pub(crate) fn inner(&self) -> Address {
        self.inner.clone()
    }
}

impl std::fmt::Display for WireAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}@{}", self.local, self.domain)
    }
}
