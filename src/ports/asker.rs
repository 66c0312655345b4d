//! Who waits for a page of the list: told of a first answer early, and free to go.

use crate::query::Page;

/// Somebody who waits for a page. Called from the threads that look for it, while they do.
pub trait Asker: Sync {
    /// Whether the page is not wanted any more.
    fn has_left(&self) -> bool {
        false
    }

    /// The first rows are known while the rest is still being counted, see [`Page::counting`].
    fn first_rows(&self, page: Page) {
        drop(page);
    }
}

/// An asker who waits for the whole answer, as long as it takes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Patient;

impl Asker for Patient {}
