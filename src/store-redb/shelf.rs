//! Where books on disk are found: opening and making them, and what is to be told about a file.
//! Checking and copying stand in modules of their own.

use std::path::{Path, PathBuf};

use partnerdesk_ports::{Book, BookFile, CheckReport, Shelf, StoreError};

use crate::book::{Options, RedbBook};
use crate::failure::Failure;
use crate::file::Draft;
use crate::format;

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
        let (draft, file) = Draft::beside(path)?;
        format::make(file, |database| {
            let transaction = crate::book::durable(database.begin_write()?);
            format::prepare(&transaction, format::fresh_identity())?;
            Ok(transaction.commit()?)
        })
        .map_err(StoreError::from)?;
        draft.publish()?;
        self.open_book(path)
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

    fn check(&self, _path: &Path) -> Result<CheckReport, StoreError> {
        Err(Failure::from(std::io::Error::from(std::io::ErrorKind::Unsupported)).into())
    }

    fn backup(&self, _path: &Path, _to: &Path) -> Result<BookFile, StoreError> {
        Err(Failure::from(std::io::Error::from(std::io::ErrorKind::Unsupported)).into())
    }

    fn restore(&self, _path: &Path, _from: &Path) -> Result<Option<PathBuf>, StoreError> {
        Err(Failure::from(std::io::Error::from(std::io::ErrorKind::Unsupported)).into())
    }
}
