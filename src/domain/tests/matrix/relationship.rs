//! Where a customer stands with us, by every command about it; then delegated administration,
//! which is another facet, by every command that touches it.

use partnerdesk_domain::*;

use crate::records::*;
use crate::table::{Table, cell};

/// A customer as it usually looks at this stage, with nothing in the way of an end: one
/// subscription that is suspended.
fn usual(stage: Stage) -> Customer {
    let mut customer = at_stage(stage);
    customer.admin_access = match stage {
        Stage::None => AdminAccess::NotGranted,
        Stage::Active | Stage::Ending => AdminAccess::Granted { since: None },
        Stage::Ended => AdminAccess::Revoked { at: None },
    };
    if customer.relationship.is_live() {
        customer = with_permission(customer, Resource::AzureReservations);
        customer.owner_role_confirmed = Some(day(50));
    }
    customer.subscriptions = vec![Subscription {
        status: Status::Suspended {
            since: Some(day(190)),
        },
        ..subscription("s")
    }];
    customer
}

fn blocked(stage: Stage) -> Customer {
    let mut customer = usual(stage);
    customer.subscriptions = vec![subscription("s")];
    customer
}

fn listed(relationship: Relationship) -> Command {
    Command::ImportCustomer(Box::new(Listing {
        relationship: Some(relationship),
        ..listing(1)
    }))
}

fn asking(includes_admin: bool) -> Command {
    let content = Content {
        includes_admin,
        ..content()
    };
    let to = Some(customer_id(1));
    drafting_as(2, to, InvitationKind::Reseller, content)
}

/// A sent invitation to the customer of `state`, and its acceptance.
fn accepting(mut state: State, includes_admin: bool) -> (State, Command) {
    let mut sent = invited(InvitationStage::Sent).invitation.unwrap();
    sent.content.includes_admin = includes_admin;
    state.customer.as_mut().unwrap().open_invitation = Some(sent.id);
    let invitation = sent.id;
    state.invitation = Some(sent);
    let customer = None;
    (
        state,
        Command::RecordAcceptance {
            invitation,
            customer,
        },
    )
}

/// Every command about a customer, under the name it has in the table.
fn commands() -> Vec<(&'static str, Command)> {
    let id = customer_id(1);
    let s = || "s".parse().unwrap();
    let details = Details {
        contact_name: PersonName::parse("Ada").ok(),
        ..customer(1).details
    };
    let undo = || Some(Confirmation::Undo(Sequence(1)));
    let switch = |to, confirmation| Command::SwitchPermission {
        customer: id,
        resource: Resource::AzureSavingsPlans,
        to,
        confirmation,
    };
    vec![
        ("add by hand", Command::AddCustomer(Box::new(customer(1)))),
        (
            "listed without relationship",
            Command::ImportCustomer(Box::new(listing(1))),
        ),
        ("listed as none", listed(Relationship::None)),
        (
            "listed as active",
            listed(Relationship::Active { since: None }),
        ),
        ("listed as ended", listed(Relationship::Ended { at: None })),
        ("request with admin", asking(true)),
        ("request without admin", asking(false)),
        ("begin off-boarding", Command::BeginOffboarding(id)),
        ("abandon off-boarding", Command::AbandonOffboarding(id)),
        ("end", ending("Contoso 1")),
        ("end, nothing typed", ending("")),
        ("end, another name typed", ending("Contoso 2")),
        ("record loss of admin", Command::RecordAdminLoss(id)),
        ("confirm owner role", Command::ConfirmOwnerRole(id, true)),
        ("take owner role back", Command::ConfirmOwnerRole(id, false)),
        (
            "permission on",
            switch(Switch::On, Some(typed("Contoso 1"))),
        ),
        ("permission on, as undo", switch(Switch::On, undo())),
        (
            "permission off",
            switching(Resource::AzureReservations, Switch::Off),
        ),
        ("reactivate s", Command::ReactivateSubscription(id, s())),
        ("cancel s", Command::CancelSubscription(id, s())),
        (
            "restore s",
            Command::RestoreSubscriptions(id, vec![(s(), Status::Active)]),
        ),
        (
            "set alias",
            Command::SetAlias(id, Alias::parse("short").ok()),
        ),
        ("set note", Command::SetNote(id, Note::parse("text").ok())),
        (
            "change tags",
            Command::ChangeTags {
                customer: id,
                add: vec![Tag::parse("vip").unwrap()],
                remove: Vec::new(),
            },
        ),
        ("edit details", Command::EditDetails(id, Box::new(details))),
    ]
}

#[test]
fn relationship_by_command() {
    let stages = Stage::ALL.iter().copied();
    let mut table = Table::with_head("", stages.clone().map(|s| s.code().to_owned()));
    let state = |customer| State::of_customer(account(), customer);
    for (name, command) in commands() {
        table.row(
            name,
            stages.clone().map(|s| cell(&state(usual(s)), &command)),
        );
    }
    for (name, command) in [
        ("with s in use: end", ending("Contoso 1")),
        (
            "with s in use: suspend s",
            Command::SuspendSubscription(customer_id(1), "s".parse().unwrap()),
        ),
    ] {
        table.row(
            name,
            stages.clone().map(|s| cell(&state(blocked(s)), &command)),
        );
    }
    for (name, admin) in [
        ("accepted, with admin", true),
        ("accepted, without admin", false),
    ] {
        let cells = stages.clone().map(|s| {
            let (state, command) = accepting(state(usual(s)), admin);
            cell(&state, &command)
        });
        table.row(name, cells);
    }
    insta::assert_snapshot!(table.print());
}

#[test]
fn delegated_administration_by_command() {
    let told = |admin_access| {
        Command::ImportCustomer(Box::new(Listing {
            admin_access: Some(admin_access),
            ..listing(1)
        }))
    };
    let standings = [
        AdminAccess::NotGranted,
        AdminAccess::Granted { since: None },
        AdminAccess::Revoked { at: None },
    ];
    let with = |admin_access| {
        let customer = Customer {
            admin_access,
            ..customer(1)
        };
        State::of_customer(account(), customer)
    };
    let codes = standings.map(|admin| admin.standing().code().to_owned());
    let mut table = Table::with_head("active customer", codes);
    for (name, command) in [
        ("request with admin", asking(true)),
        ("request without admin", asking(false)),
        (
            "record loss of admin",
            Command::RecordAdminLoss(customer_id(1)),
        ),
        ("end", ending("Contoso 1")),
        ("listed without admin", told(AdminAccess::NotGranted)),
        (
            "listed with admin",
            told(AdminAccess::Granted { since: None }),
        ),
        ("listed as lost", told(AdminAccess::Revoked { at: None })),
    ] {
        table.row(name, standings.map(|admin| cell(&with(admin), &command)));
    }
    for (name, admin) in [
        ("accepted, with admin", true),
        ("accepted, without admin", false),
    ] {
        let cells = standings.map(|standing| {
            let (state, command) = accepting(with(standing), admin);
            cell(&state, &command)
        });
        table.row(name, cells);
    }
    insta::assert_snapshot!(table.print());
}
