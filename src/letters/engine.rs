//! From a template to a letter, with the `minijinja` engine held short: strict about names, no
//! files, no endless loops, values never expanded again. What a letter must hold is the domain's.

use std::collections::{BTreeMap, BTreeSet};

use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use partnerdesk_domain::{Composed, Fields, Letter, LetterProblem, Placeholder, letter_problems};

/// Steps that a template may take: far more than a letter needs, far less than a second.
const FUEL: u64 = 20_000;

/// Fills a template; every problem is reported, not only the first.
///
/// Placeholders are written `{{name}}` or `{{name|default("text")}}`; conditions and the other
/// means of the engine work as well. A name that does not exist, and a value that is empty and
/// has no default, are problems.
pub fn compose(subject: &str, body: &str, fields: &Fields) -> Composed {
    let mut problems = Vec::new();
    let subject = Part::new(subject, Some(0)).fill(fields, &mut problems);
    let body = Part::new(body, None).fill(fields, &mut problems);
    // Of a part that the engine could not carry out no more is to be said.
    let (Some(subject), Some(body)) = (subject, body) else {
        return Err(problems);
    };
    let subject = subject.trim().to_owned();
    let letter = Letter { subject, body };
    problems.extend(letter_problems(&letter, &fields.link));
    if problems.is_empty() {
        Ok(letter)
    } else {
        Err(problems)
    }
}

/// Subject or body.
struct Part {
    source: String,
    /// Lines on which braces are opened and not closed. They are empty in `source`.
    unclosed: Vec<usize>,
    /// The line that its problems are told of, where it is always the same.
    line: Option<usize>,
}

impl Part {
    fn new(text: &str, line: Option<usize>) -> Self {
        let mut lines: Vec<String> = text.lines().map(with_calls).collect();
        let mut unclosed = Vec::new();
        for (index, text) in lines.iter_mut().enumerate() {
            // Otherwise the engine would look for their end in the rest of the letter, and name
            // the wrong place.
            if text
                .rfind("{{")
                .is_some_and(|at| !text[at..].contains("}}"))
            {
                text.clear();
                unclosed.push(index + 1);
            }
        }
        Self {
            source: lines.join("\n"),
            unclosed,
            line,
        }
    }

    fn fill(&self, fields: &Fields, problems: &mut Vec<LetterProblem>) -> Option<String> {
        let text = self.read(fields, problems);
        let unclosed = self.unclosed.iter();
        problems.extend(unclosed.map(|line| LetterProblem::Unclosed {
            line: self.line(Some(*line)),
        }));
        text
    }

    fn read(&self, fields: &Fields, problems: &mut Vec<LetterProblem>) -> Option<String> {
        let before = problems.len();
        let environment = environment();
        let template = match environment.template_from_str(&self.source) {
            Ok(template) => template,
            Err(error) => {
                problems.push(self.malformed(&error));
                return None;
            }
        };
        let built_in: Vec<&str> = environment.globals().map(|(name, _)| name).collect();
        let names = template.undeclared_variables(true).into_iter();
        let unknown: BTreeSet<String> = names
            .filter(|name| Placeholder::from_code(name).is_none())
            .filter(|name| !built_in.contains(&name.as_str()))
            .collect();
        self.tell_unknown(&unknown, problems);
        for placeholder in Placeholder::ALL {
            if value_of(fields, *placeholder).is_empty() {
                let found = template.render(all_but(fields, *placeholder, &unknown));
                if let Err(error) = found
                    && error.kind() == ErrorKind::UndefinedError
                    && self.names(*placeholder)
                {
                    problems.push(LetterProblem::EmptyPlaceholder {
                        line: self.line(error.line()),
                        placeholder: *placeholder,
                    });
                }
            }
        }
        // With a problem it is no letter, but the link may be looked for in it.
        let values = if before < problems.len() {
            let all: Vec<&str> = unknown.iter().map(String::as_str).collect();
            context(fields, &[&all[..], &codes_of_empty(fields)].concat())
        } else {
            context(fields, &[])
        };
        match template.render(values) {
            Ok(text) => Some(text),
            Err(error) => {
                problems.push(self.malformed(&error));
                None
            }
        }
    }

    fn line(&self, line: Option<usize>) -> usize {
        self.line.or(line).unwrap_or(1)
    }

    fn names(&self, placeholder: Placeholder) -> bool {
        self.source.contains(placeholder.code())
    }

