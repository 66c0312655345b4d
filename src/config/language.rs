//! Which of the two languages to speak: the flag, else the setting, else the locale.
//! It only chooses; the sentences themselves are elsewhere.

/// A language in which the program can speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English, also the language of every unknown locale.
    #[default]
    English,
    /// Chinese in simplified characters, the only written form that we have.
    SimplifiedChinese,
}

impl Language {
    /// The language of a tag or of a POSIX locale name: `zh`, `zh-Hans`, `zh_CN.UTF-8`,
    /// `en`, `en_GB`, `C`, `POSIX`. Any Chinese is answered in simplified characters.
    /// Nothing for a language that we do not speak.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let name = tag.split(['.', '@']).next().unwrap_or_default();
        let primary = name.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::SimplifiedChinese),
            "en" | "c" | "posix" => Some(Self::English),
            _ => None,
        }
    }

    /// The tag by which flags, settings and catalogues name it: `en` or `zh-CN`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::SimplifiedChinese => "zh-CN",
        }
    }
}

/// The variables by which a POSIX system states its locale, strongest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocaleVariables {
    /// Overrules everything below it.
    pub lc_all: Option<String>,
    /// The language of messages alone.
    pub lc_messages: Option<String>,
    /// What holds when nothing above says otherwise.
    pub lang: Option<String>,
}

/// The language to speak. Of the variables the first that is not empty decides alone,
/// as POSIX has it: `LC_ALL=fr_FR` means English, whatever `LANG` says.
pub fn choose_language(
    flag: Option<Language>,
    setting: Option<Language>,
    locale: &LocaleVariables,
) -> Language {
    let variables = [&locale.lc_all, &locale.lc_messages, &locale.lang];
    let stated = variables.into_iter().flatten().find(|it| !it.is_empty());
    let spoken = stated.and_then(|tag| Language::from_tag(tag));
    flag.or(setting).or(spoken).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(lc_all: &str, lc_messages: &str, lang: &str) -> LocaleVariables {
        LocaleVariables {
            lc_all: Some(lc_all.to_owned()),
            lc_messages: Some(lc_messages.to_owned()),
            lang: Some(lang.to_owned()),
        }
    }

    #[test]
    fn tags_and_locale_names_are_understood() {
        let chinese = [
            "zh",
            "zh-CN",
            "zh_CN.UTF-8",
            "zh-Hans",
            "ZH_hans_SG",
            "zh_TW@x",
        ];
        for tag in chinese {
            assert_eq!(
                Language::from_tag(tag),
                Some(Language::SimplifiedChinese),
                "{tag}"
            );
        }
        for tag in ["en", "en-US", "en_GB.UTF-8", "C", "C.UTF-8", "POSIX"] {
            assert_eq!(Language::from_tag(tag), Some(Language::English), "{tag}");
        }
        for tag in ["", "fr_FR.UTF-8", "zhuang", "english", "\u{1b}[31m"] {
            assert_eq!(Language::from_tag(tag), None, "{tag:?}");
        }
    }

    #[test]
    fn every_tag_names_its_language() {
        for language in [Language::English, Language::SimplifiedChinese] {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
    }

    #[test]
    fn the_flag_beats_the_setting_and_the_setting_beats_the_locale() {
        let (en, zh) = (Language::English, Language::SimplifiedChinese);
        let chinese = locale("zh_CN.UTF-8", "", "");
        assert_eq!(choose_language(Some(en), Some(zh), &chinese), en);
        assert_eq!(choose_language(None, Some(en), &chinese), en);
        assert_eq!(choose_language(None, None, &chinese), zh);
        assert_eq!(choose_language(None, None, &LocaleVariables::default()), en);
    }

    #[test]
    fn the_first_variable_that_says_something_decides() {
        let choose =
            |all, messages, lang| choose_language(None, None, &locale(all, messages, lang)).tag();
        assert_eq!(choose("zh_CN", "en_US", "en_US"), "zh-CN");
        assert_eq!(choose("", "zh_CN", "en_US"), "zh-CN");
        assert_eq!(choose("", "", "zh_CN"), "zh-CN");
        assert_eq!(choose("C", "zh_CN", "zh_CN"), "en");
        assert_eq!(choose("fr_FR", "", "zh_CN"), "en");
    }
}
