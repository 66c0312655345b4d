//! Every field, problem and advice of the form of a new customer has its words, in both
//! languages, and says its documented number.

use partnerdesk_domain::{Advice, CustomerField, FieldProblem};
use partnerdesk_i18n::{Language, Locale};

fn problems() -> Vec<FieldProblem> {
    let samples = vec!["99999".to_owned(), "99999-9999".to_owned()];
    let choices = (10..60).map(|number| number.to_string()).collect();
    vec![
        FieldProblem::Missing,
        FieldProblem::NotHere,
        FieldProblem::TooLong {
            limit: 27,
            length: 28,
        },
        FieldProblem::Malformed { samples },
        FieldProblem::Malformed {
            samples: Vec::new(),
        },
        FieldProblem::NotListed { choices },
        FieldProblem::InFuture,
        FieldProblem::NotOfTheSchool,
        FieldProblem::NoCreatesLeft,
    ]
}

#[test]
fn everything_about_the_form_can_be_said() {
    for language in Language::ALL {
        let locale = Locale::in_utc(language);
        let mut said = Vec::new();
        for field in CustomerField::ALL {
            said.extend([locale.customer_field(*field), locale.about_field(*field)]);
            for problem in problems() {
                let reason = locale.field_problem(*field, &problem);
                said.extend([reason.what, reason.fix, locale.field_slip(*field, &problem)]);
            }
        }
        said.extend(Advice::ALL.iter().map(|it| locale.field_advice(*it)));
        for text in said {
            let strange = ["form-", "refusal-", "advice-", "{", "$"];
            assert!(!text.is_empty());
            assert!(!strange.iter().any(|it| text.contains(it)), "{text}");
        }
    }
}

#[test]
fn a_slip_says_its_number_and_the_form_that_is_wanted() {
    let locale = Locale::in_utc(Language::English);
    let said = |field, problem: &FieldProblem| locale.field_problem(field, problem).what;
    assert_eq!(
        said(CustomerField::Registration, &FieldProblem::Missing),
        "Registration no. is missing [600049]."
    );
    assert_eq!(
        said(CustomerField::Phone, &FieldProblem::Missing),
        "Phone is missing [600051]."
    );
    assert_eq!(
        said(CustomerField::PostalCode, &problems()[3]),
        "Postal code does not look like 99999 or 99999-9999."
    );
}
