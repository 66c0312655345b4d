//! The side of a store that answers every read, and follows an authority elsewhere.

use std::ops::ControlFlow;

use partnerdesk_domain::{
    Customer, CustomerId, Invitation, InvitationId, PartnerAccount, Sequence, State,
};

use crate::chain::{ChainReport, Hash, Link};
use crate::error::StoreError;
use crate::log::{LogPage, LogQuery};
use crate::query::{InvitationPage, InvitationQuery, Page, Query, Window};

/// How many there are of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Customers in the book.
    pub customers: u64,
    /// Invitations in the ledger.
    pub invitations: u64,
    /// Entries in the journal.
    pub entries: u64,
}

/// Answers every read. Each call sees one consistent state; two calls may see two.
pub trait Replica: Send + Sync {
    /// The last entry of the journal and its hash; zeros for a new book.
    fn head(&self) -> Result<(Sequence, Hash), StoreError>;

    /// How many there are of what. Does not depend on the size of the book.
    fn counts(&self) -> Result<Counts, StoreError>;

    /// Our own account.
    fn account(&self) -> Result<PartnerAccount, StoreError>;

    /// A customer, whole.
    fn customer(&self, id: CustomerId) -> Result<Option<Customer>, StoreError>;

    /// An invitation, whole.
    fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>, StoreError>;

    /// A part of the customer list.
    fn page(&self, query: &Query, window: Window) -> Result<Page, StoreError>;

    /// Every customer that fits, whole, one after the other in name order, until told to stop:
    /// for exports. The book as it was at the first is the book at the last.
    fn each(
        &self,
        query: &Query,
        visit: &mut dyn FnMut(Customer) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// A part of the invitation ledger.
    fn invitations(&self, query: &InvitationQuery) -> Result<InvitationPage, StoreError>;

    /// A part of the activity log.
    fn log(&self, query: &LogQuery) -> Result<LogPage, StoreError>;

    /// One entry.
    fn entry(&self, sequence: Sequence) -> Result<Option<Link>, StoreError>;

    /// Walks the whole journal and tells whether each entry follows from the one before.
    fn verify_journal(&self) -> Result<ChainReport, StoreError>;

    /// Applies the entries of an authority elsewhere, in order, in one transaction. Refuses a
    /// hole, and an entry whose hash does not follow from the last one here: so an authority of
    /// its own takes nothing from another.
    fn apply(&mut self, links: &[Link]) -> Result<Sequence, StoreError>;

    /// The records that a command about this customer and this invitation is judged by.
    fn state(
        &self,
        customer: Option<CustomerId>,
        invitation: Option<InvitationId>,
    ) -> Result<State, StoreError> {
        let invitation = match invitation {
            Some(id) => self.invitation(id)?,
            None => None,
        };
        let of = customer.or_else(|| invitation.as_ref().and_then(|found| found.customer));
        let customer = match of {
            Some(id) => self.customer(id)?,
            None => None,
        };
        Ok(State {
            account: self.account()?,
            customer,
            invitation,
        })
    }
}
