//! What came of an import: for people a line of counts and the first rows of each kind, for
//! programs all that the report has.

use partnerdesk_exchange::{Change, Difference, End, Reject, Report, Shape};
use partnerdesk_i18n::Locale;
use serde::Serialize;

use super::failure::stopped_text;
use crate::desk::{Desk, shown};
use crate::exit::Exit;
use crate::failure::Failure;

/// An import, as programs read of it.
#[derive(Debug, Serialize)]
pub(super) struct Summary {
    /// `portal`, `full`, `json-lines`, `subscriptions`.
    shape: &'static str,
    encoding: String,
    dry_run: bool,
    rows: u64,
    added: u64,
    changed: u64,
    unchanged: u64,
    /// Rows whose identity stood in the file before; the later row counts.
    repeated: u64,
    rejected: u64,
    /// Subscriptions that the file no longer has.
    gone: u64,
    /// Where the rejected rows are.
    rejected_file: Option<String>,
    /// The first rejected rows.
    rejects: Vec<RejectShape>,
    /// In a dry run, what the first rows would add.
    would_add: Vec<ChangeShape>,
    /// In a dry run, what the first rows would change.
    would_change: Vec<ChangeShape>,
    /// `complete`, `interrupted`, `stopped`, `store-failed`, `rejects-not-kept`.
    end: &'static str,
    /// The line on which the last row that is in began, where it ended before the file did.
    after_line: Option<u64>,
}

#[derive(Debug, Serialize)]
struct RejectShape {
    line: u64,
    column: Option<String>,
    code: &'static str,
    reason: String,
}

#[derive(Debug, Serialize)]
struct ChangeShape {
    line: u64,
    id: String,
    name: String,
    differences: Vec<DifferenceShape>,
}

#[derive(Debug, Serialize)]
struct DifferenceShape {
    key: String,
    before: String,
    after: String,
}

impl Summary {
    /// The shape of a report.
    pub(super) fn of(report: &Report, dry_run: bool) -> Self {
        let counts = report.counts;
        let (end, after_line) = match &report.end {
            End::Interrupted { after_line } => ("interrupted", Some(*after_line)),
            End::Stopped { after_line, .. } => ("stopped", Some(*after_line)),
            End::StoreFailed { after_line, .. } => ("store-failed", Some(*after_line)),
            End::RejectsNotKept { after_line, .. } => ("rejects-not-kept", Some(*after_line)),
            _ => ("complete", None),
        };
        Self {
            shape: match report.shape {
                Shape::Portal => "portal",
                Shape::Full => "full",
                Shape::JsonLines => "json-lines",
                Shape::Subscriptions => "subscriptions",
            },
            encoding: report.encoding.to_string(),
            dry_run,
            rows: counts.rows,
            added: counts.added,
            changed: counts.changed,
            unchanged: counts.unchanged,
            repeated: counts.repeated,
            rejected: counts.rejected,
            gone: counts.gone,
            rejected_file: report.kept.as_ref().map(|kept| shown(&kept.path)),
            rejects: report.rejects.iter().map(RejectShape::of).collect(),
            would_add: report.would_add.iter().map(ChangeShape::of).collect(),
            would_change: report.would_change.iter().map(ChangeShape::of).collect(),
            end,
            after_line,
        }
    }

