//! The templates that can be chosen: those that come with the program, and a person's own, which
//! take the place of one of the same name and language. Where the latter are kept is not known here.

use std::collections::BTreeMap;

use partnerdesk_domain::{InvitationKind, MailLanguage};

use crate::template::{Template, TemplateName};

pub(crate) const FIRST_CONTACT: &str = "first-contact";
pub(crate) const REINSTATE: &str = "reinstate";
pub(crate) const THROUGH_PROVIDER: &str = "through-provider";

/// The text of a shipped template in each language.
macro_rules! shipped {
    ($($name:literal),+ $(,)?) => {
        [$((
            $name,
            include_str!(concat!("../../assets/templates/", $name, ".en.txt")),
            include_str!(concat!("../../assets/templates/", $name, ".zh-CN.txt")),
        )),+]
    };
}

/// In the order in which one would look for them.
const SHIPPED: [(&str, &str, &str); 5] = shipped!(
    "first-contact",
    "reinstate",
    "through-provider",
    "partnership",
    "granular-admin",
);

/// What a letter asks for; it decides which templates make sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A reseller relationship with us.
    Reseller,
    /// One with us and with our indirect provider.
    ThroughProvider,
}

impl Purpose {
    /// What a request of this kind asks for.
    pub fn of(kind: &InvitationKind) -> Self {
        match kind {
            InvitationKind::Reseller => Self::Reseller,
            InvitationKind::IndirectReseller { .. } => Self::ThroughProvider,
        }
    }

    /// The shipped templates that are written for it, the usual one first.
    fn shipped(self) -> &'static [&'static str] {
        match self {
            Self::Reseller => &[FIRST_CONTACT, REINSTATE],
            Self::ThroughProvider => &[THROUGH_PROVIDER, REINSTATE],
        }
    }
}

/// Where a template comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// It comes with the program.
    Shipped,
    /// It is a person's own.
    Own,
    /// It is a person's own and stands in place of a shipped one.
    InPlace,
}

/// A template that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its name.
    pub name: TemplateName,
    /// The languages that it is there in, English first.
    pub languages: Vec<MailLanguage>,
    /// Where it comes from, in the first of them.
    pub origin: Origin,
}

/// Every template there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    own: BTreeMap<(TemplateName, &'static str), Template>,
}

impl Default for Catalogue {
    fn default() -> Self {
        Self::shipped()
    }
}

impl Catalogue {
    /// Only what comes with the program.
    pub fn shipped() -> Self {
        Self {
            own: BTreeMap::new(),
        }
    }

    /// Takes a person's own template in.
    pub fn put(&mut self, name: TemplateName, language: MailLanguage, template: Template) {
        self.own.insert((name, language.code()), template);
    }

    /// The template of a name in a language; where it is not there in that one, in the other.
    pub fn template(&self, name: &TemplateName, language: MailLanguage) -> Option<Template> {
        let others = MailLanguage::ALL.iter().filter(|other| **other != language);
        std::iter::once(&language)
            .chain(others)
            .find_map(|language| self.exactly(name, *language))
    }

    /// The template of a name in just this language.
    pub fn exactly(&self, name: &TemplateName, language: MailLanguage) -> Option<Template> {
        let own = self.own.get(&(name.clone(), language.code()));
        own.cloned().or_else(|| shipped(name.as_str(), language))
    }

    /// Where the template of a name and language comes from; none where there is none.
    pub fn origin(&self, name: &TemplateName, language: MailLanguage) -> Option<Origin> {
        let own = self.own.contains_key(&(name.clone(), language.code()));
        let ours = shipped(name.as_str(), language).is_some();
        match (own, ours) {
            (true, true) => Some(Origin::InPlace),
            (true, false) => Some(Origin::Own),
            (false, true) => Some(Origin::Shipped),
            (false, false) => None,
        }
    }

