//! The rows that could not be used, in the columns of the original with the reason in the column
//! "Error": a person mends them in place and imports that file again.

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::Path;

use super::columns::{Column, Layout};
use crate::atomic_file::{AtomicFile, FileError, Overwrite};
use crate::formula;
use crate::headers::Headers;
use crate::rejected::Kept;

/// Lets a spreadsheet see that the text is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A row with the reason why it could not be used.
pub(super) struct Unused {
    pub(super) reason: String,
    pub(super) fields: Vec<Vec<u8>>,
}

/// Writes the rows to a file that appears whole; nothing when there are none.
pub(super) fn keep(
    target: &Path,
    overwrite: Overwrite,
    headers: &Headers,
    rows: &[Unused],
) -> Result<Option<Kept>, FileError> {
    if rows.is_empty() {
        return Ok(None);
    }
    let failed = |source: io::Error| FileError::Io {
        path: target.to_owned(),
        source,
    };
    let place = Layout::of(headers).place(Column::Error);
    let mut file = AtomicFile::create(target, overwrite)?;
    file.write_all(BYTE_ORDER_MARK.as_bytes()).map_err(failed)?;
    // A row keeps as many fields as it had, which may be the reason it is here.
    let mut table = csv::WriterBuilder::new().flexible(true).from_writer(file);
    let titles = headers.names().iter().map(String::as_bytes);
    let titles = with_error(place, Column::Error.title().as_bytes(), titles);
    table.write_record(titles).map_err(|it| failed(it.into()))?;
    for row in rows {
        let fields = row.fields.iter().map(Vec::as_slice);
        let cells = with_error(place, row.reason.as_bytes(), fields);
        table.write_record(cells).map_err(|it| failed(it.into()))?;
    }
    let file = table.into_inner().map_err(|it| failed(it.into_error()))?;
    file.commit()?;
    Ok(Some(Kept {
        path: target.to_owned(),
        rows: rows.len() as u64,
    }))
}

/// The cells with the error in its place, or before all others where it has none.
fn with_error<'a>(
    place: Option<usize>,
    error: &'a [u8],
    cells: impl Iterator<Item = &'a [u8]>,
) -> Vec<Cow<'a, [u8]>> {
    let mut all: Vec<&[u8]> = cells.collect();
    match place {
        Some(place) => {
            all.resize(all.len().max(place + 1), b"");
            all[place] = error;
        }
        None => all.insert(0, error),
    }
    let safe = all.into_iter().map(formula::neutralise_bytes);
    safe.collect()
}
