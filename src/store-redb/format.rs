//! The format of a book: written when it is made, looked at before anything is written to it.

use std::fs::File;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::Path;
use std::time::Duration;

use partnerdesk_ports::StoreError;
use redb::{
    AccessGuard, Database, DatabaseError, ReadTransaction, ReadableDatabase, ReadableTable,
    WriteTransaction,
};

use crate::failure::{Failure, damaged, shielded};
use crate::file;
use crate::opened::builder;
use crate::patient::PatientFile;
use crate::renewal::GENERATION;
use crate::tables::{
    JOURNAL_RUNS, META, META_FORMAT, META_LIST, META_SHAPE, META_STORE, OPERATIONS_OF_RUNS,
    with_every_table,
};

/// The newest format that this program knows, and the one it writes.
pub(crate) const FORMAT: u16 = 2;

/// Looks at a file without writing to it: whether it is a book, and of a format that is known.
///
/// A file whose last program was killed, and that nobody has open, cannot be looked at in this
/// way; redb brings it in order first, which changes bytes of it but nothing that it says.
pub(crate) fn look(path: &Path, wait: Duration) -> Result<Option<u16>, Failure> {
    let (file, _) = file::open(path, false)?;
    shielded(|| {
        let backend = PatientFile::new(file, wait)?;
        match builder().open_read_only_with_backend(backend) {
            Ok(database) => check(&database.begin_read()?).map(Some),
            Err(DatabaseError::RepairAborted) => Ok(None),
            Err(error) => Err(error.into()),
        }
    })
    .map_err(|failure| not_a_book(path, failure))
}

/// The format of an open book; refused when it is newer than what is known.
pub(crate) fn check(transaction: &ReadTransaction) -> Result<u16, Failure> {
    let meta = transaction.open_table(META)?;
    let Some(stored) = meta.get(META_FORMAT)? else {
        return Err(damaged("its description", "the format is missing").into());
    };
    let Ok(found) = <[u8; 2]>::try_from(stored.value()).map(u16::from_be_bytes) else {
        return Err(damaged("its description", "the format is no number").into());
    };
    match found {
        1..=FORMAT => Ok(found),
        0 => Err(damaged("its description", "the format is zero").into()),
        _ => Err(StoreError::TooNew {
            found,
            supported: FORMAT,
        }
        .into()),
    }
}

/// Makes a book of an older format one of ours, before anything is written to it: 2 brought runs
/// of entries, and tables for them. Programs that do not know them refuse it from then on.
pub(crate) fn raise(transaction: &WriteTransaction) -> Result<(), Failure> {
    let mut meta = transaction.open_table(META)?;
    let is_ours = |stored: AccessGuard<'_, &[u8]>| stored.value() == FORMAT.to_be_bytes();
    if meta.get(META_FORMAT)?.is_some_and(is_ours) {
        return Ok(());
    }
    transaction.open_table(JOURNAL_RUNS)?;
    transaction.open_table(OPERATIONS_OF_RUNS)?;
    meta.insert(META_FORMAT, FORMAT.to_be_bytes().as_slice())?;
    Ok(())
}

/// What it means that redb cannot open a file.
pub(crate) fn not_a_book(path: &Path, failure: Failure) -> Failure {
    let Failure::Redb(error) = failure else {
        return failure;
    };
    let detail = match &*error {
        redb::Error::Io(io) if io.kind() == std::io::ErrorKind::InvalidData => {
            "it has another content".to_owned()
        }
        redb::Error::UpgradeRequired(version) => {
            format!("its file has version {version} of another redb")
        }
        redb::Error::TableDoesNotExist(_)
        | redb::Error::TableTypeMismatch { .. }
        | redb::Error::TableIsMultimap(_) => "it holds the data of another program".to_owned(),
        _ => return Failure::Redb(error),
    };
    let path = path.to_owned();
    StoreError::NotABook { path, detail }.into()
}

/// Writes what every book has: its tables, its format and `store`, which tells it from others.
pub(crate) fn prepare(transaction: &WriteTransaction, store: [u8; 16]) -> Result<(), Failure> {
    macro_rules! make {
        ($table:expr) => {
            transaction.open_table($table)?;
        };
    }
    with_every_table!(make!());
    let mut meta = transaction.open_table(META)?;
    meta.insert(META_FORMAT, FORMAT.to_be_bytes().as_slice())?;
    meta.insert(META_STORE, store.as_slice())?;
    meta.insert(META_LIST, GENERATION.to_be_bytes().as_slice())?;
    meta.insert(META_SHAPE, 0_u64.to_be_bytes().as_slice())?;
    Ok(())
}

/// Makes a book in an empty file and closes it. What `work` writes is durable when this returns.
pub(crate) fn make(
    file: File,
    work: impl FnOnce(&Database) -> Result<(), Failure>,
) -> Result<(), Failure> {
    shielded(|| {
        let backend = PatientFile::new(file, Duration::ZERO)?;
        let database = builder().create_with_backend(backend)?;
        work(&database)?;
        Ok(database.close()?)
    })
}

/// Sixteen bytes that no other book has.
pub(crate) fn fresh_identity() -> [u8; 16] {
    // Each of these is seeded by the operating system.
    let half = || RandomState::new().build_hasher().finish().to_be_bytes();
    let mut identity = [0; 16];
    identity[..8].copy_from_slice(&half());
    identity[8..].copy_from_slice(&half());
    identity
}
