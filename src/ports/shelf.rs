//! Where books are found: opening, making, checking, copying. The one place that knows what
//! kind of store is behind a path.

use std::path::{Path, PathBuf};

use crate::authority::Authority;
use crate::error::StoreError;
use crate::replica::Replica;

/// Both sides of a local book.
pub trait Book: Authority + Replica {
    /// Another handle on the same book, for another worker.
    fn handle(&self) -> Box<dyn Book>;
}

/// What is to be told about a book's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// The format it is written in.
    pub format: u16,
}

/// What a whole check of a book found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// How many records were read.
    pub records: u64,
    /// What is wrong, one sentence each; empty when all is well.
    pub problems: Vec<String>,
}

/// Finds books by path.
pub trait Shelf: Send + Sync {
    /// Opens the book at this path; [`StoreError::Missing`] when there is none.
    fn open(&self, path: &Path) -> Result<Box<dyn Book>, StoreError>;

    /// Makes a new, empty book; refuses when anything is there already.
    fn create(&self, path: &Path) -> Result<Box<dyn Book>, StoreError>;

    /// What is to be told about the file.
    fn describe(&self, path: &Path) -> Result<BookFile, StoreError>;

    /// Reads everything and compares records, indexes and journal. Slow by nature.
    fn check(&self, path: &Path) -> Result<CheckReport, StoreError>;

    /// Writes a verified copy of the book, as it is at one moment, to a new file.
    fn backup(&self, path: &Path, to: &Path) -> Result<BookFile, StoreError>;

    /// Puts a verified backup in the place of the book; the book before stays beside it under
    /// the path that is given back.
    fn restore(&self, path: &Path, from: &Path) -> Result<Option<PathBuf>, StoreError>;
}
