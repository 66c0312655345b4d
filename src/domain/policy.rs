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
    /// See who agreed for a customer.
    SeeAgreement,
    /// Attest that a customer agreed, or record that it did so itself.
    Attest,
    /// Ask for a special qualification, and record what came of it.
    SetQualification,
    /// Choose who helps with a subscription.
    AssignSupportContact,
    /// Answer referrals and bring them to an end.
    ManageReferrals,
    /// Write the business profile.
    EditProfile,
    /// Ask for granular administration, extend and end it.
    ManageAdminRelationships,
    /// Keep our own users and their roles.
    ManagePartnerUsers,
    /// Invite a partner, accept one's invitation, end a partnership.
    ManagePartnerships,
    /// Choose the indirect reseller that a customer of ours belongs to.
    AssignReseller,
    /// Share a direct customer with an indirect provider.
    ExtendRelationship,
    /// As provider, accept what a partner transfers.
    AcceptTransfer,
    /// Upload a customer's users and reset their passwords.
    ManageCustomerUsers,
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
    pub const ALL: [Self; 27] = [
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
        Self::SeeAgreement,
        Self::Attest,
        Self::SetQualification,
        Self::AssignSupportContact,
        Self::ManageReferrals,
        Self::EditProfile,
        Self::ManageAdminRelationships,
        Self::ManagePartnerUsers,
        Self::ManagePartnerships,
        Self::AssignReseller,
        Self::ExtendRelationship,
        Self::AcceptTransfer,
        Self::ManageCustomerUsers,
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
            Self::SeeAgreement => "see-agreement",
            Self::Attest => "attest",
            Self::SetQualification => "set-qualification",
            Self::AssignSupportContact => "assign-support-contact",
            Self::ManageReferrals => "manage-referrals",
            Self::EditProfile => "edit-profile",
            Self::ManageAdminRelationships => "manage-admin-relationships",
            Self::ManagePartnerUsers => "manage-partner-users",
            Self::ManagePartnerships => "manage-partnerships",
            Self::AssignReseller => "assign-reseller",
            Self::ExtendRelationship => "extend-relationship",
            Self::AcceptTransfer => "accept-transfer",
            Self::ManageCustomerUsers => "manage-customer-users",
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

/// What each role may do: Global admin, Admin agent, Sales agent, Helpdesk agent.
type Row = (Action, [Access; 4]);

/// Where documentation pages disagree, the body of the page about an action wins over its
/// header, and newer text over older: only an Admin agent switches purchase permissions ("Give
/// customers permission"), a Global admin first makes itself one; every agent searches and
/// views, a Helpdesk agent edits nothing ("Permissions overview"); three roles end
/// relationships, with a typed confirmation ("Remove a relationship"); attesting is for those who
/// sell ("Confirm customer agreement").
const TABLE: [Row; 27] = {
    use Access::{Denied as N, Full as Y, ReadOnly as R};
    use Action as A;
    [
        (A::SeeCustomers, [Y, Y, Y, Y]),
        (A::ExportCustomers, [Y, Y, Y, N]),
        (A::ImportCustomers, [Y, Y, Y, N]),
        (A::Annotate, [Y, Y, Y, Y]),
        (A::AddCustomer, [Y, Y, Y, N]),
        (A::EditCustomer, [Y, Y, Y, R]),
        (A::RequestRelationship, [Y, Y, Y, N]),
        (A::EndRelationship, [Y, Y, Y, N]),
        (A::RecordAdminAccess, [Y, Y, Y, N]),
        (A::ManageSubscriptions, [Y, Y, Y, R]),
        (A::SeePermissions, [Y, Y, Y, Y]),
        (A::SwitchPermissions, [R, Y, R, R]),
        (A::SeeLog, [Y, Y, Y, Y]),
        (A::ManageAccount, [Y, Y, R, R]),
        (A::SeeAgreement, [Y, Y, Y, N]),
        (A::Attest, [R, Y, Y, N]),
        (A::SetQualification, [Y, Y, Y, N]),
        (A::AssignSupportContact, [Y, Y, N, Y]),
        (A::ManageReferrals, [Y, Y, Y, N]),
        (A::EditProfile, [Y, N, N, N]),
        (A::ManageAdminRelationships, [N, Y, N, N]),
        (A::ManagePartnerUsers, [Y, N, N, N]),
        (A::ManagePartnerships, [Y, Y, Y, N]),
        (A::AssignReseller, [Y, Y, Y, N]),
        (A::ExtendRelationship, [N, Y, N, N]),
        (A::AcceptTransfer, [N, Y, Y, N]),
        (A::ManageCustomerUsers, [Y, Y, N, N]),
    ]
};

/// What `role` may do with `action`.
pub fn access(role: Role, action: Action) -> Access {
    let row = TABLE.iter().find(|(of, _)| *of == action);
    let (_, accesses) = row.expect("every action has a row");
    let [global, admin, sales, helpdesk] = *accesses;
    match role {
        Role::GlobalAdmin => global,
        Role::AdminAgent => admin,
        Role::SalesAgent => sales,
        Role::HelpdeskAgent => helpdesk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_has_its_row() {
        assert_eq!(TABLE.map(|(action, _)| action), Action::ALL);
    }
}
