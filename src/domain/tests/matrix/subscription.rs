//! How a subscription stands, by every command about it, and what of it is in the way of an end.

use partnerdesk_domain::*;

use crate::records::*;
use crate::table::{Table, cell};

const STATUSES: [(&str, Status); 7] = [
    ("pending", Status::Pending),
    ("active", Status::Active),
    ("ending", Status::ScheduledToEnd { at: day(300) }),
    ("term over", Status::ScheduledToEnd { at: day(200) }),
    (
        "suspended",
        Status::Suspended {
            since: Some(day(190)),
        },
    ),
    (
        "retention over",
        Status::Suspended {
            since: Some(day(110)),
        },
    ),
    ("cancelled", Status::Cancelled),
];

fn with(subscription: Subscription) -> State {
    let customer = Customer {
        subscriptions: vec![subscription],
        ..customer(1)
    };
    State::of_customer(account(), customer)
}

#[test]
fn subscription_by_command() {
    let id = customer_id(1);
    let s = || "s".parse().unwrap();
    let restore = |to| Command::RestoreSubscriptions(id, vec![(s(), to)]);
    let licence = || Subscription {
        commerce: Commerce::NewCommerce,
        ..subscription("s")
    };
    let fresh = || Subscription {
        started: Some(day(195)),
        ..licence()
    };
    let endless = || Subscription {
        ends: None,
        ..licence()
    };
    let software = || Subscription {
        category: Category::Software,
        ..licence()
    };
    let heads = STATUSES.map(|(name, _)| name.to_owned());
    let mut table = Table::with_head("", heads);
    let suspend = || Command::SuspendSubscription(id, s());
    let cancel = || Command::CancelSubscription(id, s());
    let rows: [(&str, Subscription, Command); 10] = [
        ("suspend", licence(), suspend()),
        ("suspend software", software(), suspend()),
        (
            "reactivate",
            licence(),
            Command::ReactivateSubscription(id, s()),
        ),
        ("cancel in its window", fresh(), cancel()),
        ("cancel later", licence(), cancel()),
        ("cancel later, term unknown", endless(), cancel()),
        ("cancel, older commerce", subscription("s"), cancel()),
        ("restore as active", licence(), restore(Status::Active)),
        (
            "restore as suspended",
            licence(),
            restore(Status::Suspended { since: None }),
        ),
        (
            "restore as cancelled",
            licence(),
            restore(Status::Cancelled),
        ),
    ];
    for (name, subscription, command) in rows {
        let cells = STATUSES.map(|(_, status)| {
            let subscription = Subscription {
                status,
                ..subscription.clone()
            };
            cell(&with(subscription), &command)
        });
        table.row(name, cells);
    }
    insta::assert_snapshot!(table.print());
}

#[test]
fn blocker_by_kind_of_subscription() {
    let heads = STATUSES.map(|(name, _)| name.to_owned());
    let mut table = Table::with_head("", heads);
    for category in Category::ALL {
        for commerce in Commerce::ALL {
            let cells = STATUSES.map(|(_, status)| {
                let customer = Customer {
                    subscriptions: vec![Subscription {
                        category: *category,
                        commerce: *commerce,
                        status,
                        ..subscription("s")
                    }],
                    ..customer(1)
                };
                let found = blockers(&customer, NOW);
                let kinds = found.iter().map(|blocker| blocker.kind.code());
                kinds.collect::<Vec<_>>().join(", ")
            });
            let name = format!("{}, {}", category.code(), commerce.code());
            table.row(&name, cells);
        }
    }
    insta::assert_snapshot!(table.print());
}
