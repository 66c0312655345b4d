//! One value of everything that can be said. Most lists are chains: each value names the one
//! after it in an exhaustive match, so that a new variant cannot be forgotten here.

use std::iter::successors;

use partnerdesk_domain::{
    Advice, Consequence, Country, Customer, CustomerEvent, CustomerField, CustomerId, Details,
    Dispatch, DispatchState, Event, HandOver, InvitationEvent, InvitationId, InvitationKind,
    InvitationStatus, Letter, MicrosoftId, MpnId, Opportunity, PartnerAccount, Precondition,
    Region, Resource, Sequence, ServerWords, Status, SubscriptionId, Switch, Tag, Timestamp,
    Warning,
};

/// 2027-02-01 in UTC.
pub(crate) const DATE: Timestamp = Timestamp(1_801_440_000_000);

pub(crate) fn subscription() -> SubscriptionId {
    "R-1182".parse().expect("an identity")
}

pub(crate) fn through_a_provider() -> InvitationKind {
    let mpn_id = MpnId::parse("4711").expect("digits");
    InvitationKind::IndirectReseller {
        provider: MicrosoftId(2),
        mpn_id,
    }
}

pub(crate) fn country(code: &str) -> Country {
    Country::parse(code).expect("a country of the programme")
}

/// One region for each of these countries; two countries of one region count once.
pub(crate) fn regions() -> Vec<Region> {
    let codes = "ZA AE SG AU BR CA DE IN JP KR MX NG NZ RU TW US CN";
    let mut regions: Vec<_> = codes
        .split(' ')
        .map(|code| country(code).region())
        .collect();
    regions.sort();
    regions.dedup();
    assert_eq!(regions.len(), 16);
    regions
}

pub(crate) fn statuses() -> Vec<Status> {
    vec![
        Status::Pending,
        Status::Active,
        Status::ScheduledToEnd { at: DATE },
        Status::Suspended { since: Some(DATE) },
        Status::Suspended { since: None },
        Status::Cancelled,
    ]
}

pub(crate) fn consequences() -> Vec<Consequence> {
    use Consequence as C;
    let after = |consequence: &C| {
        Some(match consequence {
            C::LeavesList => C::PurchasesBlocked,
            C::PurchasesBlocked => C::AdminAccessDropped,
            C::AdminAccessDropped => C::AzureRolesStay,
            C::AzureRolesStay => C::PermissionVoided(Resource::AzureReservations),
            C::PermissionVoided(_) => C::CustomerNotNotified,
            C::CustomerNotNotified => C::ReinstateNeedsInvitation,
            C::ReinstateNeedsInvitation => C::RelationshipActive,
            C::RelationshipActive => C::AdminAccessGranted,
            C::AdminAccessGranted => C::SubscriptionsStaySuspended,
            C::SubscriptionsStaySuspended => C::WePay(Resource::AzureSavingsPlans),
            C::WePay(_) => C::PurchasesNotNotified,
            C::PurchasesNotNotified => C::WeServePurchases,
            C::WeServePurchases => C::EarlierPurchasesStay,
            C::EarlierPurchasesStay => C::UsersLockedOut,
            C::UsersLockedOut => C::DataKeptUntil(DATE),
            C::DataKeptUntil(_) => C::StillBilled,
            C::StillBilled => C::CancelledForGood,
            C::CancelledForGood => C::InUseUntil(DATE),
            C::InUseUntil(_) => C::LinkKeepsWorking,
            C::LinkKeepsWorking => C::LocalOnly,
            C::LocalOnly => C::ProviderMayOrder,
            C::ProviderMayOrder => C::ProviderSeesDirectory,
            C::ProviderSeesDirectory => C::CustomersStay,
            C::CustomersStay => C::AdminAccessStays,
            C::AdminAccessStays => C::PartnerNotNotified,
            C::PartnerNotNotified => C::NoNewOrders,
            C::NoNewOrders => C::BillingProfileShared,
            C::BillingProfileShared => C::AdminAccessNotShared,
            C::AdminAccessNotShared => C::AttestationLost,
            C::AttestationLost => C::CustomerConsentNeeded,
            C::CustomerConsentNeeded => C::ReferralArchived,
            C::ReferralArchived => C::SenderInformed,
            C::SenderInformed => C::WonBecomesCustomer,
            C::WonBecomesCustomer => C::FoundWithinADay,
            C::FoundWithinADay => return None,
        })
    };
    successors(Some(C::LeavesList), after).collect()
}

