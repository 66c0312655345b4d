//! The list index holds folded texts, as the program that wrote them folds. A program that folds
//! otherwise writes the whole index anew, from the customers, before it goes on.

use std::collections::BTreeMap;

use partnerdesk_domain::Customer;
use partnerdesk_search::Row;
use redb::{ReadableTable, ReadableTableMetadata, Table, WriteTransaction};

use crate::failure::{At, Failure, damaged};
use crate::record::Record;
use crate::roster::line;
use crate::tables::{CUSTOMERS, CustomerKey, META, META_LIST, META_SHAPE, ROSTER};

/// Which folding the lines have. Raised whenever the row of any customer comes out otherwise
/// than before; a test with lines in several scripts tells.
pub(crate) const GENERATION: u16 = 1;

/// How many lines are put in order before they are written.
const CHUNK: usize = 20_000;

/// Whether the list is as this program writes it.
pub(crate) fn is_current(
    meta: &impl ReadableTable<&'static str, &'static [u8]>,
) -> Result<bool, Failure> {
    let Some(stored) = meta.get(META_LIST)? else {
        return Err(damaged("its description", "the state of the list is missing").into());
    };
    Ok(stored.value() == GENERATION.to_be_bytes())
}

/// Writes the list anew if it is not as this program writes it.
pub(crate) fn renew(transaction: &WriteTransaction) -> Result<(), Failure> {
    if is_current(&transaction.open_table(META)?)? {
        return Ok(());
    }
    transaction.delete_table(ROSTER)?;
    let mut roster = transaction.open_table(ROSTER)?;
    let mut lines = BTreeMap::new();
    let mut write = |lines: &mut BTreeMap<Vec<u8>, Vec<u8>>| -> Result<(), Failure> {
        while let Some((key, bytes)) = lines.pop_first() {
            roster.insert(key.as_slice(), bytes.as_slice())?;
        }
        Ok(())
    };
    let customers = transaction.open_table(CUSTOMERS)?;
    let mut missing = customers.len()?;
    for item in customers.range::<&CustomerKey>(..)? {
        let (key, bytes) = item?;
        missing = missing.saturating_sub(1);
        let customer = Customer::from_bytes(bytes.value());
        let customer = customer.at(|| format!("customer {:02x?}", key.value()))?;
        let (key, bytes) = line(&Row::of(&customer));
        lines.insert(key, bytes);
        if CHUNK <= lines.len() {
            write(&mut lines)?;
        }
    }
    write(&mut lines)?;
    if missing != 0 {
        return Err(damaged("the customers", format!("{missing} of them are missing")).into());
    }
    let mut meta = transaction.open_table(META)?;
    meta.insert(META_LIST, GENERATION.to_be_bytes().as_slice())?;
    count_reshaping(&mut meta)
}

/// Counts that lines of the list have come, gone or moved: who knows places in it looks anew.
pub(crate) fn count_reshaping(
    meta: &mut Table<'_, &'static str, &'static [u8]>,
) -> Result<(), Failure> {
    let before = meta.get(META_SHAPE)?.and_then(|bytes| {
        let bytes = bytes.value().try_into().ok()?;
        Some(u64::from_be_bytes(bytes))
    });
    let after = before.unwrap_or_default().wrapping_add(1);
    meta.insert(META_SHAPE, after.to_be_bytes().as_slice())?;
    Ok(())
}
