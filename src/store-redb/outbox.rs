//! The letters that wait to be sent, and who sends them. What becomes of a letter is judged like
//! any other command; here it is only found, and taken out when it is done.

use partnerdesk_domain::{Delivery, InvitationId, Sequence};
use partnerdesk_ports::{Claim, Claimed, Lease, Posting};
use redb::{ReadTransaction, ReadableTable, WriteTransaction};

use crate::book::Keep;
use crate::failure::{At, Failure, damaged};
use crate::lookup::read_invitation;
use crate::record::Record;
use crate::tables as t;

/// Letters after a position, oldest first, at most so many.
pub(crate) fn pending(
    transaction: &ReadTransaction,
    after: Sequence,
    most: usize,
) -> Result<Vec<Posting>, Failure> {
    let outbox = transaction.open_table(t::OUTBOX)?;
    let invitations = transaction.open_table(t::INVITATIONS)?;
    let mut letters = Vec::new();
    let Some(first) = after.0.checked_add(1) else {
        return Ok(letters);
    };
    for item in outbox.range(first..)?.take(most) {
        let (key, bytes) = item?;
        let place = || format!("letter {}", key.value());
        let delivery = Delivery::from_bytes(bytes.value()).at(place)?;
        let invitation = read_invitation(&invitations, delivery.invitation)?;
        letters.push(Posting {
            sequence: Sequence(key.value()),
            invitation: invitation.ok_or_else(|| damaged(place(), "its invitation is missing"))?,
            delivery,
        });
    }
    Ok(letters)
}

/// Takes the letter of an invitation out. It stands under the entry that put it there, which is
/// one of the last about the invitation.
pub(crate) fn take_out(transaction: &WriteTransaction, id: InvitationId) -> Result<(), Failure> {
    let places = transaction.open_table(t::JOURNAL_OF_INVITATION)?;
    let mut outbox = transaction.open_table(t::OUTBOX)?;
    let first = t::entry_of_invitation(id, Sequence(0));
    let last = t::entry_of_invitation(id, Sequence(u64::MAX));
    for item in places.range::<&[u8; 24]>(&first..=&last)?.rev() {
        let (key, _) = item?;
        if outbox.remove(t::sequence_of(key.value()))?.is_some() {
            break;
        }
    }
    Ok(())
}

/// Lets somebody be the only one who sends, unless somebody else is.
pub(crate) fn claim(
    transaction: &WriteTransaction,
    claim: &Claim,
) -> Result<Keep<Claimed>, Failure> {
    let mut meta = transaction.open_table(t::META)?;
    let before = lease(&meta)?;
    match Lease::judge(before.as_ref(), claim) {
        Err(theirs) => Ok(Keep::Nothing(theirs)),
        Ok((lease, claimed)) => {
            let bytes = lease.to_bytes().at(|| "the claim to send".to_owned())?;
            meta.insert(t::META_SENDER, bytes.as_slice())?;
            Ok(Keep::Changes(claimed))
        }
    }
}

/// Lets others send.
pub(crate) fn release(transaction: &WriteTransaction, owner: u128) -> Result<Keep<()>, Failure> {
    let mut meta = transaction.open_table(t::META)?;
    if lease(&meta)?.is_none_or(|lease| lease.owner != owner) {
        return Ok(Keep::Nothing(()));
    }
    meta.remove(t::META_SENDER)?;
    Ok(Keep::Changes(()))
}

/// Who sends now. A claim that cannot be read is none: it lasts for a minute.
fn lease(meta: &impl ReadableTable<&'static str, &'static [u8]>) -> Result<Option<Lease>, Failure> {
    let stored = meta.get(t::META_SENDER)?;
    Ok(stored.and_then(|bytes| Lease::from_bytes(bytes.value()).ok()))
}
