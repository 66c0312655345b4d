//! Suspending, reactivating and cancelling subscriptions: what clears the way to the end.

use super::{Gate, State, named_customer};
use crate::customer::Customer;
use crate::event::{CustomerEvent, Decision, Event, Warning};
use crate::id::{CustomerId, SubscriptionId};
use crate::refusal::{Refusal, Refused};
use crate::subscription::{Standing, Status, Subscription};
use crate::time::Timestamp;

/// The customer and the subscription, or every reason why there is none to act on.
fn found<'a>(
    gate: Gate,
    state: &'a State,
    id: CustomerId,
    subscription: &SubscriptionId,
) -> Result<(Gate, &'a Customer, &'a Subscription), Refused> {
    let customer = match named_customer(state, id) {
        Ok(customer) => customer,
        Err(missing) => return Err(gate.refused(missing)),
    };
    match customer.subscription(subscription) {
        Some(found) => Ok((gate, customer, found)),
        None => Err(gate.refused(Refusal::NoSuchSubscription(subscription.clone()).into())),
    }
}

fn require_standing(
    gate: &mut Gate,
    subscription: &Subscription,
    now: Timestamp,
    needs: &[Standing],
) {
    let standing = subscription.standing(now);
    gate.require(needs.contains(&standing), || Refusal::WrongStanding {
        standing,
        needs: needs.to_vec(),
    });
}

/// The subscription and its add-ons that stand like this: they change together.
fn with_add_ons(
    customer: &Customer,
    base: &Subscription,
    now: Timestamp,
    like: &[Standing],
) -> Vec<(SubscriptionId, Status)> {
    let belongs = |s: &&Subscription| s.id == base.id || s.parent.as_ref() == Some(&base.id);
    customer
        .subscriptions
        .iter()
        .filter(belongs)
        .filter(|s| like.contains(&s.standing(now)))
        .map(|s| (s.id.clone(), s.status))
        .collect()
}

fn changed(id: CustomerId, before: Vec<(SubscriptionId, Status)>, after: Status) -> Decision {
    Decision::of([Event::Customer(
        id,
        CustomerEvent::SubscriptionsChanged { before, after },
    )])
}

pub(super) fn suspend(
    gate: Gate,
    now: Timestamp,
    state: &State,
    id: CustomerId,
    subscription: &SubscriptionId,
) -> Result<Decision, Refused> {
    let (mut gate, customer, base) = found(gate, state, id, subscription)?;
    gate.require(!base.cannot_be_suspended(), || Refusal::CannotSuspend);
    require_standing(&mut gate, base, now, &[Standing::Active]);
    gate.close()?;
    let before = with_add_ons(customer, base, now, &[Standing::Active]);
    Ok(changed(id, before, Status::Suspended { since: Some(now) }))
}

pub(super) fn reactivate(
    gate: Gate,
    now: Timestamp,
    state: &State,
    id: CustomerId,
    subscription: &SubscriptionId,
) -> Result<Decision, Refused> {
    let (mut gate, _, base) = found(gate, state, id, subscription)?;
    require_standing(&mut gate, base, now, &[Standing::Suspended]);
    gate.close()?;
    // Add-ons come back one by one: the portal does not reactivate them with their base.
    Ok(changed(
        id,
        vec![(base.id.clone(), base.status)],
        Status::Active,
    ))
}

pub(super) fn cancel(
    gate: Gate,
    now: Timestamp,
    state: &State,
    id: CustomerId,
    subscription: &SubscriptionId,
) -> Result<Decision, Refused> {
    let (mut gate, customer, base) = found(gate, state, id, subscription)?;
    let standing = [Standing::Pending, Standing::Active, Standing::Suspended];
    require_standing(&mut gate, base, now, &standing);
    let until = base.cancellable_until().filter(|until| *until < now);
    let after = match (until, base.ends, base.status) {
        (None, _, _) => Status::Cancelled,
        (Some(_), _, Status::ScheduledToEnd { at }) => {
            gate.close()?;
            let warnings = vec![Warning::EndsWithTerm(Some(at))];
            return Ok(Decision {
                warnings,
                ..Decision::default()
            });
        }
        (Some(_), Some(at), _) => Status::ScheduledToEnd { at },
        (Some(until), None, _) => {
            return Err(gate.refused(Refusal::CancellationWindowClosed { until }.into()));
        }
    };
    gate.close()?;
    let mut decision = changed(id, with_add_ons(customer, base, now, &standing), after);
    if let Status::ScheduledToEnd { at } = after {
        decision.warnings.push(Warning::EndsWithTerm(Some(at)));
    }
    Ok(decision)
}
