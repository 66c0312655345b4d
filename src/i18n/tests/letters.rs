//! The letters that come with the program, filled in by the domain: each can leave as it is.

use partnerdesk_domain::{
    Fields, InvitationKind, InviteLink, LINK_TOKEN, MailLanguage, MicrosoftId, MpnId, compose,
};
use partnerdesk_i18n::{Language, TemplateName, grants_summary, template};

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

#[test]
fn every_letter_can_leave_as_it_is() {
    for name in TemplateName::ALL {
        for language in MailLanguage::ALL {
            for (contact, includes_admin) in [("李娜", true), ("", false)] {
                let text = template(name, *language);
                let fields = fields(contact, *language, includes_admin);
                let letter = compose(text.subject, text.body, &fields).unwrap();
                let alone = letter
                    .body
                    .lines()
                    .filter(|line| *line == fields.link.as_str());
                assert_eq!(alone.count(), 1, "{name:?} {language:?}");
                assert!(letter.body.contains(&fields.grants_summary));
                assert!(letter.body.contains(contact));
                assert!(letter.body.ends_with("li.na\nAcme Reseller"));
                assert!(!letter.body.contains("{{"));
                assert!(letter.subject.contains("上海明德科技有限公司"));
                assert!(letter.subject.chars().count() <= 80, "{}", letter.subject);
            }
        }
    }
}

#[test]
fn the_link_stands_alone_and_once() {
    for name in TemplateName::ALL {
        for language in MailLanguage::ALL {
            let body = template(name, *language).body;
            assert_eq!(body.matches(LINK_TOKEN).count(), 1);
            assert!(body.lines().any(|line| line == LINK_TOKEN));
        }
    }
}

#[test]
fn each_letter_tells_who_has_to_accept() {
    for name in TemplateName::ALL {
        let says = |language, words: &str| template(name, language).body.contains(words);
        assert!(says(MailLanguage::English, "A Global admin of"));
        assert!(says(MailLanguage::SimplifiedChinese, "全局管理员"));
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

#[test]
fn letters_and_languages_are_found_by_their_codes() {
    for name in TemplateName::ALL {
        assert_eq!(TemplateName::from_code(name.code()), Some(name));
    }
    assert_eq!(TemplateName::from_code("renewal"), None);
    for language in MailLanguage::ALL {
        assert_eq!(Language::from(*language).code(), language.code());
    }
}
