//! One record of each kind with every field filled, and one with none, from fixed values. Their
//! bytes stand in `golden/`, so nothing here may ever change; new shapes get new samples.
#![allow(
    dead_code,
    reason = "each test program compiles this file for itself and uses a part of it"
)]
#![allow(clippy::unwrap_used, reason = "what is wrong here fails the test")]

#[path = "events.rs"]
mod events;

use events::{customer_events, invitation_events};
use partnerdesk_domain::*;

pub(crate) fn id(number: u128) -> CustomerId {
    CustomerId::primary(MicrosoftId(number))
}

pub(crate) fn second_row() -> CustomerId {
    CustomerId {
        microsoft_id: MicrosoftId(0x6b1f_0a52_0000_4000_8000_0000_0000_002e),
        capacity: Capacity::IndirectReseller,
    }
}

fn at(day: i64) -> Timestamp {
    Timestamp(1_700_000_000_000 + day * 86_400_000)
}

pub(crate) fn account() -> PartnerAccount {
    PartnerAccount {
        name: CompanyName::parse("Fabrikam Vertrieb GmbH").ok(),
        tenant: Some(MicrosoftId(0xf00d)),
        mpn_id: MpnId::parse("0004711").ok(),
        kind: AccountKind::Dual,
        cloud: Cloud::UsGovernment,
        country: Country::parse("DE"),
        status: ProgrammeStatus::Restricted,
        relationship_requests_granted: true,
    }
}

fn subscription(id: &str, status: Status) -> Subscription {
    Subscription {
        id: id.parse().unwrap(),
        product: ProductName::parse("Microsoft 365 Business Premium").unwrap(),
        quantity: 250,
        status,
        category: Category::License,
        commerce: Commerce::NewCommerce,
        billing: Billing::Annual,
        started: Some(at(-100)),
        ends: Some(at(265)),
        parent: "base-1".parse().ok(),
        reseller: MpnId::parse("4712").ok(),
    }
}

fn bare_subscription() -> Subscription {
    Subscription {
        id: "b".parse().unwrap(),
        product: ProductName::parse("Azure 计划").unwrap(),
        quantity: 0,
        status: Status::Pending,
        category: Category::AzurePlan,
        commerce: Commerce::Legacy,
        billing: Billing::OneTime,
        started: None,
        ends: None,
        parent: None,
        reseller: None,
    }
}

pub(crate) fn customer() -> Customer {
    let agent = AgentName::parse("wu.jo").unwrap();
    let name = CompanyName::parse("北风贸易有限公司").unwrap();
    let domain = |text| DomainName::parse(text).unwrap();
    Customer {
        version: Version(300),
        details: Details {
            list_name: CompanyName::parse("Northwind \u{202e}Traders").ok(),
            country: Country::parse("CN"),
            contact_name: PersonName::parse("李雷").ok(),
            contact_email: EmailAddress::parse("li.lei@northwind.example").ok(),
            ..Details::default()
        },
        primary_domain: Some(domain("northwind.onmicrosoft.com")),
        custom_domains: vec![domain("northwind.example"), domain("北风.example")],
        relationship: Relationship::Ending {
            since: Some(at(-400)),
            begun: at(-3),
        },
        admin_access: AdminAccess::Revoked { at: Some(at(-2)) },
        agreement: Agreement::Attested {
            on: Some(Day(19_000)),
        },
        qualification: Qualification::StateOwnedEntity,
        permissions: Permissions {
            azure_reservations: Permission {
                switch: Switch::On,
                changed: Some((at(-1), agent)),
            },
            azure_savings_plans: Permission::default(),
        },
        owner_role_confirmed: Some(at(-5)),
        subscriptions: vec![
            subscription("s-1", Status::Active),
            subscription("s-2", Status::ScheduledToEnd { at: at(265) }),
            subscription("s-3", Status::Suspended { since: None }),
            bare_subscription(),
        ],
        alias: Alias::parse("Nordwind").ok(),
        tags: ["vip", "étude"].map(|tag| Tag::parse(tag).unwrap()).into(),
        note: Note::parse("First line\nsecond line").ok(),
        open_invitation: Some(InvitationId(0x0190_0000_0000_7000_8000_0000_0000_0001)),
        updated: at(0),
        ..Customer::new(second_row(), name, at(-500))
    }
}

pub(crate) fn bare_customer() -> Customer {
    let name = CompanyName::parse("Contoso").unwrap();
    Customer::new(id(1), name, Timestamp(-1))
}

fn content(subject: &str) -> Content {
    Content {
        recipient: EmailAddress::parse("it@contoso.example").ok(),
        recipient_name: PersonName::parse("Zoë").ok(),
        language: MailLanguage::SimplifiedChinese,
        includes_admin: true,
        subject: subject.to_owned(),
        body: format!("你好,\n{LINK_TOKEN}\n"),
    }
}

