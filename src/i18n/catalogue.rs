//! The sentences as they stand in `assets/locales`, taken into the program when it is built:
//! several files to a language, one for each area, so that people can work side by side.

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentValue;

use crate::language::Language;
use crate::moment::grouped;

/// All sentences of one language.
pub(crate) type Bundle = FluentBundle<FluentResource>;

macro_rules! files {
    ($language:literal: $($area:literal),+ $(,)?) => {
        &[$(include_str!(concat!("../../assets/locales/", $language, "/", $area, ".ftl"))),+]
    };
}

macro_rules! areas {
    ($language:literal) => {
        files!($language:
            "act",
            "activity",
            "adding",
            "app",
            "cli",
            "composer",
            "detail",
            "domain",
            "help",
            "invitations",
            "list",
            "mailings",
            "matters",
            "partnerships",
            "permissions",
            "profile",
            "referrals",
            "refusal",
            "settings",
            "templates",
        )
    };
}

const ENGLISH: &[&str] = areas!("en");
const SIMPLIFIED_CHINESE: &[&str] = areas!("zh-CN");

fn sources(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => ENGLISH,
        Language::SimplifiedChinese => SIMPLIFIED_CHINESE,
    }
}

/// Reads a language. A sentence that cannot be read is left out; a test finds it before.
pub(crate) fn bundle(language: Language) -> Bundle {
    let identifier = language.code().parse();
    let identifier = identifier.expect("the code of a language is a language tag");
    let mut bundle = Bundle::new_concurrent(vec![identifier]);
    // The marks around a value are invisible, but not to whoever counts cells.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => number.as_string().parse().ok().map(grouped),
        _ => None,
    }));
    for source in sources(language) {
        let resource = FluentResource::try_new((*source).to_owned());
        let readable = resource.unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(readable);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn every_sentence_can_be_read_and_stands_in_one_file() {
        for language in Language::ALL {
            let mut all = Bundle::new_concurrent(Vec::new());
            for source in sources(language) {
                let resource = FluentResource::try_new((*source).to_owned());
                let resource = resource.map_err(|(_, problems)| problems).unwrap();
                all.add_resource(resource).unwrap();
            }
        }
    }

    #[test]
    fn every_file_is_in_the_program() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/locales");
        for language in Language::ALL {
            let files = fs::read_dir(Path::new(folder).join(language.code())).unwrap();
            let mut texts: Vec<_> = files
                .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
                .collect();
            let mut built_in = sources(language).to_vec();
            texts.sort();
            built_in.sort_unstable();
            assert!(
                texts == built_in,
                "the files of {language:?} are not those in `areas`"
            );
        }
    }
}
