//! One TOML text with keys, read into bindings. Every entry stands alone: a
//! wrong one becomes a problem and leaves the others in force.

use std::str::FromStr;

use toml::{Table, Value};

use super::Problem;
use crate::act::{Act, Scope};
use crate::key::Chord;

/// What one text binds, without regard to any other text.
#[derive(Debug, Default)]
pub(super) struct Layer {
    pub(super) bindings: Vec<(Scope, Act, Vec<Chord>)>,
}

impl Layer {
    pub(super) fn read(text: &str) -> (Self, Vec<Problem>) {
        let table = match Table::from_str(text) {
            Ok(table) => table,
            Err(error) => return (Self::default(), vec![Problem::syntax(text, &error)]),
        };
        let mut layer = Self::default();
        let mut problems = Vec::new();
        for (name, acts) in &table {
            match (Scope::named(name), acts) {
                (None, _) => problems.push(Problem::unknown_scope(name)),
                (Some(scope), Value::Table(acts)) => layer.read_scope(scope, acts, &mut problems),
                (Some(scope), _) => problems.push(Problem::NotAScope { scope }),
            }
        }
        (layer, problems)
    }

    fn read_scope(&mut self, scope: Scope, acts: &Table, problems: &mut Vec<Problem>) {
        for (name, keys) in acts {
            let Some(act) = Act::named(name) else {
                problems.push(Problem::unknown_act(scope, name));
                continue;
            };
            let Some(texts) = key_texts(keys) else {
                problems.push(Problem::NotKeys { scope, act });
                continue;
            };
            let mut chords = Vec::new();
            for text in &texts {
                match text.parse::<Chord>() {
                    Ok(chord) if chords.contains(&chord) => {}
                    Ok(chord) => chords.push(chord),
                    Err(why) => problems.push(Problem::BadKey {
                        scope,
                        act,
                        text: (*text).to_owned(),
                        why,
                    }),
                }
            }
            // A list in which no key can be read must not take the default
            // away: it might have been the only way back.
            if texts.is_empty() || !chords.is_empty() {
                self.bindings.push((scope, act, chords));
            }
        }
    }
}

/// The texts of a list of keys, or of one key written without a list.
fn key_texts(value: &Value) -> Option<Vec<&str>> {
    match value {
        Value::String(text) => Some(vec![text]),
        Value::Array(texts) => texts.iter().map(Value::as_str).collect(),
        _ => None,
    }
}