fn letter() -> Letter {
    Letter {
        subject: "合作".to_owned(),
        body: "Line one\nline two\n".to_owned(),
    }
}

pub(crate) fn invitation() -> Invitation {
    let kind = InvitationKind::IndirectReseller {
        provider: MicrosoftId(0xabc),
        mpn_id: MpnId::parse("4711").unwrap(),
    };
    Invitation {
        id: InvitationId(0x0190_0000_0000_7000_8000_0000_0000_0001),
        version: Version(4),
        customer: Some(second_row()),
        company: CompanyName::parse("Northwind").unwrap(),
        content: content("{{partner.name}}"),
        link: InviteLink::new(MicrosoftId(0xf00d), &kind, true),
        kind,
        letter: Some(letter()),
        dispatch: None,
        status: InvitationStatus::Sent {
            at: at(1),
            follow_up: at(15),
        },
        drafted: at(0),
        drafted_by: AgentName::parse("wu.jo").unwrap(),
        updated: at(1),
    }
}

pub(crate) fn bare_invitation() -> Invitation {
    Invitation {
        customer: None,
        kind: InvitationKind::Reseller,
        link: InviteLink::new(MicrosoftId(1), &InvitationKind::Reseller, false),
        content: Content {
            recipient: None,
            recipient_name: None,
            language: MailLanguage::English,
            includes_admin: false,
            subject: String::new(),
            body: String::new(),
        },
        letter: None,
        status: InvitationStatus::Draft,
        ..invitation()
    }
}

/// Invitations whose letters stand at every place of the outbox.
pub(crate) fn posted_invitations() -> Vec<Invitation> {
    let fault = || MailFault::new(MailTrouble::TryLater, "451 später");
    let states = [
        DispatchState::Queued,
        DispatchState::Sending { since: at(2) },
        DispatchState::Deferred {
            until: at(3),
            fault: fault(),
        },
        DispatchState::Failed {
            at: at(4),
            fault: fault(),
        },
        DispatchState::Unknown {
            at: at(5),
            fault: fault(),
        },
    ];
    states.map(posted).to_vec()
}

fn posted(state: DispatchState) -> Invitation {
    Invitation {
        status: InvitationStatus::Ready {
            at: at(1),
            by: HandOver::Outbox,
        },
        dispatch: Some(Dispatch {
            attempts: 300,
            tries: 2,
            state,
        }),
        ..invitation()
    }
}

/// An entry with every step through the outbox.
pub(crate) fn entry_of_the_outbox() -> Entry {
    let mut events: Vec<InvitationEvent> = posted_invitations()
        .into_iter()
        .filter_map(|invitation| invitation.dispatch)
        .map(|after| InvitationEvent::DispatchChanged {
            before: Box::new(Dispatch::NEW),
            after: Box::new(after),
        })
        .collect();
    events.push(InvitationEvent::Delivered {
        attempt: 300,
        answer: ServerWords::new("250 OK id=1"),
    });
    let of_invitation = |event| Event::Invitation(InvitationId(3), event);
    entry(Outcome::Done(
        events.into_iter().map(of_invitation).collect(),
    ))
}

pub(crate) fn delivery() -> Delivery {
    Delivery {
        invitation: InvitationId(7),
        to: EmailAddress::parse("it@contoso.example").unwrap(),
        letter: letter(),
    }
}

fn entry(outcome: Outcome) -> Entry {
    Entry {
        sequence: Sequence(1_000_000),
        operation: OperationId(0x0190_0000_0000_7000_8000_0000_0000_0002),
        at: at(2),
        actor: Actor {
            name: AgentName::parse("wu.jo").unwrap(),
            role: Role::AdminAgent,
        },
        action: "relationship.end".to_owned(),
        customer: Some(second_row()),
        invitation: Some(InvitationId(3)),
        matter: None,
        outcome,
        undoes: Some(Sequence(999_999)),
    }
}

/// An entry with every event there is, once.
pub(crate) fn entry_of_everything() -> Entry {
    let mut events = vec![Event::Account {
        before: Box::default(),
        after: Box::new(account()),
    }];
    let of_customer = |event| Event::Customer(second_row(), event);
    events.extend(customer_events().into_iter().map(of_customer));
    let of_invitation = |event| Event::Invitation(InvitationId(3), event);
    events.extend(invitation_events().into_iter().map(of_invitation));
    entry(Outcome::Done(events))
}

pub(crate) fn refused_entry() -> Entry {
    let note = |code: &str, about: &str| RefusalNote {
        code: code.to_owned(),
        about: about.to_owned(),
    };
    Entry {
        customer: None,
        invitation: None,
        undoes: None,
        ..entry(Outcome::Refused(vec![
            note("role-may-not", "helpdesk-agent"),
            note("changed", ""),
        ]))
    }
}
