//! Everything that the domain can say, said in both languages: nothing shows its key, lacks a
//! value, brings a mark that a terminal would count, or differs between the languages in kind.
//! That the keys are there at all is tested with the catalogue.

#[path = "speech/reasons.rs"]
mod reasons;
#[path = "speech/samples.rs"]
mod samples;

use partnerdesk_domain::{
    AccountKind, Action, AdminStanding, AgreementStanding, Billing, Capacity, Category, Cloud,
    Commerce, Feature, Finding, HandOver, InvitationKind, InvitationStage, MailLanguage,
    Placeholder, Precondition, ProgrammeStatus, Qualification, RefusalNote, Resource, Role, Stage,
    Standing, Switch, WordProblem,
};
use partnerdesk_i18n::{Language, Locale};
use unicode_width::UnicodeWidthStr;

/// Fails unless a text is fit to be shown to a person.
fn assert_said(locale: &Locale, text: &str) {
    let language = locale.language();
    assert!(!text.trim().is_empty(), "{language:?}: nothing is said");
    assert!(!text.contains("{$"), "{language:?}: a value lacks: {text}");
    assert!(!text.contains("  "), "{language:?}: a gap: {text}");
    let is_mark = |c: char| c.is_control() || matches!(c, '\u{2066}'..='\u{2069}');
    assert!(!text.contains(is_mark), "{language:?}: {text:?}");
    let is_key = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let shows_key = text.contains('-') && text.chars().all(is_key);
    assert!(
        !shows_key || text == "read-only",
        "{language:?}: a key: {text}"
    );
    let has_han = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    assert_eq!(has_han, language == Language::SimplifiedChinese, "{text}");
}

/// Fails unless a text is a whole sentence.
fn assert_sentence(locale: &Locale, text: &str) {
    assert_said(locale, text);
    let ends = ['.', '。'].iter().any(|end| text.ends_with(*end));
    assert!(ends, "{:?}: no sentence: {text}", locale.language());
}

fn both() -> [Locale; 2] {
    Language::ALL.map(Locale::in_utc)
}

/// Says every value of a kind in both languages and checks that no two are said alike.
fn check<T: Copy>(values: &[T], say: fn(&Locale, T) -> String, widest: usize) {
    for locale in both() {
        let mut said: Vec<String> = values.iter().map(|value| say(&locale, *value)).collect();
        for text in &said {
            assert_said(&locale, text);
            assert!(text.width() <= widest, "wider than {widest}: {text}");
        }
        said.sort();
        said.dedup();
        assert_eq!(said.len(), values.len(), "two are said alike: {said:?}");
    }
}

#[test]
fn every_word_of_the_business_is_said() {
    check(&Role::ALL, Locale::role, 14);
    check(Stage::ALL, Locale::stage, 6);
    check(AdminStanding::ALL, Locale::admin, 12);
    check(AgreementStanding::ALL, Locale::agreement, 20);
    check(Qualification::ALL, Locale::qualification, 28);
    check(Standing::ALL, Locale::standing, 10);
    check(Category::ALL, Locale::category, 20);
    check(Commerce::ALL, Locale::commerce, 14);
    check(Billing::ALL, Locale::billing, 18);
    check(InvitationStage::ALL, Locale::invitation_stage, 10);
    check(HandOver::ALL, Locale::hand_over, 28);
    check(Placeholder::ALL, Locale::placeholder, 28);
    check(Resource::ALL, Locale::resource, 20);
    check(Switch::ALL, Locale::switch, 4);
    check(Precondition::ALL, Locale::precondition, 60);
    check(
        &[Finding::Met, Finding::Unmet, Finding::Unknown],
        Locale::finding,
        8,
    );
    check(Cloud::ALL, Locale::cloud, 16);
    check(AccountKind::ALL, Locale::account_kind, 28);
    check(ProgrammeStatus::ALL, Locale::programme_status, 16);
    check(
        &[Capacity::Primary, Capacity::IndirectReseller],
        Locale::capacity,
        24,
    );
    check(&samples::regions(), Locale::region, 32);
    check(&Action::ALL, Locale::action, 50);
    check(&Feature::all().collect::<Vec<_>>(), Locale::feature, 60);
    check(&samples::statuses(), Locale::status, 28);
}

#[test]
fn every_kind_of_invitation_is_said() {
    for locale in both() {
        for kind in [InvitationKind::Reseller, samples::through_a_provider()] {
            assert_said(&locale, &locale.invitation_kind(&kind));
        }
    }
    assert_eq!(MailLanguage::ALL.len(), Language::ALL.len());
}

#[test]
fn every_opportunity_is_a_label() {
    for locale in both() {
        for opportunity in samples::opportunities() {
            assert_said(&locale, &locale.opportunity(&opportunity));
        }
    }
}

#[test]
fn every_consequence_and_every_warning_is_a_sentence() {
    for locale in both() {
        for consequence in samples::consequences() {
            assert_sentence(&locale, &locale.consequence(&consequence));
        }
        for warning in samples::warnings() {
            assert_sentence(&locale, &locale.warning(&warning));
        }
    }
}

#[test]
fn every_event_is_a_sentence() {
    for locale in both() {
        for event in samples::events() {
            assert_sentence(&locale, &locale.event(&event));
        }
    }
}

#[test]
fn a_problem_with_a_word_is_a_sentence() {
    for locale in both() {
        let too_long = WordProblem::TooLong {
            limit: 100,
            length: 12_345,
        };
        assert!(locale.word_problem(&too_long).contains("12,345"));
        for problem in [WordProblem::Blank, too_long, WordProblem::Malformed] {
            assert_sentence(&locale, &locale.word_problem(&problem));
        }
    }
}

#[test]
fn what_a_newer_program_wrote_stays_as_it_is() {
    for locale in both() {
        assert_eq!(locale.journal_action("quote.signed"), "quote.signed");
        let note = RefusalNote {
            code: "newer-rule".to_owned(),
            about: String::new(),
        };
        assert_eq!(locale.refusal_note(&note), "newer-rule");
    }
}

#[test]
fn a_sentence_reads_as_a_person_would_say_it() {
    let [english, chinese] = both();
    let tagged = samples::tagged(&["vip", "q4", "a"], &["test"]);
    assert_eq!(
        english.event(&tagged),
        "Tagged \"vip\", \"q4\" and \"a\", no longer tagged \"test\"."
    );
    assert_eq!(
        chinese.event(&tagged),
        "已添加标签「vip」、「q4」和「a」，已移除标签「test」。"
    );
    let note = RefusalNote {
        code: "open-reservation".to_owned(),
        about: "R-1182".to_owned(),
    };
    assert_eq!(
        english.refusal_note(&note),
        "open reservation or savings plan: R-1182"
    );
}
