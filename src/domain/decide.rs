//! May this happen, and what happens then: the one function that every screen, command and
//! test asks. It changes nothing; `evolve` does.

mod access;
mod annotation;
mod import;
mod invitation;
mod permission;
mod relationship;
mod subscription;

pub(crate) use access::Gate;

use crate::account::PartnerAccount;
use crate::command::Command;
use crate::customer::Customer;
use crate::event::{Decision, Event};
use crate::invitation::Invitation;
use crate::refusal::{Refusal, Refused};
use crate::role::Actor;
use crate::time::Timestamp;

/// The records that a command is judged by: our account, and the customer and the invitation
/// that it names, as far as they exist.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// Our own account.
    pub account: PartnerAccount,
    /// The customer named by the command, or by the invitation that the command names.
    pub customer: Option<Customer>,
    /// The invitation named by the command.
    pub invitation: Option<Invitation>,
}

impl State {
    /// The state of a customer alone.
    pub fn of_customer(account: PartnerAccount, customer: Customer) -> Self {
        Self {
            account,
            customer: Some(customer),
            invitation: None,
        }
    }
}

/// Judges a command. A refusal names every reason, in the order in which one would deal with
/// them. A decision without events means that everything already is as asked.
pub fn decide(
    actor: &Actor,
    now: Timestamp,
    state: &State,
    command: &Command,
) -> Result<Decision, Refused> {
    let gate = Gate::open(actor, command.action());
    match command {
        Command::SetAccount(account) => {
            gate.close()?;
            if **account == state.account {
                return Ok(Decision::default());
            }
            let before = Box::new(state.account.clone());
            Ok(Decision::of([Event::Account {
                before,
                after: account.clone(),
            }]))
        }
        Command::AddCustomer(customer) => import::add(gate, now, state, customer),
        Command::ImportCustomer(listing) => import::listing(gate, now, state, listing),
        Command::ImportSubscriptions {
            customer,
            subscriptions,
        } => import::subscriptions(gate, state, *customer, subscriptions),
        Command::SetAlias(customer, alias) => annotation::alias(gate, state, *customer, alias),
        Command::SetNote(customer, note) => annotation::note(gate, state, *customer, note),
        Command::ChangeTags {
            customer,
            add,
            remove,
        } => annotation::tags(gate, state, *customer, add, remove),
        Command::EditDetails(customer, details) => {
            annotation::details(gate, state, *customer, details)
        }
        Command::BeginOffboarding(customer) => relationship::begin(gate, state, *customer),
        Command::AbandonOffboarding(customer) => relationship::abandon(gate, state, *customer),
        Command::EndRelationship(customer, confirmation) => {
            relationship::end(gate, now, state, *customer, confirmation)
        }
        Command::RecordAdminLoss(customer) => relationship::admin_loss(gate, state, *customer),
        Command::ConfirmOwnerRole(customer, confirmed) => {
            permission::owner_role(gate, state, *customer, *confirmed)
        }
        Command::SwitchPermission {
            customer,
            resource,
            to,
            confirmation,
        } => permission::switch(
            gate,
            now,
            state,
            *customer,
            (*resource, *to),
            confirmation.as_ref(),
        ),
        Command::SuspendSubscription(customer, id) => {
            subscription::suspend(gate, now, state, *customer, id)
        }
        Command::ReactivateSubscription(customer, id) => {
            subscription::reactivate(gate, now, state, *customer, id)
        }
        Command::CancelSubscription(customer, id) => {
            subscription::cancel(gate, now, state, *customer, id)
        }
        _ => invitation::decide(gate, actor, now, state, command),
    }
}

impl Decision {
    /// A decision of these events alone.
    pub(crate) fn of(events: impl IntoIterator<Item = Event>) -> Self {
        Self {
            events: events.into_iter().collect(),
            ..Self::default()
        }
    }
}

/// The customer a command names.
pub(crate) fn named_customer(
    state: &State,
    id: crate::id::CustomerId,
) -> Result<&Customer, Refused> {
    match &state.customer {
        Some(customer) if customer.id == id => Ok(customer),
        _ => Err(Refusal::NoSuchCustomer(Some(id)).into()),
    }
}
