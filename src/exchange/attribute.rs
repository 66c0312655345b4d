//! What a file can say about a customer, and under which names: the keys of the published
//! JSON and the column names of tables, ours first. What a value may be is decided elsewhere.

use partnerdesk_domain::Resource;

use crate::headers::Headers;
use crate::records::Record;

/// Something that a file can say about a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attribute {
    Id,
    Name,
    TenantName,
    Alias,
    Domain,
    CustomDomains,
    Country,
    ContactName,
    ContactEmail,
    Relationship,
    Since,
    OffboardingBegun,
    Ended,
    DelegatedAdmin,
    DelegatedAdminSince,
    DelegatedAdminLost,
    Agreement,
    AgreementDate,
    Qualification,
    Permission(Resource),
    OwnerRoleConfirmed,
    Subscriptions,
    Tags,
    Note,
    Added,
    Updated,
}

use Attribute as A;

/// The columns of the portal's list, in its order.
pub(crate) const PORTAL: [Attribute; 5] = [A::Id, A::Name, A::Domain, A::Relationship, A::Tags];

/// The columns of our own list, in its order. The portal's come first.
pub(crate) const FULL: [Attribute; 27] = [
    A::Id,
    A::Name,
    A::Domain,
    A::Relationship,
    A::Tags,
    A::TenantName,
    A::Alias,
    A::Country,
    A::CustomDomains,
    A::ContactName,
    A::ContactEmail,
    A::Since,
    A::OffboardingBegun,
    A::Ended,
    A::DelegatedAdmin,
    A::DelegatedAdminSince,
    A::DelegatedAdminLost,
    A::Agreement,
    A::AgreementDate,
    A::Qualification,
    A::Permission(Resource::AzureReservations),
    A::Permission(Resource::AzureSavingsPlans),
    A::OwnerRoleConfirmed,
    A::Subscriptions,
    A::Note,
    A::Added,
    A::Updated,
];

impl Attribute {
    /// The key in the published JSON.
    pub(crate) fn key(self) -> &'static str {
        match self {
            A::Id => "id",
            A::Name => "name",
            A::TenantName => "tenant_name",
            A::Alias => "alias",
            A::Domain => "domain",
            A::CustomDomains => "custom_domains",
            A::Country => "country",
            A::ContactName => "contact_name",
            A::ContactEmail => "contact_email",
            A::Relationship => "relationship",
            A::Since => "since",
            A::OffboardingBegun => "offboarding_begun",
            A::Ended => "ended",
            A::DelegatedAdmin => "delegated_admin",
            A::DelegatedAdminSince => "delegated_admin_since",
            A::DelegatedAdminLost => "delegated_admin_lost",
            A::Agreement => "agreement",
            A::AgreementDate => "agreement_date",
            A::Qualification => "qualification",
            A::Permission(_) => "permissions",
            A::OwnerRoleConfirmed => "owner_role_confirmed",
            A::Subscriptions => "subscriptions",
            A::Tags => "tags",
            A::Note => "note",
            A::Added => "added",
            A::Updated => "updated",
        }
    }

    /// The names of its column, in any case: the first is the one we write, the others are
    /// those of the portal in Chinese and what people make of them.
    pub(crate) fn titles(self) -> &'static [&'static str] {
        match self {
            A::Id => &[
                "Microsoft ID",
                "MicrosoftID",
                "Microsoft_ID",
                "Microsoft-ID",
                "Customer Microsoft ID",
                "Customer ID",
                "CustomerID",
                "Customer tenant ID",
                "Tenant ID",
                "TenantID",
                "Directory ID",
                "Microsoft 标识",
                "Microsoft 标识符",
                "客户 ID",
                "客户ID",
                "租户 ID",
                "租户ID",
            ],
            A::Name => &[
                "Company name",
                "CompanyName",
                "Company_name",
                "Company",
                "Customer name",
                "Customer",
                "公司名称",
                "公司名",
                "公司",
                "客户名称",
                "客户",
            ],
            A::Domain => &[
                "Primary domain name",
                "PrimaryDomainName",
                "Primary_domain_name",
                "Primary domain",
                "Domain name",
                "Domain",
                "主域名",
                "主要域名",
                "主域",
                "域名",
            ],
            A::Relationship => &[
                "Relationship",
                "Relationship type",
                "Relationship to partner",
                "关系",
                "关系类型",
            ],
            A::Tags => &["Tags", "Tag", "标记", "标签"],
            A::TenantName => &["Tenant name"],
            A::Alias => &["Alias"],
            A::Country => &["Country"],
            A::CustomDomains => &["Custom domains"],
            A::ContactName => &["Contact name"],
            A::ContactEmail => &["Contact email"],
            A::Since => &["Relationship since"],
            A::OffboardingBegun => &["Off-boarding begun"],
            A::Ended => &["Relationship ended"],
            A::DelegatedAdmin => &["Delegated administration"],
            A::DelegatedAdminSince => &["Delegated administration since"],
            A::DelegatedAdminLost => &["Delegated administration lost"],
            A::Agreement => &["Agreement"],
            A::AgreementDate => &["Agreement date"],
            A::Qualification => &["Qualification"],
            A::Permission(Resource::AzureReservations) => &["Azure reservations"],
            A::Permission(Resource::AzureSavingsPlans) => &["Azure savings plans"],
            A::OwnerRoleConfirmed => &["Owner role confirmed"],
            A::Subscriptions => &["Subscriptions"],
            A::Note => &["Note"],
            A::Added => &["Added"],
            A::Updated => &["Updated"],
        }
    }

    /// The name of its column as we write it.
    pub(crate) fn title(self) -> &'static str {
        self.titles()[0]
    }
}

/// Where the columns of one file stand.
#[derive(Debug, Clone)]
pub(crate) struct Layout {
    columns: Vec<(Attribute, usize)>,
}

impl Layout {
    /// Finds every column that is known; the others are left alone.
    pub(crate) fn of(headers: &Headers) -> Self {
        let place = |attribute: Attribute| {
            let mut names = attribute.titles().iter();
            let position = names.find_map(|name| headers.position(name))?;
            Some((attribute, position))
        };
        Self {
            columns: FULL.into_iter().filter_map(place).collect(),
        }
    }

    /// Where the column of an attribute stands, counted from 0.
    pub(crate) fn position(&self, attribute: Attribute) -> Option<usize> {
        let mut columns = self.columns.iter();
        columns
            .find(|(it, _)| *it == attribute)
            .map(|(_, position)| *position)
    }

    /// Whether it has a column that the portal does not have.
    pub(crate) fn is_full(&self) -> bool {
        self.columns.iter().any(|(it, _)| !PORTAL.contains(it))
    }

    /// The columns of one row with what they hold, blank ones left out.
    pub(crate) fn cells<'a>(
        &'a self,
        record: &'a Record,
    ) -> impl Iterator<Item = (Attribute, &'a str)> {
        self.columns.iter().filter_map(|(attribute, position)| {
            let cell = record.fields.get(*position)?.trim();
            (!cell.is_empty()).then_some((*attribute, cell))
        })
    }
}
