//! A handle on an open book: how redb is opened, read, written and, after a failure, opened
//! anew. What is read and written stands in the modules beside it.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use partnerdesk_ports::{Asker, StoreError};
use redb::{
    Builder, ConcurrencyMode, Database, ReadTransaction, ReadableDatabase, TransactionError,
    WriteTransaction,
};

use crate::columns::{Kept, Work};
use crate::failure::{Failure, shielded};
use crate::file::{self, FileIdentity};
use crate::format;
use crate::options::Options;
use crate::page::Known;
use crate::patient::{PAUSE, PatientFile, timed_out};
use crate::renewal::{is_current, renew};
use crate::tables::META;

/// The memory that redb may use for pages, in bytes. What is looked at again and again stands
/// in columns; a larger one would only keep what nobody asks for.
const CACHE: usize = 16 << 20;
/// A write that took longer than this was one of many: it is followed by a gap.
const LONG_WRITE: Duration = Duration::from_millis(20);
/// How long the gap is: some tries of whoever waits.
const GAP: Duration = Duration::from_millis(3);

/// A handle on a book on disk. Copies are cheap and see each other's writes at once.
#[derive(Clone)]
pub struct RedbBook {
    shared: Arc<Shared>,
    work: Arc<Work>,
}

struct Shared {
    path: PathBuf,
    options: Options,
    current: RwLock<Arc<Opened>>,
    landmarks: Known,
    columns: Kept,
}

/// The book as it was last opened.
struct Opened {
    /// There until it is dropped.
    database: Option<Database>,
    identity: FileIdentity,
    /// redb refuses to go on after a failure.
    spoiled: AtomicBool,
}

/// What is to become of the changes of a transaction.
pub(crate) enum Keep<T> {
    /// They are made durable.
    Changes(T),
    /// There are none worth it.
    Nothing(T),
}

impl fmt::Debug for RedbBook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RedbBook").field(&self.shared.path).finish()
    }
}

impl RedbBook {
    /// Opens the book at this path.
    pub(crate) fn open(path: &Path, options: Options) -> Result<Self, Failure> {
        let opened = Opened::at(path, options)?;
        let book = Self {
            shared: Arc::new(Shared {
                path: path.to_owned(),
                options,
                current: RwLock::new(Arc::new(opened)),
                landmarks: Known::default(),
                columns: Kept::default(),
            }),
            work: Arc::default(),
        };
        if !book.read(|transaction| is_current(&transaction.open_table(META)?))? {
            book.write(|transaction| Ok(Keep::Changes(renew(transaction)?)))?;
        }
        Ok(book)
    }

