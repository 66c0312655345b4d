//! What the second shape of a customer holds beside the first: where it is, who agreed, how its
//! vetting and its off-boarding stand, which partners share it.

use std::collections::BTreeMap;

use partnerdesk_domain::{
    Address, AddressLine, AgentName, Attestation, City, Culture, Customer, Day, Details,
    EmailAddress, LanguageCode, NamePart, Note, Offboarding, OffboardingStep, PartnershipId,
    PhoneNumber, PostalCode, RegistrationNumber, StateName, SupportContact, Timestamp, Vetting,
    VettingOutcome,
};
use serde::{Deserialize, Serialize};

use super::Coded;
use super::account::word;
use super::customer::{DetailsV1, V1};
use super::invitation::agent;
use super::subscription;
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct V2<'a> {
    #[serde(borrow)]
    first: V1<'a>,
    details: PlaceV1<'a>,
    attestation: Option<AttestationV1<'a>>,
    vetting: Option<VettingV1<'a>>,
    review: u8,
    reseller: Option<u128>,
    providers: Vec<u128>,
    /// Subscription and partner; without one it is us.
    support: Vec<(&'a str, Option<u128>)>,
    offboarding: Option<OffboardingV1<'a>>,
    favourite: bool,
}

/// The second shape of what people may edit.
#[derive(Serialize, Deserialize)]
pub(super) struct DetailsV2<'a>(#[serde(borrow)] DetailsV1<'a>, PlaceV1<'a>);

#[derive(Serialize, Deserialize)]
struct PlaceV1<'a> {
    line1: Option<&'a str>,
    line2: Option<&'a str>,
    city: Option<&'a str>,
    state: Option<&'a str>,
    postal_code: Option<&'a str>,
    phone: Option<&'a str>,
    registration_number: Option<&'a str>,
    culture: Option<&'a str>,
    language: Option<&'a str>,
}

#[derive(Serialize, Deserialize)]
struct AttestationV1<'a> {
    first_name: &'a str,
    last_name: &'a str,
    email: &'a str,
    phone: Option<&'a str>,
    agreed: i32,
    recorded: i64,
    recorded_by: &'a str,
}

#[derive(Serialize, Deserialize)]
struct VettingV1<'a> {
    of: u8,
    requested: i64,
    #[serde(borrow)]
    outcome: OutcomeV1<'a>,
}

/// Append only: the encoding keeps the place of a variant, not its name.
#[derive(Serialize, Deserialize)]
enum OutcomeV1<'a> {
    InReview,
    Approved { at: i64 },
    Denied { at: i64, reason: Option<&'a str> },
}

#[derive(Serialize, Deserialize)]
struct OffboardingV1<'a> {
    begun: i64,
    begun_by: &'a str,
    done: Vec<(u8, i64, &'a str)>,
}

/// Whether the first shape cannot hold a customer.
pub(super) fn is_needed(customer: &Customer) -> bool {
    let plain = Customer::new(customer.id, customer.tenant_name.clone(), customer.added);
    has_place(&customer.details)
        || customer.attestation.is_some()
        || customer.vetting.is_some()
        || customer.review != plain.review
        || customer.reseller.is_some()
        || !customer.providers.is_empty()
        || !customer.support_contacts.is_empty()
        || customer.offboarding.is_some()
        || customer.favourite
}

/// Whether the first shape cannot hold these details.
pub(super) fn has_place(details: &Details) -> bool {
    let first = Details {
        list_name: details.list_name.clone(),
        country: details.country,
        contact_name: details.contact_name.clone(),
        contact_email: details.contact_email.clone(),
        ..Details::default()
    };
    *details != first
}

impl<'a> From<&'a Customer> for V2<'a> {
    fn from(customer: &'a Customer) -> Self {
        let support = customer.support_contacts.iter().map(|(id, who)| {
            let partner = match who {
                SupportContact::Us => None,
                SupportContact::Partner(id) => Some(id.0),
            };
            (id.as_str(), partner)
        });
        Self {
            first: customer.into(),
            details: (&customer.details).into(),
            attestation: customer.attestation.as_ref().map(AttestationV1::from),
            vetting: customer.vetting.as_ref().map(VettingV1::from),
            review: customer.review.number(),
            reseller: customer.reseller.map(|id| id.0),
            providers: customer.providers.iter().map(|id| id.0).collect(),
            support: support.collect(),
            offboarding: customer.offboarding.as_ref().map(OffboardingV1::from),
            favourite: customer.favourite,
        }
    }
}

impl TryFrom<V2<'_>> for Customer {
    type Error = Malformed;

    fn try_from(stored: V2<'_>) -> Result<Self, Malformed> {
        let mut customer = Self::try_from(stored.first)?;
        stored.details.put(&mut customer.details)?;
        customer.attestation = stored.attestation.map(TryInto::try_into).transpose()?;
        customer.vetting = stored.vetting.map(TryInto::try_into).transpose()?;
        customer.review = Coded::stored(stored.review)?;
        customer.reseller = stored.reseller.map(PartnershipId);
        customer.providers = stored.providers.into_iter().map(PartnershipId).collect();
        for (id, partner) in stored.support {
            let who = partner.map_or(SupportContact::Us, |id| {
                SupportContact::Partner(PartnershipId(id))
            });
            let id = subscription::identity(id)?;
            customer.support_contacts.insert(id, who);
        }
        customer.offboarding = stored.offboarding.map(TryInto::try_into).transpose()?;
        customer.favourite = stored.favourite;
        Ok(customer)
    }
}

