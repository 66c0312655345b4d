//! The filter language for the activity log: `action:perm by:wu.jo result:refused contoso`,
//! `op:add_customer`, `since:2026-10 until:2026-11-15`. What days mean is the caller's to say.

use partnerdesk_domain::{Entry, Outcome, Timestamp, operation_type};

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
    /// Parts of the portal's name for the operation, one of which must be found.
    pub operations: Vec<String>,
    /// Folded parts of the agent's name, one of which must be found.
    pub agents: Vec<String>,
    /// Only what was written at this time or later.
    pub from: Option<Timestamp>,
    /// Only what was written before this time.
    pub until: Option<Timestamp>,
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

    /// Reads a filter without days; nothing is a mistake, unknown words are text.
    pub fn parse(line: &str) -> Self {
        Self::parse_with(line, |_| None)
    }

    /// Reads a filter. `period` tells when a typed day or month begins, and when it is over.
    pub fn parse_with(line: &str, period: impl Fn(&str) -> Option<(Timestamp, Timestamp)>) -> Self {
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
                Some("op" | "operation") => filter.operations.extend(values()),
                Some(field @ ("since" | "from" | "until" | "to" | "on")) => {
                    filter.limit(field, &word.value, &period);
                }
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

    /// Takes a day into account; one that cannot be read is a text that nothing holds.
    fn limit(
        &mut self,
        field: &str,
        value: &str,
        period: impl Fn(&str) -> Option<(Timestamp, Timestamp)>,
    ) {
        let Some((begin, end)) = period(value) else {
            return self.needles.push(fold(&format!("{field}:{value}")));
        };
        if matches!(field, "since" | "from" | "on") {
            self.from = Some(begin);
        }
        if matches!(field, "until" | "to" | "on") {
            self.until = Some(end);
        }
    }

    /// Whether an entry passes.
    pub fn matches(&self, line: &LogLine<'_>) -> bool {
        let entry = line.entry;
        let agent = fold(entry.actor.name.as_str());
        let refused = matches!(entry.outcome, Outcome::Refused(_));
        let any = |parts: &[String], text: &str| {
            parts.is_empty() || parts.iter().any(|part| text.contains(part.as_str()))
        };
        let operation = || operation_type(entry).unwrap_or("local");
        if self.from.is_some_and(|from| entry.at < from)
            || self.until.is_some_and(|until| until <= entry.at)
            || !any(&self.actions, &entry.action)
            || (!self.operations.is_empty() && !any(&self.operations, operation()))
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

#[cfg(test)]
mod tests {
    use super::*;
    use partnerdesk_domain::{Actor, AgentName, OperationId, Role, Sequence};

    fn entry(action: &str, at: i64) -> Entry {
        Entry {
            sequence: Sequence(1),
            operation: OperationId(1),
            at: Timestamp(at),
            actor: Actor {
                name: AgentName::parse("wu.jo").unwrap(),
                role: Role::AdminAgent,
            },
            action: action.to_owned(),
            customer: None,
            invitation: None,
            matter: None,
            outcome: Outcome::Done(Vec::new()),
            undoes: None,
        }
    }

    fn passes(line: &str, entry: &Entry) -> bool {
        // A "day" n lasts from 10n to 10n+10.
        let period = |typed: &str| {
            let day: i64 = typed.parse().ok()?;
            Some((Timestamp(day * 10), Timestamp(day * 10 + 10)))
        };
        let customer = None;
        LogFilter::parse_with(line, period).matches(&LogLine { entry, customer })
    }

    #[test]
    fn days_bound_what_is_shown_and_a_day_counts_whole() {
        for (line, at, expected) in [
            ("since:2", 19, false),
            ("since:2", 20, true),
            ("until:2", 29, true),
            ("until:2", 30, false),
            ("on:2", 19, false),
            ("on:2", 25, true),
            ("on:2", 30, false),
            ("since:1 until:2 by:wu", 25, true),
            ("since:soon", 25, false),
        ] {
            assert_eq!(
                passes(line, &entry("alias.set", at)),
                expected,
                "{line} {at}"
            );
        }
    }

    #[test]
    fn the_portals_names_find_operations_and_local_finds_the_rest() {
        for (line, action, expected) in [
            ("op:add_customer", "customer.add", true),
            ("op:self_serve", "permission.on", true),
            ("op:self_serve,update", "subscription.cancel", true),
            ("op:local", "customer.add", false),
            ("op:local", "note.set", true),
            ("op:add_customer", "note.set", false),
        ] {
            assert_eq!(passes(line, &entry(action, 0)), expected, "{line} {action}");
        }
    }
}
