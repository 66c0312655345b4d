//! Text from files and people, made harmless for a terminal: what could command it, or turn a
//! line around, is shown as a symbol. What is not for a terminal never passes through here.

use std::borrow::Cow;

/// The text with a visible symbol for everything that a terminal might obey.
pub(crate) fn visible(text: &str, ascii: bool) -> Cow<'_, str> {
    if !text.contains(is_dangerous) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match (c, ascii) {
            (c, _) if !is_dangerous(c) => shown.push(c),
            ('\0'..='\u{1f}', true) => {
                shown.push('^');
                shown.push(char::from(c as u8 + 0x40));
            }
            (_, true) => shown.push('?'),
            ('\0'..='\u{1f}', false) => shown.push(picture(c as u32)),
            ('\u{7f}', false) => shown.push('\u{2421}'),
            (_, false) => shown.push('\u{fffd}'),
        }
    }
    Cow::Owned(shown)
}

/// The same text on one line: what breaks a line or jumps in it becomes a space.
pub(crate) fn on_one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(breaks_line) {
        return Cow::Borrowed(text);
    }
    let one = |c: char| if breaks_line(c) { ' ' } else { c };
    Cow::Owned(text.chars().map(one).collect())
}

/// Controls, and the marks that reverse the reading order.
pub(crate) fn is_dangerous(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}'
            | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn breaks_line(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// The picture of a control character, from the block "Control Pictures".
fn picture(code: u32) -> char {
    char::from_u32(0x2400 + code).unwrap_or('\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_shown_instead() {
        let hostile = "Evil\u{1b}[2J\r\u{9b}31m\u{202e}Corp\u{7f}";
        assert_eq!(visible(hostile, false), "Evil␛[2J␍\u{fffd}31m\u{fffd}Corp␡");
        assert_eq!(visible(hostile, true), "Evil^[[2J^M?31m?Corp?");
    }

    #[test]
    fn ordinary_text_of_any_script_stays() {
        for text in ["Contoso", "上海明德", "Café 👩‍💻", "שלום", ""] {
            assert_eq!(visible(text, false), text);
            assert_eq!(on_one_line(text), text);
        }
    }

    #[test]
    fn one_line_keeps_other_controls() {
        assert_eq!(on_one_line("a\nb\tc\u{1b}"), "a b c\u{1b}");
    }
}
