//! From a rank in a language to a company's name, and from chance to a person's: words put into
//! patterns. Ranks are spread over all combinations by a permutation, so that names do not
//! repeat before the combinations are used up.

use crate::chance::{Chance, Purpose};
use crate::locale::Locale;
use crate::vocabulary::{List, Pattern, Piece, Vocabulary, Word};

/// A company's name and what follows from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Company {
    /// The name.
    pub(crate) name: String,
    /// Up to twenty Latin letters for domains.
    pub(crate) slug: String,
    /// What people call it, in Latin letters.
    pub(crate) short: String,
    /// The countries in which it may be, separated by blanks; empty where nothing tells.
    pub(crate) countries: &'static str,
}

/// A person's name, with the part before the `@` of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    /// The name.
    pub(crate) name: String,
    /// In lower-case Latin letters with a dot.
    pub(crate) mailbox: String,
}

/// The most letters of a name in a domain.
const SLUG_LIMIT: usize = 20;

/// The company of this rank in a language.
pub(crate) fn company(seed: u64, locale: Locale, rank: u64, is_school: bool) -> Company {
    let vocabulary = Vocabulary::of(locale);
    let patterns = if is_school {
        &vocabulary.school_patterns
    } else {
        &vocabulary.patterns
    };
    let count = patterns.len() as u64;
    let turn = rank % count;
    let own = rank / count;
    let nth = usize::try_from(turn).expect("there are a handful of patterns");
    let widest = patterns.len() - 1;
    // A pattern whose combinations are used up leaves the rest to the widest one.
    let (pattern, number) = if own < combinations(vocabulary, &patterns[nth]) {
        (nth, own)
    } else {
        (widest, rank)
    };
    let stream = (locale as u64) << 8 | pattern as u64;
    let chance = Chance::new(seed, Purpose::Names, stream);
    fill(vocabulary, &patterns[pattern], number, chance)
}

fn gaps(pattern: &Pattern) -> impl Iterator<Item = List> {
    pattern.iter().filter_map(|piece| match piece {
        Piece::Gap(list) => Some(*list),
        Piece::Text(_) => None,
    })
}

fn combinations(vocabulary: &Vocabulary, pattern: &Pattern) -> u64 {
    gaps(pattern)
        .map(|list| vocabulary.list(list).len() as u64)
        .product()
}

fn fill(vocabulary: &Vocabulary, pattern: &Pattern, number: u64, chance: Chance) -> Company {
    let mut rest = spread(number, combinations(vocabulary, pattern), chance);
    let mut name = String::new();
    let mut words: Vec<(List, Word)> = Vec::new();
    for piece in pattern {
        match piece {
            Piece::Text(text) => name.push_str(text),
            Piece::Gap(list) => {
                let choice = vocabulary.list(*list);
                let length = choice.len() as u64;
                let nth = usize::try_from(rest % length).expect("lists of words are short");
                rest /= length;
                name.push_str(choice[nth].text);
                words.push((*list, choice[nth]));
            }
        }
    }
    Company {
        name,
        slug: slug(&words),
        short: short(&words),
        countries: countries(&words),
    }
}

/// A permutation of `0..size`: far steps, so that neighbours differ in every word.
fn spread(number: u64, size: u64, mut chance: Chance) -> u64 {
    let golden = size / 1000 * 618 + chance.number() % 89;
    let step = (golden..=golden + size)
        .find(|step| common_divisor(*step, size) == 1)
        .expect("of that many numbers in a row, one is one more than a multiple");
    let start = chance.number() % size;
    ((number % size) * step + start) % size
}

fn common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

/// The two words that tell most, or only the first when both are too long.
fn slug(words: &[(List, Word)]) -> String {
    let place = |wanted: &List| words.iter().position(|(list, _)| list == wanted);
    let mut telling: Vec<usize> = TELLING.iter().filter_map(place).take(2).collect();
    let most = significant(words[telling[0]].1.latin);
    telling.sort_unstable();
    let both: String = telling
        .into_iter()
        .map(|at| significant(words[at].1.latin))
        .collect();
    let chosen = if both.len() <= SLUG_LIMIT { both } else { most };
    chosen.chars().take(SLUG_LIMIT).collect()
}

/// The lists that tell a company apart, the most telling first.
const TELLING: [List; 4] = [List::Head, List::Family, List::Trade, List::School];

