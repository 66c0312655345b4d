//! The book-keeping of one import: what was counted, which rows could not be used and where
//! they are kept, and who hears of it.

use std::ops::ControlFlow;

use crate::atomic_file::FileError;
use crate::decode::Encoding;
use crate::headers::Headers;
use crate::import::report::{Change, Counts, EXAMPLES, Listener, Progress, Reject, Repeat};
use crate::import::rows::Broken;
use crate::import::{End, ImportOptions, Report, Shape};
use crate::rejected::RejectedFile;

pub(super) struct Intake {
    pub(super) counts: Counts,
    /// The line on which the last row began.
    pub(super) line: u64,
    pub(super) would_add: Vec<Change>,
    pub(super) would_change: Vec<Change>,
    rejects: Vec<Reject>,
    repeats: Vec<Repeat>,
    rejected: Option<RejectedFile>,
    every: u64,
}

impl Intake {
    pub(super) fn new(headers: &Headers, options: &ImportOptions) -> Self {
        let place = options.rejects.as_ref().filter(|_| !options.dry_run);
        let rejected =
            place.map(|(path, overwrite)| RejectedFile::new(path.clone(), headers, *overwrite));
        Self {
            counts: Counts::default(),
            line: 0,
            would_add: Vec::new(),
            would_change: Vec::new(),
            rejects: Vec::new(),
            repeats: Vec::new(),
            rejected,
            every: options.progress_rows.max(1),
        }
    }

    /// Counts a row that begins on this line.
    pub(super) fn begin(&mut self, line: u64) {
        self.counts.rows += 1;
        self.line = line;
    }

    /// Counts a row that cannot be used, and keeps it.
    pub(super) fn reject<Field: AsRef<[u8]>>(
        &mut self,
        broken: Broken,
        fields: &[Field],
    ) -> Result<(), FileError> {
        self.counts.rejected += 1;
        if let Some(file) = &mut self.rejected {
            file.add(
                broken.line,
                broken.column.as_deref(),
                &broken.reason,
                fields,
            )?;
        }
        if self.rejects.len() < EXAMPLES {
            self.rejects.push(Reject {
                line: broken.line,
                column: broken.column,
                code: broken.code,
                reason: broken.reason,
            });
        }
        Ok(())
    }

    /// Counts a row whose identity stood in the file before.
    pub(super) fn repeat(&mut self, id: &impl ToString) {
        self.counts.repeated += 1;
        if self.repeats.len() < EXAMPLES {
            let (line, id) = (self.line, id.to_string());
            self.repeats.push(Repeat { line, id });
        }
    }

    /// Whether enough rows have passed to report again.
    pub(super) fn is_due(&self) -> bool {
        self.counts.rows.is_multiple_of(self.every)
    }

    /// Tells how far it is; a break means that it should stop.
    pub(super) fn tell(&self, bytes: u64, progress: &mut Listener<'_>) -> ControlFlow<()> {
        let (counts, line) = (self.counts, self.line);
        progress(&Progress {
            bytes,
            counts,
            line,
        })
    }

    /// Puts the rejected rows in their place and sums up.
    pub(super) fn finish(self, shape: Shape, encoding: Encoding, end: End) -> Report {
        let after_line = self.line;
        let (kept, end) = match (self.rejected.map(RejectedFile::finish).transpose(), end) {
            (Ok(kept), end) => (kept.flatten(), end),
            (Err(because), End::Complete) => (
                None,
                End::RejectsNotKept {
                    after_line,
                    because,
                },
            ),
            // What ended it before is what has to be dealt with first.
            (Err(_), end) => (None, end),
        };
        Report {
            shape,
            encoding,
            subscriptions_of: None,
            counts: self.counts,
            rejects: self.rejects,
            repeats: self.repeats,
            would_add: self.would_add,
            would_change: self.would_change,
            kept,
            end,
        }
    }
}

/// Keeps one more example, unless there are enough.
pub(super) fn keep(examples: &mut Vec<Change>, change: impl FnOnce() -> Change) {
    if examples.len() < EXAMPLES {
        examples.push(change());
    }
}
