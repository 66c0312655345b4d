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

/// What can be done about a customer. On its own screen that is more than in a list.
pub(crate) fn customer_menu(shared: &Shared, scope: Scope) -> Menu {
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
        acts.extend(SUBSCRIPTION);
    }
    Menu::of_acts(
        shared,
        shared.label(Act::ActionsMenu),
        &[scope, Scope::Global],
        acts,
    )
}

/// What can be done about the subscription under the cursor.
pub(crate) fn subscription_menu(shared: &Shared) -> Menu {
    Menu::of_acts(
        shared,
        shared.label(Act::ActionsMenu),
        &[Scope::Detail, Scope::Global],
        SUBSCRIPTION.to_vec(),
    )
}

const SUBSCRIPTION: [Act; 3] = [
    Act::SuspendSubscription,
    Act::ReactivateSubscription,
    Act::CancelSubscription,
];
