//! Every reason for "no", as data: what is in the way, with its evidence, in a stable order.
//! No sentence is made here; each language makes its own.

use crate::capability::{Feature, NotOffered};
use crate::country::Country;
use crate::dispatch::DispatchStage;
use crate::form::{CustomerField, FieldProblem};
use crate::id::{CustomerId, InvitationId, SubscriptionId, Version};
use crate::invitation::InvitationStage;
use crate::letter::LetterProblem;
use crate::matter::{MatterId, MatterKind};
use crate::policy::Action;
use crate::relationship::Stage;
use crate::removal::{Blocker, BlockerKind};
use crate::role::Role;
use crate::rule::Rule;
use crate::subscription::Standing;
use crate::time::Timestamp;

/// A part of our own account that is needed and not recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountPart {
    /// Our directory's id: every link needs it.
    Tenant,
    /// Our location id: an indirect reseller's link needs it.
    MpnId,
    /// Our company's name: letters are signed with it.
    Name,
}

crate::account::coded!(AccountPart { Tenant => "tenant", MpnId => "mpn-id", Name => "name" });

/// One reason why something cannot be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The role may not.
    RoleMayNot {
        /// What was asked for.
        action: Action,
        /// The role that asked.
        role: Role,
        /// The roles that may.
        allowed: Vec<Role>,
    },
    /// The account is not offered it.
    NotOffered {
        /// What.
        feature: Feature,
        /// Why not.
        because: NotOffered,
    },
    /// The relationship stands elsewhere.
    WrongStage {
        /// Where it stands.
        stage: Stage,
        /// Where it would have to stand.
        needs: Vec<Stage>,
    },
    /// Something has to be cleared first.
    Blocked(Blocker),
    /// The invitation stands elsewhere.
    WrongInvitationStage {
        /// Where it stands.
        stage: InvitationStage,
        /// Where it would have to stand.
        needs: Vec<InvitationStage>,
    },
    /// The letter is not fit to leave.
    Letter(LetterProblem),
    /// A draft's text is too long.
    TextTooLong {
        /// The most characters.
        limit: usize,
        /// The characters given.
        length: usize,
    },
    /// The letter is not in the outbox.
    NotInOutbox,
    /// The letter is in the outbox and has to be taken out of it first, or waited for.
    InOutbox(DispatchStage),
    /// The letter stands elsewhere in the outbox.
    WrongDispatch {
        /// Where it stands.
        stage: DispatchStage,
        /// Where it would have to stand.
        needs: Vec<DispatchStage>,
    },
    /// Nobody to send it to.
    RecipientMissing,
    /// Delegated administration cannot be left out in our cloud.
    AdminCannotBeOmitted,
    /// The customer already has us as reseller, and nothing new is asked for.
    NothingToRequest,
    /// The invitation asks for a way through a provider that our kind of account does not use,
    /// or does not ask for it although it must.
    WrongInvitationKind,
    /// The customer is outside our region.
    OutsideRegion {
        /// Where it is.
        customer: Country,
        /// Where we are.
        ours: Country,
    },
    /// Our own account is not recorded completely.
    AccountIncomplete(AccountPart),
    /// No such customer in the book.
    NoSuchCustomer(Option<CustomerId>),
    /// The customer is in the book already.
    CustomerExists(CustomerId),
    /// No such invitation in the book.
    NoSuchInvitation(InvitationId),
    /// An invitation of this identity is in the book already.
    InvitationExists(InvitationId),
    /// The customer that accepted is not the one that was invited.
    OtherCustomerInvited(CustomerId),
    /// No such subscription of this customer.
    NoSuchSubscription(SubscriptionId),
    /// The subscription stands elsewhere.
    WrongStanding {
        /// Where it stands.
        standing: Standing,
        /// Where it would have to stand.
        needs: Vec<Standing>,
    },
    /// This kind of thing is cancelled, never suspended.
    CannotSuspend,
    /// It is too late to cancel, and the term's end is not recorded.
    CancellationWindowClosed {
        /// Until when it was possible.
        until: Timestamp,
    },
    /// The typed name is not the customer's.
    ConfirmationMismatch {
        /// What can be typed.
        expected: Vec<String>,
    },
    /// Nothing was typed to confirm a grave act.
    ConfirmationMissing {
        /// What can be typed.
        expected: Vec<String>,
    },
    /// The record changed since it was looked at.
    Changed {
        /// The version that was expected.
        expected: Version,
        /// The version found.
        found: Version,
    },
    /// There is no way back from it.
    NotUndoable,
    /// What is to be undone has been changed again since.
    ChangedSince,
    /// The program only looks.
    ReadOnly,
    /// No such matter in the book.
    NoSuchMatter(MatterId),
    /// A matter of this identity is in the book already.
    MatterExists(MatterId),
    /// The matter stands elsewhere. Stable words of its kind.
    WrongMatterStage {
        /// Of which kind.
        kind: MatterKind,
        /// Where it stands.
        stage: &'static str,
        /// Where it would have to stand.
        needs: Vec<&'static str>,
    },
    /// A rule of one kind of matter.
    Rule {
        /// Which.
        rule: Rule,
        /// What it is about: a name, a number. May be empty.
        about: String,
    },
    /// Something is wrong with a field of the form.
    Field(CustomerField, FieldProblem),
    /// Another customer of the book has this domain.
    DomainTaken(CustomerId),
}

