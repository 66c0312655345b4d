//! From what the library says went wrong to what it means for a letter.

use std::error::Error as _;
use std::io::ErrorKind;

use lettre::transport::smtp::Error;
use partnerdesk_domain::{MailFault, MailTrouble};

/// What a failure means, as long as the server has not been given the whole letter.
pub(crate) fn fault(error: &Error) -> MailFault {
    MailFault::new(trouble(error), &words(error))
}

fn trouble(error: &Error) -> MailTrouble {
    if error.is_transient() {
        MailTrouble::TryLater
    } else if error.is_permanent() {
        MailTrouble::Rejected
    } else if error.is_tls() {
        MailTrouble::Insecure
    } else {
        match io_kind(error) {
            // A read that takes too long ends as the one on some systems, as the other on others.
            Some(ErrorKind::TimedOut | ErrorKind::WouldBlock) => MailTrouble::TimedOut,
            // What the encryption finds wrong comes as data that cannot be.
            Some(ErrorKind::InvalidData) => MailTrouble::Insecure,
            _ => MailTrouble::Unreachable,
        }
    }
}

fn io_kind(error: &Error) -> Option<ErrorKind> {
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(io) = inner.downcast_ref::<std::io::Error>() {
            return Some(io.kind());
        }
        source = inner.source();
    }
    None
}

/// The server's own words, with its code.
pub(crate) fn words(error: &Error) -> String {
    let said = error.source().map(ToString::to_string);
    match (error.status(), said) {
        (Some(code), Some(said)) => format!("{code} {said}"),
        (Some(code), None) => code.to_string(),
        (None, Some(said)) => said,
        (None, None) => error.to_string(),
    }
}
