//! What makes a book lawful: between the facets of a record, between records, and from one step
//! to the next. Written anew from the rules of the business, not from the code that keeps them.

use partnerdesk_domain::*;

use crate::book::Book;
use crate::records::TENANT;

pub(crate) fn check(book: &Book) {
    for customer in book.customers.values() {
        check_customer(book, customer);
    }
    for invitation in book.invitations.values() {
        check_invitation(invitation);
    }
}

fn check_customer(book: &Book, customer: &Customer) {
    let stage = customer.relationship.stage();
    if matches!(stage, Stage::None | Stage::Ended) {
        assert_eq!(customer.permissions.on().count(), 0, "{customer:?}");
        assert_eq!(customer.owner_role_confirmed, None, "{customer:?}");
    }
    if customer.admin_access.standing() == AdminStanding::Granted {
        assert_ne!(stage, Stage::Ended, "{customer:?}");
    }
    if let Some(id) = customer.open_invitation {
        let invitation = &book.invitations[&id];
        assert!(invitation.status.is_open(), "{customer:?}: {invitation:?}");
        assert_eq!(invitation.customer, Some(customer.id), "{invitation:?}");
    }
    let ids = customer.subscriptions.iter().map(|s| &s.id);
    assert!(ids.clone().is_sorted(), "{customer:?}");
    assert!(
        ids.clone().zip(ids.skip(1)).all(|(a, b)| a != b),
        "{customer:?}"
    );
    for tag in &customer.tags {
        let same = customer.tags.iter().filter(|other| other.same_as(tag));
        assert_eq!(same.count(), 1, "{customer:?}");
    }
}

fn check_invitation(invitation: &Invitation) {
    let content = &invitation.content;
    let link = InviteLink::new(TENANT, &invitation.kind, content.includes_admin);
    assert_eq!(invitation.link, link);
    let letter = invitation.letter.as_ref();
    let (needs_letter, needs_recipient) = match invitation.status {
        InvitationStatus::Draft => {
            assert_eq!(letter, None, "{invitation:?}");
            (false, false)
        }
        InvitationStatus::Sent { at, follow_up } => {
            assert!(at < follow_up, "{invitation:?}");
            (true, true)
        }
        InvitationStatus::Declined { .. } | InvitationStatus::Lapsed { .. } => (true, true),
        InvitationStatus::Ready { .. } => (true, false),
        InvitationStatus::Accepted { .. } => {
            assert!(invitation.customer.is_some(), "{invitation:?}");
            (true, false)
        }
        InvitationStatus::Withdrawn { .. } => (false, false),
    };
    assert!(letter.is_some() || !needs_letter, "{invitation:?}");
    assert!(
        content.recipient.is_some() || !needs_recipient,
        "{invitation:?}"
    );
    // What waits to be sent is ready, and goes nowhere else meanwhile.
    let waits = matches!(
        invitation.status,
        InvitationStatus::Ready {
            by: HandOver::Outbox,
            ..
        }
    );
    assert_eq!(invitation.dispatch.is_some(), waits, "{invitation:?}");
    if let Some(letter) = letter {
        assert_eq!(
            letter.body.matches(link.as_str()).count(),
            1,
            "{invitation:?}"
        );
    }
}

/// A record that changed says so by its version; what was never taken back never goes back.
pub(crate) fn check_step(before: &Book, after: &Book) {
    for (id, new) in &after.customers {
        let Some(old) = before.customers.get(id) else {
            assert_eq!(new.version, Version(1));
            continue;
        };
        assert_eq!(old == new, old.version == new.version, "{old:?} -> {new:?}");
        assert!(old.version <= new.version, "{old:?} -> {new:?}");
        let (was, is) = (old.relationship.stage(), new.relationship.stage());
        assert!(
            is != Stage::None || was == Stage::None,
            "{old:?} -> {new:?}"
        );
        let (was, is) = (old.admin_access.standing(), new.admin_access.standing());
        let never = AdminStanding::NotGranted;
        assert!(is != never || was == never, "{old:?} -> {new:?}");
    }
    for (id, new) in &after.invitations {
        let Some(old) = before.invitations.get(id) else {
            assert_eq!(new.version, Version(1));
            continue;
        };
        assert_eq!(old == new, old.version == new.version, "{old:?} -> {new:?}");
        let accepted = |invitation: &Invitation| {
            matches!(invitation.status, InvitationStatus::Accepted { .. })
        };
        assert!(!accepted(old) || old == new, "{old:?} -> {new:?}");
    }
    assert!(before.customers.len() <= after.customers.len());
    assert!(before.invitations.len() <= after.invitations.len());
}
