//! What is refused, to whom, and with which words: each test says a rule of the business.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/records.rs"]
mod records;

use partnerdesk_domain::*;
use records::*;

fn of(customer: Customer) -> State {
    State::of_customer(account(), customer)
}

/// One of each blocker and one of each that blocks nothing, in no order.
fn with_everything() -> Customer {
    use Category::{License, Reservation, SavingsPlan, Software, Trial};
    use Commerce::{Legacy, NewCommerce};
    let of = |id: &str, category, commerce, status| Subscription {
        category,
        commerce,
        status,
        ..subscription(id)
    };
    let suspended = |since| Status::Suspended {
        since: Some(day(since)),
    };
    Customer {
        subscriptions: vec![
            of("nce-suspended", License, NewCommerce, suspended(190)),
            of("legacy", License, Legacy, Status::Active),
            of("legacy-suspended", License, Legacy, suspended(190)),
            of("nce", License, NewCommerce, Status::Active),
            of("pending", Trial, Legacy, Status::Pending),
            of("software", Software, NewCommerce, Status::Active),
            of("reservation", Reservation, Legacy, Status::Active),
            of("cancelled", Software, Legacy, Status::Cancelled),
            of("plan", SavingsPlan, NewCommerce, suspended(190)),
            of("run-out", License, NewCommerce, suspended(110)),
            of(
                "term-over",
                License,
                NewCommerce,
                Status::ScheduledToEnd { at: day(200) },
            ),
            of(
                "term-runs",
                License,
                NewCommerce,
                Status::ScheduledToEnd { at: day(201) },
            ),
        ],
        ..customer(1)
    }
}

