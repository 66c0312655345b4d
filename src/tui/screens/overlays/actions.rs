//! The menus that more than one screen opens.

use crate::act::{Act, Scope};
use crate::shared::Shared;

use super::menu::Menu;

/// What can be copied of a customer.
pub(crate) fn copy_menu(shared: &Shared) -> Menu {
    let acts = vec![Act::CopyId, Act::CopyDomain, Act::CopyName, Act::CopyRow];
    Menu::of_acts(
        shared,
        shared.label(Act::CopyMenu),
        &[Scope::List, Scope::Global],
        acts,
    )
}

/// What can be done about a customer.
pub(crate) fn customer_menu(shared: &Shared, scope: Scope) -> Menu {
    of_acts(shared, scope, of_customer(scope))
}

/// What can be done about the subscription under the cursor, then about its customer.
pub(crate) fn subscription_menu(shared: &Shared) -> Menu {
    let mut acts = SUBSCRIPTION.to_vec();
    let others = of_customer(Scope::Detail).into_iter();
    acts.extend(others.filter(|act| !SUBSCRIPTION.contains(act)));
    of_acts(shared, Scope::Detail, acts)
}

fn of_acts(shared: &Shared, scope: Scope, acts: Vec<Act>) -> Menu {
    let title = shared.label(Act::ActionsMenu);
    Menu::of_acts(shared, title, &[scope, Scope::Global], acts)
}

/// On its own screen there is more to be done about a customer than in a list.
fn of_customer(scope: Scope) -> Vec<Act> {
    let mut acts = vec![
        Act::Open,
        Act::Invite,
        Act::Permissions,
        Act::Tag,
        Act::EditAlias,
        Act::EditListName,
        Act::EditNote,
        Act::Activity,
        Act::DryRun,
        Act::BeginOffboarding,
        Act::AbandonOffboarding,
        Act::EndRelationship,
        Act::Reinstate,
        Act::CopyId,
        Act::CopyDomain,
        Act::Export,
        Act::Why,
    ];
    if scope == Scope::Detail {
        acts.retain(|act| *act != Act::Open);
        acts.push(Act::RecordAdminLoss);
        acts.push(Act::ChoosePartner);
        acts.extend(SUBSCRIPTION);
    }
    acts
}

const SUBSCRIPTION: [Act; 3] = [
    Act::SuspendSubscription,
    Act::ReactivateSubscription,
    Act::CancelSubscription,
];
