//! The published JSON: the shape in which customers, list rows and log entries are given to
//! other programs. Keys and codes stay the same from version to version; keys may be added.
//! Texts are exactly as in the book, and what is not known is `null`.

mod customer;
mod log;
mod row;
mod subscription;

pub use customer::CustomerJson;
pub use log::LogEntryJson;
pub use row::RowJson;
pub use subscription::SubscriptionJson;
pub(crate) use subscription::{
    of_code, optional_instant, parse_id as parse_subscription_id, parse_product,
};
