//! Our own partner account: what kind of partner we are, in which cloud, under which numbers.
//! What follows from it for the screens stands in `capability`.

use crate::country::Country;
use crate::id::MicrosoftId;
use crate::words::{CompanyName, MpnId};

/// The Microsoft cloud an account belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cloud {
    /// The public, global cloud.
    Public,
    /// Microsoft Cloud for US Government.
    UsGovernment,
    /// Microsoft Cloud Germany, closed to new customers.
    Germany,
    /// Microsoft's clouds in mainland China, run by 21Vianet.
    China,
}

/// How a partner takes part in the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountKind {
    /// Buys from Microsoft and bills its customers itself.
    DirectReseller,
    /// A distributor: serves customers through indirect resellers.
    IndirectProvider,
    /// Works through an indirect provider.
    IndirectReseller,
    /// A direct reseller that also enrolled as indirect reseller.
    Dual,
}

/// Where the account stands in the programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProgrammeStatus {
    /// In good standing.
    Active,
    /// No new sales (documentation page "Restricted direct bill capabilities").
    Restricted,
    /// What exists may be managed; nothing new may be resold.
    Suspended,
    /// Not enrolled yet, or the partner agreement is not signed.
    NotEnrolled,
}

/// Our own account, one to a book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerAccount {
    /// Our company's name, used in invitations.
    pub name: Option<CompanyName>,
    /// Our own directory; part of every invitation link.
    pub tenant: Option<MicrosoftId>,
    /// Our location id in the partner network.
    pub mpn_id: Option<MpnId>,
    /// What kind of partner we are.
    pub kind: AccountKind,
    /// The cloud we sell.
    pub cloud: Cloud,
    /// Where we are; decides which customers we may serve.
    pub country: Option<Country>,
    /// Where we stand in the programme.
    pub status: ProgrammeStatus,
    /// Offer relationship requests although our cloud does not list them: documents disagree
    /// about the US Government cloud, and a change of policy shall need no new program.
    pub relationship_requests_granted: bool,
}

impl Default for PartnerAccount {
    /// What a new book assumes until it is told: a direct reseller of the public cloud.
    fn default() -> Self {
        Self {
            name: None,
            tenant: None,
            mpn_id: None,
            kind: AccountKind::DirectReseller,
            cloud: Cloud::Public,
            country: None,
            status: ProgrammeStatus::Active,
            relationship_requests_granted: false,
        }
    }
}

/// Gives an enum without data its stable names, both ways.
macro_rules! coded {
    ($name:ident { $($variant:ident => $code:literal),+ $(,)? }) => {
        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable name in commands and files.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value of a stable name, in any case.
            pub fn from_code(code: &str) -> Option<Self> {
                let code = code.trim();
                Self::ALL.iter().copied().find(|value| value.code().eq_ignore_ascii_case(code))
            }
        }
    };
}
pub(crate) use coded;

coded!(Cloud {
    Public => "public",
    UsGovernment => "us-government",
    Germany => "germany",
    China => "china",
});
coded!(AccountKind {
    DirectReseller => "direct-reseller",
    IndirectProvider => "indirect-provider",
    IndirectReseller => "indirect-reseller",
    Dual => "dual",
});
coded!(ProgrammeStatus {
    Active => "active",
    Restricted => "restricted",
    Suspended => "suspended",
    NotEnrolled => "not-enrolled",
});
