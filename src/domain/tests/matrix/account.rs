//! What each role may do, and what each account is offered.

use partnerdesk_domain::*;

use crate::records::*;
use crate::table::{Table, cell};

#[test]
fn role_by_action() {
    let mut table = Table::with_head("", Role::ALL.map(|role| role.code().to_owned()));
    for action in Action::ALL {
        let cells = Role::ALL.map(|role| match access(role, action) {
            Access::Full => "full".to_owned(),
            Access::ReadOnly => "read".to_owned(),
            Access::Denied => "-".to_owned(),
        });
        table.row(action.code(), cells);
    }
    insta::assert_snapshot!(table.print());
}

/// One row an account; in each cell the reasons against a feature: cloud, kind, standing.
#[test]
fn feature_by_account() {
    let features: Vec<Feature> = Feature::all().collect();
    let heads = features.iter().map(|feature| format!("{feature:?}"));
    let mut table = Table::with_head("", heads);
    for cloud in Cloud::ALL {
        for kind in AccountKind::ALL {
            for status in ProgrammeStatus::ALL {
                let account = PartnerAccount {
                    cloud: *cloud,
                    kind: *kind,
                    status: *status,
                    ..account()
                };
                let name = format!("{}, {}, {}", cloud.code(), kind.code(), status.code());
                table.row(
                    &name,
                    features.iter().map(|f| against(offered(&account, *f))),
                );
            }
        }
    }
    insta::assert_snapshot!(table.print());
}

#[test]
fn what_a_dual_partner_is_offered_towards_each_of_its_rows() {
    let account = account_of(AccountKind::Dual);
    let heads = ["primary", "indirect reseller"].map(str::to_owned);
    let mut table = Table::with_head("", heads);
    for feature in Feature::all() {
        let towards = [Capacity::Primary, Capacity::IndirectReseller];
        let cells = towards.map(|capacity| against(offered_towards(&account, capacity, feature)));
        table.row(&format!("{feature:?}"), cells);
    }
    insta::assert_snapshot!(table.print());
}

fn against(answer: Result<(), Vec<NotOffered>>) -> String {
    let words = answer
        .err()
        .into_iter()
        .flatten()
        .map(|because| match because {
            NotOffered::InCloud(_) => "cloud",
            NotOffered::ToKind(_) => "kind",
            NotOffered::InStanding(_) => "standing",
        });
    words.collect::<Vec<_>>().join(" ")
}

/// What a standing of ours in the programme changes for the work at the desk.
#[test]
fn command_by_standing() {
    let id = customer_id(1);
    let prospect = || at_stage(Stage::None);
    let licensed = || Customer {
        subscriptions: vec![subscription("s")],
        ..customer(1)
    };
    let s = || "s".parse().unwrap();
    let resource = Resource::AzureReservations;
    let allowed = || with_permission(customer(1), resource);
    let standings = ProgrammeStatus::ALL.iter().copied();
    let mut table = Table::with_head("", standings.clone().map(|s| s.code().to_owned()));
    let mut row = |name: &str, customer: Option<Customer>, command: &Command| {
        let cells = standings.clone().map(|status| {
            let account = PartnerAccount {
                status,
                ..account()
            };
            let customer = customer.clone();
            let state = State {
                account,
                customer,
                ..State::default()
            };
            cell(&state, command)
        });
        table.row(name, cells);
    };
    row(
        "add customer",
        None,
        &Command::AddCustomer(Box::new(customer(1))),
    );
    row(
        "note company",
        None,
        &Command::AddCustomer(Box::new(prospect())),
    );
    row(
        "request relationship",
        Some(prospect()),
        &drafting(1, Some(id)),
    );
    row(
        "begin off-boarding",
        Some(customer(1)),
        &Command::BeginOffboarding(id),
    );
    row("end", Some(customer(1)), &ending("Contoso 1"));
    row(
        "permission on",
        Some(customer(1)),
        &switching(resource, Switch::On),
    );
    row(
        "permission off",
        Some(allowed()),
        &switching(resource, Switch::Off),
    );
    row(
        "suspend",
        Some(licensed()),
        &Command::SuspendSubscription(id, s()),
    );
    row(
        "import",
        None,
        &Command::ImportCustomer(Box::new(listing(1))),
    );
    insta::assert_snapshot!(table.print());
}
