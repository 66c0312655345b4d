//! The form of a new customer: which field fails, why, and under which documented number.

use super::{Advice, AgreementWay, CustomerField as F, CustomerForm, FieldProblem};
use crate::market::Demand;
use crate::time::Day;

const TODAY: Day = Day(20_000);

fn form(of: &[(F, &str)]) -> CustomerForm {
    let mut form = CustomerForm::default();
    let whole = [
        (F::Country, "DE"),
        (F::Company, "Contoso GmbH"),
        (F::Domain, "contoso"),
        (F::Line1, "Hauptstr. 1"),
        (F::City, "Köln"),
        (F::PostalCode, "50667"),
        (F::FirstName, "Ada"),
        (F::LastName, "Lovelace"),
        (F::Email, "ada@contoso.example"),
    ];
    for (field, text) in whole.iter().chain(of) {
        form.set(*field, *text);
    }
    form.fill_from_market();
    form
}

fn problems(of: &[(F, &str)]) -> Vec<(F, &'static str)> {
    let problems = form(of).check(TODAY).problems;
    problems
        .iter()
        .map(|(field, problem)| (*field, problem.code()))
        .collect()
}

#[test]
fn an_empty_form_names_every_field_that_is_needed() {
    let problems = CustomerForm::default().check(TODAY).problems;
    assert!(
        problems
            .iter()
            .all(|(_, problem)| *problem == FieldProblem::Missing)
    );
    let fields: Vec<&str> = problems.iter().map(|(field, _)| field.code()).collect();
    assert_eq!(
        fields.join(" "),
        "country company domain line1 city first-name last-name email culture language"
    );
}

#[test]
fn a_whole_form_is_written_as_its_market_does() {
    let checked = form(&[
        (F::Phone, "0221 1234567"),
        (F::Domain, "Contoso.onmicrosoft.com"),
    ]);
    let checked = checked.check(TODAY);
    assert_eq!(checked.problems, []);
    assert_eq!(checked.text(F::Phone), "+49 2211234567");
    assert_eq!(checked.text(F::Domain), "contoso");
    assert_eq!(
        (checked.text(F::Culture), checked.text(F::Language)),
        ("de-DE", "de")
    );
}

#[test]
fn each_slip_is_found_in_its_field() {
    use F::{City, Country, Culture, Domain, Email, FirstName, Line2, PostalCode, State};
    let long = "x".repeat(28);
    let line = "x".repeat(201);
    let name = "x".repeat(51);
    for (field, text, code) in [
        (Country, "XX", "field-malformed"),
        (Domain, long.as_str(), "field-too-long"),
        (Domain, "con toso", "field-malformed"),
        (Domain, "con-toso", "field-malformed"),
        (Line2, line.as_str(), "field-too-long"),
        (City, "", "field-missing"),
        (PostalCode, "5066", "field-malformed"),
        (FirstName, name.as_str(), "field-too-long"),
        (Email, "ada", "field-malformed"),
        (F::Phone, "call", "field-malformed"),
        (F::MicrosoftId, "1234", "field-malformed"),
    ] {
        let found = problems(&[(field, text)]);
        assert!(
            found.contains(&(field, code)),
            "{field:?} {text:?}: {found:?}"
        );
    }
    assert_eq!(problems(&[(Domain, &long[..27])]), []);
    let mut swiss = form(&[(Country, "CH"), (PostalCode, "8001")]);
    swiss.set(Culture, "de-DE");
    let wrong = swiss.check(TODAY);
    assert_eq!(
        wrong.problem(Culture).map(FieldProblem::code),
        Some("field-not-listed")
    );
    let us = form(&[(Country, "US"), (PostalCode, "98052")]);
    assert_eq!(us.check(TODAY).problem(State), Some(&FieldProblem::Missing));
    let us = form(&[(Country, "US"), (PostalCode, "98052"), (State, "wa")]);
    assert_eq!(us.check(TODAY).text(State), "WA");
}

