//! Suspending, reactivating and cancelling subscriptions: what clears the way to the end.

use super::Gate;
use crate::customer::Customer;
use crate::event::{CustomerEvent, Decision, Event, Warning};
use crate::id::{CustomerId, SubscriptionId};
use crate::refusal::{Refusal, Refused};
use crate::relationship::Stage;
use crate::subscription::{Standing, Status, Subscription};

/// The customer and the subscription, or every reason why there is none to act on. Only what a
/// customer of ours has is ours to manage.
fn found<'a>(
    gate: &mut Gate<'a>,
    id: CustomerId,
    subscription: &SubscriptionId,
) -> Result<(&'a Customer, &'a Subscription), Refused> {
    let customer = gate.customer(id)?;
    gate.require_stage(customer, &[Stage::Active, Stage::Ending]);
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

/// The subscription, and those of its add-ons that follow it.
fn with_add_ons(
    customer: &Customer,
    base: &Subscription,
    follows: impl Fn(&Subscription) -> bool,
) -> Vec<(SubscriptionId, Status)> {
    let add_on = |s: &Subscription| s.parent.as_ref() == Some(&base.id) && follows(s);
    let all = customer.subscriptions.iter();
    all.filter(|s| s.id == base.id || add_on(s))
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
    let (customer, base) = found(&mut gate, id, subscription)?;
    gate.require(!base.cannot_be_suspended(), || Refusal::CannotSuspend);
    require_standing(&mut gate, base, &[Standing::Active]);
    let now = gate.now;
    gate.close()?;
    let before = with_add_ons(customer, base, |s| s.standing(now) == Standing::Active);
    Ok(changed(id, before, Status::Suspended { since: Some(now) }))
}

pub(super) fn reactivate(
    mut gate: Gate<'_>,
    id: CustomerId,
    subscription: &SubscriptionId,
) -> Result<Decision, Refused> {
    let (_, base) = found(&mut gate, id, subscription)?;
    require_standing(&mut gate, base, &[Standing::Suspended]);
    gate.close()?;
    // Add-ons come back one by one: the portal does not reactivate them with their base.
    Ok(changed(
        id,
        vec![(base.id.clone(), base.status)],
        Status::Active,
    ))
}

/// Cancels at once while that is possible; later it only ends with its term, for which it has
/// to be in use: what is suspended would come back.
pub(super) fn cancel(
    mut gate: Gate<'_>,
    id: CustomerId,
    subscription: &SubscriptionId,
) -> Result<Decision, Refused> {
    let (customer, base) = found(&mut gate, id, subscription)?;
    let now = gate.now;
    let standing = base.standing(now);
    let may_be_late = matches!(standing, Standing::Active | Standing::Suspended);
    let until = base.cancellable_until();
    let Some(until) = until.filter(|until| *until < now && may_be_late) else {
        let open = [Standing::Pending, Standing::Active, Standing::Suspended];
        require_standing(&mut gate, base, &open);
        gate.close()?;
        let before = with_add_ons(customer, base, |s| s.standing(now) != Standing::Cancelled);
        return Ok(changed(id, before, Status::Cancelled));
    };
    if standing == Standing::Suspended {
        let needs = vec![Standing::Active];
        return Err(gate.refused([Refusal::WrongStanding { standing, needs }]));
    }
    let (at, before) = match (base.status, base.ends) {
        (Status::ScheduledToEnd { at }, _) => (Some(at), Vec::new()),
        (_, ends) => {
            let active = with_add_ons(customer, base, |s| s.status == Status::Active);
            (ends.filter(|at| now < *at), active)
        }
    };
    let Some(at) = at else {
        return Err(gate.refused([Refusal::CancellationWindowClosed { until }]));
    };
    gate.close()?;
    let mut decision = match before.as_slice() {
        [] => Decision::default(),
        _ => changed(id, before, Status::ScheduledToEnd { at }),
    };
    decision.warnings.push(Warning::EndsWithTerm(Some(at)));
    Ok(decision)
}

/// Gives subscriptions the status back that they had before they were suspended, reactivated or
/// told to end with their term. What was cancelled is gone.
pub(super) fn restore(
    mut gate: Gate<'_>,
    id: CustomerId,
    statuses: &[(SubscriptionId, Status)],
) -> Result<Decision, Refused> {
    gate.customer(id)?;
    let mut groups: Vec<(Status, Vec<(SubscriptionId, Status)>)> = Vec::new();
    for (subscription, to) in statuses {
        let (_, known) = found(&mut gate, id, subscription)?;
        require_standing(&mut gate, known, &[Standing::Active, Standing::Suspended]);
        gate.require(!matches!(to, Status::Pending | Status::Cancelled), || {
            Refusal::NotUndoable
        });
        let before = (known.id.clone(), known.status);
        match groups.iter_mut().find(|(after, _)| after == to) {
            _ if known.status == *to => {}
            Some((_, group)) => group.push(before),
            None => groups.push((*to, vec![before])),
        }
    }
    gate.close()?;
    let events = groups.into_iter().map(|(after, before)| {
        Event::Customer(id, CustomerEvent::SubscriptionsChanged { before, after })
    });
    Ok(Decision::of(events))
}
