//! Who asks, in which language, of which book: the flags that every command has, with what
//! stands in for those that were not given. It opens nothing.

use std::path::PathBuf;

use jiff::tz::TimeZone;
use partnerdesk_config::{BookPath, Environment, Problem, Settings, choose_language};
use partnerdesk_domain::{Actor, AgentName, Role};
use partnerdesk_i18n::Language;

/// The facts around a command line that stand in for flags that were not given.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// Where books lie, and the locale.
    pub environment: &'a Environment,
    /// What the person set once and for all.
    pub settings: &'a Settings,
    /// The name under which the person is known to the system.
    pub login: Option<&'a str>,
    /// The zone in which times are told.
    pub zone: &'a TimeZone,
}

/// The name of an agent of whom nothing is known.
const NAMELESS: &str = "agent";

/// The flags that every command has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The book that was named with `--book`.
    pub book: Option<PathBuf>,
    /// Who asks, in which role.
    pub actor: Actor,
    /// Whether nothing may be written.
    pub read_only: bool,
    /// Whether programs read the answer.
    pub json: bool,
    /// The language to speak.
    pub language: Language,
    /// Whether only ASCII characters may be drawn around data.
    pub ascii: bool,
}

impl Session {
    /// The session of somebody who gave no flag at all.
    pub fn new(surroundings: Surroundings<'_>) -> Self {
        Self {
            book: None,
            actor: Actor {
                name: surroundings.agent(),
                role: Role::AdminAgent,
            },
            read_only: false,
            json: false,
            language: surroundings.language(None),
            ascii: surroundings.settings.ascii,
        }
    }

    /// The book that is meant: the flag, else the variable, else this user's own.
    pub fn book_path(&self, environment: &Environment) -> Result<BookPath, Problem> {
        environment.book(self.book.as_deref())
    }
}

impl Surroundings<'_> {
    /// The agent's name: the setting, else the login, else a word that stands for nobody. A name
    /// that cannot stand in the journal is passed over.
    fn agent(&self) -> AgentName {
        let known = [self.settings.agent.as_deref(), self.login];
        let mut fit = known
            .into_iter()
            .flatten()
            .filter_map(|name| AgentName::parse(name).ok());
        fit.next()
            .unwrap_or_else(|| AgentName::parse(NAMELESS).expect("our own word is a name"))
    }

    /// The language to speak, given what `--lang` said.
    pub(crate) fn language(&self, flag: Option<Language>) -> Language {
        use partnerdesk_config::Language as Setting;
        if let Some(language) = flag {
            return language;
        }
        match choose_language(None, self.settings.language, &self.environment.locale) {
            Setting::English => Language::English,
            Setting::SimplifiedChinese => Language::SimplifiedChinese,
        }
    }
}
