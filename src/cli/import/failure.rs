//! Why a file was refused whole or read no further, in the language of the person.

use partnerdesk_exchange::{ImportError, Refused, Stopped};
use partnerdesk_i18n::Locale;

use crate::desk::Desk;
use crate::failure::Failure;

/// Why nothing was imported.
pub(super) fn import_failure(desk: &Desk<'_>, error: ImportError) -> Failure {
    let said = |key: &str| desk.failed(key, &[]);
    match error {
        ImportError::NotAllowed(refused) => refused.into(),
        ImportError::Store(error) => error.into(),
        ImportError::File(refused) => file_failure(desk, &refused),
        ImportError::WhoseSubscriptions => said("cli-import-whose-subscriptions"),
        ImportError::ListOfCustomers => said("cli-import-list-of-customers"),
        ImportError::SubscriptionsAsJson => said("cli-import-subscriptions-as-json"),
        ImportError::Incomplete(stopped) => {
            let detail = stopped_text(desk.locale, &stopped);
            desk.failed("cli-import-incomplete", &[("detail", detail.into())])
        }
        other => desk.failed("cli-import-failed", &[("detail", other.to_string().into())]),
    }
}

/// Why a file is no table that can be read.
pub(crate) fn file_failure(desk: &Desk<'_>, refused: &Refused) -> Failure {
    let detail = ("detail", refused.to_string().into());
    match refused {
        Refused::Empty => desk.failed("cli-import-empty", &[]),
        Refused::Workbook => desk.failed("cli-import-workbook", &[]),
        Refused::Binary => desk.failed("cli-import-binary", &[]),
        Refused::NoHeader => desk.failed("cli-import-no-header", &[]),
        Refused::BrokenHeader(_) => desk.failed("cli-import-broken-header", &[detail]),
        Refused::TooManyColumns { found, limit } => {
            let args = [("found", (*found).into()), ("limit", (*limit).into())];
            desk.failed("cli-import-too-many-columns", &args)
        }
        Refused::DuplicateColumn { name } => {
            desk.failed("cli-import-duplicate-column", &[("column", name.into())])
        }
        Refused::NoIdentityColumn { wanted, found } => {
            let (wanted, found) = (few(wanted), few(found));
            let args = [("wanted", wanted.into()), ("found", found.into())];
            desk.failed("cli-import-no-identity", &args)
        }
        Refused::Unreadable(error) => desk.failed(
            "cli-import-unreadable",
            &[("detail", error.to_string().into())],
        ),
    }
}

/// Why a file was read no further.
pub(crate) fn stopped_text(locale: &Locale, stopped: &Stopped) -> String {
    match stopped {
        Stopped::TooManyRows { limit } => {
            locale.with("cli-import-too-many-rows", &[("limit", (*limit).into())])
        }
        Stopped::Unreadable(error) => locale.with(
            "cli-import-unreadable",
            &[("detail", error.to_string().into())],
        ),
    }
}

/// The first names of what may be a long list.
fn few(names: &[String]) -> String {
    const MOST: usize = 12;
    let mut few: Vec<&str> = names.iter().take(MOST).map(String::as_str).collect();
    if MOST < names.len() {
        few.push("...");
    }
    few.join(", ")
}
