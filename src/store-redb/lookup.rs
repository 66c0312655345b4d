//! Single records, looked up in whatever transaction is at hand. What is found has to be what
//! was looked for; what is not there is none, and never damage.

use partnerdesk_domain::{Entry, Invitation, InvitationId, PartnerAccount, Sequence};
use partnerdesk_ports::Write;
use redb::ReadableTable;

use crate::chain::Journal;
use crate::codec::Malformed;
use crate::failure::{At, Failure, damaged};
use crate::record::Record;
use crate::tables as t;

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
