//! The steps of the wizard, and which fields stand in which of them.

use partnerdesk_domain::{AccountKind, CustomerField as F, CustomerForm, Demand};

use crate::shared::Shared;

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// Company and contact.
    Account,
    /// Qualification, agreement, reseller.
    Options,
    /// All of it once more.
    Review,
    /// It is recorded.
    Done,
}

impl Step {
    pub(super) const ALL: [Self; 4] = [Self::Account, Self::Options, Self::Review, Self::Done];

    /// The end of its label's key.
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Options => "options",
            Self::Review => "review",
            Self::Done => "done",
        }
    }

    /// The step after this one, and the one before.
    pub(super) fn next(self) -> Option<Self> {
        match self {
            Self::Account => Some(Self::Options),
            Self::Options => Some(Self::Review),
            Self::Review | Self::Done => None,
        }
    }

    pub(super) fn previous(self) -> Option<Self> {
        match self {
            Self::Account | Self::Done => None,
            Self::Options => Some(Self::Account),
            Self::Review => Some(Self::Options),
        }
    }

    /// The fields that this form shows in it.
    pub(super) fn fields(self, form: &CustomerForm, shared: &Shared) -> Vec<F> {
        let all: &[F] = match self {
            Self::Account => &[
                F::Country,
                F::Company,
                F::Domain,
                F::Line1,
                F::Line2,
                F::City,
                F::State,
                F::PostalCode,
                F::FirstName,
                F::LastName,
                F::Email,
                F::Phone,
                F::Registration,
                F::Culture,
                F::Language,
                F::MicrosoftId,
            ],
            Self::Options => &[
                F::Qualification,
                F::ValidationCode,
                F::RemainingCreates,
                F::Agreement,
                F::AgreedFirstName,
                F::AgreedLastName,
                F::AgreedEmail,
                F::AgreedPhone,
                F::AgreedOn,
                F::Reseller,
            ],
            Self::Review | Self::Done => &[],
        };
        let is_provider = shared.account.kind == AccountKind::IndirectProvider;
        let shown = |field: &F| match field {
            F::Reseller => is_provider,
            // What may not be given is shown once something stands there, to be taken away.
            F::Registration => {
                form.demand(*field) != Demand::Forbidden || !form.text(*field).is_empty()
            }
            _ => form.demand(*field) != Demand::Forbidden,
        };
        all.iter().copied().filter(shown).collect()
    }
}

/// The step in which a field stands.
pub(super) fn step_of(field: F) -> Step {
    if F::Language < field && field != F::MicrosoftId {
        Step::Options
    } else {
        Step::Account
    }
}

/// Whether a field is typed; the others are chosen.
pub(super) fn is_text(field: F) -> bool {
    !matches!(
        field,
        F::Qualification | F::Agreement | F::Reseller | F::Culture | F::Language
    )
}
