//! The switch of a purchase permission, by who asks, where the customer and we stand, and what
//! was typed.

use partnerdesk_domain::*;

use crate::records::*;
use crate::table::{Table, cell_of};

const RESOURCE: Resource = Resource::AzureReservations;

/// The customer at each stage, with the switch in each position that it can have there.
fn customers() -> Vec<(String, Customer)> {
    let mut all = Vec::new();
    for stage in Stage::ALL {
        for switch in Switch::ALL {
            let mut customer = at_stage(*stage);
            if *switch == Switch::On && !customer.relationship.is_live() {
                continue;
            }
            customer.permissions.of_mut(RESOURCE).switch = *switch;
            all.push((format!("{}, {}", stage.code(), switch.code()), customer));
        }
    }
    all
}

#[test]
fn permission_by_command() {
    let heads = customers().into_iter().map(|(name, _)| name);
    let mut table = Table::with_head("", heads);
    let mut row = |name: &str, role, account: PartnerAccount, command: &Command| {
        let cells = customers().into_iter().map(|(_, customer)| {
            let state = State::of_customer(account.clone(), customer);
            cell_of(&actor(role), &state, command)
        });
        table.row(name, cells);
    };
    let on = switching(RESOURCE, Switch::On);
    let off = switching(RESOURCE, Switch::Off);
    let with = |confirmation| Command::SwitchPermission {
        customer: customer_id(1),
        resource: RESOURCE,
        to: Switch::On,
        confirmation,
    };
    for role in Role::ALL {
        row(&format!("on, {}", role.code()), role, account(), &on);
        row(&format!("off, {}", role.code()), role, account(), &off);
    }
    let agent = Role::AdminAgent;
    for (name, command) in [
        ("on, nothing typed", with(None)),
        ("on, another name", with(Some(typed("Contoso 2")))),
        ("on, as undo", with(Some(Confirmation::Undo(Sequence(1))))),
    ] {
        row(name, agent, account(), &command);
    }
    for kind in AccountKind::ALL {
        row(
            &format!("on, {}", kind.code()),
            agent,
            account_of(*kind),
            &on,
        );
        row(
            &format!("off, {}", kind.code()),
            agent,
            account_of(*kind),
            &off,
        );
    }
    for status in ProgrammeStatus::ALL {
        let account = PartnerAccount {
            status: *status,
            ..account()
        };
        row(
            &format!("on, {}", status.code()),
            agent,
            account.clone(),
            &on,
        );
        row(&format!("off, {}", status.code()), agent, account, &off);
    }
    insta::assert_snapshot!(table.print());
}

#[test]
fn what_is_known_before_a_permission_helps() {
    let plan = |status| Subscription {
        category: Category::AzurePlan,
        status,
        ..subscription("plan")
    };
    let heads = ["relationship", "azure plan", "owner role"].map(str::to_owned);
    let mut table = Table::with_head("", heads);
    for (name, customer) in [
        ("active, nothing known", customer(1)),
        ("ended, nothing known", at_stage(Stage::Ended)),
        ("ending", at_stage(Stage::Ending)),
        ("another subscription", bought(subscription("s"))),
        ("azure plan in use", bought(plan(Status::Active))),
        (
            "azure plan suspended",
            bought(plan(Status::Suspended { since: None })),
        ),
        (
            "owner confirmed",
            Customer {
                owner_role_confirmed: Some(day(5)),
                ..customer(1)
            },
        ),
    ] {
        let findings = preconditions(&customer, NOW);
        table.row(name, findings.map(|(_, finding)| format!("{finding:?}")));
    }
    insta::assert_snapshot!(table.print());
}

fn bought(subscription: Subscription) -> Customer {
    Customer {
        subscriptions: vec![subscription],
        ..customer(1)
    }
}
