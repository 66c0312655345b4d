//! Why a referral was declined or a deal was lost: the eight reasons of the documentation page
//! "Bulk operations", by number and by name.

use crate::account::coded;

/// A reason. Its number is the one that files use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReferralReason {
    /// 1: there is not enough money.
    InsufficientBudget,
    /// 2: the customer did not answer.
    NoResponse,
    /// 3: the customer chose somebody else.
    OtherVendor,
    /// 4: we cannot do what is asked for.
    CannotMeetRequirements,
    /// 5: it is no customer at all.
    NotACustomer,
    /// 6: there is not enough time.
    TimeframeTooShort,
    /// 7: reported as abuse, spam or phishing.
    Abuse,
    /// 8: something else.
    Other,
}

coded!(ReferralReason {
    InsufficientBudget => "insufficient-budget",
    NoResponse => "no-response",
    OtherVendor => "other-vendor",
    CannotMeetRequirements => "cannot-meet-requirements",
    NotACustomer => "not-a-customer",
    TimeframeTooShort => "timeframe-too-short",
    Abuse => "abuse",
    Other => "other",
});

impl ReferralReason {
    /// The number in files, 1 to 8.
    pub fn number(self) -> u8 {
        let place = Self::ALL.iter().position(|reason| *reason == self);
        let place = place.expect("every reason stands in the list of all");
        u8::try_from(place + 1).expect("there are eight reasons")
    }

    /// The reason of a number or of a stable name; none when there is no such reason.
    pub fn parse(text: &str) -> Option<Self> {
        let of_number = |number: usize| Self::ALL.get(number.checked_sub(1)?).copied();
        match text.trim().parse::<usize>() {
            Ok(number) => of_number(number),
            Err(_) => Self::from_code(text),
        }
    }
}
