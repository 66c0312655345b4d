//! The shape of a "no": `{"refused": [{"code": ..., evidence...}]}`, in the order in which one
//! would deal with the reasons.
//!
//! Evidence by code, beside `code` itself:
//! - `role-may-not`: `action`, `role`, `allowed` (roles);
//! - `not-offered`: `feature`, `because` (`cloud`, `kind` or `status`), `value`;
//! - `wrong-relationship`: `relationship`, `needs`;
//! - `open-reservation`, `software-purchase`, `active-subscription`,
//!   `new-commerce-not-cancelled`: `subscription`, `product`, `quantity`, `ends`;
//! - `wrong-invitation-status`: `status`, `needs`;
//! - `unknown-placeholder`: `line`, `name`; `empty-placeholder`: `line`, `placeholder`;
//!   `placeholder-unclosed`: `line`; `template-malformed`: `line`, `detail`; `link-repeated`: `times`; line 0 is the subject;
//! - `text-too-long`: `limit`, `length`;
//! - `outside-region`: `customer`, `ours` (countries);
//! - `account-incomplete`: `part`;
//! - `field-missing`, `field-malformed` and others of a form: `field`, `number` (documented);
//! - `no-such-customer`, `customer-exists`, `other-customer-invited`, `domain-taken`: `customer`;
//! - `no-such-invitation`, `invitation-exists`: `invitation`;
//! - `no-such-subscription`: `subscription`;
//! - `wrong-subscription-status`: `status`, `needs`;
//! - `cancellation-window-closed`: `until`;
//! - `confirmation-missing`, `confirmation-mismatch`: `expected` (what can be typed);
//! - `changed`: `expected`, `found` (versions);
//! - `no-such-matter`, `matter-exists`: `kind`, `id`; `wrong-matter-status`: `kind`, `status`,
//!   `needs`; rules of one kind of matter: `about`;
//! - `read-only`, `recipient-missing`, `admin-cannot-be-omitted`, `nothing-to-request`,
//!   `wrong-invitation-kind`, `cannot-suspend`, `not-undoable`, `changed-since`,
//!   `subject-blank`, `subject-has-controls`, `link-missing`, `link-altered`: none.

use partnerdesk_domain::{
    DispatchStage, InvitationStage, LetterProblem, NotOffered, Refusal, Refused, Role, Stage,
    Standing,
};
use partnerdesk_exchange::instant_text;
use serde::Serialize;
use serde_json::{Value, json};

use super::Coded;

/// A "no" with every reason.
#[derive(Debug, Serialize)]
pub(crate) struct RefusedShape {
    refused: Vec<Coded>,
}

impl RefusedShape {
    /// The shape of a refusal.
    pub(crate) fn of(refused: &Refused) -> Self {
        Self {
            refused: reasons(refused),
        }
    }
}

/// Every reason of a refusal.
pub(crate) fn reasons(refused: &Refused) -> Vec<Coded> {
    let reasons = refused.reasons().iter();
    reasons
        .map(|reason| Coded::new(reason.code(), evidence(reason)))
        .collect()
}

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| code(*one)).collect()
}

fn evidence(reason: &Refusal) -> Value {
    use Refusal as R;
    match reason {
        R::RoleMayNot {
            action,
            role,
            allowed,
        } => json!({
            "action": action.code(),
            "role": role.code(),
            "allowed": codes(allowed, Role::code),
        }),
        R::NotOffered { feature, because } => {
            let (kind, value) = match because {
                NotOffered::InCloud(cloud) => ("cloud", cloud.code()),
                NotOffered::ToKind(kind) => ("kind", kind.code()),
                NotOffered::InStanding(status) => ("status", status.code()),
            };
            json!({ "feature": feature.code(), "because": kind, "value": value })
        }
        R::WrongStage { stage, needs } => {
            json!({ "relationship": stage.code(), "needs": codes(needs, Stage::code) })
        }
        R::Blocked(blocker) => json!({
            "subscription": blocker.subscription.as_str(),
            "product": blocker.product.as_str(),
            "quantity": blocker.quantity,
            "ends": blocker.ends.map(instant_text),
        }),
        R::WrongInvitationStage { stage, needs } => {
            json!({ "status": stage.code(), "needs": codes(needs, InvitationStage::code) })
        }
        R::InOutbox(stage) => json!({ "outbox": stage.code() }),
        R::WrongDispatch { stage, needs } => {
            json!({ "outbox": stage.code(), "needs": codes(needs, DispatchStage::code) })
        }
        R::Letter(problem) => letter(problem),
        R::TextTooLong { limit, length } => json!({ "limit": limit, "length": length }),
        R::OutsideRegion { customer, ours } => {
            json!({ "customer": customer.code(), "ours": ours.code() })
        }
        R::AccountIncomplete(part) => json!({ "part": part.code() }),
        R::NoSuchCustomer(id) => json!({ "customer": id.map(|id| id.to_string()) }),
        R::Field(field, problem) => json!({
            "field": field.code(),
            "number": problem.documented(*field),
        }),
        R::CustomerExists(id) | R::OtherCustomerInvited(id) | R::DomainTaken(id) => {
            json!({ "customer": id.to_string() })
        }
        R::NoSuchInvitation(id) | R::InvitationExists(id) => {
            json!({ "invitation": id.to_string() })
        }
        R::NoSuchSubscription(id) => json!({ "subscription": id.as_str() }),
        R::WrongStanding { standing, needs } => {
            json!({ "status": standing.code(), "needs": codes(needs, Standing::code) })
        }
        R::CancellationWindowClosed { until } => json!({ "until": instant_text(*until) }),
        R::ConfirmationMismatch { expected } | R::ConfirmationMissing { expected } => {
            json!({ "expected": expected })
        }
        R::Changed { expected, found } => json!({ "expected": expected.0, "found": found.0 }),
        R::NoSuchMatter(id) | R::MatterExists(id) => {
            json!({ "kind": id.kind().code(), "id": id.to_string() })
        }
        R::WrongMatterStage { kind, stage, needs } => {
            json!({ "kind": kind.code(), "status": stage, "needs": needs })
        }
        R::Rule { about, .. } => json!({ "about": about }),
        R::NotInOutbox
        | R::RecipientMissing
        | R::AdminCannotBeOmitted
        | R::NothingToRequest
        | R::WrongInvitationKind
        | R::CannotSuspend
        | R::NotUndoable
        | R::ChangedSince
        | R::ReadOnly => Value::Null,
    }
}

fn letter(problem: &LetterProblem) -> Value {
    use LetterProblem as P;
    match problem {
        P::UnknownPlaceholder { line, name } => json!({ "line": line, "name": name }),
        P::Malformed { line, detail } => json!({ "line": line, "detail": detail }),
        P::EmptyPlaceholder { line, placeholder } => {
            json!({ "line": line, "placeholder": placeholder.code() })
        }
        P::Unclosed { line } => json!({ "line": line }),
        P::LinkRepeated { times } => json!({ "times": times }),
        P::SubjectBlank | P::SubjectHasControls | P::LinkMissing | P::LinkAltered => Value::Null,
    }
}
