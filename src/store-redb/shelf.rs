//! Where books on disk are found: opening and making them, and what is to be told about a file.
//! Checking and copying stand in modules of their own.

use std::path::{Path, PathBuf};

use partnerdesk_ports::{Book, BookFile, CheckReport, Shelf, StoreError};

use crate::book::{RedbBook, durable};
use crate::failure::shielded;
use crate::file::{self, Draft};
use crate::opened::builder;
use crate::options::Options;
use crate::patient::PatientFile;
use crate::{check, copy, format};

/// Books on disk, each in one redb file.
#[derive(Debug, Clone, Copy, Default)]
pub struct RedbShelf {
    options: Options,
}

impl RedbShelf {
    /// A shelf whose books are opened in this way.
    pub fn new(options: Options) -> Self {
        Self { options }
    }

    /// Opens the book at this path, as itself.
    pub fn open_book(&self, path: &Path) -> Result<RedbBook, StoreError> {
        Ok(RedbBook::open(path, self.options)?)
    }

    /// Makes a new, empty book, as itself.
    pub fn create_book(&self, path: &Path) -> Result<RedbBook, StoreError> {
        file::must_be_free(path)?;
        let (draft, file) = Draft::beside(path)?;
        format::make(file, |database| {
            let transaction = durable(database.begin_write()?);
            format::prepare(&transaction, format::fresh_identity())?;
            Ok(transaction.commit()?)
        })
        .map_err(StoreError::from)?;
        draft.publish()?;
        self.open_book(path)
    }

    /// Lets redb look at every page of the file.
    fn check_pages(&self, path: &Path) -> Result<(), StoreError> {
        format::look(path, self.options.wait)?;
        let (file, _) = file::open(path, true)?;
        let checked = shielded(|| {
            let backend = PatientFile::new(file, self.options.wait)?;
            let mut database = builder().create_with_backend(backend)?;
            // What it puts right is its own bookkeeping, after a program was killed.
            database.check_integrity()?;
            Ok(())
        });
        Ok(checked.map_err(|failure| format::not_a_book(path, failure))?)
    }
}

impl Shelf for RedbShelf {
    fn open(&self, path: &Path) -> Result<Box<dyn Book>, StoreError> {
        Ok(Box::new(self.open_book(path)?))
    }

    fn create(&self, path: &Path) -> Result<Box<dyn Book>, StoreError> {
        Ok(Box::new(self.create_book(path)?))
    }

    fn describe(&self, path: &Path) -> Result<BookFile, StoreError> {
        let format = match format::look(path, self.options.wait)? {
            Some(format) => format,
            None => self.open_book(path)?.format()?,
        };
        let metadata = std::fs::metadata(path).map_err(StoreError::Unwritable)?;
        Ok(BookFile {
            path: path.to_owned(),
            bytes: metadata.len(),
            format,
        })
    }

    fn check(&self, path: &Path) -> Result<CheckReport, StoreError> {
        let book = match self.check_pages(path) {
            Ok(()) => self.open_book(path),
            Err(error) => Err(error),
        };
        match book.and_then(|book| book.read(check::check)) {
            Err(damage @ StoreError::Damaged { .. }) => Ok(CheckReport {
                records: 0,
                problems: vec![damage.to_string()],
            }),
            result => result,
        }
    }

    fn backup(&self, path: &Path, to: &Path) -> Result<BookFile, StoreError> {
        copy::backup(path, to, self.options)?;
        self.describe(to)
    }

    fn restore(&self, path: &Path, from: &Path) -> Result<Option<PathBuf>, StoreError> {
        copy::restore(path, from, self.options)
    }
}
