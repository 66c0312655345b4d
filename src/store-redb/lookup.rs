//! Single records, looked up in whatever transaction is at hand. What is found has to be what
//! was looked for; what is not there is none, and never damage.

use partnerdesk_domain::{
    Entry, Invitation, InvitationId, Matter, MatterId, MatterKind, PartnerAccount, Sequence,
};
use partnerdesk_ports::Write;
use redb::ReadableTable;

use crate::chain::Journal;
use crate::codec::Malformed;
use crate::failure::{At, Failure, damaged};
use crate::record::Record;
use crate::tables as t;
use crate::tables::MatterKey;

/// Our own account, if it is recorded.
pub(crate) fn read_account(
    meta: &impl ReadableTable<&'static str, &'static [u8]>,
) -> Result<Option<PartnerAccount>, Failure> {
    let stored = meta.get(t::META_ACCOUNT)?;
    stored
        .map(|bytes| PartnerAccount::from_bytes(bytes.value()))
        .transpose()
        .at(|| "the account".to_owned())
}

/// An invitation, if it is in the book. A record that stands in another's place is damage.
pub(crate) fn read_invitation(
    invitations: &impl ReadableTable<u128, &'static [u8]>,
    id: InvitationId,
) -> Result<Option<Invitation>, Failure> {
    let Some(bytes) = invitations.get(id.0)? else {
        return Ok(None);
    };
    let read = Invitation::from_bytes(bytes.value());
    read.and_then(|invitation| {
        if invitation.id == id {
            Ok(Some(invitation))
        } else {
            Err(Malformed::Value("identity"))
        }
    })
    .at(|| format!("invitation {id}"))
}

/// A matter, likewise.
pub(crate) fn read_matter(
    matters: &impl ReadableTable<&'static MatterKey, &'static [u8]>,
    id: MatterId,
) -> Result<Option<Matter>, Failure> {
    let Some(bytes) = matters.get(&t::matter_key(id))? else {
        return Ok(None);
    };
    matter_at(id, bytes.value()).map(Some)
}

/// The matter in these bytes, which stand in the place of this one.
pub(crate) fn matter_at(id: MatterId, bytes: &[u8]) -> Result<Matter, Failure> {
    let read = Matter::from_bytes(bytes);
    read.and_then(|matter| {
        if matter.id() == id {
            Ok(matter)
        } else {
            Err(Malformed::Value("identity"))
        }
    })
    .at(|| format!("{} {id}", id.kind().code()))
}

/// The matters of one kind, in the order of their identities.
pub(crate) fn read_matters(
    matters: &impl ReadableTable<&'static MatterKey, &'static [u8]>,
    kind: MatterKind,
) -> Result<Vec<Matter>, Failure> {
    let bound = |number| t::matter_key(MatterId::new(kind, number));
    let (first, last) = (bound(0), bound(u128::MAX));
    let mut all = Vec::new();
    for item in matters.range::<&MatterKey>(&first..=&last)? {
        let (key, bytes) = item?;
        let id =
            t::matter_of(key.value()).ok_or_else(|| damaged("the matters", "a key is none"))?;
        all.push(matter_at(id, bytes.value())?);
    }
    Ok(all)
}

/// The entry of an operation, if it was written.
pub(crate) fn entry_of<T: ReadableTable<u64, &'static [u8]>>(
    operations: &impl ReadableTable<u128, u64>,
    of_runs: Option<&impl ReadableTable<u128, (u128, u64)>>,
    journal: &Journal<T>,
    write: &Write,
) -> Result<Option<Entry>, Failure> {
    let operation = write.operation.0;
    if let Some(sequence) = operations.get(operation)? {
        let sequence = Sequence(sequence.value());
        let link = journal.link(sequence)?.ok_or_else(|| {
            damaged(
                format!("operation {}", write.operation),
                format!("its entry {} is missing", sequence.0),
            )
        })?;
        return Ok(Some(link.entry));
    }
    let last = of_runs.map(|spans| run_of(spans, operation)).transpose()?;
    match last.flatten() {
        Some(last) => journal.of_operation(last, write.operation),
        None => Ok(None),
    }
}

/// Where the run ends among whose operations this one may be.
pub(crate) fn run_of(
    of_runs: &impl ReadableTable<u128, (u128, u64)>,
    operation: u128,
) -> Result<Option<u64>, Failure> {
    let below = of_runs.range(..=operation)?.next_back().transpose()?;
    Ok(below.and_then(|(_, span)| {
        let (highest, last) = span.value();
        (operation <= highest).then_some(last)
    }))
}
