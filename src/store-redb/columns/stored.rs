//! Blocks in the book: ready to be searched without looking at every customer. A directory tells
//! which ones make up the list, and at which moment it was so; what came later is in the journal.
//!
//! ```text
//! byte 0        0xBC
//! bytes 1-4     CRC-32C of bytes 5-
//! bytes 5-6     how the list is kept, see `renewal`
//! bytes 7-22    which book
//! bytes 23-30   the last entry of the journal
//! bytes 31-62   its hash
//! bytes 63-     for each block, in order: its key in the table (4), its checksum (4), how many
//!               customers (2), the length of the key of the first one (2), that key
//! ```

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, OnceLock};

use partnerdesk_domain::Sequence;
use partnerdesk_ports::Hash;
use redb::{ReadOnlyTable, ReadTransaction, ReadableTable, WriteTransaction};

use super::block::{Block, narrow};
use super::kept::Moment;
use super::{Columns, Slot};
use crate::codec::Malformed;
use crate::failure::{At, Failure, damaged};
use crate::renewal::GENERATION;
use crate::tables::{BLOCKS, newer};

/// The first byte of the directory.
const MAGIC: u8 = 0xBC;
/// Where the checksum ends and what it covers begins.
const COVERED: usize = 5;
/// The key of the directory.
const DIRECTORY: u32 = 0;

/// Where a block is in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stored {
    key: u32,
    sum: u32,
}

/// The blocks of a book at one moment.
pub(crate) struct Blocks(Option<ReadOnlyTable<u32, &'static [u8]>>);

impl Blocks {
    /// Those that this transaction sees.
    pub(crate) fn of(transaction: &ReadTransaction) -> Result<Self, Failure> {
        // The table is made when there is something to keep in it.
        Ok(Self(newer(transaction.open_table(BLOCKS))?))
    }

    /// Reads a block of so many customers.
    pub(super) fn read(&self, stored: Option<Stored>, rows: usize) -> Result<Block, Failure> {
        let missing = || damaged("the list", "a block of it is missing");
        let (Some(table), Some(stored)) = (&self.0, stored) else {
            return Err(missing().into());
        };
        let Some(bytes) = table.get(stored.key)? else {
            return Err(missing().into());
        };
        let block = Block::read(bytes.value().into()).at(|| "a block of the list".to_owned())?;
        if block.sum() == stored.sum && block.len() == rows {
            Ok(block)
        } else {
            Err(damaged("the list", "a block of it is another").into())
        }
    }

    /// The list as the directory has it, nothing of it loaded yet. None when there is none that
    /// can be used.
    pub(super) fn list(&self) -> Result<Option<(Moment, Columns)>, Failure> {
        let Some(table) = &self.0 else {
            return Ok(None);
        };
        let directory = table.get(DIRECTORY)?;
        Ok(directory.and_then(|bytes| read(bytes.value()).ok().flatten()))
    }
}

fn read(bytes: &[u8]) -> Result<Option<(Moment, Columns)>, Malformed> {
    let mut rest = bytes;
    let [magic] = take(&mut rest)?;
    let sum = u32::from_be_bytes(take(&mut rest)?);
    if magic != MAGIC || sum != crc32c::crc32c(rest) {
        return Err(Malformed::Checksum);
    }
    if u16::from_be_bytes(take(&mut rest)?) != GENERATION {
        return Ok(None);
    }
    let store: [u8; 16] = take(&mut rest)?;
    let sequence = Sequence(u64::from_be_bytes(take(&mut rest)?));
    let moment = Moment {
        store: store.to_vec(),
        head: (sequence, Hash(take(&mut rest)?)),
    };
    let mut slots = Vec::new();
    while !rest.is_empty() {
        let [key, sum] = [take(&mut rest)?, take(&mut rest)?].map(u32::from_be_bytes);
        let [rows, length] = [take(&mut rest)?, take(&mut rest)?].map(u16::from_be_bytes);
        let split = rest.split_at_checked(usize::from(length));
        let (first, after) = split.ok_or(Malformed::Value("length"))?;
        rest = after;
        slots.push(Arc::new(Slot {
            first: first.into(),
            rows: usize::from(rows),
            stored: Some(Stored { key, sum }).into(),
            block: OnceLock::new(),
            reading: Mutex::default(),
        }));
    }
    Ok(Some((moment, Columns::of(slots))))
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], Malformed> {
    let (taken, after) = rest.split_first_chunk().ok_or(Malformed::Value("length"))?;
    *rest = after;
    Ok(*taken)
}

/// Writes whole columns, as far as they are not in the book yet, and what they are made up of.
/// Tells where each block is.
pub(super) fn write(
    transaction: &WriteTransaction,
    moment: &Moment,
    columns: &Columns,
) -> Result<Vec<Stored>, Failure> {
    let mut table = transaction.open_table(BLOCKS)?;
    let before = match table.get(DIRECTORY)? {
        Some(bytes) => read(bytes.value()).ok().flatten(),
        None => None,
    };
    let Some((_, before)) = before else {
        // Whatever is there, nobody knows what it is.
        table.retain(|_, _| false)?;
        return written(&mut table, moment, columns, &BTreeSet::new(), 0);
    };
    let stored = before.slots.iter().filter_map(|slot| slot.stored());
    let there: BTreeSet<Stored> = stored.collect();
    let last = there.last().map_or(0, |stored| stored.key);
    written(&mut table, moment, columns, &there, last)
}

fn written(
    table: &mut redb::Table<'_, u32, &'static [u8]>,
    moment: &Moment,
    columns: &Columns,
    there: &BTreeSet<Stored>,
    last: u32,
) -> Result<Vec<Stored>, Failure> {
    let mut next = last;
    let mut all = Vec::with_capacity(columns.slots.len());
    let mut directory = vec![MAGIC, 0, 0, 0, 0];
    directory.extend(GENERATION.to_be_bytes());
    let mut store = [0; 16];
    let length = moment.store.len().min(store.len());
    store[..length].copy_from_slice(&moment.store[..length]);
    directory.extend(store);
    directory.extend(moment.head.0.0.to_be_bytes());
    directory.extend(moment.head.1.0);
    for slot in &columns.slots {
        let known = slot.stored().filter(|stored| there.contains(stored));
        let stored = if let Some(known) = known {
            known
        } else {
            let block = slot.block();
            next = next
                .checked_add(1)
                .ok_or_else(|| damaged("the list", "its blocks are too many"))?;
            table.insert(next, block.bytes())?;
            Stored {
                key: next,
                sum: block.sum(),
            }
        };
        directory.extend(stored.key.to_be_bytes());
        directory.extend(stored.sum.to_be_bytes());
        directory.extend(narrow(slot.rows).to_be_bytes());
        let length = u16::try_from(slot.first.len()).expect("keys have about a thousand bytes");
        directory.extend(length.to_be_bytes());
        directory.extend_from_slice(&slot.first);
        all.push(stored);
    }
    for old in there.difference(&all.iter().copied().collect()) {
        table.remove(old.key)?;
    }
    let sum = crc32c::crc32c(&directory[COVERED..]);
    directory[1..COVERED].copy_from_slice(&sum.to_be_bytes());
    table.insert(DIRECTORY, directory.as_slice())?;
    Ok(all)
}
