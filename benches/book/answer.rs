//! A window of the list, asked for as the screens ask: the first rows may come before the exact
//! total, and both have their time.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use partnerdesk_ports::{Asker, Book, Page, Query, Start, Window};
use partnerdesk_search::{Filter, Sort};

use crate::place::ROWS;
use crate::report::{Checked, because, check};
use crate::times::{Times, milliseconds};

/// A page, and how long it took.
pub(crate) struct Answer {
    /// The page.
    pub(crate) page: Page,
    /// Milliseconds until its first rows could be shown.
    pub(crate) first: f64,
    /// Milliseconds until the exact total was there.
    pub(crate) whole: f64,
}

/// Times of several answers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Waits {
    /// For the first rows.
    pub(crate) first: Times,
    /// For the exact total.
    pub(crate) whole: Times,
}

impl Waits {
    /// Another answer.
    pub(crate) fn push(&mut self, answer: &Answer) {
        self.first.push(answer.first);
        self.whole.push(answer.whole);
    }
}

/// Notes when the first rows came.
struct Watch(Mutex<Option<(Instant, Page)>>);

impl Asker for Watch {
    fn first_rows(&self, page: Page) {
        let now = Instant::now();
        let mut first = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        first.get_or_insert((now, page));
    }
}

/// Asks for a window at a rank.
pub(crate) fn asked(book: &dyn Book, filter: &str, sort: Sort, rank: u64) -> Checked<Answer> {
    let filter = Filter::parse(filter).map_err(|problem| format!("{problem:?}"))?;
    let window = Window {
        start: Start::Rank(rank),
        len: ROWS,
    };
    let (query, watch) = (Query { filter, sort }, Watch(Mutex::default()));
    let begun = Instant::now();
    let page = book.page_for(&query, window, &watch).map_err(because)?;
    let whole = begun.elapsed();
    let page = page.ok_or("nobody left, and there is no page")?;
    let shown = page.rows.len() as u64;
    let due = (page.total - page.start.min(page.total)).min(ROWS as u64);
    check(shown == due && !page.counting, || {
        format!("{shown} rows were given where {due} were due")
    })?;
    let first = watch.0.into_inner().unwrap_or_else(PoisonError::into_inner);
    let first = match first {
        None => whole,
        Some((came, early)) => {
            let fits = page.rows.starts_with(&early.rows);
            check(fits, || "the first rows were others".to_owned())?;
            came - begun
        }
    };
    Ok(Answer {
        page,
        first: milliseconds(first),
        whole: milliseconds(whole),
    })
}
