//! The portal's list of one customer's subscriptions: columns, words for a status, and what
//! follows from a product's name where the list does not tell.
//!
//! The portal tells product, quantity, status and reseller. The category is guessed from the
//! product's name. So is the commerce model: everything counts as new commerce, which is what
//! has been sold since 2023 and what asks for more before a relationship can end, except the
//! product called exactly "Microsoft Azure", which only the older model has. A perpetual
//! product is paid once, everything else counts as paid monthly. What the book knows better
//! already stays.

use partnerdesk_domain::{
    Billing, Category, Commerce, MpnId, ProductName, Status, Subscription, fold_typed,
};

use crate::cell::{CellFault, CellReason};
use crate::headers::Headers;
use crate::json::{optional_instant, parse_product, parse_subscription_id};
use crate::nul;
use crate::records::Record;

/// A column of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Id,
    Product,
    Quantity,
    Status,
    Reseller,
    Ends,
}

/// The portal's columns in its order, and one of ours behind them: when it ends, if that is
/// scheduled, and otherwise when its term does.
pub(crate) const COLUMNS: [Column; 6] = [
    Column::Id,
    Column::Product,
    Column::Quantity,
    Column::Status,
    Column::Reseller,
    Column::Ends,
];

impl Column {
    /// Its names in any case; the first is the one we write.
    pub(crate) fn titles(self) -> &'static [&'static str] {
        match self {
            Self::Id => &[
                "Subscription ID",
                "SubscriptionID",
                "Subscription_ID",
                "订阅 ID",
                "订阅ID",
                "订阅标识",
            ],
            Self::Product => &[
                "Subscription",
                "Subscription name",
                "Product",
                "Product name",
                "Offer",
                "Offer name",
                "订阅",
                "订阅名称",
                "产品",
                "产品名称",
            ],
            Self::Quantity => &["Quantity", "Licenses", "Licences", "数量", "许可证"],
            Self::Status => &["Status", "Subscription status", "状态", "订阅状态"],
            Self::Reseller => &["Reseller", "Reseller ID", "经销商"],
            Self::Ends => &["Ends", "End date", "结束日期"],
        }
    }

    fn position(self, headers: &Headers) -> Option<usize> {
        self.titles().iter().find_map(|name| headers.position(name))
    }

    /// Its name in this file.
    pub(crate) fn name(self, headers: &Headers) -> Option<&str> {
        headers.name(self.position(headers)?)
    }

    fn cell<'a>(self, headers: &Headers, record: &'a Record) -> &'a str {
        let cell = self
            .position(headers)
            .and_then(|position| record.fields.get(position));
        cell.map(|it| it.trim()).unwrap_or_default()
    }
}

/// What a status word means, folded. `None` stands for an end whose date is in its own column.
const STATUSES: &[(&str, Option<Status>)] = &[
    ("active", Some(Status::Active)),
    ("suspended", Some(Status::Suspended { since: None })),
    ("disabled", Some(Status::Suspended { since: None })),
    ("pending", Some(Status::Pending)),
    ("cancelled", Some(Status::Cancelled)),
    ("canceled", Some(Status::Cancelled)),
    ("deleted", Some(Status::Cancelled)),
    ("expired", Some(Status::Cancelled)),
    ("ending", None),
    ("活动", Some(Status::Active)),
    ("有效", Some(Status::Active)),
    ("已启用", Some(Status::Active)),
    ("已暂停", Some(Status::Suspended { since: None })),
    ("已挂起", Some(Status::Suspended { since: None })),
    ("已禁用", Some(Status::Suspended { since: None })),
    ("挂起", Some(Status::Pending)),
    ("待处理", Some(Status::Pending)),
    ("已取消", Some(Status::Cancelled)),
    ("已删除", Some(Status::Cancelled)),
    ("已过期", Some(Status::Cancelled)),
];

/// What a row says about a subscription.
pub(crate) fn read(headers: &Headers, record: &Record) -> Result<Subscription, CellFault<Column>> {
    let cell = |column: Column| column.cell(headers, record);
    let id = parse_subscription_id(cell(Column::Id));
    let id = id.map_err(|reason| reason.at(Column::Id))?;
    let product = parse_product(&nul::unspell(cell(Column::Product)));
    let product = product.map_err(|reason| reason.at(Column::Product))?;
    let quantity = quantity(cell(Column::Quantity));
    let quantity = quantity.map_err(|reason| reason.at(Column::Quantity))?;
    let ends = Some(cell(Column::Ends)).filter(|it| !it.is_empty());
    let ends = optional_instant(ends).map_err(|reason| reason.at(Column::Ends))?;
    let status = known_status(cell(Column::Status));
    let status = status.map_err(|reason| reason.at(Column::Status))?;
    let (status, ends) = if let Some(status) = status {
        (status, ends)
    } else {
        let at = ends.ok_or_else(|| CellReason::EndWithoutDate.at(Column::Ends))?;
        (Status::ScheduledToEnd { at }, None)
    };
    let category = Category::guess(product.as_str());
    Ok(Subscription {
        id,
        quantity,
        status,
        category,
        commerce: guess_commerce(&product),
        billing: guess_billing(&product, category),
        product,
        started: None,
        ends,
        parent: None,
        // Where the portal writes something else than a number of the partner network here,
        // it does not say which of our locations it is.
        reseller: MpnId::parse(cell(Column::Reseller)).ok(),
    })
}

/// What is billed by use has no quantity; it counts as one.
fn quantity(given: &str) -> Result<u32, CellReason> {
    if given.is_empty() {
        return Ok(1);
    }
    let number = given.parse();
    number.map_err(|_| CellReason::NotANumber(given.to_owned()))
}

fn known_status(given: &str) -> Result<Option<Status>, CellReason> {
    if given.is_empty() {
        return Err(CellReason::Missing);
    }
    let folded = fold_typed(given);
    let found = STATUSES.iter().find(|(word, _)| *word == folded);
    let status = found.map(|(_, status)| *status);
    status.ok_or_else(|| CellReason::UnknownWord {
        given: given.to_owned(),
        known: STATUSES.iter().map(|(word, _)| *word).collect(),
    })
}

fn guess_commerce(product: &ProductName) -> Commerce {
    if fold_typed(product.as_str()) == "microsoft azure" {
        Commerce::Legacy
    } else {
        Commerce::NewCommerce
    }
}

fn guess_billing(product: &ProductName, category: Category) -> Billing {
    let name = product.as_str().to_lowercase();
    if category == Category::Software && name.contains("perpetual") {
        Billing::OneTime
    } else {
        Billing::Monthly
    }
}

/// The cells of a subscription's row, before they are protected from being taken for formulas.
pub(crate) fn cells(subscription: &Subscription) -> [String; 6] {
    let (status, ends) = match subscription.status {
        Status::Pending => ("Pending", None),
        Status::Active => ("Active", None),
        Status::ScheduledToEnd { at } => ("Ending", Some(at)),
        Status::Suspended { .. } => ("Suspended", None),
        Status::Cancelled => ("Cancelled", None),
    };
    let ends = ends.or(subscription.ends).map(crate::instant::instant_text);
    [
        subscription.id.to_string(),
        nul::spell(subscription.product.as_str()).into_owned(),
        subscription.quantity.to_string(),
        status.to_owned(),
        subscription
            .reseller
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        ends.unwrap_or_default(),
    ]
}
