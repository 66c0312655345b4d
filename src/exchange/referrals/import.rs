//! Brings a file of referrals into the book: every row in one transaction, and those that cannot
//! be used set aside with the reason. There is no undo for an import.

use std::collections::{BTreeSet, HashMap};
use std::io::Read;
use std::path::PathBuf;

use partnerdesk_domain::{
    Actor, Command, MatterCommand, MatterKind, Matters, OperationId, Referral, ReferralCommand,
    ReferralId, ReferralRow, Refusal, Refused, State, Timestamp, decide, evolve, fold_typed,
};
use partnerdesk_ports::{Book, MatterQuery, StoreError, Verdict, Write};
use thiserror::Error;

use super::columns::{Column, Layout};
use super::errors::{Unused, keep};
use super::read::{Told, missing, read};
use crate::atomic_file::{FileError, Overwrite};
use crate::cell::{CellFault, CellReason};
use crate::fault::{Refused as NoTable, Stopped};
use crate::import::{Counts, Reject};
use crate::records::{Record, Records, Row};
use crate::rejected::Kept;
use crate::splitter::Limits;

/// The most rows that one file may have.
pub const MOST_IMPORTED: u64 = 1_000;

/// How a file of referrals is brought in.
pub struct ReferralImport<'a> {
    /// Who brings it in.
    pub actor: Actor,
    /// When.
    pub now: Timestamp,
    /// Judge every row and write nothing, neither into the book nor to a file.
    pub dry_run: bool,
    /// Where the rows that cannot be used are kept; they are only counted without a place.
    pub rejects: Option<(PathBuf, Overwrite)>,
    /// An identity that was never given before, for a write and for a referral without one.
    pub fresh: &'a dyn Fn() -> u128,
    /// A sentence for a row that the rules forbid.
    pub explain: &'a dyn Fn(&Refused) -> String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReferralImportReport {
    /// Rows by what became of them.
    pub counts: Counts,
    /// Every row that could not be used.
    pub rejects: Vec<Reject>,
    /// Where they are.
    pub kept: Option<Kept>,
}

