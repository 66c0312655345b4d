//! Brings a list of customers in: row by row into batches, batch by batch into the book.

use std::collections::HashSet;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;
use std::io::Read;
use std::ops::ControlFlow;

use partnerdesk_domain::{
    Command, CustomerEvent, CustomerId, Event, Refused, Version, has_two_capacities,
};
use partnerdesk_ports::Book;

use crate::import::batch::{Batch, Waiting};
use crate::import::difference::differences;
use crate::import::intake::{Intake, keep};
use crate::import::judging::{self, Fate, Foreseen};
use crate::import::report::{Change, Listener};
use crate::import::rows::{self, Broken, CustomerRows, Row};
use crate::import::{End, ImportError, ImportOptions, Report, Stamps};
use crate::json::CustomerJson;
use crate::listing::{Reading, listing};

pub(super) fn import<R: Read>(
    source: R,
    book: &mut dyn Book,
    options: &ImportOptions,
    stamps: &mut Stamps<'_>,
    progress: &mut Listener<'_>,
) -> Result<Report, ImportError> {
    let two_capacities = has_two_capacities(book.account()?.kind);
    let mut rows = rows::open(source, options.limits)?;
    let mut session = Session {
        intake: Intake::new(rows.headers(), options),
        options,
        two_capacities,
        batch: Batch::default(),
        seen: Seen::default(),
        submitted: 0,
    };
    let end = match session.run(&mut *rows, book, stamps, progress) {
        Ok(()) => End::Complete,
        Err(Halt::NotAllowed(refused)) => return Err(ImportError::NotAllowed(refused)),
        Err(Halt::End(end)) => end,
    };
    Ok(session.intake.finish(rows.shape(), rows.encoding(), end))
}

/// Why an import ends before its file.
enum Halt {
    NotAllowed(Refused),
    End(End),
}

struct Session<'a> {
    options: &'a ImportOptions,
    two_capacities: bool,
    intake: Intake,
    batch: Batch,
    seen: Seen,
    /// The line on which the last row began when the book was last written to.
    submitted: u64,
}

