//! The products, as the portal names them, each with its category, commerce model and billing.
//! The software house of the marketplace is invented.

use partnerdesk_domain::{Billing, Category, Commerce};

/// Something that can be bought.
#[derive(Debug)]
pub(super) struct Product(
    pub(super) &'static str,
    pub(super) Category,
    pub(super) Commerce,
    pub(super) Billing,
);

use Billing::{Annual, Monthly, OneTime, Triennial};
use Category::{AzurePlan, License, Marketplace, Reservation, SavingsPlan, Software, Trial};
use Commerce::{Legacy, NewCommerce};

pub(super) const BASIC: Product = Product(
    "Microsoft 365 Business Basic",
    License,
    NewCommerce,
    Monthly,
);
pub(super) const STANDARD: Product = Product(
    "Microsoft 365 Business Standard",
    License,
    NewCommerce,
    Annual,
);
pub(super) const PREMIUM: Product = Product(
    "Microsoft 365 Business Premium",
    License,
    NewCommerce,
    Annual,
);
pub(super) const M365_E3: Product = Product("Microsoft 365 E3", License, NewCommerce, Annual);
pub(super) const M365_E5: Product = Product("Microsoft 365 E5", License, NewCommerce, Annual);
pub(super) const O365_E1: Product = Product("Office 365 E1", License, NewCommerce, Monthly);
pub(super) const EMS_E3: Product =
    Product("Enterprise Mobility + Security E3", License, Legacy, Annual);
pub(super) const EXCHANGE: Product = Product("Exchange Online (Plan 1)", License, Legacy, Monthly);
pub(super) const VISIO: Product = Product("Visio Plan 2", License, NewCommerce, Annual);
pub(super) const PROJECT: Product = Product("Project Plan 3", License, Legacy, Annual);
pub(super) const POWER_BI: Product = Product("Power BI Pro", License, NewCommerce, Monthly);
pub(super) const PHONE: Product = Product(
    "Microsoft Teams Phone Standard",
    License,
    NewCommerce,
    Monthly,
);
pub(super) const A1: Product = Product("Office 365 A1 for students", License, Legacy, Annual);
pub(super) const A3: Product =
    Product("Microsoft 365 A3 for faculty", License, NewCommerce, Annual);
pub(super) const COPILOT: Product = Product("Microsoft 365 Copilot", License, NewCommerce, Annual);
pub(super) const COPILOT_TRIAL: Product =
    Product("Microsoft 365 Copilot (trial)", Trial, Legacy, Monthly);
pub(super) const AZURE: Product = Product("Azure plan", AzurePlan, NewCommerce, Monthly);
pub(super) const RESERVED_VM: Product = Product(
    "Reserved VM Instance, Standard_D4s_v5, 1 year",
    Reservation,
    NewCommerce,
    Annual,
);
pub(super) const SAVINGS: Product = Product(
    "Azure savings plan for compute, 3 years",
    SavingsPlan,
    NewCommerce,
    Triennial,
);
pub(super) const SERVER: Product = Product(
    "Windows Server 2022 Standard - 16 Core License Pack (perpetual)",
    Software,
    NewCommerce,
    OneTime,
);
pub(super) const SQL: Product = Product(
    "SQL Server 2022 Standard - 2 Core License Pack (perpetual)",
    Software,
    NewCommerce,
    OneTime,
);
pub(super) const BACKUP: Product = Product(
    "Lindtal Vault Backup for Microsoft 365",
    Marketplace,
    NewCommerce,
    Monthly,
);
