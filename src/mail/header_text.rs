//! Text for the header of a message: one line, with nothing that a mail program, a mail server
//! or a terminal would obey. The only type whose text reaches a header.

/// One line of a header. Whatever it is made of, it holds no control character and nothing that
/// turns the direction of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeaderText(String);

impl HeaderText {
    /// The most characters that are kept: longer ones are cut, as mail programs would.
    pub const LIMIT: usize = 400;

    /// Takes from a text what may stand in a header. Controls and line breaks become one blank.
    pub fn new(text: &str) -> Self {
        let mut kept = String::with_capacity(text.len());
        let mut gap = false;
        for c in text.chars() {
            if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                gap = true;
            } else if !turns(c) {
                if gap && !kept.is_empty() && !kept.ends_with(' ') && c != ' ' {
                    kept.push(' ');
                }
                gap = false;
                kept.push(c);
            }
        }
        // In plain text these two announce encoded words, in which anything can be written.
        let kept = kept.replace("=?", "= ?");
        Self(kept.trim().chars().take(Self::LIMIT).collect())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Characters that turn the direction of writing, so that a name shows as another one.
fn turns(c: char) -> bool {
    matches!(
        c,
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(HeaderText::new(text).as_str(), expected, "{text:?}");
    }

    #[test]
    fn what_would_be_obeyed_is_not_kept() {
        check("Jo Wu", "Jo Wu");
        check("a\r\nBcc: x@y.example", "a Bcc: x@y.example");
        check("a\0b\u{85}c\u{9b}31m", "a b c 31m");
        check("evil\u{202e}gpj.exe", "evilgpj.exe");
        check("\u{1b}[2J成为我们的客户\u{2028}x", "[2J成为我们的客户 x");
        check("=?utf-8?q?=0d=0aBcc:?=", "= ?utf-8?q?=0d=0aBcc:?=");
        check(" \r\n\t ", "");
        check("👩\u{200d}💻", "👩\u{200d}💻");
        assert_eq!(
            HeaderText::new(&"长".repeat(9_000))
                .as_str()
                .chars()
                .count(),
            400
        );
    }
}
