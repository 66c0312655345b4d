//! The file of a book as it was last opened: to be written where nobody else is writing just now,
//! to be read otherwise, so that a list can be looked at from the first moment of a long import.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use redb::{
    Builder, ConcurrencyMode, Database, ReadOnlyDatabase, ReadTransaction, ReadableDatabase,
};

use crate::failure::{Failure, shielded};
use crate::file::{self, FileIdentity};
use crate::format;
use crate::options::Options;
use crate::patient::PatientFile;

/// The memory that redb may use for pages, in bytes. What is looked at again and again stands
/// in columns; a larger one would only keep what nobody asks for.
const CACHE: usize = 16 << 20;
/// How long somebody who only wants to look waits for somebody who writes: shorter than one frame.
const GLANCE: Duration = Duration::from_millis(10);

/// An open book.
pub(crate) struct Opened {
    /// There until it is dropped.
    handle: Option<Handle>,
    identity: FileIdentity,
    /// redb refuses to go on after a failure.
    spoiled: AtomicBool,
}

enum Handle {
    Writer(Database),
    Reader(ReadOnlyDatabase),
}

impl Opened {
    /// Opens a book to be read at least.
    pub(crate) fn to_read(path: &Path, options: Options) -> Result<Self, Failure> {
        match Self::writer(path, options, GLANCE.min(options.wait)) {
            Err(failure) if failure.is_busy() => Self::reader(path, options),
            result => result,
        }
    }

    /// Opens a book to be written.
    pub(crate) fn to_write(path: &Path, options: Options) -> Result<Self, Failure> {
        Self::writer(path, options, options.wait)
    }

    fn writer(path: &Path, options: Options, wait: Duration) -> Result<Self, Failure> {
        format::look(path, options.wait)?;
        let (file, identity) = file::open(path, true)?;
        let length = file.metadata()?.len();
        let database = shielded(|| {
            let backend = PatientFile::new(file, wait)?;
            let patience = backend.patience();
            let database = builder()
                .set_check_integrity_on_open(length <= options.checked_up_to)
                .create_with_backend(backend)?;
            patience.set(options.wait);
            Ok(database)
        });
        Self::checked(path, identity, database.map(Handle::Writer))
    }

    fn reader(path: &Path, options: Options) -> Result<Self, Failure> {
        let (file, identity) = file::open(path, false)?;
        let database = shielded(|| {
            let backend = PatientFile::new(file, options.wait)?;
            Ok(builder().open_read_only_with_backend(backend)?)
        });
        Self::checked(path, identity, database.map(Handle::Reader))
    }

    fn checked(
        path: &Path,
        identity: FileIdentity,
        handle: Result<Handle, Failure>,
    ) -> Result<Self, Failure> {
        let opened = Self {
            handle: Some(handle.map_err(|failure| format::not_a_book(path, failure))?),
            identity,
            spoiled: AtomicBool::new(false),
        };
        shielded(|| format::check(&opened.begin_read()?))
            .map_err(|failure| format::not_a_book(path, failure))?;
        Ok(opened)
    }

    /// Begins to read.
    pub(crate) fn begin_read(&self) -> Result<ReadTransaction, Failure> {
        Ok(match self.handle() {
            Handle::Writer(database) => database.begin_read()?,
            Handle::Reader(database) => database.begin_read()?,
        })
    }

    /// The database to write to, unless this was opened to be read.
    pub(crate) fn to_be_written(&self) -> Option<&Database> {
        match self.handle() {
            Handle::Writer(database) => Some(database),
            Handle::Reader(_) => None,
        }
    }

    fn handle(&self) -> &Handle {
        let handle = self.handle.as_ref();
        handle.expect("a book is open until it is dropped")
    }

    /// Notes what came of something.
    pub(crate) fn note<T>(&self, result: &Result<T, Failure>) {
        if let Err(failure) = result
            && failure.spoils_the_handle()
        {
            self.spoiled.store(true, Ordering::Release);
        }
    }

    /// Whether it can be used on: it is whole, and the book is still at this path.
    pub(crate) fn fits(&self, path: &Path) -> bool {
        !self.spoiled.load(Ordering::Acquire) && self.is_at(path)
    }

    /// Whether the book is still at this path.
    pub(crate) fn is_at(&self, path: &Path) -> bool {
        file::identity_at(path) == Some(self.identity)
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        // redb looks at pages once more when it closes. Nothing of ours is lost when that fails:
        // every transaction was durable when it was acknowledged.
        let handle = self.handle.take();
        let _ = shielded(|| match handle {
            Some(Handle::Writer(database)) => Ok(database.close()?),
            Some(Handle::Reader(database)) => Ok(database.close()?),
            None => Ok(()),
        });
    }
}

/// How redb is set up for every book.
pub(crate) fn builder() -> Builder {
    let mut builder = Builder::new();
    builder
        .set_cache_size(CACHE)
        .set_concurrency_mode(ConcurrencyMode::MultiWriter);
    builder
}
