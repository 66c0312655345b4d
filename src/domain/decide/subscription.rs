//! Suspending, reactivating and cancelling subscriptions: what clears the way to the end.

use super::Gate;
use crate::customer::Customer;
use crate::event::{CustomerEvent, Decision, Event, Warning};
use crate::id::{CustomerId, SubscriptionId};
use crate::refusal::{Refusal, Refused};
use crate::subscription::{Standing, Status, Subscription};
use crate::time::Timestamp;

/// The customer and the subscription, or every reason why there is none to act on.
fn found<'a>(
    gate: &Gate<'a>,
    id: CustomerId,
    subscription: &SubscriptionId,
) -> Result<(&'a Customer, &'a Subscription), Refused> {
    let customer = gate.customer(id)?;
    match customer.subscription(subscription) {
        Some(found) => Ok((customer, found)),
        None => Err(gate.refused([Refusal::NoSuchSubscription(subscription.clone())])),
    }
}

fn require_standing(gate: &mut Gate<'_>, subscription: &Subscription, needs: &[Standing]) {
    let standing = subscription.standing(gate.now);
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
    let all = customer.subscriptions.iter().filter(belongs);
    all.filter(|s| like.contains(&s.standing(now)))
        .map(|s| (s.id.clone(), s.status))
        .collect()
}

fn changed(id: CustomerId, before: Vec<(SubscriptionId, Status)>, after: Status) -> Decision {
    let event = CustomerEvent::SubscriptionsChanged { before, after };
    Decision::of([Event::Customer(id, event)])
}

pub(super) fn suspend(
    mut gate: Gate<'_>,
    id: CustomerId,
    subscription: &SubscriptionId,
) -> Result<Decision, Refused> {
    let (customer, base) = found(&gate, id, subscription)?;
    gate.require(!base.cannot_be_suspended(), || Refusal::CannotSuspend);
    require_standing(&mut gate, base, &[Standing::Active]);
    let now = gate.now;
    gate.close()?;
    let before = with_add_ons(customer, base, now, &[Standing::Active]);
    Ok(changed(id, before, Status::Suspended { since: Some(now) }))
}

pub(super) fn reactivate(
    mut gate: Gate<'_>,
    id: CustomerId,
    subscription: &SubscriptionId,
) -> Result<Decision, Refused> {
    let (_, base) = found(&gate, id, subscription)?;
    require_standing(&mut gate, base, &[Standing::Suspended]);
    gate.close()?;
    // Add-ons come back one by one: the portal does not reactivate them with their base.
    Ok(changed(
        id,
        vec![(base.id.clone(), base.status)],
        Status::Active,
    ))
}

pub(super) fn cancel(
    mut gate: Gate<'_>,
    id: CustomerId,
    subscription: &SubscriptionId,
) -> Result<Decision, Refused> {
    let (customer, base) = found(&gate, id, subscription)?;
    let now = gate.now;
    let standing = [Standing::Pending, Standing::Active, Standing::Suspended];
    require_standing(&mut gate, base, &standing);
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
            return Err(gate.refused([Refusal::CancellationWindowClosed { until }]));
        }
    };
    gate.close()?;
    let mut decision = changed(id, with_add_ons(customer, base, now, &standing), after);
    if let Status::ScheduledToEnd { at } = after {
        decision.warnings.push(Warning::EndsWithTerm(Some(at)));
    }
    Ok(decision)
}
