//! Every event there is, once, from fixed values. Part of the samples beside it.

use partnerdesk_domain::*;

use super::{
    at, bare_customer, bare_invitation, content, customer, id, invitation, letter, subscription,
};

pub(super) fn customer_events() -> Vec<CustomerEvent> {
    use CustomerEvent as E;
    let subscriptions = vec![
        subscription("s-1", Status::Cancelled),
        subscription("s-2", Status::Suspended { since: Some(at(1)) }),
    ];
    vec![
        E::Added(Box::new(bare_customer())),
        E::Imported(Box::new(customer())),
        E::SubscriptionsImported {
            before: Vec::new(),
            after: subscriptions,
        },
        E::AliasChanged {
            before: None,
            after: Alias::parse("Nordwind").ok(),
        },
        E::NoteChanged {
            before: Note::parse("was").ok(),
            after: None,
        },
        E::TagsChanged {
            added: vec![Tag::parse("new").unwrap()],
            removed: vec![Tag::parse("old").unwrap()],
        },
        E::DetailsChanged {
            before: Box::default(),
            after: Box::new(customer().details),
        },
        E::OffboardingBegun,
        E::OffboardingAbandoned,
        E::RelationshipEnded {
            voided: Resource::ALL.to_vec(),
            admin_dropped: true,
        },
        E::RelationshipStarted {
            invitation: InvitationId(3),
            admin_granted: false,
        },
        E::AdminAccessLost,
        E::OwnerRoleConfirmed {
            before: Some(at(0)),
            confirmed: false,
        },
        E::PermissionSwitched {
            resource: Resource::AzureSavingsPlans,
            to: Switch::On,
            unconfirmed: Precondition::ALL.to_vec(),
        },
        E::SubscriptionsChanged {
            before: vec![
                ("s-1".parse().unwrap(), Status::Active),
                ("s-2".parse().unwrap(), Status::Pending),
            ],
            after: Status::ScheduledToEnd { at: at(9) },
        },
        E::InvitationOpened(InvitationId(3)),
        E::InvitationClosed(InvitationId(4)),
    ]
}

pub(super) fn invitation_events() -> Vec<InvitationEvent> {
    use InvitationEvent as E;
    use InvitationStatus as S;
    let moved = |before, after| E::StatusChanged { before, after };
    let ready = S::Ready {
        at: at(1),
        by: HandOver::Outbox,
    };
    vec![
        E::Drafted(Box::new(invitation())),
        E::Drafted(Box::new(bare_invitation())),
        E::Revised {
            before: Box::new(content("a")),
            after: Box::new(content("b")),
            link: InviteLink::new(MicrosoftId(1), &InvitationKind::Reseller, true),
        },
        E::HandedOver {
            by: HandOver::MailFile,
            letter: letter(),
        },
        moved(S::Draft, ready),
        moved(S::Accepted { at: at(1) }, S::Declined { at: at(2) }),
        moved(S::Lapsed { at: at(3) }, S::Withdrawn { at: at(4) }),
        E::Matched(id(9)),
    ]
}
