//! What a book in memory answers: always by looking at everything it holds.

use std::ops::{Bound, ControlFlow};

use partnerdesk_domain::{
    Customer, CustomerId, Delivery, Invitation, InvitationId, Matter, MatterId, PartnerAccount,
    Sequence,
};
use partnerdesk_search::{LogLine, Row, fold};

use super::MemoryBook;
use crate::chain::{ChainReport, Hash, Link};
use crate::error::StoreError;
use crate::log::{LogPage, LogQuery, LogScope};
use crate::outbox::Posting;
use crate::query::{InvitationPage, InvitationQuery, MatterQuery, Page, Query, Start, Window};
use crate::replica::{Counts, Replica};

impl Replica for MemoryBook {
    fn head(&self) -> Result<(Sequence, Hash), StoreError> {
        Ok(self
            .journal
            .last()
            .map(|link| (link.entry.sequence, link.hash))
            .unwrap_or_default())
    }

    fn counts(&self) -> Result<Counts, StoreError> {
        Ok(Counts {
            customers: self.customers.len() as u64,
            invitations: self.invitations.len() as u64,
            entries: self.journal.len() as u64,
        })
    }

    fn account(&self) -> Result<PartnerAccount, StoreError> {
        Ok(self.account.clone())
    }

    fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError> {
        Ok(self.customers.get(&id).cloned())
    }

    fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        Ok(self.invitations.get(&id).cloned())
    }

    fn matter(&self, id: MatterId) -> Result<Option<Matter>, StoreError> {
        Ok(self.matters.get(&id).cloned())
    }

    fn matters(&self, query: MatterQuery) -> Result<Vec<Matter>, StoreError> {
        let fits = |matter: &&Matter| {
            query.kind.is_none_or(|kind| matter.id().kind() == kind)
                && (query.customer.is_none() || matter.customer() == query.customer)
        };
        Ok(self.matters.values().filter(fits).cloned().collect())
    }

    fn page(&self, query: &Query, window: Window) -> Result<Page, StoreError> {
        let mut rows: Vec<Row> = self.customers.values().map(Row::of).collect();
        rows.retain(|row| query.filter.matches(&row.glimpse()));
        rows.sort_by(|a, b| query.sort.compare(a, b));
        let total = rows.len() as u64;
        let rank = match window.start {
            Start::Rank(rank) => rank,
            Start::Around {
                customer,
                lead,
                otherwise,
            } => {
                let found = rows.iter().position(|row| row.id == customer);
                found.map_or(otherwise, |rank| (rank as u64).saturating_sub(lead))
            }
        };
        let start = rank.min(total.saturating_sub(window.len as u64));
        let from = usize::try_from(start).unwrap_or(usize::MAX).min(rows.len());
        let rows = rows.into_iter().skip(from).take(window.len).collect();
        Ok(Page {
            rows,
            start,
            total,
            book: self.customers.len() as u64,
            counting: false,
        })
    }

    fn each(
        &self,
        query: &Query,
        visit: &mut dyn FnMut(Customer) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let mut fits: Vec<(Row, &Customer)> = self
            .customers
            .values()
            .map(|customer| (Row::of(customer), customer))
            .collect();
        fits.retain(|(row, _)| query.filter.matches(&row.glimpse()));
        fits.sort_by(|a, b| partnerdesk_search::Sort::default().compare(&a.0, &b.0));
        for (_, customer) in fits {
            if visit(customer.clone()).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn invitations(&self, query: &InvitationQuery) -> Result<InvitationPage, StoreError> {
        let fits = |invitation: &&Invitation| {
            let recipient = invitation
                .content
                .recipient
                .as_ref()
                .map(ToString::to_string);
            query
                .customer
                .is_none_or(|customer| invitation.customer == Some(customer))
                && (query.stages.is_empty() || query.stages.contains(&invitation.status.stage()))
                && (fold(invitation.company.as_str()).contains(&query.needle)
                    || recipient.is_some_and(|text| fold(&text).contains(&query.needle)))
        };
        let all: Vec<&Invitation> = self.invitations.values().rev().filter(fits).collect();
        let offset = usize::try_from(query.offset).unwrap_or(usize::MAX);
        let total = all.len() as u64;
        let invitations = all
            .into_iter()
            .skip(offset)
            .take(query.len)
            .cloned()
            .collect();
        Ok(InvitationPage { invitations, total })
    }

    fn pending(&self, after: Sequence, most: usize) -> Result<Vec<Posting>, StoreError> {
        let later = (Bound::Excluded(after), Bound::Unbounded);
        let letters = self.outbox.range(later).take(most);
        let posting = |(sequence, delivery): (&Sequence, &Delivery)| {
            let invitation = self.invitations.get(&delivery.invitation).cloned();
            Posting {
                sequence: *sequence,
                delivery: delivery.clone(),
                invitation: invitation.expect("a letter is about an invitation of the book"),
            }
        };
        Ok(letters.map(posting).collect())
    }

    fn log(&self, query: &LogQuery) -> Result<LogPage, StoreError> {
        let in_scope = |link: &&Link| match query.scope {
            LogScope::All => true,
            LogScope::Desk => link.entry.is_desk_work(),
            LogScope::Customer(id) => link.entry.customer == Some(id),
            LogScope::Invitation(id) => link.entry.invitation == Some(id),
            LogScope::Matter(id) => link.entry.matter == Some(id),
        };
        let scoped: Vec<&Link> = self.journal.iter().rev().filter(in_scope).collect();
        let total = scoped.len() as u64;
        let mut page = LogPage {
            total,
            ..LogPage::default()
        };
        for link in scoped {
            let older = query
                .before
                .is_none_or(|before| link.entry.sequence < before);
            let name = self.name_of(link.entry.customer);
            let line = LogLine {
                entry: &link.entry,
                customer: name.as_deref(),
            };
            if !older || !query.filter.matches(&line) {
                continue;
            }
            page.matching += 1;
            if query.offset < page.matching && page.links.len() < query.len {
                page.links.push(link.clone());
                page.customers.push(name);
            }
        }
        Ok(page)
    }

    fn entry(&self, sequence: Sequence) -> Result<Option<Link>, StoreError> {
        let index = usize::try_from(sequence.0).unwrap_or(0).checked_sub(1);
        Ok(index.and_then(|index| self.journal.get(index)).cloned())
    }

    fn verify_journal(&self) -> Result<ChainReport, StoreError> {
        let head = self.head()?.1;
        Ok(ChainReport {
            entries: self.journal.len() as u64,
            head,
            broken: None,
        })
    }

    fn apply(&mut self, links: &[Link]) -> Result<Sequence, StoreError> {
        // All or nothing: the copy takes over only when every entry fitted.
        let mut after = self.clone();
        for link in links {
            after.apply_one(link)?;
        }
        *self = after;
        Ok(self.head()?.0)
    }
}
