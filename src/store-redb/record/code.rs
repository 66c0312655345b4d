//! The numbers that stand in files for choices without data. Numbers are only ever added; where
//! a list is sorted by a choice, its numbers follow the order of the domain.

use partnerdesk_domain::{
    AccountKind, AccountReview, AdminStanding, AgreementStanding, Billing, Capacity, Category,
    Cloud, Commerce, Counterpart, HandOver, MailLanguage, MatterKind, OffboardingStep,
    Precondition, ProgrammeStatus, Qualification, Resource, Role, Stage, Switch,
};

use crate::codec::Malformed;

/// A choice that is stored as a number.
pub(crate) trait Coded: Sized {
    /// What it is called in reports of damage.
    const NAME: &'static str;

    /// Its number.
    fn number(self) -> u8;

    /// The choice of a number, if there is one.
    fn of_number(number: u8) -> Option<Self>;

    /// The choice of a stored number.
    fn stored(number: u8) -> Result<Self, Malformed> {
        Self::of_number(number).ok_or(Malformed::Value(Self::NAME))
    }
}

macro_rules! numbers {
    ($($choice:ident $name:literal { $($variant:ident = $number:literal),+ $(,)? })+) => {
        $(impl Coded for $choice {
            const NAME: &'static str = $name;

            fn number(self) -> u8 {
                match self { $(Self::$variant => $number),+ }
            }

            fn of_number(number: u8) -> Option<Self> {
                match number { $($number => Some(Self::$variant),)+ _ => None }
            }
        })+
    };
}

numbers! {
    Capacity "capacity" { Primary = 0, IndirectReseller = 1 }
    Stage "relationship" { None = 0, Active = 1, Ending = 2, Ended = 3 }
    AdminStanding "administration" { NotGranted = 0, Granted = 1, Revoked = 2 }
    AgreementStanding "agreement" { NotRecorded = 0, Attested = 1, AcceptedDirectly = 2 }
    Switch "permission" { Off = 0, On = 1 }
    Qualification "qualification" {
        None = 0,
        Education = 1,
        Nonprofit = 2,
        GovernmentCommunityCloud = 3,
        StateOwnedEntity = 4,
    }
    Category "category" {
        License = 0,
        AzurePlan = 1,
        Reservation = 2,
        SavingsPlan = 3,
        Software = 4,
        Marketplace = 5,
        Trial = 6,
    }
    Commerce "commerce" { Legacy = 0, NewCommerce = 1 }
    Billing "billing" { Monthly = 0, Annual = 1, Triennial = 2, OneTime = 3 }
    MailLanguage "language" { English = 0, SimplifiedChinese = 1 }
    HandOver "way out" {
        Marked = 0,
        Clipboard = 1,
        MailProgram = 2,
        MailFile = 3,
        Outbox = 4,
    }
    Resource "resource" { AzureReservations = 0, AzureSavingsPlans = 1 }
    Precondition "precondition" { RelationshipActive = 0, AzurePlan = 1, OwnerRole = 2 }
    AccountReview "account review" { Approved = 0, UnderReview = 1, NotApproved = 2 }
    OffboardingStep "step" {
        CustomerTold = 0,
        SuccessorKnown = 1,
        DataHandedOver = 2,
        InvoicesSettled = 3,
        AzureRolesRemoved = 4,
        PartnerListChecked = 5,
    }
    MatterKind "kind of matter" { Partnership = 0 }
    Counterpart "kind of partner" { Provider = 0, Reseller = 1 }
    Role "role" { GlobalAdmin = 0, AdminAgent = 1, SalesAgent = 2, HelpdeskAgent = 3 }
    AccountKind "kind of account" {
        DirectReseller = 0,
        IndirectProvider = 1,
        IndirectReseller = 2,
        Dual = 3,
    }
    Cloud "cloud" { Public = 0, UsGovernment = 1, Germany = 2, China = 3 }
    ProgrammeStatus "programme status" {
        Active = 0,
        Restricted = 1,
        Suspended = 2,
        NotEnrolled = 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_order<T: Coded + Copy + Ord>(values: &[T]) -> bool {
        values.is_sorted() && values.is_sorted_by_key(|value| value.number())
    }

    #[test]
    fn numbers_sort_as_the_choices_do() {
        assert!(in_order(Stage::ALL));
        assert!(in_order(AdminStanding::ALL));
        assert!(in_order(AgreementStanding::ALL));
        assert!(in_order(Switch::ALL));
        assert!(in_order(&[Capacity::Primary, Capacity::IndirectReseller]));
    }
}
