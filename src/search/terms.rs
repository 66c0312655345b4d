//! Words of a line as people type them: separated by white space, quoted where they hold some,
//! turned round by a leading hyphen, structured by a colon. What they mean is not known here.

/// One word of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Whether a hyphen stood before it.
    pub(crate) negated: bool,
    /// What stood before the first unquoted colon.
    pub(crate) field: Option<String>,
    /// The rest, without quotes.
    pub(crate) value: String,
}

/// Splits a line. An open quote runs to the end: the line is being typed.
pub(crate) fn words(line: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut rest = line.trim_start();
    while !rest.is_empty() {
        let (word, after) = first_word(rest);
        words.extend(word);
        rest = after.trim_start();
    }
    words
}

fn first_word(text: &str) -> (Option<Word>, &str) {
    let (negated, text) = match text.strip_prefix('-') {
        Some(rest) if !rest.is_empty() && !rest.starts_with(char::is_whitespace) => (true, rest),
        _ => (false, text),
    };
    let mut field = None;
    let mut value = String::new();
    let mut quoted = false;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => {
                end = at;
                break;
            }
            ':' if !quoted && field.is_none() && !value.is_empty() => {
                field = Some(std::mem::take(&mut value));
            }
            c => value.push(c),
        }
    }
    let empty = field.is_none() && value.is_empty();
    let word = (!empty).then_some(Word {
        negated,
        field,
        value,
    });
    (word, &text[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hyphens_and_colons_are_taken_apart() {
        let word = |negated, field: Option<&str>, value: &str| Word {
            negated,
            field: field.map(str::to_owned),
            value: value.to_owned(),
        };
        assert_eq!(
            words("  acme -tag:\"key account\" rel:active,ending - \"a:b\" open:\"x"),
            [
                word(false, None, "acme"),
                word(true, Some("tag"), "key account"),
                word(false, Some("rel"), "active,ending"),
                word(false, None, "-"),
                word(false, None, "a:b"),
                word(false, Some("open"), "x"),
            ]
        );
    }
}