pub(crate) fn warnings() -> Vec<Warning> {
    use Warning as W;
    let after = |warning: &W| {
        Some(match warning {
            W::AnotherInvitationOpen(_) => W::Unconfirmed(Precondition::AzurePlan),
            W::Unconfirmed(_) => W::LinkKeepsWorking,
            W::LinkKeepsWorking => W::EndsWithTerm(None),
            W::EndsWithTerm(None) => W::EndsWithTerm(Some(DATE)),
            W::EndsWithTerm(Some(_)) => W::CountryUnknown,
            W::CountryUnknown => W::Undoes(Sequence(1903)),
            W::Undoes(_) => W::Advice(CustomerField::Company, Advice::NameIsTest),
            W::Advice(..) => return None,
        })
    };
    successors(Some(W::AnotherInvitationOpen(InvitationId(204))), after).collect()
}

pub(crate) fn opportunities() -> Vec<Opportunity> {
    use Opportunity as O;
    let after = |opportunity: &O| {
        Some(match opportunity {
            O::Request => O::Reinstate,
            O::Reinstate => O::BeginOffboarding,
            O::BeginOffboarding => O::AbandonOffboarding,
            O::AbandonOffboarding => O::End,
            O::End => O::RecordAdminLoss,
            O::RecordAdminLoss => O::Switch(Resource::AzureReservations),
            O::Switch(_) => O::Edit,
            O::Edit => O::Annotate,
            O::Annotate => O::Suspend(subscription()),
            O::Suspend(_) => O::Reactivate(subscription()),
            O::Reactivate(_) => O::Cancel(subscription()),
            O::Cancel(_) => return None,
        })
    };
    successors(Some(O::Request), after).collect()
}

fn tags(texts: &[&str]) -> Vec<Tag> {
    texts
        .iter()
        .map(|text| Tag::parse(text).expect("a tag"))
        .collect()
}

pub(crate) fn tagged(added: &[&str], removed: &[&str]) -> Event {
    of_customer(CustomerEvent::TagsChanged {
        added: tags(added),
        removed: tags(removed),
    })
}

fn of_customer(event: CustomerEvent) -> Event {
    Event::Customer(CustomerId::primary(MicrosoftId(1)), event)
}

pub(crate) fn events() -> Vec<Event> {
    let account = Box::<PartnerAccount>::default;
    let mut all = vec![Event::Account {
        before: account(),
        after: account(),
    }];
    all.extend(customer_events().into_iter().map(of_customer));
    all.extend([tagged(&["vip"], &[]), tagged(&[], &["test"])]);
    all.extend(
        invitation_events()
            .into_iter()
            .map(|event| Event::Invitation(InvitationId(204), event)),
    );
    all
}

