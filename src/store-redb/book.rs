//! A handle on an open book: how redb is opened, read, written and, after a failure, opened
//! anew. What is read and written stands in the modules beside it.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use partnerdesk_ports::{Asker, StoreError};
use redb::{Database, ReadTransaction, TransactionError, WriteTransaction};

use crate::columns::{Kept, Work};
use crate::failure::{Failure, shielded};
use crate::format;
use crate::opened::Opened;
use crate::options::Options;
use crate::page::Known;
use crate::patient::{PAUSE, timed_out};
use crate::renewal::{is_current, renew};
use crate::tables::META;

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
        let opened = Opened::to_read(path, options)?;
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
        let result = shielded(|| opened.begin_read());
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
            let opened = self.opened_to_write()?;
            let attempt = || opened.to_be_written().map(Database::try_begin_write);
            let result = shielded(|| match attempt().transpose() {
                Ok(transaction) => Ok(transaction),
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
        let known = Arc::clone(
            &shared
                .current
                .read()
                .unwrap_or_else(PoisonError::into_inner),
        );
        if known.fits(&shared.path) {
            return Ok(known);
        }
        let mut current = shared
            .current
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        if !current.fits(&shared.path) {
            *current = Arc::new(Opened::to_read(&shared.path, shared.options)?);
        }
        Ok(Arc::clone(&current))
    }

    /// The same, opened to be written: whoever opened it while another program wrote waits now.
    fn opened_to_write(&self) -> Result<Arc<Opened>, Failure> {
        let opened = self.opened()?;
        if opened.to_be_written().is_some() {
            return Ok(opened);
        }
        // Others go on reading meanwhile.
        let opened = Arc::new(Opened::to_write(&self.shared.path, self.shared.options)?);
        let current = self.shared.current.write();
        *current.unwrap_or_else(PoisonError::into_inner) = Arc::clone(&opened);
        Ok(opened)
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

/// A transaction whose commit cannot be rolled back by a single damaged bit, and after which
/// a crash needs no repair that reads the whole file.
pub(crate) fn durable(mut transaction: WriteTransaction) -> WriteTransaction {
    transaction.set_two_phase_commit(true);
    transaction.set_quick_repair(true);
    transaction
}
