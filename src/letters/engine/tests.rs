//! Filling templates: what comes out, and what is named when nothing does.

use partnerdesk_domain::{InvitationKind, InviteLink, LINK_TOKEN, MicrosoftId};
use proptest::prelude::*;

use super::*;

fn fields() -> Fields {
    Fields {
        link: InviteLink::new(MicrosoftId(5), &InvitationKind::Reseller, true),
        customer_name: "Contoso {{invite.link}}\r\nBcc: x".to_owned(),
        contact_name: String::new(),
        partner_name: "Acme".to_owned(),
        agent_name: "li.na".to_owned(),
        grants_summary: "reseller".to_owned(),
    }
}

fn body(text: &str) -> String {
    let body = format!("{text}\n{LINK_TOKEN}");
    let letter = compose("s", &body, &fields()).unwrap();
    letter.body.lines().next().unwrap_or_default().to_owned()
}

fn problems(text: &str) -> Vec<LetterProblem> {
    compose("s", &format!("{text}\n{LINK_TOKEN}"), &fields()).unwrap_err()
}

#[test]
fn values_are_never_expanded_again_and_stay_on_their_line() {
    let letter = compose("For {{customer.name}}", "Hi\n{{invite.link}}\n", &fields()).unwrap();
    assert_eq!(letter.subject, "For Contoso {{invite.link}}  Bcc: x");
    assert_eq!(letter.body.matches("partner-invitation").count(), 1);
}

#[test]
fn every_problem_is_reported_with_its_line() {
    let found = compose(
        "{{nope.subject}}",
        "{{nope}} {{ nope }}\n{{contact.name}}\n{{invite.link}}\n{{",
        &fields(),
    );
    let unknown = |line, name: &str| LetterProblem::UnknownPlaceholder {
        line,
        name: name.to_owned(),
    };
    assert_eq!(
        found.unwrap_err(),
        [
            unknown(0, "nope.subject"),
            unknown(1, "nope"),
            LetterProblem::EmptyPlaceholder {
                line: 2,
                placeholder: Placeholder::ContactName
            },
            LetterProblem::Unclosed { line: 4 },
        ]
    );
    assert_eq!(
        problems("a\n{{agent.name"),
        [LetterProblem::Unclosed { line: 2 }]
    );
}

#[test]
fn default_stands_in_for_an_empty_value_in_both_forms() {
    for text in [
        "Hello {{contact.name|default:\"team\"}},",
        "Hello {{ contact.name | default(\"team\") }},",
        "Hello {{contact.name|default:  \"team\"}},",
    ] {
        assert_eq!(body(text), "Hello team,", "{text}");
    }
    assert_eq!(body("{{agent.name|default:\"x\"}}"), "li.na");
    assert_eq!(body("say |default:\"x\""), "say |default:\"x\"");
}

#[test]
fn conditions_choose_and_nothing_is_escaped() {
    let text =
        "{% if contact.name is defined %}Dear{% else %}<Hello> & \"{{partner.name}}\"{% endif %}";
    assert_eq!(body(text), "<Hello> & \"Acme\"");
}

#[test]
fn what_the_engine_cannot_do_is_named_where_it_stands() {
    for (text, line) in [
        ("a\n{% if %}", 2),
        ("a\nb\n{{ agent.name|nofilter }}", 3),
        ("{% for i in range(100000) %}x{% endfor %}", 1),
        ("{% include \"/etc/passwd\" %}", 1),
        ("{{ agent.name() }}", 1),
    ] {
        let found = problems(text);
        assert!(
            matches!(&found[..], [LetterProblem::Malformed { line: at, .. }] if *at == line),
            "{text}: {found:?}"
        );
    }
}

proptest! {
    #[test]
    fn no_text_brings_the_engine_down(subject in "\\PC{0,40}", text in "(\\PC|[{}%#|\"\\n]){0,120}") {
        let _ = compose(&subject, &text, &fields());
    }

    #[test]
    fn no_value_is_ever_taken_for_a_template(name in "(\\PC|[{}%#|\\n]){0,60}") {
        let fields = Fields { customer_name: format!("x{name}x"), ..fields() };
        let letter = compose("{{customer.name}}", "{{customer.name}}\n{{invite.link}}", &fields);
        if let Ok(letter) = letter {
            let value = value_of(&fields, Placeholder::CustomerName);
            prop_assert_eq!(&letter.subject, &value);
            prop_assert_eq!(letter.body, format!("{}\n{}", value, fields.link.as_str()));
        }
    }
}
