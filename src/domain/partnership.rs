//! A partnership between an indirect provider and an indirect reseller: who it is with, who asked
//! for it, where it stands. Customers and delegated administration are untouched by it.

use crate::account::coded;
use crate::command::Confirmation;
use crate::country::Country;
use crate::id::{MicrosoftId, guid_newtype};
use crate::matter::{Asked, Described, MatterKind, Stamp};
use crate::policy::Action;
use crate::time::Timestamp;
use crate::words::{CompanyName, EmailAddress, MpnId};

guid_newtype! {
    /// One partnership in our book. Time-ordered (UUID version 7).
    PartnershipId
}

/// What the other partner is to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counterpart {
    /// An indirect provider, through which we serve customers.
    Provider,
    /// An indirect reseller, whose customers we serve as its provider.
    Reseller,
}

coded!(Counterpart { Provider => "provider", Reseller => "reseller" });

/// Where a partnership stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartnershipStatus {
    /// The provider's invitation is known to us, and nobody has answered it.
    Invited,
    /// The provider's invitation was sent.
    Sent {
        /// When.
        at: Timestamp,
    },
    /// The reseller authorised the provider.
    Active {
        /// Since when.
        since: Timestamp,
    },
    /// It is over.
    Ended {
        /// Since when.
        at: Timestamp,
    },
}

/// A status without its dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartnershipStage {
    /// See [`PartnershipStatus::Invited`].
    Invited,
    /// See [`PartnershipStatus::Sent`].
    Sent,
    /// See [`PartnershipStatus::Active`].
    Active,
    /// See [`PartnershipStatus::Ended`].
    Ended,
}

coded!(PartnershipStage {
    Invited => "invited",
    Sent => "sent",
    Active => "active",
    Ended => "ended",
});

impl PartnershipStatus {
    /// The stage alone.
    pub fn stage(self) -> PartnershipStage {
        match self {
            Self::Invited => PartnershipStage::Invited,
            Self::Sent { .. } => PartnershipStage::Sent,
            Self::Active { .. } => PartnershipStage::Active,
            Self::Ended { .. } => PartnershipStage::Ended,
        }
    }
}

/// What may be said about the other partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerProfile {
    /// Its company.
    pub name: CompanyName,
    /// Its directory; part of every combined invitation.
    pub tenant: MicrosoftId,
    /// Its location id in the partner network.
    pub mpn_id: Option<MpnId>,
    /// Where it is; decides whether we may work together.
    pub country: Option<Country>,
    /// Whom to write to.
    pub email: Option<EmailAddress>,
}

/// One partnership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partnership {
    /// Which one.
    pub id: PartnershipId,
    /// Its version, and when and by whom it was made.
    pub stamp: Stamp,
    /// What the other partner is to us.
    pub counterpart: Counterpart,
    /// Who the other partner is.
    pub partner: PartnerProfile,
    /// Where it stands.
    pub status: PartnershipStatus,
}

/// What can be asked for about a partnership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartnershipCommand {
    /// As provider: draw up the invitation. As reseller: note the one that came.
    Invite(Counterpart, Box<PartnerProfile>),
    /// As provider: record that the invitation was sent.
    MarkSent,
    /// Record that the reseller authorised the provider.
    Accept,
    /// End it. The other partner's name is typed.
    End(Confirmation),
    /// Correct what is written about the other partner.
    Edit(Box<PartnerProfile>),
}

/// What happened to a partnership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartnershipChange {
    /// The invitation was drawn up, or noted.
    Invited,
    /// It was sent.
    Sent,
    /// It was accepted.
    Accepted,
    /// It ended.
    Ended,
    /// What is written about the partner changed.
    Edited,
}

coded!(PartnershipChange {
    Invited => "partnership-invited",
    Sent => "partnership-sent",
    Accepted => "partnership-accepted",
    Ended => "partnership-ended",
    Edited => "partnership-edited",
});

impl Partnership {
    /// Whether it can be worked with now.
    pub fn is_active(&self) -> bool {
        self.status.stage() == PartnershipStage::Active
    }
}

impl Described for Partnership {
    fn title(&self) -> String {
        self.partner.name.to_string()
    }

    fn state_word(&self) -> &'static str {
        self.status.stage().code()
    }
}

impl Asked<Partnership> for PartnershipCommand {
    fn action(&self) -> Action {
        Action::ManagePartnerships
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Invite(..) => "partnership.invite",
            Self::MarkSent => "partnership.sent",
            Self::Accept => "partnership.accept",
            Self::End(_) => "partnership.end",
            Self::Edit(_) => "partnership.edit",
        }
    }

    /// Two partnerships with one partner cannot stand beside each other.
    fn needs(&self) -> &'static [MatterKind] {
        &[MatterKind::Partnership]
    }

    fn back(change: &str, before: Option<&Partnership>, _: &Partnership) -> Option<Self> {
        match (PartnershipChange::from_code(change)?, before) {
            (PartnershipChange::Edited, Some(before)) => {
                Some(Self::Edit(Box::new(before.partner.clone())))
            }
            _ => None,
        }
    }
}
