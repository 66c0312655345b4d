//! Which role may do what: one table, the same for screens, commands and tests.
//! It knows nothing of states; those are judged in `decide`.

use crate::role::Role;

/// Something a person does, as far as roles are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// See, search and expand the customer list.
    SeeCustomers,
    /// Write the list or subscriptions to a file.
    ExportCustomers,
    /// Bring customers in from a file.
    ImportCustomers,
    /// Alias, note, tags: what only our book knows.
    Annotate,
    /// Add a customer.
    AddCustomer,
    /// Rename and update details and billing data.
    EditCustomer,
    /// Request a reseller relationship: draft, send, follow up, record the answer.
    RequestRelationship,
    /// End a relationship, with the off-boarding before it.
    EndRelationship,
    /// Record that delegated administration was taken away.
    RecordAdminAccess,
    /// Suspend, reactivate, cancel a subscription.
    ManageSubscriptions,
    /// See what a customer may buy for itself.
    SeePermissions,
    /// Change what a customer may buy for itself.
    SwitchPermissions,
    /// See and export the activity log.
    SeeLog,
    /// Change our own partner account.
    ManageAccount,
}

/// What a role may do with an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Access {
    /// Do it.
    Full,
    /// See it, not change it.
    ReadOnly,
    /// Neither.
    Denied,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 14] = [
        Self::SeeCustomers,
        Self::ExportCustomers,
        Self::ImportCustomers,
        Self::Annotate,
        Self::AddCustomer,
        Self::EditCustomer,
        Self::RequestRelationship,
        Self::EndRelationship,
        Self::RecordAdminAccess,
        Self::ManageSubscriptions,
        Self::SeePermissions,
        Self::SwitchPermissions,
        Self::SeeLog,
        Self::ManageAccount,
    ];

    /// The stable name in refusals and exports.
    pub fn code(self) -> &'static str {
        match self {
            Self::SeeCustomers => "see-customers",
            Self::ExportCustomers => "export-customers",
            Self::ImportCustomers => "import-customers",
            Self::Annotate => "annotate",
            Self::AddCustomer => "add-customer",
            Self::EditCustomer => "edit-customer",
            Self::RequestRelationship => "request-relationship",
            Self::EndRelationship => "end-relationship",
            Self::RecordAdminAccess => "record-admin-access",
            Self::ManageSubscriptions => "manage-subscriptions",
            Self::SeePermissions => "see-permissions",
            Self::SwitchPermissions => "switch-permissions",
            Self::SeeLog => "see-log",
            Self::ManageAccount => "manage-account",
        }
    }

    /// The roles that may do it, strongest first.
    pub fn roles(self) -> Vec<Role> {
        Role::ALL
            .into_iter()
            .filter(|role| access(*role, self) == Access::Full)
            .collect()
    }
}

/// What `role` may do with `action`.
///
/// Where documentation pages disagree, the body of the page about the action wins over its
/// header: only an Admin agent switches purchase permissions ("Give customers permission"),
/// a Global admin first makes itself one.
pub fn access(role: Role, action: Action) -> Access {
    use Access::{Denied, Full, ReadOnly};
    use Action as A;
    use Role as R;
    match (action, role) {
        (A::SwitchPermissions, R::AdminAgent)
        | (A::SeeCustomers | A::Annotate | A::SeeLog | A::SeePermissions, _)
        | (
            A::ExportCustomers
            | A::ImportCustomers
            | A::AddCustomer
            | A::EditCustomer
            | A::RequestRelationship
            | A::EndRelationship
            | A::RecordAdminAccess
            | A::ManageSubscriptions,
            R::GlobalAdmin | R::AdminAgent | R::SalesAgent,
        )
        | (A::ManageAccount, R::GlobalAdmin | R::AdminAgent) => Full,
        (A::EditCustomer | A::ManageSubscriptions, R::HelpdeskAgent)
        | (A::SwitchPermissions | A::ManageAccount, _) => ReadOnly,
        (
            A::ExportCustomers
            | A::ImportCustomers
            | A::AddCustomer
            | A::RequestRelationship
            | A::EndRelationship
            | A::RecordAdminAccess,
            R::HelpdeskAgent,
        ) => Denied,
    }
}
