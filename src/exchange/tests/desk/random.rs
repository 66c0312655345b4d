//! Customers at random: every facet in every state, with texts that want to do harm.

use partnerdesk_domain::{
    AdminAccess, Agreement, Alias, Billing, Capacity, Category, Commerce, CompanyName, Country,
    Customer, CustomerId, Day, Details, DomainName, EmailAddress, MicrosoftId, MpnId, Note,
    PersonName, ProductName, Qualification, Relationship, Resource, Status, Subscription, Switch,
    Tag, Timestamp, WordProblem,
};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// What separates, quotes, starts formulas, moves cursors, turns lines round or ends texts.
const HOSTILE: &str = "[\0\u{1b}\u{241b}0=+@\\-,;\"'\r\n\t \u{feff}\u{202e}\u{200d}\u{ff1d}\u{2212}a猫é🐈\\\\{}]{1,16}";

fn word<T: std::fmt::Debug>(
    pattern: &'static str,
    parse: fn(&str) -> Result<T, WordProblem>,
) -> impl Strategy<Value = T> {
    let text = prop_oneof![
        proptest::string::string_regex(pattern).expect("a pattern"),
        any::<String>(),
    ];
    text.prop_filter_map("not such a word", move |text| parse(&text).ok())
}

fn instant() -> impl Strategy<Value = Timestamp> {
    (0_i64..4_000_000_000_000).prop_map(Timestamp)
}

fn relationship() -> impl Strategy<Value = Relationship> {
    let maybe = || option::of(instant());
    prop_oneof![
        Just(Relationship::None),
        maybe().prop_map(|since| Relationship::Active { since }),
        (maybe(), instant()).prop_map(|(since, begun)| Relationship::Ending { since, begun }),
        maybe().prop_map(|at| Relationship::Ended { at }),
    ]
}

fn admin_access() -> impl Strategy<Value = AdminAccess> {
    let maybe = || option::of(instant());
    prop_oneof![
        Just(AdminAccess::NotGranted),
        maybe().prop_map(|since| AdminAccess::Granted { since }),
        maybe().prop_map(|at| AdminAccess::Revoked { at }),
    ]
}

fn agreement() -> impl Strategy<Value = Agreement> {
    let maybe = || option::of((0..40_000).prop_map(Day));
    prop_oneof![
        Just(Agreement::NotRecorded),
        maybe().prop_map(|on| Agreement::Attested { on }),
        maybe().prop_map(|on| Agreement::AcceptedDirectly { on }),
    ]
}

fn subscription() -> impl Strategy<Value = Subscription> {
    let status = prop_oneof![
        Just(Status::Pending),
        Just(Status::Active),
        instant().prop_map(|at| Status::ScheduledToEnd { at }),
        option::of(instant()).prop_map(|since| Status::Suspended { since }),
        Just(Status::Cancelled),
    ];
    let kind = (
        select(Category::ALL),
        select(Commerce::ALL),
        select(Billing::ALL),
    );
    let rest = (
        option::of(instant()),
        option::of(instant()),
        option::of(word("[0-9]{1,9}", MpnId::parse)),
        any::<u32>(),
    );
    let product = word(HOSTILE, ProductName::parse);
    (product, status, kind, rest).prop_map(|(product, status, kind, rest)| Subscription {
        id: "replaced".parse().expect("an identity"),
        product,
        quantity: rest.3,
        status,
        category: kind.0,
        commerce: kind.1,
        billing: kind.2,
        started: rest.0,
        ends: rest.1,
        parent: None,
        reseller: rest.2,
    })
}

/// Each has an identity of its own, and some are add-ons of the one before.
fn subscriptions() -> impl Strategy<Value = Vec<Subscription>> {
    let list = proptest::collection::vec((subscription(), any::<bool>()), 0..4);
    list.prop_map(|list| {
        let identity = |n: usize| format!("=sub'{n}").parse().expect("an identity");
        let each = list.into_iter().enumerate();
        each.map(|(n, (one, is_add_on))| Subscription {
            id: identity(n),
            parent: (is_add_on && n != 0).then(|| identity(n - 1)),
            ..one
        })
        .collect()
    })
}

fn domain() -> impl Strategy<Value = DomainName> {
    const NAMES: [&str; 4] = [
        "contoso.example",
        "-x.example",
        "=1.example",
        "林业.example",
    ];
    select(&NAMES[..]).prop_map(|name| DomainName::parse(name).expect("a domain"))
}

fn details() -> impl Strategy<Value = Details> {
    let country = select(&["DE", "CN", "US"][..]).prop_map(Country::parse);
    let email = select(&["a@b.example", "=x@y.example", "+1@c.example"][..]);
    let email = email.prop_map(|text| EmailAddress::parse(text).expect("an address"));
    let names = (
        option::of(word(HOSTILE, CompanyName::parse)),
        option::of(word("[=+'@a猫 ,;]{1,9}", PersonName::parse)),
    );
    (names, country, option::of(email)).prop_map(|(names, country, contact_email)| Details {
        list_name: names.0,
        country,
        contact_name: names.1,
        contact_email,
        ..Details::default()
    })
}

/// A customer that the rules allow, with the given identity.
fn customer() -> impl Strategy<Value = Customer> {
    let local = (
        option::of(word("[=+'@a猫 ,;]{1,9}", Alias::parse)),
        proptest::collection::vec(word("[=+'@ab猫 ]{1,6}", Tag::parse), 0..4),
        option::of(word(HOSTILE, Note::parse)),
        option::of(instant()),
        any::<[bool; 2]>(),
    );
    let facts = (
        word(HOSTILE, CompanyName::parse),
        details(),
        option::of(domain()),
        proptest::collection::vec(domain(), 0..3),
        select(Qualification::ALL),
    );
    let standing = (relationship(), admin_access(), agreement());
    let id = (any::<u128>(), any::<bool>());
    (id, facts, standing, subscriptions(), local).prop_map(
        |(id, facts, standing, subscriptions, local)| {
            let id = CustomerId {
                microsoft_id: MicrosoftId(id.0),
                capacity: if id.1 {
                    Capacity::IndirectReseller
                } else {
                    Capacity::Primary
                },
            };
            let mut customer = Customer::new(id, facts.0, Timestamp(0));
            customer.details = facts.1;
            let same = Some(&customer.tenant_name);
            if customer.details.list_name.as_ref() == same {
                customer.details.list_name = None;
            }
            (customer.primary_domain, customer.custom_domains) = (facts.2, facts.3);
            customer.qualification = facts.4;
            (customer.relationship, customer.admin_access) = (standing.0, standing.1);
            customer.agreement = standing.2;
            customer.subscriptions = subscriptions;
            customer.alias = local.0;
            for tag in local.1 {
                if !customer.tags.iter().any(|own| own.same_as(&tag)) {
                    customer.tags.insert(tag);
                }
            }
            (customer.note, customer.owner_role_confirmed) = (local.2, local.3);
            for (resource, is_on) in Resource::ALL.iter().zip(local.4) {
                if is_on && customer.relationship.is_live() {
                    customer.permissions.of_mut(*resource).switch = Switch::On;
                }
            }
            customer
        },
    )
}

/// A few customers, each with an identity of its own.
pub(crate) fn desk() -> impl Strategy<Value = Vec<Customer>> {
    let unique = |customers: Vec<Customer>| {
        let mut seen = std::collections::BTreeSet::new();
        let mut is_new = |customer: &Customer| seen.insert(customer.id);
        customers.into_iter().filter(|it| is_new(it)).collect()
    };
    proptest::collection::vec(customer(), 1..6).prop_map(unique)
}
