//! A customer as it was at an entry of the journal or at a time: reads as few entries as needed
//! through the log of any store, and lets the domain make the record of them again.

use partnerdesk_domain::{Customer, CustomerId, Sequence, Timestamp, holds_whole};

use crate::chain::Link;
use crate::error::StoreError;
use crate::log::{LogQuery, LogScope};
use crate::replica::Replica;

/// The moment that is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// Right after this entry of the journal.
    After(Sequence),
    /// After everything that was written up to this time, by the clocks of those who wrote.
    At(Timestamp),
}

/// A customer as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Then {
    /// The whole record.
    pub customer: Customer,
    /// The last entry about it up to that moment.
    pub link: Link,
}

/// How many entries are read at a time.
const PAGE: usize = 200;

/// A customer as it was at a moment; none when it was not in the book yet.
pub fn as_of(
    replica: &dyn Replica,
    id: CustomerId,
    moment: Moment,
) -> Result<Option<Then>, StoreError> {
    let before = match moment {
        Moment::After(entry) => Some(Sequence(entry.0.saturating_add(1))),
        Moment::At(_) => None,
    };
    let mut query = LogQuery {
        scope: LogScope::Customer(id),
        before,
        len: PAGE,
        ..LogQuery::default()
    };
    // Newest first, down to the entry from which the record can be made.
    let mut links: Vec<Link> = Vec::new();
    loop {
        let page = replica.log(&query)?;
        let Some(oldest) = page.links.last() else {
            return Ok(then(id, links));
        };
        query.before = Some(oldest.entry.sequence);
        for link in page.links {
            // Clocks differ: what was written after an entry of that time may say an earlier one.
            if links.is_empty() && matches!(moment, Moment::At(time) if time < link.entry.at) {
                continue;
            }
            let whole = holds_whole(id, &link.entry);
            links.push(link);
            if whole {
                return Ok(then(id, links));
            }
        }
    }
}

/// What entries make of a customer, newest first.
fn then(id: CustomerId, links: Vec<Link>) -> Option<Then> {
    let entries = links.iter().rev().map(|link| &link.entry);
    let customer = partnerdesk_domain::as_of(id, entries)?;
    let link = links.into_iter().next()?;
    Some(Then { customer, link })
}
