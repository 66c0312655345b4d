//! A partnership as it is stored, and the stamp that every matter has.

use partnerdesk_domain::{
    AgentName, CompanyName, Country, EmailAddress, MicrosoftId, MpnId, PartnerProfile, Partnership,
    PartnershipId, PartnershipStatus, Stamp, Timestamp, Version,
};
use serde::{Deserialize, Serialize};

use super::Coded;
use super::account::{country, word};
use super::invitation::agent;
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct V1<'a> {
    id: u128,
    #[serde(borrow)]
    stamp: StampV1<'a>,
    counterpart: u8,
    name: &'a str,
    tenant: u128,
    mpn_id: Option<&'a str>,
    country: Option<&'a str>,
    email: Option<&'a str>,
    status: StatusV1,
}

/// What every matter carries about its own life.
#[derive(Serialize, Deserialize)]
pub(super) struct StampV1<'a> {
    version: u64,
    made: i64,
    made_by: &'a str,
    updated: i64,
}

/// Append only: the encoding keeps the place of a variant, not its name.
#[derive(Serialize, Deserialize)]
enum StatusV1 {
    Invited,
    Sent { at: i64 },
    Active { since: i64 },
    Ended { at: i64 },
}

impl<'a> From<&'a Partnership> for V1<'a> {
    fn from(record: &'a Partnership) -> Self {
        let partner = &record.partner;
        Self {
            id: record.id.0,
            stamp: (&record.stamp).into(),
            counterpart: record.counterpart.number(),
            name: partner.name.as_str(),
            tenant: partner.tenant.0,
            mpn_id: partner.mpn_id.as_ref().map(MpnId::as_str),
            country: partner.country.as_ref().map(Country::code),
            email: partner.email.as_ref().map(EmailAddress::as_str),
            status: match record.status {
                PartnershipStatus::Invited => StatusV1::Invited,
                PartnershipStatus::Sent { at } => StatusV1::Sent { at: at.0 },
                PartnershipStatus::Active { since } => StatusV1::Active { since: since.0 },
                PartnershipStatus::Ended { at } => StatusV1::Ended { at: at.0 },
            },
        }
    }
}

/// A partnership, read back.
pub(super) fn read(stored: V1<'_>) -> Result<Partnership, Malformed> {
    Ok(Partnership {
        id: PartnershipId(stored.id),
        stamp: stored.stamp.try_into()?,
        counterpart: Coded::stored(stored.counterpart)?,
        partner: PartnerProfile {
            name: CompanyName::parse(stored.name).map_err(|_| Malformed::Value("company"))?,
            tenant: MicrosoftId(stored.tenant),
            mpn_id: word("location id", MpnId::parse, stored.mpn_id)?,
            country: country(stored.country)?,
            email: word("address", EmailAddress::parse, stored.email)?,
        },
        status: match stored.status {
            StatusV1::Invited => PartnershipStatus::Invited,
            StatusV1::Sent { at } => PartnershipStatus::Sent { at: Timestamp(at) },
            StatusV1::Active { since } => PartnershipStatus::Active {
                since: Timestamp(since),
            },
            StatusV1::Ended { at } => PartnershipStatus::Ended { at: Timestamp(at) },
        },
    })
}

impl<'a> From<&'a Stamp> for StampV1<'a> {
    fn from(stamp: &'a Stamp) -> Self {
        Self {
            version: stamp.version.0,
            made: stamp.made.0,
            made_by: AgentName::as_str(&stamp.made_by),
            updated: stamp.updated.0,
        }
    }
}

impl TryFrom<StampV1<'_>> for Stamp {
    type Error = Malformed;

    fn try_from(stored: StampV1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            version: Version(stored.version),
            made: Timestamp(stored.made),
            made_by: agent(stored.made_by)?,
            updated: Timestamp(stored.updated),
        })
    }
}
