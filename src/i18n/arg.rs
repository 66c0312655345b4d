//! A value that stands in a sentence. Texts come from files and people: what could turn the
//! sentence around, break its line or command a terminal is taken out of them here.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A value for a place in a sentence.
///
/// Numbers are written with separators and choose the plural; what is a number only by its
/// looks (an identity, a year) is given as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, also the one that a sentence chooses its form by.
    Text(Cow<'a, str>),
    /// A count.
    Number(i64),
}

impl Arg<'_> {
    pub(crate) fn to_value(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::String(harmless(text)),
            Self::Number(number) => FluentValue::from(*number),
        }
    }
}

/// Sentences are put together without isolating marks, which a terminal would count as cells.
/// So a text must not bring direction marks of its own, nor anything that leaves its line.
fn harmless(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| c.is_control() || is_direction_mark(c)) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter(|c| !is_direction_mark(*c));
    Cow::Owned(kept.map(|c| if c.is_control() { ' ' } else { c }).collect())
}

fn is_direction_mark(c: char) -> bool {
    matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! from_integers {
    ($($integer:ty),+) => {
        $(impl From<$integer> for Arg<'_> {
            fn from(number: $integer) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        })+
    };
}

from_integers!(u16, u32, u64, usize, i32, i64);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_on_its_line_and_in_its_direction() {
        assert_eq!(harmless("a\u{1b}[2J\r\nb"), "a [2J  b");
        assert_eq!(harmless("\u{202e}evil\u{2069} corp"), "evil corp");
    }

    #[test]
    fn ordinary_text_is_not_touched() {
        for text in ["Contoso", "上海明德科技有限公司", "Café 👩‍💻", "שלום", ""]
        {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn a_number_beyond_every_count_is_the_greatest_count() {
        assert_eq!(Arg::from(u64::MAX), Arg::Number(i64::MAX));
    }
}
