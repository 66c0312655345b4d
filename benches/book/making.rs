//! Makes what a run works on: the list that is imported, the same texts for other programs, and
//! the number of customers that each question fits.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::ops::ControlFlow;

use partnerdesk_domain::{Command, Customer, CustomerEvent, Event, Listing, State, decide};
use partnerdesk_exchange::{
    Contents, CsvStyle, ExportError, Format, Overwrite, Target, to_file, write_given,
};
use partnerdesk_search::Row;

use crate::mix::Count;
use crate::place::{NOW, Place, actor};
use crate::report::{Checked, because, check};

/// How many customers come while the book is searched.
const MORE: u64 = 20_000;

/// Makes the files, unless they are there already.
pub(crate) fn make(place: &Place) -> Checked<()> {
    if place.file("counts.txt").exists() {
        return Ok(());
    }
    let mut count = Count::new()?;
    let texts = File::create(place.file("texts.txt")).map_err(because)?;
    let mut texts = BufWriter::new(texts);
    let mut unwritten = Ok(());
    let sample = place.sample();
    let customers = sample.listings().map(customer_of).inspect(|customer| {
        let row = Row::of(customer);
        count.add(&row);
        // What other programs search has a customer on each line.
        let line = row.glimpse().haystack.replace('\0', "\t");
        if unwritten.is_ok() {
            unwritten = writeln!(texts, "{line}");
        }
    });
    let rows = list(place, "list.csv", customers)?;
    check(rows == place.size, || format!("{rows} rows were written"))?;
    unwritten.and_then(|()| texts.flush()).map_err(because)?;
    let more = (place.size..place.size + MORE.min(place.size)).map(|index| sample.listing(index));
    list(place, "more.csv", more.map(customer_of))?;
    count.keep(place)
}

fn list(place: &Place, name: &str, customers: impl Iterator<Item = Customer>) -> Checked<u64> {
    let path = place.file(name);
    let target = Target {
        path: &path,
        overwrite: Overwrite::Replace,
    };
    let style = CsvStyle {
        byte_order_mark: false,
        crlf: false,
    };
    let write = |out: &mut dyn std::io::Write| -> Result<u64, ExportError> {
        let go_on = &mut |_| ControlFlow::Continue(());
        write_given(customers, Contents::Portal, Format::Csv(style), out, go_on)
    };
    to_file(target, write)
        .map(|done| done.rows)
        .map_err(because)
}

/// The customer that an empty book makes of a line of a list.
pub(crate) fn customer_of(listing: Listing) -> Customer {
    let command = Command::ImportCustomer(Box::new(listing));
    let decision = decide(&actor(), NOW, &State::default(), &command);
    let mut events = decision.map(|decision| decision.events).unwrap_or_default();
    match events.pop() {
        Some(Event::Customer(_, CustomerEvent::Imported(customer))) => *customer,
        other => unreachable!("an Admin agent imports into an empty book: {other:?}"),
    }
}
