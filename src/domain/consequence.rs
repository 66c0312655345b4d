//! What follows from a decision for the people concerned: read off its events, so that the dry
//! run, the confirmation and the deed can never disagree.

use crate::customer::Customer;
use crate::decide::State;
use crate::dossier::{STEP_DONE, STEP_OPEN};
use crate::event::{CustomerEvent, Decision, Event, InvitationEvent};
use crate::indirect::{PROVIDER_NOTED, RELATIONSHIP_EXTENDED, RESELLER_ASSIGNED};
use crate::invitation::InvitationStage;
use crate::matter::{Change, MatterEvent};
use crate::permission::{Resource, Switch};
use crate::subscription::{Commerce, RETENTION, Status};
use crate::time::Timestamp;

/// Something that is so afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Consequence {
    /// The customer leaves the list of current customers; it stays in the archive.
    LeavesList,
    /// The customer can buy nothing through us any more.
    PurchasesBlocked,
    /// Delegated administration is dropped; the customer should look at its partner page.
    AdminAccessDropped,
    /// Azure roles given to our groups stay until the customer removes them.
    AzureRolesStay,
    /// This purchase permission is void.
    PermissionVoided(Resource),
    /// Nobody is told; telling the customer is up to us.
    CustomerNotNotified,
    /// The way back is a new invitation and its acceptance.
    ReinstateNeedsInvitation,
    /// The relationship is active.
    RelationshipActive,
    /// Delegated administration is ours.
    AdminAccessGranted,
    /// Suspended subscriptions stay suspended.
    SubscriptionsStaySuspended,
    /// We pay for whatever the customer buys.
    WePay(Resource),
    /// We are not notified of purchases.
    PurchasesNotNotified,
    /// The customer cannot exchange, cancel or renew; we have to.
    WeServePurchases,
    /// What was bought before stays.
    EarlierPurchasesStay,
    /// Users lose the product until it is reactivated.
    UsersLockedOut,
    /// The data is deleted when the retention ends.
    DataKeptUntil(Timestamp),
    /// It is still billed, suspended or not.
    StillBilled,
    /// Users and data lose the product for good.
    CancelledForGood,
    /// It is in use until its term ends.
    InUseUntil(Timestamp),
    /// A withdrawn link keeps working.
    LinkKeepsWorking,
    /// Only our own book knows of it; the portal is not told.
    LocalOnly,
    /// The provider can order for the reseller's customers.
    ProviderMayOrder,
    /// The provider is given access to the reseller's own directory; that can be taken away.
    ProviderSeesDirectory,
    /// Customers shared with the partner stay as they are.
    CustomersStay,
    /// Delegated administration stays as it is.
    AdminAccessStays,
    /// The partner is told by us, in writing, and by nobody else.
    PartnerNotNotified,
    /// The provider orders nothing new for the reseller's customers.
    NoNewOrders,
    /// The provider sees the customer's billing data.
    BillingProfileShared,
    /// The provider gets no administration of the customer by this.
    AdminAccessNotShared,
    /// What we attested is void: the provider attests anew, or the customer accepts itself.
    AttestationLost,
    /// The customer has to have agreed to this before.
    CustomerConsentNeeded,
    /// The referral is in the archive, where nothing changes any more.
    ReferralArchived,
    /// Whoever sent the referral is told to choose another partner.
    SenderInformed,
    /// The company becomes a customer by a further step of ours.
    WonBecomesCustomer,
    /// Searches find the business profile within a day.
    FoundWithinADay,
}

impl Consequence {
    /// The stable name in exports.
    pub fn code(&self) -> &'static str {
        match self {
            Self::LeavesList => "leaves-list",
            Self::PurchasesBlocked => "purchases-blocked",
            Self::AdminAccessDropped => "admin-access-dropped",
            Self::AzureRolesStay => "azure-roles-stay",
            Self::PermissionVoided(_) => "permission-voided",
            Self::CustomerNotNotified => "customer-not-notified",
            Self::ReinstateNeedsInvitation => "reinstate-needs-invitation",
            Self::RelationshipActive => "relationship-active",
            Self::AdminAccessGranted => "admin-access-granted",
            Self::SubscriptionsStaySuspended => "subscriptions-stay-suspended",
            Self::WePay(_) => "we-pay",
            Self::PurchasesNotNotified => "purchases-not-notified",
            Self::WeServePurchases => "we-serve-purchases",
            Self::EarlierPurchasesStay => "earlier-purchases-stay",
            Self::UsersLockedOut => "users-locked-out",
            Self::DataKeptUntil(_) => "data-kept-until",
            Self::StillBilled => "still-billed",
            Self::CancelledForGood => "cancelled-for-good",
            Self::InUseUntil(_) => "in-use-until",
            Self::LinkKeepsWorking => "link-keeps-working",
            Self::LocalOnly => "local-only",
            Self::ProviderMayOrder => "provider-may-order",
            Self::ProviderSeesDirectory => "provider-sees-directory",
            Self::CustomersStay => "customers-stay",
            Self::AdminAccessStays => "admin-access-stays",
            Self::PartnerNotNotified => "partner-not-notified",
            Self::NoNewOrders => "no-new-orders",
            Self::BillingProfileShared => "billing-profile-shared",
            Self::AdminAccessNotShared => "admin-access-not-shared",
            Self::AttestationLost => "attestation-lost",
            Self::CustomerConsentNeeded => "customer-consent-needed",
            Self::ReferralArchived => "referral-archived",
            Self::SenderInformed => "sender-informed",
            Self::WonBecomesCustomer => "won-becomes-customer",
            Self::FoundWithinADay => "found-within-a-day",
        }
    }
}

