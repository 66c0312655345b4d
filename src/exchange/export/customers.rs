//! The customer list into any writer.

use std::io::Write;
use std::ops::ControlFlow;

use partnerdesk_domain::Customer;
use partnerdesk_ports::Replica;

use super::table::Table;
use super::{Contents, ExportError, Format, RowsWritten, Which};
use crate::attribute::{Attribute, FULL, PORTAL};
use crate::full;
use crate::json::CustomerJson;
use crate::portal;

/// Writes customers; says how many. Holds one at a time.
///
/// The portal's columns are those of its own export. The full contents are everything that
/// another book can take over by an import; what it cannot take over is the version, when the
/// record was added and last changed, when and by whom a purchase permission was switched, and
/// the open invitation.
pub fn write_customers(
    replica: &dyn Replica,
    which: Which<'_>,
    contents: Contents,
    format: Format,
    out: &mut dyn Write,
    progress: &mut RowsWritten<'_>,
) -> Result<u64, ExportError> {
    write_all(contents, format, out, progress, &mut |write| {
        each(replica, which, write)
    })
}

/// Writes customers that are in no book, such as those of a sample.
pub fn write_given(
    customers: impl Iterator<Item = Customer>,
    contents: Contents,
    format: Format,
    out: &mut dyn Write,
    progress: &mut RowsWritten<'_>,
) -> Result<u64, ExportError> {
    let mut customers = customers;
    write_all(contents, format, out, progress, &mut |write| {
        customers.try_for_each(|customer| write(&customer))
    })
}

type WriteOne<'a> = dyn FnMut(&Customer) -> Result<(), ExportError> + 'a;

fn write_all(
    contents: Contents,
    format: Format,
    out: &mut dyn Write,
    progress: &mut RowsWritten<'_>,
    source: &mut dyn FnMut(&mut WriteOne<'_>) -> Result<(), ExportError>,
) -> Result<u64, ExportError> {
    let columns: &[Attribute] = match contents {
        Contents::Portal => &PORTAL,
        Contents::Full => &FULL,
    };
    let names: Vec<&str> = columns.iter().map(|column| column.title()).collect();
    let mut table = Table::begin(out, format, &names, progress)?;
    source(&mut |customer| {
        let json = CustomerJson::of(customer);
        match contents {
            Contents::Full => table.row(|| full::cells(columns, json.clone()), || &json),
            Contents::Portal => {
                let labelled = || CustomerJson {
                    relationship: Some(label(customer)),
                    ..json.clone()
                };
                table.row(|| full::cells(columns, labelled()), || json.portal())
            }
        }
    })?;
    table.finish()
}

fn label(customer: &Customer) -> String {
    portal::label(customer.id, customer.relationship).to_owned()
}

fn each(
    replica: &dyn Replica,
    which: Which<'_>,
    write: &mut dyn FnMut(&Customer) -> Result<(), ExportError>,
) -> Result<(), ExportError> {
    match which {
        Which::Selection(ids) => {
            for id in ids {
                if let Some(customer) = replica.customer(*id)? {
                    write(&customer)?;
                }
            }
            Ok(())
        }
        Which::Query(query) => {
            let mut written = Ok(());
            replica.each(query, &mut |customer| {
                written = write(&customer);
                match written {
                    Ok(()) => ControlFlow::Continue(()),
                    Err(_) => ControlFlow::Break(()),
                }
            })?;
            written
        }
    }
}
