//! The shapes of what follows from a change and of what to know although nothing forbids it:
//! `{"code": ..., evidence...}`. Evidence: `resource`, `until`, `invitation`, `precondition`.

use partnerdesk_domain::{Consequence, Warning};
use partnerdesk_exchange::instant_text;
use serde_json::{Value, json};

use super::Coded;

/// Something that is so afterwards.
pub(crate) fn consequence(consequence: &Consequence) -> Coded {
    use Consequence as C;
    let (code, evidence) = match consequence {
        C::LeavesList => ("leaves-list", Value::Null),
        C::PurchasesBlocked => ("purchases-blocked", Value::Null),
        C::AdminAccessDropped => ("admin-access-dropped", Value::Null),
        C::AzureRolesStay => ("azure-roles-stay", Value::Null),
        C::PermissionVoided(resource) => {
            ("permission-voided", json!({ "resource": resource.code() }))
        }
        C::CustomerNotNotified => ("customer-not-notified", Value::Null),
        C::ReinstateNeedsInvitation => ("reinstate-needs-invitation", Value::Null),
        C::RelationshipActive => ("relationship-active", Value::Null),
        C::AdminAccessGranted => ("admin-access-granted", Value::Null),
        C::SubscriptionsStaySuspended => ("subscriptions-stay-suspended", Value::Null),
        C::WePay(resource) => ("we-pay", json!({ "resource": resource.code() })),
        C::PurchasesNotNotified => ("purchases-not-notified", Value::Null),
        C::WeServePurchases => ("we-serve-purchases", Value::Null),
        C::EarlierPurchasesStay => ("earlier-purchases-stay", Value::Null),
        C::UsersLockedOut => ("users-locked-out", Value::Null),
        C::DataKeptUntil(until) => ("data-kept-until", json!({ "until": instant_text(*until) })),
        C::StillBilled => ("still-billed", Value::Null),
        C::CancelledForGood => ("cancelled-for-good", Value::Null),
        C::InUseUntil(until) => ("in-use-until", json!({ "until": instant_text(*until) })),
        C::LinkKeepsWorking => ("link-keeps-working", Value::Null),
        C::LocalOnly => ("local-only", Value::Null),
    };
    Coded::new(code, evidence)
}

/// Something to know that does not forbid.
pub(crate) fn warning(warning: &Warning) -> Coded {
    use Warning as W;
    let (code, evidence) = match warning {
        W::AnotherInvitationOpen(id) => (
            "another-invitation-open",
            json!({ "invitation": id.to_string() }),
        ),
        W::Unconfirmed(precondition) => (
            "unconfirmed",
            json!({ "precondition": precondition.code() }),
        ),
        W::LinkKeepsWorking => ("link-keeps-working", Value::Null),
        W::EndsWithTerm(at) => ("ends-with-term", json!({ "until": at.map(instant_text) })),
        W::CountryUnknown => ("country-unknown", Value::Null),
        W::Undoes(sequence) => ("undoes", json!({ "entry": sequence.0 })),
    };
    Coded::new(code, evidence)
}
