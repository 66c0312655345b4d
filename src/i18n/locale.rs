//! One language in one time zone: looks sentences up and puts values into them. What lacks in
//! the language is said in English, and what lacks there too shows its key.

use std::fmt;

use fluent_bundle::FluentArgs;
use jiff::tz::TimeZone;

use crate::arg::Arg;
use crate::catalogue::{Bundle, bundle};
use crate::language::Language;

/// A language in a time zone. Making one reads the whole catalogue: keep it.
pub struct Locale {
    language: Language,
    pub(crate) zone: TimeZone,
    /// The language itself, then English for what it lacks.
    bundles: Vec<Bundle>,
}

impl Locale {
    /// The catalogue of `language`, telling times as they are in `zone`.
    pub fn new(language: Language, zone: TimeZone) -> Self {
        let spoken = match language {
            Language::English => vec![Language::English],
            Language::SimplifiedChinese => vec![Language::SimplifiedChinese, Language::English],
        };
        let bundles = spoken.into_iter().map(bundle).collect();
        Self {
            language,
            zone,
            bundles,
        }
    }

    /// The catalogue of `language`, telling times in UTC.
    pub fn in_utc(language: Language) -> Self {
        Self::new(language, TimeZone::UTC)
    }

    /// Another language in the same zone.
    #[must_use]
    pub fn speaking(&self, language: Language) -> Self {
        Self::new(language, self.zone.clone())
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence without values. `key.name` is the part of a sentence that is called so.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A sentence with values: numbers choose the plural, texts may choose a form.
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// The sentence of this key, if any of our languages has it.
    pub(crate) fn find(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let (id, part) = key
            .split_once('.')
            .map_or((key, None), |(id, part)| (id, Some(part)));
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            values.set(*name, value.to_value());
        }
        self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(id)?;
            let pattern = match part {
                None => message.value()?,
                Some(part) => message.get_attribute(part)?.value(),
            };
            // A value that was not given shows as its name; it is our mistake, found by tests.
            let mut problems = Vec::new();
            let sentence = bundle.format_pattern(pattern, Some(&values), &mut problems);
            Some(sentence.into_owned())
        })
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Locale")
            .field("language", &self.language)
            .field("zone", &self.zone)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(language: Language) -> Locale {
        Locale::in_utc(language)
    }

    #[test]
    fn an_unknown_key_shows_itself() {
        for language in Language::ALL {
            assert_eq!(locale(language).text("no-such-key"), "no-such-key");
            assert_eq!(
                locale(language).text("yes.no-such-part"),
                "yes.no-such-part"
            );
            assert_eq!(locale(language).text(""), "");
        }
    }

    #[test]
    fn numbers_choose_the_plural_and_are_grouped() {
        let changes = |language, count: u64| {
            locale(language).with("changes-count", &[("count", count.into())])
        };
        assert_eq!(changes(Language::English, 1), "1 change");
        assert_eq!(changes(Language::English, 12_408), "12,408 changes");
        assert_eq!(
            changes(Language::SimplifiedChinese, 12_408),
            "12,408 项更改"
        );
    }

    #[test]
    fn values_stand_in_a_sentence_without_marks_around_them() {
        let hostile = "\u{2068}Evil\u{1b}[2J\u{202e} { $count } Corp\u{2069}";
        let said = locale(Language::English).with("quoted", &[("text", hostile.into())]);
        assert_eq!(said, "\"Evil [2J { $count } Corp\"");
    }

    #[test]
    fn a_locale_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>(_: &T) {}
        shared(&locale(Language::English));
    }
}