/// Everything that follows from `decision` in `state`, in the order of its events.
pub fn consequences(state: &State, now: Timestamp, decision: &Decision) -> Vec<Consequence> {
    use Consequence as C;
    let mut all = Vec::new();
    for event in &decision.events {
        match event {
            Event::Customer(_, event) => all.extend(of_customer(state, now, event)),
            Event::Invitation(_, InvitationEvent::StatusChanged { after, .. })
                if after.stage() == InvitationStage::Withdrawn =>
            {
                all.push(C::LinkKeepsWorking);
            }
            Event::Matter(event) => all.extend(of_matter(event)),
            Event::Invitation(..) | Event::Account { .. } => {}
        }
    }
    all
}

fn of_revision(change: &Change, before: &Customer, after: &Customer) -> Vec<Consequence> {
    use Consequence as C;
    match change.code() {
        RELATIONSHIP_EXTENDED => {
            let mut all = vec![
                C::ProviderMayOrder,
                C::BillingProfileShared,
                C::AdminAccessNotShared,
            ];
            let lost = before.agreement != after.agreement;
            all.extend(lost.then_some(C::AttestationLost));
            all.push(C::CustomerConsentNeeded);
            all
        }
        RESELLER_ASSIGNED | PROVIDER_NOTED | STEP_DONE | STEP_OPEN => vec![C::LocalOnly],
        _ => Vec::new(),
    }
}

fn of_matter(event: &MatterEvent) -> Vec<Consequence> {
    use Consequence as C;
    match event.change.code() {
        "partnership-accepted" => vec![C::ProviderMayOrder, C::ProviderSeesDirectory],
        "partnership-ended" => vec![
            C::CustomersStay,
            C::AdminAccessStays,
            C::NoNewOrders,
            C::PartnerNotNotified,
        ],
        "referral-won" => vec![C::ReferralArchived, C::WonBecomesCustomer],
        "referral-lost" => vec![C::ReferralArchived],
        "referral-declined" => vec![C::ReferralArchived, C::SenderInformed],
        "profile-published" => vec![C::FoundWithinADay],
        _ => Vec::new(),
    }
}

fn of_customer(state: &State, now: Timestamp, event: &CustomerEvent) -> Vec<Consequence> {
    use Consequence as C;
    use CustomerEvent as E;
    match event {
        E::RelationshipEnded {
            voided,
            admin_dropped,
        } => {
            let mut all = vec![C::LeavesList, C::PurchasesBlocked];
            if *admin_dropped {
                all.extend([C::AdminAccessDropped, C::AzureRolesStay]);
            }
            all.extend(voided.iter().map(|resource| C::PermissionVoided(*resource)));
            all.extend([C::CustomerNotNotified, C::ReinstateNeedsInvitation]);
            all
        }
        E::RelationshipStarted { admin_granted, .. } => {
            let mut all = vec![C::RelationshipActive];
            all.extend(admin_granted.then_some(C::AdminAccessGranted));
            let has_suspended = state.customer.as_ref().is_some_and(|customer| {
                customer
                    .subscriptions
                    .iter()
                    .any(|s| matches!(s.status, Status::Suspended { .. }))
            });
            all.extend(has_suspended.then_some(C::SubscriptionsStaySuspended));
            all
        }
        E::AdminAccessLost => vec![C::AdminAccessDropped, C::AzureRolesStay],
        E::PermissionSwitched {
            resource,
            to: Switch::On,
            ..
        } => {
            vec![
                C::WePay(*resource),
                C::PurchasesNotNotified,
                C::WeServePurchases,
            ]
        }
        E::PermissionSwitched {
            to: Switch::Off, ..
        } => vec![C::EarlierPurchasesStay],
        E::SubscriptionsChanged { before, after } => match after {
            Status::Suspended { since } => {
                let billed = before.iter().any(|(id, _)| {
                    let customer = state.customer.as_ref();
                    customer
                        .and_then(|customer| customer.subscription(id))
                        .is_some_and(|s| s.commerce == Commerce::NewCommerce)
                });
                let mut all = vec![
                    C::UsersLockedOut,
                    C::DataKeptUntil(since.unwrap_or(now).plus(RETENTION)),
                ];
                all.extend(billed.then_some(C::StillBilled));
                all
            }
            Status::Cancelled => vec![C::CancelledForGood],
            Status::ScheduledToEnd { at } => vec![C::InUseUntil(*at)],
            Status::Active | Status::Pending => Vec::new(),
        },
        E::OffboardingBegun | E::OffboardingAbandoned => vec![C::LocalOnly],
        E::Revised {
            change,
            before,
            after,
        } => of_revision(change, before, after),
        _ => Vec::new(),
    }
}
