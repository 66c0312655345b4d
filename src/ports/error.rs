//! What can go wrong with a store, with what a person needs to know of it. A refusal by the
//! rules of the business is not an error; it is a verdict.

use std::path::PathBuf;

/// A failure of a store.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// There is no book at this place.
    #[error("there is no book at {}", .0.display())]
    Missing(PathBuf),
    /// Something is at a place where a new file was to be made.
    #[error("there is something at {} already", .0.display())]
    Exists(PathBuf),
    /// What is there is no book.
    #[error("{} is not a Partnerdesk book: {detail}", path.display())]
    NotABook {
        /// Where.
        path: PathBuf,
        /// What is there instead.
        detail: String,
    },
    /// The book was written by a newer program. It was left untouched.
    #[error("the book has format {found}, and this program knows formats up to {supported}")]
    TooNew {
        /// The format found.
        found: u16,
        /// The newest format known.
        supported: u16,
    },
    /// Something in the book is damaged. Nothing of it was shown as data.
    #[error("the book is damaged in {place}: {detail}")]
    Damaged {
        /// Which table or record.
        place: String,
        /// What is wrong there.
        detail: String,
    },
    /// Another program held the book for writing longer than we wait.
    #[error("another Partnerdesk has been writing to the book for {waited_ms} ms")]
    Busy {
        /// How long we waited, in milliseconds.
        waited_ms: u64,
    },
    /// Writing is not possible now: the disk is full, or failed.
    #[error("the book cannot be written: {0}")]
    Unwritable(#[source] std::io::Error),
    /// The feed of entries has a hole or does not fit what is here.
    #[error("the entries do not continue the journal: {0}")]
    Discontinuous(String),
    /// Anything else of the store behind.
    #[error("the store failed: {0}")]
    Backend(#[source] Box<dyn std::error::Error + Send + Sync>),
}
