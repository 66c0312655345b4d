//! The customers as they stand in their table. One that is still as a file brought it in is not
//! kept a second time: its place names the entry that says all of it. What a record holds is told
//! in `record`.
//!
//! ```text
//! either      an envelope: the record
//! or          byte 0      0xBA
//!             bytes 1-8   sequence of the row that brought it in, big endian
//!             bytes 9-12  CRC-32C of the key and bytes 0-8, big endian
//!             bytes 13-   an envelope, the record; nothing while it is as the row says
//! ```
//!
//! The entry that is named here is missing in the index of the entries of customers.

use partnerdesk_domain::{Customer, CustomerEvent, CustomerId, Event, Outcome, Sequence};
use redb::{ReadOnlyTable, ReadTransaction, ReadableTable, StorageError, Table, WriteTransaction};

use crate::chain::{Journal, ReadJournal, WriteJournal};
use crate::codec::Malformed;
use crate::failure::{At, Failure, damaged};
use crate::record::Record;
use crate::tables as t;
use crate::tables::CustomerKey;

/// The first byte of a place that names an entry.
const MAGIC: u8 = 0xBA;
/// How many bytes name it.
const NAMED: usize = 13;

/// The customers in a transaction, with the journal that some of them stand in.
pub(crate) struct Customers<C, T> {
    pub(crate) table: C,
    pub(crate) journal: Journal<T>,
}

/// The customers in a transaction that reads.
pub(crate) type ReadCustomers = Customers<
    ReadOnlyTable<&'static CustomerKey, &'static [u8]>,
    ReadOnlyTable<u64, &'static [u8]>,
>;
/// The customers in a transaction that writes.
pub(crate) type WriteCustomers<'txn> =
    Customers<Table<'txn, &'static CustomerKey, &'static [u8]>, Table<'txn, u64, &'static [u8]>>;

/// What stands at the place of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Placed<'a> {
    /// The row that brought it in, if the index of entries does not know it.
    pub(crate) born: Option<Sequence>,
    /// The record; none while it is as that row says.
    record: Option<&'a [u8]>,
}

/// What is to stand at the place of a customer that was brought in by this row; `record` is empty
/// while it is as that row says.
pub(crate) fn named(key: &CustomerKey, born: Sequence, record: &[u8]) -> Vec<u8> {
    let mut bytes = vec![MAGIC];
    bytes.extend(born.0.to_be_bytes());
    bytes.extend(checksum(key, &bytes).to_be_bytes());
    bytes.extend(record);
    bytes
}

impl<'a> Placed<'a> {
    /// Looks at what stands at the place of this key.
    pub(crate) fn of(key: &CustomerKey, bytes: &'a [u8]) -> Result<Self, Malformed> {
        if bytes.first() != Some(&MAGIC) {
            return Ok(Self {
                born: None,
                record: Some(bytes),
            });
        }
        let (head, record) = bytes
            .split_first_chunk::<NAMED>()
            .ok_or(Malformed::Foreign("customer"))?;
        let [_, sequence @ .., a, b, c, d] = *head;
        if u32::from_be_bytes([a, b, c, d]) != checksum(key, &head[..9]) {
            return Err(Malformed::Checksum);
        }
        Ok(Self {
            born: Some(Sequence(u64::from_be_bytes(sequence))),
            record: Some(record).filter(|record| !record.is_empty()),
        })
    }
}

fn checksum(key: &CustomerKey, named: &[u8]) -> u32 {
    crc32c::crc32c_append(crc32c::crc32c(key), named)
}

impl ReadCustomers {
    /// Opens them to be read.
    pub(crate) fn of(transaction: &ReadTransaction) -> Result<Self, Failure> {
        Ok(Self {
            table: transaction.open_table(t::CUSTOMERS)?,
            journal: ReadJournal::of(transaction)?,
        })
    }
}

impl<'txn> WriteCustomers<'txn> {
    /// Opens them to be written.
    pub(crate) fn to_write(transaction: &'txn WriteTransaction) -> Result<Self, Failure> {
        Ok(Self {
            table: transaction.open_table(t::CUSTOMERS)?,
            journal: WriteJournal::to_write(transaction)?,
        })
    }
}

