//! How a code looks, character by character: what a person reads as an example is what is
//! checked. It is no regular expression and knows no country.

use std::fmt;

/// A form: `9` is a digit, `A` a letter, `X` either; space, point, hyphen and stroke part groups
/// and need not be typed; anything else stands for itself, in either case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern(&'static str);

impl Pattern {
    /// A form from the table; none where it holds what no code can.
    pub(crate) fn parse(text: &'static str) -> Option<Self> {
        let known = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || is_separator(c);
        let holds_something = text.chars().any(|c| !is_separator(c));
        (holds_something && text.chars().all(known)).then_some(Self(text))
    }

    /// `text` as this form writes it, with capitals and separators; none when it does not fit.
    pub fn fit(self, text: &str) -> Option<String> {
        let mut typed = text.trim().chars().peekable();
        let mut written = String::with_capacity(self.0.len());
        for place in self.0.chars() {
            if is_separator(place) {
                while typed.peek().is_some_and(|c| is_separator(*c)) {
                    typed.next();
                }
                written.push(place);
                continue;
            }
            let c = typed.next()?.to_ascii_uppercase();
            let fits = match place {
                '9' => c.is_ascii_digit(),
                'A' => c.is_ascii_uppercase(),
                'X' => c.is_ascii_alphanumeric(),
                literal => c == literal,
            };
            if !fits {
                return None;
            }
            written.push(c);
        }
        typed.next().is_none().then_some(written)
    }

    /// The form as a person reads it.
    pub fn as_str(&self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '/')
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    fn fit(pattern: &'static str, text: &str) -> Option<String> {
        Pattern::parse(pattern).unwrap().fit(text)
    }

    #[test]
    fn separators_and_capitals_are_put_in() {
        assert_eq!(fit("99999-9999", "123456789").unwrap(), "12345-6789");
        assert_eq!(fit("A9A 9A9", "k1a0b1").unwrap(), "K1A 0B1");
        assert_eq!(fit("999 99", "110-00").unwrap(), "110 00");
        assert_eq!(fit("LV-9999", "lv1010").unwrap(), "LV-1010");
    }

    #[test]
    fn what_is_longer_shorter_or_other_does_not_fit() {
        for text in ["", "1234", "123456", "1234a", "１２３４５", "12345-"] {
            assert_eq!(fit("99999", text), None, "{text:?}");
        }
    }

    #[test]
    fn a_form_of_strange_signs_is_none() {
        for text in ["", "-", "99*", "9\u{200b}9"] {
            let text: &'static str = text;
            assert_eq!(Pattern::parse(text), None, "{text:?}");
        }
    }
}
