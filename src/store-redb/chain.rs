//! The journal as it is stored: each entry in its envelope, followed by the hash of the entry
//! before and its own; rows of files many together, in runs. What an entry says is told in
//! `record`, what a run is in `run`.

mod verify;

use std::cell::RefCell;
use std::rc::Rc;

use partnerdesk_domain::{Entry, OperationId, Sequence};
use partnerdesk_ports::{Hash, Link, StoreError};
use redb::{ReadOnlyTable, ReadTransaction, ReadableTable, Table, WriteTransaction};

use crate::codec::Malformed;
use crate::failure::{At, Failure, damaged};
use crate::record::Record;
use crate::run::{Facts, Run};
use crate::tables as t;

/// How many bytes follow the envelope: two hashes.
const HASHES: usize = 64;

/// An entry in its bytes.
pub(crate) struct Stored {
    bytes: Vec<u8>,
    hash: Hash,
}

impl Stored {
    /// The bytes of an entry that follows upon this hash.
    pub(crate) fn after(previous: Hash, entry: &Entry) -> Result<Self, Failure> {
        let mut bytes = entry.to_bytes().at(|| place(entry.sequence.0))?;
        let hash = previous.following(&bytes);
        bytes.extend(previous.0);
        bytes.extend(hash.0);
        Ok(Self { bytes, hash })
    }

    /// The bytes of an entry whose hash is known.
    pub(crate) fn again(envelope: &[u8], previous: Hash, hash: Hash) -> Self {
        let bytes = [envelope, &previous.0, &hash.0].concat();
        Self { bytes, hash }
    }

    /// Its own hash.
    pub(crate) fn hash(&self) -> Hash {
        self.hash
    }

    /// The envelope alone.
    pub(crate) fn envelope(&self) -> &[u8] {
        &self.bytes[..self.bytes.len() - HASHES]
    }

    /// All of it, as it is kept.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Takes stored bytes apart: envelope, hash before, hash.
fn parts(bytes: &[u8]) -> Result<(&[u8], Hash, Hash), Malformed> {
    let (envelope, hashes) = bytes
        .split_last_chunk::<HASHES>()
        .ok_or(Malformed::Foreign("journal entry"))?;
    let half = |from: usize| {
        let mut hash = [0; 32];
        hash.copy_from_slice(&hashes[from..from + 32]);
        Hash(hash)
    };
    Ok((envelope, half(0), half(32)))
}

/// The link at this place, read and compared with the place it stands at.
fn read(sequence: u64, bytes: &[u8]) -> Result<Link, Malformed> {
    let (envelope, previous, hash) = parts(bytes)?;
    let entry = is_at(Entry::from_bytes(envelope)?, sequence)?;
    if previous.following(envelope) != hash {
        return Err(Malformed::Value("hash"));
    }
    Ok(Link {
        entry,
        previous,
        hash,
    })
}

fn is_at(entry: Entry, sequence: u64) -> Result<Entry, Malformed> {
    if entry.sequence == Sequence(sequence) {
        Ok(entry)
    } else {
        Err(Malformed::Value("sequence"))
    }
}

/// The journal in a transaction.
pub(crate) struct Journal<T> {
    entries: T,
    /// None in a book that was never written to since there are runs.
    runs: Option<T>,
    /// The run that was looked at last.
    looked_at: RefCell<Option<Rc<Run>>>,
}

/// The journal in a transaction that reads.
pub(crate) type ReadJournal = Journal<ReadOnlyTable<u64, &'static [u8]>>;
/// The journal in a transaction that writes.
pub(crate) type WriteJournal<'txn> = Journal<Table<'txn, u64, &'static [u8]>>;

impl ReadJournal {
    /// Opens it to be read.
    pub(crate) fn of(transaction: &ReadTransaction) -> Result<Self, Failure> {
        Ok(Self {
            entries: transaction.open_table(t::JOURNAL)?,
            runs: t::newer(transaction.open_table(t::JOURNAL_RUNS))?,
            looked_at: RefCell::default(),
        })
    }
}

impl<'txn> WriteJournal<'txn> {
    /// Opens it to be written.
    pub(crate) fn to_write(transaction: &'txn WriteTransaction) -> Result<Self, Failure> {
        Ok(Self {
            entries: transaction.open_table(t::JOURNAL)?,
            runs: Some(transaction.open_table(t::JOURNAL_RUNS)?),
            looked_at: RefCell::default(),
        })
    }

    /// Keeps an entry by itself.
    pub(crate) fn put(&mut self, sequence: Sequence, stored: &Stored) -> Result<(), Failure> {
        self.entries.insert(sequence.0, stored.bytes())?;
        Ok(())
    }

    /// Keeps a run that ends with this entry.
    pub(crate) fn put_run(&mut self, last: u64, sealed: &[u8]) -> Result<(), Failure> {
        if let Some(runs) = &mut self.runs {
            runs.insert(last, sealed)?;
        }
        Ok(())
    }
}

impl<T: ReadableTable<u64, &'static [u8]>> Journal<T> {
    /// The sequence of the last entry.
    pub(crate) fn last(&self) -> Result<u64, Failure> {
        let single = self.entries.last()?.map_or(0, |(key, _)| key.value());
        let run = match &self.runs {
            Some(runs) => runs.last()?.map_or(0, |(key, _)| key.value()),
            None => 0,
        };
        Ok(single.max(run))
    }

