//! The whole check of a book: every record is read, every index compared with what it is an
//! index of, and every record with what the journal says became of it. It changes nothing.

mod findings;
mod journal;
mod matters;

use partnerdesk_domain::{Actor, Customer, Event, Invitation, Outcome, Sequence, State, Timestamp};
use partnerdesk_ports::{CheckReport, StoreError};
use partnerdesk_search::Row;
use redb::{ReadTransaction, ReadableTableMetadata};

use crate::codec::Malformed;
use crate::customers::ReadCustomers;
use crate::failure::Failure;
use crate::list::is_current;
use crate::record::Record;
use crate::roster::line;
use crate::tables as t;
use findings::Findings;

/// A part of the check.
type Part = fn(&ReadTransaction, &mut Findings) -> Result<(), Failure>;

/// Checks a book as it is at one moment. Damage is a finding, not a failure.
pub(crate) fn check(transaction: &ReadTransaction) -> Result<CheckReport, Failure> {
    let mut findings = Findings::default();
    let parts: [Part; 5] = [
        customers,
        invitations,
        matters::check,
        journal::check,
        outbox,
    ];
    for part in parts {
        match part(transaction, &mut findings).map_err(StoreError::from) {
            Ok(()) => {}
            Err(damage @ StoreError::Damaged { .. }) => findings.say(|| damage.to_string()),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(findings.report())
}

fn customers(transaction: &ReadTransaction, findings: &mut Findings) -> Result<(), Failure> {
    let roster = transaction.open_table(t::ROSTER)?;
    let current = transaction.open_table(t::CURRENT)?;
    let history = History::of(transaction)?;
    let table = &history.customers.table;
    let mut expected = 0;
    for key in history.customers.keys()? {
        findings.records += 1;
        let name = format!("customer {key:02x?}");
        let Some(id) = t::customer_of(&key) else {
            findings.bad_record(&name, Ok(()));
            continue;
        };
        let customer = match history.customers.read(id).map_err(StoreError::from) {
            Ok(Some(customer)) => customer,
            Ok(None) => {
                findings.bad_record(&name, Ok(()));
                continue;
            }
            Err(damage @ (StoreError::Damaged { .. } | StoreError::TooNew { .. })) => {
                findings.say(|| damage.to_string());
                continue;
            }
            Err(error) => return Err(error.into()),
        };
        let row = Row::of(&customer);
        let (place, wanted) = line(&row);
        let fits = roster
            .get(place.as_slice())?
            .is_some_and(|stored| stored.value() == wanted.as_slice());
        findings.expect(fits, || {
            format!("customer {id}: its line in the list is another")
        });
        expected += u64::from(is_current(row.stage));
        let in_view = current.get(place.as_slice())?.is_some();
        findings.expect(in_view == is_current(row.stage), || {
            format!("customer {id}: the index of current customers is wrong about it")
        });
        let replayed = history.customer(&customer)?;
        findings.expect(replayed.as_ref() == Some(&customer), || {
            format!("customer {id}: it is not what the journal says")
        });
    }
    findings.same_number("lines in the list", roster.len()?, table.len()?);
    findings.same_number("current customers", current.len()?, expected);
    Ok(())
}

fn invitations(transaction: &ReadTransaction, findings: &mut Findings) -> Result<(), Failure> {
    let table = transaction.open_table(t::INVITATIONS)?;
    let of_customers = transaction.open_table(t::INVITATIONS_OF)?;
    let history = History::of(transaction)?;
    let mut with_customer = 0;
    for item in table.range::<u128>(..)? {
        let (key, bytes) = item?;
        findings.records += 1;
        let invitation = match Invitation::from_bytes(bytes.value()) {
            Ok(invitation) if invitation.id.0 == key.value() => invitation,
            result => {
                findings.bad_record(&format!("invitation {:x}", key.value()), result.map(drop));
                continue;
            }
        };
        let id = invitation.id;
        if let Some(customer) = invitation.customer {
            with_customer += 1;
            let indexed = of_customers.get(&t::invitation_of(customer, id))?.is_some();
            findings.expect(indexed, || {
                format!("invitation {id}: it is missing among those of its customer")
            });
        }
        let replayed = history.invitation(&invitation)?;
        findings.expect(replayed.as_ref() == Some(&invitation), || {
            format!("invitation {id}: it is not what the journal says")
        });
    }
    findings.same_number(
        "invitations of customers",
        of_customers.len()?,
        with_customer,
    );
    Ok(())
}

fn outbox(transaction: &ReadTransaction, findings: &mut Findings) -> Result<(), Failure> {
    let table = transaction.open_table(t::OUTBOX)?;
    for item in table.range::<u64>(..)? {
        let (key, bytes) = item?;
        findings.records += 1;
        let letter = partnerdesk_domain::Delivery::from_bytes(bytes.value());
        if letter.is_err() {
            findings.bad_record(&format!("letter {}", key.value()), letter.map(drop));
        }
    }
    Ok(())
}

/// What the journal says became of a record: its entries, done again one after the other.
struct History {
    customers: ReadCustomers,
    of_customers: redb::ReadOnlyTable<&'static [u8; 25], ()>,
    of_invitations: redb::ReadOnlyTable<&'static [u8; 24], ()>,
}

impl History {
    fn of(transaction: &ReadTransaction) -> Result<Self, Failure> {
        Ok(Self {
            customers: ReadCustomers::of(transaction)?,
            of_customers: transaction.open_table(t::JOURNAL_OF_CUSTOMER)?,
            of_invitations: transaction.open_table(t::JOURNAL_OF_INVITATION)?,
        })
    }

    fn customer(&self, customer: &Customer) -> Result<Option<Customer>, Failure> {
        let mut state = State::default();
        let entries = self
            .customers
            .entries(&self.of_customers, customer.id, u64::MAX)?;
        for sequence in entries {
            self.replay(sequence, |actor, at, event| {
                if matches!(event, Event::Customer(id, _) if *id == customer.id) {
                    partnerdesk_domain::evolve(&mut state, actor, at, event);
                }
            })?;
        }
        Ok(state.customer)
    }

    fn invitation(&self, invitation: &Invitation) -> Result<Option<Invitation>, Failure> {
        let bound = |sequence| t::entry_of_invitation(invitation.id, Sequence(sequence));
        let (first, last) = (bound(0), bound(u64::MAX));
        let mut state = State::default();
        for item in self.of_invitations.range::<&[u8; 24]>(&first..=&last)? {
            let sequence = t::sequence_of(item?.0.value().as_slice());
            self.replay(sequence, |actor, at, event| {
                if matches!(event, Event::Invitation(id, _) if *id == invitation.id) {
                    partnerdesk_domain::evolve(&mut state, actor, at, event);
                }
            })?;
        }
        Ok(state.invitation)
    }

    fn replay(
        &self,
        sequence: u64,
        mut each: impl FnMut(&Actor, Timestamp, &Event),
    ) -> Result<(), Failure> {
        if let Some(entry) = self.customers.journal.entry(Sequence(sequence))?
            && let Outcome::Done(events) = &entry.outcome
        {
            for event in events {
                each(&entry.actor, entry.at, event);
            }
        }
        Ok(())
    }
}

/// What is said of a record that decodes and stands in another's place.
const ELSEWHERE: Malformed = Malformed::Value("place");
