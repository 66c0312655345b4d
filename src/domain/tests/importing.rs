//! What comes into the book from outside, by hand or by file: it is believed about the portal,
//! takes nothing that only our book knows, and never makes a record that contradicts itself.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/records.rs"]
mod records;

use partnerdesk_domain::*;
use records::*;

/// The customer after a file was read.
fn imported(before: Option<Customer>, listing: Listing) -> Customer {
    let mut state = State {
        account: account(),
        customer: before,
        ..State::default()
    };
    done(&mut state, NOW, &Command::ImportCustomer(Box::new(listing)));
    state.customer.unwrap()
}

fn added(customer: Customer) -> Customer {
    let mut state = nobody(account());
    done(&mut state, NOW, &Command::AddCustomer(Box::new(customer)));
    state.customer.unwrap()
}

fn saying(relationship: Relationship) -> Listing {
    Listing {
        relationship: Some(relationship),
        ..listing(1)
    }
}

fn local() -> LocalFields {
    LocalFields {
        alias: Alias::parse("theirs").ok(),
        note: Note::parse("their note").ok(),
        permissions_on: vec![Resource::AzureReservations],
        owner_role_confirmed: Some(day(50)),
        subscriptions: vec![subscription("theirs")],
    }
}

#[test]
fn a_file_takes_nothing_that_only_our_book_knows() {
    let mut before = with_permission(at_stage(Stage::Ending), Resource::AzureSavingsPlans);
    before.alias = Alias::parse("ours").ok();
    before.note = Note::parse("our note").ok();
    before.tags.insert(Tag::parse("vip").unwrap());
    before.owner_role_confirmed = Some(day(60));
    before.subscriptions = vec![subscription("ours")];
    before.open_invitation = Some(InvitationId(9));
    let listing = Listing {
        name: CompanyName::parse("Contoso renamed").unwrap(),
        tags: vec![Tag::parse("VIP").unwrap(), Tag::parse("new").unwrap()],
        local: Some(Box::new(local())),
        ..saying(Relationship::Active { since: None })
    };

    let after = imported(Some(before.clone()), listing);

    let mut expected = before;
    expected.tenant_name = CompanyName::parse("Contoso renamed").unwrap();
    expected.tags.insert(Tag::parse("new").unwrap());
    expected.permissions.azure_reservations.switch = Switch::On;
    expected.version = expected.version.next();
    expected.updated = NOW;
    assert_eq!(after, expected);
}

#[test]
fn the_same_file_twice_changes_nothing_the_second_time() {
    let listing = Listing {
        local: Some(Box::new(local())),
        ..listing(1)
    };
    let customer = imported(None, listing.clone());
    let state = State::of_customer(account(), customer);
    let again = decide(
        &admin_agent(),
        day(300),
        &state,
        &Command::ImportCustomer(Box::new(listing)),
    );
    assert_eq!(again, Ok(Decision::default()));
}

#[test]
fn a_customer_that_ended_elsewhere_loses_permissions_and_administration() {
    let mut before = with_permission(at_stage(Stage::Active), Resource::AzureReservations);
    before.admin_access = AdminAccess::Granted { since: None };
    before.owner_role_confirmed = Some(day(60));
    before.note = Note::parse("stays").ok();

    let after = imported(
        Some(before),
        saying(Relationship::Ended { at: Some(day(150)) }),
    );

    assert_eq!(
        after.relationship,
        Relationship::Ended { at: Some(day(150)) }
    );
    assert_eq!(after.permissions.on().count(), 0);
    assert_eq!(after.admin_access.standing(), AdminStanding::Revoked);
    assert_eq!(after.owner_role_confirmed, None);
    assert_eq!(after.note, Note::parse("stays").ok());
}

#[test]
fn a_new_ended_customer_has_neither_permissions_nor_administration() {
    let listing = Listing {
        admin_access: Some(AdminAccess::Granted { since: None }),
        local: Some(Box::new(local())),
        ..saying(Relationship::Ended { at: None })
    };
    let after = imported(None, listing);
    assert_eq!(after.permissions, Permissions::default());
    assert_eq!(after.admin_access.standing(), AdminStanding::Revoked);
    assert_eq!(after.owner_role_confirmed, None);
}

