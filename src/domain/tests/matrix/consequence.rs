//! What a person is told before the deed: the consequences of each decision that has any.

use partnerdesk_domain::*;

use crate::records::*;

/// A customer with everything that an end takes with it, and one subscription of each kind.
fn with_everything() -> Customer {
    let of = |id: &str, commerce, status| Subscription {
        commerce,
        status,
        ..subscription(id)
    };
    let suspended = Status::Suspended { since: None };
    Customer {
        admin_access: AdminAccess::Granted { since: None },
        subscriptions: vec![
            of("legacy", Commerce::Legacy, Status::Active),
            of("nce", Commerce::NewCommerce, Status::Active),
            of("quiet", Commerce::Legacy, suspended),
        ],
        ..with_permission(customer(1), Resource::AzureReservations)
    }
}

fn without_blockers() -> Customer {
    Customer {
        subscriptions: Vec::new(),
        ..with_everything()
    }
}

fn ended() -> Customer {
    Customer {
        subscriptions: with_everything().subscriptions.split_off(2),
        ..at_stage(Stage::Ended)
    }
}

/// The words of an enum's value, without the data that it carries.
fn word(consequence: &Consequence) -> String {
    let text = format!("{consequence:?}");
    text.split('(').next().unwrap_or_default().to_owned()
}

#[test]
fn consequence_by_command() {
    let id = customer_id(1);
    let of = |id: &str| id.parse().unwrap();
    let savings = Resource::AzureSavingsPlans;
    let accepted = Command::RecordAcceptance {
        invitation: InvitationId(1),
        customer: None,
    };
    let mut returning = invited(InvitationStage::Sent);
    returning.customer = Some(ended());
    let state = |customer| State::of_customer(account(), customer);
    let full = || state(with_everything());
    let rows = vec![
        ("begin off-boarding", full(), Command::BeginOffboarding(id)),
        ("end", state(without_blockers()), ending("Contoso 1")),
        (
            "end, nothing granted",
            state(customer(1)),
            ending("Contoso 1"),
        ),
        ("accepted", invited(InvitationStage::Sent), accepted.clone()),
        ("accepted by an ended customer", returning, accepted),
        (
            "withdraw",
            invited(InvitationStage::Sent),
            Command::WithdrawInvitation(InvitationId(1)),
        ),
        ("record loss of admin", full(), Command::RecordAdminLoss(id)),
        ("permission on", full(), switching(savings, Switch::On)),
        (
            "permission off",
            full(),
            switching(Resource::AzureReservations, Switch::Off),
        ),
        (
            "suspend, older commerce",
            full(),
            Command::SuspendSubscription(id, of("legacy")),
        ),
        (
            "suspend, new commerce",
            full(),
            Command::SuspendSubscription(id, of("nce")),
        ),
        (
            "reactivate",
            full(),
            Command::ReactivateSubscription(id, of("quiet")),
        ),
        (
            "cancel, older commerce",
            full(),
            Command::CancelSubscription(id, of("legacy")),
        ),
        (
            "cancel, new commerce",
            full(),
            Command::CancelSubscription(id, of("nce")),
        ),
        (
            "set alias",
            full(),
            Command::SetAlias(id, Alias::parse("x").ok()),
        ),
    ];
    let lines = rows.into_iter().map(|(name, state, command)| {
        let decision = decide(&admin_agent(), NOW, &state, &command).unwrap();
        let all = consequences(&state, NOW, &decision);
        let words: Vec<String> = all.iter().map(word).collect();
        format!("{name}: {}", words.join(", "))
            .trim_end()
            .to_owned()
    });
    let lines: Vec<String> = lines.collect();
    insta::assert_snapshot!(lines.join("\n"));
}
