//! Everything that could be asked for in the small book: each command, with the variations that
//! make a difference.

use std::collections::BTreeSet;

use partnerdesk_domain::*;

use crate::book::{first, second};
use crate::partners::{about_partnerships, about_sharing};
use crate::records::{
    TENANT, account, content, customer, customer_id, day, drafting_as, handing_over_with, listing,
    subscription, through_provider, typed,
};

/// All of it, in an order that never changes.
pub(crate) fn catalogue() -> Vec<Command> {
    let mut all = accounts();
    all.extend(by_hand());
    for id in [first(), second(), customer_id(9)] {
        all.extend(about_customer(id));
        all.extend(about_sharing(id));
    }
    all.extend(about_partnerships());
    for number in [1, 2] {
        all.extend(drafts(number));
        all.extend(about_invitation(number));
    }
    all
}

fn accounts() -> Vec<Command> {
    let changed = |change: fn(&mut PartnerAccount)| {
        let mut account = account();
        change(&mut account);
        Command::SetAccount(Box::new(account))
    };
    vec![
        changed(|_| {}),
        changed(|a| a.kind = AccountKind::IndirectReseller),
        changed(|a| a.kind = AccountKind::Dual),
        changed(|a| a.kind = AccountKind::IndirectProvider),
        changed(|a| a.status = ProgrammeStatus::Suspended),
        changed(|a| a.status = ProgrammeStatus::NotEnrolled),
        changed(|a| a.country = Country::parse("US")),
        changed(|a| {
            a.cloud = Cloud::UsGovernment;
            a.relationship_requests_granted = true;
        }),
    ]
}

fn about_customer(id: CustomerId) -> Vec<Command> {
    let name = format!("Contoso {}", id.microsoft_id.0);
    let details = Details {
        list_name: CompanyName::parse("北风贸易").ok(),
        country: Country::parse("US"),
        ..Details::default()
    };
    let tag = |text| vec![Tag::parse(text).unwrap()];
    let tagging = |add, remove| Command::ChangeTags {
        customer: id,
        add,
        remove,
    };
    let mut all = vec![
        Command::SetAlias(id, Alias::parse("short").ok()),
        Command::SetAlias(id, None),
        Command::SetNote(id, Note::parse("text").ok()),
        tagging(tag("vip"), tag("new")),
        tagging(tag("new"), tag("VIP")),
        Command::EditDetails(id, Box::new(details)),
        Command::EditDetails(id, Box::new(customer(1).details)),
        Command::BeginOffboarding(id),
        Command::AbandonOffboarding(id),
        Command::EndRelationship(id, typed(&name)),
        Command::EndRelationship(id, typed("")),
        Command::RecordAdminLoss(id),
        Command::ConfirmOwnerRole(id, true),
        Command::ConfirmOwnerRole(id, false),
    ];
    for resource in Resource::ALL {
        for to in Switch::ALL {
            all.push(Command::SwitchPermission {
                customer: id,
                resource: *resource,
                to: *to,
                confirmation: Some(typed(&name)),
            });
        }
    }
    for of in ["add-on", "base", "nce", "software", "nowhere"] {
        let of: SubscriptionId = of.parse().unwrap();
        all.extend([
            Command::SuspendSubscription(id, of.clone()),
            Command::ReactivateSubscription(id, of.clone()),
            Command::CancelSubscription(id, of.clone()),
            Command::RestoreSubscriptions(id, vec![(of, Status::Active)]),
        ]);
    }
    for done in [true, false] {
        all.push(Command::TickOffboarding {
            customer: id,
            step: OffboardingStep::CustomerTold,
            done,
        });
    }
    all.extend(files(id));
    all
}

/// Records that contradict themselves, as a hand may bring them in.
fn by_hand() -> Vec<Command> {
    let adding = |number, relationship| {
        let mut given = customer(number);
        given.relationship = relationship;
        given.open_invitation = Some(InvitationId(1));
        given.admin_access = AdminAccess::Granted { since: None };
        given.owner_role_confirmed = Some(day(5));
        for resource in Resource::ALL {
            given.permissions.of_mut(*resource).switch = Switch::On;
        }
        Command::AddCustomer(Box::new(given))
    };
    vec![
        adding(6, Relationship::Active { since: None }),
        adding(7, Relationship::None),
        adding(8, Relationship::Ended { at: None }),
    ]
}