    /// The names of the templates that a letter for this purpose can be written from.
    pub fn names_for(&self, purpose: Purpose) -> Vec<TemplateName> {
        let fits = |name: &TemplateName| {
            let is_shipped = SHIPPED.iter().any(|(known, ..)| *known == name.as_str());
            !is_shipped || purpose.shipped().contains(&name.as_str())
        };
        let names = self.choices().into_iter().map(|choice| choice.name);
        names.filter(fits).collect()
    }

    /// Everything that can be chosen: the shipped ones first, then a person's own by name.
    pub fn choices(&self) -> Vec<Choice> {
        let shipped = SHIPPED
            .iter()
            .map(|(name, ..)| TemplateName::parse(name).expect("the shipped names are names"));
        let mut names: Vec<TemplateName> = shipped.collect();
        for (name, _) in self.own.keys() {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        names
            .into_iter()
            .map(|name| {
                let there = |language: &&MailLanguage| self.origin(&name, **language).is_some();
                let languages: Vec<_> = MailLanguage::ALL.iter().filter(there).copied().collect();
                let origin = languages
                    .iter()
                    .filter_map(|language| self.origin(&name, *language))
                    .reduce(|first, next| if next == Origin::Shipped { first } else { next });
                Choice {
                    origin: origin.expect("a name is there in some language"),
                    languages,
                    name,
                }
            })
            .collect()
    }
}

fn shipped(name: &str, language: MailLanguage) -> Option<Template> {
    let (_, english, chinese) = SHIPPED.iter().find(|(known, ..)| *known == name)?;
    Some(Template::of_file(match language {
        MailLanguage::English => english,
        MailLanguage::SimplifiedChinese => chinese,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> TemplateName {
        TemplateName::parse(text).unwrap()
    }

    #[test]
    fn an_own_template_stands_in_place_of_a_shipped_one_in_its_language_only() {
        let mut catalogue = Catalogue::shipped();
        let own = Template {
            subject: "s".to_owned(),
            body: "b".to_owned(),
        };
        let first = name("first-contact");
        catalogue.put(first.clone(), MailLanguage::English, own.clone());
        catalogue.put(
            name("renewal"),
            MailLanguage::SimplifiedChinese,
            own.clone(),
        );
        assert_eq!(
            catalogue.template(&first, MailLanguage::English),
            Some(own.clone())
        );
        assert_ne!(
            catalogue.template(&first, MailLanguage::SimplifiedChinese),
            Some(own.clone())
        );
        let renewal = catalogue.template(&name("renewal"), MailLanguage::English);
        assert_eq!(renewal, Some(own), "the other language is better than none");
        let last = catalogue.choices().pop().unwrap();
        assert_eq!(last.name, name("renewal"));
        assert_eq!(last.origin, Origin::Own);
        assert_eq!(last.languages, [MailLanguage::SimplifiedChinese]);
        assert_eq!(catalogue.choices()[0].origin, Origin::InPlace);
    }

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let template = shipped("reinstate", MailLanguage::SimplifiedChinese).unwrap();
        assert_eq!(Template::of_file(&template.to_file()), template);
        let windows = template.to_file().replace('\n', "\r\n");
        assert_eq!(Template::of_file(&format!("\u{feff}{windows}")), template);
    }

    #[test]
    fn a_letter_is_written_from_what_is_meant_for_it_or_from_ones_own() {
        let mut catalogue = Catalogue::shipped();
        let own = shipped("reinstate", MailLanguage::English).unwrap();
        catalogue.put(name("renewal"), MailLanguage::English, own);
        assert_eq!(
            catalogue.names_for(Purpose::Reseller),
            ["first-contact", "reinstate", "renewal"].map(name)
        );
        assert_eq!(
            catalogue.names_for(Purpose::ThroughProvider),
            ["reinstate", "through-provider", "renewal"].map(name)
        );
    }

    #[test]
    fn a_name_is_a_plain_word() {
        for bad in ["", "../x", "a b", "-x", "ä", &"x".repeat(41)] {
            assert_eq!(TemplateName::parse(bad), Err(crate::MalformedName), "{bad}");
        }
        assert_eq!(name(" Renewal-2 ").as_str(), "renewal-2");
    }
}
