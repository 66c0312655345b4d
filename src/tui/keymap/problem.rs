//! What can be wrong with a person's own keys, with the facts that a sentence
//! in any language needs. `Display` is the English one.

use std::fmt;

use crate::act::{Act, Scope};
use crate::key::{Chord, KeyError};

/// A name further away than this from every known one is not a misspelling.
const FARTHEST_MISSPELLING: usize = 3;

/// Something in a person's keymap that does not work as it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text is not TOML; none of it counts.
    Syntax {
        /// The line of the mistake, counted from 1, where it is known.
        line: Option<usize>,
        /// What the reader expected.
        message: String,
    },
    /// No scope has this name.
    UnknownScope {
        /// The name as it was written.
        name: String,
        /// The scope that was probably meant.
        nearest: Option<Scope>,
    },
    /// No act has this name.
    UnknownAct {
        /// Where it was written.
        scope: Scope,
        /// The name as it was written.
        name: String,
        /// The act that was probably meant.
        nearest: Option<Act>,
    },
    /// A scope has to hold acts.
    NotAScope {
        /// The scope that holds something else.
        scope: Scope,
    },
    /// An act has to be given a list of keys.
    NotKeys {
        /// Where it was written.
        scope: Scope,
        /// The act that was given something else.
        act: Act,
    },
    /// A key cannot be read; the other keys of the list count.
    BadKey {
        /// Where it was written.
        scope: Scope,
        /// The act it was meant for.
        act: Act,
        /// The key as it was written.
        text: String,
        /// Why it is no key.
        why: KeyError,
    },
    /// Two acts of one scope want the same key, or one chord begins another;
    /// one of them lost it.
    Conflict {
        /// The scope of both acts.
        scope: Scope,
        /// The chord that was taken away.
        chord: Chord,
        /// The act that keeps its key.
        kept: Act,
        /// The act that lost the chord.
        lost: Act,
    },
    /// A key of a scope hides a key that works everywhere else.
    Hidden {
        /// The scope in which it is hidden.
        scope: Scope,
        /// The chord of the hidden act.
        chord: Chord,
        /// The act of the scope that answers instead.
        by: Act,
        /// The act that is not reached by this chord here.
        hidden: Act,
    },
}

impl Problem {
    pub(super) fn syntax(text: &str, error: &toml::de::Error) -> Self {
        let line = error
            .span()
            .and_then(|span| text.get(..span.start))
            .map(|before| before.matches('\n').count() + 1);
        Self::Syntax {
            line,
            message: error.message().to_owned(),
        }
    }

    pub(super) fn unknown_scope(name: &str) -> Self {
        Self::UnknownScope {
            name: name.to_owned(),
            nearest: nearest(name, Scope::ALL, Scope::name),
        }
    }

    pub(super) fn unknown_act(scope: Scope, name: &str) -> Self {
        Self::UnknownAct {
            scope,
            name: name.to_owned(),
            nearest: nearest(name, Act::ALL, Act::name),
        }
    }
}

/// The known one whose name is the fewest slips away from `name`.
fn nearest<T: Copy>(name: &str, known: &[T], name_of: fn(T) -> &'static str) -> Option<T> {
    // Longer than any name we have: nothing is near, and comparing is dear.
    if name.len() > 64 {
        return None;
    }
    known
        .iter()
        .map(|one| (strsim::damerau_levenshtein(name, name_of(*one)), *one))
        .filter(|(slips, _)| *slips <= FARTHEST_MISSPELLING && *slips < name.chars().count())
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, one)| one)
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax { line, message } => {
                write!(f, "the keys are not valid TOML")?;
                if let Some(line) = line {
                    write!(f, " at line {line}")?;
                }
                write!(f, ": {message}")
            }
            Self::UnknownScope { name, nearest } => {
                write!(f, "no part of the program is called `{name}`")?;
                meant(f, nearest.map(Scope::name))
            }
            Self::UnknownAct {
                scope,
                name,
                nearest,
            } => {
                write!(f, "[{scope}] no act is called `{name}`")?;
                meant(f, nearest.map(Act::name))
            }
            Self::NotAScope { scope } => {
                write!(f, "`{scope}` must be a table of acts, as in [{scope}]")
            }
            Self::NotKeys { scope, act } => {
                write!(
                    f,
                    "[{scope}] `{act}` must be a list of keys, as in {act} = [\"j\"]"
                )
            }
            Self::BadKey {
                scope,
                act,
                text,
                why,
            } => {
                write!(f, "[{scope}] `{act}` cannot have the key `{text}`: {why}")
            }
            Self::Conflict {
                scope,
                chord,
                kept,
                lost,
            } => {
                write!(
                    f,
                    "[{scope}] `{lost}` lost {chord} to `{kept}`; give it another key"
                )
            }
            Self::Hidden {
                scope,
                chord,
                by,
                hidden,
            } => {
                write!(
                    f,
                    "[{scope}] `{by}` hides {chord} of `{hidden}`, which works elsewhere"
                )
            }
        }
    }
}

fn meant(f: &mut fmt::Formatter<'_>, nearest: Option<&str>) -> fmt::Result {
    nearest.map_or(Ok(()), |name| write!(f, "; did you mean `{name}`?"))
}
