//! The activity log into any writer, newest first.

use std::io::Write;

use partnerdesk_ports::{Link, LogQuery, Replica};

use super::table::Table;
use super::{ExportError, Format, RowsWritten};
use crate::json::LogEntryJson;

/// The portal's columns, and behind them what makes the log a proof.
const COLUMNS: [&str; 14] = [
    "Date-time (UTC)",
    "Affected customer",
    "Action",
    "Partner user",
    "Role",
    "Result",
    "Reasons",
    "Before",
    "After",
    "Microsoft ID",
    "Undoes",
    "Operation type",
    "Sequence",
    "Hash",
];

/// How many entries are read at a time.
const PAGE: usize = 500;

/// Between the values of a cell that holds several.
const BETWEEN: &str = "; ";

/// Writes the entries that fulfil the scope and filter of a query, and are older than its
/// `before`, newest first; says how many. Its `offset` and `len` do not matter.
pub fn write_log(
    replica: &dyn Replica,
    query: &LogQuery,
    format: Format,
    out: &mut dyn Write,
    progress: &mut RowsWritten<'_>,
) -> Result<u64, ExportError> {
    let mut table = Table::begin(out, format, &COLUMNS, progress)?;
    let mut query = LogQuery {
        offset: 0,
        len: PAGE,
        ..query.clone()
    };
    loop {
        let page = replica.log(&query)?;
        let Some(Link { entry: oldest, .. }) = page.links.last() else {
            return table.finish();
        };
        query.before = Some(oldest.sequence);
        let names = page.customers.iter().map(Option::as_deref);
        for (link, name) in page.links.iter().zip(names) {
            let json = LogEntryJson::of(link, name);
            table.row(|| cells(&json), || &json)?;
        }
    }
}

fn cells(entry: &LogEntryJson) -> Vec<String> {
    let of = |value: &Option<String>| value.clone().unwrap_or_default();
    let reasons = entry.reasons.iter().map(|reason| match &reason.about {
        Some(about) => format!("{} ({about})", reason.code),
        None => reason.code.clone(),
    });
    let before = entry.changes.iter().map(|change| change.before.as_str());
    let after = entry.changes.iter().map(|change| change.after.as_str());
    vec![
        entry.at.clone(),
        of(&entry.customer_name),
        entry.action.clone(),
        entry.agent.clone(),
        entry.role.to_owned(),
        entry.result.to_owned(),
        reasons.collect::<Vec<_>>().join(BETWEEN),
        joined(before),
        joined(after),
        of(&entry.customer),
        entry.undoes.map(|it| it.to_string()).unwrap_or_default(),
        entry.operation_type.unwrap_or_default().to_owned(),
        entry.sequence.to_string(),
        entry.hash.clone(),
    ]
}

fn joined<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
    values.join(BETWEEN)
}
