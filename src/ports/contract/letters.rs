//! Laws of invitations and their letters.

use partnerdesk_domain::{Command, HandOver, InvitationId, InvitationStage};
use partnerdesk_search::fold;

use super::desk::{Desk, account, customer_id, draft, letter, listing};
use crate::query::InvitationQuery;
use crate::shelf::Book;

pub(super) fn hand_over(id: u128, by: HandOver) -> Command {
    Command::HandOverInvitation {
        invitation: InvitationId(id),
        by,
        letter: Ok(letter()),
    }
}

/// An invitation and the customer it goes to are written together, both ways.
pub fn invitations_and_customers_change_together(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.done(Command::SetAccount(Box::new(account())));
    desk.import(listing(7, "Contoso"));
    desk.done(draft(1, None, "Somebody"));
    let id = InvitationId(1);
    desk.done(hand_over(1, HandOver::Marked));
    desk.done(Command::MarkSent(id));
    let of_customer = InvitationQuery {
        customer: Some(customer_id(7)),
        len: 10,
        ..InvitationQuery::default()
    };
    assert_eq!(desk.book.invitations(&of_customer).unwrap().total, 0);
    desk.done(Command::RecordAcceptance {
        invitation: id,
        customer: Some(customer_id(7)),
    });
    let invitation = desk.book.invitation(id).unwrap().unwrap();
    assert_eq!(invitation.customer, Some(customer_id(7)));
    assert_eq!(invitation.status.stage(), InvitationStage::Accepted);
    let customer = desk.book.customer(customer_id(7)).unwrap().unwrap();
    assert!(customer.relationship.is_live());
    let page = desk.book.invitations(&of_customer).unwrap();
    assert_eq!(page.invitations, [invitation]);
    assert_eq!(desk.book.invitation(InvitationId(2)).unwrap(), None);
}

/// The ledger is cut into windows and filtered by customer, stage and text.
pub fn the_ledger_is_paged_newest_first(book: &mut dyn Book) {
    let mut desk = Desk::at(book);
    desk.done(Command::SetAccount(Box::new(account())));
    for (number, name) in [(7, "Çontoso"), (8, "Fabrikam")] {
        let mut listing = listing(number, name);
        listing.relationship = Some(partnerdesk_domain::Relationship::None);
        desk.import(listing);
    }
    for (id, customer, company) in [
        (1, Some(7), "Çontoso"),
        (2, None, "Northwind"),
        (3, Some(8), "Fabrikam"),
        (4, Some(7), "Çontoso"),
    ] {
        desk.done(draft(id, customer, company));
    }
    desk.done(Command::WithdrawInvitation(InvitationId(3)));
    let (contoso, anybody) = (Some(customer_id(7)), None);
    let withdrawn = [InvitationStage::Withdrawn].as_slice();
    for (customer, stages, needle, expected) in [
        (anybody, [].as_slice(), "", vec![4, 3, 2, 1]),
        (contoso, &[], "", vec![4, 1]),
        (anybody, withdrawn, "", vec![3]),
        (contoso, withdrawn, "", vec![]),
        (anybody, &[], "ÇONT", vec![4, 3, 2, 1]),
        (anybody, &[], "northw", vec![2]),
        (contoso, &[], "northw", vec![]),
        (anybody, &[], "nothing", vec![]),
    ] {
        for (offset, len) in [(0, 10), (1, 2), (9, 10), (0, 0)] {
            let query = InvitationQuery {
                customer,
                stages: stages.to_vec(),
                needle: fold(needle),
                offset,
                len,
            };
            let page = desk.book.invitations(&query).unwrap();
            let ids: Vec<u128> = page.invitations.iter().map(|one| one.id.0).collect();
            let skip = usize::try_from(offset).unwrap();
            let window: Vec<u128> = expected.iter().copied().skip(skip).take(len).collect();
            assert_eq!(ids, window, "{query:?}");
            assert_eq!(page.total, expected.len() as u64, "{query:?}");
        }
    }
}
