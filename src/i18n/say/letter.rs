//! Words for what is wrong with the text of a letter, and how to put it right.

use partnerdesk_domain::{LINK_TOKEN, LetterProblem, Placeholder};

use crate::locale::Locale;
use crate::say::Reason;

impl Locale {
    /// What is wrong with a letter, and how to put it right.
    pub fn letter_problem(&self, problem: &LetterProblem) -> Reason {
        use LetterProblem as P;
        let place = |line| ("where", self.place(line).into());
        match problem {
            P::SubjectBlank => self.reason("refusal-subject-blank", &[]),
            P::SubjectHasControls => self.reason("refusal-subject-has-controls", &[]),
            P::UnknownPlaceholder { line, name } => {
                let known = Placeholder::ALL.iter().map(|known| known.code());
                let known = known.collect::<Vec<_>>().join(", ");
                let name = token(name).into();
                let args = [("placeholder", name), ("known", known.into()), place(*line)];
                self.reason("refusal-unknown-placeholder", &args)
            }
            P::EmptyPlaceholder { line, placeholder } => {
                let code = placeholder.code();
                let args = [
                    ("code", code.replace('.', "-").into()),
                    ("placeholder", token(code).into()),
                    ("meaning", self.placeholder(*placeholder).into()),
                    ("example", token(&format!("{code}|default(\"...\")")).into()),
                    place(*line),
                ];
                self.reason("refusal-empty-placeholder", &args)
            }
            P::Unclosed { line } => self.reason("refusal-placeholder-unclosed", &[place(*line)]),
            P::Malformed { line, detail } => {
                let args = [("detail", detail.as_str().into()), place(*line)];
                self.reason("refusal-template-malformed", &args)
            }
            P::LinkMissing => self.reason("refusal-link-missing", &[("token", LINK_TOKEN.into())]),
            P::LinkAltered => self.reason("refusal-link-altered", &[("token", LINK_TOKEN.into())]),
            P::LinkRepeated { times } => {
                self.reason("refusal-link-repeated", &[("times", (*times).into())])
            }
        }
    }

    /// Where in a letter: line 0 is the subject.
    fn place(&self, line: usize) -> String {
        match line {
            0 => self.text("letter-in-subject"),
            line => self.with("letter-in-line", &[("line", line.into())]),
        }
    }
}

fn token(inside: &str) -> String {
    format!("{{{{{inside}}}}}")
}
