//! The shape of a referral, as it stands at a moment.

use partnerdesk_domain::{Contact, Party, Referral, ReferralReason, ReferralStatus, Timestamp};
use partnerdesk_exchange::{day_text, instant_text};
use serde::Serialize;

/// A referral.
#[derive(Debug, Serialize)]
pub(crate) struct ReferralShape {
    id: String,
    engagement: Option<String>,
    /// `independent` or `shared`.
    kind: &'static str,
    /// `none`, `direct`, `marketing-qualified`, `sales-qualified`.
    lead: &'static str,
    /// `pending`, `received`, `accepted`, `won`, `lost`, `declined`, `expired`.
    status: &'static str,
    received: String,
    /// When it expires, while it is new.
    expires: Option<String>,
    /// When it went into the archive.
    closed: Option<String>,
    /// `fresh` or `late`, while the company waits to be contacted.
    contact: Option<&'static str>,
    favourite: bool,
    company: CompanyShape,
    deal: DealShape,
    team: Vec<PersonShape>,
    consent_to_share: bool,
    consent_to_contact: bool,
    /// Why it was declined or lost.
    reason: Option<&'static str>,
    reason_notes: Option<String>,
    version: u64,
    updated: String,
}

#[derive(Debug, Serialize)]
struct CompanyShape {
    name: String,
    address: Option<String>,
    country: Option<String>,
    size: Option<&'static str>,
    duns: Option<String>,
    microsoft_id: Option<String>,
    contacts: Vec<PersonShape>,
}

#[derive(Debug, Serialize)]
struct DealShape {
    name: String,
    /// The amount as text, so that no digit is lost.
    value: Option<String>,
    currency: Option<String>,
    closes: Option<String>,
    notes: Option<String>,
    crm_id: Option<String>,
    campaign_id: Option<String>,
}

/// A person.
#[derive(Debug, Serialize)]
pub(crate) struct PersonShape {
    first_name: String,
    last_name: Option<String>,
    phone: Option<String>,
    email: Option<String>,
}

fn text<T: ToString>(value: Option<&T>) -> Option<String> {
    value.map(ToString::to_string)
}

impl PersonShape {
    pub(crate) fn of(contact: &Contact) -> Self {
        Self {
            first_name: contact.first_name.to_string(),
            last_name: text(contact.last_name.as_ref()),
            phone: text(contact.phone.as_ref()),
            email: text(contact.email.as_ref()),
        }
    }
}

impl ReferralShape {
    /// The shape of a referral at `now`.
    pub(crate) fn of(referral: &Referral, now: Timestamp) -> Self {
        let stage = referral.stage(now);
        let people = |party| referral.people(party).iter().map(PersonShape::of).collect();
        let (company, deal) = (&referral.company, &referral.deal);
        let (reason, notes) = match &referral.status {
            ReferralStatus::Lost { reason, notes, .. } => (*reason, notes.as_ref()),
            ReferralStatus::Declined { reason, notes, .. } => (Some(*reason), notes.as_ref()),
            _ => (None, None),
        };
        Self {
            id: referral.id.to_string(),
            engagement: text(referral.engagement.as_ref()),
            kind: referral.kind.code(),
            lead: referral.quality.code(),
            status: stage.code(),
            received: instant_text(referral.received),
            expires: stage.is_new().then(|| instant_text(referral.expires())),
            closed: referral.closed(now).map(instant_text),
            contact: referral
                .contact_marker(now)
                .map(partnerdesk_domain::ContactMarker::code),
            favourite: referral.favourite,
            company: CompanyShape {
                name: company.name.to_string(),
                address: text(company.site.as_ref()),
                country: company.site.as_ref().map(|site| site.country.to_string()),
                size: company.size.map(partnerdesk_domain::CompanySize::code),
                duns: text(company.duns.as_ref()),
                microsoft_id: text(company.microsoft_id.as_ref()),
                contacts: people(Party::Customer),
            },
            deal: DealShape {
                name: deal.name.to_string(),
                value: deal.value.map(partnerdesk_domain::Money::amount),
                currency: deal.value.map(|money| money.currency.to_string()),
                closes: deal.closes.map(day_text),
                notes: text(deal.notes.as_ref()),
                crm_id: text(deal.crm_id.as_ref()),
                campaign_id: text(deal.campaign_id.as_ref()),
            },
            team: people(Party::Team),
            consent_to_share: referral.consent.to_share,
            consent_to_contact: referral.consent.to_contact,
            reason: reason.map(ReferralReason::code),
            reason_notes: text(notes),
            version: referral.stamp.version.0,
            updated: instant_text(referral.stamp.updated),
        }
    }
}
