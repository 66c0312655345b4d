//! Windows of the invitation ledger, newest first: identities of invitations begin with their
//! time, so that the last one is the newest.

use partnerdesk_domain::{Invitation, InvitationId};
use partnerdesk_ports::{InvitationPage, InvitationQuery};
use partnerdesk_search::fold;
use redb::{ReadTransaction, ReadableTableMetadata};

use crate::failure::{Failure, damaged};
use crate::lookup::read_invitation;
use crate::tables as t;

type Ids = Box<dyn Iterator<Item = Result<InvitationId, Failure>>>;

/// A part of the ledger.
pub(crate) fn invitations(
    transaction: &ReadTransaction,
    query: &InvitationQuery,
) -> Result<InvitationPage, Failure> {
    let table = transaction.open_table(t::INVITATIONS)?;
    let get = |id: InvitationId| match read_invitation(&table, id) {
        Ok(None) => Err(damaged(format!("invitation {id}"), "it is missing").into()),
        Ok(Some(invitation)) => Ok(invitation),
        Err(failure) => Err(failure),
    };
    let offset = usize::try_from(query.offset).unwrap_or(usize::MAX);
    let mut page = InvitationPage::default();
    if query.customer.is_none() && query.stages.is_empty() && query.needle.is_empty() {
        page.total = table.len()?;
        for id in ids(transaction, query)?.skip(offset).take(query.len) {
            page.invitations.push(get(id?)?);
        }
        return Ok(page);
    }
    for id in ids(transaction, query)? {
        let invitation = get(id?)?;
        if fits(query, &invitation) {
            if query.offset <= page.total && page.invitations.len() < query.len {
                page.invitations.push(invitation);
            }
            page.total += 1;
        }
    }
    Ok(page)
}

/// The invitations to look at, newest first.
fn ids(transaction: &ReadTransaction, query: &InvitationQuery) -> Result<Ids, Failure> {
    let Some(customer) = query.customer else {
        let all = transaction.open_table(t::INVITATIONS)?.range::<u128>(..)?;
        return Ok(Box::new(all.rev().map(|item| {
            let (key, _) = item?;
            Ok(InvitationId(key.value()))
        })));
    };
    let bound = |id| t::invitation_of(customer, InvitationId(id));
    let (first, last) = (bound(0), bound(u128::MAX));
    let theirs = transaction
        .open_table(t::INVITATIONS_OF)?
        .range::<&[u8; 33]>(&first..=&last)?;
    Ok(Box::new(theirs.rev().map(|item| {
        let (key, _) = item?;
        let id = key.value().last_chunk().copied();
        Ok(InvitationId(id.map_or(0, u128::from_be_bytes)))
    })))
}

fn fits(query: &InvitationQuery, invitation: &Invitation) -> bool {
    let recipient = invitation.content.recipient.as_ref();
    let holds = |text: &str| fold(text).contains(&query.needle);
    (query.stages.is_empty() || query.stages.contains(&invitation.status.stage()))
        && (holds(invitation.company.as_str())
            || recipient.is_some_and(|address| holds(address.as_str())))
}