/// Why a file was refused whole, or could not be dealt with to its end.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ReferralImportError {
    /// It is no table that can be read, or a column is missing. Nothing was written.
    #[error(transparent)]
    File(#[from] NoTable),
    /// It could not be read to its end, or is too long. Nothing was written.
    #[error(transparent)]
    Stopped(#[from] Stopped),
    /// The rules forbid all of it. Nothing was written.
    #[error("the import is refused")]
    NotAllowed(Refused),
    /// The book failed. Nothing was written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The rows are in the book, but those that could not be used were not kept.
    #[error(transparent)]
    RejectsNotKept(#[from] FileError),
}

/// A row that says something we can judge.
struct Asked {
    line: u64,
    id: ReferralId,
    row: ReferralRow,
    fields: Vec<String>,
}

/// Brings the file in.
pub fn import_referrals<R: Read>(
    source: R,
    book: &mut dyn Book,
    options: &ReferralImport<'_>,
) -> Result<ReferralImportReport, ReferralImportError> {
    let limits = Limits {
        rows: MOST_IMPORTED,
        ..Limits::default()
    };
    let identity = [Column::Id.title(), Column::Deal.title()];
    let mut records = Records::open(source, &identity, limits)?;
    let layout = Layout::of(records.headers());
    for needed in [Column::Deal, Column::Customer, Column::Status] {
        if layout.place(needed).is_none() {
            return Err(no_column(needed, records.headers().names()).into());
        }
    }
    let mut known = Known::of(book)?;
    let mut report = ReferralImportReport::default();
    let mut unused = Vec::new();
    let mut asked = Vec::new();
    for row in &mut records {
        report.counts.rows += 1;
        match judge_row(&layout, row?, &mut known, options) {
            Ok(one) => asked.push(one),
            Err((reject, fields)) => report.reject(reject, fields, &mut unused),
        }
    }
    let fates = if options.dry_run {
        foresee(book, &asked, options)?
    } else {
        submit(book, &asked, options)?
    };
    for (one, fate) in asked.into_iter().zip(fates) {
        match fate {
            Fate::Added => report.counts.added += 1,
            Fate::Changed => report.counts.changed += 1,
            Fate::Unchanged => report.counts.unchanged += 1,
            Fate::Refused(refused) if is_for_all(&refused) => {
                return Err(ReferralImportError::NotAllowed(refused));
            }
            Fate::Refused(refused) => {
                let reject = Reject {
                    line: one.line,
                    column: None,
                    code: refused.reasons().first().map_or("refused", Refusal::code),
                    reason: (options.explain)(&refused),
                };
                let fields = one.fields.into_iter().map(String::into_bytes).collect();
                report.reject(reject, fields, &mut unused);
            }
        }
    }
    report.rejects.sort_by_key(|reject| reject.line);
    if let (Some((path, overwrite)), false) = (&options.rejects, options.dry_run) {
        report.kept = keep(path, *overwrite, records.headers(), &unused)?;
    }
    Ok(report)
}

impl ReferralImportReport {
    fn reject(&mut self, reject: Reject, fields: Vec<Vec<u8>>, unused: &mut Vec<Unused>) {
        self.counts.rejected += 1;
        let reason = match &reject.column {
            Some(column) => format!("{column}: {}", reject.reason),
            None => reject.reason.clone(),
        };
        unused.push(Unused { reason, fields });
        self.rejects.push(reject);
    }
}

fn no_column(wanted: Column, found: &[String]) -> NoTable {
    NoTable::NoIdentityColumn {
        wanted: vec![wanted.title().to_owned()],
        found: found.to_vec(),
    }
}

/// Whether a refusal is about the book or the agent: then every row is refused alike.
fn is_for_all(refused: &Refused) -> bool {
    let is_for_all = |refusal: &Refusal| {
        matches!(
            refusal,
            Refusal::ReadOnly | Refusal::RoleMayNot { .. } | Refusal::NotOffered { .. }
        )
    };
    refused.reasons().iter().any(is_for_all)
}

type Unusable = (Reject, Vec<Vec<u8>>);

fn judge_row(
    layout: &Layout,
    row: Row,
    known: &mut Known,
    options: &ReferralImport<'_>,
) -> Result<Asked, Unusable> {
    let Record { line, fields } = row.map_err(|bad| {
        let reject = Reject {
            line: bad.line,
            column: bad.column,
            code: bad.reason.code(),
            reason: bad.reason.to_string(),
        };
        (reject, bad.fields)
    })?;
    let unusable = |fault: CellFault<Column>| {
        let reject = Reject {
            line,
            column: Some(fault.place.title().to_owned()),
            code: fault.reason.code(),
            reason: fault.reason.to_string(),
        };
        let fields = fields.iter().map(|text| text.clone().into_bytes());
        (reject, fields.collect())
    };
    let Told { id, row } = read(layout, &fields).map_err(unusable)?;
    let found = id.or_else(|| known.find(&row));
    let is_known = found.is_some_and(|id| known.ids.contains(&id));
    if let (false, Some(column)) = (is_known, missing(layout, &fields)) {
        return Err(unusable(CellReason::Missing.at(column)));
    }
    let id = found.unwrap_or_else(|| ReferralId((options.fresh)()));
    known.remember(id, &row);
    Ok(Asked {
        line,
        id,
        row,
        fields,
    })
}

/// The referrals of the book and of the rows before, by what tells them apart when a row has no
/// identity: engagement, company and deal.
struct Known {
    ids: BTreeSet<ReferralId>,
    keys: HashMap<(String, String, String), ReferralId>,
}

impl Known {
    fn of(book: &dyn Book) -> Result<Self, StoreError> {
        let mut known = Self {
            ids: BTreeSet::new(),
            keys: HashMap::new(),
        };
        let matters: Matters = book
            .matters(MatterQuery::of_kind(MatterKind::Referral))?
            .into_iter()
            .collect();
        // In the order of age: of several that are called the same, the newest counts.
        for it in matters.all::<Referral>() {
            let engagement = it.engagement.as_ref().map(ToString::to_string);
            let key = key(engagement, &it.company.name, &it.deal.name);
            known.ids.insert(it.id);
            known.keys.insert(key, it.id);
        }
        Ok(known)
    }

    fn key_of(row: &ReferralRow) -> (String, String, String) {
        let engagement = row.engagement.as_ref().map(ToString::to_string);
        key(engagement, &row.company.name, &row.deal.name)
    }

    fn find(&self, row: &ReferralRow) -> Option<ReferralId> {
        self.keys.get(&Self::key_of(row)).copied()
    }

    fn remember(&mut self, id: ReferralId, row: &ReferralRow) {
        self.ids.insert(id);
        self.keys.insert(Self::key_of(row), id);
    }
}

fn key(
    engagement: Option<String>,
    company: &impl ToString,
    deal: &impl ToString,
) -> (String, String, String) {
    let folded = |text: String| fold_typed(&text);
    (
        folded(engagement.unwrap_or_default()),
        folded(company.to_string()),
        folded(deal.to_string()),
    )
}

enum Fate {
    Added,
    Changed,
    Unchanged,
    Refused(Refused),
}

fn command(one: &Asked) -> Command {
    let import = ReferralCommand::Import(Box::new(one.row.clone()));
    Command::Matter(MatterCommand::Referral(one.id, import))
}

fn fate(events: &[partnerdesk_domain::Event]) -> Fate {
    use partnerdesk_domain::Event;
    match events.first() {
        None => Fate::Unchanged,
        Some(Event::Matter(event)) if event.before.is_none() => Fate::Added,
        Some(_) => Fate::Changed,
    }
}

fn submit(
    book: &mut dyn Book,
    asked: &[Asked],
    options: &ReferralImport<'_>,
) -> Result<Vec<Fate>, StoreError> {
    let write = |one: &Asked| Write {
        operation: OperationId((options.fresh)()),
        actor: options.actor.clone(),
        at: options.now,
        command: command(one),
        expected: None,
        undoes: None,
    };
    let writes: Vec<Write> = asked.iter().map(write).collect();
    let verdicts = book.submit_many(&writes)?;
    let of_verdict = |verdict: Verdict| match verdict {
        Verdict::Applied { events, .. } => fate(&events),
        Verdict::Unchanged { .. } => Fate::Unchanged,
        Verdict::Refused { refused, .. } => Fate::Refused(refused),
    };
    Ok(verdicts.into_iter().map(of_verdict).collect())
}

/// What would become of each row, judged by what the rows before would have left.
fn foresee(
    book: &dyn Book,
    asked: &[Asked],
    options: &ReferralImport<'_>,
) -> Result<Vec<Fate>, StoreError> {
    let referrals = MatterQuery::of_kind(MatterKind::Referral);
    let mut ahead = State {
        account: book.account()?,
        matters: book.matters(referrals)?.into_iter().collect(),
        ..State::default()
    };
    let mut judge = |one: &Asked| match decide(&options.actor, options.now, &ahead, &command(one)) {
        Err(refused) => Fate::Refused(refused),
        Ok(decision) => {
            for event in &decision.events {
                evolve(&mut ahead, &options.actor, options.now, event);
            }
            fate(&decision.events)
        }
    };
    Ok(asked.iter().map(&mut judge).collect())
}
