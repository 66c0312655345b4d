//! The indirect provider that a combined invitation goes through: one of our partners, named by
//! what it is called or by its Microsoft ID. Whether it may be one is the domain's business.

use partnerdesk_domain::{Counterpart, MicrosoftId, Partnership, State};
use partnerdesk_search::fold;

/// The providers that are partners of ours.
#[derive(Debug, Clone, Default)]
pub(super) struct Providers(Vec<(String, MicrosoftId)>);

impl Providers {
    /// Those that are at hand.
    pub(super) fn of(state: &State) -> Self {
        let all = state.matters.all::<Partnership>();
        let active = all.filter(|it| it.counterpart == Counterpart::Provider && it.is_active());
        let named = active.map(|it| (it.partner.name.to_string(), it.partner.tenant));
        Self(named.collect())
    }

    /// The name of the only one there is.
    pub(super) fn only(&self) -> Option<&str> {
        match self.0.as_slice() {
            [(name, _)] => Some(name),
            _ => None,
        }
    }

    /// The one that is meant: by ID, by name, or by a beginning that no other name has.
    pub(super) fn find(&self, typed: &str) -> Option<MicrosoftId> {
        if let Ok(id) = typed.parse() {
            return Some(id);
        }
        let wanted = fold(typed.trim());
        let exact = self.0.iter().find(|(name, _)| fold(name) == wanted);
        let mut like = self
            .0
            .iter()
            .filter(|(name, _)| !wanted.is_empty() && fold(name).starts_with(&wanted));
        let only = like.next().filter(|_| like.next().is_none());
        exact.or(only).map(|(_, id)| *id)
    }

    /// What they are called, one after the other.
    pub(super) fn names(&self) -> String {
        let names: Vec<&str> = self.0.iter().map(|(name, _)| name.as_str()).collect();
        names.join("; ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_is_found_by_name_beginning_and_id() {
        let named = |name: &str, id| (name.to_owned(), MicrosoftId(id));
        let all = Providers(vec![
            named("Wide World", 1),
            named("Wide", 2),
            named("Élan", 3),
        ]);
        for (typed, found) in [
            ("wide", Some(2)),
            ("wide w", Some(1)),
            ("ELA", Some(3)),
            ("w", None),
            ("", None),
            ("{00000000-0000-0000-0000-000000000009}", Some(9)),
        ] {
            assert_eq!(all.find(typed), found.map(MicrosoftId), "{typed}");
        }
        assert_eq!(all.only(), None);
    }
}