#[test]
fn ending_names_every_blocker_in_clearing_order() {
    let reasons = refused(&of(with_everything()), &ending("Contoso 1"));
    let named: Vec<_> = reasons
        .iter()
        .map(|reason| match reason {
            Refusal::Blocked(blocker) => (reason.code(), blocker.subscription.as_str()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        named,
        [
            ("open-reservation", "plan"),
            ("open-reservation", "reservation"),
            ("software-purchase", "software"),
            ("active-subscription", "legacy"),
            ("active-subscription", "pending"),
            ("new-commerce-not-cancelled", "nce"),
            ("new-commerce-not-cancelled", "nce-suspended"),
            ("new-commerce-not-cancelled", "term-runs"),
        ]
    );
}

#[test]
fn time_alone_clears_what_runs_out() {
    let count = |at| blockers(&with_everything(), at).len();
    // Suspended on day 110: kept for 90 days. Scheduled to end on day 200 and on day 201.
    assert_eq!(count(day(199)), 10);
    assert_eq!(count(day(200)), 8);
    assert_eq!(count(day(201)), 7);
}

#[test]
fn a_blocked_end_is_told_together_with_what_else_is_wrong() {
    let helpdesk = actor(Role::HelpdeskAgent);
    let mut state = of(Customer {
        subscriptions: vec![subscription("a")],
        ..customer(1)
    });
    state.account.kind = AccountKind::IndirectReseller;
    let reasons = refused_to(&helpdesk, &state, &ending(""));
    assert_eq!(
        codes(&reasons),
        [
            "role-may-not",
            "not-offered",
            "active-subscription",
            "confirmation-missing"
        ]
    );
}

#[test]
fn an_indirect_reseller_leaves_the_end_to_its_provider() {
    let state = State::of_customer(account_of(AccountKind::IndirectReseller), customer(1));
    let reasons = refused(&state, &ending("Contoso 1"));
    let because = NotOffered::ToKind(AccountKind::IndirectReseller);
    let feature = Feature::EndRelationship;
    assert_eq!(reasons, [Refusal::NotOffered { feature, because }]);
}

#[test]
fn a_dual_partner_ends_only_what_it_holds_directly() {
    let mut state = State::of_customer(account_of(AccountKind::Dual), customer(1));
    assert!(decide(&admin_agent(), NOW, &state, &ending("Contoso 1")).is_ok());

    let id = CustomerId {
        capacity: Capacity::IndirectReseller,
        ..customer_id(1)
    };
    state.customer.as_mut().unwrap().id = id;
    let name = typed("Contoso 1");
    let switch_on = Command::SwitchPermission {
        customer: id,
        resource: Resource::AzureReservations,
        to: Switch::On,
        confirmation: Some(name.clone()),
    };
    for command in [
        Command::EndRelationship(id, name),
        Command::BeginOffboarding(id),
        switch_on,
    ] {
        let reasons = refused(&state, &command);
        let [Refusal::NotOffered { because, .. }] = reasons.as_slice() else {
            panic!("{command:?}: {reasons:?}");
        };
        assert_eq!(*because, NotOffered::ToKind(AccountKind::IndirectReseller));
    }
}

#[test]
fn helpdesk_agent_cannot_switch_permissions_and_is_told_who_can() {
    let command = switching(Resource::AzureReservations, Switch::On);
    let refusal = |role| Refusal::RoleMayNot {
        action: Action::SwitchPermissions,
        role,
        allowed: vec![Role::AdminAgent],
    };
    for role in [Role::HelpdeskAgent, Role::SalesAgent, Role::GlobalAdmin] {
        assert_eq!(
            refused_to(&actor(role), &of(customer(1)), &command),
            [refusal(role)]
        );
    }
}

#[test]
fn the_role_comes_first_even_when_the_customer_is_missing() {
    let reasons = refused_to(&actor(Role::HelpdeskAgent), &State::default(), &ending("x"));
    assert_eq!(codes(&reasons), ["role-may-not", "no-such-customer"]);
    let draft = drafting(1, Some(customer_id(8)));
    let reasons = refused_to(&actor(Role::HelpdeskAgent), &of(customer(1)), &draft);
    assert_eq!(codes(&reasons), ["role-may-not", "no-such-customer"]);
}

#[test]
fn a_permission_can_be_switched_off_wherever_the_account_stands() {
    for status in ProgrammeStatus::ALL {
        for kind in AccountKind::ALL {
            let account = PartnerAccount {
                status: *status,
                kind: *kind,
                ..account()
            };
            let customer = with_permission(customer(1), Resource::AzureReservations);
            let mut state = State::of_customer(account, customer);
            done(
                &mut state,
                NOW,
                &switching(Resource::AzureReservations, Switch::Off),
            );
            assert_eq!(state.customer.unwrap().permissions.on().count(), 0);
        }
    }
}

#[test]
fn a_suspended_account_lets_no_customer_buy() {
    let status = ProgrammeStatus::Suspended;
    let state = State::of_customer(
        PartnerAccount {
            status,
            ..account()
        },
        customer(1),
    );
    let reasons = refused(&state, &switching(Resource::AzureReservations, Switch::On));
    let feature = Feature::NewSales;
    let because = NotOffered::InStanding(status);
    assert_eq!(reasons, [Refusal::NotOffered { feature, because }]);
}

#[test]
fn an_indirect_reseller_is_told_what_its_account_lacks_for_a_request() {
    let verdict = |change: fn(&mut PartnerAccount)| {
        let mut account = account_of(AccountKind::IndirectReseller);
        change(&mut account);
        let mut state = State::of_customer(account, at_stage(Stage::None));
        state.matters = partners();
        let offers = options(&admin_agent(), NOW, &state);
        let request = offers
            .into_iter()
            .find(|o| o.opportunity == Opportunity::Request)
            .unwrap();
        request
            .verdict
            .map_err(|refused| refused.reasons().to_vec())
    };
    let lacks = |part| Err(vec![Refusal::AccountIncomplete(part)]);
    assert!(verdict(|_| {}).is_ok());
    assert_eq!(verdict(|a| a.mpn_id = None), lacks(AccountPart::MpnId));
    assert_eq!(verdict(|a| a.tenant = None), lacks(AccountPart::Tenant));
}

#[test]
fn what_would_change_nothing_is_not_offered() {
    let not_applicable = |customer: Customer| {
        let offers = options(&admin_agent(), NOW, &of(customer));
        let found = offers
            .iter()
            .find(|o| o.opportunity == Opportunity::RecordAdminLoss);
        found.unwrap().is_not_applicable()
    };
    assert!(not_applicable(customer(1)));
    let admin_access = AdminAccess::Granted { since: None };
    assert!(!not_applicable(Customer {
        admin_access,
        ..customer(1)
    }));
}
