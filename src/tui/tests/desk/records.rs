//! Records to test the screens with: an account and a few customers, each complete and lawful,
//! to be changed where a test needs it otherwise. It asserts nothing.
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
use partnerdesk_ports::{Authority, MemoryBook, Verdict, Write};

/// The moment at which every test begins: 2026-11-22 02:42 UTC.
const NOW: Timestamp = Timestamp(1_795_315_378_500);

/// So many days before every test begins.
pub(crate) fn days_ago(days: i64) -> Timestamp {
    NOW.plus(Span::days(-days))
}

/// A direct reseller in Germany with everything recorded.
pub(crate) fn account() -> PartnerAccount {
    PartnerAccount {
        name: CompanyName::parse("Acme Reseller").ok(),
        tenant: Some(MicrosoftId(0xacce)),
        mpn_id: MpnId::parse("4711").ok(),
        country: Country::parse("DE"),
        ..PartnerAccount::default()
    }
}

/// The customer of a number: `6b1f0a52-0000-4000-8000-0000000000NN`.
pub(crate) fn id(number: u128) -> CustomerId {
    CustomerId::primary(MicrosoftId(
        0x6b1f_0a52_0000_4000_8000_0000_0000_0000 + number,
    ))
}

/// A customer in Germany without a relationship, with a domain and nothing else.
pub(crate) fn company(number: u128, name: &str, domain: &str) -> Customer {
    let mut customer = Customer::new(id(number), CompanyName::parse(name).unwrap(), NOW);
    customer.primary_domain = DomainName::parse(domain).ok();
    customer.details.country = Country::parse("DE");
    customer
}

/// A customer of ours for years, with everything that a customer can have and with every kind
/// of blocker.
pub(crate) fn contoso() -> Customer {
    let mut customer = company(0x2e, "Contoso Retail Ltd", "contoso.example");
    customer.details = Details {
        list_name: CompanyName::parse("Contoso Retail").ok(),
        country: Country::parse("DE"),
        contact_name: PersonName::parse("Zoë Müller").ok(),
        contact_email: EmailAddress::parse("zoe@contoso.example").ok(),
        ..Details::default()
    };
    customer.custom_domains = ["shop.contoso.example", "contoso-retail.example"]
        .map(|domain| DomainName::parse(domain).unwrap())
        .into();
    customer.relationship = Relationship::Active {
        since: Some(days_ago(2_000)),
    };
    customer.admin_access = AdminAccess::Granted {
        since: Some(days_ago(2_000)),
    };
    customer.agreement = Agreement::AcceptedDirectly {
        on: Some(Day(18_700)),
    };
    customer.permissions.azure_reservations = Permission {
        switch: Switch::On,
        changed: Some((days_ago(40), AgentName::parse("wu.jo").unwrap())),
    };
    customer.alias = Alias::parse("contoso-us").ok();
    customer.tags = ["vip", "renewals-q4"]
        .map(|tag| Tag::parse(tag).unwrap())
        .into();
    customer.note = Note::parse("Calls on Fridays.\nPrefers e-mail.").ok();
    customer.subscriptions = vec![
        Subscription {
            category: Category::Reservation,
            commerce: Commerce::NewCommerce,
            ..subscription("R-1182", "Reserved VM Instance D4s v5", 3)
        },
        Subscription {
            category: Category::Software,
            billing: Billing::OneTime,
            started: Some(days_ago(3)),
            ..subscription("S-20", "Windows Server 2025 Standard", 1)
        },
        subscription("L-7", "Microsoft 365 Business Premium", 20),
        Subscription {
            commerce: Commerce::NewCommerce,
            started: Some(days_ago(3)),
            ..subscription("N-3", "Enterprise Mobility + Security E3", 20)
        },
        Subscription {
            status: Status::Suspended {
                since: Some(days_ago(10)),
            },
            ..subscription("L-9", "Visio Plan 2", 4)
        },
    ];
    customer
}

/// A customer whose name nobody types without an input method.
pub(crate) fn mingde() -> Customer {
    let mut customer = company(0x51, "上海明德科技有限公司", "mingde.example");
    customer.alias = Alias::parse("mingde").ok();
    customer.relationship = Relationship::Active { since: None };
    customer.subscriptions = vec![subscription("L-1", "Microsoft 365 商业标准版", 8)];
    customer
}

/// A customer that is being off-boarded, with nothing in the way any more.
pub(crate) fn fabrikam() -> Customer {
    let mut customer = company(0x7a, "Fabrikam GmbH", "fabrikam.example");
    customer.relationship = Relationship::Ending {
        since: Some(days_ago(700)),
        begun: days_ago(12),
    };
    customer
}

/// A customer that was ours once.
pub(crate) fn northwind() -> Customer {
    let mut customer = company(0x90, "Northwind Traders", "northwind.example");
    customer.relationship = Relationship::Ended {
        at: Some(days_ago(90)),
    };
    customer
}

/// An active licence under the older commerce model: suspending it is enough.
pub(crate) fn subscription(id: &str, product: &str, quantity: u32) -> Subscription {
    Subscription {
        id: id.parse().unwrap(),
        product: ProductName::parse(product).unwrap(),
        quantity,
        status: Status::Active,
        category: Category::License,
        commerce: Commerce::Legacy,
        billing: Billing::Annual,
        started: Some(days_ago(200)),
        ends: Some(days_ago(-165)),
        parent: None,
        reseller: None,
    }
}

/// A draft of an invitation that is fit to leave.
pub(crate) fn draft(number: u128, customer: &Customer) -> Command {
    Command::DraftInvitation {
        id: InvitationId(number),
        customer: Some(customer.id),
        company: customer.name().clone(),
        kind: InvitationKind::Reseller,
        content: Box::new(Content {
            recipient: EmailAddress::parse("it@customer.example").ok(),
            recipient_name: None,
            language: MailLanguage::English,
            includes_admin: true,
            subject: "Working with {{partner.name}}".to_owned(),
            body: format!("Hello,\n{LINK_TOKEN}\n{{{{agent.name}}}}"),
        }),
    }
}

/// The letter that [`draft`] makes for our account.
pub(crate) fn letter() -> Letter {
    let tenant = account().tenant.unwrap();
    let link = InviteLink::new(tenant, &InvitationKind::Reseller, true);
    Letter {
        subject: "Working with Acme Reseller".to_owned(),
        body: format!("Hello,\n{link}\nwu.jo"),
    }
}

/// A book with our account and these customers, each added by an entry of its own.
pub(crate) fn book_of(customers: impl IntoIterator<Item = Customer>) -> MemoryBook {
    let mut book = MemoryBook::default();
    let account = Command::SetAccount(Box::new(account()));
    let add = |customer| Command::AddCustomer(Box::new(customer));
    let commands = std::iter::once(account).chain(customers.into_iter().map(add));
    for (number, command) in commands.enumerate() {
        at(&mut book, days_ago(60), number as u128 + 1, command);
    }
    book
}

/// Writes to a book at some moment as the Admin agent wu.jo. `number` is the operation's
/// identity and must be another one each time; a book made here has used those up to a hundred.
pub(crate) fn at(book: &mut MemoryBook, at: Timestamp, number: u128, command: Command) -> Verdict {
    let write = Write {
        operation: OperationId(number),
        actor: Actor {
            name: AgentName::parse("wu.jo").unwrap(),
            role: Role::AdminAgent,
        },
        at,
        command,
        expected: None,
        undoes: None,
    };
    let verdict = book.submit(&write).unwrap();
    assert!(verdict.refused().is_none(), "{verdict:?}");
    verdict
}
