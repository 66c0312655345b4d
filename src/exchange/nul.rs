//! Carries the character NUL through tables, which refuse it: it is spelled with a rare visible
//! character, and that one is doubled. JSON needs none of this.

use std::borrow::Cow;

/// The mark: "symbol for escape".
const MARK: char = '\u{241b}';

/// The text without NUL.
pub(crate) fn spell(text: &str) -> Cow<'_, str> {
    if !text.contains(['\0', MARK]) {
        return Cow::Borrowed(text);
    }
    let doubled = text.replace(MARK, "\u{241b}\u{241b}");
    Cow::Owned(doubled.replace('\0', "\u{241b}0"))
}

/// The text that `spell` was given. A mark that `spell` cannot have written stays as it is.
pub(crate) fn unspell(cell: &str) -> Cow<'_, str> {
    if !cell.contains(MARK) {
        return Cow::Borrowed(cell);
    }
    let mut text = String::with_capacity(cell.len());
    let mut rest = cell.chars().peekable();
    while let Some(character) = rest.next() {
        let spelled = (character == MARK).then(|| rest.peek()).flatten();
        match spelled {
            Some('0') => text.push('\0'),
            Some(&MARK) => text.push(MARK),
            _ => {
                text.push(character);
                continue;
            }
        }
        rest.next();
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_text_comes_back_and_no_nul_is_written(text in "[\0\u{241b}0a]{0,12}") {
            let cell = spell(&text);
            prop_assert!(!cell.contains('\0'));
            prop_assert_eq!(&*unspell(&cell), text.as_str());
        }
    }

    #[test]
    fn what_was_never_spelled_stays() {
        for text in ["", "Contoso", "\u{241b}", "\u{241b}x"] {
            assert_eq!(unspell(text), text);
        }
    }
}
