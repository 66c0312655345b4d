//! The tags that a profile is found by: industries, Microsoft products and services, as listed on
//! the documentation page "Referral resources". Free tags are ordinary words.

use crate::account::coded;

/// An industry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are those of the industries")]
pub enum Industry {
    Agriculture,
    Communications,
    Education,
    FinancialServices,
    Government,
    Healthcare,
    Hospitality,
    Manufacturing,
    Power,
    PublicSafety,
    Retail,
    Services,
    Travel,
    Wholesale,
}

coded!(Industry {
    Agriculture => "agriculture",
    Communications => "communications",
    Education => "education",
    FinancialServices => "financial-services",
    Government => "government",
    Healthcare => "healthcare",
    Hospitality => "hospitality",
    Manufacturing => "manufacturing",
    Power => "power",
    PublicSafety => "public-safety",
    Retail => "retail",
    Services => "services",
    Travel => "travel",
    Wholesale => "wholesale",
});

/// A line of Microsoft products.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are those of the products")]
pub enum ProductLine {
    Azure,
    EnterpriseMobility,
    Exchange,
    DeveloperTools,
    Dynamics365Business,
    Dynamics365Enterprise,
    DynamicsClassic,
    Microsoft365,
    Office,
    PowerBi,
    Project,
    SharePoint,
    SkypeForBusiness,
    Surface,
    SurfaceHub,
    Sql,
    Teams,
    Visio,
    Windows,
    Yammer,
}

coded!(ProductLine {
    Azure => "azure",
    EnterpriseMobility => "enterprise-mobility",
    Exchange => "exchange",
    DeveloperTools => "developer-tools",
    Dynamics365Business => "dynamics-365-business",
    Dynamics365Enterprise => "dynamics-365-enterprise",
    DynamicsClassic => "dynamics-classic",
    Microsoft365 => "microsoft-365",
    Office => "office",
    PowerBi => "power-bi",
    Project => "project",
    SharePoint => "sharepoint",
    SkypeForBusiness => "skype-for-business",
    Surface => "surface",
    SurfaceHub => "surface-hub",
    Sql => "sql",
    Teams => "teams",
    Visio => "visio",
    Windows => "windows",
    Yammer => "yammer",
});

/// What a partner does for its customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are those of the services")]
pub enum Service {
    Consulting,
    CustomSolution,
    Deployment,
    Hardware,
    Integration,
    IntellectualProperty,
    Learning,
    Licensing,
    ManagedServices,
    ProjectServices,
}

coded!(Service {
    Consulting => "consulting",
    CustomSolution => "custom-solution",
    Deployment => "deployment",
    Hardware => "hardware",
    Integration => "integration",
    IntellectualProperty => "intellectual-property",
    Learning => "learning",
    Licensing => "licensing",
    ManagedServices => "managed-services",
    ProjectServices => "project-services",
});
