//! The languages that customers' names come from, and which customer's name comes from which:
//! a fixed pattern over sixty, so that shares are exact and each name has a rank of its own.

/// A language of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Locale {
    /// German, also of Austria and Switzerland.
    German,
    /// English, also of Ireland.
    English,
    /// French, also of Belgium and Luxembourg.
    French,
    /// Polish.
    Polish,
    /// Spanish.
    Spanish,
    /// Italian.
    Italian,
    /// Swedish, Danish, Norwegian, Finnish.
    Nordic,
    /// Turkish, of companies in the European Union.
    Turkish,
    /// Dutch and Flemish.
    Dutch,
    /// Chinese, of European subsidiaries.
    Chinese,
}

/// How many customers make one round of the pattern; also the size of the scripted desk.
pub(crate) const ROUND: u64 = 60;

/// The languages of the first sixty customers, by their letters.
const FIRST: &str = "GGZFPEISNGZGEFTZGDSZGIEGPNFZGEEGSNZGFPIGEZNFTGSZGEDIZGPNGEFZ";
/// The languages of each later sixty: fewer Chinese ones than the desk shows.
const LATER: &str = "GGZFPEISNGZGEFTEGDSZGIEGPNFZGEEGSNGGEPIGEZIFGGEGGEDIZGEEGEEE";

impl Locale {
    /// Every language, in the order of declaration.
    pub(crate) const ALL: &'static [Self] = &[
        Self::German,
        Self::English,
        Self::French,
        Self::Polish,
        Self::Spanish,
        Self::Italian,
        Self::Nordic,
        Self::Turkish,
        Self::Dutch,
        Self::Chinese,
    ];

    /// The text of its word lists.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::German => include_str!("words/german.txt"),
            Self::English => include_str!("words/english.txt"),
            Self::French => include_str!("words/french.txt"),
            Self::Polish => include_str!("words/polish.txt"),
            Self::Spanish => include_str!("words/spanish.txt"),
            Self::Italian => include_str!("words/italian.txt"),
            Self::Nordic => include_str!("words/nordic.txt"),
            Self::Turkish => include_str!("words/turkish.txt"),
            Self::Dutch => include_str!("words/dutch.txt"),
            Self::Chinese => include_str!("words/chinese.txt"),
        }
    }

    fn letter(self) -> char {
        match self {
            Self::German => 'G',
            Self::English => 'E',
            Self::French => 'F',
            Self::Polish => 'P',
            Self::Spanish => 'S',
            Self::Italian => 'I',
            Self::Nordic => 'N',
            Self::Turkish => 'T',
            Self::Dutch => 'D',
            Self::Chinese => 'Z',
        }
    }

    /// The language of a customer's name, and how many customers before it have the same one.
    pub(crate) fn of_customer(index: u64) -> (Self, u64) {
        let (round, place) = (index / ROUND, place_in_round(index));
        let pattern = if round == 0 { FIRST } else { LATER };
        let letter = pattern[place..].chars().next();
        let locale = Self::ALL
            .iter()
            .copied()
            .find(|locale| Some(locale.letter()) == letter)
            .expect("the patterns use only these letters");
        let letter = locale.letter();
        let before = match round {
            0 => 0,
            later => count(FIRST, letter) + (later - 1) * count(LATER, letter),
        };
        (locale, before + count(&pattern[..place], letter))
    }
}

/// Where a customer stands in its round of sixty.
pub(crate) fn place_in_round(index: u64) -> usize {
    usize::try_from(index % ROUND).expect("sixty fits everywhere")
}

fn count(pattern: &str, letter: char) -> u64 {
    pattern.matches(letter).count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_of_a_language_are_dense() {
        let mut next = [0_u64; Locale::ALL.len()];
        for index in 0..10 * ROUND {
            let (locale, rank) = Locale::of_customer(index);
            assert_eq!(rank, next[locale as usize], "{index}");
            next[locale as usize] += 1;
        }
        assert!(next.iter().all(|count| 10 <= *count), "{next:?}");
    }

    #[test]
    fn vocabulary_order_is_the_order_of_declaration() {
        for (place, locale) in Locale::ALL.iter().enumerate() {
            assert_eq!(*locale as usize, place);
        }
    }
}
