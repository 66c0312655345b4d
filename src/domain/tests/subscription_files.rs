//! Subscriptions that a file brings: each stands once, and what the file does not know stays.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "desk/records.rs"]
mod records;

use partnerdesk_domain::*;
use records::*;

/// The status of a subscription after a file told its own.
fn told(known: Status, told: Status) -> Status {
    let saying = |status| Subscription {
        status,
        ..subscription("a")
    };
    let mut customer = customer(1);
    customer.subscriptions = vec![saying(known)];
    let mut state = State::of_customer(account(), customer);
    let import = Command::ImportSubscriptions {
        customer: customer_id(1),
        subscriptions: vec![saying(told)],
    };
    if decide(&admin_agent(), NOW, &state, &import) != Ok(Decision::default()) {
        done(&mut state, NOW, &import);
    }
    state.customer.unwrap().subscriptions[0].status
}

/// Subscriptions "b", "a" and once more "a", with another quantity.
fn with_one_twice() -> Vec<Subscription> {
    vec![subscription("b"), subscription("a"), with_quantity(9)]
}

fn with_quantity(quantity: u32) -> Subscription {
    Subscription {
        quantity,
        ..subscription("a")
    }
}

fn importing(subscriptions: Vec<Subscription>) -> Command {
    Command::ImportSubscriptions {
        customer: customer_id(1),
        subscriptions,
    }
}

#[test]
fn a_subscription_stands_once_in_a_record_by_whatever_way_it_came() {
    let by_hand = Customer {
        subscriptions: with_one_twice(),
        ..customer(1)
    };
    let by_full_format = Listing {
        local: Some(Box::new(LocalFields {
            subscriptions: with_one_twice(),
            ..LocalFields::default()
        })),
        ..listing(1)
    };
    let nobody = nobody(account());
    let known = State::of_customer(account(), customer(1));
    for (mut state, command) in [
        (nobody.clone(), Command::AddCustomer(Box::new(by_hand))),
        (nobody, Command::ImportCustomer(Box::new(by_full_format))),
        (known, importing(with_one_twice())),
    ] {
        done(&mut state, NOW, &command);
        let once = [with_quantity(9), subscription("b")];
        assert_eq!(state.customer.unwrap().subscriptions, once, "{command:?}");
    }
}

#[test]
fn the_order_of_a_file_is_no_change() {
    let mut state = State::of_customer(account(), customer(1));
    let of = |ids: [&str; 2]| importing(ids.map(subscription).to_vec());
    done(&mut state, NOW, &of(["a", "b"]));
    let again = decide(&admin_agent(), NOW, &state, &of(["b", "a"]));
    assert_eq!(again, Ok(Decision::default()));
}

#[test]
fn a_file_that_calls_it_active_does_not_forget_that_it_ends_with_its_term() {
    let later = Status::ScheduledToEnd { at: day(300) };
    assert_eq!(told(later, Status::Active), later);
    let over = Status::ScheduledToEnd { at: day(190) };
    assert_eq!(told(over, Status::Active), Status::Active, "it was renewed");
}

#[test]
fn a_suspension_without_date_takes_the_date_that_a_file_knows() {
    let suspended = |since: Option<i64>| Status::Suspended {
        since: since.map(day),
    };
    for (known, file, after) in [
        (None, Some(180), Some(180)),
        (Some(150), Some(180), Some(150)),
        (Some(150), None, Some(150)),
    ] {
        assert_eq!(told(suspended(known), suspended(file)), suspended(after));
    }
}

#[test]
fn what_a_file_says_of_a_status_holds_otherwise() {
    assert_eq!(told(Status::Active, Status::Cancelled), Status::Cancelled);
    assert_eq!(told(Status::Cancelled, Status::Active), Status::Active);
}

#[test]
fn what_the_portals_file_cannot_say_stays_while_the_product_does() {
    let known = Subscription {
        category: Category::AzurePlan,
        commerce: Commerce::NewCommerce,
        billing: Billing::Monthly,
        parent: "base".parse().ok(),
        reseller: MpnId::parse("42").ok(),
        ..subscription("a")
    };
    let told = Subscription {
        quantity: 6,
        started: None,
        ends: None,
        ..subscription("a")
    };
    let mut state = State::of_customer(account(), customer(1));
    done(&mut state, NOW, &importing(vec![known.clone()]));
    done(&mut state, NOW, &importing(vec![told.clone()]));
    let after = &state.customer.as_ref().unwrap().subscriptions[0];
    let expected = Subscription {
        quantity: 6,
        ..known
    };
    assert_eq!(*after, expected);

    let product = ProductName::parse("Another product").unwrap();
    done(
        &mut state,
        NOW,
        &importing(vec![Subscription { product, ..told }]),
    );
    let after = &state.customer.as_ref().unwrap().subscriptions[0];
    assert_eq!(after.category, Category::License);
}