/// What files tell about a customer.
fn files(id: CustomerId) -> Vec<Command> {
    let told = |relationship, admin_access| {
        let local = LocalFields {
            alias: Alias::parse("told").ok(),
            permissions_on: Resource::ALL.to_vec(),
            owner_role_confirmed: Some(day(5)),
            ..LocalFields::default()
        };
        Command::ImportCustomer(Box::new(Listing {
            id,
            relationship,
            admin_access,
            local: Some(Box::new(local)),
            ..listing(1)
        }))
    };
    let granted = Some(AdminAccess::Granted { since: None });
    let begun = day(3);
    let subscriptions = |ids: &[&str]| Command::ImportSubscriptions {
        customer: id,
        subscriptions: ids.iter().map(|id| subscription(id)).collect(),
    };
    vec![
        told(None, None),
        told(Some(Relationship::None), Some(AdminAccess::NotGranted)),
        told(Some(Relationship::Active { since: None }), granted),
        told(Some(Relationship::Ending { since: None, begun }), None),
        told(Some(Relationship::Ended { at: None }), granted),
        subscriptions(&["base", "base"]),
        subscriptions(&["nce", "add-on", "base"]),
        subscriptions(&[]),
    ]
}

fn drafts(number: u128) -> Vec<Command> {
    let mut all = Vec::new();
    for to in [Some(first()), Some(second()), None] {
        for includes_admin in [true, false] {
            let content = Content {
                includes_admin,
                recipient: content().recipient.filter(|_| includes_admin),
                ..content()
            };
            for kind in [InvitationKind::Reseller, through_provider()] {
                all.push(drafting_as(number, to, kind, content.clone()));
            }
        }
    }
    all
}

fn fault(trouble: MailTrouble) -> MailFault {
    MailFault::new(trouble, "451 greylisted")
}

fn about_invitation(number: u128) -> Vec<Command> {
    let id = InvitationId(number);
    let revised = |content| Command::ReviseInvitation(id, Box::new(content));
    let subject = "Another".to_owned();
    let body = "Without link".to_owned();
    let accepted = |customer| Command::RecordAcceptance {
        invitation: id,
        customer,
    };
    let at = day(100);
    let follow_up = day(114);
    let by = HandOver::Marked;
    // A letter fits one kind of request only: there is one for each.
    let letters = [InvitationKind::Reseller, through_provider()]
        .into_iter()
        .flat_map(|kind| [true, false].map(|admin| InviteLink::new(TENANT, &kind, admin)))
        .flat_map(|link| {
            [HandOver::Clipboard, HandOver::Outbox].map(|by| handing_over_with(number, by, &link))
        });
    let mut all: Vec<Command> = letters.collect();
    all.extend([
        revised(Content {
            includes_admin: false,
            ..content()
        }),
        revised(Content {
            subject,
            ..content()
        }),
        revised(Content { body, ..content() }),
        revised(Content {
            recipient: None,
            ..content()
        }),
        Command::HandOverInvitation {
            invitation: id,
            by,
            letter: Err(vec![LetterProblem::SubjectBlank]),
        },
        Command::Dispatch(id, DispatchStep::Begin),
        Command::Dispatch(
            id,
            DispatchStep::Delivered {
                attempt: 1,
                answer: ServerWords::new("250 ok"),
            },
        ),
        Command::Dispatch(
            id,
            DispatchStep::Defer {
                attempt: 1,
                fault: fault(MailTrouble::TryLater),
            },
        ),
        Command::Dispatch(
            id,
            DispatchStep::Fail {
                attempt: 1,
                fault: fault(MailTrouble::Rejected),
            },
        ),
        Command::Dispatch(
            id,
            DispatchStep::Lose {
                attempt: 1,
                fault: fault(MailTrouble::AnswerLost),
            },
        ),
        Command::Dispatch(id, DispatchStep::Retry),
        Command::Dispatch(id, DispatchStep::Drop),
        Command::MarkSent(id),
        accepted(None),
        accepted(Some(first())),
        accepted(Some(second())),
        Command::RecordDecline(id),
        Command::RecordLapse(id),
        Command::WithdrawInvitation(id),
        Command::ResendInvitation(id),
        Command::ReopenInvitation(id, InvitationStatus::Draft),
        Command::ReopenInvitation(id, InvitationStatus::Ready { at, by }),
        Command::ReopenInvitation(id, InvitationStatus::Sent { at, follow_up }),
        Command::ReopenInvitation(id, InvitationStatus::Accepted { at }),
    ]);
    all
}

#[test]
fn every_kind_of_command_is_asked_and_nothing_twice() {
    let all = catalogue();
    let names: BTreeSet<_> = all.iter().map(action_name).collect();
    assert_eq!(names.len(), 46, "{names:?}");
    for (index, command) in all.iter().enumerate() {
        assert!(!all[..index].contains(command), "twice: {command:?}");
    }
}
