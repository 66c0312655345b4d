//! The tables of a book and their keys. What stands in them byte by byte is told in `ARCHITECTURE.md`.

use partnerdesk_domain::{
    Capacity, CustomerId, InvitationId, MatterId, MatterKind, MicrosoftId, Sequence,
};
use redb::{TableDefinition, TableError};

use crate::record::Coded;

/// Customers by identity.
pub(crate) const CUSTOMERS: TableDefinition<&CustomerKey, &[u8]> =
    TableDefinition::new("customers");
/// The list, in name order: what it shows and what filters look at.
pub(crate) const ROSTER: TableDefinition<&[u8], &[u8]> = TableDefinition::new("roster");
/// The places in the list of customers that are not ended: what it shows by default.
pub(crate) const CURRENT: TableDefinition<&[u8], ()> = TableDefinition::new("current");
/// The list in blocks, ready to be searched; made from the list and never copied.
pub(crate) const BLOCKS: TableDefinition<u32, &[u8]> = TableDefinition::new("blocks");
/// Invitations by identity, which is by age.
pub(crate) const INVITATIONS: TableDefinition<u128, &[u8]> = TableDefinition::new("invitations");
/// Customer and invitation, for the invitations of a customer.
pub(crate) const INVITATIONS_OF: TableDefinition<&[u8; 33], ()> =
    TableDefinition::new("invitations_of_customer");
/// Matters by kind and identity.
pub(crate) const MATTERS: TableDefinition<&MatterKey, &[u8]> = TableDefinition::new("matters");
/// Customer and matter, for the matters of a customer.
pub(crate) const MATTERS_OF: TableDefinition<&[u8; 34], ()> =
    TableDefinition::new("matters_of_customer");
/// Matter and sequence, for the entries about a matter.
pub(crate) const JOURNAL_OF_MATTER: TableDefinition<&[u8; 25], ()> =
    TableDefinition::new("journal_of_matter");
/// The journal: entry, hash before it, hash.
pub(crate) const JOURNAL: TableDefinition<u64, &[u8]> = TableDefinition::new("journal");
/// Entries of the journal that stand together, by the sequence of the last one.
pub(crate) const JOURNAL_RUNS: TableDefinition<u64, &[u8]> = TableDefinition::new("journal_runs");
/// Customer and sequence, for the entries about a customer.
pub(crate) const JOURNAL_OF_CUSTOMER: TableDefinition<&[u8; 25], ()> =
    TableDefinition::new("journal_of_customer");
/// Invitation and sequence, for the entries about an invitation.
pub(crate) const JOURNAL_OF_INVITATION: TableDefinition<&[u8; 24], ()> =
    TableDefinition::new("journal_of_invitation");
/// The entries that are work at the desk.
pub(crate) const DESK: TableDefinition<u64, ()> = TableDefinition::new("journal_of_desk");
/// The last entry of each operation.
pub(crate) const OPERATIONS: TableDefinition<u128, u64> = TableDefinition::new("operations");
/// The operations of a run: from the lowest to the highest, and where the run ends. No two of
/// these spans touch.
pub(crate) const OPERATIONS_OF_RUNS: TableDefinition<u128, (u128, u64)> =
    TableDefinition::new("operations_of_runs");
/// Letters to be sent.
pub(crate) const OUTBOX: TableDefinition<u64, &[u8]> = TableDefinition::new("outbox");
/// Format, identity of the book, our own account.
pub(crate) const META: TableDefinition<&str, &[u8]> = TableDefinition::new("meta");

/// In [`META`]: the format, two bytes.
pub(crate) const META_FORMAT: &str = "format";
/// In [`META`]: 16 bytes that tell this book from every other.
pub(crate) const META_STORE: &str = "store";
/// In [`META`]: which folding the lines of the list have; two bytes.
pub(crate) const META_LIST: &str = "list";
/// In [`META`]: how often lines of the list have come, gone or moved; eight bytes.
pub(crate) const META_SHAPE: &str = "shape";
/// In [`META`]: who sends the letters of the outbox now; absent while nobody does.
pub(crate) const META_SENDER: &str = "sender";
/// In [`META`]: our own account; absent until it is recorded.
pub(crate) const META_ACCOUNT: &str = "account";

/// A customer's identity: Microsoft ID, most significant byte first, and capacity.
pub(crate) type CustomerKey = [u8; 17];

/// The key of a customer.
pub(crate) fn customer_key(id: CustomerId) -> CustomerKey {
    let mut key = [0; 17];
    key[..16].copy_from_slice(&id.microsoft_id.0.to_be_bytes());
    key[16] = id.capacity.number();
    key
}

