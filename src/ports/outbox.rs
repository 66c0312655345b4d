//! The outbox as a store keeps it: letters that wait to be sent, and who may send them now.
//! What may become of a letter is a command like any other; see `Command::Dispatch`.

use partnerdesk_domain::{
    Delivery, Dispatch, DispatchStage, Invitation, Sequence, ServerWords, Span, Timestamp,
};

/// A letter in the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// The entry that put it there. It stays the same however often the letter is tried, so
    /// that the identity of the message follows from it.
    pub sequence: Sequence,
    /// The letter, as it was decided.
    pub delivery: Delivery,
    /// Its invitation as it is now.
    pub invitation: Invitation,
}

impl Posting {
    /// Where it stands.
    pub fn dispatch(&self) -> &Dispatch {
        self.invitation.dispatch.as_ref().unwrap_or(&Dispatch::NEW)
    }
}

/// How many letters of the outbox stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct OutboxCounts {
    /// Waiting for their turn, or to be tried again.
    pub waiting: u64,
    /// On their way.
    pub sending: u64,
    /// Failed for good.
    pub failed: u64,
    /// Nobody knows whether they arrived.
    pub unknown: u64,
}

impl OutboxCounts {
    /// Counts one more.
    pub fn add(&mut self, stage: DispatchStage) {
        match stage {
            DispatchStage::Queued | DispatchStage::Deferred => self.waiting += 1,
            DispatchStage::Sending => self.sending += 1,
            DispatchStage::Failed => self.failed += 1,
            DispatchStage::Unknown => self.unknown += 1,
        }
    }

    /// How many letters there are.
    pub fn total(&self) -> u64 {
        self.waiting + self.sending + self.failed + self.unknown
    }
}

/// The wish to be the one who sends, for a while. Only one program sends at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// A number that no other sender has.
    pub owner: u128,
    /// Who it is, in words for people: a person, and what tells one of its programs from another.
    pub name: ServerWords,
    /// When it is claimed, by the clock of the claimer.
    pub now: Timestamp,
    /// For how long, unless it is renewed.
    pub lasts: Span,
}

/// What came of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claimed {
    /// We send. If `anew`, somebody else, or nobody, did before: letters that are on their way
    /// were left there by a sender that is gone.
    Ours {
        /// Whether it was not ours already.
        anew: bool,
    },
    /// Another one sends.
    Theirs {
        /// Who, in words for people.
        name: ServerWords,
        /// Until when, unless it is renewed.
        until: Timestamp,
    },
}

/// Who sends now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lease {
    /// A number that no other sender has.
    pub owner: u128,
    /// Who it is, in words for people.
    pub name: ServerWords,
    /// Until when.
    pub until: Timestamp,
}

impl Lease {
    /// No claim is believed to last longer than this: a clock may have been wrong.
    pub const LONGEST: Span = Span::hours(1);

    /// What becomes of a claim while this lease, if any, is there.
    pub fn judge(before: Option<&Self>, claim: &Claim) -> Result<(Self, Claimed), Claimed> {
        let holds =
            |lease: &&Self| claim.now < lease.until && lease.until <= claim.now.plus(Self::LONGEST);
        let holder = before.filter(holds);
        if let Some(lease) = holder.filter(|lease| lease.owner != claim.owner) {
            return Err(Claimed::Theirs {
                name: lease.name.clone(),
                until: lease.until,
            });
        }
        let lease = Self {
            owner: claim.owner,
            name: claim.name.clone(),
            until: claim.now.plus(claim.lasts),
        };
        let anew = before.is_none_or(|lease| lease.owner != claim.owner);
        Ok((lease, Claimed::Ours { anew }))
    }
}
