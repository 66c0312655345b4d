//! Words for the form of a new customer: its fields, what is wrong with one of them, what is
//! worth a second look. What is wrong is judged in the domain.

use partnerdesk_domain::{Advice, CustomerField, FieldProblem};

use crate::arg::Arg;
use crate::locale::Locale;
use crate::say::Reason;

/// How many of the values that there are a sentence names.
const NAMED: usize = 12;

impl Locale {
    /// The label of a field: "Postal code".
    pub fn customer_field(&self, field: CustomerField) -> String {
        self.coded("form", field.code())
    }

    /// What a field is for, in a sentence.
    pub fn about_field(&self, field: CustomerField) -> String {
        let key = format!("form-about-{}", field.code());
        self.with(&key, &[("end", CustomerField::DOMAIN_END.into())])
    }

    /// What is wrong with a field, and what to do about it.
    pub fn field_problem(&self, field: CustomerField, problem: &FieldProblem) -> Reason {
        self.with_slip(field, problem, |key, args| self.reason(key, args))
    }

    /// What is wrong with a field, for a place beside it: "missing".
    pub fn field_slip(&self, field: CustomerField, problem: &FieldProblem) -> String {
        self.with_slip(field, problem, |key, args| {
            self.with(&format!("{key}.short"), args)
        })
    }

    /// Something about a field that is worth a second look, as a sentence.
    pub fn field_advice(&self, advice: Advice) -> String {
        self.coded("advice", advice.code())
    }

    fn with_slip<T>(
        &self,
        field: CustomerField,
        problem: &FieldProblem,
        say: impl FnOnce(&str, &[(&str, Arg<'_>)]) -> T,
    ) -> T {
        let number = problem.documented(field).map(|number| {
            // A number is no count here: it is not grouped.
            let number = number.to_string();
            self.with("number-documented", &[("number", number.into())])
        });
        let mut args = vec![
            ("field", self.customer_field(field).into()),
            ("number", number.unwrap_or_default().into()),
        ];
        match problem {
            FieldProblem::TooLong { limit, length } => {
                args.extend([("limit", (*limit).into()), ("length", (*length).into())]);
            }
            FieldProblem::Malformed { samples } => {
                let samples = match samples.as_slice() {
                    [] => "none".to_owned(),
                    some => self.one_of(some.iter().cloned()),
                };
                args.push(("samples", samples.into()));
            }
            FieldProblem::NotListed { choices } => {
                let named = choices.iter().take(NAMED).cloned();
                let more = (NAMED < choices.len()).then(|| "...".to_owned());
                args.push(("choices", self.all_of(named.chain(more)).into()));
            }
            _ => {}
        }
        say(&format!("refusal-{}", problem.code()), &args)
    }
}