    /// Tells it to people.
    pub(super) fn tell(&self, desk: &mut Desk<'_>) {
        let locale = desk.locale;
        let key = if self.dry_run {
            "cli-import-would"
        } else {
            "cli-import-did"
        };
        let args = [
            ("rows", self.rows.into()),
            ("added", self.added.into()),
            ("changed", self.changed.into()),
            ("unchanged", self.unchanged.into()),
            ("repeated", self.repeated.into()),
            ("rejected", self.rejected.into()),
        ];
        desk.out.line(&locale.with(key, &args));
        if self.gone != 0 {
            desk.out
                .line(&locale.with("cli-import-gone", &[("count", self.gone.into())]));
        }
        for change in self.would_add.iter().chain(&self.would_change) {
            change.tell(desk);
        }
        let told = (self.would_add.len() + self.would_change.len()) as u64;
        let would = if self.dry_run {
            self.added + self.changed
        } else {
            0
        };
        if told < would {
            let count = ("count", (would - told).into());
            desk.out.line(&locale.with("more-items", &[count]));
        }
        self.rejects.iter().for_each(|reject| reject.tell(desk));
        let told = self.rejects.len() as u64;
        if told < self.rejected {
            desk.say("more-items", &[("count", (self.rejected - told).into())]);
        }
        if self.encoding == partnerdesk_exchange::Encoding::Gb18030.to_string() {
            let encoding = ("encoding", (&self.encoding).into());
            desk.say("cli-import-encoding", &[encoding]);
        }
        if let Some(path) = &self.rejected_file {
            let args = [("path", path.into()), ("count", self.rejected.into())];
            desk.say("cli-import-rejected-file", &args);
        }
        if self.dry_run {
            desk.say("cli-dry-run", &[]);
        }
    }
}

impl RejectShape {
    fn of(reject: &Reject) -> Self {
        Self {
            line: reject.line,
            column: reject.column.clone(),
            code: reject.code,
            reason: reject.reason.clone(),
        }
    }

    fn tell(&self, desk: &mut Desk<'_>) {
        let line = ("line", self.line.to_string().into());
        let reason = (
            "reason",
            reason(desk.locale, self.code, &self.reason).into(),
        );
        match &self.column {
            Some(column) => {
                let args = [line, ("column", column.into()), reason];
                desk.say("cli-import-reject-in", &args);
            }
            None => desk.say("cli-import-reject", &[line, reason]),
        }
    }
}

/// A reason in the language of the person, with the evidence that the English one has. One that
/// we have no words for stays as it is.
fn reason(locale: &Locale, code: &str, reason: &str) -> String {
    let key = format!("cli-reject-{code}");
    match locale.with(&key, &[("reason", reason.into())]) {
        unknown if unknown == key => reason.to_owned(),
        said => said,
    }
}

impl ChangeShape {
    fn of(change: &Change) -> Self {
        let difference = |it: &Difference| DifferenceShape {
            key: it.key.clone(),
            before: it.before.clone(),
            after: it.after.clone(),
        };
        Self {
            line: change.line,
            id: change.id.clone(),
            name: change.name.clone(),
            differences: change.differences.iter().map(difference).collect(),
        }
    }

    fn tell(&self, desk: &mut Desk<'_>) {
        let sign = if self.differences.is_empty() {
            '+'
        } else {
            '~'
        };
        desk.out.line(&format!("{sign} {}  {}", self.id, self.name));
        for it in &self.differences {
            let line = format!("    {}: {:?} -> {:?}", it.key, it.before, it.after);
            desk.out.line(&line);
        }
    }
}

/// How the process ends, with what is to be done when the file was not read to its end.
pub(super) fn ended(desk: &mut Desk<'_>, report: Report) -> Result<Exit, Failure> {
    let is_whole = report.is_whole();
    let line = |after: u64| ("line", after.to_string().into());
    match report.end {
        End::Interrupted { after_line } => {
            desk.say("cli-import-interrupted", &[line(after_line)]);
            Ok(Exit::Partly)
        }
        End::Stopped {
            after_line,
            because,
        } => {
            let detail = stopped_text(desk.locale, &because);
            desk.say(
                "cli-import-stopped",
                &[line(after_line), ("detail", detail.into())],
            );
            Ok(Exit::Partly)
        }
        End::StoreFailed {
            after_line,
            because,
        } => {
            desk.say("cli-import-store-failed", &[line(after_line)]);
            Err(because.into())
        }
        End::RejectsNotKept {
            after_line,
            because,
        } => {
            desk.say("cli-import-store-failed", &[line(after_line)]);
            Err(desk.file_failure(&because))
        }
        _ if is_whole => Ok(Exit::Done),
        _ => Ok(Exit::Partly),
    }
}
