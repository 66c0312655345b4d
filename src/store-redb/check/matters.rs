//! The check of matters: each in its own place, found by its customer, and what the journal says
//! became of it.

use std::collections::HashMap;

use partnerdesk_domain::{Event, Matter, MatterId, Outcome};
use redb::{ReadTransaction, ReadableTableMetadata};

use super::findings::Findings;
use crate::chain::ReadJournal;
use crate::failure::Failure;
use crate::record::Record;
use crate::tables as t;
use crate::tables::MatterKey;

/// Checks every matter.
pub(super) fn check(transaction: &ReadTransaction, findings: &mut Findings) -> Result<(), Failure> {
    let Some(table) = t::newer(transaction.open_table(t::MATTERS))? else {
        return Ok(());
    };
    let of_customers = t::newer(transaction.open_table(t::MATTERS_OF))?;
    let told = told(transaction)?;
    let mut with_customer = 0;
    for item in table.range::<&MatterKey>(..)? {
        let (key, bytes) = item?;
        let key = key.value();
        findings.records += 1;
        let matter = match Matter::from_bytes(bytes.value()) {
            Ok(matter) if t::matter_key(matter.id()) == *key => matter,
            result => {
                findings.bad_record(&format!("matter {key:02x?}"), result.map(drop));
                continue;
            }
        };
        let (id, kind) = (matter.id(), matter.id().kind().code());
        if let Some(customer) = matter.customer() {
            with_customer += 1;
            let indexed = match &of_customers {
                Some(index) => index.get(&t::matter_of_customer(customer, id))?.is_some(),
                None => false,
            };
            findings.expect(indexed, || {
                format!("{kind} {id}: it is missing among those of its customer")
            });
        }
        findings.expect(told.get(&id) == Some(&matter), || {
            format!("{kind} {id}: it is not what the journal says")
        });
    }
    let indexed = match &of_customers {
        Some(index) => index.len()?,
        None => 0,
    };
    findings.same_number("matters of customers", indexed, with_customer);
    Ok(())
}

/// What the journal says became of each: an event carries the whole record after it.
fn told(transaction: &ReadTransaction) -> Result<HashMap<MatterId, Matter>, Failure> {
    let mut told = HashMap::new();
    let Some(index) = t::newer(transaction.open_table(t::JOURNAL_OF_MATTER))? else {
        return Ok(told);
    };
    let journal = ReadJournal::of(transaction)?;
    let mut sequences = Vec::new();
    for item in index.range::<&[u8; 25]>(..)? {
        sequences.push(t::sequence_of(item?.0.value().as_slice()));
    }
    sequences.sort_unstable();
    for sequence in sequences {
        let entry = journal.entry(partnerdesk_domain::Sequence(sequence))?;
        let Some(Outcome::Done(events)) = entry.map(|entry| entry.outcome) else {
            continue;
        };
        for event in events {
            if let Event::Matter(event) = event {
                told.insert(event.after.id(), event.after);
            }
        }
    }
    Ok(told)
}
