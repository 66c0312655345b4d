//! Words for what follows from a deed, and for what to know although nothing forbids it.

use partnerdesk_domain::{Consequence, Warning};

use crate::locale::Locale;

impl Locale {
    /// Something that is so afterwards, as a sentence.
    pub fn consequence(&self, consequence: &Consequence) -> String {
        use Consequence as C;
        let of =
            |key: &str, resource| self.with(key, &[("resource", self.resource(resource).into())]);
        let until = |key: &str, at| self.with(key, &[("date", self.date(at).into())]);
        match consequence {
            C::LeavesList => self.text("consequence-leaves-list"),
            C::PurchasesBlocked => self.text("consequence-purchases-blocked"),
            C::AdminAccessDropped => self.text("consequence-admin-access-dropped"),
            C::AzureRolesStay => self.text("consequence-azure-roles-stay"),
            C::PermissionVoided(resource) => of("consequence-permission-voided", *resource),
            C::CustomerNotNotified => self.text("consequence-customer-not-notified"),
            C::ReinstateNeedsInvitation => self.text("consequence-reinstate-needs-invitation"),
            C::RelationshipActive => self.text("consequence-relationship-active"),
            C::AdminAccessGranted => self.text("consequence-admin-access-granted"),
            C::SubscriptionsStaySuspended => self.text("consequence-subscriptions-stay-suspended"),
            C::WePay(resource) => of("consequence-we-pay", *resource),
            C::PurchasesNotNotified => self.text("consequence-purchases-not-notified"),
            C::WeServePurchases => self.text("consequence-we-serve-purchases"),
            C::EarlierPurchasesStay => self.text("consequence-earlier-purchases-stay"),
            C::UsersLockedOut => self.text("consequence-users-locked-out"),
            C::DataKeptUntil(at) => until("consequence-data-kept-until", *at),
            C::StillBilled => self.text("consequence-still-billed"),
            C::CancelledForGood => self.text("consequence-cancelled-for-good"),
            C::InUseUntil(at) => until("consequence-in-use-until", *at),
            C::LinkKeepsWorking => self.text("consequence-link-keeps-working"),
            C::LocalOnly => self.text("consequence-local-only"),
        }
    }

    /// Something to know that does not forbid, as a sentence.
    pub fn warning(&self, warning: &Warning) -> String {
        match warning {
            Warning::AnotherInvitationOpen(id) => {
                let args = [("invitation", id.to_string().into())];
                self.with("warning-another-invitation-open", &args)
            }
            Warning::Unconfirmed(precondition) => {
                let args = [("precondition", self.precondition(*precondition).into())];
                self.with("warning-unconfirmed", &args)
            }
            Warning::LinkKeepsWorking => self.consequence(&Consequence::LinkKeepsWorking),
            Warning::EndsWithTerm(None) => self.text("warning-ends-with-term"),
            Warning::EndsWithTerm(Some(at)) => self.with(
                "warning-ends-with-term-on",
                &[("date", self.date(*at).into())],
            ),
            Warning::CountryUnknown => self.text("warning-country-unknown"),
            Warning::Undoes(sequence) => {
                let args = [("sequence", sequence.0.to_string().into())];
                self.with("warning-undoes", &args)
            }
        }
    }
}
