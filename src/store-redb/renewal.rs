//! The list index holds folded texts, as the program that wrote them folds. A program that folds
//! otherwise, or keeps more of the list, writes it anew, from the customers, before it goes on.

use partnerdesk_search::Row;
use redb::{ReadableTable, ReadableTableMetadata, Table, WriteTransaction};

use crate::codec::Malformed;
use crate::customers::WriteCustomers;
use crate::failure::{At, Failure, damaged};
use crate::list::{Changes, List};
use crate::tables::{BLOCKS, CURRENT, META, META_LIST, META_SHAPE, ROSTER, customer_of};

/// Which folding the lines have, and what else is kept of the list. Raised whenever the row of
/// any customer comes out otherwise than before, which a test with lines in several scripts
/// tells; 2 brought the index of the current ones, 3 took the identity out of the text.
pub(crate) const GENERATION: u16 = 3;

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
    transaction.delete_table(CURRENT)?;
    transaction.delete_table(BLOCKS)?;
    let mut list = List::of(transaction)?;
    let mut lines = Changes::default();
    let customers = WriteCustomers::to_write(transaction)?;
    let keys = customers.keys()?;
    let missing = customers.table.len()?.saturating_sub(keys.len() as u64);
    for key in keys {
        let name = || format!("customer {key:02x?}");
        let id = customer_of(&key).ok_or(Malformed::Value("key")).at(name)?;
        let found = customers.read(id)?;
        let customer = found.ok_or_else(|| damaged(name(), "it is missing"))?;
        lines.put(&Row::of(&customer));
        if CHUNK <= lines.len() {
            list.write(&mut lines)?;
        }
    }
    list.write(&mut lines)?;
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
