//! Values of flags and arguments: read once, at the edge, into what the domain knows. Complaints
//! are keys of the catalogue; the sentence is made where the language is known.

use std::fmt;
use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use partnerdesk_domain::{CustomerId, Role, WordProblem};
use partnerdesk_i18n::Language;
use partnerdesk_letters::TemplateName;

/// Why a value cannot be what it was meant to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slip {
    /// The sentence's key in the catalogue.
    pub(crate) key: &'static str,
    /// The most characters, where there were more.
    pub(crate) limit: usize,
}

impl Slip {
    const fn of(key: &'static str) -> Self {
        Self { key, limit: 0 }
    }
}

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)
    }
}

impl std::error::Error for Slip {}

/// A value that may also be taken away, by giving an empty text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change<T>(pub(crate) Option<T>);

fn slip(problem: &WordProblem, malformed: &'static str) -> Slip {
    match problem {
        WordProblem::Blank => Slip::of("cli-slip-blank"),
        WordProblem::TooLong { limit, .. } => Slip {
            key: "cli-slip-too-long",
            limit: *limit,
        },
        WordProblem::Malformed => Slip::of(malformed),
    }
}

/// Reads a text with rules; `malformed` is the sentence for one of the wrong form.
pub(crate) fn word<T: Clone + Send + Sync + 'static>(
    parse: fn(&str) -> Result<T, WordProblem>,
    malformed: &'static str,
) -> impl TypedValueParser<Value = T> {
    text(move |given| parse(given).map_err(|problem| slip(&problem, malformed)))
}

/// Reads a text with rules, or an empty one that takes the value away.
pub(crate) fn change<T: Clone + Send + Sync + 'static>(
    parse: fn(&str) -> Result<Option<T>, WordProblem>,
    malformed: &'static str,
) -> impl TypedValueParser<Value = Change<T>> {
    text(move |given| {
        parse(given)
            .map(Change)
            .map_err(|problem| slip(&problem, malformed))
    })
}

/// Reads an identity.
pub(crate) fn id<T: FromStr + Clone + Send + Sync + 'static>() -> impl TypedValueParser<Value = T> {
    text(|given| given.parse().map_err(|_| Slip::of("cli-slip-id")))
}

/// Reads anything by a function that may say no.
pub(crate) fn known<T: Clone + Send + Sync + 'static>(
    parse: fn(&str) -> Option<T>,
    otherwise: &'static str,
) -> impl TypedValueParser<Value = T> {
    text(move |given| parse(given).ok_or(Slip::of(otherwise)))
}

/// Reads what `parse` reads, or an empty text that takes the value away.
pub(crate) fn known_change<T: Clone + Send + Sync + 'static>(
    parse: fn(&str) -> Option<T>,
    otherwise: &'static str,
) -> impl TypedValueParser<Value = Change<T>> {
    text(move |given| match given.trim() {
        "" => Ok(Change(None)),
        given => parse(given)
            .map(|value| Change(Some(value)))
            .ok_or(Slip::of(otherwise)),
    })
}

/// Reads one of a few stable names, which help and completions list.
pub(crate) fn coded<T: Copy + Send + Sync + 'static>(
    all: &'static [T],
    code: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let names: Vec<&str> = all.iter().map(|value| code(*value)).collect();
    PossibleValuesParser::new(names).map(move |name| {
        let mut found = all.iter().copied();
        found
            .find(|value| code(*value).eq_ignore_ascii_case(&name))
            .expect("only these names are let through")
    })
}

/// Reads the name of a letter template. Whether there is one of that name is seen later: a
/// person's own are not known here.
pub(crate) fn template() -> impl TypedValueParser<Value = TemplateName> {
    text(|given| TemplateName::parse(given).map_err(|_| Slip::of("cli-slip-template")))
}

/// Reads a role.
pub(crate) fn role() -> impl TypedValueParser<Value = Role> {
    coded(&Role::ALL, Role::code)
}

/// Reads a language.
pub(crate) fn language() -> impl TypedValueParser<Value = Language> {
    coded(&Language::ALL, Language::code)
}

/// Reads a customer's identity.
pub(crate) fn customer() -> impl TypedValueParser<Value = CustomerId> {
    id()
}

/// A parser that takes UTF-8 text as clap hands it over.
fn text<T, F>(parse: F) -> impl TypedValueParser<Value = T>
where
    T: Clone + Send + Sync + 'static,
    F: Fn(&str) -> Result<T, Slip> + Clone + Send + Sync + 'static,
{
    clap::builder::StringValueParser::new().try_map(move |given: String| parse(&given))
}