impl Refusal {
    /// The stable code in exports and scripts.
    pub fn code(&self) -> &'static str {
        match self {
            Self::RoleMayNot { .. } => "role-may-not",
            Self::NotOffered { .. } => "not-offered",
            Self::WrongStage { .. } => "wrong-relationship",
            Self::Blocked(blocker) => blocker.kind.code(),
            Self::WrongInvitationStage { .. } => "wrong-invitation-status",
            Self::Letter(problem) => problem.code(),
            Self::TextTooLong { .. } => "text-too-long",
            Self::NotInOutbox => "not-in-outbox",
            Self::InOutbox(_) => "in-outbox",
            Self::WrongDispatch { .. } => "wrong-outbox-state",
            Self::RecipientMissing => "recipient-missing",
            Self::AdminCannotBeOmitted => "admin-cannot-be-omitted",
            Self::NothingToRequest => "nothing-to-request",
            Self::WrongInvitationKind => "wrong-invitation-kind",
            Self::OutsideRegion { .. } => "outside-region",
            Self::AccountIncomplete(_) => "account-incomplete",
            Self::NoSuchCustomer(_) => "no-such-customer",
            Self::CustomerExists(_) => "customer-exists",
            Self::NoSuchInvitation(_) => "no-such-invitation",
            Self::InvitationExists(_) => "invitation-exists",
            Self::OtherCustomerInvited(_) => "other-customer-invited",
            Self::NoSuchSubscription(_) => "no-such-subscription",
            Self::WrongStanding { .. } => "wrong-subscription-status",
            Self::CannotSuspend => "cannot-suspend",
            Self::CancellationWindowClosed { .. } => "cancellation-window-closed",
            Self::ConfirmationMismatch { .. } => "confirmation-mismatch",
            Self::ConfirmationMissing { .. } => "confirmation-missing",
            Self::Changed { .. } => "changed",
            Self::NotUndoable => "not-undoable",
            Self::ChangedSince => "changed-since",
            Self::ReadOnly => "read-only",
            Self::NoSuchMatter(_) => "no-such-matter",
            Self::MatterExists(_) => "matter-exists",
            Self::WrongMatterStage { .. } => "wrong-matter-status",
            Self::Rule { rule, .. } => rule.code(),
            Self::Field(_, problem) => problem.code(),
            Self::DomainTaken(_) => "domain-taken",
        }
    }

    /// Where it stands among several: who may, then what is offered, then the state of things,
    /// then what has to be cleared, then the proof that it is meant.
    fn rank(&self) -> u8 {
        match self {
            Self::ReadOnly => 0,
            Self::RoleMayNot { .. } => 1,
            Self::NotOffered { .. } => 2,
            Self::NoSuchCustomer(_)
            | Self::NoSuchInvitation(_)
            | Self::NoSuchSubscription(_)
            | Self::NoSuchMatter(_) => 3,
            Self::Blocked(blocker) => match blocker.kind {
                BlockerKind::OpenReservation => 10,
                BlockerKind::SoftwarePurchase => 11,
                BlockerKind::ActiveSubscription => 12,
                BlockerKind::NewCommerceNotCancelled => 13,
            },
            Self::ConfirmationMissing { .. } | Self::ConfirmationMismatch { .. } => 20,
            _ => 5,
        }
    }
}

/// A "no" with every reason for it, in the order in which one would deal with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused(Vec<Refusal>);

impl Refused {
    /// Sorts the reasons; a "no" needs at least one.
    pub fn new(mut reasons: Vec<Refusal>) -> Option<Self> {
        reasons.sort_by_key(Refusal::rank);
        if reasons.is_empty() {
            None
        } else {
            Some(Self(reasons))
        }
    }

    /// The reasons, never empty.
    pub fn reasons(&self) -> &[Refusal] {
        &self.0
    }

    /// The reasons without the missing proof, where there are others: a proof is asked for only
    /// when nothing else is in the way. Never empty.
    pub fn essential(&self) -> Vec<&Refusal> {
        let is_proof = |reason: &&Refusal| matches!(reason, Refusal::ConfirmationMissing { .. });
        let others: Vec<&Refusal> = self.0.iter().filter(|reason| !is_proof(reason)).collect();
        if others.is_empty() {
            self.0.iter().collect()
        } else {
            others
        }
    }
}

impl From<Refusal> for Refused {
    fn from(reason: Refusal) -> Self {
        Self(vec![reason])
    }
}
