//! A file that several programs share, whose locks are waited for only so long. redb waits for
//! ever where another program holds a lock, which may be stopped or gone astray.

use std::fs::File;
use std::io;
use std::ops::Bound;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use redb::backends::FileBackend;
use redb::{BackendError, StorageBackend};

use crate::failure::{Failure, Waited};

/// How long to pause between two tries. Long enough to cost nothing, short enough to find the
/// gap that a long import leaves, see `RedbBook`.
pub(crate) const PAUSE: Duration = Duration::from_millis(1);

/// The backend of every book.
#[derive(Debug)]
pub(crate) struct PatientFile {
    file: FileBackend,
    wait: Patience,
}

/// How long to wait for a lock; it can be set anew while the file is in use.
#[derive(Debug, Clone)]
pub(crate) struct Patience(Arc<AtomicU64>);

impl Patience {
    fn of(wait: Duration) -> Self {
        let patience = Self(Arc::default());
        patience.set(wait);
        patience
    }

    /// Waits so long from now on.
    pub(crate) fn set(&self, wait: Duration) {
        let milliseconds = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX);
        self.0.store(milliseconds, Ordering::Relaxed);
    }

    fn get(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::Relaxed))
    }
}

impl PatientFile {
    /// Takes an open file; `wait` is the longest wait for each lock.
    pub(crate) fn new(file: File, wait: Duration) -> Result<Self, Failure> {
        let file = FileBackend::new(file)?;
        let wait = Patience::of(wait);
        Ok(Self { file, wait })
    }

    /// How long it waits.
    pub(crate) fn patience(&self) -> Patience {
        self.wait.clone()
    }

    fn until_locked(
        &self,
        mut attempt: impl FnMut() -> Result<bool, BackendError>,
    ) -> Result<(), BackendError> {
        let begun = Instant::now();
        loop {
            if attempt()? {
                return Ok(());
            }
            if self.wait.get() <= begun.elapsed() {
                return Err(BackendError::Io(timed_out(begun.elapsed())));
            }
            std::thread::sleep(PAUSE);
        }
    }
}

/// The error of a wait in vain.
pub(crate) fn timed_out(waited: Duration) -> io::Error {
    let milliseconds = u64::try_from(waited.as_millis()).unwrap_or(u64::MAX);
    io::Error::new(io::ErrorKind::TimedOut, Waited(milliseconds))
}

impl StorageBackend for PatientFile {
    fn len(&self) -> Result<u64, io::Error> {
        self.file.len()
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> Result<(), io::Error> {
        self.file.read(offset, out)
    }

    fn set_len(&self, len: u64) -> Result<(), io::Error> {
        self.file.set_len(len)
    }

    fn sync_data(&self) -> Result<(), io::Error> {
        self.file.sync_data()
    }

    fn write(&self, offset: u64, data: &[u8]) -> Result<(), io::Error> {
        self.file.write(offset, data)
    }

    fn close(&self) -> Result<(), io::Error> {
        self.file.close()
    }

    fn try_lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.file.try_lock_range(start, end)
    }

    fn try_lock_shared_range(
        &self,
        start: Bound<u64>,
        end: Bound<u64>,
    ) -> Result<bool, BackendError> {
        self.file.try_lock_shared_range(start, end)
    }

    fn lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.until_locked(|| self.file.try_lock_range(start, end))
    }

    fn lock_shared_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.until_locked(|| self.file.try_lock_shared_range(start, end))
    }

    fn unlock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.file.unlock_range(start, end)
    }

    fn query_lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.file.query_lock_range(start, end)
    }
}
