//! Collects the reasons against a command, starting with the role, until it is closed.
//! Collecting, not stopping at the first: a refusal names them all.

use crate::account::PartnerAccount;
use crate::capability::{Feature, offered};
use crate::command::Confirmation;
use crate::customer::Customer;
use crate::policy::{Access, Action, access};
use crate::refusal::{Refusal, Refused};
use crate::relationship::Stage;
use crate::role::Actor;

/// The reasons against a command, so far.
pub(crate) struct Gate(Vec<Refusal>);

impl Gate {
    /// Starts with what the role says.
    pub(crate) fn open(actor: &Actor, action: Action) -> Self {
        Self(match access(actor.role, action) {
            Access::Full => Vec::new(),
            Access::ReadOnly | Access::Denied => {
                vec![Refusal::RoleMayNot {
                    action,
                    role: actor.role,
                    allowed: action.roles(),
                }]
            }
        })
    }

    /// One more reason.
    pub(crate) fn refuse(&mut self, reason: Refusal) {
        self.0.push(reason);
    }

    /// A reason, unless this holds.
    pub(crate) fn require(&mut self, holds: bool, otherwise: impl FnOnce() -> Refusal) {
        if !holds {
            self.0.push(otherwise());
        }
    }

    /// The reasons why the account is not offered a feature.
    pub(crate) fn require_offered(&mut self, account: &PartnerAccount, feature: Feature) {
        if let Err(reasons) = offered(account, feature) {
            self.0.extend(
                reasons
                    .into_iter()
                    .map(|because| Refusal::NotOffered { feature, because }),
            );
        }
    }

    /// A reason, unless the relationship stands at one of these.
    pub(crate) fn require_stage(&mut self, customer: &Customer, needs: &[Stage]) {
        let stage = customer.relationship.stage();
        self.require(needs.contains(&stage), || Refusal::WrongStage {
            stage,
            needs: needs.to_vec(),
        });
    }

    /// A reason, unless the customer's name was typed, or the act only restores what was.
    pub(crate) fn require_confirmation(
        &mut self,
        customer: &Customer,
        confirmation: Option<&Confirmation>,
    ) {
        let expected = || {
            let mut texts: Vec<String> = customer.confirmations().map(str::to_owned).collect();
            texts.dedup();
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

    /// Lets through what nothing speaks against.
    pub(crate) fn close(self) -> Result<(), Refused> {
        Refused::new(self.0).map_or(Ok(()), Err)
    }

    /// With every reason so far and one more, that ends the judging.
    pub(crate) fn refused(mut self, reason: Refused) -> Refused {
        self.0.extend(reason.reasons().iter().cloned());
        Refused::new(self.0).expect("the reason given is one")
    }
}
