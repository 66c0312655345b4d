//! Turns what the domain says as data into words. What is said is decided in the domain; how,
//! in the catalogue; only the way from the one to the other is here.

mod deed;
mod event;
mod form;
mod letter;
mod matter;
mod outcome;
mod referral;
mod refusal;
mod word;

use crate::arg::Arg;
use crate::locale::Locale;

/// A reason against something, for people: the two halves belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What is in the way, with its evidence. A whole sentence.
    pub what: String,
    /// What to do about it, or who may. Whole sentences.
    pub fix: String,
}

impl Locale {
    /// The two halves of a reason, which the catalogue keeps under one key.
    fn reason(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Reason {
        Reason {
            what: self.with(key, args),
            fix: self.with(&format!("{key}.fix"), args),
        }
    }

    /// The word of a family for a stable code.
    fn coded(&self, family: &str, code: &str) -> String {
        // A point in a key would mean a part of a sentence.
        self.text(&format!("{family}-{}", code.replace('.', "-")))
    }

    /// Several things of which one is enough: "a, b or c".
    fn one_of(&self, items: impl IntoIterator<Item = String>) -> String {
        self.listed(items, "one-of-more", "one-of-two")
    }

    /// Several things together: "a, b and c".
    fn all_of(&self, items: impl IntoIterator<Item = String>) -> String {
        self.listed(items, "all-of-more", "all-of-two")
    }

    fn listed(&self, items: impl IntoIterator<Item = String>, more: &str, two: &str) -> String {
        let mut items = items.into_iter().collect::<Vec<_>>();
        let last = items.pop().unwrap_or_default();
        let join = |key: &str, first: String, last: String| {
            self.with(key, &[("first", first.into()), ("last", last.into())])
        };
        match items
            .into_iter()
            .reduce(|first, next| join(more, first, next))
        {
            Some(others) => join(two, others, last),
            None => last,
        }
    }

    /// A text of somebody else's, set apart from ours.
    fn quoted(&self, text: &str) -> String {
        self.with("quoted", &[("text", text.into())])
    }
}
