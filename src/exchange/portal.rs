//! The portal's own list of customers: its words for a relationship, in English and Chinese,
//! and what they mean for us. Every list of customers is read with these words.

use partnerdesk_domain::{Capacity, CustomerId, Relationship, Stage, fold_typed};

/// What a word for a relationship means, folded. Advising a customer, syndication and
/// Microsoft's own support are relationships too, but not those of its reseller.
const WORDS: &[(&str, Stage)] = &[
    ("cloud reseller", Stage::Active),
    ("reseller", Stage::Active),
    ("indirect reseller", Stage::Active),
    ("indirect cloud reseller", Stage::Active),
    ("direct reseller", Stage::Active),
    ("indirect provider", Stage::Active),
    ("cloud solution provider", Stage::Active),
    ("csp", Stage::Active),
    ("active", Stage::Active),
    ("ending", Stage::Ending),
    ("ended", Stage::Ended),
    ("removed", Stage::Ended),
    ("none", Stage::None),
    ("advisor", Stage::None),
    ("syndication", Stage::None),
    ("microsoft support", Stage::None),
    ("云经销商", Stage::Active),
    ("经销商", Stage::Active),
    ("间接经销商", Stage::Active),
    ("云解决方案提供商", Stage::Active),
    ("有效", Stage::Active),
    ("正在结束", Stage::Ending),
    ("已结束", Stage::Ended),
    ("已终止", Stage::Ended),
    ("无", Stage::None),
    ("顾问", Stage::None),
];

/// What a word for a relationship means; none when it is not known.
pub(crate) fn stage(word: &str) -> Option<Stage> {
    let folded = folded(word);
    let mut words = WORDS.iter();
    words.find(|(it, _)| *it == folded).map(|(_, stage)| *stage)
}

/// The words that are understood, for whoever used another one.
pub(crate) fn known_words() -> Vec<&'static str> {
    WORDS.iter().map(|(word, _)| *word).collect()
}

/// Whether a word says that somebody else provides what we sell.
pub(crate) fn is_indirect(word: &str) -> bool {
    let folded = folded(word);
    folded.starts_with("indirect") || folded.starts_with("间接")
}

/// Codes come with hyphens and underscores where the portal has blanks.
fn folded(word: &str) -> String {
    fold_typed(&word.replace(['_', '-'], " "))
}

/// The word under which a relationship stands in a list with the portal's columns.
pub(crate) fn label(id: CustomerId, relationship: Relationship) -> &'static str {
    match (relationship.stage(), id.capacity) {
        (Stage::Active, Capacity::Primary) => "Cloud Reseller",
        (Stage::Active, Capacity::IndirectReseller) => "Indirect reseller",
        (Stage::Ending, _) => "Ending",
        (Stage::Ended, _) => "Ended",
        (Stage::None, _) => "None",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_understood_in_any_spelling() {
        for (word, meant) in [
            (" Cloud Reseller ", Stage::Active),
            ("INDIRECT-RESELLER", Stage::Active),
            ("Microsoft_Support", Stage::None),
            ("ｎｏｎｅ", Stage::None),
            ("云经销商", Stage::Active),
            ("无", Stage::None),
        ] {
            assert_eq!(stage(word), Some(meant), "{word}");
        }
        assert_eq!(stage("friend"), None);
    }

    #[test]
    fn what_is_written_is_understood() {
        for relationship in [
            Relationship::None,
            Relationship::Active { since: None },
            Relationship::Ended { at: None },
        ] {
            for capacity in [Capacity::Primary, Capacity::IndirectReseller] {
                let id = CustomerId {
                    microsoft_id: partnerdesk_domain::MicrosoftId(1),
                    capacity,
                };
                let word = label(id, relationship);
                assert_eq!(stage(word), Some(relationship.stage()), "{word}");
            }
        }
        for stage_code in Stage::ALL {
            assert_eq!(stage(stage_code.code()), Some(*stage_code));
        }
    }

    #[test]
    fn each_word_stands_once_and_folded() {
        for (index, (word, _)) in WORDS.iter().enumerate() {
            assert_eq!(folded(word), *word);
            assert!(WORDS[..index].iter().all(|(other, _)| other != word));
        }
    }
}
