//! The end of a relationship is meant: which names confirm it, and what a return brings back.
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

#[test]
fn an_end_is_confirmed_by_any_name_that_a_keyboard_can_type() {
    let mut customer = customer(1);
    customer.tenant_name = CompanyName::parse("北风贸易有限公司").unwrap();
    customer.details.list_name = CompanyName::parse("北风 （上海）").ok();
    customer.alias = Alias::parse("Northwind").ok();
    let state = of(customer);
    for given in [
        "北风贸易有限公司",
        "  北风　（上海） ",
        "北风 (上海)",
        "northwind",
        "ＮＯＲＴＨＷＩＮＤ",
        "CONTOSO1.example",
    ] {
        assert!(
            decide(&admin_agent(), NOW, &state, &ending(given)).is_ok(),
            "{given}"
        );
    }
    for given in ["北风", "north wind", "contoso1", "x"] {
        assert_eq!(
            codes(&refused(&state, &ending(given))),
            ["confirmation-mismatch"],
            "{given}"
        );
    }
    for given in ["", "  ", "\u{3000}"] {
        assert_eq!(
            codes(&refused(&state, &ending(given))),
            ["confirmation-missing"],
            "{given:?}"
        );
    }
}

#[test]
fn what_could_be_typed_is_told_once_each() {
    let mut customer = customer(1);
    customer.details.list_name = CompanyName::parse("Contoso").ok();
    customer.alias = Alias::parse("Contoso").ok();
    let reasons = refused(&of(customer), &ending("x"));
    let expected = ["Contoso", "Contoso 1", "contoso1.example"].map(str::to_owned);
    assert_eq!(
        reasons,
        [Refusal::ConfirmationMismatch {
            expected: expected.to_vec()
        }]
    );
}

#[test]
fn no_undo_stands_in_for_the_typed_name_of_an_end() {
    let command = Command::EndRelationship(customer_id(1), Confirmation::Undo(Sequence(1)));
    assert_eq!(
        codes(&refused(&of(customer(1)), &command)),
        ["confirmation-missing"]
    );
}

#[test]
fn reinstating_brings_back_the_relationship_and_nothing_else() {
    let mut state = of(with_permission(customer(1), Resource::AzureReservations));
    let customer = state.customer.as_mut().unwrap();
    customer.admin_access = AdminAccess::Granted { since: None };
    let status = Status::Suspended {
        since: Some(day(190)),
    };
    let suspended = vec![Subscription {
        status,
        ..subscription("a")
    }];
    customer.subscriptions.clone_from(&suspended);
    let without_admin = Content {
        includes_admin: false,
        ..content()
    };
    let to = Some(customer_id(1));
    let invitation = InvitationId(1);
    let link = InviteLink::new(TENANT, &InvitationKind::Reseller, false);
    for (at, command) in [
        (200, ending("Contoso 1")),
        (
            201,
            drafting_as(1, to, InvitationKind::Reseller, without_admin),
        ),
        (202, handing_over_with(1, HandOver::Clipboard, &link)),
        (203, Command::MarkSent(invitation)),
        (
            204,
            Command::RecordAcceptance {
                invitation,
                customer: None,
            },
        ),
    ] {
        done(&mut state, day(at), &command);
    }
    let customer = state.customer.unwrap();
    let since = Some(day(204));
    assert_eq!(customer.relationship, Relationship::Active { since });
    let at = Some(day(200));
    assert_eq!(customer.admin_access, AdminAccess::Revoked { at });
    assert_eq!(customer.permissions.on().count(), 0);
    assert_eq!(customer.subscriptions, suspended);
}