impl<C, T> Customers<C, T>
where
    C: ReadableTable<&'static CustomerKey, &'static [u8]>,
    T: ReadableTable<u64, &'static [u8]>,
{
    /// A customer, if it is in the book. A record that stands in another's place is damage.
    pub(crate) fn read(&self, id: CustomerId) -> Result<Option<Customer>, Failure> {
        self.read_with_birth(id)
            .map(|found| found.map(|(customer, _)| customer))
    }

    /// The same, with the row that brought it in, if the index of entries does not know it.
    pub(crate) fn read_with_birth(
        &self,
        id: CustomerId,
    ) -> Result<Option<(Customer, Option<Sequence>)>, Failure> {
        let key = t::customer_key(id);
        let Some(bytes) = self.table.get(&key)? else {
            return Ok(None);
        };
        let name = || format!("customer {id}");
        let placed = Placed::of(&key, bytes.value()).at(name)?;
        let customer = match (placed.record, placed.born) {
            (Some(record), _) => Customer::from_bytes(record).at(name)?,
            (None, Some(born)) => self.of_row(born, id)?,
            (None, None) => return Err(Malformed::Foreign("customer")).at(name),
        };
        if customer.id == id {
            Ok(Some((customer, placed.born)))
        } else {
            Err(Malformed::Value("identity")).at(name)
        }
    }

    /// A customer as this row brought it in.
    pub(crate) fn of_row(&self, born: Sequence, id: CustomerId) -> Result<Customer, Failure> {
        let entry = self.journal.entry(born)?;
        let events = entry.map(|entry| entry.outcome);
        if let Some(Outcome::Done(events)) = events
            && let Some(Event::Customer(_, CustomerEvent::Imported(customer))) =
                events.into_iter().next()
        {
            return Ok(*customer);
        }
        let detail = format!("entry {} of the journal does not tell it", born.0);
        Err(damaged(format!("customer {id}"), detail).into())
    }

    /// Every customer's key, in an order in which reading all of them reads the file from its
    /// beginning to its end: those with a record of their own, then the rows of files.
    pub(crate) fn keys(&self) -> Result<Vec<CustomerKey>, Failure> {
        let mut keys = Vec::with_capacity(usize::try_from(self.table.len()?).unwrap_or_default());
        for item in self.table.range::<&CustomerKey>(..)? {
            let (key, bytes) = item?;
            // What is wrong with it is told when it is read.
            let placed = Placed::of(key.value(), bytes.value()).ok();
            let row = placed.filter(|placed| placed.record.is_none());
            let born = row.and_then(|placed| placed.born).unwrap_or_default();
            keys.push((born, *key.value()));
        }
        keys.sort_by_key(|(born, _)| *born);
        Ok(keys.into_iter().map(|(_, key)| key).collect())
    }

    /// The row that brought a customer in, if the index of entries does not know it.
    pub(crate) fn born(&self, id: CustomerId) -> Result<Option<Sequence>, Failure> {
        let key = t::customer_key(id);
        let Some(bytes) = self.table.get(&key)? else {
            return Ok(None);
        };
        let placed = Placed::of(&key, bytes.value());
        Ok(placed.at(|| format!("customer {id}"))?.born)
    }

    /// The sequences of the entries about a customer, oldest first, all of them before this one.
    pub(crate) fn entries(
        &self,
        index: &impl ReadableTable<&'static [u8; 25], ()>,
        id: CustomerId,
        before: u64,
    ) -> Result<Vec<u64>, Failure> {
        let born = self.born(id)?;
        let bound = |sequence| t::entry_of_customer(id, Sequence(sequence));
        let (first, end) = (bound(0), bound(before));
        let indexed = index.range::<&[u8; 25]>(&first..&end)?;
        let indexed = indexed.map(|item| Ok(t::sequence_of(item?.0.value().as_slice())));
        let mut entries = indexed.collect::<Result<Vec<u64>, StorageError>>()?;
        if let Some(born) = born.filter(|born| born.0 < before) {
            let place = entries.partition_point(|other| *other < born.0);
            entries.insert(place, born.0);
        }
        Ok(entries)
    }
}
