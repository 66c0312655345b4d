//! The subscriptions of one customer into any writer.

use std::io::Write;

use partnerdesk_domain::CustomerId;
use partnerdesk_ports::Replica;

use super::table::Table;
use super::{ExportError, Format, RowsWritten};
use crate::json::SubscriptionJson;
use crate::subscriptions::{COLUMNS, cells};

/// Writes the subscriptions of one customer in the portal's columns, with the end of the term
/// behind them; says how many.
pub fn write_subscriptions(
    replica: &dyn Replica,
    customer: CustomerId,
    format: Format,
    out: &mut dyn Write,
    progress: &mut RowsWritten<'_>,
) -> Result<u64, ExportError> {
    let found = replica.customer(customer)?;
    let found = found.ok_or(ExportError::NoSuchCustomer(customer))?;
    let names = COLUMNS.map(|column| column.titles()[0]);
    let mut table = Table::begin(out, format, &names, progress)?;
    for one in &found.subscriptions {
        table.row(|| cells(one).to_vec(), || SubscriptionJson::of(one))?;
    }
    table.finish()
}