#[test]
fn a_customer_we_served_never_becomes_one_we_never_knew() {
    for stage in [Stage::Active, Stage::Ending, Stage::Ended] {
        let before = with_permission(at_stage(stage), Resource::AzureReservations);
        let after = imported(Some(before), saying(Relationship::None));
        assert_eq!(after.relationship.stage(), Stage::Ended, "{stage:?}");
        assert_eq!(after.permissions.on().count(), 0, "{stage:?}");
    }
}

#[test]
fn administration_that_a_file_does_not_find_any_more_is_lost_not_forgotten() {
    let says = |told| Listing {
        admin_access: Some(told),
        ..listing(1)
    };
    let mut before = customer(1);
    before.admin_access = AdminAccess::Granted {
        since: Some(day(30)),
    };
    let lost = imported(Some(before), says(AdminAccess::NotGranted));
    assert_eq!(lost.admin_access.standing(), AdminStanding::Revoked);

    let mut before = customer(1);
    before.admin_access = AdminAccess::Revoked { at: Some(day(40)) };
    let state = State::of_customer(account(), before);
    let command = Command::ImportCustomer(Box::new(says(AdminAccess::NotGranted)));
    assert_eq!(
        decide(&admin_agent(), NOW, &state, &command),
        Ok(Decision::default())
    );
}

#[test]
fn an_old_file_does_not_switch_a_voided_permission_on_again() {
    let old = Listing {
        local: Some(Box::new(local())),
        ..saying(Relationship::Active { since: None })
    };
    let mut state = nobody(account());
    let import = Command::ImportCustomer(Box::new(Listing {
        local: Some(Box::new(LocalFields {
            subscriptions: Vec::new(),
            ..local()
        })),
        ..old.clone()
    }));
    done(&mut state, day(150), &import);
    let typed = Confirmation::Typed("Contoso 1".to_owned());
    done(
        &mut state,
        day(160),
        &Command::EndRelationship(customer_id(1), typed),
    );
    done(
        &mut state,
        day(170),
        &Command::ImportCustomer(Box::new(old)),
    );

    let customer = state.customer.unwrap();
    assert_eq!(customer.relationship.stage(), Stage::Active);
    assert_eq!(customer.permissions.on().count(), 0);
}

#[test]
fn a_record_added_by_hand_cannot_contradict_itself() {
    for stage in [Stage::None, Stage::Ended] {
        let mut given = with_permission(at_stage(stage), Resource::AzureSavingsPlans);
        given.open_invitation = Some(InvitationId(77));
        given.owner_role_confirmed = Some(day(50));
        let after = added(given);
        assert_eq!(after.relationship.stage(), stage);
        assert_eq!(after.permissions.on().count(), 0, "{stage:?}");
        assert_eq!(after.open_invitation, None, "{stage:?}");
        assert_eq!(after.owner_role_confirmed, None, "{stage:?}");
    }
    let mut given = at_stage(Stage::Ended);
    given.admin_access = AdminAccess::Granted { since: None };
    assert_eq!(added(given).admin_access.standing(), AdminStanding::Revoked);
}

#[test]
fn a_company_we_only_know_may_be_noted_by_those_who_create_no_customers() {
    let mut prospect = customer(1);
    prospect.relationship = Relationship::None;
    let mut state = nobody(account_of(AccountKind::IndirectReseller));
    let live = Command::AddCustomer(Box::new(customer(1)));
    assert_eq!(codes(&refused(&state, &live)), ["not-offered"]);
    done(&mut state, NOW, &Command::AddCustomer(Box::new(prospect)));
}

#[test]
fn records_of_others_on_the_table_are_left_alone() {
    let other = State::of_customer(account(), customer(2));
    let decision = decide(
        &admin_agent(),
        NOW,
        &other,
        &Command::ImportCustomer(Box::new(listing(1))),
    );
    let events = decision.unwrap().events;
    let [Event::Customer(id, CustomerEvent::Imported(after))] = events.as_slice() else {
        panic!("{events:?}");
    };
    assert_eq!((*id, after.id), (customer_id(1), customer_id(1)));
    assert!(
        decide(
            &admin_agent(),
            NOW,
            &other,
            &Command::AddCustomer(Box::new(customer(1)))
        )
        .is_ok()
    );
}
