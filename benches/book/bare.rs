//! redb alone: as many customers and entries as a book of this size has, with the settings of the
//! store, and a change that writes as many records of the same length. It counts how often it
//! lets the disk synchronise.

use std::fs::OpenOptions;
use std::io;
use std::ops::Bound;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use partnerdesk_ports::Book;
use partnerdesk_store_redb::Record;
use redb::backends::FileBackend;
use redb::{
    BackendError, Builder, ConcurrencyMode, Database, ReadableDatabase as _, StorageBackend,
    TableDefinition, WriteTransaction,
};

use crate::place::customers;
use crate::report::{Checked, because};

const CUSTOMERS: TableDefinition<u128, &[u8]> = TableDefinition::new("customers");
const LINES: TableDefinition<u128, &[u8]> = TableDefinition::new("lines");
const JOURNAL: TableDefinition<u64, &[u8]> = TableDefinition::new("journal");
const ENTRIES_OF: TableDefinition<&[u8; 25], ()> = TableDefinition::new("entries_of");
const OPERATIONS: TableDefinition<u128, u64> = TableDefinition::new("operations");
const DESK: TableDefinition<u64, ()> = TableDefinition::new("desk");

/// The memory that the store lets redb have.
const CACHE: usize = 16 << 20;

/// redb with records that mean nothing.
pub(crate) struct Bare {
    database: Database,
    syncs: Arc<AtomicU64>,
    lengths: Lengths,
    rows: u64,
    next: u64,
}

/// How long the records of a change are.
#[derive(Debug, Clone, Copy)]
struct Lengths {
    customer: usize,
    line: usize,
    entry: usize,
}

impl Bare {
    /// Opens the file, and fills it when it is new.
    pub(crate) fn open(path: &Path, book: &dyn Book, rows: u64) -> Checked<Self> {
        let is_new = !path.exists();
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(because)?;
        let syncs = Arc::new(AtomicU64::new(0));
        let backend = Counting {
            file: FileBackend::new(file).map_err(because)?,
            syncs: Arc::clone(&syncs),
        };
        let database = Builder::new()
            .set_cache_size(CACHE)
            .set_concurrency_mode(ConcurrencyMode::MultiWriter)
            .create_with_backend(backend)
            .map_err(because)?;
        let mut bare = Self {
            database,
            syncs,
            lengths: Lengths::of(book)?,
            rows,
            next: rows,
        };
        if is_new {
            bare.fill()?;
        } else {
            let read = bare.database.begin_read().map_err(because)?;
            let journal = read.open_table(JOURNAL).map_err(because)?;
            let last = redb::ReadableTable::last(&journal).map_err(because)?;
            bare.next = last.map_or(0, |(sequence, _)| sequence.value());
        }
        Ok(bare)
    }

    /// How often the disk was synchronised so far.
    pub(crate) fn syncs(&self) -> u64 {
        self.syncs.load(Ordering::Relaxed)
    }

    fn fill(&mut self) -> Checked<()> {
        let transaction = self.database.begin_write().map_err(because)?;
        for number in 0..self.rows {
            write(&transaction, self.lengths, number, number).map_err(because)?;
        }
        transaction.commit().map_err(because)
    }

    /// One change of one customer.
    pub(crate) fn change(&mut self) -> Checked<()> {
        self.next += 1;
        let mut transaction = self.database.begin_write().map_err(because)?;
        transaction.set_two_phase_commit(true);
        transaction.set_quick_repair(true);
        let customer = self.next * 7_919 % self.rows;
        write(&transaction, self.lengths, customer, self.next).map_err(because)?;
        transaction.commit().map_err(because)
    }
}

fn write(
    transaction: &WriteTransaction,
    lengths: Lengths,
    customer: u64,
    sequence: u64,
) -> Result<(), redb::Error> {
    // Keys in order fill pages as an import does; what a page holds beside a key does not matter.
    let key = u128::from(customer) << 64;
    let record = |length: usize| sequence.to_le_bytes().repeat(length.div_ceil(8));
    let table = transaction.open_table(CUSTOMERS);
    table?.insert(key, record(lengths.customer).as_slice())?;
    let table = transaction.open_table(LINES);
    table?.insert(key, record(lengths.line).as_slice())?;
    let table = transaction.open_table(JOURNAL);
    table?.insert(sequence, record(lengths.entry).as_slice())?;
    let mut entry_of = [0; 25];
    entry_of[..16].copy_from_slice(&key.to_be_bytes());
    entry_of[17..].copy_from_slice(&sequence.to_be_bytes());
    transaction.open_table(ENTRIES_OF)?.insert(&entry_of, ())?;
    let operation = u128::from(sequence) << 64;
    transaction
        .open_table(OPERATIONS)?
        .insert(operation, sequence)?;
    transaction.open_table(DESK)?.insert(sequence, ())?;
    Ok(())
}

impl Lengths {
    /// Of a customer of the book, its line in the list, and the last entry of the journal.
    fn of(book: &dyn Book) -> Checked<Self> {
        let id = *customers(book)?.first().ok_or("the book is empty")?;
        let customer = book.customer(id).map_err(because)?;
        let customer = customer.ok_or("the customer is not there")?;
        let (last, _) = book.head().map_err(because)?;
        let link = book.entry(last).map_err(because)?;
        let entry = link.ok_or("the journal is empty")?.entry;
        let row = partnerdesk_search::Row::of(&customer);
        Ok(Self {
            customer: customer.to_bytes().map_err(because)?.len(),
            // What is searched, the name as it is shown, and some single bytes.
            line: row.glimpse().haystack.len() + row.name.as_str().len() + 40,
            // Two hashes stand beside each entry.
            entry: entry.to_bytes().map_err(because)?.len() + 64,
        })
    }
}

/// A file that counts.
#[derive(Debug)]
struct Counting {
    file: FileBackend,
    syncs: Arc<AtomicU64>,
}

impl StorageBackend for Counting {
    fn len(&self) -> Result<u64, io::Error> {
        self.file.len()
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> Result<(), io::Error> {
        self.file.read(offset, out)
    }

    fn set_len(&self, len: u64) -> Result<(), io::Error> {
        self.file.set_len(len)
    }

    fn sync_data(&self) -> Result<(), io::Error> {
        self.syncs.fetch_add(1, Ordering::Relaxed);
        self.file.sync_data()
    }

    fn write(&self, offset: u64, data: &[u8]) -> Result<(), io::Error> {
        self.file.write(offset, data)
    }

    fn close(&self) -> Result<(), io::Error> {
        self.file.close()
    }

    fn try_lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.file.try_lock_range(start, end)
    }

    fn try_lock_shared_range(
        &self,
        start: Bound<u64>,
        end: Bound<u64>,
    ) -> Result<bool, BackendError> {
        self.file.try_lock_shared_range(start, end)
    }

    fn lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.file.lock_range(start, end)
    }

    fn lock_shared_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.file.lock_shared_range(start, end)
    }

    fn unlock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<(), BackendError> {
        self.file.unlock_range(start, end)
    }

    fn query_lock_range(&self, start: Bound<u64>, end: Bound<u64>) -> Result<bool, BackendError> {
        self.file.query_lock_range(start, end)
    }
}
