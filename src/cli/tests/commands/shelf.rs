//! A shelf of books in memory, found by path as files are.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use partnerdesk_ports::{Book, BookFile, CheckReport, Replica, Shelf, StoreError};

use crate::shared_book::SharedBook;

/// Books by path.
#[derive(Default)]
pub(crate) struct MemoryShelf {
    books: Mutex<BTreeMap<PathBuf, SharedBook>>,
    /// What a check is going to find.
    pub(crate) problems: Mutex<Vec<String>>,
}

impl MemoryShelf {
    /// The book at this path.
    pub(crate) fn book(&self, path: &Path) -> Result<SharedBook, StoreError> {
        let books = self.books.lock().unwrap();
        let found = books.get(path).cloned();
        found.ok_or_else(|| StoreError::Missing(path.to_owned()))
    }

    fn put(&self, path: &Path, book: SharedBook) {
        self.books.lock().unwrap().insert(path.to_owned(), book);
    }

    /// Whether nothing is at this path.
    pub(crate) fn is_empty_at(&self, path: &Path) -> bool {
        self.book(path).is_err()
    }
}

impl Shelf for MemoryShelf {
    fn open(&self, path: &Path) -> Result<Box<dyn Book>, StoreError> {
        Ok(Box::new(self.book(path)?))
    }

    fn create(&self, path: &Path) -> Result<Box<dyn Book>, StoreError> {
        assert!(self.is_empty_at(path), "a book is made over another");
        let book = SharedBook::default();
        self.put(path, book.clone());
        Ok(Box::new(book))
    }

    fn describe(&self, path: &Path) -> Result<BookFile, StoreError> {
        let book = self.book(path)?;
        Ok(BookFile {
            path: path.to_owned(),
            bytes: 1_000 + book.counts()?.entries,
            format: 1,
        })
    }

    fn check(&self, path: &Path) -> Result<CheckReport, StoreError> {
        let counts = self.book(path)?.counts()?;
        Ok(CheckReport {
            records: counts.customers + counts.entries,
            problems: self.problems.lock().unwrap().clone(),
        })
    }

    fn backup(&self, path: &Path, to: &Path) -> Result<BookFile, StoreError> {
        let copy = self.book(path)?.copied();
        self.put(to, copy);
        self.describe(to)
    }

    fn restore(&self, path: &Path, from: &Path) -> Result<Option<PathBuf>, StoreError> {
        let copy = self.book(from)?.copied();
        let kept = self.book(path).ok().map(|before| {
            let kept = path.with_extension("before");
            self.put(&kept, before);
            kept
        });
        self.put(path, copy);
        Ok(kept)
    }
}
