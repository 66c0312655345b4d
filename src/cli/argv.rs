//! A look at the words of a command line before they are parsed: in which language to speak, and
//! which of them begin with a hyphen without being an option.

use std::ffi::OsString;

use partnerdesk_i18n::Language;

/// Stands in for a hyphen that begins a value, until the value is read. It is a minus sign.
pub(crate) const SHIELD: char = '\u{2212}';

/// The commands that take words such as `-tag:test` and `-vip`.
const WITH_HYPHENS: [[&str; 2]; 3] = [["customer", "list"], ["customer", "tag"], ["log", "list"]];

/// The commands whose own `--lang` is that of a letter.
const WITH_LETTERS: [&str; 2] = ["draft", "reinstate"];

/// Shields the values of commands that take hyphens, so that flags may stand among them. No
/// option of ours has one letter but `-h` and `-V`.
pub(crate) fn shielded(mut words: Vec<OsString>) -> Vec<OsString> {
    let is_pair = |pair: &[OsString]| WITH_HYPHENS.iter().any(|known| known[..] == *pair);
    let Some(at) = words.windows(2).position(is_pair) else {
        return words;
    };
    for word in &mut words[at + 2..] {
        let Some(text) = word.to_str() else { continue };
        if text == "--" {
            break;
        }
        let is_flag = text.starts_with("--") || ["-h", "-V"].contains(&text);
        if let Some(rest) = text.strip_prefix('-').filter(|_| !is_flag) {
            *word = format!("{SHIELD}{rest}").into();
        }
    }
    words
}

/// The text of a shielded value.
pub(crate) fn unshielded(word: &str) -> String {
    match word.strip_prefix(SHIELD) {
        Some(rest) => format!("-{rest}"),
        None => word.to_owned(),
    }
}

/// The language that `--lang` asks for, if it does and if we speak it.
pub(crate) fn flag_language(words: &[OsString]) -> Option<Language> {
    let mut texts = words.iter().skip(1).filter_map(|word| word.to_str());
    while let Some(text) = texts.next() {
        match text.split_once('=') {
            _ if text == "--" || WITH_LETTERS.contains(&text) => return None,
            Some(("--lang", code)) => return Language::from_code(code),
            _ if text == "--lang" => return Language::from_code(texts.next()?),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn values_with_hyphens_are_told_from_flags() {
        let check = |line: &str, expected: &str| {
            assert_eq!(shielded(words(line)), words(expected));
        };
        check(
            "p customer tag 1 +a -b --json -h",
            "p customer tag 1 +a \u{2212}b --json -h",
        );
        check(
            "p --json customer list -tag:x -- -y",
            "p --json customer list \u{2212}tag:x -- -y",
        );
        check("p customer edit 1 --note -x", "p customer edit 1 --note -x");
        assert_eq!(unshielded("\u{2212}vip"), "-vip");
        assert_eq!(unshielded("+vip"), "+vip");
    }

    #[test]
    fn the_language_of_the_screens_is_not_that_of_a_letter() {
        let check = |line: &str, expected: Option<Language>| {
            assert_eq!(flag_language(&words(line)), expected, "{line}");
        };
        check(
            "p customer list --lang zh-CN",
            Some(Language::SimplifiedChinese),
        );
        check(
            "p --lang=EN invite draft x --lang zh-CN",
            Some(Language::English),
        );
        check("p invite draft x --lang zh-CN", None);
        check("p --lang", None);
        check("p --lang fr", None);
    }
}