impl Session<'_> {
    fn run(
        &mut self,
        rows: &mut dyn CustomerRows,
        book: &mut dyn Book,
        stamps: &mut Stamps<'_>,
        progress: &mut Listener<'_>,
    ) -> Result<(), Halt> {
        loop {
            match rows.next() {
                Ok(Some(row)) => self.take(row, rows, stamps)?,
                Ok(None) => break,
                Err(because) => {
                    self.submit(book, stamps)?;
                    let after_line = self.intake.line;
                    let end = End::Stopped {
                        after_line,
                        because,
                    };
                    return Err(Halt::End(end));
                }
            }
            let is_full = self.batch.is_full(self.options);
            if is_full {
                self.submit(book, stamps)?;
            }
            let is_time = is_full || self.intake.is_due();
            if is_time && self.intake.tell(rows.bytes_read(), progress).is_break() {
                self.submit(book, stamps)?;
                let after_line = self.intake.line;
                return Err(Halt::End(End::Interrupted { after_line }));
            }
        }
        self.submit(book, stamps)?;
        // Nothing is left to be stopped.
        let _: ControlFlow<()> = self.intake.tell(rows.bytes_read(), progress);
        Ok(())
    }

    /// Puts a row into the batch, or aside.
    fn take(
        &mut self,
        row: Row,
        rows: &dyn CustomerRows,
        stamps: &mut Stamps<'_>,
    ) -> Result<(), Halt> {
        let line = row.line;
        self.intake.begin(line);
        let reading = Reading {
            now: (stamps.now)(),
            two_capacities: self.two_capacities,
        };
        let told = row.told.and_then(|told| {
            listing(&told, reading).map_err(|fault| Broken::customer(rows, line, &fault))
        });
        match told {
            Ok(listing) => {
                let id = listing.id;
                let is_repeat = !self.seen.insert(id);
                let waiting = Waiting {
                    line,
                    listing,
                    is_repeat,
                };
                let bytes = row.fields.iter().map(Vec::len).sum();
                self.batch.add(waiting, bytes);
                if is_repeat {
                    self.intake.repeat(&id);
                }
                Ok(())
            }
            Err(broken) => self.reject(broken, &row.fields),
        }
    }

    fn reject(&mut self, broken: Broken, fields: &[Vec<u8>]) -> Result<(), Halt> {
        let kept = self.intake.reject(broken, fields);
        kept.map_err(|because| {
            let after_line = self.submitted;
            Halt::End(End::RejectsNotKept {
                after_line,
                because,
            })
        })
    }

    /// Hands the batch to the book and counts what became of its rows.
    fn submit(&mut self, book: &mut dyn Book, stamps: &mut Stamps<'_>) -> Result<(), Halt> {
        let rows = self.batch.take();
        let mut writes = Vec::with_capacity(rows.len());
        let mut told = Vec::with_capacity(rows.len());
        for row in rows {
            told.push((row.line, row.listing.id, row.is_repeat));
            let command = Command::ImportCustomer(Box::new(row.listing));
            writes.push(stamps.write(command, self.options));
        }
        let dry_run = self.options.dry_run;
        let fates = judging::judge(book, writes, dry_run, |events| is_new(&events));
        let fates = fates.map_err(|because| {
            let after_line = self.submitted;
            Halt::End(End::StoreFailed {
                after_line,
                because,
            })
        })?;
        for ((line, id, is_repeat), fate) in told.into_iter().zip(fates) {
            self.settle(line, id, is_repeat, fate)?;
        }
        self.submitted = self.intake.line;
        Ok(())
    }

    fn settle(
        &mut self,
        line: u64,
        id: CustomerId,
        is_repeat: bool,
        fate: Fate<bool>,
    ) -> Result<(), Halt> {
        let intake = &mut self.intake;
        match fate {
            Fate::Refused(refused) if judging::is_for_all(&refused) => {
                return Err(Halt::NotAllowed(refused));
            }
            Fate::Refused(refused) => {
                intake.counts.repeated -= u64::from(is_repeat);
                return self.reject(Broken::rule(line, &refused), &[]);
            }
            // It was counted when it was read, and its identity with the earlier row.
            _ if is_repeat => {}
            Fate::Unchanged => intake.counts.unchanged += 1,
            Fate::Applied { told, foreseen } => {
                let (count, examples) = if told {
                    (&mut intake.counts.added, &mut intake.would_add)
                } else {
                    (&mut intake.counts.changed, &mut intake.would_change)
                };
                *count += 1;
                if let Some(foreseen) = foreseen {
                    keep(examples, || change(line, id, &foreseen));
                }
            }
        }
        Ok(())
    }
}

/// The first version of a record is the one that was added.
fn is_new(events: &[Event]) -> bool {
    events.iter().any(|event| match event {
        Event::Customer(_, CustomerEvent::Added(customer) | CustomerEvent::Imported(customer)) => {
            customer.version == Version(1)
        }
        _ => false,
    })
}

fn change(line: u64, id: CustomerId, foreseen: &Foreseen) -> Change {
    let Foreseen { before, after } = foreseen;
    let differences = before
        .as_ref()
        .map(|before| differences(&CustomerJson::of(before), &CustomerJson::of(after)));
    Change {
        line,
        id: id.to_string(),
        name: after.name().to_string(),
        differences: differences.unwrap_or_default(),
    }
}

/// The identities that stood in the file before, as fingerprints: eight bytes for each, which is
/// all that an import remembers of a row that was submitted.
#[derive(Default)]
struct Seen {
    hasher: RandomState,
    prints: HashSet<u64>,
}

impl Seen {
    /// Remembers an identity; says whether it is new.
    fn insert(&mut self, id: CustomerId) -> bool {
        self.prints.insert(self.hasher.hash_one(id))
    }
}
