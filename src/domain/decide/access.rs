//! Collects the reasons against a command, starting with the role, until the gate is closed.
//! Collecting, not stopping at the first: a refusal names them all.

use super::State;
use crate::capability::{Feature, NotOffered, offered, offered_towards};
use crate::command::Confirmation;
use crate::country::Country;
use crate::customer::Customer;
use crate::id::{CustomerId, InvitationId};
use crate::invitation::Invitation;
use crate::matter::{Kept, MatterId};
use crate::policy::{Access, Action, access};
use crate::refusal::{Refusal, Refused};
use crate::relationship::Stage;
use crate::role::Actor;
use crate::rule::Rule;
use crate::time::Timestamp;

/// The case before us: who asks, when, about which records, and what speaks against it so far.
pub(super) struct Gate<'a> {
    pub(super) actor: &'a Actor,
    pub(super) now: Timestamp,
    pub(super) state: &'a State,
    reasons: Vec<Refusal>,
}

impl<'a> Gate<'a> {
    /// Starts with what the role says.
    pub(super) fn open(actor: &'a Actor, now: Timestamp, state: &'a State, action: Action) -> Self {
        let reasons = match access(actor.role, action) {
            Access::Full => Vec::new(),
            Access::ReadOnly | Access::Denied => vec![Refusal::RoleMayNot {
                action,
                role: actor.role,
                allowed: action.roles(),
            }],
        };
        Self {
            actor,
            now,
            state,
            reasons,
        }
    }

    /// One more reason, if it is not known yet.
    pub(super) fn refuse(&mut self, reason: Refusal) {
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
    }

    /// A reason, unless this holds.
    pub(super) fn require(&mut self, holds: bool, otherwise: impl FnOnce() -> Refusal) {
        if !holds {
            self.refuse(otherwise());
        }
    }

    /// The reasons why the account is not offered a feature.
    pub(super) fn require_offered(&mut self, feature: Feature) {
        self.not_offered(feature, offered(&self.state.account, feature));
    }

    /// The reasons why the account is not offered a feature towards this customer.
    pub(super) fn require_offered_towards(&mut self, id: CustomerId, feature: Feature) {
        let answer = offered_towards(&self.state.account, id.capacity, feature);
        self.not_offered(feature, answer);
    }

    fn not_offered(&mut self, feature: Feature, answer: Result<(), Vec<NotOffered>>) {
        for because in answer.err().into_iter().flatten() {
            self.refuse(Refusal::NotOffered { feature, because });
        }
    }

    /// A reason, unless the relationship stands at one of these.
    pub(super) fn require_stage(&mut self, customer: &Customer, needs: &[Stage]) {
        let stage = customer.relationship.stage();
        self.require(needs.contains(&stage), || Refusal::WrongStage {
            stage,
            needs: needs.to_vec(),
        });
    }

    /// A reason, unless a customer there would be one we may serve, as far as both are known.
    pub(super) fn require_region(&mut self, theirs: Option<Country>) {
        if let (Some(customer), Some(ours)) = (theirs, self.state.account.country) {
            self.require(customer.region() == ours.region(), || {
                Refusal::OutsideRegion { customer, ours }
            });
        }
    }

    /// A reason, unless the customer's name was typed, or the act only restores what was.
    pub(super) fn require_confirmation(
        &mut self,
        customer: &Customer,
        confirmation: Option<&Confirmation>,
    ) {
        let expected = || {
            let mut texts: Vec<String> = Vec::new();
            for name in customer.confirmations() {
                if !texts.iter().any(|known| known == name) {
                    texts.push(name.to_owned());
                }
            }
            texts
        };
        match confirmation {
            Some(Confirmation::Undo(_)) => {}
            Some(Confirmation::Typed(typed)) if customer.is_named(typed) => {}
            Some(Confirmation::Typed(typed)) if !typed.trim().is_empty() => {
                self.refuse(Refusal::ConfirmationMismatch {
                    expected: expected(),
                });
            }
            Some(Confirmation::Typed(_)) | None => {
                self.refuse(Refusal::ConfirmationMissing {
                    expected: expected(),
                });
            }
        }
    }

    /// Ends the judging here if something speaks against it already.
    pub(super) fn pass(&self) -> Result<(), Refused> {
        Refused::new(self.reasons.clone()).map_or(Ok(()), Err)
    }

    /// Lets through what nothing speaks against.
    pub(super) fn close(self) -> Result<(), Refused> {
        Refused::new(self.reasons).map_or(Ok(()), Err)
    }

    /// The customer that a command names. There is nothing more to judge without it.
    pub(super) fn customer(&self, id: CustomerId) -> Result<&'a Customer, Refused> {
        let found = self.state.customer.as_ref().filter(|known| known.id == id);
        found.ok_or_else(|| self.refused([Refusal::NoSuchCustomer(Some(id))]))
    }

    /// The invitation that a command names. There is nothing more to judge without it.
    pub(super) fn invitation(&self, id: InvitationId) -> Result<&'a Invitation, Refused> {
        let found = self
            .state
            .invitation
            .as_ref()
            .filter(|known| known.id == id);
        found.ok_or_else(|| self.refused([Refusal::NoSuchInvitation(id)]))
    }

    /// The matter that a command names. There is nothing more to judge without it.
    pub(super) fn matter<T: Kept>(&self, id: T::Id) -> Result<&'a T, Refused> {
        let found = self.state.matters.record(id);
        found.ok_or_else(|| self.refused([Refusal::NoSuchMatter(id.into())]))
    }

    /// A reason, unless the identity of a new matter is free.
    pub(super) fn require_free(&mut self, id: MatterId) {
        self.require(self.state.matters.get(id).is_none(), || {
            Refusal::MatterExists(id)
        });
    }

    /// A rule as reason, unless this holds.
    pub(super) fn require_rule(&mut self, holds: bool, rule: Rule, about: &impl ToString) {
        self.require(holds, || Refusal::Rule {
            rule,
            about: about.to_string(),
        });
    }

    /// Every reason so far and at least one more, which ends the judging.
    pub(super) fn refused(&self, last: impl IntoIterator<Item = Refusal>) -> Refused {
        let reasons = self.reasons.iter().cloned().chain(last).collect();
        Refused::new(reasons).expect("whoever ends the judging gives a reason")
    }
}
