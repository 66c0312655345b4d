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
    /// No indirect provider is our partner.
    NoProvider => "no-provider",
    /// Only a provider assigns customers to resellers.
    OnlyProvidersAssign => "only-providers-assign",
    /// Only an indirect reseller shares its customers with providers.
    OnlyResellersShare => "only-resellers-share",
    /// Only a direct customer is extended to a provider.
    OnlyDirectExtended => "only-direct-extended",

    // Referrals.
    /// The deal was made: the archive is read-only.
    ReferralWon => "referral-won",
    /// The deal was lost: the archive is read-only.
    ReferralLost => "referral-lost",
    /// It was declined: the archive is read-only.
    ReferralDeclined => "referral-declined",
    /// Nobody answered in time: the archive is read-only.
    ReferralExpired => "referral-expired",
    /// What a deal may be worth has to be known first.
    DealValueMissing => "deal-value-missing",
    /// When the customer means to buy has to be known first.
    DealTimeframeMissing => "deal-timeframe-missing",
    /// A contact needs a telephone number or a mail address.
    ContactUnreachable => "contact-unreachable",
    /// No such contact is known.
    NoSuchContact => "no-such-contact",
    /// A referral cannot have been received in the future.
    ReceivedInFuture => "received-in-future",
    /// A new referral cannot arrive closed.
    ClosedOnArrival => "closed-on-arrival",
    /// Only time lets a referral expire.
    OnlyTimeExpires => "only-time-expires",

    // The business profile.
    /// Our own country is not recorded, so our region is not known.
    ProfileRegionUnknown => "profile-region-unknown",
    /// We do no business in that region.
    ProfileOtherRegion => "profile-other-region",
    /// The description is missing.
    ProfileLacksDescription => "profile-lacks-description",
    /// The website is missing.
    ProfileLacksWebsite => "profile-lacks-website",
    /// There is no tag to be found by.
    ProfileLacksTags => "profile-lacks-tags",
    /// No size of companies is wanted.
    ProfileLacksSizes => "profile-lacks-sizes",
    /// There is no location.
    ProfileLacksLocation => "profile-lacks-location",
    /// It is published as it stands.
    ProfilePublished => "profile-published",
    /// There are as many locations as there may be.
    TooManyLocations => "too-many-locations",
    /// A location has this name already.
    LocationExists => "location-exists",
    /// No location has this name.
    NoSuchLocation => "no-such-location",
    /// An address cannot be changed: delete the location and add it again.
    LocationAddressFixed => "location-address-fixed",
    /// Street and city of a location have to be known.
    LocationAddressIncomplete => "location-address-incomplete",
    /// The location is outside the profile's region.
    LocationOutside => "location-outside",
    // Mailings.
    /// There is nobody to write to.
    MailingEmpty => "mailing-empty",
    /// There are more recipients than one mailing may have.
    MailingTooLarge => "mailing-too-large",
    /// An address is there twice.
    MailingRepeats => "mailing-repeats",
    /// There is no text in the language of a recipient.
    MailingTextMissing => "mailing-text-missing",
}
