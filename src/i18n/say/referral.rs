//! Words for referrals and the business profile: stages, tabs, reasons, sizes, tags, advice.

use partnerdesk_domain::{
    CompanySize, ContactMarker, Industry, LOGO_WIDTH, LeadQuality, LogoProblem, ProductLine,
    ProfileAdvice, PublicationStage, ReferralKind, ReferralReason, ReferralStage, ReferralTab,
    Service,
};

use crate::locale::Locale;

impl Locale {
    /// Where a referral stands: "expired".
    pub fn referral_stage(&self, stage: ReferralStage) -> String {
        self.coded("referral-stage", stage.code())
    }

    /// A tab of the inbox: "Marketplace leads".
    pub fn referral_tab(&self, tab: ReferralTab) -> String {
        self.coded("referral-tab", tab.code())
    }

    /// Who works on a referral: "shared with others".
    pub fn referral_kind(&self, kind: ReferralKind) -> String {
        self.coded("referral-kind", kind.code())
    }

    /// How good a lead is: "qualified by sales".
    pub fn lead_quality(&self, quality: LeadQuality) -> String {
        self.coded("lead", quality.code())
    }

    /// Why a referral was declined or lost: "insufficient budget".
    pub fn referral_reason(&self, reason: ReferralReason) -> String {
        self.coded("referral-reason", reason.code())
    }

    /// How the wish to be contacted stands: "wants to be contacted".
    pub fn contact_marker(&self, marker: ContactMarker) -> String {
        self.coded("contact-marker", marker.code())
    }

    /// How large a company is: "10 to 50 people".
    pub fn company_size(&self, size: CompanySize) -> String {
        self.coded("company-size", size.code())
    }

    /// An industry: "Financial services".
    pub fn industry(&self, industry: Industry) -> String {
        self.coded("industry", industry.code())
    }

    /// A line of products: "Power BI".
    pub fn product_line(&self, line: ProductLine) -> String {
        self.coded("product-line", line.code())
    }

    /// A service: "Managed services".
    pub fn service(&self, service: Service) -> String {
        self.coded("service", service.code())
    }

    /// Whether customers can see a profile: "draft".
    pub fn publication(&self, stage: PublicationStage) -> String {
        self.coded("profile-stage", stage.code())
    }

    /// What would make a profile better.
    pub fn profile_advice(&self, advice: ProfileAdvice) -> String {
        match advice {
            ProfileAdvice::FewerTags { count } => {
                self.with("advice-fewer-tags", &[("count", (count as u64).into())])
            }
            ProfileAdvice::SearchUsesTags => self.text("advice-search-uses-tags"),
        }
    }

    /// Why a picture cannot be a logo.
    pub fn logo_problem(&self, problem: LogoProblem) -> String {
        match problem {
            LogoProblem::Path => self.text("logo-path"),
            LogoProblem::Format => self.text("logo-format"),
            LogoProblem::Width { given } => {
                let limit = ("limit", u64::from(LOGO_WIDTH).into());
                self.with("logo-width", &[limit, ("given", u64::from(given).into())])
            }
        }
    }
}
