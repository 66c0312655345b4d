//! Keeps exported text from acting as a spreadsheet formula, without losing a character:
//! what `neutralise` writes, `restore` reads back, for every text there is.
//! CSV quoting is not done here; it does not stop a formula.

use std::borrow::Cow;

/// The text as it may stand in an exported cell: with a `'` before it if a spreadsheet
/// could take it for a formula.
pub fn neutralise(text: &str) -> Cow<'_, str> {
    if starts_formula(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that `neutralise` was given. A cell that it never touched is returned as it is,
/// unless it looks exactly like one that it did.
pub fn restore(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if starts_formula(text) => text,
        _ => cell,
    }
}

/// As [`neutralise`], for a cell whose bytes may not be text.
pub(crate) fn neutralise_bytes(bytes: &[u8]) -> Cow<'_, [u8]> {
    if starts_formula(text_at_start(bytes)) {
        Cow::Owned([b"'", bytes].concat())
    } else {
        Cow::Borrowed(bytes)
    }
}

/// As [`restore`], for a cell whose bytes may not be text.
pub(crate) fn restore_bytes(cell: &[u8]) -> &[u8] {
    match cell.strip_prefix(b"'") {
        Some(bytes) if starts_formula(text_at_start(bytes)) => bytes,
        _ => cell,
    }
}

/// Whether a spreadsheet could take a cell for a formula. Quotes and blanks in front do not
/// protect it, and among them is the `'` itself: a text that already begins with one gets
/// another, which is why the two functions are inverse to each other.
fn starts_formula(text: &str) -> bool {
    let telling = text.chars().find(|it| is_operator(*it) || !is_cover(*it));
    telling.is_some_and(is_operator)
}

/// What makes a formula. The minus sign, the small and the full-width forms are there
/// because some spreadsheets read them as their ASCII twins.
fn is_operator(character: char) -> bool {
    let ascii = matches!(character, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n');
    let small = matches!(character, '\u{fe62}' | '\u{fe63}' | '\u{fe66}' | '\u{fe6b}');
    let wide = matches!(character, '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}');
    ascii || small || wide || character == '\u{2212}'
}

/// What may stand before a formula without disarming it: quotes, blanks and characters of
/// no width.
fn is_cover(character: char) -> bool {
    let quote = matches!(character, '\'' | '"' | '`' | '\u{2018}'..='\u{201f}');
    let wide_quote = matches!(character, '\u{ff07}' | '\u{ff02}');
    let no_width = matches!(character, '\u{200b}'..='\u{200f}' | '\u{feff}');
    quote || wide_quote || no_width || character.is_whitespace()
}

fn text_at_start(bytes: &[u8]) -> &str {
    bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_are_put_behind_an_apostrophe() {
        let formulas = [
            "=1+1",
            "+49 89 1234",
            "-2",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "  =1",
            "\"=1",
            "'=1",
            "' \"=1",
            "\u{3000}=1",
            "\u{a0}=1",
            "\u{feff}=1",
            "\u{ff1d}1",
            "\u{ff0b}1",
            "\u{ff0d}1",
            "\u{ff20}A",
            "\u{2212}1",
        ];
        for formula in formulas {
            assert_eq!(neutralise(formula), format!("'{formula}"));
            assert_eq!(restore(&neutralise(formula)), formula);
        }
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        for text in [
            "",
            "Contoso",
            "'",
            "' ",
            "''",
            "O'Neill",
            "'s-Hertogenbosch",
            "a=b",
            "1-2",
            "林",
        ] {
            assert_eq!(neutralise(text), text);
            assert_eq!(restore(text), text);
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_treated_alike() {
        assert_eq!(*neutralise_bytes(b"=1\xff"), *b"'=1\xff");
        assert_eq!(restore_bytes(b"'=1\xff"), b"=1\xff");
        assert_eq!(*neutralise_bytes(b"\xff=1"), *b"\xff=1");
        assert_eq!(restore_bytes(b"M\xfcller"), b"M\xfcller");
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in any::<String>()) {
            let cell = neutralise(&text);
            prop_assert_eq!(restore(&cell), text.as_str());
        }

        #[test]
        fn every_risky_text_comes_back(text in "['\"=+@\\- \t\r\n\u{ff1d}a]{0,8}") {
            let cell = neutralise(&text);
            prop_assert!(cell.starts_with('\'') || !starts_formula(&cell));
            prop_assert_eq!(restore(&cell), text.as_str());
            let bytes = neutralise_bytes(text.as_bytes());
            prop_assert_eq!(&*bytes, cell.as_bytes());
            prop_assert_eq!(restore_bytes(&bytes), text.as_bytes());
        }
    }
}
