//! The check of the journal: its chain, the indexes of its entries, what its events are about,
//! and our own account, which has no index of its own.

use partnerdesk_domain::{Entry, Event, Outcome, PartnerAccount};
use partnerdesk_ports::Link;
use redb::{ReadOnlyTable, ReadTransaction, ReadableTableMetadata};

use super::findings::Findings;
use crate::chain::ReadJournal;
use crate::customers::ReadCustomers;
use crate::failure::Failure;
use crate::lookup::{read_account, run_of};
use crate::tables as t;
use crate::tables::MatterKey;

/// Checks the journal and everything that is found by it.
pub(super) fn check(transaction: &ReadTransaction, findings: &mut Findings) -> Result<(), Failure> {
    let journal = ReadJournal::of(transaction)?;
    let indexes = Indexes::of(transaction)?;
    let mut expected = Expected::default();
    let report = journal.verify(|link| indexes.compare(link, &mut expected, findings))?;
    findings.records += report.entries;
    if let Some((sequence, problem)) = report.broken {
        findings.say(|| format!("entry {} of the journal: {problem}", sequence.0));
        // What comes after was not read, so that the indexes cannot be compared.
        return Ok(());
    }
    let known = read_account(&transaction.open_table(t::META)?)?;
    findings.expect(known == expected.account, || {
        "the account: it is not what the journal says".to_owned()
    });
    for (what, found, wanted) in [
        ("entries of the desk", indexes.desk.len()?, expected.desk),
        (
            "entries of customers",
            indexes.of_customers.len()?,
            expected.of_customers,
        ),
        (
            "entries of invitations",
            indexes.of_invitations.len()?,
            expected.of_invitations,
        ),
        (
            "entries of matters",
            match &indexes.of_matters {
                Some(table) => table.len()?,
                None => 0,
            },
            expected.of_matters,
        ),
        ("operations", indexes.operations.len()?, expected.operations),
        ("spans of operations", indexes.spans()?, expected.spans),
    ] {
        findings.same_number(what, found, wanted);
    }
    Ok(())
}

struct Indexes {
    desk: ReadOnlyTable<u64, ()>,
    of_customers: ReadOnlyTable<&'static [u8; 25], ()>,
    of_invitations: ReadOnlyTable<&'static [u8; 24], ()>,
    operations: ReadOnlyTable<u128, u64>,
    operations_of_runs: Option<ReadOnlyTable<u128, (u128, u64)>>,
    customers: ReadCustomers,
    invitations: ReadOnlyTable<u128, &'static [u8]>,
    of_matters: Option<ReadOnlyTable<&'static [u8; 25], ()>>,
    matters: Option<ReadOnlyTable<&'static MatterKey, &'static [u8]>>,
}

/// What the entries read so far ask for.
#[derive(Default)]
struct Expected {
    desk: u64,
    of_customers: u64,
    of_invitations: u64,
    of_matters: u64,
    operations: u64,
    spans: u64,
    account: Option<PartnerAccount>,
}

impl Indexes {
    fn of(transaction: &ReadTransaction) -> Result<Self, Failure> {
        Ok(Self {
            desk: transaction.open_table(t::DESK)?,
            of_customers: transaction.open_table(t::JOURNAL_OF_CUSTOMER)?,
            of_invitations: transaction.open_table(t::JOURNAL_OF_INVITATION)?,
            operations: transaction.open_table(t::OPERATIONS)?,
            operations_of_runs: t::newer(transaction.open_table(t::OPERATIONS_OF_RUNS))?,
            customers: ReadCustomers::of(transaction)?,
            invitations: transaction.open_table(t::INVITATIONS)?,
            of_matters: t::newer(transaction.open_table(t::JOURNAL_OF_MATTER))?,
            matters: t::newer(transaction.open_table(t::MATTERS))?,
        })
    }

    fn spans(&self) -> Result<u64, Failure> {
        let spans = self.operations_of_runs.as_ref();
        Ok(spans.map_or(Ok(0), ReadableTableMetadata::len)?)
    }

    /// Whether the operation of an entry is found by itself or among those of its run.
    fn knows_operation(&self, entry: &Entry, expected: &mut Expected) -> Result<bool, Failure> {
        let sequence = entry.sequence.0;
        if let Some(last) = self.operations.get(entry.operation.0)? {
            expected.operations += u64::from(last.value() == sequence);
            // A refused attempt that was made again has a later entry.
            return Ok(sequence <= last.value());
        }
        let spans = self.operations_of_runs.as_ref();
        let end = spans
            .map(|spans| run_of(spans, entry.operation.0))
            .transpose()?;
        let run = self.customers.journal.run(sequence)?;
        let Some(run) = run.filter(|run| Some(run.last()) == end.flatten()) else {
            return Ok(false);
        };
        expected.spans += u64::from(run.last() == sequence);
        Ok(true)
    }

    fn compare(
        &self,
        link: &Link,
        expected: &mut Expected,
        findings: &mut Findings,
    ) -> Result<(), Failure> {
        let entry = &link.entry;
        let sequence = entry.sequence;
        let mut indexed = true;
        if entry.is_desk_work() {
            expected.desk += 1;
            indexed &= self.desk.get(sequence.0)?.is_some();
        }
        if let Some(id) = entry.customer {
            // The row that brought a customer in may be named by the customer itself.
            if self.customers.born(id)? != Some(sequence) {
                expected.of_customers += 1;
                let key = t::entry_of_customer(id, sequence);
                indexed &= self.of_customers.get(&key)?.is_some();
            }
        }
        if let Some(id) = entry.invitation {
            expected.of_invitations += 1;
            let key = t::entry_of_invitation(id, sequence);
            indexed &= self.of_invitations.get(&key)?.is_some();
        }
        if let Some(id) = entry.matter {
            expected.of_matters += 1;
            let key = t::entry_of_matter(id, sequence);
            indexed &= match &self.of_matters {
                Some(table) => table.get(&key)?.is_some(),
                None => false,
            };
        }
        indexed &= self.knows_operation(entry, expected)?;
        findings.expect(indexed, || {
            format!(
                "entry {} of the journal: an index does not know it",
                sequence.0
            )
        });
        if let Outcome::Done(events) = &entry.outcome {
            for event in events {
                let fits = match event {
                    Event::Account { after, .. } => {
                        expected.account = Some((**after).clone());
                        true
                    }
                    Event::Customer(id, _) => {
                        entry.customer == Some(*id)
                            && self.customers.table.get(&t::customer_key(*id))?.is_some()
                    }
                    Event::Invitation(id, _) => {
                        entry.invitation == Some(*id) && self.invitations.get(id.0)?.is_some()
                    }
                    // An entry names one matter; what it does to others is found through them.
                    Event::Matter(event) => match &self.matters {
                        Some(table) => {
                            let key = t::matter_key(event.after.id());
                            entry.matter.is_some() && table.get(&key)?.is_some()
                        }
                        None => false,
                    },
                };
                findings.expect(fits, || {
                    format!("entry {} of the journal: its record is missing", sequence.0)
                });
            }
        }
        Ok(())
    }
}