fn customer_events() -> Vec<CustomerEvent> {
    use CustomerEvent as E;
    let id = CustomerId::primary(MicrosoftId(1));
    let name = partnerdesk_domain::CompanyName::parse("Contoso").expect("a name");
    let customer = || Box::new(Customer::new(id, name.clone(), DATE));
    let resource = Resource::AzureReservations;
    let changed = |ids: usize| E::SubscriptionsChanged {
        before: vec![(subscription(), Status::Active); ids],
        after: Status::Cancelled,
    };
    let after = |event: &E| {
        Some(match event {
            E::Added(_) => E::Imported(customer()),
            E::Imported(_) => E::SubscriptionsImported {
                before: Vec::new(),
                after: Vec::new(),
            },
            E::SubscriptionsImported { .. } => E::AliasChanged {
                before: None,
                after: partnerdesk_domain::Alias::parse("contoso-us").ok(),
            },
            E::AliasChanged { after: Some(_), .. } => E::AliasChanged {
                before: None,
                after: None,
            },
            E::AliasChanged { after: None, .. } => E::NoteChanged {
                before: None,
                after: partnerdesk_domain::Note::parse("two\nlines").ok(),
            },
            E::NoteChanged { after: Some(_), .. } => E::NoteChanged {
                before: None,
                after: None,
            },
            E::NoteChanged { after: None, .. } => E::TagsChanged {
                added: tags(&["a", "b"]),
                removed: tags(&["c"]),
            },
            E::TagsChanged { .. } => {
                let details = Box::<Details>::default;
                E::DetailsChanged {
                    before: details(),
                    after: details(),
                }
            }
            E::DetailsChanged { .. } => E::OffboardingBegun,
            E::OffboardingBegun => E::OffboardingAbandoned,
            E::OffboardingAbandoned => E::RelationshipEnded {
                voided: Vec::new(),
                admin_dropped: true,
            },
            E::RelationshipEnded { .. } => E::RelationshipStarted {
                invitation: InvitationId(204),
                admin_granted: true,
            },
            E::RelationshipStarted {
                admin_granted: true,
                ..
            } => E::RelationshipStarted {
                invitation: InvitationId(204),
                admin_granted: false,
            },
            E::RelationshipStarted {
                admin_granted: false,
                ..
            } => E::AdminAccessLost,
            E::AdminAccessLost => E::OwnerRoleConfirmed {
                before: None,
                confirmed: true,
            },
            E::OwnerRoleConfirmed {
                confirmed: true, ..
            } => E::OwnerRoleConfirmed {
                before: None,
                confirmed: false,
            },
            E::OwnerRoleConfirmed {
                confirmed: false, ..
            } => E::PermissionSwitched {
                resource,
                to: Switch::On,
                unconfirmed: Vec::new(),
            },
            E::PermissionSwitched { to: Switch::On, .. } => E::PermissionSwitched {
                resource,
                to: Switch::Off,
                unconfirmed: Vec::new(),
            },
            E::PermissionSwitched {
                to: Switch::Off, ..
            } => changed(1),
            E::SubscriptionsChanged { before, .. } if before.len() == 1 => changed(2),
            E::SubscriptionsChanged { .. } => E::InvitationOpened(InvitationId(204)),
            E::InvitationOpened(_) => E::InvitationClosed(InvitationId(204)),
            // What else is recorded is told by its code; a test of matters visits them all.
            E::InvitationClosed(_) | E::Revised { .. } => return None,
        })
    };
    successors(Some(E::Added(customer())), after).collect()
}

/// The two that carry a whole invitation say nothing of it and need no sample of their own.
fn invitation_events() -> Vec<InvitationEvent> {
    let letter = Letter {
        subject: "s".to_owned(),
        body: "b".to_owned(),
    };
    vec![
        InvitationEvent::HandedOver {
            by: HandOver::Clipboard,
            letter,
        },
        InvitationEvent::StatusChanged {
            before: InvitationStatus::Draft,
            after: InvitationStatus::Withdrawn { at: DATE },
        },
        InvitationEvent::DispatchChanged {
            before: Box::new(Dispatch::NEW),
            after: Box::new(Dispatch {
                attempts: 1,
                tries: 1,
                state: DispatchState::Sending { since: DATE },
            }),
        },
        InvitationEvent::Delivered {
            attempt: 1,
            answer: ServerWords::new("250 OK id=1"),
        },
        InvitationEvent::Matched(CustomerId::primary(MicrosoftId(1))),
    ]
}
