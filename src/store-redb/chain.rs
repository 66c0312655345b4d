//! The journal as it is stored: each entry in its envelope, followed by the hash of the entry
//! before and its own. What an entry says is told in `record`.

use partnerdesk_domain::{Entry, Sequence};
use partnerdesk_ports::{ChainReport, Hash, Link, StoreError};
use redb::ReadableTable;

use crate::codec::Malformed;
use crate::failure::{At, Failure, damaged};
use crate::record::Record;

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

    /// Its own hash.
    pub(crate) fn hash(&self) -> Hash {
        self.hash
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

/// The link at this place, if there is one.
pub(crate) fn link(
    journal: &impl ReadableTable<u64, &'static [u8]>,
    sequence: Sequence,
) -> Result<Option<Link>, Failure> {
    let Some(bytes) = journal.get(sequence.0)? else {
        return Ok(None);
    };
    read(sequence.0, bytes.value())
        .map(Some)
        .at(|| place(sequence.0))
}

/// The entry at this place, for whoever looks at many: its hash is not computed, its own
/// checksum vouches for it.
pub(crate) fn entry(
    journal: &impl ReadableTable<u64, &'static [u8]>,
    sequence: Sequence,
) -> Result<Option<Entry>, Failure> {
    let Some(bytes) = journal.get(sequence.0)? else {
        return Ok(None);
    };
    parts(bytes.value())
        .and_then(|(envelope, ..)| Entry::from_bytes(envelope))
        .and_then(|entry| is_at(entry, sequence.0))
        .map(Some)
        .at(|| place(sequence.0))
}

/// The links after a place, oldest first, at most so many.
pub(crate) fn links_after(
    journal: &impl ReadableTable<u64, &'static [u8]>,
    after: Sequence,
    most: usize,
) -> Result<Vec<Link>, Failure> {
    let Some(first) = after.0.checked_add(1) else {
        return Ok(Vec::new());
    };
    let mut links = Vec::new();
    for item in journal.range(first..)?.take(most) {
        let (key, bytes) = item?;
        links.push(read(key.value(), bytes.value()).at(|| place(key.value()))?);
    }
    Ok(links)
}

/// The last sequence and its hash.
pub(crate) fn head(
    journal: &impl ReadableTable<u64, &'static [u8]>,
) -> Result<(Sequence, Hash), Failure> {
    let Some((key, bytes)) = journal.last()? else {
        return Ok((Sequence(0), Hash::default()));
    };
    let sequence = key.value();
    if journal.len()? != sequence {
        return Err(damaged("the journal", "entries are missing").into());
    }
    let (_, _, hash) = parts(bytes.value()).at(|| place(sequence))?;
    Ok((Sequence(sequence), hash))
}

/// Walks the whole journal; stops at the first entry that does not fit.
pub(crate) fn verify(
    journal: &impl ReadableTable<u64, &'static [u8]>,
    mut visit: impl FnMut(&Link) -> Result<(), Failure>,
) -> Result<ChainReport, Failure> {
    let mut report = ChainReport {
        entries: 0,
        head: Hash::default(),
        broken: None,
    };
    for item in journal.iter()? {
        let (key, bytes) = item?;
        let expected = report.entries + 1;
        let problem = match read(key.value(), bytes.value()) {
            _ if key.value() != expected => Some("it is missing".to_owned()),
            Err(problem) => Some(problem.to_string()),
            Ok(link) if link.previous != report.head => {
                Some("it does not follow from the entry before".to_owned())
            }
            Ok(link) => {
                visit(&link)?;
                report.head = link.hash;
                None
            }
        };
        if problem.is_some() {
            report.broken = problem.map(|problem| (Sequence(expected), problem));
            return Ok(report);
        }
        report.entries = expected;
    }
    if journal.len()? != report.entries {
        let missing = Sequence(report.entries + 1);
        report.broken = Some((missing, "it is missing".to_owned()));
    }
    Ok(report)
}

/// That a link does not continue what is here.
pub(crate) fn discontinuous(sequence: Sequence, detail: &str) -> Failure {
    StoreError::Discontinuous(format!("entry {} {detail}", sequence.0)).into()
}

fn place(sequence: u64) -> String {
    format!("entry {sequence} of the journal")
}
