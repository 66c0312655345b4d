//! Rules of single kinds of matters, by their code: what a refusal names when no general reason
//! fits. Each has its sentence in every language.

use crate::account::coded;

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident => $code:literal,)+) => {
        /// A rule that stands against something.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $rule),+ }

        coded!(Rule { $($rule => $code),+ });
    };
}

rules! {
    // Partnerships.
    /// Our kind of account is not one that has such partners.
    WrongCounterpart => "wrong-counterpart",
    /// There is a partnership with this partner already.
    PartnershipExists => "partnership-exists",
    /// We would be our own partner.
    PartnerIsOurselves => "partner-is-ourselves",
    /// The partner is outside our region.
    PartnerOutsideRegion => "partner-outside-region",
    /// The partnership has not been accepted, or is over.
    PartnershipNotActive => "partnership-not-active",
}
