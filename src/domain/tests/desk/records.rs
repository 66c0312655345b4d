//! Records to test with: an account, people, customers, subscriptions and invitations, each
//! complete and lawful, to be changed where a test needs it otherwise. It asserts nothing.
#![allow(
    dead_code,
    reason = "each test program compiles this file for itself and uses a part of it"
)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what is wrong here fails the test that asked for it"
)]

use partnerdesk_domain::*;

/// The moment of most tests: the 200th day, far enough from zero to look back.
pub(crate) const NOW: Timestamp = day(200);
/// Our own directory.
pub(crate) const TENANT: MicrosoftId = MicrosoftId(0xf00);

pub(crate) const fn day(count: i64) -> Timestamp {
    Timestamp(Span::days(count).0)
}

/// A direct reseller in Germany with everything recorded.
pub(crate) fn account() -> PartnerAccount {
    PartnerAccount {
        name: Some(CompanyName::parse("Fabrikam").unwrap()),
        tenant: Some(TENANT),
        mpn_id: Some(MpnId::parse("4711").unwrap()),
        country: Country::parse("DE"),
        ..PartnerAccount::default()
    }
}

pub(crate) fn account_of(kind: AccountKind) -> PartnerAccount {
    PartnerAccount { kind, ..account() }
}

/// A book in which nobody stands yet.
pub(crate) fn nobody(account: PartnerAccount) -> State {
    State {
        account,
        ..State::default()
    }
}

pub(crate) fn actor(role: Role) -> Actor {
    Actor {
        name: AgentName::parse(role.code()).unwrap(),
        role,
    }
}

pub(crate) fn admin_agent() -> Actor {
    actor(Role::AdminAgent)
}

pub(crate) fn customer_id(number: u128) -> CustomerId {
    CustomerId::primary(MicrosoftId(number))
}

/// A customer in Germany, active since the 10th day, without subscriptions.
pub(crate) fn customer(number: u128) -> Customer {
    let name = CompanyName::parse(&format!("Contoso {number}")).unwrap();
    let mut customer = Customer::new(customer_id(number), name, day(1));
    customer.details.country = Country::parse("DE");
    customer.primary_domain = DomainName::parse(&format!("contoso{number}.example")).ok();
    customer.relationship = Relationship::Active {
        since: Some(day(10)),
    };
    customer
}

pub(crate) fn at_stage(stage: Stage) -> Customer {
    let since = Some(day(10));
    let mut customer = customer(1);
    customer.relationship = match stage {
        Stage::None => Relationship::None,
        Stage::Active => Relationship::Active { since },
        Stage::Ending => Relationship::Ending {
            since,
            begun: day(100),
        },
        Stage::Ended => Relationship::Ended { at: Some(day(100)) },
    };
    customer
}

pub(crate) fn with_permission(mut customer: Customer, resource: Resource) -> Customer {
    customer.permissions.of_mut(resource).switch = Switch::On;
    customer
}

/// An active licence under the older commerce model: suspending it is enough.
pub(crate) fn subscription(id: &str) -> Subscription {
    Subscription {
        id: id.parse().unwrap(),
        product: ProductName::parse(&format!("Product {id}")).unwrap(),
        quantity: 5,
        status: Status::Active,
        category: Category::License,
        commerce: Commerce::Legacy,
        billing: Billing::Annual,
        started: Some(day(20)),
        ends: Some(day(385)),
        parent: None,
        reseller: None,
    }
}

/// The text that every invitation here has.
pub(crate) fn content() -> Content {
    Content {
        recipient: EmailAddress::parse("admin@contoso.example").ok(),
        recipient_name: None,
        language: MailLanguage::English,
        includes_admin: true,
        subject: "Working with {{partner.name}}".to_owned(),
        body: format!("Hello,\n{LINK_TOKEN}\n{{{{agent.name}}}}"),
    }
}

pub(crate) fn drafting(id: u128, customer: Option<CustomerId>) -> Command {
    drafting_as(id, customer, InvitationKind::Reseller, content())
}

pub(crate) fn drafting_as(
    id: u128,
    customer: Option<CustomerId>,
    kind: InvitationKind,
    content: Content,
) -> Command {
    Command::DraftInvitation {
        id: InvitationId(id),
        customer,
        company: CompanyName::parse("Contoso").unwrap(),
        kind,
        content: Box::new(content),
    }
}

/// A provider of ours, and a reseller, each accepted, the reseller once more and ended.
pub(crate) fn partners() -> Matters {
    [
        partner(1, 0xabc, Counterpart::Provider, PartnershipStage::Active),
        partner(2, 0xdef, Counterpart::Reseller, PartnershipStage::Active),
        partner(3, 0xdef, Counterpart::Reseller, PartnershipStage::Ended),
    ]
    .into_iter()
    .map(Matter::from)
    .collect()
}

