//! From what redb and the file system report to what a person needs to know. Inside the crate
//! everything fails with a [`Failure`]; only [`StoreError`] leaves it.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use partnerdesk_ports::StoreError;

use crate::codec::Malformed;

/// A failure inside the crate.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Said in the words of the port already.
    Told(StoreError),
    /// As redb reports it.
    Redb(Box<redb::Error>),
}

macro_rules! from_redb {
    ($($error:ty),+) => {
        $(impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                Self::Redb(Box::new(error.into()))
            }
        })+
    };
}

from_redb!(
    redb::StorageError,
    redb::TableError,
    redb::TransactionError,
    redb::CommitError,
    redb::DatabaseError
);

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Told(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Told(StoreError::Unwritable(error))
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Told(error) => error,
            Failure::Redb(error) => of_redb(*error),
        }
    }
}

impl Failure {
    /// Whether redb refuses to go on with its handle after this: it has to be opened anew.
    pub(crate) fn spoils_the_handle(&self) -> bool {
        match self {
            Self::Redb(error) => matches!(
                **error,
                redb::Error::Io(_)
                    | redb::Error::Backend(_)
                    | redb::Error::PreviousIo
                    | redb::Error::DatabaseClosed
                    | redb::Error::LockPoisoned(_)
                    | redb::Error::Corrupted(_)
            ),
            Self::Told(StoreError::Damaged { place, .. }) => place == WHOLE,
            Self::Told(_) => false,
        }
    }

    /// Whether another program held a lock longer than was waited.
    pub(crate) fn is_busy(&self) -> bool {
        let Self::Redb(error) = self else {
            return matches!(self, Self::Told(StoreError::Busy { .. }));
        };
        let redb::Error::Io(error) = &**error else {
            return false;
        };
        let inner = error.get_ref();
        inner.is_some_and(<dyn std::error::Error + Send + Sync>::is::<Waited>)
    }

    /// Whether an earlier failure is reported again, by a handle that was not opened anew.
    pub(crate) fn is_an_echo(&self) -> bool {
        matches!(
            self,
            Self::Redb(error) if matches!(
                **error,
                redb::Error::PreviousIo
                    | redb::Error::DatabaseClosed
                    | redb::Error::LockPoisoned(_)
            )
        )
    }
}

/// The place of damage that no record can be named for.
const WHOLE: &str = "its file";

fn of_redb(error: redb::Error) -> StoreError {
    match error {
        redb::Error::Io(error) => of_io(error),
        redb::Error::PreviousIo => StoreError::Unwritable(io::Error::other(
            "an earlier write to it failed and it could not be opened again",
        )),
        redb::Error::Corrupted(detail) => damaged(WHOLE, detail),
        redb::Error::TableDoesNotExist(table) => damaged(WHOLE, format!("{table} is missing")),
        redb::Error::DatabaseAlreadyOpen | redb::Error::LockProtocolMismatch => {
            StoreError::Busy { waited_ms: 0 }
        }
        other => StoreError::Backend(Box::new(other)),
    }
}

fn of_io(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => damaged(WHOLE, "it ends too early"),
        io::ErrorKind::TimedOut => error
            .get_ref()
            .and_then(|inner| inner.downcast_ref::<Waited>())
            .map_or_else(
                || StoreError::Unwritable(io::ErrorKind::TimedOut.into()),
                |waited| StoreError::Busy {
                    waited_ms: waited.0,
                },
            ),
        _ => StoreError::Unwritable(error),
    }
}

/// How long, in milliseconds, a lock of the file was waited for in vain.
#[derive(Debug, thiserror::Error)]
#[error("another program has held the file for {0} ms")]
pub(crate) struct Waited(pub(crate) u64);

/// Damage at a place.
pub(crate) fn damaged(place: impl Into<String>, detail: impl Into<String>) -> StoreError {
    StoreError::Damaged {
        place: place.into(),
        detail: detail.into(),
    }
}

/// Says where something malformed stands.
pub(crate) trait At<T> {
    /// The same, with its place.
    fn at(self, place: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T> At<T> for Result<T, Malformed> {
    fn at(self, place: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|malformed| {
            Failure::Told(match malformed {
                Malformed::TooNew { found, supported } => StoreError::TooNew { found, supported },
                other => damaged(place(), other.to_string()),
            })
        })
    }
}

/// Runs something on redb. Damage below the reach of our own checksums can make redb panic;
/// that is damage like any other and ends here.
pub(crate) fn shielded<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let said = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied())
            .unwrap_or("it cannot be read");
        Err(damaged(WHOLE, said).into())
    })
}