/// The customer of a key, if it is one.
pub(crate) fn customer_of(key: &CustomerKey) -> Option<CustomerId> {
    let (microsoft_id, capacity) = key.split_first_chunk::<16>()?;
    Some(CustomerId {
        microsoft_id: MicrosoftId(u128::from_be_bytes(*microsoft_id)),
        capacity: Capacity::of_number(*capacity.first()?)?,
    })
}

/// The key of a customer's place in the list: folded name, a zero, identity. Names hold no zero,
/// so that keys sort as names do and equal names by identity.
pub(crate) fn roster_key(folded_name: &str, id: CustomerId) -> Vec<u8> {
    [folded_name.as_bytes(), &[0], &customer_key(id)].concat()
}

/// The key of an invitation of a customer.
pub(crate) fn invitation_of(customer: CustomerId, invitation: InvitationId) -> [u8; 33] {
    joined(&customer_key(customer), &invitation.0.to_be_bytes())
}

/// The key of an entry about a customer.
pub(crate) fn entry_of_customer(customer: CustomerId, sequence: Sequence) -> [u8; 25] {
    joined(&customer_key(customer), &sequence.0.to_be_bytes())
}

/// The key of an entry about an invitation.
pub(crate) fn entry_of_invitation(invitation: InvitationId, sequence: Sequence) -> [u8; 24] {
    joined(&invitation.0.to_be_bytes(), &sequence.0.to_be_bytes())
}

/// Tables that books did not have from the first.
pub(crate) const NEWER: [&str; 6] = [
    "current",
    "journal_runs",
    "operations_of_runs",
    "matters",
    "matters_of_customer",
    "journal_of_matter",
];

/// A table that books did not have from the first: none where it was never made.
pub(crate) fn newer<T>(opened: Result<T, TableError>) -> Result<Option<T>, TableError> {
    match opened {
        Err(TableError::TableDoesNotExist(_)) => Ok(None),
        opened => opened.map(Some),
    }
}

/// A matter's identity: its kind, and its number, most significant byte first.
pub(crate) type MatterKey = [u8; 17];

/// The key of a matter.
pub(crate) fn matter_key(id: MatterId) -> MatterKey {
    joined(&[id.kind().number()], &id.number().to_be_bytes())
}

/// The matter of a key, if it is one.
pub(crate) fn matter_of(key: &MatterKey) -> Option<MatterId> {
    let (kind, number) = key.split_first_chunk::<1>()?;
    let number = number.try_into().ok().map(u128::from_be_bytes)?;
    Some(MatterId::new(MatterKind::of_number(kind[0])?, number))
}

/// The key of a matter of a customer.
pub(crate) fn matter_of_customer(customer: CustomerId, matter: MatterId) -> [u8; 34] {
    joined(&customer_key(customer), &matter_key(matter))
}

/// The key of an entry about a matter.
pub(crate) fn entry_of_matter(matter: MatterId, sequence: Sequence) -> [u8; 25] {
    joined(&matter_key(matter), &sequence.0.to_be_bytes())
}

/// The sequence at the end of a key.
pub(crate) fn sequence_of(key: &[u8]) -> u64 {
    key.last_chunk().copied().map_or(0, u64::from_be_bytes)
}

fn joined<const N: usize>(first: &[u8], second: &[u8]) -> [u8; N] {
    let mut key = [0; N];
    key[..first.len()].copy_from_slice(first);
    key[first.len()..].copy_from_slice(second);
    key
}

/// Does the same with every table but the blocks, which are made when they are wanted.
macro_rules! with_every_table {
    ($work:ident ! ( $($argument:expr),* )) => {{
        use $crate::tables as t;
        $work!(t::META $(, $argument)*);
        $work!(t::CUSTOMERS $(, $argument)*);
        $work!(t::ROSTER $(, $argument)*);
        $work!(t::CURRENT $(, $argument)*);
        $work!(t::INVITATIONS $(, $argument)*);
        $work!(t::INVITATIONS_OF $(, $argument)*);
        $work!(t::JOURNAL $(, $argument)*);
        $work!(t::JOURNAL_RUNS $(, $argument)*);
        $work!(t::JOURNAL_OF_CUSTOMER $(, $argument)*);
        $work!(t::JOURNAL_OF_INVITATION $(, $argument)*);
        $work!(t::DESK $(, $argument)*);
        $work!(t::OPERATIONS $(, $argument)*);
        $work!(t::OPERATIONS_OF_RUNS $(, $argument)*);
        $work!(t::OUTBOX $(, $argument)*);
        $work!(t::MATTERS $(, $argument)*);
        $work!(t::MATTERS_OF $(, $argument)*);
        $work!(t::JOURNAL_OF_MATTER $(, $argument)*);
    }};
}
pub(crate) use with_every_table;