    /// The last sequence and its hash.
    pub(crate) fn head(&self) -> Result<(Sequence, Hash), Failure> {
        let run = self.last_run()?;
        let in_runs = run.map_or(0, |(_, facts)| facts.in_runs);
        let last = self.last()?;
        if self.entries.len()?.checked_add(in_runs) != Some(last) {
            return Err(damaged("the journal", "entries are missing").into());
        }
        let hash = match run {
            Some((end, facts)) if end == last => facts.hash,
            _ => match self.entries.last()? {
                Some((_, bytes)) => parts(bytes.value()).at(|| place(last))?.2,
                None => Hash::default(),
            },
        };
        Ok((Sequence(last), hash))
    }

    /// The last run: where it ends, and what is told of it.
    pub(crate) fn last_run(&self) -> Result<Option<(u64, Facts)>, Failure> {
        let Some(runs) = &self.runs else {
            return Ok(None);
        };
        let Some((key, sealed)) = runs.last()? else {
            return Ok(None);
        };
        let last = key.value();
        let facts = Facts::of(sealed.value()).at(|| place_of_run(last))?;
        Ok(Some((last, facts)))
    }

    /// The run in which this entry stands, if it stands in one.
    pub(crate) fn run(&self, sequence: u64) -> Result<Option<Rc<Run>>, Failure> {
        let holds = |run: &Rc<Run>| run.holds(sequence);
        if let Some(run) = self.looked_at.borrow().as_ref().filter(|run| holds(run)) {
            return Ok(Some(Rc::clone(run)));
        }
        let Some(runs) = &self.runs else {
            return Ok(None);
        };
        let Some(found) = runs.range(sequence..)?.next() else {
            return Ok(None);
        };
        let (key, sealed) = found?;
        let last = key.value();
        if sequence < Facts::of(sealed.value()).at(|| place_of_run(last))?.first {
            return Ok(None);
        }
        let run = Rc::new(Run::open(last, sealed.value()).at(|| place_of_run(last))?);
        *self.looked_at.borrow_mut() = Some(Rc::clone(&run));
        Ok(Some(run))
    }

    /// The link at this place, if there is one.
    pub(crate) fn link(&self, sequence: Sequence) -> Result<Option<Link>, Failure> {
        if let Some(bytes) = self.entries.get(sequence.0)? {
            let link = read(sequence.0, bytes.value());
            return link.map(Some).at(|| place(sequence.0));
        }
        let Some(run) = self.run(sequence.0)? else {
            return Ok(None);
        };
        let link = run.link(sequence.0);
        link.map(Some).at(|| place_of_run(run.last()))
    }

    /// The entry at this place, for whoever looks at many: its hash is not computed, its own
    /// checksum vouches for it.
    pub(crate) fn entry(&self, sequence: Sequence) -> Result<Option<Entry>, Failure> {
        if let Some(bytes) = self.entries.get(sequence.0)? {
            return parts(bytes.value())
                .and_then(|(envelope, ..)| Entry::from_bytes(envelope))
                .and_then(|entry| is_at(entry, sequence.0))
                .map(Some)
                .at(|| place(sequence.0));
        }
        let Some(run) = self.run(sequence.0)? else {
            return Ok(None);
        };
        let entry = run.entry(sequence.0);
        entry.map(Some).at(|| place_of_run(run.last()))
    }

    /// The entry of an operation, if it is in the run that ends here.
    pub(crate) fn of_operation(
        &self,
        last: u64,
        operation: OperationId,
    ) -> Result<Option<Entry>, Failure> {
        let Some(run) = self.run(last)? else {
            return Err(damaged(place_of_run(last), "they are missing").into());
        };
        for sequence in run.facts().first..=last {
            let entry = run.entry(sequence).at(|| place_of_run(last))?;
            if entry.operation == operation {
                return Ok(Some(entry));
            }
        }
        Ok(None)
    }

    /// The links after a place, oldest first, at most so many.
    pub(crate) fn links_after(&self, after: Sequence, most: usize) -> Result<Vec<Link>, Failure> {
        let last = self.head()?.0.0;
        let sequences = after.0.saturating_add(1)..=last;
        let link = |sequence| {
            let link = self.link(Sequence(sequence))?;
            link.ok_or_else(|| damaged(place(sequence), "it is missing").into())
        };
        if after.0 == u64::MAX {
            return Ok(Vec::new());
        }
        sequences.take(most).map(link).collect()
    }
}

/// That a link does not continue what is here.
pub(crate) fn discontinuous(sequence: Sequence, detail: &str) -> Failure {
    StoreError::Discontinuous(format!("entry {} {detail}", sequence.0)).into()
}

fn place(sequence: u64) -> String {
    format!("entry {sequence} of the journal")
}

fn place_of_run(last: u64) -> String {
    format!("the rows up to entry {last} of the journal")
}
