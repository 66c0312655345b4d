//! The word lists of one language, read once from the text in `words/`: patterns of names and
//! what may stand in their gaps.

use std::sync::LazyLock;

use crate::locale::Locale;

/// A gap in a pattern, or a list of words for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum List {
    /// What a company calls itself.
    Head,
    /// What it does.
    Trade,
    /// Where it is.
    Place,
    /// Its legal form.
    Form,
    /// A kind of school.
    School,
    /// Given names.
    Given,
    /// Family names.
    Family,
}

/// Each list with its name in the files.
const LISTS: [(List, &str); 7] = [
    (List::Head, "head"),
    (List::Trade, "trade"),
    (List::Place, "place"),
    (List::Form, "form"),
    (List::School, "school"),
    (List::Given, "given"),
    (List::Family, "family"),
];

/// One entry of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    /// As it is written.
    pub(crate) text: &'static str,
    /// In Latin letters, where the text itself cannot be turned into them.
    pub(crate) latin: &'static str,
    /// The countries that go with it, separated by blanks; empty where it tells none.
    pub(crate) countries: &'static str,
}

/// A part of a pattern.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Piece {
    /// Stands as it is.
    Text(&'static str),
    /// One of a list.
    Gap(List),
}

/// A name with gaps.
pub(crate) type Pattern = Vec<Piece>;

/// The words of one language.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// The patterns of company names, from narrow to wide.
    pub(crate) patterns: Vec<Pattern>,
    /// The patterns of school names.
    pub(crate) school_patterns: Vec<Pattern>,
    lists: [Vec<Word>; LISTS.len()],
}

static ALL: LazyLock<Vec<Vocabulary>> = LazyLock::new(|| {
    Locale::ALL
        .iter()
        .map(|one| Vocabulary::read(one.words()))
        .collect()
});

impl Vocabulary {
    /// The words of a language.
    pub(crate) fn of(locale: Locale) -> &'static Self {
        &ALL[locale as usize]
    }

    /// The words of a list.
    pub(crate) fn list(&self, list: List) -> &[Word] {
        &self.lists[list as usize]
    }

    fn read(text: &'static str) -> Self {
        let mut vocabulary = Self {
            patterns: Vec::new(),
            school_patterns: Vec::new(),
            lists: Default::default(),
        };
        let mut section = "";
        let content = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        for line in content {
            if let Some(name) = line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'))
            {
                section = name;
            } else if section == "patterns" {
                vocabulary.patterns.push(pattern(line));
            } else if section == "school-patterns" {
                vocabulary.school_patterns.push(pattern(line));
            } else {
                let list = list_of(section);
                vocabulary.lists[list as usize].extend(line.split(',').map(word));
            }
        }
        vocabulary
    }
}

fn list_of(name: &str) -> List {
    let known = LISTS.iter().find(|(_, known)| *known == name);
    known.expect("the word lists name only these sections").0
}

/// Reads `text|latin=DE AT`.
fn word(entry: &'static str) -> Word {
    let (entry, countries) = entry.trim().split_once('=').unwrap_or((entry.trim(), ""));
    let (text, latin) = entry.split_once('|').unwrap_or((entry, entry));
    Word {
        text,
        latin,
        countries,
    }
}

fn pattern(line: &'static str) -> Pattern {
    let mut pieces = Vec::new();
    for part in line.split('{') {
        let text = match part.split_once('}') {
            Some((gap, text)) => {
                pieces.push(Piece::Gap(list_of(gap)));
                text
            }
            None => part,
        };
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use partnerdesk_domain::{Country, Region};
    use std::collections::BTreeSet;

    #[test]
    fn every_language_has_every_list_without_a_word_twice() {
        for locale in Locale::ALL {
            let vocabulary = Vocabulary::of(*locale);
            assert!(2 <= vocabulary.patterns.len(), "{locale:?}");
            assert!(!vocabulary.school_patterns.is_empty(), "{locale:?}");
            for (list, name) in LISTS {
                let words = vocabulary.list(list);
                let distinct: BTreeSet<&str> = words.iter().map(|word| word.text).collect();
                assert!(3 <= words.len(), "{locale:?} {name}");
                assert_eq!(distinct.len(), words.len(), "{locale:?} {name}");
                assert!(words.iter().all(|word| !word.text.is_empty()));
            }
        }
    }

    #[test]
    fn every_country_is_one_that_the_sample_account_may_serve() {
        for vocabulary in ALL.iter() {
            let words = vocabulary.lists.iter().flatten();
            for code in words.flat_map(|word| word.countries.split_whitespace()) {
                assert_eq!(
                    Country::parse(code).map(Country::region),
                    Some(Region::Europe),
                    "{code}"
                );
            }
        }
    }
}