    /// Reads the book as it is at one moment.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&ReadTransaction) -> Result<T, Failure>,
    ) -> Result<T, StoreError> {
        let (opened, transaction) = match self.begin_read() {
            // Another thread may have failed, which spoils the handle for everybody.
            Err(failure) if failure.is_an_echo() => self.begin_read()?,
            result => result?,
        };
        let result = shielded(|| work(&transaction));
        opened.note(&result);
        Ok(result?)
    }

    fn begin_read(&self) -> Result<(Arc<Opened>, ReadTransaction), Failure> {
        let opened = self.opened()?;
        let result = shielded(|| Ok(opened.database().begin_read()?));
        opened.note(&result);
        result.map(|transaction| (opened, transaction))
    }

    /// Writes in one transaction, durable when this returns.
    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&WriteTransaction) -> Result<Keep<T>, Failure>,
    ) -> Result<T, StoreError> {
        let (opened, transaction) = self.begin_write()?;
        let begun = Instant::now();
        let result = shielded(|| {
            let transaction = durable(transaction);
            match work(&transaction)? {
                Keep::Changes(value) => {
                    transaction.commit()?;
                    Ok(value)
                }
                Keep::Nothing(value) => {
                    transaction.abort()?;
                    Ok(value)
                }
            }
        });
        opened.note(&result);
        if LONG_WRITE < begun.elapsed() {
            // Locks are not handed on in turn: without a gap, a long import would keep everybody
            // else out from its first batch to its last.
            std::thread::sleep(GAP);
        }
        Ok(result?)
    }

    fn begin_write(&self) -> Result<(Arc<Opened>, WriteTransaction), Failure> {
        let begun = Instant::now();
        let mut echoed = false;
        loop {
            let opened = self.opened()?;
            let result = shielded(|| match opened.database().try_begin_write() {
                Ok(transaction) => Ok(Some(transaction)),
                Err(TransactionError::WouldBlock) => Ok(None),
                Err(error) => Err(error.into()),
            });
            opened.note(&result);
            match result {
                // While we waited, another book may have been put in its place.
                Ok(Some(transaction)) if opened.is_at(&self.shared.path) => {
                    return Ok((opened, transaction));
                }
                Ok(Some(_)) => continue,
                Ok(None) => {}
                Err(failure) if failure.is_an_echo() && !echoed => {
                    echoed = true;
                    continue;
                }
                Err(failure) => return Err(failure),
            }
            if self.shared.options.wait <= begun.elapsed() {
                return Err(redb::StorageError::Io(timed_out(begun.elapsed())).into());
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// The book as it is opened now; opened anew after a failure, and when another file has been
    /// put in its place.
    fn opened(&self) -> Result<Arc<Opened>, Failure> {
        let shared = &*self.shared;
        let fits =
            |opened: &Opened| !opened.spoiled.load(Ordering::Acquire) && opened.is_at(&shared.path);
        let known = Arc::clone(
            &shared
                .current
                .read()
                .unwrap_or_else(PoisonError::into_inner),
        );
        if fits(&known) {
            return Ok(known);
        }
        let mut current = shared
            .current
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        if !fits(&current) {
            *current = Arc::new(Opened::at(&shared.path, shared.options)?);
        }
        Ok(Arc::clone(&current))
    }

    /// What is known of the list for far jumps.
    pub(crate) fn landmarks(&self) -> &Known {
        &self.shared.landmarks
    }

    /// The list in memory.
    pub(crate) fn columns(&self) -> &Kept {
        &self.shared.columns
    }

    /// Lets a thread make the list in memory ready. It ends with the last handle.
    pub(crate) fn begin_to_prepare(&self) {
        let shared = Arc::clone(&self.shared);
        self.work.begin(move |off| {
            // A handle without a thread of its own; what fails is told to whoever asks next.
            let work = Arc::default();
            let _ = Self { shared, work }.prepare_for(off);
        });
    }

    /// Makes the list in memory ready, and the blocks in the book where they are old.
    pub(crate) fn prepare_for(&self, asker: &dyn Asker) -> Result<(), StoreError> {
        self.read(|transaction| self.columns().prepare(transaction, asker))?;
        if self.columns().is_stale() && !asker.has_left() {
            let written = self.write(|transaction| {
                let written = self.columns().write(transaction)?;
                Ok(match written {
                    Some(_) => Keep::Changes(written),
                    None => Keep::Nothing(None),
                })
            });
            self.columns().wrote(written?);
        }
        Ok(())
    }

    /// The format it is written in.
    pub(crate) fn format(&self) -> Result<u16, StoreError> {
        self.read(format::check)
    }
}

impl Opened {
    fn at(path: &Path, options: Options) -> Result<Self, Failure> {
        format::look(path, options.wait)?;
        let (file, identity) = file::open(path, true)?;
        let length = file.metadata()?.len();
        let database = shielded(|| {
            let backend = PatientFile::new(file, options.wait)?;
            Ok(builder()
                .set_check_integrity_on_open(length <= options.checked_up_to)
                .create_with_backend(backend)?)
        })
        .map_err(|failure| format::not_a_book(path, failure))?;
        let opened = Self {
            database: Some(database),
            identity,
            spoiled: AtomicBool::new(false),
        };
        shielded(|| format::check(&opened.database().begin_read()?))
            .map_err(|failure| format::not_a_book(path, failure))?;
        Ok(opened)
    }

    fn database(&self) -> &Database {
        self.database
            .as_ref()
            .expect("a book is open until it is dropped")
    }

    fn note<T>(&self, result: &Result<T, Failure>) {
        if let Err(failure) = result
            && failure.spoils_the_handle()
        {
            self.spoiled.store(true, Ordering::Release);
        }
    }

    fn is_at(&self, path: &Path) -> bool {
        file::identity_at(path) == Some(self.identity)
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        // redb looks at pages once more when it closes. Nothing of ours is lost when that fails:
        // every transaction was durable when it was acknowledged.
        let database = self.database.take();
        let _ = shielded(|| Ok(database.map(Database::close).transpose()?));
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

/// A transaction whose commit cannot be rolled back by a single damaged bit, and after which
/// a crash needs no repair that reads the whole file.
pub(crate) fn durable(mut transaction: WriteTransaction) -> WriteTransaction {
    transaction.set_two_phase_commit(true);
    transaction.set_quick_repair(true);
    transaction
}
