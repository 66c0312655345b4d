//! Every code that matters and changes of customers are told by has its words in every language.
//! A kind adds a line of each list here.
#![allow(clippy::panic, reason = "a test fails by panicking")]

use partnerdesk_domain::{
    CompanySize, ContactMarker, Counterpart, Industry, LeadQuality, MailingChange, MatterKind,
    PartnershipChange, PartnershipStage, ProductLine, ProfileChange, PublicationStage,
    ReferralChange, ReferralKind, ReferralReason, ReferralStage, ReferralTab, Service,
};
use partnerdesk_i18n::{Language, Locale};

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| code(*one)).collect()
}

/// The families of keys that are put together from stable codes: prefix, codes.
fn families() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("matter", codes(MatterKind::ALL, MatterKind::code)),
        (
            "event",
            codes(PartnershipChange::ALL, PartnershipChange::code),
        ),
        (
            "partnership-stage",
            codes(PartnershipStage::ALL, PartnershipStage::code),
        ),
        ("event", codes(MailingChange::ALL, MailingChange::code)),
        (
            "event",
            vec!["offboarding-step-done", "offboarding-step-open"],
        ),
        ("mailing-stage", vec!["prepared"]),
        ("journal-mailing", vec!["prepare"]),
        ("counterpart", codes(Counterpart::ALL, Counterpart::code)),
        (
            "journal-partnership",
            vec!["invite", "sent", "accept", "end", "edit"],
        ),
        (
            "event",
            vec![
                "reseller-assigned",
                "provider-noted",
                "relationship-extended",
            ],
        ),
        ("event", codes(ReferralChange::ALL, ReferralChange::code)),
        (
            "referral-stage",
            codes(ReferralStage::ALL, ReferralStage::code),
        ),
        ("referral-tab", codes(ReferralTab::ALL, ReferralTab::code)),
        (
            "referral-kind",
            codes(ReferralKind::ALL, ReferralKind::code),
        ),
        ("lead", codes(LeadQuality::ALL, LeadQuality::code)),
        (
            "referral-reason",
            codes(ReferralReason::ALL, ReferralReason::code),
        ),
        (
            "contact-marker",
            codes(ContactMarker::ALL, ContactMarker::code),
        ),
        ("company-size", codes(CompanySize::ALL, CompanySize::code)),
        ("event", codes(ProfileChange::ALL, ProfileChange::code)),
        (
            "profile-stage",
            codes(PublicationStage::ALL, PublicationStage::code),
        ),
        ("industry", codes(Industry::ALL, Industry::code)),
        ("product-line", codes(ProductLine::ALL, ProductLine::code)),
        ("service", codes(Service::ALL, Service::code)),
        (
            "journal-referral",
            vec![
                "add",
                "import",
                "seen",
                "favourite",
                "accept",
                "decline",
                "edit",
                "contact",
                "contact-remove",
                "won",
                "lost",
            ],
        ),
        (
            "journal-profile",
            vec![
                "set",
                "location-add",
                "location-edit",
                "location-delete",
                "publish",
            ],
        ),
    ]
}

#[test]
fn every_code_has_its_words() {
    for language in Language::ALL {
        let locale = Locale::in_utc(language);
        for (family, codes) in families() {
            for code in codes {
                let key = format!("{family}-{code}");
                let said = locale.with(&key, &[("title", "Contoso".into())]);
                assert_ne!(said, key, "{language:?}");
            }
        }
    }
}

#[test]
fn every_rule_has_its_few_words_too() {
    for language in Language::ALL {
        let locale = Locale::in_utc(language);
        for rule in partnerdesk_domain::Rule::ALL {
            let key = format!("short-{}", rule.code());
            assert_ne!(locale.text(&key), key, "{language:?}");
        }
    }
}
