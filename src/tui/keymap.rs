//! Which keys ask for which act, scope by scope: the embedded default with a
//! person's own keys over it. Footer, help and palette read the same table, so
//! they cannot show a key that does something else.

mod clash;
mod layer;
mod problem;

use std::collections::BTreeMap;

pub use problem::Problem;

use crate::act::{Act, Scope};
use crate::key::{Chord, Key};
use layer::Layer;

const DEFAULT: &str = include_str!("../../assets/keymap.toml");

/// One act in one scope, and the keys that ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Binding {
    act: Act,
    chords: Vec<Chord>,
    /// Whether the keys come from the person rather than from the default.
    own: bool,
}

/// What a key means after the keys that are already pending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// The keys together ask for this; nothing stays pending.
    Act(Act),
    /// A longer chord has begun; the key joins the pending ones.
    Pending,
    /// The keys mean nothing here; nothing stays pending.
    None,
}

/// All keys of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    bindings: BTreeMap<Scope, Vec<Binding>>,
}

impl Default for Keymap {
    fn default() -> Self {
        let (layer, problems) = Layer::read(DEFAULT);
        debug_assert!(problems.is_empty(), "the default keys: {problems:?}");
        let mut keymap = Self {
            bindings: BTreeMap::new(),
        };
        keymap.take(layer, false);
        keymap
    }
}

impl Keymap {
    /// The default keys with `own` (TOML of the same form) over them.
    ///
    /// Whatever of `own` cannot be used is left out and named in the problems;
    /// the rest counts. The keymap is always usable.
    pub fn with_own(own: &str) -> (Self, Vec<Problem>) {
        let mut keymap = Self::default();
        let (layer, mut problems) = Layer::read(own);
        keymap.take(layer, true);
        problems.extend(clash::settle(&mut keymap.bindings));
        (keymap, problems)
    }

    fn take(&mut self, layer: Layer, own: bool) {
        for (scope, act, chords) in layer.bindings {
            let bindings = self.bindings.entry(scope).or_default();
            let binding = Binding { act, chords, own };
            match bindings.iter_mut().find(|known| known.act == act) {
                Some(known) => *known = binding,
                None => bindings.push(binding),
            }
        }
        for bindings in self.bindings.values_mut() {
            bindings.sort_by_key(|binding| binding.act);
        }
    }

    /// What `key` means in `scopes` (the most particular first) after the keys
    /// that are `pending`.
    ///
    /// Esc never waits and never completes a chord: with keys pending it only
    /// drops them.
    pub fn resolve(&self, scopes: &[Scope], pending: &[Key], key: Key) -> Resolution {
        let mut pressed: Vec<Key> = pending.to_vec();
        pressed.push(key.normalized());
        for scope in scopes {
            match self.resolve_in(*scope, &pressed) {
                Resolution::None => {}
                found => return found,
            }
        }
        Resolution::None
    }

    fn resolve_in(&self, scope: Scope, pressed: &[Key]) -> Resolution {
        let mut exact = None;
        for binding in self.in_scope(scope) {
            for chord in &binding.chords {
                if chord.continues(pressed) {
                    return Resolution::Pending;
                }
                if chord.keys() == pressed {
                    exact.get_or_insert(binding.act);
                }
            }
        }
        exact.map_or(Resolution::None, Resolution::Act)
    }

    /// The keys of `act` in this scope alone, the main one first.
    pub fn keys_for(&self, scope: Scope, act: Act) -> &[Chord] {
        self.in_scope(scope)
            .iter()
            .find(|binding| binding.act == act)
            .map_or(&[], |binding| &binding.chords)
    }

    /// The key to show for `act` where `scopes` are in force: the first one
    /// that really asks for it there, none if another act hides them all.
    pub fn hint(&self, scopes: &[Scope], act: Act) -> Option<&Chord> {
        scopes
            .iter()
            .flat_map(|scope| self.keys_for(*scope, act))
            .find(|chord| self.reaches(scopes, chord, act))
    }

    /// Whether pressing `chord` key by key ends in `act`, or in the pending
    /// menu that `act` stands for.
    fn reaches(&self, scopes: &[Scope], chord: &Chord, act: Act) -> bool {
        let Some((last, first)) = chord.keys().split_last() else {
            return false;
        };
        let waits = (0..first.len()).all(|place| {
            self.resolve(scopes, &first[..place], first[place]) == Resolution::Pending
        });
        let end = self.resolve(scopes, first, *last);
        waits && (end == Resolution::Act(act) || (act.is_menu() && end == Resolution::Pending))
    }

    /// Every act with a key in this scope, in the order of [`Act::ALL`].
    pub fn acts_in(&self, scope: Scope) -> impl Iterator<Item = (Act, &[Chord])> {
        self.in_scope(scope)
            .iter()
            .filter(|binding| !binding.chords.is_empty())
            .map(|binding| (binding.act, binding.chords.as_slice()))
    }

    /// The chords that the pending keys can still become: the menu to show
    /// while a chord waits.
    pub fn continuations(&self, scopes: &[Scope], pending: &[Key]) -> Vec<(&Chord, Act)> {
        let mut found = Vec::new();
        for scope in scopes {
            for binding in self.in_scope(*scope) {
                for chord in &binding.chords {
                    if chord.continues(pending) && self.reaches(scopes, chord, binding.act) {
                        found.push((chord, binding.act));
                    }
                }
            }
        }
        found
    }

    fn in_scope(&self, scope: Scope) -> &[Binding] {
        self.bindings.get(&scope).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests;
