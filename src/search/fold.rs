//! Folding: the form in which texts are compared, so that case, width and accents do not count.
//! Both sides are folded alike; what is shown is never folded.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The folded form of a text: compatibility forms taken apart, marks and control characters
/// dropped, lower case.
///
/// Hangul is taken apart into its letters on both sides, so that half-typed syllables match.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        let mut folded = text.to_ascii_lowercase();
        folded.retain(|c| !c.is_control());
        return folded;
    }
    let mut folded = String::with_capacity(text.len());
    for c in text
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !c.is_control())
    {
        match c {
            // No decomposition takes these apart, and people type them as two letters or one.
            'ß' | 'ẞ' => folded.push_str("ss"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'ø' | 'Ø' => folded.push('o'),
            'ł' | 'Ł' => folded.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
            'ı' => folded.push('i'),
            other => folded.extend(other.to_lowercase().filter(|c| !is_combining_mark(*c))),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;
    use proptest::prelude::*;

    #[test]
    fn case_width_and_accents_do_not_count() {
        for (one, other) in [
            ("Société Générale", "SOCIETE generale"),
            ("Straße", "STRASSE"),
            ("ＡＣＭＥ　Ltd", "acme ltd"),
            ("Smørrebrød", "smorrebrod"),
            ("İstanbul", "istanbul"),
            ("ﾃｽﾄ", "テスト"),
            ("a\u{1b}c\u{0}me\u{85}", "acme"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
        assert_ne!(fold("上海"), fold("北京"));
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
