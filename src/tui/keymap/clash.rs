//! Finds keys that two acts want at once and decides who keeps them. Inside a
//! scope one of the two loses the key; a scope may hide a global key, but not
//! silently.

use std::collections::BTreeMap;

use super::{Binding, Problem};
use crate::act::{Act, Scope};
use crate::key::Chord;

/// Removes what can never be reached and names everything that clashed.
pub(super) fn settle(bindings: &mut BTreeMap<Scope, Vec<Binding>>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (scope, acts) in bindings.iter_mut() {
        settle_inside(*scope, acts, &mut problems);
    }
    let everywhere = bindings.get(&Scope::Global).cloned().unwrap_or_default();
    for (scope, acts) in bindings.iter() {
        if *scope != Scope::Global {
            note_hidden(*scope, acts, &everywhere, &mut problems);
        }
    }
    problems
}

fn settle_inside(scope: Scope, acts: &mut [Binding], problems: &mut Vec<Problem>) {
    // A person's own keys are placed first, so that a default gives way.
    let mut order: Vec<usize> = (0..acts.len()).collect();
    order.sort_by_key(|place| !acts[*place].own);

    let mut taken: Vec<(Act, Chord)> = Vec::new();
    for place in order {
        let lost = acts[place].act;
        acts[place].chords.retain(|chord| {
            let clash = taken
                .iter()
                .find(|(kept, other)| clashes(lost, chord, *kept, other));
            if let Some((kept, _)) = clash {
                problems.push(Problem::Conflict {
                    scope,
                    chord: chord.clone(),
                    kept: *kept,
                    lost,
                });
                return false;
            }
            taken.push((lost, chord.clone()));
            true
        });
    }
}

fn note_hidden(
    scope: Scope,
    acts: &[Binding],
    everywhere: &[Binding],
    problems: &mut Vec<Problem>,
) {
    for (global, chord) in pairs(everywhere) {
        let by = pairs(acts).find(|(act, other)| {
            *act != global && (clashes(global, chord, *act, other) || other.continues(chord.keys()))
        });
        if let Some((by, _)) = by {
            problems.push(Problem::Hidden {
                scope,
                chord: chord.clone(),
                by,
                hidden: global,
            });
        }
    }
}

fn pairs(acts: &[Binding]) -> impl Iterator<Item = (Act, &Chord)> {
    acts.iter()
        .flat_map(|binding| binding.chords.iter().map(|chord| (binding.act, chord)))
}

/// Whether the two cannot both be reached: the same keys, or one begins the
/// other and is not merely the menu of what follows.
fn clashes(first: Act, chord: &Chord, second: Act, other: &Chord) -> bool {
    chord == other
        || (chord.continues(other.keys()) && !second.is_menu())
        || (other.continues(chord.keys()) && !first.is_menu())
}
