//! Copies of books: backups out of a running one, and backups put back in its place. A copy is
//! made from one moment of its source, checked, and only then given its name.

use std::path::{Path, PathBuf};
use std::time::Duration;

use partnerdesk_ports::StoreError;
use redb::{
    Database, DatabaseError, Key, ReadTransaction, ReadableDatabase, ReadableTable,
    TableDefinition, TableError, TableHandle, Value, WriteTransaction,
};

use crate::book::{Keep, RedbBook, durable};
use crate::check::check;
use crate::failure::{Failure, damaged, shielded};
use crate::file::{self, Draft};
use crate::format;
use crate::opened::builder;
use crate::options::Options;
use crate::patient::PatientFile;
use crate::renewal::renew;
use crate::tables::{META, META_STORE, NEWER, with_every_table};

/// Writes a checked copy of a book to a new file.
pub(crate) fn backup(path: &Path, to: &Path, options: Options) -> Result<(), StoreError> {
    file::must_be_free(to)?;
    let book = RedbBook::open(path, options)?;
    let draft = book.read(|source| fill(to, source, None))?;
    draft.publish()
}

/// Puts a checked copy of `from` in the place of the book; what was there is kept beside it.
pub(crate) fn restore(
    path: &Path,
    from: &Path,
    options: Options,
) -> Result<Option<PathBuf>, StoreError> {
    let taken = std::fs::symlink_metadata(path).ok();
    let not_a_book = |path: &Path, detail: &str| StoreError::NotABook {
        path: path.to_owned(),
        detail: detail.to_owned(),
    };
    if taken.is_some() && file::identity_at(path) == file::identity_at(from) {
        let detail = "it is the book itself, not a copy of it";
        return Err(not_a_book(from, detail));
    }
    if taken.as_ref().is_some_and(|found| !found.is_file()) {
        return Err(not_a_book(path, "it is no regular file"));
    }
    // Whoever follows the book sees by its new identity that it is another one now.
    let store = format::fresh_identity();
    let draft = with_source(from, path, options.wait, |source| {
        fill(path, source, Some(store))
    })?;
    match taken {
        None => draft.publish().map(|()| None),
        Some(_) => exchange(draft, path, options).map(Some),
    }
}

/// Exchanges the files while nobody writes: a write that was acknowledged is in the book that
/// is kept, and whoever comes after finds the other one.
fn exchange(draft: Draft, path: &Path, options: Options) -> Result<PathBuf, StoreError> {
    match RedbBook::open(path, options).map_err(StoreError::from) {
        Ok(book) => book.write(|_| Ok(Keep::Nothing(draft.exchange()?))),
        // Nobody can write to a book that cannot be opened.
        Err(StoreError::Damaged { .. } | StoreError::NotABook { .. }) => draft.exchange(),
        Err(error) => Err(error),
    }
}

/// Lets a book that may be a closed backup be read, without changing it.
fn with_source<T>(
    from: &Path,
    beside: &Path,
    wait: Duration,
    work: impl FnOnce(&ReadTransaction) -> Result<T, Failure>,
) -> Result<T, StoreError> {
    let (file, _) = file::open(from, false)?;
    let read = shielded(|| {
        match builder().open_read_only_with_backend(PatientFile::new(file, wait)?) {
            Ok(database) => {
                let transaction = database.begin_read()?;
                format::check(&transaction)?;
                work(&transaction)
            }
            // Its last program was killed: it has to be brought in order, which is done to a
            // copy of its bytes. Nobody has it open, so that they hold still.
            Err(DatabaseError::RepairAborted) => {
                let (draft, mut copy) = Draft::beside(beside)?;
                std::io::copy(&mut file::open(from, false)?.0, &mut copy)?;
                let backend = PatientFile::new(copy, wait)?;
                let database = builder().create_with_backend(backend)?;
                let transaction = database.begin_read()?;
                format::check(&transaction)?;
                let result = work(&transaction);
                drop(draft);
                result
            }
            Err(error) => Err(error.into()),
        }
    });
    Ok(read.map_err(|failure| format::not_a_book(from, failure))?)
}

/// Makes a draft for this place with everything that is in a book, and checks what came of it.
fn fill(place: &Path, source: &ReadTransaction, store: Option<[u8; 16]>) -> Result<Draft, Failure> {
    let (draft, file) = Draft::beside(place)?;
    format::make(file, |database| {
        let transaction = durable(database.begin_write()?);
        copy_tables(source, &transaction)?;
        format::raise(&transaction)?;
        renew(&transaction)?;
        if let Some(store) = store {
            let mut meta = transaction.open_table(META)?;
            meta.insert(META_STORE, store.as_slice())?;
        }
        transaction.commit()?;
        accept(database)
    })?;
    draft.settle()?;
    Ok(draft)
}

fn accept(database: &Database) -> Result<(), Failure> {
    let report = check(&database.begin_read()?)?;
    match report.problems.into_iter().next() {
        None => Ok(()),
        Some(problem) => Err(damaged("what was to be copied", problem).into()),
    }
}

fn copy_tables(source: &ReadTransaction, target: &WriteTransaction) -> Result<(), Failure> {
    macro_rules! copy {
        ($table:expr) => {
            copy_table($table, source, target)?;
        };
    }
    with_every_table!(copy!());
    Ok(())
}

fn copy_table<K: Key + 'static, V: Value + 'static>(
    table: TableDefinition<'static, K, V>,
    source: &ReadTransaction,
    target: &WriteTransaction,
) -> Result<(), Failure> {
    let source = match source.open_table(table) {
        // Older books do not have it; it is made, or written with the rest of the list.
        Err(TableError::TableDoesNotExist(_)) if NEWER.contains(&table.name()) => return Ok(()),
        found => found?,
    };
    let mut copy = target.open_table(table)?;
    for item in source.iter()? {
        let (key, value) = item?;
        copy.insert(key.value(), value.value())?;
    }
    Ok(())
}
