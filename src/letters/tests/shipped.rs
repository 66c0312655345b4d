//! The letters that come with the program, filled in: each can leave as it is.

use partnerdesk_domain::{
    Fields, InvitationKind, InviteLink, LINK_TOKEN, MailLanguage, MicrosoftId, MpnId,
};
use partnerdesk_letters::{Catalogue, Template, TemplateName, compose, grants_summary};

fn fields(contact: &str, language: MailLanguage, includes_admin: bool) -> Fields {
    let kind = InvitationKind::IndirectReseller {
        provider: MicrosoftId(2),
        mpn_id: MpnId::parse("4711").expect("digits"),
    };
    Fields {
        link: InviteLink::new(MicrosoftId(1), &kind, includes_admin),
        customer_name: "上海明德科技有限公司".to_owned(),
        contact_name: contact.to_owned(),
        partner_name: "Acme Reseller".to_owned(),
        agent_name: "li.na".to_owned(),
        grants_summary: grants_summary(language, includes_admin).to_owned(),
    }
}

/// Every shipped template, with its name and language.
fn all() -> Vec<(TemplateName, MailLanguage, Template)> {
    let catalogue = Catalogue::shipped();
    let choices = catalogue.choices().into_iter();
    choices
        .flat_map(|choice| {
            assert_eq!(choice.languages, MailLanguage::ALL, "{}", choice.name);
            let text = |language| {
                let found = catalogue.exactly(&choice.name, language);
                found.expect("it is there in both languages")
            };
            let one = |language: &MailLanguage| (choice.name.clone(), *language, text(*language));
            MailLanguage::ALL.iter().map(one).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_letter_can_leave_as_it_is() {
    for (name, language, text) in all() {
        for (contact, includes_admin) in [("李娜", true), ("", false)] {
            let fields = fields(contact, language, includes_admin);
            let letter = compose(&text.subject, &text.body, &fields).unwrap();
            let alone = letter
                .body
                .lines()
                .filter(|line| *line == fields.link.as_str());
            assert_eq!(alone.count(), 1, "{name} {language:?}");
            assert!(letter.body.contains(contact));
            assert!(letter.body.ends_with("li.na\nAcme Reseller"));
            assert!(!letter.body.contains("{{"));
            assert!(letter.subject.contains("上海明德科技有限公司"));
            assert!(letter.subject.chars().count() <= 80, "{}", letter.subject);
        }
    }
}

#[test]
fn a_reseller_letter_says_what_accepting_grants() {
    for (name, language, text) in all() {
        let grants = text.body.contains("{{grants.summary}}");
        let of_customers = !matches!(name.as_str(), "partnership" | "granular-admin");
        assert_eq!(grants, of_customers, "{name} {language:?}");
    }
}

#[test]
fn the_link_stands_alone_and_once() {
    for (_, _, Template { body, .. }) in all() {
        assert_eq!(body.matches(LINK_TOKEN).count(), 1);
        assert!(body.lines().any(|line| line == LINK_TOKEN));
    }
}

#[test]
fn each_letter_tells_who_has_to_accept() {
    for (name, language, text) in all() {
        let words = match language {
            MailLanguage::English => "A Global admin of",
            MailLanguage::SimplifiedChinese => "全局管理员",
        };
        assert!(text.body.contains(words), "{name} {language:?}");
    }
}

#[test]
fn delegated_administration_is_named_only_where_it_is_asked_for() {
    let words = [
        (MailLanguage::English, "delegated administration privileges"),
        (MailLanguage::SimplifiedChinese, "委派管理权限"),
    ];
    for (language, words) in words {
        assert!(grants_summary(language, true).contains(words));
        assert!(!grants_summary(language, false).contains(words));
        for includes_admin in [true, false] {
            let summary = grants_summary(language, includes_admin);
            assert!(!summary.is_empty() && !summary.contains('\n'), "{summary}");
        }
    }
}
