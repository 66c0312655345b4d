//! Everything that can be wrong with a letter's text, as data. What is checked, and how, stands
//! in `letter`.

use super::Placeholder;

/// What is wrong with a letter's text. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterProblem {
    /// The subject is blank.
    SubjectBlank,
    /// The subject has a line break or another control character.
    SubjectHasControls,
    /// A placeholder that does not exist.
    UnknownPlaceholder {
        /// Its line in the body; 0 for the subject.
        line: usize,
        /// What stands between the braces.
        name: String,
    },
    /// A placeholder without value and without default.
    EmptyPlaceholder {
        /// Its line in the body; 0 for the subject.
        line: usize,
        /// Which one.
        placeholder: Placeholder,
    },
    /// Braces that are opened and not closed.
    Unclosed {
        /// Its line in the body; 0 for the subject.
        line: usize,
    },
    /// Something that the template engine cannot read or carry out.
    Malformed {
        /// Its line in the body; 0 for the subject.
        line: usize,
        /// What the engine says, in English.
        detail: String,
    },
    /// The personal link is not in the body.
    LinkMissing,
    /// The body has an invitation link that is not ours, or ours changed.
    LinkAltered,
    /// The personal link stands in the body more than once.
    LinkRepeated {
        /// How often.
        times: usize,
    },
}

impl LetterProblem {
    /// The stable code in refusals.
    pub fn code(&self) -> &'static str {
        match self {
            Self::SubjectBlank => "subject-blank",
            Self::SubjectHasControls => "subject-has-controls",
            Self::UnknownPlaceholder { .. } => "unknown-placeholder",
            Self::EmptyPlaceholder { .. } => "empty-placeholder",
            Self::Unclosed { .. } => "placeholder-unclosed",
            Self::Malformed { .. } => "template-malformed",
            Self::LinkMissing => "link-missing",
            Self::LinkAltered => "link-altered",
            Self::LinkRepeated { .. } => "link-repeated",
        }
    }
}