#[test]
fn registration_numbers_and_phones_answer_with_the_documented_numbers() {
    let hungarian = [(F::Country, "HU"), (F::PostalCode, "1011")];
    let documented = |more: &[(F, &str)]| -> Vec<u32> {
        let form = form(&[&hungarian, more].concat());
        let problems = form.check(TODAY).problems;
        problems
            .iter()
            .filter_map(|(field, it)| it.documented(*field))
            .collect()
    };
    assert_eq!(documented(&[]), [600_051, 600_049]);
    let phone = (F::Phone, "+36 1 2345678");
    assert_eq!(documented(&[phone, (F::Registration, "12")]), [600_050]);
    assert_eq!(documented(&[phone, (F::Registration, "12345678-1-12")]), []);
    let german = form(&[(F::Registration, "12345678")]).check(TODAY);
    let problem = german.problem(F::Registration).unwrap();
    assert_eq!(problem.documented(F::Registration), Some(600_002));
}

#[test]
fn an_attestation_needs_a_person_and_a_day_that_has_come() {
    let attested = [
        (F::Agreement, AgreementWay::Attest.code()),
        (F::AgreedFirstName, "Ada"),
        (F::AgreedLastName, "Lovelace"),
        (F::AgreedEmail, "ada@contoso.example"),
    ];
    assert_eq!(problems(&attested), [(F::AgreedOn, "field-missing")]);
    let on = |day: &'static str| problems(&[&attested[..], &[(F::AgreedOn, day)]].concat());
    assert_eq!(on("2024-10-04"), []);
    assert_eq!(on("2024-10-05"), [(F::AgreedOn, "field-in-future")]);
    assert_eq!(on("4.10.2024"), [(F::AgreedOn, "field-malformed")]);
    // Given up again, the person's data is not asked for and not in the way.
    let direct = [&attested[1..], &[(F::Agreement, "direct")]].concat();
    assert_eq!(problems(&direct), []);
}

#[test]
fn a_school_has_an_address_of_its_own_and_a_government_code_has_creates_left() {
    let school = (F::Qualification, "education");
    assert_eq!(problems(&[school]), []);
    for email in ["ada@gmail.com", "ada@contoso.onmicrosoft.com"] {
        assert_eq!(
            problems(&[school, (F::Email, email)]),
            [(F::Email, "field-not-of-the-school")]
        );
        assert_eq!(problems(&[(F::Email, email)]), []);
    }
    let gcc = (F::Qualification, "government-community-cloud");
    assert_eq!(
        problems(&[gcc]),
        [
            (F::ValidationCode, "field-missing"),
            (F::RemainingCreates, "field-missing")
        ]
    );
    let code = (F::ValidationCode, "4711");
    assert_eq!(
        problems(&[gcc, code, (F::RemainingCreates, "0")]),
        [(F::RemainingCreates, "field-no-creates-left")]
    );
    assert_eq!(problems(&[gcc, code, (F::RemainingCreates, "3")]), []);
    assert_eq!(
        problems(&[(F::Qualification, "nonprofit")]),
        [(F::Qualification, "field-not-listed")]
    );
}

#[test]
fn doubtful_names_are_advised_against_and_allowed() {
    let advice = |name: &str| -> Vec<Advice> {
        let checked = form(&[(F::Company, name)]).check(TODAY);
        assert_eq!(checked.problems, []);
        checked
            .advice
            .into_iter()
            .map(|(_, advice)| advice)
            .collect()
    };
    assert_eq!(advice("Contoso GmbH"), []);
    assert_eq!(advice("IBM"), [Advice::NameIsAcronym]);
    assert_eq!(advice("AB"), [Advice::NameIsShort]);
    assert_eq!(advice("Test GmbH"), [Advice::NameIsTest]);
    assert_eq!(advice("华为"), []);
    assert_eq!(advice("Contest Ltd"), []);
}

#[test]
fn the_country_decides_what_is_asked() {
    let mut form = CustomerForm::default();
    assert_eq!(form.demand(F::State), Demand::Optional);
    form.set(F::Country, "us");
    assert_eq!(form.demand(F::State), Demand::Required);
    assert!(form.choices(F::State).contains(&"WA".to_owned()));
    assert_eq!(form.samples(F::PostalCode), ["99999", "99999-9999"]);
    form.set(F::Country, "kz");
    assert_eq!(form.demand(F::Registration), Demand::Required);
    assert_eq!(form.demand(F::Phone), Demand::Required);
}
