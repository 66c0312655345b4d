//! The numbers that stand in files for choices without data. Numbers are only ever added; where
//! a list is sorted by a choice, its numbers follow the order of the domain.

use partnerdesk_domain::{
    AccountKind, AccountReview, AdminStanding, AgreementStanding, Billing, Capacity, Category,
    Cloud, Commerce, CompanySize, Counterpart, HandOver, Industry, LeadQuality, MailLanguage,
    MailTrouble, MatterKind, OffboardingStep, Precondition, ProductLine, ProgrammeStatus,
    Qualification, ReferralKind, ReferralReason, Region, Resource, Role, Service, Stage, Switch,
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
    MailTrouble "trouble with mail" {
        Unreachable = 0,
        TimedOut = 1,
        Insecure = 2,
        LoginRefused = 3,
        TryLater = 4,
        Rejected = 5,
        AddressNotHandled = 6,
        AnswerLost = 7,
        SenderGone = 8,
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
    MatterKind "kind of matter" {
        Partnership = 0,
        Referral = 1,
        BusinessProfile = 2,
        Mailing = 3,
    }
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
    ReferralKind "kind of referral" { Independent = 0, Shared = 1 }
    LeadQuality "lead" { None = 0, Direct = 1, MarketingQualified = 2, SalesQualified = 3 }
    ReferralReason "reason" {
        InsufficientBudget = 0,
        NoResponse = 1,
        OtherVendor = 2,
        CannotMeetRequirements = 3,
        NotACustomer = 4,
        TimeframeTooShort = 5,
        Abuse = 6,
        Other = 7,
    }
    CompanySize "size" {
        UpTo9 = 0,
        UpTo50 = 1,
        UpTo250 = 2,
        UpTo1000 = 3,
        UpTo5000 = 4,
        UpTo10000 = 5,
        UpTo20000 = 6,
        Over20000 = 7,
    }
    Region "region" {
        Africa = 0,
        AsiaPacific = 1,
        Australia = 2,
        Brazil = 3,
        Canada = 4,
        Europe = 5,
        India = 6,
        Japan = 7,
        Korea = 8,
        LatinAmerica = 9,
        MiddleEast = 10,
        NewZealand = 11,
        Russia = 12,
        Taiwan = 13,
        UnitedStates = 14,
        China = 15,
    }
    Industry "industry" {
        Agriculture = 0,
        Communications = 1,
        Education = 2,
        FinancialServices = 3,
        Government = 4,
        Healthcare = 5,
        Hospitality = 6,
        Manufacturing = 7,
        Power = 8,
        PublicSafety = 9,
        Retail = 10,
        Services = 11,
        Travel = 12,
        Wholesale = 13,
    }
    ProductLine "product line" {
        Azure = 0,
        EnterpriseMobility = 1,
        Exchange = 2,
        DeveloperTools = 3,
        Dynamics365Business = 4,
        Dynamics365Enterprise = 5,
        DynamicsClassic = 6,
        Microsoft365 = 7,
        Office = 8,
        PowerBi = 9,
        Project = 10,
        SharePoint = 11,
        SkypeForBusiness = 12,
        Surface = 13,
        SurfaceHub = 14,
        Sql = 15,
        Teams = 16,
        Visio = 17,
        Windows = 18,
        Yammer = 19,
    }
    Service "service" {
        Consulting = 0,
        CustomSolution = 1,
        Deployment = 2,
        Hardware = 3,
        Integration = 4,
        IntellectualProperty = 5,
        Learning = 6,
        Licensing = 7,
        ManagedServices = 8,
        ProjectServices = 9,
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
