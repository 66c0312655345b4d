//! Single records, looked up in whatever transaction is at hand. What is found has to be what
//! was looked for; what is not there is none, and never damage.

use partnerdesk_domain::{
    Customer, CustomerId, Entry, Invitation, InvitationId, PartnerAccount, Sequence,
};
use partnerdesk_ports::Write;
use redb::ReadableTable;

use crate::chain;
use crate::codec::Malformed;
use crate::failure::{At, Failure, damaged};
use crate::record::Record;
use crate::tables as t;
use crate::tables::CustomerKey;

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

/// A customer, if it is in the book. A record that stands in another's place is damage.
pub(crate) fn read_customer(
    customers: &impl ReadableTable<&'static CustomerKey, &'static [u8]>,
    id: CustomerId,
) -> Result<Option<Customer>, Failure> {
    let Some(bytes) = customers.get(&t::customer_key(id))? else {
        return Ok(None);
    };
    let read = Customer::from_bytes(bytes.value());
    read.and_then(|customer| {
        if customer.id == id {
            Ok(Some(customer))
        } else {
            Err(Malformed::Value("identity"))
        }
    })
    .at(|| format!("customer {id}"))
}

/// An invitation, likewise.
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
pub(crate) fn entry_of(
    operations: &impl ReadableTable<u128, u64>,
    journal: &impl ReadableTable<u64, &'static [u8]>,
    write: &Write,
) -> Result<Option<Entry>, Failure> {
    let Some(sequence) = operations.get(write.operation.0)? else {
        return Ok(None);
    };
    let sequence = Sequence(sequence.value());
    let link = chain::link(journal, sequence)?.ok_or_else(|| {
        damaged(
            format!("operation {}", write.operation),
            format!("its entry {} is missing", sequence.0),
        )
    })?;
    Ok(Some(link.entry))
}