/// The letters of a text without its articles and prepositions.
fn significant(text: &str) -> String {
    let long = text
        .split([' ', '\'', '-'])
        .filter(|part| 4 <= part.chars().count());
    let chosen: String = long.flat_map(letters).collect();
    if chosen.is_empty() {
        letters(text).collect()
    } else {
        chosen
    }
}

/// The word that tells most, from its first capital on: without the article before it.
fn short(words: &[(List, Word)]) -> String {
    let of = |wanted: List| words.iter().find(|(list, _)| *list == wanted);
    let word = of(List::Head).or_else(|| of(List::Family));
    let latin = word.map_or("", |(_, word)| word.latin);
    let capital = latin.find(char::is_uppercase).unwrap_or(0);
    let mut letters = latin[capital..].chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// A place is surer of its country than a legal form.
fn countries(words: &[(List, Word)]) -> &'static str {
    let told_by = |wanted: List| {
        let mut of_list = words.iter().filter(|(list, _)| *list == wanted);
        of_list.find_map(|(_, word)| (!word.countries.is_empty()).then_some(word.countries))
    };
    told_by(List::Place)
        .or_else(|| told_by(List::Form))
        .unwrap_or_default()
}

/// A person of a language.
pub(crate) fn person(locale: Locale, chance: &mut Chance) -> Person {
    let vocabulary = Vocabulary::of(locale);
    let given = chance.pick(vocabulary.list(List::Given));
    let family = chance.pick(vocabulary.list(List::Family));
    let name = match locale {
        Locale::Chinese => format!("{}{}", family.text, given.text),
        _ => format!("{} {}", given.text, family.text),
    };
    let latin = |word: &Word| letters(word.latin).collect::<String>();
    Person {
        name,
        mailbox: format!("{}.{}", latin(given), latin(family)),
    }
}

/// The lower-case ASCII letters of a text, accents taken off the usual way; the rest is left out.
fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().flat_map(char::to_lowercase).flat_map(|c| {
        plain(c)
            .chars()
            .collect::<Vec<_>>()
            .into_iter()
            .chain(c.is_ascii_lowercase().then_some(c))
    })
}

/// What an accented letter is written as; empty for every other character.
fn plain(c: char) -> &'static str {
    match c {
        'ä' | 'æ' => "ae",
        'ö' | 'ø' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'å' => "aa",
        'à' | 'á' | 'â' | 'ã' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ę' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' => "n",
        'ò' | 'ó' | 'ô' | 'õ' => "o",
        'ś' | 'ş' => "s",
        'ù' | 'ú' | 'û' => "u",
        'ź' | 'ż' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_name_of_the_first_hundred_thousand_is_there_twice() {
        let names: HashSet<String> = (0..100_000)
            .map(|index| {
                let (locale, rank) = Locale::of_customer(index);
                company(5, locale, rank, false).name
            })
            .collect();
        assert_eq!(names.len(), 100_000);
    }

    #[test]
    fn every_company_has_letters_for_a_domain() {
        for index in 0..5_000 {
            let (locale, rank) = Locale::of_customer(index);
            for is_school in [false, true] {
                let company = company(1, locale, rank, is_school);
                assert!(
                    (3..=SLUG_LIMIT).contains(&company.slug.len()),
                    "{company:?}"
                );
                assert!(company.slug.bytes().all(|b| b.is_ascii_lowercase()));
                assert!(is_school || !company.countries.is_empty(), "{company:?}");
            }
        }
    }

    #[test]
    fn seeds_give_different_names() {
        let first = |seed| company(seed, Locale::Polish, 0, false).name;
        assert_ne!(first(1), first(2));
    }

    #[test]
    fn letters_of_every_language_stay_readable() {
        let plain = |text: &str| letters(text).collect::<String>();
        assert_eq!(plain("Müller & Søn"), "muellersoen");
        assert_eq!(plain("İncirli Şafak"), "incirlisafak");
        assert_eq!(plain("Łódź"), "lodz");
        assert_eq!(plain("de l'Églantine"), "deleglantine");
    }

    #[test]
    fn permutation_reaches_every_number_once() {
        let chance = Chance::new(3, Purpose::Names, 0);
        for size in [1, 2, 720, 5_512] {
            let reached: HashSet<u64> = (0..size)
                .map(|number| spread(number, size, chance.clone()))
                .collect();
            assert_eq!(reached.len() as u64, size);
        }
    }
}
