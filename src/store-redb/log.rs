//! Windows of the activity log, newest first, from the journal and the indexes of its entries.

use std::collections::HashMap;

use partnerdesk_domain::{CustomerId, Entry, InvitationId, MatterId, Sequence, Span, Timestamp};
use partnerdesk_ports::{Link, LogPage, LogQuery, LogScope};
use partnerdesk_search::LogLine;
use redb::{ReadTransaction, ReadableTableMetadata};

use crate::chain::ReadJournal;
use crate::customers::ReadCustomers;
use crate::failure::{Failure, damaged};
use crate::tables as t;

/// How many names are kept at a time while looking through many entries.
const NAMES: usize = 10_000;

/// The clocks of those who write differ, but hardly by more than this.
const SLACK: Span = Span::days(2);

/// So many entries from long before the first day asked for, one after the other, are no clock
/// that was wrong for a while: everything before them is older as well.
const ENOUGH: u32 = 1_000;

type Sequences = Box<dyn Iterator<Item = Result<u64, Failure>>>;

/// A part of the activity log.
pub(crate) fn log(transaction: &ReadTransaction, query: &LogQuery) -> Result<LogPage, Failure> {
    let mut reader = Reader {
        customers: ReadCustomers::of(transaction)?,
        names: HashMap::new(),
    };
    let before = query.before.map_or(u64::MAX, |before| before.0);
    let total = total(transaction, query.scope)?;
    let mut page = LogPage {
        total,
        ..LogPage::default()
    };
    if query.filter.is_empty() {
        page.matching = match (query.scope, query.before) {
            (_, None) => total,
            // Entries are numbered without gaps.
            (LogScope::All, Some(_)) => total.min(before.saturating_sub(1)),
            (scope, Some(_)) => count(sequences(transaction, scope, before)?)?,
        };
        let offset = usize::try_from(query.offset).unwrap_or(usize::MAX);
        let sequences = sequences(transaction, query.scope, before)?;
        for sequence in sequences.skip(offset).take(query.len) {
            let link = reader.link(sequence?)?;
            page.customers.push(reader.name(&link.entry)?);
            page.links.push(link);
        }
        return Ok(page);
    }
    let mut long_before = 0;
    for sequence in sequences(transaction, query.scope, before)? {
        let sequence = sequence?;
        let entry = reader.entry(sequence)?;
        let from = query
            .filter
            .from
            .map(|from| Timestamp(from.0.saturating_sub(SLACK.0)));
        long_before = match from {
            Some(from) if entry.at < from => long_before + 1,
            _ => 0,
        };
        if long_before == ENOUGH {
            break;
        }
        // Only texts are looked for in names.
        let name = if query.filter.needles.is_empty() {
            None
        } else {
            reader.name(&entry)?
        };
        let fits = query.filter.matches(&LogLine {
            entry: &entry,
            customer: name.as_deref(),
        });
        if !fits {
            continue;
        }
        if query.offset <= page.matching && page.links.len() < query.len {
            page.customers.push(reader.name(&entry)?);
            page.links.push(reader.link(sequence)?);
        }
        page.matching += 1;
    }
    Ok(page)
}

struct Reader {
    customers: ReadCustomers,
    names: HashMap<CustomerId, Option<String>>,
}

impl Reader {
    fn link(&self, sequence: u64) -> Result<Link, Failure> {
        let link = self.customers.journal.link(Sequence(sequence))?;
        link.ok_or_else(|| missing(sequence))
    }

    fn entry(&self, sequence: u64) -> Result<Entry, Failure> {
        let entry = self.customers.journal.entry(Sequence(sequence))?;
        entry.ok_or_else(|| missing(sequence))
    }

    /// What the customer of an entry is called today.
    fn name(&mut self, entry: &Entry) -> Result<Option<String>, Failure> {
        let Some(id) = entry.customer else {
            return Ok(None);
        };
        if let Some(known) = self.names.get(&id) {
            return Ok(known.clone());
        }
        if NAMES <= self.names.len() {
            self.names.clear();
        }
        let customer = self.customers.read(id)?;
        let name = customer.map(|customer| customer.name().to_string());
        self.names.insert(id, name.clone());
        Ok(name)
    }
}

fn missing(sequence: u64) -> Failure {
    damaged("the journal", format!("entry {sequence} is missing")).into()
}

fn total(transaction: &ReadTransaction, scope: LogScope) -> Result<u64, Failure> {
    match scope {
        LogScope::All => Ok(ReadJournal::of(transaction)?.head()?.0.0),
        LogScope::Desk => Ok(transaction.open_table(t::DESK)?.len()?),
        LogScope::Customer(_) | LogScope::Invitation(_) | LogScope::Matter(_) => {
            count(sequences(transaction, scope, u64::MAX)?)
        }
    }
}

/// The places of the entries in a scope before another one, newest first.
fn sequences(
    transaction: &ReadTransaction,
    scope: LogScope,
    before: u64,
) -> Result<Sequences, Failure> {
    match scope {
        LogScope::All => {
            let last = ReadJournal::of(transaction)?.head()?.0.0;
            let last = last.min(before.saturating_sub(1));
            Ok(Box::new((1..=last).rev().map(Ok)))
        }
        LogScope::Desk => {
            let entries = transaction.open_table(t::DESK)?.range(..before)?;
            Ok(Box::new(entries.rev().map(|item| Ok(item?.0.value()))))
        }
        LogScope::Customer(id) => {
            let index = transaction.open_table(t::JOURNAL_OF_CUSTOMER)?;
            let entries = ReadCustomers::of(transaction)?.entries(&index, id, before)?;
            Ok(Box::new(entries.into_iter().rev().map(Ok)))
        }
        LogScope::Invitation(id) => of_invitation(transaction, id, before),
        LogScope::Matter(id) => of_matter(transaction, id, before),
    }
}

fn of_invitation(
    transaction: &ReadTransaction,
    id: InvitationId,
    before: u64,
) -> Result<Sequences, Failure> {
    let bound = |sequence| t::entry_of_invitation(id, Sequence(sequence));
    let (first, end) = (bound(0), bound(before));
    let table = transaction.open_table(t::JOURNAL_OF_INVITATION)?;
    let entries = table.range::<&[u8; 24]>(&first..&end)?;
    Ok(Box::new(entries.rev().map(|item| {
        Ok(t::sequence_of(item?.0.value().as_slice()))
    })))
}

fn of_matter(
    transaction: &ReadTransaction,
    id: MatterId,
    before: u64,
) -> Result<Sequences, Failure> {
    let Some(table) = t::newer(transaction.open_table(t::JOURNAL_OF_MATTER))? else {
        return Ok(Box::new(std::iter::empty()));
    };
    let bound = |sequence| t::entry_of_matter(id, Sequence(sequence));
    let (first, end) = (bound(0), bound(before));
    let entries = table.range::<&[u8; 25]>(&first..&end)?;
    Ok(Box::new(entries.rev().map(|item| {
        Ok(t::sequence_of(item?.0.value().as_slice()))
    })))
}

fn count(sequences: Sequences) -> Result<u64, Failure> {
    let mut count = 0;
    for sequence in sequences {
        sequence?;
        count += 1;
    }
    Ok(count)
}
