//! The languages there are, and their stable codes. Which one to speak is chosen elsewhere.

use partnerdesk_domain::MailLanguage;

/// A language in which the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// English, also what stands in for a sentence that another language lacks.
    #[default]
    English,
    /// Chinese in simplified characters.
    SimplifiedChinese,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::SimplifiedChinese];

    /// The stable code in settings, flags and paths: `en` or `zh-CN`.
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::SimplifiedChinese => "zh-CN",
        }
    }

    /// The language of a stable code, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim();
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// The language after this one, and after the last the first.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::English => Self::SimplifiedChinese,
            Self::SimplifiedChinese => Self::English,
        }
    }

    /// What the language calls itself, for a choice that anybody can read.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::SimplifiedChinese => "简体中文",
        }
    }
}

impl From<MailLanguage> for Language {
    fn from(language: MailLanguage) -> Self {
        match language {
            MailLanguage::English => Self::English,
            MailLanguage::SimplifiedChinese => Self::SimplifiedChinese,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_names_its_language() {
        for language in Language::ALL {
            assert_eq!(Language::from_code(language.code()), Some(language));
        }
        assert_eq!(
            Language::from_code(" ZH-cn "),
            Some(Language::SimplifiedChinese)
        );
        assert_eq!(Language::from_code("zh"), None);
    }

    #[test]
    fn going_on_visits_every_language_and_comes_back() {
        let start = Language::default();
        let round = std::iter::successors(Some(start), |language| Some(language.next()));
        let visited: Vec<_> = round.take(Language::ALL.len()).collect();
        assert_eq!(visited, Language::ALL);
        assert_eq!(visited.last().map(|last| last.next()), Some(start));
    }
}
