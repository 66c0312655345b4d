//! The letters that come with the program, in the language of the customer: their texts and the
//! sentence on what accepting grants. Filling them in and checking them is the domain's business.

use partnerdesk_domain::MailLanguage;

/// Which letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TemplateName {
    /// To a company of which we are not the reseller yet.
    FirstContact,
    /// To a customer whose relationship ended, or whose delegated administration is lost.
    Reinstate,
}

impl TemplateName {
    /// Every letter.
    pub const ALL: [Self; 2] = [Self::FirstContact, Self::Reinstate];

    /// The stable name in commands and settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::FirstContact => "first-contact",
            Self::Reinstate => "reinstate",
        }
    }

    /// The letter of a stable name, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim();
        Self::ALL
            .into_iter()
            .find(|name| name.code().eq_ignore_ascii_case(code))
    }
}

/// The text of a letter, with placeholders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    /// One line.
    pub subject: &'static str,
    /// Lines separated by `\n`, the personal link on one of its own.
    pub body: &'static str,
}

/// The text of a letter in a language.
pub fn template(name: TemplateName, language: MailLanguage) -> Template {
    let text = match (name, language) {
        (TemplateName::FirstContact, MailLanguage::English) => {
            include_str!("../../assets/templates/invitation.en.txt")
        }
        (TemplateName::FirstContact, MailLanguage::SimplifiedChinese) => {
            include_str!("../../assets/templates/invitation.zh-CN.txt")
        }
        (TemplateName::Reinstate, MailLanguage::English) => {
            include_str!("../../assets/templates/reinstate.en.txt")
        }
        (TemplateName::Reinstate, MailLanguage::SimplifiedChinese) => {
            include_str!("../../assets/templates/reinstate.zh-CN.txt")
        }
    };
    // The first line is the subject; a blank line parts it from the body.
    let (subject, body) = text.split_once('\n').unwrap_or((text, ""));
    Template {
        subject: subject.trim(),
        body: body.trim(),
    }
}

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