    /// Names that no letter has a value for, each on every line where it is used.
    fn tell_unknown(&self, unknown: &BTreeSet<String>, problems: &mut Vec<LetterProblem>) {
        let before = problems.len();
        for (index, line) in self.source.lines().enumerate() {
            for name in unknown {
                if uses(line, name) {
                    problems.push(LetterProblem::UnknownPlaceholder {
                        line: self.line(Some(index + 1)),
                        name: (*name).clone(),
                    });
                }
            }
        }
        // A name that is put together by the template has no place of its own.
        if problems.len() == before {
            let somewhere = |name: &String| LetterProblem::UnknownPlaceholder {
                line: self.line(None),
                name: name.clone(),
            };
            problems.extend(unknown.iter().map(somewhere));
        }
    }

    fn malformed(&self, error: &Error) -> LetterProblem {
        let kind = error.kind().to_string();
        let detail = match error.detail() {
            Some(detail) => format!("{kind}: {detail}"),
            None => kind,
        };
        LetterProblem::Malformed {
            line: self.line(error.line()),
            detail,
        }
    }
}

/// Whether `line` uses `name` inside braces.
fn uses(line: &str, name: &str) -> bool {
    let in_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.');
    line.split('{').skip(1).any(|piece| {
        let inside = piece.split('}').next().unwrap_or_default();
        inside.match_indices(name).any(|(at, found)| {
            !inside[..at].ends_with(in_name) && !inside[at + found.len()..].starts_with(in_name)
        })
    })
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_fuel(Some(FUEL));
    environment
}

/// The values as the engine reads them, and a stand-in for each of `filled`. An empty value is not
/// there at all, so that `default` and the strictness take hold of it.
fn context(fields: &Fields, filled: &[&str]) -> Value {
    let mut groups: BTreeMap<&str, BTreeMap<&str, String>> = BTreeMap::new();
    let mut alone: BTreeMap<&str, Value> = BTreeMap::new();
    for name in filled {
        match name.split_once('.') {
            Some((group, name)) => drop(groups.entry(group).or_default().insert(name, "-".into())),
            None => drop(alone.insert(name, Value::from("-"))),
        }
    }
    for placeholder in Placeholder::ALL {
        let (group, name) = placeholder
            .code()
            .split_once('.')
            .expect("every placeholder is a field of something");
        let group = groups.entry(group).or_default();
        let value = value_of(fields, *placeholder);
        if !value.is_empty() {
            group.insert(name, value);
        }
    }
    let groups = groups
        .into_iter()
        .map(|(group, values)| (group, Value::from(values)));
    Value::from(alone.into_iter().chain(groups).collect::<BTreeMap<_, _>>())
}

/// Everything but one placeholder has a value: whatever the engine then misses is that one.
fn all_but(fields: &Fields, missing: Placeholder, unknown: &BTreeSet<String>) -> Value {
    let others = codes_of_empty(fields).into_iter();
    let others = others.filter(|code| *code != missing.code());
    let filled: Vec<&str> = others.chain(unknown.iter().map(String::as_str)).collect();
    context(fields, &filled)
}

fn codes_of_empty(fields: &Fields) -> Vec<&'static str> {
    let all = Placeholder::ALL.iter();
    all.filter(|one| value_of(fields, **one).is_empty())
        .map(|one| one.code())
        .collect()
}

/// A value takes no new line and no control character into the letter.
fn value_of(fields: &Fields, placeholder: Placeholder) -> String {
    fields
        .value(placeholder)
        .split(|c: char| c.is_control())
        .map(str::trim)
        .collect::<Vec<_>>()
        .join(" ")
        .trim()
        .to_owned()
}

/// A line with `|default:"text"`, as letters were written before, in the engine's own form.
fn with_calls(line: &str) -> String {
    let mut new = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find("|default:") {
        let (head, tail) = rest.split_at(at);
        new.push_str(head);
        let argument = tail["|default:".len()..].trim_start();
        let end = argument
            .strip_prefix('"')
            .and_then(|text| text.find('"'))
            .map(|end| end + 2);
        let Some(end) = end.filter(|_| head.contains("{{")) else {
            new.push_str("|default:");
            rest = &tail["|default:".len()..];
            continue;
        };
        new.push_str("|default(");
        new.push_str(&argument[..end]);
        new.push(')');
        rest = &argument[end..];
    }
    new + rest
}

#[cfg(test)]
mod tests;
