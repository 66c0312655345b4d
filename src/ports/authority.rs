//! The side of a store that orders and guards writes.

use std::time::Duration;

use partnerdesk_domain::Sequence;

use crate::chain::Link;
use crate::error::StoreError;
use crate::outbox::{Claim, Claimed};
use crate::write::{Verdict, Write};

/// Orders and guards writes. Blocking; called from a worker, never from the loop of the screens.
pub trait Authority: Send {
    /// Judges an attempt against the records as they are now and writes, in one transaction,
    /// the records, the journal, the outbox and every index. A refused attempt is kept in the
    /// journal too, except for rows of a file.
    fn submit(&mut self, write: &Write) -> Result<Verdict, StoreError> {
        let mut verdicts = self.submit_many(std::slice::from_ref(write))?;
        Ok(verdicts.pop().expect("one write has one verdict"))
    }

    /// Judges several attempts one after the other, in one transaction. A refused one does not
    /// stop the rest; a failure of the store leaves none of them.
    fn submit_many(&mut self, writes: &[Write]) -> Result<Vec<Verdict>, StoreError>;

    /// The same for many, such as the rows of a file, holding as little of them as it can: each
    /// write goes when it is done, and each verdict is told when it is made. What was told is
    /// true only when this returns without a failure.
    fn submit_each(
        &mut self,
        writes: Vec<Write>,
        told: &mut dyn FnMut(Verdict),
    ) -> Result<(), StoreError> {
        self.submit_many(&writes)?.into_iter().for_each(told);
        Ok(())
    }

    /// What came of an operation, if it was written.
    fn outcome(&mut self, write: &Write) -> Result<Option<Verdict>, StoreError>;

    /// The entries after a position, oldest first, at most so many.
    fn entries_after(&mut self, after: Sequence, most: usize) -> Result<Vec<Link>, StoreError>;

    /// Returns when something newer than `after` may exist, or the time is over.
    fn wait(&mut self, after: Sequence, at_most: Duration) -> Result<(), StoreError>;

    /// Asks to be the only one who sends letters, or to stay it. Letters leave the outbox by
    /// commands (`Command::Dispatch`), which are judged whoever asks: a sender that was thought
    /// to be gone can send nothing twice.
    fn claim_sending(&mut self, claim: &Claim) -> Result<Claimed, StoreError>;

    /// Lets others send. Does nothing when somebody else sends already.
    fn release_sending(&mut self, owner: u128) -> Result<(), StoreError>;
}
