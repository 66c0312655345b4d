//! Why a command did not do what was asked, and how people and programs are told.
//! A refusal is told as a refusal, never as an error.

use std::path::Path;

use partnerdesk_domain::{Refusal, Refused};
use partnerdesk_i18n::Locale;
use partnerdesk_ports::StoreError;

use crate::exit::Exit;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The rules forbid it.
    Refused(Refused),
    /// The book could not do its part.
    Store(StoreError),
    /// Anything else, in a sentence that was made where the facts were known.
    Said(Exit, String),
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Failure {
    /// Something outside our rules failed.
    pub(crate) fn failed(text: String) -> Self {
        Self::Said(Exit::Failed, text)
    }

    /// How the process ends.
    pub(crate) fn exit(&self) -> Exit {
        match self {
            Self::Refused(_) => Exit::Refused,
            Self::Store(StoreError::Busy { .. }) => Exit::Busy,
            Self::Store(_) => Exit::Failed,
            Self::Said(exit, _) => *exit,
        }
    }
}

/// What went wrong with a book, and what to do next.
pub(crate) fn store_failure(locale: &Locale, error: &StoreError) -> String {
    let path_of = |path: &Path| path.display().to_string();
    let (key, args) = match error {
        StoreError::Missing(path) => ("cli-fail-missing", vec![("path", path_of(path).into())]),
        StoreError::NotABook { path, detail } => (
            "cli-fail-not-a-book",
            vec![("path", path_of(path).into()), ("detail", detail.into())],
        ),
        StoreError::TooNew { found, supported } => (
            "cli-fail-too-new",
            vec![
                ("found", found.to_string().into()),
                ("supported", supported.to_string().into()),
            ],
        ),
        StoreError::Damaged { place, detail } => (
            "cli-fail-damaged",
            vec![("place", place.into()), ("detail", detail.into())],
        ),
        StoreError::Busy { waited_ms } => (
            "cli-fail-busy",
            vec![("seconds", (waited_ms / 1_000).into())],
        ),
        StoreError::Unwritable(source) => (
            "cli-fail-unwritable",
            vec![("detail", source.to_string().into())],
        ),
        other => ("cli-fail-store", vec![("detail", other.to_string().into())]),
    };
    let fix = format!("{key}.fix");
    format!("{}\n{}", locale.with(key, &args), locale.with(&fix, &args))
}
