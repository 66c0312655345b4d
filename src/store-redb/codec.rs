//! The envelope around every stored record, and the only place that names the encoding inside
//! it. What a record holds stands in `record`; where it is kept, in `tables`.
//!
//! ```text
//! byte 0      magic, 0xB7
//! byte 1      kind of the record, see `Kind`
//! bytes 2-3   version of its shape, big endian
//! bytes 4-7   CRC-32C of bytes 0-3 and the payload, big endian
//! bytes 8-    payload: bincode 2.0.1 through serde, standard configuration
//! ```

use bincode::config::{Configuration, Limit, LittleEndian, Varint};
use serde::{Deserialize, Serialize};

/// The first byte of every record.
const MAGIC: u8 = 0xB7;
/// How many bytes stand before the payload.
const HEADER: usize = 8;
/// The most bytes of a payload. A record of a person's work has a few hundred.
pub(crate) const LIMIT: usize = 16 << 20;
/// Payloads longer than this are read back before they are kept: the decoder counts memory, not
/// bytes, so that a long one could be written and never be read again.
const READ_BACK: usize = 1 << 18;

const CODING: Configuration<LittleEndian, Varint, Limit<LIMIT>> =
    bincode::config::standard().with_limit::<LIMIT>();

/// What kind of thing a record is. The numbers stand in files and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    /// A customer.
    Customer = 1,
    /// An invitation.
    Invitation = 2,
    /// Our own account.
    Account = 3,
    /// An entry of the journal.
    Entry = 4,
    /// A letter in the outbox.
    Delivery = 5,
    /// A matter.
    Matter = 6,
    /// Many entries of the journal together.
    Run = 32,
    /// Who sends the letters of the outbox now.
    Lease = 7,
}

/// Why stored bytes are no record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// Too short, or of another kind.
    #[error("it is no {0}")]
    Foreign(&'static str),
    /// Written by a newer program.
    #[error("its shape has version {found}, and this program knows versions up to {supported}")]
    TooNew {
        /// The version found.
        found: u16,
        /// The newest version known.
        supported: u16,
    },
    /// The bytes are not those that were written.
    #[error("its checksum does not fit")]
    Checksum,
    /// The bytes are as written, and still no record.
    #[error("it cannot be read: {0}")]
    Payload(String),
    /// A value that the rules of the business do not know.
    #[error("its {0} has a value that cannot be")]
    Value(&'static str),
    /// The record is too large to be kept.
    #[error("it is too large: {0} bytes")]
    TooLarge(usize),
}

/// Puts the payload of a record into its envelope.
pub(crate) fn seal<T>(kind: Kind, version: u16, record: &T) -> Result<Vec<u8>, Malformed>
where
    T: Serialize,
{
    let [high, low] = version.to_be_bytes();
    let mut sealed = vec![MAGIC, kind as u8, high, low, 0, 0, 0, 0];
    bincode::serde::encode_into_std_write(record, &mut sealed, CODING)
        .map_err(|problem| Malformed::Payload(problem.to_string()))?;
    if LIMIT < sealed.len() - HEADER {
        return Err(Malformed::TooLarge(sealed.len()));
    }
    let sum = checksum(&sealed[..4], &sealed[HEADER..]);
    sealed[4..HEADER].copy_from_slice(&sum.to_be_bytes());
    Ok(sealed)
}

/// Puts bytes that are no record of the coding above into an envelope.
pub(crate) fn wrap(kind: Kind, version: u16, parts: &[&[u8]]) -> Result<Vec<u8>, Malformed> {
    let [high, low] = version.to_be_bytes();
    let payload: usize = parts.iter().map(|part| part.len()).sum();
    if LIMIT < payload {
        return Err(Malformed::TooLarge(payload));
    }
    let mut sealed = Vec::with_capacity(HEADER + payload);
    sealed.extend([MAGIC, kind as u8, high, low, 0, 0, 0, 0]);
    for part in parts {
        sealed.extend_from_slice(part);
    }
    let sum = checksum(&sealed[..4], &sealed[HEADER..]);
    sealed[4..HEADER].copy_from_slice(&sum.to_be_bytes());
    Ok(sealed)
}

/// What it means that a shape has a version that is not known.
pub(crate) fn of_version(name: &'static str, found: u16, supported: u16) -> Malformed {
    match found {
        0 => Malformed::Foreign(name),
        found => Malformed::TooNew { found, supported },
    }
}

/// Whether a record of this size has to be read back before it is kept.
pub(crate) fn is_long(sealed: &[u8]) -> bool {
    READ_BACK < sealed.len()
}

/// Looks at an envelope: its version and its payload, if they are those that were written.
pub(crate) fn unseal<'bytes>(
    kind: Kind,
    name: &'static str,
    sealed: &'bytes [u8],
) -> Result<(u16, &'bytes [u8]), Malformed> {
    let Some((header, payload)) = sealed.split_first_chunk::<HEADER>() else {
        return Err(Malformed::Foreign(name));
    };
    let [magic, found, high, low, sum @ ..] = *header;
    if magic != MAGIC || found != kind as u8 {
        return Err(Malformed::Foreign(name));
    }
    if u32::from_be_bytes(sum) != checksum(&header[..4], payload) {
        return Err(Malformed::Checksum);
    }
    Ok((u16::from_be_bytes([high, low]), payload))
}

/// Reads a payload. Every byte has to be used, none may be missing.
pub(crate) fn read<'bytes, T>(payload: &'bytes [u8]) -> Result<T, Malformed>
where
    T: Deserialize<'bytes>,
{
    let (record, used) = bincode::serde::borrow_decode_from_slice(payload, CODING)
        .map_err(|problem| Malformed::Payload(problem.to_string()))?;
    if used == payload.len() {
        Ok(record)
    } else {
        Err(Malformed::Payload("bytes are left over".to_owned()))
    }
}

fn checksum(header: &[u8], payload: &[u8]) -> u32 {
    crc32c::crc32c_append(crc32c::crc32c(header), payload)
}
