//! What accepting an invitation grants us, as one sentence for the letter, in its language.

use partnerdesk_domain::MailLanguage;

/// What accepting an invitation grants us, as one sentence for the letter.
pub fn grants_summary(language: MailLanguage, includes_admin: bool) -> &'static str {
    let text = match language {
        MailLanguage::English => include_str!("../../assets/templates/grants.en.txt"),
        MailLanguage::SimplifiedChinese => include_str!("../../assets/templates/grants.zh-CN.txt"),
    };
    // The first line is for the relationship alone, the second for delegated administration too.
    text.lines()
        .nth(usize::from(includes_admin))
        .unwrap_or_default()
        .trim()
}
