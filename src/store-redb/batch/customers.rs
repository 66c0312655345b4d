//! The customers of a batch: as they are in the book, and as they are to be. Of one that a row of
//! a file brings in, nothing is kept but its line: the row waits in the journal already.

use partnerdesk_domain::{Customer, CustomerId, Entry, Sequence};
use partnerdesk_search::Row;

use super::Batch;
use super::rows::is_row;
use crate::customers::named;
use crate::failure::{At, Failure};
use crate::list::List;
use crate::record::Record as _;
use crate::renewal::count_reshaping;
use crate::tables as t;

/// A customer that was asked for.
pub(super) enum Held {
    /// It is not in the book.
    Absent,
    /// It is as this row of the batch says.
    Row(Sequence),
    /// It is in the book, or more than a row says has become of it.
    Record(Box<Record>),
}

/// A customer with all it consists of.
pub(super) struct Record {
    stored: Option<Customer>,
    changed: Option<Customer>,
    /// The row that brought it in, if no index has to know that.
    born: Option<Sequence>,
}

impl Batch<'_> {
    /// Reads customers as they lie in the file: those with a record by their keys, rows of files
    /// as they came. What was gathered before and has not changed is let go.
    pub(crate) fn gather(&mut self, mut ids: Vec<CustomerId>) -> Result<(), Failure> {
        self.customers.retain(|_, held| match held {
            Held::Absent => false,
            Held::Row(_) => true,
            Held::Record(held) => held.changed.is_some(),
        });
        ids.sort_unstable();
        ids.dedup();
        let places = ids.into_iter().map(|id| {
            let born = self.stored_customers.born(id)?;
            Ok((born.unwrap_or_default(), id))
        });
        let mut places = places.collect::<Result<Vec<_>, Failure>>()?;
        places.sort_unstable();
        places
            .into_iter()
            .try_for_each(|(_, id)| self.customer(id).map(drop))
    }

    /// A customer as it is now.
    pub(super) fn customer(&mut self, id: CustomerId) -> Result<Option<&Customer>, Failure> {
        match self.customers.get(&id) {
            None => {
                let held = match self.stored_customers.read_with_birth(id)? {
                    None => Held::Absent,
                    Some((stored, born)) => Held::Record(Box::new(Record {
                        stored: Some(stored),
                        changed: None,
                        born,
                    })),
                };
                self.customers.insert(id, held);
            }
            Some(Held::Row(born)) => {
                let born = *born;
                self.keep_rows()?;
                let customer = self.stored_customers.of_row(born, id)?;
                self.lines.forget(&Row::of(&customer));
                let record = Record {
                    stored: None,
                    changed: Some(customer),
                    born: Some(born).filter(|born| self.rows.holds(*born)),
                };
                self.customers.insert(id, Held::Record(Box::new(record)));
            }
            Some(Held::Absent | Held::Record(_)) => {}
        }
        Ok(match self.customers.get(&id) {
            Some(Held::Record(held)) => held.changed.as_ref().or(held.stored.as_ref()),
            _ => None,
        })
    }

    /// Takes a customer over that this entry changed.
    pub(super) fn keep_customer(
        &mut self,
        customer: Customer,
        entry: &Entry,
    ) -> Result<(), Failure> {
        let id = customer.id;
        self.customer(id)?;
        if let Some(Held::Record(held)) = self.customers.get_mut(&id) {
            held.changed = Some(customer);
            return Ok(());
        }
        let held = if is_row(entry) {
            self.lines.put(&Row::of(&customer));
            Held::Row(entry.sequence)
        } else {
            Held::Record(Box::new(Record {
                stored: None,
                changed: Some(customer),
                born: None,
            }))
        };
        self.customers.insert(id, held);
        Ok(())
    }

    /// The row that brought a customer in, if it is found without an index.
    pub(super) fn born(&self, id: CustomerId) -> Option<Sequence> {
        match self.customers.get(&id)? {
            Held::Absent => None,
            Held::Row(born) => Some(*born).filter(|born| self.rows.holds(*born)),
            Held::Record(held) => held.born,
        }
    }

    /// Writes them, and the list.
    pub(super) fn flush_customers(&mut self) -> Result<(), Failure> {
        for (id, held) in &self.customers {
            let key = t::customer_key(*id);
            let name = || format!("customer {id}");
            let bytes = match held {
                Held::Absent => continue,
                Held::Row(born) if self.rows.holds(*born) => named(&key, *born, &[]),
                // Too few of them came together.
                Held::Row(born) => {
                    let customer = self.stored_customers.of_row(*born, *id)?;
                    customer.to_bytes().at(name)?
                }
                Held::Record(held) => {
                    let Some(customer) = &held.changed else {
                        continue;
                    };
                    if let Some(stored) = &held.stored
                        && stored.name() != customer.name()
                    {
                        self.lines.remove(&Row::of(stored));
                    }
                    self.lines.put(&Row::of(customer));
                    let bytes = customer.to_bytes().at(name)?;
                    match held.born {
                        Some(born) => named(&key, born, &bytes),
                        None => bytes,
                    }
                }
            };
            self.stored_customers.table.insert(&key, bytes.as_slice())?;
        }
        if List::of(self.transaction)?.write(&mut self.lines)? {
            count_reshaping(&mut self.transaction.open_table(t::META)?)?;
        }
        Ok(())
    }
}
