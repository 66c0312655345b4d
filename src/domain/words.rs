//! Texts with rules: names, domains, addresses, tags, notes. Parsed once, at the edge.
//! Making hostile text harmless for a terminal is the business of whoever draws it.

/// Why a text cannot be what it was meant to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordProblem {
    /// Nothing but white space.
    Blank,
    /// Longer than allowed.
    TooLong {
        /// The most characters allowed.
        limit: usize,
        /// The characters given.
        length: usize,
    },
    /// Not of the form that such a text has.
    Malformed,
}

macro_rules! text_newtype {
    ($(#[$doc:meta])* $name:ident, $limit:expr, $fits:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The most characters allowed.
            pub const LIMIT: usize = $limit;

            /// Trims and checks a text.
            pub fn parse(text: &str) -> Result<Self, $crate::words::WordProblem> {
                let text = text.trim();
                if text.is_empty() {
                    return Err($crate::words::WordProblem::Blank);
                }
                // Bytes bound characters from above: a huge text is not walked to be refused.
                if Self::LIMIT * 4 < text.len() || Self::LIMIT < text.chars().count() {
                    let length = text.chars().count();
                    return Err($crate::words::WordProblem::TooLong { limit: Self::LIMIT, length });
                }
                let fits: fn(&str) -> bool = $fits;
                if fits(text) { Ok(Self(text.to_owned())) } else { Err($crate::words::WordProblem::Malformed) }
            }

            /// An empty or blank text is no value; anything else must be a right one.
            pub fn parse_optional(text: &str) -> Result<Option<Self>, $crate::words::WordProblem> {
                if text.trim().is_empty() { Ok(None) } else { Self::parse(text).map(Some) }
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}
pub(crate) use text_newtype;

pub(crate) fn without_controls(text: &str) -> bool {
    !text.chars().any(char::is_control)
}

text_newtype! {
    /// A company's name, kept as it came: it may hold anything but nothing.
    CompanyName, 1_000, |_| true
}
text_newtype! {
    /// Our own short name for a customer. Local to the book.
    Alias, 100, without_controls
}
text_newtype! {
    /// A person's name, as used in a greeting.
    PersonName, 100, without_controls
}
text_newtype! {
    /// The name of an agent of ours, as it stands in the journal.
    AgentName, 64, without_controls
}
text_newtype! {
    /// A note about a customer, possibly many lines. Local to the book.
    Note, 16_000, |_| true
}
text_newtype! {
    /// A label on a customer. One line without comma or semicolon, which separate tags in files.
    Tag, 60, |text| without_controls(text) && !text.contains([',', ';', '"'])
}
text_newtype! {
    /// What a subscription is of, as the portal names the product.
    ProductName, 400, |_| true
}
text_newtype! {
    /// The id of a partner location in the Microsoft partner network: digits.
    MpnId, 20, |text| text.bytes().all(|b| b.is_ascii_digit())
}
text_newtype! {
    /// An internet domain, in whatever case and script it came.
    DomainName, 253, is_domain
}
text_newtype! {
    /// Exactly one mail address, ASCII, without display name.
    EmailAddress, 254, is_email
}

impl Tag {
    /// Whether two tags are the same but for case.
    pub fn same_as(&self, other: &Self) -> bool {
        self.0.to_lowercase() == other.0.to_lowercase()
    }
}

pub(crate) fn is_domain(text: &str) -> bool {
    let strange = |c: char| c.is_control() || c.is_whitespace() || "@/\\,;:<>()[]\"'".contains(c);
    text.contains('.')
        && !text.contains(strange)
        && text
            .split('.')
            .all(|label| !label.is_empty() && label.chars().count() <= 63)
}

/// One `local@domain`: no quoting, no leading hyphen (mail programs read it as an option).
fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b);
    let local_fits = !local.is_empty()
        && local.len() <= 64
        && local.bytes().all(allowed)
        && !local.starts_with(['-', '.'])
        && !local.ends_with('.')
        && !local.contains("..");
    let label_fits = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    local_fits && domain.contains('.') && domain.split('.').all(label_fits)
}

/// Folds a typed confirmation: case, full-width forms and runs of white space do not count.
pub fn fold_typed(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        other => other,
    };
    let narrowed: String = text.chars().map(narrow).collect();
    narrowed
        .to_lowercase()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_plain_address_is_an_address_and_nothing_else_is() {
        assert!(EmailAddress::parse("it-admin@contoso.example").is_ok());
        for bad in [
            "",
            "a",
            "a@b",
            "a@@b.c",
            "a@b.c, d@e.f",
            "-oQ@b.c",
            "A <a@b.c>",
            "a b@c.d",
            "a@b.c\nBcc: d@e.f",
            "\"a\"@b.c",
            "a..b@c.d",
            "\u{430}@b.c",
            "a@-b.c",
        ] {
            assert!(EmailAddress::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn company_name_keeps_hostile_text_as_it_is() {
        let hostile = "Evil\u{1b}[2J \u{202e}Corp";
        assert_eq!(CompanyName::parse(hostile).unwrap().as_str(), hostile);
        assert_eq!(CompanyName::parse(" \u{3000} "), Err(WordProblem::Blank));
    }

    #[test]
    fn typed_confirmation_ignores_width_case_and_spacing() {
        assert_eq!(
            fold_typed("  ＣＯＮＴＯＳＯ　 Retail "),
            fold_typed("contoso retail")
        );
    }
}