impl<'a> From<&'a Details> for DetailsV2<'a> {
    fn from(details: &'a Details) -> Self {
        Self(details.into(), details.into())
    }
}

impl TryFrom<DetailsV2<'_>> for Details {
    type Error = Malformed;

    fn try_from(stored: DetailsV2<'_>) -> Result<Self, Malformed> {
        let mut details = Self::try_from(stored.0)?;
        stored.1.put(&mut details)?;
        Ok(details)
    }
}

impl<'a> From<&'a Details> for PlaceV1<'a> {
    fn from(details: &'a Details) -> Self {
        let address = &details.address;
        let registration_number = details.registration_number.as_ref();
        Self {
            line1: address.line1.as_ref().map(AddressLine::as_str),
            line2: address.line2.as_ref().map(AddressLine::as_str),
            city: address.city.as_ref().map(City::as_str),
            state: address.state.as_ref().map(StateName::as_str),
            postal_code: address.postal_code.as_ref().map(PostalCode::as_str),
            phone: details.phone.as_ref().map(PhoneNumber::as_str),
            registration_number: registration_number.map(RegistrationNumber::as_str),
            culture: details.culture.as_ref().map(Culture::as_str),
            language: details.language.as_ref().map(LanguageCode::as_str),
        }
    }
}

impl PlaceV1<'_> {
    fn put(self, details: &mut Details) -> Result<(), Malformed> {
        details.address = Address {
            line1: word("address", AddressLine::parse, self.line1)?,
            line2: word("address", AddressLine::parse, self.line2)?,
            city: word("city", City::parse, self.city)?,
            state: word("state", StateName::parse, self.state)?,
            postal_code: word("postal code", PostalCode::parse, self.postal_code)?,
        };
        details.phone = word("phone", PhoneNumber::parse, self.phone)?;
        let number = self.registration_number;
        details.registration_number = word("registration", RegistrationNumber::parse, number)?;
        details.culture = word("culture", Culture::parse, self.culture)?;
        details.language = word("language", LanguageCode::parse, self.language)?;
        Ok(())
    }
}

impl<'a> From<&'a Attestation> for AttestationV1<'a> {
    fn from(attestation: &'a Attestation) -> Self {
        Self {
            first_name: attestation.first_name.as_str(),
            last_name: attestation.last_name.as_str(),
            email: attestation.email.as_str(),
            phone: attestation.phone.as_ref().map(PhoneNumber::as_str),
            agreed: attestation.agreed.0,
            recorded: attestation.recorded.0,
            recorded_by: attestation.recorded_by.as_str(),
        }
    }
}

impl TryFrom<AttestationV1<'_>> for Attestation {
    type Error = Malformed;

    fn try_from(stored: AttestationV1<'_>) -> Result<Self, Malformed> {
        let name = |text| NamePart::parse(text).map_err(|_| Malformed::Value("name"));
        Ok(Self {
            first_name: name(stored.first_name)?,
            last_name: name(stored.last_name)?,
            email: EmailAddress::parse(stored.email).map_err(|_| Malformed::Value("address"))?,
            phone: word("phone", PhoneNumber::parse, stored.phone)?,
            agreed: Day(stored.agreed),
            recorded: Timestamp(stored.recorded),
            recorded_by: agent(stored.recorded_by)?,
        })
    }
}

impl<'a> From<&'a Vetting> for VettingV1<'a> {
    fn from(vetting: &'a Vetting) -> Self {
        Self {
            of: vetting.of.number(),
            requested: vetting.requested.0,
            outcome: match &vetting.outcome {
                VettingOutcome::InReview => OutcomeV1::InReview,
                VettingOutcome::Approved { at } => OutcomeV1::Approved { at: at.0 },
                VettingOutcome::Denied { at, reason } => OutcomeV1::Denied {
                    at: at.0,
                    reason: reason.as_ref().map(Note::as_str),
                },
            },
        }
    }
}

impl TryFrom<VettingV1<'_>> for Vetting {
    type Error = Malformed;

    fn try_from(stored: VettingV1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            of: Coded::stored(stored.of)?,
            requested: Timestamp(stored.requested),
            outcome: match stored.outcome {
                OutcomeV1::InReview => VettingOutcome::InReview,
                OutcomeV1::Approved { at } => VettingOutcome::Approved { at: Timestamp(at) },
                OutcomeV1::Denied { at, reason } => VettingOutcome::Denied {
                    at: Timestamp(at),
                    reason: word("reason", Note::parse, reason)?,
                },
            },
        })
    }
}

impl<'a> From<&'a Offboarding> for OffboardingV1<'a> {
    fn from(offboarding: &'a Offboarding) -> Self {
        let done = offboarding.done.iter();
        Self {
            begun: offboarding.begun.0,
            begun_by: offboarding.begun_by.as_str(),
            done: done
                .map(|(step, (at, by))| (step.number(), at.0, by.as_str()))
                .collect(),
        }
    }
}

impl TryFrom<OffboardingV1<'_>> for Offboarding {
    type Error = Malformed;

    fn try_from(stored: OffboardingV1<'_>) -> Result<Self, Malformed> {
        let step =
            |(step, at, by)| -> Result<(OffboardingStep, (Timestamp, AgentName)), Malformed> {
                Ok((Coded::stored(step)?, (Timestamp(at), agent(by)?)))
            };
        Ok(Self {
            begun: Timestamp(stored.begun),
            begun_by: agent(stored.begun_by)?,
            done: stored
                .done
                .into_iter()
                .map(step)
                .collect::<Result<BTreeMap<_, _>, _>>()?,
        })
    }
}
