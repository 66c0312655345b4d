//! Our own account as it is stored.

use partnerdesk_domain::{CompanyName, Country, MicrosoftId, MpnId, PartnerAccount};
use serde::{Deserialize, Serialize};

use super::Coded;
use crate::codec::Malformed;

#[derive(Serialize, Deserialize)]
pub(super) struct V1<'a> {
    #[serde(borrow)]
    name: Option<&'a str>,
    tenant: Option<u128>,
    mpn_id: Option<&'a str>,
    kind: u8,
    cloud: u8,
    country: Option<&'a str>,
    status: u8,
    relationship_requests_granted: bool,
}

impl<'a> From<&'a PartnerAccount> for V1<'a> {
    fn from(account: &'a PartnerAccount) -> Self {
        Self {
            name: account.name.as_ref().map(CompanyName::as_str),
            tenant: account.tenant.map(|tenant| tenant.0),
            mpn_id: account.mpn_id.as_ref().map(MpnId::as_str),
            kind: account.kind.number(),
            cloud: account.cloud.number(),
            country: account.country.as_ref().map(Country::code),
            status: account.status.number(),
            relationship_requests_granted: account.relationship_requests_granted,
        }
    }
}

impl TryFrom<V1<'_>> for PartnerAccount {
    type Error = Malformed;

    fn try_from(stored: V1<'_>) -> Result<Self, Malformed> {
        Ok(Self {
            name: word("company name", CompanyName::parse, stored.name)?,
            tenant: stored.tenant.map(MicrosoftId),
            mpn_id: word("location id", MpnId::parse, stored.mpn_id)?,
            kind: Coded::stored(stored.kind)?,
            cloud: Coded::stored(stored.cloud)?,
            country: country(stored.country)?,
            status: Coded::stored(stored.status)?,
            relationship_requests_granted: stored.relationship_requests_granted,
        })
    }
}

/// A text with rules, read back. What is called `name` does not fit them any more otherwise.
pub(super) fn word<'a, T, E>(
    name: &'static str,
    parse: impl Fn(&'a str) -> Result<T, E>,
    stored: Option<&'a str>,
) -> Result<Option<T>, Malformed> {
    stored
        .map(|text| parse(text).map_err(|_| Malformed::Value(name)))
        .transpose()
}

/// A country, read back.
pub(super) fn country(stored: Option<&str>) -> Result<Option<Country>, Malformed> {
    stored
        .map(|code| Country::parse(code).ok_or(Malformed::Value("country")))
        .transpose()
}