pub(crate) fn partner(
    number: u128,
    tenant: u128,
    counterpart: Counterpart,
    stage: PartnershipStage,
) -> Partnership {
    Partnership {
        id: PartnershipId(number),
        stamp: Stamp::new(day(10), AgentName::parse("wu.jo").unwrap()),
        counterpart,
        partner: PartnerProfile {
            name: CompanyName::parse(&format!("Partner {tenant:x}")).unwrap(),
            tenant: MicrosoftId(tenant),
            mpn_id: None,
            country: None,
            email: None,
        },
        status: match stage {
            PartnershipStage::Invited => PartnershipStatus::Invited,
            PartnershipStage::Sent => PartnershipStatus::Sent { at: day(11) },
            PartnershipStage::Active => PartnershipStatus::Active { since: day(12) },
            PartnershipStage::Ended => PartnershipStatus::Ended { at: day(13) },
        },
    }
}

/// What an indirect reseller asks for, and a dual partner for its second row.
pub(crate) fn through_provider() -> InvitationKind {
    InvitationKind::IndirectReseller {
        provider: MicrosoftId(0xabc),
        mpn_id: MpnId::parse("4711").unwrap(),
    }
}

/// Hands over a letter with the link that our account asks for with [`content`].
pub(crate) fn handing_over(id: u128) -> Command {
    handing_over_with(
        id,
        HandOver::Clipboard,
        &InviteLink::new(TENANT, &InvitationKind::Reseller, true),
    )
}

pub(crate) fn handing_over_with(id: u128, by: HandOver, link: &InviteLink) -> Command {
    Command::HandOverInvitation {
        invitation: InvitationId(id),
        by,
        letter: Ok(Letter {
            subject: "Working with Fabrikam".to_owned(),
            body: format!("Hello,\n{link}\nwu.jo"),
        }),
    }
}

pub(crate) fn typed(name: &str) -> Confirmation {
    Confirmation::Typed(name.to_owned())
}

pub(crate) fn ending(name: &str) -> Command {
    Command::EndRelationship(customer_id(1), typed(name))
}

pub(crate) fn switching(resource: Resource, to: Switch) -> Command {
    Command::SwitchPermission {
        customer: customer_id(1),
        resource,
        to,
        confirmation: Some(typed("Contoso 1")),
    }
}

/// What a file says of a customer that has nothing but a name.
pub(crate) fn listing(number: u128) -> Listing {
    Listing {
        id: customer_id(number),
        name: CompanyName::parse(&format!("Contoso {number}")).unwrap(),
        tenant_name: None,
        primary_domain: None,
        custom_domains: None,
        country: None,
        contact_name: None,
        contact_email: None,
        relationship: None,
        admin_access: None,
        agreement: None,
        qualification: None,
        local: None,
        tags: Vec::new(),
    }
}

/// The state of customer 1 with invitation 1, taken to a stage by the commands that lead there.
pub(crate) fn invited(stage: InvitationStage) -> State {
    use InvitationStage as S;
    let mut world = State::of_customer(account(), at_stage(Stage::None));
    let id = InvitationId(1);
    let way: &[Command] = &[
        drafting(1, Some(customer_id(1))),
        handing_over(1),
        Command::MarkSent(id),
    ];
    let (steps, last) = match stage {
        S::Draft => (1, None),
        S::Ready => (2, None),
        S::Sent => (3, None),
        S::Accepted => (
            3,
            Some(Command::RecordAcceptance {
                invitation: id,
                customer: None,
            }),
        ),
        S::Declined => (3, Some(Command::RecordDecline(id))),
        S::Lapsed => (3, Some(Command::RecordLapse(id))),
        S::Withdrawn => (3, Some(Command::WithdrawInvitation(id))),
    };
    for command in way.iter().take(steps).chain(&last) {
        done(&mut world, day(150), command);
    }
    world
}

/// Does it as Admin agent, and gives the entry of the journal.
pub(crate) fn done(state: &mut State, at: Timestamp, command: &Command) -> Entry {
    done_by(&admin_agent(), state, at, command)
}

pub(crate) fn done_by(actor: &Actor, state: &mut State, at: Timestamp, command: &Command) -> Entry {
    let decision = decide(actor, at, state, command)
        .unwrap_or_else(|refused| panic!("{command:?} is refused: {refused:?}"));
    for event in &decision.events {
        evolve(state, actor, at, event);
    }
    entry(actor, at, command, decision.events)
}

pub(crate) fn entry(actor: &Actor, at: Timestamp, command: &Command, events: Vec<Event>) -> Entry {
    Entry {
        sequence: Sequence(1),
        operation: OperationId(1),
        at,
        actor: actor.clone(),
        action: action_name(command).to_owned(),
        customer: command.customer(),
        invitation: command.invitation(),
        matter: command.matter(),
        outcome: Outcome::Done(events),
        undoes: None,
    }
}

/// The reasons why an Admin agent may not.
pub(crate) fn refused(state: &State, command: &Command) -> Vec<Refusal> {
    refused_to(&admin_agent(), state, command)
}

pub(crate) fn refused_to(actor: &Actor, state: &State, command: &Command) -> Vec<Refusal> {
    match decide(actor, NOW, state, command) {
        Ok(decision) => panic!("{command:?} is allowed: {decision:?}"),
        Err(refused) => refused.reasons().to_vec(),
    }
}

pub(crate) fn codes(reasons: &[Refusal]) -> Vec<&'static str> {
    reasons.iter().map(Refusal::code).collect()
}
