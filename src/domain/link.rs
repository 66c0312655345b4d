//! The personal link of an invitation: a pure function of who we are and what we ask for.
//! Never edited by hand, reusable, holds nothing of the customer.

use std::fmt;

use crate::id::MicrosoftId;
use crate::words::MpnId;

/// What an invitation asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationKind {
    /// A reseller relationship with us.
    Reseller,
    /// One with us as indirect reseller and with our provider, in one acceptance.
    IndirectReseller {
        /// The provider's directory.
        provider: MicrosoftId,
        /// Our own location id.
        mpn_id: MpnId,
    },
}

/// The link a customer's Global admin opens to accept. Its bytes are exact.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InviteLink(String);

/// What every invitation link of ours begins with.
const BASE: &str = "https://admin.microsoft.com/Adminportal/Home?invType=";
/// What every invitation link of ours ends with.
const ANCHOR: &str = "#/BillingAccounts/partner-invitation";

impl InviteLink {
    /// The link (documentation page "Request a reseller relationship", current form).
    pub fn new(tenant: MicrosoftId, kind: &InvitationKind, admin: bool) -> Self {
        Self(match kind {
            InvitationKind::Reseller => format!(
                "{BASE}ResellerRelationship&partnerId={tenant}&msppId=0&DAP={admin}{ANCHOR}"
            ),
            InvitationKind::IndirectReseller { provider, mpn_id } => format!(
                "{BASE}IndirectResellerRelationship&partnerId={tenant}&msppId={mpn_id}\
                 &indirectCSPId={provider}&DAP={admin}{ANCHOR}"
            ),
        })
    }

    /// A link read back from a record of ours.
    pub fn from_stored(text: String) -> Option<Self> {
        (text.starts_with(BASE) && text.ends_with(ANCHOR)).then_some(Self(text))
    }

    /// The exact text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for InviteLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn link_has_the_documented_form() {
        let tenant = MicrosoftId(1);
        assert_eq!(
            InviteLink::new(tenant, &InvitationKind::Reseller, true).as_str(),
            "https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship\
             &partnerId=00000000-0000-0000-0000-000000000001&msppId=0&DAP=true\
             #/BillingAccounts/partner-invitation"
        );
        let indirect = InvitationKind::IndirectReseller {
            provider: MicrosoftId(2),
            mpn_id: MpnId::parse("4711").unwrap(),
        };
        assert_eq!(
            InviteLink::new(tenant, &indirect, false).as_str(),
            "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship\
             &partnerId=00000000-0000-0000-0000-000000000001&msppId=4711\
             &indirectCSPId=00000000-0000-0000-0000-000000000002&DAP=false\
             #/BillingAccounts/partner-invitation"
        );
    }
}
