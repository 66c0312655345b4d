//! Brings the subscriptions of one customer in, as one write: the list is the whole truth about
//! them, so a part of it must not look like the whole.

use std::collections::HashMap;
use std::io::Read;

use partnerdesk_domain::{
    Command, Customer, CustomerEvent, CustomerId, Event, Refusal, Subscription, SubscriptionId,
};
use partnerdesk_ports::Book;

use crate::atomic_file::FileError;
use crate::headers::Headers;
use crate::import::difference::differences;
use crate::import::intake::{Intake, keep};
use crate::import::judging::{self, Fate};
use crate::import::report::{Change, Listener};
use crate::import::rows::{self, Broken};
use crate::import::{End, ImportError, ImportOptions, Report, Shape, Stamps};
use crate::json::SubscriptionJson;
use crate::records::{Records, Row};
use crate::splitter::Limits;
use crate::subscriptions::{Column, read};

/// The most subscriptions that one customer may have in a file: they are held all at once.
const AT_MOST: u64 = 10_000;

pub(super) fn import<R: Read>(
    source: R,
    book: &mut dyn Book,
    options: &ImportOptions,
    customer: CustomerId,
    stamps: &mut Stamps<'_>,
    progress: &mut Listener<'_>,
) -> Result<Report, ImportError> {
    let missing = || Refusal::NoSuchCustomer(Some(customer));
    let known = book.customer(customer)?;
    let known = known.ok_or_else(|| ImportError::NotAllowed(missing().into()))?;
    let mut records = open(source, options.limits)?;
    let mut intake = Intake::new(records.headers(), options);
    let mut list = List::default();
    let end = match list.gather(&mut records, &mut intake, progress)? {
        End::Complete => list.submit(&known, book, options, stamps, &mut intake)?,
        end => end,
    };
    let mut report = intake.finish(Shape::Subscriptions, records.encoding(), end);
    report.subscriptions_of = Some(customer);
    Ok(report)
}

fn open<'a, R: Read + 'a>(
    source: R,
    limits: Limits,
) -> Result<Records<impl Read + 'a>, ImportError> {
    let (source, is_json) = rows::look(source)?;
    if is_json {
        return Err(ImportError::SubscriptionsAsJson);
    }
    let limits = Limits {
        rows: limits.rows.min(AT_MOST),
        ..limits
    };
    let identity = Column::Id.titles();
    let records = rows::open_table(source, identity[0], limits)?;
    if rows::require(records.headers(), identity).is_err() {
        return Err(ImportError::ListOfCustomers);
    }
    for column in [Column::Product, Column::Quantity, Column::Status] {
        rows::require(records.headers(), column.titles())?;
    }
    Ok(records)
}

/// What the file says: each subscription once, with the line on which its row began.
#[derive(Default)]
struct List {
    told: Vec<(u64, Subscription)>,
    places: HashMap<SubscriptionId, usize>,
}

impl List {
    /// Reads to the end of the file, unless something else comes first.
    fn gather<R: Read>(
        &mut self,
        records: &mut Records<R>,
        intake: &mut Intake,
        progress: &mut Listener<'_>,
    ) -> Result<End, ImportError> {
        while let Some(row) = records.next() {
            let row = row.map_err(ImportError::Incomplete)?;
            if let Err(because) = self.take(row, records.headers(), intake) {
                return Ok(End::RejectsNotKept {
                    after_line: 0,
                    because,
                });
            }
            if intake.is_due() && intake.tell(records.bytes_read(), progress).is_break() {
                return Ok(End::Interrupted { after_line: 0 });
            }
        }
        Ok(End::Complete)
    }

    fn take(&mut self, row: Row, headers: &Headers, intake: &mut Intake) -> Result<(), FileError> {
        let record = match row {
            Ok(record) => record,
            Err(bad) => {
                intake.begin(bad.line);
                return intake.reject(Broken::row(&bad), &bad.fields);
            }
        };
        intake.begin(record.line);
        match read(headers, &record) {
            Ok(one) => self.add(record.line, one, intake),
            Err(fault) => {
                let column = fault.place.name(headers).map(str::to_owned);
                let broken = Broken::cell(record.line, column, &fault.reason);
                return intake.reject(broken, &record.fields);
            }
        }
        Ok(())
    }

    fn add(&mut self, line: u64, one: Subscription, intake: &mut Intake) {
        if let Some(place) = self.places.get(&one.id) {
            intake.repeat(&one.id);
            self.told[*place] = (line, one);
        } else {
            self.places.insert(one.id.clone(), self.told.len());
            self.told.push((line, one));
        }
    }

    fn submit(
        self,
        known: &Customer,
        book: &mut dyn Book,
        options: &ImportOptions,
        stamps: &mut Stamps<'_>,
        intake: &mut Intake,
    ) -> Result<End, ImportError> {
        let mut subscriptions: Vec<_> = self.told.iter().map(|(_, one)| one.clone()).collect();
        let is_partial = 0 < intake.counts.rejected;
        if is_partial {
            // A row that could not be read may be about any of these: none is taken away.
            let others = known.subscriptions.iter();
            let others = others.filter(|one| !self.places.contains_key(&one.id));
            subscriptions.extend(others.cloned());
        }
        let mut write = stamps.write(
            Command::ImportSubscriptions {
                customer: known.id,
                subscriptions,
            },
            options,
        );
        // What is kept of the book must still be what the book has.
        write.expected = is_partial.then_some(known.version);
        let fates = judging::judge(book, vec![write], options.dry_run, |events| events)?;
        match fates.into_iter().next() {
            Some(Fate::Refused(refused)) => return Err(ImportError::NotAllowed(refused)),
            Some(Fate::Applied { told, .. }) => self.count(&told, options, intake),
            Some(Fate::Unchanged) | None => intake.counts.unchanged += self.told.len() as u64,
        }
        Ok(End::Complete)
    }

    /// Counts subscription by subscription what the one write does.
    fn count(&self, events: &[Event], options: &ImportOptions, intake: &mut Intake) {
        let lists = events.iter().find_map(|event| match event {
            Event::Customer(_, CustomerEvent::SubscriptionsImported { before, after }) => {
                Some((before, after))
            }
            _ => None,
        });
        let Some((before, after)) = lists else { return };
        let of = |list: &[Subscription], id: &SubscriptionId| {
            list.iter().find(|one| one.id == *id).cloned()
        };
        for (line, told) in &self.told {
            let (earlier, later) = (of(before, &told.id), of(after, &told.id));
            let (count, examples) = match &earlier {
                None => (&mut intake.counts.added, &mut intake.would_add),
                Some(_) if earlier == later => {
                    intake.counts.unchanged += 1;
                    continue;
                }
                Some(_) => (&mut intake.counts.changed, &mut intake.would_change),
            };
            *count += 1;
            if options.dry_run {
                keep(examples, || change(*line, told, earlier, later));
            }
        }
        let gone = before.iter().filter(|one| of(after, &one.id).is_none());
        intake.counts.gone = gone.count() as u64;
    }
}

fn change(
    line: u64,
    told: &Subscription,
    before: Option<Subscription>,
    after: Option<Subscription>,
) -> Change {
    let pair = before.zip(after);
    let differences = pair.map(|(before, after)| {
        differences(
            &SubscriptionJson::of(&before),
            &SubscriptionJson::of(&after),
        )
    });
    Change {
        line,
        id: told.id.to_string(),
        name: told.product.to_string(),
        differences: differences.unwrap_or_default(),
    }
}
