//! A run: entries of the journal that stand together, packed, because a file brought them in row
//! by row. Each keeps its envelope and its place in the chain; where runs are kept is told in
//! `chain`.
//!
//! ```text
//! envelope of kind 32, see `codec`, around:
//! bytes 0-7    sequence of the first entry, big endian
//! bytes 8-15   how many entries stand in runs, this one's included, big endian
//! bytes 16-47  hash of the entry before the first
//! bytes 48-79  hash of the last entry
//! bytes 80-83  length of what is packed, big endian
//! bytes 84-    LZ4 block of the envelopes, each behind its length in 4 bytes, big endian
//! ```

use std::cell::OnceCell;

use partnerdesk_domain::{Entry, Sequence};
use partnerdesk_ports::{Hash, Link};

use crate::codec::{self, Kind, LIMIT, Malformed};
use crate::record::Record;

/// What it is called in reports of damage.
const NAME: &str = "run of the journal";
/// How many bytes stand before the packed ones.
const HEAD: usize = 84;

/// What is told of a run without unpacking it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Facts {
    /// The sequence of its first entry.
    pub(crate) first: u64,
    /// How many entries stand in runs, this one's included.
    pub(crate) in_runs: u64,
    /// The hash of the entry before the first.
    pub(crate) previous: Hash,
    /// The hash of its last entry.
    pub(crate) hash: Hash,
}

/// A run, unpacked.
pub(crate) struct Run {
    facts: Facts,
    last: u64,
    unpacked: Vec<u8>,
    hashes: OnceCell<Vec<Hash>>,
}

/// Adds an envelope to those that are to be packed.
pub(crate) fn add(unpacked: &mut Vec<u8>, envelope: &[u8]) {
    let length = u32::try_from(envelope.len()).expect("an entry is far below 4 GB");
    unpacked.extend(length.to_be_bytes());
    unpacked.extend(envelope);
}

/// The bytes of a run, as they are kept.
pub(crate) fn seal(facts: Facts, unpacked: &[u8]) -> Result<Vec<u8>, Malformed> {
    if LIMIT < unpacked.len() {
        return Err(Malformed::TooLarge(unpacked.len()));
    }
    let length = u32::try_from(unpacked.len()).map_err(|_| Malformed::TooLarge(unpacked.len()))?;
    let numbers = [facts.first, facts.in_runs].map(u64::to_be_bytes).concat();
    let hashes = [facts.previous.0, facts.hash.0].concat();
    let packed = lz4_flex::block::compress(unpacked);
    let length = length.to_be_bytes();
    codec::wrap(Kind::Run, 1, &[&numbers, &hashes, &length, &packed])
}

impl Facts {
    /// Reads them.
    pub(crate) fn of(sealed: &[u8]) -> Result<Self, Malformed> {
        parts(sealed).map(|(facts, ..)| facts)
    }
}

/// Takes a run apart: what is told of it, how long it is unpacked, the packed bytes.
fn parts(sealed: &[u8]) -> Result<(Facts, usize, &[u8]), Malformed> {
    let (version, payload) = codec::unseal(Kind::Run, NAME, sealed)?;
    if version != 1 {
        return Err(codec::of_version(NAME, version, 1));
    }
    let (head, packed) = payload
        .split_first_chunk::<HEAD>()
        .ok_or(Malformed::Foreign(NAME))?;
    let hash = |from: usize| {
        let mut hash = Hash::default();
        hash.0.copy_from_slice(&head[from..from + 32]);
        hash
    };
    let number = |from: usize| {
        head[from..]
            .first_chunk()
            .map_or(0, |it| u64::from_be_bytes(*it))
    };
    let length = head[80..]
        .first_chunk()
        .map_or(0, |it| u32::from_be_bytes(*it));
    let facts = Facts {
        first: number(0),
        in_runs: number(8),
        previous: hash(16),
        hash: hash(48),
    };
    let length = usize::try_from(length).unwrap_or(usize::MAX);
    if LIMIT < length {
        return Err(Malformed::TooLarge(length));
    }
    Ok((facts, length, packed))
}

impl Run {
    /// Unpacks a run that ends with this entry.
    pub(crate) fn open(last: u64, sealed: &[u8]) -> Result<Self, Malformed> {
        let (facts, length, packed) = parts(sealed)?;
        let unpacked = lz4_flex::block::decompress(packed, length)
            .map_err(|problem| Malformed::Payload(problem.to_string()))?;
        let run = Self {
            facts,
            last,
            unpacked,
            hashes: OnceCell::new(),
        };
        let count = run.envelopes().count() as u64;
        let used: usize = run.envelopes().map(|envelope| envelope.len() + 4).sum();
        let fits = facts.first.checked_add(count) == last.checked_add(1);
        if !fits || count == 0 || used != run.unpacked.len() {
            return Err(Malformed::Value("number of entries"));
        }
        Ok(run)
    }

    /// What is told of it.
    pub(crate) fn facts(&self) -> Facts {
        self.facts
    }

    /// The sequence of its last entry.
    pub(crate) fn last(&self) -> u64 {
        self.last
    }

    /// Whether the entry of this sequence stands in it.
    pub(crate) fn holds(&self, sequence: u64) -> bool {
        (self.facts.first..=self.last).contains(&sequence)
    }

    fn envelopes(&self) -> impl Iterator<Item = &[u8]> {
        let mut rest = self.unpacked.as_slice();
        std::iter::from_fn(move || {
            let (length, after) = rest.split_first_chunk()?;
            let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
            let (envelope, after) = after.split_at_checked(length)?;
            rest = after;
            Some(envelope)
        })
    }

    fn index(&self, sequence: u64) -> usize {
        usize::try_from(sequence - self.facts.first).unwrap_or(usize::MAX)
    }

    /// An entry that stands in it; its hash is not computed.
    pub(crate) fn entry(&self, sequence: u64) -> Result<Entry, Malformed> {
        let envelope = self.envelopes().nth(self.index(sequence));
        let entry = Entry::from_bytes(envelope.ok_or(Malformed::Value("number of entries"))?)?;
        if entry.sequence == Sequence(sequence) {
            Ok(entry)
        } else {
            Err(Malformed::Value("sequence"))
        }
    }

    /// An entry that stands in it, in its chain; the chain of the whole run is followed.
    pub(crate) fn link(&self, sequence: u64) -> Result<Link, Malformed> {
        let hashes = self.hashes()?;
        let index = self.index(sequence);
        let before = index.checked_sub(1).and_then(|before| hashes.get(before));
        Ok(Link {
            entry: self.entry(sequence)?,
            previous: before.copied().unwrap_or(self.facts.previous),
            hash: *hashes.get(index).ok_or(Malformed::Value("hash"))?,
        })
    }

    /// The hash of each entry; the last one has to be what the run says.
    fn hashes(&self) -> Result<&[Hash], Malformed> {
        let hashes = self.hashes.get_or_init(|| {
            let mut hash = self.facts.previous;
            let next = |envelope| {
                hash = hash.following(envelope);
                hash
            };
            self.envelopes().map(next).collect()
        });
        if hashes.last() == Some(&self.facts.hash) {
            Ok(hashes)
        } else {
            Err(Malformed::Value("hash"))
        }
    }
}
