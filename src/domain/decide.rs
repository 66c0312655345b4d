//! May this happen, and what happens then: the one function that every screen, command and
//! test asks. It changes nothing; `evolve` does.

mod access;
mod annotation;
mod creation;
mod dispatch;
mod import;
mod indirect;
mod invitation;
mod mailing;
mod matter;
mod partnership;
mod permission;
mod profile;
mod referral;
mod relationship;
mod subscription;
mod writing;

use access::Gate;

use crate::account::PartnerAccount;
use crate::command::Command;
use crate::customer::Customer;
use crate::event::{Decision, Event};
use crate::invitation::Invitation;
use crate::matter::Matters;
use crate::refusal::Refused;
use crate::role::Actor;
use crate::time::Timestamp;
use writing::Addressee;

/// The records that a command is judged by: our account, and the customer, the invitation and
/// the matters that it needs, as far as they exist.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// Our own account.
    pub account: PartnerAccount,
    /// The customer named by the command, or by the invitation that the command names.
    pub customer: Option<Customer>,
    /// The invitation named by the command.
    pub invitation: Option<Invitation>,
    /// The matter named by the command, and those that it has to be seen beside.
    pub matters: Matters,
}

impl State {
    /// The state of a customer alone.
    pub fn of_customer(account: PartnerAccount, customer: Customer) -> Self {
        Self {
            account,
            customer: Some(customer),
            ..Self::default()
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
    use Command as C;
    let gate = Gate::open(actor, now, state, command.action());
    match command {
        C::SetAccount(account) => own_account(gate, account),
        C::AddCustomer(customer) => import::add(gate, customer),
        C::CreateCustomer(new) => creation::create(gate, new),
        C::ImportCustomer(listing) => import::listing(gate, listing),
        C::ImportSubscriptions {
            customer,
            subscriptions,
        } => import::subscriptions(gate, *customer, subscriptions),
        C::SetAlias(customer, alias) => annotation::alias(gate, *customer, alias.as_ref()),
        C::SetNote(customer, note) => annotation::note(gate, *customer, note.as_ref()),
        C::ChangeTags {
            customer,
            add,
            remove,
        } => annotation::tags(gate, *customer, add, remove),
        C::EditDetails(customer, details) => annotation::details(gate, *customer, details),
        C::BeginOffboarding(customer) => relationship::begin(gate, *customer),
        C::AbandonOffboarding(customer) => relationship::abandon(gate, *customer),
        C::TickOffboarding {
            customer,
            step,
            done,
        } => relationship::tick(gate, *customer, *step, *done),
        C::EndRelationship(customer, confirmation) => {
            relationship::end(gate, *customer, confirmation)
        }
        C::RecordAdminLoss(customer) => relationship::admin_loss(gate, *customer),
        C::ConfirmOwnerRole(customer, confirmed) => {
            permission::owner_role(gate, *customer, *confirmed)
        }
        C::SwitchPermission {
            customer,
            resource,
            to,
            confirmation,
        } => permission::switch(gate, *customer, (*resource, *to), confirmation.as_ref()),
        C::SuspendSubscription(customer, id) => subscription::suspend(gate, *customer, id),
        C::ReactivateSubscription(customer, id) => subscription::reactivate(gate, *customer, id),
        C::CancelSubscription(customer, id) => subscription::cancel(gate, *customer, id),
        C::RestoreSubscriptions(customer, statuses) => {
            subscription::restore(gate, *customer, statuses)
        }
        C::DraftInvitation {
            id,
            customer,
            company,
            kind,
            content,
        } => writing::draft(
            gate,
            *id,
            &Addressee {
                customer: *customer,
                company,
            },
            kind,
            content,
        ),
        C::ReviseInvitation(id, content) => writing::revise(gate, *id, content),
        C::HandOverInvitation {
            invitation,
            by,
            letter,
        } => writing::hand_over(gate, *invitation, *by, letter),
        C::MarkSent(id) => invitation::sent(gate, *id),
        C::RecordAcceptance {
            invitation,
            customer,
        } => invitation::accepted(gate, *invitation, *customer),
        C::RecordDecline(id) => invitation::declined(gate, *id),
        C::RecordLapse(id) => invitation::lapsed(gate, *id),
        C::WithdrawInvitation(id) => invitation::withdrawn(gate, *id),
        C::ResendInvitation(id) => invitation::resent(gate, *id),
        C::Dispatch(id, step) => dispatch::step(gate, *id, step),
        C::ReopenInvitation(id, to) => invitation::reopened(gate, *id, *to),
        C::Indirect(customer, command) => indirect::decide(gate, *customer, command),
        C::Matter(command) => matter::decide(gate, command),
    }
}

fn own_account(gate: Gate<'_>, after: &PartnerAccount) -> Result<Decision, Refused> {
    let before = &gate.state.account;
    gate.close()?;
    let changes = before != after;
    Ok(Decision::of(changes.then(|| Event::Account {
        before: Box::new(before.clone()),
        after: Box::new(after.clone()),
    })))
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
