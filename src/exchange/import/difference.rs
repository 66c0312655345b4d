//! What differs between two records, told in the keys of their published JSON.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::import::report::Difference;

/// The stamps that every change sets, which say nothing about the change.
const STAMPS: [&str; 2] = ["updated", "version"];

/// What differs, key by key. Two records of one type have the same keys.
pub(super) fn differences<T: Serialize>(before: &T, after: &T) -> Vec<Difference> {
    let (before, after) = (keys(before), keys(after));
    let differing = before.iter().filter_map(|(key, before)| {
        let after = after.get(key).unwrap_or(&Value::Null);
        let is_told = before != after && !STAMPS.contains(&key.as_str());
        is_told.then(|| Difference {
            key: key.clone(),
            before: plain(before),
            after: plain(after),
        })
    });
    differing.collect()
}

fn keys<T: Serialize>(record: &T) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(keys)) => keys,
        _ => Map::new(),
    }
}

/// A value without the quotes of JSON; nothing for `null`.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
