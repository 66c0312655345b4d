//! Single words of the business: states, kinds and roles, each by its stable code. Words for
//! deeds and their outcomes are beside this.

use partnerdesk_domain::{
    AccountKind, AdminStanding, AgreementStanding, Billing, Capacity, Category, Cloud, Commerce,
    DispatchStage, Finding, HandOver, InvitationKind, InvitationStage, MailTrouble, Placeholder,
    Precondition, ProgrammeStatus, Qualification, Region, Resource, Role, Stage, Standing, Status,
    Switch,
};

use crate::locale::Locale;

impl Locale {
    /// "Admin agent".
    pub fn role(&self, role: Role) -> String {
        self.coded("role", role.code())
    }

    /// Where the relationship stands, in one word: "active".
    pub fn stage(&self, stage: Stage) -> String {
        self.coded("stage", stage.code())
    }

    /// How delegated administration stands: "granted".
    pub fn admin(&self, standing: AdminStanding) -> String {
        self.coded("admin", standing.code())
    }

    /// How the customer agreed: "accepted by customer".
    pub fn agreement(&self, standing: AgreementStanding) -> String {
        self.coded("agreement", standing.code())
    }

    /// A special qualification: "education".
    pub fn qualification(&self, qualification: Qualification) -> String {
        self.coded("qualification", qualification.code())
    }

    /// How a subscription stands: "suspended".
    pub fn standing(&self, standing: Standing) -> String {
        self.coded("standing", standing.code())
    }

    /// What was last recorded about a subscription, with its date: "active, ends 2027-02-01".
    pub fn status(&self, status: Status) -> String {
        match status {
            Status::Pending => self.standing(Standing::Pending),
            Status::Active => self.standing(Standing::Active),
            Status::ScheduledToEnd { at } => {
                self.with("status-ends", &[("date", self.date(at).into())])
            }
            Status::Suspended { since: Some(since) } => self.with(
                "status-suspended-since",
                &[("date", self.date(since).into())],
            ),
            Status::Suspended { since: None } => self.standing(Standing::Suspended),
            Status::Cancelled => self.standing(Standing::Cancelled),
        }
    }

    /// What kind of thing a subscription is: "Azure reservation".
    pub fn category(&self, category: Category) -> String {
        self.coded("category", category.code())
    }

    /// Under which model it was bought: "new commerce".
    pub fn commerce(&self, commerce: Commerce) -> String {
        self.coded("commerce", commerce.code())
    }

    /// How it is paid: "monthly".
    pub fn billing(&self, billing: Billing) -> String {
        self.coded("billing", billing.code())
    }

    /// Where an invitation stands: "sent".
    pub fn invitation_stage(&self, stage: InvitationStage) -> String {
        self.coded("invitation", stage.code())
    }

    /// Where a letter stands in the outbox: "being sent".
    pub fn dispatch_stage(&self, stage: DispatchStage) -> String {
        self.coded("dispatch", stage.code())
    }

    /// What went wrong with a letter, and what to do about it. What the server said stands in
    /// the fault itself.
    pub fn mail_trouble(&self, trouble: MailTrouble) -> crate::say::Reason {
        let key = match trouble {
            MailTrouble::Unreachable => "trouble-unreachable",
            MailTrouble::TimedOut => "trouble-timed-out",
            MailTrouble::Insecure => "trouble-insecure",
            MailTrouble::LoginRefused => "trouble-login-refused",
            MailTrouble::TryLater => "trouble-try-later",
            MailTrouble::Rejected => "trouble-rejected",
            MailTrouble::AddressNotHandled => "trouble-address-not-handled",
            MailTrouble::AnswerLost => "trouble-answer-lost",
            MailTrouble::SenderGone => "trouble-sender-gone",
        };
        self.reason(key, &[])
    }

    /// What an invitation asks for: "reseller".
    pub fn invitation_kind(&self, kind: &InvitationKind) -> String {
        self.text(match kind {
            InvitationKind::Reseller => "kind-reseller",
            InvitationKind::IndirectReseller { .. } => "kind-indirect-reseller",
        })
    }

    /// How a letter left: "copied to the clipboard".
    pub fn hand_over(&self, hand_over: HandOver) -> String {
        self.coded("hand-over", hand_over.code())
    }

    /// What a placeholder stands for: "the customer's name".
    pub fn placeholder(&self, placeholder: Placeholder) -> String {
        self.coded("placeholder", placeholder.code())
    }

    /// What a purchase permission is for: "Azure reservations".
    pub fn resource(&self, resource: Resource) -> String {
        self.coded("resource", resource.code())
    }

    /// "on" or "off".
    pub fn switch(&self, switch: Switch) -> String {
        self.coded("switch", switch.code())
    }

    /// What should be true before a purchase permission helps, as a sentence.
    pub fn precondition(&self, precondition: Precondition) -> String {
        self.coded("precondition", precondition.code())
    }

    /// What is known of a precondition: "unknown".
    pub fn finding(&self, finding: Finding) -> String {
        self.text(match finding {
            Finding::Met => "finding-met",
            Finding::Unmet => "finding-unmet",
            Finding::Unknown => "finding-unknown",
        })
    }

    /// The cloud of an account: "US Government".
    pub fn cloud(&self, cloud: Cloud) -> String {
        self.coded("cloud", cloud.code())
    }

    /// The kind of an account: "indirect provider".
    pub fn account_kind(&self, kind: AccountKind) -> String {
        self.coded("account-kind", kind.code())
    }

    /// Where an account stands in the programme: "in good standing".
    pub fn programme_status(&self, status: ProgrammeStatus) -> String {
        self.coded("programme", status.code())
    }

    /// In which capacity we serve a customer: "as indirect reseller".
    pub fn capacity(&self, capacity: Capacity) -> String {
        self.text(match capacity {
            Capacity::Primary => "capacity-primary",
            Capacity::IndirectReseller => "capacity-indirect-reseller",
        })
    }

    /// A region of the programme: "Latin America".
    pub fn region(&self, region: Region) -> String {
        self.text(match region {
            Region::Africa => "region-africa",
            Region::AsiaPacific => "region-asia-pacific",
            Region::Australia => "region-australia",
            Region::Brazil => "region-brazil",
            Region::Canada => "region-canada",
            Region::Europe => "region-europe",
            Region::India => "region-india",
            Region::Japan => "region-japan",
            Region::Korea => "region-korea",
            Region::LatinAmerica => "region-latin-america",
            Region::MiddleEast => "region-middle-east",
            Region::NewZealand => "region-new-zealand",
            Region::Russia => "region-russia",
            Region::Taiwan => "region-taiwan",
            Region::UnitedStates => "region-united-states",
            Region::China => "region-china",
        })
    }
}
