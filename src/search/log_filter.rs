//! The filter language for the activity log: `action:perm by:wu.jo result:refused contoso`.

use partnerdesk_domain::{Entry, Outcome};

use crate::fold::fold;
use crate::terms::words;

/// What a log filter looks at: an entry with the name of the customer it is about.
#[derive(Debug, Clone, Copy)]
pub struct LogLine<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The customer's name, where it is about one.
    pub customer: Option<&'a str>,
}

/// Everything a log entry has to fulfil to be shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogFilter {
    /// Folded beginnings or parts of the action's name, one of which must be found.
    pub actions: Vec<String>,
    /// Folded parts of the agent's name, one of which must be found.
    pub agents: Vec<String>,
    /// Whether only refused, or only done ones.
    pub refused: Option<bool>,
    /// Folded texts that must all be found in action, agent, customer name or id.
    pub needles: Vec<String>,
}

impl LogFilter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Reads a filter; nothing is a mistake, unknown words are text.
    pub fn parse(line: &str) -> Self {
        let mut filter = Self::default();
        for word in words(line) {
            let values = || {
                word.value
                    .split(',')
                    .map(fold)
                    .filter(|value| !value.is_empty())
            };
            match word.field.as_deref() {
                Some("action" | "do") => filter.actions.extend(values()),
                Some("by" | "agent") => filter.agents.extend(values()),
                Some("result") => {
                    let refused = word.value.starts_with("ref") || word.value.starts_with("block");
                    filter.refused = Some(refused != word.negated);
                }
                Some(field) => filter
                    .needles
                    .push(fold(&format!("{field}:{}", word.value))),
                None => filter.needles.extend(values()),
            }
        }
        filter
    }

    /// Whether an entry passes.
    pub fn matches(&self, line: &LogLine<'_>) -> bool {
        let entry = line.entry;
        let agent = fold(entry.actor.name.as_str());
        let refused = matches!(entry.outcome, Outcome::Refused(_));
        let any = |parts: &[String], text: &str| {
            parts.is_empty() || parts.iter().any(|part| text.contains(part.as_str()))
        };
        if !any(&self.actions, &entry.action)
            || !any(&self.agents, &agent)
            || self.refused.is_some_and(|wanted| wanted != refused)
        {
            return false;
        }
        if self.needles.is_empty() {
            return true;
        }
        let customer = line.customer.map(fold).unwrap_or_default();
        let id = entry.customer.map(|id| id.to_string()).unwrap_or_default();
        self.needles.iter().all(|needle| {
            [entry.action.as_str(), &agent, &customer, &id]
                .iter()
                .any(|text| text.contains(needle.as_str()))
        })
    }
}
