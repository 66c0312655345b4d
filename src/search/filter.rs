//! A filter: words that must be found and terms that must hold. It judges a glimpse of a row
//! and allocates nothing, since it is asked for every customer of the book.

use memchr::memmem;
use partnerdesk_domain::{AdminStanding, AgreementStanding, Country, Resource, Stage, Switch};

use crate::id_part::IdPart;
use crate::row::Glimpse;

/// What a term looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermKind {
    /// The relationship is one of these.
    Stage(Vec<Stage>),
    /// The country is one of these.
    Country(Vec<Country>),
    /// Delegated administration is one of these.
    Admin(Vec<AdminStanding>),
    /// The agreement is one of these.
    Agreement(Vec<AgreementStanding>),
    /// It has one of these labels, folded.
    Tag(Vec<String>),
    /// A purchase permission of this resource, or of any, has this position.
    Permission(Option<Resource>, Switch),
    /// It has this mark.
    Has(Flag),
}

/// A mark that a customer has or has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flag {
    /// An unanswered invitation.
    Invitation,
    /// Any label.
    Tags,
    /// A subscription in use.
    Subscriptions,
    /// A known country.
    Country,
}

/// A term, possibly turned round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Whether it must not hold.
    pub negated: bool,
    /// What must hold.
    pub kind: TermKind,
}

/// Everything a customer has to fulfil to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Folded texts that must all be found somewhere in names or domains, or in the id, see
    /// [`IdPart`].
    pub needles: Vec<String>,
    /// Folded texts that must not be found.
    pub without: Vec<String>,
    /// Terms that must all hold.
    pub terms: Vec<Term>,
}

impl Filter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.needles.is_empty() && self.without.is_empty() && self.terms.is_empty()
    }

    /// Whether it says anything about the relationship.
    pub fn names_stage(&self) -> bool {
        self.terms
            .iter()
            .any(|term| matches!(term.kind, TermKind::Stage(_)))
    }

    /// Whether everybody who passes it passes the other one too, as far as that is seen from the
    /// texts: `conto` narrows `con`.
    pub fn narrows(&self, other: &Self) -> bool {
        let narrows = |needle: &String, wider: &String| {
            // A text that becomes an identity finds some that it did not find before.
            needle.contains(wider.as_str())
                && (IdPart::of(needle).is_none() || IdPart::of(wider).is_some())
        };
        let needles = |wider: &String| self.needles.iter().any(|one| narrows(one, wider));
        other.needles.iter().all(needles)
            && other.without.iter().all(|text| self.without.contains(text))
            && other.terms.iter().all(|term| self.terms.contains(term))
    }

    /// The same filter, for customers whose relationship is one of these.
    #[must_use]
    pub fn within(mut self, stages: Vec<Stage>) -> Self {
        self.terms.push(Term {
            negated: false,
            kind: TermKind::Stage(stages),
        });
        self
    }

    /// Whether a customer passes. Terms are asked first: they are cheaper than texts.
    pub fn matches(&self, glimpse: &Glimpse<'_>) -> bool {
        let found = |needle: &String| {
            memmem::find(glimpse.haystack.as_bytes(), needle.as_bytes()).is_some()
                || IdPart::of(needle).is_some_and(|part| part.is_in(glimpse.id))
        };
        self.terms
            .iter()
            .all(|term| term.kind.holds(glimpse) != term.negated)
            && self.needles.iter().all(found)
            && !self.without.iter().any(found)
    }
}

impl TermKind {
    fn holds(&self, glimpse: &Glimpse<'_>) -> bool {
        match self {
            Self::Stage(stages) => stages.contains(&glimpse.stage),
            Self::Country(countries) => glimpse.country.is_some_and(|c| countries.contains(&c)),
            Self::Admin(standings) => standings.contains(&glimpse.admin),
            Self::Agreement(standings) => standings.contains(&glimpse.agreement),
            Self::Tag(tags) => tags.iter().any(|tag| has_tag(glimpse.folded_tags, tag)),
            Self::Permission(Some(Resource::AzureReservations), to) => glimpse.reservations == *to,
            Self::Permission(Some(Resource::AzureSavingsPlans), to) => glimpse.savings_plans == *to,
            Self::Permission(None, Switch::On) => {
                glimpse.reservations == Switch::On || glimpse.savings_plans == Switch::On
            }
            Self::Permission(None, Switch::Off) => {
                glimpse.reservations == Switch::Off && glimpse.savings_plans == Switch::Off
            }
            Self::Has(Flag::Invitation) => glimpse.invited,
            Self::Has(Flag::Tags) => !glimpse.folded_tags.is_empty(),
            Self::Has(Flag::Subscriptions) => 0 < glimpse.subscriptions_active,
            Self::Has(Flag::Country) => glimpse.country.is_some(),
        }
    }
}

fn has_tag(folded_tags: &str, tag: &str) -> bool {
    memmem::find_iter(folded_tags.as_bytes(), tag.as_bytes()).any(|at| {
        let bytes = folded_tags.as_bytes();
        bytes.get(at.wrapping_sub(1)) == Some(&0) && bytes.get(at + tag.len()) == Some(&0)
    })
}
