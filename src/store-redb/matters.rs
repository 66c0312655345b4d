//! The matters of a kind, of a customer, or both. A book of an older program has none until the
//! first is written.

use partnerdesk_domain::{CustomerId, Matter, MatterId, MatterKind};
use partnerdesk_ports::MatterQuery;
use redb::ReadTransaction;

use crate::failure::{Failure, damaged};
use crate::lookup::{read_matter, read_matters};
use crate::tables as t;

/// What was asked for, in the order of kinds and identities.
pub(crate) fn matters(
    transaction: &ReadTransaction,
    query: MatterQuery,
) -> Result<Vec<Matter>, Failure> {
    let Some(table) = t::newer(transaction.open_table(t::MATTERS))? else {
        return Ok(Vec::new());
    };
    if let Some(customer) = query.customer {
        let mut found = Vec::new();
        for id in of_customer(transaction, customer)? {
            if query.kind.is_none_or(|kind| id.kind() == kind) {
                let matter = read_matter(&table, id)?;
                let place = || format!("{} {id}", id.kind().code());
                found.push(matter.ok_or_else(|| damaged(place(), "it is missing"))?);
            }
        }
        return Ok(found);
    }
    let one = query.kind.as_slice();
    let kinds = if one.is_empty() { MatterKind::ALL } else { one };
    let mut found = Vec::new();
    for kind in kinds {
        found.extend(read_matters(&table, *kind)?);
    }
    Ok(found)
}

fn of_customer(
    transaction: &ReadTransaction,
    customer: CustomerId,
) -> Result<Vec<MatterId>, Failure> {
    let Some(index) = t::newer(transaction.open_table(t::MATTERS_OF))? else {
        return Ok(Vec::new());
    };
    let customer = t::customer_key(customer);
    let bound = |fill: u8| {
        let mut key = [fill; 34];
        key[..customer.len()].copy_from_slice(&customer);
        key
    };
    let (first, last) = (bound(0), bound(u8::MAX));
    let mut ids = Vec::new();
    for item in index.range::<&[u8; 34]>(&first..=&last)? {
        let (key, _) = item?;
        let id = key.value().last_chunk().and_then(t::matter_of);
        ids.push(id.ok_or_else(|| damaged("the matters of customers", "a key is none"))?);
    }
    Ok(ids)
}
